"""How likely a place is meant by a name before anything else of the document is known."""

import math
from difflib import SequenceMatcher
from functools import lru_cache

from pipeline.find.toponyms import Toponym
from pipeline.knowledge.gazetteer import Candidate, normalise
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import DESCRIBING

FEDERAL = frozenset({"USA", "CAN", "AUS", "IND", "BRA", "DEU", "MEX"})  # known by their states
KIND_PRIOR = {"country": 3.0, "province": 0.3, "district": -1.2}
SAID = 3.0  # the phrase names the sort of the place
ALIAS = -0.7  # another name of the place
ALIAS_BESIDE = -1.7  # another name of the place, where a town of some size has it as its own
NAMESAKE = 20_000  # people of such a town
SPELLING = -0.1  # another spelling of its name ("Sloviansk" for Slovyansk)
ALIKE = 0.7  # share of letters that two spellings have in common, in their order
NEARLY = 0.85  # the share where a town of some size has that very name
NAMESAKES_MAN = -6.0  # "a Jordan man" is from a town, for one of the country is Jordanian
HALF = -1.7  # half of a state's name


def prior(candidate: Candidate, toponym: Toponym) -> float:
    """Return how likely a candidate is meant before anything else is known."""
    value = math.log10(candidate.population + 10) + KIND_PRIOR.get(candidate.kind, 0.0)
    if candidate.kind == "province" and candidate.country in FEDERAL:
        value += 0.4
    if candidate.capital:
        value += 1.0
    if toponym.reading.kind == candidate.kind:
        value += SAID
    if candidate.kind == "country" and _is_of_somebody(toponym, candidate.country):
        value += NAMESAKES_MAN
    if candidate.kind == "province" and _is_half(toponym.text, candidate.name):
        value += HALF
    if candidate.main:
        return value
    towns = (c for c in toponym.reading.candidates if c.main and c.kind == "city")
    namesake = any(c.population >= NAMESAKE for c in towns)
    alike = NEARLY if namesake else ALIKE  # "Puno" is no spelling of Pune, "Odessa" is of Odesa
    if candidate.kind == "city" and is_spelling(toponym.text, candidate.name, alike):
        return value + SPELLING
    return value + (ALIAS_BESIDE if namesake else ALIAS)


def _is_of_somebody(toponym: Toponym, land: str | None) -> bool:
    """Say whether a bare name tells whence one person is: "a Georgia man" is no Georgian."""
    span = toponym.tokens
    if span is None or toponym.reading.method == "demonym" or span.root.dep_ not in DESCRIBING:
        return False
    if any(c.kind == "province" and c.country == land for c in toponym.reading.candidates):
        return False  # "a Mexico man" may be from that state of it
    return span.root.i < span.root.head.i and span.root.head.lower_ in classes()["townsman"]


def _is_half(text: str, name: str) -> bool:
    """Say whether a state's name has a sort before it that is left out: "Columbia" is no D.C."""
    return " of " in name and " of " not in text


@lru_cache(maxsize=4096)
def is_spelling(text: str, name: str, alike: float = ALIKE) -> bool:
    """Say whether a name is a place's own in another spelling, not another name it has or had."""
    said, known = normalise(text), normalise(name)
    if said.count(" ") != known.count(" "):
        return False
    return SequenceMatcher(None, said, known, autojunk=False).ratio() >= alike
