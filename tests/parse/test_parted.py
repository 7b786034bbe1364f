"""What is promised about words that something inserted, or a misread tag, parts from their verb."""

import pytest

from tests.parse.words import word


def test_a_phrase_between_commas_does_not_part_a_verb_from_its_auxiliary() -> None:
    text = (
        "The spokesman said that one guard had died and that the Atlas Battalion had, on the "
        "contrary, killed eight rebels near Tecla."
    )
    killed = word(text, "killed")
    assert [c.text for c in killed.children if c.dep_ == "nsubj"] == ["Battalion"]
    assert [c.text for c in killed.children if c.dep_ == "aux"] == ["had"]


def test_who_had_something_did_not_have_done_it() -> None:
    assert word("The town had, in May, a new mayor.", "had").dep_ == "ROOT"


@pytest.mark.parametrize("people", ["inmates", "militants"])
def test_people_behind_a_number_are_no_verb(people: str) -> None:
    text = f"Eleven {people} at the Utah State Prison took a guard hostage in a laundry room."
    assert word(text, people).head.text == "took"
    assert word(text, people).dep_ == "nsubj"
    text = f"Eleven {people} at the Utah State Prison took a guard hostage, the department said."
    assert word(text, people).head.text == "took"
