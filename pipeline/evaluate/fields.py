"""Fields: what of one found event is right, field by field."""

from collections.abc import Sequence

from pipeline.evaluate.gold import GoldCount, GoldDate, GoldEvent
from pipeline.evaluate.names import is_accepted, is_accepted_actor
from schemas.event import Count, Event, EventDate

FIELDS = ("type", "actor", "target", "location", "date", "source", "status", "counts")
RIGHT = ("type", "actor", "target", "status")
SIX = (*RIGHT, "location", "date", "source")

Judgement = dict[str, bool | None]
"""Field -> right, wrong, or None where the annotation leaves it out."""


def judge(gold: GoldEvent, event: Event) -> Judgement:
    """Return which fields of an event are right, and whether RIGHT and SIX hold."""
    attribution = event.source.attribution
    found: Judgement = {
        "type": event.event_type in gold.type,
        "actor": _names([p.name for p in event.actors], gold.actor),
        "target": _names([p.name for p in event.targets], gold.target),
        "location": _location(event, gold.location),
        "date": _date(event.date, gold.date),
        "source": _names([attribution.name] if attribution else [], gold.source),
        "status": _status(event, gold),
        "counts": _counts(event.counts, gold.counts),
    }
    found["RIGHT"] = all(found[name] is not False for name in RIGHT)
    found["SIX"] = all(found[name] is not False for name in SIX)
    return found


def _names(found: Sequence[str], accepted: Sequence[str] | None) -> bool | None:
    """All that fill a role must be accepted; an empty role only where that is accepted."""
    if accepted is None:
        return None
    if not found:
        return not accepted or "" in accepted
    return all(is_accepted_actor(name, accepted) for name in found)


def _location(event: Event, accepted: Sequence[str] | None) -> bool | None:
    """The most specific place must be accepted, by its name or by the words of the text."""
    if accepted is None:
        return None
    if not event.locations:
        return not accepted or "" in accepted
    place = event.locations[0]
    return is_accepted(place.name, accepted) or is_accepted(place.text, accepted)


def _date(date: EventDate | None, gold: GoldDate | None) -> bool | None:
    """The days found must lie within those of the annotation."""
    if gold is None:
        return None
    if date is None or date.earliest is None or date.latest is None:
        return False
    return gold.earliest <= date.earliest and date.latest <= gold.latest


def _status(event: Event, gold: GoldEvent) -> bool | None:
    if gold.modality is None and gold.negated is None:
        return None
    modality = gold.modality is None or event.modality in gold.modality
    return modality and gold.negated in (None, event.negated)


def _counts(found: Sequence[Count], gold: Sequence[GoldCount] | None) -> bool | None:
    """Every number must be found; those beside it are not judged."""
    if not gold:
        return None
    return all(any(_same(count, wanted) for count in found) for wanted in gold)


def _same(count: Count, wanted: GoldCount) -> bool:
    if count.what is not wanted.what:
        return False
    if wanted.best is None:
        return count.low == wanted.low
    return wanted.best in (count.best, count.low if count.best is None else None)
