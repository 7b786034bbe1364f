"""Streets, parks, hotels and the like: "on Harbour Road", "the Marina hotel", "Avenida Brasil".

They are called after towns and people who are elsewhere, so that what their names mean otherwise
says nothing of where they are. No table knows them: they lie where the text says.
"""

from collections.abc import Iterator

from pipeline.find.toponyms.context import Context, Name
from pipeline.find.toponyms.names import Reading, read_name
from pipeline.find.toponyms.signs import CAPITAL, PARTICLE, SPOT, SPOT_OPENER, START
from pipeline.knowledge.places import demonyms, doubtful
from pipeline.knowledge.word_classes import classes

METHOD = "unknown"
FACILITY = "facility"
LONGEST = 5  # words and hyphens of a name, without the word for its sort
NAMING = frozenset({"PROPN", "NOUN", "ADJ", "NUM", "X"})
TABLES = frozenset({"table", "alias", "gazetteer:exact"})
ONE_OF_MANY = frozenset({"a", "an"})
HALL = "hall"
OWNING = frozenset({"'s", "’s"})  # "attacked the Marina hotel's guards"
OWN_NAMES = frozenset({"national", "state"})  # parks that may have a record of their own
UNITS = frozenset({"day", "hour", "minute", "month", "week", "year"})  # "on Mill Road 6 weeks ago"
HYPHEN = "-"
STOOD_IN = frozenset({"on", "along", "at", "in", "outside", "near", "of", "the"})


def spot_names(context: Context) -> Iterator[tuple[Name, Reading]]:
    """Yield the names of streets, parks and hotels, which no table knows as towns."""
    for index in context.telling:
        sign = context.signs[index]
        name = _before(index, context) if sign & SPOT else None
        if name is None and sign & SPOT_OPENER:
            name = _behind(index, context)
        if name is not None and name.free and not (name.behind in OWNING or _is_other(name)):
            yield name, Reading((), METHOD, FACILITY)


def _before(index: int, context: Context) -> Name | None:
    """Return the name that ends in a word for a spot: "Agege Motor Road", "the Marina hotel".

    "A Lima hotel" has no name, and "Florida Highway Patrol" is no highway.
    """
    start = index
    while start > 0 and index - start < LONGEST and not context.signs[start] & START:
        if not _is_of_name(start - 1, context):
            break
        start -= 1
    while start < index and not _begins(start, context):
        start += 1
    if start == index or not any(t.pos_ == "PROPN" for t in context.tokens[start:index]):
        return None
    if not context.capital(index) and _is_one_of_many(start, context):
        return None
    plain = not context.capital(index) and index - start == 1
    if plain and context.lowers[start] in classes()["sorts_of_roads"]:
        return None
    if context.lowers[index] in classes()["lines"] and HYPHEN in context.texts[start:index]:
        return None  # "the Kabul-Kandahar highway" runs between towns
    end = index + 1
    if not context.signs[end] & START and context.texts[end].isdigit():
        counted = context.lowers[end + 1 : end + 2]
        end += not (counted and counted[0].rstrip("s") in UNITS)  # "County Road 225"
    name = Name(context, start, end)
    return None if name.goes_on or name.behind == HYPHEN else name


def _behind(index: int, context: Context) -> Name | None:
    """Return the name that begins with a word for a spot: "Avenida Brasil", "Hotel Juba"."""
    end = index + 1
    while end < len(context.texts) and end - index <= LONGEST and _is_of_name(end, context):
        if context.signs[end] & START:
            break
        end += 1
    while end > index + 1 and not context.capital(end - 1):
        end -= 1
    return Name(context, index, end) if end > index + 1 else None


def _is_of_name(index: int, context: Context) -> bool:
    """Say whether a word may stand in such a name: with a capital, or a small "al-" or "de"."""
    sign = context.signs[index]
    if sign & PARTICLE and not sign & CAPITAL:
        return context.tokens[index].tag_ != "IN"
    if context.texts[index] == HYPHEN:
        return index > 0 and not context.tokens[index - 1].whitespace_
    named = bool(sign & CAPITAL) and context.lowers[index] != "the"
    return named and context.tokens[index].pos_ in NAMING


def _begins(index: int, context: Context) -> bool:
    """Say whether a name may begin with a word: "a French hotel" is no hotel's name."""
    if context.signs[index] & PARTICLE:
        return context.capital(index) or context.texts[index + 1] == HYPHEN
    return context.capital(index) and context.lowers[index] not in demonyms()


def _is_one_of_many(start: int, context: Context) -> bool:
    """Say whether an article before a name tells of one of several: "on an east Lima street"."""
    first = start - 1
    while first > 0 and context.lowers[first] in classes()["directions"]:
        first -= 1
    return first >= 0 and context.lowers[first] in ONE_OF_MANY


def _is_other(name: Name) -> bool:
    """Say whether a name is a town's, a firm's or somebody's: "Asbury Park", "Wall Street"."""
    if name.key in doubtful() or (name.label == "PERSON" and name.before not in STOOD_IN):
        return True
    reading = read_name(name.span.text)
    if reading is not None and reading.method in TABLES:
        return True
    if name.last == HALL and name.lowers[-2] in classes()["towns"]:
        return True
    if name.last in classes()["streets"] or name.first in classes()["street_openers"]:
        return False
    return not OWN_NAMES.isdisjoint(name.lowers) or _is_of_a_town_told(name)


def _is_of_a_town_told(name: Name) -> bool:
    """Say whether a spot begins with the name of a town that the text tells of: "Dublin Hall"."""
    first = 1 if name.first in classes()["spot_openers"] else 0
    for stop in range(len(name), first, -1):
        town = name.texts[first:stop]
        if read_name(" ".join(town)) is not None:
            return name.context.texts.count(town[0]) > 1
    return False
