"""events.xlsx: the rows of events.csv as a spreadsheet with typed cells, and their codebook.

No text becomes a formula, and only web addresses become links, whatever the text holds.
"""

import datetime as dt
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

import xlsxwriter
from xlsxwriter.format import Format

from pipeline.write.package import describe
from schemas.tables import EVENTS, Cell, CellType, Column, Reported

MOST_ROWS = 100_000  # 20 s to write, and slow to open; Excel itself ends at 1,048,576
MOST_LINKS = 65_530  # of one sheet, in Excel
MOST_LINK = 2_079  # characters of a link, in Excel
FIRST_DAY = dt.date(1900, 3, 1)  # Excel's calendar counts wrongly before, and has nothing past 9999
MADE = dt.datetime(2000, 1, 1)  # the same bytes whenever it is written
WIDTHS: dict[CellType, int] = {"string": 20, "integer": 11, "number": 12, "boolean": 10, "date": 12}
WIDE = {"event_id": 23, "incident_id": 23, "sentence": 90, "title": 40, "url": 30}
CODEBOOK = (("column", 20), ("type", 10), ("description", 70), ("example", 30),
            ("allowed_values", 70))  # fmt: skip
OPTIONS = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
           "strings_to_numbers": False}  # fmt: skip


class SheetTable:
    """Appends rows to a new XLSX file."""

    def __init__(self, path: Path, rows: int, stack: ExitStack) -> None:
        """Open a file for that many rows; `stack` closes it."""
        self._book = xlsxwriter.Workbook(str(path), {**OPTIONS, "tmpdir": str(path.parent)})
        stack.callback(self._book.close)
        self._book.set_properties({"title": "Events", "author": "dateline", "created": MADE})
        bold = self._book.add_format({"bold": True, "bottom": 1})
        self._day = self._book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
        self._sheet = self._book.add_worksheet("events")
        self._row = 0
        self._links = 0
        _codebook(self._book, bold)
        self._sheet.freeze_panes(1, 0)
        self._sheet.autofilter(0, 0, rows, len(EVENTS.columns) - 1)
        for place, column in enumerate(EVENTS.columns):
            self._sheet.set_column(place, place, _width(column))
            self._sheet.write_string(0, place, column.name, bold)

    def add(self, row: Sequence[Cell]) -> None:
        """Append a row: the values of all columns of events.csv."""
        self._row += 1
        for place, (column, value) in enumerate(zip(EVENTS.columns, row, strict=True)):
            if value is not None:
                self._write(place, column, value)

    def _write(self, place: int, column: Column[Reported], value: Cell) -> None:
        if isinstance(value, str):
            if column.name != "url" or not self._write_link(place, value):
                self._sheet.write_string(self._row, place, value)
        elif isinstance(value, bool):
            self._sheet.write_boolean(self._row, place, value)
        elif isinstance(value, dt.date):
            if value >= FIRST_DAY:
                self._sheet.write_datetime(self._row, place, value, self._day)
            else:
                self._sheet.write_string(self._row, place, value.isoformat())
        elif value is not None:
            self._sheet.write_number(self._row, place, value)

    def _write_link(self, place: int, url: str) -> bool:
        """Write a web address as a link; False where it is none, or one too many or too long."""
        web = url.startswith(("http://", "https://")) and " " not in url
        if not web or self._links >= MOST_LINKS or len(url) > MOST_LINK:
            return False
        self._links += 1
        return bool(self._sheet.write_url(self._row, place, url, string=url) == 0)


def _width(column: Column[Reported]) -> int:
    """Return a width in characters that shows the header with its filter button."""
    return max(WIDE.get(column.name, WIDTHS[column.kind]), len(column.name) + 4)


def _codebook(book: xlsxwriter.Workbook, bold: Format) -> None:
    """Write the sheet that says what each column means."""
    sheet = book.add_worksheet("codebook")
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.freeze_panes(1, 0)
    for place, (name, width) in enumerate(CODEBOOK):
        sheet.set_column(place, place, width)
        sheet.write_string(0, place, name, bold)
    for row, column in enumerate(EVENTS.columns, start=1):
        values = " | ".join(column.values or ())
        texts = (column.name, column.kind, describe(column), column.example, values)
        for place, text in enumerate(texts):
            sheet.write_string(row, place, text, wrapped)
