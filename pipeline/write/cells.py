"""Cells of the flat files: what a value looks like there, and what is kept out of a cell."""

import csv
import datetime as dt
import io
import re
from collections.abc import Iterable, Iterator
from typing import TypeVar

from schemas.tables import LIST_SEPARATOR, Cell, Column, Table

Row = TypeVar("Row")

# Spreadsheets run a cell that begins with one of these as a formula (OWASP, "CSV injection").
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
APOSTROPHE = "'"  # set before it, spreadsheets take it for text
LINE_BREAK = re.compile(r"(?<![ \t])[ \t]*+[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]\s*+")
# C0 and C1 controls, and what XML (so XLSX) cannot hold; tabs may stay.
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x9f\ufffe\uffff]")
MOST_CHARS = 32_767  # of a spreadsheet's cell, in UTF-16 units, the apostrophe among them
SHORT = MOST_CHARS // 2  # as many characters fit, whichever they are
CUT = "…"
MOST_INTEGER = 2**63 - 1  # beyond it there is no integer that pandas, Arrow or SQL would read


def cell_text(value: str, *, several: bool = False) -> str:
    """Return text as it stands in a CSV cell: like `tidy`, and never a formula."""
    text = tidy(value, several=several)
    runs = value[:1] in FORMULA_STARTS or text[:1] in FORMULA_STARTS
    return f"{APOSTROPHE}{text}" if runs else text


def tidy(value: str, *, several: bool = False) -> str:
    """Return text as all flat files show it: one line, no control characters, not too long.

    Args:
        value: The text.
        several: It is a list joined by "; ", to be cut between its parts.
    """
    if len(value) <= SHORT and value.isprintable():  # most: neither breaks nor controls
        return value
    text = CONTROL.sub(" ", LINE_BREAK.sub(" ", value))
    if len(text) <= SHORT or len(text.encode("utf-16-le")) // 2 < MOST_CHARS:
        return text
    room = MOST_CHARS - 1 - len(LIST_SEPARATOR + CUT)
    kept = text.encode("utf-16-le")[: 2 * room].decode("utf-16-le", "ignore")
    if several and LIST_SEPARATOR in kept:
        return f"{kept.rpartition(LIST_SEPARATOR)[0]}{LIST_SEPARATOR}{CUT}"
    return f"{kept}{CUT}"


def flat_value(column: Column[Row], row: Row) -> Cell:
    """Return a row's value in `column` as Parquet and XLSX hold it; None where it is missing."""
    value = column.value(row)
    if isinstance(value, str):
        return tidy(str(value), several=column.several) or None
    return _number(column, value)


def cell(column: Column[Row], row: Row) -> str:
    """Return a row's CSV cell in `column`; empty where the value is missing."""
    value = column.value(row)
    if value is None:
        return ""
    if isinstance(value, str):
        return cell_text(value, several=column.several)
    return csv_value(_number(column, value))


def _number(column: Column[Row], value: Cell) -> Cell:
    """Return a value that is no text as flat files hold it; None for a number too large."""
    if column.kind == "number" and value is not None and not isinstance(value, dt.date):
        return float(value)
    if column.kind == "integer" and isinstance(value, int) and abs(value) > MOST_INTEGER:
        return None
    return value


def csv_value(value: Cell) -> str:
    """Return a flat value as CSV holds it, but for the apostrophe before formulas."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dt.date):
        return value.isoformat()
    return repr(value)


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
