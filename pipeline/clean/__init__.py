"""Cleaning: a document's text as labelled blocks that keep their offsets."""

import re

import numpy as np

from pipeline.clean.blocks import Block
from schemas.document import Article
from schemas.vocabulary import BlockKind


def clean(article: Article) -> tuple[Block, ...]:
    """Split an article's text into labelled blocks, in reading order."""
    found = re.finditer(r"\S(?:.*\S)?", article.text)
    return tuple(
        Block(
            BlockKind.PARAGRAPH,
            m.start(),
            m.end(),
            m.group(),
            np.arange(m.start(), m.end(), dtype=np.int64),
        )
        for m in found
    )
