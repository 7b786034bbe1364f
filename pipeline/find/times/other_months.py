"""Months told from another time: last November, August of that year, 3 June last year."""

import datetime as dt
import re

from pipeline.find.times import values, words
from pipeline.find.times.frame import Frame
from pipeline.find.times.relative import AHEAD, BACK
from pipeline.find.times.rule import Rule
from pipeline.find.times.values import Value
from pipeline.find.times.weekdays import RELATED

DAY, ORD, MONTH = words.DAY, words.ORDINAL, words.month()
OF_YEAR = r"(?P<which>last|this|next|that|the (?:same|following|previous|next)) year\b"


def _month_beside(match: re.Match[str], frame: Frame) -> Value | None:
    """Last May, the following June."""
    which, number = match["which"].lower(), words.month_of(match["month"])
    story = which.startswith("the ") or which == "that"
    base = (frame.told or frame.now) if story else frame.now
    if which == "last":  # in the life of somebody, too, it counts from the day it is told
        base = frame.published or base
    if base is None:
        return None
    year = base.year
    if any(w in which for w in BACK):
        year -= number >= base.month
    elif any(w in which for w in AHEAD):
        year += number <= base.month
    elif which in ("that", "the same") and frame.year:
        year = frame.year
    elif which == "this" and not frame.future and number > base.month:
        year -= 1
    return values.month(year, number, words.part_of(match["part"])) if year > 0 else None


def _month_of_year(match: re.Match[str], frame: Frame) -> Value | None:
    """June last year, August of that year, June 3 of this year."""
    which = match["which"].lower()
    if which in ("last", "this", "next"):
        now = frame.published or frame.now
        base: int | None = now.year if now else None
    else:
        base = frame.year if frame.year is not None else (frame.told.year if frame.told else None)
    step = {"last": -1, "the previous": -1, "next": 1, "the following": 1, "the next": 1}.get(
        which, 0
    )
    if base is None or base + step < 1:
        return None
    number = words.month_of(match["month"])
    if match["day"]:
        return values.day(dt.date(base + step, number, int(match["day"])))
    return values.month(base + step, number, words.part_of(match["part"]))


RULES = (
    Rule(
        "month beside a time",
        "month",
        re.compile(rf"\b(?:{words.part()})?(?P<which>(?i:{RELATED})) {MONTH}(?! ?\d|\w)"),
        _month_beside,
        "last November",
        words="last |next |this |past |that |coming |the previous |the following |the same |"
        "the preceding ",
    ),
    Rule(
        "month of a year",
        "month unit",
        re.compile(
            rf"\b(?:{words.part()})?{MONTH}(?: (?P<day>{DAY}){ORD}?)?,?(?: of)? "
            rf"{OF_YEAR}"
        ),
        _month_of_year,
        "August of that year",
    ),
    Rule(
        "day and month of a year",
        "month digit unit",
        re.compile(
            rf"\b(?:the )?(?P<day>{DAY}){ORD}?(?: of)? (?P<part>){MONTH},?(?: of)? {OF_YEAR}"
        ),
        _month_of_year,
        "3 June last year",
    ),
)
