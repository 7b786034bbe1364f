"""Sport: in a report of a game, words of force tell of the game.

"Harbour United attacked from the start and shot twice" is no assault. No single word shows it; a
text with many words of sport does. What police, courts and crowds do at a game is real.
"""

from collections.abc import Sequence

from pipeline.find.triggers import Trigger
from pipeline.knowledge.word_classes import classes
from pipeline.parse.tokens import Doc, Span
from schemas.vocabulary import FORCE, EventType

CONTEST = FORCE | {EventType.MOBILIZE, EventType.RETREAT, EventType.THREATEN}  # words of sport
LEAST_KINDS = 4  # different words of sport in a report of a game
MOST_APART = 40  # tokens of text for each word of sport, at most


def without_play(triggers: Sequence[Trigger]) -> list[Trigger]:
    """Return the triggers of a text without those that tell of a game."""
    if not triggers or not is_sport(triggers[0].head.doc):
        return list(triggers)
    return [t for t in triggers if t.sense.event_type not in CONTEST or _is_earnest(t.head.sent)]


def is_sport(doc: Doc) -> bool:
    """Tell whether a text reports a game: it has many words of sport, and different ones."""
    sport = classes()["sport"]
    words = [lemma for t in doc if (lemma := t.lemma_.lower()) in sport]
    return len(set(words)) >= LEAST_KINDS and len(words) * MOST_APART >= len(doc)


def _is_earnest(sentence: Span) -> bool:
    """Tell whether a sentence speaks of those whose force is none of the game."""
    return any(t.lemma_.lower() in classes()["beside_play"] for t in sentence)
