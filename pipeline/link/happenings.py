"""Happenings: what one document tells of one happening, its reports put together."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from pipeline.link.families import Family
from pipeline.link.reports import Count3, Days, DocumentReports, Party, Report, Spot
from schemas.vocabulary import EventType

OPEN = 10**7  # days: wider than any date with both bounds
Item = TypeVar("Item", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Happening:
    """The reports of one document that its own linking put together.

    Attributes:
        document: Number of the document, in the order of the dataset.
        published: Ordinal of its date.
        incident_id: The id the document's linking gave.
        event_ids: The reports, in text order.
        families: Families of their deeds.
        modes, lemmas: How; the words.
        real: Some report tells it as neither planned nor hypothetical.
        negated: The text says that it did not happen.
        actors, targets, spots: All that its reports name.
        days: The tightest date of them.
        counts: People counted.
        wordings: Of its sentences.
        main: It holds the main event of its document.
    """

    document: int
    published: int | None
    incident_id: str
    event_ids: tuple[str, ...]
    families: tuple[Family, ...]
    modes: frozenset[str]
    lemmas: frozenset[str]
    real: bool
    negated: bool
    actors: tuple[Party, ...]
    targets: tuple[Party, ...]
    spots: tuple[Spot, ...]
    days: Days | None
    counts: tuple[Count3, ...]
    wordings: frozenset[int]
    main: bool

    @property
    def told(self) -> int | None:
        """The day of the document; where that is not known, the day of the happening."""
        if self.published is None and self.days is not None:
            return self.days.last
        return self.published


def happenings_of(document: DocumentReports, number: int) -> list[Happening]:
    """Return the happenings of a document in the order of their first reports."""
    groups: dict[str, list[Report]] = {}
    for report in document.reports:
        groups.setdefault(report.incident_id, []).append(report)
    heaviest = max((r.salience for r in document.reports), default=0.0)
    return [_happening(number, document.published, group, heaviest) for group in groups.values()]


def _happening(
    number: int, published: int | None, reports: Sequence[Report], heaviest: float
) -> Happening:
    # who denies a deed took no part in it: its denial tells nothing of when, where and who
    group = [r for r in reports if r.event_type is not EventType.REJECT] or reports
    return Happening(
        document=number,
        published=published,
        incident_id=reports[0].incident_id,
        event_ids=tuple(r.event_id for r in reports),
        families=_distinct(r.family for r in group),
        modes=frozenset(r.mode for r in group if r.mode),
        lemmas=frozenset(r.lemma for r in group),
        real=any(r.real for r in group),
        negated=all(r.negated for r in group),
        actors=_distinct(a for r in group for a in r.actors),
        targets=_distinct(t for r in group for t in r.targets),
        spots=_distinct(s for r in group for s in r.spots),
        days=min((r.days for r in group if r.days), key=_width, default=None),
        counts=_distinct(c for r in group for c in r.counts),
        wordings=frozenset(r.wording for r in group),
        main=any(r.salience == heaviest for r in reports),
    )


def _width(days: Days) -> int:
    """Return how many days a date leaves open."""
    if days.first is None or days.last is None:
        return OPEN
    return days.last - days.first


def _distinct(items: Iterable[Item]) -> tuple[Item, ...]:
    return tuple(dict.fromkeys(items))
