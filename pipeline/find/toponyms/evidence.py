"""What speaks for and against a name being a place: its neighbours, the rest of the document."""

from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache

from pipeline.find.toponyms.names import KNOWN, Reading, read_name
from pipeline.find.toponyms.tables import doubtful, words
from pipeline.knowledge.actors import aliases, given_names, nouns
from pipeline.knowledge.gazetteer import normalise
from pipeline.parse.tokens import Doc, Span
from schemas.vocabulary import ActorKind

ORDINARY = frozenset({"NOUN", "VERB", "ADJ"})
PLURAL = frozenset({"streets", "avenues", "roads"})
BEYOND = frozenset({"with", "from", "by", "during", "before", "amid", "since", "until"})
FAMOUS = 200_000  # people of a town that news names without saying what it is


class Context:
    """A document while toponyms are looked for: its words, and what was found so far.

    Attributes:
        doc, tokens: The parse.
        texts, lowers: Its words as written and in lower case; plain lists, for they are read often.
        capitals: Whether each word is written with a capital.
        taken: 1 for each word that is part of a toponym already, or of an armed group's name.
    """

    def __init__(self, doc: Doc) -> None:
        """Read the words of `doc`, and the surnames of the people that spaCy finds in it."""
        self.doc, self.tokens = doc, doc.tokens
        self.texts = [token.text for token in doc]
        self.lowers = [text.lower() for text in self.texts]
        self.capitals = [text[:1].isupper() for text in self.texts]
        self.taken = bytearray(len(doc))
        for first, last in armed_groups(doc):
            self.taken[first:last] = b"\1" * (last - first)
        self.sentence_starts = {sentence.start for sentence in doc.sents}
        self.entities = list(doc.ents)
        self._entity_at = {i: e for e in self.entities for i in range(e.start, e.end)}
        self._surnames = set(self._find_surnames())
        self._ordinary = {
            token.lower_
            for token, capital in zip(self.tokens, self.capitals, strict=True)
            if not capital and token.pos_ in ORDINARY
        }
        self._names: set[str] = set()
        self._unknown: dict[str, Reading] = {}
        self._countries: Counter[str] = Counter()

    def _find_surnames(self) -> Iterator[str]:
        """Yield the last words of people's names, and all words behind a forename or a title.

        spaCy cuts long names: "Pedro Armando" PERSON, "Rivera" GPE.
        """
        for entity in self.entities:
            first, last = entity.start, entity.end - 1
            if entity.label_ == "PERSON" and last > first and self.texts[first].isalpha():
                yield self.lowers[last]
        named, titles = False, titles_alone()
        for index, capital in enumerate(self.capitals):
            if not capital:
                named = False
                continue
            lower, name = self.lowers[index], self.tokens[index].pos_ == "PROPN"
            named = named and name and index not in self.sentence_starts
            if named:
                yield lower
            elif name:
                named = lower.rstrip(".") in titles or is_forename_only(lower)

    def take(self, span: Span, reading: Reading) -> None:
        """Remember a found toponym."""
        self.taken[span.start : span.end] = b"\1" * len(span)
        self._names.add(self.key(span))
        if not reading.candidates and not reading.method.startswith("demonym"):
            self._unknown.setdefault(self.key(span), reading)
        if reading.candidates and reading.candidates[0].country:
            self._countries[reading.candidates[0].country] += 1

    def free(self, span: Span) -> bool:
        """Say whether no word of a span is part of a toponym yet."""
        return not any(self.taken[span.start : span.end])

    def key(self, span: Span) -> str:
        """Return the key of a name."""
        return normalise(" ".join(self.texts[span.start : span.end]))

    def found_elsewhere(self, span: Span) -> bool:
        """Say whether the same name was found as a place elsewhere in the document."""
        return self.key(span) in self._names

    @property
    def has_unknown(self) -> bool:
        """Whether a name that no table knows was found to be a place's."""
        return bool(self._unknown)

    def unknown(self, span: Span) -> Reading | None:
        """Return as what a name that no table knows was found elsewhere; None where it was not."""
        return self._unknown.get(self.key(span))

    def home(self, reading: Reading) -> bool:
        """Say whether a name may mean a place of a country that the document is about."""
        return any(
            c.country in self._countries and (c.population >= 500 or c.kind != "city") and c.main
            for c in reading.candidates
        )

    def surname(self, span: Span) -> bool:
        """Say whether a name of one word is the surname of somebody the document names in full."""
        return len(span) == 1 and self.lowers[span.start] in self._surnames

    def ordinary(self, span: Span) -> bool:
        """Say whether a name of one word is also written small in the document, as a plain word."""
        return len(span) == 1 and self.lowers[span.start] in self._ordinary

    def overlapping(self, span: Span) -> list[Span]:
        """Return the entities of spaCy that overlap a name."""
        found: list[Span] = []
        for index in range(span.start, span.end):
            entity = self._entity_at.get(index)
            if entity is not None and (not found or found[-1] is not entity):
                found.append(entity)
        return found

    def label(self, span: Span) -> str:
        """Return spaCy's label of a name; empty where it has none, "mixed" where it has several."""
        found = self.overlapping(span)
        if not found:
            return ""
        same = all(entity.label_ == found[0].label_ for entity in found[1:])
        return found[0].label_ if same else "mixed"

    def capital(self, index: int) -> bool:
        """Say whether a word is written with a capital."""
        return self.capitals[index]

    def before(self, span: Span) -> str:
        """Return the word before a name in its sentence, in lower case; empty at the start."""
        first = span.start in self.sentence_starts or span.start == 0
        return "" if first else self.lowers[span.start - 1]

    def behind(self, span: Span) -> str:
        """Return the word behind a name in its sentence, in lower case; empty at the end."""
        last = span.end >= len(self.texts) or span.end in self.sentence_starts
        return "" if last else self.lowers[span.end]


@cache
def titles_alone() -> frozenset[str]:
    """Return the titles that begin no names of places, as "Sheikh" does ("Sheikh Zuweid")."""
    return words("titles") - words("styles")


@lru_cache(maxsize=10_000)
def is_forename_only(word: str) -> bool:
    """Say whether a word is a forename and no large town or country ("Pedro", not "Victoria")."""
    if word not in given_names():
        return False
    reading = read_name(word.capitalize())
    return reading is None or not famous(reading)


def armed_groups(doc: Doc) -> Iterator[tuple[int, int]]:
    """Yield the first token of each known group's name of several words, and the one behind it.

    The Maghreb of "al-Qaeda in the Islamic Maghreb" is no place of the news.
    """
    names = _names_of_armed_groups()
    beginnings = [token for token in doc.tokens if token.lower_ in names]
    for token in beginnings:
        for name in names[token.lower_]:
            if doc.spells(token.i, name):
                yield token.i, token.i + len(name)


@lru_cache(maxsize=1)
def _names_of_armed_groups() -> dict[str, list[tuple[str, ...]]]:
    """Return the names of armed groups that are several words, by their first word."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for first, names in aliases().items():
        for name, _, rows in names:
            if len(name) > 1 and any(row.kind is ActorKind.ARMED_GROUP for row in rows):
                found.setdefault(first, []).append(name)
    return found


def otherwise(span: Span, reading: Reading, context: Context) -> str | None:
    """Return what a name mostly is when it is no place: word, forename, surname; or None."""
    if not reading.method.startswith("gaz"):
        return None
    if context.behind(span) in words("bands") or context.before(span) == "v.":
        return "word"  # "Smith v. Ferguson" is a case
    if context.ordinary(span) and not famous(reading):
        return "word"
    key = context.key(span)
    what = doubtful().get(key) or ("word" if key in _people() and not famous(reading) else None)
    return None if what == "word" and _is_town_here(span, reading, context) else what


def _is_town_here(span: Span, reading: Reading, context: Context) -> bool:
    """Say whether a town whose name is a plain word is meant after all ("a march in Nice")."""
    best = reading.candidates[0]
    if best.main and is_far_from_another(span.end, context):
        return True
    if not best.main or context.label(span) not in ("GPE", "LOC"):
        return False
    known = best.population >= KNOWN or context.home(reading)
    return known and context.before(span) in words("standing") and not runs_on(span, context)


def is_far_from_another(end: int, context: Context) -> bool:
    """Say whether a name's distance from another stands behind it: "Sake, 20 km west of Goma"."""
    texts, lowers = context.texts, context.lowers
    if end + 2 >= len(texts) or texts[end] not in (",", "("):
        return False
    unit = next((i for i in range(end + 1, min(end + 5, len(texts))) if lowers[i] in _units()), 0)
    counted = any(context.tokens[i].pos_ == "NUM" for i in range(end + 1, unit))
    return counted and any(word in ("of", "from") for word in lowers[unit + 1 : unit + 4])


@lru_cache(maxsize=1)
def _units() -> frozenset[str]:
    return words("distances")


@lru_cache(maxsize=1)
def _people() -> frozenset[str]:
    """Return the nouns for people of one word ("rector", "peasant"): few towns are called so."""
    return frozenset(n for n, noun in nouns().items() if noun.kind is ActorKind.PERSON)


def titled(span: Span, context: Context) -> bool:
    """Say whether a title stands before a name ("Gen. Jackson")."""
    return context.before(span).rstrip(".") in words("titles")


def in_a_persons_name(span: Span, reading: Reading, context: Context) -> bool:
    """Say whether a forename stands before a name, or it is one with more of the name behind it.

    "Arturo Rivera" is nobody's town, and neither is Adolfo in "Adolfo Mesa". Names of countries
    and large towns are forenames as well ("Victoria", "Jordan").
    """
    if reading.kind is not None or not reading.method.startswith("gaz"):
        return False
    if famous(reading):
        return _is_middle_of_a_person(span, context)
    before = span.start - 1
    if context.before(span) and _is_forename(context.texts[before], before, context):
        return True
    follows = bool(context.behind(span)) and context.capital(span.end)
    return (
        follows
        and len(span) == 1
        and span.doc[span.end].pos_ == "PROPN"
        and context.behind(span) not in words("civic")
        and _is_forename(context.texts[span.start], span.start, context)
    )


def _is_middle_of_a_person(span: Span, context: Context) -> bool:
    """Say whether a name stands behind the forename of somebody ("Jaime Valencia Martínez")."""
    return any(
        e.label_ == "PERSON"
        and e.start < span.start
        and context.lowers[e.start] in given_names()
        and (len(e) > 2 or context.label(span) == "PERSON")
        for e in context.overlapping(span)
    )


def _is_forename(text: str, index: int, context: Context) -> bool:
    return text.lower() in given_names() and context.doc[index].pos_ == "PROPN"


def is_somebody(span: Span, reading: Reading, context: Context) -> bool:
    """Say whether a name that a small town shares is somebody's: "Arad was shot as he fled".

    Somebody has an age, a "who" or a "he" behind him.
    """
    if len(span) > 1 or reading.kind is not None or reading.candidates[0].kind != "city":
        return False
    if famous(reading) or not reading.method.startswith("gaz"):
        return False
    if context.before(span).split("-")[-1] == "old":
        return True
    name = span.root
    if any(c.dep_ == "relcl" and any(w.lower_ == "who" for w in c.children) for c in name.children):
        return True
    if name.dep_ not in ("nsubj", "nsubjpass"):
        return False
    start, end = name.sent.start, name.sent.end
    before = any(t.ent_type_ == "PERSON" or t.pos_ == "PRON" for t in span.doc[start : name.i])
    return not before and bool(words("he") & set(context.lowers[name.i + 1 : end]))


def in_a_papers_name(span: Span, context: Context) -> bool:
    """Say whether a word for a newspaper stands before a name ("the daily La Prensa")."""
    return context.before(span) in words("papers")


def is_owner(span: Span, reading: Reading, context: Context) -> bool:
    """Say whether a name is rather that of a firm or founder than of a small town abroad.

    "Was treated at the Soma clinic", "the rector of Santa Maria La Antigua University".
    """
    if reading.candidates[0].kind not in ("city", "district"):
        return False
    if not reading.method.startswith("gaz") or context.found_elsewhere(span):
        return False
    end = span.end
    while context.behind(context.doc[span.start : end]) and _goes_on(end, context):
        end += 1
    longer = end - span.end
    behind = context.behind(context.doc[span.start : end])
    if longer > 1 and context.lowers[end - 1] in words("premises"):
        return True
    alone = not longer and behind in words("premises")
    return alone and not famous(reading) and not context.home(reading)


def _goes_on(index: int, context: Context) -> bool:
    """Say whether a word goes on with a name: a capital, or a particle inside it."""
    return context.capital(index) or context.lowers[index] in words("particles")


def is_street(span: Span, context: Context) -> bool:
    """Say whether a name is a street's: the town it is called after is somewhere else."""
    streets, openers, behind = words("streets"), words("street_openers"), context.behind(span)
    if context.lowers[span.end - 1] in streets or behind in streets:
        return True
    if context.before(span) in openers and context.capital(span.start - 1):
        return True
    if behind == "and" and _ends_in_streets(span.end + 1, context):
        return True
    if context.before(span) == "and" and behind in PLURAL and context.capital(span.start - 2):
        return True
    first = span.start + (len(span) > 1 and context.lowers[span.start] in ("la", "el"))
    if context.lowers[first] not in openers:
        return False
    return first + 1 < span.end or (bool(behind) and context.capital(span.end))


def _ends_in_streets(index: int, context: Context) -> bool:
    """Say whether the name that starts at a word is one of several streets ("Oak streets")."""
    while index < len(context.texts) and context.capital(index):
        if context.lowers[index] in PLURAL:
            return True
        index += 1
    return index < len(context.texts) and context.lowers[index] in PLURAL


def is_quarter(span: Span, reading: Reading, context: Context) -> bool:
    """Say whether a name is a quarter's that is called after a country or a part of the world.

    "The America neighborhood" lies in some town; "a Colombia neighborhood" lies in Colombia.
    """
    if reading.candidates[0].kind not in ("country", "continent"):
        return False
    quarters = words("quarters")
    named = context.lowers[span.end - 1] in quarters or context.behind(span) in quarters
    return named and context.before(span) not in ("a", "an")


def located(span: Span, context: Context) -> bool:
    """Say whether a preposition of place stands before a name ("in western Aleppo")."""
    index = span.start - 1
    directions = words("directions")
    while index > 0 and (context.lowers[index] in directions or context.lowers[index] == "the"):
        index -= 1
    before = context.lowers[index] if index >= 0 else ""
    return before in words("locative") or before in words("settlements") or before == "capital"


def famous(reading: Reading) -> bool:
    """Say whether a name is that of a large town or a country."""
    best = reading.candidates[0]
    return best.main and (best.population >= FAMOUS or best.kind == "country")


def runs_on(span: Span, context: Context) -> bool:
    """Say whether a name is only a part of a longer one ("Dublin City Council", "Paris Hilton")."""
    doc, end = span.doc, span.end
    after = bool(context.behind(span)) and context.capital(end)
    if after and doc[end].pos_ in ("PROPN", "NOUN", "ADJ") and doc[end].ent_type_ != "DATE":
        return True
    before = bool(context.before(span)) and context.capital(span.start - 1)
    if before and doc[span.start - 1].pos_ == "PROPN":
        return True
    return any(_longer(e, span, context) for e in context.overlapping(span))


def _longer(entity: Span, span: Span, context: Context) -> bool:
    """Say whether an entity has more words than a name, articles and possessives aside."""
    start, end = entity.start, entity.end
    while start < span.start and context.lowers[start] in ("the", "a", "an"):
        start += 1
    while end > span.end and context.lowers[end - 1] in ("'s", "’s", "'", "’"):
        end -= 1
    if end > span.end and context.lowers[span.end] in BEYOND:
        return start < span.start  # "shelled Homs with Grad rockets": no name goes on so
    return start < span.start or end > span.end


def _leads(span: Span, context: Context) -> bool:
    """Say whether a longer name goes on behind a place ("Kabul Police")."""
    return bool(context.behind(span)) and context.capital(span.end)


def of_institution(span: Span, reading: Reading, context: Context) -> bool:
    """Say whether a name inside a longer one is the place of an institution ("Kabul Police")."""
    if reading.method == "demonym":
        return True
    known = context.found_elsewhere(span) or reading.candidates[0].kind in ("country", "province")
    what = otherwise(span, reading, context)
    civic = context.behind(span) in words("civic")
    if any(e.label_ == "PERSON" for e in context.overlapping(span)):
        return civic and (known or context.home(reading)) and what is None
    if what is not None and not known:
        return False
    if famous(reading) and context.label(span) in ("", "EVENT", "GPE", "LOC", "FAC"):
        return True
    behind_of = context.before(span) in ("of", "in", "at", "for")
    told = civic or behind_of or context.found_elsewhere(span) or context.home(reading)
    if not told and not _leads(span, context) and reading.candidates[0].kind == "province":
        return False  # "Lidia Falcón": a family name
    return (civic or behind_of or known) and (known or context.home(reading))
