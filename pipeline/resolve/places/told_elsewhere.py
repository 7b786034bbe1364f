"""Places where a deed is only spoken of: "a guard in Lima said that rebels had taken the town"."""

from pipeline.find.mentions import EventMention
from pipeline.find.modality.effects import is_claim
from pipeline.find.reporting import is_saying
from pipeline.find.triggers import type_of
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import COMPLEMENTS, DESCRIBING, NOMINAL_SUBJECTS
from pipeline.parse.tokens import Token
from pipeline.resolve.places.evidence import CLAUSES, Named, Way
from pipeline.resolve.places.story_places import is_venue
from schemas.vocabulary import FORCE, VERBAL_TYPES, EventType

SAID = frozenset({"ccomp", "parataxis"})
OVER = frozenset({"after", "following", "before", "since"})
BESIDE = frozenset({"conj", "parataxis"})
OBJECTS = frozenset({"dobj", "obj"})
PROPOSALS = frozenset({EventType.REQUEST, EventType.THREATEN})


def is_of_who_says_so(way: Way) -> bool:
    """Tell whether a place is where somebody says so ("police in Lima said that he was shot").

    Or goes on saying: "a guard in Lima said, adding that he was shot"; "a spokesman in Lima blamed
    the army and added that he was shot".
    """
    if not way.up:
        return False
    last = way.up[-1]
    adding = last.dep_ == "advcl" and last.tag_ == "VBG" and is_saying(last) and len(way.up) > 1
    if last.dep_ == "conj" and is_saying(last) and len(way.up) > 1:
        subject = bool(way.down) and way.down[0].dep_ in NOMINAL_SUBJECTS
        there = subject and way.down[-1].head.lower_ in {"in", "at"}  # no "residents of X"
        return there and way.up[-2].dep_ in SAID
    return is_saying(way.top) and (last.dep_ in SAID or adding)


def is_of_who_says_so_beside(way: Way) -> bool:
    """Tell whether a place is where somebody says so in a clause beside that of the deed.

    "Rebels took it, a guard in Lima said"; "he was shot, a guard said in Lima, and two were hurt".
    """
    if not way.down or way.down[-1].head.lower_ not in {"in", "at"}:
        return False  # "an officer at the Lima station said"
    if way.up:
        return is_saying(way.top) and _is_beside(way.up[-1]) and way.down[-1].i < way.up[-1].i
    return is_saying(way.down[0]) and _is_beside(way.down[0])


def _is_beside(verb: Token) -> bool:
    """Tell whether a clause with a subject of its own is joined to another."""
    return verb.dep_ in BESIDE and any(c.dep_ in NOMINAL_SUBJECTS for c in verb.children)


def is_of_who_speaks_after_it(way: Way) -> bool:
    """Tell whether a place is where somebody spoke later: "after the raid, he said in X".

    So it is with what is spoken of first: "before they told of the raid, he told a crowd in X".
    """
    if not way.up or not way.down or not is_saying(way.top):
        return False
    aside = way.up[-1]
    there = way.down[-1].head.lower_ in {"in", "at"} and way.down[0].dep_ not in NOMINAL_SUBJECTS
    over = aside.dep_ == "prep" and aside.lower_ in OVER
    return there and (over or aside.dep_ == "advcl") and aside.i < way.down[0].i


def is_of_who_denies(way: Way) -> bool:
    """Tell whether a place is that of those who speak of a deed: "the council in X denied that"."""
    told = bool(way.up) and way.up[-1].dep_ in SAID and type_of(way.top) in VERBAL_TYPES
    return told and bool(way.down) and way.down[0].dep_ in NOMINAL_SUBJECTS


def is_of_who_claims(way: Way) -> bool:
    """Tell whether a place is only whose words tell of a deed: "Ankara's claim that they fled"."""
    owns = bool(way.down) and way.down[0].dep_ in DESCRIBING
    return owns and bool(way.up) and is_claim(way.top)


def is_where_they_only_talk(mention: EventMention, one: Named) -> bool:
    """Tell whether a place is that of talks, and a deed of force stands outside of them.

    "The council met in Lima to weigh the raids", "talks in Lima were set, but after the raid …".
    Who fires at a meeting does it there.
    """
    if mention.sense.event_type not in FORCE or not is_venue(one):
        return False
    up = Way.between(mention.head, one.token).up
    clauses = any(t.dep_ in CLAUSES or (t.dep_ == "conj" and t.pos_ == "VERB") for t in up[1:])
    return clauses or any(t.dep_ == "prep" and t.lower_ in OVER for t in up)


def is_only_asked_for(way: Way) -> bool:
    """Tell whether an event is asked for or promised at a place: "in X they urged her to leave"."""
    told = way.up[-1] if way.up else None
    if told is None or told.dep_ not in COMPLEMENTS or not way.down:
        return False
    return type_of(way.top) in PROPOSALS


def is_of_who_judges(way: Way) -> bool:
    """Tell whether a place is that of somebody who calls an event something: "an aide in X"."""
    if not way.up:
        return False
    named = any(c.dep_ == "oprd" for c in way.top.children)
    judges = named and way.top.lemma_ in classes()["calling"]
    judged = judges and way.up[-1].dep_ in OBJECTS
    called = judged or way.up[-1].dep_ == "oprd"
    if judged and way.down and way.down[-1].i < way.top.i:
        return True  # "in X the mayor called the raid a crime"
    return called and bool(way.down) and way.down[0].dep_ in NOMINAL_SUBJECTS


def is_in_the_words_of(way: Way) -> bool:
    """Tell whether a place is that of somebody whose words these are.

    "In the words of an aide in X", "by the account of a nurse in X".
    """
    words_of = (t for t in way.down if t.lemma_.lower() in classes()["versions"])
    told = (t for t in words_of if t.dep_ == "pobj" and t.head.lower_ in {"in", "by", "on"})
    return any(any(c.lower_ == "of" and c in way.down for c in t.children) for t in told)


TOLD = (
    is_in_the_words_of,
    is_of_who_claims,
    is_of_who_says_so,
    is_of_who_says_so_beside,
    is_of_who_speaks_after_it,
    is_of_who_denies,
)
