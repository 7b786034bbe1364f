"""Progress on stderr: how many documents, at what rate, how long still; a terminal only."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

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
def progress(inputs: Sequence[str]) -> Iterator[Callable[[Document], None]]:
    """Give a function to be told of each finished document."""
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
        task = display.add_task("starting", total=estimate(inputs))

        def seen(document: Document) -> None:
            display.update(task, advance=1, description=document.document_id[:40])

        yield seen


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
