"""What dateline knows about the world, as data files that an analyst can edit.

Every table is a CSV file with a header, read here and nowhere else. Lines that start with `#`
are comments (they name the sources).
"""

import csv
import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from pipeline.errors import KnowledgeError

FOLDER = Path(__file__).parent


def rows(name: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield (line number, row) of the table `name`, a path below this folder.

    Raises:
        KnowledgeError: a row has more or fewer cells than the header.
    """
    path = FOLDER / name
    with path.open(encoding="utf-8", newline="") as handle:
        lines = ((n, line) for n, line in enumerate(handle, 1) if line.strip() and line[0] != "#")
        numbers: list[int] = []

        def content() -> Iterator[str]:
            for number, line in lines:
                numbers.append(number)
                yield line

        reader = csv.reader(content())
        header = next(reader)
        for cells in reader:
            if len(cells) != len(header):
                raise KnowledgeError(
                    f"{path}:{numbers[-1]}: {len(cells)} cells where the header has {len(header)}. "
                    "Quote cells that contain a comma."
                )
            yield numbers[-1], dict(zip(header, (c.strip() for c in cells), strict=True))


@cache
def fingerprint() -> str:
    """Return the SHA-256 of all tables: it changes when any of them does, and with nothing else."""
    digest = hashlib.sha256()
    for path in sorted(FOLDER.rglob("*.csv"), key=lambda p: p.relative_to(FOLDER).as_posix()):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(FOLDER).as_posix()} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()
