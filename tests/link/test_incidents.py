"""What is promised about incidents."""

import datetime as dt
from collections.abc import Callable

from pipeline.link.incidents import build_incidents
from schemas.document import Document
from schemas.event import Count, Event
from schemas.incident import Incident
from schemas.vocabulary import CountOf, EventType, Modality, Status

Make = Callable[..., Event]


def same(event: Event, **changes: object) -> Event:
    return event.model_copy(update={"incident_id": "in_00000000000000aa", **changes})


def document(event: Event, day: int = 3) -> Document:
    return Document(document_id=event.document_id, published=dt.date(2023, 3, day),
                    status=Status.EXTRACTED)  # fmt: skip


def built(*events: Event, voice_of: dict[str, str] | None = None) -> list[Incident]:
    return list(build_incidents(((e, document(e)) for e in events), voice_of))


def worded(event: Event, words: str) -> Event:
    """The event with another sentence, as another paper would write it."""
    sentence = event.sentence.model_copy(update={"text": words, "start": 0, "end": len(words)})
    return event.model_copy(update={"sentence": sentence})


def killed(event: Event, number: int) -> Event:
    count = Count(text=str(number), start=0, end=len(str(number)), what=CountOf.KILLED,
                  low=number, best=number, high=number)  # fmt: skip
    return event.model_copy(update={"counts": [count]})


def test_reports_of_one_happening_are_one_incident(event: Make) -> None:
    reports = [same(event("d1", 1)), same(event("d2", 2)), event("d2", 3)]
    joint, single = built(*reports)
    assert (joint.n_events, joint.n_documents, single.n_events) == (2, 2, 1)
    assert joint.event_ids == [e.event_id for e in reports[:2]]
    assert joint.actors == ["Harbour Guard"]


def test_an_incident_is_disputed_when_one_report_denies_what_another_tells(event: Make) -> None:
    (incident,) = built(same(event("d1", 1)), same(event("d2", 2), negated=True))
    assert incident.disputed


def test_who_claims_and_who_denies_stand_side_by_side(event: Make) -> None:
    denial = same(event("d2", 2), modality=Modality.DENIED)
    attribution = denial.source.attribution
    assert attribution is not None
    said = attribution.model_copy(update={"name": "Smugglers' lawyer"})
    denial = denial.model_copy(
        update={"source": denial.source.model_copy(update={"attribution": said})}
    )
    (incident,) = built(same(event("d1", 1)), denial)
    assert (incident.claimed_by, incident.denied_by) == (["Chief"], ["Smugglers' lawyer"])
    assert incident.dispute == ["denied by Smugglers' lawyer"]


def test_a_rejection_of_a_deed_denies_it_and_leaves_its_type(event: Make) -> None:
    rejection = same(event("d1", 2), event_type=EventType.REJECT, mode="deny")
    (incident,) = built(rejection, same(event("d1", 1)))
    assert incident.event_type is EventType.ASSAULT
    assert (incident.disputed, incident.denied_by) == (True, ["Harbour Guard"])


def test_the_narrowest_date_of_the_reports_is_taken(event: Make) -> None:
    day = event("d1", 1).date
    assert day is not None
    first, last = dt.date(2023, 1, 1), dt.date(2023, 12, 31)
    year = day.model_copy(update={"edtf": "2023", "earliest": first, "latest": last})
    (incident,) = built(
        same(event("d1", 1), date=year), same(event("d2", 2)), same(event("d3", 3), date=None)
    )
    assert incident.date == "2023-03-03"


def test_a_date_that_most_reports_contradict_is_not_taken(event: Make) -> None:
    day = event("d1", 1).date
    assert day is not None
    other = dt.date(2023, 3, 2)
    wrong = day.model_copy(update={"edtf": "2023-03-02", "earliest": other, "latest": other})
    (incident,) = built(
        same(event("d1", 1), date=wrong), same(event("d2", 2)), same(event("d3", 3))
    )
    assert incident.date == "2023-03-03"


def test_sources_that_count_differently_give_a_range_and_a_dispute(event: Make) -> None:
    reports = [killed(same(event("d1", 1)), 6), killed(same(event("d2", 2)), 9)]
    one, two = reports[0], worded(reports[1], "Nine people died in the harbour, the union said.")
    (incident,) = built(one, two)
    (count,) = incident.counts
    assert (count.low, count.best, count.high) == (6, 9, 9)
    assert incident.dispute == ["killed: 6 or 9"]


def test_one_source_that_counts_on_is_no_dispute(event: Make) -> None:
    (incident,) = built(killed(same(event("d1", 1)), 1), killed(same(event("d1", 2)), 6))
    assert (incident.counts[0].best, incident.disputed) == (6, False)


def test_a_copied_article_is_no_other_voice(event: Make) -> None:
    copy = worded(same(event("d2", 2)), "Guards shot six men at the harbour.")
    (incident,) = built(same(event("d1", 1)), copy, voice_of={"d1": "d1", "d2": "d1"})
    assert (incident.n_documents, incident.n_voices) == (2, 1)


def test_a_copied_sentence_is_no_other_voice(event: Make) -> None:
    (incident,) = built(same(event("d1", 1)), same(event("d2", 2)))
    assert (incident.n_documents, incident.n_voices) == (2, 1)
