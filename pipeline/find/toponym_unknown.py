"""Names of places that no table knows: "the villages of Ariha and Kafr Bateekh", "Minyan district".

They count as places where the phrase says so: a word for a settlement stands with them, or spaCy
calls them a place and a preposition of place stands before them.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from pipeline.find.toponym_evidence import Support, capital, is_street, located, titled
from pipeline.find.toponym_names import Reading
from pipeline.find.toponym_tables import sorts, words

METHOD = "unknown"
LONGEST = 5  # words of a name


def unknown_names(doc: Doc, taken: bytearray, support: Support) -> Iterator[tuple[Span, Reading]]:
    """Yield names of places that are in no table, as their phrase shows."""
    for token in doc:
        if token.lower_ in words("settlements"):
            for span in (*_behind_of(token), *_before(token)):
                if not any(taken[span.start : span.end]) and not titled(span):
                    yield span, Reading((), METHOD, _kind(token))
    for ent in doc.ents:
        if ent.label_ in ("GPE", "LOC", "FAC") and not any(taken[ent.start : ent.end]):
            name = proper_run(doc, ent.start, ent.end)
            if name is not None and located(doc[ent.start : ent.end]) and not titled(name):
                yield name, Reading((), METHOD, "facility" if ent.label_ == "FAC" else None)


def _kind(token: Token) -> str | None:
    """Return the sort that a word tells, also in the plural."""
    behind = sorts()[0]
    sort = behind.get(token.lower_) or behind.get(token.lemma_.lower())
    return sort.kind if sort is not None else None


def _behind_of(token: Token) -> Iterator[Span]:
    """Yield the names in "the village of X", "towns of X, Y and the nearby Z"."""
    doc = token.doc
    if token.i + 2 >= len(doc) or doc[token.i + 1].lower_ != "of":
        return
    span = proper_run(doc, token.i + 2, None)
    while span is not None:
        yield span
        following = span.end
        while following < len(doc) and doc[following].lower_ in (",", "and", "or"):
            following += 1
        if following == span.end or following >= len(doc) or doc[following].is_sent_start:
            return
        if token.lower_ not in words("settlements") or not token.lower_.endswith("s"):
            return
        span = proper_run(doc, following, None)


def _before(token: Token) -> Iterator[Span]:
    """Yield the name in "Minyan district", the word for the sort included."""
    doc, start = token.doc, token.i
    while start > token.sent.start and _part_of_name(doc[start - 1]):
        start -= 1
    while (
        start < token.i and not capital(doc[start]) and doc[start].lower_ not in words("particles")
    ):
        start += 1
    if start < token.i and doc[start].pos_ in ("PROPN", "X") and token.i - start <= LONGEST:
        yield doc[start : token.i + 1]


def proper_run(doc: Doc, start: int, stop: int | None) -> Span | None:
    """Return the proper name that starts at a token, at most to `stop`; None where none does."""
    if start < len(doc) and doc[start].lower_ == "the":
        start += 1
    end = start
    limit = min(len(doc), start + LONGEST + 2, stop if stop is not None else len(doc))
    while end < limit and _part_of_name(doc[end]) and not (end > start and doc[end].is_sent_start):
        end += 1
    while end > start and not capital(doc[end - 1]) and not doc[end - 1].text.isdigit():
        end -= 1
    span = doc[start:end]
    if not span or not any(t.pos_ == "PROPN" for t in span) or is_street(span):
        return None
    return span


def _part_of_name(token: Token) -> bool:
    """Say whether a word may stand in a name: capitalised, a particle, a hyphen inside."""
    if token.text in ("-", "’", "'", "‘") or token.lower_ in words("particles"):
        return True
    return capital(token) and token.pos_ in ("PROPN", "NOUN", "ADJ", "X")
