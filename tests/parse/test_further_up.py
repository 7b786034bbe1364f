"""Words that belong to somebody or something further up."""

import pipeline
from tests.parse.words import word


def test_who_reports_it_stolen_stole_nothing() -> None:
    text = "Two drills were reported stolen Monday by the owner of the shop."
    assert word(text, "by").head.text == "reported"
    (theft,) = pipeline.extract(text)
    assert theft.actors == []


def test_who_is_reported_killed_by_somebody_was_killed_by_him() -> None:
    assert word("Two nuns were reported killed by rebels.", "by").head.text == "killed"


def test_who_is_at_the_scene_acts_there() -> None:
    assert word("A marshal was at the scene investigating.", "investigating").head.text == "was"


def test_the_last_name_before_the_verb_speaks() -> None:
    text = (
        "Opposing bail in respect of Dan Roe, Paul Roe and Ned Roe, Inspector William Poe said "
        "that they had fled."
    )
    assert (word(text, "Poe").dep_, word(text, "Opposing").dep_) == ("nsubj", "advcl")
