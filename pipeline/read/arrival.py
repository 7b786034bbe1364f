"""A document at the door: known by its id and a digest before it is looked into."""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from schemas.document import Article, Rejected

LOOKED_AT = 200  # documents before and behind another that may date it: an agency's day of reports


@dataclass(frozen=True, slots=True)
class Arrival:
    """One document that an INPUT holds.

    Attributes:
        document_id: Its id.
        name: Its file's path below INPUT; documents are put in the order of this,
        number: and within a file by this, from 0.
        path: Its file as shown in the dataset.
        source: Its file's absolute path, or what else it was read from; what is pruned by.
        digest: Hex SHA-256 of its content and of the metadata given for it.
        document: What was read; None where the digest is known and nothing was.
    """

    document_id: str
    name: str
    number: int
    path: str
    source: str
    digest: str
    document: Article | Rejected | None = None


@dataclass(frozen=True, slots=True)
class Unchanged:
    """A document of INPUT that an earlier run has read: it is not read again, but may be looked at.

    Attributes:
        load: Returns its article, with the date it got then; None where it gave none.
    """

    load: Callable[[], Article | None]


class Memory:
    """What earlier runs have read; this one knows nothing, so that everything is read."""

    def knows(self, _arrival: Arrival) -> bool:
        """Tell whether a document was read before, as it is now."""
        return False

    def is_of_another(self, _arrival: Arrival) -> bool:
        """Tell whether an id derived from a path is that of a document read from elsewhere."""
        return False


def digest_of(content: object, given: Mapping[str, object]) -> str:
    """Return the digest of a document's text, or of what stands in its place, with its metadata."""
    text = json.dumps([content, dict(given)], sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()


def digest_of_file(path: Path, given: Mapping[str, object]) -> str:
    """Return the digest of a file's bytes, with the metadata given beside it.

    Raises:
        OSError: the file cannot be read.
    """
    with path.open("rb") as handle:
        return digest_of(hashlib.file_digest(handle, "sha256").hexdigest(), given)
