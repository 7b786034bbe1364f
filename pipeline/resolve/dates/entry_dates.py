"""Dates of what an entry of a log tells: of the day that heads it, "21 Mar, Kaduna: …"."""

import datetime as dt
from functools import lru_cache

from pipeline.find.grammar.tense import Tense, own_tense
from pipeline.find.times import read_times
from pipeline.parse.tokens import Token
from pipeline.resolve.dates.scenes import Scene, is_new
from schemas.document import TimeExpression
from schemas.event import EventDate
from schemas.vocabulary import DateBasis

ENTRIES = 64  # the last ones read; the events of one stand side by side


def of_its_heading(scene: Scene) -> EventDate | None:
    """The day that heads the entry of a log, for news that no time of its own is told with."""
    entry = scene.parsed.entry(scene.mention.head)
    if entry is None or not (is_new(scene) or _is_attempt(scene.verb)):
        return None
    time = _day_of(entry.tidy, scene.published)
    if time is None:
        return None
    start, end = entry.span(time.start, time.end)
    return EventDate(
        text=time.text,
        start=start,
        end=end,
        edtf=time.edtf,
        earliest=time.earliest,
        latest=time.latest,
        granularity=time.granularity,
        basis=DateBasis.CONTEXT,
    )


def _is_attempt(verb: Token) -> bool:
    """Tell whether somebody is told to have set about a deed: "tried to storm the airport"."""
    return verb.dep_ == "xcomp" and own_tense(verb.head) is Tense.PAST


@lru_cache(maxsize=ENTRIES)
def _day_of(heading: str, published: dt.date | None) -> TimeExpression | None:
    """Return the first time of a heading."""
    return next(iter(read_times(heading, published, history=False)), None)
