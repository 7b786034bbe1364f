"""events.xlsx: the rows of events.csv as a spreadsheet with typed cells, and their codebook.

No text becomes a formula, and only web addresses become links, whatever the text holds.
"""

import datetime as dt
import re
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from pipeline.write.package import describe
from schemas.tables import EVENTS, Cell, CellType, Column, Reported

MOST_ROWS = 100_000  # 20 s to write, and slow to open; Excel itself ends at 1,048,576
MOST_LINKS = 65_530  # of one sheet, in Excel
MOST_LINK = 2_079  # UTF-16 units of a link, in Excel
FIRST_DAY = dt.date(1900, 3, 1)  # Excel's calendar counts wrongly before, and has nothing past 9999
DAY_ZERO = dt.date(1899, 12, 30)  # from which it counts
MADE = dt.datetime(2000, 1, 1)  # the same bytes whenever it is written
WIDTHS: dict[CellType, int] = {"string": 20, "integer": 11, "number": 12, "boolean": 10, "date": 12}
WIDE = {"event_id": 23, "incident_id": 23, "sentence": 90, "title": 40, "url": 30}
CODEBOOK = (("column", 20), ("type", 10), ("description", 70), ("example", 30),
            ("allowed_values", 70))  # fmt: skip
OPTIONS = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
           "strings_to_numbers": False}  # fmt: skip
NAMES = tuple(xl_col_to_name(place) for place in range(len(EVENTS.columns)))
MARKUP = re.compile(r"[&<>]|_x[0-9a-fA-F]{4}_")  # what a text cannot have in a sheet as it is
URL = next(place for place, column in enumerate(EVENTS.columns) if column.name == "url")
ESCAPED = re.compile(r"(_x[0-9a-fA-F]{4}_)")  # Excel would show the character of that number


class RowSheet(Worksheet):  # type: ignore[misc]  # it has no types
    """A worksheet that takes whole rows as XML, as it would write them itself in ten times as long.

    It knows the inside of XlsxWriter; the tests compare its bytes with those of cells written
    one by one.
    """

    def add_row(self, row: int, cells: str, columns: int) -> None:
        """Write a row below all others: `cells` are its XML, `columns` how many it may have."""
        self._write_single_row(row)  # the one above, where that was written cell by cell
        self._check_dimensions(row, columns - 1)
        self.fh.write(f'<row r="{row + 1}">{cells}</row>')

    def add_link(self, row: int, place: int, url: str) -> int:
        """Make a cell that is written with `add_row` a link; return its format."""
        self.ignore_write_string = True
        self.write_url(row, place, url, string=url)
        return int(self.default_url_format._get_xf_index())


class SheetTable:
    """Appends rows to a new XLSX file."""

    def __init__(self, path: Path, rows: int, stack: ExitStack) -> None:
        """Open a file for that many rows; `stack` closes it."""
        self._book = xlsxwriter.Workbook(str(path), {**OPTIONS, "tmpdir": str(path.parent)})
        stack.callback(self._book.close)
        self._book.set_properties({"title": "Events", "author": "dateline", "created": MADE})
        bold = self._book.add_format({"bold": True, "bottom": 1})
        self._day = self._book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
        self._sheet = self._book.add_worksheet("events", RowSheet)
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
        number = str(self._row + 1)
        cells = [
            self._cell(f'r="{NAMES[place]}{number}"', place, value)
            for place, value in enumerate(row)
            if value is not None
        ]
        self._sheet.add_row(self._row, "".join(cells), len(row))

    def _cell(self, reference: str, place: int, value: Cell) -> str:
        """Return the XML of a cell."""
        if isinstance(value, str):
            if place == URL and self._may_link(value):
                self._links += 1
                style = self._sheet.add_link(self._row, place, value)
                return _text_cell(f'{reference} s="{style}"', value)
            return _text_cell(reference, value)
        if isinstance(value, bool):
            return f'<c {reference} t="b"><v>{value:d}</v></c>'
        if isinstance(value, dt.date):
            if value < FIRST_DAY:
                return _text_cell(reference, value.isoformat())
            style = self._day._get_xf_index()
            return f'<c {reference} s="{style}"><v>{(value - DAY_ZERO).days}</v></c>'
        return f"<c {reference}><v>{value:.16G}</v></c>"

    def _may_link(self, url: str) -> bool:
        """Tell whether a text is a web address, and neither one too many nor too long."""
        web = url.startswith(("http://", "https://")) and " " not in url
        short = len(url.encode("utf-16-le")) <= 2 * MOST_LINK
        return web and short and self._links < MOST_LINKS


def _text_cell(attributes: str, text: str) -> str:
    if MARKUP.search(text):
        text = ESCAPED.sub(r"_x005F\1", text)
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    space = ' xml:space="preserve"' if text[0].isspace() or text[-1].isspace() else ""
    return f'<c {attributes} t="inlineStr"><is><t{space}>{text}</t></is></c>'


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
