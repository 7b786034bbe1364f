"""A parsed article: one spaCy Doc over its tidy blocks, and the way back to the text as read."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypedDict

from pipeline.clean.blocks import Block
from pipeline.clean.datelines import is_entry
from pipeline.parse.tokens import Doc, Span, Token
from schemas import base
from schemas.document import Article
from schemas.vocabulary import BlockKind


class Verbatim(TypedDict):
    """Words of an article and their offsets."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, eq=False)
class Parsed:
    """An article with its blocks and their parse.

    Attributes:
        article: The article as read.
        blocks: Its blocks in reading order, also those that are not parsed (credits, datelines).
        doc: One Doc over all parsed blocks; no sentence crosses a block.
        starts, ends: Offsets in the article's text of each token of `doc`; plain lists, for they
            are read often.
        block_of: Index in `blocks` of each token's block.
    """

    article: Article
    blocks: tuple[Block, ...]
    doc: Doc
    starts: Sequence[int]
    ends: Sequence[int]
    block_of: Sequence[int]

    def offsets(self, span: Span | Token) -> tuple[int, int]:
        """Return the offsets of tokens in the article's text."""
        first, last = (span.i, span.i) if isinstance(span, Token) else (span.start, span.end - 1)
        return self.starts[first], self.ends[last]

    def quote(self, span: Span | Token) -> base.Span:
        """Return tokens as a Span of the dataset, verbatim."""
        start, end = self.offsets(span)
        return base.Span(text=self.article.text[start:end], start=start, end=end)

    def verbatim(self, span: Span | Token) -> Verbatim:
        """Return tokens as the fields that every kind of Span of the dataset begins with."""
        start, end = self.offsets(span)
        return {"text": self.article.text[start:end], "start": start, "end": end}

    def tokens(self, start: int, end: int) -> Span:
        """Return the tokens that overlap start:end of the article's text (maybe none)."""
        first = bisect_right(self.ends, start)
        last = bisect_left(self.starts, end)
        return Span(self.doc, first, max(first, last))

    def entry(self, token: Token) -> Block | None:
        """Return the day and place that head the entry of a log in which a token stands, or None.

        "21 Mar, Kaduna: bandits attacked".
        """
        index = int(self.block_of[token.i])
        above = self.blocks[index - 1] if index else None
        if above is None or above.kind is not BlockKind.DATELINE:
            return None
        listed = self.blocks[index].kind is BlockKind.LIST_ITEM  # "KIRKUK - A bomb went off"
        return above if listed or is_entry(above.tidy, opening=not above.start) else None

    def block(self, token: Token) -> Block:
        """Return the block that a token stands in."""
        return self.blocks[int(self.block_of[token.i])]
