"""`dateline run`: from options to a finished dataset and the line that sums it up."""

import sys
import time
from collections.abc import Sequence
from pathlib import Path

from pipeline.command.progress import progress
from pipeline.errors import UsageError
from pipeline.flows.build import Job, Summary, build, plainly
from pipeline.settings import load_settings
from schemas.vocabulary import Status


def run_job(
    inputs: Sequence[str], output: Path, *, force: bool, model: str | None, prefect: bool | None
) -> tuple[Summary, str]:
    """Do a run and return what came of it, with the summary line.

    Raises:
        DatelineError: wrong input, output, settings or model; the old dataset is untouched.
    """
    if not inputs:
        raise UsageError("No INPUT is given. Name a file, a folder, a glob, or - for stdin.")
    began = time.monotonic()
    settings = load_settings(model=model, prefect=prefect)
    job = Job(tuple(inputs), output, force, settings, sys.stdin if "-" in inputs else None)
    with progress(inputs) as seen:
        summary = build(job, plainly(settings), seen)
    return summary, _line(summary, output, time.monotonic() - began)


def _line(summary: Summary, output: Path, seconds: float) -> str:
    """Return the one line that goes to stdout."""
    by_status = ", ".join(f"{summary.documents.get(s, 0)} {s.value}" for s in Status)
    found = ", ".join(
        f"{summary.rows[name]} {name}" for name in ("events", "statements", "incidents")
    )
    total = sum(summary.documents.values())
    return f"{total} documents: {by_status}; {found}; written to {output} in {seconds:.1f} s"
