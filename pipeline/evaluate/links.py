"""Links: do reports of one happening share their incident, within and across documents?"""

from pipeline.evaluate.clusters import Agreement, b_cubed, conll
from pipeline.evaluate.score import Evaluation


def links_text(evaluation: Evaluation) -> str:
    """Return the figures of linking; empty where the gold names no incidents."""
    gold, _ = _groupings(evaluation)
    if not gold:
        return ""
    score, mean = link_scores(evaluation)
    return (
        f"links: {len(gold)} events of {len(set(gold.values()))} incidents, "
        f"B-cubed precision {score.precision:.3f}, recall {score.recall:.3f}, F1 {score.f1:.3f}; "
        f"CoNLL F1 {mean:.3f}"
    )


def link_scores(evaluation: Evaluation) -> tuple[Agreement, float]:
    """Return B-cubed and the CoNLL F1 over the annotated events that name an incident."""
    gold, found = _groupings(evaluation)
    return b_cubed(gold, found), conll(gold, found)


def _groupings(evaluation: Evaluation) -> tuple[dict[int, str], dict[int, str]]:
    """Return event -> incident, as annotated and as found; one that was missed stands alone."""
    gold, found = {}, {}
    for number, pair in enumerate(evaluation.pairs):
        if pair.gold.incident is not None:
            gold[number] = pair.gold.incident
            found[number] = pair.event.incident_id if pair.event else f"missed {number}"
    return gold, found
