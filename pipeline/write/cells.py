"""Cells of the CSV files: what a value looks like there, and what is kept out of a cell."""

import csv
import datetime as dt
import io
import re
from collections.abc import Iterable, Iterator
from typing import TypeVar

from schemas.tables import Cell, Column, Table

Row = TypeVar("Row")

# Spreadsheets run a cell that begins with one of these as a formula (OWASP, "CSV injection").
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
LINE_BREAK = re.compile(r"[ \t]*[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]\s*")
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f]")


def cell_text(value: str) -> str:
    """Return text as it stands in a CSV cell: one line, no control characters, never a formula."""
    tidy = CONTROL.sub(" ", LINE_BREAK.sub(" ", value))
    return (
        f"'{tidy}" if value.startswith(FORMULA_STARTS) or tidy.startswith(FORMULA_STARTS) else tidy
    )


def cell(column: Column[Row], row: Row) -> str:
    """Return a row's cell in `column`; empty where the value is missing."""
    value: Cell = column.value(row)
    if value is None:
        return ""
    if isinstance(value, str):
        return cell_text(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dt.date):
        return value.isoformat()
    return repr(float(value) if column.kind == "number" else value)


def csv_lines(cells: Iterable[Iterable[str]]) -> str:
    """Return rows of cells as CSV (RFC 4180, but with the line ends of Unix that pandas writes)."""
    lines = io.StringIO()
    csv.writer(lines, lineterminator="\n").writerows(cells)
    return lines.getvalue()


def table_header(table: Table[Row]) -> str:
    """Return the header line of a table."""
    return csv_lines([[column.name for column in table.columns]])


def table_lines(table: Table[Row], records: Iterable[Row]) -> str:
    """Return the lines of records in a table."""

    def rows() -> Iterator[list[str]]:
        for record in records:
            yield [cell(column, record) for column in table.columns]

    return csv_lines(rows())
