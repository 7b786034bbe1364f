"""Dates told by a clause beside the event: what passed then, where one had come, who had met."""

import datetime as dt

import pytest

import pipeline
from tests.times.dating import PUBLISHED, edtf_of, edtf_of_event


@pytest.mark.parametrize(
    ("head", "text"),
    [
        ("shot", "He was shot as he left a rally in Gulu on Tuesday, nine days before the vote."),
        ("thrown", "A grenade was thrown as the mayor walked off after a feast on Tuesday."),
        ("wounded", "A jurist was shot as he left a fair on Tuesday. Six guests were wounded."),
    ],
)
def test_what_passed_at_the_same_time_tells_the_day(head: str, text: str) -> None:
    assert edtf_of(head, text) == "2021-09-07"


def test_a_likeness_tells_no_day() -> None:
    assert edtf_of("fired", "Police fired at looters as they did on Tuesday.") != "2021-09-07"


@pytest.mark.parametrize(
    ("head", "text"),
    [
        ("burned", "Eighty have been held since Monday, when a march turned sour. Mobs burned it."),
        (
            "died",
            "The port has been shut since Monday, when rebels shelled it. Three dockers died.",
        ),
    ],
)
def test_a_story_goes_on_from_the_day_that_something_began(head: str, text: str) -> None:
    assert edtf_of(head, text) == "2021-09-06"


def test_what_befell_where_one_had_come_by_a_day_was_on_that_day() -> None:
    text = "By Wednesday noon the crowd had reached the market, where a bakery was looted."
    assert edtf_of("looted", text) == "2021-09-08"


def test_those_who_met_spoke_on_that_day() -> None:
    text = "Bishops, gathered in Manila on Tuesday, have condemned the arrests."
    (condemned,) = pipeline.extract(text, published=PUBLISHED)
    assert condemned.date is not None
    assert condemned.date.edtf == "2021-09-07"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Pupils who marched to the mill on Tuesday were beaten by guards.", "2021-09-07"),
        ("Those who protested in 2019 were beaten last week.", "2021-08-30/2021-09-05"),
    ],
)
def test_who_was_beaten_for_a_march_was_beaten_on_its_day(text: str, day: str) -> None:
    assert edtf_of("beaten", text) == day


@pytest.mark.parametrize(
    ("head", "text", "edtf"),
    [
        ("shot", "Two men who stepped off a bus on Tuesday shot a judge in Orlo.", "2021-09-07"),
        ("burned", "Men who rode in on Tuesday shot a guard and burned a mill.", "2021-09-07"),
        ("attacked", "Monks who walked to the palace on Tuesday were attacked.", "2021-09-07"),
        ("killed", "A grenade thrown into a bar in Orlo on Tuesday killed one.", "2021-09-07"),
        ("attacked", "Monks who once fled the palace in 2019 were attacked.", "2021-09-10"),
    ],
)
def test_who_had_just_come_acts_and_suffers_on_that_day(head: str, text: str, edtf: str) -> None:
    assert edtf_of(head, text) == edtf


def test_what_those_do_who_drive_others_away_was_then() -> None:
    text = "Monks who walked to the palace on Tuesday were dispersed by police firing tear gas."
    assert edtf_of("firing", text) == "2021-09-07"


def test_those_who_met_gave_their_ultimatum_then() -> None:
    text = "Ministers who gathered in Accra on Sunday gave the junta two weeks to go."
    (gave,) = pipeline.extract(text, published=PUBLISHED)
    assert gave.date is not None
    assert gave.date.edtf == "2021-09-05"


def test_what_those_who_stormed_a_house_did_there_was_done_then() -> None:
    text = "On 2 September guards stormed a flat in Mirov, where they shot a man and held his son."
    assert edtf_of("shot", text) == "2021-09-02"
    assert edtf_of("held", text) == "2021-09-02"
    text = "On 2 September guards stormed a flat in Mirov, where rebels once burned a mill."
    assert edtf_of("burned", text) != "2021-09-02"


def test_what_locals_tell_behind_a_semicolon_is_of_the_attack_before() -> None:
    text = "On 2 September tanks shelled Mirov; two men were killed, locals said."
    assert edtf_of("killed", text) == "2021-09-02"
    text = "Tanks shelled Mirov on 2 September; the rebels said that they had killed two men."
    assert edtf_of("killed", text) == "2021-09-02"


def test_what_was_tried_is_of_the_day_of_the_story() -> None:
    text = "On Saturday a prefect came to the square. A crowd tried to march on the jail."
    assert edtf_of_event("march", text) == "2021-09-04"


def test_what_was_done_at_the_place_of_a_deed_has_its_day() -> None:
    text = "What nobody doubts is the raid on Thursday near Mirov, where rebels stormed a mill."
    assert edtf_of("stormed", text) == "2021-09-09"


def test_a_phrase_between_commas_is_of_the_verb_behind_it() -> None:
    text = "The man rented a van, bought fuel and, on 3 August, phoned a nun."
    assert edtf_of("phoned", text) == "2021-08-03"
    assert edtf_of("bought", text) != "2021-08-03"


@pytest.mark.parametrize("start", ["as of Friday", "starting Monday", "effective Monday"])
def test_a_day_from_which_a_ban_holds_is_not_that_of_its_decree(start: str) -> None:
    text = f"The state imposed a curfew {start}."
    assert edtf_of("imposed", text, dt.date(2021, 9, 8)) == "2021-09-08"
    assert edtf_of("killed", "As of Monday, rebels had killed nine men.") == "2021-09-06"
