"""The tables of places: demonyms, aliases, abbreviations, sorts, names that are no places."""

import re
from dataclasses import dataclass
from functools import lru_cache

from pipeline.errors import KnowledgeError
from pipeline.knowledge import rows
from pipeline.knowledge.gazetteer import Candidate, normalise, open_gazetteer

MANY = 10**8  # stands for the population of parts of the world: their names are hardly ever others'


@dataclass(frozen=True, slots=True)
class Sort:
    """A word that tells the sort of a place ("province", "Valley", "northern")."""

    kind: str
    administrative: bool


@lru_cache(maxsize=1)
def extras() -> dict[str, Candidate]:
    """Return the places of extra.csv by the keys of all their names."""
    found: dict[str, Candidate] = {}
    for _, row in rows("places/extra.csv"):
        place = Candidate(
            geonames_id=int(row["geonames_id"]) if row["geonames_id"] else None,
            name=row["name"],
            kind=row["kind"],
            country=row["country"] or None,
            admin1=row["admin1"] or None,
            admin2=None,
            latitude=float(row["latitude"]),
            longitude=float(row["longitude"]),
            population=MANY,
            centroid=True,
            capital=False,
            main=True,
        )
        for name in (row["name"], *filter(None, row["aliases"].split("|"))):
            found[normalise(name)] = place
    return found


@lru_cache(maxsize=1)
def aliases() -> dict[str, tuple[Candidate, str | None]]:
    """Return the aliases by key, each with the only spelling that counts, or None.

    Raises:
        KnowledgeError: an id is not in the gazetteer.
    """
    gazetteer = open_gazetteer()
    found: dict[str, tuple[Candidate, str | None]] = {}
    for line, row in rows("places/aliases.csv"):
        place = gazetteer.by_id(int(row["id"]))
        if place is None:
            raise KnowledgeError(f"aliases.csv:{line}: no place has the id {row['id']}.")
        exact = row["alias"] if row["case"] == "yes" and row["alias"].isupper() else None
        found[normalise(row["alias"])] = (place, exact)
    return found


@lru_cache(maxsize=1)
def demonyms() -> dict[str, Candidate]:
    """Return the place of each demonym, also in the plural, by key.

    Raises:
        KnowledgeError: a place is neither a country nor a name of our tables.
    """
    countries = open_gazetteer().countries
    found: dict[str, Candidate] = {}
    for line, row in rows("places/demonyms.csv"):
        if row["place"].startswith("@"):
            name = row["place"][1:]
            known = open_gazetteer().look_up(name)
            place = extras().get(normalise(name)) or (known[0] if known else None)
        else:
            place = countries.get(row["place"])
        if place is None:
            raise KnowledgeError(f"demonyms.csv:{line}: no place is called {row['place']!r}.")
        key = normalise(row["word"])
        found[key] = place
        found.setdefault(f"{key}s", place)
    return found


@lru_cache(maxsize=1)
def press_abbreviations() -> dict[str, Candidate]:
    """Return the states by the press's abbreviation, blanks left out ("Calif.", "W.Va.")."""
    return {
        abbreviation.replace(" ", ""): place
        for row, place in _states()
        for abbreviation in filter(None, row["press"].split("|"))
    }


@lru_cache(maxsize=1)
def postal_codes() -> dict[str, Candidate]:
    """Return the states by postal code."""
    return {row["postal"]: place for row, place in _states()}


def _states() -> list[tuple[dict[str, str], Candidate]]:
    found = []
    for _, row in rows("places/abbreviations.csv"):
        known = [
            c
            for c in open_gazetteer().look_up(row["name"])
            if c.country == row["country"] and c.kind == "province"
        ]
        if known:
            found.append((row, known[0]))
    return found


@lru_cache(maxsize=1)
def sorts() -> tuple[dict[str, Sort], dict[str, Sort]]:
    """Return the words that stand behind a name and those before it, each with its sort."""
    tables: tuple[dict[str, Sort], dict[str, Sort]] = ({}, {})
    for _, row in rows("places/generic.csv"):
        table = tables[0] if row["position"] == "behind" else tables[1]
        table[row["word"]] = Sort(row["kind"], row["administrative"] == "yes")
    return tables


@lru_cache(maxsize=1)
def sort_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return patterns for "NAME word" and "word NAME", longest words first."""
    behind, before = (
        "|".join(map(re.escape, sorted(table, key=len, reverse=True))) for table in sorts()
    )
    return (
        re.compile(rf"^(?P<name>.+?)[ -](?P<word>{behind})$", re.IGNORECASE),
        re.compile(rf"^(?P<word>{before})[ -](?P<name>.+)$", re.IGNORECASE),
    )


@lru_cache(maxsize=1)
def doubtful() -> dict[str, str]:
    """Return the names that mostly are not places, by key: word, forename or surname."""
    return {normalise(row["name"]): row["what"] for _, row in rows("places/not_places.csv")}
