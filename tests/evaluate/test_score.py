"""What is promised about the figures: what fits is right, a fault costs its field."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from pipeline.evaluate.gold import GoldDocument, GoldError
from pipeline.evaluate.report import errors_text, figures_text
from pipeline.evaluate.score import Evaluation, evaluate
from schemas.base import Span
from schemas.document import Extraction
from schemas.event import Action, Event
from schemas.vocabulary import EventType

RIGHT_GOLD: dict[str, Any] = {
    "trigger": "shot",
    "type": ["ASSAULT"],
    "actor": ["Harbour Guard"],
    "target": ["traders"],
    "location": ["Old Quay"],
    "date": {"earliest": "2023-03-01", "latest": "2023-03-31"},
    "source": ["Chief"],
    "modality": ["claimed"],
    "negated": False,
    "counts": [{"what": "killed", "best": 6}],
}


@pytest.fixture
def found(extraction: Callable[..., Extraction]) -> Event:
    return extraction().events[0]


def against(event: Event, *gold: dict[str, Any]) -> Evaluation:
    text = event.sentence.text
    document = GoldDocument.model_validate({"id": "d1", "text": text, "events": gold})
    return evaluate([document], {"d1": [event]})


def test_what_fits_the_gold_is_right_in_every_field(found: Event) -> None:
    figures = against(found, RIGHT_GOLD).figures()
    assert {name: figure.f1 for name, figure in figures.items()} == dict.fromkeys(figures, 1.0)


@pytest.mark.parametrize(
    ("field", "gold"),
    [
        ("type", {"type": ["AID"]}),
        ("actor", {"actor": ["smugglers"]}),
        ("actor", {"actor": []}),
        ("target", {"target": ["Harbour Guard"]}),
        ("location", {"location": ["Walvis Bay"]}),
        ("date", {"date": {"earliest": "2023-03-04", "latest": "2023-03-31"}}),
        ("source", {"source": []}),
        ("status", {"modality": ["asserted"]}),
        ("status", {"negated": True}),
        ("counts", {"counts": [{"what": "killed", "best": 7}]}),
    ],
)
def test_a_fault_costs_its_field_alone(field: str, gold: dict[str, Any], found: Event) -> None:
    evaluation = against(found, RIGHT_GOLD | gold)
    wrong = {name for name, figure in evaluation.figures().items() if figure.right == 0}
    assert wrong - {"RIGHT", "SIX"} == {field}
    assert f"{field}: expected" in errors_text(evaluation)


def test_a_field_that_is_left_out_is_not_judged(found: Event) -> None:
    figures = against(found, {"trigger": "shot", "type": ["ASSAULT"]}).figures()
    assert figures["actor"].annotated == 0
    assert figures["SIX"].f1 == 1.0


def test_a_missed_event_costs_recall_and_a_false_one_precision(found: Event) -> None:
    evaluation = against(found, {"trigger": "six smugglers", "type": ["ASSAULT"]})
    figure = evaluation.figures()["event"]
    assert (figure.precision, figure.recall, figure.f1) == (0.0, 0.0, 0.0)
    assert [line[:6].strip() for line in errors_text(evaluation).splitlines()] == [
        "MISSED",
        "FALSE",
    ]
    table = figures_text(evaluation)
    assert "1 event found, 1 of them false" in table
    assert re.search(r"^date +0 +– +– ", table, re.MULTILINE)  # nothing is annotated of it


def test_an_optional_event_counts_neither_way(found: Event) -> None:
    figures = against(found, RIGHT_GOLD | {"optional": True}).figures()
    assert (figures["event"].annotated, figures["event"].false) == (0, 0)


def test_one_event_does_not_stand_for_both_directions(found: Event) -> None:
    other = {"trigger": "shot", "type": ["ASSAULT"], "actor": ["traders"]}
    figure = against(found, other, RIGHT_GOLD).figures()["SIX"]
    assert (figure.annotated, figure.found, figure.right) == (2, 1, 1)


def test_a_happening_without_a_type_is_never_false(found: Event) -> None:
    untyped = found.model_copy(update={"event_type": EventType.OTHER})
    assert against(untyped).false == ()


def test_a_dataset_of_another_text_is_refused(found: Event) -> None:
    moved = Span(text="shut", start=found.action.start, end=found.action.end)
    event = found.model_copy(update={"action": Action(**moved.model_dump(), lemma="shut")})
    with pytest.raises(GoldError, match="Make the dataset from the gold"):
        against_text(event, found.sentence.text)


def against_text(event: Event, text: str) -> Evaluation:
    document = GoldDocument.model_validate({"id": "d1", "text": text, "events": []})
    return evaluate([document], {"d1": [event]})
