"""In which town a street or building is that the text gives no address.

"In Kismayo … A blast hit a shop on Harbour Road" is in Kismayo: the town in which its paragraph
told something before, or else the only one that the report names.
"""

from collections import Counter
from collections.abc import Collection, Sequence

from pipeline.clean.blocks import Block
from pipeline.knowledge.word_classes import classes
from pipeline.resolve.places.home_country import LOCAL
from pipeline.resolve.places.toponyms import FACILITY
from schemas.event import Place
from schemas.vocabulary import Precision

TOWNS = frozenset({"city", "district"})
METHOD = "context+centroid"
TOLD = ("context", "enclosing")
CARRIED = frozenset({"context", "document", "incident", "taken-up", "target"})
IN_COUNTRY = "document"  # how a spot was placed that is only known to be in the report's country
FEWEST = 2  # mentions that make a country more than a passing one
UNTOLD = ("unknown", "document")


def in_their_towns(
    places: Sequence[Place], local: Collection[Place], located: frozenset[int],
    blocks: Sequence[Block],
) -> list[Place]:  # fmt: skip
    """Return the places of a document, the spots without an address with the town they lie in.

    Args:
        places: All, in the order of the text.
        local: Those where something may have been done.
        located: Where those stand of which the text says that something is there.
        blocks: The blocks of the text: of its paragraphs.
    """
    if not any(map(is_homeless, places)):
        return list(places)
    towns = [p for p in places if p.geonames_id is not None and p.kind in TOWNS]
    sole = towns[0] if len({(p.name, p.country) for p in towns}) == 1 else None
    told = [p for p in local if p in towns and p.start in located]
    found = []
    for place in places:
        here = next((b for b in blocks if b.start <= place.start < b.end), None)
        before = [p for p in told if here is not None and here.start <= p.start < place.start]
        town = before[-1] if before else sole
        found.append(_in_town(place, town) if town is not None and is_homeless(place) else place)
    return found


def in_their_country(
    places: Sequence[Place], country: str | None, filed: Collection[Place]
) -> list[Place]:
    """Return places, the spots of no known town or country in that of the report.

    Args:
        places: All, in the order of the text.
        country: That which the towns and armed groups of the report speak for, if there is one.
        filed: The places of its dateline: their country holds where no other is named more.
    """
    if not any(map(_is_stray, places)):
        return list(places)
    named = Counter(p.country for p in places if p.country)
    desk = {p.country for p in filed}
    top = [c for c, n in named.items() if n == max(named.values()) and n >= FEWEST]
    land = country or (top[0] if len(top) == 1 and desk == set(top) else None)
    if land is None:
        return list(places)
    known = {"country": land, "method": IN_COUNTRY}
    return [p.model_copy(update=known) if _is_stray(p) else p for p in places]


def _is_stray(place: Place) -> bool:
    """Tell whether a place is a street or building of which the text does not tell where it is."""
    return place.kind == FACILITY and place.country is None and place.geonames_id is None


def is_homeless(place: Place) -> bool:
    """Tell whether a place is a street or building of a town that its words do not tell.

    A base, a farm or a bridge may be anywhere.
    """
    return _is_urban(place) and place.method.startswith(UNTOLD)


def _is_urban(place: Place) -> bool:
    """Tell whether a place is a street or a building as towns have them."""
    if place.geonames_id is not None or place.kind != FACILITY:
        return False
    names = place.text.lower().split()
    told = not (classes()["urban"] | classes()["spots"]).isdisjoint(names[-2:])
    return told or names[0] in classes()["spot_openers"]


def _in_town(spot: Place, town: Place) -> Place:
    """Return a spot with the point of its town; as it is where that is abroad."""
    if spot.country is not None and spot.country != town.country:
        return spot
    return spot.model_copy(
        update={
            "country": town.country,
            "admin1": town.admin1,
            "admin2": town.admin2,
            "latitude": town.latitude,
            "longitude": town.longitude,
            "precision": Precision.PLACE if town.kind == "city" else town.precision,
            "method": METHOD,
        }
    )


def with_town(places: Sequence[Place], story_places: Sequence[Place]) -> list[Place]:
    """Return the places of an event, the street among them followed by the town it lies in.

    `story_places` are those of the document: the mention of the town nearest before is quoted.
    """
    spot = next((p for p in places if _is_urban(p) and p.method.startswith(TOLD)), None)
    if spot is None or any(_holds(p, spot) for p in places):
        return list(places)
    towns = [p for p in story_places if p.kind in TOWNS and _holds(p, spot)]
    before = [p for p in towns if p.start < spot.start]
    town = before[-1] if before else next(iter(towns), None)
    if town is None:
        return list(places)
    known = town.model_copy(update={"method": f"{town.method}{_whence(spot)}"})
    index = places.index(spot) + 1
    rest = [p for p in places[index:] if p.country != town.country or p.kind in LOCAL]
    return [*places[:index], known, *rest]


def _holds(town: Place, spot: Place) -> bool:
    same = (town.latitude, town.longitude) == (spot.latitude, spot.longitude)
    return town.geonames_id is not None and same


def _whence(spot: Place) -> str:
    """Return how a method ends that gives an event its town as it gave it the spot."""
    last = spot.method.rsplit("+", 1)[-1]
    return f"+{last}" if last in CARRIED else ""
