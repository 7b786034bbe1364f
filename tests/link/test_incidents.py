"""What is promised about incidents."""

import datetime as dt
from collections.abc import Callable

from pipeline.link.incidents import build_incidents
from schemas.event import Event

Make = Callable[..., Event]


def same(event: Event, **changes: object) -> Event:
    return event.model_copy(update={"incident_id": "in_00000000000000aa", **changes})


def test_reports_of_one_happening_are_one_incident(event: Make) -> None:
    reports = [same(event("d1", 1)), same(event("d2", 2)), event("d2", 3)]
    joint, single = build_incidents(reports)
    assert (joint.n_events, joint.n_documents, single.n_events) == (2, 2, 1)
    assert joint.event_ids == [e.event_id for e in reports[:2]]
    assert joint.actors == ["Harbour Guard"]


def test_an_incident_is_disputed_when_one_report_denies_what_another_tells(event: Make) -> None:
    reports = [same(event("d1", 1)), same(event("d2", 2), negated=True)]
    assert [i.disputed for i in build_incidents(reports)] == [True]


def test_the_narrowest_date_of_the_reports_is_taken(event: Make) -> None:
    day = event("d1", 1).date
    assert day is not None
    first, last = dt.date(2023, 1, 1), dt.date(2023, 12, 31)
    year = day.model_copy(update={"edtf": "2023", "earliest": first, "latest": last})
    reports = [
        same(event("d1", 1), date=year),
        same(event("d2", 2)),
        same(event("d3", 3), date=None),
    ]
    assert [i.date for i in build_incidents(reports)] == ["2023-03-03"]
