"""What is promised about events.parquet and events.xlsx: the rows of events.csv, typed."""

import csv
import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
import pandas as pd
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.errors import OutputError
from pipeline.write import views
from pipeline.write.cells import FORMULA_STARTS
from pipeline.write.sheet import URL, SheetTable
from pipeline.write.views import write_views
from schemas.base import Span
from schemas.document import Extraction
from schemas.event import Event
from schemas.tables import EVENTS, Cell

Make = Callable[..., Extraction]
Write = Callable[..., Path]
HOSTILE = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40),
    st.sampled_from(
        ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "{=1+1}", "NA", "1E5", "true",
         "_x000D_", "_x0041_", "a\r\n\r\nb", "\x00\x07\x1b[31m", "\u202eevil\u202c", "👩‍👩‍👧 🇦🇫",
         "http://a.example/ b", "mailto:a@b.example", "internal:Sheet2!A1", "</c></row>&lt;",
         "\ufffe\uffff", "\x85\u2028", "x" * 40_000, "👩" * 20_000]
    ),
)  # fmt: skip


def rows_of_csv(folder: Path) -> list[dict[str, Cell]]:
    """events.csv with the types of its columns and without the apostrophe before formulas."""
    read: dict[str, Callable[[str], Cell]] = {
        "string": lambda s: s[1:] if s[:1] == "'" and s[1:].startswith(FORMULA_STARTS) else s,
        "integer": int,
        "number": float,
        "boolean": "true".__eq__,
        "date": dt.date.fromisoformat,
    }
    with (folder / "events.csv").open(encoding="utf-8", newline="") as handle:
        return [
            {c.name: read[c.kind](row[c.name]) if row[c.name] else None for c in EVENTS.columns}
            for row in csv.DictReader(handle)
        ]


def rows_of_sheet(folder: Path) -> list[dict[str, Cell]]:
    """events.xlsx; days as dates, and "_x005F_", which Excel shows as "_", as that."""

    def shown(value: Cell | dt.datetime) -> Cell:
        if isinstance(value, dt.datetime):
            return value.date()
        return value.replace("_x005F_", "_") if isinstance(value, str) else value

    rows = _sheet_rows(folder / "events.xlsx")
    return [{name: shown(value) for name, value in row.items()} for row in rows]


def _sheet_rows(path: Path) -> Iterator[dict[str, Cell | dt.datetime]]:
    rows = openpyxl.load_workbook(path)["events"].iter_rows()
    names = [cell.value for cell in next(rows)]
    for row in rows:
        assert all(cell.data_type != "f" for cell in row)
        yield dict(zip(names, (cell.value for cell in row), strict=True))


def with_text(event: Event, words: str) -> Event:
    """An event with hostile words wherever text of the document can stand."""
    long = Span(text=words, start=0, end=len(words))
    return event.model_copy(
        update={
            "sentence": long,
            "action": event.action.model_copy(update=long.model_dump()),
            "actors": [event.actors[0].model_copy(update={**long.model_dump(), "name": words})],
            "source": event.source.model_copy(update={"title": words, "url": words}),
        }
    )


@pytest.fixture(scope="session")
def folder(extraction: Make, write: Write, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("d"), extraction("d1", 1), extraction("d2", 2))


def test_parquet_has_the_rows_of_the_csv_with_their_types(folder: Path) -> None:
    assert pq.read_table(folder / "events.parquet").to_pylist() == rows_of_csv(folder)


def test_the_sheet_has_the_rows_of_the_csv_with_their_types(folder: Path) -> None:
    assert rows_of_sheet(folder) == rows_of_csv(folder)


@settings(max_examples=20, deadline=None)
@given(HOSTILE)
def test_hostile_text_stands_in_all_views_alike_and_never_runs(
    extraction: Make, write: Write, words: str
) -> None:
    made = extraction()
    hostile = made.model_copy(update={"events": [with_text(made.events[0], words)]})
    with TemporaryDirectory() as place:
        folder = write(Path(place) / "out", hostile)
        (parquet,) = pq.read_table(folder / "events.parquet").to_pylist()
        (sheet,) = rows_of_sheet(folder)
        with (folder / "events.csv").open(encoding="utf-8", newline="") as handle:
            (flat,) = csv.DictReader(handle)
    assert sheet == parquet
    for name in ("action", "sentence", "actor", "title", "url"):
        assert flat[name] in (parquet[name] or "", f"'{parquet[name]}")
        assert not flat[name].startswith(FORMULA_STARTS)
        assert len(flat[name].encode("utf-16-le")) <= 2 * 32_767


def test_a_list_too_long_for_a_cell_is_cut_between_its_parts(
    extraction: Make, write: Write, tmp_path: Path
) -> None:
    made = extraction()
    actor = made.events[0].actors[0]
    many = [actor.model_copy(update={"name": f"name {n}"}) for n in range(5000)]
    event = made.events[0].model_copy(update={"actors": many})
    write(tmp_path, made.model_copy(update={"events": [event]}))
    (row,) = rows_of_csv(tmp_path)
    names = str(row["actor"]).split("; ")
    assert names[-1] == "…"
    assert names[:-1] == [f"name {n}" for n in range(len(names) - 1)]


@pytest.mark.parametrize("words", ["=1", "'=1", "'quoted' it says", "'", "''=1", "\r=1"])
def test_views_have_the_apostrophes_of_the_text_and_no_others(
    extraction: Make, write: Write, tmp_path: Path, words: str
) -> None:
    made = extraction()
    write(tmp_path, made.model_copy(update={"events": [with_text(made.events[0], words)]}))
    (row,) = pq.read_table(tmp_path / "events.parquet").to_pylist()
    assert row["sentence"] == row["title"] == words.replace("\r", " ")


def add_cell_by_cell(table: SheetTable, row: Sequence[Cell]) -> None:
    """Append a row through what XlsxWriter offers for each type."""
    table._row += 1
    for place, value in enumerate(row):
        at, sheet = (table._row, place), table._sheet
        if isinstance(value, str):
            (sheet.write_url if place == URL else sheet.write_string)(*at, value)
        elif isinstance(value, bool):
            sheet.write_boolean(*at, value)
        elif isinstance(value, dt.date):
            sheet.write_datetime(*at, value, table._day)
        elif value is not None:
            sheet.write_number(*at, value)


def test_rows_of_the_sheet_are_what_xlsxwriter_makes_of_their_cells(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    values: list[Cell] = [
        "plain", " <b> & co ", "_x0041_", "tab\t", "\u00a0", '"quoted"', "👩", True, False, 0, -7,
        0.1, 1e-7, 35.31, 2**62, None, dt.date(1900, 3, 1), dt.date(2021, 9, 6),
    ]  # fmt: skip
    rows = [[*values, *[None] * (URL - len(values)), "https://news.example/?b=1&c", "end"], ["a"]]
    for name in ("rows.xlsx", "cells.xlsx"):
        with ExitStack() as stack:
            table = SheetTable(tmp_path / name, len(rows), stack)
            for row in rows:
                table.add([*row, *[None] * (len(EVENTS.columns) - len(row))])
        monkeypatch.setattr(SheetTable, "add", add_cell_by_cell)
    assert (tmp_path / "rows.xlsx").read_bytes() == (tmp_path / "cells.xlsx").read_bytes()


def test_a_text_that_looks_like_the_inside_of_a_cell_is_no_markup(
    extraction: Make, write: Write, tmp_path: Path
) -> None:
    made = extraction()
    words = "<r><t>bold</t></r>"
    write(tmp_path, made.model_copy(update={"events": [with_text(made.events[0], words)]}))
    (row,) = rows_of_sheet(tmp_path)
    assert row["sentence"] == words


@pytest.mark.parametrize(
    ("url", "linked"),
    [("https://news.example/a?b=1&c=%20", True), ("http://news.example/ä", True),
     ("file:///etc/passwd", False), ("internal:Sheet1!A1", False), ("mailto:a@b.example", False),
     ("https://news.example/" + "a" * 3000, False)],
)  # fmt: skip
def test_only_web_addresses_become_links(
    extraction: Make, write: Write, tmp_path: Path, url: str, linked: bool
) -> None:
    made = extraction()
    source = made.events[0].source.model_copy(update={"url": url})
    event = made.events[0].model_copy(update={"source": source})
    write(tmp_path, made.model_copy(update={"events": [event]}))
    place = [column.name for column in EVENTS.columns].index("url") + 1
    cell = openpyxl.load_workbook(tmp_path / "events.xlsx")["events"].cell(2, place)
    assert cell.value == url
    assert (cell.hyperlink is not None) == linked


def test_days_before_excels_calendar_are_texts(
    extraction: Make, write: Write, tmp_path: Path
) -> None:
    made = extraction()
    day = made.events[0].date
    assert day is not None
    old = day.model_copy(update={"earliest": dt.date(1842, 1, 6), "latest": dt.date(900, 2, 1)})
    event = made.events[0].model_copy(update={"date": old})
    write(tmp_path, made.model_copy(update={"events": [event]}))
    (row,) = rows_of_sheet(tmp_path)
    assert (row["date_start"], row["date_end"]) == ("1842-01-06", "0900-02-01")
    frame = pd.read_parquet(tmp_path / "events.parquet")
    assert frame.loc[0, "date_end"] == dt.date(900, 2, 1)


def test_a_number_no_reader_could_hold_is_missing_in_the_tables(
    extraction: Make, write: Write, tmp_path: Path
) -> None:
    made = extraction()
    count = made.events[0].counts[0].model_copy(update={"best": 10**30})
    event = made.events[0].model_copy(update={"counts": [count]})
    write(tmp_path, made.model_copy(update={"events": [event]}))
    assert rows_of_csv(tmp_path)[0]["killed"] is rows_of_sheet(tmp_path)[0]["killed"] is None


def test_the_header_stays_in_sight_and_filters(folder: Path) -> None:
    book = openpyxl.load_workbook(folder / "events.xlsx")
    assert book["events"].freeze_panes == "A2"
    assert book["events"].auto_filter.ref == "A1:AU3"


def test_the_codebook_sheet_describes_every_column(folder: Path) -> None:
    sheet = openpyxl.load_workbook(folder / "events.xlsx")["codebook"]
    assert [cell.value for cell in sheet["A"][1:]] == [column.name for column in EVENTS.columns]
    assert all(cell.value for cell in sheet["C"])


def test_parquet_says_what_each_column_means(folder: Path) -> None:
    fields = pq.read_schema(folder / "events.parquet")
    assert {f.name: f.metadata[b"description"].decode() for f in fields} == {
        c.name: c.description for c in EVENTS.columns
    }


def test_row_groups_are_written_as_they_fill(
    extraction: Make, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pipeline.write.parquet.ROW_GROUP", 2)
    write(tmp_path, *(extraction(f"d{n}", n) for n in range(5)))
    file = pq.ParquetFile(tmp_path / "events.parquet")
    assert [file.metadata.row_group(n).num_rows for n in range(3)] == [2, 2, 1]
    assert file.read().column("document_id").to_pylist() == [f"d{n}" for n in range(5)]


def test_a_dataset_without_events_has_views_with_columns(
    extraction: Make, write: Write, tmp_path: Path
) -> None:
    write(tmp_path, extraction().model_copy(update={"events": []}))
    assert pd.read_parquet(tmp_path / "events.parquet").columns[0] == "event_id"
    assert pd.read_excel(tmp_path / "events.xlsx").shape == (0, len(EVENTS.columns))


def test_more_rows_than_a_sheet_takes_leave_it_out_with_a_notice(
    extraction: Make, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, extraction("d1", 1), extraction("d2", 2))
    (tmp_path / "events.xlsx").unlink()
    monkeypatch.setattr("pipeline.write.sheet.MOST_ROWS", 1)
    (notice,) = write_views(tmp_path, 2)
    assert "events.xlsx is left out" in notice
    assert not (tmp_path / "events.xlsx").exists()


@pytest.mark.parametrize("exchanged", [True, False])
def test_no_sheet_of_an_earlier_run_stays_where_the_new_one_is_left_out(
    extraction: Make, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    *, exchanged: bool,
) -> None:  # fmt: skip
    write(tmp_path / "out", extraction())
    monkeypatch.setattr("pipeline.write.sheet.MOST_ROWS", 0)
    if not exchanged:
        monkeypatch.setattr("pipeline.write.replace._exchange", lambda _one, _other: False)
    write(tmp_path / "out", extraction())
    assert not (tmp_path / "out" / "events.xlsx").exists()
    assert b"events.xlsx" not in (tmp_path / "out" / "datapackage.json").read_bytes()


def test_a_full_disk_under_the_sheet_is_an_error_of_the_file_system(
    extraction: Make, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(SheetTable, "add", full)
    with pytest.raises(OutputError, match="No space left"):
        write(tmp_path / "out", extraction())
    assert list(tmp_path.iterdir()) == []


def test_views_written_by_another_process_are_the_same(
    extraction: Make, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = write(tmp_path / "here", extraction("d1", 1))
    monkeypatch.setattr(views, "FEW", 0)
    there = write(tmp_path / "there", extraction("d1", 1))
    for name in ("events.parquet", "events.xlsx"):
        assert (there / name).read_bytes() == (here / name).read_bytes()


def test_an_error_of_the_other_process_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(views, "FEW", 0)
    with pytest.raises(FileNotFoundError), views.views_beside(tmp_path, 1) as wait:
        wait()
