"""Clauses that say who or what is meant: what they tell is not the news of their sentence."""

from pipeline.find.grammar.tense import Tense, own_tense
from pipeline.find.triggers import type_of
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import NOUNS, PATIENTS
from pipeline.parse.tokens import Token
from schemas.vocabulary import FORCE, EventType

PUNISHING = frozenset({EventType.COERCE, EventType.ACCUSE})


def is_relative(clause: Token) -> bool:
    """Tell whether a clause says who or what something is ("Jon Bo, who was freed in 1994").

    The parser takes one behind "said Jon Bo" for what was said.
    """
    if clause.dep_ != "ccomp":
        return clause.dep_ == "relcl"
    words = (t for c in clause.children for t in (c, *c.children))
    who = (t for t in words if t.lower_ == "who" and clause.left_edge.i < t.i < clause.i)
    return any(t.nbor(-1).text == "," for t in who)


def tells_why(clause: Token, arrest: Token) -> bool:
    """Tell whether a clause says what those arrested had done: "held two men who shot a judge"."""
    done = clause.dep_ == "relcl" and own_tense(clause) is Tense.PAST
    patient = clause.head.dep_ in PATIENTS and clause.head.head == arrest
    return done and patient and type_of(arrest) in PUNISHING and type_of(clause) in FORCE


def is_admitted(verb: Token) -> bool:
    """Tell whether somebody says that he did something: "admitted planting the bomb"."""
    above = verb.head.head if verb.dep_ == "pcomp" else verb.head
    gerund = verb.tag_ == "VBG" and verb.dep_ in {"xcomp", "ccomp", "pcomp"}
    gerund = gerund and not any(c.dep_ in {"aux", "nsubj"} for c in verb.children)
    return gerund and above.lemma_.lower() in classes()["admitting"]


def tells_of_somebodys_past(verb: Token) -> bool:
    """Tell whether a clause hangs on a name: "Lee, king until they drove him out, died"."""
    aside = verb.dep_ == "advcl" and verb.head.pos_ in NOUNS
    return aside and any(c.lower_ in {"until", "till"} for c in verb.children)
