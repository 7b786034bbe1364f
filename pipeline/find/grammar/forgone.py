"""What is not done, since something else is: "instead of attacking", "far from attacking"."""

from pipeline.parse.tokens import Token

FORGOING = frozenset({("instead", "of"), ("rather", "than")})
FAR_FROM = ("far", "from")


def is_forgone(head: Token) -> bool:
    """Tell whether a deed stands behind the words that put another in its place.

    The parser takes "than" for a word of the deed or for one before it.
    """
    first = head.left_edge.i
    if any(c.dep_ == "mark" for c in head.children if c.lower_ == "than"):
        first += 2
    before = head.doc.tokens[max(first - 2, 0) : first]
    words = tuple(t.lower_ for t in before)
    return words in FORGOING or (words == FAR_FROM and _is_a_deed(head, before[0]))


def _is_a_deed(head: Token, far: Token) -> bool:
    """Tell whether "far from" puts away a deed, no place: "(not) far from where a bomb hit"."""
    return head.tag_ == "VBG" and (far.i == 0 or far.nbor(-1).lower_ != "not")


def puts_in_place(preposition: Token) -> bool:
    """Tell whether a preposition is the "of" of "instead of", which tells who does neither deed."""
    return any(c.lower_ == "instead" for c in preposition.children)
