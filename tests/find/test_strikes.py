"""Strikes: the same word for a stoppage of work and for an attack from the air."""

import pytest

import pipeline

TEXTS = [  # text, the type of "strike" in it
    ("Jets bombed the port on Monday. The strikes came hours after a truce.", "ASSAULT"),
    ("Police shot two miners during the strike in Cusco.", "PROTEST"),
    ("Half of Lund is paralysed by its first general strike in years.", "PROTEST"),
    ("The national teacher strike began on Monday.", "PROTEST"),
    ("Miners walked out. The strike came after jets bombed the port.", "PROTEST"),
    ("Jets bombed the port on Monday. The general strike in Cusco went on.", "PROTEST"),
]


@pytest.mark.parametrize(("text", "event_type"), TEXTS)
def test_strikes_are_attacks_only_where_the_text_tells_of_bombing(
    text: str, event_type: str
) -> None:
    """Without workers, and beside bombing alone, a strike is an attack."""
    [strike] = [e for e in pipeline.extract(text) if e.action.lemma == "strike"]
    assert strike.event_type == event_type


def test_a_strike_of_which_an_army_speaks_is_none_of_workers() -> None:
    text = "The defence ministry said it had no information about the strike."
    assert {e.mode for e in pipeline.extract(text)} == {"airstrike"}
    text = "The health ministry said it had no information about the strike."
    assert {e.mode for e in pipeline.extract(text)} == {"strike"}


def test_a_strike_that_people_are_killed_in_is_an_attack() -> None:
    found = pipeline.extract("Nine clerks were killed in a 2007 strike in Uruzgan.")
    assert {e.event_type for e in found} == {"ASSAULT"}


def test_a_states_strike_that_kills_is_none_of_workers() -> None:
    text = "The premier condemned the American strike, in which a commander was killed."
    assert "airstrike" in {e.mode for e in pipeline.extract(text)}


def test_a_strike_for_which_a_state_is_blamed_is_an_attack() -> None:
    assert "airstrike" in {e.mode for e in pipeline.extract("Kyiv blamed Moscow for the strike.")}
    text = "The mayor blamed the union for the strike."
    assert "strike" in {e.mode for e in pipeline.extract(text)}


def test_a_strike_of_those_who_have_no_planes_is_an_attack_on_foot() -> None:
    text = "It was the militants' second strike on the base in two months."
    assert {e.mode for e in pipeline.extract(text)} == {"attack"}
    text = "It was the militants' second drone strike on the base in two months."
    assert {e.mode for e in pipeline.extract(text)} == {"airstrike"}


def test_a_strike_of_a_day_in_which_rebels_were_killed_is_an_attack() -> None:
    text = "The ministry withdrew its report that nine rebels had been killed in Saturday's strike."
    assert "airstrike" in {e.mode for e in pipeline.extract(text)}
