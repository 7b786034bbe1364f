"""What is promised when something goes wrong: nothing is lost, and the user is told what to do."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.errors import OutputError, StoreError
from pipeline.flows.build import build_plainly, items_of
from pipeline.flows.intake import open_intake
from pipeline.flows.job import Job
from pipeline.settings import Settings
from schemas.document import Document
from tests.runs import run_plainly

NOTES = (
    "Guards at the harbour arrested two smugglers on {day} May 2021.",
    "Workers blocked the gate of the mill on {day} May 2021, the union said.",
    "Rebels shelled the bridge on {day} May 2021 and three farmers were killed.",
)


def write_documents(folder: Path) -> Path:
    texts = [NOTES[n % 3].format(day=n % 28 + 1) for n in range(60)]
    lines = (json.dumps({"id": f"note-{n:02}", "text": text}) for n, text in enumerate(texts))
    (folder / "in.jsonl").write_text("\n".join(lines))
    return folder / "in.jsonl"


@pytest.fixture
def inputs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Sixty short documents, in the working folder."""
    monkeypatch.chdir(tmp_path)
    return write_documents(tmp_path).relative_to(tmp_path)


def job(inputs: Path, output: Path, *, force: bool = False) -> Job:
    return Job((str(inputs),), output, force, Settings())


def content(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes()
        for p in folder.rglob("*")
        if p.is_file() and p.name != "datapackage.json" and ".dateline" not in p.parts
    }


def command(inputs: Path, output: Path, before: str = "") -> "subprocess.Popen[str]":
    """Start `dateline run` in a process of its own, after some Python code."""
    code = f"{before}\nfrom pipeline.command.main import main; main()"
    return subprocess.Popen(
        [sys.executable, "-c", code, "run", str(inputs), "-o", str(output), "--no-prefect"],
        text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of a run that nothing disturbs."""
    folder = tmp_path_factory.mktemp("whole")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        run_plainly(job(write_documents(folder).relative_to(folder), folder / "out"))
    return content(folder / "out")


def wait_for_documents(store: Path, number: int) -> None:
    """Wait until the store of a run holds so many documents."""
    import sqlite3  # noqa: PLC0415

    end = time.monotonic() + 120
    while time.monotonic() < end:
        time.sleep(0.02)
        try:
            with sqlite3.connect(f"file:{store}?mode=ro", uri=True) as found:
                if found.execute("select count(*) from documents").fetchone()[0] >= number:
                    return
        except sqlite3.OperationalError:
            continue
    raise AssertionError("the run has read nothing")


@pytest.mark.slow
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_a_run_that_is_stopped_goes_on_to_the_same_bytes(
    inputs: Path, tmp_path: Path, whole: dict[str, bytes], how: signal.Signals
) -> None:
    slow = "import os; os.environ['DATELINE_WORKERS'] = '1'\n"
    slow += "import pipeline.flows.work as w, time; f = w.finish\n"
    slow += "w.finish = lambda item: (time.sleep(0.05), f(item))[1]\n"
    slow += "import pipeline.store.store as s; s.COMMIT_DOCUMENTS = 8"
    process = command(inputs, tmp_path / "out", slow)
    wait_for_documents(tmp_path / "out" / ".dateline" / "store.sqlite", 8)
    process.send_signal(how)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == (-how if how is signal.SIGKILL else 130)
    assert "Traceback" not in errors
    assert content(tmp_path / "out") == {}
    summary = run_plainly(job(inputs, tmp_path / "out"))
    assert 8 <= summary.unchanged < 60
    assert content(tmp_path / "out") == whole


@pytest.mark.slow
def test_a_run_that_is_killed_at_any_time_leaves_the_old_dataset_or_the_new(
    inputs: Path, tmp_path: Path, whole: dict[str, bytes]
) -> None:
    chance = random.Random(7)
    lines = inputs.read_text().splitlines()
    for turn in range(4):
        output = tmp_path / f"out{turn}"
        inputs.write_text("\n".join(lines[:50]))
        run_plainly(job(inputs, output))
        old = content(output)
        inputs.write_text("\n".join(lines))
        process = command(inputs, output)
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(chance.uniform(0.5, 4))
        process.kill()
        process.communicate()
        assert content(output) in (old, whole)
        run_plainly(job(inputs, output))
        assert content(output) == whole


FULL = """
import resource
from pipeline.flows import publish
from pipeline.read.language import language_of

def fill_up():
    resource.setrlimit(resource.RLIMIT_FSIZE, (30_000, 30_000))

language_of("What the language is, is told by a model that is unpacked on the disk first.")
"""
FULL_FOR_THE_STORE = FULL + "fill_up()"
FULL_FOR_THE_DATASET = (
    FULL
    + """
whole = publish._link
publish._link = lambda store: (whole(store), fill_up())[0]
"""
)


@pytest.mark.slow
@pytest.mark.parametrize("full", [FULL_FOR_THE_STORE, FULL_FOR_THE_DATASET])
def test_a_full_disk_costs_no_document(
    inputs: Path, tmp_path: Path, whole: dict[str, bytes], full: str
) -> None:
    process = command(inputs, tmp_path / "out", full)
    _, errors = process.communicate(timeout=120)
    assert process.returncode == 2, errors
    assert "space" in errors
    assert "Traceback" not in errors
    run_plainly(job(inputs, tmp_path / "out"))
    assert content(tmp_path / "out") == whole


def test_a_place_that_cannot_be_written_is_told(inputs: Path) -> None:
    with pytest.raises(OutputError, match="--output"):
        run_plainly(job(inputs, Path("/proc/dateline")))


def test_a_second_run_on_one_output_is_refused(inputs: Path, tmp_path: Path) -> None:
    with (
        open_intake(job(inputs, tmp_path / "out")),
        pytest.raises(OutputError, match="Another run"),
        open_intake(job(inputs, tmp_path / "out")),
    ):
        pass


def test_an_output_folder_that_is_moved_meanwhile_keeps_what_was_read(
    inputs: Path, tmp_path: Path, whole: dict[str, bytes]
) -> None:
    def move(document: Document) -> None:
        if document.document_id == "note-30":
            (tmp_path / "out").rename(tmp_path / "moved")

    with pytest.raises(OutputError, match="moved or deleted"):
        run_plainly(job(inputs, tmp_path / "out"), move)
    assert not (tmp_path / "out").exists()
    assert run_plainly(job(inputs, tmp_path / "moved")).unchanged == 60
    assert content(tmp_path / "moved") == whole


@pytest.fixture
def damaged(inputs: Path, tmp_path: Path) -> Path:
    """A dataset whose store somebody has overwritten."""
    run_plainly(job(inputs, tmp_path / "out"))
    store = tmp_path / "out" / ".dateline" / "store.sqlite"
    store.write_bytes(b"garbage" * 5_000)
    return tmp_path / "out"


def test_a_corrupt_store_is_told_and_the_dataset_stays(
    inputs: Path, damaged: Path, whole: dict[str, bytes]
) -> None:
    with pytest.raises(StoreError, match="is corrupt"):
        run_plainly(job(inputs, damaged))
    assert content(damaged) == whole


def test_pages_torn_within_the_store_are_told(inputs: Path, tmp_path: Path) -> None:
    run_plainly(job(inputs, tmp_path / "out"))
    store = tmp_path / "out" / ".dateline" / "store.sqlite"
    with store.open("r+b") as file:
        file.seek(8 * 4096)
        file.write(os.urandom(store.stat().st_size - 8 * 4096))
    inputs.write_text(inputs.read_text() + json.dumps({"id": "new", "text": NOTES[0]}))
    with pytest.raises(StoreError, match="is corrupt"):
        run_plainly(job(inputs, tmp_path / "out"))


def test_after_a_corrupt_store_is_deleted_or_forced_the_next_run_is_whole(
    inputs: Path, damaged: Path, whole: dict[str, bytes]
) -> None:
    run_plainly(job(inputs, damaged, force=True))
    assert content(damaged) == whole
    (damaged / ".dateline" / "store.sqlite").unlink()
    assert run_plainly(job(inputs, damaged)).unchanged == 0
    assert content(damaged) == whole


def test_a_clock_that_jumps_back_changes_nothing(
    inputs: Path, tmp_path: Path, whole: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = inputs.read_text().splitlines()
    times: Iterator[str] = iter(f"20{year}-01-01T00:00:00+00:00" for year in range(40, 10, -1))
    monkeypatch.setattr("pipeline.store.store._now", lambda: next(times))
    for number in (20, 60):
        inputs.write_text("\n".join(lines[:number]))
        os.utime(inputs, (0, 0))
        run_plainly(job(inputs, tmp_path / "out"))
    assert content(tmp_path / "out") == whole


def test_an_error_while_writing_keeps_what_was_read(
    inputs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> None:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patch, pytest.raises(OutputError, match="Input/output"):
        patch.setattr("pipeline.write.dataset.write_report", fail)
        run_plainly(job(inputs, tmp_path / "out"))
    with open_intake(job(inputs, tmp_path / "out")) as intake:
        assert intake.is_done()
        assert build_plainly(intake, items_of(intake), print).unchanged == 60
