"""What is promised about our own gold: it is well-formed, and its figures do not fall."""

import json
from pathlib import Path

import pytest

from pipeline.evaluate.gold import GoldDocument, read_gold
from pipeline.evaluate.score import evaluate
from pipeline.stages import extract_articles

NEWS = Path(__file__).parents[2] / "gold" / "news.jsonl"
FLOORS = json.loads(Path(__file__).with_name("floors.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def news() -> list[GoldDocument]:
    """The gold; reading it checks triggers, types and the order of dates."""
    return read_gold(NEWS)


def test_there_are_many_documents_of_a_readable_length(news: list[GoldDocument]) -> None:
    assert len(news) >= 40
    assert all(60 <= len(d.text.split()) <= 180 for d in news)


def test_every_event_is_annotated_with_who_did_what_to_whom_and_who_says_so(
    news: list[GoldDocument],
) -> None:
    events = [e for d in news for e in d.events if not e.optional]
    assert all(None not in (e.actor, e.target, e.source) and e.modality is not None for e in events)


def test_no_event_happens_after_its_report_unless_it_is_planned(news: list[GoldDocument]) -> None:
    early = {"asserted", "claimed"}
    late = [
        (d.id, e.trigger)
        for d in news
        for e in d.events
        if e.date and d.published and e.date.earliest > d.published
        and e.modality and set(e.modality) <= early and not e.negated
    ]  # fmt: skip
    assert late == []


def test_the_figures_stand_above_their_floors(news: list[GoldDocument]) -> None:
    found = {x.document.document_id: x.events for x in extract_articles(d.article() for d in news)}
    figures = evaluate(news, found).figures()
    low = {n: (figures[n].f1, floor) for n, floor in FLOORS.items() if figures[n].f1 < floor}
    assert low == {}
