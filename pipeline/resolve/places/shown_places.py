"""Places that the build of a sentence shows to be an event's, of words as of deeds.

"X, where they agreed", "speaking in X, she urged", "flew to X to ask for help".
"""

from pipeline.find.grammar import tree
from pipeline.find.mentions import EventMention
from pipeline.find.triggers import type_of
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import NOMINAL_SUBJECTS
from pipeline.parse.tokens import Token
from pipeline.resolve.places.vetoes import WHERE
from schemas.vocabulary import ON_THE_GROUND, VERBAL_TYPES

JOINED = frozenset({"conj", "dobj"})
FROM = "from"


def is_shown(mention: EventMention, place: Token) -> bool:
    """Say whether a sentence is built so that an event can only have been at a place."""
    event = _first(mention.head)
    return (
        is_where_clause(mention.head, place)
        or _is_where_they_spoke(event, place)
        or _is_where_they_went(mention.head, place)
        or _is_where_others_act(mention.head, place)
    )


def is_where_clause(event: Token, place: Token) -> bool:
    """Tell whether an event stands in a clause about a place: "the valley where they shot him"."""
    verb = event
    while verb.dep_ in JOINED:
        verb = verb.head
    where = verb.dep_ == "relcl" and tree.tells_where(verb)
    told = _told_again(verb.head) if where else None
    return told is not None and told in (place, place.head if place.dep_ == "compound" else place)


def _told_again(word: Token) -> Token:
    """Return the name of which a phrase tells what it is: X of "X, the capital of Y, where …"."""
    while word.dep_ == "pobj" and word.head.lower_ == "of":
        if word.head.head.dep_ != "appos":
            return word
        word = word.head.head
    return word.head if word.dep_ == "appos" and word.head.pos_ == "PROPN" else word


def _first(event: Token) -> Token:
    """Return the first of the deeds of the same that are joined: "urged her to go and warned"."""
    while event.dep_ == "conj" and event.pos_ == "VERB" and event.head.pos_ == "VERB":
        if any(c.dep_ in NOMINAL_SUBJECTS for c in event.children):
            break
        event = event.head
    return event


def _is_where_they_spoke(event: Token, place: Token) -> bool:
    """Tell whether a participle tells where those were who spoke: "speaking in X, she urged".

    So does "leaders meeting in X asked him to go".
    """
    link, clause = place.head, place.head.head
    there = place.dep_ == "pobj" and (link.lower_ in WHERE or link.lower_ == FROM)
    if not there or clause.tag_ != "VBG" or clause.lemma_ not in classes()["appearing"]:
        return False
    if clause.dep_ == "advcl":
        return clause.head is event and clause.i < event.i
    whose = clause.head
    return clause.dep_ == "acl" and whose.dep_ in NOMINAL_SUBJECTS and whose.head is event


def _is_where_they_went(event: Token, place: Token) -> bool:
    """Tell whether somebody went to a place for an event: "flew to X to ask for help".

    So it is if he "was in X to ask for help".
    """
    event = _first(event)
    link, move = place.head, event.head
    if event.dep_ not in {"advcl", "xcomp"} or place.dep_ != "pobj" or link.head is not move:
        return False
    purpose = any(c.lower_ == "to" and c.dep_ == "aux" for c in event.children)
    went = link.lower_ == "to" and move.lemma_ in classes()["motion"]
    return purpose and (went or (link.lower_ in {"in", "at"} and move.lemma_ == "be"))


def _is_where_others_act(event: Token, place: Token) -> bool:
    """Tell whether a sentence opens with where those are whom a deed befell.

    "In X, police dig up men who were shot in May"; not "in X, she condemned those who …".
    """
    clause = event
    while clause.dep_ == "conj":
        clause = clause.head
    if clause.dep_ != "relcl" or type_of(event) not in ON_THE_GROUND:
        return False
    link, verb = place.head, place.head.head
    opens = place.dep_ == "pobj" and link.lower_ in WHERE and link.i == event.sent.start
    if not opens or verb.pos_ != "VERB" or type_of(verb) in VERBAL_TYPES:
        return False
    whom = clause.head
    return whom.head is verb or (whom.dep_ == "pobj" and whom.head.head is verb)
