"""Families of deeds: which kinds of events can report one happening."""

from dataclasses import dataclass
from functools import lru_cache

from pipeline.knowledge import rows
from schemas.vocabulary import EventType

ANY = "*"


@dataclass(frozen=True, slots=True, eq=False)  # `family_of` returns the same for the same kind
class Family:
    """A family of deeds.

    Attributes:
        name: Its name.
        part_of: Names of the families whose happenings it may be part of.
        each_target: Whom it is done to makes the deed: another target is another deed.
        one_mode: Its reports have the same mode.
    """

    name: str
    part_of: frozenset[str] = frozenset()
    each_target: bool = False
    one_mode: bool = False


@lru_cache(maxsize=1)
def _table() -> dict[tuple[str, str], Family]:
    """Return (type, mode) -> family of `knowledge/linking/families.csv`."""
    return {
        (row["type"], row["mode"]): Family(
            row["family"], frozenset(row["part_of"].split("|")) - {""}, row["each"] == "target"
        )
        for _, row in rows("linking/families.csv")
    }


@lru_cache(maxsize=1)
def _means() -> dict[str, str]:
    """Return mode -> means of `knowledge/linking/means.csv`."""
    return {row["mode"]: row["means"] for _, row in rows("linking/means.csv")}


@lru_cache(maxsize=1_000)
def family_of(event_type: EventType, mode: str | None) -> Family:
    """Return the family of a kind of event; a kind that is not listed is one of its type."""
    table = _table()
    for key in ((event_type.value, mode or ANY), (event_type.value, ANY)):
        if key in table:
            return table[key]
    return Family(event_type.value, one_mode=True)


def compatible(one: Family, other: Family) -> bool:
    """Tell whether events of two families can be of one happening."""
    return one.name == other.name or one.name in other.part_of or other.name in one.part_of


def means_of(mode: str | None) -> str | None:
    """Return with what a mode of violence is done; None where it does not say."""
    return _means().get(mode or "")
