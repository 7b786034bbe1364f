"""Cuts a text at the borders of spans, so that spans which cross need not be nested.

JavaScript counts UTF-16 units where the dataset counts code points: the page gets pieces of text
and counts those.
"""

from bisect import bisect_left
from collections.abc import Iterable

Offsets = tuple[int, int]


class Segments:
    """A text in flat pieces; every span given is a run of whole pieces.

    Attributes:
        pieces: The text, cut; joined they are the text.
    """

    def __init__(self, text: str, spans: Iterable[Offsets]) -> None:
        """Cut `text` at both ends of all `spans`, in code points; ends beyond it count as its end.

        Args:
            text: The text as read.
            spans: (start, end) of what is to be found again.
        """
        inside = {min(offset, len(text)) for span in spans for offset in span}
        self._cuts = sorted({0, len(text)} | inside)
        self.pieces = [
            text[start:end] for start, end in zip(self._cuts, self._cuts[1:], strict=False)
        ]

    def run(self, span: Offsets) -> Offsets:
        """Return the pieces of a span that was given: number of the first, and behind the last."""
        start, end = (bisect_left(self._cuts, min(offset, self._cuts[-1])) for offset in span)
        return start, end
