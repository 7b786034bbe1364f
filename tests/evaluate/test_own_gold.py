"""What is promised about our own gold sets: they are well-formed, and their figures do not fall."""

import json
from pathlib import Path

import pytest

from pipeline.evaluate.gold import GoldDocument, read_gold
from pipeline.evaluate.score import evaluate
from pipeline.stages import extract_articles

GOLD = Path(__file__).parents[2] / "gold"
FLOORS = json.loads(Path(__file__).with_name("own_gold_floors.json").read_text(encoding="utf-8"))
SIZES = {
    "news": (40, 60, 180),
    "unseen": (30, 200, 320),
    "unseen2": (30, 200, 320),
    "unseen3": (30, 150, 450),
    "unseen4": (30, 170, 350),
    "unseen5": (30, 170, 360),
    "unseen6": (30, 170, 360),
    "unseen7": (27, 170, 360),
    "unseen8": (18, 650, 920),
    "unseen9": (24, 480, 620),
    "unseen10": (18, 700, 820),
    "unseen11": (18, 620, 720),
}  # documents, words of the shortest, longest


@pytest.fixture(scope="module", params=sorted(SIZES))
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def news(name: str) -> list[GoldDocument]:
    """The gold; reading it checks triggers, types and the order of dates."""
    return read_gold(GOLD / f"{name}.jsonl")


def test_there_are_many_documents_of_a_readable_length(name: str, news: list[GoldDocument]) -> None:
    documents, shortest, longest = SIZES[name]
    assert len(news) >= documents
    assert all(shortest <= len(d.text.split()) <= longest for d in news)


def test_nearly_all_events_are_annotated_with_who_did_what_to_whom_and_who_says_so(
    news: list[GoldDocument],
) -> None:
    events = [e for d in news for e in d.events if not e.optional]
    for field in ("actor", "target", "source", "modality"):
        assert sum(getattr(e, field) is not None for e in events) >= 0.9 * len(events)


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


def test_the_figures_stand_above_their_floors(name: str, news: list[GoldDocument]) -> None:
    found = {x.document.document_id: x.events for x in extract_articles(d.article() for d in news)}
    figures = evaluate(news, found).figures()
    low = {n: (figures[n].f1, f) for n, f in FLOORS[name].items() if figures[n].f1 < f}
    assert low == {}
