"""Bounds that the story sets to what "had" been done: since when, by when, up to when."""

import datetime as dt
from collections.abc import Sequence

from pipeline.find.grammar.tense import Tense, own_tense
from pipeline.resolve.dates.news_times import day_of_report, tells_the_news
from pipeline.resolve.dates.scenes import TOLD, Scene
from pipeline.resolve.dates.timed_words import TimedWords
from pipeline.resolve.dates.values import bounded
from schemas.event import EventDate
from schemas.vocabulary import Granularity

WEEK = 7  # days
MONTHS = 100  # days


def within_story(date: EventDate, scene: Scene) -> EventDate:
    """Close an open date of what "had" been done with the day told before.

    "Gunmen came on Tuesday. By Wednesday police had shot all four": from Tuesday to Wednesday.
    "… were freed on Wednesday. They had blocked a road since Sunday": from Sunday to Wednesday.
    """
    if not _had_been_done(scene):
        return date
    days = [t.time.latest for t in _days_before(scene) if t.time.latest]
    day = days[-1] if days else None
    first, last = date.earliest, date.latest
    if _is_by(date, scene) and (month := _month_before(date, scene)) is not None:
        return month
    if day is not None and date.edtf.startswith("../") and last is not None:
        near = dt.timedelta() < last - day <= dt.timedelta(days=WEEK)
        return _between(date, day, last) if near and _is_by(date, scene) else date
    if day is not None and date.edtf.endswith("/..") and first is not None and first < day:
        return _between(date, first, day)
    return date


def _had_been_done(scene: Scene) -> bool:
    """Tell whether a verb tells that its deed "had" been done."""
    mention = scene.mention
    own = scene.verb == mention.head or scene.verb in mention.trigger
    done = own and mention.modality in TOLD and not mention.negated
    return done and own_tense(scene.verb) is Tense.PLUPERFECT


def _days_before(scene: Scene) -> Sequence[TimedWords]:
    """Return the days of news told in the sentences before, in the event's paragraph."""
    start = scene.mention.head.sent.start
    told = (t for t in scene.paragraph if t.span.start < start and tells_the_news(t))
    return [t for t in told if t.time.granularity is Granularity.DAY]


def _month_before(date: EventDate, scene: Scene) -> EventDate | None:
    """Close "by the end of June" with the month told right before: "an offensive in May won"."""
    if not date.edtf.startswith("../") or date.latest is None:
        return None
    start = scene.mention.head.sent.start
    told = [t for t in scene.paragraph if t.span.sent.end == start and tells_the_news(t)]
    first = told[-1].time.earliest if told else None
    if first is None or told[-1].time.granularity is not Granularity.MONTH:
        return None
    near = dt.timedelta() < date.latest - first <= dt.timedelta(days=MONTHS)
    if not near:
        return None
    edtf = f"{told[-1].time.edtf}/{date.edtf.removeprefix('../')}"
    known = {"edtf": edtf, "earliest": first, "granularity": Granularity.RANGE}
    return date.model_copy(update=known)


def _is_by(date: EventDate, scene: Scene) -> bool:
    """Tell whether a date was told with "by": "by Wednesday they had left"."""
    own = (t for t in scene.sentence if t.time.start == date.start)
    return any(t.span.root.head.lower_ == "by" or t.span[0].lower_ == "by" for t in own)


def _between(date: EventDate, first: dt.date, last: dt.date) -> EventDate:
    edtf = f"{first.isoformat()}/{last.isoformat()}"
    known = {"edtf": edtf, "earliest": first, "latest": last, "granularity": Granularity.RANGE}
    return date.model_copy(update=known)


def had_been(scene: Scene) -> EventDate | None:
    """What the narrator tells "had" been done was done by the day of his news.

    "The army entered Mirov on Tuesday. The rebels had fled".
    """
    if scene.published is None or scene.mention.statement is not None or not _had_been_done(scene):
        return None
    day = day_of_report(scene, scene.published)
    return bounded(day, "before") if day is not None and _is_beside(day, scene) else None


def _is_beside(day: TimedWords, scene: Scene) -> bool:
    """Tell whether a day stands in the sentence of an event, or in one beside it that has none."""
    if scene.sentence:
        return any(t.span.start == day.span.start for t in scene.sentence)
    own, other = scene.mention.head.sent, day.span.sent
    block_of = scene.parsed.block_of
    here = block_of[day.span.start] == block_of[scene.mention.head.i]
    return bool(here) and other.start <= own.end and own.start <= other.end
