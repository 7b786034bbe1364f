"""Linking: the events of a document that report one happening share an incident id.

Walking through the document, each event joins the most recent incident that it does not
contradict and with which it shares something: an actor, a target, or the place in one sentence.
Two reports contradict each other where both name a role, a day or a place and the names differ.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from pipeline.assemble.ids import make_id
from schemas.event import Event, Participant
from schemas.vocabulary import ActorKind, EventType, Modality

JOIN_AT = 2.0
VAGUE_KINDS = frozenset({ActorKind.PERSON, ActorKind.POPULATION})
HARMS = frozenset({EventType.ASSAULT})  # an attack and the deaths it caused are one incident


@dataclass(slots=True)
class _Incident:
    """The reports put together so far."""

    events: list[Event] = field(default_factory=list)


def link_events(events: Sequence[Event]) -> list[Event]:
    """Return a document's events with incident ids; those that report one thing share theirs.

    The id is made from the first report, so it stays when later reports arrive.
    """
    incidents: list[_Incident] = []
    for event in events:
        best = max(incidents, key=lambda i: _affinity(event, i), default=None)
        if best is not None and _affinity(event, best) >= JOIN_AT:
            best.events.append(event)
        else:
            incidents.append(_Incident([event]))
    ids = {e.event_id: make_id("in", i.events[0].event_id) for i in incidents for e in i.events}
    return [e.model_copy(update={"incident_id": ids[e.event_id]}) for e in events]


def _affinity(event: Event, incident: _Incident) -> float:
    """Return how well an event fits an incident; below JOIN_AT it does not, negative = conflict."""
    if any(_conflict(event, other) for other in incident.events):
        return -1.0
    return max(_similarity(event, other) for other in incident.events)


def _conflict(one: Event, other: Event) -> bool:
    """Tell whether two reports cannot be of one happening."""
    if one.event_type is not other.event_type or one.negated != other.negated:
        return True
    if _real(one) != _real(other):
        return True
    if _different_modes(one, other):
        return True
    if _apart(one.actors, other.actors) or _apart(one.targets, other.targets):
        return True
    return _other_day(one, other) or _other_place(one, other)


def _real(event: Event) -> bool:
    return event.modality not in {Modality.PLANNED, Modality.HYPOTHETICAL}


def _different_modes(one: Event, other: Event) -> bool:
    """Tell whether the kinds of action exclude each other; an attack and its deaths do not."""
    if one.event_type in HARMS:
        return bool({one.mode, other.mode} & APART and one.mode != other.mode)
    return one.mode != other.mode and bool(one.mode and other.mode)


APART = frozenset({"abduct", "arson", "looting", "sexual", "torture"})


def _apart(ones: Sequence[Participant], others: Sequence[Participant]) -> bool:
    """Tell whether both name somebody by name and nobody in common."""
    left, right = _named(ones), _named(others)
    return bool(left and right and not left & right)


def _named(items: Sequence[Participant]) -> set[str]:
    """Return the entities that a role names; a mere "three people" may be anybody."""
    return {p.entity_id for p in items if p.kind not in VAGUE_KINDS or p.name[:1].isupper()}


def _other_day(one: Event, other: Event) -> bool:
    """Tell whether the dates of two events exclude each other."""
    if not (one.date and other.date):
        return False
    starts = [d for d in (one.date.earliest, other.date.earliest) if d]
    ends = [d for d in (one.date.latest, other.date.latest) if d]
    return bool(starts and ends and max(starts) > min(ends))


def _other_place(one: Event, other: Event) -> bool:
    """Tell whether the most specific places differ at the same precision."""
    if not (one.locations and other.locations):
        return False
    here, there = one.locations[0], other.locations[0]
    return here.precision == there.precision and here.name != there.name


def _similarity(one: Event, other: Event) -> float:
    """Return the evidence that two reports, free of conflict, are of one happening."""
    ids = lambda items: {p.entity_id for p in items}  # noqa: E731
    score = 2.0 * bool(ids(one.actors) & ids(other.actors))
    score += 2.0 * bool(ids(one.targets) & ids(other.targets))
    score += 1.0 * (one.action.lemma == other.action.lemma)
    score += 1.5 * (one.sentence.start == other.sentence.start)
    if one.locations and other.locations:
        score += 0.5 * (one.locations[0].name == other.locations[0].name)
    if one.event_type not in HARMS and not (
        ids(one.actors) & ids(other.actors) or ids(one.targets) & ids(other.targets)
    ):
        return 0.0
    return score
