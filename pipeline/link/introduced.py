"""Victims whom a text describes first and names behind, or names first and describes behind.

"Two Mexicans were kidnapped on Monday. Ana Roe and Ed Poe were taken from a bus" tells of one
abduction, and so does "Ana Roe was kidnapped … the nurse was abducted": news opens with what
somebody is, and goes on with who.
"""

from collections.abc import Sequence

from pipeline.link.mention import Mention
from pipeline.link.reports import Party, Report
from schemas.vocabulary import CountOf

ABDUCTION = "abduction"
NEXT = 800  # characters within which who was described is named
IN_SIGHT = 1500  # and within which who was named is taken for known


def introduced(one: Mention, other: Mention) -> bool:
    """Tell whether two reports of abductions tell of as many victims, named in one of them."""
    if not one.report.family.name == other.report.family.name == ABDUCTION:
        return False
    first, later = sorted((one, other), key=lambda m: m.report.sentence)
    gap = later.report.sentence - first.report.sentence
    number = _number(first.report)
    if gap == 0 or later.anew or later.also or number is None or number != _number(later.report):
        return False
    a, b = first.report.targets, later.report.targets
    if _are_described(a) and _are_named(b):
        return gap <= NEXT
    known = bool(later.victims) and all(v.known for v in later.victims)
    return _are_named(a) and _are_described(b) and known and gap <= IN_SIGHT


def _number(report: Report) -> int | None:
    """Return how many a report tells were abducted: who is named counts as one."""
    if _are_named(report.targets):
        return len(report.targets)
    told = [count for count in report.counts if count[0] == CountOf.ABDUCTED]
    return told[0][1] if len(told) == 1 and told[0][1] == told[0][2] else None


def _are_named(parties: Sequence[Party]) -> bool:
    return any(p.named for p in parties)


def _are_described(parties: Sequence[Party]) -> bool:
    return bool(parties) and not any(p.named for p in parties)
