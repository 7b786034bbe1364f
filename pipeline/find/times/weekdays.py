"""Days of the week: on Monday, last Friday, Monday (6), over the weekend."""

import datetime as dt
import re

from pipeline.find.times import values, words
from pipeline.find.times.frame import Frame
from pipeline.find.times.rule import Rule
from pipeline.find.times.values import Value
from schemas.vocabulary import Granularity

DAY, ORD, WEEKDAY = words.DAY, words.ORDINAL, words.weekday()
RELATED = (
    r"last|next|this|past|that|this past|this coming|"
    r"the (?:previous|following|same|next|coming|preceding)"
)

EVERY = re.compile(r"(?i)\b(?:every|each|first|second|third|fourth) $")
ONE = re.compile(r"(?i)\bone $")  # "one Sunday in March" is none of these days
PROPER = "(?<!Bloody )(?<!Black )(?<!Super )"  # days that are names of something else
NO_PAPER = "(?! (?:Times|Mirror|Express|Telegraph|Post|Herald|Mail|Night (?:Football|Live)))"

SAID = re.compile(r"\b(?:said|says|told|announced|added|claimed)\b[^,;:]*$")  # was said today
DIGEST = re.compile(  # "This summary covers the seven days to Sunday": its weekdays are of those
    r"(?i)\b(?:covers?|covering|summary|digest|review|bulletin)\b[^.]{0,80}"
    r"\b(?:seven days|week) (?:to|through|ending(?: on)?|ended(?: on)?) $"
)
REACH = 40  # characters
HALF_A_YEAR, A_MONTH = 200, 40  # days


def weekend(base: dt.date, step: int) -> Value:
    """Return the last, this or next Saturday and Sunday."""
    saturday = base + dt.timedelta(days=5 - base.weekday())
    if step < 0 or (step == 0 and saturday > base):
        saturday -= dt.timedelta(weeks=1)
    elif step > 0:
        saturday += dt.timedelta(weeks=base.weekday() >= 5)
    return values.days(saturday, saturday + dt.timedelta(days=1))


def _over_the_weekend(match: re.Match[str], frame: Frame) -> Value | None:
    if frame.story_week is not None:
        return weekend(frame.story_week, 1)
    if frame.now is None:
        return None
    return weekend(frame.now, 1 if frame.future else 0)


def _weekday(match: re.Match[str], frame: Frame) -> Value | None:
    if EVERY.search(frame.before) or (ONE.search(frame.before) and not match["which"]):
        return None
    number, which = words.weekday_of(match["weekday"]), (match["which"] or "").lower()
    if _follows_story(which, frame) and frame.told:
        step = (number - frame.told.weekday()) % 7
        if which in ("the following", "the next") and step == 0:
            step = 7
        if which in ("the previous", "the preceding"):
            step -= 7
        return values.day(frame.told + dt.timedelta(days=step))
    base, begun = frame.published, frame.story_week
    if base and DIGEST.search(frame.before):
        end = weekday_near(base, number, which, future=False)
        frame.week = end - dt.timedelta(days=6)
        return values.day(end)
    if begun is not None and not which and not SAID.search(frame.before[-REACH:]):
        return values.day(begun + dt.timedelta(days=(number - begun.weekday()) % 7))
    return values.day(weekday_near(base, number, which, future=frame.future)) if base else None


def _one_of_two(match: re.Match[str], frame: Frame) -> Value | None:
    """The two days between which a night lies: "late on Tuesday or early on Wednesday"."""
    base = frame.published
    if base is None:
        return None
    first, second = (words.weekday_of(match[name]) for name in ("weekday1", "weekday2"))
    day = weekday_near(base, first, "", future=frame.future)
    return values.days(day, day + dt.timedelta(days=1)) if (second - first) % 7 == 1 else None


def _follows_story(which: str, frame: Frame) -> bool:
    """Whether a weekday counts from the time being told, not from publication.

    "On Tuesday" is of these days in news, whatever old day is told before it.
    """
    if which in ("the following", "the same", "that"):
        return True
    if not which and frame.published is not None and not frame.history:
        return False
    is_day = frame.anchor is not None and frame.anchor.granularity is Granularity.DAY
    return is_day and frame.told_here and frame.background


def weekday_near(base: dt.date, number: int, which: str, *, future: bool) -> dt.date:
    """Return the weekday that a document of the day `base` means by its name."""
    back, ahead = (base.weekday() - number) % 7, (number - base.weekday()) % 7
    if which in ("next", "this coming", "the coming", "coming"):
        return base + dt.timedelta(days=ahead or 7)
    if which in ("", "this") and future:  # "will speak Friday", in news of a Friday: today
        return base + dt.timedelta(days=ahead)
    if which in ("last", "past", "this past", "the previous", "the preceding"):
        return base - dt.timedelta(days=back or 7)
    return base - dt.timedelta(days=back)


def _weekday_of_week(match: re.Match[str], frame: Frame) -> Value | None:
    """Monday last week, Friday of this week."""
    if frame.published is None:
        return None
    step = {"last": -1, "next": 1}.get(match["which"].lower(), 0)
    monday = frame.published - dt.timedelta(days=frame.published.weekday() - 7 * step)
    day = monday + dt.timedelta(days=words.weekday_of(match["weekday"]))
    if step < 0:
        frame.week = day
    return values.day(day)


def _weekday_and_day(match: re.Match[str], frame: Frame, reach: int = HALF_A_YEAR) -> Value | None:
    """Monday (6): the nearest day that is both, in the past first."""
    base = frame.told if frame.background and frame.told else frame.published
    if base is None:
        return None
    ahead = (match["which"] or "").lower().strip() == "next" or frame.future
    found = fitting_day(
        base,
        words.weekday_of(match["weekday"]),
        int(match["day"]),
        ahead_first=ahead,
        reach=reach,
    )
    return values.day(found) if found else None


def _bare_weekday_and_day(match: re.Match[str], frame: Frame) -> Value | None:
    """Monday 19, with nothing that is counted behind it: one of these weeks."""
    return _weekday_and_day(match, frame, A_MONTH)


def fitting_day(
    base: dt.date, weekday: int, day: int, *, ahead_first: bool = False, reach: int = HALF_A_YEAR
) -> dt.date | None:
    """Return the nearest date to `base` with that weekday and day of the month.

    Within half a year, the day before `base` wins over the day after unless `ahead_first`.
    """
    signs = (1, -1) if ahead_first else (-1, 1)
    for distance in range(reach):
        for sign in signs:
            date = base + dt.timedelta(days=sign * distance)
            if date.day == day and date.weekday() == weekday:
                return date
    return None


RULES = (
    Rule(
        "weekend",
        "unit",
        re.compile(r"(?i)\b(?:over |during |at )the weekend\b"),
        _over_the_weekend,
        "over the weekend",
        words="the weekend",
    ),
    Rule(
        "weekday and day",
        "weekday digit",
        re.compile(
            rf"\b(?:(?P<which>(?i:last|next|this|past)) )?{WEEKDAY},? ?\((?:the )?"
            rf"(?P<day>{DAY}){ORD}?\)"
        ),
        _weekday_and_day,
        "Monday (6)",
    ),
    Rule(
        "weekday the day",
        "weekday digit",
        re.compile(
            rf"\b(?:(?P<which>(?i:last|next|this|past)) )?{WEEKDAY},? the (?P<day>{DAY}){ORD}"
            r"\b(?! of)"
        ),
        _weekday_and_day,
        "Friday the 13th",
    ),
    Rule(
        "weekday day",
        "weekday digit",
        re.compile(
            rf"\b(?:(?P<which>(?i:last|next|this|past)) )?{WEEKDAY} (?P<day>{DAY}){ORD}?"
            r"(?=(?: [-–—]|[:;,.)])(?:\s+(?!\d)|$)|\s*$)"
        ),
        _bare_weekday_and_day,
        "Monday 19",
    ),
    Rule(
        "weekday of a week",
        "weekday unit",
        re.compile(rf"\b{WEEKDAY}(?: of)? (?P<which>(?i:last|this|next)) week\b(?!['’]s)"),
        _weekday_of_week,
        "Tuesday of last week",
    ),
    Rule(
        "one weekday or the next",
        "weekday",
        re.compile(
            rf"\b(?:(?i:early|late) (?:on )?)?{words.weekday('weekday1')}{words.TIME_OF_DAY} or "
            rf"(?:on )?(?:(?i:early|late) (?:on )?)?{words.weekday('weekday2')}"
            rf"{words.TIME_OF_DAY}\b"
        ),
        _one_of_two,
        "Thursday night or Friday morning",
        words=" or ",
    ),
    Rule(
        "weekday",
        "weekday",
        re.compile(
            rf"\b(?:(?P<which>(?i:{RELATED})) )?(?:(?i:early|late|mid|later|earlier) (?:on )?)?"
            rf"(?:(?:the )?(?:morning|afternoon|evening|night) of )?{PROPER}{WEEKDAY}"
            rf"{words.TIME_OF_DAY}\b{NO_PAPER}"
        ),
        _weekday,
        "the previous Saturday",
    ),
)
