"""Calendar dates: full ones, and days, months and years alone."""

import datetime as dt
import re
from functools import lru_cache

from pipeline.find.times import values, words
from pipeline.find.times.frame import Frame
from pipeline.find.times.rule import Rule
from pipeline.find.times.values import Value
from pipeline.knowledge import rows

MONTH, PART, YEAR, DAY, ORD = words.month(), words.part(), words.YEAR, words.DAY, words.ORDINAL
ANY_WEEKDAY = words.weekday(short=True)
NIGHT_OF = (
    rf"(?:(?:the )?(?:{words.weekday('of_weekday')} )?(?:early |late )?"
    r"(?:hours|night|morning|evening|afternoon|day|dawn) of )?"
)
CUE = re.compile(
    r"(?i)\b(?:in|since|until|till|last|next|by|of|during|from|to|and|or|this|that|through|"
    r"throughout|before|after|every|between|for|around|about|late|early|mid|past|previous|"
    r"following|the|a|an)[ -]$"
)
SURE_CUE = re.compile(
    r"(?i)\b(?:in|since|until|during|last|next|through|throughout|late|early|mid|between)[ -]$"
)
SMALL_YEAR_CUE = re.compile(
    r"(?i)\b(?:in|since|until|by|from|year|before|after|of|to|and|circa|ca\.|c\.) $"
)
SHORT_YEAR_CUE = re.compile(r"(?i)\b(?:in|of|since|until|by|from|to|between|and) $")
MONTH_AS_SUBJECT = re.compile(r" (?:was (?:the|an?)|saw|brought)\b")  # "March was the worst month"
SHORT_FORM, FULL_BUT_SHORT = 4, frozenset({"may", "june", "july"})
AMOUNT = re.compile(
    r"(?i)\b(?:at|at about|some|nearly|almost|than|over|least|most|another|these|those|all|no\.|"
    r"number|page|"
    r"flight|route|highway|resolution|law|article|section|channel|radio|room|boeing|model|is|"
    r"are|was|were) $"
)
CLOCK_BEFORE = re.compile(r"(?i)\b(?:at (?:about|around|approximately)|shortly (?:before|after)) $")
CLOCK_AFTER = re.compile(
    r"(?i) (?:today|yesterday|tonight|last night|in the (?:morning|afternoon|evening)|"
    r"on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
OPENING = re.compile(  # "In 1998 soldiers …", "…, and since 2015 troops …"
    r"(?:^|[.!?;:,“\"(]\s*|\b(?:and|but|that|while|when) )"
    r"(?:[Ii]n|[Dd]uring|[Ss]ince|[Bb]y|[Uu]ntil) $"
)
ADDRESS_AFTER = re.compile(  # "of 1935 Orchard St."
    r" (?:[NSEW]\. )?(?:[A-Z][a-z]{1,20} ){1,3}"
    r"(?:(?:St|Ave|Rd|Blvd|Dr)\.|(?:Street|Avenue|Road|Lane|Drive|Boulevard)\b)"
)
ARTICLE = re.compile(r"(?i)\b(?:an?|the|his|her|their|my|our) (?:[a-z]{2,12} ){0,2}$")
NOT_A_YEAR_AFTER = re.compile(r"[- ](\w+)|%|°")


def _iso(match: re.Match[str], _: Frame) -> Value:
    return values.day(dt.date(int(match["year"]), int(match["month"]), int(match["day"])))


def _figures(match: re.Match[str], frame: Frame) -> Value | None:
    """Day and month in figures; where their order cannot be told, the year alone."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    if year < 100:
        year += 2000 if year < 50 else 1900
    if match["mark"] == "." or first > 12:
        first, second = second, first  # day first, as everywhere but in the United States
    elif second <= 12 and first != second:
        return _nearer(frame.published, year, first, second)
    return values.day(dt.date(year, first, second)) if first <= 12 else None


def _nearer(published: dt.date | None, year: int, first: int, second: int) -> Value:
    """Of the two orders take the one that lies shortly before publication, if only one does."""
    dates = [dt.date(year, first, second), dt.date(year, second, first)]
    near = [d for d in dates if published and 0 <= (published - d).days <= 31]
    return values.day(near[0]) if len(near) == 1 else values.year(year)


def _full(match: re.Match[str], _: Frame) -> Value:
    return values.day(
        dt.date(int(match["year"]), words.month_of(match["month"]), int(match["day"]))
    )


def _month_year(match: re.Match[str], _: Frame) -> Value:
    part = words.part_of(match["part"])
    return values.month(int(match["year"]), words.month_of(match["month"]), part)


def _month_year_bc(match: re.Match[str], _: Frame) -> Value:
    return values.month(1 - int(match["year"]), words.month_of(match["month"]))


def _day_month(match: re.Match[str], frame: Frame) -> Value:
    month, day = words.month_of(match["month"]), int(match["day"])
    year = frame.year_of(month, day)
    if year is None or year < 1:
        return values.day_without_year(month, day)
    return values.day(dt.date(year, month, day))


def _month(match: re.Match[str], frame: Frame) -> Value | None:
    name = match["month"].rstrip(".").lower()
    part = words.part_of(match["part"])
    if part is None and not _is_month(name, frame):
        return None
    year = frame.year_of(words.month_of(name))
    if year is None:
        return values.month_without_year(words.month_of(name))
    return values.month(year, words.month_of(name), part)


def _is_month(name: str, frame: Frame) -> bool:
    """Tell the month from the verb (may, march), the given name (April, June), the adjective."""
    if len(name) <= SHORT_FORM and name not in FULL_BUT_SHORT:
        return bool(SURE_CUE.search(frame.before))  # "Viña del Mar", "Jan Kubis"
    if name not in words.unsure_months():
        return True
    if re.match(r" [A-Z]|['’]s ", frame.after):
        return bool(SURE_CUE.search(frame.before))
    if name not in words.verb_months():
        return True
    if name == "march" and not frame.before and MONTH_AS_SUBJECT.match(frame.after):
        return True
    named = re.match(r" (?:for|of|on|to|against|through|past|towards?)\b", frame.after)
    return bool(CUE.search(frame.before)) and not (named and not SURE_CUE.search(frame.before))


def _week_of_month(match: re.Match[str], frame: Frame) -> Value | None:
    """The first, second … or last week of a month, counted in sevens from its edge."""
    number = words.month_of(match["month"])
    year = int(match["year"]) if match["year"] else frame.year_of(number)
    if year is None or year < 1:
        return None
    whole = values.month(year, number)
    assert whole.earliest is not None and whole.latest is not None
    if match["nth"].lower() in ("last", "final"):
        return values.days(whole.latest - dt.timedelta(days=6), whole.latest)
    first = whole.earliest + dt.timedelta(weeks=(words.ordinal_of(match["nth"]) or 1) - 1)
    return values.days(first, first + dt.timedelta(days=6))


def _year(match: re.Match[str], frame: Frame) -> Value | None:
    year = int(match["year"])
    part = words.part_of(match["part"])
    if part is None and not match["named"] and not _is_year(year, frame):
        return None
    return values.year(year, part)


def _is_year(year: int, frame: Frame) -> bool:
    """Tell a year from a number, a time of day ("at 1930") and a distance."""
    follows = NOT_A_YEAR_AFTER.match(frame.after)
    if follows and _counts(year, follows[1], frame.before):
        return False
    if AMOUNT.search(frame.before) or CLOCK_AFTER.match(frame.after):
        return False
    if CLOCK_BEFORE.search(frame.before) and not frame.history:
        return False
    if ADDRESS_AFTER.match(frame.after) and not SURE_CUE.search(frame.before):
        return False
    latest = frame.published.year + 50 if frame.published else 2060
    least = 1000 if SMALL_YEAR_CUE.search(frame.before) else 1500
    return least <= year <= latest


def _counts(number: int, word: str | None, before: str) -> bool:
    """Tell whether a number counts what follows, or names its model: "a 2001 Toyota".

    What opens a clause counts no people.
    """
    unit = _not_years().get((word or "").lower())
    if not word or unit == "yes" or (unit == "round" and number % 100 == 0):
        return True
    if unit == "make":
        return ARTICLE.search(before) is not None
    return unit is not None and not OPENING.search(before)


@lru_cache(maxsize=1)
def _not_years() -> dict[str, str]:
    return {row["word"]: row["unit"] for _, row in rows("times/not_years.csv")}


def _short_year(match: re.Match[str], frame: Frame) -> Value | None:
    """The year '89: of the century told in history, else the last such year."""
    now = frame.year if frame.history and frame.year else frame.now.year if frame.now else None
    if now is None or now < 100 or not SHORT_YEAR_CUE.search(frame.before):
        return None
    year = now // 100 * 100 + int(match["short"])
    return values.year(year if year <= now or frame.history else year - 100)


def _year_bc(match: re.Match[str], _: Frame) -> Value:
    return values.year(1 - int(match["year"]))


def _year_ad(match: re.Match[str], _: Frame) -> Value:
    return values.year(int(match["year"] or match["year2"]))


RULES = (
    Rule(
        "iso",
        "year digit",
        re.compile(
            rf"\b(?P<year>{YEAR})-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])\b"
            r"(?![-/.]\d)"
        ),
        _iso,
        "2021-08-30",
        states_year=True,
    ),
    Rule(
        "figures",
        "figures",
        re.compile(
            r"(?<![\d/.])(?P<first>\d{1,2})(?P<mark>[/.])(?P<second>\d{1,2})(?P=mark)"
            rf"(?P<year>{YEAR}|\d\d)(?![\d/]|\.\d)"
        ),
        _figures,
        "30/08/2021",
        states_year=True,
    ),
    Rule(
        "month day, year",
        "month year",
        re.compile(
            rf"\b{NIGHT_OF}(?:{ANY_WEEKDAY},? )?{MONTH} (?:the )?(?P<day>{DAY}){ORD}?"
            rf"(?:\s?,\s?| )(?P<year>{YEAR}){words.TIME_OF_DAY}\b"
        ),
        _full,
        "Thursday, August 26, 2021",
        states_year=True,
    ),
    Rule(
        "day month year",
        "month year",
        re.compile(
            rf"\b{NIGHT_OF}(?:{ANY_WEEKDAY},? )?(?:the )?(?P<day>{DAY}){ORD}?(?: of)?[ -]{MONTH}"
            rf"(?:, ?|[ -])(?:of )?(?P<year>{YEAR})\b"
        ),
        _full,
        "the 31st of August, 2021",
        states_year=True,
    ),
    Rule(
        "year month day",
        "month year",
        re.compile(rf"\b(?P<year>{YEAR}),? {MONTH} (?P<day>{DAY})\b(?!,? \d{{4}})"),
        _full,
        "2021 August 15",
        states_year=True,
    ),
    Rule(
        "month year",
        "month year",
        re.compile(rf"\b(?:{PART})?{MONTH}(?:,? (?:of )?)(?P<year>{YEAR})\b"),
        _month_year,
        "mid-August 2021",
        states_year=True,
    ),
    Rule(
        "month year BC",
        "month digit",
        re.compile(rf"\b{MONTH},? (?:of )?(?P<year>\d{{1,4}}) (?:BCE?\b|B\.C\b\.?(?:E\.)?)"),
        _month_year_bc,
        "April 480 BC",
        states_year=True,
        words="bc|b.c",
    ),
    Rule(
        "month day",
        "month digit",
        re.compile(
            rf"\b{NIGHT_OF}(?:{ANY_WEEKDAY},? )?{MONTH} (?:the )?(?P<day>{DAY}){ORD}?\b"
            rf"{words.TIME_OF_DAY}(?!\d|[:,.]\d|-[a-z])"
        ),
        _day_month,
        "Tuesday, August 31",
    ),
    Rule(
        "weekday (month day)",
        "weekday month",
        re.compile(rf"\b{ANY_WEEKDAY} ?\({MONTH} (?P<day>{DAY}){ORD}?\)"),
        _day_month,
        "Tuesday (Aug 31)",
    ),
    Rule(
        "weekday (day month)",
        "weekday month",
        re.compile(rf"\b{ANY_WEEKDAY} ?\((?P<day>{DAY}){ORD}? {MONTH}\)"),
        _day_month,
        "Tuesday (31 August)",
    ),
    Rule(
        "weekday, other calendar (day month)",
        "weekday month",
        re.compile(
            rf"\b{ANY_WEEKDAY},? \d{{1,2}} [A-Z][a-z]{{2,12}} \((?P<day>{DAY}){ORD}? {MONTH}\)"
        ),
        _day_month,
        "Monday, 15 Sonbola (6 September)",
    ),
    Rule(
        "day month",
        "month digit",
        re.compile(
            rf"\b{NIGHT_OF}(?:{ANY_WEEKDAY},? )?(?:the )?(?P<day>{DAY}){ORD}?"
            rf"(?: of)?[ -]{MONTH}(?!\w| \d)"
        ),
        _day_month,
        "the 31st of August",
    ),
    Rule(
        "month",
        "month",
        re.compile(rf"\b(?:{PART})?{MONTH}(?![\w]| ?\d)"),
        _month,
        "early July",
    ),
    Rule(
        "week of a month",
        "month unit",
        re.compile(
            rf"\b(?:[Tt]he )?(?P<nth>(?i:first|second|third|fourth|last|final)) week (?:of|in) "
            rf"{MONTH}(?:,? (?P<year>{YEAR}))?\b"
        ),
        _week_of_month,
        "the last week of August",
    ),
    Rule(
        "year",
        "year",
        re.compile(
            rf"(?<![\d$£€.,/:#-])\b(?P<named>[Tt]he year )?(?:{PART})?(?P<year>{YEAR})\b"
            r"(?![\d/]|[:,.]\d|-\d)"
        ),
        _year,
        "late 2001",
        states_year=True,
    ),
    Rule(
        "year without century",
        "digit",
        re.compile(r"['’](?P<short>\d\d)\b(?!['’])"),
        _short_year,
        "'89",
        states_year=True,
        words="'|’",
    ),
    Rule(
        "year BC",
        "digit",
        re.compile(r"(?i)\b(?:the year )?(?P<year>\d{1,4}) ?(?:BCE?\b|B\.C\b\.?(?:E\.)?)"),
        _year_bc,
        "480 BC",
        states_year=True,
        words="bc|b.c",
    ),
    Rule(
        "year AD",
        "digit era",
        re.compile(
            r"\b(?:AD|A\.D\.) (?P<year>[1-9]\d{0,3})\b|\b(?P<year2>[1-9]\d{0,3}) (?:AD|CE)\b"
        ),
        _year_ad,
        "AD 70",
        states_year=True,
    ),
)
