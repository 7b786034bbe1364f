"""The by-phrase of a passive, also where the parser hung it on another word."""

from pipeline.find.grammar.bearers import is_person_noun, is_place, may_be_somebody
from pipeline.find.grammar.tree import LINKS, children
from pipeline.parse.labels import FINITE, NOUNS
from pipeline.parse.tokens import Token

WHILE = frozenset({"as", "when", "while"})
COURT = "court"


def by_phrase(verb: Token) -> list[Token]:
    """Return the nouns behind the "by" of a participle."""
    found = _own(verb) or _astray(verb) or _on_a_place(verb) or _of_last(verb)
    return found or _of_gerund(verb) or _of_predicate(verb) or _of_clause(verb)


def _own(token: Token) -> list[Token]:
    """Return the nouns of a word's own by-phrases; in "not by X but by Y" those of the second."""
    told = [c for c in token.children if c.dep_ == "agent" or _is_by(c, "prep")]
    instead = [c for by in told for above in (by, token) for c in above.children]
    told += [c for c in instead if _is_by(c, "conj") and any(_is_denied(by) for by in told)]
    return [o for by in told if not _is_denied(by) for o in children(by, "pobj")]


def _is_by(word: Token, relation: str) -> bool:
    return word.dep_ == relation and word.lower_ == "by"


def _is_denied(by: Token) -> bool:
    """Tell whether it was done "not by" these but by others."""
    return bool(children(by, "neg")) or is_corrected(by)


def is_corrected(by: Token) -> bool:
    """Tell whether a deed was another's: "it was not burned by the army but by the rebels"."""
    others = [c for c in children(by, "conj") if c.lower_ == "by"]
    instead = any(c.lower_ == "but" for c in children(by, "cc"))
    return bool(others) and instead and bool(children(by.head, "neg"))


def _astray(verb: Token) -> list[Token]:
    """Return the by-phrase that the parser hung on the noun a participle tells of.

    "The men [killed on Monday] by gunmen", behind a time or place of the participle; "Roe, the
    mayor, who was held on Monday, apparently by troops".
    """
    if verb.dep_ not in {"acl", "relcl"} or (verb.dep_ == "relcl" and verb.tag_ != "VBN"):
        return []
    bearer = verb.head.head.head if verb.head.dep_ == "pobj" else verb.head  # "the bodies of …"
    bearer = bearer.head if bearer.dep_ == "appos" else bearer
    return [
        o
        for noun in (verb.head, bearer)
        for by in children(noun, "prep")
        if by.lower_ == "by" and by.i > verb.i
        for o in children(by, "pobj")
    ]


def _of_gerund(verb: Token) -> list[Token]:
    """Return the by-phrase behind what a passive keeps from: "barred from running by the court"."""
    return [
        o
        for kept in children(verb, "prep")
        if kept.lower_ == "from"
        for gerund in children(kept, "pcomp")
        for o in _own(gerund)
    ]


def _of_clause(verb: Token) -> list[Token]:
    """Return the by-phrase hung on what went on: "was shot as he left his house by two men"."""
    if verb.tag_ != "VBN" or not children(verb, "auxpass"):
        return []
    clauses = [c for c in children(verb, "advcl") if c.i > verb.i and c.tag_ in FINITE]
    whiles = [c for c in clauses if any(m.lower_ in WHILE for m in c.children)]
    found = [o for c in whiles if not children(c, "auxpass") for o in _own(c)]
    return [o for o in found if is_person_noun(o.lemma_.lower())]


def _of_predicate(verb: Token) -> list[Token]:
    """Return the by-phrase hung on what somebody is held to be: "held responsible by the court"."""
    return [o for predicate in children(verb, "oprd") for o in _own(predicate)]


def _on_a_place(verb: Token) -> list[Token]:
    """Return the by-phrase hung on a place: "were brought before [a court by rebels]"."""
    if verb.tag_ != "VBN" or not children(verb, "auxpass", "nsubjpass"):
        return []
    places = (t for p in children(verb, "prep") for t in children(p, "pobj"))
    return [
        o
        for place in places
        if place.lemma_ == COURT or is_place(place)
        for o in _own(place)
        if o.pos_ in NOUNS and not is_place(o)
    ]


def _of_last(verb: Token) -> list[Token]:
    """Return the by-phrase behind the last of joined passives: "abducted and killed by them".

    Not behind a "but": "was abducted but rescued by police" within hours.
    """
    if any(c.lower_ == "but" for c in children(verb, "cc")):
        return []
    return [
        o
        for last in children(verb, "conj")
        if last.tag_ == "VBN" and not children(last, "nsubjpass", "auxpass", "nsubj", "aux", "dobj")
        for o in _right_behind(last) or _of_last(last)
    ]


def _right_behind(verb: Token) -> list[Token]:
    """Return the by-phrase of a participle, unless it has words of its own before it.

    In "arrested and stripped of her powers by the king" the king arrested nobody.
    """
    own = [c for c in verb.children if c.dep_ in LINKS and c.lower_ != "by" and c.i > verb.i]
    found = _own(verb)
    return [o for o in found if not any(c.i < o.i for c in own)]


def has_agent(verb: Token) -> bool:
    """Tell whether a verb or a bare participle joined to it has a doer: "shot and killed by"."""
    if children(verb, "agent"):
        return True
    joined = [c for c in children(verb, "conj") if c.tag_ == "VBN"]
    bare = [c for c in joined if not children(c, "auxpass", "nsubjpass", "nsubj")]
    doers = (o for c in bare for by in children(c, "agent") for o in children(by, "pobj"))
    return bool(bare) and any(map(may_be_somebody, doers))
