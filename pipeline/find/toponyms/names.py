"""What places a name may mean: aliases, abbreviations, demonyms, the gazetteer, "X province"."""

import re
from dataclasses import dataclass
from functools import lru_cache

from pipeline.knowledge.gazetteer import Candidate, normalise, open_gazetteer
from pipeline.knowledge.places import (
    Sort,
    aliases,
    demonyms,
    doubtful,
    extras,
    postal_codes,
    press_abbreviations,
    sort_patterns,
    sorts,
)
from pipeline.knowledge.word_classes import classes

KNOWN = 20_000  # people of a town whose parts and surroundings make news
FAMOUS = 200_000  # people of a town that news names without saying what it is
POSSESSIVE = re.compile(r"(?:['’]s?|['’])$")
PROVINCE = "province"  # the word; what some countries call so is their second level
SEVERAL = re.compile("[ -]")
ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
ARABIC_ARTICLE = re.compile(r"^[AaEe]l-(?P<name>[A-Z].*)")


@dataclass(frozen=True, slots=True)
class Reading:
    """The places that a name may mean, and how they were found.

    Attributes:
        candidates: The places, the most populous first.
        method: gazetteer:exact, gazetteer:stripped, alias, abbreviation, demonym, table.
        kind: The sort that the phrase itself tells ("X province"), or None.
        administrative: False where the phrase names something that only lies in or at the
            candidates ("Swat Valley", "northern Mali").
    """

    candidates: tuple[Candidate, ...]
    method: str
    kind: str | None = None
    administrative: bool = True


@lru_cache(maxsize=50_000)
def read_name(text: str) -> Reading | None:
    """Return what places the name `text` may mean; None where none is known."""
    name = POSSESSIVE.sub("", " ".join(text.split()))
    bare = ARTICLE.sub("", name)
    if bare != name and (whole := open_gazetteer().look_up(name)):  # The Hague
        return Reading(whole, "gazetteer:exact")
    return _fixed(bare) or _gazetteer(bare) or _with_arabic_article(bare) or _sorted_name(bare)


def _fixed(name: str) -> Reading | None:
    """Read a name by our own tables."""
    key, bare = normalise(name), name.replace(" ", "")
    if key in aliases():
        place, exact = aliases()[key]
        if exact is None or exact.replace(".", "") == bare.replace(".", ""):
            return Reading((place,), "alias")
    if bare in press_abbreviations():
        return Reading((press_abbreviations()[bare],), "abbreviation")
    if key in extras() and not name[:1].islower():  # "its east coast" is anybody's
        return Reading((extras()[key],), "table")
    capital = name.rsplit(maxsplit=1)[-1][:1].isupper()  # also "central American"
    if key in demonyms() and capital and name.isascii():  # nobody is Thai who is called Thaís
        return Reading((demonyms()[key],), "demonym")
    return None


def _gazetteer(name: str) -> Reading | None:
    """Read a name by the gazetteer alone."""
    found = () if name[:1].islower() else open_gazetteer().look_up(name)
    if not found:
        return None
    match = sort_patterns()[0].match(name)
    kind = sorts()[0][match["word"].lower()].kind if match else None
    return Reading(found, "gazetteer:exact", kind)


def _with_arabic_article(name: str) -> Reading | None:
    """Read "al-Raqqa" as Ar Raqqah or Raqqa; no place outside the Arab world is called so."""
    match = ARABIC_ARTICLE.match(name)
    if match is None:
        return None
    names = (match["name"], f"Al {match['name']}")
    found = next((f for f in map(open_gazetteer().look_up, names) if f), ())
    arab = tuple(c for c in found if (c.country or "").lower() in classes()["arabic_names"])
    return Reading(arab, "gazetteer:exact") if arab else None


def _sorted_name(name: str) -> Reading | None:
    """Read a name that carries words for its sort: "X province", "province of X", "northern X"."""
    if not SEVERAL.search(name):
        return None
    for pattern, table in zip(sort_patterns(), sorts(), strict=True):
        match = pattern.match(name)
        if match is None:
            continue
        sort = table[match["word"].lower()]
        inner = _fixed(match["name"]) or _gazetteer(match["name"]) or _sorted_name(match["name"])
        if inner is None or inner.method == "demonym" or not match["name"][:1].isupper():
            continue
        fitting = tuple(c for c in inner.candidates if c.kind == sort.kind)
        if not fitting and match["word"].lower() == PROVINCE:
            fitting = tuple(c for c in inner.candidates if c.kind == "district")
        if not fitting and not _plausible(inner, match["name"], sort):
            continue
        return Reading(
            fitting or inner.candidates,
            "gazetteer:exact" if sort.administrative and fitting else "gazetteer:stripped",
            sort.kind,
            sort.administrative and bool(fitting),
        )
    return None


def _plausible(inner: Reading, name: str, sort: Sort) -> bool:
    """Say whether a name may carry a word of a sort that none of its places has.

    There is no "U.S. State", "Justice Department" is no town's, no airport is a country, and "West
    Wing" and "Northern Alliance" are not parts of the small towns of Wing and Alliance.
    """
    if sort.administrative:
        word = doubtful().get(normalise(name)) == "word"
        return inner.candidates[0].kind != "country" and not word
    if sort.kind == "facility" and inner.candidates[0].kind == "country":
        return False
    return doubtful().get(normalise(name)) != "word" and any(
        c.population >= KNOWN or c.kind not in ("city", "district") for c in inner.candidates
    )


def read_postal(text: str) -> Candidate | None:
    """Return the state of a postal code or press abbreviation, as it stands behind "City, "."""
    return postal_codes().get(text) or press_abbreviations().get(text.replace(" ", ""))


def famous(reading: Reading) -> bool:
    """Say whether a name is that of a large town or a country."""
    best = reading.candidates[0]
    return best.main and (best.population >= FAMOUS or best.kind == "country")
