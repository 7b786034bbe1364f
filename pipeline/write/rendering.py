"""From an extraction to the lines of the dataset's files.

Done apart from writing, so that a document which cannot be written fails alone.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pipeline.write.cells import table_lines
from schemas.base import Record
from schemas.document import Document, Extraction
from schemas.incident import Incident, IncidentChange
from schemas.tables import (
    DOCUMENTS,
    EVENTS,
    INCIDENT_CHANGES,
    INCIDENTS,
    STATEMENTS,
    Reported,
)


@dataclass(frozen=True, slots=True)
class Rendered:
    """What one document adds to the dataset.

    Attributes:
        document: The document, with its status.
        lines: File name -> lines to append, each ended by a line feed.
        rows: File stem -> how many records that is.
        text: The text as read, for the report; empty where there is none.
    """

    document: Document
    lines: dict[str, str]
    rows: dict[str, int]
    text: str = ""


def render(extraction: Extraction, text: str = "") -> Rendered:
    """Return the lines of an extraction, and the text it was made from.

    Raises:
        ValueError: a record cannot be written (text that is no valid Unicode).
    """
    document, events = extraction.document, extraction.events
    reported = [Reported(event, document) for event in events]
    return Rendered(
        document,
        {
            "events.jsonl": json_lines(events),
            "events.csv": table_lines(EVENTS, reported),
            "statements.jsonl": json_lines(extraction.statements),
            "statements.csv": table_lines(STATEMENTS, extraction.statements),
            **document_lines(document),
        },
        {"events": len(events), "statements": len(extraction.statements), "documents": 1},
        text,
    )


def document_lines(document: Document) -> dict[str, str]:
    """Return file name -> line of a document."""
    return {
        "documents.jsonl": json_lines([document]),
        "documents.csv": table_lines(DOCUMENTS, [document]),
    }


def render_incident(incident: Incident) -> dict[str, str]:
    """Return file name -> line of an incident."""
    return {
        "incidents.jsonl": json_lines([incident]),
        "incidents.csv": table_lines(INCIDENTS, [incident]),
    }


def render_changes(changes: Sequence[IncidentChange]) -> dict[str, str]:
    """Return file name -> lines of what became of earlier incidents."""
    return {
        "incident_changes.jsonl": json_lines(changes),
        "incident_changes.csv": table_lines(INCIDENT_CHANGES, changes),
    }


def json_lines(records: Iterable[Record]) -> str:
    """Return records as JSON lines: compact, keys in the order of the models, text unescaped."""
    return "".join(f"{record.model_dump_json()}\n" for record in records)
