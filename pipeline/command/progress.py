"""Progress on stderr: how many documents, at what rate, how long still; a terminal only."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from pipeline.read.discover import discover
from pipeline.read.names import MANIFEST
from schemas.document import Document

LINE_FORMATS = {".jsonl", ".csv"}
BUFFER = 1 << 20
WIDTH = 40  # characters of a document's id


class RateColumn(TextColumn):
    """Documents a second."""

    def __init__(self) -> None:
        """Make the column."""
        super().__init__("")

    def render(self, task: Task) -> Text:
        """Return the rate of a task since it began: documents are finished in bursts."""
        rate = task.completed / task.elapsed if task.elapsed else 0
        return Text(f"{rate:.1f}/s" if rate else "")


@contextmanager
def progress(
    inputs: Sequence[str], passed: Callable[[], int]
) -> Iterator[Callable[[Document], None]]:
    """Give a function to be told of each finished document.

    Args:
        inputs: What is read.
        passed: Tells how many documents were passed over so far, being unchanged.
    """
    if not sys.stderr.isatty():
        yield lambda _document: None
        return
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        RateColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as display:
        total = estimate(inputs)
        task = display.add_task("starting", total=total)
        finished = count(1)

        def seen(document: Document) -> None:
            done = next(finished) + passed()
            display.update(task, **step(document.document_id, done, total))

        yield seen


def step(document_id: str, done: int, total: int | None) -> dict[str, Any]:
    """Return what is shown when a document is finished: the total is an estimate, never below.

    Behind the last document its name would stand for as long as the files are written.
    """
    if total is None:
        return {"completed": done, "description": document_id[:WIDTH]}
    last = done >= total
    description = "linking, writing files" if last else document_id[:WIDTH]
    return {"completed": done, "total": max(done, total), "description": description}


def estimate(inputs: Sequence[str]) -> int | None:
    """Return about how many documents `inputs` hold: lines of tables, one for any other file.

    None where stdin is read. A quoted cell of several lines counts too often; it is an estimate.

    Raises:
        InputError: an input does not exist or holds no documents.
    """
    total = 0
    for source in discover(inputs):
        if source.path is None:
            return None
        if source.path.name != MANIFEST:
            total += _documents(source.path)
    return total


def _documents(path: Path) -> int:
    if path.suffix.lower() not in LINE_FORMATS:
        return 1
    with path.open("rb") as handle:
        lines = sum(block.count(b"\n") for block in iter(lambda: handle.read(BUFFER), b""))
    return max(1, lines - (path.suffix.lower() == ".csv"))
