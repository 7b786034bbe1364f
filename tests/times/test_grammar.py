"""What each kind of time expression means."""

import datetime as dt

import pytest

from pipeline.find.times import read_times
from pipeline.find.times.grammar import RULES
from pipeline.find.times.named import events
from pipeline.find.times.rule import Rule
from pipeline.find.times.sieve import rules_for
from tests.times.reading import PUBLISHED, days, only


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.name)
def test_every_rule_reads_its_example(rule: Rule) -> None:
    assert rule.pattern.fullmatch(rule.example)
    assert rule in rules_for(rule.example)


def test_rules_are_not_tried_on_words_that_only_begin_like_theirs() -> None:
    tried = rules_for("Marta and the mayor decided to separate the monkeys of Sundar.")
    assert not [r.name for r in tried if r.cues & {"month", "weekday"}]


@pytest.mark.parametrize(("_", "date", "cue", "example"), events(), ids=str)
def test_every_named_event_is_read(_: str, date: dt.date, cue: str, example: str) -> None:
    assert cue in example.casefold()
    found = read_times(f"It recalled {example} of old.", dt.date(2024, 1, 1))
    assert found[0].earliest == found[0].latest == date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shops shut on 14 March 2019.", "2019-03-14"),
        ("Shops shut on March 14th, 2019.", "2019-03-14"),
        ("Shops shut on Thursday, 14 March 2019.", "2019-03-14"),
        ("Shops shut on the night of March 14, 2019.", "2019-03-14"),
        ("Shops shut at Thursday dawn of 14 March 2019.", "2019-03-14"),
        ("Shops shut as recently as 14 March 2019.", "2019-03-14"),
        ("The decree is dated 2019-03-14.", "2019-03-14"),
        ("The decree is dated 14/03/2019.", "2019-03-14"),
        ("The decree is dated 14.03.2019.", "2019-03-14"),
        ("The decree is dated 3/14/2019.", "2019-03-14"),
        ("Shops shut in March 2019.", "2019-03-01..2019-03-31"),
        ("Shops shut in early March 2019.", "2019-03-01..2019-03-10"),
        ("Shops shut in mid-March 2019.", "2019-03-11..2019-03-20"),
        ("Shops shut at the end of March 2019.", "2019-03-21..2019-03-31"),
        ("Shops shut in 2019.", "2019-01-01..2019-12-31"),
        ("Shops shut in late 2019.", "2019-09-01..2019-12-31"),
        ("Trade grew in the 1960s.", "1960-01-01..1969-12-31"),
        ("Trade grew in the early 1960s.", "1960-01-01..1963-12-31"),
        ("Trade grew in the ’60s.", "1960-01-01..1969-12-31"),
        ("Trade grew in the sixties.", "1960-01-01..1969-12-31"),
        ("Trade grew in the 18th century.", "1700-01-01..1799-12-31"),
        ("Trade grew in the late eighteenth century.", "1767-01-01..1799-12-31"),
        ("Shops shut in the last week of March 2019.", "2019-03-25..2019-03-31"),
        ("Shops shut in the second week of July.", "2021-07-08..2021-07-14"),
        ("Trade grew in the winter of 2018.", "2018-12-01..2019-02-28"),
        ("Thieves have robbed ten shops in two weeks.", "2021-08-23..2021-09-06"),
        ("Trade grew in the second quarter of 2018.", "2018-04-01..2018-06-30"),
        ("Trade grew in the second half of last year.", "2020-07-01..2020-12-31"),
    ],
)
def test_calendar_dates_and_periods(text: str, expected: str) -> None:
    assert days(text) == expected


def test_figures_in_an_unknown_order_give_the_year_alone() -> None:
    assert days("The decree is dated 03/04/2019.") == "2019-01-01..2019-12-31"


def test_figures_in_an_unknown_order_take_the_one_just_before_publication() -> None:
    assert days("The decree is dated 03/09/2021.") == "2021-09-03"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The strike ran between 1931 and 1934.", "1931-01-01..1934-12-31"),
        ("The strike (1931–34) failed.", "1931-01-01..1934-12-31"),
        ("The strike ran from March 3 to April 9, 1931.", "1931-03-03..1931-04-09"),
        ("The strike ran from 28 December 1931 to 4 January 1932.", "1931-12-28..1932-01-04"),
        ("The strike ran on May 4 and 5.", "2021-05-04..2021-05-05"),
        ("The strike ran March 3-9.", "2021-03-03..2021-03-09"),
        ("The strike ran from November to February 1932.", "1931-11-01..1932-02-29"),
        ("The strike ran from Tuesday to Thursday.", "2021-08-31..2021-09-02"),
        ("The strike has run since 2017.", "2017-01-01.."),
        ("The strike ran until July 9.", "..2021-07-09"),
        ("The strike ran before 2017.", "..2016-12-31"),
        ("The strike resumed after July 2021.", "2021-08-01.."),
    ],
)
def test_ranges_and_open_intervals(text: str, expected: str) -> None:
    assert days(text) == expected


def test_and_joins_a_range_only_behind_between() -> None:
    found = read_times("It rained in March and June 2019.", PUBLISHED)
    assert [t.edtf for t in found] == ["2019-03", "2019-06"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Streets were empty on Christmas Eve.", "2020-12-24"),
        ("On Christmas Eve Paul Roe was shot.", "2020-12-24"),
        ("Streets were empty on Good Friday 2019.", "2019-04-19"),
        ("Streets were empty on Thanksgiving 2019.", "2019-11-28"),
        ("Streets were empty in Ramadan 2019.", "2019-05-06..2019-06-03"),
        ("He was a boy at the time of the 9/11 attacks.", "2001-09-11"),
    ],
)
def test_days_that_have_a_name(text: str, expected: str) -> None:
    assert read_times(text, PUBLISHED)[-1].earliest == dt.date.fromisoformat(expected[:10])
    assert read_times(text, PUBLISHED)[-1].latest == dt.date.fromisoformat(expected[-10:])


def test_an_event_after_publication_is_not_meant() -> None:
    assert all(t.earliest != dt.date(2021, 8, 15) for t in read_times(
        "He wrote of the fall of Kabul.", dt.date(1996, 10, 1)))  # fmt: skip


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Towns rose in 499 BC.", "-0498"),
        ("Towns rose in April 480 BC.", "-0479-04"),
        ("Towns rose from 499 to 493 BC.", "-0498/-0492"),
        ("Towns rose in the 4th century BC.", "-03XX"),
    ],
)
def test_years_before_christ_are_counted_astronomically_and_have_no_days(
    text: str, edtf: str
) -> None:
    time = only(text)
    assert (time.edtf, time.earliest, time.latest) == (edtf, None, None)


def test_a_bare_weekday_is_of_these_days_in_news() -> None:
    found = read_times("A raid on May 3, 1998 killed ten. The trial began on Tuesday.", PUBLISHED)
    assert [time.edtf for time in found] == ["1998-05-03", "2021-08-31"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ten died on 3 and 4 May.", "2021-05-03..2021-05-04"),
        ("They came during the night of Tuesday to Wednesday.", "2021-08-31..2021-09-01"),
    ],
)
def test_two_days_side_by_side_are_one_stretch(text: str, expected: str) -> None:
    assert days(text) == expected


def test_the_year_of_what_is_named_does_not_move_the_story() -> None:
    text = "He was jailed on 24 April over the riots of 2018. A court freed him in June."
    assert [t.edtf for t in read_times(text, PUBLISHED)] == ["2021-04-24", "2018", "2021-06"]


def test_days_earlier_are_nothing_to_count_from() -> None:
    text = "The mill burned on 23 August. Days earlier a barn had. Three days later rain fell."
    assert read_times(text, PUBLISHED)[2].edtf == "2021-08-26"


def test_last_year_ends_the_background_told_before_it() -> None:
    text = "The mill, which opened in May 2019, burned last year. It shut on 16 December."
    assert read_times(text, PUBLISHED)[2].edtf == "2020-12-16"
