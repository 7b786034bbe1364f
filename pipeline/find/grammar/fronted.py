"""Subjects that the parser hung on the phrase in front of them, and what only leads up to one.

"On a visit to Lima, the envoy praised …": the envoy is no second thing visited, but who praised.
"""

from pipeline.find.grammar.bearers import is_person_noun
from pipeline.find.grammar.tree import SUBJECTS, children
from pipeline.parse.labels import FINITE, NOUNS
from pipeline.parse.tokens import Token, remembered

TAKEN = SUBJECTS | {"nsubjpass", "csubjpass", "attr"}
FINITE_OR_MODAL = FINITE | {"MD"}
FRONTS = ("prep", "advcl")
BEFORE_FRONT = frozenset({",", ":", ";", '"', "“", "that", "and", "but"})


def leads_up(noun: Token, subjects: list[Token]) -> bool:
    """Tell whether a subject only stands before another, as a dateline or as what it is called.

    "Mexico: The army has arrested …"; "Product makers Acme International have widened …".
    """
    behind = noun.i + 1
    if noun.doc[behind : behind + 1].text == ":":
        return noun.is_sent_start is True
    called = (s for s in subjects if s.left_edge.i == behind and s.pos_ == "PROPN")
    return noun.pos_ == "NOUN" and any(called)


def is_called(noun: Token, subjects: list[Token]) -> bool:
    """Tell whether a subject only says who the one before is: "Roe, the head of it, left"."""
    first, behind = noun.left_edge.i, noun.right_edge.i + 1
    if noun.pos_ != "NOUN" or noun.doc[behind : behind + 1].text != ",":
        return False
    named = any(s.pos_ == "PROPN" and s.right_edge.i + 2 == first for s in subjects)
    return named and noun.doc.tokens[first - 1].text == "," and is_person_noun(noun.lemma_.lower())


@remembered
def fronted_subject(verb: Token) -> Token | None:
    """Return the subject of a finite verb that has none, None where no phrase before hides it."""
    if children(verb, *TAKEN) or not _is_finite(verb):
        return None
    if verb.dep_ == "conj":
        return _told_of(verb)
    auxiliaries = [a.i for a in children(verb, "aux", "auxpass", "advmod", "neg") if a.i < verb.i]
    last = _word_before(verb, auxiliaries)
    for front in children(verb, *FRONTS):
        if front.i < last and front.right_edge.i in {last, last - 1} and _opens(front):
            return _second(front, last)
    return None


def _told_of(verb: Token) -> Token | None:
    """Return whom a verb that was joined to a noun tells of: "Kahn, who won, and [left], said …".

    It goes on with what a relative clause has said before.
    """
    noun = verb.head
    told = [c for n in (noun, *children(noun, "appos")) for c in children(n, "relcl")]
    named = noun.pos_ in NOUNS and verb.tag_ in FINITE
    return noun if named and any(c.i < verb.i for c in told) else None


def _is_finite(verb: Token) -> bool:
    """Tell whether a verb or its auxiliary is finite, so that it must have a subject."""
    return any(t.tag_ in FINITE_OR_MODAL for t in (verb, *children(verb, "aux", "auxpass")))


def _word_before(verb: Token, auxiliaries: list[int]) -> int:
    """Return the index of the word before a verb and what belongs to it."""
    last = verb.i - 1
    while last in auxiliaries:
        last -= 1
    return last


def _opens(front: Token) -> bool:
    """Tell whether a phrase stands first in its sentence or clause."""
    first = front.left_edge
    return first.is_sent_start or (first.i > 0 and first.nbor(-1).lower_ in BEFORE_FRONT)


def _is_told_of(noun: Token, last: int) -> bool:
    """Tell whether a clause between commas stands behind a noun: "After the raid, a man, held …".

    The parser hangs both on the raid.
    """
    behind = noun.right_edge.i + 1
    new = any(c.lower_ in {"a", "an"} for c in children(noun, "det"))
    clauses = [c for c in children(noun.head, "acl", "relcl") if c.left_edge.i == behind + 1]
    aside = bool(clauses) and clauses[0].right_edge.i + 1 == last
    return new and aside and noun.doc.tokens[behind].text == ","


def _second(front: Token, last: int) -> Token | None:
    """Return the noun behind a comma that the parser joined to one of a phrase's own."""
    comma = front.doc.tokens[last].text == ","
    for token in front.doc[front.i + 1 : last + 1]:
        joined = token.dep_ == "conj" or (token.dep_ == "appos" and not comma)
        if token.dep_ == "appos" and comma and _is_told_of(token, last):
            return token
        if not joined or token.pos_ not in NOUNS or token.right_edge.i < last - 1:
            continue
        first = token.left_edge
        if first.i > front.i and first.nbor(-1).text == "," and front in token.ancestors:
            return token
    return None
