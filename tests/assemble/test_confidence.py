"""Confidence: surer where roles are filled and told as fact, less sure where not."""

import numpy as np

import pipeline
from pipeline.assemble.confidence import MODEL, features
from pipeline.evaluate.calibration import fit, out_of_fold
from schemas.event import Event


def event(sentence: str) -> Event:
    found = pipeline.extract(sentence, published="2022-05-04")
    return max(found, key=lambda e: e.confidence)


def test_filled_roles_make_a_reading_surer() -> None:
    """Who did it to whom counts more than the bare deed."""
    full = event("Rebels attacked the convoy.")
    assert full.confidence > event("The convoy was attacked.").confidence


def test_a_plan_is_less_sure_than_a_fact() -> None:
    """What may happen is misread more often than what happened."""
    fact, plan = event("Rebels attacked the convoy."), event("Rebels may attack the convoy.")
    assert fact.confidence > plan.confidence


def test_the_table_has_a_weight_for_each_feature() -> None:
    """The model and its table cannot drift apart."""
    assert MODEL.weights.keys() == features(event("Rebels attacked the convoy.")).keys()


def test_the_fit_finds_what_separates_right_from_wrong() -> None:
    """A feature that goes with right readings gets a positive weight, its opposite a negative."""
    rng = np.random.default_rng(7)
    good = rng.random(400) < 0.5
    seen = np.column_stack([np.ones(400), good, ~good]).astype(float)
    right = (rng.random(400) < np.where(good, 0.9, 0.2)).astype(float)
    weights_found = fit(seen, right)
    assert weights_found[1] > 0 > weights_found[2]


def test_out_of_fold_no_document_speaks_for_itself() -> None:
    """What only one document shows is unknown when that document is rated."""
    seen = np.array([[1.0, 1.0]] * 5 + [[1.0, 0.0]] * 10)
    right = np.array([1.0] * 5 + [0.0, 1.0] * 5)
    documents = ["own"] * 5 + ["first", "second"] * 5
    inside = 1 / (1 + np.exp(-seen @ fit(seen, right)))
    assert out_of_fold(seen, right, documents)[0] < inside[0]
