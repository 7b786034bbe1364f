"""The flat tables of the dataset: every CSV column, with what it means and where it is read from.

From these lists come the CSV headers and rows, the Table Schemas of datapackage.json and
codebook.csv. A cell is a value of its column's type or None, which is written as an empty cell.
"""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, Literal, TypeVar

from schemas.base import Span
from schemas.document import Document
from schemas.event import Count, Event, EventDate, Participant, Place
from schemas.incident import ChangeKind, CountRange, Incident, IncidentChange
from schemas.statement import Statement
from schemas.vocabulary import (
    AcledType,
    ActorKind,
    CountOf,
    DateBasis,
    EventType,
    Granularity,
    Modality,
    Precision,
    PublishedBasis,
    QuadClass,
    StatementKind,
    Status,
)

Cell = str | int | float | bool | dt.date | None
CellType = Literal["string", "integer", "number", "boolean", "date"]
LIST_SEPARATOR = "; "
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Reported:
    """A row of events.csv: an event, and the document that reports it."""

    event: Event
    document: Document


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column of a flat table.

    Attributes:
        name, description, example: For the reader; all three stand in the codebook.
        value: Reads the cell from a row's record.
        kind: A type of Table Schema.
        values: The vocabulary the cell is taken from; None for free values.
        several: The cell may hold several values, joined by "; ".
        required: The cell is never empty.
    """

    name: str
    description: str
    example: str
    value: Callable[[Row], Cell]
    kind: CellType = "string"
    values: type[StrEnum] | None = None
    several: bool = False
    required: bool = False


@dataclass(frozen=True, slots=True)
class Table(Generic[Row]):
    """A flat table: its name, what a row is, its key and its columns in their order."""

    name: str
    description: str
    columns: tuple[Column[Row], ...]
    foreign_keys: tuple[tuple[str, str], ...] = ()

    @property
    def primary_key(self) -> str:
        """The first column holds the key of every table."""
        return self.columns[0].name


def joined(parts: Iterable[str | None]) -> str | None:
    """Join values by "; "; a semicolon inside one becomes a comma, so that lists can be split."""
    return LIST_SEPARATOR.join(part.replace(";", ",") for part in parts if part) or None


def _distinct(parts: Iterable[str | None]) -> str | None:
    return joined(dict.fromkeys(parts))


def _words(span: Span | None) -> str | None:
    return None if span is None else span.text


def _date(read: Callable[[EventDate], Cell]) -> Callable[[Reported], Cell]:
    """Read a cell from an event's date; None where it has none."""
    return lambda row: None if row.event.date is None else read(row.event.date)


def _place(read: Callable[[Place], Cell]) -> Callable[[Reported], Cell]:
    """Read a cell from an event's most specific place, which stands first."""
    return lambda row: read(row.event.locations[0]) if row.event.locations else None


def _attributed_to(row: Reported) -> str | None:
    attribution = row.event.source.attribution
    return None if attribution is None else attribution.name


def _speaker(row: Statement) -> str | None:
    return None if row.speaker is None else row.speaker.name


def _source(row: Reported) -> str:
    """Return who says so, else the publisher, else the document."""
    source = row.event.source
    if source.attribution is not None:
        return source.attribution.name
    return source.publisher or row.document.document_id


def number_told(count: Count | CountRange | None) -> int | None:
    """Return the number stated, else a bound; None where there is none."""
    figures = (count.best, count.low, count.high) if count else ()
    return next((n for n in figures if n is not None), None)


def _count(what: CountOf) -> Callable[[Reported], int | None]:
    """Return the reader of the first number of `what`."""
    return lambda row: number_told(next((c for c in row.event.counts if c.what is what), None))


def _count_column(what: CountOf, description: str, example: str) -> Column[Reported]:
    how = (
        "the number stated, else a bound. Reports of one incident repeat it: add up incidents.csv."
    )
    return Column(what.value, f"{description}: {how}", example, _count(what), "integer")


def _role_columns(
    role: str, of: Callable[[Event], list[Participant]], examples: tuple[str, str, str]
) -> tuple[Column[Reported], ...]:
    """Return the columns that say more about the actors or the targets."""
    words, kind, country = examples
    return (
        Column(f"{role}_text", f"The words of the text for each {role}, verbatim.", words,
               lambda row: joined(p.text for p in of(row.event)), several=True),
        Column(f"{role}_kind", f"What kind each {role} is, in the order of `{role}`.", kind,
               lambda row: joined(p.kind for p in of(row.event)), values=ActorKind, several=True),
        Column(f"{role}_country", f"Countries the {role}s belong to, ISO 3166-1 alpha-3.", country,
               lambda row: _distinct(p.country for p in of(row.event)), several=True),
    )  # fmt: skip


EVENTS: Table[Reported] = Table(
    "events",
    "One event as one sentence of one document reports it.",
    (
        Column("event_id", "Stable id of the event.", "ev_58b17a0c3de94f12",
               lambda row: row.event.event_id, required=True),
        Column("actor", "Who did it: resolved names.", "Taliban",
               lambda row: joined(p.name for p in row.event.actors), several=True),
        Column("action", "The words that name what was done.", "took refuge",
               lambda row: row.event.action.text, required=True),
        Column("target", "To whom or what it was done: resolved names.", "Amrullah Saleh",
               lambda row: joined(p.name for p in row.event.targets), several=True),
        Column("location", "Where: names of places, most specific first.", "Bazarak; Panjshir",
               lambda row: joined(p.name for p in row.event.locations), several=True),
        Column("date", "When, in EDTF (Library of Congress, 2019).", "2021-09-06",
               _date(lambda d: d.edtf)),
        Column("source", "Who says so; else the publisher; else the id of the document.",
               "Zabihullah Mujahid", _source, required=True),
        Column("event_type", "PLOVER type of the event, or OTHER.", "ASSAULT",
               lambda row: row.event.event_type, values=EventType, required=True),
        Column("modality", "What the text commits to.", "claimed",
               lambda row: row.event.modality, values=Modality, required=True),
        Column("negated", "true when the text says it did not happen.", "false",
               lambda row: row.event.negated, "boolean", required=True),
        Column("mode", "Finer type within PLOVER, a mode of knowledge/lexicon/modes.csv.",
               "assassinate",
               lambda row: row.event.mode),
        Column("quad_class", "Verbal or material, cooperation or conflict.", "MATERIAL_CONFLICT",
               lambda row: row.event.quad_class, values=QuadClass),
        Column("acled_type", "Label of CASE 2021 (shared task 2), after ACLED's sub-event types; "
               "knowledge/profiles/sub_events.csv has ACLED's own names for those that it codes as "
               "violence or demonstrations.", "ARMED_CLASH",
               lambda row: row.event.acled_type, values=AcledType),
        Column("cameo", "CAMEO code, with its leading zero.", "186", lambda row: row.event.cameo),
        Column("date_start", "First day it may have been.", "2021-09-06",
               _date(lambda d: d.earliest), "date"),
        Column("date_end", "Last day it may have been.", "2021-09-06",
               _date(lambda d: d.latest), "date"),
        Column("date_precision", "Unit in which the text gives the date; of an open one "
               "(../2023-05-23) that of the end it has.", "day",
               _date(lambda d: d.granularity), values=Granularity),
        Column("date_basis", "Where the date was read from.", "text",
               _date(lambda d: d.basis), values=DateBasis),
        Column("country", "Country of the first place, ISO 3166-1 alpha-3.", "AFG",
               _place(lambda p: p.country)),
        Column("admin1", "First-level division of the first place.", "Panjshir",
               _place(lambda p: p.admin1)),
        Column("latitude", "Degrees north of the first place.", "35.31",
               _place(lambda p: p.latitude), "number"),
        Column("longitude", "Degrees east of the first place.", "69.52",
               _place(lambda p: p.longitude), "number"),
        Column("location_precision", "How closely the first place is known.", "province",
               _place(lambda p: p.precision), values=Precision),
        Column("attributed_to", "Who says so, when it is not the narrator.", "Zabihullah Mujahid",
               _attributed_to),
        Column("publisher", "Who published the document.", "Kabul Observer",
               lambda row: row.event.source.publisher),
        Column("published", "Date of publication.", "2021-09-06",
               lambda row: row.document.published, "date"),
        Column("title", "Title of the document.", "Valley falls",
               lambda row: row.event.source.title),
        Column("url", "Address of the document.", "news.example/valley-falls",
               lambda row: row.event.source.url),
        *_role_columns("actor", lambda e: e.actors, ("they", "armed_group", "AFG")),
        *_role_columns("target", lambda e: e.targets, ("the vice president", "person", "AFG")),
        _count_column(CountOf.KILLED, "People killed", "6"),
        _count_column(CountOf.WOUNDED, "People wounded", "14"),
        _count_column(CountOf.DETAINED, "People detained", "30"),
        _count_column(CountOf.DISPLACED, "People driven from home", "1200"),
        _count_column(CountOf.ABDUCTED, "People abducted", "3"),
        _count_column(CountOf.PARTICIPANTS, "People who took part", "5000"),
        Column("incident_id", "The happening it reports, a row of incidents.csv.",
               "in_0a1b2c3d4e5f6071", lambda row: row.event.incident_id, required=True),
        Column("salience", "Weight within the document, 0 to 1; the highest is its main event.",
               "0.8", lambda row: row.event.salience, "number", required=True),
        Column("confidence", "How sure the reading is, 0 to 1.", "0.7",
               lambda row: row.event.confidence, "number", required=True),
        Column("document_id", "The document that reports it, a row of documents.csv.",
               "panjshir-1", lambda row: row.event.document_id, required=True),
        Column("sentence", "The sentence that reports it, line breaks as blanks.",
               "They took refuge in the valley.", lambda row: row.event.sentence.text,
               required=True),
        Column("sentence_start", "Offset of the sentence in the text, in code points.", "300",
               lambda row: row.event.sentence.start, "integer", required=True),
        Column("sentence_end", "Offset behind the sentence.", "331",
               lambda row: row.event.sentence.end, "integer", required=True),
    ),
    (("incident_id", "incidents"), ("document_id", "documents")),
)  # fmt: skip

STATEMENTS: Table[Statement] = Table(
    "statements",
    "One thing said by somebody: speaker, cue, content.",
    (
        Column("statement_id", "Stable id of the statement.", "st_58b17a0c3de94f12",
               lambda row: row.statement_id, required=True),
        Column("speaker", "Who says it: the resolved name.", "Zabihullah Mujahid",
               _speaker),
        Column("content", "What is said, line breaks as blanks.", "the valley is ours",
               lambda row: row.content.text, required=True),
        Column("kind", "direct, indirect or mixed speech.", "direct",
               lambda row: row.kind, values=StatementKind, required=True),
        Column("cue", "The words that mark the saying.", "said", lambda row: _words(row.cue)),
        Column("speaker_text", "The words of the text for the speaker, verbatim.",
               "the group's spokesman", lambda row: _words(row.speaker)),
        Column("document_id", "The document that quotes it, a row of documents.csv.", "panjshir-1",
               lambda row: row.document_id, required=True),
        Column("content_start", "Offset of the content in the text, in code points.", "120",
               lambda row: row.content.start, "integer", required=True),
        Column("content_end", "Offset behind the content.", "138",
               lambda row: row.content.end, "integer", required=True),
    ),
    (("document_id", "documents"),),
)  # fmt: skip


def _range_columns(what: CountOf, verb: str) -> tuple[Column[Incident], ...]:
    """Return the columns of what an incident's reports count."""

    def read(part: str) -> Callable[[Incident], Cell]:
        return lambda row: next(
            (getattr(c, part) for c in row.counts if c.what is what), None
        )  # fmt: skip

    name = what.value
    return (
        Column(f"{name}_low", f"People {verb}: the least that a report gives.", "5", read("low"),
               "integer"),
        Column(f"{name}_best", f"People {verb}: what most voices say, else the last.", "6",
               read("best"), "integer"),
        Column(f"{name}_high", f"People {verb}: the most that a report gives.", "9",
               read("high"), "integer"),
    )  # fmt: skip


INCIDENTS: Table[Incident] = Table(
    "incidents",
    "One happening: the events, of one or many documents, that report the same thing.",
    (
        Column("incident_id", "Stable id of the incident.", "in_0a1b2c3d4e5f6071",
               lambda row: row.incident_id, required=True),
        Column("actor", "Who did it.", "Taliban", lambda row: joined(row.actors), several=True),
        Column("target", "To whom or what it was done.", "Panjshir",
               lambda row: joined(row.targets), several=True),
        Column("event_type", "PLOVER type of most of its reports.", "ASSAULT",
               lambda row: row.event_type, values=EventType, required=True),
        Column("mode", "Finer type within PLOVER, a mode of knowledge/lexicon/modes.csv.",
               "explosives",
               lambda row: row.mode),
        Column("location", "Most specific place named.", "Bazarak", lambda row: row.location),
        Column("country", "ISO 3166-1 alpha-3.", "AFG", lambda row: row.country),
        Column("date", "When, in EDTF: the narrowest that agrees with most reports.",
               "2021-09-06", lambda row: row.date),
        Column("date_start", "First day it may have been.", "2021-09-06",
               lambda row: row.earliest, "date"),
        Column("date_end", "Last day it may have been.", "2021-09-06",
               lambda row: row.latest, "date"),
        *_range_columns(CountOf.KILLED, "killed"),
        *_range_columns(CountOf.WOUNDED, "wounded"),
        *_range_columns(CountOf.DETAINED, "detained"),
        *_range_columns(CountOf.DISPLACED, "driven from home"),
        *_range_columns(CountOf.ABDUCTED, "abducted"),
        *_range_columns(CountOf.PARTICIPANTS, "who took part"),
        Column("claimed_by", "Who says that it happened.", "Zabihullah Mujahid",
               lambda row: joined(row.claimed_by), several=True),
        Column("denied_by", "Who says that it did not.", "National Resistance Front",
               lambda row: joined(row.denied_by), several=True),
        Column("disputed", "true when reports contradict each other.", "true",
               lambda row: row.disputed, "boolean", required=True),
        Column("dispute", "In what they do.", "denied by National Resistance Front",
               lambda row: joined(row.dispute), several=True),
        Column("n_events", "Reports.", "2", lambda row: row.n_events, "integer", required=True),
        Column("n_documents", "Documents with a report.", "2",
               lambda row: row.n_documents, "integer", required=True),
        Column("n_voices", "Independent documents with a report, not speakers: those that "
               "share their text are one.", "2",
               lambda row: row.n_voices, "integer", required=True),
        Column("first_report", "Day of its first document.", "2021-09-06",
               lambda row: row.first_report, "date"),
        Column("last_report", "Day of its last document.", "2021-09-07",
               lambda row: row.last_report, "date"),
        Column("event_ids", "The reports, rows of events.csv.",
               "ev_58b17a0c3de94f12; ev_0f3c55d2a1b97e40",
               lambda row: joined(row.event_ids), several=True, required=True),
    ),
)  # fmt: skip

INCIDENT_CHANGES: Table[IncidentChange] = Table(
    "incident_changes",
    "Reports of one incident of an earlier version of the dataset that now belong to another.",
    (
        Column("change_id", "Stable id of the change.", "ch_0a1b2c3d4e5f6071",
               lambda row: row.change_id, required=True),
        Column("kind", "merged: the old id ended; split: it goes on without these reports.",
               "merged", lambda row: row.kind, values=ChangeKind, required=True),
        Column("before", "The incident the reports were of.", "in_0a1b2c3d4e5f6071",
               lambda row: row.before, required=True),
        Column("now", "The incident they were given to.", "in_58b17a0c3de94f12",
               lambda row: row.now, required=True),
        Column("event_ids", "Those reports.", "ev_58b17a0c3de94f12",
               lambda row: joined(row.event_ids), several=True, required=True),
    ),
)  # fmt: skip

DOCUMENTS: Table[Document] = Table(
    "documents",
    "One input document and what became of it.",
    (
        Column("document_id", "Id of the document.", "panjshir-1",
               lambda row: row.document_id, required=True),
        Column("path", "Where it was read from.", "seeds/panjshir-1.txt", lambda row: row.path),
        Column("title", "Title.", "Valley falls", lambda row: row.title),
        Column("publisher", "Who published it.", "Kabul Observer", lambda row: row.publisher),
        Column("url", "Address.", "news.example/valley-falls", lambda row: row.url),
        Column("published", "Date of publication.", "2021-09-06",
               lambda row: row.published, "date"),
        Column("published_basis", "Where that date was read from.", "metadata",
               lambda row: row.published_basis, values=PublishedBasis, required=True),
        Column("language", "ISO 639-1.", "en", lambda row: row.language),
        Column("sha256", "SHA-256 of the text as read, in UTF-8.",
               "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
               lambda row: row.sha256),
        Column("chars", "Length of the text in code points.", "3341",
               lambda row: row.chars, "integer", required=True),
        Column("status", "What became of it.", "extracted",
               lambda row: row.status, values=Status, required=True),
        Column("reason", "Why it was skipped or failed.", "the text is empty",
               lambda row: row.reason),
        Column("n_events", "Events found.", "12",
               lambda row: row.n_events, "integer", required=True),
    ),
)  # fmt: skip
