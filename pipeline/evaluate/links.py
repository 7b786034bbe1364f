"""Links: do reports of one happening share their incident, within and across documents?"""

from pipeline.evaluate.clusters import b_cubed, conll
from pipeline.evaluate.score import Evaluation


def links_text(evaluation: Evaluation) -> str:
    """Return the figures of linking; empty where the gold names no incidents.

    An annotated event that was not found stands alone.
    """
    gold, found = {}, {}
    for number, pair in enumerate(evaluation.pairs):
        if pair.gold.incident is not None:
            gold[number] = pair.gold.incident
            found[number] = pair.event.incident_id if pair.event else f"missed {number}"
    if not gold:
        return ""
    score = b_cubed(gold, found)
    return (
        f"links: {len(gold)} events of {len(set(gold.values()))} incidents, "
        f"B-cubed precision {score.precision:.3f}, recall {score.recall:.3f}, F1 {score.f1:.3f}; "
        f"CoNLL F1 {conll(gold, found):.3f}"
    )
