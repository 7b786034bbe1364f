"""Subjects that a phrase before them has swallowed: "within an hour of the news mobs burned it".

Where no comma parts a phrase that opens a clause from its subject, the parser reads "the news mobs"
as one, and the verb has no subject. The nouns part where the last of the phrase ends.
"""

from spacy.tokens import Doc, Token

from pipeline.parse.labels import FINITE
from pipeline.parse.repairs.moves import hand_over, hang
from pipeline.parse.repairs.relations import (
    NAMES,
    before_its_words,
    children,
    has_auxiliary,
    has_subject,
    subject_relation,
)

FRONTS = frozenset({"prep", "advmod"})
MAIN = frozenset({"ROOT", "ccomp"})
PAST_OR_SINGULAR = frozenset({"VBD", "VBZ"})  # what no command is
CUT = frozenset({",", ":", ";", "and", "but", "or", "that", "which", "who"})
OPENERS = frozenset({",", ":", ";", "-", "–", "—", '"', "“", "and", "but", "that"})
PLURAL = frozenset({"NNS", "NNPS"})
MODIFYING = frozenset({"compound", "nmod"})
YEAR = 4  # digits


def part_swallowed(doc: Doc) -> None:
    """Give a finite verb without a subject the one that the phrase right before it holds."""
    for verb in doc:
        if verb.dep_ in MAIN and verb.i > 1 and _lacks_subject(verb):
            _part(verb)


def _lacks_subject(verb: Token) -> bool:
    finite = verb.tag_ in PAST_OR_SINGULAR
    if verb.tag_ in {"VBN", "VBG"} and has_auxiliary(verb):
        finite = any(c.tag_ in FINITE for c in children(verb, "aux", "auxpass"))
    return finite and not has_subject(verb) and not children(verb, "attr", "expl")


def _part(verb: Token) -> None:
    last = before_its_words(verb)
    front = last
    while front.head not in (verb, front):
        front = front.head
    if front.head != verb or front.dep_ not in FRONTS or not _opens(front):
        return
    inside = verb.doc[front.left_edge.i : last.i + 1]
    if any(t.lower_ in CUT for t in inside):
        return
    for noun in (last, *last.ancestors):
        if noun == front:
            return
        if _is_second(noun) or _split(noun):
            hang(noun, verb, subject_relation(verb))
            return


def _opens(front: Token) -> bool:
    """Tell whether a phrase stands first in its sentence or clause."""
    first = front.left_edge
    return first.is_sent_start is True or first.i == 0 or first.nbor(-1).lower_ in OPENERS


def _is_second(noun: Token) -> bool:
    """Tell whether a preposition has two objects side by side: "of the war the army's planes"."""
    objects = children(noun.head, "pobj") if noun.dep_ == "pobj" else []
    return len(objects) == 2 and objects[1] == noun


def _is_year(number: Token) -> bool:
    """Tell whether a number is a year: "in the first week of 2019 gunmen fled"."""
    digits = number.text.isdigit() and len(number) == YEAR
    return number.dep_ == "nummod" and digits and number.text[:2] in {"18", "19", "20"}


def _split(noun: Token) -> bool:
    """Part a plural from the nouns before it that belong to the preposition, if there are any."""
    if noun.tag_ not in PLURAL or noun.dep_ != "pobj":
        return False
    before = [c for c in noun.children if c.i < noun.i and (c.dep_ in MODIFYING or _is_year(c))]
    if not before:
        return False
    last = before[0]
    for name in before[1:]:
        if name.i == last.i + 1 and name.tag_ in NAMES and last.tag_ in NAMES:
            last = name
    hang(last, noun.head, "pobj")
    hand_over((c for c in noun.children if c.i < last.i), last)
    return True
