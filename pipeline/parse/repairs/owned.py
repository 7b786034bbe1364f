"""Things that somebody did something to, of which the parser makes one noun with who did it.

"The mayor whose town German planes bombed", "Lund, a town German planes bombed", "Chad, whose
capital rebels shelled": nobody is a town planes, and the town bombed nobody.
"""

from spacy.tokens import Token

from pipeline.parse.repairs.moves import hand_over, hang, take_place
from pipeline.parse.repairs.relations import (
    FINITE,
    PAST,
    SUBJECTS,
    children,
    has_auxiliary,
    has_subject,
)

WHOM = "whom"
INSIDE = frozenset({"amod", "compound", "nmod"})


def part_owned(whose: Token) -> None:
    """Part what "whose" says to be somebody's from who did something to it, and from its owner."""
    if not _part_from_doer(whose) and whose.head.dep_ in SUBJECTS:
        _suffer(whose.head)
        _part_from_owned(whose.head)


def _suffer(owned: Token) -> None:
    """Let what is owned suffer from who stands behind it: "Chad, whose capital rebels shelled"."""
    verb = owned.head
    doer = next((c for c in children(owned, "appos") if c.left_edge.i == owned.i + 1), None)
    plain = owned.dep_ == "nsubj" and not children(verb, "dobj", "auxpass")
    if doer is None or not plain or not owned.i < doer.i < verb.i:
        return
    hang(doer, verb, "nsubj")
    owned.dep_ = "dobj"


def _part_from_doer(whose: Token) -> bool:
    """Part what is owned from who did it: "the mayor whose town German planes bombed".

    The parser makes one noun of the two; tell whether it was so.
    """
    if whose.i + 2 >= len(whose.doc):
        return False
    owned = whose.nbor()
    doer = owned.head
    verb = doer.head
    named = owned.nbor().text[:1].isupper() and owned.tag_ == "NN"
    if not named or owned.dep_ not in INSIDE or doer.dep_ != "nsubj" or doer.i < owned.i:
        return False
    if verb.tag_ not in PAST or has_auxiliary(verb) or children(verb, "dobj", "prt", "agent"):
        return False
    hang(whose, owned, "poss")
    hang(owned, verb, "dobj")
    verb.tag_ = "VBD"
    return True


def part_apposed(verb: Token) -> None:
    """Part "a town" from who did something to it: "Lund, a town German planes bombed in May".

    One cannot be "a" and many.
    """
    doers = verb.head
    if doers.dep_ == "appos" and doers.head.lower_ == WHOM and doers.head.dep_ == "appos":
        whom = doers.head  # "Ana Lund, whom a tank crushed"
        hang(verb, whom.head, "relcl")
        hang(whom, verb, "dobj")
        hang(doers, verb, "nsubj")
        verb.tag_ = "VBD"
        return
    beside = [c for c in children(doers, "appos") if c.left_edge.i == doers.i + 1 < verb.i]
    if beside and not children(verb, "agent", "dobj"):
        hang(beside[0], verb, "nsubj")
        verb.dep_, verb.tag_ = "relcl", "VBD"
        return
    parts = [c for c in children(doers, *INSIDE) if c.tag_ == "NN" and c.i + 1 < doers.i]
    thing = parts[0] if parts else doers
    first = doers.left_edge
    one = first.lower_ in {"a", "an"} and doers.tag_ == "NNS" and first.i + 1 == thing.i
    if not one or not thing.nbor().text[:1].isupper() or children(verb, "agent", "dobj"):
        return
    take_place(thing, doers)
    hang(first, thing, "det")
    hang(verb, thing, "relcl")
    verb.tag_ = "VBD"
    hang(doers, verb, "nsubj")


def _part_from_owned(owned: Token) -> None:
    """Part what is told of a thing from what its owner did: "men, whose war cost lives, fled"."""
    told = owned.head
    owners = [c for c in children(told, "nsubj", "nsubjpass") if c.i < owned.left_edge.i]
    deeds = [c for c in children(told, "conj") if c.tag_ in FINITE and not has_subject(c)]
    if told.dep_ == "relcl" or not owners or not deeds or deeds[0].nbor(-1).text != ",":
        return
    deed, owner = deeds[0], owners[0]
    take_place(deed, told)
    hang(owner, deed, "nsubj")
    hang(told, owner, "relcl")
    hand_over((c for c in told.children if c.i > deed.i), deed)
