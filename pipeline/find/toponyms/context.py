"""A document while its toponyms are looked for: its words, read once, and what was found so far."""

from collections import Counter
from collections.abc import Iterator

from pipeline.find.toponyms.names import Reading, read_name, read_postal
from pipeline.find.toponyms.signs import (
    ARMED,
    CAPITAL,
    PERSON,
    SIGNS,
    START,
    TAKEN,
    WORTH_A_LOOK,
    names_of_armed_groups,
)
from pipeline.find.toponyms.speakers import speakers
from pipeline.knowledge.gazetteer import Candidate, normalise, open_gazetteer
from pipeline.parse.tokens import Doc, Span

ORDINARY = frozenset({"NOUN", "VERB", "ADJ"})
PARTS = frozenset({"district", "subdistrict", "county", "department", "municipality"})


class Context:
    """A document while toponyms are looked for.

    Attributes:
        doc, tokens, entities: The parse.
        texts, lowers: Its words as written and in lower case; plain lists, for they are read often.
        signs: What each word tells (see `signs`), and a START behind the last.
        telling: Where the words are that tell something; most words tell nothing.
        capitals: Where those with a capital are.
        entity_at: The entity of spaCy that each word is part of.
        speakers: Where the words are by which a transcript tells who speaks.
        surnames: The last words of people's names.
        ordinary: The words of names that are also written small, as plain words.
        names: The keys of the toponyms found so far.
    """

    def __init__(self, doc: Doc) -> None:
        """Read the words of `doc`, and the surnames of the people that spaCy finds in it."""
        self.doc, self.tokens, self.entities = doc, doc.tokens, doc.ents
        self.texts = [token.text for token in doc.tokens]
        self.lowers = [token.lower_ for token in doc.tokens]
        self.signs = signs = [*map(SIGNS.__getitem__, self.texts), START]
        self.telling = [i for i, sign in enumerate(signs) if sign & WORTH_A_LOOK]
        self.capitals = [i for i in self.telling if signs[i] & CAPITAL]
        for sentence in doc.sents:
            signs[sentence.start] |= START
        for first, last in self._armed_groups():
            self._mark(first, last)
        self.speakers = speakers(doc)
        for index in self.speakers:
            self._mark(index, index + 1)
        self.entity_at = {i: e for e in self.entities for i in range(e.start, e.end)}
        self.surnames = set(self._find_surnames())
        self.ordinary = self._find_ordinary()
        self.names: set[str] = set()
        self._unknown: dict[str, Reading] = {}
        self._countries: Counter[str] = Counter()

    def _armed_groups(self) -> Iterator[tuple[int, int]]:
        """Yield the first token of each known group's name of several words, and the one behind it.

        The Maghreb of "al-Qaeda in the Islamic Maghreb" is no place of the news.
        """
        known, signs = names_of_armed_groups(), self.signs
        for index in [i for i in self.telling if signs[i] & ARMED]:
            for name in known[self.lowers[index]]:
                if self.doc.spells(index, name):
                    yield index, index + len(name)

    def _find_surnames(self) -> Iterator[str]:
        """Yield the last words of people's names, and all words behind a forename or a title.

        So are the names of those who speak in a transcript.

        spaCy cuts long names: "Pedro Armando" PERSON, "Rivera" GPE.
        """
        yield from (self.lowers[i] for i in self.speakers)
        for entity in self.entities:
            first, last = entity.start, entity.end - 1
            if entity.label_ == "PERSON" and last > first and self.texts[first].isalpha():
                yield self.lowers[last]
        signs, tokens = self.signs, self.tokens
        last = -1  # word of a name that begins with a forename or a title
        for index in self.capitals:
            sign = signs[index]
            if index - 1 == last and not sign & START:
                if tokens[index].pos_ == "PROPN":
                    last = index
                    yield self.lowers[index]
            elif sign & PERSON and tokens[index].pos_ == "PROPN":
                last = index

    def _find_ordinary(self) -> set[str]:
        """Return the words of names that are also written small in the document, as plain words."""
        lowers, signs = self.lowers, self.signs
        found = self.doc.among({lowers[i] for i in (*self.capitals, *self.entity_at)})
        plain = [t for t in found if not signs[t.i] & CAPITAL and t.pos_ in ORDINARY]
        return {token.lower_ for token in plain}

    def take(self, name: "Name", reading: Reading) -> None:
        """Remember a found toponym."""
        self._mark(name.start, name.end)
        self.names.add(name.key)
        if not reading.candidates and not reading.method.startswith("demonym"):
            self._unknown.setdefault(name.key, reading)
        if reading.candidates and reading.candidates[0].country:
            self._countries[reading.candidates[0].country] += 1

    def _mark(self, first: int, last: int) -> None:
        """Remember that words are taken."""
        for index in range(first, last):
            self.signs[index] |= TAKEN

    @property
    def has_unknown(self) -> bool:
        """Whether a name that no table knows was found to be a place's."""
        return bool(self._unknown)

    def unknown(self, name: "Name") -> Reading | None:
        """Return as what a name that no table knows was found elsewhere; None where it was not."""
        return self._unknown.get(name.key)

    def home(self, reading: Reading) -> bool:
        """Say whether a name may mean a place of a country that the document is about."""
        return any(
            c.country in self._countries and (c.population >= 500 or c.kind != "city") and c.main
            for c in reading.candidates
        )

    def capital(self, index: int) -> bool:
        """Say whether a word is written with a capital."""
        return bool(self.signs[index] & CAPITAL)

    def taken(self, index: int) -> bool:
        """Say whether a word is part of a toponym already, or of an armed group's name."""
        return bool(self.signs[index] & TAKEN)


class Name:
    """Words of a document that may name a place, and what stands around them.

    Many rules ask the same of a name, so each answer is kept once it is known.

    Attributes:
        start, end: Its tokens.
        before, behind: The words around it in its sentence, in lower case; empty at the ends.
    """

    __slots__ = ("_entities", "_key", "_label", "_span", "_within", "before", "behind", "context",
                 "end", "start")  # fmt: skip

    def __init__(self, context: Context, start: int, end: int) -> None:
        """Name the tokens start to end (exclusive) of a document."""
        self.context, self.start, self.end = context, start, end
        self.before = "" if context.signs[start] & START else context.lowers[start - 1]
        self.behind = "" if context.signs[end] & START else context.lowers[end]
        self._span: Span | None = None
        self._key: str | None = None
        self._label: str | None = None
        self._entities: list[Span] | None = None
        self._within: tuple[Candidate | None] | None = None

    def __len__(self) -> int:
        return self.end - self.start

    @property
    def span(self) -> Span:
        """The tokens."""
        if self._span is None:
            self._span = Span(self.context.doc, self.start, self.end)
        return self._span

    @property
    def texts(self) -> list[str]:
        """The words as written."""
        return self.context.texts[self.start : self.end]

    @property
    def lowers(self) -> list[str]:
        """The words in lower case."""
        return self.context.lowers[self.start : self.end]

    @property
    def first(self) -> str:
        """The first word, in lower case."""
        return self.context.lowers[self.start]

    @property
    def last(self) -> str:
        """The last word, in lower case."""
        return self.context.lowers[self.end - 1]

    @property
    def key(self) -> str:
        """The key of the name."""
        if self._key is None:
            self._key = normalise(" ".join(self.texts))
        return self._key

    @property
    def free(self) -> bool:
        """Whether no word of it is part of a toponym yet."""
        return not any(sign & TAKEN for sign in self.context.signs[self.start : self.end])

    @property
    def found_elsewhere(self) -> bool:
        """Whether the same name was found as a place elsewhere in the document."""
        return self.key in self.context.names

    @property
    def is_surname(self) -> bool:
        """Whether it is one word, the surname of somebody the document names in full."""
        return self.end - self.start == 1 and self.first in self.context.surnames

    @property
    def is_ordinary(self) -> bool:
        """Whether it is one word, also written small in the document, as a plain word."""
        return self.end - self.start == 1 and self.first in self.context.ordinary

    @property
    def goes_on(self) -> bool:
        """Whether a word with a capital stands behind it."""
        return self.context.signs[self.end] & (CAPITAL | START) == CAPITAL

    @property
    def entities(self) -> list[Span]:
        """The entities of spaCy that overlap it."""
        if self._entities is None:
            at = self.context.entity_at
            found = [e for i in range(self.start, self.end) if (e := at.get(i)) is not None]
            self._entities = [e for i, e in enumerate(found) if not i or found[i - 1] is not e]
        return self._entities

    @property
    def label(self) -> str:
        """The label spaCy gives it; empty where it has none, "mixed" where it has several."""
        if self._label is None:
            labels = {entity.label_ for entity in self.entities}
            self._label = "mixed" if len(labels) > 1 else next(iter(labels), "")
        return self._label

    @property
    def within(self) -> Candidate | None:
        """The state or country that stands behind it and a comma, or "the X district of"."""
        if self._within is None:
            comma = self.end
            if self.behind in PARTS and self.context.lowers[comma + 1 : comma + 2] == ["of"]:
                comma += 1
            told = comma > self.end or self.behind == ","
            self._within = (_behind_comma(comma, self.context) if told else None,)
        return self._within[0]


def _behind_comma(comma: int, context: Context) -> Candidate | None:
    """Return the state or country whose name stands behind a comma."""
    first, size = comma + 1, len(context.texts)
    if first >= size or not context.capital(first):
        return None
    for stop in range(min(comma + 4, size), first, -1):
        text = " ".join(context.texts[first:stop])
        if (place := read_postal(text)) is not None:
            return place
        reading = read_name(text) if context.capital(stop - 1) else None
        if reading is not None and reading.method == "demonym":
            continue  # "Karen Dover, Canadian"
        found = (*reading.candidates, *open_gazetteer().look_up(text)) if reading else ()
        for place in found:
            if place.kind in ("country", "province"):
                return place
    return None
