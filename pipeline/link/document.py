"""Linking within a document: events that report one happening share an incident id.

Walking through the document, each event joins the incident that it fits best among those that it
does not contradict. News tells one attack in many sentences, with a victim here and a place there.
"""

from collections import defaultdict
from collections.abc import Sequence

from pipeline.assemble.ids import make_id
from pipeline.link.denials import denied_deeds
from pipeline.link.mention import Mention, mention_of
from pipeline.link.pairs import (
    NONE,
    Kind,
    contradict,
    is_lethal,
    kind_of,
    likeness,
    may_be_of_one_kind,
    of_other_kinds,
    on_other_things,
    one_death,
)
from schemas.event import Event


def link_events(events: Sequence[Event]) -> list[Event]:
    """Return a document's events with incident ids; those that report one thing share theirs.

    The id is made from the first report, so it stays when later reports arrive.
    """
    incidents: list[list[Mention]] = []
    by_kind: defaultdict[Kind, list[int]] = defaultdict(list)  # of their first reports
    denied = denied_deeds(events)
    disputed = frozenset(denied.values())
    for mention in [mention_of(event) for event in events]:
        kind = kind_of(mention.report)
        near = [n for k, numbers in by_kind.items() if may_be_of_one_kind(kind, k) for n in numbers]
        fits = [
            (_affinity(mention, i, disputed), i[-1].report.sentence, len(i), n)
            for n, i in ((n, incidents[n]) for n in near)
        ]
        # among equals the one told of last, then the one told of more
        best, *_, which = max(fits, default=(NONE, 0))
        if best > NONE:
            incidents[which].append(mention)
        else:
            by_kind[kind].append(len(incidents))
            incidents.append([mention])
    ids: dict[str, str] = {}
    for incident in incidents:
        ids |= dict.fromkeys([m.event_id for m in incident], make_id("in", incident[0].event_id))
    ids |= {denial: ids[deed] for denial, deed in denied.items()}
    return [_within(e, ids[e.event_id]) for e in events]


def _within(event: Event, incident: str) -> Event:
    """Return an event as a report of an incident; of its own, which it begins, mostly."""
    own = event.incident_id == incident
    return event if own else event.model_copy(update={"incident_id": incident})


def _affinity(mention: Mention, incident: Sequence[Mention], disputed: frozenset[str]) -> float:
    """Return how well an event fits an incident, NONE where it does not.

    Where somebody is killed whom the incident has killed, neither day nor place tells them apart.
    """
    deadly = is_lethal(mention.report)
    told_of_one = deadly and any(one_death(mention, other) for other in incident)
    apart = of_other_kinds if told_of_one else contradict
    if any(apart(mention, other) for other in incident):
        return NONE
    beside = any(mention.report.sentence == other.report.sentence for other in incident)
    if not beside and any(on_other_things(mention, other) for other in incident):
        return NONE
    if disputed and any(_is_beside_a_denied_deed(mention, o, disputed) for o in incident):
        return NONE
    return max(likeness(mention, other) for other in incident)


def _is_beside_a_denied_deed(one: Mention, other: Mention, disputed: frozenset[str]) -> bool:
    """Tell whether only one of two deeds is denied, while the narrator tells the other as fact.

    "Police fired tear gas. A family accused them of shooting rubber bullets; they denied it." The
    narrator's own word for a deed, and one with the same victim, stand with what is denied.
    """
    ids = {one.event_id, other.event_id}
    if len(ids & disputed) != 1 or one.bare or other.bare:
        return False
    told, denied = (one, other) if other.event_id in disputed else (other, one)
    if not told.asserted or denied.told or one.targets & other.targets:
        return False  # "it denied that it carried out the strike": the one told before
    return one.report.lemma != other.report.lemma
