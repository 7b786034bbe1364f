"""Described people and buildings: whether two descriptions of one document can mean the same.

"Six priests were shot on Monday … the murder of the priests": the document counts them once and
takes them for known later. So does it with buildings ("occupied the Danish embassy … those in the
embassy"). Names and pronouns are the business of `pipeline/resolve/entities`.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from pipeline.find.times.words import number_of
from pipeline.knowledge.actors import nouns
from pipeline.knowledge.word_classes import classes
from schemas.event import Participant
from schemas.vocabulary import ActorKind

KNOWN = frozenset({"the", "these", "those", "both"})
OTHERS = frozenset({"other", "others", "another", "more", "further", "additional", "new"})
BEHIND = frozenset({"of", "in", "from", "at", "on", "who", "with", "near"})  # ends the noun phrase
WORD = re.compile(r"[^\W_][\w.-]*")


@dataclass(frozen=True, slots=True)
class Described:
    """People or a building that a noun describes.

    Attributes:
        noun: The noun, in the singular.
        marks: Words before it that tell which, in the singular: "Jesuit" of "the Jesuit priests".
        number: How many the phrase says they are; None where it does not.
        known: The phrase takes them for known: "the priests".
        built: It is a building.
    """

    noun: str
    marks: frozenset[str]
    number: int | None
    known: bool
    built: bool


def described(participants: Iterable[Participant]) -> tuple[Described, ...]:
    """Return those of the participants who are people or buildings that a noun describes."""
    return tuple(d for p in participants if (d := _described(p.text, p.kind)) is not None)


def may_be_same(ones: Iterable[Described], others: Iterable[Described]) -> bool:
    """Tell whether some people of the one side can be those of the other.

    The noun is the same, or a mark ("six Jesuits", "the Jesuit priests"), and so is the number;
    where one phrase gives none, one of them takes the people for known.
    """
    return any(_may_be_same(one, other) for one in ones for other in others)


@lru_cache(maxsize=10_000)  # the same phrases come again and again
def _described(phrase: str, kind: ActorKind) -> Described | None:
    """Return whom or what a phrase for participants of a kind describes; None for others."""
    words = [w.casefold().removesuffix("'s") for w in WORD.findall(phrase)]
    whole, words = words, list(takewhile(lambda w: w not in BEHIND, words))
    numbers = [n for w in words if (n := number_of(w)) is not None]
    plain = [_singular(w) for w in words if w not in KNOWN and number_of(w) is None]
    if not plain or OTHERS & set(words):
        return None
    known = nouns().get(plain[-1])  # "the Jesuit Priests", of whom capitals make a body
    built = kind is ActorKind.FACILITY
    if not (built or kind is ActorKind.PERSON or (known and known.kind is ActorKind.PERSON)):
        return None
    marks = {*plain[:-1], *(whole[len(words) :] if built else ())}  # "the embassy of Peru"
    number = numbers[0] if len(numbers) == 1 else None
    return Described(
        plain[-1], frozenset(marks - BEHIND - KNOWN), number, bool(KNOWN & set(words[:1])), built
    )


def _singular(word: str) -> str:
    """Return a noun in the singular, as far as its ending tells."""
    for plural, singular in (("men", "man"), ("ies", "y"), ("s", "")):
        if word.endswith(plural):
            return word.removesuffix(plural) + singular
    return word


def _may_be_same(one: Described, other: Described) -> bool:
    if one.built != other.built:
        return False
    if one.number != other.number and None not in {one.number, other.number}:
        return False
    counted = one.number == other.number and one.number is not None and one.number > 1
    if {one.noun, other.noun} & classes()["anybody"]:
        return counted and one.noun == other.noun and (one.known or other.known)
    return (counted or one.known or other.known) and _are_called_alike(one, other)


def _are_called_alike(one: Described, other: Described) -> bool:
    """Tell whether "Jesuits" of the one may be "Jesuit priests" of the other."""
    if not one.built and (one.noun in other.marks or other.noun in one.marks):
        return True
    apart = bool(one.marks and other.marks) and one.marks.isdisjoint(other.marks)
    return one.noun == other.noun and not apart
