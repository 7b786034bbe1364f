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


def test_a_row_of_nouns_tells_what_one_name_does() -> None:
    text = "Chad halts visas for Omanis"
    assert (word(text, "halts").pos_, word(text, "visas").dep_) == ("VERB", "dobj")


def test_two_names_before_a_plural_verb_are_two_parties() -> None:
    text = "Chad, Mali agree to extend truce"
    assert (word(text, "Chad").dep_, word(text, "Mali").dep_) == ("nsubj", "conj")


def test_a_verb_that_the_tagger_does_not_know_is_one() -> None:
    assert word("Ukraine retook Kherson in November.", "retook").dep_ == "ROOT"


@pytest.mark.parametrize(
    ("text", "deed", "object_"),
    [
        ("Gunmen storm village, kill nine, burn houses", "storm", "village"),
        ("Armed bandits invade Gao community, kidnap 7", "kidnap", "7"),
        ("Police fire tear gas as protesters demonstrate against arrest of mayor", "fire", "gas"),
    ],
)
def test_each_deed_of_a_headline_has_its_object(text: str, deed: str, object_: str) -> None:
    assert (word(text, object_).dep_, word(text, object_).head.text) == ("dobj", deed)


def test_what_befell_many_while_another_acts_is_their_own() -> None:
    text = "Nine nuns killed as raid repulsed"
    assert [word(text, w).dep_ for w in ("nuns", "killed", "raid")] == [
        "nsubjpass",
        "ROOT",
        "nsubjpass",
    ]


def test_a_deed_beside_a_death_is_no_victim() -> None:
    text = "The raid resulted in the death of a nun and recovery of a rifle."
    assert (word(text, "recovery").head.text, word(text, "nun").head.text) == ("death", "of")


@pytest.mark.parametrize(
    "text", ["Thousands march in Santiago against higher fares", "Students protest in Kano"]
)
def test_what_a_crowd_does_is_no_noun(text: str) -> None:
    crowd, deed = text.split()[:2]
    assert (word(text, crowd).dep_, word(text, deed).tag_) == ("nsubj", "VBP")
