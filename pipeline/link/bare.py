"""Bare events: a word for one, and nothing that tells which ("renounced its armed struggle")."""

from collections.abc import Sequence

from pipeline.link.reports import is_stated
from schemas.event import Event
from schemas.vocabulary import DateBasis


def leave_out_bare(events: Sequence[Event]) -> list[Event]:
    """Return a document's events without those it says nothing of.

    Left out are those with nobody who takes part, no place or date of their own and no number,
    unless another report tells more of the same incident, or the document is mainly about it.
    """
    told = {event.incident_id for event in events if not _is_bare(event)}
    first = max((event.salience for event in events), default=0.0)
    return [e for e in events if e.incident_id in told or e.salience == first]


def _is_bare(event: Event) -> bool:
    """Tell whether nothing is known of an event but its type."""
    told = (event.actors, event.targets, event.instruments, event.counts)
    placed = any(map(is_stated, event.locations))
    dated = event.date is not None and event.date.basis is DateBasis.TEXT
    return not (placed or dated or any(told))
