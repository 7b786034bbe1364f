"""Times told of the deed beside which they stand, whatever the parser hangs them on."""

import pytest

import pipeline
from tests.times.dating import PUBLISHED, edtf_of


@pytest.mark.parametrize(
    ("head", "text"),
    [
        ("murder", "A gang has been blamed for the murder on Tuesday of a student."),
        ("killing", "The judge was told of the killing last Tuesday of two nuns."),
        ("burning", "Police blamed the burning of nine lorries on Tuesday on the separatists."),
    ],
)
def test_a_time_between_a_deed_and_whom_it_befell_is_of_the_deed(head: str, text: str) -> None:
    assert edtf_of(head, text) == "2021-09-07"


def test_who_is_blamed_is_not_blamed_on_the_day_of_the_deed() -> None:
    text = "Police blamed the burning of nine lorries on Tuesday on the separatists."
    assert edtf_of("blamed", text) != "2021-09-07"


@pytest.mark.parametrize("head", ["clashes", "dead"])
def test_a_night_told_before_a_deed_is_that_of_the_clause(head: str) -> None:
    text = "On the night of 7 September clashes between two militias left at least eight dead."
    assert edtf_of(head, text) == "2021-09-07"


def test_what_was_done_by_a_deed_was_done_when_that_was() -> None:
    text = "Smoke rises over the port, where a crane was destroyed by shelling this morning."
    assert edtf_of("destroyed", text) == "2021-09-10"


def test_a_time_that_opens_a_sentence_is_of_both_its_clauses() -> None:
    text = (
        "On Wednesday rebels killed five farmers. A day earlier ten guards had been cut down, "
        "and crowds in Mirov burnt a mill."
    )
    assert edtf_of("burnt", text) == "2021-09-07"


def test_two_kinds_of_damage_share_the_time_behind_the_second() -> None:
    text = "He said that four groups erased servers and stole data on July 15."
    assert edtf_of("erased", text) == "2021-07-15"


def test_words_answer_to_the_news_not_to_what_had_been() -> None:
    text = (
        "On Wednesday rebels killed five farmers. A day earlier ten guards had been shot. "
        "The mayor condemned the raid."
    )
    events = pipeline.extract(text, published=PUBLISHED)
    condemned = next(e for e in events if e.action.text == "condemned")
    assert condemned.date is not None
    assert condemned.date.edtf == "2021-09-08"


def test_a_story_goes_on_from_a_season() -> None:
    text = "She was freed in May 1974, and that autumn they offered her a post. Mobs stoned her."
    assert edtf_of("stoned", text) == "1974-23"


def test_what_a_predecessor_did_is_not_of_the_day_of_the_report() -> None:
    text = "The mayor met miners on Tuesday. His predecessor let the rebels keep their arms."
    assert edtf_of("let", text) is None
