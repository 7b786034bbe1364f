"""What describes the dataset: datapackage.json, codebook.csv and the JSON Schemas."""

import datetime as dt
import hashlib
import json
import shlex
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.knowledge import fingerprint
from pipeline.write.cells import cell_text, csv_lines
from schemas.json_schemas import json_schemas
from schemas.tables import (
    DOCUMENTS,
    EVENTS,
    INCIDENT_CHANGES,
    INCIDENTS,
    STATEMENTS,
    Column,
    Table,
)
from schemas.version import VERSION
from schemas.vocabulary import Explained

PACKAGE = "datapackage.json"
TABLES: tuple[Table[Any], ...] = (EVENTS, STATEMENTS, INCIDENTS, INCIDENT_CHANGES, DOCUMENTS)
VIEWS = (
    ("events.parquet", "application/vnd.apache.parquet"),
    ("events.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
)
OTHERS = (
    ("report.html", "text/html", "The dataset to look at in a browser, offline."),
    ("codebook.csv", "text/csv", "What each column of the CSV files means, with an example."),
)
CODEBOOK_HEADER = ("file", "column", "type", "description", "example", "allowed_values")
OPTIONS = {"model", "prefect"}  # settings that are options of `dateline run`
JSON_SCHEMA = {"events": "event", "statements": "statement", "incidents": "incident",
               "incident_changes": "incident_change", "documents": "document"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Provenance:
    """How a dataset was made; stands in datapackage.json.

    Attributes:
        model, model_version: Name of the spaCy model; its version where it is a package.
        settings: The settings of the run; those that are options stand in its command again.
        inputs: The INPUTs as given.
        created: When the run began; the only time in the dataset.
    """

    model: str
    model_version: str | None
    settings: Mapping[str, object]
    inputs: tuple[str, ...]
    created: dt.datetime


def write_descriptions(folder: Path, rows: Mapping[str, int], provenance: Provenance) -> None:
    """Write schema/, codebook.csv and, last, datapackage.json for the tables in `folder`.

    Args:
        folder: Where the finished tables lie.
        rows: Table name -> number of its records.
        provenance: How the dataset was made.
    """
    (folder / "schema").mkdir()
    for name, text in json_schemas().items():
        (folder / "schema" / name).write_text(text, encoding="utf-8", newline="")
    (folder / "codebook.csv").write_text(codebook(), encoding="utf-8", newline="")
    text = json.dumps(_package(folder, rows, provenance), indent=2, ensure_ascii=False) + "\n"
    (folder / PACKAGE).write_text(text, encoding="utf-8", newline="")


def codebook() -> str:
    """Return the data dictionary of all CSV tables, as CSV."""
    rows = [
        [f"{table.name}.csv", column.name, column.kind, describe(column), column.example,
         " | ".join(column.values or ())]
        for table in TABLES for column in table.columns
    ]  # fmt: skip
    return csv_lines([CODEBOOK_HEADER, *([cell_text(text) for text in row] for row in rows)])


def describe(column: Column[Any]) -> str:
    """Return what a column means, how several values stand in one cell, and what each means."""
    said = [column.description]
    if column.several:
        said.append('Several are joined by "; ".')
    if column.values is not None and issubclass(column.values, Explained):
        said.append("; ".join(f"{value}: {value.meaning}" for value in column.values) + ".")
    return " ".join(said)


def table_schema(table: Table[Any]) -> dict[str, Any]:
    """Return the Table Schema of a table."""
    return {
        "fields": [_field(column, column is table.columns[0]) for column in table.columns],
        "missingValues": [""],
        "primaryKey": table.primary_key,
        "foreignKeys": [
            {"fields": name, "reference": {"resource": other, "fields": name}}
            for name, other in table.foreign_keys
        ],
    }


def _field(column: Column[Any], unique: bool) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": column.name,
        "type": column.kind,
        "description": describe(column),
        "example": column.example,
    }
    if column.kind == "boolean":
        field |= {"trueValues": ["true"], "falseValues": ["false"]}
    constraints: dict[str, Any] = {}
    if column.required:
        constraints["required"] = True
    if unique:
        constraints["unique"] = True
    if column.values is not None and not column.several:
        constraints["enum"] = list(column.values)
    return field | ({"constraints": constraints} if constraints else {})


def _package(folder: Path, rows: Mapping[str, int], provenance: Provenance) -> dict[str, Any]:
    """Return the content of datapackage.json (Data Package, what versions 1 and 2 share)."""
    return {
        "name": "dateline-dataset",
        "title": "Events extracted from news text by dateline",
        "created": provenance.created.isoformat(timespec="seconds"),
        "dateline": {
            "version": VERSION,
            "model": provenance.model,
            "model_version": provenance.model_version,
            "settings": dict(provenance.settings),
            "inputs": list(provenance.inputs),
            "command": _command(provenance),
            "knowledge": {"version": VERSION, "hash": f"sha256:{fingerprint()}"},
        },
        "sources": [{"title": "GeoNames, CC BY 4.0", "path": "https://www.geonames.org"}],
        "resources": [
            *(_table_resource(folder, table, rows[table.name]) for table in TABLES),
            *(_lines_resource(folder, table, rows[table.name]) for table in TABLES),
            *(
                _view_resource(folder / name, mediatype, rows[EVENTS.name])
                for name, mediatype in VIEWS
                if (folder / name).exists()
            ),
            *(
                _other_resource(folder, name, mediatype, what)
                for name, mediatype, what in OTHERS
                if (folder / name).exists()
            ),
            *(
                _other_resource(
                    folder, f"schema/{name}", "application/schema+json", "JSON Schema of a line."
                )
                for name in sorted(json_schemas())
            ),
        ],
    }


def _table_resource(folder: Path, table: Table[Any], rows: int) -> dict[str, Any]:
    return {
        "name": table.name,
        "description": table.description,
        "profile": "tabular-data-resource",
        **_file(folder / f"{table.name}.csv"),
        "rows": rows,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "doubleQuote": True, "header": True},
        "schema": table_schema(table),
    }


def _lines_resource(folder: Path, table: Table[Any], rows: int) -> dict[str, Any]:
    return {
        "name": f"{table.name}-jsonl",
        "description": f"{table.description} All fields; canonical.",
        "type": "file",  # frictionless would else read the nested lines as a table
        **_file(folder / f"{table.name}.jsonl"),
        "records": rows,
        "format": "jsonl",
        "mediatype": "application/jsonl",
        "encoding": "utf-8",
        "jsonSchema": f"schema/{JSON_SCHEMA[table.name]}.json",
    }


def _view_resource(path: Path, mediatype: str, rows: int) -> dict[str, Any]:
    return {
        "name": path.name.replace(".", "-"),
        "description": f"{EVENTS.description} The rows of events.csv, typed.",
        "type": "file",
        **_file(path),
        "records": rows,
        "format": path.suffix[1:],
        "mediatype": mediatype,
    }


def _other_resource(folder: Path, name: str, mediatype: str, what: str) -> dict[str, Any]:
    return {
        "name": name.replace(".", "-").replace("/", "-"),
        "description": what,
        "type": "file",
        **_file(folder / name),
        "path": name,
        "format": name.rpartition(".")[2],
        "mediatype": mediatype,
    }


def _command(provenance: Provenance) -> str:
    """Return the command line that makes the dataset again, but for the folder it goes to."""
    options = [
        part
        for name, value in provenance.settings.items()
        if name in OPTIONS
        for part in ([f"--{name}", value] if isinstance(value, str) else [_switch(name, value)])
    ]
    return shlex.join(["dateline", "run", *provenance.inputs, *map(str, options)])


def _switch(name: str, value: object) -> str:
    return f"--{name}" if value else f"--no-{name}"


def _file(path: Path) -> dict[str, Any]:
    with path.open("rb") as handle:
        digest = hashlib.file_digest(handle, "sha256").hexdigest()
    return {"path": path.name, "bytes": path.stat().st_size, "hash": f"sha256:{digest}"}
