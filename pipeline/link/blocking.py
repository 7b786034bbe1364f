"""Blocking: which happenings are worth comparing, so that not all pairs are.

Two happenings meet when they share two features (names, places, numbers, the deed) within the same
weeks, or at any time both who did it and to whom, or a sentence; main events of documents also when
the documents share rare words. Groups that stay large are sorted
by day and each is compared with its neighbours only (Hernández and Stolfo 1995), so the work grows
with the number of happenings.
"""

import hashlib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations

import numpy as np
import numpy.typing as npt

from pipeline.link.agreement import SLACK_PUBLISHED
from pipeline.link.happenings import Happening
from pipeline.link.reports import Party
from pipeline.link.topics import Topics
from schemas.vocabulary import ActorKind

WINDOW = 10  # neighbours looked at in a large group
SPAN = 8  # days to a bucket; the next one is looked into as well
MOST_FEATURES = 12
UNDATED = 0
FAR = 10**7  # an ordinal behind all days
Numbers = npt.NDArray[np.int64]


def candidates(happenings: Sequence[Happening], topics: Topics) -> Iterator[tuple[int, int]]:
    """Yield pairs (i, j), i < j, of numbers of happenings of different documents, each once."""
    keys, owners = _keys(happenings, topics)
    days = np.array([_day(h) for h in happenings], dtype=np.int64)
    order = np.lexsort((owners, days[owners], keys))
    keys, owners = keys[order], owners[order]
    facts = _Facts(happenings)
    total = len(happenings)
    found = [np.empty(0, dtype=np.int64)]
    for step in range(1, WINDOW + 1):
        same = keys[:-step] == keys[step:]
        left, right = owners[:-step][same], owners[step:][same]
        possible = facts.allow(left, right)
        low = np.minimum(left, right)[possible]
        high = np.maximum(left, right)[possible]
        found.append(np.unique(low * total + high))
    for pair in np.unique(np.concatenate(found)).tolist():
        yield divmod(pair, total)


class _Facts:
    """What rules most pairs out, at once for all."""

    def __init__(self, happenings: Sequence[Happening]) -> None:
        self._document = np.array([h.document for h in happenings], dtype=np.int64)
        self._status = np.array([2 * h.real + h.negated for h in happenings], dtype=np.int64)
        spans = [(h.days.first, h.days.last) if h.days else (None, None) for h in happenings]
        self._first = np.array([first or 0 for first, _ in spans], dtype=np.int64)
        self._last = np.array([last or FAR for _, last in spans], dtype=np.int64)

    def allow(self, left: Numbers, right: Numbers) -> npt.NDArray[np.bool_]:
        """Tell of each pair whether documents differ, and status and days do not."""
        allowed: npt.NDArray[np.bool_] = (
            (self._document[left] != self._document[right])
            & (self._status[left] == self._status[right])
            & (self._first[left] <= self._last[right] + SLACK_PUBLISHED)
            & (self._first[right] <= self._last[left] + SLACK_PUBLISHED)
        )
        return allowed


def _keys(happenings: Sequence[Happening], topics: Topics) -> tuple[Numbers, Numbers]:
    """Return the keys of all happenings, and the number of the happening of each key."""
    keys: list[int] = []
    owners: list[int] = []
    for number, happening in enumerate(happenings):
        own = {*_keys_of(happening), *_story_keys(happening, topics)}
        keys += own
        owners += [number] * len(own)
    return np.array(keys, dtype=np.int64), np.array(owners, dtype=np.int64)


def _keys_of(happening: Happening) -> Iterator[int]:
    actors = [_feature(p) for p in happening.actors.parties]
    targets = [_feature(p) for p in happening.targets.parties]
    for actor in actors[:3]:
        for target in targets[:3]:
            yield _hash(f"ever by {actor}") ^ _hash(f"ever to {target}")
    yield from (wording >> 1 for wording in happening.wordings)
    features = [f"at {s.key}" for s in happening.spots if s.precise][:2]
    features += [f"{what} {low}" for what, low, _ in happening.counts if low > 1][:3]
    features += [f"in {s.country} {s.admin1}" for s in happening.spots if s.admin1][:1]
    features += [f"did {lemma}" for lemma in sorted(happening.lemmas)[:2]]
    features += [*actors, *targets]
    day = _day(happening)
    weeks = _weeks(day) if day != UNDATED else (_hash("undated"),)
    for one, other in combinations(set(map(_hash, features[:MOST_FEATURES])), 2):
        for week in weeks:
            yield week ^ one ^ other


def _story_keys(happening: Happening, topics: Topics) -> Iterator[int]:
    """Yield keys under which the main events of one day's documents on a story meet."""
    if happening.main and happening.told is not None:
        weeks = _weeks(happening.told)
        for term in topics.rare(happening.document):
            yield from (week ^ _hash(f"story {term}") for week in weeks)


def _weeks(day: int) -> tuple[int, int]:
    """Return what stands in keys for the weeks that a day is looked for in."""
    return _hash(f"week {day // SPAN}"), _hash(f"week {day // SPAN + 1}")


def _feature(party: Party) -> str:
    """Return what a participant is looked up by: a person by the last name."""
    return party.key.rpartition(" ")[2] if party.kind is ActorKind.PERSON else party.key


def _day(happening: Happening) -> int:
    days = happening.days
    return UNDATED if days is None else days.last or days.first or UNDATED


@lru_cache(maxsize=100_000)
def _hash(feature: str) -> int:
    """Return a number of 63 bits that is the same in every run; keys are made of them by XOR."""
    return int.from_bytes(hashlib.blake2b(feature.encode(), digest_size=8).digest()) >> 1
