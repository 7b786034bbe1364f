"""Conditions and what depends on them: "if they leave", "had they left", "said it would leave"."""

from pipeline.find import tree
from pipeline.knowledge.lexicon import classes
from pipeline.parse.tokens import Token

CONDITIONS = frozenset({"if", "unless", "whether", "lest"})
INVERTED = frozenset({"had", "were", "should"})  # "had they left", "were they to leave"


def is_reported_future(verb: Token) -> bool:
    """Tell whether a "would" only puts a "will" into the past: "said that it would leave"."""
    if any(is_condition(clause) for clause in (verb, *tree.children(verb, "advcl"))):
        return False
    if any(aux.lower_ == "have" for aux in tree.auxiliaries(verb)):
        return False  # "would have left"
    said = verb.head
    past = said.tag_ in {"VBD", "VBN"}
    return verb.dep_ == "ccomp" and past and said.lemma_.lower() in classes()["announcing"]


def is_condition(verb: Token) -> bool:
    """Tell whether a clause is a condition: "if they had left", "had they left"."""
    if any(c.dep_ == "mark" and c.lower_ in CONDITIONS for c in verb.children):
        return True
    first = verb.left_edge
    opens = first is verb or (first.head is verb and first.dep_ in {"aux", "auxpass"})
    if not opens or first.lower_ not in INVERTED or verb.dep_ not in {"advcl", "ccomp"}:
        return False
    return any(subject.i > first.i for subject in tree.children(verb, *tree.SUBJECTS))
