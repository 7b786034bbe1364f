"""Attacks: with arms, or with words?

"Attacked her in tweets" is words, as the lexicon reads it, and so is what a text does that somebody
wrote ("an article attacking the mayor"), and what stands beside words ("attacked and insulted
her"). Where a document tells of such words against somebody and of no arms, "stop attacking her" is
words as well.
"""

from collections.abc import Sequence

from pipeline.find.mentions import EventMention, read_as
from pipeline.knowledge.lexicon import classes
from pipeline.parse.labels import NOMINAL_SUBJECTS
from schemas.vocabulary import EventType

ATTACKS = frozenset({"attack", "target"})  # lemmas that leave it open
MODE, WORDS = "attack", "disapprove"


def words_as_accusations(mentions: Sequence[EventMention]) -> list[EventMention]:
    """Return the mentions with the attacks of a war of words as accusations."""
    written = [_with_words(m) if _is_written(m) or _is_beside_words(m) else m for m in mentions]
    spoken = {n for m in written if _is_verbal(m) for n in _targets(m)}
    harmed = {
        name
        for m in written
        if m.sense.event_type is EventType.ASSAULT and not _is_open(m)
        for name in _targets(m)
    }
    against = spoken - harmed
    return [_with_words(m) if _is_open(m) and _targets(m) & against else m for m in written]


def _is_open(mention: EventMention) -> bool:
    """Tell whether an attack may be one with words, for all that its own words say."""
    sense = mention.sense
    assault = sense.event_type is EventType.ASSAULT and sense.mode == MODE
    return assault and mention.head.lemma_ in ATTACKS and not mention.instruments


def _is_verbal(mention: EventMention) -> bool:
    return mention.head.lemma_ in ATTACKS and mention.sense.event_type is EventType.ACCUSE


def _is_written(mention: EventMention) -> bool:
    """Tell whether a text does it: "an article attacking the mayor", no "report that they did"."""
    head = mention.head
    if not _is_open(mention) or any(c.dep_ in NOMINAL_SUBJECTS for c in head.children):
        return False
    return head.dep_ == "acl" and head.head.lemma_ in classes()["writing"]


def _is_beside_words(mention: EventMention) -> bool:
    """Tell whether it is one of two things done with words: "to attack and criticise her"."""
    if not _is_open(mention):
        return False
    head = mention.head
    others = [c for c in head.children if c.dep_ == "conj"]
    others += [head.head] if head.dep_ == "conj" else []
    return any(o.lemma_ in classes()["criticising"] for o in others)


def _targets(mention: EventMention) -> set[str]:
    return {phrase.root.lower_ for phrase in mention.targets if phrase.root.pos_ != "PRON"}


def _with_words(mention: EventMention) -> EventMention:
    return read_as(mention, EventType.ACCUSE, WORDS, None)
