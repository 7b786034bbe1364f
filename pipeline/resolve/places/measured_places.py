"""Where a deed was of which the text tells only how it lies to a town: "20 km north of Kidal".

Where the phrase stands behind the name of a place, it tells where that lies ("Kupres, 90 km west
of Sarajevo"), and the deed was there.
"""

from collections.abc import Sequence

from pipeline.knowledge.verbs import occurrence_verbs
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import TIME_NAMES, VERBS
from pipeline.parse.tokens import Token
from pipeline.resolve.places.evidence import CLAUSES, PHRASES, Named, Way
from pipeline.resolve.places.phrases import first_listed, link_of

COUNTED_FROM = frozenset({"of", "from"})
MARKS = frozenset({"-", "(", ")", "to", "the"})
OFF, BETWEEN, NEAR, OPPOSITE = "off", "between", "near", "opposite"
AT = frozenset({"in", "at"})
TOWNS = frozenset({"city", "district", "place", "facility"})


def is_measured(token: Token) -> bool:
    """Tell whether a spot without a name is told by how it lies to a place: "hills west of X"."""
    link = link_of(token)
    if link.dep_ != "prep" or link.lower_ not in COUNTED_FROM:
        return False
    first = link.i
    while first > token.sent.start and _measures(token.doc[first - 1]):
        first -= 1
    if first in {link.i, token.sent.start}:
        return False
    before = token.doc[first - 1]
    known = any(c.lower_ == "the" for c in before.children)
    if known and before.lower_ in classes()["towns"]:
        return False  # "in the city 65 km north of X", which was told of before
    named = before.pos_ == "PROPN" and before.ent_type_ not in TIME_NAMES
    return not named and before.text not in {",", "–", "—"}


def _measures(word: Token) -> bool:
    """Tell whether a word is part of a distance or a direction: "about 20 km (12 miles) north"."""
    if word.tag_ == "CD" or word.lower_ in MARKS:
        return True
    return any(word.lower_ in classes()[name] for name in ("directions", "distances", "roughly"))


def is_near_a_deed(token: Token) -> bool:
    """Tell whether something was done, not only lies, so far from a place: "hit south of X"."""
    if not is_measured(token):
        return False
    verb = next((t for t in token.ancestors if t.pos_ in VERBS), None)
    return verb is not None and verb.lemma_ not in classes()["lying"]


def lies_by(event: Token, one: Named, here: Sequence[Named]) -> bool:
    """Tell whether a deed is told to have been off a town, so far from it, or between two."""
    way = Way.between(event, one.token)
    clauses = [t for t in way.down if t.dep_ in CLAUSES and not _is_that_it_happened(t)]
    if way.up or clauses or one.place.kind not in TOWNS:
        return False
    link = link_of(one.token)
    phrases = sum(t.dep_ in PHRASES for t in way.down) - (link is not first_listed(one.token).head)
    if phrases > 1 and not is_measured(one.token):
        return False
    if link.lower_ == BETWEEN:
        return not _is_of_a_place(link, here)
    return link.lower_ == OFF or is_measured(one.token)


def lies_near(one: Named, here: Sequence[Named]) -> bool:
    """Tell whether a place only says where the one before it lies: "burned a mill in X, near Y".

    So does "X, a village opposite Y". X may be in no table.
    """
    near = link_of(one.token)
    if near.lower_ == OPPOSITE and near.head.dep_ == "appos":
        return True
    if near.lower_ != NEAR or not near.i or near.nbor(-1).text != ",":
        return False
    name = near.nbor(-2) if near.i > 1 else near
    unread = name.pos_ == "PROPN" and name.head.lower_ in AT and near.head is name
    return unread or any(n.span.end == near.i - 1 for n in here)


def _is_that_it_happened(clause: Token) -> bool:
    """Tell whether a clause only says that a deed was: "the raid, which occurred 40 km from X"."""
    return clause.dep_ == "relcl" and clause.lemma_.lower() in occurrence_verbs()


def _is_of_a_place(between: Token, here: Sequence[Named]) -> bool:
    """Tell whether "between" says where a place lies: "the town of Tal, between X and Y"."""
    comma = between.i - 1
    return any(n.span.end in {comma, between.i} for n in here)
