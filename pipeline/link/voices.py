"""Voices: articles that share their text are one voice, however many papers print them.

An agency's report is printed by many, whole or shortened. Texts are compared by MinHash over runs
of words (Broder 1997: the share of equal minima estimates the Jaccard similarity of the sets), and
candidates are found by locality-sensitive hashing: bands of minima that are equal.
"""

import re
from collections.abc import Iterable
from operator import eq

from rensa import RMinHash

Sketch = tuple[int, ...]

PERMUTATIONS = 64
BAND = 2  # minima to a band: texts that share half of their runs meet in one of 32 bands
RUN = 5  # words to a run: shorter ones are shared by chance
FEWEST_RUNS = 20  # below that a text is too short to be compared
ALIKE = 0.5  # estimated similarity from which two texts are one
SEED = 1
WORDS = re.compile(r"\w+")


def sketch(text: str) -> Sketch:
    """Return the minima of a text's runs of words; empty where it is too short to tell."""
    words = WORDS.findall(text.casefold())
    runs = set(map(" ".join, zip(*(words[i:] for i in range(RUN)), strict=False)))
    if len(runs) < FEWEST_RUNS:
        return ()
    minima = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
    minima.update(list(runs))
    return tuple(minima.digest())


def similarity(one: Sketch, other: Sketch) -> float:
    """Return the estimated share of runs that two texts have in common, 0 to 1."""
    if not one or not other:
        return 0.0
    same: int = sum(map(eq, one, other))
    return same / len(one)


def voices(sketches: Iterable[tuple[str, Sketch]]) -> dict[str, str]:
    """Return document -> the first document that has its text.

    Each document is compared with the first documents of the voices it shares a band with, so the
    work grows with the number of documents.

    Args:
        sketches: (document id, sketch) in the order of the dataset.
    """
    firsts: dict[tuple[int, Sketch], list[str]] = {}
    sketch_of: dict[str, Sketch] = {}
    found: dict[str, str] = {}
    for document, minima in sketches:
        bands = [(i, minima[i : i + BAND]) for i in range(0, len(minima), BAND)]
        near = dict.fromkeys(first for band in bands for first in firsts.get(band, ()))
        best = max(near, key=lambda first: similarity(sketch_of[first], minima), default=None)
        if best is not None and similarity(sketch_of[best], minima) >= ALIKE:
            found[document] = best
            continue
        found[document] = document
        sketch_of[document] = minima
        for band in bands:
            firsts.setdefault(band, []).append(document)
    return found
