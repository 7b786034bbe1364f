"""A rule of the grammar: which words it reads, and what they mean in a frame."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from pipeline.find.times.frame import Frame
from pipeline.find.times.values import Value

Resolver = Callable[[re.Match[str], Frame], Value | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of time expression.

    Attributes:
        name: What the kind is called.
        pattern: The words; a match that `resolve` returns None for is no time expression.
        resolve: Gives the meaning; may raise ValueError for a day that does not exist.
        example: Words that the rule reads, in our own words; the rule's test.
        states_year: The words name a year, which partial dates after them continue.
        told: The time is one of the story, from which "the next day" counts.
    """

    name: str
    pattern: re.Pattern[str]
    resolve: Resolver
    example: str
    states_year: bool = False
    told: bool = True
