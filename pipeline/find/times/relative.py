"""Times told from the day of publication: yesterday, last week, two days ago, on Monday (6)."""

import datetime as dt
import re
from functools import lru_cache

from dateutil.relativedelta import relativedelta

from pipeline.find.times import values, words
from pipeline.find.times.frame import Frame
from pipeline.find.times.rule import Rule
from pipeline.find.times.values import Value
from pipeline.find.times.weekdays import weekend
from pipeline.knowledge import rows
from schemas.vocabulary import Granularity

COUNT, UNIT = words.count(), words.unit()
ABOUT = (
    r"(?:(?i:about|around|some|almost|nearly|roughly|more than|over|just|only|less than|at least|"
    r"barely|under) )?"
)
ENDS_OF = re.compile(r" of (?:the |his |her |its |their |[A-Z])")
OVER_THE = re.compile(r"(?i)\bthe $")  # "in the past year" runs up to publication
HAS = re.compile(r"\b(?:has|have|['’]ve)\b[^.;:]{0,80}$")
RECORD = re.compile(
    r"(?i)\b(?:first|second|third|only|most|least|worst|best|\w+est)\b[^.;:]{0,60}$"
)
HAD = re.compile(r"\bhad\b[^;:]*$")  # "it fell on Monday. The guards had left overnight"
SAID = re.compile(r"\b(?:said|says|told|announced|reported|added|claimed)\b")
A_WEEK = 7  # days
THE_DAY = {
    "the day before yesterday": -2,
    "yesterday": -1,
    "last night": -1,
    "last evening": -1,
    "today": 0,
    "tonight": 0,
    "tomorrow": 1,
    "the day after tomorrow": 2,
}
STORY = ("previous", "preceding", "following")
BACK, AHEAD = ("last", "past", "previous", "preceding"), ("next", "coming", "following")


def _deictic(match: re.Match[str], frame: Frame) -> Value | None:
    if frame.published is None or match[0].isupper():  # a newspaper's name
        return None
    text = match[0].lower()
    step = max((w for w in THE_DAY if text.startswith(w)), key=len, default=None)
    return values.day(frame.published + dt.timedelta(days=THE_DAY[step] if step else 0))


def _overnight(_: re.Match[str], frame: Frame) -> Value | None:
    """The night that ends on the day of publication, or on that before which it "had" been."""
    if frame.published is None:
        return None
    told = frame.day.latest if frame.day else None
    had = HAD.search(frame.before) and not SAID.search(frame.before)
    near = told is not None and 0 <= (frame.published - told).days <= A_WEEK
    day = told if had and near and told else frame.published
    return values.days(day - dt.timedelta(days=1), day)


def _present(match: re.Match[str], frame: Frame) -> Value | None:
    if match[0][0].isupper() and re.search(r"\w $", frame.before):  # in a name
        return None
    if frame.now is None:  # the story's own time, where that has no days (before Christ)
        return frame.anchor if frame.history else None
    return values.day(frame.now)


def _recently(_: re.Match[str], frame: Frame) -> Value | None:
    return values.until(values.day(frame.now)) if frame.now else None


def _ago(match: re.Match[str], frame: Frame) -> Value | None:
    if frame.published is None:
        return None
    ahead = match["way"].lower() in ("from now", "from today", "hence")
    if match["then"] and words.units()[match["unit"].lower()].base == "year":
        return _years_ago(match, frame.published)
    return off(frame.published, match["count"], match["unit"], 1 if ahead else -1)


def _years_ago(match: re.Match[str], now: dt.date) -> Value | None:
    """The day or month of another year: "ten years ago today", "twenty years ago this week"."""
    number = words.number_of(match["count"]) if match["count"] else None
    if number is None:
        return None
    then = now - relativedelta(years=number)
    today = match["then"].lower() == "today"
    return values.day(then) if today else values.month(then.year, then.month)


def off(base: dt.date, count: str | None, unit_word: str, sign: int) -> Value | None:
    """Return the time so many units from `base`; a vague number gives approximate bounds."""
    unit = words.units()[unit_word.lower()]
    number = words.number_of(count) if count else None
    if number is None:
        return _vaguely_off(base, count, unit_word, sign)
    if unit.base == "hour":
        moved = dt.datetime.combine(base, dt.time()) + dt.timedelta(hours=sign * number)
        return values.day(base) if number < 24 else values.day(moved.date())
    return values.shift(base, unit.base, sign * number * unit.times)


def _vaguely_off(base: dt.date, count: str | None, unit_word: str, sign: int) -> Value:
    """Return the approximate bounds of "a few weeks ago", "days later"."""
    least, most = _vague_days(count, unit_word)
    ends = [base + dt.timedelta(days=sign * n) for n in (least, most)]
    first, last = min(ends), max(ends)
    return Value(f"{first}~/{last}~", first, last, Granularity.RANGE)


def _vague_days(count: str | None, unit_word: str) -> tuple[int, int]:
    """Return how many days a vague number of units spans, at least and at most."""
    number = words.vague_numbers().get((count or "").lower())
    least, most = vague()[unit_word.lower()]
    if number is None or unit_word.lower() == "hour":
        return least, most
    unit = words.units()[unit_word.lower()]
    days = {"day": 1, "week": 7, "month": 30.4, "year": 365.25}[unit.base] * unit.times
    return round(2 * days), round(number * days)


@lru_cache(maxsize=1)
def vague() -> dict[str, tuple[int, int]]:
    """Return how many days the bare plural of each unit spans, at least and at most."""
    return {
        row["unit"]: (int(row["least"]), int(row["most"])) for _, row in rows("times/vague.csv")
    }


def _unit(match: re.Match[str], frame: Frame) -> Value | None:
    """This, last or next week, month, year."""
    which, part = match["which"].lower(), _part(match)
    base = frame.now
    if base is None or (frame.after.startswith(" of ") and not frame.before_doing):
        return None  # "the last week of the war"
    if which in ("last", "past") and part is None and OVER_THE.search(frame.before):
        unit = words.units().get(match["unit"].lower())
        return values.days(base - _length(unit, 1), base) if unit else None
    step = -1 if which in BACK else 1 if which in AHEAD else 0
    return stepped(base, match["unit"].lower(), step, part)


def _before_last(match: re.Match[str], frame: Frame) -> Value | None:
    """The week before last: two weeks back from publication."""
    return stepped(frame.now, match["unit"].lower(), -2) if frame.now else None


def _part(match: re.Match[str]) -> str | None:
    """The part of "early next month", "later this year"; "earlier" and "later" cut nothing off."""
    word = (match["part"] or "").lower()
    return words.part_of(word) if word in ("early", "late", "mid") else None


def stepped(base: dt.date, unit: str, step: int, part: str | None = None) -> Value | None:
    """Return the whole day, week, month … that lies `step` units from the one `base` is in."""
    if unit in ("day", "night"):
        return values.day(base + dt.timedelta(days=step))
    if unit == "week":
        return values.week(base + dt.timedelta(weeks=step))
    if unit == "weekend":
        return weekend(base, step)
    if unit == "month":
        moved = base + relativedelta(months=step)
        return values.month(moved.year, moved.month, part)
    if unit == "quarter":
        moved = base + relativedelta(months=3 * step)
        return values.quarter(moved.year, (moved.month + 2) // 3)
    if unit == "year":
        return values.year(base.year + step, part)
    if unit == "decade":
        return values.decade((base.year // 10 + step) * 10, part)
    return values.century(base.year // 100 + 1 + step, part) if unit == "century" else None


def _stretch(match: re.Match[str], frame: Frame) -> Value | None:
    """The past two weeks, the next three years: up to or from publication.

    "The last days of the king" were his.

    The previous and the following count from the time told, and so do the next ones of background:
    "It began on 11 July 1995. Over the next days they burned it".
    """
    which = match["which"].lower()
    if which == "last" and ENDS_OF.match(frame.after):
        return None
    goes_on = which in STORY or (which == "next" and frame.background and not frame.future)
    base = frame.told if goes_on else frame.now
    if base is None:
        return None
    unit = words.units()[match["unit"].lower().replace("centurie", "century")]
    number = words.number_of(match["count"]) if match["count"] else None
    if number is not None:
        length = _length(unit, number)
    else:
        length = relativedelta(days=_vague_days(match["count"], match["unit"])[1])
    ahead = match["which"].lower() in AHEAD
    far = base + length if ahead else base - length
    return values.days(*sorted((base, far)))


def _in_all(match: re.Match[str], frame: Frame) -> Value | None:
    """Have killed ten in two weeks: the weeks up to now, but not of the first in so long."""
    tense = HAS.search(frame.before)
    number = words.number_of(match["count"])
    if frame.now is None or number is None or tense is None or RECORD.search(frame.before):
        return None
    length = _length(words.units()[match["unit"].lower()], number)
    return values.days(frame.now - length, frame.now)


def _length(unit: words.Unit, number: int) -> relativedelta:
    amount = number * unit.times
    if unit.base == "year":
        return relativedelta(years=amount)
    if unit.base == "month":
        return relativedelta(months=amount)
    if unit.base == "hour":  # "the last 24 hours" began yesterday
        return relativedelta(days=-(-amount // 24))
    return relativedelta(days=amount * {"week": 7, "day": 1}[unit.base])


DEICTIC = (
    "yesterday|today|tomorrow|tonight|last night|last evening|this morning|this afternoon"
    "|this evening"
)
PART = r"(?:(?P<part>(?i:early|mid|late|later|earlier))[- ])?"
RULES = (
    Rule(
        "day named from publication",
        "deixis",
        re.compile(
            r"(?i)\b(?:the day before yesterday|the day after tomorrow|(?:yesterday|today|tomorrow)"
            r"(?: (?:morning|afternoon|evening|night))?|tonight|last (?:night|evening)|"
            r"(?:earlier|later) today|this (?:morning|afternoon|evening))\b"
        ),
        _deictic,
        "the day before yesterday",
        words=DEICTIC,
    ),
    Rule(
        "overnight",
        "deixis",
        re.compile(r"\b[Oo]vernight\b(?! [a-z]+s\b)"),
        _overnight,
        "overnight",
        words="overnight",
    ),
    Rule(
        "now",
        "deixis",
        re.compile(
            r"\b(?i:now|right now|currently|presently|at present|nowadays|at the moment|"
            r"at this time|"
            r"at this point|these days)\b(?![- ](?:famous|defunct))"
        ),
        _present,
        "currently",
        told=False,
        words="now|current|present|at the moment|at this |these days",
    ),
    Rule(
        "recently",
        "deixis",
        re.compile(
            r"(?i)\b(?:(?:(?:more |most )?recently(?! as\b)|lately)\b|to date(?=[.,;)]|$"
            r"| (?:has|have|had|is|are|was|were|and|in|by|but|with)\b))|^earlier(?=,)"
            r"|(?<=[.”\"] )Earlier(?=,)"
        ),
        _recently,
        "recently",
        told=False,
        words="recently|lately|to date|earlier",
    ),
    Rule(
        "ago",
        "unit",
        re.compile(
            rf"\b{ABOUT}(?:{COUNT}[- ])?(?i:{UNIT})(?: and a half)?,? (?P<way>(?i:ago|from now"
            r"|from today|hence))(?: (?P<then>(?i:today|this (?:week|month))))?\b"
        ),
        _ago,
        "three weeks ago",
        words="ago|from now|from today|hence",
    ),
    Rule(
        "unit beside publication",
        "unit",
        re.compile(
            rf"\b{PART}(?P<which>(?i:last|this|next|past|previous|coming|current)) "
            r"(?P<unit>(?i:week|weekend|month|quarter|year|decade|century))\b(?!['’]s? (?:old"
            r"|time)|-)"
        ),
        _unit,
        "last week",
        words="last |this |next |past |previous |coming |current ",
    ),
    Rule(
        "unit before last",
        "unit",
        re.compile(
            r"\b[Tt]he (?P<unit>night|week|weekend|month|year) before last\b(?! [a-z]+['’]s)"
        ),
        _before_last,
        "the week before last",
        words="before last",
    ),
    Rule(
        "the current unit",
        "unit",
        re.compile(
            rf"\b{PART}the (?P<which>current|coming) (?P<unit>week|weekend|month|quarter|year|"
            r"decade)\b(?!-)"
        ),
        _unit,
        "the current year",
        words="the current |the coming ",
    ),
    Rule(
        "stretch up to publication",
        "unit",
        re.compile(
            rf"\b(?:the )?(?P<which>(?i:past|last|next|coming|recent|previous|preceding|"
            rf"following)) (?:{COUNT} )?(?P<unit>(?i:hour|day|week|month|year|decade|centurie))s\b"
        ),
        _stretch,
        "the past two weeks",
        told=False,
        words="past |last |next |coming |recent |previous |preceding |following ",
    ),
    Rule(
        "stretch in all",
        "unit",
        re.compile(
            rf"\bin (?:(?:just|only|about|some|less than|under|over|more than) )?{COUNT} "
            r"(?P<unit>day|week|month|year)s?\b(?! (?:of|after|since|before|later|ago|in|from|to)\b"
            r"|['’]|-)"
        ),
        _in_all,
        "in two weeks",
        told=False,
        words="in ",
    ),
)
