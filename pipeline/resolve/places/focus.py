"""The place that a document speaks of most."""

from collections import Counter
from collections.abc import Sequence

from pipeline.resolve.places.home_country import LOCAL, is_apart_from
from schemas.event import Place

LEADING = 0.4  # share of a document's mentions of towns and provinces that makes one its focus
LEAD = 300  # characters in which news says where its story is, be it once
FEWEST = 2  # mentions that make a town more than a passing one


def focus_of(
    places: Sequence[Place], fewest: int, lead: int, names: frozenset[int], leading: float = LEADING
) -> Place | None:
    """Return the place that a document speaks of most, at its first mention; None without one.

    One named less often than `fewest` counts only where the lead of the document names it, and one
    that only stands in `names` not at all.
    """
    if not places:
        return None
    counts = Counter((p.name, p.country) for p in places)
    (name, country), _ = counts.most_common(1)[0]

    def is_same(place: Place) -> bool:
        return place.country == country and f" {name} " in f" {place.name} "

    same = [p for p in places if is_same(p)]
    first = next((p for p in same if p.name == name and p.start not in names), None)
    if first is None:
        return None
    rivals = sum(is_apart_from(p, first) for p in places if not is_same(p))
    if len(same) < leading * (len(same) + rivals) or (len(same) < fewest and first.start > lead):
        return None
    return first


def sure_focus(
    places: Sequence[Place], fewest: int, lead: int, names: frozenset[int]
) -> Place | None:
    """Return that place, but no town or province that is told of once, far from the lead."""
    found = focus_of(places, fewest, lead, names)
    if found is None or found.kind not in LOCAL or found.start <= lead:
        return found
    told = sum((p.name, p.country) == (found.name, found.country) for p in places)
    return found if told >= FEWEST else None
