"""events.xlsx: nothing in it is run, and it has a row for each event."""

import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from pipeline.validate.problem import Problem

FILE = "events.xlsx"
EVENTS_SHEET = "xl/worksheets/sheet1.xml"
# Text has its `<` escaped: what looks like a tag is one.
ROW_OR_FORMULA = re.compile(rb'<row r="(\d+)"|<f[ />]')
BUFFER, LONGEST_TAG = 1 << 20, 32  # bytes read at a time; bytes that a match may be long


def check_sheet(folder: Path, events: int) -> Iterator[Problem]:
    """Yield formulas of the sheets, and a number of rows that is not that of the events."""
    try:
        with zipfile.ZipFile(folder / FILE) as book:
            for name in book.namelist():
                if name.startswith("xl/worksheets/") and name.endswith(".xml"):
                    with book.open(name) as sheet:
                        last = 0
                        for row, formula in _marks(sheet):
                            last = row or last
                            if formula:
                                yield Problem(FILE, last, "it has a formula")
                    if name == EVENTS_SHEET and last - 1 != events:
                        told = f"it has {last - 1} rows, but there are {events} events"
                        yield Problem(FILE, None, told)
    except (zipfile.BadZipFile, zlib.error, OSError) as error:
        yield Problem(FILE, None, f"it cannot be read: {error}")


def _marks(sheet: IO[bytes]) -> Iterator[tuple[int, bool]]:
    """Yield (number of a row that begins, False) and (0, True) for a formula, in their order."""
    rest = b""
    while block := sheet.read(BUFFER):
        content = rest + block
        end = 0
        for found in ROW_OR_FORMULA.finditer(content):
            end = found.end()
            yield (int(found[1]), False) if found[1] else (0, True)
        rest = content[max(end, len(content) - LONGEST_TAG) :]
