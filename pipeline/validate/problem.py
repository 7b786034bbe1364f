"""What is wrong with a dataset: one line a problem, with file, row and remedy."""

from typing import NamedTuple

from pipeline.write.cells import CONTROL

REWRITE = "write the dataset again with `dateline run`, and edit copies only"
SHOWN = 60


class Problem(NamedTuple):
    """One thing that is wrong.

    Attributes:
        file: Name of the file.
        row: Line in it, from 1 (a CSV file's header is line 1); None for the file as a whole.
        what: What is wrong.
        remedy: What to do.
    """

    file: str
    row: int | None
    what: str
    remedy: str = REWRITE

    def __str__(self) -> str:
        """Return the problem as one line, without control characters."""
        place = self.file if self.row is None else f"{self.file}:{self.row}"
        return CONTROL.sub("?", " ".join(f"{place}: {self.what} — {self.remedy}".split()))


def quoted(value: str) -> str:
    """Return text in quotes, short enough for a line."""
    return repr(value if len(value) <= SHOWN else f"{value[:SHOWN]}…")
