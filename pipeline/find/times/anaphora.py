"""Times told from another time: the next day, two days earlier, that year, prior to that."""

import datetime as dt
import re

from pipeline.find.times import values, words
from pipeline.find.times.ahead import is_yet_to_come
from pipeline.find.times.frame import NEAR, Frame
from pipeline.find.times.relative import ABOUT, off, stepped
from pipeline.find.times.rule import Rule
from pipeline.find.times.values import Value
from schemas.vocabulary import Granularity

COUNT, UNIT = words.count(), words.unit()
AFTER = frozenset({"later", "after", "afterwards", "on"})
SMALL = frozenset({"day", "week", "month"})
HOURS = ("night", "morning", "afternoon", "evening", "dawn")
COARSE = (Granularity.MONTH, Granularity.YEAR)  # EDTF knows no season that is only about
SEASON = 92  # days
A_DAY = re.compile(rf"{words.weekday()}|\d {words.month()}")
STEPS = {"next": 1, "following": 1, "subsequent": 1, "previous": -1, "preceding": -1}
PARTED = "|".join([*words.parts(), "'s end", "’s end"])
PERIOD = "|".join(
    f"{which} {noun}"
    for which in ("this", "that", "same")
    for noun in ("time", "period", "era", "date", "day", "point")
)
LATER = "|".join(  # "days later", "a year and a half earlier"
    f"{end} {way}"
    for unit in (*words.units(), "half")
    for end in (unit, f"{unit}s")
    for way in ("later", "earlier", "after", "previously", "before", "prior")
)


def _beside(match: re.Match[str], frame: Frame) -> Value | None:
    """The next day, the previous year: one unit from the time being told."""
    base, unit = frame.told, match["unit"].lower()
    step = STEPS.get(match["which"].lower(), 0)
    if unit == "year" and frame.year is not None and frame.background:
        return values.year(frame.year + step)
    if base is None:
        return None
    unit = "day" if unit in HOURS else unit
    if frame.anchor and unit in SMALL and _too_coarse(frame.anchor, unit):
        last = frame.day.earliest if frame.day and frame.told_here and unit == "day" else None
        return stepped(last, unit, step) if last and not frame.history else _hard_by(frame)
    if step > 0 and unit == "day" and frame.anchor and frame.anchor.latest:
        base = frame.anchor.latest
    return stepped(base, unit, step)


def _same(match: re.Match[str], frame: Frame) -> Value | None:
    """That day, the same month, that year: the unit that the time being told lies in."""
    unit = match["unit"].lower()
    if unit == "year" and frame.year is not None:
        return values.year(frame.year, _cut(match))
    if unit == "day" or unit in HOURS:
        return _day_told(frame)
    if unit in words.seasons():
        return _season(unit, frame)
    return stepped(frame.told, unit, 0, _cut(match)) if frame.told else None


def _day_told(frame: Frame) -> Value | None:
    """The last day told, behind which news may have named a month: "on 3 May … two in April"."""
    anchor = frame.anchor
    if frame.history or anchor is None or anchor.granularity not in COARSE:
        return anchor
    day = frame.day.earliest if frame.day else None
    since = (day - anchor.latest).days if day and anchor.latest else 0
    return frame.day if 0 < since <= SEASON else anchor


def _season(word: str, frame: Frame) -> Value | None:
    """That same spring: of the year told."""
    year = frame.year if frame.year is not None else frame.told.year if frame.told else None
    season = words.seasons()[word]
    return values.season(year, season.code, season.first_month) if year and year > 0 else None


def _cut(match: re.Match[str]) -> str | None:
    word = (match["part"] or "").lower()
    return words.part_of(word) if word not in ("", "later", "earlier") else None


def _end_of(match: re.Match[str], frame: Frame) -> Value | None:
    """The end of the month: of the one being told, else of publication."""
    unit = (match["unit"] or match["ending"]).lower()
    part = words.part_of(match["part"]) or "end"
    past = frame.background and not _is_told_as_coming(frame)
    if unit == "year" and past and frame.year is not None:
        return values.year(frame.year, part)
    base = frame.told if past else frame.published
    return stepped(base, unit, 0, part) if base else None


def _is_told_as_coming(frame: Frame) -> bool:
    """Tell whether news that told of old times now tells in the present of what will be."""
    past = frame.published and frame.told and (frame.published - frame.told).days > NEAR
    return bool(past) and not frame.history and is_yet_to_come(frame.before)


def _out(match: re.Match[str], frame: Frame) -> Value | None:
    """The end of a month, before which it "is out": of publication, or of the one being told."""
    if not frame.before.casefold().endswith("before "):
        return None
    now = match[0].endswith("is out")
    base = frame.published if now else frame.told or frame.published
    return stepped(base, match["unit"], 0, "end") if base else None


def _later(match: re.Match[str], frame: Frame) -> Value | None:
    """Two days earlier, a month later, weeks before; but "for months before that" they had met."""
    if not match["count"] and frame.after.startswith(" that"):
        return None
    if frame.told is None or frame.anchor is None:
        return _years_later_bc(match, frame)
    if _is_told_as_coming(frame) and match["way"].lower() in AFTER:
        return None  # "In 2004 he paid for it. The crew will return nine days later"
    if _too_coarse(frame.anchor, match["unit"]):
        hours = words.units()[match["unit"].lower()].base == "hour"
        if hours and not frame.history:
            return frame.day
        return None if _is_beside_day(frame) else _hard_by(frame)
    sign = 1 if match["way"].lower() in AFTER else -1
    if match["the"] and f"{match['unit']}s" not in match[0]:  # "the day before"
        return stepped(frame.told, match["unit"].lower(), sign)
    if sign > 0 and _is_hours(match) and frame.tells_a_day:
        return frame.anchor  # "hours later" mostly on the same day
    if frame.anchor.granularity is Granularity.WEEK:
        return _weeks_later(match, frame.told, sign)
    if frame.anchor.granularity is Granularity.DECADE:
        return _decades_later(match, frame.told.year, sign)
    return off(frame.told, match["count"], match["unit"], sign)


def _is_beside_day(frame: Frame) -> bool:
    """Tell whether a year was told behind a later day: "held on 4 June over the raid of 1994"."""
    day, year = frame.day, frame.anchor
    if frame.history or not (day and year and A_DAY.search(frame.passage)):
        return False
    return bool(day.earliest and year.latest and day.earliest > year.latest)


def _is_hours(match: re.Match[str]) -> bool:
    """Tell whether somebody speaks of hours without their number: "hours later", "a few hours"."""
    hours = words.units()[match["unit"].lower()].base == "hour"
    return hours and (not match["count"] or words.number_of(match["count"]) is None)


def _that_followed(match: re.Match[str], frame: Frame) -> Value | None:
    """In the months that followed: from the time told on, about as long as the words say."""
    if frame.anchor is None or frame.anchor.latest is None or frame.told is None:
        return None
    far = off(frame.anchor.latest, None, match["unit"], 1)
    behind = values.after(frame.anchor)
    if far is None or far.latest is None or behind is None or behind.earliest is None:
        return None
    edtf = f"{behind.earliest.isoformat()}/{far.latest.isoformat()}~"
    return Value(edtf, behind.earliest, far.latest, Granularity.RANGE)


def _years_later_bc(match: re.Match[str], frame: Frame) -> Value | None:
    """Two years later, told from a year before Christ, which has no days to count from."""
    unit = words.units()[match["unit"].lower()]
    number = words.number_of(match["count"]) if match["count"] else None
    if number is None or frame.year is None or frame.year > 0 or unit.base != "year":
        return None
    sign = 1 if match["way"].lower() in AFTER else -1
    return values.year(frame.year + sign * number * unit.times)


def _weeks_later(match: re.Match[str], monday: dt.date, sign: int) -> Value | None:
    """Last week … a week earlier: another week, not its Monday."""
    number = words.number_of(match["count"]) if match["count"] else None
    if number is None or words.units()[match["unit"].lower()].base != "week":
        return off(monday, match["count"], match["unit"], sign)
    return stepped(monday, "week", sign * number * words.units()[match["unit"].lower()].times)


def _decades_later(match: re.Match[str], first_year: int, sign: int) -> Value | None:
    """In the 1980s … a decade later: another decade, not a year."""
    number = words.number_of(match["count"]) if match["count"] else None
    if number is None or words.units()[match["unit"].lower()].base != "year":
        return None
    years = number * words.units()[match["unit"].lower()].times
    return values.decade((first_year + sign * years) // 10 * 10)


def _too_coarse(anchor: Value, unit_word: str) -> bool:
    """Tell whether a time is too wide to count such units from ("1989 … two days later")."""
    if anchor.earliest is None or anchor.latest is None:
        return True
    longest = {"hour": 7, "day": 7, "week": 14, "month": 100}
    width = (anchor.latest - anchor.earliest).days
    return width > longest.get(words.units()[unit_word.lower()].base, 36525)


def _hard_by(frame: Frame) -> Value | None:
    """Return about the year or month told, from which so few days or weeks lead out hardly ever.

    In news that of another paragraph is over.
    """
    anchor = frame.anchor
    if anchor is None or not (frame.told_here or frame.history):
        return None
    return values.about(anchor) if anchor.granularity in COARSE and anchor.latest else None


def _prior(_: re.Match[str], frame: Frame) -> Value | None:
    anchor = frame.anchor or (values.day(frame.published) if frame.published else None)
    return values.before(values.after(anchor) or anchor) if anchor else None


def _since(_: re.Match[str], frame: Frame) -> Value | None:
    return values.since(frame.anchor) if frame.anchor and frame.anchor.earliest else None


def _at_the_time(_: re.Match[str], frame: Frame) -> Value | None:
    return frame.anchor if frame.anchor and ".." not in frame.anchor.edtf else None


RULES = (
    Rule(
        "unit beside a time",
        "unit",
        re.compile(
            r"\b(?i:the )(?P<which>(?i:next|following|subsequent|previous|preceding)) "
            r"(?P<unit>(?i:day|week|weekend|month|year|decade|century|night|morning|afternoon|"
            r"evening|dawn))\b(?! and an?\b)"
        ),
        _beside,
        "the following day",
        words="next|following|subsequent|previous|preceding",
    ),
    Rule(
        "unit of a time",
        "unit",
        re.compile(
            r"\b(?:(?P<part>(?i:early|late|later|earlier)) )?(?i:that same|this same|the same"
            r"|that) "
            r"(?P<unit>(?i:day|night|morning|afternoon|evening|week|weekend|month|year|decade|"
            rf"{'|'.join(words.seasons())}))\b"
        ),
        _same,
        "the same day",
        words="that |the same |this same ",
    ),
    Rule(
        "part of a unit",
        "unit",
        re.compile(
            rf"\b{words.part()}(?P<unit>week|month|year|decade|century)\b"
            r"|\b(?P<ending>week|month|year|decade|century)[’']s end\b"
        ),
        _end_of,
        "the end of the month",
        words=PARTED,
    ),
    Rule(
        "unit that is out",
        "unit",
        re.compile(r"\bthe (?P<unit>week|month|year) (?:is|was) out\b"),
        _out,
        "the year is out",
        words="out",
    ),
    Rule(
        "later",
        "unit",
        re.compile(
            rf"\b(?:(?P<the>[Tt]he )|{ABOUT}(?:{COUNT}[- ])?)(?i:{UNIT})(?: and a half)? "
            r"(?P<way>(?i:later|earlier|afterwards|previously|(?:before|after|prior)"
            r"(?=[.,;:)]|$| (?:in|at|near|outside|inside|across|and|had) "
            r"| that(?:[.,;:)]|$| the ))))\b"
        ),
        _later,
        "two days earlier",
        words=LATER,
    ),
    Rule(
        "that followed",
        "unit",
        re.compile(r"\bthe (?P<unit>day|week|month|year|decade)s (?:that|which) followed\b"),
        _that_followed,
        "the months that followed",
        told=False,
        words="followed",
    ),
    Rule(
        "prior to that",
        "deixis",
        re.compile(r"(?i)\b(?:prior to|before) (?:that|this)\b(?=[,.;)]|$)"),
        _prior,
        "prior to that",
        told=False,
        words="prior to th|before th",
    ),
    Rule(
        "since then",
        "deixis",
        re.compile(r"(?i)\bsince then\b"),
        _since,
        "since then",
        told=False,
        words="since then",
    ),
    Rule(
        "at the time",
        "deixis",
        re.compile(r"(?i)\bat (?:the|that)(?: same)? time\b(?! (?:of|when)\b)"),
        _at_the_time,
        "at the time",
        told=False,
        words=" time",
    ),
    Rule(
        "that period",
        "deixis",
        re.compile(
            r"(?i)\b(?:(?:at|during|over|around|throughout|by|until|from|in|of) "
            r"(?:this|that|the same) (?:time|period|era|date|day|point in time)"
            r"|(?:this|that) (?:period|date))\b(?! (?:of|when|around|frame|limit)\b)"
        ),
        _at_the_time,
        "during this period",
        told=False,
        words=PERIOD,
    ),
)
