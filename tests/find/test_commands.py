"""Commands: what somebody is told to do is not done, least of all by who says it."""

import pytest

import pipeline


@pytest.mark.parametrize(
    "sentence",
    [
        '"Attack the palace," the general told his men.',
        '"Release the nurses," said the bishop.',
        '"Free the nurses and lift the siege," the bishop told the rebels.',
        "Lift the siege and free the nurses.",
    ],
)
def test_a_command_is_hypothetical_and_names_no_actor(sentence: str) -> None:
    events = pipeline.extract(sentence)
    assert events
    assert {(e.modality, len(e.actors)) for e in events} == {("hypothetical", 0)}


def test_whoever_lets_others_do_something_in_words_allows_nothing() -> None:
    assert pipeline.extract('"Let the convoy pass," the bishop said.') == []
