"""Seasons, quarters, halves, decades and centuries."""

import datetime as dt
import re

from pipeline.find.times import values, words
from pipeline.find.times.frame import Frame
from pipeline.find.times.rule import Rule
from pipeline.find.times.values import Value

YEAR, SEASON = words.YEAR, words.season()
SHARE = (
    r"(?:[Tt]he )?(?:(?P<part>(?i:early|mid|late|the end of|end of|the beginning of|"
    r"the turn of))[- ](?:(?:to|and)[- ]late[- ])?(?:the )?)?"
)
BC = r"(?: (?P<bc>BCE?\b|B\.C\.))?"
TURN_OF = "the turn of"
SEASONAL = re.compile(
    r"(?i) (?:offensives?|campaigns?|fighting|harvests?|rains|floods?|semester)\b"
)
SEASON_CUE = re.compile(r"\b(?:in|since|until|by|during|of|throughout|and|or|each|every) $")
RELATED = r"(?P<which>last|this|next|that|the same|the following|the previous|the next|the)"


def _share(match: re.Match[str]) -> str | None:
    words_of_part = (match["part"] or "").lower()
    return "start" if words_of_part == TURN_OF else words.part_of(words_of_part)


OF_AGE = re.compile(  # "in her 20s", "aged from their 20s to 50s"
    r"(?i)(?:\b(?:his|her|their|my|your|our) (?:(?:early|mid|late)[ -]?)?|\bage[sd]?\b[^.;]{0,30})$"
)


def _decade(match: re.Match[str], frame: Frame) -> Value | None:
    if match["brief"] and OF_AGE.search(frame.before):
        return None
    if match["bc"]:
        return Value(
            f"-{int(match['full'] or match['brief'] + '0') // 10:03}X", None, None, _DECADE
        )
    if match["full"]:
        return values.decade(int(match["full"]), _share(match))
    return values.decade(1900 + int(match["brief"]) * 10, _share(match))


def _named_decade(match: re.Match[str], _: Frame) -> Value:
    return values.decade(words.decades()[match["word"].lower()], _share(match))


def _century(match: re.Match[str], _: Frame) -> Value | None:
    number = words.ordinal_of(match["number"].replace(" ", "-"))
    if number is None or not 1 <= number <= 21:
        return None
    return values.century_bc(number) if match["bc"] else values.century(number, _share(match))


def _season_of(year: int, word: str, part: str | None) -> Value:
    season = words.seasons()[word.lower()]
    if year < 1:
        return Value(f"-{-year:04}-{season.code}", None, None, _SEASON)
    return values.season(year, season.code, season.first_month, part)


def _season_year(match: re.Match[str], _: Frame) -> Value:
    year = 1 - int(match["year"]) if match["bc"] else int(match["year"])
    return _season_of(year, match["season"], _share(match))


def _year_season(match: re.Match[str], _: Frame) -> Value:
    return _season_of(int(match["year"]), match["season"], None)


def _season_related(match: re.Match[str], frame: Frame) -> Value | None:
    """A season by its place beside another time ("last summer", "that winter", "the summer")."""
    which, share = match["which"].lower(), _share(match)
    if which in ("that", "the same", "the") and frame.background and frame.year is not None:
        return _season_of(frame.year, match["season"], share)
    base = frame.told if which.startswith("the ") else frame.now
    if base is None:
        return None
    value = _season_of(base.year, match["season"], share)
    step = {"last": -1, "the previous": -1, "next": 1, "the following": 1, "the next": 1}.get(which)
    if step is None:
        step = 0 if which == "this" else -1
        if value.earliest is None or value.earliest <= base:
            return value
    while (
        value.earliest
        and value.latest
        and ((step < 0 and value.latest >= base) or (step > 0 and value.earliest <= base))
    ):
        value = _season_of(value.earliest.year + step, match["season"], share)
    return value


def _season_alone(match: re.Match[str], frame: Frame) -> Value | None:
    """A season without a determiner, where a year is being told ("In winter the siege …")."""
    verb = match["season"].lower() in words.verb_seasons() and not match["part"]
    if verb and not (SEASON_CUE.search(frame.before) or SEASONAL.match(frame.after)):
        return None
    part = words.part_of(match["part"])
    if frame.is_due and frame.published is not None and SEASON_CUE.search(frame.before):
        return _season_ahead(frame.published, match["season"], part)
    if frame.background and frame.year is not None:
        return _season_of(frame.year, match["season"], part)
    if frame.published is not None and frame.before.lower().endswith("since "):
        return _season_gone(frame.published, match["season"], part)
    return None


def _season_gone(published: dt.date, word: str, part: str | None) -> Value | None:
    """The last season of a name that has begun: "has shelled it since spring"."""
    value = _season_of(published.year, word, part)
    begun = value.earliest is not None and value.earliest <= published
    return value if begun else _season_of(published.year - 1, word, part)


def _season_ahead(published: dt.date, word: str, part: str | None) -> Value:
    """The next season of a name that is not over: "will attack by summer"."""
    value = _season_of(published.year, word, part)
    over = value.latest is not None and value.latest < published
    return _season_of(published.year + 1, word, part) if over else value


def _quarter(match: re.Match[str], frame: Frame) -> Value | None:
    year = _year_of(match, frame)
    number = 4 if match["number"] in ("last", "final") else words.ordinal_of(match["number"])
    if year is None or number is None:
        return None
    return values.quarter(year, number)


def _half(match: re.Match[str], frame: Frame) -> Value | None:
    year = _year_of(match, frame)
    return None if year is None else values.half(year, 1 if match["number"] == "first" else 2)


def _year_of(match: re.Match[str], frame: Frame) -> int | None:
    """The year named beside the words, by figures or as this, last, next or that year."""
    if match["year"]:
        return int(match["year"])
    which = match["which"]
    if which in ("that", "the same"):
        return frame.year or (frame.told.year if frame.told else None)
    if frame.now is None:
        return None
    return frame.now.year + {"last": -1, "next": 1}.get(which or "", 0)


_DECADE = values.decade(1900).granularity
_SEASON = values.season(1900, 21, 3).granularity
OF_YEAR = rf"(?: of)? (?:(?P<year>{YEAR})|(?P<which>last|this|next|that|the same) year)\b"
RULES = (
    Rule(
        "decade",
        "digit",
        re.compile(
            rf"\b{SHARE}(?:\b(?P<full>[1-9]\d{{1,2}}0)|(?<![\d,.$£€])(?:['’]|\b)"
            rf"(?P<brief>[2-9])0)['’]?s\b{BC}"
        ),
        _decade,
        "the mid-1990s",
        states_year=True,
        words="0s|0's|0’s",
    ),
    Rule(
        "decade by name",
        "decade",
        re.compile(rf"\b(?:{SHARE})(?P<word>(?i:{'|'.join(words.decades())}))\b"),
        _named_decade,
        "the nineties",
        states_year=True,
    ),
    Rule(
        "century",
        "unit",
        re.compile(
            rf"\b{SHARE}(?P<number>(?i:\d{{1,2}}{words.ORDINAL}|{words.ordinal_words()}))"
            rf"[- ]century\b{BC}"
        ),
        _century,
        "the 19th century",
        states_year=True,
        words="century",
    ),
    Rule(
        "season of a year",
        "season digit",
        re.compile(rf"\b{SHARE}{SEASON}(?: of|,)? (?P<year>{YEAR}|\d{{3}}(?= B\.?C)){BC}(?!\d)"),
        _season_year,
        "the summer of 2021",
        states_year=True,
    ),
    Rule(
        "year and season",
        "season year",
        re.compile(rf"\b(?P<year>{YEAR}) {SEASON}\b"),
        _year_season,
        "1982 summer",
    ),
    Rule(
        "season beside a time",
        "season",
        re.compile(
            rf"\b(?i:{SHARE}{RELATED}) {SEASON}\b(?![- ](?:\w+[- ])?(?:of|camp|school|break|"
            r"olympics))"
        ),
        _season_related,
        "last summer",
    ),
    Rule(
        "season alone",
        "season",
        re.compile(
            rf"\b(?:{words.part()})?(?<![a-z]-){SEASON}\b(?! (?:of|to|from|in|into|back|on)\b)"
        ),
        _season_alone,
        "winter",
    ),
    Rule(
        "quarter",
        "unit",
        re.compile(
            rf"\b(?i:(?:the )?(?P<number>first|second|third|fourth|last|final|1st|2nd|3rd|4th)[- ])"
            rf"quarter{OF_YEAR}"
        ),
        _quarter,
        "the third quarter of 2020",
        states_year=True,
        words="quarter",
    ),
    Rule(
        "half",
        "unit",
        re.compile(rf"\b(?i:(?:the )?(?P<number>first|second|latter|last)) half{OF_YEAR}"),
        _half,
        "the first half of 2021",
        states_year=True,
        words=" half",
    ),
)
