"""Findings: everything found in one document that the resolution of an event may need."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.parse.parsed import Parsed
from pipeline.resolve.dates.timed_words import TimedWords
from pipeline.resolve.entities import Entities
from pipeline.resolve.places.story import Story


@dataclass(frozen=True, slots=True)
class Findings:
    """A parsed article with its times, its places, and who and what it speaks of.

    Attributes:
        timed: Its times, with the words above them.
        story: Its places, with those that its events may be carried to.
    """

    parsed: Parsed
    timed: Sequence[TimedWords]
    story: Story
    entities: Entities
