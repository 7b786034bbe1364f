"""The same happening in several documents."""

import datetime as dt

import pipeline
from pipeline.link import DocumentReports, Linking, link_dataset, reports_of
from schemas.document import Document, Extraction
from schemas.event import Event
from schemas.vocabulary import Status


def told(name: str, text: str, published: str) -> tuple[list[Event], DocumentReports]:
    """The events of a text, and what linking sees of them."""
    events = [
        e.model_copy(update={"event_id": f"ev_{hash_of(name)}{e.event_id[11:]}"})
        for e in pipeline.extract(text, published=published)
    ]
    document = Document(document_id=name, status=Status.EXTRACTED,
                        published=dt.date.fromisoformat(published))  # fmt: skip
    return events, reports_of(Extraction(document=document, events=events), text)


def hash_of(name: str) -> str:
    return name.encode().hex()[:8].rjust(8, "0")


def incident(linking: Linking, events: list[Event], word: str) -> str:
    return linking.incident_of[next(e.event_id for e in events if word in e.action.text)]


def test_one_attack_told_by_two_papers_is_one_incident() -> None:
    one, first = told("one", "Rebels killed six farmers in Goma on Monday.", "2022-05-04")
    two, second = told("two", "Six farmers were killed in Goma on 2 May by rebels.", "2022-05-05")
    linking = link_dataset([first, second])
    assert incident(linking, one, "killed") == incident(linking, two, "killed")


def test_the_same_deed_on_another_day_is_another_incident() -> None:
    one, first = told("one", "Rebels killed six farmers in Goma on 2 May.", "2022-05-04")
    two, second = told("two", "Rebels killed six farmers in Goma on 9 May.", "2022-05-11")
    linking = link_dataset([first, second])
    assert incident(linking, one, "killed") != incident(linking, two, "killed")


def test_the_same_deed_far_away_is_another_incident() -> None:
    one, first = told("one", "Rebels killed six farmers in Goma on 2 May.", "2022-05-04")
    two, second = told("two", "Rebels killed six farmers in Kinshasa on 2 May.", "2022-05-04")
    linking = link_dataset([first, second])
    assert incident(linking, one, "killed") != incident(linking, two, "killed")


def test_an_incident_is_known_by_its_first_report() -> None:
    one, first = told("one", "Rebels killed six farmers in Goma on Monday.", "2022-05-04")
    _, second = told("two", "Six farmers were killed in Goma on 2 May by rebels.", "2022-05-05")
    alone, both = link_dataset([first]), link_dataset([first, second])
    assert incident(alone, one, "killed") == incident(both, one, "killed")


def test_an_id_given_before_stays_when_an_earlier_document_arrives() -> None:
    one, first = told("one", "Rebels killed six farmers in Goma on Monday.", "2022-05-04")
    _, second = told("two", "Six farmers were killed in Goma on 2 May by rebels.", "2022-05-05")
    before = link_dataset([first])
    now = link_dataset([second, first], before.incident_of)
    assert incident(now, one, "killed") == incident(before, one, "killed")
    assert now.changes == ()
