"""The shared list of hard time expressions, where it is at hand."""

import datetime as dt
import json
from pathlib import Path

import pytest

from pipeline.find.times import read_times, values

CASES = Path(__file__).parents[3] / "shared" / "eval" / "gold" / "date_cases.jsonl"
FLOOR = 136  # of 138; HeidelTime reads 105


def test_date_cases_stay_above_their_floor() -> None:
    if not CASES.exists():
        pytest.skip(f"the shared gold is not here: {CASES.name} stands in shared/eval/gold")
    cases = [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines()]
    wrong = [case["id"] for case in cases if not right(case)]
    assert len(cases) - len(wrong) >= FLOOR, wrong


def right(case: dict) -> bool:
    """Tell whether the case's words, and nothing else there, are read with an accepted value."""
    found = [
        t
        for t in read_times(
            case["sentence"], dt.date.fromisoformat(case["doc_date"]), anchor=anchor(case)
        )
        if t.start < case["char_end"] and case["char_start"] < t.end
    ]
    if case["edtf"] is None:
        return not found
    accepted = [[case["start"], case["end"]], *case["alt"]]
    value = [[d and d.isoformat() for d in (t.earliest, t.latest)] for t in found]
    return len(value) == 1 and value[0] in accepted


def anchor(case: dict) -> values.Value | None:
    """Return the time that a case says was told before."""
    told = case.get("anchor")
    if told is None:
        return None
    return values.year(int(told)) if len(told) == 4 else values.day(dt.date.fromisoformat(told))
