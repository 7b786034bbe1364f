"""Choose the place that a toponym means, together with all toponyms of the document.

A candidate's score is its prior (how many people live there, what sort of place it is) plus what
the document says: which countries and provinces it speaks of, what stands behind the comma, and
what lies near. Weights were set on the development part of the Local-Global Lexicon (LGL).
"""

import math
from collections import Counter
from collections.abc import Sequence

from pipeline.find.toponyms import Toponym
from pipeline.knowledge.gazetteer import Candidate, normalise

KIND_PRIOR = {"country": 3.0, "province": 0.3, "district": -1.2}
FEDERAL = frozenset({"USA", "CAN", "AUS", "IND", "BRA", "DEU", "MEX"})  # known by their states
SAID = 3.0  # the phrase names the sort of the place
ENCLOSED = 6.0  # the place lies in what stands behind the comma
ALIAS = -0.7
COUNTRY_VOTE, PROVINCE_VOTE, NEAR = 2.2, 3.0, 1.5
NEAR_KM = 100.0


class Votes:
    """Which countries and provinces a document speaks of, each name giving one vote in all."""

    def __init__(self, toponyms: Sequence[Toponym]) -> None:
        """Count the votes of all toponyms of a document."""
        self.countries: dict[str, float] = Counter()  # type: ignore[assignment]
        self.provinces: dict[tuple[str, str], float] = Counter()  # type: ignore[assignment]
        for toponym in toponyms:
            if toponym.reading.candidates:
                self._cast(toponym)

    def _cast(self, toponym: Toponym) -> None:
        candidates = toponym.reading.candidates
        best = max(candidates, key=lambda c: prior(c, toponym))
        if best.kind == "country":
            self.countries[best.country or ""] += 2
        elif best.kind == "province":
            self.countries[best.country or ""] += 1.5
            self.provinces[best.country or "", best.admin1 or ""] += 2
        else:
            lands = {c.country or "" for c in candidates}
            for land in lands:
                self.countries[land] += 1 / len(lands)
            provinces = {(c.country or "", c.admin1 or "") for c in candidates}
            for province in provinces:
                self.provinces[province] += 1 / len(provinces)

    def share(self, candidate: Candidate) -> float:
        """Return how much the document speaks for a candidate's country and province."""
        of_country = self.countries[candidate.country or ""] / (sum(self.countries.values()) or 1)
        key = candidate.country or "", candidate.admin1 or ""
        of_province = self.provinces[key] / (sum(self.provinces.values()) or 1)
        return COUNTRY_VOTE * of_country + PROVINCE_VOTE * of_province * bool(candidate.admin1)


def choose(toponyms: Sequence[Toponym]) -> list[Candidate | None]:
    """Return the place of each toponym; None for those that no table knows.

    First every toponym is decided by itself and the votes, then again with what lies near it.
    """
    votes = Votes(toponyms)
    first = [_best(t, votes, ()) for t in toponyms]
    return [_best(t, votes, _others(first, toponyms, t)) for t in toponyms]


def _others(
    chosen: Sequence[Candidate | None], toponyms: Sequence[Toponym], toponym: Toponym
) -> list[Candidate]:
    """Return the towns and districts chosen for the other names of the document."""
    return [
        c
        for c, t in zip(chosen, toponyms, strict=True)
        if c is not None
        and c.kind in ("city", "district")
        and c.latitude is not None
        and normalise(t.text) != normalise(toponym.text)
    ]


def _best(toponym: Toponym, votes: Votes, others: Sequence[Candidate]) -> Candidate | None:
    def score(candidate: Candidate) -> float:
        value = prior(candidate, toponym) + votes.share(candidate)
        if encloses(toponym.within, candidate):
            value += ENCLOSED
        return value + NEAR * _nearness(candidate, others)

    return max(toponym.reading.candidates, key=score, default=None)


def prior(candidate: Candidate, toponym: Toponym) -> float:
    """Return how likely a candidate is meant before anything else is known."""
    value = math.log10(candidate.population + 10) + KIND_PRIOR.get(candidate.kind, 0.0)
    if candidate.kind == "province" and candidate.country in FEDERAL:
        value += 0.4
    if candidate.capital:
        value += 1.0
    if toponym.reading.kind == candidate.kind:
        value += SAID
    return value if candidate.main else value + ALIAS


def encloses(outer: Candidate | None, inner: Candidate) -> bool:
    """Say whether a place lies in a state or country."""
    if outer is None or outer.country != inner.country or inner.kind == "country":
        return False
    return outer.kind == "country" or (outer.admin1 == inner.admin1 and outer is not inner)


def _nearness(candidate: Candidate, others: Sequence[Candidate]) -> float:
    """Return how near the nearest other place of the document is: 1 at the spot, 0 far away."""
    if candidate.latitude is None or not others or candidate.kind not in ("city", "district"):
        return 0.0
    return max(math.exp(-kilometres(candidate, other) / NEAR_KM) for other in others)


def kilometres(a: Candidate, b: Candidate) -> float:
    """Return the distance of two places along the surface of the Earth; inf where not known."""
    if a.latitude is None or a.longitude is None or b.latitude is None or b.longitude is None:
        return math.inf
    north, south = math.radians(a.latitude), math.radians(b.latitude)
    east = math.radians(b.longitude - a.longitude)
    h = math.sin((south - north) / 2) ** 2 + math.cos(north) * math.cos(south) * (
        math.sin(east / 2) ** 2
    )
    return 12742 * math.asin(min(1.0, math.sqrt(h)))
