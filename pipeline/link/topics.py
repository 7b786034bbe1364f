"""Topics: which documents tell one story, by the words of their titles and beginnings.

Two outlets word the same news differently and name its people by different parts of their names.
What they share is the rare words of the story (tf-idf, Salton and Buckley 1988).
"""

import re
import zlib
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Terms = npt.NDArray[np.uint32]  # hashes of words, in order, each once

BEGINNING = 1500  # characters in which a news text tells what it is about
WORD = re.compile(r"[^\W\d_]{4,}")
RARE = 8  # words of a document by which others of its story are looked up


def terms_of(title: str | None, text: str) -> Terms:
    """Return the words of a document's title and beginning."""
    words = {w.casefold() for w in WORD.findall(f"{title or ''} {text[:BEGINNING]}")}
    hashes = {zlib.crc32(w.encode("utf-8", "surrogatepass")) for w in words}
    return np.array(sorted(hashes), dtype=np.uint32)


class Topics:
    """How alike the beginnings of documents are; built once for a dataset."""

    def __init__(self, documents: Sequence[Terms]) -> None:
        """Weigh the words of documents: the rarer, the more they tell."""
        self._documents = documents
        every = np.concatenate([np.empty(0, dtype=np.uint32), *documents])
        self._words, self._having = np.unique(every, return_counts=True)
        self._weights = np.log1p(len(documents) / np.maximum(self._having, 1)) ** 2
        self._lengths = [float(np.sqrt(self._weigh(terms))) for terms in documents]

    def similarity(self, one: int, other: int) -> float:
        """Return how alike two documents are by their numbers, 0 to 1."""
        length = self._lengths[one] * self._lengths[other]
        if not length:
            return 0.0
        common = np.intersect1d(self._documents[one], self._documents[other], assume_unique=True)
        return self._weigh(common) / length

    def rare(self, document: int) -> list[int]:
        """Return the rarest words of a document that some other document has, too."""
        terms = self._documents[document]
        having = self._having[np.searchsorted(self._words, terms)]
        shared = [(int(n), int(t)) for n, t in zip(having, terms, strict=True) if n > 1]
        return [term for _, term in sorted(shared)[:RARE]]

    def _weigh(self, terms: Terms) -> float:
        return float(self._weights[np.searchsorted(self._words, terms)].sum())
