"""Linking: the events of a document that report one happening share an incident id.

Walking through the document, each event joins the incident that it fits best among those that it
does not contradict. Two reports contradict each other where both name an actor, a day or a place
and the names differ. Reports of attacks that share nothing still join: news tells one attack in
many sentences, with a victim here and a place there.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from pipeline.assemble.ids import make_id
from schemas.event import Event, Participant
from schemas.vocabulary import ActorKind, EventType, Modality

VAGUE_KINDS = frozenset({ActorKind.PERSON, ActorKind.POPULATION})
HARM = EventType.ASSAULT  # an attack and the deaths it caused are one incident
APART = frozenset(  # modes that are a happening of their own, not a part of an attack
    {"abduct", "arson", "looting", "sexual", "torture", "capture", "coup", "invade", "siege"}
)


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
        fits = [(_affinity(event, i), n) for n, i in enumerate(incidents)]
        best, which = max(fits, default=(-1.0, 0))  # among equals the most recent
        if best >= 0:
            incidents[which].events.append(event)
        else:
            incidents.append(_Incident([event]))
    ids = {e.event_id: make_id("in", i.events[0].event_id) for i in incidents for e in i.events}
    return [e.model_copy(update={"incident_id": ids[e.event_id]}) for e in events]


def _affinity(event: Event, incident: _Incident) -> float:
    """Return how well an event fits an incident; negative where they contradict each other."""
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
    if _apart(one.actors, other.actors):
        return True
    if one.event_type is not HARM and _apart(one.targets, other.targets):
        return True  # one attack has many victims; one demand has one addressee
    return _other_day(one, other) or _other_place(one, other)


def _real(event: Event) -> bool:
    return event.modality not in {Modality.PLANNED, Modality.HYPOTHETICAL}


def _different_modes(one: Event, other: Event) -> bool:
    """Tell whether the kinds of action exclude each other; an attack and its deaths do not."""
    if one.event_type is HARM:
        return bool({one.mode, other.mode} & APART and one.mode != other.mode)
    return one.mode != other.mode and bool(one.mode and other.mode)


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
    """Return the evidence that two reports, free of conflict, are of one happening.

    Deeds other than attacks need a participant in common, else the result is negative.
    """
    actors = _ids(one.actors) & _ids(other.actors)
    targets = _ids(one.targets) & _ids(other.targets)
    if one.event_type is not HARM and not actors and not targets:
        return -1.0
    score = 2.0 * bool(actors) + 2.0 * bool(targets)
    score += 1.0 * (one.action.lemma == other.action.lemma)
    score += 1.5 * (one.sentence.start == other.sentence.start)
    if one.locations and other.locations:
        score += 0.5 * (one.locations[0].name == other.locations[0].name)
    return score


def _ids(participants: Sequence[Participant]) -> set[str]:
    return {p.entity_id for p in participants}
