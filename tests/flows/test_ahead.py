"""What is promised about what is loaded for workers before a run knows its documents."""

import os
from pathlib import Path

import pytest

from pipeline.flows import ahead
from pipeline.flows.ahead import MANY, MODEL, load_ahead, load_ahead_for_many
from pipeline.flows.intake import open_intake
from pipeline.flows.job import Job
from pipeline.read.discover import discover
from pipeline.settings import Settings
from tests.runs import run_plainly

TEXT = "Guards at the harbour arrested two men on Friday.\n\n"


@pytest.fixture
def loaded(monkeypatch: pytest.MonkeyPatch) -> list[Settings]:
    asked: list[Settings] = []
    monkeypatch.setattr(ahead, "load_ahead", asked.append)
    return asked


def look(job: Job) -> None:
    with open_intake(job) as intake:
        load_ahead_for_many(intake, discover(job.inputs))


@pytest.mark.parametrize(
    ("times", "workers", "expected"), [(2, 2, 0), (MANY // 40, 2, 1), (MANY // 40, 1, 0)]
)
def test_workers_are_prepared_where_there_is_much_to_read(
    loaded: list[Settings], tmp_path: Path, times: int, workers: int, expected: int
) -> None:
    (tmp_path / "a.txt").write_text(TEXT * times, encoding="utf-8")
    settings = Settings(workers=workers)
    look(Job((str(tmp_path / "a.txt"),), tmp_path / "out", force=False, settings=settings))
    assert loaded == [settings] * expected


def test_a_dataset_that_is_there_already_has_no_workers_prepared(
    loaded: list[Settings], tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    job = Job((str(tmp_path),), tmp_path / "out", force=False, settings=Settings(workers=2))
    run_plainly(job)
    (tmp_path / "b.txt").write_text(TEXT * (MANY // 40), encoding="utf-8")
    look(job)
    assert loaded == []


def test_the_environment_stays_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(MODEL, raising=False)
    load_ahead(Settings())
    assert MODEL not in os.environ
