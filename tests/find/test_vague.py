"""Violence of which a text tells no happening, only that there has been such, is no event."""

import pytest

from pipeline import extract
from schemas.vocabulary import EventType


def violence(text: str) -> set[str]:
    return {e.action.text for e in extract(text) if e.event_type is EventType.ASSAULT}


@pytest.mark.parametrize(
    "text",
    [
        "The party wants to bring officers responsible for murders to trial.",
        "The bishop spoke about the killing of nuns.",
        "The bishop condemned the practice of killing mayors.",
        "The gang said it would free the people it has abducted.",
        "He will be added to the list of teachers who have been murdered.",
        "The envoy praised the guards for their firmness against attacks on farms.",
        "The minister wants to counter the wave of attacks.",
    ],
)
def test_mere_talk_of_violence_is_no_event(text: str) -> None:
    assert violence(text) == set()


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Gunmen carried out a series of attacks on farms.", "attacks"),
        ("Traders fled as a result of clashes in the market of Gao.", "clashes"),
        ("The mayor spoke about attacks that forced traders to flee.", "attacks"),
        ("The bishop spoke about the killing of nine nuns.", "killing"),
        ("The bishop spoke about the killing of nuns in Gao.", "killing"),
        ("The envoy spoke about the murder of Ana Roe.", "murder"),
        ("Police buried the students who had been killed.", "killed"),
    ],
)
def test_what_tells_a_happening_is_one(text: str, action: str) -> None:
    assert any(action in found for found in violence(text))


def test_who_condemns_a_practice_does_not_follow_it() -> None:
    events = extract("The bishop condemned the practice of killing the mayor of Gao.")
    assert [a.name for e in events if e.mode == "kill" for a in e.actors] == []
