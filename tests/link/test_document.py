"""Linking and merging: what reports one happening shares its incident, and is told once."""

import pipeline
from schemas.event import Event


def events(text: str) -> list[Event]:
    return pipeline.extract(text, published="2022-05-04")


def incidents(text: str, *words: str) -> list[str]:
    found = events(text)
    return [next(e.incident_id for e in found if w in e.action.text) for w in words]


def test_an_attack_and_its_deaths_are_one_incident() -> None:
    """A bombing, the killed and the wounded are parts of one happening."""
    text = "A bomber attacked a market in Kabul on Monday. The attack killed six people."
    first, second = incidents(text, "attacked", "killed")
    assert first == second


def test_attacks_in_different_years_are_apart() -> None:
    """The days exclude each other."""
    text = "Rebels attacked the port on Monday. In 2014, rebels stormed the same port."
    first, second = incidents(text, "attacked", "stormed")
    assert first != second


def test_attacks_by_different_groups_are_apart() -> None:
    """Two named actors with nobody in common did not do one thing."""
    text = "Hamas attacked a convoy in Gaza. Hezbollah shelled a village in Lebanon."
    first, second = incidents(text, "attacked", "shelled")
    assert first != second


def test_the_same_act_is_told_once_in_a_sentence() -> None:
    """A noun that repeats its verb adds no event."""
    found = events("Ministers of Kenya and Uganda met in Nairobi and called the meeting useful.")
    assert [e.action.text for e in found if e.event_type == "CONSULT"] == ["met"]


def test_the_same_text_gives_the_same_ids() -> None:
    """Ids depend on the report alone, not on the run."""
    text = "Rebels attacked the port on Monday."
    assert [e.event_id for e in events(text)] == [e.event_id for e in events(text)]
