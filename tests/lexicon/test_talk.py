"""Verbal events and cooperation: type, actor and target of the constructions that report them."""

import pytest

from pipeline.find.modality.intent import as_announced
from pipeline.find.roles import find_roles
from pipeline.find.triggers import Trigger, find_triggers
from pipeline.parse import load_model
from pipeline.parse.tokens import read_doc


def triggers(sentence: str) -> list[Trigger]:
    return [as_announced(t) for t in find_triggers(read_doc([load_model()(sentence)]))]


def read(sentence: str) -> set[tuple[str, str, str]]:
    """Return (type, actors, targets) of every event of a sentence, by head words."""
    found = set()
    for trigger in triggers(sentence):
        roles = find_roles(trigger)
        actors = " ".join(t.text for t in roles.actors)
        targets = " ".join(t.text for t in roles.targets)
        found.add((str(trigger.sense.event_type), actors, targets))
    return found


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("The envoy accused the army of looting.", ("ACCUSE", "envoy", "army")),
        ("The army was accused by the envoy of looting.", ("ACCUSE", "envoy", "army")),
        ("The police blamed the blast on separatists.", ("ACCUSE", "police", "separatists")),
        ("The widow filed a lawsuit against the hospital.", ("ACCUSE", "widow", "hospital")),
        ("The envoy condemned Samoa's decision.", ("ACCUSE", "envoy", "Samoa decision")),
        ("A jury found the banker guilty of fraud.", ("ACCUSE", "jury", "banker")),
        ("The envoy demanded that the rebels leave.", ("REQUEST", "envoy", "rebels")),
        ("The union called on the owners to pay.", ("REQUEST", "union", "owners")),
        ("The mayor asked the governor to send troops.", ("REQUEST", "mayor", "governor")),
        ("The envoy said that the militia must leave.", ("REQUEST", "envoy", "militia")),
        ("Talks between Chad and Libya went on.", ("CONSULT", "Chad", "Libya")),
        ("The two ministers met in Vienna.", ("CONSULT", "ministers", "")),
        ("Chad and Libya met in Vienna.", ("CONSULT", "Chad", "Libya")),
        ("The envoy held talks with the generals.", ("CONSULT", "envoy", "generals")),
        ("Peru and Samoa signed a treaty.", ("SUPPORT", "Peru", "Samoa")),
        ("The bishop's support for the miners was clear.", ("SUPPORT", "bishop", "miners")),
        ("The bloc expressed support for the premier.", ("SUPPORT", "bloc", "premier")),
        ("The agency provided food to the villagers.", ("AID", "agency", "villagers")),
        ("The agency provided the villagers with food.", ("AID", "agency", "villagers")),
        ("Norway granted asylum to the editor.", ("AID", "Norway", "editor")),
        ("The bloc lifted its sanctions on Samoa.", ("CONCEDE", "bloc", "Samoa")),
        ("The militia released dozens of nurses.", ("CONCEDE", "militia", "dozens")),
        ("The rebels agreed to free the nurses.", ("AGREE", "rebels", "nurses")),
        ("The guards refused to meet the mayor.", ("REJECT", "guards", "mayor")),
        ("The banker pleaded not guilty.", ("REJECT", "banker", "")),
        ("The junta threatened to shell the town.", ("THREATEN", "junta", "town")),
        ("The police shared evidence with Samoa.", ("COOPERATE", "police", "Samoa")),
    ],
)
def test_type_and_roles(sentence: str, event: tuple[str, str, str]) -> None:
    """The event is coded with its type, its doer and the one it turns to."""
    assert event in read(sentence)


@pytest.mark.parametrize(
    ("sentence", "event_type"),
    [
        ("The king will meet the rebels.", "AGREE"),
        ("The army will shell the town.", "THREATEN"),
        ("The bloc will not lift the ban.", "REJECT"),
        ("The premier said that he would free the nurses.", "AGREE"),
        ("If the king meets the rebels, the war will end.", "CONSULT"),
        ("The king met the rebels.", "CONSULT"),
        ("The mayor said that townsfolk would flee the valley.", "RETREAT"),
    ],
)
def test_deeds_that_are_only_announced(sentence: str, event_type: str) -> None:
    """A deed in the future is agreed to, threatened or ruled out; a real one keeps its type."""
    assert event_type in {str(t.sense.event_type) for t in triggers(sentence)}


@pytest.mark.parametrize(
    "sentence",
    [
        "The plant met its goal.",
        "The coach held a news conference.",
        "The shop charges a fee.",
        "The singer accepted the award.",
        "Prices declined.",
        "The beams support the weight.",
        "The disputed border is long.",
        "The band released an album.",
    ],
)
def test_what_only_looks_like_an_event(sentence: str) -> None:
    """Goals, fees, prices and descriptions report no event."""
    assert not triggers(sentence)


def test_who_must_say_something_asks_for_nothing() -> None:
    assert triggers("The envoy said that he must say the harvest was late.") == []
