"""JSONL files: every line is a record and refers to records that are there; the CSV agrees.

Tables are read once each, documents and incidents before what refers to them.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from pipeline.validate.agreement import CsvRows
from pipeline.validate.problem import Problem, quoted
from schemas.base import Record
from schemas.document import Document
from schemas.event import Event
from schemas.incident import Incident, IncidentChange
from schemas.statement import Statement
from schemas.tables import DOCUMENTS, EVENTS, INCIDENT_CHANGES, INCIDENTS, STATEMENTS, Reported

Row = TypeVar("Row", bound=Record)


@dataclass(slots=True)
class Seen:
    """What was met so far.

    Attributes:
        rows: Table name -> number of its lines; tables whose file is missing are not in it.
        documents: Document id -> (its place in the order, the document without its finds).
        incidents: Incident ids.
        reports: Event id -> incident that lists it, as long as the event was not met.
        events: Document id -> number of its events.
        damaged: Tables with lines that are no records; what refers to them cannot be checked.
    """

    rows: Counter[str] = field(default_factory=Counter)
    documents: dict[str, tuple[int, Document]] = field(default_factory=dict)
    incidents: set[str] = field(default_factory=set)
    reports: dict[str, str] = field(default_factory=dict)
    events: Counter[str] = field(default_factory=Counter)
    damaged: set[str] = field(default_factory=set)


def check_records(folder: Path, seen: Seen) -> Iterator[Problem]:
    """Yield what is wrong with the records of a dataset; `seen` is filled."""
    yield from _check_documents(folder, seen)
    yield from _check_incidents(folder, seen)
    yield from _check_changes(folder, seen)
    yield from _check_events(folder, seen)
    yield from _check_statements(folder, seen)
    if "events" in seen.damaged:
        return
    for document_id, (order, document) in seen.documents.items():
        if document.n_events != seen.events[document_id]:
            told = f"n_events is {document.n_events}, but {seen.events[document_id]} events"
            yield Problem("documents.jsonl", order, f"{told} are of {quoted(document_id)}")
    for event_id, incident_id in seen.reports.items():
        yield Problem("incidents.jsonl", None, f"{incident_id} lists {event_id}, which is no event")


def _check_documents(folder: Path, seen: Seen) -> Iterator[Problem]:
    rows = CsvRows(folder, DOCUMENTS)
    ids: set[str] = set()
    for line, document in _records(folder, "documents", Document, seen):
        if isinstance(document, Problem):
            yield document
            continue
        yield from _once("documents", line, document.document_id, ids)
        slim = document.model_copy(update={"times": [], "places": [], "entities": []})
        seen.documents[document.document_id] = line, slim
        yield from rows.compare(line, document)
    yield from rows.surplus(seen.rows.get("documents"))


def _check_incidents(folder: Path, seen: Seen) -> Iterator[Problem]:
    rows = CsvRows(folder, INCIDENTS)
    for line, incident in _records(folder, "incidents", Incident, seen):
        if isinstance(incident, Problem):
            yield incident
            continue
        yield from _once("incidents", line, incident.incident_id, seen.incidents)
        seen.reports.update(dict.fromkeys(incident.event_ids, incident.incident_id))
        if incident.n_events != len(incident.event_ids):
            told = f"n_events is {incident.n_events}, but {len(incident.event_ids)} are listed"
            yield Problem("incidents.jsonl", line, told)
        yield from rows.compare(line, incident)
    yield from rows.surplus(seen.rows.get("incidents"))


def _check_changes(folder: Path, seen: Seen) -> Iterator[Problem]:
    rows = CsvRows(folder, INCIDENT_CHANGES)
    ids: set[str] = set()
    for line, change in _records(folder, "incident_changes", IncidentChange, seen):
        if isinstance(change, Problem):
            yield change
            continue
        yield from _once("incident_changes", line, change.change_id, ids)
        yield from rows.compare(line, change)
    yield from rows.surplus(seen.rows.get("incident_changes"))


def _check_events(folder: Path, seen: Seen) -> Iterator[Problem]:
    rows = CsvRows(folder, EVENTS)
    ids: set[str] = set()
    latest = 0
    for line, event in _records(folder, "events", Event, seen):
        if isinstance(event, Problem):
            yield event
            continue
        yield from _once("events", line, event.event_id, ids)
        seen.events[event.document_id] += 1
        listed = seen.reports.pop(event.event_id, None)
        if listed != event.incident_id and "incidents" not in seen.damaged:
            told = f"{event.incident_id} does not list it; {listed or 'no other'} does"
            yield Problem("events.jsonl", line, told)
        if event.document_id not in seen.documents:
            yield from _unknown("events", line, event.document_id, seen)
            continue
        order, document = seen.documents[event.document_id]
        if order < latest:
            yield Problem("events.jsonl", line, "it is not in the order of the documents")
        latest = order
        yield from rows.compare(line, Reported(event, document))
    yield from rows.surplus(seen.rows.get("events"))


def _check_statements(folder: Path, seen: Seen) -> Iterator[Problem]:
    rows = CsvRows(folder, STATEMENTS)
    ids: set[str] = set()
    for line, statement in _records(folder, "statements", Statement, seen):
        if isinstance(statement, Problem):
            yield statement
            continue
        yield from _once("statements", line, statement.statement_id, ids)
        if statement.document_id not in seen.documents:
            yield from _unknown("statements", line, statement.document_id, seen)
        yield from rows.compare(line, statement)
    yield from rows.surplus(seen.rows.get("statements"))


def _records(
    folder: Path, name: str, model: type[Row], seen: Seen
) -> Iterator[tuple[int, Row | Problem]]:
    """Yield (line, record) of a JSONL file, or the problem with a line."""
    file = f"{name}.jsonl"
    if not (folder / file).is_file():  # told by the data package
        seen.damaged.add(name)
        return
    seen.rows[name] = 0
    with (folder / file).open("rb") as lines:
        for line, content in enumerate(lines, start=1):
            seen.rows[name] += 1
            try:
                yield line, model.model_validate_json(content, strict=True)  # as JSON Schema is
            except ValidationError as error:
                seen.damaged.add(name)
                yield line, Problem(file, line, _first(error))


def _first(error: ValidationError) -> str:
    """Return the first fault of a record, and how many more there are."""
    faults = error.errors(include_url=False)
    place = ".".join(str(part) for part in faults[0]["loc"])
    more = f" (and {len(faults) - 1} more)" if len(faults) > 1 else ""
    return f"{place or 'the line'}: {faults[0]['msg']}{more}"


def _once(table: str, line: int, key: str, met: set[str]) -> Iterator[Problem]:
    """Yield a problem where an id was met before; it is met now."""
    if key in met:
        yield Problem(f"{table}.jsonl", line, f"the id {quoted(key)} stands there twice")
    met.add(key)


def _unknown(table: str, line: int, document_id: str, seen: Seen) -> Iterator[Problem]:
    if "documents" not in seen.damaged:
        told = f"its document {quoted(document_id)} is not in documents.jsonl"
        yield Problem(f"{table}.jsonl", line, told)
