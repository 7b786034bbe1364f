"""Responsibility: whoever is tied to a deed is its actor, on somebody's word."""

import pytest

import pipeline

TIES = [
    ("The group claimed responsibility for the bombing.", ["The group"], "claimed", "The group"),
    ("Police blamed the group for the bombing.", ["the group"], "claimed", "Police"),
    ("Two men were arrested for the bombing.", ["Two men"], "claimed", None),
    ("A court jailed two men for the bombing.", ["two men"], "asserted", None),
    ("The group denied responsibility for the bombing.", ["The group"], "denied", "The group"),
    ("The group did not claim responsibility for the bombing.", [], "asserted", None),
    ("The mayor holds the group responsible for the bombing.", ["the group"], "claimed",
     "The mayor"),
    ("The mayor said two brothers are behind the bombing.", ["two brothers"], "claimed",
     "The mayor"),
    ("Police attributed the bombing to the group.", ["the group"], "claimed", "Police"),
    ("Police arrested two suspects in the bombing.", ["two suspects"], "claimed", None),
    ("The masterminds of the bombing are two brothers.", ["two brothers"], "asserted", None),
    ("The court will try officers involved in the bombing.", ["officers"], "claimed", None),
    ("The group is not responsible for the bombing.", [], "asserted", None),
    ("No group claimed responsibility for the bombing.", [], "asserted", None),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "actors", "modality", "speaker"), TIES)
def test_tie(sentence: str, actors: list[str], modality: str, speaker: str | None) -> None:
    """The deed gets the doer, the modality of the tie, and its speaker."""
    event = next(e for e in pipeline.extract(sentence) if "bombing" in e.action.text)
    said_by = event.source.attribution
    assert [p.text for p in event.actors] == actors
    assert event.modality == modality
    assert (said_by.text if said_by else None) == speaker


def test_the_friend_of_an_attacker_is_not_tied_to_the_attack() -> None:
    events = pipeline.extract("A court convicted a friend of the bombing suspect on Monday.")
    assert [e.action.text for e in events if e.event_type == "ASSAULT" and e.actors] == []
