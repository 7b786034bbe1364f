"""How many people a noun phrase speaks of."""

import re
from dataclasses import replace

from pipeline.find.counts.quantities import Quantity, is_number, read_quantity, words
from pipeline.find.grammar import syntax, tree
from pipeline.find.grammar.bearers import is_called_town, is_person_noun
from pipeline.find.grammar.nobody import excepted
from pipeline.find.roles.reciprocity import is_each_other
from pipeline.find.times.words import month
from pipeline.knowledge.actors import called, nouns
from pipeline.parse.small_words import SINGLE
from pipeline.parse.tokens import Token, remembered
from schemas.vocabulary import ActorKind

YEAR = re.compile(r"(?:1[5-9]|20)\d\d")  # "the 1932 massacre" has no 1,932 dead
MONTH = re.compile(month())
NOT_PEOPLE = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL"})
THINGS = frozenset({ActorKind.OBJECT, ActorKind.FACILITY, ActorKind.PLACE, ActorKind.ORGANIZATION})
NOBODY = frozenset({"nobody", "none"})
SINGLE_PRONOUNS = frozenset({"he", "she", "him", "her", "himself", "herself", "someone"})
NUMBER_DEPS = frozenset({"nummod", "amod", "quantmod", "compound", "det"})
NEAR = 6  # tokens between a number and the noun it is shown with


def how_many(heads: list[Token], *, single: bool) -> Quantity | None:
    """Return how many people the coordinated noun phrases of `heads` name together.

    Args:
        heads: Heads of noun phrases; their conjuncts are added.
        single: Whether one person without a number counts ("a soldier", a name).
    """
    heads = [h for h in heads if not (h.dep_ == "conj" and h.head in heads)]
    parts = [_coordination(head, single=single) for head in heads]
    known = [p for p in parts if p is not None]
    if not known:
        return None
    total = _sum(known) if len(known) > 1 else known[0]
    unknown = any(p is None and _is_person(h) for p, h in zip(parts, heads, strict=True))
    return _at_least(total) if unknown else total


def _coordination(head: Token, *, single: bool) -> Quantity | None:
    """Return how many people a noun phrase and those joined to it name.

    Where a part has no number, or the later parts may break the first one down, only the lower
    bound is sure; "12 people, seven women and five men" are 12.
    """
    members = [t for t in tree.conjuncts(head) if t == head or not _is_other_harm(t, head)]
    parts = [phrase_quantity(member, single=single) for member in members]
    known = [p for p in parts if p is not None]
    if len(parts) <= 1 or not known:
        return known[0] if known else None
    either = any(c.lower_ == "or" for t in members for c in tree.children(t, "cc"))
    if either and len(known) == len(parts) and known[0].low:
        return replace(known[0], best=None, high=None)  # "wounding three or four"
    if len(known) < len(parts):
        return _at_least(known[0])
    if len(known) > 2 and sum(p.best or 0 for p in known[1:]) == known[0].best:
        broken_down = named(head).lemma_.lower() in words()["generic"]
        return known[0] if broken_down else _at_least(known[0])
    return _sum(known)


def _is_other_harm(noun: Token, first: Token) -> bool:
    """Tell whether a noun is of other harm than the first: "nine deaths and 46 injuries"."""
    both = (first.lemma_.lower(), noun.lemma_.lower())
    return all(lemma in words()["harm"] for lemma in both)


def _at_least(part: Quantity) -> Quantity | None:
    """Return the lower bound of a quantity alone, None where it has none."""
    return replace(part, best=None, high=None) if part.low else None


def _sum(parts: list[Quantity]) -> Quantity:
    """Add quantities up."""

    def total(values: list[int | None]) -> int | None:
        numbers = [v for v in values if v is not None]
        return sum(numbers) if len(numbers) == len(values) else None

    return Quantity(
        sum(p.low or 0 for p in parts) or None,
        total([p.best for p in parts]),
        total([p.high for p in parts]),
        min(p.first for p in parts),
        max(p.last for p in parts),
    )


def phrase_quantity(head: Token, *, single: bool) -> Quantity | None:
    """Return how many people one noun phrase speaks of, None where it does not say."""
    if head.lemma_.lower() in words()["container"] and (inner := _inside(head)) is not None:
        return phrase_quantity(inner, single=False)
    if not _may_be_people(head):
        return None
    if (alone := excepted(head)) is not None:
        return phrase_quantity(alone, single=single)
    if head.lower_ in NOBODY or any(c.lower_ in {"no", "zero"} for c in _determiners(head)):
        first = min([head.i, *(c.i for c in _determiners(head))])
        return Quantity(0, 0, 0, first, head.i + 1)
    if head.lemma_.lower() in words()["unclear"]:
        return None
    found = _numbered(head)
    if found is None and single:
        found = _one(head)
    return found


def named(head: Token) -> Token:
    """Return the noun that says whom a number counts: "villagers" in "20 of the villagers"."""
    return (_inside(head) or head) if _counts(head) else head


def _inside(head: Token) -> Token | None:
    """Return the noun behind "of" ("a group of 20 men")."""
    return next(iter(syntax.prepositional(head, "of")), None)


def _may_be_people(head: Token) -> bool:
    """Return whether a noun can name people: no time, money or thing."""
    if head.ent_type_ in NOT_PEOPLE or head.lemma_.lower() in words()["unit"]:
        return False
    noun = nouns().get(head.lemma_.lower())
    if noun is not None and noun.kind in THINGS:
        return False
    inner = _inside(head) if _counts(head) else None
    return inner is None or _may_be_people(inner)


def _counts(token: Token) -> bool:
    return is_number(token) or token.lower_ in words()["vague"]


def _determiners(head: Token) -> list[Token]:
    return [c for c in head.children if c.dep_ in {"det", "nummod", "neg"} and c.i < head.i]


@remembered
def _numbered(head: Token) -> Quantity | None:
    """Return the number that stands in a noun phrase or is its head."""
    if _counts(head):
        found = read_quantity(head)
        inner = _inside(head)
        if found is None or inner is None or not 0 <= inner.i - found.last < NEAR:
            return found
        return replace(found, last=inner.i + 1)
    numbers = [c for c in head.children if c.dep_ in NUMBER_DEPS and _counts(c)]
    for number in numbers:
        if number.ent_type_ in {"MONEY", "PERCENT"} or is_of_a_date(number) or number.i > head.i:
            continue
        found = read_quantity(number)
        if found is not None:
            last = head.i + 1 if head.i - found.last < NEAR else found.last
            return replace(found, last=max(found.last, last))
    return None


def is_of_a_date(number: Token) -> bool:
    """Tell whether a number is a year or the day of a month: "the 18 August shooting"."""
    if number.ent_type_ == "DATE" and YEAR.fullmatch(number.text):
        return True
    beside = (c for c in number.head.children if abs(c.i - number.i) == 1)
    return any(MONTH.fullmatch(c.text) for c in beside)


def _one(head: Token) -> Quantity | None:
    """Return 1 for a single person: a name, "a soldier", "the mayor", "he"."""
    if head.lower_ in SINGLE_PRONOUNS:
        return Quantity(1, 1, 1, head.i, head.i + 1)
    if head.tag_ == "NNP" and _is_name_of_person(head):
        return Quantity(1, 1, 1, head.left_edge.i, head.i + 1)
    if head.tag_ != "NN" or is_each_other(head):  # a side, not one person
        return None
    before = [c for c in head.children if c.i < head.i and c.dep_ in {"det", "poss", "nummod"}]
    noun = nouns().get(head.lemma_.lower())
    person = noun is not None and noun.kind is ActorKind.PERSON and "collective" not in noun.traits
    if not person or not any(
        c.lower_ in SINGLE | tree.DEFINITE or c.dep_ == "poss" for c in before
    ):
        return None
    return Quantity(1, 1, 1, head.left_edge.i, head.i + 1)


def _is_person(head: Token) -> bool:
    """Tell whether a noun is somebody's name, or one for people."""
    return head.pos_ == "PROPN" or is_person_noun(head.lemma_.lower())


def _is_name_of_person(head: Token) -> bool:
    """Return whether the document calls a name a person's, here or where it stands again.

    A name with an article and that of a known body are no one person's: "the Orlans", "Hamas".
    """
    article = head.i > 0 and head.nbor(-1).lower_ == "the"
    if article or called((head.lower_,)) or is_called_town(head):
        return False
    if head.ent_type_ == "PERSON":
        return True
    return any(t.ent_type_ == "PERSON" for t in head.doc if t.text == head.text)
