"""The list of a document's times: a range is two expressions that know their interval."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.find.times import read_times
from pipeline.find.times.ends import listed
from schemas.document import TimeExpression


def ends(text: str) -> list[TimeExpression]:
    return listed(read_times(text, dt.date(2022, 3, 4)), text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("They ruled between 1996 and 2001.", "1996", "2001"),
        ("The famine of 1941–42 was long.", "1941", "1942"),
        ("It rained from May to August 2021.", "2021-05", "2021-08"),
        ("The talks of 30-31 August 2021 failed.", "2021-08-30", "2021-08-31"),
        ("The strike of July 2 to August 15, 2021, failed.", "2021-07-02", "2021-08-15"),
        ("The revolt lasted from 499 to 493 BC.", "-0498", "-0492"),
        ("They met from Monday to Wednesday.", "2022-02-28", "2022-03-02"),
    ],
)
def test_a_range_is_listed_by_its_two_ends(text: str, first: str, last: str) -> None:
    found = ends(text)
    assert [t.edtf for t in found] == [first, last]
    assert {t.interval for t in found} == {f"{first}/{last}"}


@pytest.mark.parametrize(
    ("text", "named", "interval"),
    [
        ("Since 1996 it has rained.", "1996", "1996/.."),
        ("They stayed until 3 May 2021.", "2021-05-03", "../2021-05-03"),
        ("The lake was full by May 2021.", "2021-05", "../2021-05"),
        ("The dam broke before May 2021.", "2021-05", "../2021-04"),
        ("The dam broke after 31 May 2021.", "2021-05-31", "2021-06-01/.."),
        ("The dam broke after 2019.", "2019", "2020/.."),
    ],
)
def test_an_open_range_is_listed_by_the_end_it_names(text: str, named: str, interval: str) -> None:
    assert [(t.edtf, t.interval) for t in ends(text)] == [(named, interval)]


def test_each_end_quotes_its_own_words() -> None:
    text = "It rained from early May until mid-August 2021."
    assert [text[t.start : t.end] for t in ends(text)] == ["early May", "mid-August 2021"]


def test_an_end_is_cut_as_its_words_say() -> None:
    first, last = ends("It rained from early May until mid-August 2021.")
    assert (first.latest, last.earliest) == (dt.date(2021, 5, 10), dt.date(2021, 8, 11))


@pytest.mark.parametrize(
    "text", ["It rained in the past two weeks.", "It rained in May 2021.", "It has rained lately."]
)
def test_what_names_no_two_ends_stays_as_it_is(text: str) -> None:
    assert ends(text) == read_times(text, dt.date(2022, 3, 4))


@given(st.integers(1600, 2020), st.integers(1, 60), st.sampled_from(["-", "–", " to ", " until "]))
def test_the_ends_of_any_range_of_years_quote_the_text(first: int, length: int, join: str) -> None:
    text = f"They ruled from {first}{join}{first + length} without a break."
    found = ends(text)
    assert [text[t.start : t.end] for t in found] == [str(first), str(first + length)]
    assert found[0].latest and found[1].earliest and found[0].latest < found[1].earliest
