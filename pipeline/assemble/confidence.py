"""Confidence: how likely the reading of an event is right in type, actor, target and status.

A logistic model over a few things that can be seen in the record. Its weights stand in
`knowledge/confidence.csv`; `pipeline.evaluate.calibration` fits them to annotated documents.
"""

from collections.abc import Sequence

from pipeline.assemble.logistic import Logistic
from schemas.event import Event, Participant
from schemas.vocabulary import UNREAL, ActorKind

PRONOUNS = frozenset(
    {"he", "she", "it", "they", "we", "i", "you", "him", "her", "them", "us", "his", "their"}
    | {"its", "our", "my", "who", "that", "which", "this", "those"}
)
THINGS = frozenset({ActorKind.OBJECT, ActorKind.PLACE})
LONGEST = 400  # characters; a longer sentence is no harder to read
FARTHEST = 200  # characters; an actor farther from the action was inherited or guessed


def _has_pronoun(participants: Sequence[Participant]) -> bool:
    return any(p.text.lower() in PRONOUNS for p in participants)


def _has_thing(participants: Sequence[Participant]) -> bool:
    return any(p.kind in THINGS for p in participants)


def _distance(event: Event) -> float:
    """Return how far the nearest actor's words are from the action, 1 where nobody acts."""
    gaps = [abs(p.start - event.action.start) for p in event.actors]
    return min([*gaps, FARTHEST]) / FARTHEST


def _is_outside(event: Event) -> bool:
    """Tell whether an actor's words stand outside the clause that reports the event."""
    clause = event.clause
    return any(not clause.start <= p.start < clause.end for p in event.actors)


def features(event: Event) -> dict[str, float]:
    """Return what the model looks at, 0-1 each."""
    actors, targets, sentence = event.actors, event.targets, event.sentence.text
    return {
        "always": 1.0,
        "actor": bool(actors),
        "target": bool(targets),
        "several_actors": len(actors) > 1,
        "pronoun_actor": _has_pronoun(actors),
        "pronoun_target": _has_pronoun(targets),
        "thing_target": _has_thing(targets),
        "actor_distance": _distance(event),
        "actor_outside_clause": _is_outside(event),
        "unreal": event.modality in UNREAL,
        "negated": event.negated,
        "clause_share": len(event.clause.text) / max(len(sentence), 1),
        "sentence_length": min(len(sentence), LONGEST) / LONGEST,
        "salience": event.salience,
    }


MODEL = Logistic("confidence.csv", features)


def confidence(event: Event) -> float:
    """Return the probability in 0–1 that an event's type, roles and status are right."""
    return round(MODEL.probability(event), 2)


def rate_events(events: Sequence[Event]) -> list[Event]:
    """Return events with their confidence."""
    return [e.model_copy(update={"confidence": confidence(e)}) for e in events]
