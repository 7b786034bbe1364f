"""Choose the place that a toponym means, together with all toponyms of the document.

A candidate's score is its prior (how many people live there, what sort of place it is) plus what
the document says: which countries and provinces it speaks of, what stands behind the comma, and
what lies near. Weights were set on the development part of the Local-Global Lexicon (LGL).
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from pipeline.find.toponyms import Toponym
from pipeline.find.toponyms.context import PARTS
from pipeline.knowledge.gazetteer import Candidate, normalise
from pipeline.knowledge.gazetteer.distance import kilometres
from pipeline.knowledge.places import sorts
from pipeline.knowledge.word_classes import classes
from pipeline.resolve.places.neighbours import BESIDE_OTHERS, NEAR, Neighbours, nearness
from pipeline.resolve.places.priors import FEDERAL, is_spelling, prior

ENCLOSED = 6.0  # the place lies in what stands behind the comma
SEAT = -2.0  # the town that the province is called after is meant
COUNTRY_VOTE, PROVINCE_VOTE = 2.5, 5.0
KNOWN_ABROAD = 150_000  # people of a town that is known in other countries
LEADING = 0.35  # share of the votes of the country that a document is about
BESIDE = 0.4  # of the voices of that country; a country with fewer is spoken of only beside it
KNOWN_BESIDE = 50_000  # people of a town that is known in news of another country
SINGLE = 15_000  # people of a town whose name no other has
ONE_NAME = 1.01  # votes of a country that only one town speaks for
PROVINCE_ALONE = 1.76  # votes of a country that only one province speaks for
SHARPNESS = 0.6  # how much the likelier namesake has of a name's vote
VOICES = {"country": 2.0, "province": 1.75}  # how much a name says of what a document is about
BY_ANOTHER_NAME = 0.5  # what an alias of a town says of the country: it may be any village's name
APART_KM = 25.0  # from a city on, a town lies in no part of it


Identity = tuple[str, int | None, str | None]
Weighed = Sequence[tuple[Candidate, float]]  # the candidates of a name with their scores


class Votes:
    """Which countries and provinces a document speaks of; a name votes once, however often said."""

    def __init__(self, names: Iterable[tuple[Toponym, Weighed]]) -> None:
        """Count the votes of all names of a document, given with the priors of their candidates."""
        self.countries: dict[str, float] = Counter()  # type: ignore[assignment]
        self.provinces: dict[tuple[str, str], float] = Counter()  # type: ignore[assignment]
        for toponym, weighed in names:
            if weighed:
                self._cast(toponym, weighed)
        self._all_countries = sum(self.countries.values()) or 1
        self._all_provinces = sum(self.provinces.values()) or 1
        best = max(self.countries, key=lambda c: self.countries[c], default="")
        leads = best and self.countries[best] >= LEADING * self._all_countries
        self.leading = best if leads else None

    def _cast(self, toponym: Toponym, weighed: Weighed) -> None:
        """Share a name's vote out among its candidates, the likelier ones getting more."""
        lands: dict[str, float] = {}
        provinces: dict[tuple[str, str], float] = {}
        for c, before in weighed:
            weight, land = math.exp(SHARPNESS * before), c.country or ""
            lands[land] = max(weight, lands.get(land, 0.0))
            if c.admin1:
                key = land, c.admin1
                provinces[key] = max(weight, provinces.get(key, 0.0))
        best = max(weighed, key=lambda one: one[1])[0]
        voices = VOICES.get(best.kind, 1.0 if _is_called(toponym, best) else BY_ANOTHER_NAME)
        whole = sum(lands.values())
        for land, weight in lands.items():
            self.countries[land] += voices * weight / whole
        for key, weight in provinces.items():
            self.provinces[key] += voices * weight / whole

    def share(self, candidate: Candidate) -> float:
        """Return how much the document speaks for a candidate's country and province."""
        of_country = self.countries[candidate.country or ""] / self._all_countries
        key = candidate.country or "", candidate.admin1 or ""
        of_province = self.provinces[key] / self._all_provinces
        return COUNTRY_VOTE * of_country + PROVINCE_VOTE * of_province * bool(candidate.admin1)


def choose(toponyms: Sequence[Toponym]) -> list[Candidate | None]:
    """Return the place of each toponym; None for those that no table knows.

    First every name is decided by itself and the votes, then again with what lies near it. The
    same words mean the same place throughout a document.
    """
    toponyms = _told_where(toponyms)
    identities = [_identity(t) for t in toponyms]
    asked = dict(zip(identities, toponyms, strict=True))
    weighed = {name: [(c, prior(c, t)) for c in t.reading.candidates] for name, t in asked.items()}
    votes = Votes(zip(asked.values(), weighed.values(), strict=True))
    scored = {name: _scored(t, weighed[name], votes) for name, t in asked.items()}
    first = {name: _best(name[0], candidates, ()) for name, candidates in scored.items()}
    around = Neighbours(scored)
    towns = [
        (name[0], c)
        for name, c in first.items()
        if c is not None and c.kind in ("city", "district") and c.latitude is not None
    ]
    second = {
        name: _best(name[0], candidates, [c for other, c in towns if other != name[0]], around)
        for name, candidates in scored.items()
    }
    chosen = [
        place if place is None or not _stray(place, t, votes) else None
        for t, name in zip(toponyms, identities, strict=True)
        for place in [second[name]]
    ]
    return [
        _province_around(place, town, there, here) or place
        for place, town, there, here in zip(
            chosen, (None, *chosen), toponyms, (None, *toponyms), strict=False
        )
    ]


def _province_around(
    place: Candidate | None, town: Candidate | None, there: Toponym, here: Toponym | None
) -> Candidate | None:
    """Return the province that a name means behind a town far from its city: "Qarbalu in Homs"."""
    if place is None or town is None or here is None or not place.kind == town.kind == "city":
        return None
    if not _is_told_in(here, there) or (kilometres(place, town) or 0.0) < APART_KM:
        return None
    units = (c for c in there.reading.candidates if c.main and c.kind == "province")
    return next((c for c in units if encloses(c, town)), None)


def _is_told_in(here: Toponym, there: Toponym) -> bool:
    """Say whether one name stands right behind another as where that lies."""
    inner, outer = here.tokens, there.tokens
    if inner is None or outer is None or outer.start - inner.end != 1:
        return False
    return outer.doc.tokens[inner.end].lower_ == "in" or (
        outer.doc.tokens[inner.end].text == "," and outer.root.dep_ == "appos"
    )


def _told_where(toponyms: Sequence[Toponym]) -> list[Toponym]:
    """Return the names, each within what it was said to lie in: "the Gali district of Herat"."""
    parts = [t for t in toponyms if t.within is not None and _is_called_a_part(t)]
    where = {normalise(t.text): t.within for t in parts}
    if not where:
        return list(toponyms)
    return [replace(t, within=t.within or where.get(normalise(t.text))) for t in toponyms]


def _is_called_a_part(toponym: Toponym) -> bool:
    """Say whether a name stands before "district": other lists name what lies side by side."""
    span = toponym.tokens
    return (
        span is not None and span.end < len(span.doc) and span.doc.tokens[span.end].lower_ in PARTS
    )


def _stray(place: Candidate, toponym: Toponym, votes: Votes) -> bool:
    """Say whether a small town lies in a country that little or nothing else speaks of.

    Then the name is rather that of a village or a quarter in the country the document is about,
    which the gazetteer lacks.
    """
    if _is_of_a_building_abroad(place, toponym, votes):
        return True
    within = toponym.within
    abroad = within is not None and within.kind == "province" and place.country != within.country
    if abroad and _is_called_a_part(toponym):
        return True
    county = place.name.rsplit(" ", 1)[-1].lower() in sorts()[0]  # not "San Joaquin" for its county
    told = county and normalise(toponym.text) == normalise(place.name)
    known_abroad = (place.kind == "city" or told) and place.population >= KNOWN_ABROAD
    if place.kind not in ("city", "district") or known_abroad:
        return False  # a district is known abroad only by its town
    known = SINGLE if _is_stood_in(toponym) else KNOWN_BESIDE
    if place.main and len(toponym.reading.candidates) == 1 and place.population >= known:
        return False  # there is but one Innsbruck, and "in Sderot" is a place
    if within is not None:  # "San Isidro, Morazan Department": the one abroad is not meant
        return abroad
    said = votes.countries[place.country or ""]
    if said < ONE_NAME and _is_seldom_called(place, toponym):
        return True
    if votes.leading is None or place.country == votes.leading:
        return False
    if said < ONE_NAME:
        return True
    beside = said - 1 < BESIDE * votes.countries[votes.leading]
    return beside and place.population < KNOWN_BESIDE


def _is_stood_in(toponym: Toponym) -> bool:
    """Say whether something is told to be in or near what a name means."""
    root = toponym.tokens.root if toponym.tokens is not None else None
    return root is not None and root.dep_ == "pobj" and root.head.lower_ in classes()["standing"]


def _is_of_a_building_abroad(place: Candidate, toponym: Toponym, votes: Votes) -> bool:
    """Say whether a building only has the name of a place abroad: "at Santa Cruz cemetery" in Dili.

    A city that all know lends its name to nothing there ("a Paris hotel").
    """
    span, land = toponym.tokens, place.country
    if span is None or span.end >= len(span.doc) or place.kind in ("country", "continent"):
        return False
    building = span.doc.tokens[span.end]
    if span.root.head is not building or building.lower_ not in _buildings():
        return False
    little = place.kind in ("city", "district") and place.population < KNOWN_ABROAD
    if votes.leading is None or land == votes.leading:
        return False
    return little or (place.kind == "province" and votes.countries[land or ""] < PROVINCE_ALONE)


@lru_cache(maxsize=1)
def _buildings() -> frozenset[str]:
    """Return the words for buildings that may have the name of a place far away."""
    return classes()["facilities"] | classes()["premises"]


def _is_seldom_called(place: Candidate, toponym: Toponym) -> bool:
    """Say whether a small town has, or had, the name beside its own: "Rann" in Nigeria is meant.

    A name that begins like a word of its own is only another spelling of it.
    """
    if place.main or place.kind != "city" or place.population >= KNOWN_BESIDE:
        return False
    said, own = normalise(toponym.text).split(), normalise(place.name).split()
    return not any(one[0] == other[0] for one in said for other in own)


def _identity(toponym: Toponym) -> Identity:
    """Return what makes two toponyms of a document the same question."""
    within = toponym.within.geonames_id if toponym.within is not None else None
    return normalise(toponym.text), within, toponym.reading.kind


def _scored(toponym: Toponym, weighed: Weighed, votes: Votes) -> Weighed:
    """Return the candidates of a name, each with what is known of it without its neighbours.

    What may mean one place alone is not weighed.
    """
    if len(weighed) < 2:
        return weighed
    within = toponym.within
    return [
        (
            c,
            before
            + votes.share(c)
            + (ENCLOSED if encloses(within, c) else 0.0)
            + (SEAT if _has_seat(c, toponym) else 0.0),
        )
        for c, before in weighed
    ]


def _has_seat(place: Candidate, toponym: Toponym) -> bool:
    """Say whether a bare name is also that of the town that a province is called after.

    "In Kandahar" is in the town; states of federations are known by themselves.
    """
    if place.kind == "city":
        return _has_island(place, toponym)
    if place.kind not in ("province", "district") or place.country in FEDERAL:
        return False
    if toponym.reading.kind is not None or not stands_alone(toponym):
        return False
    return any(
        c.kind == "city"
        and (c.country, c.admin1) == (place.country, place.admin1)
        and (c.main or is_spelling(toponym.text, c.name))
        for c in toponym.reading.candidates
    )


def _has_island(town: Candidate, toponym: Toponym) -> bool:
    """Say whether a unit has as its own the name that its town only has, too: "Basilan"."""
    said, known = normalise(toponym.text), normalise(town.name)
    if town.main or said in known or is_spelling(toponym.text, town.name):
        return False  # "New York" is New York City
    return any(
        c.main and c.kind in ("province", "district") and c.admin1 == town.admin1
        for c in toponym.reading.candidates
        if c.country == town.country
    )


def _best(
    name: str, scored: Weighed, others: Sequence[Candidate], around: Neighbours | None = None
) -> Candidate | None:
    """Return the place with the best score, its nearness to others counted.

    A candidate that would not be the best even beside another place is not measured.
    """
    if len(scored) < 2:
        return scored[0][0] if scored else None
    top = max(scored, key=lambda one: one[1])
    if around is None:
        return top[0]
    near = [one for one in scored if one[1] + BESIDE_OTHERS >= top[1]]
    return max(
        near,
        key=lambda one: one[1] + max(NEAR * nearness(one[0], others), around.gain(name, one[0])),
    )[0]


def _is_called(toponym: Toponym, place: Candidate) -> bool:
    """Say whether a name is a place's own, articles aside: "Sukhnah" is As Sukhnah."""
    return place.main or normalise(place.name).endswith(normalise(toponym.text))


def stands_alone(toponym: Toponym) -> bool:
    """Say whether a name is no other's address and names no part: "X in Homs", "northern Homs"."""
    span = toponym.tokens
    if span is None:
        return True
    doc, first, end = span.doc, span.start, span.end
    if first > 0 and doc.tokens[first - 1].lower_ in classes()["directions"]:
        return False
    if (
        first > 1
        and doc.tokens[first - 1].lower_ == "of"
        and doc.tokens[first - 2].lower_ == "governor"
    ):
        return False
    behind = doc.tokens[end].lower_ if end < len(doc) else ""
    if behind == "-" or behind in classes()["settlements"] or behind in classes()["parts"]:
        return False
    listed = span.root
    while listed.dep_ == "conj":  # "in Ghazni, Herat and Kunduz", "the provinces of …"
        listed = listed.head
    if listed.head.lower_ == "of":
        sort = sorts()[0].get(listed.head.head.lemma_.lower())
        if sort is not None and sort.kind in ("province", "district"):
            return False
    if listed is not span.root:
        return True
    of_another = first > 1 and doc.tokens[first - 1].lower_ in (",", "in", "of")
    if not of_another or not doc.tokens[first - 2].text[:1].isupper():
        return True
    before = {t.lower_ for t in doc[max(first - 4, 0) : first - 1]}
    return not before.isdisjoint(
        classes()["spots"] | classes()["facilities"]
    )  # "the Hotel Plaza in X"


def encloses(outer: Candidate | None, inner: Candidate) -> bool:
    """Say whether a place lies in a state or country."""
    if outer is None or outer.country != inner.country or inner.kind == "country":
        return False
    return outer.kind == "country" or (outer.admin1 == inner.admin1 and outer is not inner)
