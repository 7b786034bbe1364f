"""What reports of one happening may take from each other: of deeds, those of the same people."""

from schemas.event import Event
from schemas.vocabulary import UNREAL, VERBAL


def is_done(event: Event) -> bool:
    """Tell whether an event is a deed that was done, no words and nothing that is only planned."""
    return event.modality not in UNREAL and event.quad_class not in VERBAL


def may_concern(one: Event, other: Event) -> bool:
    """Tell whether somebody of a report takes part in the other, or it names nobody."""
    ours, theirs = _parties(one), _parties(other)
    return not ours or bool(ours & theirs)


def _parties(event: Event) -> set[str]:
    return {party.entity_id for party in (*event.actors, *event.targets)}
