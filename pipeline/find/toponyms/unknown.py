"""Names of places that no table knows: "the villages of Ariha and Kafr Bateekh", "Minyan district".

They count as places where the phrase says so: a word for a settlement stands with them, an army
besieges them, or spaCy calls them a place and a preposition of place stands before them.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from pipeline.find.toponyms.context import Context, Name
from pipeline.find.toponyms.evidence import COURTS, is_street
from pipeline.find.toponyms.names import Reading, read_name
from pipeline.find.toponyms.persons import titled
from pipeline.find.toponyms.shown import fits, is_building, is_condition
from pipeline.find.toponyms.signs import (
    AROUND_OF,
    CAPITAL,
    FACILITY,
    INSTITUTION,
    LEADING,
    LISTING,
    MARK,
    NOUN,
    OPENING,
    PARTICLE,
    SETTLEMENT,
    SHOWING,
    STANDING,
    START,
    TAKEN,
    TELLING,
    is_forename_only,
    is_izafe,
    titles_alone,
)
from pipeline.knowledge.actors import nouns
from pipeline.knowledge.places import demonyms, doubtful, sorts
from pipeline.knowledge.times import months, weekdays
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import PLACE_NAMES
from pipeline.parse.tokens import Token
from schemas.vocabulary import ActorKind

METHOD = "unknown"
AGAINST = frozenset({"on", "against"})
SITE = re.compile(r"[a-z]\.[a-z]{2,3}$")  # "the offices of Tut.by"
LARGE = 50_000  # people
WITH_SORT = 2  # words of a name of one word and what tells its sort ("Orlovo bridge")
LONGEST = 6  # words and hyphens of a name
QUARTERS = frozenset({"quarter"})  # spaCy takes it for three months: "the Okara quarter"
QUOTES = frozenset('"“”')
FIGHTING = frozenset({"military", "rebels"})
NAMING = frozenset({"PROPN", "NOUN", "ADJ", "X"})
ACRONYM = 5  # letters of the longest acronym; a longer word in capitals is shouted
ONE = frozenset({"barracks", "headquarters"})  # words that are one building
NO_PLACE = frozenset({"DATE", "TIME", "NORP", "MONEY", "LANGUAGE", "EVENT", "LAW"})
MISTAKEN = frozenset({"EVENT", "LAW"})  # labels that spaCy guesses for names it knows not


def unknown_names(context: Context) -> Iterator[tuple[Name, Reading]]:
    """Yield names of places that are in no table, as their phrase shows."""
    for index in context.telling:
        sign = context.signs[index]
        if not sign & TELLING or not (sign & NOUN or _may_tell(index, context)):
            continue
        for name, kind in _around(index, context):
            free = name.free and not titled(name)
            if free and not _somebody(name, kind, said=bool(sign & SETTLEMENT)):
                yield name, _known(name, kind) or Reading((), METHOD, kind)


def _known(name: Name, kind: str | None) -> Reading | None:
    """Return what a place may mean that is shown to be one ("recaptured Timbuktu"), if known.

    A name of several words must be said to be a town, one of a single word must be large.
    """
    single = len(name) == 1 and name.behind != "-"
    reading = read_name(name.span.text) if single or (len(name) > 1 and kind == "city") else None
    if reading is not None and reading.method == "table":
        return reading
    if reading is None or reading.method != "gazetteer:exact":
        return None
    large = any(c.population >= LARGE for c in reading.candidates) and name.key not in doubtful()
    return reading if large or not single else None


def repeated_names(context: Context) -> Iterator[tuple[Name, Reading]]:
    """Yield the names that unknown_names found, where they stand again behind "in" and the like."""
    if not context.has_unknown:
        return
    yield from _possessors(context)
    for index in context.telling:
        name = proper_run(index + 1, context) if context.signs[index] & STANDING else None
        if name is None or not name.free or name.span.root.dep_ != "pobj":
            continue  # "at the Valloria race track"
        reading = context.unknown(name)
        if reading is not None:
            yield name, reading


def _possessors(context: Context) -> Iterator[tuple[Name, Reading]]:
    """Yield the names found that stand again as whose a building is: "Khuwayy's market"."""
    for index in context.capitals:
        inside = index > 0 and context.signs[index - 1] & (CAPITAL | MARK)
        name = None if inside else proper_run(index, context)
        if name is None or name.behind not in ("'s", "’s") or not name.free:
            continue
        reading = context.unknown(name)
        if reading is not None and is_building(name.span.root.head):
            yield name, reading


def _somebody(name: Name, kind: str | None, *, said: bool) -> bool:
    """Say whether a name is a person's, a people's, a date's or a word's.

    Of "the village of Nasrallah" the phrase has `said` what it is, whoever else is called so, but
    "an area of ELN influence" is no area called so.
    """
    acronym = kind != "facility" and any(map(_is_acronym, name.texts))
    if said and name.before == "of" and not name.is_ordinary:
        return acronym and name.span.root.dep_ == "compound"
    if name.first.rstrip(".") in months() or any(w in weekdays() for w in name.lowers):
        return True  # "in the city of Kerman on Jan 3", "on Easter Sunday"
    if name.is_surname or name.is_ordinary or SITE.search(name.last):
        return True
    if name.before in AGAINST and len(name) > 1 and is_forename_only(name.first):
        return True  # "the attack on Pedro Zuma", whatever spaCy calls him
    if name.label in NO_PLACE and not (kind == "facility" and _is_mistaken(name)):
        return name.label != "DATE" or name.texts[-1] not in QUARTERS or name.is_ordinary
    if acronym:
        return True
    if name.key in doubtful() or name.first.rstrip(".") in titles_alone():
        return True
    if kind != "facility" or name.label != "PERSON" or _is_called_after(name):
        return False
    if any(map(is_forename_only, name.lowers)):
        return True
    if name.context.tokens[name.end - 1].ent_type_ == "PERSON":
        return False
    bare = len(name) == WITH_SORT and name.before == "the"  # not "Maza's palace"
    return not bare or name.first in name.context.surnames


def _is_mistaken(name: Name) -> bool:
    """Say whether a label only guesses at one word before a building: "the Orlovo bridge"."""
    return name.label in MISTAKEN and len(name) == WITH_SORT


def _is_called_after(name: Name) -> bool:
    """Say whether a building has somebody's name: "Juan Perez airport", not "Maza's palace"."""
    plain = all(text not in ("'s", "’s", "'", "’") for text in name.texts)
    small = not name.context.capital(name.end - 1)
    return plain and small and name.last in classes()["namesakes"]


def _is_acronym(word: str) -> bool:
    """Say whether a word is spelled like an acronym: capitals, or capitals behind small letters."""
    letters = word.replace("-", "")
    if letters.isupper():
        return 1 < len(letters) <= ACRONYM
    return any(c.isupper() and b.islower() for b, c in pairwise(letters)) and "-" not in word


def _may_tell(index: int, context: Context) -> bool:
    """Say whether a name may stand behind a word that shows places, or a subject before it.

    A word between the names of a list shows only what stands behind a place.
    """
    signs, behind = context.signs, index + 1
    if not signs[index] & SHOWING and not (index > 0 and context.taken(index - 1)):
        return False
    while signs[behind] & LEADING:
        behind += 1
    opens = signs[behind] & OPENING and not signs[behind] & TAKEN
    verb = context.tokens[index]
    return bool(opens) or verb.tag_ == "VBN" or verb.lemma_ == "fall"


def _around(index: int, context: Context) -> Iterator[tuple[Name, str | None]]:
    """Yield the names that a word shows to be places, each with its sort."""
    token, sign = context.tokens[index], context.signs[index]
    if sign & SETTLEMENT:
        kind = _kind(token)
        yield from ((name, kind) for name in _behind_of(token, context))
        yield from ((name, kind) for name in _before(token, context))
        if (apposed := _apposed(token, context)) is not None:
            yield apposed, kind
    elif sign & AROUND_OF:
        yield from ((name, None) for name in _behind_of(token, context))
    elif sign & FACILITY:
        yield from ((name, "facility") for name in _before(token, context) if _is_there(name))
    elif sign & INSTITUTION:
        yield from ((name, "facility") for name in _before(token, context) if _is_stood_in(name))
    else:
        name = proper_run(index + 1, context) or _subject(token, context)
        if name is not None and name.behind in classes()["namesakes"]:
            return  # "at the Las Mercedes airport": the airport is read as one
        if name is not None and fits(token, name):
            yield name, "facility" if name.label == "FAC" else None


def _is_there(name: Name) -> bool:
    """Say whether a building is told of, or a water with something on or by it.

    "Sank on the Orlo river", not "bridges over the Orlo river" nor "the Orlo River Authority".
    """
    if name.last not in classes()["waters"]:
        return True
    before = name.start - 1
    while before > 0 and name.context.signs[before] & LEADING:
        before -= 1
    return name.context.lowers[before] in classes()["beside_water"] and not name.goes_on


def _is_stood_in(name: Name) -> bool:
    """Say whether something is in an institution: "hid inside the Juan Montalvo University".

    So it is "inside the buildings of the university".
    """
    phrase = name.span.root
    if phrase.head.lower_ == "of" and phrase.head.head.lower_ in classes()["premises_of"]:
        phrase = phrase.head.head
    return phrase.dep_ == "pobj" and phrase.head.lower_ in classes()["standing"] and len(name) > 1


def _subject(verb: Token, context: Context) -> Name | None:
    """Return the name of what is taken in "Surif has been encircled"; None where there is none."""
    fell = verb.lemma_ == "fall" and _is_to_fighters(verb)
    if verb.tag_ != "VBN" and not fell:
        return None
    role = "nsubj" if fell else "nsubjpass"
    subject = next((c for c in verb.children if c.dep_ == role), None)
    if subject is None or subject.pos_ != "PROPN" or _is_told_where(verb):
        return None
    start = min([subject.i, *(t.i for t in subject.lefts if t.dep_ == "compound")])
    return proper_run(start, context, subject.i + 1)


def _is_to_fighters(verb: Token) -> bool:
    """Tell whether something fell to those who fight for it: "Orlo fell to the rebels"."""
    links = (c for c in verb.children if c.dep_ == "prep" and c.lower_ == "to")
    takers = (t for link in links for t in link.children if t.dep_ == "pobj")
    kinds = (nouns().get(t.lemma_.lower()) for t in takers)
    return any(
        k is not None and (k.sector in FIGHTING or k.kind is ActorKind.ARMED_GROUP) for k in kinds
    )


def _is_told_where(verb: Token) -> bool:
    """Tell whether a clause has a place of its own: "Granda was captured in Caracas"."""
    standing = classes()["standing"]
    behind = (t for t in verb.subtree if t.i > verb.i and t.ent_type_ in PLACE_NAMES)
    return any(t.head.lower_ in standing for t in behind)


def _kind(token: Token) -> str | None:
    """Return the sort that a word tells, also in the plural."""
    behind = sorts()[0]
    sort = behind.get(token.lower_) or behind.get(token.lemma_.lower())
    return sort.kind if sort is not None else None


def _behind_of(token: Token, context: Context) -> Iterator[Name]:
    """Yield the names in "the village of X", "towns of X, Y and the nearby Z"."""
    if token.i + 2 >= len(context.texts) or context.lowers[token.i + 1] != "of":
        return
    if is_condition(token):
        return
    name = proper_run(token.i + 2, context)
    while name is not None:
        yield name
        following = _next_in_list(name.end, context)
        if following is None or not context.lowers[token.i].endswith("s"):
            return
        name = proper_run(following, context)


def _next_in_list(start: int, context: Context) -> int | None:
    """Return where the next name of a list begins, behind brackets, commas and "and"."""
    index, size = start, len(context.texts)
    if index < size and context.texts[index] == "(":
        while index < size and context.texts[index] != ")":
            index += 1
        index += 1
    while index < size and context.signs[index] & LISTING:
        index += 1
    if index == start or index >= size or context.signs[index] & START:
        return None
    return index


def _before(token: Token, context: Context) -> Iterator[Name]:
    """Yield the name in "Minyan district", the word for the sort included.

    Several districts have several names: one alone before "States" is who states something.
    """
    start, first = token.i, token.sent.start
    if context.texts[start - 1] in QUOTES and start - 2 > first:
        yield from _quoted_before(token, context)
        return
    if _is_of_a_service(token.i, context):
        start -= 1  # "the Orlo police station"
    elif context.lowers[token.i] in classes()["service_posts"] - _named_so():
        return
    of_service = start
    while start > first and _part_of_name(start - 1, context):
        start -= 1
    while start < of_service and (
        not context.signs[start] & (CAPITAL | PARTICLE) or _is_demonym(start, context)
    ):
        start += 1
    listed = start > first and context.signs[start - 1] & LISTING
    several = context.lowers[token.i].endswith("s") and context.lowers[token.i] not in ONE
    if several and context.capital(token.i) and not listed:
        return
    if context.lowers[min(token.i + 1, len(context.texts) - 1)] in COURTS and start + 1 == token.i:
        return  # "in Federal District Court"
    short = 0 < of_service - start <= LONGEST
    told = ("PROPN", "X", "ADJ") if context.lowers[token.i] in QUARTERS else ("PROPN", "X")
    if short and context.tokens[start].pos_ in told:
        yield Name(context, start, token.i + 1)


def _is_of_a_service(index: int, context: Context) -> bool:
    """Say whether a word tells a building of a service: the "station" of "police station"."""
    before = context.lowers[index - 1] if not context.signs[index] & START else ""
    told = before in classes()["services"] and not context.capital(index - 1)
    return told and context.lowers[index] in classes()["service_posts"]


@cache
def _named_so() -> frozenset[str]:
    """Return the words that tell a place with any name before them."""
    return classes()["facilities"] | classes()["settlements"] | classes()["institutions"]


def _is_demonym(index: int, context: Context) -> bool:
    """Say whether a word says whose a building is: "the Peruvian Juan Montalvo University"."""
    return context.lowers[index] in demonyms() and context.taken(index)


def _quoted_before(token: Token, context: Context) -> Iterator[Name]:
    """Yield the name in quotation marks before a word: "La Paloma" of 'the "La Paloma" farm'."""
    start, end = token.i - 1, token.i - 1
    while end - start < LONGEST and _part_of_name(start - 1, context):
        start -= 1
    if start < end and context.texts[start - 1] in QUOTES and context.capital(start):
        yield Name(context, start, end)


def _apposed(token: Token, context: Context) -> Name | None:
    """Return the name in "X, a village near Y"; None where there is none."""
    if token.dep_ == "appos" and token.head.i < token.i and token.head.pos_ == "PROPN":
        head = token.head
        start = min([head.i, *(t.i for t in head.lefts if t.dep_ == "compound")])
        return proper_run(start, context, head.i + 1)
    return None


def proper_run(start: int, context: Context, stop: int | None = None) -> Name | None:
    """Return the proper name that starts at a word, at most to `stop`; None where none does."""
    signs, size = context.signs, len(context.texts)
    while start < size and signs[start] & LEADING:
        start += 1
    if start >= size or not _part_of_name(start, context):
        return None
    end, limit = start, min(size, start + LONGEST, stop if stop is not None else size)
    while end < limit and _part_of_name(end, context):
        if end > start and context.signs[end] & START:
            break
        end += 1
    while end > start and not context.capital(end - 1) and not context.texts[end - 1].isdigit():
        end -= 1
    if end == start or not any(t.pos_ == "PROPN" for t in context.tokens[start:end]):
        return None
    name = Name(context, start, end)
    return None if is_street(name) else name


def _part_of_name(index: int, context: Context) -> bool:
    """Say whether a word may stand in a name: capitalised, a particle, a hyphen inside."""
    sign, texts = context.signs[index], context.texts
    if sign & (PARTICLE | MARK):
        joined = texts[index + 1 : index + 2] == ["-"]
        return joined or texts[index] != "at" or context.tokens[index].tag_ != "IN"
    if sign & CAPITAL and context.tokens[index].pos_ in NAMING:
        return True
    hung = index > 0 and texts[index - 1] == "-"  # as the "e" of "Pul-e-Orlo"
    return hung and (texts[index + 1 : index + 2] == ["-"] or is_izafe(index, texts))
