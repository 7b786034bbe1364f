"""What the narrator adds about somebody named in another's words: "said Oslo, which sank two, …".

A relative clause behind a comma and a name, or a point of time, tells the reader who that is. The
speaker has not said it.
"""

from pipeline.find.triggers import type_of
from pipeline.parse.labels import ASKING, TIME_NAMES
from pipeline.parse.tokens import Span, Token
from schemas.vocabulary import FORCE

ACTIVE = "nsubj"
BARE = frozenset({"appos", "npadvmod"})


def is_background(token: Token, content: Span, cue: Span | None) -> bool:
    """Tell whether a deed told in somebody's words is the narrator's: "said Ed Roe, who fled, …".

    A deed of violence by the one who is named stays the speaker's ("said John Doe, who stabbed a
    nurse, had fled"), unless its time is told, and so does what stands right before who says it
    ("in Kesra, which rebels hold, the army said").
    """
    clause = token
    told_first = cue is not None and content.end <= cue.start
    while clause.head is not clause and content.start <= clause.head.i < content.end:
        if clause.dep_ == "relcl" and _is_added(clause, content):
            last = told_first and clause.right_edge.i + 1 >= content.end
            return not last and not _is_charge(token, clause)
        clause = clause.head
    return False


def _is_added(clause: Token, content: Span) -> bool:
    """Tell whether a clause stands behind a comma beside a name or a time, or says who that is."""
    noun, first = clause.head, clause.left_edge
    if first.i <= content.start or not content.start <= noun.i < content.end:
        return False
    if first.nbor(-1).text == ",":
        related = any(t.tag_ in ASKING for t in clause.doc[first.i : first.i + 4])
        return related and _is_name(noun)
    return noun.dep_ == "appos" and _is_name(noun.head) and noun.left_edge.nbor(-1).text == ","


def _is_name(noun: Token) -> bool:
    """Tell whether a noun names somebody, a place or a time."""
    named = noun.head if noun.dep_ == "appos" else noun
    return any(t.pos_ == "PROPN" or t.ent_type_ in TIME_NAMES for t in (noun, named))


def _is_charge(deed: Token, clause: Token) -> bool:
    """Tell whether a clause tells violence of the one who is named, at no time of its own."""
    doers = [c for c in clause.children if c.dep_ == ACTIVE and c.tag_ in ASKING]
    dated = any(t.ent_type_ in TIME_NAMES for t in clause.subtree)
    return bool(doers) and type_of(deed) in FORCE and not dated
