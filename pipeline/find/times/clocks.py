"""Hours of the day that is told: at 5:30 p.m., before dawn, minutes later."""

import datetime as dt
import re

from pipeline.find.times import values, words
from pipeline.find.times.frame import Frame
from pipeline.find.times.rule import Rule
from pipeline.find.times.values import Value
from schemas.vocabulary import Granularity

SMALL_HOURS = 6  # o'clock until which the night of a day goes on
HOURS_TOLD = re.compile(  # evenings told last, and what is no evening
    r"(?i)\b(?:(?P<late>late (?:on )?[a-z]{3,6}day|night(?:fall)?|"
    r"evening|dusk|(?:(?:[6-9]|1[01])(?:[:.]\d\d)? ?p\.?m\b\.?|"
    r"(?:1[89]|2[0-3]):\d\d)(?: on [a-z]{3,6}day)?)|morning|noon|afternoon|dawn|overnight|"
    r"last night|\d{1,2}(?:[:.]\d\d)? ?a\.?m\b|[01]?\d:\d\d|"
    r"(?:sun|mon|tues|wednes|thurs|fri|satur)day)\b"
)
LOOKS_BACK = re.compile(r"(?i)\b(?:had|before|earlier|since|until|from|every|each)\b")
SET_OFF = re.compile(r":| ?[-–—]{1,2} |\.? [A-Z]|\.?$")  # behind the hour that heads an entry
NAMES_DAY = re.compile(
    r"(?i),? ?(?:\(?[a-z]{2,12} time\)?,? )?(?:on |of )?(?:the )?"
    rf"(?:{words.weekday()}|{words.month()}"
    r"|\d|today|yesterday|tomorrow|tonight|last |next |same |following |previous |day)"
)


def _clock(match: re.Match[str], frame: Frame) -> Value | None:
    """At 5:30 p.m.: on the day told in this paragraph, unless another is said beside it."""
    if not (frame.before or frame.told_here or frame.position) and SET_OFF.match(frame.after):
        return frame.entry
    if NAMES_DAY.match(frame.after) or not frame.told_here:
        return None
    hour = int(match["hour"] or match["hour24"])
    day = _moments(match, frame) if hour < 24 else None
    if day is None or "p" in match[0].lower() or hour > SMALL_HOURS:
        return day
    return _before_dawn(match, frame) or day


def _before_dawn(_: re.Match[str], frame: Frame) -> Value | None:
    """Before dawn: of the night that began late on the day told; else that says nothing new."""
    told = frame.told if frame.told_here and frame.tells_a_day else None
    if told is None or NAMES_DAY.match(frame.after) or not _is_late(frame):
        return None
    frame.anchor = frame.day = values.day(told + dt.timedelta(days=1))
    return frame.anchor


def _is_late(frame: Frame) -> bool:
    """Tell whether it is evening: "marched on Monday evening. At 3 a.m. police fired"."""
    told = [match["late"] for match in HOURS_TOLD.finditer(frame.passage)]
    back = LOOKS_BACK.search(frame.before + frame.after)
    over = frame.before.lower().endswith("by ")  # "by 4 a.m. they had taken it"
    return bool(told) and told[-1] is not None and (over or not back)


def _moments(_: re.Match[str], frame: Frame) -> Value | None:
    """Minutes later: still on the day told."""
    return frame.anchor if frame.anchor and frame.anchor.granularity is Granularity.DAY else None


RULES = (
    Rule(
        "time of day",
        "digit",
        re.compile(
            r"(?<![\d.,:$£€-])\b(?:(?P<hour>1[0-2]|[1-9])(?:[:.][0-5]\d)? ?(?i:[ap]\.m\.|[ap]m\b)"
            r"|(?P<hour24>[01]?\d|2[0-3]):[0-5]\d(?: ?(?:hrs|hours|GMT|UTC))?\b(?![:-]\d|[:.]\d))"
        ),
        _clock,
        "5:30 p.m.",
        told=False,
        within_day=True,
        words=":|.m.|am|pm",
    ),
    Rule(
        "before dawn",
        "unit",
        re.compile(
            r"\b(?i:(?:(?:shortly|just|well|hours) )?before (?:dawn|daybreak)|"
            r"(?:shortly |just )?after midnight|(?:at|by|around|towards?) (?:dawn|daybreak)|"
            r"in the (?:small|early) hours)\b(?! of\b)"
        ),
        _before_dawn,
        "shortly before dawn",
        told=False,
        within_day=True,
        words="dawn|daybreak|midnight|hours",
    ),
    Rule(
        "minutes later",
        "deixis",
        re.compile(r"\b(?i:minutes|moments|seconds) later\b"),
        _moments,
        "moments later",
        told=False,
        within_day=True,
        words=" later",
    ),
)
