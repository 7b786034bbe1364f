"""A rule of the grammar: which words it reads, and what they mean in a frame."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from pipeline.find.times.frame import Frame
from pipeline.find.times.values import Value

Resolver = Callable[[re.Match[str], Frame], Value | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of time expression.

    Attributes:
        name: What the kind is called.
        needs: The cues (see `sieve`) that a sentence must hold all of for the rule to be tried.
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
