"""Incidents: the happenings that events report, put together by their `incident_id`."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pipeline.link.disputes import Figures, SourceKey, actor_conflicts, count_conflicts, ranges
from pipeline.link.reports import is_stated, wording_of
from schemas.document import Document
from schemas.event import Event, EventDate, Place
from schemas.incident import Incident
from schemas.vocabulary import (
    GROUPS,
    REAL,
    CountOf,
    DateBasis,
    EventType,
    Modality,
    Precision,
)

CLOSEST = tuple(Precision)  # from a named spot to a part of the world
OPEN = 10**7  # days: wider than any date with both bounds


@dataclass(slots=True)
class _Facts:
    """What reports tell of a happening."""

    types: Counter[EventType] = field(default_factory=Counter)
    modes: dict[str, None] = field(default_factory=dict)
    actors: dict[str, None] = field(default_factory=dict)
    targets: dict[str, None] = field(default_factory=dict)
    places: dict[str, tuple[Place, int]] = field(default_factory=dict)
    dates: dict[str, tuple[EventDate, int]] = field(default_factory=dict)
    figures: dict[CountOf, dict[SourceKey, Figures]] = field(default_factory=dict)
    blamed: dict[str, set[str]] = field(default_factory=dict)


@dataclass(slots=True)
class _Gathered:
    """What the reports of one happening have told so far; as small as may be."""

    event_ids: list[str] = field(default_factory=list)
    published: dict[str, dt.date | None] = field(default_factory=dict)
    voices: set[str] = field(default_factory=set)
    wordings: dict[int, str] = field(default_factory=dict)
    deeds: _Facts = field(default_factory=_Facts)
    denials: _Facts = field(default_factory=_Facts)  # rejections, which tell of who rejects
    tellers: dict[str, None] = field(default_factory=dict)
    deniers: dict[str, None] = field(default_factory=dict)
    naysayers: dict[str, None] = field(default_factory=dict)
    told: int = 0
    denied: int = 0
    negated: int = 0


class Gathering:
    """Puts incidents together from events, one at a time, without keeping the events."""

    def __init__(self, voice_of: Mapping[str, str] | None = None) -> None:
        """Begin without incidents.

        Args:
            voice_of: Document id -> the first document with its text, where that is another.
        """
        self._voice_of = voice_of or {}
        self._found: dict[str, _Gathered] = {}

    def add(self, event: Event, document: Document) -> None:
        """Take an event and the document that reports it into its incident."""
        gathered = self._found.setdefault(event.incident_id, _Gathered())
        gathered.event_ids.append(event.event_id)
        gathered.published[document.document_id] = document.published
        voice = self._voice_of.get(document.document_id, document.document_id)
        # a sentence that another document has in the same words is that one's voice
        voice = gathered.wordings.setdefault(wording_of(event.sentence.text), voice)
        gathered.voices.add(voice)
        if event.event_type is EventType.REJECT:
            _take_facts(gathered.denials, event, voice)
        else:
            _take_facts(gathered.deeds, event, voice)
            _take_stand(gathered, event)

    def incidents(self) -> Iterator[Incident]:
        """Yield the incidents in the order of their first reports."""
        for incident_id, gathered in self._found.items():
            yield _incident(incident_id, gathered)


def build_incidents(
    reported: Iterable[tuple[Event, Document]], voice_of: Mapping[str, str] | None = None
) -> Iterator[Incident]:
    """Yield one incident for each `incident_id`, in the order of their first reports."""
    gathering = Gathering(voice_of)
    for event, document in reported:
        gathering.add(event, document)
    return gathering.incidents()


def _take_stand(gathered: _Gathered, event: Event) -> None:
    """Note who says that it happened, or that it did not."""
    said = event.source.attribution
    speaker = {said.name: None} if said else {}
    if event.modality is Modality.DENIED:
        gathered.deniers |= speaker
        gathered.denied += 1
    elif event.negated:
        gathered.naysayers |= speaker
        gathered.negated += 1
    elif event.modality in REAL:
        gathered.tellers |= speaker
        gathered.told += 1


def _take_facts(facts: _Facts, event: Event, voice: str) -> None:
    facts.types[event.event_type] += 1
    if event.mode:
        facts.modes[event.mode] = None
    facts.actors |= dict.fromkeys(p.name for p in event.actors)
    facts.targets |= dict.fromkeys(p.name for p in event.targets)
    for place in event.locations[:1]:
        known, times = facts.places.get(place.name, (place, 0))
        facts.places[place.name] = known, times + is_stated(place)
    if event.date is not None:
        date, times = facts.dates.get(event.date.edtf, (event.date, 0))
        better = event.date if date.basis is DateBasis.DOCUMENT else date
        facts.dates[event.date.edtf] = better, times + 1
    sides = {p.name for p in event.actors if p.kind in GROUPS and p.name[:1].isupper()}
    facts.blamed.setdefault(voice, set()).update(sides)
    said = event.source.attribution
    for count in event.counts:
        sources = facts.figures.setdefault(count.what, {})
        source = (voice, said.name if said else "")
        figures = Figures(count.low, count.best, count.high)
        if source not in sources or figures.most > sources[source].most:
            sources[source] = figures


def _incident(incident_id: str, gathered: _Gathered) -> Incident:
    """Put what was told of one happening together."""
    facts = gathered.deeds if gathered.deeds.types else gathered.denials
    place, date = _closest(facts), _tightest([*facts.dates.values()])
    denied_by = _deniers(gathered)
    dispute = [*_denied(gathered, denied_by), *count_conflicts(facts.figures),
               *actor_conflicts(facts.blamed)]  # fmt: skip
    days = [day for day in gathered.published.values() if day is not None]
    return Incident(
        incident_id=incident_id,
        event_type=max(facts.types, key=facts.types.__getitem__),
        mode=next(iter(facts.modes), None),
        actors=list(facts.actors),
        targets=list(facts.targets),
        location=place.name if place else None,
        country=place.country if place else None,
        date=date.edtf if date else None,
        earliest=date.earliest if date else None,
        latest=date.latest if date else None,
        counts=ranges(facts.figures),
        claimed_by=list(gathered.tellers),
        denied_by=denied_by,
        disputed=bool(dispute),
        dispute=dispute,
        n_events=len(gathered.event_ids),
        n_documents=len(gathered.published),
        n_voices=len(gathered.voices),
        first_report=min(days, default=None),
        last_report=max(days, default=None),
        event_ids=gathered.event_ids,
    )


def _deniers(gathered: _Gathered) -> list[str]:
    """Return who says that it did not happen, where others tell that it did."""
    found = dict(gathered.deniers)
    if gathered.deeds.types:
        found |= gathered.denials.actors
    if gathered.told:
        found |= gathered.naysayers
    return list(found)


def _denied(gathered: _Gathered, denied_by: Sequence[str]) -> Iterator[str]:
    """Yield a phrase where one report denies what another tells."""
    rejected = gathered.denials.types.total() if gathered.deeds.types else 0
    if gathered.told and (gathered.denied or gathered.negated or rejected):
        yield f"denied by {', '.join(denied_by)}" if denied_by else "denied"


def _closest(facts: _Facts) -> Place | None:
    """Return the most specific place, of several the one that most reports state."""
    ranked = facts.places.values()
    best = min(ranked, key=lambda p: (CLOSEST.index(p[0].precision), -p[1]), default=None)
    return best[0] if best else None


def _tightest(dates: Sequence[tuple[EventDate, int]]) -> EventDate | None:
    """Return the narrowest date that agrees with most reports; a paper's own date comes last."""
    told = [d for d in dates if d[0].basis is not DateBasis.DOCUMENT] or dates
    best = max(told, key=lambda d: (_support(d[0], told), -_days(d[0])), default=None)
    return best[0] if best else None


def _support(date: EventDate, told: Sequence[tuple[EventDate, int]]) -> int:
    """Return how many reports have a date that can be the same."""
    return sum(times for other, times in told if _meet(date, other))


def _meet(one: EventDate, other: EventDate) -> bool:
    starts = [d for d in (one.earliest, other.earliest) if d]
    ends = [d for d in (one.latest, other.latest) if d]
    return not starts or not ends or max(starts) <= min(ends)


def _days(date: EventDate) -> int:
    """Return how many days a date leaves open; one without bounds leaves most."""
    if date.earliest is None or date.latest is None:
        return OPEN
    return (date.latest - date.earliest).days
