"""Classes of words: what an editor of their tables may rely on, wherever they stand."""

import re
from pathlib import Path

import pytest

import pipeline
from pipeline import knowledge
from pipeline.errors import KnowledgeError
from pipeline.knowledge import FOLDER, rows
from pipeline.knowledge.word_classes import WordClasses, classes

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


def test_every_class_is_read() -> None:
    assert sorted(c for c in classes().keys() - FRAMES if f'"{c}"' not in CODE) == []


def test_every_class_that_a_rule_reads_is_there() -> None:
    read = set(re.findall(r'classes\(\)\["(\w+)"\]', CODE))
    assert sorted(read - classes().keys()) == []


def test_the_tables_of_all_rooms_are_read() -> None:
    assert {t.partition("/")[0] for t in classes().tables} == {
        "lexicon",
        "actors",
        "places",
        "parse",
    }


def written(text: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> WordClasses:
    """Read a table that an editor wrote."""
    (folder / "words.csv").write_text(f"class,words\n{text}", encoding="utf-8")
    monkeypatch.setattr(knowledge, "FOLDER", folder)
    return WordClasses("words.csv")


def test_a_bar_parts_the_words_of_a_class(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = written("craft,boat|ferry boat\n", tmp_path, monkeypatch)
    assert found == {"craft": {"boat", "ferry boat"}}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("craft,boat|ferry\ncraft,raft\n", r"words\.csv:3: class 'craft' stands twice"),
        ("craft,boat|ferry|boat\n", r"words\.csv:2: 'boat' stands twice in class 'craft'"),
        ("craft,boat|\n", r"words\.csv:2: a word of class 'craft' is empty"),
        ("craft,\n", r"words\.csv:2: a word of class 'craft' is empty"),
    ],
)
def test_a_slip_of_an_editor_is_named_with_its_line(
    text: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(KnowledgeError, match=message):
        written(text, tmp_path, monkeypatch)


def test_a_class_that_an_editor_took_out_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = written("craft,boat\n", tmp_path, monkeypatch)
    with pytest.raises(KnowledgeError, match=r"words\.csv: the class 'shouting' is missing"):
        found["shouting"]
