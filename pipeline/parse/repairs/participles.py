"""Participles beside a subject that the parser takes for what it does, or for a part of its name.

"The convoy, attacked twice, reached the camp" attacked nobody; "fearing reprisals, families left"
tells of no reprisals.
"""

from spacy.tokens import Doc, Token

from pipeline.parse.labels import FINITE, PAST
from pipeline.parse.repairs.moves import hand_over, hang, lead_over
from pipeline.parse.repairs.relations import (
    NAMING,
    children,
    has_auxiliary,
    has_subject,
    has_tense,
)

LOOSE = frozenset({"dep", "conj", "ccomp", "parataxis", "advcl"})


def set_right_participles(doc: Doc) -> None:
    """Part participles between commas, and those that open a sentence, from what is told."""
    for token in doc:
        if token.tag_ == "VBD" and token.i and token.nbor(-1).text == ",":
            _part_between_commas(token)
        elif token.tag_ == "VBG" and token.is_sent_start and token.dep_ in NAMING:
            _part_opening(token)
        elif token.dep_ == "conj" and token.tag_ in PAST and token.i > 2:
            _describe_too(token)
        elif token.dep_ == "acl" and token.tag_ == "VBD":
            _find(token)


def _find(found: Token) -> None:
    """Let who is found somehow find nobody: "one of five people found shot in a flat"."""
    states = [c for c in children(found, "xcomp", "oprd", "acomp") if c.i == found.i + 1]
    if not has_subject(found) and any(c.tag_ in {"VBN", "JJ"} for c in states):
        found.tag_ = "VBN"


def _describe_too(second: Token) -> None:
    """Make one noun's of two participles: "during the planned, but delayed talks" delays nobody."""
    link = second.nbor(-1)
    before = link.i - 1 - (link.nbor(-1).text == ",")
    first, nouns = second.doc[before], children(second, "dobj")
    joined = link.dep_ == "cc" and first.dep_ == "pobj" and first.tag_ in PAST
    if not joined or len(nouns) != 1 or nouns[0].left_edge.i != second.i + 1:
        return
    hand_over(first.children, nouns[0])
    hang(nouns[0], first.head, "pobj")
    hang(first, nouns[0], "amod")
    hang(second, first, "conj")
    hang(link, first, "cc")
    second.tag_ = "VBN"


def _part_between_commas(first: Token) -> None:
    """Give the verb behind the second comma the subject: "the convoy, attacked twice, left"."""
    subjects = children(first, "nsubj")
    if len(subjects) != 1 or has_auxiliary(first) or children(first, "dobj", "cc", "mark"):
        return
    verb = _behind_comma(first)
    if verb is None or subjects[0].right_edge.i + 1 < first.i - 1:
        return
    lead_over(verb, first, subjects[0])


def _behind_comma(first: Token) -> Token | None:
    """Return the finite verb without a subject that stands behind a comma of its own."""
    above = [first.head] if first.dep_ == "ccomp" and first.head.i > first.i else []
    for verb in (*above, *(c for c in first.children if c.dep_ in LOOSE and c.i > first.i)):
        start = min([verb.i, *(c.i for c in children(verb, "aux", "auxpass", "advmod", "neg"))])
        alone = has_tense(verb) and not has_subject(verb) and not children(verb, "mark", "cc")
        if alone and start > first.i + 1 and verb.doc[start - 1].text == ",":
            return verb
    return None


def _part_opening(gerund: Token) -> None:
    """Make an opening gerund say how or why: in "fearing reprisals, families left" these fear."""
    noun, verb = gerund.head, gerund.head.head
    if noun.dep_ != "nsubj" or noun.i < gerund.i or verb.tag_ not in FINITE | PAST:
        return
    others = [c for c in children(verb, "nsubj", "nsubjpass") if noun.i < c.i < verb.i]
    if len(others) == 1 and any(t.text == "," for t in verb.doc[noun.i : others[0].i]):
        hang(gerund, verb, "advcl")
        hang(noun, gerund, "dobj")
