"""What is promised about the dataset in LibreOffice; tried in a real one."""

import csv
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from schemas.document import Extraction
from schemas.tables import EVENTS, CellType

Make = Callable[..., Extraction]
Write = Callable[..., Path]
SOFFICE = shutil.which("soffice")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        SOFFICE is None,
        reason="no LibreOffice here: install Debian's package libreoffice-calc-nogui to try it",
    ),
]
# Comma, double quote, UTF-8, from line 1, every sheet to a file, values instead of what is shown.
AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
HOSTILE = ("=1+1", "+1", "-2+3", "@SUM(A1)", "1E5", "007", "2021-09-06", "TRUE", "NA",
           "=HYPERLINK(\"x\")", "😀 🏔", "بعد", "a\u202eb", "“quoted”, with; marks")  # fmt: skip


@pytest.fixture(scope="module")
def folder(extraction: Make, write: Write, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dataset whose titles, publishers and names are what spreadsheets like to change."""
    place = tmp_path_factory.mktemp("libreoffice")
    return write(place / "out", *(titled(extraction(f"d{n}", n), text)
                                  for n, text in enumerate(HOSTILE)))  # fmt: skip


def titled(made: Extraction, text: str) -> Extraction:
    (event,) = made.events
    source = event.source.model_copy(update={"title": text, "publisher": text})
    actor = event.actors[0].model_copy(update={"name": text})
    changed = event.model_copy(update={"source": source, "actors": [actor]})
    return made.model_copy(update={"events": [changed]})


def convert(file: Path, target: str, to: Path) -> None:
    assert SOFFICE
    profile = f"-env:UserInstallation={(to / 'profile').as_uri()}"
    command = [SOFFICE, "--headless", "--norestore", profile, "--convert-to", target,
               "--outdir", str(to), str(file)]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=300)


def plain(text: str, kind: CellType) -> object:
    """A cell as a value of its type; texts without the apostrophe that CSV puts before formulas."""
    if not text:
        return None
    if kind in ("integer", "number"):
        return float(text)
    if kind == "boolean":
        return text.lower()
    return text.removeprefix("'")


def rows(file: Path) -> list[list[object]]:
    with file.open(encoding="utf-8", newline="") as handle:
        header, *lines = csv.reader(handle)
    assert header == [column.name for column in EVENTS.columns]
    kinds = [column.kind for column in EVENTS.columns]
    return [[plain(text, kind) for text, kind in zip(line, kinds, strict=True)] for line in lines]


def test_every_cell_of_the_sheet_is_that_of_the_csv_file(folder: Path, tmp_path: Path) -> None:
    convert(folder / "events.xlsx", AS_CSV, tmp_path)
    ours = rows(folder / "events.csv")
    assert len(ours) == len(HOSTILE)
    assert rows(tmp_path / "events-events.csv") == ours


def test_no_cell_of_the_csv_file_becomes_a_formula(folder: Path, tmp_path: Path) -> None:
    convert(folder / "events.csv", "xlsx", tmp_path)
    sheet = openpyxl.load_workbook(tmp_path / "events.xlsx").worksheets[0]
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert len(cells) > len(HOSTILE) * 30
    assert {cell.data_type for cell in cells} <= {"s", "n", "b", "d"}
