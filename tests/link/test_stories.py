"""Outlets that tell one piece of news with different deeds of it as the main one."""

import datetime as dt

import pipeline
from pipeline.link import DocumentReports, Linking, link_dataset, reports_of
from schemas.document import Document, Extraction
from schemas.event import Event
from schemas.vocabulary import Status

BROKE = "Falcons break curse of Lagos regatta", "The Falcons broke the curse of the Lagos regatta."
LOST = "Herons lose Lagos regatta to Falcons", "The Herons lost the Lagos regatta to the Falcons."
PAINTED = "Falcons paint school in Kano", "The Falcons painted a school in Kano."
BOMBED = "Falcons bombed Lagos harbour", "The Falcons bombed the Lagos harbour."
HELD = "Falcons bomber held at Lagos harbour", "Police arrested a Falcons bomber at Lagos harbour."


def told(name: str, news: tuple[str, str], published: str) -> tuple[list[Event], DocumentReports]:
    """The events of a text with a title, and what linking sees of them."""
    title, text = news
    found = pipeline.extract(text, published=published)
    events = [e.model_copy(update={"event_id": f"{name}-{e.event_id}"}) for e in found]
    document = Document(document_id=name, title=title, status=Status.EXTRACTED,
                        published=dt.date.fromisoformat(published))  # fmt: skip
    return events, reports_of(Extraction(document=document, events=events), text)


def incidents(linking: Linking, *documents: list[Event]) -> set[str]:
    return {linking.incident_of[max(d, key=lambda e: e.salience).event_id] for d in documents}


def test_different_deeds_of_one_piece_of_news_are_one_incident() -> None:
    one, first = told("one", BROKE, "2022-05-04")
    two, second = told("two", LOST, "2022-05-04")
    assert len(incidents(link_dataset([first, second]), one, two)) == 1


def test_two_deeds_of_one_actor_in_other_news_of_the_day_are_two_incidents() -> None:
    one, first = told("one", BROKE, "2022-05-04")
    two, second = told("two", PAINTED, "2022-05-04")
    assert len(incidents(link_dataset([first, second]), one, two)) == 2


def test_news_of_another_month_is_another_incident() -> None:
    one, first = told("one", BROKE, "2022-05-04")
    two, second = told("two", LOST, "2022-06-20")
    assert len(incidents(link_dataset([first, second]), one, two)) == 2


def test_an_arrest_after_an_attack_stays_an_incident_of_its_own() -> None:
    one, first = told("one", BOMBED, "2022-05-04")
    two, second = told("two", HELD, "2022-05-05")
    assert len(incidents(link_dataset([first, second]), one, two)) == 2
