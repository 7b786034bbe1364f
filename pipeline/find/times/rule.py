"""A rule of the grammar: which words it reads, and what they mean in a frame."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from pipeline.find.times.frame import Frame
from pipeline.find.times.values import Value

Resolver = Callable[[re.Match[str], Frame], Value | None]

CUES = {
    "month": re.compile("Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"),
    "weekday": re.compile("(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tue|Wed|Thu|Fri|Sat|Sun"),
    "digit": re.compile(r"\d"),
    "year": re.compile(r"\d{4}"),
    "season": re.compile("(?i)spring|summer|autumn|fall|winter"),
    "decade": re.compile("(?i)(?:twen|thir|for|fif|six|seven|eigh|nine)ties"),
    "unit": re.compile(
        "(?i)hour|day|night|morning|noon|evening|week|month|quarter|half|year|decade|centur|"
        "dawn|spring|summer|autumn|fall|winter"
    ),
    "deixis": re.compile(
        "(?i)day|morrow|night|this |now|current|present|moment|recent|lately|earlier|that|"
        "then|at the|later"
    ),
}


def cues_in(text: str) -> frozenset[str]:
    """Return the cues that a text holds."""
    return frozenset(name for name, pattern in CUES.items() if pattern.search(text))


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of time expression.

    Attributes:
        name: What the kind is called.
        needs: The cues (see `CUES`) that a sentence must hold all of for the rule to be tried.
        pattern: The words; a match that `resolve` returns None for is no time expression.
        resolve: Gives the meaning; may raise ValueError for a day that does not exist.
        example: Words that the rule reads, in our own words; the rule's test.
        states_year: The words name a year, which partial dates after them continue.
        cues: `needs` as a set.
        told: The time is one of the story, from which "the next day" counts.
    """

    name: str
    needs: str
    pattern: re.Pattern[str]
    resolve: Resolver
    example: str
    states_year: bool = False
    told: bool = True

    cues: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        """Split `needs` once."""
        object.__setattr__(self, "cues", frozenset(self.needs.split()))
