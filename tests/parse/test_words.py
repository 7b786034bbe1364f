"""The words by which misread parses are known: what an editor of parse/words.csv may rely on."""

import re
from pathlib import Path

import pytest

import pipeline.parse
from pipeline.errors import KnowledgeError
from pipeline.knowledge import parse, rows

CODE = Path(pipeline.parse.__file__).parent
CLASSES = [row for _, row in rows(parse.TABLE)]


def test_every_class_is_read_by_a_repair_and_every_class_read_is_there() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in sorted(CODE.rglob("*.py")))
    assert set(re.findall(r'forms\("(\w+)"\)', code)) == {row["class"] for row in CLASSES}


@pytest.mark.parametrize("row", CLASSES, ids=lambda row: row["class"])
def test_the_words_of_a_class_are_in_lower_case_and_stand_once(row: dict[str, str]) -> None:
    words = row["words"].split("|")
    assert words == [w.lower() for w in words]
    assert len(words) == len(set(words))


def test_a_class_that_an_editor_took_out_is_named() -> None:
    with pytest.raises(KnowledgeError, match=r"parse/words\.csv.*'shouting'"):
        parse.forms("shouting")
