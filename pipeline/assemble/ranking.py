"""Salience: which event is the document's main one."""

from collections.abc import Sequence

from spacy.tokens import Token

from pipeline.find.mentions import EventMention
from pipeline.parse.parsed import Parsed
from schemas.vocabulary import BlockKind, EventType, Modality

STEM = 5  # letters by which a word of the title is known again: "blames" and "blamed"
ASIDE = frozenset({BlockKind.CAPTION, BlockKind.LIST_ITEM})


def salience(mentions: Sequence[EventMention], parsed: Parsed) -> list[float]:
    """Return each mention's weight in 0–1: early, titled, concrete and repeated events lead.

    The main event of a news text stands in its title and first sentences (the inverted pyramid).
    """
    title = {_stem(w) for w in (parsed.article.title or "").split()}
    repeated: dict[str, int] = {}
    for mention in mentions:
        repeated[mention.lemma] = repeated.get(mention.lemma, 0) + 1
    length = max(len(parsed.doc), 1)
    return [
        round(_weight(m, parsed, title, repeated[m.lemma], m.head.i / length), 4) for m in mentions
    ]


def _stem(word: str) -> str:
    """Return the first letters of a word, without what surrounds it."""
    return word.strip(".,:;!?'\"‘’“”()").lower()[:STEM]


def _weight(
    mention: EventMention, parsed: Parsed, title: set[str], times: int, position: float
) -> float:
    """Return one mention's weight in 0–1."""
    weight = 0.35 * (1.0 - position)
    weight += 0.06 if mention.sense.event_type is not EventType.OTHER else 0.0
    if mention.sense.acled:  # without a title, the kind of event that analysts code decides
        weight += 0.03 if title else 0.12
    weight += 0.08 if mention.actors else 0.0
    weight += 0.04 if mention.targets else 0.0
    weight += 0.02 * min(times, 3)
    weight += 0.15 * (_stem(mention.head.lemma_) in title)
    weight += 0.08 * _is_titled([p.root for p in mention.actors], title)
    weight += 0.05 * _is_titled([p.root for p in mention.targets], title)
    if mention.head.pos_ == "VERB" and mention.head.dep_ == "ROOT":
        weight += 0.05
    if mention.modality in {Modality.ASSERTED, Modality.CLAIMED} and not mention.negated:
        weight += 0.06
    if parsed.block(mention.head).kind in ASIDE:
        weight *= 0.5
    return min(weight, 1.0)


def _is_titled(heads: Sequence[Token], title: set[str]) -> bool:
    """Tell whether the title names one of the participants."""
    return any(_stem(head.text) in title for head in heads)
