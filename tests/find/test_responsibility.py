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
    ("No group claimed responsibility for the bombing.", [], "asserted", None),
]


@pytest.mark.parametrize(("sentence", "actors", "modality", "speaker"), TIES)
def test_tie(sentence: str, actors: list[str], modality: str, speaker: str | None) -> None:
    """The deed gets the doer, the modality of the tie, and its speaker."""
    event = next(e for e in pipeline.extract(sentence) if "bombing" in e.action.text)
    said_by = event.source.attribution
    assert [p.text for p in event.actors] == actors
    assert event.modality == modality
    assert (said_by.text if said_by else None) == speaker
