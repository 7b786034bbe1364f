"""Verbs that the parser takes for a part of a noun phrase: "the emir hosted talks".

Most pasts look like participles. Where the parser takes one for a participle, its sentence has no
verb: a noun is the root, and all else hangs on it. Each rule below knows one such reading by what
stands around the verb; the verb then leads its clause, with the noun as its subject.
"""

from collections.abc import Callable

from spacy.tokens import Doc, Token

from pipeline.knowledge.times import weekdays
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import FINITE, PAST, PLURALS
from pipeline.parse.repairs.behind_nouns import BEHIND_NOUNS
from pipeline.parse.repairs.moves import hand_over, hang, lead, take_place
from pipeline.parse.repairs.relations import COMMON, NAMING, children, has_subject
from pipeline.parse.small_words import HAVE


def find_verbs(doc: Doc) -> None:
    """Let the verbs that the parser takes for modifiers of a noun lead their clauses."""
    for token in doc:
        if token.tag_ == "JJ" and children(token, "dobj") and has_subject(token):
            token.tag_ = "VBP"  # "police open fire"
        for rule in RULES.get(token.dep_, ()):
            if rule(token):
                break


def _between_nouns(verb: Token) -> bool:
    """Find the only verb before what the parser takes for an apposition.

    "Police in Kesra used force to clear the street": no used force.
    """
    thing, doer = verb.head, verb.head.head
    joined = (thing.dep_, doer.dep_) == ("appos", "ROOT")
    if verb.tag_ != "VBN" or not joined or doer.tag_ not in COMMON:
        return False
    if thing.left_edge != verb or doer.i > verb.i or verb.nbor(-1).is_punct:
        return False
    for clause in children(doer, "relcl"):
        if clause.i > verb.i and clause.tag_ == "VB":
            clause.dep_ = "xcomp"
    _lead_to(verb, doer, thing)
    return True


def _right_behind(verb: Token) -> bool:
    """Find the only verb right behind its subject: "the emir hosted talks"."""
    thing = verb.head
    doer = verb.nbor(-1) if verb.i else verb
    loose = doer.head == verb and doer.dep_ == "npadvmod"
    if verb.tag_ != "VBN" or not loose or thing.dep_ != "ROOT":
        return False
    hand_over((c for c in thing.children if c.i < doer.i), doer)
    take_place(doer, thing)
    _lead_to(verb, doer, thing)
    return True


def _behind_name(verb: Token) -> bool:
    """Find a past between a name and its object: "North Korea test-fired two rockets"."""
    thing, first = verb.head, verb.left_edge
    names = [c for c in children(thing, "compound", "nmod") if c.i == first.i - 1]
    if verb.tag_ != "VBD" or thing.dep_ != "ROOT" or not names or thing.i < verb.i:
        return False
    hand_over((c for c in thing.children if c.i < names[0].i), names[0])
    take_place(names[0], thing)
    _lead_to(verb, names[0], thing)
    return True


def _behind_day(verb: Token) -> bool:
    """Find the only verb behind a day: "a court in Oslo on Monday jailed painter Ana Lund"."""
    if verb.i < 2:
        return False
    day, on = verb.nbor(-1), verb.nbor(-2)
    things = [t for t in children(on, "pobj") if t.i > verb.i]
    doer = on.head
    if verb.tag_ != "VBN" or on.lower_ != "on" or day.lower_ not in weekdays() or not things:
        return False
    if doer.tag_ not in COMMON or doer.dep_ not in {"ROOT", "ccomp"}:
        return False
    hang(day, on, "pobj")
    _lead_to(verb, doer, things[0])
    hang(on, verb, "prep")
    return True


def _behind_and(verb: Token) -> bool:
    """Find a second deed in a second object: "condemned the coup and suspended aid".

    No deed is joined to a thing: "accused Oslo of it and threatened war". What is struck after
    something else was struck may have been so before: "seized a bank and looted art".
    """
    thing, first = verb.head, verb.head.head
    link = verb.nbor(-1) if verb.i else verb
    joined = thing.dep_ == "conj" and thing.left_edge == verb and link.dep_ == "cc"
    past = verb.tag_ in PAST or verb.lower_ in classes()["unknown_past"]
    if not joined or link.head != first or not past:
        return False
    if first.tag_ not in FINITE:
        if first.dep_ != "dobj" or verb.tag_ == "VBD" or not _goes_on(first.head, verb):
            return False
        hand_over((c for c in first.children if c.i > thing.i), verb)
        first = first.head
    hang(link, first, "cc")
    hang(verb, first, "conj")
    hang(thing, verb, "dobj")
    verb.tag_ = "VBD"
    return True


def _goes_on(first: Token, verb: Token) -> bool:
    """Tell whether a past is what somebody did beside another deed."""
    if verb.lower_ in classes()["suspending"] | classes()["unknown_past"]:
        return first.tag_ in FINITE
    things = (
        verb.head.tag_ == "NNS" and first.tag_ == "VBD" and first.lower_ in classes()["striking"]
    )
    return things and verb.lower_ in classes()["striking"]


def _behind_place(verb: Token) -> bool:
    """Find the only verb behind a phrase of its subject: "workers at the port downed tools"."""
    thing, at = verb.head, verb.head.head
    place = verb.nbor(-1) if verb.i else verb
    doer = at.head
    if verb.tag_ != "VBN" or (thing.dep_, at.dep_, doer.dep_) != ("pobj", "prep", "ROOT"):
        return False
    if place.head != thing or place.dep_ not in {"compound", "nmod"} or doer.tag_ not in PLURALS:
        return False
    if thing.tag_ != "NNS" or thing.i != verb.i + 1 or at.i != doer.i + 1:
        return False
    hand_over((c for c in thing.children if c.i < place.i), place)
    hang(place, at, "pobj")
    _lead_to(verb, doer, thing)
    return True


def _behind_comma(verb: Token) -> bool:
    """Find a deed in a row of them: "entered Kora, looted shops and burned houses".

    The parser has the shops for a second object, or for a second thing that was entered.
    """
    thing, first = verb.head, _first_of_row(verb.head)
    behind = verb.i > 0 and verb.nbor(-1).text == "," and thing.left_edge == verb
    if verb.tag_ != "VBN" or first is None or not behind:
        return False
    if not any(c.i < verb.i for c in children(first, "dobj")):
        return False
    deeds = [c for c in children(thing, "conj") if c.tag_ in FINITE]
    hand_over([*deeds, *(c for c in children(thing, "cc") if deeds)], verb)
    hang(verb, first, "conj")
    hang(thing, verb, "dobj")
    verb.tag_ = "VBD"
    return True


def _first_of_row(thing: Token) -> Token | None:
    """Return the deed before the one in which a thing is hidden, None where it is no deed's."""
    above = thing.head
    if thing.dep_ == "nsubj" and above.dep_ == "conj":  # "overran it, looted shops, torched cars"
        above = above.head
    elif thing.dep_ == "conj" and above.dep_ == "dobj" and not children(above, "cc"):
        above = above.head  # "raided it, looted shops and set fire to cars"
        if not any(c.i > thing.i and c.tag_.startswith("VB") for c in children(above, "conj")):
            return None
    elif thing.dep_ != "dobj":
        return None
    return above if above.tag_ in FINITE else None


def _behind_apposition(verb: Token) -> bool:
    """Find the only verb behind what is said of its subject: "Fighters, a new group, fired shells".

    The parser has the fighters for the subject of the shells.
    """
    thing = verb.head
    subjects = [c for c in children(thing, "nsubj") if c.i < verb.i]
    if not subjects or thing.dep_ != "ROOT" or thing.tag_ not in COMMON or children(thing, "aux"):
        return False
    if verb.tag_ not in PAST or verb.nbor(-1).text != ",":
        return False
    take_place(verb, thing)
    hang(thing, verb, "dobj")
    hand_over((c for c in thing.children if c.i > thing.i), verb)
    hand_over(subjects, verb)
    verb.tag_ = "VBD"
    return True


def _behind_since(verb: Token) -> bool:
    """Find what somebody has done since: "they have since fired rockets at the post"."""
    thing, since = verb.head, verb.head.head
    have = since.head
    direct = verb.i == since.i + 1 and since.lower_ == "since" and have.i == since.i - 1
    if verb.tag_ != "VBN" or thing.dep_ != "pobj" or not direct or have.lower_ not in HAVE:
        return False
    take_place(verb, have)
    hand_over(have.children, verb)
    hang(have, verb, "aux")
    hang(since, verb, "advmod")
    hang(thing, verb, "dobj")
    return True


def _behind_helped(verb: Token) -> bool:
    """Find what somebody is helped to do: in "helped the US battle rebels" these are no US ones."""
    thing, helped = verb.head, verb.nbor(-1) if verb.i else verb
    helper = thing.head
    between = helped.dep_ == "compound" and helped.head in {thing, verb}
    if verb.lower_ not in classes()["battling"] or thing.dep_ != "dobj" or not between:
        return False
    if verb.tag_ != "NN" or helper.lower_ not in classes()["backing"]:
        return False
    hang(helped, helper, "dobj")
    hand_over((c for c in thing.children if c.i < helped.i), helped)
    hang(verb, helper, "ccomp")
    hang(thing, verb, "dobj")
    verb.tag_ = "VB"
    return True


def _behind_have(verb: Token) -> bool:
    """Find what somebody has done: in "they had overrun two posts" nobody has overrun posts."""
    thing, have = verb.head, verb.nbor(-1) if verb.i else verb
    while thing.dep_ in NAMING | {"nummod"} and thing.head != have:
        thing = thing.head
    told = verb.lower_ in classes()["unknown_past"] and thing.dep_ == "dobj" and thing.head == have
    if not told or have.lower_ not in HAVE:
        return False
    take_place(verb, have)
    hand_over([c for c in have.children if c != verb], verb)
    hang(have, verb, "aux")
    hang(thing, verb, "dobj")
    verb.tag_ = "VBN"
    return True


def _lead_to(verb: Token, doer: Token, thing: Token) -> None:
    """Let a verb lead that the parser takes for an adjective of its object."""
    lead(verb, doer)
    hang(thing, verb, "dobj")
    verb.tag_ = "VBD"


RULES: dict[str, tuple[Callable[[Token], bool], ...]] = {
    "amod": (
        _between_nouns,
        _right_behind,
        _behind_name,
        _behind_day,
        _behind_place,
        _behind_and,
        _behind_comma,
        _behind_since,
        _behind_apposition,
    ),
    "compound": (_behind_helped, _behind_have),
    **BEHIND_NOUNS,
}
