"""Where an event happened, as another report of the same happening in its document tells.

News names the place once: "gunmen attacked a mill in Dori … two guards were wounded". What is of
one incident was in one place, so the place stated with one report holds for those that state none;
its `method` then ends in `+incident`.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence

from pipeline.link.reports import SPOTS, is_stated
from pipeline.link.sharing import is_done, may_concern
from schemas.event import Event, Place
from schemas.vocabulary import Precision

FINENESS = list(Precision)  # from a named spot to a part of the world
BACKGROUND = dt.timedelta(days=40)  # what lies farther back is background
MAIN = 0.5  # share of a document's placed deeds that makes an incident what it tells of
KNOWN = frozenset({"the", "this", "that", "these", "those"})
OWNED = ("'s", "’s")
NEAR = 2  # words before a deed in which it is told that it is known
GOING_ON = frozenset({"battle", "demo", "riot", "shelling"})
MARK = "+incident"


def share_places(events: Sequence[Event]) -> list[Event]:
    """Return a document's linked events, those without a stated place with that of their incident.

    Of several stated places the finest holds, and of those the one told nearest. A country is too
    little to say that it was one place, words about a deed are said elsewhere, and a report of
    other people may be of another deed after all, unless it is only in its document's main town.
    Of nobody, and far from any place, only what most of the document tells of has a place
    ("Boston mourns the dead of the attack", but not "the shelling went on" of a war): else it may
    be another deed, unless its sentence tells of it with somebody or a place.
    """
    stated: defaultdict[str | None, list[Event]] = defaultdict(list)
    for event in events:
        if _is_stated(event) and _fineness(event) < FINENESS.index(Precision.COUNTRY):
            stated[event.incident_id].append(event)
    now = max((e.date.latest for e in events if e.date and e.date.latest), default=None)
    least = MAIN * sum(map(len, stated.values()))
    known = {_told_at(e) for e in events if _is_known(e)}
    placed: list[Event] = []
    for event in events:
        told = stated[event.incident_id] if _is_placeless(event) else []
        beside_known = _told_at(event) in known and event.mode not in GOING_ON
        if len(told) < least and not (_is_known(event) or beside_known):
            told = [other for other in told if _told_at(other) == _told_at(event)]
        placed.append(_placed(event, told, now) if told else event)
    return placed


def _told_at(event: Event) -> tuple[str | None, int]:
    """Return the incident of an event and where its sentence begins."""
    return event.incident_id, event.sentence.start


def _is_known(event: Event) -> bool:
    """Tell whether a report names somebody, stands where a place is told, or takes up a deed.

    "The blast" is one told of; "an ambush" is not, and war and unrest are in many places.
    """
    if event.actors or event.targets or event.locations:
        return True
    before = event.sentence.text[: event.action.start - event.sentence.start].split()
    taken_up = any(word.lower() in KNOWN or word.endswith(OWNED) for word in before[-NEAR:])
    return taken_up and event.mode not in GOING_ON


def _is_placeless(event: Event) -> bool:
    """Tell whether a deed was done, and its report says nothing of where."""
    return is_done(event) and not _is_stated(event)


def _is_stated(event: Event) -> bool:
    return bool(event.locations) and all(map(is_stated, event.locations))


def _placed(event: Event, told: Sequence[Event], now: dt.date | None) -> Event:
    """Return an event at the best of the places that other reports state.

    `now` is the last day that the document tells of.
    """
    sole = _is_in_town_of_document(event) and _tell_one_town(told)
    told = [other for other in told if sole or _is_akin(event, other)]
    told = [other for other in told if not _is_older(other, event, now)]
    beside = [other for other in told if other.sentence.start == event.sentence.start]
    told = beside or told
    if not told:
        return event
    best = min(told, key=lambda o: (_fineness(o), abs(o.action.start - event.action.start)))
    if _is_near(event.locations) and _fineness(event) <= _fineness(best):
        return event
    common = _common(told) if not beside else {p.name for p in best.locations}
    places = [_shared(p) for p in best.locations if p.name in common]
    return event.model_copy(update={"locations": places}) if places else event


def _is_in_town_of_document(event: Event) -> bool:
    """Tell whether an event was only placed in the town that its document speaks of most."""
    return any(p.method.endswith("+document") and p.precision in SPOTS for p in event.locations)


def _tell_one_town(events: Sequence[Event]) -> bool:
    """Tell whether the places that reports state are one town."""
    towns = {e.locations[0].name for e in events}
    return len(towns) == 1 and all(e.locations[0].precision in SPOTS for e in events)


def _common(told: Sequence[Event]) -> set[str]:
    """Return the names of the places that reports have in common.

    Those of all where it is one place, else those that hold the several: "bombs went off in Mill
    Street, Leeds … in Park Row, Leeds" were in Leeds.
    """
    named = [[p.name for p in e.locations] for e in told]
    spots = [n for e, n in zip(told, named, strict=True) if e.locations[0].precision in SPOTS]
    outer = {name for names in named for name in names[1:]}
    if len({names[0] for names in spots} - outer) <= 1:
        return set().union(*named)
    return set.intersection(*map(set, spots))


def _is_akin(one: Event, other: Event) -> bool:
    """Tell whether two reports stand in one sentence, or may be of the same people."""
    return one.sentence.start == other.sentence.start or may_concern(one, other)


def _is_older(other: Event, event: Event, now: dt.date | None) -> bool:
    """Tell whether a report of long ago is told behind an undated event, which is news."""
    last = other.date.latest if other.date is not None else None
    if now is None or last is None or event.date is not None:
        return False
    return event.sentence.start < other.sentence.start and last < now - BACKGROUND


def _is_near(places: Sequence[Place]) -> bool:
    """Tell whether places were told in the sentences right before an event."""
    return any(p.method.endswith("+context") for p in places)


def _fineness(event: Event) -> int:
    return min(FINENESS.index(p.precision) for p in event.locations)


def _shared(place: Place) -> Place:
    return place.model_copy(update={"method": f"{place.method}{MARK}"})
