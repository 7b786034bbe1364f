"""What is promised about CSV cells."""

import csv
import io
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.write.cells import FORMULA_STARTS, cell_text, csv_lines, table_header
from pipeline.write.rendering import render
from schemas.document import Extraction
from schemas.tables import EVENTS

Make = Callable[..., Extraction]
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@given(TEXTS)
def test_a_cell_is_one_line_without_control_characters(text: str) -> None:
    cell = cell_text(text)
    assert len(cell.splitlines()) <= 1
    assert not any(ord(c) < 32 and c != "\t" for c in cell)


@given(st.sampled_from(FORMULA_STARTS), TEXTS)
def test_text_that_a_spreadsheet_would_run_begins_with_an_apostrophe(sign: str, rest: str) -> None:
    assert cell_text(sign + rest).startswith("'")


@given(TEXTS)
def test_no_line_break_hides_a_formula(text: str) -> None:
    assert not cell_text(f"\n{text}").startswith(FORMULA_STARTS)


@given(st.lists(st.lists(TEXTS.map(cell_text), min_size=2, max_size=4), min_size=1))
def test_any_csv_reader_gets_the_cells_back(rows: list[list[str]]) -> None:
    assert list(csv.reader(io.StringIO(csv_lines(rows), newline=""), strict=True)) == rows


def test_numbers_keep_their_sign(extraction: Make) -> None:
    (row,) = csv.DictReader(io.StringIO(_events(extraction())))
    assert (row["latitude"], row["longitude"]) == ("-22.95", "-14.5")


def test_a_row_has_names_and_lists_flat_and_blanks_for_line_breaks(extraction: Make) -> None:
    (row,) = csv.DictReader(io.StringIO(_events(extraction())))
    assert row["target"] == "smugglers, traders"
    assert row["source"] == row["attributed_to"] == "Chief"
    assert row["sentence"].endswith("shot six smugglers near Old Quay.")
    assert (row["killed"], row["wounded"]) == ("6", "")
    assert row["negated"] == "false"
    assert row["cameo"] == "1823"


@pytest.mark.parametrize(("publisher", "source"), [("Harbour Post", "Harbour Post"), (None, "d1")])
def test_the_narrator_s_report_has_the_publisher_as_source_or_else_the_document(
    extraction: Make, publisher: str | None, source: str
) -> None:
    full = extraction()
    told = full.events[0].source.model_copy(update={"attribution": None, "publisher": publisher})
    event = full.events[0].model_copy(update={"source": told})
    (row,) = csv.DictReader(io.StringIO(_events(full.model_copy(update={"events": [event]}))))
    assert (row["source"], row["attributed_to"]) == (source, "")


def _events(extraction: Extraction) -> str:
    return table_header(EVENTS) + render(extraction).lines["events.csv"]
