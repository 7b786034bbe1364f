"""Attacks: with arms, or with words?

"Attacked her in tweets" is words, as the lexicon reads it, and so is what a text does that somebody
wrote ("an article attacking the mayor"), and what stands beside words ("attacked and insulted
her"). Where a document tells of such words against somebody and of no arms, "stop attacking her" is
words as well; so are "the attacks" that come right behind words. Candidates and office holders
attack somebody with words too, and whoever attacks a person "for her remarks" or "as a fraud".
"""

from collections.abc import Sequence

from pipeline.find.grammar import syntax
from pipeline.find.grammar.politicians import is_politician
from pipeline.find.mentions import EventMention, read_as
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import NOMINAL_SUBJECTS, PLACE_NAMES
from pipeline.parse.tokens import Token
from schemas.vocabulary import EventType

SAYING = frozenset({"say", "call", "claim", "describe", "accuse", "argue"})
ATTACKS = frozenset({"attack", "target", "assault"})  # lemmas that leave it open
MODE, WORDS = "attack", "disapprove"
KNOWN = frozenset({"the", "these", "those"})
ONE = frozenset({"he", "she", "his", "her"})


def words_as_accusations(mentions: Sequence[EventMention]) -> list[EventMention]:
    """Return the mentions with the attacks of a war of words as accusations."""
    if not any(m.head.lemma_ in ATTACKS for m in mentions):
        return _in_text_order(mentions)
    written = [_with_words(m) if _is_plainly_words(m) else m for m in mentions]
    spoken = {n for m in written if _is_verbal(m) for n in _targets(m)}
    armed = [m for m in written if m.sense.event_type is EventType.ASSAULT and not _is_open(m)]
    harmed = {name for m in armed for name in _targets(m)}
    return _taken_up(
        [_with_words(m) if _is_in_a_dispute(m, spoken, harmed) else m for m in written]
    )


def _taken_up(mentions: Sequence[EventMention]) -> list[EventMention]:
    """Return the mentions with "the attacks" that come back to words as words."""
    found, words = [], False
    for mention in _in_text_order(mentions):
        read = _with_words(mention) if words and _takes_up(mention) else mention
        if read.sense.event_type is EventType.ASSAULT or _is_verbal(read):
            words = _is_verbal(read)
        found.append(read)
    return found


def _in_text_order(mentions: Sequence[EventMention]) -> list[EventMention]:
    return sorted(mentions, key=lambda m: m.head.i)


def _takes_up(mention: EventMention) -> bool:
    """Tell whether a noun names an attack told before: who made it on whom is left unsaid."""
    head = mention.head
    known = any(c.lower_ in KNOWN for c in head.children if c.dep_ in {"det", "poss"})
    return _is_open(mention) and known and not (mention.actors or mention.targets)


def _is_in_a_dispute(mention: EventMention, spoken: set[str], harmed: set[str]) -> bool:
    """Tell whether it is against those whom words are told of, or of politicians, and no arms."""
    if not _is_open(mention):
        return False
    targets = _targets(mention)
    if targets and targets <= harmed:
        return False
    if targets & (spoken - harmed) or _is_dispute(mention):
        return True
    rivals = bool(spoken) and not harmed and not mention.actors and bool(mention.targets)
    return rivals and all(is_politician(phrase.root) for phrase in mention.targets)


def _is_plainly_words(mention: EventMention) -> bool:
    """Tell whether its own sentence says that it was done with words."""
    if not _is_open(mention):
        return False
    if _is_written(mention) or _is_beside_words(mention):
        return True
    return _is_argued(mention) or _is_said(mention)


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
    if any(c.dep_ in NOMINAL_SUBJECTS for c in head.children):
        return False
    return head.dep_ == "acl" and head.head.lemma_ in classes()["writing"]


def _is_beside_words(mention: EventMention) -> bool:
    """Tell whether it is one of two things done with words: "to attack and criticise her"."""
    head = mention.head
    others = [c for c in head.children if c.dep_ == "conj"]
    others += [head.head] if head.dep_ == "conj" else []
    return any(o.lemma_ in classes()["criticising"] for o in others)


def _is_argued(mention: EventMention) -> bool:
    """Tell whether it says why or as what: "attacked Roe for her remarks", "as a fraud"."""
    if not mention.targets or any(_is_force(phrase.root) for phrase in mention.actors):
        return False
    reasons = syntax.prepositional(mention.head, "for") + syntax.prepositional(mention.head, "as")
    return any(r.lemma_.lower() in classes()["attacked_for"] for r in reasons)


def _is_said(mention: EventMention) -> bool:
    """Tell whether words do it: "Roe attacked her rival, saying she had lied"."""
    head = mention.head
    said = [c for c in head.children if c.dep_ == "advcl" and c.tag_ == "VBG" and c.i > head.i]
    if not mention.targets or not any(c.lemma_ in SAYING for c in said):
        return False
    targets = [phrase.root for phrase in mention.targets]
    by_force = any(_is_force(phrase.root) for phrase in mention.actors)
    return not by_force and all(map(_is_attacked_with_words, targets))


def _is_dispute(mention: EventMention) -> bool:
    """Tell whether politicians attack somebody who is no force and no place."""
    actors = [phrase.root for phrase in mention.actors]
    targets = [phrase.root for phrase in mention.targets]
    if not actors or not targets:
        return False
    if all(actor.lower_ in ONE for actor in actors):  # "his attacks on the moderators"
        return all(is_politician(target) for target in targets)
    return all(map(is_politician, actors)) and all(map(_is_attacked_with_words, targets))


def _is_attacked_with_words(target: Token) -> bool:
    sites = (classes()["milsite"], classes()["building"])
    site = any(target.lemma_.lower() in words for words in sites)
    return not (_is_force(target) or site or target.ent_type_ in PLACE_NAMES)


def _is_force(word: Token) -> bool:
    """Tell whether a word names fighters or troops, who attack and are attacked with arms."""
    lemma = word.lemma_.lower()
    return lemma in classes()["fighter"] or lemma in classes()["troops"]


def _targets(mention: EventMention) -> set[str]:
    return {phrase.root.lower_ for phrase in mention.targets if phrase.root.pos_ != "PRON"}


def _with_words(mention: EventMention) -> EventMention:
    return read_as(mention, EventType.ACCUSE, WORDS, None)
