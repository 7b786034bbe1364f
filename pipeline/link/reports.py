"""Reports: what linking needs to know of an event, in a small record."""

import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache

from pipeline.knowledge.actors import nouns
from pipeline.knowledge.places import demonyms
from pipeline.link.families import Family, family_of
from pipeline.link.topics import Terms, headwords_of, terms_of
from pipeline.link.voices import Sketch, sketch
from schemas.document import Extraction
from schemas.event import Count, Event, EventDate, Participant, Place
from schemas.vocabulary import UNREAL, ActorKind, DateBasis, EventType, Granularity, Precision

SPOTS = frozenset({Precision.PLACE, Precision.DISTRICT})  # precise enough to tell two places apart
CARRIED = ("+context", "+document", "+incident")  # marks of places not stated with the event
SOMEBODY = frozenset(
    {"he", "it", "many", "others", "several", "she", "some", "they", "those", "we"}
)
COUNTED = frozenset({"tens", "dozens", "scores", "hundreds", "thousands", "millions"})
WORD = re.compile(r"\w+")
Count3 = tuple[str, int, int]  # what is counted, at least, at most


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody or something that takes part.

    Attributes:
        key: The name, in small letters, without articles.
        words: Its words.
        head: The last of them, "gaps" like "gap".
        named: It is a proper name, not a description ("three farmers").
        kind: What kind of actor or thing.
    """

    key: str
    words: frozenset[str]
    head: str
    named: bool
    kind: ActorKind


@dataclass(frozen=True, slots=True)
class Spot:
    """A place; `precise` when it is a town or district, `stated` when told with the event.

    `around` is the point of the town in which a place lies that no table knows.
    """

    key: str
    country: str | None
    admin1: str | None
    latitude: float | None
    longitude: float | None
    precise: bool
    stated: bool
    around: tuple[float | None, float | None] | None = None


@dataclass(frozen=True, slots=True)
class Days:
    """When: ordinals of the first and last day it may have been; None where open.

    Attributes:
        first, last: Days as `datetime.date.toordinal` gives them.
        exact: Told to the day.
        basis: Stated with the event, carried from context, or the document's own date.
    """

    first: int | None
    last: int | None
    exact: bool
    basis: DateBasis

    def meets(self, other: "Days", slack: int = 0) -> bool:
        """Tell whether some day, or two at most `slack` days apart, lie in both."""
        return _in_order(self.first, other.last, slack) and _in_order(other.first, self.last, slack)


def _in_order(first: int | None, last: int | None, slack: int) -> bool:
    return first is None or last is None or first <= last + slack


@dataclass(frozen=True, slots=True)
class Report:
    """One event as linking sees it.

    Attributes:
        event_id, incident_id: Of the event; the incident is that of its own document.
        family: Of its kind of deed.
        mode, lemma: How; the word.
        real: Neither planned nor hypothetical.
        negated: The text says that it did not happen.
        actors, targets: Who takes part.
        spots: Where, most specific first.
        days: When.
        counts: People counted.
        sentence: Offset of its sentence.
        wording: Hash of the words of its sentence, by which a copied one is known; 0 where only the
            events of one document are compared.
        salience: Weight within the document.
    """

    event_id: str
    incident_id: str
    event_type: EventType
    family: Family
    mode: str | None
    lemma: str
    real: bool
    negated: bool
    actors: tuple[Party, ...]
    targets: tuple[Party, ...]
    spots: tuple[Spot, ...]
    days: Days | None
    counts: tuple[Count3, ...]
    sentence: int
    wording: int
    salience: float


@dataclass(frozen=True, slots=True)
class DocumentReports:
    """The reports of one document, in text order.

    Attributes:
        document_id: The document.
        published: Ordinal of its date; None where unknown.
        sketch: Of its text, by which near-duplicates are known; empty for a short or missing text.
        terms: The words of its title and beginning.
        heads: Those of its title that its beginning says again.
        reports: Its events.
    """

    document_id: str
    published: int | None
    sketch: Sketch
    terms: Terms
    heads: Terms
    reports: tuple[Report, ...]


def reports_of(extraction: Extraction, text: str = "") -> DocumentReports:
    """Return what linking needs of a document.

    Args:
        extraction: Its events, each with the incident of the document's own linking.
        text: The text as read; without it near-duplicates are not found.
    """
    document = extraction.document
    return DocumentReports(
        document.document_id,
        document.published.toordinal() if document.published else None,
        sketch(text),
        terms_of(document.title, text),
        headwords_of(document.title, text),
        tuple(report_of(e, wording_of(e.sentence.text)) for e in extraction.events),
    )


def report_of(event: Event, wording: int = 0) -> Report:
    """Return the report of an event, in a sentence whose words have this hash."""
    return Report(
        event_id=event.event_id,
        incident_id=event.incident_id,
        event_type=event.event_type,
        family=family_of(event.event_type, event.mode),
        mode=event.mode,
        lemma=event.action.lemma,
        real=event.modality not in UNREAL,
        negated=event.negated,
        actors=_parties(event.actors),
        targets=_parties(event.targets),
        spots=tuple(map(_spot, event.locations)),
        days=_days(event.date),
        counts=tuple(filter(None, map(_count, event.counts))),
        sentence=event.sentence.start,
        wording=wording,
        salience=event.salience,
    )


@lru_cache(maxsize=64)  # the events of one sentence ask for the same
def wording_of(sentence: str) -> int:
    """Return a hash of the words of a sentence, by which a copy is known."""
    words = " ".join(WORD.findall(sentence.casefold())).encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(words, digest_size=8).digest())


def _parties(participants: list[Participant]) -> tuple[Party, ...]:
    return tuple(_party(p.name, p.kind) for p in participants if not is_only_counted(p))


def is_only_counted(participant: Participant) -> bool:
    """Tell whether a bare number stands for people: "thousands" tells nobody from others."""
    return participant.name.casefold() in COUNTED


@lru_cache(maxsize=100_000)  # the same few names come again and again: one record for each
def _party(name: str, kind: ActorKind) -> Party:
    words = [w for w in WORD.findall(name.casefold()) if w not in {"the", "a", "an"}]
    head = words[-1].removesuffix("s") if words else ""
    return Party(" ".join(words), frozenset(words), head, _is_named(name, kind), kind)


def _is_named(name: str, kind: ActorKind) -> bool:
    """Tell whether this is a proper name; a capital may only be that of a sentence's beginning."""
    words = name.split()
    if kind is ActorKind.POPULATION or not words:
        return False
    if _are_somebodys(words):
        return False
    if any(c.isupper() for word in words[1:] for c in word):
        return True
    alone = words[0].casefold()
    singular = {alone, alone.removesuffix("s"), re.sub("men$", "man", alone)}
    common = not (SOMEBODY.isdisjoint(singular) and nouns().keys().isdisjoint(singular))
    return len(words) == 1 and words[0][0].isupper() and not common


def _are_somebodys(words: list[str]) -> bool:
    """Tell whether only a people's name has a capital: "five Colombian guerrillas"."""
    if words[-1][0].isupper():
        return False
    capitals = [w for w in words[1:] if any(c.isupper() for c in w)]
    return bool(capitals) and all(w.casefold() in demonyms() for w in capitals)


def is_stated(place: Place) -> bool:
    """Tell whether a place was stated with its event, not carried to it from another."""
    return not place.method.endswith(CARRIED)


def _spot(place: Place) -> Spot:
    stated = is_stated(place)
    key = str(place.geonames_id or place.name.casefold())
    unknown = place.geonames_id is None and "centroid" in place.method  # lies somewhere in there
    return _shared(
        Spot(
            key, place.country, place.admin1,
            None if unknown else place.latitude, None if unknown else place.longitude,
            unknown or place.precision in SPOTS, stated,
            (place.latitude, place.longitude) if unknown and place.precision in SPOTS else None,
        )
    )  # fmt: skip


@lru_cache(maxsize=100_000)
def _shared(spot: Spot) -> Spot:
    """Return the same record for the same place, so that each is held once."""
    return spot


def _days(date: EventDate | None) -> Days | None:
    if date is None:
        return None
    return Days(
        date.earliest.toordinal() if date.earliest else None,
        date.latest.toordinal() if date.latest else None,
        date.granularity is Granularity.DAY,
        date.basis,
    )


def _count(count: Count) -> Count3 | None:
    low = count.low if count.low is not None else count.best
    high = count.high if count.high is not None else count.best
    if low is None and high is None:
        return None
    return count.what.value, low or 0, high if high is not None else low or 0
