"""events.xlsx: the rows of events.csv as a spreadsheet with typed cells, and their codebook.

No text becomes a formula, and only web addresses become links, whatever the text holds. All but the
rows of events is made by XlsxWriter; they are put between as XML, which takes a tenth of its time.
"""

import datetime as dt
import re
import zipfile
from collections.abc import Sequence
from contextlib import ExitStack
from io import BytesIO
from pathlib import Path

import xlsxwriter
from xlsxwriter.format import Format

from pipeline.write.package import describe
from pipeline.write.sheet_rows import cell, column_name, links, row, text_cell
from schemas.tables import EVENTS, Cell, CellType, Column, Reported

MOST_ROWS = 100_000  # slow to open; Excel itself ends at 1,048,576
MOST_LINKS = 65_530  # of one sheet, in Excel
MOST_LINK = 2_079  # characters of a link, in Excel
MADE = dt.datetime(2000, 1, 1)  # the same bytes whenever it is written
WIDTHS: dict[CellType, int] = {"string": 20, "integer": 11, "number": 12, "boolean": 10, "date": 12}
WIDE = {"event_id": 23, "incident_id": 23, "sentence": 90, "title": 40, "url": 30}
CODEBOOK = (("column", 20), ("type", 10), ("description", 70), ("example", 30),
            ("allowed_values", 70))  # fmt: skip
SHEET = "xl/worksheets/sheet1.xml"
RELATIONS = "xl/worksheets/_rels/sheet1.xml.rels"
COMPRESSION = 4  # of zlib: a third of the time of the default for a file a tenth larger
AT_A_TIME = 200  # rows handed on to be packed
DIMENSION = re.compile(r'<dimension ref="[^"]*"/>')
STYLE = re.compile(r'<c r="[AB]2"( s="\d+")/>')
NAMES = tuple(column_name(place) for place in range(len(EVENTS.columns)))
URL = [column.name for column in EVENTS.columns].index("url")


class SheetTable:
    """Appends rows to a new XLSX file."""

    def __init__(self, path: Path, rows: int, stack: ExitStack) -> None:
        """Open a file for that many rows; `stack` closes it."""
        self._file = stack.enter_context(
            zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=COMPRESSION)
        )
        with zipfile.ZipFile(_frame(rows)) as frame:
            for name in frame.namelist():
                if name != SHEET:
                    self._file.writestr(_member(name), frame.read(name))
            sheet = frame.read(SHEET).decode()
        self._day, self._link = STYLE.findall(sheet)
        whole = f'<dimension ref="A1:{NAMES[-1]}{rows + 1}"/>'
        self._held = [DIMENSION.sub(whole, sheet[: sheet.index('<row r="2"')])]
        self._tail = sheet[sheet.index("</sheetData>") :]
        self._sheet = self._file.open(_member(SHEET), "w")
        stack.callback(self._close)
        self._row = 1
        self._links: list[tuple[str, str]] = []

    def add(self, values: Sequence[Cell]) -> None:
        """Append a row: the values of all columns of events.csv."""
        self._row += 1
        number = str(self._row)
        cells = [
            cell(name + number, value, self._day) for name, value in zip(NAMES, values, strict=True)
        ]
        url = values[URL]
        if isinstance(url, str) and len(self._links) < MOST_LINKS and _is_web(url):
            self._links.append((NAMES[URL] + number, url))
            cells[URL] = text_cell(NAMES[URL] + number, url, self._link)
        self._held.append(row(self._row, cells))
        if len(self._held) >= AT_A_TIME:
            self._flush()

    def _flush(self) -> None:
        self._sheet.write("".join(self._held).encode())
        self._held = []

    def _close(self) -> None:
        """Write what stands behind the rows."""
        element, relations = links(self._links)
        self._held.append(self._tail.replace("<pageMargins", f"{element}<pageMargins"))
        self._flush()
        self._sheet.close()
        if self._links:
            self._file.writestr(_member(RELATIONS), relations)


def _member(name: str) -> zipfile.ZipInfo:
    """Return a file of the workbook: packed, and as old as any other."""
    member = zipfile.ZipInfo(name)
    member.compress_type = zipfile.ZIP_DEFLATED
    return member


def _is_web(url: str) -> bool:
    """Tell whether an address may be a link."""
    web = url.startswith(("http://", "https://")) and " " not in url
    return web and len(url) <= MOST_LINK


def _frame(rows: int) -> BytesIO:
    """Return the workbook without its events.

    Two empty cells in row 2 have the styles of days and of links.
    """
    made = BytesIO()
    book = xlsxwriter.Workbook(made, {"in_memory": True})
    book.set_properties({"title": "Events", "author": "dateline", "created": MADE})
    bold = book.add_format({"bold": True, "bottom": 1})
    sheet = book.add_worksheet("events")
    _codebook(book, bold)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, rows, len(EVENTS.columns) - 1)
    for place, column in enumerate(EVENTS.columns):
        sheet.set_column(place, place, _width(column))
        sheet.write_string(0, place, column.name, bold)
    sheet.write_blank(1, 0, None, book.add_format({"num_format": "yyyy-mm-dd", "align": "left"}))
    sheet.write_blank(1, 1, None, book.get_default_url_format())
    book.close()
    made.seek(0)
    return made


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
    for number, column in enumerate(EVENTS.columns, start=1):
        values = " | ".join(column.values or ())
        texts = (column.name, column.kind, describe(column), column.example, values)
        for place, text in enumerate(texts):
            sheet.write_string(number, place, text, wrapped)
