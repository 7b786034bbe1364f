"""Words for nobody: a subject or object that says itself that there is none."""

from pipeline.find.grammar.tree import children
from pipeline.parse.tokens import Token, remembered

NEGATIVES = frozenset({"no", "none", "nobody", "nothing", "neither", "nor", "never", "hardly"})
NOBODY = frozenset({"none", "nobody", "nothing", "neither"})
EVERYBODY = frozenset({"everyone", "everybody"})
EXCEPT = frozenset({"except", "but", "besides", "save"})
BEFORE_NOUN = frozenset({"det", "preconj", "cc", "neg", "advmod"})
DENYING = NEGATIVES | {"not", "any"}  # one of them stands in every sentence about nobody


@remembered
def is_nobody(noun: Token) -> bool:
    """Tell whether there is no such thing or person: "no one", "neither the army nor …".

    "Detachment no. 1" is somebody.
    """
    if noun.sent.words.isdisjoint(DENYING):
        return False
    negative = noun.lower_ in NOBODY or _is_not_one(noun) or _has_negative(noun)
    return (negative or _is_nor_any(noun)) and excepted(noun) is None


def _has_negative(noun: Token) -> bool:
    return any(
        c.lower_ in NEGATIVES and c.dep_ in BEFORE_NOUN and c.i < noun.i for c in noun.children
    )


def excepted(noun: Token) -> Token | None:
    """Return who alone is meant where there is nobody else: "nobody except the cook was hurt"."""
    if noun.sent.words.isdisjoint(NEGATIVES):
        return None
    if not (noun.lower_ in NOBODY or any(c.lower_ == "no" for c in children(noun, "det"))):
        return None
    links = [c for c in children(noun, "prep") if c.i > noun.i and c.lower_ in EXCEPT]
    return next((o for link in links for o in children(link, "pobj")), None)


def _is_nor_any(noun: Token) -> bool:
    """Tell whether a second clause goes on with nobody: "nor has any group claimed the raid"."""
    if not any(c.lower_ == "any" for c in children(noun, "det")):
        return False
    verb = noun.head
    nor = (c for word in (verb, verb.head) for c in children(word, "cc", "preconj"))
    return any(c.lower_ == "nor" and c.i < noun.i for c in nor)


def is_not_everyone(noun: Token) -> bool:
    """Tell whether it is said that some do not: "not everyone agrees"."""
    return noun.lower_ in EVERYBODY and noun.i > 0 and noun.nbor(-1).lower_ == "not"


def _is_not_one(noun: Token) -> bool:
    """Tell whether there is none: "not a shot", "not one of them", but some of "not all"."""
    first = noun.left_edge
    if first.lower_ != "not" or first is noun:
        return False
    if first.nbor().lower_ in {"a", "an"}:
        return True
    return noun.lower_ == "one" or any(
        c.lower_ in {"single", "one"} for c in children(noun, "amod", "nummod")
    )
