"""Event nouns of which a clause tells the deed: "the raid that killed ten", "riots in which"."""

from pipeline.find.grammar import tree
from pipeline.find.grammar.tense import Tense, own_tense
from pipeline.find.triggers import is_event_noun
from pipeline.knowledge.times import months, weekdays
from pipeline.parse.labels import NOMINAL_SUBJECTS
from pipeline.parse.tokens import Token


def described_event(verb: Token) -> Token | None:
    """Return the event noun whose deed a clause tells: "the raid that killed ten"."""
    while verb.dep_ == "conj" and not any(c.dep_ == "nsubj" for c in verb.children):
        verb = verb.head
    noun = _behind_time(verb.head)
    if verb.dep_ == "relcl" and tree.tells_where(verb):
        return _deed_at(noun) if own_tense(verb) is Tense.PAST else None
    noun = noun if is_event_noun(noun) else _deed_in(noun)
    if not is_event_noun(noun):
        return None
    if verb.dep_ == "acl" and verb.tag_ == "VBG":
        return noun
    if verb.dep_ != "relcl" or own_tense(verb) is not Tense.PAST:
        return None
    subjects = [c for c in verb.children if c.dep_ in NOMINAL_SUBJECTS]
    within = [t for c in verb.children if c.lower_ in {"in", "during"} for t in c.children]
    does = any(t.tag_ == "WDT" for t in (*subjects, *within)) or _opens_in_which(subjects)
    return noun if does else None


def _opens_in_which(subjects: list[Token]) -> bool:
    """Tell whether "in which" stands before a subject: "the raid on X, in which nine men died".

    The parser hangs it on the noun before.
    """
    first = min((s.left_edge.i for s in subjects), default=0)
    if first < 2:
        return False
    link, which = subjects[0].doc[first - 2], subjects[0].doc[first - 1]
    return which.lower_ == "which" and link.lower_ in {"in", "during"}


def _deed_at(place: Token) -> Token | None:
    """Return the dated deed at a place: "the 1995 massacre in Tuzla, where troops killed nine"."""
    deed = place.head.head
    within = place.dep_ == "pobj" and place.head.lower_ in {"in", "at"}
    dated = any(t.ent_type_ == "DATE" for t in deed.subtree if t.i < place.i)
    return deed if within and dated and is_event_noun(deed) else None


def _deed_in(place: Token) -> Token:
    """Return the deed at a place, on which the parser hangs what it did: "riots in X in which".

    So it does for what was hit: "a raid on a mill in which nine died".
    """
    within = place.dep_ == "pobj" and place.head.lower_ in {"in", "at", "on", "against"}
    return place.head.head if within else place


def _behind_time(token: Token) -> Token:
    """Return the object of the clause for a day or month: "made a raid in May that killed two"."""
    name = token.lower_
    if not (name.isdigit() or name in months() or name in weekdays()) or token.dep_ != "pobj":
        return token
    return next(iter(tree.children(token.head.head, "dobj")), token)
