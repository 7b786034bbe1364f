"""No class of words lies idle: a rule or a sense reads each, so that editing it does something."""

from pathlib import Path

import pytest

import pipeline
from pipeline.knowledge import FOLDER, rows

CODE = "".join(p.read_text(encoding="utf-8") for p in Path(pipeline.__file__).parent.rglob("*.py"))
SENSES = [p.name for p in sorted((FOLDER / "lexicon").glob("senses_*.csv"))]
FRAMES = {
    word.lstrip("@")
    for table in SENSES
    for _, row in rows(f"lexicon/{table}")
    for condition in row["frame"].split()
    for word in condition.split("=")[-1].split("|")
    if word.startswith("@")
}
TABLES = ["actors/word_classes.csv", "places/words.csv"]
TABLES += [f"lexicon/{p.name}" for p in sorted((FOLDER / "lexicon").glob("classes*.csv"))]


@pytest.mark.parametrize("table", TABLES)
def test_every_class_is_read(table: str) -> None:
    classes = {row["class"] for _, row in rows(table)}
    assert sorted(c for c in classes - FRAMES if f'"{c}"' not in CODE) == []
