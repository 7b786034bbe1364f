"""Open dates that end with the report: what has been done "since May" was done by publication."""

import datetime as dt
from collections.abc import Sequence

from schemas.event import Event, EventDate
from schemas.vocabulary import REAL, Granularity, Modality

TOLD = REAL | {Modality.DENIED}
OPEN = "/.."


def end_with_report(events: Sequence[Event], published: dt.date | None) -> list[Event]:
    """Return the events of a document, those told as done dated no later than its publication.

    "Ten have been killed since May", told on 9 September 2021, is `2021-05/2021-09-09`.
    """
    return [_ended(event, published) for event in events]


def _ended(event: Event, published: dt.date | None) -> Event:
    """Return an event that has happened with the end of its open date."""
    date = event.date
    if published is None or date is None or event.modality not in TOLD:
        return event
    if not date.edtf.endswith(OPEN) or date.earliest is None or date.earliest >= published:
        return event
    return event.model_copy(update={"date": _until(date, published)})


def _until(date: EventDate, last: dt.date) -> EventDate:
    edtf = date.edtf.removesuffix(OPEN) + f"/{last.isoformat()}"
    known = {"edtf": edtf, "latest": last, "granularity": Granularity.RANGE}
    return date.model_copy(update=known)
