"""Merging: one event as one sentence reports it, however many of its words name it.

"Police arrested two men; the arrests …" within one sentence is one event. A mention that adds
neither an actor nor a target to a fuller mention of the same type in its sentence is dropped.
"""

from collections import defaultdict
from collections.abc import Sequence

from schemas.event import Event, Participant
from schemas.vocabulary import UNREAL, VERBAL, EventType, Modality

Kind = tuple[str | None, str | None]  # mode and CAMEO code
NOT_TOLD = UNREAL | {Modality.DENIED}


def merge_events(events: Sequence[Event]) -> list[Event]:
    """Return the events without those that a fuller one of their sentence and type contains."""
    groups: dict[tuple[int, EventType, Kind | None], list[Event]] = defaultdict(list)
    for event in events:
        groups[event.sentence.start, event.event_type, _kind(event)].append(event)
    dropped = {
        event.event_id
        for group in groups.values()
        for event in group
        if any(_contains(fuller, event) for fuller in group)
    }
    return [event for event in events if event.event_id not in dropped]


def _kind(event: Event) -> Kind | None:
    """Return what tells deeds of a type apart; words of a type mostly restate each other.

    Violence by its mode (a bombing, a killing), measures by their code too (a recalled envoy, a
    summit that one leaves).
    """
    if event.quad_class in VERBAL:
        return None
    return event.mode, None if event.event_type is EventType.ASSAULT else event.cameo


def _contains(fuller: Event, event: Event) -> bool:
    """Tell whether all of an event's roles stand in the fuller one, which has more or is first."""
    if event is fuller or not (
        _ids(event.actors) <= _ids(fuller.actors) and _ids(event.targets) <= _ids(fuller.targets)
    ):
        return False
    if _is_real(event) and not _is_real(fuller):
        return False
    more = len(fuller.actors) + len(fuller.targets) - len(event.actors) - len(event.targets)
    return more > 0 or (more == 0 and fuller.action.start < event.action.start)


def _is_real(event: Event) -> bool:
    """Tell whether an event is told as having happened."""
    return event.modality not in NOT_TOLD and not event.negated


def _ids(participants: Sequence[Participant]) -> set[str]:
    return {p.entity_id for p in participants}
