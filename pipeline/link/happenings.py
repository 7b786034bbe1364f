"""Happenings: what one document tells of one happening, its reports put together."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from pipeline.knowledge.word_classes import classes
from pipeline.link.reports import Count3, Days, DocumentReports, Party, Report, Spot
from schemas.vocabulary import EventType

OPEN = 10**7  # days: wider than any date with both bounds
Item = TypeVar("Item", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Cast:
    """Those who have one part in a happening, and what comparing them asks for again and again.

    Attributes:
        parties: All of them.
        named: Those with a proper name.
        heads: The last words of proper names.
        words: All names but for those that tell nobody apart.
        nouns: Their last words, but for those that tell nobody apart.
    """

    parties: tuple[Party, ...]
    named: tuple[Party, ...]
    heads: frozenset[str]
    words: frozenset[str]
    nouns: frozenset[str]


@lru_cache(maxsize=100_000)  # most are alone, or nobody at all: one record for each
def cast_of(parties: tuple[Party, ...]) -> Cast:
    """Return the cast that these are."""
    named = tuple(p for p in parties if p.named)
    return Cast(
        parties,
        named,
        frozenset(p.head for p in named),
        frozenset(p.key for p in parties) - classes()["unnamed"],
        frozenset(p.head for p in parties) - classes()["unnamed"],
    )


@dataclass(frozen=True, slots=True)
class Happening:
    """The reports of one document that its own linking put together.

    Attributes:
        document: Number of the document, in the order of the dataset.
        published: Ordinal of its date.
        incident_id: The id the document's linking gave.
        event_ids: The reports, in text order.
        deeds, part_of: Families of their deeds, and those whose happenings they may be part of.
        modes, lemmas: How; the words.
        real: Some report tells it as neither planned nor hypothetical.
        negated: The text says that it did not happen.
        actors, targets, spots: All that its reports name.
        at, precisely_at: Keys of all spots, and of the precise ones.
        days: The tightest date of them.
        counts: People counted.
        wordings: Of its sentences.
        main: It holds the main event of its document.
    """

    document: int
    published: int | None
    incident_id: str
    event_ids: tuple[str, ...]
    deeds: frozenset[str]
    part_of: frozenset[str]
    modes: frozenset[str]
    lemmas: frozenset[str]
    real: bool
    negated: bool
    actors: Cast
    targets: Cast
    spots: tuple[Spot, ...]
    at: frozenset[str]
    precisely_at: frozenset[str]
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
    spots = _distinct(s for r in group for s in r.spots)
    return Happening(
        document=number,
        published=published,
        incident_id=reports[0].incident_id,
        event_ids=tuple(r.event_id for r in reports),
        deeds=_set(r.family.name for r in group),
        part_of=_set(name for r in group for name in sorted(r.family.part_of)),
        modes=_set(r.mode for r in group if r.mode),
        lemmas=_set(r.lemma for r in group),
        real=any(r.real for r in group),
        negated=all(r.negated for r in group),
        actors=cast_of(_distinct(a for r in group for a in r.actors)),
        targets=cast_of(_distinct(t for r in group for t in r.targets)),
        spots=spots,
        at=_set(s.key for s in spots),
        precisely_at=_set(s.key for s in spots if s.precise),
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


def _set(words: Iterable[str]) -> frozenset[str]:
    return _shared(_distinct(words))


@lru_cache(maxsize=100_000)
def _shared(words: tuple[str, ...]) -> frozenset[str]:
    """Return the same set for the same words, so that each is held once."""
    return frozenset(words)
