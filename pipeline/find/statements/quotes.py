"""Stretches between quotation marks, within and across paragraphs."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.parse.parsed import Parsed
from pipeline.parse.tokens import Span, Token

OPENING = frozenset({"“", "«", "„", "``"})
CLOSING = frozenset({"”", "»"})
STRAIGHT = frozenset({'"', "''"})
QUOTATION_MARKS = OPENING | CLOSING | STRAIGHT
LONGEST_NICKNAME = 5  # tokens, marks included
LONGEST_GAP = 5  # paragraphs of a quotation without marks of their own
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


@dataclass(frozen=True, slots=True)
class _Mark:
    """A quotation mark: its token, whether it opens, and the range of its block."""

    token: Token
    opens: bool
    curly: bool
    block: int
    start: int
    end: int


def find_quotes(parsed: Parsed) -> list[Quote]:
    """Return the quoted stretches in text order; paragraphs of one quotation are one stretch.

    Each paragraph of a quotation may open anew, or only the first one open and the last one close.
    """
    found: list[Quote] = []
    opened: _Mark | None = None
    last: _Mark | None = None  # the mark of the open quotation's latest paragraph
    for mark in _marks(parsed):
        if opened is None or last is None:
            opened = last = mark if mark.opens else None
        elif mark.block == last.block:
            if not (mark.opens and mark.curly):  # a second opening mark is a quote in the quote
                found.append(Quote(opened.token.i, mark.token.i + 1, closed=True))
                opened = None
        elif mark.opens and mark.token.i == mark.start and mark.block == last.block + 1:
            last = mark
        elif not mark.opens and mark.block - last.block <= LONGEST_GAP:
            found.append(Quote(opened.token.i, mark.token.i + 1, closed=True))
            opened = None
        else:
            found += _unclosed(opened, last)
            opened = last = mark if mark.opens else None
    if opened is not None and last is not None:
        found += _unclosed(opened, last)
    return [q for q in found if q.end - q.start > 2 and not _is_nickname(parsed, q)]


def _is_nickname(parsed: Parsed, quote: Quote) -> bool:
    """Tell whether somebody's other name stands between his names: "Ed “Bobo” Roe"."""
    tokens = parsed.doc.tokens
    if not quote.closed or quote.end - quote.start > LONGEST_NICKNAME or quote.start == 0:
        return False
    before, behind = tokens[quote.start - 1], tokens[quote.end : quote.end + 1]
    named = before.pos_ == "PROPN" and any(t.pos_ == "PROPN" for t in behind)
    return named and all(t.text[0].isupper() for t in tokens[quote.start + 1 : quote.end - 1])


def _marks(parsed: Parsed) -> Iterator[_Mark]:
    """Yield the quotation marks as they were read: tidying makes all of them straight."""
    marks = parsed.doc.among(QUOTATION_MARKS)
    ranges = [*block_ranges(parsed)] if marks else []
    for token in marks:
        number = bisect_right(ranges, (token.i, len(parsed.doc))) - 1
        start, end = ranges[number]
        text = parsed.verbatim(token)["text"]
        opening = opens(token, text) or (token.i == start and text in CLOSING)
        yield _Mark(token, opening, text in OPENING, number, start, end)


def _unclosed(opened: _Mark, last: _Mark) -> list[Quote]:
    """Return a quotation that nothing closes, up to the end of its last block."""
    index = opened.token.i
    starts = index == opened.start or opened.token.nbor(-1).text in BEFORE_OPEN
    return [Quote(index, last.end, closed=False)] if starts else []


def block_ranges(parsed: Parsed) -> Iterator[tuple[int, int]]:
    """Yield the token range of each block of the Doc."""
    start = 0
    size = len(parsed.doc)
    while start < size:
        end = bisect_right(parsed.block_of, parsed.block_of[start], start)
        yield start, end
        start = end


def opens(token: Token, mark: str) -> bool:
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
            inside = opens(word, word.text)
    return inside
