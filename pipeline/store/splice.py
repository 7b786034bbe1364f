"""Changes of rendered lines that need no rendering anew: incident ids, and the path of a document.

Lines are rendered once, where a document is read; a dataset of millions is written from them.
"""

import csv
import re
from collections.abc import Iterator, Mapping

from pipeline.write.cells import csv_lines
from pipeline.write.rendering import document_lines
from schemas.document import Document
from schemas.tables import EVENTS

JSON_TEXT = r'"(?:[^"\\]|\\.)*"'
# The fields of an event begin in this order; what a text says cannot stand before them.
EVENT_HEAD = re.compile(
    rf'\{{"event_id":"(?P<event>[^"]*)","document_id":{JSON_TEXT},"incident_id":"(?P<incident>[^"]*)"'
)
COLUMNS = [column.name for column in EVENTS.columns]
INCIDENT = COLUMNS.index("incident_id")  # event_id, an id without commas, comes first


def with_incidents(lines: Mapping[str, str], incident_ids: Mapping[str, str]) -> dict[str, str]:
    """Return a document's lines with the incident ids of the dataset.

    Args:
        lines: File name -> lines.
        incident_ids: Event id -> incident id, of the events whose id changes.
    """
    if not incident_ids:
        return dict(lines)
    return dict(lines) | {
        "events.jsonl": "".join(_json_lines(lines["events.jsonl"], incident_ids)),
        "events.csv": "".join(_csv_lines(lines["events.csv"], incident_ids)),
    }


def moved(lines: Mapping[str, str], path: str) -> dict[str, str]:
    """Return a document's lines with another path."""
    document = Document.model_validate_json(lines["documents.jsonl"])
    return dict(lines) | document_lines(document.model_copy(update={"path": path}))


def _json_lines(text: str, incident_ids: Mapping[str, str]) -> Iterator[str]:
    for line in text.split("\n")[:-1]:
        head = EVENT_HEAD.match(line)
        other = incident_ids.get(head["event"]) if head else None
        if head is None or other is None:
            yield f"{line}\n"
        else:
            yield f"{line[: head.start('incident')]}{other}{line[head.end('incident') :]}\n"


def _csv_lines(text: str, incident_ids: Mapping[str, str]) -> Iterator[str]:
    for line in text.split("\n")[:-1]:
        other = incident_ids.get(line.partition(",")[0])
        if other is None:
            yield f"{line}\n"
        else:
            (cells,) = csv.reader([line])
            cells[INCIDENT] = other
            yield csv_lines([cells])
