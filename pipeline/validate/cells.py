"""CSV files: what any reader and any spreadsheet can take."""

import csv
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pipeline.validate.problem import REWRITE, Problem, quoted
from pipeline.write.cells import FORMULA_STARTS, MOST_CHARS
from schemas.tables import Column, Table
from schemas.version import VERSION

LONGEST_FIELD = 1 << 24  # for the csv module, which else stops at 131,072


def check_cells(folder: Path, table: Table[Any]) -> Iterator[Problem]:
    """Yield what is wrong with the cells of a table, whatever they mean."""
    path = folder / f"{table.name}.csv"
    try:
        for row, cells in csv_rows(path):
            if row == 1:
                wrong = list(_check_header(path.name, cells, table))
                yield from wrong
                if wrong:  # the rows would be wrong in the same way, all of them
                    return
            elif len(cells) != len(table.columns):
                wanted = len(table.columns)
                yield Problem(path.name, row, f"{len(cells)} cells, not {wanted}")
            else:
                for column, cell in zip(table.columns, cells, strict=True):
                    for what in _wrong(column, cell):
                        yield Problem(path.name, row, f"{column.name} {what}")
    except UnicodeDecodeError as error:
        yield Problem(path.name, None, f"it is not UTF-8 ({error.reason})")
    except csv.Error as error:
        yield Problem(path.name, None, f"it is no CSV: {error}")


def csv_rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Yield (line, cells) of a CSV file.

    Raises:
        csv.Error, UnicodeDecodeError: it is none.
    """
    csv.field_size_limit(LONGEST_FIELD)
    with path.open(encoding="utf-8", newline="") as handle:
        reader = csv.reader(handle, strict=True)
        for cells in reader:
            yield reader.line_num, cells


def _check_header(file: str, header: list[str], table: Table[Any]) -> Iterator[Problem]:
    names = [column.name for column in table.columns]
    if header == names:
        return
    missing = ", ".join(name for name in names if name not in header)
    added = ", ".join(quoted(name) for name in header if name not in names)
    what = "; ".join(
        f"{word} {which}" for word, which in (("missing", missing), ("unknown", added)) if which
    )
    remedy = f"validate with the dateline that wrote it (this is {VERSION}), or {REWRITE}"
    yield Problem(file, 1, f"the columns are not those of the table: {what or 'order'}", remedy)


def _wrong(column: Column[Any], cell: str) -> Iterator[str]:
    """Yield what is wrong with a cell."""
    if column.required and not cell:
        yield "is empty"
    if any(line in cell for line in "\n\r"):
        yield f"has a line break: {quoted(cell)}"
    elif not cell.isprintable() and any(_is_control(char) for char in cell):
        yield f"has a control character: {quoted(cell)}"
    if column.kind == "string" and cell.startswith(FORMULA_STARTS):
        yield f"is a formula to a spreadsheet: {quoted(cell)}"
    units = len(cell) if cell.isascii() else len(cell.encode("utf-16-le", "replace")) // 2
    if units > MOST_CHARS:
        yield f"has {units:,} characters, more than the {MOST_CHARS:,} of a spreadsheet's cell"


def _is_control(char: str) -> bool:
    return unicodedata.category(char) == "Cc" and char != "\t"
