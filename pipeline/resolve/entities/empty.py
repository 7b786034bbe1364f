"""The "it" that names no thing: "it is clear that", "has not admitted it"."""

from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import NOMINAL_SUBJECTS
from pipeline.parse.tokens import Token


def is_empty(token: Token) -> bool:
    """Tell whether "it" stands for no thing: "it is clear that", "it emerged that"."""
    verb = token.head
    if token.dep_ == "expl" or (token.dep_ == "dobj" and verb.lemma_ in classes()["thought_done"]):
        return True
    if token.dep_ == "dobj" and any(_is_done(c) for c in verb.children if c.dep_ == "xcomp"):
        return True
    if token.dep_ == "nsubj" and verb.lemma_ in classes()["thought_meant"]:
        return True
    if token.dep_ == "nsubj" and verb.lemma_ in classes()["course"]:
        return not any(c.dep_ == "dobj" for c in verb.children)
    if verb.lemma_ == "take" and not any(c.dep_ == "xcomp" for c in verb.children):
        return False  # "it took nine hostages", not "it took an hour to free them"
    if any(c.dep_ == "acomp" and c.lower_ in classes()["minded"] for c in verb.children):
        return False  # "it was unable to reach the camp"
    return (
        token.dep_ in NOMINAL_SUBJECTS
        and verb.lemma_ in classes()["empty_it"]
        and any(
            c.dep_ in {"ccomp", "acomp", "xcomp", "advcl", "csubj", "relcl"} for c in verb.children
        )
    )


def _is_done(verb: Token) -> bool:
    """Tell whether it is only said that something be done: "ordered it to be done"."""
    return verb.lemma_ == "do" and any(c.dep_ == "auxpass" for c in verb.children)
