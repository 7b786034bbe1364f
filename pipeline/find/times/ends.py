"""The list of a document's times: both ends of a range as expressions of their own.

So counts TimeML, and so does a reader who looks for "1996" or "2001" in "between 1996 and 2001".
Each end keeps the range as its `interval`; events are dated by the whole range.
"""

import datetime as dt
import re
from collections.abc import Iterable

from pipeline.find.times import values, words
from pipeline.find.times.values import Value
from schemas.document import TimeExpression
from schemas.vocabulary import Granularity

OPENS = re.compile(r"(?i)(?:from|between) (?:the )?")
JOINS = re.compile(r" (?:to|until|till|through|and) (?:the )?|\s?[-–—/]\s?")
NAMES_A_TIME = re.compile(rf"\d|{words.month()}|{words.weekday()}")
CLOSED = re.compile(r"(?P<first>-?[\dX]{4}(?:-[\d-]{2,5})?)/(?P<last>-?[\dX]{4}(?:-[\d-]{2,5})?)")
END = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?")
PART = re.compile(words.part())
GRAINS = (Granularity.YEAR, Granularity.MONTH, Granularity.DAY)


def listed(times: Iterable[TimeExpression]) -> list[TimeExpression]:
    """Return times with both ends of each range in its place; what names no two ends stays."""
    return [part for time in times for part in _ends(time) or [time]]


def _ends(time: TimeExpression) -> list[TimeExpression]:
    """Return the two ends of a range; none where the words do not name both."""
    closed = CLOSED.fullmatch(time.edtf)
    if time.granularity is not Granularity.RANGE or closed is None:
        return []
    opening = OPENS.match(time.text)
    start = opening.end() if opening else 0
    for join in JOINS.finditer(time.text, start):
        pieces = ((start, join.start()), (join.end(), len(time.text)))
        if all(NAMES_A_TIME.search(time.text[a:b]) for a, b in pieces):
            edtfs = (closed["first"], closed["last"])
            return [_end(time, *piece, edtf) for piece, edtf in zip(pieces, edtfs, strict=True)]
    return []


def _end(time: TimeExpression, start: int, end: int, edtf: str) -> TimeExpression:
    """Return a stretch of a range's words as a time."""
    text = time.text[start:end]
    value = _value(edtf, text)
    return TimeExpression(
        text=text,
        start=time.start + start,
        end=time.start + end,
        edtf=value.edtf,
        earliest=value.earliest,
        latest=value.latest,
        granularity=value.granularity,
        interval=time.edtf,
    )


def _value(edtf: str, text: str) -> Value:
    """Return what one side of an EDTF interval means, cut as its words say ("mid-May")."""
    known = END.fullmatch(edtf)
    if known is None or known["year"] == "0000":  # before Christ, or without a year
        return Value(edtf, None, None, GRAINS[edtf.lstrip("-").count("-")])
    part = words.part_of(cut["part"]) if (cut := PART.match(text)) else None
    if known["day"]:
        return values.day(dt.date.fromisoformat(edtf))
    if known["month"]:
        return values.month(int(known["year"]), int(known["month"]), part)
    return values.year(int(known["year"]), part)
