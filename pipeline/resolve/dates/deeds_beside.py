"""Which deed a time is told of, whatever it hangs on: "the murder last May of a judge"."""

from itertools import takewhile

from pipeline.find.grammar import tree
from pipeline.find.grammar.tense import Tense, own_tense
from pipeline.find.triggers import is_event_noun, type_of
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import NOUNS, PLACE_NAMES
from pipeline.parse.tokens import Span, Token
from schemas.document import TimeExpression
from schemas.vocabulary import MUTUAL, VERBAL_TYPES, EventType, Granularity

WITHIN = frozenset({"in", "at", "near"})
MATTERS = frozenset({"over", "for", "of"})
SPOKEN = VERBAL_TYPES - MUTUAL | {EventType.COERCE}


def deed_parted(span: Span) -> Token | None:
    """Return the deed that a time parts from whom it befell: "the murder last May of a judge"."""
    doc, first = span.doc, span.root.head.i if span.root.dep_ == "pobj" else span.start
    before = doc.tokens[first - 1] if 0 < first <= span.start else None
    of = span.end < len(doc) and doc.tokens[span.end].lower_ == "of"
    if before is None or not of or before.sent != span.sent:
        return None
    return before if before.pos_ == "NOUN" and is_event_noun(before) else None


def last_deed(span: Span) -> Token | None:
    """Return the deed right before a time, since which something is so: "since a raid last May"."""
    before = span.doc.tokens[span.start - 1] if span.start else None
    since = before is not None and before.dep_ == "pobj" and before.head.lower_ == "since"
    named = before is not None and before.pos_ in NOUNS
    return before if since and named else None


def matter(verb: Token, span: Span) -> Token | None:
    """Return the deed before a time that a verb speaks of today: "condemns the raid on Monday"."""
    objects = [n for n in verb.children if n.dep_ == "dobj" and n.i < span.start]
    if _is_blame(verb, span) and objects and is_event_noun(objects[-1]):
        return objects[-1]
    if type_of(verb) is EventType.ACCUSE:  # "accuses him of torture in 2011"
        links = (p for p in tree.children(verb, "prep") if p.lower_ == "of")
        objects += [n for p in links for n in tree.children(p, "pobj") if n.i < span.start]
    if not objects or not is_event_noun(objects[-1]) or own_tense(verb) is not Tense.PRESENT:
        return None
    speaks = type_of(verb) in VERBAL_TYPES
    return objects[-1] if speaks else None


def _is_blame(verb: Token, span: Span) -> bool:
    """Tell whether a time stands before who is blamed: "blamed the fire on Monday on rebels"."""
    behind = span.doc.tokens[span.end] if span.end < len(span.doc) else None
    return verb.lemma_ == "blame" and behind is not None and behind.lower_ == "on"


def at_its_place(link: Token, time: TimeExpression) -> Token | None:
    """Return the deed with whose place a time is told: "condemned a raid in X on Monday".

    Who is held over a deed of some month or year was so later.
    """
    place, verb = link.nbor(-1) if link.i else link, link.head
    if type_of(verb) not in SPOKEN:
        return None
    if verb.dep_ == "acl" and verb.tag_ == "VBN" and time.granularity is not Granularity.DAY:
        over = (p for p in tree.children(verb, "prep") if p.lower_ in MATTERS and p.i < link.i)
        deeds = (n for p in over for n in tree.children(p, "pobj") if is_event_noun(n))
        return next(deeds, None)
    there = place.ent_type_ in PLACE_NAMES and place.dep_ == "pobj"
    if not there or place.head.lower_ not in WITHIN:
        return None
    above = takewhile(lambda t: t is not verb, place.ancestors)
    deed = next((t for t in above if is_event_noun(t) and t.i > verb.i), None)
    if deed is None or (type_of(verb) is EventType.COERCE and time.granularity is Granularity.DAY):
        return None
    if deed.head is verb and deed.dep_ == "dobj":
        return deed if type_of(verb) in VERBAL_TYPES else None
    return deed if deed.head.lower_ in MATTERS and deed.head.head is verb else None


def deed_upon(time: Token) -> Token | None:
    """Return the deed that befell what a participle describes: "seized a boat carrying drugs on".

    So it is behind where a road leads: "found on a road linking X and Y on Sunday".
    """
    link = time.head if time.dep_ == "pobj" else time
    described = link.head
    told = classes()["carrying"] | classes()["leading"]
    if described.dep_ != "acl" or described.tag_ != "VBG" or described.lemma_.lower() not in told:
        return None
    deed = tree.governor(described.head)
    if deed is None or (described.head.i < deed.i and described.head.dep_ != "nsubjpass"):
        return None
    return deed if own_tense(deed) is Tense.PAST else None


def is_claimed(deed: Token) -> bool:
    """Tell whether a known deed is claimed, on the day told: "claimed the attack on Tuesday"."""
    known = any(c.lower_ == "the" for c in deed.children)
    claims = deed.dep_ == "dobj" and deed.head.lemma_ == "claim" and deed.head.tag_ == "VBD"
    return known and claims and is_event_noun(deed)
