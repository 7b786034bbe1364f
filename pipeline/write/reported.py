"""Reads the events of a finished dataset back, a document at a time."""

from collections.abc import Iterator
from pathlib import Path

from schemas.document import Document
from schemas.event import Event
from schemas.tables import Reported


def read_reported(folder: Path) -> Iterator[Reported]:
    """Yield the events of a dataset in their order, each with the document that reports it.

    Raises:
        ValueError: the files are damaged; `dateline validate` tells where.
        OSError: a file cannot be read.
    """
    with (
        (folder / "events.jsonl").open(encoding="utf-8") as events,
        (folder / "documents.jsonl").open(encoding="utf-8") as documents,
    ):
        document: Document | None = None
        for line in events:
            event = Event.model_validate_json(line)
            while document is None or document.document_id != event.document_id:
                following = documents.readline()
                if not following:
                    raise ValueError(f"documents.jsonl has no {event.document_id!r} in its place")
                document = Document.model_validate_json(following)
            yield Reported(event, document)
