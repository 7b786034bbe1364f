"""Whether an event was elsewhere, all over a country, or in some part of it that has no name."""

from pipeline.find.grammar.phrase import ancestors_until_clause
from pipeline.knowledge.word_classes import classes
from pipeline.parse.tokens import Token
from pipeline.resolve.places.vetoes import WHERE

OTHERS = frozenset({"other", "another"})
ALL_OVER = frozenset({"throughout", "across"})


def is_elsewhere(head: Token) -> bool:
    """Tell whether an event is said to have happened elsewhere: "in the other provinces"."""
    if any(child.lower_ in classes()["elsewhere"] for child in head.children):
        return True
    phrases = [child for child in head.children if child.dep_ == "prep" and child.lower_ in WHERE]
    grounds = [ground for phrase in phrases for ground in phrase.children]
    beside = [word.lower_ for ground in grounds for word in ground.children]
    return any(word in OTHERS or word in classes()["elsewhere"] for word in beside)


def is_in_some_part(head: Token) -> bool:
    """Tell whether an event was in some part of the country, or here and there in it.

    "Ambushed in the country's north", "caused losses in actions throughout the country", "in the
    northern provinces".
    """
    if not head.sent.words.isdisjoint(ALL_OVER):
        whole = (t for t in head.sent if t.lower_ in ALL_OVER and _is_all_over(t))
        if any(head in ancestors_until_clause(t) for t in whole):
            return True
    told = [head, head.head] if head.dep_ == "conj" and head.head.pos_ == "VERB" else [head]
    phrases = [c for t in told for c in t.children if c.dep_ == "prep" and c.lower_ in WHERE]
    if any(_is_some_region(g) for phrase in phrases for g in phrase.children):
        return True
    grounds = [g for phrase in phrases for g in phrase.children if g.lower_ in classes()["parts"]]
    whole = (t for g in grounds for t in g.subtree if t.dep_ in {"poss", "pobj"})
    return any(t.lower_ in {"country", "nation"} for t in whole)


def _is_some_region(ground: Token) -> bool:
    """Tell whether a deed was in regions without names, or anywhere along a border."""
    regions = any(
        t.tag_ == "NNS" and t.lemma_ in classes()["regions"] for t in (ground, *_of(ground))
    )
    return regions or (ground.dep_ == "pobj" and ground.lemma_ in classes()["borders"])


def _of(number: Token) -> list[Token]:
    """Return of what a number is taken: "in seven of the country's provinces"."""
    links = [c for c in number.children if c.lower_ == "of"] if number.tag_ == "CD" else []
    return [t for link in links for t in link.children if t.dep_ == "pobj"]


def _is_all_over(prep: Token) -> bool:
    """Tell whether "across" and the like take the whole country ("across the nation")."""
    return any(t.dep_ == "pobj" and t.lower_ in {"country", "nation"} for t in prep.children)
