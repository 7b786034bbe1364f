"""Dates of what an account told by the hour tells: "WEDNESDAY, 10 a.m.: Rebels storm the port"."""

import re

from pipeline.find.grammar.tense import Tense, own_tense
from pipeline.parse.parsed import Parsed
from pipeline.resolve.dates.earlier_times import CLOCK
from pipeline.resolve.dates.scenes import Scene, is_new
from pipeline.resolve.dates.timed_words import TimedWords
from pipeline.resolve.dates.values import bounded, dated
from schemas.event import EventDate
from schemas.vocabulary import DateBasis, Granularity, StatementKind

# What parts the time that heads an entry from its news; an hour may stand between.
HEAD_ENDS = re.compile(
    r"(?i)(?:,? (?:at |about |around )?(?:\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\b\.?)?|noon|midnight))?"
    r" ?(?::|[-–—]{1,2} )"
)
BEHIND_HOUR = re.compile(r"\.? [A-Z]")  # "9 a.m. Troops storm the mill"
ENTRIES = 2  # that make an account one of days and hours


def of_its_hour(scene: Scene) -> EventDate | None:
    """The day that heads an entry of an account by the hour, for what it tells behind that.

    What it says has been done was done by then.
    """
    statement = scene.mention.statement
    if statement is not None and statement.kind is StatementKind.DIRECT:
        return None
    block_of = scene.parsed.block_of
    here = block_of[scene.mention.head.i]
    own = [t for t in scene.times if block_of[t.span.start] == here and _heads(t, scene.parsed)]
    tense = own_tense(scene.verb) if own else None
    if tense not in (Tense.PRESENT, Tense.PERFECT, Tense.PAST) or not is_new(scene):
        return None
    if tense is Tense.PERFECT and "since" in scene.verb.sent.words:
        return None  # "marches have been held since; ten people have been shot"
    if sum(_heads(t, scene.parsed) for t in scene.times) < ENTRIES:
        return None
    told = (t for t in scene.paragraph if t.span.start < scene.mention.head.i)
    if tense is Tense.PAST and any(t.time.edtf != own[0].time.edtf for t in told):
        return None
    return bounded(own[0], "before") if tense is Tense.PERFECT else dated(own[0], DateBasis.CONTEXT)


def _heads(timed: TimedWords, parsed: Parsed) -> bool:
    """Tell whether a time opens a paragraph and is set off from its news."""
    start = timed.span.start
    if timed.time.granularity is not Granularity.DAY or ".." in timed.time.edtf:
        return False
    if start and int(parsed.block_of[start - 1]) == int(parsed.block_of[start]):
        return False
    text, end = parsed.article.text, timed.time.end
    hour = CLOCK.fullmatch(timed.time.text) and BEHIND_HOUR.match(text, end)
    return bool(hour) or HEAD_ENDS.match(text, end, end + 40) is not None
