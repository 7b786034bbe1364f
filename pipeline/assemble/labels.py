"""Labels after ACLED's sub-event types, once the reports of one happening stand together.

A lexicon knows a word, not the happening: "killed" is an attack until another report of the same
incident tells of a suicide bomber, and a town is "taken by a non-state actor" until its taker is
known to be a state. The labels and their order of detail follow the ACLED-like scheme of CASE 2021
(task 2), which refines the sub-event types of the ACLED codebook.
"""

from collections import defaultdict
from collections.abc import Sequence

from schemas.event import Event
from schemas.vocabulary import AcledType, ActorKind

GENERIC = frozenset({AcledType.ATTACK, None})
DETAIL = (  # the first that an incident reports tells most of it
    AcledType.CHEM_WEAP,
    AcledType.SEX_VIOL,
    AcledType.SUIC_BOMB,
    AcledType.GRENADE,
    AcledType.AIR_STRIKE,
    AcledType.ART_MISS_ATTACK,
    AcledType.REM_EXPLOS,
    AcledType.MOB_VIOL,
    AcledType.ARMED_CLASH,
)
PEACEFUL = AcledType.PEACE_PROTEST
VIOLENT = AcledType.VIOL_DEMONSTR
WITH_INTERVENTION = AcledType.PROTEST_WITH_INTER
INTERVENING = frozenset({"crowd-control", "arrest"})
VIOLENCE_OF_CROWDS = frozenset({"arson", "looting", "clash", "riot"})
TAKEN_BY_REBELS = AcledType.NON_STATE_ACTOR_OVERTAKES_TER
TAKEN_BY_STATE = AcledType.GOV_REGAINS_TERIT
STATE_SECTORS = frozenset({"government", "military", "police"})


def label_events(events: Sequence[Event]) -> list[Event]:
    """Return a document's events with the label that their incident and their actor support."""
    told: dict[str, set[AcledType | None]] = defaultdict(set)
    for event in events:
        told[event.incident_id].add(event.acled_type)
    modes = {e.mode for e in events}
    return [_labelled(e, told[e.incident_id], modes) for e in events]


def _labelled(event: Event, incident: set[AcledType | None], modes: set[str | None]) -> Event:
    """Return an event under the best label."""
    label = event.acled_type
    if label in GENERIC and label is not None:
        label = next((d for d in DETAIL if d in incident), label)
    elif label == TAKEN_BY_REBELS and _is_state(event):
        label = TAKEN_BY_STATE
    elif label == PEACEFUL and modes & VIOLENCE_OF_CROWDS:
        label = VIOLENT
    elif label == PEACEFUL and modes & INTERVENING:
        label = WITH_INTERVENTION
    return event if label == event.acled_type else event.model_copy(update={"acled_type": label})


def _is_state(event: Event) -> bool:
    """Tell whether all who act belong to a state: its forces or the state itself."""
    return bool(event.actors) and all(
        p.kind is ActorKind.STATE or p.sector in STATE_SECTORS for p in event.actors
    )
