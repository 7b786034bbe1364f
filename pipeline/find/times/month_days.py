"""Days told by their number alone: "on the 19th", "between the 3rd and the 12th"."""

import datetime as dt
import re

from pipeline.find.times import values, words
from pipeline.find.times.frame import Frame
from pipeline.find.times.rule import Rule
from pipeline.find.times.values import Value

DAY, ORD = words.DAY, words.ORDINAL
NIGHT_OF = r"(?:the (?:early |late )?(?:hours|night|morning|evening|afternoon|dawn) of )?"
ALONE = (  # "the 20th century" is no day
    r"(?![- ](?!(?:was|were|and|but|when|he|she|they|it|an?|the|his|her|their|its|to|in|at|near|"
    r"after|before|while|as|by|said|had|has)\b)\w)"
)
FIRST = {"first": 1, "second": 2, "third": 3}
CUE = re.compile(r"(?i)\b(?P<word>on|since|until|till|by|before|after|of) $")
AHEAD = re.compile(r"(?i)\b(?:until|till|by|before) $")
ONE_OF_MANY = re.compile(r"(?:,| and| or| to|[-–]) ?(?:the )?\d")


def _day_of_month(match: re.Match[str], frame: Frame) -> Value | None:
    """A day by its number alone, in this, the last, or the month that is being told."""
    if match["which"] is None and not _is_a_day(frame):
        return None
    base = _base(match["which"], frame)
    if base is None:
        return None
    return values.day(_month(match, base, frame).replace(day=_number(match)))


def _number(match: re.Match[str]) -> int:
    """Return the day of the month that a rule read, in figures or in letters."""
    return FIRST.get(match["day"]) or int(match["day"])


def _is_a_day(frame: Frame) -> bool:
    """Tell the day "the 5th" from what is counted: "a port of the 5th and 6th Fleets"."""
    cue = CUE.search(frame.before)
    if cue is None:
        return False
    return cue["word"].lower() != "of" or ONE_OF_MANY.match(frame.after) is None


def _base(which: str | None, frame: Frame) -> dt.date | None:
    """Return the day from which a month is counted: the one told, else that of publication."""
    if which in ("that", "the same", "the") or _goes_on(which, frame):
        return frame.told or frame.now
    return frame.now


def _goes_on(which: str | None, frame: Frame) -> bool:
    return which is None and frame.told is not None and (frame.told_here or frame.history)


def _month(match: re.Match[str], base: dt.date, frame: Frame) -> dt.date:
    """Return the first of the month meant.

    News tells of days gone by, but what goes on until a day lies ahead: "shut until the 27th".
    """
    which, day, month = match["which"], _number(match), base.replace(day=1)
    going_on = _goes_on(which, frame)
    ahead = frame.future or AHEAD.search(frame.before)
    if which == "last" or (which is None and not going_on and day > base.day and not ahead):
        return (month - dt.timedelta(days=1)).replace(day=1)
    after = (month + dt.timedelta(days=31)).replace(day=1)
    if which == "next" or (going_on and frame.tells_a_day and day < base.day):
        to_come = _is_to_come(after + dt.timedelta(days=day - 1), frame)
        return month if which is None and to_come else after
    return month


def _is_to_come(day: dt.date, frame: Frame) -> bool:
    """Tell whether a story cannot have come to a day: "met on Thursday. On the 9th he was shot"."""
    return not frame.future and frame.published is not None and day > frame.published


def _days_of_month(match: re.Match[str], frame: Frame) -> Value | None:
    """Between the 3rd and the 12th: in the month told, else the last in which both are over."""
    first, last = int(match["day1"]), int(match["day2"])
    base = _base(None, frame)
    if base is None or last <= first:
        return None
    month = base.replace(day=1)
    if not _goes_on(None, frame) and last > base.day and not frame.future:
        month = (month - dt.timedelta(days=1)).replace(day=1)
    return values.days(month.replace(day=first), month.replace(day=last))


RULES = (
    Rule(
        "days of the month",
        "ordinal",
        re.compile(
            rf"{words.FROM}the (?P<day1>{DAY}){ORD}{words.TO}the (?P<day2>{DAY}){ORD}{ALONE}"
        ),
        _days_of_month,
        "between the 3rd and the 12th",
    ),
    Rule(
        "day of the month",
        "ordinal",
        re.compile(
            rf"\b{NIGHT_OF}[Tt]he (?P<day>{DAY}){ORD}"
            rf"(?: of (?P<which>last|this|next|that|the same|the) month|{ALONE})"
        ),
        _day_of_month,
        "the 15th of last month",
    ),
    Rule(
        "first of the month",
        "unit",
        re.compile(
            rf"\b{NIGHT_OF}[Tt]he (?P<day>{'|'.join(FIRST)})"
            r" of (?P<which>last|this|next|that|the same|the) month\b"
        ),
        _day_of_month,
        "the first of the month",
        words=" month",
    ),
)
