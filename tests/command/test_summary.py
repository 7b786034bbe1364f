"""What is promised about the summary a run shows in a terminal, and about completion."""

import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.console import Console

from pipeline.command.progress import step
from pipeline.command.summary import count_types, print_summary
from schemas.document import Extraction
from schemas.event import Event
from schemas.vocabulary import EventType, Status

Make = Callable[..., Extraction]
Write = Callable[..., Path]


def of_type(made: Extraction, event_type: EventType) -> Extraction:
    events: list[Event] = [e.model_copy(update={"event_type": event_type}) for e in made.events]
    return made.model_copy(update={"events": events})


@pytest.fixture(scope="module")
def folder(extraction: Make, write: Write, tmp_path_factory: pytest.TempPathFactory) -> Path:
    kinds = (EventType.AID, EventType.ASSAULT, EventType.ASSAULT)
    made = (of_type(extraction(f"d{n}", n), kind) for n, kind in enumerate(kinds))
    return write(tmp_path_factory.mktemp("summary") / "out", *made)


def summary(folder: Path, rows: int = 3, *, terminal: bool = False) -> str:
    console = Console(file=io.StringIO(), force_terminal=terminal, width=200)
    found = {"events": rows, "incidents": rows, "statements": rows}
    print_summary(console, folder, {Status.EXTRACTED: 3, Status.FAILED: 1}, found)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_types_are_counted_the_most_frequent_first(folder: Path) -> None:
    assert count_types(folder) == [("ASSAULT", 2), ("AID", 1)]


def test_documents_types_and_files_are_told(folder: Path) -> None:
    told = " ".join(summary(folder).split())
    assert "3 extracted, 0 skipped, 1 failed" in told
    assert "ASSAULT 2" in told
    assert str(folder / "report.html") in told


def test_progress_counts_what_is_unchanged_and_never_more_than_all() -> None:
    assert step("a", 3, 10) == {"completed": 3, "total": 10, "description": "a"}
    assert step("a", 10, 10)["description"] == "linking, writing files"
    assert step("pack/b", 12, 10)["total"] == 12
    assert step("stdin", 1, None) == {"completed": 1, "description": "stdin"}


def test_no_color_leaves_colours_out(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[31m" in summary(folder, terminal=True)
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[31m" not in summary(folder, terminal=True)


def test_a_run_without_events_has_a_summary(write: Write, tmp_path: Path) -> None:
    assert "0 events" in summary(write(tmp_path / "out"), 0)


def test_completion_can_be_installed_and_knows_the_commands(tmp_path: Path) -> None:
    home = {**os.environ, "HOME": str(tmp_path), "SHELL": "/bin/bash"}
    code = "from pipeline.command.main import main; main()"
    command = [sys.executable, "-c", code, "--install-completion"]
    subprocess.run(command, env=home, check=True, capture_output=True)
    (script,) = (tmp_path / ".local").rglob("dateline")
    assert all(name in script.read_text() for name in ("validate", "--output"))
