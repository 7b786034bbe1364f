"""Dates of what an entry or a section tells: of the day that heads it, "21 Mar, Kaduna: …"."""

import datetime as dt
import re
from functools import lru_cache

from pipeline.find.grammar.tense import Tense, own_tense, tense_of
from pipeline.find.times import read_times
from pipeline.parse.tokens import Span, Token
from pipeline.resolve.dates.event_nouns import is_known
from pipeline.resolve.dates.scenes import Scene, is_new
from pipeline.resolve.dates.values import dated
from schemas.document import TimeExpression
from schemas.event import EventDate
from schemas.vocabulary import BlockKind, DateBasis, Granularity

NUMBER = re.compile(r"(?:(?:[IVX]{1,6}|\d{1,2}|[A-H])[.):]? )?(?:On )?")  # before a heading's day
ENTRY = 40  # tokens behind the time that heads one
ENDS = frozenset({".", "!", "?", ";", "•", "*"})
SET_OFF = frozenset({":", "-", "–", "—", "--"})
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


def of_its_section(scene: Scene) -> EventDate | None:
    """The day that is all a heading says, for what is told below it: "IV. April 6" // "They came".

    What is told behind another time is not of that day.
    """
    if tense_of(scene.verb) is not Tense.PAST or not is_new(scene) or scene.paragraph:
        return None
    blocks, index = scene.parsed.blocks, int(scene.parsed.block_of[scene.mention.head.i])
    above = next((i for i in range(index, -1, -1) if blocks[i].kind is BlockKind.HEADING), None)
    if above is None or is_known(scene):
        return None
    block_of = scene.parsed.block_of
    told = [t for t in scene.times if above <= int(block_of[t.span.start]) < index]
    if len(told) != 1 or told[0].time.granularity is not Granularity.DAY:
        return None
    start, end = blocks[above].span(0, len(blocks[above].tidy))
    rest = scene.parsed.article.text[start : told[0].time.start]
    whole = told[0].time.end == end and NUMBER.fullmatch(rest)
    return dated(told[0], DateBasis.CONTEXT) if whole else None


def _is_attempt(verb: Token) -> bool:
    """Tell whether somebody is told to have set about a deed: "tried to storm the airport"."""
    return verb.dep_ == "xcomp" and own_tense(verb.head) is Tense.PAST


@lru_cache(maxsize=ENTRIES)
def _day_of(heading: str, published: dt.date | None) -> TimeExpression | None:
    """Return the first time of a heading."""
    return next(iter(read_times(heading, published, history=False)), None)


def of_its_entry(scene: Scene) -> EventDate | None:
    """The time that heads an entry of a chronology ("June 2014: Fighters take the town")."""
    head, block_of = scene.mention.head, scene.parsed.block_of
    here, first = head.i, head.i - ENTRY
    entries = [
        t
        for t in scene.times
        if first <= t.span.end <= here
        and block_of[t.span.start] == block_of[here]
        and heads_entry(t.span)
        and not any(w.text in ENDS for w in head.doc[t.span.end : head.i])
    ]
    return dated(entries[-1], DateBasis.TEXT) if entries else None


def heads_entry(span: Span) -> bool:
    """Tell whether a time opens a line and is set off from what follows."""
    doc = span.doc
    opens = (
        doc.tokens[span.start].is_sent_start or doc.tokens[span.start - 1].text in ENDS | SET_OFF
    )
    return opens and span.end < len(doc) and doc.tokens[span.end].text in SET_OFF
