"""Classes of words: tables in which a row names a class and lists its words.

Rules ask whether a word is in a class, `classes()["weapon"]`, so that an analyst can add one
without touching code. The tables lie beside what their classes are about; no name stands in two.
"""

from functools import lru_cache

from pipeline.errors import KnowledgeError
from pipeline.knowledge import FOLDER, rows

TABLES = (
    "lexicon/classes*.csv",  # lemmas, by which senses, roles and modality are read
    "actors/word_classes.csv",  # lemmas, by which descriptions and pronouns are read
    "places/words.csv",  # lemmas or words, by which names of places are read
    "parse/words.csv",  # words as they stand in the text, by which misread parses are known
)


@lru_cache(maxsize=1)
def classes() -> "WordClasses":
    """Return all classes of words by their names.

    Raises:
        KnowledgeError: a table breaks its schema, or the name of a class stands twice.
    """
    paths = (path for pattern in TABLES for path in sorted(FOLDER.glob(pattern)))
    return WordClasses(*(path.relative_to(FOLDER).as_posix() for path in paths))


class WordClasses(dict[str, frozenset[str]]):
    """The words of each class, by its name, from tables with the columns `class` and `words`."""

    def __init__(self, *tables: str) -> None:
        """Read the tables, which are paths below the folder of knowledge.

        Raises:
            KnowledgeError: a class stands twice, or a word in its class twice, or one is empty.
        """
        super().__init__()
        self.tables = tables
        for table in tables:
            for line, row in rows(table):
                if row["class"] in self:
                    raise KnowledgeError(f"{table}:{line}: class {row['class']!r} stands twice.")
                self[row["class"]] = _words_of(row, f"{table}:{line}")

    def __missing__(self, name: str) -> frozenset[str]:
        """Name the class that a rule asks for and nobody wrote, or that an editor took out."""
        tables = ", ".join(self.tables)
        raise KnowledgeError(f"{tables}: the class {name!r} is missing; rules ask for it.")


def _words_of(row: dict[str, str], origin: str) -> frozenset[str]:
    """Return the words of a row, which `|` parts."""
    words = row["words"].split("|")
    for word in words:
        if not word.strip():
            raise KnowledgeError(f"{origin}: a word of class {row['class']!r} is empty.")
        if words.count(word) > 1:
            raise KnowledgeError(f"{origin}: {word!r} stands twice in class {row['class']!r}.")
    return frozenset(words)
