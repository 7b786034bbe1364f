"""Salience and confidence: which event is the document's main one, and how sure its reading is."""

from collections.abc import Sequence

from pipeline.find.mentions import EventMention
from pipeline.parse.parsed import Parsed
from schemas.vocabulary import BlockKind, EventType, Modality


def salience(mentions: Sequence[EventMention], parsed: Parsed) -> list[float]:
    """Return each mention's weight in 0–1: early, concrete, repeated and titled events lead.

    The main event of a news text stands in its title and first sentences (the inverted pyramid).
    """
    title = {w.lower() for w in (parsed.article.title or "").split()}
    repeated: dict[str, int] = {}
    for mention in mentions:
        repeated[mention.lemma] = repeated.get(mention.lemma, 0) + 1
    length = max(len(parsed.doc), 1)
    return [
        round(_weight(m, parsed, title, repeated[m.lemma], m.head.i / length), 4) for m in mentions
    ]


def _weight(
    mention: EventMention, parsed: Parsed, title: set[str], times: int, position: float
) -> float:
    """Return one mention's weight in 0–1."""
    weight = 0.45 * (1.0 - position)
    weight += 0.15 if mention.sense.event_type is not EventType.OTHER else 0.0
    weight += 0.10 if mention.actors else 0.0
    weight += 0.05 if mention.targets else 0.0
    weight += 0.05 if mention.head.lower_ in title or mention.head.lemma_.lower() in title else 0.0
    weight += 0.02 * min(times, 5)
    if mention.modality in {Modality.ASSERTED, Modality.CLAIMED} and not mention.negated:
        weight += 0.10
    if parsed.block(mention.head).kind is BlockKind.CAPTION:
        weight *= 0.5
    return min(weight, 1.0)


def confidence(mention: EventMention) -> float:
    """Return how sure the reading of a mention is, in 0–1.

    A base for the word class (a verb's roles are surer than a noun's), more for filled roles and
    for a sense whose frame asked for more than the bare word.
    """
    score = 0.55 if mention.head.pos_ == "VERB" else 0.45
    score += 0.12 if mention.actors else 0.0
    score += 0.12 if mention.targets else 0.0
    score += 0.06 if mention.sense.conditions else 0.0
    score += 0.05 if mention.modality is Modality.ASSERTED and not mention.negated else 0.0
    return round(min(score, 0.95), 2)
