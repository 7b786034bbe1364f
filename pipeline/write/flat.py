"""Reads events.csv back, typed: what its other flat views hold."""

import csv
import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from pipeline.write.cells import APOSTROPHE, flat_value
from schemas.document import Document
from schemas.event import Event
from schemas.tables import EVENTS, Cell, CellType, Reported
from schemas.vocabulary import Status

READ: dict[CellType, Callable[[str], Cell]] = {
    "string": str,
    "integer": int,
    "number": float,
    "boolean": "true".__eq__,
    "date": dt.date.fromisoformat,
}
READERS = tuple(READ[column.kind] for column in EVENTS.columns)


def read_flat(folder: Path) -> Iterator[list[Cell]]:
    """Yield the rows of events.csv with the types of their columns, None where a cell is empty.

    Args:
        folder: Where the finished events.csv and events.jsonl lie.

    Raises:
        OSError: a file cannot be read.
    """
    with (
        (folder / "events.csv").open(encoding="utf-8", newline="") as table,
        (folder / "events.jsonl").open(encoding="utf-8", newline="\n") as lines,
    ):
        rows = csv.reader(table)
        next(rows)  # the header
        for cells, line in zip(rows, lines, strict=True):
            values = [
                read(cell) if cell else None for read, cell in zip(READERS, cells, strict=True)
            ]
            marked = [place for place, cell in enumerate(cells) if cell[:1] == APOSTROPHE]
            yield _unmarked(values, marked, line) if marked else values


def _unmarked(values: list[Cell], marked: Sequence[int], line: str) -> list[Cell]:
    """Set right the texts that begin with an apostrophe: the event tells whether it is theirs."""
    event = Event.model_validate_json(line)
    # such texts are the event's own but for the id of its document
    row = Reported(event, Document(document_id=event.document_id, status=Status.EXTRACTED))
    for place in marked:
        values[place] = flat_value(EVENTS.columns[place], row)
    return values
