"""Places that a semicolon parts from an event: those of another clause, or of another time."""

from collections.abc import Sequence

from pipeline.find.grammar.phrase import semicolons
from pipeline.parse.tokens import Token
from pipeline.resolve.places.evidence import Named, Way

OPENS = 6  # tokens behind a semicolon in which its clause tells its time


def is_beyond_a_semicolon(way: Way) -> bool:
    """Tell whether a semicolon parts a place from a deed of another time: "… in X; in May …"."""
    if ";" not in way.top.sent.words:
        return False
    deed = way.up[0] if way.up else way.top
    place = way.down[-1] if way.down else way.top
    marks = semicolons(deed, place)
    if not marks:
        return False
    behind = deed.doc.tokens[marks[-1].i : max(deed.i, place.i, marks[-1].i + OPENS)]
    return any(t.ent_type_ == "DATE" for t in behind)


def is_behind_a_semicolon(event: Token, one: Named, named: Sequence[Named]) -> bool:
    """Tell whether a place is that of another clause: "marched in X; in Y, they burned a car"."""
    if not semicolons(event, one.token):
        return False
    if any(t.dep_ == "relcl" for t in Way.between(event, one.token).up):
        return True  # "shot Ann Roe, who was known for raids; gunmen burned a car in X"
    return _opens_a_clause(one) or any(
        _opens_a_clause(other) and not semicolons(event, other.token) for other in named
    )


def _opens_a_clause(one: Named) -> bool:
    link = one.token.head
    return one.token.dep_ == "pobj" and link.i > 0 and link.nbor(-1).text == ";"
