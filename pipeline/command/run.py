"""`dateline run`: from options to a finished dataset and the line that sums it up.

Order matters for the start: what the user got wrong is told first, then the language model is
loaded and Prefect's server starts, in processes of their own, while this one imports what it needs.
"""

import os
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from pipeline.command.progress import progress
from pipeline.errors import is_interruption
from pipeline.flows.ahead import load_ahead_for_many
from pipeline.flows.intake import Intake, open_intake
from pipeline.flows.job import Job, Summary
from pipeline.flows.published import published_rows
from pipeline.flows.server import EmbeddedServer, ServerError
from pipeline.plural import plural
from pipeline.read.discover import Source, discover
from schemas.document import Document
from schemas.vocabulary import Status

Say = Callable[[str], None]
Seen = Callable[[Document], None]


def run_job(job: Job, say: Say) -> tuple[Summary, str]:
    """Do a run and return what came of it, with the summary line.

    Args:
        job: What is asked for.
        say: Tells the user something on stderr.

    Raises:
        DatelineError: wrong input, output, settings or model; the old dataset is untouched.
    """
    began = time.monotonic()
    sources = discover(job.inputs)
    with open_intake(job) as intake:
        summary = _run(intake, sources, say)
    for notice in summary.notices:
        say(notice)
    return summary, _line(summary, job.output, time.monotonic() - began)


def _run(intake: Intake, sources: Sequence[Source], say: Say) -> Summary:
    """Read what is new, or nothing at all where nothing is: that takes no language model."""
    load_ahead_for_many(intake, sources)
    if not intake.is_done():
        with progress(intake.job.inputs, lambda: intake.unchanged) as seen:
            prefect = intake.job.settings.prefect
            return _with_prefect(intake, seen, say) if prefect else _plainly(intake, seen)
    intake.begin()
    intake.end()
    rows = published_rows(intake)
    if rows is not None:
        return replace(intake.summary(rows), written=False)
    from pipeline.flows.publish import publish  # noqa: PLC0415 - pyarrow, numpy

    return publish(intake)


def _plainly(intake: Intake, seen: Seen) -> Summary:
    from pipeline.flows.build import build_plainly, items_of  # noqa: PLC0415 - spaCy

    return build_plainly(intake, items_of(intake), seen)


def _with_prefect(intake: Intake, seen: Seen, say: Say) -> Summary:
    """Run as Prefect flows; where Prefect cannot start, say so and run without."""
    server = _start_server(say)
    try:
        from pipeline.flows.build import build_plainly, items_of  # noqa: PLC0415 - spaCy

        items = items_of(intake)
        try:
            from pipeline.flows.prefect_flows import api_address, build_with_prefect  # noqa: PLC0415

            address = api_address(server)
        except Exception as error:  # whatever keeps Prefect from starting must not keep the run
            if is_interruption(error):
                raise KeyboardInterrupt from error
            say(f"Prefect cannot start: {_first_line(error)}. The run goes on without it")
            return build_plainly(intake, items, seen)
        return build_with_prefect(intake, items, address, seen, say)
    finally:
        if server is not None:
            server.stop()


def _start_server(say: Say) -> EmbeddedServer | None:
    """Start the embedded server, unless the environment names another."""
    if "PREFECT_API_URL" in os.environ:
        return None
    try:
        return EmbeddedServer()
    except ServerError as error:
        say(_first_line(error))
        return None


def _first_line(error: Exception) -> str:
    name = "" if isinstance(error, ServerError) else f"{type(error).__name__}: "
    return f"{name}{error}".splitlines()[0]


def _line(summary: Summary, output: Path, seconds: float) -> str:
    """Return the one line that goes to stdout."""
    by_status = ", ".join(f"{summary.documents.get(s, 0)} {s.value}" for s in Status)
    beside = {"unchanged": summary.unchanged, "removed": summary.removed}
    besides = "".join(f", {number} {what}" for what, number in beside.items() if number)
    tables = ("event", "statement", "incident")
    found = ", ".join(plural(summary.rows[f"{table}s"], table) for table in tables)
    total = plural(sum(summary.documents.values()), "document")
    came = f"{total}: {by_status}{besides}; {found}"
    end = "written to" if summary.written else "nothing new for"
    return f"{came}; {end} {output} in {seconds:.1f} s"
