"""The country that a document is about: where a deed was done whose text names no nearer place.

Towns speak for it most, and armed groups, which fight at home; a country's own name and that of its
people are as often a government abroad. Weights and shares were set on news from Latin America.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from pipeline.knowledge.gazetteer import open_gazetteer
from schemas.document import Entity
from schemas.event import Place
from schemas.vocabulary import ActorKind, Precision

LOCAL = frozenset({"city", "district", "province", "place", "facility", "area"})
SPOT, NAME, GROUP = 2.0, 0.5, 2.0  # voices of a town, of a country or its people, of an armed group
DOMINANT = 0.7  # share of the voices that makes a document one country's story
FEWEST = 2  # mentions that make a country more than a passing one

Fighters = tuple[int, str]  # where an armed group is named, and the country it fights in


def fighters_of(entities: Iterable[Entity]) -> list[Fighters]:
    """Return each mention of an armed group: the offset it stands at, and the group's country."""
    groups = (e for e in entities if e.kind is ActorKind.ARMED_GROUP and e.country is not None)
    return [(start, e.country or "") for e in groups for start, _ in e.mentions]


def home_country(places: Sequence[Place], fighters: Sequence[Fighters] = ()) -> Place | None:
    """Return the country that most of the places and armed groups of a document speak for.

    None where it has none or several. The record quotes the first mention of the country, else the
    first of its people, else that of its first town.
    """
    voices: defaultdict[str, float] = defaultdict(float)
    mentions: Counter[str] = Counter()
    for place in places:
        if place.country:
            voices[place.country] += _voice(place)
            mentions[place.country] += 1
    for _, country in fighters:
        voices[country] += GROUP
        mentions[country] += 1
    if not voices:
        return None
    country, most = max(voices.items(), key=lambda one: one[1])
    if mentions[country] < FEWEST or most < DOMINANT * sum(voices.values()):
        return None
    return _record(country, [p for p in places if p.country == country])


def _voice(place: Place) -> float:
    return SPOT if place.kind in LOCAL and not _is_people(place) else NAME


def _is_people(place: Place) -> bool:
    return place.method.startswith("demonym")


def _record(country: str, named: Sequence[Place]) -> Place | None:
    """Return a country in the words of the document that speak for it."""
    own = [p for p in named if p.kind == "country"]
    if own:
        return min(own, key=lambda p: (_is_people(p), p.start))
    known = open_gazetteer().countries.get(country)
    if not named or known is None:
        return None
    return Place(
        text=named[0].text,
        start=named[0].start,
        end=named[0].end,
        name=known.name,
        kind=known.kind,
        country=country,
        geonames_id=known.geonames_id,
        latitude=known.latitude,
        longitude=known.longitude,
        precision=Precision.COUNTRY,
        method="enclosing+centroid",
    )
