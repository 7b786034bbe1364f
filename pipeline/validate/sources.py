"""The texts of a dataset's documents, read again from where they were read."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from pipeline.errors import DatelineError
from pipeline.read import read_inputs
from schemas.document import Article, Rejected


class Sources:
    """Gives the text of one document after the other, in the order of documents.jsonl.

    A path is looked for from the working folder, then from the dataset and the folder it lies in.
    A file of many documents is read along with them, never held.
    """

    def __init__(self, folder: Path) -> None:
        """Begin with the first document of the dataset in `folder`."""
        self._bases = (Path(), folder, folder.parent)
        self._path = ""
        self._articles: Iterator[Article | Rejected] = iter(())

    def text(self, document: dict[str, Any]) -> str | None:
        """Return the text of the next document, as read; None where its source is not at hand.

        Raises:
            ValueError: its source is there, but holds another text now.
        """
        path = str(document.get("path") or "")
        if path != self._path:
            self._path = path
            self._articles = self._read(path)
        article = next(self._articles, None)
        if not isinstance(article, Article) or not document.get("sha256"):
            return None
        if sha256(article.text.encode()).hexdigest() != document["sha256"]:
            raise ValueError(path)
        return article.text

    def _read(self, path: str) -> Iterator[Article | Rejected]:
        try:
            places = [base / path for base in self._bases]
            found = next((str(place) for place in places if path and place.is_file()), None)
            if found is not None:
                yield from read_inputs([found])
        except (DatelineError, OSError, ValueError):  # ValueError: a NUL in the path
            return
