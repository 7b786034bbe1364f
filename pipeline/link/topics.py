"""Topics: which documents tell one story, by the words of their titles and beginnings.

Two outlets word the same news differently and name its people by different parts of their names.
What they share is the rare words of the story (tf-idf, Salton and Buckley 1988).
"""

import re
import zlib
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

Terms = npt.NDArray[np.uint32]  # hashes of words, in order, each once

BEGINNING = 1500  # characters in which a news text tells what it is about
WORD = re.compile(r"[^\W\d_]{4,}")
RARE = 8  # words of a document by which others of its story are looked up


def terms_of(title: str | None, text: str) -> Terms:
    """Return the words of a document's title and beginning."""
    return _terms(_words(f"{title or ''} {text[:BEGINNING]}"))


def headwords_of(title: str | None, text: str) -> Terms:
    """Return the words of the title that the beginning says again: what a document is about."""
    return _terms(_words(title or "") & _words(text[:BEGINNING]))


@lru_cache(maxsize=100_000)
def term_of(word: str) -> int:
    """Return the hash of a word in small letters."""
    return zlib.crc32(word.encode("utf-8", "surrogatepass"))


def _words(text: str) -> set[str]:
    return {w.casefold() for w in WORD.findall(text)}


def _terms(words: set[str]) -> Terms:
    return np.array(sorted(set(map(term_of, words))), dtype=np.uint32)


class Topics:
    """How alike the beginnings of documents are; built once for a dataset."""

    def __init__(self, documents: Sequence[Terms], heads: Sequence[Terms]) -> None:
        """Weigh the words of documents: the rarer, the more they tell.

        Args:
            documents: The words of each document, as `terms_of` gives them.
            heads: Its headwords, which are among them.
        """
        self._documents = documents
        self._heads = heads
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

    def headwords(self, one: int, other: int) -> frozenset[int]:
        """Return the headwords of either of two documents that the other's beginning says, too."""
        here, there = self._said(one, other), self._said(other, one)
        return frozenset(np.union1d(here, there).tolist())

    def headed_alike(self, one: int, other: int) -> float:
        """Return how much of what each of two documents is about the other says, 0 to 1."""
        whole = self._weigh(self._heads[one]) * self._weigh(self._heads[other])
        said = self._weigh(self._said(one, other)) * self._weigh(self._said(other, one))
        return float(np.sqrt(said / whole)) if whole else 0.0

    def _said(self, one: int, other: int) -> Terms:
        """Return the headwords of one document that the beginning of another has."""
        return np.intersect1d(self._heads[one], self._documents[other], assume_unique=True)

    def rare(self, document: int) -> list[int]:
        """Return the rarest words and headwords of a document that some other has, too."""
        return [*self._rarest(self._documents[document]), *self._rarest(self._heads[document])]

    def _rarest(self, terms: Terms) -> list[int]:
        having = self._having[np.searchsorted(self._words, terms)]
        shared = [(int(n), int(t)) for n, t in zip(having, terms, strict=True) if n > 1]
        return [term for _, term in sorted(shared)[:RARE]]

    def _weigh(self, terms: Terms) -> float:
        return float(self._weights[np.searchsorted(self._words, terms)].sum())
