"""Days and months of a story that is long over, told over several sentences or paragraphs."""

import datetime as dt

import pytest

from pipeline.find.times import read_times

PUBLISHED = dt.date(2021, 9, 10)  # a Friday


def read(text: str, published: dt.date = PUBLISHED) -> dict[str, str]:
    return {time.text: time.edtf for time in read_times(text, published)}


OLD = "The truce of May 2017 held. In October 2019 the party lost. A month later war broke out.\n\n"


def test_a_story_of_the_past_goes_on_in_the_next_paragraph() -> None:
    text = OLD + "The siege began on 6 January. They came at dawn.\n\nIn April guns hit the mill."
    found = read(text)
    assert (found["6 January"], found["April"]) == ("2020-01-06", "2020-04")


@pytest.mark.parametrize("behind", ["In April he flew to Oslo.", "On 2 September he flew to Oslo."])
def test_a_month_alone_and_a_day_of_late_come_back_to_today(behind: str) -> None:
    assert next(reversed(read(OLD + behind).values())).startswith("2021")


def test_one_look_back_makes_no_story() -> None:
    found = read("The mayor was shot in May 2019.\n\nOn 6 January a nurse was held.")
    assert found["6 January"] == "2021-01-06"


def test_weekdays_of_a_story_of_last_week_count_from_its_day() -> None:
    text = (
        "On Wednesday of last week an envoy left Mirov. On Friday tanks came.\n\n"
        "Oslo has protested since. On Thursday Rome did, too."
    )
    found = read(text)
    assert (found["Friday"], found["Thursday"]) == ("2021-09-03", "2021-09-09")


def test_what_is_said_on_a_weekday_is_of_these_days_and_so_is_a_film_of_last_weeks_raid() -> None:
    text = "Tanks came on Wednesday of last week. It was an error, a general said Thursday."
    assert read(text)["Thursday"] == "2021-09-09"
    found = read("Police released a film on Monday of last week’s raid. On Thursday ten marched.")
    assert (found["Monday"], found["Thursday"]) == ("2021-09-06", "2021-09-09")


def test_what_had_been_overnight_was_before_the_day_told() -> None:
    text = "The camp fell on Monday. Its guards had left overnight."
    assert read(text)["overnight"] == "2021-09-05/2021-09-06"
    assert read("On Monday it fell. He said it had rained overnight.")["overnight"].endswith("10")


def test_a_year_in_a_quotation_says_nothing_of_the_days_behind() -> None:
    text = '"How could we? In 1982 my aunt ran the other way." On June 9 ten men crossed the river.'
    assert read(text)["June 9"] == "2021-06-09"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The council may meet on Monday.", "2021-09-13"),
        ("She called a general strike for November.", "2021-11"),
        ("It warned that it would have to stop rations in November.", "2021-11"),
        ("The general is to go and his rival to come home by Dec. 30.", "../2021-12-30"),
        ("He promised forty more guards for the quarter by Tuesday.", "../2021-09-14"),
        ("They meet a week from today.", "2021-09-17"),
    ],
)
def test_what_may_come_lies_ahead(text: str, edtf: str) -> None:
    assert list(read(text).values()) == [edtf]


def test_a_deal_signed_lies_behind_what_is_to_be_held_under_it() -> None:
    text = "A vote is to be held on October 8 under the deal signed in Oslo on May 5."
    assert read(text)["May 5"] == "2021-05-05"


def test_a_day_and_month_of_last_year_are_one_time() -> None:
    assert read("They stopped shooting on 21 September last year.") == {
        "21 September last year": "2020-09-21"
    }


def test_one_sunday_is_none_of_these_days() -> None:
    assert "Sunday" not in read("It fell through the roof one Sunday in March 2019.")


def test_the_fourth_of_a_month_that_is_told_as_such() -> None:
    assert read("March was the violent month. On the 4th, guards came.")["the 4th"] == "2021-03-04"
