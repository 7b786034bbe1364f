"""A rule of the grammar: which words it reads, and what they mean in a frame."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from pipeline.find.times import words
from pipeline.find.times.frame import Frame
from pipeline.find.times.values import Value

Resolver = Callable[[re.Match[str], Frame], Value | None]

# Cues are looked for in every sentence, so they are words, which are found faster than patterns.
NAMES = {  # written with a capital; the pattern tells Mar from Marta
    "month": (
        "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec",
        re.compile(rf"\b(?:{words.month()})(?![a-z])"),
    ),
    "weekday": (
        "Mon|Tue|Wed|Thu|Fri|Sat|Sun",
        re.compile(rf"\b{words.weekday(short=True)}"),
    ),
}
WORDS = {  # in small letters or in capitals
    "season": "spring|summer|autumn|fall|winter",
    "decade": "twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties",
    "unit": "hour|day|night|morning|noon|evening|week|month|quarter|half|year|decade|centur|dawn|"
    "spring|summer|autumn|fall|winter",
    "deixis": "day|morrow|night|this |now|current|present|moment|recent|lately|earlier|that|then|"
    "at the|later",
}
PATTERNS = {"digit": re.compile(r"\d"), "year": re.compile(r"\d{4}")}
NAMED = tuple((cue, said.split("|"), name.search) for cue, (said, name) in NAMES.items())
SAID = tuple((cue, said.split("|")) for cue, said in WORDS.items())


def cues_in(text: str, small: str) -> frozenset[str]:
    """Return the cues that a text holds; `small` is the text in small letters."""
    found = [cue for cue, said, name in NAMED if any(map(text.__contains__, said)) and name(text)]
    found += [cue for cue, said in SAID if any(map(small.__contains__, said))]
    return frozenset(found + [cue for cue, pattern in PATTERNS.items() if pattern.search(text)])


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of time expression.

    Attributes:
        name: What the kind is called.
        needs: The cues (see `cues_in`) that a sentence must hold all of for the rule to be tried.
        pattern: The words; a match that `resolve` returns None for is no time expression.
        resolve: Gives the meaning; may raise ValueError for a day that does not exist.
        example: Words that the rule reads, in our own words; the rule's test.
        states_year: The words name a year, which partial dates after them continue.
        told: The time is one of the story, from which "the next day" counts.
        within_day: The words tell a time of day: what came before or after it was on that day.
        words: Small letters parted by |, one of which whatever the rule reads holds; empty: any.
        cues: `needs` as a set.
    """

    name: str
    needs: str
    pattern: re.Pattern[str]
    resolve: Resolver
    example: str
    states_year: bool = False
    told: bool = True
    within_day: bool = False
    words: str = ""

    cues: frozenset[str] = field(init=False)
    _words: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Split `needs` and `words` once."""
        object.__setattr__(self, "cues", frozenset(self.needs.split()))
        object.__setattr__(self, "_words", tuple(filter(None, self.words.split("|"))))

    def may_read(self, small: str) -> bool:
        """Tell cheaply whether a sentence in small letters may hold what the rule reads."""
        return not self._words or any(map(small.__contains__, self._words))
