"""Clusters: how well a grouping of reports agrees with the right one.

MUC (Vilain et al. 1995) counts links, B-cubed (Bagga and Baldwin 1998) looks at the group of each
report, CEAF-e (Luo 2005) pairs whole groups; the CoNLL score (Pradhan et al. 2012) is the mean of
their F1.
"""

from collections import defaultdict
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from pipeline.evaluate.figures import share

Item = TypeVar("Item", bound=Hashable)
Groups = list[frozenset[Item]]


@dataclass(frozen=True, slots=True)
class Agreement:
    """Precision and recall of a grouping, 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def muc(gold: Mapping[Item, Hashable], found: Mapping[Item, Hashable]) -> Agreement:
    """Return the share of links kept; groups of one have none and count neither way.

    Args:
        gold: Item -> its right group.
        found: The same items -> the group they were put into.
    """
    return Agreement(_links(_groups(found), gold), _links(_groups(gold), found))


def _links(groups: Groups[Item], other: Mapping[Item, Hashable]) -> float:
    """Return the share of the links of groups that the other grouping has."""
    kept = sum(len(group) - len({other[item] for item in group}) for group in groups)
    return share(kept, sum(len(group) - 1 for group in groups))


def b_cubed(gold: Mapping[Item, Hashable], found: Mapping[Item, Hashable]) -> Agreement:
    """Return, over all items, the mean share of an item's group that belongs there."""
    right, put = _group_of(gold), _group_of(found)
    common = {item: len(right[item] & put[item]) for item in gold}
    precision = sum(n / len(put[item]) for item, n in common.items())
    recall = sum(n / len(right[item]) for item, n in common.items())
    return Agreement(share(precision, len(common)), share(recall, len(common)))


def ceaf(gold: Mapping[Item, Hashable], found: Mapping[Item, Hashable]) -> Agreement:
    """Return how alike the groups are when each is paired with at most one, most alike first.

    The alikeness of two groups is twice what they share over what they have (CEAF-e). Pairing the
    most alike first, instead of by the best assignment, can only lower the figure.
    """
    right, put = _groups(gold), _groups(found)
    alike = [
        (2 * len(one & other) / (len(one) + len(other)), i, j)
        for i, one in enumerate(right)
        for j, other in enumerate(put)
        if one & other
    ]
    total = 0.0
    taken: tuple[set[int], set[int]] = (set(), set())
    for likeness, i, j in sorted(alike, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if i not in taken[0] and j not in taken[1]:
            total += likeness
            taken[0].add(i)
            taken[1].add(j)
    return Agreement(share(total, len(put)), share(total, len(right)))


def conll(gold: Mapping[Item, Hashable], found: Mapping[Item, Hashable]) -> float:
    """Return the mean of the F1 of MUC, B-cubed and CEAF-e."""
    return sum(measure(gold, found).f1 for measure in (muc, b_cubed, ceaf)) / 3


def _groups(group_of: Mapping[Item, Hashable]) -> Groups[Item]:
    members: dict[Hashable, set[Item]] = defaultdict(set)
    for item, group in group_of.items():
        members[group].add(item)
    return [frozenset(items) for items in members.values()]


def _group_of(group_of: Mapping[Item, Hashable]) -> dict[Item, frozenset[Item]]:
    return {item: group for group in _groups(group_of) for item in group}
