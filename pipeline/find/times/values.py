"""What a time expression can be resolved to: an interval of days and its EDTF string.

EDTF is the Library of Congress specification of 2019, level 1 plus quarters (33 to 36). It has no
sign for "early August": there `edtf` is the whole month and `earliest`, `latest` say which third.
"""

import calendar
import datetime as dt
from dataclasses import dataclass, replace

from dateutil.relativedelta import relativedelta

from schemas.vocabulary import Granularity

MONTH_PARTS = {"start": (1, 10), "middle": (11, 20), "end": (21, 31)}
YEAR_PARTS = {"start": (1, 4), "middle": (5, 8), "end": (9, 12)}
DECADE_PARTS = {"start": (0, 3), "middle": (4, 6), "end": (7, 9)}
CENTURY_PARTS = {"start": (0, 32), "middle": (33, 66), "end": (67, 99)}


@dataclass(frozen=True, slots=True)
class Value:
    """An interval of days; a bound is None where it is open or cannot be told.

    Attributes:
        edtf: The EDTF string, which may be wider than earliest to latest ("early August").
        earliest, latest: First and last day.
        granularity: Unit the words speak in.
    """

    edtf: str
    earliest: dt.date | None
    latest: dt.date | None
    granularity: Granularity


def day(date: dt.date) -> Value:
    """Return one day."""
    return Value(date.isoformat(), date, date, Granularity.DAY)


def month(year_number: int, number: int, part: str | None = None) -> Value:
    """Return a month, or the start, middle or end third of it; before the year 1 as EDTF only."""
    if year_number < 1:
        return Value(f"{_signed(year_number)}-{number:02}", None, None, Granularity.MONTH)
    last = calendar.monthrange(year_number, number)[1]
    first_day, last_day = MONTH_PARTS[part] if part else (1, last)
    return Value(
        f"{year_number:04}-{number:02}",
        dt.date(year_number, number, first_day),
        dt.date(year_number, number, min(last_day, last)),
        Granularity.MONTH,
    )


def year(number: int, part: str | None = None) -> Value:
    """Return a year, or the start, middle or end third of it; years before 1 have no days."""
    if number < 1:  # EDTF counts astronomically: 1 BC is 0000; dt.date cannot say it
        return Value(_signed(number), None, None, Granularity.YEAR)
    first, last = YEAR_PARTS[part] if part else (1, 12)
    return Value(
        f"{number:04}",
        month(number, first).earliest,
        month(number, last).latest,
        Granularity.YEAR,
    )


def decade(first_year: int, part: str | None = None) -> Value:
    """Return the ten years from `first_year`, or a part of them."""
    first, last = DECADE_PARTS[part] if part else (0, 9)
    return Value(
        f"{first_year // 10:03}X",
        dt.date(max(first_year + first, 1), 1, 1),
        dt.date(first_year + last, 12, 31),
        Granularity.DECADE,
    )


def century(number: int, part: str | None = None) -> Value:
    """Return the n-th century, as the hundred years that share two digits, or a part of it."""
    first_year = (number - 1) * 100
    first, last = CENTURY_PARTS[part] if part else (0, 99)
    return Value(
        f"{number - 1:02}XX",
        dt.date(max(first_year + first, 1), 1, 1),
        dt.date(first_year + last, 12, 31),
        Granularity.CENTURY,
    )


def century_bc(number: int) -> Value:
    """Return the n-th century before Christ, as EDTF only."""
    return Value(f"-{number - 1:02}XX", None, None, Granularity.CENTURY)


def season(year_number: int, code: int, first_month: int, part: str | None = None) -> Value:
    """Return three months from `first_month`; a part is one of these months."""
    start = dt.date(year_number, first_month, 1)
    skip, keep = {"start": (0, 1), "middle": (1, 1), "end": (2, 1), None: (0, 3)}[part]
    first = start + relativedelta(months=skip)
    last = first + relativedelta(months=keep, days=-1)
    return Value(f"{year_number:04}-{code}", first, last, Granularity.SEASON)


def quarter(year_number: int, number: int) -> Value:
    """Return a quarter of a year (EDTF codes 33 to 36)."""
    return Value(
        f"{year_number:04}-{32 + number}",
        month(year_number, number * 3 - 2).earliest,
        month(year_number, number * 3).latest,
        Granularity.QUARTER,
    )


def half(year_number: int, number: int) -> Value:
    """Return the first or second half of a year."""
    return span(month(year_number, number * 6 - 5), month(year_number, number * 6))


def week(date: dt.date) -> Value:
    """Return the week from Monday to Sunday that holds `date`."""
    monday = date - dt.timedelta(days=date.weekday())
    return replace(days(monday, monday + dt.timedelta(days=6)), granularity=Granularity.WEEK)


def days(first: dt.date, last: dt.date) -> Value:
    """Return all days from `first` to `last`."""
    return span(day(first), day(last))


def span(first: Value, last: Value) -> Value:
    """Return what lies from the beginning of `first` to the end of `last`."""
    if first == last:
        return first
    return Value(f"{first.edtf}/{last.edtf}", first.earliest, last.latest, Granularity.RANGE)


def day_without_year(month_number: int, day_number: int) -> Value:
    """Return a day of an unknown year."""
    dt.date(2000, month_number, day_number)  # refuses 31 June
    return Value(f"XXXX-{month_number:02}-{day_number:02}", None, None, Granularity.DAY)


def month_without_year(month_number: int) -> Value:
    """Return a month of an unknown year."""
    return Value(f"XXXX-{month_number:02}", None, None, Granularity.MONTH)


def since(value: Value) -> Value:
    """Return the time from the beginning of `value` on, open at the end."""
    return replace(value, edtf=f"{_first_edtf(value)}/..", latest=None)


def until(value: Value) -> Value:
    """Return the time up to the end of `value`, open at the beginning."""
    return replace(value, edtf=f"../{_last_edtf(value)}", earliest=None)


def before(value: Value) -> Value | None:
    """Return the time that ends where `value` begins; None without a known day."""
    if value.earliest is None or value.earliest == dt.date.min:
        return None
    eve = value.earliest - dt.timedelta(days=1)
    return Value(f"../{_coarse(eve, value, at_end=True)}", None, eve, value.granularity)


def after(value: Value) -> Value | None:
    """Return the time that begins where `value` ends; None without a known day."""
    if value.latest is None or value.latest == dt.date.max:
        return None
    morrow = value.latest + dt.timedelta(days=1)
    return Value(f"{_coarse(morrow, value, at_end=False)}/..", morrow, None, value.granularity)


def about(value: Value) -> Value:
    """Return a year, month or season as approximate: the time lies in it or hard by (EDTF "~")."""
    return replace(value, edtf=f"{value.edtf.removesuffix('~')}~")


def shift(value_date: dt.date, unit: str, number: int) -> Value:
    """Return the day, month or year that lies `number` units from a date, in the unit's grain.

    "two weeks ago" is a day, "two months ago" a month, "two decades ago" a year.
    """
    if unit == "day":
        return day(value_date + dt.timedelta(days=number))
    if unit == "week":
        return day(value_date + dt.timedelta(weeks=number))
    if unit == "month":
        moved = value_date + relativedelta(months=number)
        return month(moved.year, moved.month)
    return year(value_date.year + number)


def _signed(year_number: int) -> str:
    """Write a year of the astronomical count."""
    return f"{'-' if year_number < 0 else ''}{abs(year_number):04}"


def _first_edtf(value: Value) -> str:
    return value.edtf.split("/")[0]


def _last_edtf(value: Value) -> str:
    return value.edtf.rsplit("/", maxsplit=1)[-1]


def _coarse(date: dt.date, value: Value, *, at_end: bool) -> str:
    """Write a bound in the grain of the value it comes from, where that says the same."""
    edge = (12, 31) if at_end else (1, 1)
    if value.granularity is not Granularity.DAY and (date.month, date.day) == edge:
        return f"{date.year:04}"
    next_day = date + dt.timedelta(days=1)
    if value.granularity is Granularity.MONTH and (next_day.day if at_end else date.day) == 1:
        return f"{date.year:04}-{date.month:02}"
    return date.isoformat()
