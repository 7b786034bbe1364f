"""JSONL files: every line is a record and refers to records that are there; the CSV agrees.

Tables are read once each, documents and incidents before what refers to them.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from pipeline.validate.agreement import CsvRows
from pipeline.validate.problem import Problem, quoted
from schemas.base import Record
from schemas.document import Document
from schemas.event import Event
from schemas.incident import Incident, IncidentChange
from schemas.statement import Statement
from schemas.tables import (
    DOCUMENTS,
    EVENTS,
    INCIDENT_CHANGES,
    INCIDENTS,
    STATEMENTS,
    Reported,
    Table,
)

Row = TypeVar("Row", bound=Record)


@dataclass(slots=True)
class Seen:
    """What was met so far.

    Attributes:
        rows: Table name -> number of its lines; tables whose file is missing are not in it.
        documents: Document id -> (its place in the order, the document without its finds).
        reports: Event id -> incident that lists it, as long as the event was not met.
        events: Document id -> number of its events.
        latest: The place in the order of the document that the last event is of.
        damaged: Tables with lines that are no records; what refers to them cannot be checked.
    """

    rows: Counter[str] = field(default_factory=Counter)
    documents: dict[str, tuple[int, Document]] = field(default_factory=dict)
    reports: dict[str, str] = field(default_factory=dict)
    events: Counter[str] = field(default_factory=Counter)
    latest: int = 0
    damaged: set[str] = field(default_factory=set)


Judge = Callable[[int, Row, Seen], Iterator[Problem]]  # line, record -> what is wrong with it


def check_records(folder: Path, seen: Seen) -> Iterator[Problem]:
    """Yield what is wrong with the records of a dataset; `seen` is filled."""
    yield from _check(folder, DOCUMENTS, Document, _judge_document, seen)
    yield from _check(folder, INCIDENTS, Incident, _judge_incident, seen)
    yield from _check(folder, INCIDENT_CHANGES, IncidentChange, _judge_change, seen)
    yield from _check(folder, EVENTS, Event, _judge_event, seen)
    yield from _check(folder, STATEMENTS, Statement, _judge_statement, seen)
    if "events" in seen.damaged:
        return
    for document_id, (order, document) in seen.documents.items():
        if document.n_events != seen.events[document_id]:
            told = f"n_events is {document.n_events}, but {seen.events[document_id]} events"
            yield Problem("documents.jsonl", order, f"{told} are of {quoted(document_id)}")
    for event_id, incident_id in seen.reports.items():
        yield Problem("incidents.jsonl", None, f"{incident_id} lists {event_id}, which is no event")


def _check(
    folder: Path, table: Table[Any], model: type[Row], judge: Judge[Row], seen: Seen
) -> Iterator[Problem]:
    """Yield what is wrong with the records of a table: ids, what `judge` tells, the CSV's cells."""
    rows, ids = CsvRows(folder, table), set[str]()
    for line, record in _records(folder, table.name, model, seen):
        if isinstance(record, Problem):
            yield record
            continue
        yield from _once(table.name, line, getattr(record, table.primary_key), ids)
        yield from judge(line, record, seen)
        if (row := _row_of(record, seen)) is not None:
            yield from rows.compare(line, row)
    yield from rows.surplus(seen.rows.get(table.name))


def _row_of(record: Record, seen: Seen) -> Record | Reported | None:
    """Return what a row of the CSV is made of; None for an event whose document is unknown."""
    if not isinstance(record, Event):
        return record
    known = seen.documents.get(record.document_id)
    return Reported(record, known[1]) if known is not None else None


def _judge_document(line: int, document: Document, seen: Seen) -> Iterator[Problem]:
    slim = document.model_copy(update={"times": [], "places": [], "entities": []})
    seen.documents[document.document_id] = line, slim
    yield from ()


def _judge_incident(line: int, incident: Incident, seen: Seen) -> Iterator[Problem]:
    seen.reports.update(dict.fromkeys(incident.event_ids, incident.incident_id))
    if incident.n_events != len(incident.event_ids):
        told = f"n_events is {incident.n_events}, but {len(incident.event_ids)} are listed"
        yield Problem("incidents.jsonl", line, told)


def _judge_change(line: int, change: IncidentChange, seen: Seen) -> Iterator[Problem]:
    yield from ()  # it may name incidents and events of earlier runs


def _judge_event(line: int, event: Event, seen: Seen) -> Iterator[Problem]:
    seen.events[event.document_id] += 1
    listed = seen.reports.pop(event.event_id, None)
    if listed != event.incident_id and "incidents" not in seen.damaged:
        told = f"{event.incident_id} does not list it; {listed or 'no other'} does"
        yield Problem("events.jsonl", line, told)
    if event.document_id not in seen.documents:
        yield from _unknown("events", line, event.document_id, seen)
        return
    order, _ = seen.documents[event.document_id]
    if order < seen.latest:
        yield Problem("events.jsonl", line, "it is not in the order of the documents")
    seen.latest = order


def _judge_statement(line: int, statement: Statement, seen: Seen) -> Iterator[Problem]:
    if statement.document_id not in seen.documents:
        yield from _unknown("statements", line, statement.document_id, seen)


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
