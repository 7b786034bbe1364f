"""Days that have a name: events (9/11) and holidays."""

import datetime as dt
import re
from functools import lru_cache

from dateutil.easter import easter

from pipeline.errors import KnowledgeError
from pipeline.find.times import values, words
from pipeline.find.times.frame import Frame
from pipeline.find.times.rule import Rule
from pipeline.find.times.values import Value
from pipeline.knowledge import rows


@lru_cache(maxsize=1)
def events() -> tuple[tuple[str, dt.date, str, str], ...]:
    """Return the events of events.csv: words as a regular expression, date, cue, example."""
    return tuple(
        (row["words"], dt.date.fromisoformat(row["edtf"]), row["cue"], row["example"])
        for _, row in rows("times/events.csv")
    )


def _event(match: re.Match[str], frame: Frame) -> Value | None:
    """The date of a named event, where the document can know of it."""
    date = events()[int((match.lastgroup or "n0")[1:])][1]
    return None if frame.published and frame.published < date else values.day(date)


def _holiday(match: re.Match[str], frame: Frame) -> Value | None:
    rule = _holidays()[match["holiday"].replace("’", "'")]
    year = int(match["year"]) if match["year"] else _holiday_year(rule, match["which"], frame)
    count = words.number_of(match["count"]) if match["count"] else 1
    if count is None or (match["name"] is not None and not frame.before.endswith("On ")):
        return None  # "Easter Rising"; but "On Easter Monday Paul Roe was shot"
    off = dt.timedelta(days=count * {"after": 1, "before": -1}.get(match["side"] or "", 0))
    return values.day(_day_in(year, rule) + off) if year and year > 0 else None


def _holiday_year(rule: str, which: str | None, frame: Frame) -> int | None:
    """The year of a holiday: the one told, else the occurrence that publication follows."""
    if frame.background:
        return frame.year
    if frame.published is None:
        return None
    passed = _day_in(frame.published.year, rule) <= frame.published
    if which == "next" or (which in (None, "this") and frame.future):
        return frame.published.year + passed
    if which == "last" or not passed:
        return frame.published.year - (not passed)
    return frame.published.year


def _day_in(year: int, rule: str) -> dt.date:
    """Return the day of a holiday in a year."""
    kind, *numbers = rule.split()
    if kind == "easter":
        return easter(year) + dt.timedelta(days=int(numbers[0]))
    if kind == "nth":
        month, weekday, nth = map(int, numbers)
        first = dt.date(year, month, 1)
        return first + dt.timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
    if kind == "last":
        month, weekday = map(int, numbers)
        end = dt.date(year, month + 1, 1) - dt.timedelta(days=1)
        return end - dt.timedelta(days=(end.weekday() - weekday) % 7)
    month, day = map(int, rule.split("-"))
    return dt.date(year, month, day)


@lru_cache(maxsize=1)
def _holidays() -> dict[str, str]:
    """Return the rule of each holiday.

    Raises:
        KnowledgeError: a rule cannot be read.
    """
    found: dict[str, str] = {}
    for line, row in rows("times/holidays.csv"):
        try:
            _day_in(2024, row["rule"])
        except (ValueError, TypeError, IndexError):
            raise KnowledgeError(
                f"times/holidays.csv:{line}: the rule {row['rule']!r} is none of MM-DD, "
                "`easter days`, `nth month weekday n`, `last month weekday`."
            ) from None
        found[row["words"]] = row["rule"]
    return found


def _ramadan(match: re.Match[str], frame: Frame) -> Value | None:
    if match["year"]:
        year: int | None = int(match["year"])
    elif frame.background:
        year = frame.year
    else:
        year = frame.published.year if frame.published else None
    return _ramadans().get(year) if year else None


@lru_cache(maxsize=1)
def _ramadans() -> dict[int, Value]:
    return {
        int(row["year"]): _approximate(row["first"], row["last"])
        for _, row in rows("times/ramadan.csv")
    }


def _approximate(first: str, last: str) -> Value:
    value = values.days(dt.date.fromisoformat(first), dt.date.fromisoformat(last))
    return Value(f"{first}~/{last}~", value.earliest, value.latest, value.granularity)


EVENT = "|".join(f"(?P<n{i}>{pattern})" for i, (pattern, *_) in enumerate(events()))
EVENT_CUES = "|".join(sorted({cue for _, _, cue, _ in events()}))
HOLIDAY = "|".join(
    re.escape(h).replace("'", "['’]") for h in sorted(_holidays(), key=len, reverse=True)
)
HOLIDAY_CUES = "|".join(sorted({h.lower().partition("'")[0] for h in _holidays()}))
RULES = (
    Rule(
        "event",
        "",
        re.compile(rf"(?i)\b(?:{EVENT})(?!\w)"),
        _event,
        "the Sept. 11 attacks",
        states_year=True,
        words=EVENT_CUES,
    ),
    Rule(
        "holiday",
        "",
        re.compile(
            r"\b(?:(?:[Tt]he (?:day|morning|night|evening)|"
            rf"{words.count()} days?) (?P<side>after|before) )?"
            rf"(?:(?P<which>last|this|next) )?(?P<holiday>{HOLIDAY})(?:,? "
            rf"(?P<year>{words.YEAR}))?\b"
            r"(?! (?:island|tree|card|gift|present|carol|song|dinner|parade)s?\b)"
            r"(?P<name>(?= [A-Z][a-z]))?"
        ),
        _holiday,
        "Christmas Eve",
        words=HOLIDAY_CUES,
    ),
    Rule(
        "Ramadan",
        "",
        re.compile(
            r"\b(?:the (?:Muslim )?(?:holy |fasting )?month of )?Ramadan(?:,? "
            rf"(?P<year>{words.YEAR}))?\b"
        ),
        _ramadan,
        "the holy month of Ramadan",
        words="ramadan",
    ),
)
