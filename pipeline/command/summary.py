"""What a run tells a terminal when it ends: what went in, what came out, and what to open."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from pipeline.plural import plural
from schemas.vocabulary import Status

BAR = 24  # cells of the longest bar
STATUS_STYLES = {Status.EXTRACTED: "green", Status.SKIPPED: "yellow", Status.FAILED: "red"}
FILES = (
    ("report.html", "to look at, in a browser"),
    ("events.xlsx", "for a spreadsheet"),
    ("events.csv", "for any program"),
    ("events.jsonl", "everything, with offsets"),
)


def print_summary(
    console: Console, folder: Path, documents: Mapping[Status, int], rows: Mapping[str, int]
) -> None:
    """Print the summary of a finished run; colours are the console's to leave out (NO_COLOR).

    Args:
        console: Where to.
        folder: The dataset.
        documents: Status -> number of documents.
        rows: Table name -> number of records.
    """
    grid = Table.grid(padding=(0, 2))
    grid.add_column(justify="right", style="bold", no_wrap=True)
    grid.add_column()
    grid.add_row("documents", _statuses(documents))
    found = ("event", "incident", "statement")
    grid.add_row("found", Text(", ".join(_number(rows, name) for name in found)))
    if rows["events"]:
        grid.add_row("events", _types(count_types(folder)))
    for number, (name, what) in enumerate((n, w) for n, w in FILES if (folder / n).exists()):
        line = Text.assemble(str(folder / name), ("  " + what, "dim"))
        grid.add_row("" if number else "files", line)
    console.print()
    console.print(grid)
    console.print()


def count_types(folder: Path) -> list[tuple[str, int]]:
    """Return the event types of a dataset with their numbers, the most frequent first."""
    import pyarrow.parquet as pq  # noqa: PLC0415 - only for a terminal

    counts: Counter[str] = Counter()
    with pq.ParquetFile(folder / "events.parquet") as file:
        for batch in file.iter_batches(columns=["event_type"]):
            counts.update(batch.column(0).to_pylist())
    return counts.most_common()


def _number(rows: Mapping[str, int], name: str) -> str:
    return plural(rows[f"{name}s"], name, grouped=True)


def _statuses(documents: Mapping[Status, int]) -> Text:
    parts = [
        Text(f"{documents.get(status, 0):,} {status}", style if documents.get(status) else "dim")
        for status, style in STATUS_STYLES.items()
    ]
    return Text(", ").join(parts)


def _types(counts: list[tuple[str, int]]) -> Table:
    """Return a bar chart of event types."""
    most = counts[0][1]
    chart = Table.grid(padding=(0, 1))
    chart.add_column(no_wrap=True)
    chart.add_column(justify="right", no_wrap=True)
    chart.add_column(style="cyan", no_wrap=True)
    for event_type, number in counts:
        chart.add_row(event_type, f"{number:,}", "▇" * max(1, round(BAR * number / most)))
    return chart
