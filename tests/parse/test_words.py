"""The words by which misread parses are known: what an editor of parse/words.csv may rely on."""

import pytest

from pipeline.knowledge import rows

CLASSES = [row for _, row in rows("parse/words.csv")]


@pytest.mark.parametrize("row", CLASSES, ids=lambda row: row["class"])
def test_the_words_of_a_class_are_in_lower_case(row: dict[str, str]) -> None:
    assert row["words"] == row["words"].lower()
