"""The country that a document is about: where a deed was done whose text names no nearer place.

Towns speak for it most, and armed groups, which fight at home; a country's own name and that of its
people are as often a government abroad, and so is a capital, unless the text says that something is
there. Weights and shares were set on news from Latin America.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pipeline.knowledge.actors import metonyms
from pipeline.knowledge.gazetteer import open_gazetteer
from schemas.document import Entity
from schemas.event import Place
from schemas.vocabulary import ActorKind, Precision

LOCAL = frozenset({"city", "district", "province", "place", "facility", "area"})
SPOT, NAME, GROUP = 2.0, 0.5, 2.0  # voices of a town, of a country or its people, of an armed group
DOMINANT = 0.7  # share of the voices that makes a document one country's story
MANY, RIVALS = 6, 4.0  # mentions of the one country, and its voices for each of the next one's
FEWEST = 2  # mentions that make a country more than a passing one


@dataclass(frozen=True, slots=True)
class Fighters:
    """A mention of an armed group, and the ISO code of the country it fights in."""

    text: str
    start: int
    end: int
    country: str


def fighters_of(entities: Iterable[Entity], text: str) -> list[Fighters]:
    """Return each mention of an armed group in a text."""
    groups = (e for e in entities if e.kind is ActorKind.ARMED_GROUP and e.country is not None)
    return [
        Fighters(text[start:end], start, end, group.country or "")
        for group in groups
        for start, end in group.mentions
    ]


def home_country(
    places: Sequence[Place],
    fighters: Sequence[Fighters] = (),
    located: frozenset[int] = frozenset(),
) -> Place | None:
    """Return the country that most of the places and armed groups of a document speak for.

    `located` holds the offsets of places of which the text says that something is there.
    None where it has none or several. The record quotes the first mention of the country, else the
    first of its people, else that of its first town, else that of its first armed group.
    """
    voices: defaultdict[str, float] = defaultdict(float)
    mentions: Counter[str] = Counter()
    for place in places:
        if place.country:
            voices[place.country] += _voice(place, located)
            mentions[place.country] += 1
    for group in fighters:
        voices[group.country] += GROUP
        mentions[group.country] += 1
    if not voices:
        return None
    country, most = max(voices.items(), key=lambda one: one[1])
    second = max((v for c, v in voices.items() if c != country), default=0.0)
    outvoted = mentions[country] < MANY or most < RIVALS * second
    if mentions[country] < FEWEST or (most < DOMINANT * sum(voices.values()) and outvoted):
        return None
    groups = [group for group in fighters if group.country == country]
    return _record(country, [p for p in places if p.country == country], groups)


def _voice(place: Place, located: frozenset[int]) -> float:
    """Return how much a name speaks for its country; a capital's name may be a government's."""
    if place.kind not in LOCAL or is_demonym(place):
        return NAME
    return NAME if place.name.lower() in metonyms() and place.start not in located else SPOT


def is_demonym(place: Place) -> bool:
    """Tell whether a place was read from a word for its people or things: "an Italian nurse"."""
    return place.method.startswith("demonym")


def _record(country: str, named: Sequence[Place], groups: Sequence[Fighters]) -> Place | None:
    """Return a country in the words of the document that speak for it."""
    own = [p for p in named if p.kind == "country"]
    if own:
        return min(own, key=lambda p: (is_demonym(p), p.start))
    known = open_gazetteer().countries.get(country)
    if known is None:
        return None
    words: Place | Fighters = named[0] if named else min(groups, key=_rank)
    return Place(
        text=words.text,
        start=words.start,
        end=words.end,
        name=known.name,
        kind=known.kind,
        country=country,
        geonames_id=known.geonames_id,
        latitude=known.latitude,
        longitude=known.longitude,
        precision=Precision.COUNTRY,
        method="enclosing+centroid",
    )


def _rank(group: Fighters) -> tuple[bool, int]:
    """Return what a mention of a group is ranked by: its name first, not "the group"."""
    return not group.text[:1].isupper(), group.start


def is_abroad(town: Place, country: Sequence[Place]) -> bool:
    """Tell whether a town lies outside the country that a document is about: there one talks."""
    return any(None is not town.country != one.country for one in country)


def is_apart_from(place: Place, town: Place) -> bool:
    """Say whether a place is another than a town: no province around it, no building in it."""
    if place.geonames_id is None and place.country in {town.country, None}:
        return False
    return not (place.country == town.country and place.name == town.admin1)
