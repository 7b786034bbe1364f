"""When an event happened, as another report of the same happening in its document tells.

"Six priests were shot on 4 May … the killing of the priests": what is of one incident was at one
time, so the time stated with one report holds for those that state none.
"""

from collections import defaultdict
from collections.abc import Sequence

from pipeline.link.sharing import is_done, may_concern
from schemas.event import Event, EventDate
from schemas.vocabulary import DateBasis


def share_dates(events: Sequence[Event]) -> list[Event]:
    """Return a document's linked events, those without a stated date with that of their incident.

    Of several stated dates the finest holds, and none where they contradict each other. One that
    is only carried over from near by yields where it contradicts what is stated of the same target.
    """
    stated: defaultdict[str | None, list[Event]] = defaultdict(list)
    for event in events:
        if event.date is not None and _is_stated(event.date):
            stated[event.incident_id].append(event)
    around: defaultdict[int, list[EventDate]] = defaultdict(list)
    for event in (e for told in stated.values() for e in told):
        around[event.sentence.start] += [event.date] if event.date else []
    return [
        _dated(e, stated[e.incident_id], around[e.sentence.start]) if _may_take(e) else e
        for e in events
    ]


def _is_stated(date: EventDate) -> bool:
    """Tell whether a date stands with its event, with a beginning and an end."""
    return date.basis is DateBasis.TEXT and date.earliest is not None and date.latest is not None


def _may_take(event: Event) -> bool:
    """Tell whether a deed was done, and its report says nothing of when.

    What is news of the day ("the fighting goes on") stays so.
    """
    return is_done(event) and (event.date is None or event.date.basis is DateBasis.CONTEXT)


def _dated(event: Event, told: Sequence[Event], around: Sequence[EventDate]) -> Event:
    """Return an event with the date that other reports state, if they agree on one.

    So must the dates around it, stated in its sentence.
    """
    dates = [o.date for o in told if o.date is not None and _is_akin(event, o)]
    if not dates or not all(_overlap(a, b) for a in dates for b in dates):
        return event
    finest = min(dates, key=_length)
    if not all(_overlap(finest, date) for date in around):
        return event
    own = event.date
    if own is not None and (_overlap(own, finest) or not _is_target_told(event, told)):
        return event
    return event.model_copy(update={"date": finest.model_copy(update={"basis": DateBasis.CONTEXT})})


def _is_akin(event: Event, other: Event) -> bool:
    """Tell whether a sentence elsewhere tells of somebody of an event, or the event names nobody.

    Two times of one sentence were weighed when it was read.
    """
    return event.sentence.start != other.sentence.start and may_concern(event, other)


def _is_target_told(event: Event, told: Sequence[Event]) -> bool:
    """Tell whether reports name a target of an event: a taking of power is not each later one."""
    ours = {target.entity_id for target in event.targets}
    return any(target.entity_id in ours for other in told for target in other.targets)


def _overlap(one: EventDate, other: EventDate) -> bool:
    """Tell whether two dates can be the same time."""
    starts_late = one.earliest and other.latest and one.earliest > other.latest
    ends_early = one.latest and other.earliest and one.latest < other.earliest
    return not (starts_late or ends_early)


def _length(date: EventDate) -> int:
    """Return how many days a closed date spans."""
    assert date.earliest is not None and date.latest is not None
    return (date.latest - date.earliest).days
