"""The title, a field beside the text: which of its words a stretch of the text tells again.

Words are known again by their first letters ("blames" and "blamed"); those without a meaning of
their own are left out.
"""

from collections.abc import Collection, Iterable
from functools import lru_cache

from pipeline.parse.parsed import Parsed
from pipeline.parse.tokens import STOP_WORDS, Token

STEM = 5  # letters
AROUND = ".,:;!?'\"‘’“”()[]|-–—…"


def title_stems(parsed: Parsed) -> tuple[str, ...]:
    """Return the stems of a title's words in their order; none where there is no title."""
    words = (_bare(word) for word in (parsed.article.title or "").split())
    return tuple(dict.fromkeys(stem(w) for w in words if w and w not in STOP_WORDS))


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """Return the first letters of a word, without what surrounds it."""
    return _bare(word)[:STEM]


def told_again(tokens: Iterable[Token], stems: Collection[str]) -> set[str]:
    """Return the stems of the title that some tokens tell again."""
    if not stems:
        return set()
    words = {t.lower_ for t in tokens}
    return {stem(w) for w in words if w.isalpha() or "-" in w}.intersection(stems)


def _bare(word: str) -> str:
    bare = word.strip(AROUND).lower()
    return bare.removesuffix("'s").removesuffix("’s")
