"""Other readers take the tables: pandas, Parquet and, where it is installed, frictionless."""

import csv
import importlib.util
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pipeline.validate.cells import csv_rows
from pipeline.validate.problem import Problem, quoted
from pipeline.write.cells import csv_value
from pipeline.write.package import PACKAGE
from schemas.tables import EVENTS


def check_round_trip(folder: Path, file: str) -> Iterator[Problem]:
    """Yield the first row that pandas, with the types of the data package, writes differently."""
    from pipeline.write.frames import read_table, write_table  # noqa: PLC0415 - pandas

    with TemporaryDirectory() as place:
        again = Path(place) / file
        try:
            write_table(read_table(folder / file), again)
        except (ValueError, KeyError, TypeError) as error:
            told = f"pandas cannot read it with the types of {PACKAGE}: {error}"
            yield Problem(file, None, told)
            return
        with (folder / file).open("rb") as ours, again.open("rb") as theirs:
            for row, (line, other) in enumerate(zip_longest(ours, theirs), start=1):
                if line != other:
                    yield Problem(file, row, "pandas reads it and writes other bytes")
                    return


def check_parquet(folder: Path) -> Iterator[Problem]:
    """Yield the rows of events.parquet that do not tell what those of events.csv do."""
    import pyarrow as pa  # noqa: PLC0415 - only where there is such a file
    import pyarrow.parquet as pq  # noqa: PLC0415

    path = folder / "events.parquet"
    try:
        with pq.ParquetFile(path) as file:
            rows = csv_rows(folder / "events.csv")
            next(rows, None)
            cells = (cells for _line, cells in rows)
            batches = file.iter_batches(10_000)
            typed = (row for batch in batches for row in batch.to_pylist())
            for row, (ours, theirs) in enumerate(zip_longest(cells, typed), start=1):
                if ours is None or theirs is None:
                    yield Problem(path.name, None, "it has not as many rows as events.csv")
                    return
                if (name := _differing(ours, theirs)) is not None:
                    told = f"{name} is {quoted(str(theirs.get(name)))}, not as in events.csv"
                    yield Problem(path.name, row, told)
    except (pa.ArrowException, OSError, csv.Error) as error:
        yield Problem(path.name, None, f"it cannot be read: {error}")


def check_frictionless(folder: Path) -> Iterator[Problem]:
    """Yield what frictionless finds; nothing where it is not installed."""
    if importlib.util.find_spec("frictionless") is None:
        return
    import frictionless  # noqa: PLC0415

    report = frictionless.Package(str(folder / PACKAGE)).validate()
    for path, row, told in report.flatten(["path", "rowNumber", "message"]):
        yield Problem(path or PACKAGE, row, f"frictionless: {told}")


def _differing(cells: list[str], row: dict[str, Any]) -> str | None:
    """Return the name of the first column in which a CSV row and a Parquet row differ."""
    for column, cell in zip_longest(EVENTS.columns, cells):
        told = csv_value(row.get(column.name)) if column is not None else None
        if cell not in (told, f"'{told}"):
            return column.name if column is not None else "a cell"
    return None
