"""Toponyms of datelines ("KABUL, Sept 3 (Reuters) —"), which are cut off before parsing."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from pipeline.clean.blocks import Block
from pipeline.clean.datelines import CLOCK, DASH, NOT_PLACES, WEEKDAY
from pipeline.clean.datelines import DAY as DATE
from pipeline.find.toponyms.names import Reading, read_name, read_postal
from pipeline.knowledge.gazetteer import Candidate, normalise
from pipeline.knowledge.places import doubtful
from schemas.vocabulary import BlockKind

UNKNOWN = "unknown"
LONGEST = 3  # words of the name of a town
DAY = re.compile(  # "- 21 Mar, Kaduna:", "14:05 Sumy –", "Friday 3 - LIMA."
    rf"\W{{0,3}}{DATE}, |{CLOCK} |{WEEKDAY} \d{{1,2}}[ \xa0]{DASH} "
)
OPENING = re.compile(r"[^\d(\[—–]*?(?=\s{0,9}(?:[\d(\[—–:]|--|-\s|-$|$))")
BULLETS = "*•·‣▪●○■–—- "
NAME = re.compile(r"[^,/]+")


def dateline_names(
    blocks: tuple[Block, ...],
) -> Iterator[tuple[int, int, Reading, Candidate | None]]:
    """Yield the place of each dateline: offsets in the text, what it may mean, what it lies in."""
    for block in blocks:
        if block.kind is BlockKind.DATELINE:
            yield from _names(block)


def _names(block: Block) -> Iterator[tuple[int, int, Reading, Candidate | None]]:
    """Yield the names of a dateline up to the first that is unknown; each lies in the next."""
    day = DAY.match(block.tidy)
    opening = OPENING.match(block.tidy, day.end() if day is not None else 0)
    parts = list(NAME.finditer(block.tidy, *opening.span())) if opening is not None else []
    stop = "." if day is not None else ""
    for part, follower in zip_longest(parts, parts[1:]):
        words = part[0].strip().lstrip(BULLETS).removesuffix(stop)
        reading = _read(words)
        if reading is None and part is parts[0] and _is_a_name(words):
            reading = Reading((), UNKNOWN)
        if reading is None or reading.method == "demonym":
            return
        first = part.start() + part[0].index(words)
        start, end = block.span(first, first + len(words))
        yield start, end, reading, _outer(follower[0].strip()) if follower else None


def _is_a_name(words: str) -> bool:
    """Say whether a dateline begins with a town that no table knows: "NONG CHIK -"."""
    short = len(words) > 2 and len(words.split()) <= LONGEST
    plain = doubtful().get(normalise(words)) is None
    return words.isupper() and short and plain and NOT_PLACES.isdisjoint(words.split(" "))


def _read(words: str) -> Reading | None:
    """Read a name of a dateline, that may be in capitals or an abbreviation."""
    if (place := read_postal(words)) is not None:
        return Reading((place,), "abbreviation")
    if not words or doubtful().get(normalise(words)) == "word":  # March
        return None
    return read_name(words.title() if words.isupper() else words)


def _outer(words: str) -> Candidate | None:
    """Return the state or country called `words`; None where it is neither."""
    reading = _read(words)
    found = reading.candidates if reading is not None else ()
    return next((c for c in found if c.kind in ("country", "province")), None)
