"""What each kind of time expression means."""

import datetime as dt
import re

import pytest

from pipeline.find.times import read_times, values
from pipeline.find.times.grammar import RULES
from pipeline.find.times.named import events
from pipeline.find.times.rule import Rule
from pipeline.find.times.sieve import rules_for
from schemas.document import TimeExpression

PUBLISHED = dt.date(2021, 9, 6)  # a Monday


def only(text: str, published: dt.date | None = PUBLISHED, **more: object) -> TimeExpression:
    """Return the one time expression of a text."""
    found = read_times(text, published, **more)  # type: ignore[arg-type]
    assert len(found) == 1, found
    return found[0]


def days(text: str, published: dt.date | None = PUBLISHED, **more: object) -> str:
    """Return the first and last day of a text's one time expression, "" for an open side."""
    time = only(text, published, **more)
    bounds = [d.isoformat() if d else "" for d in (time.earliest, time.latest)]
    return bounds[0] if bounds[0] == bounds[1] else "..".join(bounds)


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
        ("A bus burned on Thursday.", "2021-09-02"),
        ("A bus burned on Monday.", "2021-09-06"),
        ("A bus burned late Saturday.", "2021-09-04"),
        ("A bus burned last Monday.", "2021-08-30"),
        ("A bus burned on Thursday (2).", "2021-09-02"),
        ("A bus burned on Thursday (26).", "2021-08-26"),
        ("A bus burned on Tuesday of last week.", "2021-08-31"),
        ("The council will meet on Thursday.", "2021-09-09"),
        ("On Thursday, the council will meet.", "2021-09-09"),
        ("On Thursday the mayor said the council will meet.", "2021-09-02"),
        ("The council will meet, the mayor said Thursday.", "2021-09-02"),
        ("Voters go to the polls on Thursday.", "2021-09-09"),
        ("The island holds a general election on Thursday.", "2021-09-09"),
        ("The council meets next Thursday (9).", "2021-09-09"),
        ("A bus burned over the weekend.", "2021-09-04..2021-09-05"),
    ],
)
def test_weekdays_lie_before_publication_unless_the_words_look_ahead(
    text: str, expected: str
) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A bus burned yesterday.", "2021-09-05"),
        ("Buses burned on Saturday and Sunday.", "2021-09-04..2021-09-05"),
        ("Buses burned between Friday night and Sunday morning.", "2021-09-03..2021-09-05"),
        ("The opposition called for a march on Friday.", "2021-09-10"),
        ("They plan to strike from Tuesday to Friday.", "2021-09-07..2021-09-10"),
        ("It shuts from Tuesday to Friday next week.", "2021-09-14..2021-09-17"),
        ("It rained in June and July.", "2021-06-01..2021-07-31"),
        ("A bus burned overnight.", "2021-09-05..2021-09-06"),
        ("A bus burned last night.", "2021-09-05"),
        ("A bus burned three days ago.", "2021-09-03"),
        ("A bus burned last week.", "2021-08-30..2021-09-05"),
        ("A bus burned last month.", "2021-08-01..2021-08-31"),
        ("A bus burned two months ago.", "2021-07-01..2021-07-31"),
        ("A bus burned a decade ago.", "2011-01-01..2011-12-31"),
        ("A bus burned in the past three weeks.", "2021-08-16..2021-09-06"),
        ("A bus burned recently.", "..2021-09-06"),
        ("Prices fell over the past year.", "2020-09-06..2021-09-06"),
        ("The line opens in the next two years.", "2021-09-06..2023-09-06"),
        ("A bus burned on the 3rd of last month.", "2021-08-03"),
        ("A bus burned in June last year.", "2020-06-01..2020-06-30"),
        ("A bus burned last June.", "2021-06-01..2021-06-30"),
        ("A bus burned last October.", "2020-10-01..2020-10-31"),
        ("A bus burned last summer.", "2021-06-01..2021-08-31"),
    ],
)
def test_times_told_from_publication(text: str, expected: str) -> None:
    assert days(text) == expected


def test_a_vague_number_of_days_gives_approximate_bounds() -> None:
    time = only("A bus burned a few days ago.")
    assert time.edtf == "2021-09-01~/2021-09-04~"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A bus burned in December.", "2020-12-01..2020-12-31"),
        ("A bus burned on July 9.", "2021-07-09"),
        ("A bus burned on December 9.", "2020-12-09"),
        ("The fair will open on December 9.", "2021-12-09"),
        ("They trained hard before the October 3 vote.", "..2021-10-02"),
    ],
)
def test_a_date_without_a_year_lies_near_publication(text: str, expected: str) -> None:
    assert days(text) == expected


def test_a_date_without_any_year_keeps_its_month_and_day() -> None:
    time = only("A bus burned on December 9.", None)
    assert (time.edtf, time.earliest, time.latest) == ("XXXX-12-09", None, None)


def test_a_weekday_of_an_undated_document_is_left_out() -> None:
    assert read_times("A bus burned on Thursday.", None) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A truce was signed the same day.", "1984-05-03"),
        ("A truce was signed the next day.", "1984-05-04"),
        ("A truce was signed two weeks later.", "1984-05-17"),
        ("A truce was signed a day earlier.", "1984-05-02"),
        ("A truce was signed the day before in Orlo.", "1984-05-02"),
        ("A truce was signed the following month.", "1984-06-01..1984-06-30"),
        ("A truce was signed the previous year.", "1983-01-01..1983-12-31"),
        ("A truce was signed later that year.", "1984-01-01..1984-12-31"),
        ("A truce was signed at the end of the year.", "1984-09-01..1984-12-31"),
        ("Prior to that, a truce was signed.", "..1984-05-03"),
        ("A truce has held since then.", "1984-05-03.."),
        ("A truce was signed the following Sunday.", "1984-05-06"),
        ("A truce was signed in November of that year.", "1984-11-01..1984-11-30"),
    ],
)
def test_the_story_goes_on_from_the_time_told(text: str, expected: str) -> None:
    anchor = values.day(dt.date(1984, 5, 3))
    assert days(text, PUBLISHED, anchor=anchor) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Streets were empty on Christmas Eve.", "2020-12-24"),
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


def test_the_last_24_hours_began_yesterday() -> None:
    assert only("It rained in the last 24 hours.").edtf == "2021-09-05/2021-09-06"


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
        "The market opens every Friday.",
    ],
)
def test_names_and_repeated_days_are_no_times(text: str) -> None:
    assert read_times(text, PUBLISHED) == []


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("In 499 BC the towns rose. The fleet was now at sea.", "now", "-0498"),
        ("In 499 BC the towns rose. Two years later they lost.", "Two years later", "-0496"),
        ("In 499 BC the towns rose. During this period they paid.", "During this period", "-0498"),
    ],
)
def test_a_story_before_christ_goes_on_from_its_own_time(text: str, words: str, edtf: str) -> None:
    found = read_times(text, None, history=True)[-1]
    assert (found.text, found.edtf) == (words, edtf)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The mill burned on 3 May 2021. The next morning rain fell.", "2021-05-04"),
        ("The mill burned on 3 May 2021. Minutes later rain fell.", "2021-05-03"),
        ("The mill burned on 3 May 2021. At month's end it stood again.", "2021-05"),
        ("The mill burned on 3 May 2021. That same spring it stood again.", "2021-21"),
        ("The mill burned on 3 May 2021; on the 5th and later rain fell.", "2021-05-05"),
        ("The mill burned on 3 May 2021. At 5:30 p.m. rain fell.", "2021-05-03"),
        ("The mill burned on 3 May 2021. At 17:30 rain fell.", "2021-05-03"),
        ("The mill burned in May 2020. In the weeks that followed rain fell.",
         "2020-06-01/2020-07-26~"),
        ("The mill burned on 3 May 2021. Rain had fallen the day before.", "2021-05-02"),
        ("The mill burned last week. A week earlier rain fell.", "2021-08-23/2021-08-29"),
        ("The mill burned in 2020. Three days later rain fell.", "2020~"),
        ("The mill burned in May 2020. The next day rain fell.", "2020-05~"),
        ("The mill burned in May 2020. A week later rain fell.", "2020-05~"),
        ("The mill burned on 3 May 2021. Over the following two weeks rain fell.",
         "2021-05-03/2021-05-17"),
    ],
)  # fmt: skip
def test_a_story_counts_on_from_the_last_time_it_told(text: str, edtf: str) -> None:
    assert read_times(text, PUBLISHED, history=True)[1].edtf == edtf


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


def test_an_aside_in_the_pluperfect_does_not_move_the_story() -> None:
    text = "Boats sank a ship on Thursday. The ship, which had left on May 8, burned. Days later"
    found = read_times(text, PUBLISHED)
    assert found[-1].earliest is not None
    assert found[-1].earliest >= dt.date(2021, 9, 2)


def test_a_day_of_the_month_told_lies_in_it() -> None:
    found = read_times("They fled in late May 2019 after the raid on the 9th.", PUBLISHED)
    assert [time.edtf for time in found][-1] == "2019-05-09"


def test_a_march_that_somebody_plans_lies_ahead() -> None:
    assert days("The opposition plans another march for October 25.") == "2021-10-25"


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
