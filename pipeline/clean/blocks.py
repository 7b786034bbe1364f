"""A block: a labelled stretch of a document's text, with a tidy copy that keeps its offsets."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from schemas.vocabulary import BlockKind


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the untouched text, and the tidied copy of it that is parsed.

    Attributes:
        kind: What the stretch is.
        start, end: Offsets in the article's text.
        tidy: The copy for the parser: blanks collapsed, hard line wraps joined, shouting recased,
            a blank put in where one is missing behind a full stop.
        origin: `origin[i]` is the offset in the article's text of `tidy[i]`; one entry a
            character, never falling. An inserted blank has the offset of what follows it.
    """

    kind: BlockKind
    start: int
    end: int
    tidy: str
    origin: NDArray[np.int64]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Turn offsets in `tidy` into offsets in the article's text."""
        return int(self.origin[start]), int(self.origin[end - 1]) + 1
