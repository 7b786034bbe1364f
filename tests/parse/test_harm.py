"""Participles of harm, and what is used for it."""

import pipeline
from tests.parse.words import word


def targets(text: str, trigger: str) -> list[str]:
    found = [e for e in pipeline.extract(text) if e.action.text == trigger]
    return [target.text for e in found for target in e.targets]


def test_those_are_wounded_who_stand_before_it() -> None:
    text = "The force did a fine job repelling the attack with a minimum of civilians wounded."
    assert targets(text, "wounded") == ["civilians"]


def test_a_job_was_not_attacked() -> None:
    """Who does a fine job repelling an attack repels it."""
    text = "The air force did a fine job repelling the attack on Monday."
    assert targets(text, "attack") == ["The air force"]


def test_evidence_is_not_murdered() -> None:
    text = (
        "The agency had evidence that the abduction of 12 students, of whom 5 were later found "
        "murdered with signs of torture, was planned."
    )
    assert "evidence" not in targets(text, "murdered")


def test_what_is_used_in_an_attack_is_not_attacked() -> None:
    text = "Prisoners seized 90 rifles and ammunition, which they used to attack the guards."
    assert targets(text, "attack") == ["the guards"]


def test_the_wounded_who_are_evacuated_are_some() -> None:
    text = "The Red Cross evacuated 40 wounded from the enclave."
    assert [e.event_type for e in pipeline.extract(text)] == ["AID"]


def test_what_killed_some_displaced_others() -> None:
    text = "The fighting has killed tens of thousands and displaced millions."
    assert (word(text, "displaced").dep_, word(text, "displaced").head.text) == ("conj", "killed")
    assert (word(text, "millions").dep_, word(text, "millions").head.text) == ("dobj", "displaced")


def test_things_are_left_destroyed() -> None:
    text = "The clash left 20 dead and some lorries destroyed."
    assert (word(text, "lorries").dep_, word(text, "destroyed").tag_) == ("nsubjpass", "VBN")
