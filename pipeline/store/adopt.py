"""Takes over a dataset whose store is lost: its JSONL files hold all but the texts."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from pipeline.errors import StoreError
from pipeline.read.arrival import Arrival
from pipeline.store.store import Store
from pipeline.write.rendering import render
from schemas.base import Record
from schemas.document import Document, Extraction
from schemas.event import Event
from schemas.statement import Statement

Kind = TypeVar("Kind", bound=Record)


def adopt(folder: Path, store: Store) -> None:
    """Put the documents of a dataset into an empty store.

    They count as read by another version. Those that INPUT holds are read again.

    Raises:
        StoreError: the dataset is damaged, or of another form.
    """
    try:
        for extraction in _extractions(folder):
            document = extraction.document
            arrival = Arrival(
                document.document_id, document.document_id, 0, document.path, document.path, ""
            )
            store.put(arrival, render(extraction), reader="")
    except (OSError, ValidationError) as error:
        raise StoreError(
            f"{folder} holds a dataset without its store, and its JSONL files cannot be read "
            f"({str(error).splitlines()[0]}). Give another --output, or --force to begin anew."
        ) from error
    store.commit()


def _extractions(folder: Path) -> Iterator[Extraction]:
    """Yield the documents of a dataset in their order."""
    events = groupby(_records(folder / "events.jsonl", Event), lambda e: e.document_id)
    statements = groupby(_records(folder / "statements.jsonl", Statement), lambda s: s.document_id)
    here, said = next(events, None), next(statements, None)
    for document in _records(folder / "documents.jsonl", Document):
        own: list[Event] = []
        words: list[Statement] = []
        if here is not None and here[0] == document.document_id:
            own, here = list(here[1]), next(events, None)
        if said is not None and said[0] == document.document_id:
            words, said = list(said[1]), next(statements, None)
        yield Extraction(document=document, events=own, statements=words)


def _records(path: Path, model: type[Kind]) -> Iterator[Kind]:
    with path.open(encoding="utf-8", newline="\n") as lines:
        yield from map(model.model_validate_json, lines)
