"""Deeds named by a gerund are nouns, and what came of a deed hangs on the deed."""

import pytest

from tests.parse.words import word


@pytest.mark.parametrize(
    "text",
    [
        "The governor said Turkish shelling wounded three people.",
        "Turkish shelling killed one soldier and wounded another in Idlib.",
        "Shelling hit a bus in Kesra on Monday, killing eight people, an official said.",
    ],
)
def test_shelling_is_the_subject_and_no_auxiliary(text: str) -> None:
    shelling = next(word(text, t) for t in ("shelling", "Shelling") if t in text)
    assert (shelling.dep_, shelling.tag_) == ("nsubj", "NN")


def test_whose_shelling_it_was_stands_with_it() -> None:
    text = "The governor said Turkish shelling wounded three people."
    assert word(text, "Turkish").head.text == "shelling"


def test_the_following_are_no_deed() -> None:
    assert word("The following were held: Ana Ruiz and Luis Paz.", "following").tag_ == "VBG"


def test_what_came_of_a_deed_told_last_is_its_own() -> None:
    text = "It was the worst such raid since May 2017, when a jet bombed a camp, killing nine."
    assert word(text, "killing").head.text == "bombed"


def test_a_deed_before_a_verb_in_the_present_is_its_subject() -> None:
    text = "Chadian shelling injures two in Kesra."
    shelling = word(text, "shelling")
    assert (shelling.dep_, shelling.head.text, shelling.tag_) == ("nsubj", "injures", "NN")


def test_an_adjective_makes_a_gerund_a_noun() -> None:
    shelling = word("One of its guards was injured by Malian shelling a day earlier.", "shelling")
    assert (shelling.dep_, shelling.tag_) == ("pobj", "NN")
