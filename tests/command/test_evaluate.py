"""What is promised about `dateline evaluate`."""

import json
from pathlib import Path

import pytest

from pipeline.command.main import run_app

DOCUMENT = {
    "id": "one",
    "text": "Police arrested two smugglers at the harbour on Friday.",
    "published": "2023-03-04",
    "events": [{"trigger": "arrested", "type": ["COERCE"], "actor": ["Police"]}],
}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(DOCUMENT))
    return path


def event_row(text: str) -> list[str]:
    return next(line.split() for line in text.splitlines() if line.startswith("event"))


def test_it_extracts_and_prints_the_figures(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_app(["evaluate", str(gold)]) == 0
    assert event_row(capsys.readouterr().out) == ["event", *"111", *["1.000"] * 4]


def test_a_dataset_made_from_the_gold_gives_the_same_figures(
    gold: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run_app(["evaluate", str(gold), "--errors"])
    fresh = capsys.readouterr().out
    output = str(tmp_path / "out")
    assert run_app(["run", str(gold), "--output", output, "--no-prefect"]) == 0
    capsys.readouterr()
    assert run_app(["evaluate", str(gold), "--errors", "--dataset", output]) == 0
    assert capsys.readouterr().out == fresh


def test_errors_are_listed_on_demand(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong = {"trigger": "arrested", "type": ["AID"]}
    gold.write_text(json.dumps(DOCUMENT | {"events": [wrong]}))
    assert run_app(["evaluate", str(gold), "--errors"]) == 0
    assert "type: expected AID; got COERCE" in capsys.readouterr().out


@pytest.mark.parametrize("bad", ["{}", '{"id": "one", "text": "x", "events": [{}]}', ""])
def test_bad_gold_exits_2_and_says_where(
    bad: str, gold: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gold.write_text(bad)
    assert run_app(["evaluate", str(gold)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert str(gold) in said.err


def test_a_folder_that_is_no_dataset_exits_2(
    gold: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_app(["evaluate", str(gold), "--dataset", str(tmp_path)]) == 2
    assert "documents.jsonl" in capsys.readouterr().err
