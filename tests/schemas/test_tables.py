"""What is promised about the description of the dataset."""

import datetime as dt
import json
from collections.abc import Callable
from typing import Any

import pytest

from pipeline.knowledge import rows
from pipeline.write.package import TABLES, describe
from schemas.json_schemas import FOLDER, json_schemas
from schemas.tables import EVENTS, INCIDENTS, Column, Table, joined
from schemas.vocabulary import ActorKind, DateBasis, Explained, Modality, Precision

EVENT_COLUMNS = """event_id, actor, action, target, location, date, source, event_type, modality,
negated, mode, quad_class, acled_type, cameo, date_start, date_end, date_precision, date_basis,
country, admin1, latitude, longitude, location_precision, attributed_to, publisher, published,
title, url, actor_text, actor_kind, actor_country, target_text, target_kind, target_country, killed,
wounded, detained, displaced, abducted, participants, incident_id, salience, confidence,
document_id, sentence, sentence_start, sentence_end"""
COLUMNS = [(table.name, column) for table in TABLES for column in table.columns]
READ: dict[str, Callable[[str], object]] = {
    "string": str,
    "integer": int,
    "number": float,
    "boolean": {"true": True, "false": False}.__getitem__,
    "date": dt.date.fromisoformat,
}


def fields(schema: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    models = [schema, *schema.get("$defs", {}).values()]
    return [
        (name, field) for model in models for name, field in model.get("properties", {}).items()
    ]


@pytest.mark.parametrize("name", json_schemas())
def test_every_field_of_a_json_schema_says_what_it_means(name: str) -> None:
    assert [f for f, given in fields(json.loads(json_schemas()[name])) if
            not given.get("description")] == []  # fmt: skip


def test_events_csv_has_the_columns_of_the_contract_in_their_order() -> None:
    assert [c.name for c in EVENTS.columns] == EVENT_COLUMNS.replace("\n", " ").split(", ")


@pytest.mark.parametrize(("table", "column"), COLUMNS, ids=lambda v: getattr(v, "name", v))
def test_every_column_is_described_with_an_example_of_its_type(
    table: str, column: Column[Any]
) -> None:
    assert column.description.endswith("."), f"{table}.{column.name}"
    assert READ[column.kind](column.example) is not None
    if column.values is not None:
        assert column.example in list(column.values)


@pytest.mark.parametrize("table", [EVENTS, INCIDENTS], ids=lambda t: t.name)
def test_the_examples_of_type_mode_and_code_are_one_row_of_the_modes(table: Table[Any]) -> None:
    examples = {c.name: c.example for c in table.columns}
    shared = {"event_type": "type", "mode": "mode", "cameo": "cameo"}
    coded = {shared[name]: examples[name] for name in shared if name in examples}
    assert any(coded.items() <= row.items() for _, row in rows("lexicon/modes.csv"))


@pytest.mark.parametrize("kind", [ActorKind, DateBasis, Modality, Precision])
def test_the_codebook_says_what_each_value_means(kind: type[Explained]) -> None:
    described = [describe(column) for _, column in COLUMNS if column.values is kind]
    assert described
    for text in described:
        assert all(value.meaning and f"{value}: {value.meaning}" in text for value in kind)


def test_committed_json_schemas_are_those_of_the_models() -> None:
    kept = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.json")}
    assert kept == json_schemas(), "run: python -m schemas.json_schemas"


def test_a_semicolon_within_a_value_cannot_be_taken_for_a_separator() -> None:
    assert joined(["Red; White", None, "Blue"]) == "Red, White; Blue"


def test_no_values_are_a_missing_cell() -> None:
    assert joined([None, ""]) is None
