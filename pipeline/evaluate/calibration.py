"""Calibration: fits the weights of the confidence model to annotated documents.

    python -m pipeline.evaluate.calibration GOLD… > pipeline/knowledge/confidence.csv

GOLD are files in the format of docs/evaluate.md. An event is right when its type, actor, target
and status are; an event that nobody annotated counts as wrong.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from pipeline.assemble.confidence import features as features_of
from pipeline.evaluate.gold import GoldDocument, read_gold
from pipeline.evaluate.score import evaluate
from pipeline.stages import extract_articles
from schemas.event import Event
from schemas.vocabulary import EventType

RIDGE = 2.0  # strength of the penalty that keeps weights of rare features small
STEPS = 50
BANDS = (0.8, 0.6, 0.4)  # confidences for which the share that is right is printed

Array = NDArray[np.float64]


def fit(features: Array, right: Array) -> Array:
    """Return the weights of a ridge logistic regression, found by Newton's method.

    Args:
        features: One row an event; shape (events, features); the first column is constant.
        right: 1.0 where the event is right; shape (events,).

    Returns:
        Shape (features,). The constant is not penalised.
    """
    penalty = np.full(features.shape[1], RIDGE)
    penalty[0] = 1e-6
    weights = np.zeros(features.shape[1])
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-features @ weights))
        slope = features.T @ (likely - right) + penalty * weights
        bend = features.T @ (features * (likely * (1 - likely))[:, None]) + np.diag(penalty)
        weights -= np.linalg.solve(bend, slope)
    return weights


def out_of_fold(features: Array, right: Array, documents: Sequence[str]) -> Array:
    """Return how likely each event is right by weights fitted without its own document.

    Args:
        features: As for `fit`.
        right: As for `fit`.
        documents: The document of each event.

    Returns:
        Shape (events,).
    """
    names = np.array(documents)
    likely = np.zeros(len(right))
    for name in set(documents):
        held_out = names == name
        weights = fit(features[~held_out], right[~held_out])
        likely[held_out] = 1 / (1 + np.exp(-features[held_out] @ weights))
    return likely


def judged(documents: Sequence[GoldDocument]) -> list[tuple[Event, bool]]:
    """Return the typed events that dateline finds in documents, and whether each is right."""
    found = {
        x.document.document_id: x.events
        for x in extract_articles(map(GoldDocument.article, documents))
    }
    pairs = evaluate(documents, found).pairs
    right = {p.event.event_id for p in pairs if p.event and p.judgement.get("RIGHT")}
    return [
        (event, event.event_id in right)
        for document in documents
        for event in found[document.id]
        if event.event_type is not EventType.OTHER
    ]


def main(paths: Sequence[str]) -> None:
    """Print the table of weights."""
    events = [pair for path in paths for pair in judged(read_gold(Path(path)))]
    rows = [features_of(event) for event, _ in events]
    features = np.array([[float(value) for value in row.values()] for row in rows])
    right = np.array([float(r) for _, r in events])
    weights = fit(features, right)
    likely = out_of_fold(features, right, [e.document_id for e, _ in events])
    print("# Weights of the confidence model, fitted by pipeline/evaluate/calibration.py")
    for least in BANDS:
        sure = likely >= least
        share = f"{right[sure].mean():.2f} are right" if sure.any() else "none to judge"
        print(f"# Rated {least} or more without their own document: {sure.sum()}, {share}")
    print("feature,weight")
    for name, weight in zip(rows[0], weights, strict=True):
        print(f"{name},{weight:.3f}")


if __name__ == "__main__":
    main(sys.argv[1:])
