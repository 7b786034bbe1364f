"""Words with a prefix stay one word."""

from tests.parse.words import word


def test_a_former_president_is_one_man() -> None:
    text = "Court jails ex-president for 12 years over graft"
    assert [t.text for t in word(text, "jails").children if t.dep_ == "dobj"] == ["president"]


def test_who_is_arrested_again_is_the_one_it_is_done_to() -> None:
    arrested = word("The writer Omar Diallo was re-arrested on Monday.", "arrested")
    assert [t.text for t in arrested.children if t.dep_ == "nsubjpass"] == ["writer"]


def test_who_is_machine_gunned_is_the_one_it_is_done_to() -> None:
    gunned = word("The crew was machine-gunned by men in masks.", "gunned")
    assert [t.text for t in gunned.children if t.dep_ == "nsubjpass"] == ["crew"]


def test_a_plane_that_machine_guns_is_no_machine() -> None:
    gunned = word("The plane machine-gunned the village and bombed the school.", "gunned")
    assert [t.text for t in gunned.children if t.dep_ == "nsubj"] == ["plane"]
