"""Words by which misread parses are known, as they stand in the text."""

from functools import cache

from pipeline.knowledge.word_classes import WordClasses

TABLE = "parse/words.csv"


def forms(name: str) -> frozenset[str]:
    """Return the words of a class of words.csv, in lower case and inflected: "said", "says".

    Raises:
        KnowledgeError: the table has no such class, or breaks its schema.
    """
    return _classes()[name]


@cache
def _classes() -> WordClasses:
    return WordClasses(TABLE)
