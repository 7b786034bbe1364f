"""Families of deeds: which kinds of events can report one happening."""

from functools import lru_cache

from pipeline.knowledge import rows
from schemas.vocabulary import EventType

ANY = "*"
Family = tuple[str, frozenset[str]]  # its name, and the families it may be part of


@lru_cache(maxsize=1)
def _table() -> dict[tuple[str, str], Family]:
    """Return (type, mode) -> family of `knowledge/linking/families.csv`."""
    return {
        (row["type"], row["mode"]): (
            row["family"],
            frozenset(filter(None, row["part_of"].split("|"))),
        )
        for _, row in rows("linking/families.csv")
    }


def family_of(event_type: EventType, mode: str | None) -> Family:
    """Return the family of a kind of event; a kind that is not listed is one of its type."""
    table = _table()
    for key in ((event_type.value, mode or ANY), (event_type.value, ANY)):
        if key in table:
            return table[key]
    return event_type.value, frozenset()


def compatible(one: Family, other: Family) -> bool:
    """Tell whether events of two families can be of one happening."""
    return one[0] == other[0] or one[0] in other[1] or other[0] in one[1]
