"""Dates that are open towards the present end with the report."""

import pytest

import pipeline


def dates(text: str, published: str | None = "2021-09-10") -> list[str | None]:
    return [e.date.edtf if e.date else None for e in pipeline.extract(text, published=published)]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Rebels have killed ten farmers since May.", "2021-05/2021-09-10"),
        ("Thousands fled the town after the 2003 invasion.", "2003/2021-09-10"),
    ],
)
def test_what_has_been_done_since_a_time_was_done_by_publication(text: str, edtf: str) -> None:
    assert edtf in dates(text)


def test_what_is_planned_from_a_day_on_stays_open() -> None:
    found = dates("The junta will expel all reporters from 3 October on.")
    assert all(date is None or "2021-09-10" not in date for date in found)


def test_without_a_day_of_publication_it_stays_open() -> None:
    assert dates("Rebels have killed ten farmers since May 2020.", None) == ["2020-05/.."]
