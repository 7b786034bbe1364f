"""Merging: one event as one sentence reports it, however many of its words name it.

"Police arrested two men; the arrests …" within one sentence is one event. A mention that adds
neither an actor nor a target to a fuller mention of the same type in its sentence is dropped.
"""

from collections import defaultdict
from collections.abc import Sequence

from schemas.event import Event, Participant
from schemas.vocabulary import UNREAL, VERBAL, EventType, Modality

NOT_TOLD = UNREAL | {Modality.DENIED}


def merge_events(events: Sequence[Event]) -> list[Event]:
    """Return the events without those that a fuller one of their sentence and type contains."""
    groups: dict[tuple[int, EventType, str | None], list[Event]] = defaultdict(list)
    for event in events:
        # deeds are told apart by their mode (a bombing, a killing); words mostly restate each other
        kind = None if event.quad_class in VERBAL else event.mode
        groups[event.sentence.start, event.event_type, kind].append(event)
    dropped = {
        event.event_id
        for group in groups.values()
        for event in group
        if any(_contains(fuller, event) for fuller in group)
    }
    return [event for event in events if event.event_id not in dropped]


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
