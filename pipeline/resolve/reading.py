"""A reading: everything found in one document that the resolution of an event may need."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.parse.parsed import Parsed
from pipeline.resolve.entities import Entities
from pipeline.resolve.timed_words import TimedWords
from schemas.document import TimeExpression
from schemas.event import Place


@dataclass(frozen=True, slots=True)
class Reading:
    """A parsed article with its times, its places, and who and what it speaks of.

    Attributes:
        timed: The times again, with the words above them.
    """

    parsed: Parsed
    times: Sequence[TimeExpression]
    timed: Sequence[TimedWords]
    places: Sequence[Place]
    entities: Entities
