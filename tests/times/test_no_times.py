"""Words and numbers that look like times and are none."""

import re

import pytest

from pipeline.find.times import read_times
from tests.times.dating import edtf_of
from tests.times.reading import PUBLISHED, only


@pytest.mark.parametrize(
    "text",
    [
        "Mrs May told the house that they may march on.",
        "April Jones and August Meyer agreed.",
        "Workers march through the centre.",
        "The 38-year-old drove for two hours.",
        "He is 45 years old and stayed for three weeks.",
        "Some 1900 people and 2000 troops were counted.",
        "The sum rose to $2012 and 1,950 votes.",
        "They met at 1930 near Route 1945.",
        "A bomb exploded at approximately 1700 in the market.",
        "The second convoy took the third road.",
        "Prices fall when the wells spring a leak.",
        "Call 911 or 2020-15.",
        "The cook sold a 2001 Toyota and her old 1998 Ford pickup.",
    ],
)
def test_names_verbs_ages_durations_and_numbers_are_no_times(text: str) -> None:
    assert read_times(text, PUBLISHED) == []


@pytest.mark.parametrize(
    "text", ["In 1998 soldiers left.", "They won, but since 2015 troops hold it."]
)
def test_what_opens_a_clause_is_a_year_though_people_follow(text: str) -> None:
    assert only(text).text in ("1998", "2015")


@pytest.mark.parametrize(
    "text",
    ["In 2000 villages gunmen came.", "In 1800 meters of water it lay.", "In 20 towns men hid."],
)
def test_a_measure_or_round_number_that_opens_a_clause_is_no_year(text: str) -> None:
    assert read_times(text, PUBLISHED) == []


def test_a_time_of_day_in_four_figures_is_no_year() -> None:
    assert only("The bomb exploded near the mill, 1700 today.").text == "today"


def test_a_day_that_no_calendar_has_is_no_time() -> None:
    assert not re.search("02-30", str(read_times("It ended on 30 February 2019.", PUBLISHED)))


@pytest.mark.parametrize(
    "text",
    [
        "She reads the Sunday Times.",
        "The victims range in age from 20s to 50s.",
        "He is in his 50s.",
        "The USA TODAY poll was wrong.",
        "The Peace Now campaign grew.",
        "Votes are held on the first Monday of spring cleaning.",
        "They won the Christmas Tournament.",
        "The Easter Rising was over.",
        "The market opens every Friday.",
    ],
)
def test_names_and_repeated_days_are_no_times(text: str) -> None:
    assert read_times(text, PUBLISHED) == []


@pytest.mark.parametrize(
    "text",
    [
        "The mill burned at 5:30 p.m. and fell.",
        "The mill burned on 3 May 2021.\n\nIt closes at 5:30 p.m. as ever.",
        "They won 3:12 and 21:15.",
    ],
)
def test_a_time_of_day_alone_names_no_day(text: str) -> None:
    assert [t.text for t in read_times(text, PUBLISHED)] in ([], ["3 May 2021"])


def test_a_time_of_day_beside_its_day_is_of_that_day() -> None:
    found = read_times("It fell on 3 May 2021, and at 5 p.m. on 4 May 2021 it rose.", PUBLISHED)
    assert [t.edtf for t in found] == ["2021-05-03", "2021-05-04"]


def test_a_short_year_is_of_the_last_century_that_has_it() -> None:
    assert only("They met in '89 and left.").edtf == "1989"
    assert only("They met in '12 and left.").edtf == "2012"


def test_short_numbers_in_quotation_marks_are_no_years() -> None:
    assert read_times("The song '99 bottles' was sung.", PUBLISHED) == []


@pytest.mark.parametrize(
    "text",
    [
        "It has been the worst storm in ten years.",
        "He walked there in two weeks.",
        "They have met in two weeks of talks.",
    ],
)
def test_a_length_of_time_is_no_date_unless_it_leads_up_to_now(text: str) -> None:
    assert read_times(text, PUBLISHED) == []


def test_a_time_of_day_opens_no_interval() -> None:
    found = read_times("On Thursday shops shut. The mayor came just after 10.30am.", PUBLISHED)
    assert [time.edtf for time in found] == ["2021-09-02", "2021-09-02"]


def test_the_last_days_of_somebody_are_not_the_days_before_publication() -> None:
    assert read_times("It stood until the last days of the old king.", PUBLISHED) == []
    assert only("Ten died in the last two weeks of fighting.").latest == PUBLISHED


def test_a_week_is_not_counted_from_a_month() -> None:
    found = read_times("They came last month. The following week the bridge fell.", PUBLISHED)
    assert [time.edtf for time in found] == ["2021-08", "2021-08~"]


@pytest.mark.parametrize(
    ("head", "text"),
    [
        ("fought", "I fought the French for ten years, said the baker."),
        ("strike", "The drivers have won. The strike began over a decree."),
        ("shot", "According to an affidavit, the baker had quarrelled with a nun and shot her."),
    ],
)
def test_what_was_before_the_report_nobody_knows_when_has_no_date(head: str, text: str) -> None:
    assert edtf_of(head, text) is None


def test_a_semicolon_joins_a_past_to_one_of_long_ago() -> None:
    text = "The party won the vote that nuns held in May 1993; the army refused to accept it."
    assert edtf_of("refused", text) != "2021-09-10"
    text = "The mayor, who fled in 1993, came back; the army refused to guard him."
    assert edtf_of("refused", text) == "2021-09-10"
