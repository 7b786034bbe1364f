"""The town a report was filed from, where the report itself plays in it.

A dateline alone says where the reporter was. "The main street of this town", "in Kabul" below the
dateline of Kabul say that the story is there, until it tells of another town.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.find.statements.quotes import find_quotes
from pipeline.knowledge.word_classes import classes
from pipeline.parse.parsed import Parsed
from pipeline.resolve.places.home_country import LOCAL
from schemas.event import Place
from schemas.vocabulary import BlockKind

THIS = frozenset({"this"})
RESORTS = frozenset({"capital", "resort"})
NEAR = 400  # characters in which it was told just before
FAR = 1200  # characters in which it is still the scene


@dataclass(frozen=True, slots=True)
class Desk:
    """The town of a dateline, and where in the text below the story is told to be in it."""

    place: Place
    told: tuple[int, ...]


def desk_of(parsed: Parsed, places: Sequence[Place], located: frozenset[int]) -> Desk | None:
    """Return the town a report was filed from, if it is told to be its scene as well."""
    filed = [b for b in parsed.blocks if b.kind is BlockKind.DATELINE]
    if len(filed) != 1:  # a log has many
        return None
    block = filed[0]
    town = next((p for p in places if block.start <= p.start < block.end), None)
    if town is None or town.kind not in LOCAL:
        return None
    again = (p.start for p in places if p.start in located and _is_same(p, town))
    told = sorted({*again, *_this_town(parsed)})
    return Desk(town, tuple(told)) if told else None


def scene_at_desk(
    desk: Desk | None, places: Sequence[Place], located: frozenset[int], start: int, end: int
) -> tuple[Place | None, bool]:
    """Return that town for a deed of the sentence at start:end, and whether it was just told.

    None where another was told last.

    Args:
        desk: The town.
        places: Those of the document.
        located: Where in the text those stand of which it says that something is there.
        start: Where the sentence begins.
        end: Where it ends.
    """
    last = max((i for i in desk.told if i < end), default=None) if desk is not None else None
    if desk is None or last is None or start - last > FAR:
        return None, False
    others = (p for p in places if not _is_same(p, desk.place) and last < p.start < end)
    left = any(p.kind in LOCAL or p.start in located for p in others)
    return (None, False) if left else (desk.place, start - last < NEAR)


def _is_same(place: Place, town: Place) -> bool:
    return (place.name, place.country) == (town.name, town.country)


def _this_town(parsed: Parsed) -> Iterator[int]:
    """Yield where the reporter writes "this town", unless he quotes somebody."""
    towns = classes()["settlements"] | RESORTS
    told = [t for t in parsed.doc.among(THIS) if t.head.lower_ in towns]
    quotes = find_quotes(parsed) if told else []
    for word in told:
        if not any(q.start <= word.i < q.end for q in quotes):
            yield parsed.offsets(parsed.doc[word.i : word.i + 1])[0]
