"""Which places of a document's names lie together, where the likeliest of each alone do not.

"Paris and Henry County" are in Tennessee: a county of that name has a town of the other. Two small
towns side by side speak for each other as much as a large one speaks for itself.
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from pipeline.knowledge.gazetteer import Candidate, normalise
from pipeline.knowledge.gazetteer.distance import kilometres
from pipeline.knowledge.places import sorts

NEAR = 2.5  # how much it says that another place of the document lies near
NEAR_KM = 100.0
FAR_DEGREES = 5.0  # of latitude: beyond, nearness counts nothing and need not be worked out
PAIR = 3.0  # how much it says that two names have places side by side
PAIR_KM = 50.0
COUNTY = 7.0  # how much it says that a town lies in the county that is named
BESIDE_OTHERS = 7.0  # what a place may gain at most

Weighed = Sequence[tuple[Candidate, float]]  # the candidates of a name with their scores
Cell = tuple[int, int]  # a square of a degree


def nearness(candidate: Candidate, others: Sequence[Candidate]) -> float:
    """Return how near the nearest other place of the document is: 1 at the spot, 0 far away."""
    if candidate.latitude is None or candidate.kind not in ("city", "district"):
        return 0.0
    north = candidate.latitude
    close = (o for o in others if o.latitude is not None and abs(o.latitude - north) < FAR_DEGREES)
    far = [km for o in close if (km := kilometres(candidate, o)) is not None]
    return math.exp(-min(far, default=math.inf) / NEAR_KM)


class Neighbours:
    """The towns and counties that the names of a document may mean, by where they lie."""

    def __init__(self, scored: Mapping[tuple[str, int | None, str | None], Weighed]) -> None:
        """Lay out all candidates that would be chosen beside a neighbour."""
        self._likeliest: dict[str, Candidate] = {}
        self._cells: dict[Cell, list[tuple[str, Candidate, float]]] = defaultdict(list)
        for (name, _, _), candidates in scored.items():
            if not candidates:
                continue
            self._likeliest[name], top = max(candidates, key=lambda one: one[1])
            for place, score in candidates:
                if _is_called(name, place) and top - score < BESIDE_OTHERS:
                    for cell in _cell(place):
                        self._cells[cell].append((name, place, top - score))

    def gain(self, name: str, place: Candidate) -> float:
        """Return how much another name speaks for a place of a name, what that costs taken off."""
        best = 0.0
        if not _is_called(name, place) or _encloses(self._likeliest[name], place):
            return best
        for cell in _around(place):
            for other, there, loss in self._cells.get(cell, ()):
                if not _are_one(name, other):
                    best = max(best, _bond(place, there) - loss)
        return best


def _is_called(name: str, place: Candidate) -> bool:
    """Say whether a place is a town, or a county by its whole name: "New York" is none."""
    if place.kind == "district":
        return (
            " " in name
            and name.rsplit(maxsplit=1)[-1] in sorts()[0]
            and normalise(place.name) == name
        )
    return place.kind == "city"


def _are_one(name: str, other: str) -> bool:
    """Say whether two names are one, with and without its sort: "DeKalb" and "DeKalb County"."""
    return name == other or name.startswith(f"{other} ") or other.startswith(f"{name} ")


def _encloses(outer: Candidate, inner: Candidate) -> bool:
    """Say whether a town has the name of its country or state, which is meant: "Panama"."""
    if outer.kind not in ("country", "province") or outer.country != inner.country:
        return False
    return outer.kind == "country" or outer.admin1 == inner.admin1


def _bond(one: Candidate, other: Candidate) -> float:
    """Return how much two places speak for each other."""
    if (one.country, one.admin1) == (other.country, other.admin1):
        town, county = (one, other) if one.kind == "city" else (other, one)
        if town.kind == "city" and county.kind == "district" and town.admin2 == county.name:
            return COUNTY
    far = kilometres(one, other)
    return PAIR * math.exp(-far / PAIR_KM) if far is not None else 0.0


def _cell(place: Candidate) -> Iterator[Cell]:
    if place.latitude is not None and place.longitude is not None:
        yield math.floor(place.latitude), math.floor(place.longitude)


def _around(place: Candidate) -> Iterator[Cell]:
    """Return the squares in which a neighbour of a place may lie."""
    for north, east in _cell(place):
        for north_too in (north - 1, north, north + 1):
            for east_too in (east - 1, east, east + 1):
                yield north_too, east_too
