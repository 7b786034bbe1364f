"""What is promised about our gold of links: its figures do not fall, and it knows its incidents."""

from pathlib import Path

import pytest

from pipeline.evaluate.gold import GoldDocument, read_gold
from pipeline.evaluate.links import link_scores
from pipeline.evaluate.score import Evaluation, evaluate
from pipeline.link import link_dataset, reports_of
from pipeline.stages import extract_articles

LINKS = Path(__file__).parents[2] / "gold" / "links.jsonl"
LEAST_B_CUBED, LEAST_CONLL, LEAST_PRECISION = 0.80, 0.70, 0.86


@pytest.fixture(scope="module")
def gold() -> list[GoldDocument]:
    return read_gold(LINKS)


@pytest.fixture(scope="module")
def evaluation(gold: list[GoldDocument]) -> Evaluation:
    found = list(extract_articles(d.article() for d in gold))
    linking = link_dataset(map(reports_of, found, (d.text for d in gold)))
    relabelled = {x.document.document_id: [linking.relabel(e) for e in x.events] for x in found}
    return evaluate(gold, relabelled)


def test_incidents_are_told_in_several_documents(gold: list[GoldDocument]) -> None:
    told = {(e.incident, d.id) for d in gold for e in d.events}
    names = [incident for incident, _ in told]
    assert sum(names.count(name) > 1 for name in set(names)) >= 6


def test_the_figures_of_links_stand_above_their_floors(evaluation: Evaluation) -> None:
    b_cubed, conll = link_scores(evaluation)
    assert b_cubed.precision >= LEAST_PRECISION
    assert b_cubed.f1 >= LEAST_B_CUBED
    assert conll >= LEAST_CONLL
