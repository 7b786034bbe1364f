"""Cleaning: a document's text as labelled blocks that keep their offsets."""

import re
from collections.abc import Iterator, Sequence

from pipeline.clean.blocks import Block
from pipeline.clean.captions import (
    COUNTER,
    Piece,
    caption,
    furniture_lines,
    is_byline,
    is_link,
    split_credits,
)
from pipeline.clean.datelines import (
    dateline,
    dateline_behind_headline,
    entry_head,
    is_log,
    kicker,
    log_head,
)
from pipeline.clean.headings import is_heading
from pipeline.clean.lines import BULLET, Stretch, paragraphs, stripped
from pipeline.clean.recase import Recaser
from pipeline.clean.tidy import tidy_block
from schemas.document import Article
from schemas.vocabulary import BlockKind

__all__ = ["Block", "clean"]

OPENING = 4  # paragraphs: headline, subtitle, byline, and the one that a dateline may open
YEAR = re.compile(r"\b[12]\d{3}\b")
MIN_PICTURES = 2  # paragraphs that begin with "2 of 5": then it is a counter, not a fraction


def clean(article: Article) -> tuple[Block, ...]:
    """Split an article's text into labelled blocks, in reading order.

    Every character that is not blank lies in exactly one block. Blocks that are no part of what
    the report tells (credits, counters, page furniture) are CREDIT; a caption told again is REPEAT:
    its sentences are reports like others, but say nothing new of the document.
    """
    text = article.text
    places = paragraphs(text)
    recaser = Recaser(text)
    counted = sum(bool(COUNTER.match(text, *place)) for place in places) >= MIN_PICTURES
    logged = is_log(text, places)
    blocks = (
        tidy_block(kind, text, start, end, recaser)
        for index in range(len(places))
        for kind, start, end in _pieces(text, places, index, counted=counted, logged=logged)
    )
    return tuple(_without_repeats(blocks))


def _pieces(
    text: str, places: Sequence[Stretch], index: int, *, counted: bool, logged: bool
) -> list[Piece]:
    """Label one paragraph, or the parts it is made of."""
    start, end = places[index]
    if _is_furniture(text, start, end) or is_byline(text, start, end):
        return [(BlockKind.CREDIT, start, end)]
    if pieces := caption(text, start, end, counted=counted):
        return pieces
    if is_link(text, start, end):
        return [(BlockKind.CREDIT, start, end)]
    if head := entry_head(text, start, end) or (log_head(text, start, end) if logged else None):
        return _entry(text, head, end)
    if BULLET.match(text, start, end) and text[start] != "#":
        return [(BlockKind.LIST_ITEM, start, end)]
    opening = dateline(text, start, end, opening=index < OPENING)
    if opening is None and index < OPENING:
        opening = dateline_behind_headline(text, start, end)
    if opening is None and is_heading(text, places, index):
        return [(BlockKind.HEADING, start, end)]
    if opening is None and (head := kicker(text, start, end)):
        return [(BlockKind.HEADING, *head), *split_credits(text, head[1], end)]
    return list(_with_dateline(text, start, end, opening))


def _entry(text: str, head: Stretch, end: int) -> list[Piece]:
    """Label an entry of a log: its day and place are a dateline, and no part of a sentence."""
    told = stripped(text, head[1], end)
    return [(BlockKind.DATELINE, *head), *([(BlockKind.LIST_ITEM, *told)] if told else [])]


def _with_dateline(text: str, start: int, end: int, opening: Stretch | None) -> Iterator[Piece]:
    """Yield the headline before a dateline, the dateline, and the text behind it."""
    if opening is not None:
        if headline := stripped(text, start, opening[0]):
            yield BlockKind.HEADING, *headline
        yield BlockKind.DATELINE, *opening
        start = opening[1]
    yield from split_credits(text, start, end)


def _is_furniture(text: str, start: int, end: int) -> bool:
    """Tell whether a paragraph is no text (rules, stars, clocks; but not years) or of the page."""
    if end - start <= 60 and text[start:end].lower() in furniture_lines():
        return True
    letters = any(character.isalpha() for character in text[start:end])
    return not letters and not YEAR.search(text, start, end)


def _without_repeats(blocks: Iterator[Block]) -> Iterator[Block]:
    """Label captions that stood before as repeats, and blocks with nothing to parse as credits."""
    seen: set[str] = set()
    for block in blocks:
        kind = block.kind
        if not any(character.isalnum() for character in block.tidy):
            kind = BlockKind.CREDIT
        elif kind is BlockKind.CAPTION:
            words = block.tidy.lower().rstrip(".")
            if words in seen:
                kind = BlockKind.REPEAT
            seen.add(words)
        yield (
            block
            if kind is block.kind
            else Block(kind, block.start, block.end, block.tidy, block.origin)
        )
