"""What is told in general, of a law, an ability, a survey or a habit, is no report of a deed."""

import pytest

from pipeline import extract
from schemas.vocabulary import EventType


def typed(text: str) -> set[EventType]:
    return {e.event_type for e in extract(text)} - {EventType.OTHER}


@pytest.mark.parametrize(
    "text",
    [
        "One in six nurses in the survey has been beaten at work.",
        "One in six nurses has been beaten.",
        "One out of nine nurses was beaten.",
        "Under the act the police may arrest a suspect for three days.",
        "The clerk paid nine crowns as opposed to ten for the regular meal.",
        "The law allows officers to detain suspects for a week.",
        "Guards are allowed to shoot in self-defence only.",
        "The frigate can strike targets at a range of a thousand kilometres.",
        "The island's army could not invade so much as a sandbank.",
        "The customs office seldom raids small shops.",
        "The bishop came from a riot-affected district.",
        "Dozens of nuns drown every year during the rains.",
        "Typically, most hostages are released within a week.",
        "Gaolers in the north rarely execute prisoners.",
        "The kingdom still executes people for theft.",
        "Bandits attack more travellers in the hills than on the plain.",
        "Walkers who go out in the dark are attacked more often than others.",
        "The bishop visits each parish once every three years.",
        "The kingdom does not extradite its citizens under its constitution.",
        "Some 55 percent oppose the tax.",
        "The mayor was supported by 42 percent of those asked.",
        "A third of voters oppose the dam.",
    ],
)
def test_generalities_are_no_events(text: str) -> None:
    assert typed(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Kidnapping insurance costs an engineer nine thousand dollars.",
        "The brigadier heads the ceasefire monitoring office in Juba.",
    ],
)
def test_a_deed_in_a_name_is_none(text: str) -> None:
    assert typed(text) == set()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("One soldier in the camp was killed by rebels.", EventType.ASSAULT),
        ("Police arrest three students under the new law.", EventType.COERCE),
        ("Rebels kill more than twenty villagers in the north.", EventType.ASSAULT),
        ("Troops still hold the town, and rebels attack the bridge.", EventType.ASSAULT),
        ("A court allowed the police to arrest the mayor.", EventType.COERCE),
        ("The ruling allowed the firm to build the dam.", EventType.CONCEDE),
        ("Two thirds of the deputies opposed the tax.", EventType.REJECT),
    ],
)
def test_deeds_told_in_like_words_stand(text: str, kind: EventType) -> None:
    assert kind in typed(text)
