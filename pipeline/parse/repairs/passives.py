"""Passives: whom they befell and who did it, where another verb of the sentence has taken them.

"A nurse who asked to see him was held": she was held. "Jailed for attacking a guard by a court":
the court attacked nobody.
"""

from spacy.tokens import Token

from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import PAST
from pipeline.parse.repairs.moves import hand_over, hang, take_place
from pipeline.parse.repairs.relations import NOMINAL, children, has_subject, root
from pipeline.parse.small_words import HAVE, REFLEXIVE

AROUND = frozenset({"nsubj", "conj", "cc", "punct", "mark", "advmod", "aux"})  # of "had"


def suffer(verb: Token) -> None:
    """Give a passive to whom a clause before tells of: "a nurse who asked to see him was held".

    The parser has him held, and no verb for the nurse.
    """
    seen, noun = verb.head, root(verb)
    subjects = children(verb, "nsubjpass")
    bare = children(verb, "auxpass") and not children(verb, "mark", "aux")
    if len(subjects) != 1 or not bare or seen.lower_ in classes()["says"]:
        return
    if children(subjects[0], "acl") or not _is_told_of(noun, seen):
        return
    between = seen.doc[seen.i + 1 : subjects[0].left_edge.i]
    if len(between) < 2 and all(t.tag_ == "PRP" for t in between) and not children(seen, "dobj"):
        hang(subjects[0], seen, "dobj")
        take_place(verb, noun)
        hang(noun, verb, "nsubjpass")
        hand_over(children(noun, "punct"), verb)


def _is_told_of(noun: Token, verb: Token) -> bool:
    """Tell whether a verb stands in a clause that tells of a noun."""
    clauses = (c for c in children(noun, "relcl") if noun.i < c.i <= verb.i)
    return noun.tag_.startswith(NOMINAL) and any(c == verb or c in verb.ancestors for c in clauses)


def give_object(noun: Token) -> None:
    """Make the second subject of a passive what was seen: "who asked to see the body was held"."""
    if not noun.left_edge.i:
        return
    seen, verb = noun.left_edge.nbor(-1), noun.head
    others = (c for c in children(verb, "nsubjpass") if c.i < noun.i)
    takes = seen.tag_.startswith("VB") and not (children(seen, "dobj") or children(noun, "acl"))
    if takes and any(_is_told_of(c, seen) for c in others):
        hang(noun, seen, "dobj")


def give_to_passive(ground: Token) -> None:
    """Give a doer to the passive: "was jailed for [attacking a guard] by a court"."""
    passive = ground.head.head
    if (
        ground.head.lower_ != "for"
        or passive.tag_ != "VBN"
        or children(passive, "agent")
        or not children(passive, "auxpass")
    ):
        return
    for by in children(ground, "prep", "agent"):
        if by.lower_ == "by" and children(by, "pobj"):
            hang(by, passive, "agent")


def emphasise(verb: Token) -> None:
    """Let "himself" between "had" and a participle do nothing: "said he had himself ordered it"."""
    had, own = verb.head, verb.nbor(-1) if verb.i else verb
    if own.lower_ not in REFLEXIVE or own.dep_ != "nsubj" or own.head != verb:
        return
    if len(children(verb, "nsubj")) > 1:
        own.dep_ = "npadvmod"
    if verb.tag_ != "VBN" or had.lower_ not in HAVE or had.i != own.i - 1:
        return
    take_place(verb, had)
    hand_over((c for c in had.children if c != verb), verb)
    hang(had, verb, "aux")
    own.dep_ = "npadvmod"


def charge_too(gerund: Token) -> None:
    """Give a second charge to the first: "accused of ordering a raid and of killing a nun"."""
    of, first = gerund.head, gerund.head.head
    link = first.head
    again = first.tag_ == "VBG" and first.dep_ == "pcomp" and link.lower_ == of.lower_
    if again and of.i and of.nbor(-1).lower_ == "and" and of.i > first.i:
        hang(of, link.head, "prep")


def _done_to_people() -> frozenset[str]:
    return classes()["undergone"] | classes()["needing_object"] | classes()["killed"]


def cause(verb: Token) -> None:
    """Make it passive what somebody has done: "had a rival murdered and paid two boys for it"."""
    had = verb.head
    subjects = children(verb, "nsubj")
    bare = verb.tag_ in PAST and not children(verb, "aux", "auxpass", "dobj", "mark")
    if had.lower_ not in HAVE or not bare or len(subjects) != 1 or not children(had, "nsubj"):
        return
    if not had.i < subjects[0].i < verb.i or verb.lower_ not in _done_to_people():
        return
    verb.tag_ = "VBN"
    for deed in children(verb, "conj"):
        if deed.tag_ == "VBD" and children(deed, "dobj"):
            hand_over(children(verb, "cc"), had)
            hang(deed, had, "conj")


def cause_of_one(had: Token) -> None:
    """Part what the parser has for one verb: "the widow [had] her rival [killed]"."""
    deed, subjects = had.head, children(had.head, "nsubj")
    if had.lower_ not in HAVE or deed.tag_ not in PAST or children(deed, "dobj"):
        return
    if len(subjects) != 2 or not subjects[0].i < had.i < subjects[1].i:
        return
    if subjects[1].right_edge.i + 1 != deed.i:
        return
    take_place(had, deed)
    around = (c for c in deed.children if not had.i < c.i <= deed.i and c.dep_ in AROUND)
    hand_over(around, had)
    hang(subjects[1], had, "dobj")
    hang(deed, subjects[1], "acl")
    had.tag_, deed.tag_ = "VBD" if had.lower_ == "had" else "VBZ", "VBN"


def befall_too(verb: Token) -> None:
    """Let a passive go on: who "was arrested on Monday and freed on Tuesday" freed nobody."""
    goes_on = verb.tag_ == "VBD" and bool(children(verb.head, "auxpass"))
    if not goes_on or verb.lower_ not in classes()["undergone"]:
        return
    if not has_subject(verb) and not children(verb, "dobj", "ccomp", "xcomp", "aux"):
        verb.tag_ = "VBN"
