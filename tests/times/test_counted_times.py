"""Times that are counted from publication, or from the time the story told last."""

import datetime as dt

import pytest

from pipeline.find.times import read_times, values
from tests.times.reading import PUBLISHED, days, only


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


def test_the_last_24_hours_began_yesterday() -> None:
    assert only("It rained in the last 24 hours.").edtf == "2021-09-05/2021-09-06"


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


def test_the_next_days_of_an_old_story_go_on_from_it() -> None:
    found = read_times(
        "It began on 11 July 1995. Over the next two days they burned it.", PUBLISHED
    )
    assert found[-1].edtf == "1995-07-11/1995-07-13"
    assert read_times("It will rain in the next two days.", PUBLISHED)[-1].edtf[:4] == "2021"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The worst breach was that of the 2nd, when a mine went off.", "2021-09-02"),
        ("Two drivers missing since the 28th were found dead.", "2021-08-28.."),
        ("Pupils who marched to the embassy on the 4th to hand in a letter fled.", "2021-09-04"),
        ("Flights were suspended until the 20th.", "..2021-09-20"),
        ("The sluice gave way on the night of the 3rd.", "2021-09-03"),
        ("Between the 3rd and the 12th, soldiers searched the barns.", "2021-08-03..2021-08-12"),
        ("From the 2nd to the 5th, the road was shut.", "2021-09-02..2021-09-05"),
    ],
)
def test_a_day_told_by_its_number_is_the_last_such_day(text: str, expected: str) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Gunners of the 5th and 6th Brigades fired.",
        "He sat on the 12th floor.",
        "The 14th was a quiet day.",
        "A guard of the 18th Division fled.",
    ],
)
def test_what_is_only_counted_is_no_day(text: str) -> None:
    assert read_times(text, PUBLISHED) == []


def test_hours_are_counted_by_their_whole_number() -> None:
    found = read_times("Polls closed on Sunday. Twenty-four hours later mobs came.", PUBLISHED)
    assert [t.edtf for t in found] == ["2021-09-05", "2021-09-06"]


def test_last_evening_was_yesterday() -> None:
    assert days("The bishop met the miners last evening.") == "2021-09-05"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They left on Thursday. On the 1st a mayor was shot.", ["2021-09-02", "2021-09-01"]),
        ("Two nurses were seized on the first of the month.", ["2021-09-01"]),
        ("He told it on Thursday of raids since June. They denied it the next day.",
         ["2021-09-02", "2021-06/..", "2021-09-03"]),
        ("He met the king the week before last.", ["2021-08-23/2021-08-29"]),
        ("A ship sank on 2 September; a week before that, a ferry had.",
         ["2021-09-02", "2021-08-26"]),
        ("The war began in May 2020. For months before that they had armed.", ["2020-05"]),
    ],
)  # fmt: skip
def test_a_day_lies_where_the_story_is(text: str, expected: list[str]) -> None:
    assert [time.edtf for time in read_times(text, PUBLISHED)] == expected


def test_days_are_counted_from_a_holiday() -> None:
    assert only("It fell two days before Christmas.").edtf == "2020-12-23"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It was stolen Thursday night or Friday morning.", "2021-09-02/2021-09-03"),
        ("They came late on Tuesday or early on Wednesday.", "2021-08-31/2021-09-01"),
    ],
)
def test_one_day_or_the_next_is_both(text: str, edtf: str) -> None:
    assert only(text).edtf == edtf


def test_what_is_only_due_in_an_inserted_clause_makes_no_future_of_a_day() -> None:
    text = "The talks, due to resume today, collapsed on Wednesday."
    assert read_times(text, PUBLISHED)[-1].edtf == "2021-09-01"


def test_a_week_is_counted_from_no_year_told_behind_a_day() -> None:
    found = read_times(
        "Held on 4 June over the raid of 1994, he was freed a week later.", PUBLISHED
    )
    assert [t.edtf for t in found] == ["2021-06-04", "1994"]
