"""Whom or what somebody did something to, where the parser makes one noun of both.

"The mayor whose town German planes bombed", "Lund, a town German planes bombed", "Chad, whose
capital rebels shelled", "Ana Lund, whom a tank crushed": nobody is a town planes or a tank, and the
town bombed nobody.
"""

from spacy.tokens import Token

from pipeline.parse.labels import FINITE, PAST, PREMODIFIERS
from pipeline.parse.repairs.moves import hand_over, hang, take_place
from pipeline.parse.repairs.relations import SUBJECTS, children, has_auxiliary, has_subject


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
    if not named or owned.dep_ not in PREMODIFIERS or doer.dep_ != "nsubj" or doer.i < owned.i:
        return False
    if verb.tag_ not in PAST or has_auxiliary(verb) or children(verb, "dobj", "prt", "agent"):
        return False
    hang(whose, owned, "poss")
    hang(owned, verb, "dobj")
    verb.tag_ = "VBD"
    return True


def part_victim(whom: Token) -> None:
    """Let it befall whom a clause is about: "Ana Lund, whom a tank crushed" crushed no tank."""
    doers = children(whom, "appos")
    verb = next((c for d in doers for c in children(d, "acl") if c.tag_ in PAST), None)
    if verb is None:
        return
    doer = verb.head
    hang(verb, whom.head, "relcl")
    verb.tag_ = "VBD"
    hang(doer, verb, "nsubj")
    hang(whom, verb, "dobj")


def part_apposed(verb: Token) -> None:
    """Part "a town" from who did something to it: "Lund, a town German planes bombed in May"."""
    if children(verb, "agent", "dobj"):
        return
    noun = verb.head
    doers = [c for c in children(noun, "appos") if c.left_edge.i == noun.i + 1 < verb.i]
    if doers:
        hang(doers[0], verb, "nsubj")
        verb.dep_, verb.tag_ = "relcl", "VBD"
    else:
        _part_one_from_many(verb)


def _part_one_from_many(verb: Token) -> None:
    """Part a thing from its doers where the parser makes one noun of both: one is no "a" and many.

    "Lund, a town German planes bombed" tells of no town planes.
    """
    doers = verb.head
    parts = [c for c in children(doers, *PREMODIFIERS) if c.tag_ == "NN" and c.i + 1 < doers.i]
    thing = parts[0] if parts else doers
    first = doers.left_edge
    one = first.lower_ in {"a", "an"} and doers.tag_ == "NNS" and first.i + 1 == thing.i
    if not one or not thing.nbor().text[:1].isupper():
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
