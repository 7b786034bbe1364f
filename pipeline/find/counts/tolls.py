"""Death tolls: "the death toll from the raid rose to 54", "put the toll from the quake at 30"."""

from collections.abc import Iterator

from pipeline.find.counts.quantities import Quantity, is_number, read_quantity
from pipeline.find.grammar import syntax, tree
from pipeline.parse.labels import VERBS
from pipeline.parse.tokens import Token

TOLL = "toll"
OF = frozenset({"from", "in", "of"})
AMOUNT = ("to", "at")


def toll_of(event: Token) -> Quantity | None:
    """Return how many were killed in an event that a sentence gives the toll of, else None."""
    toll = _toll(event)
    if toll is None:
        return None
    number = next((t for t in _amounts(toll) if is_number(t)), None)
    return read_quantity(number) if number is not None else None


def _toll(event: Token) -> Token | None:
    """Return the word "toll" that an event stands behind: "the death toll from the raid"."""
    preposition = event.head
    if event.dep_ != "pobj" or preposition.lower_ not in OF:
        return None
    above = preposition.head
    nouns = (above, *tree.children(above, "dobj"))
    return next((t for t in nouns if t.lemma_.lower() == TOLL and _is_of_deaths(t)), None)


def _is_of_deaths(toll: Token) -> bool:
    """Tell whether a toll is no road's and no one of the wounded."""
    said = {c.lemma_.lower() for c in tree.children(toll, "compound", "amod")}
    return not said or "death" in said


def _amounts(toll: Token) -> Iterator[Token]:
    """Yield where the number of a toll may stand: "rose to 54", "is 54", "a toll of 54"."""
    verb = toll.head
    if verb.pos_ in VERBS:
        for preposition in AMOUNT:
            yield from syntax.prepositional(verb, preposition)
        yield from tree.children(verb, "dobj", "attr", "acomp")
    yield from syntax.prepositional(toll, "of")
