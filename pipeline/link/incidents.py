"""Incidents: the happenings that events report, put together by their `incident_id`."""

from collections.abc import Iterable, Iterator

from schemas.event import Event, EventDate, Participant
from schemas.incident import Incident
from schemas.vocabulary import Modality


def build_incidents(events: Iterable[Event]) -> Iterator[Incident]:
    """Yield one incident for each `incident_id`, in the order of their first reports."""
    reports: dict[str, list[Event]] = {}
    for event in events:
        reports.setdefault(event.incident_id, []).append(event)
    for incident_id, group in reports.items():
        yield _incident(incident_id, group)


def _incident(incident_id: str, group: list[Event]) -> Incident:
    """Put the reports of one happening together; type and mode are those of its first report."""
    place = next((e.locations[0] for e in group if e.locations), None)
    date = min((e.date for e in group if e.date is not None), key=_days, default=None)
    return Incident(
        incident_id=incident_id,
        event_type=group[0].event_type,
        mode=next((e.mode for e in group if e.mode), None),
        actors=_names(p for e in group for p in e.actors),
        targets=_names(p for e in group for p in e.targets),
        location=place.name if place else None,
        country=place.country if place else None,
        date=date.edtf if date else None,
        earliest=date.earliest if date else None,
        latest=date.latest if date else None,
        disputed=_disputed(group),
        n_events=len(group),
        n_documents=len({e.document_id for e in group}),
        event_ids=[e.event_id for e in group],
    )


def _names(participants: Iterable[Participant]) -> list[str]:
    return list(dict.fromkeys(p.name for p in participants))


def _days(date: EventDate) -> int:
    """Return how many days a date leaves open; one without bounds leaves most."""
    if date.earliest is None or date.latest is None:
        return 10**7
    return (date.latest - date.earliest).days


def _disputed(group: list[Event]) -> bool:
    """Tell whether one report denies what another tells."""
    denying = [e.negated or e.modality is Modality.DENIED for e in group]
    return any(denying) and not all(denying)
