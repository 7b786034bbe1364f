"""JSON Schemas of the dataset's JSONL files, generated from the models.

`python -m schemas.json_schemas` rewrites the copies in schemas/json/; a test holds them current.
"""

import json
from pathlib import Path

from schemas.base import Record
from schemas.document import Document
from schemas.event import Event
from schemas.incident import Incident, IncidentChange
from schemas.statement import Statement

FOLDER = Path(__file__).parent / "json"
MODELS: dict[str, type[Record]] = {
    "event": Event,
    "statement": Statement,
    "incident": Incident,
    "incident_change": IncidentChange,
    "document": Document,
}


def json_schemas() -> dict[str, str]:
    """Return file name -> JSON Schema (draft 2020-12) of one line of each JSONL file."""
    return {f"{name}.json": _schema(model) for name, model in MODELS.items()}


def _schema(model: type[Record]) -> str:
    content = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **model.model_json_schema(mode="serialization"),
    }
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    for name, text in json_schemas().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
