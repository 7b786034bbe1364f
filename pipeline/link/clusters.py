"""Clusters: from pairs with their evidence to groups of happenings.

The best pairs join first. Two groups join only when no document told their happenings apart, no two
of them contradict each other, and on average they agree: one bad pair does not chain two events.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import islice, product

from pipeline.link.agreement import CONTRADICTION
from pipeline.link.happenings import Happening

ENOUGH = 3.75  # evidence from which two happenings are one
ENOUGH_ON_AVERAGE = 3.0  # over all pairs of two groups
MOST_PAIRS = 64  # looked at when two large groups join
Pair = tuple[float, int, int]


def cluster(
    happenings: Sequence[Happening],
    pairs: Iterable[Pair],
    evidence: Callable[[Happening, Happening], float],
) -> list[list[int]]:
    """Return groups of numbers of happenings, in the order of their first members.

    Args:
        happenings: All of them.
        pairs: (evidence, i, j) of the pairs with enough of it.
        evidence: Of any two happenings; minus infinity for a contradiction.
    """
    group_of = list(range(len(happenings)))
    members = [[n] for n in group_of]
    for _, i, j in sorted(pairs, key=lambda p: (-p[0], p[1], p[2])):
        left, right = sorted((group_of[i], group_of[j]))
        if left != right and _agree(members[left], members[right], happenings, evidence):
            for number in members[right]:
                group_of[number] = left
            members[left] += members[right]
            members[right] = []
    return [sorted(group) for group in members if group]


def _agree(
    ones: list[int],
    others: list[int],
    happenings: Sequence[Happening],
    evidence: Callable[[Happening, Happening], float],
) -> bool:
    """Tell whether two groups can be one."""
    if {happenings[n].document for n in ones} & {happenings[n].document for n in others}:
        return False
    total, number = 0.0, 0
    for i, j in islice(product(ones, others), MOST_PAIRS):
        found = evidence(happenings[i], happenings[j])
        if found == CONTRADICTION:
            return False
        total += found
        number += 1
    return total >= ENOUGH_ON_AVERAGE * number
