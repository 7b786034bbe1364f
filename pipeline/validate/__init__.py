"""Validation: whether a folder holds a whole dataset that keeps what the data package promises."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from pipeline.errors import UsageError
from pipeline.validate.cells import check_cells
from pipeline.validate.package import check_package, load_package, resources
from pipeline.validate.problem import Problem
from pipeline.validate.quotes import check_quotes
from pipeline.validate.readers import check_frictionless, check_parquet, check_round_trip
from pipeline.validate.records import Seen, check_records
from pipeline.validate.sheet import check_sheet
from pipeline.write.package import PACKAGE, TABLES

__all__ = ["Checked", "Problem", "check_dataset"]


class Checked(NamedTuple):
    """What was checked: table name -> number of its records, documents whose text was found."""

    rows: dict[str, int]
    quoted: int


def check_dataset(folder: Path) -> Iterator[Problem | Checked]:
    """Yield every problem of a dataset as it is found and, last, what was checked.

    Raises:
        UsageError: the folder holds no dataset of dateline.
    """
    if not folder.is_dir():
        raise UsageError(f"There is no folder {folder}. Give the folder that `dateline run` wrote.")
    package = load_package(folder)
    seen = Seen()
    texts: list[str] = []
    sound = True
    for problem in _check_files(folder, package, seen):
        sound = False
        yield problem
    if not seen.damaged:
        for problem in check_quotes(folder, texts):
            sound = False
            yield problem
    if sound:  # a second opinion; what is known to be wrong need not be told twice
        yield from _ask_readers(folder, set(resources(package)), seen.rows["events"])
    yield Checked({table.name: seen.rows[table.name] for table in TABLES}, len(texts))


def _check_files(folder: Path, package: dict[str, object], seen: Seen) -> Iterator[Problem]:
    yield from check_package(folder, package)
    for table in TABLES:
        if (folder / f"{table.name}.csv").is_file():
            yield from check_cells(folder, table)
    yield from check_records(folder, seen)
    listed = resources(package)
    for stem, number in seen.rows.items():
        for file, name in ((f"{stem}.csv", "rows"), (f"{stem}.jsonl", "records")):
            told = listed.get(file, {}).get(name)
            if told is not None and told != number:
                wrong = f"{file} is said to have {told} {name}, but has {number}"
                yield Problem(PACKAGE, None, wrong)


def _ask_readers(folder: Path, listed: set[str], events: int) -> Iterator[Problem]:
    for table in TABLES:
        yield from check_round_trip(folder, f"{table.name}.csv")
    if "events.parquet" in listed:
        yield from check_parquet(folder)
    if "events.xlsx" in listed:
        yield from check_sheet(folder, events)
    yield from check_frictionless(folder)
