"""Relative clauses that the parser takes for something else."""

import pytest

from tests.parse.words import word


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("The sum went to a herder whom a French patrol shot by mistake in 2008.",
         "shot", "patrol"),
        ("Youths burned Radio Sol, whose owner, Pat Roe, goes into hiding.", "goes", "owner"),
        ("The mill was burned by Klansmen, one of whom, the late Ed Roe, was freed.",
         "freed", "Roe"),
        ("They sent a tape in which Mr. Roe, reading from a sheet, called on Chad to act.",
         "called", "Roe"),
    ],
)  # fmt: skip
def test_a_relative_clause_has_its_subject(text: str, verb: str, subject: str) -> None:
    assert word(text, subject).head.text == verb
    assert word(text, verb).dep_ == "relcl"


def test_whom_a_patrol_shot_is_shot() -> None:
    text = "The sum went to a herder whom a French patrol shot by mistake in 2008."
    assert (word(text, "whom").dep_, word(text, "shot").head.text) == ("dobj", "herder")
