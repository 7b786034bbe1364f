"""Parsing: spaCy over the tidy blocks of articles, in batches, with the way back to the offsets."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

import numpy as np
from spacy import attrs
from spacy.language import Language
from spacy.tokens import Doc

from pipeline.clean.blocks import Block
from pipeline.clean.tidy import IS, IS_SPELLED, UNPARSED
from pipeline.parse.model import load_model
from pipeline.parse.parsed import Parsed
from pipeline.parse.tokens import Doc as Tokens
from pipeline.parse.tokens import read_doc
from schemas.document import Article
from schemas.vocabulary import BlockKind

__all__ = ["PARSED_KINDS", "Parsed", "load_model", "parse_articles"]

PARSED_KINDS = frozenset(BlockKind) - UNPARSED
BATCH_BLOCKS = 64  # blocks handed to the model at a time: larger saves no time, only memory grows


def parse_articles(
    cleaned: Iterable[tuple[Article, tuple[Block, ...]]], nlp: Language
) -> Iterator[Parsed]:
    """Parse articles in their order, a few hundred blocks ahead of the one that is handed out."""
    pairs = ((block.tidy, (article, blocks, index)) for article, blocks in cleaned
             for index, block in _to_parse(blocks))  # fmt: skip
    pending: tuple[Article, tuple[Block, ...]] | None = None
    docs: list[Doc] = []
    where: list[int] = []
    for doc, (article, blocks, index) in nlp.pipe(pairs, as_tuples=True, batch_size=BATCH_BLOCKS):
        if pending is not None and article is not pending[0]:
            yield _join(*pending, docs, where)
            docs, where = [], []
        pending = (article, blocks)
        if index >= 0:
            docs.append(doc)
            where.append(index)
    if pending is not None:
        yield _join(*pending, docs, where)


def _to_parse(blocks: tuple[Block, ...]) -> list[tuple[int, Block]]:
    """Return the blocks that are parsed; one marker (-1) for an article that has none."""
    chosen = [(i, b) for i, b in enumerate(blocks) if b.kind in PARSED_KINDS]
    empty = Block(BlockKind.PARAGRAPH, 0, 0, "", np.zeros(0, dtype=np.int64))
    return chosen or [(-1, empty)]


def _join(article: Article, blocks: tuple[Block, ...], docs: list[Doc], where: list[int]) -> Parsed:
    """Join the Docs of an article's blocks into one, with offsets into the article's text."""
    origins = [blocks[i].origin for i in where]
    starts: list[int] = []
    ends: list[int] = []
    for doc, origin in zip(docs, origins, strict=True):
        places = doc.to_array([attrs.IDX, attrs.LENGTH]).astype(np.int64)
        starts += origin[places[:, 0]].tolist()
        ends += (origin[places.sum(axis=1) - 1] + 1).tolist()
    block_of = list(chain.from_iterable([i] * len(d) for d, i in zip(docs, where, strict=True)))
    return Parsed(
        article=article,
        blocks=blocks,
        doc=as_written(read_doc(docs), starts, ends),
        starts=starts,
        ends=ends,
        block_of=block_of,
    )


def as_written(doc: Tokens, starts: Sequence[int], ends: Sequence[int]) -> Tokens:
    """Write IS again where the parser was given ISIS for it (see `clean.tidy`)."""
    spelled = [t for t in doc if t.text == IS_SPELLED and ends[t.i] - starts[t.i] == len(IS)]
    for token in spelled:
        token.text, token.lower_ = IS, IS.lower()
    if spelled:
        doc.lay_out()
    return doc
