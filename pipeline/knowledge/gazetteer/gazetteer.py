"""Look-ups in the gazetteer: a name in, the places of that name out."""

import sqlite3
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from pipeline.knowledge.gazetteer.build import build_gazetteer
from pipeline.knowledge.gazetteer.names import normalise

FIELDS = (
    "place.id, place.name, kind, country, admin1, admin2, latitude, longitude, population,"
    " centroid, capital"
)
BY_NAME = f"SELECT {FIELDS}, main FROM name JOIN place ON place.id = name.place WHERE key = ?"
CAPITALS = f"SELECT {FIELDS}, 1 FROM place WHERE capital = 1 ORDER BY population"
BY_ID = f"SELECT {FIELDS}, 1 FROM place WHERE place.id = ?"
COUNTRIES = f"SELECT {FIELDS}, 1 FROM place WHERE kind = 'country' ORDER BY place.id"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name may mean.

    Attributes:
        geonames_id: Id in GeoNames; None for places that stand only in our tables.
        kind: country, province, district, city; in our tables also region, continent,
            former_state, landform, …
        country: ISO 3166-1 alpha-3, None where it is in none or in several.
        latitude, longitude: Degrees; None where nothing is known.
        centroid: True when the point was computed from the towns inside.
        main: True when the name looked up is the place's own and not an alias.
    """

    geonames_id: int | None
    name: str
    kind: str
    country: str | None
    admin1: str | None
    admin2: str | None
    latitude: float | None
    longitude: float | None
    population: int
    centroid: bool
    capital: bool
    main: bool


class Gazetteer:
    """A gazetteer file, opened for reading only."""

    def __init__(self, path: Path) -> None:
        """Open the file at `path`, which `build_gazetteer` wrote."""
        self.path = path
        self._db = sqlite3.connect(
            f"{path.resolve().as_uri()}?immutable=1", uri=True, check_same_thread=False
        )
        self.by_key = lru_cache(maxsize=200_000)(self._by_key)
        self.by_id = lru_cache(maxsize=10_000)(self._by_id)

    def look_up(self, name: str) -> tuple[Candidate, ...]:
        """Return the places called `name` in any of its spellings, the most populous first."""
        return self.by_key(normalise(name))

    @cached_property
    def countries(self) -> dict[str, Candidate]:
        """All countries by ISO 3166-1 alpha-3 code."""
        found = (_candidate(row) for row in self._db.execute(COUNTRIES))
        return {country.country: country for country in found if country.country}

    @cached_property
    def capitals(self) -> dict[str, Candidate]:
        """The capitals of all countries by ISO 3166-1 alpha-3 code."""
        found = (_candidate(row) for row in self._db.execute(CAPITALS))
        return {town.country: town for town in found if town.country}

    def _by_key(self, key: str) -> tuple[Candidate, ...]:
        if not key:
            return ()
        found = [_candidate(row) for row in self._db.execute(BY_NAME, (key,))]
        return tuple(sorted(found, key=lambda c: (-c.population, c.geonames_id or 0)))

    def _by_id(self, geonames_id: int) -> Candidate | None:
        row = self._db.execute(BY_ID, (geonames_id,)).fetchone()
        return _candidate(row) if row else None


def _candidate(row: tuple[Any, ...]) -> Candidate:
    return Candidate(*row[:9], *(bool(flag) for flag in row[9:]))


@lru_cache(maxsize=1)
def open_gazetteer() -> Gazetteer:
    """Return the gazetteer, once a process; builds it first where it is missing (about 20 s)."""
    return Gazetteer(build_gazetteer())
