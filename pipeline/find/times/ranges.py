"""Ranges: two times joined by a dash, "between … and" or "from … to"."""

import datetime as dt
import re

from pipeline.find.times import values, words
from pipeline.find.times.frame import Frame
from pipeline.find.times.rule import Rule
from pipeline.find.times.values import Value

YEAR, DAY, ORD, TO, FROM = words.YEAR, words.DAY, words.ORDINAL, words.TO, words.FROM
MONTH1, MONTH2 = words.month("month1"), words.month("month2")
PART1, PART2 = words.part("part1"), words.part("part2")
ERA = r"(?: ?(?P<{}>BCE?\b|B\.C\b\.?(?:E\.)?))"


def _years(match: re.Match[str], _: Frame) -> Value | None:
    first, second = int(match["year1"]), match["year2"]
    last = int(second) if len(second) == 4 else first // 100 * 100 + int(second)
    return values.span(values.year(first), values.year(last)) if last > first else None


def _years_from(match: re.Match[str], _: Frame) -> Value | None:
    first, last = int(match["year1"]), int(match["year2"])
    if last <= first:
        return None
    return values.span(
        values.year(first, words.part_of(match["part1"])),
        values.year(last, words.part_of(match["part2"])),
    )


def _years_bc(match: re.Match[str], _: Frame) -> Value | None:
    first, last = 1 - int(match["year1"]), 1 - int(match["year2"])
    return values.span(values.year(first), values.year(last)) if last > first else None


def _months(match: re.Match[str], frame: Frame) -> Value | None:
    first, last = words.month_of(match["month1"]), words.month_of(match["month2"])
    year2 = match["year2"] or (match["year1"] if first <= last else None)
    end = int(year2) if year2 else _after(match["year1"], frame.year_of(last))
    if end is None or end < 1:
        return None
    begin = int(match["year1"]) if match["year1"] else end - (first > last)
    return values.span(
        values.month(begin, first, words.part_of(match["part1"])),
        values.month(end, last, words.part_of(match["part2"])),
    )


def _months_side_by_side(match: re.Match[str], frame: Frame) -> Value | None:
    """November and December: one stretch; "March and June" are two times."""
    first, last = words.month_of(match["month1"]), words.month_of(match["month2"])
    return _months(match, frame) if last == first % 12 + 1 else None


def _after(year1: str | None, guess: int | None) -> int | None:
    """The year a range ends in, when it runs into the year after the one it names."""
    return int(year1) + 1 if year1 else guess


def _month_days(match: re.Match[str], frame: Frame) -> Value | None:
    first = (words.month_of(match["month1"]), int(match["day1"]))
    last = (words.month_of(match["month2"]), int(match["day2"]))
    return _range(first, last, match, frame)


def _days_of_month(match: re.Match[str], frame: Frame) -> Value | None:
    month = words.month_of(match["month1"])
    return _range((month, int(match["day1"])), (month, int(match["day2"])), match, frame)


def _days_month(match: re.Match[str], frame: Frame) -> Value | None:
    month2 = words.month_of(match["month2"])
    month1 = words.month_of(match["month1"]) if match["month1"] else month2
    return _range((month1, int(match["day1"])), (month2, int(match["day2"])), match, frame)


def _range(
    first: tuple[int, int], last: tuple[int, int], match: re.Match[str], frame: Frame
) -> Value | None:
    """Span two days given as (month, day), with the year of the second, the first, or the frame."""
    groups = match.groupdict()
    year1, year2 = groups.get("year1"), groups.get("year2")
    end = int(year2) if year2 else int(year1) if year1 else frame.year_of(*last)
    if first[0] == last[0] and last[1] <= first[1]:
        return None
    if " and " in match[0] and not match["from"] and last != (first[0], first[1] + 1):
        return None  # "4 and 9 May" are two days, "4 and 5 May" one stretch
    if end is None or end < 1:
        return values.span(values.day_without_year(*first), values.day_without_year(*last))
    begin = int(year1) if year1 else end - (first > last)
    return values.days(dt.date(begin, *first), dt.date(end, *last))


def _weekdays(match: re.Match[str], frame: Frame) -> Value | None:
    if frame.now is None:
        return None
    last = frame.now - dt.timedelta(
        days=(frame.now.weekday() - words.weekday_of(match["last"])) % 7
    )
    if match["week"]:
        monday = frame.now + dt.timedelta(days=7 - frame.now.weekday())
        last = monday + dt.timedelta(days=words.weekday_of(match["last"]))
    elif frame.future:
        last += dt.timedelta(weeks=1)
    length = (last.weekday() - words.weekday_of(match["first"])) % 7
    if not match["from"] and " and " in match[0] and length != 1:
        return None  # "on Monday and Thursday" are two days
    return values.days(last - dt.timedelta(days=length), last) if length else None


RULES = (
    Rule(
        "years joined by a dash",
        "year",
        re.compile(
            rf"(?<![\d$£€.,/:#-])\b(?P<year1>{YEAR})(?:{words.DASH}|/)(?P<year2>{YEAR}|\d\d)\b"
            r"(?![-\d/]|[:,.]\d)"
        ),
        _years,
        "1992–96",
        states_year=True,
    ),
    Rule(
        "from year to year",
        "year",
        re.compile(
            rf"\b(?P<from>[Bb]etween |[Ff]rom )(?:{PART1})?(?P<year1>{YEAR}){TO}(?:{PART2})?"
            rf"(?P<year2>{YEAR})\b(?!\d)"
        ),
        _years_from,
        "between 1996 and 2001",
        states_year=True,
        words=words.TO_CUES,
    ),
    Rule(
        "years BC",
        "digit",
        re.compile(
            rf"{FROM}\b(?P<year1>\d{{1,4}}){ERA.format('era1')}?{TO}"
            rf"(?P<year2>\d{{1,4}}){ERA.format('era2')}"
        ),
        _years_bc,
        "from 499 to 493 BC",
        states_year=True,
        words="bc|b.c",
    ),
    Rule(
        "months",
        "months",
        re.compile(
            rf"{FROM}\b(?:{PART1})?{MONTH1}(?:,? (?P<year1>{YEAR}))?{TO}(?:{PART2})?{MONTH2}"
            rf"(?:,? (?:of )?(?P<year2>{YEAR}))?\b(?! \d|\w)"
        ),
        _months,
        "May to August 2021",
        states_year=True,
        words=words.TO_CUES,
    ),
    Rule(
        "months side by side",
        "months",
        re.compile(
            rf"{FROM}\b(?:{PART1})?{MONTH1} and (?:{PART2})?{MONTH2}"
            rf"(?:,? (?:of )?(?P<year2>{YEAR}))?\b(?! \d|\w)(?P<year1>)"
        ),
        _months_side_by_side,
        "November and December 2020",
        states_year=True,
        words=" and ",
    ),
    Rule(
        "month day to month day",
        "months digit",
        re.compile(
            rf"{FROM}\b{MONTH1} (?P<day1>{DAY}){ORD}?(?:, (?P<year1>{YEAR}),?)?{TO}"
            rf"{MONTH2} (?P<day2>{DAY}){ORD}?(?:,? (?P<year2>{YEAR}))?\b"
        ),
        _month_days,
        "from July 2 to August 15, 2021",
        states_year=True,
        words=words.TO_CUES,
    ),
    Rule(
        "month day to day",
        "month digit",
        re.compile(
            rf"{FROM}\b{MONTH1} (?P<day1>{DAY}){ORD}?(?:{TO}| and )(?:the )?(?P<day2>{DAY}){ORD}?"
            rf"(?:,? (?P<year2>{YEAR}))?\b(?! [A-Z]|[:.]\d|,\d)"
        ),
        _days_of_month,
        "August 15-31",
        states_year=True,
    ),
    Rule(
        "day to day month",
        "month digit",
        re.compile(
            rf"{FROM}\b(?:the )?(?P<day1>{DAY}){ORD}?(?: (?:of )?{MONTH1})?(?: "
            rf"(?P<year1>{YEAR}))?(?:{TO}| and )"
            rf"(?:the )?(?P<day2>{DAY}){ORD}? (?:of )?{MONTH2}(?:,? (?P<year2>{YEAR}))?\b"
        ),
        _days_month,
        "30-31 August 2021",
        states_year=True,
        words=words.TO_CUES,
    ),
    Rule(
        "weekdays",
        "weekdays",
        re.compile(
            rf"\b(?P<from>[Ff]rom |[Bb]etween |(?:the )?night of )?"
            rf"{words.weekday('first')}{words.TIME_OF_DAY}"
            rf"(?:(?(from){TO}|(?!))| and ){words.weekday('last')}{words.TIME_OF_DAY}\b"
            r"(?P<week> next week\b)?"
        ),
        _weekdays,
        "from Friday to Sunday",
        words=words.TO_CUES,
    ),
)
