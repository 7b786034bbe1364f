"""Stable ids: an incident keeps its id when more reports arrive; merges and splits are told.

An incident's id is made from its first report. Where a previous version of the dataset is known,
an incident goes on under the id that most of its reports had, and ids that end are listed with
what became of them.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from pipeline.assemble.ids import make_id
from schemas.incident import ChangeKind, IncidentChange


def stable_ids(
    groups: Sequence[Sequence[str]], own: Sequence[str], previous: Mapping[str, str]
) -> list[str]:
    """Return the id of each group of events.

    Args:
        groups: Event ids, a group an incident.
        own: The id each group would have without a past; all different.
        previous: Event id -> incident id of the version before.

    The largest share of a previous incident goes on under its id; among equals the earlier group.
    """
    claims: list[tuple[int, int, str]] = []
    for number, group in enumerate(groups):
        held = Counter(previous[e] for e in group if e in previous)
        claims += [(-reports, number, before) for before, reports in held.items()]
    kept: dict[int, str] = {}
    taken: set[str] = set()
    for _, number, before in sorted(claims):
        if number not in kept and before not in taken:
            kept[number] = before
            taken.add(before)
    return [_free(kept.get(n), own[n], taken) for n in range(len(groups))]


def _free(kept: str | None, own: str, taken: set[str]) -> str:
    """Return the kept id, else the group's own, unless that goes on elsewhere."""
    if kept is not None:
        return kept
    identity = own
    while identity in taken:
        identity = make_id("in", identity)
    taken.add(identity)
    return identity


def changes(now: Mapping[str, str], previous: Mapping[str, str]) -> tuple[IncidentChange, ...]:
    """Return what became of the previous incidents whose reports are now elsewhere.

    Args:
        now: Event id -> incident id, in the order of the dataset.
        previous: The same of the version before.
    """
    moved: dict[tuple[str, str], list[str]] = {}
    alive: set[str] = set()
    for event, incident in now.items():
        before = previous.get(event)
        if before == incident:
            alive.add(before)
        elif before is not None:
            moved.setdefault((before, incident), []).append(event)
    return tuple(
        IncidentChange(
            change_id=make_id("ch", before, incident, *events),
            kind=ChangeKind.SPLIT if before in alive else ChangeKind.MERGED,
            before=before,
            now=incident,
            event_ids=events,
        )
        for (before, incident), events in moved.items()
    )
