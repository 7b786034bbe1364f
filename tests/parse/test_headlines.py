"""Headlines: verbs tagged as nouns, parties that a comma joins."""

import pytest

from tests.parse.words import word


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Protesters storm parliament in Kesra", "storm"),
        ("US sanctions four Chadian firms", "sanctions"),
    ],
)
def test_what_has_a_subject_and_an_object_is_a_verb(text: str, form: str) -> None:
    assert (word(text, form).pos_, word(text, form).dep_) == ("VERB", "ROOT")


def test_a_row_of_nouns_tells_who_does_what() -> None:
    text = "Kenya police fire tear gas at miners"
    assert [(t.text, t.dep_) for t in word(text, "fire").children] == [
        ("police", "nsubj"),
        ("gas", "dobj"),
        ("at", "prep"),
    ]


def test_two_names_before_a_plural_verb_are_two_parties() -> None:
    text = "Chad, Mali agree to extend truce"
    assert (word(text, "Chad").dep_, word(text, "Mali").dep_) == ("nsubj", "conj")


def test_the_only_verb_between_two_nouns_is_what_was_done() -> None:
    text = "Police in Tbilisi used water cannon and tear gas to disperse thousands of protesters."
    used = word(text, "used")
    assert [(t.text, t.dep_) for t in used.children][:2] == [
        ("Police", "nsubj"),
        ("cannon", "dobj"),
    ]


def test_a_participle_behind_a_noun_is_what_was_done() -> None:
    text = "The emir hosted talks between the two neighbours."
    hosted = word(text, "hosted")
    assert (hosted.dep_, word(text, "emir").dep_, word(text, "talks").dep_) == (
        "ROOT",
        "nsubj",
        "dobj",
    )


def test_a_finite_verb_with_an_object_is_the_main_one() -> None:
    text = "In June a raid killed nine."
    killed = word(text, "killed")
    assert [(t.text, t.dep_) for t in killed.children][:3] == [
        ("In", "prep"),
        ("raid", "nsubj"),
        ("nine", "dobj"),
    ]


def test_a_verb_that_the_tagger_does_not_know_is_one() -> None:
    assert word("Ukraine retook Kherson in November.", "retook").dep_ == "ROOT"
