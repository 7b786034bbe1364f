"""Disputes: in what the reports of one happening contradict each other.

Only different sources contradict each other: a paper that first tells of one death and then of five
has not changed its mind.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from schemas.incident import CountRange
from schemas.vocabulary import CountOf

SourceKey = tuple[str, str]  # the voice, and who speaks in it; "" for its own words


@dataclass(frozen=True, slots=True)
class Figures:
    """A number of people as one source gives it."""

    low: int | None
    best: int | None
    high: int | None

    @property
    def most(self) -> int:
        """Return the largest number in it."""
        return max((n for n in (self.low, self.best, self.high) if n is not None), default=0)

    def excludes(self, other: "Figures") -> bool:
        """Tell whether no number fits both."""
        return self._below(other) or other._below(self)

    def _below(self, other: "Figures") -> bool:
        top = self.high if self.high is not None else self.best
        floor = other.low if other.low is not None else other.best
        return top is not None and floor is not None and top < floor


Told = Mapping[CountOf, Mapping[SourceKey, Figures]]


def ranges(told: Told) -> list[CountRange]:
    """Return low, best and high of what is counted, over all sources."""
    return [_range(what, list(told[what].values())) for what in CountOf if what in told]


def _range(what: CountOf, figures: list[Figures]) -> CountRange:
    lows = [n for f in figures if (n := f.low if f.low is not None else f.best) is not None]
    highs = [n for f in figures if (n := f.high if f.high is not None else f.best) is not None]
    stated = [f.best for f in figures if f.best is not None]
    # what most say; among equals what was told last, when more was known
    best = max(reversed(stated), key=stated.count, default=None)
    return CountRange(
        what=what, low=min(lows, default=None), best=best, high=max(highs, default=None)
    )


def count_conflicts(told: Told) -> Iterator[str]:
    """Yield a phrase for each number on which two sources differ."""
    for what in CountOf:
        sources = told.get(what, {})
        at_odds = {
            figures.most
            for one, other in combinations(sources.items(), 2)
            if _differ(one[0], other[0]) and one[1].excludes(other[1])
            for figures in (one[1], other[1])
        }
        if at_odds:
            yield f"{what.value}: {' or '.join(map(str, sorted(at_odds)))}"


def _differ(one: SourceKey, other: SourceKey) -> bool:
    """Tell whether two sources are independent: two voices, or two people quoted in one."""
    return one[0] != other[0] or bool(one[1] and other[1] and one[1] != other[1])


def actor_conflicts(blamed: Mapping[str, set[str]]) -> Iterator[str]:
    """Yield a phrase where two voices name different actors.

    Args:
        blamed: Voice -> names of those who did it.
    """
    for one, other in combinations(blamed.values(), 2):
        if one and other and not any(_alike(a, b) for a in one for b in other):
            yield f"actor: {' or '.join(sorted({min(one), min(other)}))}"
            return


def _alike(one: str, other: str) -> bool:
    left, right = one.casefold(), other.casefold()
    return left in right or right in left
