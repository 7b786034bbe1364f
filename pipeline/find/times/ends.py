"""The list of a document's times: each end of a range as an expression of its own.

So counts TimeML, and so does a reader who looks for "1996" or "2001" in "between 1996 and 2001".
So do "since 1996" and "until May": the words name one end, and `interval` keeps what is open.
Each end keeps the range as its `interval`; events are dated by the whole range.
"""

import datetime as dt
import re
from collections.abc import Iterable

from pipeline.find.times import values, words
from pipeline.find.times.reader import opening
from pipeline.find.times.values import Value
from schemas.document import TimeExpression
from schemas.vocabulary import Granularity

OPENS = re.compile(r"(?i)(?:from|between) (?:the )?")
JOINS = re.compile(r" (?:to|until|till|through|and) (?:the )?|\s?[-–—/]\s?")
NAMES_A_TIME = re.compile(rf"\d|{words.month()}|{words.weekday()}")
CLOSED = re.compile(r"(?P<first>-?[\dX]{4}(?:-[\d-]{2,5})?)/(?P<last>-?[\dX]{4}(?:-[\d-]{2,5})?)")
OPEN = re.compile(r"(?:\.\./)?(-?\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?)(?:/\.\.)?")
END = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?")
PART = re.compile(words.part())
GRAINS = (Granularity.YEAR, Granularity.MONTH, Granularity.DAY)


def listed(times: Iterable[TimeExpression], text: str) -> list[TimeExpression]:
    """Return times with the ends that each range names in its place; what names none stays.

    Args:
        times: The times of a document.
        text: Its text, which tells "since 2001" from "after 2000".
    """
    return [part for time in times for part in _ends(time) or _only_end(time, text) or [time]]


def _only_end(time: TimeExpression, text: str) -> list[TimeExpression]:
    """Return the one end of a range that is open on its other side ("since 1996")."""
    word = opening(text, time.start, time.end)
    edge = OPEN.fullmatch(time.edtf)
    if word is None or edge is None:
        return []
    if word in ("since", "until", "till", "by"):
        value = _value(edge[1], time.text)
    elif (beside := _beside(edge[1], 1 if word == "before" else -1)) is not None:
        value = _value(beside, time.text)
    else:
        return []
    return [_piece(time, 0, len(time.text), value)]


def _beside(edtf: str, step: int) -> str | None:
    """Return the day, month or year before or behind one: "before May" ends with April."""
    known = END.fullmatch(edtf)
    if known is None:
        return None
    year, month, day = int(known["year"]), known["month"], known["day"]
    if day:
        return (dt.date.fromisoformat(edtf) + dt.timedelta(days=step)).isoformat()
    if not month:
        return f"{year + step:04}"
    count = year * 12 + int(month) - 1 + step
    return f"{count // 12:04}-{count % 12 + 1:02}"


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
            return [
                _piece(time, a, b, _value(edtf, time.text[a:b]))
                for (a, b), edtf in zip(pieces, edtfs, strict=True)
            ]
    return []


def _piece(time: TimeExpression, start: int, end: int, value: Value) -> TimeExpression:
    """Return a stretch of a range's words as a time."""
    return TimeExpression(
        text=time.text[start:end],
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
