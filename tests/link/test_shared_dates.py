"""Dates that the reports of one happening share."""

import datetime as dt
from collections.abc import Callable

from pipeline.link.shared_dates import share_dates
from schemas.event import Event, EventDate
from schemas.vocabulary import DateBasis, Granularity, Modality, QuadClass

Make = Callable[..., Event]
ONE, OTHER = "in_00000000000000aa", "in_00000000000000bb"
FRIDAY, SUNDAY = dt.date(2023, 3, 3), dt.date(2023, 3, 5)


def on(day: dt.date, basis: DateBasis = DateBasis.TEXT) -> EventDate:
    grain = Granularity.DAY
    return EventDate(edtf=day.isoformat(), earliest=day, latest=day, granularity=grain, basis=basis)


def told(event: Event, date: EventDate | None, incident: str = ONE, after: int = 0,
         **changes: object) -> Event:  # fmt: skip
    """Return a report told so many characters further on."""
    sentence = event.sentence.model_copy(update={"start": event.sentence.start + after})
    update = {"date": date, "incident_id": incident, "sentence": sentence, **changes}
    return event.model_copy(update=update)


def days(*events: Event) -> list[tuple[str, str] | None]:
    dates = [e.date for e in share_dates(events)]
    return [(d.edtf, d.basis.value) if d else None for d in dates]


def test_a_report_without_a_date_has_that_of_another_of_its_incident(event: Make) -> None:
    one = event("d1", 1)
    other, stranger = told(one, None, after=500), told(one, None, OTHER, after=600)
    assert days(told(one, on(FRIDAY)), other, stranger) == [
        ("2023-03-03", "text"),
        ("2023-03-03", "context"),
        None,
    ]


def test_a_carried_date_yields_where_it_contradicts_the_stated_one(event: Make) -> None:
    one = event("d1", 1)
    carried = told(one, on(SUNDAY, DateBasis.CONTEXT), after=500)
    assert days(told(one, on(FRIDAY)), carried)[1] == ("2023-03-03", "context")


def test_a_carried_date_stands_where_the_other_report_names_no_target(event: Make) -> None:
    one = event("d1", 1)
    carried = told(one, on(SUNDAY, DateBasis.CONTEXT), after=500)
    assert days(told(one, on(FRIDAY), targets=[]), carried)[1] == ("2023-03-05", "context")


def test_news_of_the_day_keeps_the_day_of_the_report(event: Make) -> None:
    one = event("d1", 1)
    today = told(one, on(SUNDAY, DateBasis.DOCUMENT), after=500)
    assert days(told(one, on(FRIDAY)), today)[1] == ("2023-03-05", "document")


def test_dates_that_contradict_each_other_date_no_third_report(event: Make) -> None:
    one = event("d1", 1)
    events = [told(one, on(FRIDAY)), told(one, on(SUNDAY), after=400), told(one, None, after=500)]
    assert days(*events)[2] is None


def test_two_times_of_one_sentence_stay_apart(event: Make) -> None:
    one = event("d1", 1)
    assert days(told(one, on(FRIDAY)), told(one, None))[1] is None


def test_a_date_around_it_keeps_another_off(event: Make) -> None:
    one = event("d1", 1)
    beside = told(one, on(SUNDAY), OTHER, after=500)
    assert days(told(one, on(FRIDAY)), beside, told(one, None, after=500))[2] is None


def test_words_and_plans_have_dates_of_their_own(event: Make) -> None:
    one = event("d1", 1)
    words = told(one, None, after=400, quad_class=QuadClass.VERBAL_CONFLICT)
    plan = told(one, None, after=500, modality=Modality.PLANNED)
    assert days(told(one, on(FRIDAY)), words, plan)[1:] == [None, None]


def test_a_report_of_other_people_may_be_of_another_deed(event: Make) -> None:
    one = event("d1", 1)
    strangers = [p.model_copy(update={"entity_id": "en_00000000000000ff"}) for p in one.targets]
    assert (
        days(told(one, on(FRIDAY)), told(one, None, after=500, actors=[], targets=strangers))[1]
        is None
    )
