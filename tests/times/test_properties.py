"""What holds for any text."""

import datetime as dt
import time

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.find.times import read_times
from pipeline.find.times.grammar import RULES
from schemas.document import TimeExpression

WORDS = [
    *("early", "late", "mid", "the", "of", "in", "on", "since", "until", "before", "after", "and"),
    *(
        "between",
        "to",
        "–",
        "-",
        "from",
        "last",
        "next",
        "this",
        "that",
        "same",
        "following",
        "now",
    ),
    *("May", "March", "June", "Sept.", "11", "31", "29", "2020", "2001", "1999", "0", "99", "12th"),
    *("Monday", "Friday", "(3)", "(31)", "weekend", "week", "month", "year", "years", "decade"),
    *("two", "several", "a", "few", "days", "ago", "later", "earlier", "1980s", "’90s", "century"),
    *("BC", "AD", "spring", "winter", "fall", "quarter", "half", "first", "Easter", "Ramadan"),
    *("9/11", "30/02/2021", "31.12.1999", "today", "end", "time", ".", ",", "“", "will", "said"),
    "\n\n",
]
texts = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join),
    st.lists(st.sampled_from([r.example for r in RULES]), max_size=6).map(" to ".join),
)
dates = st.none() | st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31))


def valid(time_expression: TimeExpression) -> bool:
    """Tell whether EDTF accepts a value; it is handed an open interval's ends one by one."""
    ends = [e for e in time_expression.edtf.split("/") if e != ".."]
    return bool(ends) and all(parse_edtf(e) is not None for e in ends)


@settings(max_examples=300, deadline=None)
@given(text=texts, published=dates)
def test_any_text_gives_valid_edtf_ordered_bounds_and_offsets_that_quote(
    text: str, published: dt.date | None
) -> None:
    behind = 0
    for found in read_times(text, published):
        assert valid(found)
        assert text[found.start : found.end] == found.text
        assert found.start >= behind
        behind = found.end
        if found.earliest and found.latest:
            assert found.earliest <= found.latest


@settings(max_examples=100, deadline=None)
@given(text=texts)
def test_reading_twice_gives_the_same(text: str) -> None:
    published = dt.date(2021, 9, 6)
    assert read_times(text, published) == read_times(text, published)


@pytest.mark.parametrize(
    "piece",
    [
        "May ",
        "the ",
        "the end of the ",
        "1999-",
        "two ",
        "9",
        "Monday, ",
        " ",
        "early ",
        "from ",
        "(",
    ],
)
def test_long_repetition_takes_time_in_proportion(piece: str) -> None:
    begun = time.process_time()
    read_times(piece * 5000, dt.date(2021, 9, 6))
    assert time.process_time() - begun < 2
