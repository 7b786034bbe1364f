"""`dateline run`: from options to a finished dataset and the line that sums it up.

Order matters for the start: what the user got wrong is told first, then Prefect's server starts
in a process of its own, and the language model is loaded meanwhile.
"""

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.command.progress import progress
from pipeline.errors import UsageError
from pipeline.flows.server import EmbeddedServer, ServerError
from pipeline.read.discover import discover
from pipeline.settings import load_settings
from pipeline.write.replace import check_target
from schemas.document import Document
from schemas.vocabulary import Status

if TYPE_CHECKING:
    from pipeline.flows.build import Job, Summary

Say = Callable[[str], None]
Seen = Callable[[Document], None]


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
    run = _with_prefect if settings.prefect else _plainly
    with progress(inputs) as seen:

        def job() -> "Job":
            from pipeline.flows.build import Job  # noqa: PLC0415 - imports spaCy

            return Job(tuple(inputs), output, force, settings, sys.stdin)

        summary = run(job, seen, say)
    return summary, _line(summary, output, time.monotonic() - began)


def _plainly(job: Callable[[], "Job"], seen: Seen, _say: Say) -> "Summary":
    from pipeline.flows.build import build, plainly  # noqa: PLC0415

    made = job()
    return build(made, plainly(made.settings), seen)


def _with_prefect(job: Callable[[], "Job"], seen: Seen, say: Say) -> "Summary":
    """Run as Prefect flows; where Prefect cannot start, say so and run without."""
    try:
        server = _server_unless_configured()
    except Exception as error:  # whatever keeps Prefect from starting must not keep the run
        say(f"Prefect cannot start ({_first_line(error)}); the run goes on without it")
        return _plainly(job, seen, say)
    try:
        from pipeline.flows.prefect_flows import build_with_prefect  # noqa: PLC0415
        from pipeline.parse import load_model  # noqa: PLC0415

        made = job()
        load_model(made.settings.model)
        if server is not None:
            server.wait()
        return build_with_prefect(made, server.url if server else None, seen, say)
    except (ServerError, ImportError) as error:
        say(f"Prefect cannot start ({_first_line(error)}); the run goes on without it")
        return _plainly(job, seen, say)
    finally:
        if server is not None:
            server.stop()


def _server_unless_configured() -> EmbeddedServer | None:
    """Start an embedded server, unless the user has set an API."""
    from prefect.settings import get_current_settings  # noqa: PLC0415 - takes a second

    return None if get_current_settings().api.url else EmbeddedServer()


def _first_line(error: Exception) -> str:
    return f"{type(error).__name__}: {error}".splitlines()[0]


def _line(summary: "Summary", output: Path, seconds: float) -> str:
    """Return the one line that goes to stdout."""
    by_status = ", ".join(f"{summary.documents.get(s, 0)} {s.value}" for s in Status)
    tables = ("events", "statements", "incidents")
    found = ", ".join(f"{summary.rows[table]} {table}" for table in tables)
    total = sum(summary.documents.values())
    return f"{total} documents: {by_status}; {found}; written to {output} in {seconds:.1f} s"
