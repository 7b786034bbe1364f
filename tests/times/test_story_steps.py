"""Dates of what a story of the past tells step by step, and of what stands under its headings."""

import datetime as dt

import pytest

from schemas.vocabulary import Modality
from tests.times.dating import PUBLISHED, date_of, edtf_of


def test_a_story_goes_on_from_a_step_that_ends_with_its_day() -> None:
    text = "The turn of Mirov came on 6 January 2019. Rebels stormed the barracks before dawn."
    assert edtf_of("stormed", text) == "2019-01-06"


def test_a_time_behind_a_semicolon_is_not_that_of_what_stands_before() -> None:
    text = (
        "In April 1990, a student of twenty, she joined the strike. Guards charged the crowd; it "
        "was in hospital that she heard, a month later, of the coup."
    )
    assert edtf_of("charged", text) == "1990-04"


def test_who_is_quoted_today_does_not_end_a_story() -> None:
    text = 'The siege began on 6 January 2019. "We ran," says a colonel. He armed the boys of X.'
    assert edtf_of("armed", text) == "2019-01-06"


def test_a_report_on_the_past_gives_no_day_of_publication_to_its_story() -> None:
    text = (
        "On 6 April 2019 gunmen attacked a church in Mirov.\n\nTwo lorries came at noon.\n\n"
        "Guards threw tear gas into the house."
    )
    assert edtf_of("threw", text) is None


def test_what_stands_under_a_heading_that_is_a_day_was_on_that_day() -> None:
    text = (
        "On 6 April 2019 gunmen came to Mirov, a town in the hills.\n\nIV. April 7, 2019\n\n"
        "At one o'clock guards threw tear gas into the house and ten people ran out of it."
    )
    assert edtf_of("threw", text) == "2019-04-07"


@pytest.mark.parametrize(
    ("head", "text", "edtf"),
    [
        ("allowed", "The nuns were allowed to leave on 8 April 2019.", "2019-04-08"),
        ("agreed", "They agreed to stop shooting, on 21 May last year.", "2020-05-21"),
        ("broke", "It was in Mirov, on 3 June 2019, that guards broke the camp.", "2019-06-03"),
        (
            "marching",
            "On 30 March 2019 police beat and arrested nurses who were marching on the palace.",
            "2019-03-30",
        ),
        (
            "murder",
            "Rebels took X in 2015. A nun was shot in 2016. A court indicted him for the murder in "
            "2018 of three nuns.",
            "2018",
        ),
    ],
)
def test_the_time_of_a_construction(head: str, text: str, edtf: str) -> None:
    assert edtf_of(head, text) == edtf


def test_a_month_later_dates_the_verb_behind_the_name() -> None:
    text = "They voted in September 2019. A month later Luanda exploded. Mobs killed ten clerks."
    assert edtf_of("killed", text) == "2019-10"


def test_by_the_end_of_a_month_begins_with_the_month_told_before() -> None:
    text = "An offensive in May won the hills back. By the end of July the rebels had left X."
    assert edtf_of("left", text) == "2021-05/2021-07"


def test_what_may_be_signed_by_a_day_to_come_is_so_from_today_on() -> None:
    date = date_of(
        "signed",
        "A treaty may be signed before the end of October.",
        modality=Modality.HYPOTHETICAL,
    )
    assert date is not None
    assert (date.earliest, date.latest) == (PUBLISHED, dt.date(2021, 10, 31))
