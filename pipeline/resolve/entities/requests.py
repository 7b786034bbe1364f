"""Who refuses is who was asked: "Pristina wants Oslo to hand him over. It has refused"."""

from pipeline.find.grammar.tree import has_to
from pipeline.find.reporting import Stance, readings
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import COMPLEMENTS, NOMINAL_SUBJECTS, OBJECTS
from pipeline.parse.tokens import Token

BONUS = 130.0


def consent(pronoun: Token, other: Token) -> float:
    """Return a bonus for who was asked, where a pronoun refuses, agrees or answers."""
    verb = pronoun.head
    if pronoun.dep_ != "nsubj" or verb.lemma_ not in classes()["consenting"]:
        return 0.0
    return BONUS if _is_asked(other) else 0.0


def _is_asked(noun: Token) -> bool:
    """Tell whether something is asked of somebody: "asked Oslo to", "called on Oslo to"."""
    verb = noun.head
    if noun.dep_ in NOMINAL_SUBJECTS:
        wished = verb.dep_ in COMPLEMENTS and verb.head.lemma_ in classes()["wishing"]
        return wished and has_to(verb)
    if noun.dep_ == "pobj" and verb.lower_ == "on":
        return verb.head.lemma_ == "call"
    asks = any(word.stance is Stance.ASK for word in readings(verb))
    return noun.dep_ in OBJECTS and asks
