"""The words of time as tables, and the fragments of regular expressions built from them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from pipeline.knowledge import rows
from pipeline.knowledge.times import months, weekdays

YEAR = r"(?:1[0-9]|20)\d\d"
DAY = r"(?:0?[1-9]|[12]\d|3[01])"
ORDINAL = r"(?:st|nd|rd|th)"
DASH = r"\s?[-–—]\s?"
FROM = r"(?P<from>\b(?:[Bb]etween|[Ff]rom) )?"
TO = rf"(?: to | until | till | through |{DASH}|(?(from) and |(?!)))"  # "and" only behind "between"
TO_CUES = " to | until | till | through |-|–|—| and "
TIME_OF_DAY = (
    r"(?:,? (?:early |late |mid[- ]?)?(?:morning|afternoon|evening|night|noon|midnight|midday"
    r"|dawn)s?\b"
    r"(?! [Pp]ost| [Nn]ews| [Ll]ive))?"
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of time: what it counts in (hour, day, week, month, year) and how many of it."""

    base: str
    times: int


@dataclass(frozen=True, slots=True)
class Season:
    """A season's EDTF code and its first month."""

    code: int
    first_month: int


@lru_cache(maxsize=1)
def unsure_months() -> frozenset[str]:
    """Return the names of months that are other words as well (may, march, april)."""
    return frozenset(row["word"].lower() for _, row in rows("times/months.csv") if row["also"])


@lru_cache(maxsize=1)
def verb_months() -> frozenset[str]:
    """Return the names of months that are verbs as well (may, march)."""
    table = rows("times/months.csv")
    return frozenset(row["word"].lower() for _, row in table if row["also"] == "verb")


@lru_cache(maxsize=1)
def numbers() -> dict[str, int]:
    """Return cardinal number words."""
    return _numbers("cardinal")


@lru_cache(maxsize=1)
def vague_numbers() -> dict[str, int]:
    """Return the words for a vague number, with the most that each says."""
    return _numbers("vague")


@lru_cache(maxsize=1)
def ordinals() -> dict[str, int]:
    """Return ordinal number words."""
    return _numbers("ordinal")


@lru_cache(maxsize=1)
def units() -> dict[str, Unit]:
    """Return units of time by their singular."""
    table = rows("times/units.csv")
    return {row["word"]: Unit(row["unit"], int(row["times"])) for _, row in table}


@lru_cache(maxsize=1)
def parts() -> dict[str, str]:
    """Return the words that cut a period, with the third they mean."""
    return {row["words"]: row["part"] for _, row in rows("times/parts.csv")}


@lru_cache(maxsize=1)
def seasons() -> dict[str, Season]:
    """Return the seasons by name."""
    return {
        row["word"]: Season(int(row["code"]), int(row["first_month"]))
        for _, row in rows("times/seasons.csv")
    }


@lru_cache(maxsize=1)
def verb_seasons() -> frozenset[str]:
    """Return the seasons that are verbs as well (fall, spring)."""
    return frozenset(row["word"] for _, row in rows("times/seasons.csv") if row["also"])


@lru_cache(maxsize=1)
def decades() -> dict[str, int]:
    """Return the named decades with their first year."""
    return {row["word"]: int(row["first_year"]) for _, row in rows("times/decades.csv")}


def month_of(word: str) -> int:
    """Return the number of a month's name or short form."""
    return months()[word.lower().rstrip(".")]


def weekday_of(word: str) -> int:
    """Return the number of a weekday's name or short form, Monday = 0."""
    return weekdays()[word.lower().rstrip(".")]


def number_of(word: str) -> int | None:
    """Return the number a word or figure says, None for a vague one ("several")."""
    plain = " ".join(word.lower().replace("-", " ").split())
    if plain.isdigit():
        return int(plain)
    if plain in numbers():
        return numbers()[plain]
    tens, _, ones = plain.partition(" ")
    if tens in numbers() and ones in numbers():
        return numbers()[tens] + numbers()[ones]
    return None


def ordinal_of(word: str) -> int | None:
    """Return the number an ordinal says, in words or figures ("19th")."""
    digits = re.match(r"\d+", word)
    return int(digits[0]) if digits else ordinals().get(word.lower())


def part_of(word: str | None) -> str | None:
    """Return which third of a period the words mean (start, middle, end)."""
    return parts()[" ".join(re.sub("-", " ", word.lower()).split())] if word else None


def month(name: str = "month") -> str:
    """Return the expression for a month's name, with or without a full stop."""
    return rf"(?P<{name}>{_months()})"


def weekday(name: str = "weekday", *, short: bool = False) -> str:
    """Return the expression for a weekday's name; `short` takes abbreviations as well."""
    return rf"(?P<{name}>{_weekdays(short)})"


def part(name: str = "part") -> str:
    """Return the expression for the words that cut a period, with what joins them to it."""
    return rf"(?P<{name}>{_either(parts(), ignore_case=True)})[- ](?:the )?"


def count(name: str = "count") -> str:
    """Return the expression for a number before a unit, also a vague one."""
    words = _either(w for w in numbers() if w not in ("a", "an"))
    return (
        rf"(?P<{name}>\d{{1,3}}|(?i:an?|(?:{words})(?:[- ](?:{words}))?|(?:a )?few|several|some"
        r"|many))"
    )


def unit(name: str = "unit") -> str:
    """Return the expression for a unit of time, singular or plural."""
    return rf"(?P<{name}>{'|'.join(units())})s?"


def season(name: str = "season") -> str:
    """Return the expression for a season."""
    return rf"(?P<{name}>(?i:{'|'.join(seasons())}))"


def ordinal_words() -> str:
    """Return the expression for an ordinal in words."""
    return _either(ordinals())


@lru_cache(maxsize=1)
def _months() -> str:
    names = [row["word"] for _, row in rows("times/months.csv")]
    full = "|".join(n for n in names if len(n) > 4 or n.lower() in ("may", "june", "july"))
    short = "|".join(n for n in names if len(n) <= 4 and n.lower() not in ("may", "june", "july"))
    return rf"(?:{full})|(?:{short})\b\.?"


@lru_cache(maxsize=2)
def _weekdays(short: bool) -> str:
    table = [row for _, row in rows("times/weekdays.csv")]
    names = [row["word"] for row in table if not row["short"]]
    full = "|".join((*names, *map(str.upper, names)))  # "WEDNESDAY, 10 a.m.: …"
    if not short:
        return full
    brief = "|".join(sorted((r["word"] for r in table if r["short"]), key=len, reverse=True))
    return rf"{full}|(?:{brief})\b\.?"


def _numbers(kind: str) -> dict[str, int]:
    table = rows("times/numbers.csv")
    return {row["word"]: int(row["value"]) for _, row in table if row["kind"] == kind}


def _either(words: Iterable[str], *, ignore_case: bool = False) -> str:
    """Join words to an alternation, the longest first."""
    joined = "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w)))
    return f"(?i:{joined})" if ignore_case else joined
