"""Capitals that are not named: "the Iraqi capital", "Peru's capital", "in the capital".

The word `capital` stands for the town. Its country is that of the words before it, or, where
there are none, the one that the document is set in.
"""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from pipeline.knowledge import rows
from pipeline.knowledge.gazetteer import Candidate, open_gazetteer
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import DESCRIBING, NOUNS, PREMODIFIERS
from pipeline.parse.parsed import Parsed
from pipeline.parse.tokens import Token
from pipeline.resolve.places.phrases import is_of_foreigners
from schemas.event import Place
from schemas.vocabulary import Precision

METHOD = "capital"
WORD = "capital"
ARTICLES = frozenset({"the", "this"})
OWN = frozenset({"nation", "country"})  # "the nation's capital"
APPOSED = frozenset({"of", ","})
LEADING = 0.5  # share of a document's towns and provinces from which on it is set in one country
NEARLY_ALL = 0.75  # share of the names of countries that makes a document without towns one's
FEWEST = 2  # mentions that speak for it
SEVERAL, AHEAD = 4, 2  # so many, and times as many as those of the next, do so as well
FINENESS = list(Precision)  # from a named spot to a part of the world
PROVINCE = FINENESS.index(Precision.PROVINCE)


def add_capitals(places: Sequence[Place], parsed: Parsed) -> list[Place]:
    """Return the places of a document with the capitals that it does not name, in text order."""
    if WORD not in parsed.doc.text.lower():
        return list(places)
    capital = (_capital(token, places, parsed) for token in parsed.doc if token.lower_ == WORD)
    found = [place for place in capital if place is not None]
    return sorted([*places, *found], key=lambda p: p.start) if found else list(places)


def _capital(token: Token, places: Sequence[Place], parsed: Parsed) -> Place | None:
    """Return the town that the word means; None where it means money or is not sure."""
    if token.pos_ not in NOUNS or _is_part(token) or _is_named(token, places, parsed):
        return None
    owner = _owner(token, places, parsed)
    if owner is None:
        return None
    town = capitals().get(owner)
    if town is None:
        return None
    quote = parsed.quote(token.doc[token.i : token.i + 1])
    return Place(
        text=quote.text,
        start=quote.start,
        end=quote.end,
        name=town.name,
        kind=town.kind,
        country=town.country,
        admin1=town.admin1,
        admin2=town.admin2,
        geonames_id=town.geonames_id,
        latitude=town.latitude,
        longitude=town.longitude,
        precision=Precision.PLACE,
        method=METHOD,
    )


def _is_part(token: Token) -> bool:
    """Tell whether the word only goes with another noun ("capital punishment")."""
    return token.dep_ in PREMODIFIERS and token.head.lower_ != "city"


def _is_named(token: Token, places: Sequence[Place], parsed: Parsed) -> bool:
    """Tell whether the town's name stands behind the word ("the capital, Lima", "capital Lima")."""
    behind = token.i + 1 + (token.head.i == token.i + 1 and token.head.lower_ == "city")
    doc = token.doc
    while behind < len(doc) and doc[behind].lower_ in APPOSED:
        behind += 1
    if behind >= len(doc):
        return False
    return any(p.start == parsed.offsets(doc[behind : behind + 1])[0] for p in places)


def _owner(token: Token, places: Sequence[Place], parsed: Parsed) -> str | None:
    """Return the country whose capital is meant, as its words or the document tell."""
    noun = token.head if token.head.lower_ == "city" and token.dep_ == "compound" else token
    owners = [c for n in {token.i: token, noun.i: noun}.values() for c in n.children]
    owners = [c for c in owners if c.dep_ in DESCRIBING and c is not token]
    if any(c.lemma_.lower() not in OWN and _country(c, places, parsed) is None for c in owners):
        return None  # "the provincial capital", "his capital"
    named = [country for c in owners if (country := _country(c, places, parsed)) is not None]
    if named:
        return named[0]
    article = any(c.dep_ == "det" and c.lower_ in ARTICLES for c in noun.children)
    standing = noun.dep_ == "pobj" and noun.head.lower_ in classes()["locative"] | {"on"}
    if not ((article and standing) or owners):
        return None
    return _leading([p for p in places if not _is_of_foreigners(p, parsed)])


def _is_of_foreigners(place: Place, parsed: Parsed) -> bool:
    """Tell whether a name only says whose embassy or ambassador is in the capital."""
    tokens = parsed.tokens(place.start, place.end)
    return bool(len(tokens)) and is_of_foreigners(tokens.root)


def _country(word: Token, places: Sequence[Place], parsed: Parsed) -> str | None:
    """Return the country that a word before `capital` names ("Iraqi", "Peru's")."""
    start, end = parsed.offsets(word.doc[word.i : word.i + 1])
    here = (p for p in places if p.start <= start and end <= p.end)
    return next((p.country for p in here if p.precision is Precision.COUNTRY), None)


def _leading(places: Sequence[Place]) -> str | None:
    """Return the country that a document is set in; None where that is none or several.

    It is that of the only capital that the document names, or of most of its towns and provinces,
    and no other is named as often: a government that is spoken of may be anybody's, and somebody
    may speak in a capital abroad. Where it names no town, it is the country that nearly all its
    names of countries and peoples mean.
    """
    everywhere = Counter(p.country for p in places if p.country)
    named = {p.country for p in places if p.country in capitals() and _is_capital(p)}
    if len(named) == 1 and everywhere[next(iter(named))] < max(everywhere.values()):
        named = set()  # "claimed from London"
    local = [p for p in places if p.country and FINENESS.index(p.precision) <= PROVINCE]
    counts = Counter(
        p.country for p in local if p.country and (len(named) != 1 or p.country in named)
    )
    if not counts:
        return _only(everywhere)
    (country, most), *rest = counts.most_common(2)
    leads = everywhere[country] == max(everywhere.values())
    sole = most >= max(FEWEST, LEADING * len(local))
    ahead = most >= SEVERAL and most >= AHEAD * max((n for _, n in rest), default=0)
    return country if leads and (sole or ahead) else None


def _only(everywhere: Counter[str]) -> str | None:
    """Return the country of which nearly all names of a document speak; None without one."""
    if not everywhere:
        return None
    country, most = everywhere.most_common(1)[0]
    return country if most >= max(FEWEST, NEARLY_ALL * everywhere.total()) else None


def _is_capital(place: Place) -> bool:
    return place.geonames_id == capitals()[place.country or ""].geonames_id


@lru_cache(maxsize=1)
def capitals() -> dict[str, Candidate]:
    """Return the capital of each country by ISO code, without those that are not sure."""
    unsure = {row["country"] for _, row in rows("places/capitals.csv")}
    return {c: town for c, town in open_gazetteer().capitals.items() if c not in unsure}
