"""Verbs of trying above a deed: "tried to storm the port"."""

from pipeline.find.grammar import tree
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import PAST
from pipeline.parse.tokens import Token

TRYING = frozenset({"attempt", "try"})
WIDEST = 5  # tokens from the trying to the deed


def attempting(deed: Token) -> Token | None:
    """Return the past verb that says that somebody tried a deed, None where there is none."""
    verb = deed.head
    if deed.dep_ != "xcomp" or not tree.has_to(deed) or verb.lemma_ not in TRYING:
        return None
    return verb if verb.tag_ in PAST and verb.i < deed.i else None


def is_made_by_trying(deed: Token) -> bool:
    """Tell whether who tries a deed has made an attack by that: "tried to storm it"."""
    return deed.pos_ == "VERB" and deed.lemma_ in classes()["tried_attack"]


def words_of_attempt(deed: Token) -> Token | None:
    """Return the verb of trying that belongs to the words of a deed: "[tried to storm] it"."""
    verb = attempting(deed) if is_made_by_trying(deed) else None
    return verb if verb is not None and deed.i - verb.i <= WIDEST else None
