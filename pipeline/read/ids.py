"""Ids of documents that were given none: readable, and the same at every run."""

from collections import Counter
from collections.abc import Sequence

from pipeline.read.discover import Source
from pipeline.read.names import without_suffix


def derive(sources: Sequence[Source]) -> list[str]:
    """Return one id a source: its path below INPUT without the suffix.

    Where two would be equal they keep the suffix; where that does not help they get the name of
    their INPUT's folder before them.
    """
    ids = derived_ids([s.name for s in sources])
    return _where_equal(ids, [f"{s.root}/{s.name}" for s in sources])


def longer(derived_id: str, *folders: str) -> list[str]:
    """Return a derived id behind each of the folders it may be told apart by."""
    return [f"{folder}/{derived_id}" for folder in folders if folder]


def derived_ids(names: Sequence[str]) -> list[str]:
    """Return one id a name: without the suffix, or with it where two would be equal."""
    return _where_equal([without_suffix(name) for name in names], list(names))


def _where_equal(ids: list[str], longer: list[str]) -> list[str]:
    """Replace the ids that stand more than once by their longer forms."""
    count = Counter(ids)
    return [long if count[short] > 1 else short for short, long in zip(ids, longer, strict=True)]


def unused(wanted: str, taken: set[str]) -> str:
    """Return `wanted#2`, `wanted#3` …: the first that is not taken."""
    number = 2
    while f"{wanted}#{number}" in taken:
        number += 1
    return f"{wanted}#{number}"
