"""Denials: "the army denies it" belongs to what is denied, so that both voices stand together.

A denial carries what it denies in its own words ("denied that his men had shelled the market"), in
words that recall what was told before ("denies taking the town"), or in a word that points there
("denied the claim").
"""

import re
from collections.abc import Iterable, Sequence

from schemas.event import Event
from schemas.vocabulary import EventType, Modality, QuadClass

DENYING = "deny"  # the mode of denials among rejections
POINTERS = frozenset(  # words for what somebody else said
    {"it", "this", "that", "them", "claim", "report", "allegation", "accusation", "charge"}
    | {"involvement", "responsibility", "version", "account", "any", "the", "having", "role"}
)
WORD = re.compile(r"[^\W\d_]+")
SUFFIXES = ("ing", "ed", "es", "s", "e")
SHORTEST_STEM = 3
RECALLED = 1500  # characters back to a deed that the denial names again
POINTED = 500  # characters to one that it only points at


def denied_deeds(events: Sequence[Event]) -> dict[str, str]:
    """Return denial -> deed: the event ids of denials and of the events that they deny."""
    deeds = [e for e in events if e.quad_class not in {None, QuadClass.VERBAL_CONFLICT}]
    first = min((e.sentence.start for e in events), default=0)
    found = {}
    for event in events:
        if event.event_type is EventType.REJECT and event.mode == DENYING and not event.negated:
            deed = _denied_inside(event, deeds) or _denied_before(event, deeds, first)
            if deed is not None:
                found[event.event_id] = deed.event_id
    return found


def _denied_inside(denial: Event, deeds: Sequence[Event]) -> Event | None:
    """Return the deed that the denial tells itself."""
    inside = (
        d
        for d in deeds
        if d.modality is Modality.DENIED and d.sentence.start == denial.sentence.start
    )
    return min(inside, key=lambda d: _between(denial, d), default=None)


def _denied_before(denial: Event, deeds: Sequence[Event], first: int) -> Event | None:
    """Return the claim that a denial names again or points at; None where that is not sure."""
    claims = [d for d in deeds if d.modality is Modality.CLAIMED and not d.negated]
    claims = [d for d in claims if not _says_it_too(denial, d)]
    before = [d for d in claims if d.action.start < denial.action.start]
    words = _stems(_object_words(denial))
    recalled = (
        d
        for d in before
        if _between(denial, d) <= RECALLED and words & _stems(WORD.findall(d.action.lemma))
    )
    named = max(recalled, key=lambda d: d.action.start, default=None)
    if named is not None or not words <= _stems(POINTERS):
        return named
    # a title is told first and says in short what follows
    told = claims if denial.sentence.start == first else before
    pointed = (
        d
        for d in told
        if _between(denial, d) <= POINTED and d.quad_class is QuadClass.MATERIAL_CONFLICT
    )
    return min(pointed, key=lambda d: _between(denial, d), default=None)


def _object_words(denial: Event) -> list[str]:
    """Return the words behind the denying word, in its clause."""
    behind = denial.clause.text[max(denial.action.end - denial.clause.start, 0) :]
    return WORD.findall(behind)


def _says_it_too(denial: Event, deed: Event) -> bool:
    """Tell whether the one who denies is the one who told of the deed."""
    said = deed.source.attribution
    return said is not None and said.entity_id in {p.entity_id for p in denial.actors}


def _between(one: Event, other: Event) -> int:
    return abs(one.action.start - other.action.start)


def _stems(words: Iterable[str]) -> set[str]:
    return {_stem(word.casefold()) for word in words}


def _stem(word: str) -> str:
    """Return a word without its ending, by which "taking" and "take" are one."""
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= SHORTEST_STEM:
            return word.removesuffix(suffix)
    return word
