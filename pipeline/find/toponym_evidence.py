"""What speaks for and against a name being a place: its neighbours, the rest of the document."""

from collections import Counter

from spacy.tokens import Doc, Span, Token

from pipeline.find.toponym_names import Reading
from pipeline.find.toponym_tables import doubtful, words
from pipeline.knowledge.gazetteer import normalise

FAMOUS = 200_000  # people of a town that news names without saying what it is


class Support:
    """What a document says about its names: places found, home countries, surnames."""

    def __init__(self, doc: Doc) -> None:
        """Gather the surnames of the people that spaCy finds in `doc`."""
        self._names: set[str] = set()
        self._countries: Counter[str] = Counter()
        self.surnames = {
            ent[-1].lower_
            for ent in doc.ents
            if ent.label_ == "PERSON" and len(ent) > 1 and ent[0].is_alpha
        }
        self.entity_at = {i: e for e in doc.ents for i in range(e.start, e.end)}

    def add(self, span: Span, reading: Reading) -> None:
        """Take a found toponym into account."""
        self._names.add(normalise(span.text))
        if reading.candidates and reading.candidates[0].country:
            self._countries[reading.candidates[0].country] += 1

    def names(self, span: Span) -> bool:
        """Say whether the same name was found as a place elsewhere in the document."""
        return normalise(span.text) in self._names

    def home(self, reading: Reading) -> bool:
        """Say whether a name may mean a place of a country that the document is about."""
        return any(
            c.country in self._countries and (c.population >= 500 or c.kind != "city") and c.main
            for c in reading.candidates
        )

    def entities(self, span: Span) -> list[Span]:
        """Return the entities of spaCy that overlap a name."""
        found = (self.entity_at.get(i) for i in range(span.start, span.end))
        return list({e.start: e for e in found if e is not None}.values())


def capital(token: Token) -> bool:
    """Say whether a word is written with a capital."""
    return token.text[:1].isupper()


def otherwise(span: Span, reading: Reading) -> str | None:
    """Return what a name mostly is when it is no place: word, forename, surname; or None."""
    return doubtful().get(normalise(span.text)) if reading.method.startswith("gaz") else None


def titled(span: Span) -> bool:
    """Say whether a title stands before a name ("Gen. Jackson")."""
    if span.start == 0 or span[0].is_sent_start:
        return False
    return span.doc[span.start - 1].lower_.rstrip(".") in words("titles")


def is_surname(span: Span, support: Support) -> bool:
    """Say whether a name of one word is the surname of somebody the document names in full."""
    return len(span) == 1 and span[0].lower_ in support.surnames


def is_street(span: Span) -> bool:
    """Say whether a name is a street's: the town it is called after is somewhere else."""
    doc, end = span.doc, span.end
    streets = words("streets")
    return span[-1].lower_ in streets or (end < len(doc) and doc[end].lower_ in streets)


def located(span: Span) -> bool:
    """Say whether a preposition of place stands before a name ("in western Aleppo")."""
    index = span.start - 1
    while index > 0 and span.doc[index].lower_ in words("directions"):
        index -= 1
    if index < 0:
        return False
    before = span.doc[index].lower_
    return before in words("locative") or before in words("settlements") or before == "capital"


def famous(reading: Reading) -> bool:
    """Say whether a name is that of a large town, a country or a part of the world."""
    best = reading.candidates[0]
    return best.main and (best.population >= FAMOUS or best.kind == "country")


def runs_on(span: Span, support: Support) -> bool:
    """Say whether a name is only a part of a longer one ("Dublin City Council", "Paris Hilton")."""
    doc, end = span.doc, span.end
    after = doc[end] if end < len(doc) and not doc[end].is_sent_start else None
    if after is not None and capital(after) and after.pos_ in ("PROPN", "NOUN", "ADJ"):
        return True
    before = doc[span.start - 1] if span.start > 0 and not span[0].is_sent_start else None
    if before is not None and capital(before) and before.pos_ == "PROPN":
        return True
    return any(e.start < span.start or e.end > span.end for e in support.entities(span))


def of_institution(span: Span, reading: Reading, support: Support) -> bool:
    """Say whether a name inside a longer one is the place of an institution ("Kabul Police")."""
    doc, end = span.doc, span.end
    if reading.method == "demonym":
        return True
    known = support.names(span) or reading.candidates[0].kind in ("country", "province")
    what = otherwise(span, reading)
    civic = end < len(doc) and doc[end].lower_ in words("civic")
    if any(e.label_ == "PERSON" for e in support.entities(span)):
        return civic and (known or support.home(reading)) and what is None
    if what is not None and not known:
        return False
    behind_of = span.start > 0 and doc[span.start - 1].lower_ in ("of", "in", "at", "for")
    return (civic or behind_of or known) and (known or support.home(reading))
