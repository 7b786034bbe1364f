"""Find toponyms: words of a document that name a place, with the places they may mean.

spaCy's labels are evidence, not truth. A name that it calls a person or an organisation is a
place all the same when the document or the phrase says so; a name that it calls a place is none
when it is somebody's surname.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span

from pipeline.find.toponym_evidence import (
    Support,
    capital,
    famous,
    is_street,
    is_surname,
    located,
    of_institution,
    otherwise,
    runs_on,
    titled,
)
from pipeline.find.toponym_names import Reading, read_name, read_postal
from pipeline.find.toponym_tables import sorts
from pipeline.find.toponym_unknown import unknown_names
from pipeline.knowledge.gazetteer import Candidate
from pipeline.parse.parsed import Parsed

PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
LONGEST = 4  # words of the longest name that is looked for


@dataclass(frozen=True, slots=True)
class Toponym:
    """A name of a place in the text, not yet resolved.

    Attributes:
        start, end: Offsets in the article's text.
        text: The words, verbatim.
        tokens: The same words in the parse; None for a dateline, which is not parsed.
        reading: The places it may mean.
        within: The state or country that stands behind it ("Columbia, S.C."), or None.
    """

    start: int
    end: int
    text: str
    tokens: Span | None
    reading: Reading
    within: Candidate | None = None


def find_toponyms(parsed: Parsed) -> list[Toponym]:
    """Return the toponyms of a document in the order of the text, none overlapping another."""
    doc = parsed.doc
    taken = bytearray(len(doc))
    spans: list[tuple[Span, Reading]] = []
    support = Support(doc)
    for finder in (_labelled, _unlabelled, unknown_names):
        for span, reading in finder(doc, taken, support):
            taken[span.start : span.end] = b"\1" * len(span)
            support.add(span, reading)
            spans.append((span, reading))
    spans.sort(key=lambda pair: pair[0].start)
    return [_toponym(parsed, span, reading) for span, reading in spans]


def _toponym(parsed: Parsed, span: Span, reading: Reading) -> Toponym:
    """Return a toponym without the small words around the name ("Takhar province" → "Takhar")."""
    name = span
    while len(name) > 1 and not capital(name[-1]) and name[-1].lower_ in sorts()[0]:
        name = name[:-1]
    quoted = parsed.quote(name)
    return Toponym(quoted.start, quoted.end, quoted.text, name, reading, _within(span))


def _labelled(doc: Doc, taken: bytearray, support: Support) -> Iterator[tuple[Span, Reading]]:
    """Yield the names that spaCy calls places and our tables know."""
    for ent in doc.ents:
        span = _trim(ent)
        if not span or taken[span.start] or is_street(span):
            continue
        if ent.label_ in PLACE_LABELS:
            span = _with_sort(span)
            reading = read_name(span.text)
            if reading is not None and _labelled_rightly(span, reading, support):
                yield span, reading
        elif ent.label_ == "NORP":
            reading = read_name(span.text)
            if reading is not None and reading.method in ("demonym", "table"):
                yield span, reading


def _labelled_rightly(span: Span, reading: Reading, support: Support) -> bool:
    """Say whether a name that spaCy calls a place is no surname and no plain word."""
    if reading.kind is not None or _within(span) is not None:
        return True
    what = otherwise(span, reading)
    if what == "word" or titled(span):
        return False
    return not (is_surname(span, support) and what is not None)


def _unlabelled(doc: Doc, taken: bytearray, support: Support) -> Iterator[tuple[Span, Reading]]:
    """Yield the names that spaCy calls something else or nothing, where there is evidence."""
    index = 0
    while index < len(doc):
        step = 1
        if not taken[index] and capital(doc[index]):
            for span, reading in _matches(doc, index, taken):
                if not is_street(span) and _evidence(span, reading, support):
                    yield span, reading
                    step = len(span)
                    break
        index += step


def _matches(doc: Doc, start: int, taken: bytearray) -> Iterator[tuple[Span, Reading]]:
    """Yield the known names that start at a token, the longest first."""
    end = start + 1
    while end < min(len(doc), start + LONGEST) and not taken[end] and not doc[end].is_sent_start:
        end += 1
    for stop in range(end, start, -1):
        span = doc[start:stop]
        if not capital(span[-1]) and span[-1].lower_ not in sorts()[0]:
            continue
        reading = read_name(span.text)
        if reading is not None:
            yield _with_sort(span), reading


def _evidence(span: Span, reading: Reading, support: Support) -> bool:
    """Say whether the phrase or the document shows that an unlabelled name is a place."""
    if titled(span):
        return False
    if _within(span) is not None or (reading.kind is not None and reading.administrative):
        return True
    what = otherwise(span, reading)
    if what == "word" or is_surname(span, support):
        return False
    if runs_on(span, support):
        return of_institution(span, reading, support)
    if support.names(span):
        return True
    if what is not None:
        return located(span) and support.home(reading)
    if reading.method == "demonym":
        return True
    if reading.method == "gazetteer:stripped":
        return support.home(reading)
    return support.home(reading) or located(span) or famous(reading)


def _trim(span: Span) -> Span:
    """Drop articles, quotation marks and a possessive from the ends of a name."""
    start, end = span.start, span.end
    doc = span.doc
    while start < end and (doc[start].is_punct or doc[start].lower_ in ("the", "a")):
        start += 1
    while start < end and (doc[end - 1].is_punct or doc[end - 1].tag_ == "POS"):
        end -= 1
    return doc[start:end]


def _with_sort(span: Span) -> Span:
    """Add the word for the sort that stands behind a name: "Takhar" → "Takhar province"."""
    doc, end = span.doc, span.end
    if end < len(doc) and not doc[end].is_sent_start and doc[end].lower_ in sorts()[0]:
        longer = doc[span.start : end + 1]
        reading = read_name(longer.text)
        if reading is not None and reading.kind is not None:
            return longer
    return span


def _within(span: Span) -> Candidate | None:
    """Return the state or country that stands behind a name and a comma."""
    doc, end = span.doc, span.end
    if end + 1 >= len(doc) or doc[end].text != ",":
        return None
    for stop in range(min(end + 4, len(doc)), end + 1, -1):
        text = doc[end + 1 : stop].text
        if (place := read_postal(text)) is not None:
            return place
        if not capital(doc[end + 1]) or not capital(doc[stop - 1]):
            continue
        reading = read_name(text)
        upper = reading and [c for c in reading.candidates if c.kind in ("country", "province")]
        if upper:
            return upper[0]
    return None
