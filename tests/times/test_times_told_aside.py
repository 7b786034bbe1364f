"""Times that belong to somebody told of, to what is called for, or to nobody's calendar."""

import pytest

import pipeline
from tests.times.dating import date_of, edtf_of


def test_a_time_behind_a_participle_of_the_subject_is_not_that_of_the_verb() -> None:
    assert edtf_of("lifted", "A curfew imposed on Sunday was lifted.") == "2021-09-10"
    assert edtf_of("imposed", "A curfew imposed on Sunday was lifted.") == "2021-09-05"


def test_a_time_in_an_apposition_of_the_subject_is_not_that_of_the_verb() -> None:
    text = "Ten fled on Monday. Oslo, the host of the talks in May 2019, attacked the offer."
    assert edtf_of("attacked", text) == "2021-09-06"


def test_what_is_called_for_a_day_with_from_was_called_before() -> None:
    text = "Trade unions threatened a general strike from Monday. The minister attacked them."
    assert edtf_of("threatened", text) == "2021-09-10"
    assert edtf_of("attacked", text) == "2021-09-10"


def test_what_readers_are_asked_to_join_lies_ahead() -> None:
    events = pipeline.extract(
        "Join our vigil outside the embassy in Rome on 12 July.", published="2021-09-10"
    )
    dates = [e.date.edtf for e in events if e.date is not None]
    assert dates == ["2022-07-12"]


def test_what_a_plan_comes_after_is_the_news() -> None:
    text = (
        "Drivers will strike for a week after turning down an offer at a meeting last night. "
        "Some 120 members attacked it."
    )
    assert edtf_of("attacked", text) == "2021-09-09"


def test_the_week_of_a_deed_goes_on_for_those_counted_behind_it() -> None:
    text = "Farmers rallied outside the embassy last week. Police arrested four."
    assert edtf_of("arrested", text) == "2021-08-30/2021-09-05"


def test_what_somebody_admits_was_done_before() -> None:
    text = "A nurse died yesterday of her burns. The rebels admitted bombing the bus."
    assert edtf_of("bombing", text) is None


def test_when_a_force_landed_is_not_the_day_of_the_news() -> None:
    text = (
        "The force, which landed on 24 August over their protests, has 4,000 men. In Oslo, the "
        "president attacked it."
    )
    assert edtf_of("attacked", text) == "2021-09-10"


def test_a_story_goes_on_from_the_day_a_siege_began() -> None:
    text = (
        "Gunmen broke a truce on Sunday.\n\nThe siege began on 23 August, when troops raided a "
        "flat. He slipped away. His men torched the mill."
    )
    assert edtf_of("torched", text) == "2021-08-23"


def test_what_went_on_has_its_time() -> None:
    text = "The air force kept bombing on Sunday evening. A jet killed ten by mistake on Wednesday."
    assert edtf_of("bombing", text) == "2021-09-05"


def test_what_a_deed_answers_has_another_day() -> None:
    text = "The rebels claimed the bombing today, calling it a response to raids on their camps."
    assert edtf_of("raids", text) is None


@pytest.mark.parametrize(
    "text",
    [
        "As a child he was beaten by soldiers.",
        "When I was little, I was beaten, she said.",
        "He was often beaten in his childhood.",
    ],
)
def test_nobody_knows_when_early_years_were(text: str) -> None:
    assert edtf_of("beaten", text) is None


def test_the_day_of_the_report_in_its_heading_is_not_that_of_the_deed() -> None:
    heading = "Q&A: ORLO AFTER THE ORLO BOMBING (10 September 2021)"
    text = f"{heading}\n\nOn Monday a man blew up a bank.\n\nRebels claimed the bombing today."
    date = date_of("bombing", text)
    assert date is None or date.text != "10 September 2021"


def test_the_years_behind_the_name_of_a_war_are_its_own() -> None:
    text = "Cod Revolt (1972-1976)\n\nThe ports were shut by crews."
    assert edtf_of("Revolt", text) == "1972/1976"


def test_a_time_behind_a_participle_is_not_that_of_a_passive_verb() -> None:
    text = "A farmer beaten on Sunday was shot by the river."
    assert edtf_of("shot", text) != "2021-09-05"
    assert edtf_of("beaten", text) == "2021-09-05"
