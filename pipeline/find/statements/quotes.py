"""Stretches between quotation marks, within and across paragraphs."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from pipeline.parse.parsed import Parsed

OPENING = frozenset({"“", "«", "„", "``"})
CLOSING = frozenset({"”", "»"})
STRAIGHT = frozenset({'"', "''"})
QUOTATION_MARKS = OPENING | CLOSING | STRAIGHT
BEFORE_OPEN = frozenset({",", ":", ".", "?", "!"})  # what stands before a long quotation


@dataclass(frozen=True, slots=True)
class Quote:
    """Tokens start:end of the Doc, quotation marks included.

    Attributes:
        closed: Whether a closing mark ends it; a paragraph of a longer quotation has none.
    """

    start: int
    end: int
    closed: bool


def find_quotes(parsed: Parsed) -> list[Quote]:
    """Return the quoted stretches in text order; paragraphs of one quotation are one stretch."""
    found: list[Quote] = []
    for start, end in block_ranges(parsed):
        for quote in _block_quotes(parsed, start, end):
            if found and not found[-1].closed and quote.start == start == found[-1].end:
                found[-1] = Quote(found[-1].start, quote.end, quote.closed)
            else:
                found.append(quote)
    return [q for q in found if q.end - q.start > 2]


def block_ranges(parsed: Parsed) -> Iterator[tuple[int, int]]:
    """Yield the token range of each block of the Doc."""
    start = 0
    size = len(parsed.doc)
    while start < size:
        end = start + 1
        while end < size and parsed.block_of[end] == parsed.block_of[start]:
            end += 1
        yield start, end
        start = end


def _block_quotes(parsed: Parsed, start: int, end: int) -> Iterator[Quote]:
    """Yield the quotes of one block; one left open runs to the end of the block."""
    doc = parsed.doc
    opened: int | None = None
    for token in doc[start:end]:
        if token.text not in QUOTATION_MARKS:
            continue
        mark = parsed.quote(token).text  # as read: tidying makes all marks straight
        if opened is None and (_opens(token, mark) or (token.i == start and mark in CLOSING)):
            opened = token.i
        elif opened is not None and mark not in OPENING:
            yield Quote(opened, token.i + 1, closed=True)
            opened = None
    if opened is not None and (opened == start or doc[opened - 1].text in BEFORE_OPEN):
        yield Quote(opened, end, closed=False)


def _opens(token: Token, mark: str) -> bool:
    """Return whether a mark opens a quotation; a straight one does where a blank stands before."""
    if mark in OPENING:
        return True
    if mark in CLOSING or token.whitespace_:
        return False
    before = token.nbor(-1) if token.i else None
    return before is None or bool(before.whitespace_) or before.is_punct


def between_marks(content: Span, token: Token) -> bool:
    """Return whether a token of a quotation that "he said" interrupts stands between its marks."""
    inside = False
    for word in content.doc[content.start : token.i + 1]:
        if word.text in QUOTATION_MARKS:
            inside = _opens(word, word.text)
    return inside
