"""Months and weekdays, which several rooms read; `find.times.words` reads the other tables."""

from functools import lru_cache

from pipeline.knowledge import rows


@lru_cache(maxsize=1)
def months() -> dict[str, int]:
    """Return the names and short forms of months in lower case, with their numbers."""
    return {row["word"].lower(): int(row["number"]) for _, row in rows("times/months.csv")}


@lru_cache(maxsize=1)
def weekdays() -> dict[str, int]:
    """Return the names and short forms of weekdays in lower case, Monday = 0."""
    return {row["word"].lower(): int(row["number"]) for _, row in rows("times/weekdays.csv")}


@lru_cache(maxsize=1)
def full_weekdays() -> frozenset[str]:
    """Return the names of weekdays in lower case, without short forms."""
    table = rows("times/weekdays.csv")
    return frozenset(row["word"].lower() for _, row in table if not row["short"])
