"""`dateline run`: from options to a finished dataset and the line that sums it up.

Order matters for the start: what the user got wrong is told first, then Prefect's server starts
in a process of its own, and the language model is loaded meanwhile.
"""

import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.command.progress import progress
from pipeline.errors import UsageError
from pipeline.flows.server import EmbeddedServer, ServerError
from pipeline.read.discover import discover
from pipeline.settings import Settings, load_settings
from pipeline.write.replace import check_target
from schemas.document import Document
from schemas.vocabulary import Status

if TYPE_CHECKING:
    from pipeline.flows.build import Summary

Say = Callable[[str], None]
Seen = Callable[[Document], None]
Asked = tuple[tuple[str, ...], Path, bool, Settings]  # what a Job is made of, before it is imported


def run_job(
    inputs: Sequence[str], output: Path, *, force: bool, options: dict[str, object], say: Say
) -> tuple["Summary", str]:
    """Do a run and return what came of it, with the summary line.

    Args:
        inputs: Files, folders, globs, "-".
        output: Folder of the dataset.
        force: Write also where something else lies.
        options: Settings given as options; None where not given.
        say: Tells the user something on stderr.

    Raises:
        DatelineError: wrong input, output, settings or model; the old dataset is untouched.
    """
    if not inputs:
        raise UsageError("No INPUT is given. Name a file, a folder, a glob, or - for stdin.")
    began = time.monotonic()
    settings = load_settings(**options)
    discover(inputs)
    check_target(output, force=force)
    with progress(inputs) as seen:
        job = (tuple(inputs), output, force, settings)
        summary = _with_prefect(job, seen, say) if settings.prefect else _plainly(job, seen)
    for notice in summary.notices:
        say(notice)
    return summary, _line(summary, output, time.monotonic() - began)


def _plainly(asked: Asked, seen: Seen) -> "Summary":
    from pipeline.flows.build import Job, build, items_of, plainly  # noqa: PLC0415 - spaCy

    job = Job(*asked, sys.stdin)
    return build(job, items_of(job), plainly(job.settings), seen)


def _with_prefect(asked: Asked, seen: Seen, say: Say) -> "Summary":
    """Run as Prefect flows; where Prefect cannot start, say so and run without."""
    server = _start_server(say)
    try:
        from pipeline.flows.build import Job, build, items_of, plainly  # noqa: PLC0415 - spaCy

        job = Job(*asked, sys.stdin)
        items = items_of(job)
        try:
            from pipeline.flows.prefect_flows import api_address, build_with_prefect  # noqa: PLC0415

            address = api_address(server)
        except Exception as error:  # whatever keeps Prefect from starting must not keep the run
            say(f"Prefect cannot start: {_first_line(error)}. The run goes on without it")
            return build(job, items, plainly(job.settings), seen)
        return build_with_prefect(job, items, address, seen, say)
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


def _line(summary: "Summary", output: Path, seconds: float) -> str:
    """Return the one line that goes to stdout."""
    by_status = ", ".join(f"{summary.documents.get(s, 0)} {s.value}" for s in Status)
    tables = ("events", "statements", "incidents")
    found = ", ".join(f"{summary.rows[table]} {table}" for table in tables)
    total = sum(summary.documents.values())
    return f"{total} documents: {by_status}; {found}; written to {output} in {seconds:.1f} s"
