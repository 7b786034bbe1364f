"""Words by which misread parses are known, as they stand in the text."""

from functools import lru_cache

from pipeline.errors import KnowledgeError
from pipeline.knowledge import rows

TABLE = "parse/words.csv"


def forms(name: str) -> frozenset[str]:
    """Return the words of a class of words.csv, in lower case and inflected: "said", "says".

    Raises:
        KnowledgeError: the table has no such class, or the same class twice.
    """
    try:
        return _classes()[name]
    except KeyError:
        raise KnowledgeError(f"{TABLE}: the class {name!r} is missing; repairs need it.") from None


@lru_cache(maxsize=1)
def _classes() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for line, row in rows(TABLE):
        if row["class"] in found:
            raise KnowledgeError(f"{TABLE}:{line}: the class {row['class']!r} stands twice.")
        found[row["class"]] = frozenset(row["words"].split("|"))
    return found
