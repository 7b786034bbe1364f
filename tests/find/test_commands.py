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
        '"Do not attack the village," the general told his men.',
        "Don't shoot the nuns, she said.",
    ],
)
def test_a_command_is_hypothetical_and_names_no_actor(sentence: str) -> None:
    events = pipeline.extract(sentence)
    assert events
    assert {(e.modality, len(e.actors)) for e in events} == {("hypothetical", 0)}


@pytest.mark.parametrize(
    "cry", ["The crowd chanted: arrest the thief.", 'The crowd chanted: "Arrest him."']
)
def test_what_a_crowd_cries_for_is_not_done_by_it(cry: str) -> None:
    [arrest] = [e for e in pipeline.extract(cry) if e.event_type == "COERCE"]
    assert (arrest.modality, arrest.actors) == ("hypothetical", [])


def test_who_is_given_an_order_carries_it_out() -> None:
    [shell] = [
        e
        for e in pipeline.extract("The junta gave the army an order to shell the port.")
        if e.event_type == "ASSAULT"
    ]
    assert [a.text for a in shell.actors] == ["the army"]


def test_whoever_lets_others_do_something_in_words_allows_nothing() -> None:
    assert pipeline.extract('"Let the convoy pass," the bishop said.') == []
