"""Sport: in a report of a game, words of force tell of the game.

"Harbour United attacked from the start and shot twice" is no assault. No single word shows it; a
text with many words of sport does, and so does a result for its sentence ("destroyed Lund in
straight sets", "beat Lund 2-0 in a bruising battle"). What police, courts and crowds do at a game
is real.
"""

import re
from collections.abc import Sequence

from pipeline.find.grammar import tree
from pipeline.find.triggers import Trigger
from pipeline.knowledge.word_classes import classes
from pipeline.parse.tokens import Doc, Sentence, Token
from schemas.vocabulary import FORCE, EventType

CONTEST = FORCE | {EventType.MOBILIZE, EventType.RETREAT, EventType.THREATEN}  # words of sport
NEAR = 8  # tokens from who won to how
LEAST_KINDS = 4  # different words of sport in a report of a game
MOST_APART = 40  # tokens of text for each word of sport, at most
RESULT = re.compile(  # "2-0 in a game", but not "destroyed 10-15 tanks"
    r"\b\d{1,3}[-–]\d{1,3}(?=[.,;]|$| (?:after|and|at|away|in|on|to|with)\b)"
    r"|\bin (?:straight|\w{3,5}) sets\b"
)
HYPHENS, BOTH = frozenset({"-", "–"}), 2
BEHIND = frozenset({"", ".", ",", ";", "in", "at", "on", "after"})  # a score
TIMES = frozenset({"DATE", "TIME"})


def without_play(triggers: Sequence[Trigger]) -> list[Trigger]:
    """Return the triggers of a text without those that tell of a game."""
    played = bool(triggers) and is_sport(triggers[0].head.doc)
    return [t for t in triggers if not _is_play(t, played=played)]


def _is_play(trigger: Trigger, *, played: bool) -> bool:
    """Tell whether a word of force tells of a game: the text or the sentence reports one."""
    if trigger.sense.event_type not in CONTEST:
        return False
    if _is_scored(trigger.head):
        return True
    sentence = trigger.head.sent
    return not _is_earnest(sentence) and (played or _has_result(sentence))


def _has_result(sentence: Sentence) -> bool:
    """Tell whether a sentence tells who won a game, and how: "beat Lund 2-0"."""
    won = [t for t in sentence if t.pos_ == "VERB" and t.lemma_.lower() in classes()["winning"]]
    told = (sentence.doc[t.i : min(t.i + NEAR, sentence.end)] for t in won)
    return any(RESULT.search(words.text) for words in told)


def _is_scored(verb: Token) -> bool:
    """Tell whether whom a verb befalls has a score behind it: "Gulls bomb Terns, 12-1"."""
    names = [t for t in tree.children(verb, "dobj") if t.pos_ == "PROPN"]
    behind = [t for name in names for t in name.doc[name.i + 1 : name.i + 4]]
    return any(_is_score(t) for t in behind if t.text in HYPHENS)


def _is_score(hyphen: Token) -> bool:
    """Tell whether a hyphen parts the numbers of a score that ends a clause."""
    first, *rest = hyphen.doc[hyphen.i - 1 : hyphen.i + 3]
    numbers = [t for t in (first, *rest[1:2]) if t.text.isdigit() and t.ent_type_ not in TIMES]
    return len(numbers) == BOTH and "".join(t.text for t in rest[2:]) in BEHIND


def is_sport(doc: Doc) -> bool:
    """Tell whether a text reports a game: it has many words of sport, and different ones."""
    words = doc.among((), classes()["sport"])
    kinds = {t.lemma_.lower() for t in words}
    return len(kinds) >= LEAST_KINDS and len(words) * MOST_APART >= len(doc)


def _is_earnest(sentence: Sentence) -> bool:
    """Tell whether a sentence speaks of those whose force is none of the game."""
    return not sentence.lemmas.isdisjoint(classes()["beside_play"])
