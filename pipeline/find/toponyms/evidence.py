"""What speaks for and against a name being a place: its neighbours, the rest of the document."""

from functools import lru_cache

from pipeline.find.toponyms.context import Context, Name
from pipeline.find.toponyms.names import KNOWN, Reading, famous
from pipeline.find.triggers import read_token
from pipeline.knowledge.actors import nouns
from pipeline.knowledge.places import doubtful, extras, sorts
from pipeline.knowledge.word_classes import classes
from pipeline.parse.small_words import HYPHENS
from pipeline.parse.tokens import Span
from schemas.vocabulary import ActorKind, EventType

PLURAL = frozenset({"streets", "avenues", "roads"})
OWNING = frozenset({"'s", "’s"})
HALVES = frozenset({"north", "south", "west", "new"})  # before the name of a state
COURTS = frozenset({"court", "courts", "attorney", "judge"})
RAID = "raid"
BETWEEN = 2  # words between the town that a street is called after and "Street"
STREETS = frozenset({"Street", "Avenue", "Boulevard", "street", "avenue", "boulevard"})
BEYOND = frozenset({"with", "from", "by", "during", "before", "amid", "since", "until"})


def otherwise(name: Name, reading: Reading) -> str | None:
    """Return what a name mostly is when it is no place: word, forename, surname; or None."""
    if not reading.method.startswith("gaz"):
        return None
    if name.behind in classes()["bands"] or name.before == "v.":
        return "word"  # "Smith v. Ferguson" is a case
    if name.is_ordinary and not famous(reading):
        return "word"
    what = doubtful().get(name.key)
    if what is None and name.key in _people() and not famous(reading):
        what = "word"
    return None if what == "word" and _is_town_here(name, reading) else what


def _is_town_here(name: Name, reading: Reading) -> bool:
    """Say whether a town whose name is a plain word is meant after all ("a march in Nice")."""
    best = reading.candidates[0]
    if best.main and is_far_from_another(name):
        return True
    if not best.main or name.label not in ("GPE", "LOC"):
        return False
    known = best.population >= KNOWN or name.context.home(reading)
    owns = name.behind in OWNING  # "shifts in Earth's climate"
    return known and name.before in classes()["standing"] and not (owns or runs_on(name))


def is_far_from_another(name: Name) -> bool:
    """Say whether a name's distance from another stands behind it: "Sake, 20 km west of Goma"."""
    context, end = name.context, name.end
    texts, lowers, units = context.texts, context.lowers, classes()["distances"]
    if end + 2 >= len(texts) or texts[end] not in (",", "("):
        return False
    unit = next((i for i in range(end + 1, min(end + 5, len(texts))) if lowers[i] in units), 0)
    counted = any(context.tokens[i].pos_ == "NUM" for i in range(end + 1, unit))
    return counted and any(word in ("of", "from") for word in lowers[unit + 1 : unit + 4])


@lru_cache(maxsize=1)
def _people() -> frozenset[str]:
    """Return the nouns for people of one word ("rector", "peasant"): few towns are called so."""
    return frozenset(n for n, noun in nouns().items() if noun.kind is ActorKind.PERSON)


def is_unknown_street(name: Name) -> bool:
    """Say whether a name is a street's that no table knows."""
    return is_street(name) and name.key not in extras()


def is_street(name: Name) -> bool:
    """Say whether a name is a street's: the town it is called after is somewhere else."""
    streets, openers = classes()["streets"], classes()["street_openers"]
    context, before, behind = name.context, name.before, name.behind
    if name.last in streets or behind in streets or _goes_on_to_a_street(name):
        return True
    if before in openers and context.capital(name.start - 1):
        return True
    if behind == "and" and _ends_in_streets(name.end + 1, context):
        return True
    if before == "and" and behind in PLURAL and context.capital(name.start - 2):
        return True
    first = name.start + (len(name) > 1 and name.first in ("la", "el"))
    if context.lowers[first] not in openers:
        return False
    return first + 1 < name.end or name.goes_on


def _goes_on_to_a_street(name: Name) -> bool:
    """Say whether more names stand between a name and a street: "San Antonio Abad Street"."""
    context, index = name.context, name.end
    while index < min(name.end + BETWEEN, len(context.texts)) and context.capital(index):
        index += 1
        if index < len(context.texts) and context.texts[index] in STREETS:
            return True
    return False


def _ends_in_streets(index: int, context: Context) -> bool:
    """Say whether the name that starts at a word is one of several streets ("Oak streets")."""
    while index < len(context.texts) and context.capital(index):
        if context.lowers[index] in PLURAL:
            return True
        index += 1
    return index < len(context.texts) and context.lowers[index] in PLURAL


def is_quarter(name: Name, reading: Reading) -> bool:
    """Say whether a name is a quarter's that is called after a country or a part of the world.

    "The America neighborhood" lies in some town; "a Colombia neighborhood" lies in Colombia.
    """
    if reading.candidates[0].kind not in ("country", "continent"):
        return False
    quarters = classes()["quarters"]
    named = name.last in quarters or name.behind in quarters
    return named and name.before not in ("a", "an")


def is_of_a_court(name: Name) -> bool:
    """Say whether a plain word stands before the sort of a court: "in Federal District Court".

    Nor does a part of a state's name: "in South Dakota District Court" knows no Dakota District.
    """
    plain = doubtful().get(name.first) == "word" or name.before in HALVES
    return len(name) > 1 and plain and name.last in sorts()[0] and name.behind in COURTS


def is_acronym(name: Name, reading: Reading) -> bool:
    """Say whether a name in capitals is rather an acronym than the town so called ("IS")."""
    if reading.method != "gazetteer:exact":
        return False
    text = name.span.text
    return len(text) <= 4 and text.isupper()


def located(name: Name) -> bool:
    """Say whether a preposition of place stands before a name ("in western Aleppo")."""
    lowers, index = name.context.lowers, name.start - 1
    directions = classes()["directions"]
    while index > 0 and (lowers[index] in directions or lowers[index] == "the"):
        index -= 1
    before = lowers[index] if index >= 0 else ""
    if before == "on" and index > 0:  # "a raid on Baalbek"
        deed = read_token(name.context.tokens[index - 1])
        return deed is not None and (
            deed.sense.event_type is EventType.ASSAULT or deed.sense.mode == RAID
        )
    if before == "," and index > 0:  # "the worst-hit district, Jajarkot"
        return index == name.start - 1 and lowers[index - 1] in classes()["settlements"]
    return (
        before in classes()["locative"] or before in classes()["settlements"] or before == "capital"
    )


def runs_on(name: Name) -> bool:
    """Say whether a name is only a part of a longer one ("Dublin City Council", "Paris Hilton")."""
    context = name.context
    if name.goes_on:
        after = context.tokens[name.end]
        if after.pos_ in ("PROPN", "NOUN", "ADJ") and after.ent_type_ != "DATE":
            return True
    first = name.start - 1
    if name.before and context.capital(first) and context.tokens[first].pos_ == "PROPN":
        return True
    return any(_longer(e, name) for e in name.entities)


def _longer(entity: Span, name: Name) -> bool:
    """Say whether an entity has more words than a name, articles and possessives aside."""
    start, end, lowers = entity.start, entity.end, name.context.lowers
    while start < name.start and lowers[start] in ("the", "a", "an"):
        start += 1
    while end > name.end and lowers[end - 1] in ("'s", "’s", "'", "’"):
        end -= 1
    if end > name.end and lowers[name.end] in BEYOND:
        return start < name.start  # "shelled Homs with Grad rockets": no name goes on so
    return start < name.start or end > name.end


def _begins_a_town(name: Name) -> bool:
    """Say whether spaCy takes a name with more words for a town: "Ain Issa" is not in Ain."""
    if not name.goes_on or name.behind in sorts()[0]:
        return False
    if name.behind in classes()["civic"] or name.behind in classes()["facilities"]:
        return False
    towns = [e for e in name.entities if e.label_ == "GPE"]
    return any(e.start == name.start and e.end == name.end + 1 for e in towns)


def of_institution(name: Name, reading: Reading) -> bool:
    """Say whether a name inside a longer one is the place of an institution ("Kabul Police")."""
    if reading.method == "demonym":
        return True
    best, home = reading.candidates[0], name.context.home(reading)
    known = name.found_elsewhere or best.kind in ("country", "province")
    what = otherwise(name, reading)
    civic = name.behind in classes()["civic"]
    if any(e.label_ == "PERSON" for e in name.entities):
        return civic and (known or home) and what is None
    if not known and (what is not None or name.behind in classes()["particles"] | HYPHENS):
        return False  # "the Ain al-Asad base"
    if famous(reading) and name.label in ("", "EVENT", "GPE", "LOC", "FAC"):
        return not _begins_a_town(name)
    behind_of = name.before in ("of", "in", "at", "for")
    told = civic or behind_of or name.found_elsewhere or home
    if not told and not name.goes_on and best.kind == "province":
        return False  # "Lidia Falcón": a family name
    return (civic or behind_of or known) and (known or home)
