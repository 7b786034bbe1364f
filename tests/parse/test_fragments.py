"""The main verb of a sentence has its subject, also where the parser sees only a noun."""

from pipeline.parse import load_model
from tests.parse.words import word


def test_what_a_noun_with_a_relative_clause_did_is_no_participle() -> None:
    text = (
        "Kenya's police, who had denied firing live rounds, admitted on Friday that officers "
        "shot two students."
    )
    admitted, police = word(text, "admitted"), word(text, "police")
    assert (admitted.tag_, admitted.dep_, police.head.text) == ("VBD", "ROOT", "admitted")


def test_no_plural_was_called_a_fake() -> None:
    text = (
        "A video that appears to show soldiers beating detainees was dismissed by the army as fake."
    )
    soldiers, dismissed = word(text, "soldiers"), word(text, "dismissed")
    assert (soldiers.dep_, soldiers.head.text) == ("nsubj", "beating")
    assert (dismissed.dep_, dismissed.head.text) == ("relcl", "video")


def test_a_bus_that_carries_somebody_is_what_crashes() -> None:
    text = "Nine people died when a bus carrying pilgrims plunged into a ravine."
    bus, pilgrims = word(text, "bus"), word(text, "pilgrims")
    assert (bus.dep_, bus.head.text) == ("nsubj", "plunged")
    assert (pilgrims.dep_, pilgrims.head.text) == ("dobj", "carrying")


def test_somebody_named_by_age_is_no_time() -> None:
    doc = load_model()("A 19-year-old was arrested.")
    assert [e.text for e in doc.ents] == []


def test_who_was_shot_and_died_is_subject_of_the_dying() -> None:
    text = "A Colombian senator shot at a rally in Bogota in June died on Monday."
    shot, died = word(text, "shot"), word(text, "died")
    assert (shot.dep_, shot.tag_, died.dep_) == ("acl", "VBN", "ROOT")


def test_a_line_that_only_names_who_carries_something_has_one_root() -> None:
    text = "Two boats carrying aid"
    boats, aid = word(text, "boats"), word(text, "aid")
    assert (boats.dep_, boats.head.text, aid.head.text) == ("ROOT", "boats", "carrying")


def test_what_an_officer_admitted_is_no_clause_of_the_officer() -> None:
    text = (
        "A customs officer who had handled the case admitted under questioning by the lawyer "
        "that the house was never searched."
    )
    admitted, searched = word(text, "admitted"), word(text, "searched")
    assert (admitted.dep_, admitted.tag_) == ("ROOT", "VBD")
    assert searched.head.text == "admitted"


def test_rockets_fired_from_somewhere_are_what_lands() -> None:
    text = "Rockets fired from the hills landed in a field overnight."
    fired, landed = word(text, "fired"), word(text, "landed")
    assert (fired.dep_, fired.head.text, landed.dep_) == ("acl", "Rockets", "ROOT")
