"""Force, coercion, movement and happenings are coded with type, mode, label, doer and target."""

import pytest

from pipeline.find.roles import find_roles
from pipeline.find.triggers import find_triggers
from pipeline.parse.model import load_model
from pipeline.parse.tokens import read_doc

Coded = tuple[str, str | None, str | None, str, str]


def read(sentence: str) -> set[Coded]:
    """Return the events of a sentence: type, mode, ACLED label, first actor, first target."""
    found: set[Coded] = set()
    for trigger in find_triggers(read_doc([load_model()(sentence)])):
        roles = find_roles(trigger)
        actor, target = ((r[0].text if r else "") for r in (roles.actors, roles.targets))
        sense = trigger.sense
        found.add((str(sense.event_type), sense.mode, sense.acled, actor, target))
    return found


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        # the means decide the mode
        ("The militants fired rockets at the port.",
         ("ASSAULT", "rocket", "ART_MISS_ATTACK", "militants", "port")),
        ("Police fired rubber bullets at the marchers.",
         ("ASSAULT", "crowd-control", "FORCE_AGAINST_PROTEST", "Police", "marchers")),
        ("Gunmen opened fire on a bus.",
         ("ASSAULT", "firearms", "ATTACK", "Gunmen", "bus")),
        ("The attacker blew himself up.",
         ("ASSAULT", "suicide-attack", "SUIC_BOMB", "attacker", "")),
        ("Two men hurled a grenade at the bus.",
         ("ASSAULT", "grenade", "GRENADE", "men", "bus")),
        ("Warplanes bombed the depot.",
         ("ASSAULT", "airstrike", "AIR_STRIKE", "Warplanes", "depot")),
        # who does it and to whom decide the type
        ("The president fired the minister.", ("OTHER", "dismiss", None, "president", "minister")),
        ("The rebels captured the airport.",
         ("ASSAULT", "capture", "NON_STATE_ACTOR_OVERTAKES_TER", "rebels", "airport")),
        ("Soldiers captured two insurgents.",
         ("COERCE", "arrest", "ARREST", "Soldiers", "insurgents")),
        ("The town fell to the rebels.",
         ("ASSAULT", "capture", "NON_STATE_ACTOR_OVERTAKES_TER", "rebels", "town")),
        ("Nurses struck over pay.", ("PROTEST", "strike", "PEACE_PROTEST", "Nurses", "")),
        ("A quake struck the island.",
         ("OTHER", "natural-disaster", "NATURAL_DISASTER", "", "island")),
        ("The ministry expelled two diplomats.",
         ("SANCTION", "expel", "DIPLO", "ministry", "diplomats")),
        # roles of nouns
        ("The killing of two nurses by gunmen shocked the town.",
         ("ASSAULT", "kill", "ATTACK", "gunmen", "nurses")),
        ("The Russian invasion of Georgia was condemned.",
         ("ASSAULT", "invade", "ARMED_CLASH", "Russian", "Georgia")),
        ("The detention of two students by police led to unrest.",
         ("COERCE", "arrest", "ARREST", "police", "students")),
        ("The group launched a military assault on the base.",
         ("ASSAULT", "attack", "ARMED_CLASH", "group", "base")),
        # light verbs and particles
        ("The rebels seized control of the port.",
         ("ASSAULT", "capture", "NON_STATE_ACTOR_OVERTAKES_TER", "rebels", "port")),
        ("The rebels laid siege to the town.",
         ("ASSAULT", "siege", "ARMED_CLASH", "rebels", "town")),
        ("The army pulled out of the valley.",
         ("RETREAT", "withdraw", "NON_VIOL_TERRIT_TRANSFER", "army", "valley")),
        ("The army cut off the water.", ("COERCE", "withhold", None, "army", "water")),
    ],
)  # fmt: skip
def test_type_mode_label_and_roles(sentence: str, event: Coded) -> None:
    """The event is coded with its type, mode and label, its doer and whom it hits."""
    assert event in read(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "He died of a heart attack.",
        "Crews fought the blaze.",
        "The director shot the film in a village.",
        "The index hit a record.",
        "Shares rallied.",
        "The attack helicopter stood on the runway.",
        "The song captured the mood.",
        "The legal battle over the will took a year.",
        "The company expected a trade war.",
    ],
)
def test_metaphor_sport_and_things_are_no_deeds(sentence: str) -> None:
    """Words of force that tell of no force give no typed event."""
    assert {event[0] for event in read(sentence)} <= {"OTHER"}


def test_what_somebody_is_held_for_is_only_a_charge() -> None:
    """A bare crime behind "suspicion of" was done to nobody that the text names."""
    assert {event[0] for event in read("He was held on suspicion of murder.")} == {"COERCE"}
