"""What is promised about Prefect: a flow run a document, never in the way, nothing left behind."""

import json
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from pipeline import stages
from pipeline.flows import work
from pipeline.flows.build import items_of
from pipeline.flows.intake import open_intake
from pipeline.flows.job import Job, Summary
from pipeline.flows.server import EmbeddedServer
from pipeline.knowledge.gazetteer import build_gazetteer
from pipeline.parse import Parsed
from pipeline.settings import Settings
from schemas.document import Document
from schemas.vocabulary import Status
from tests.runs import run_plainly

pytestmark = pytest.mark.slow

HARBOUR = "Guards at the harbour arrested two smugglers on Friday."
DESK = "The envoys met in the old town on Monday and signed a truce."


@pytest.fixture(scope="module", autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home of dateline for these tests, by which their servers can be told from others."""
    folder = tmp_path_factory.mktemp("home")
    gazetteer = build_gazetteer()
    (folder / gazetteer.name).symlink_to(gazetteer)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DATELINE_HOME", str(folder))
        patch.delenv("PREFECT_API_URL", raising=False)
        yield folder


@pytest.fixture(scope="module")
def server(home: Path) -> Iterator[EmbeddedServer]:
    embedded = EmbeddedServer()
    embedded.wait()
    yield embedded
    embedded.stop()


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    """Two articles, an empty file, and one that a test may make fail."""
    folder = tmp_path / "in"
    folder.mkdir()
    for name, text in {"a": HARBOUR, "b": DESK, "empty": "", "torn": f"Torn. {DESK}"}.items():
        (folder / f"{name}.txt").write_text(text)
    return folder


def run(
    inputs: Path, output: Path, url: str, seen: Callable[[Document], None] = lambda _d: None
) -> tuple[Summary, list[str]]:
    from pipeline.flows.prefect_flows import build_with_prefect  # noqa: PLC0415 - takes seconds

    job = Job((str(inputs),), output, force=False, settings=Settings())
    notices: list[str] = []
    with open_intake(job) as intake:
        return build_with_prefect(intake, items_of(intake), url, seen, notices.append), notices


def flow_runs(url: str) -> dict[str, dict[str, Any]]:
    body = json.dumps({"sort": "START_TIME_DESC"}).encode()
    request = urllib.request.Request(
        f"{url}/flow_runs/filter", body, {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request) as answer:
        return {found["name"]: found for found in reversed(json.load(answer))}


def break_torn(monkeypatch: pytest.MonkeyPatch, times: int) -> None:
    """Let the document `torn` fail the first `times` times."""
    whole = stages.read_events
    calls: list[Parsed] = []

    def read(parsed: Parsed) -> object:
        if parsed.article.document_id == "torn":
            calls.append(parsed)
            if len(calls) <= times:
                raise OSError("torn")
        return whole(parsed)

    monkeypatch.setattr(work, "read_events", read)


def test_every_document_has_a_flow_run_by_its_name_with_its_state(
    server: EmbeddedServer, inputs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_torn(monkeypatch, times=99)
    summary, notices = run(inputs, tmp_path / "out", server.url)
    states = {name: found["state"]["name"] for name, found in flow_runs(server.url).items()}
    assert states["a"] == states["b"] == states[str(tmp_path / "out")] == "Completed"
    assert (states["empty"], states["torn"]) == ("Skipped", "Failed")
    assert [document_id for document_id, _ in summary.failures] == ["torn"]
    assert notices == []


def test_a_document_that_fails_once_is_tried_again(
    server: EmbeddedServer, inputs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_torn(monkeypatch, times=1)
    summary, _ = run(inputs, tmp_path / "out", server.url)
    assert summary.failures == ()
    assert flow_runs(server.url)["torn"]["run_count"] == 2


def test_the_dataset_is_the_same_with_prefect_and_without(
    server: EmbeddedServer, inputs: Path, tmp_path: Path
) -> None:
    run(inputs, tmp_path / "with", server.url)
    job = Job((str(inputs),), tmp_path / "without", force=False, settings=Settings())
    run_plainly(job)
    for name in ("events.csv", "events.jsonl", "documents.jsonl", "statements.jsonl"):
        assert (tmp_path / "with" / name).read_bytes() == (tmp_path / "without" / name).read_bytes()


def test_when_the_server_dies_the_run_goes_on_and_says_so(
    inputs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PREFECT_CLIENT_MAX_RETRIES", "0")
    mortal = EmbeddedServer()
    mortal.wait()
    summary, notices = run(inputs, tmp_path / "out", mortal.url, lambda _d: mortal.stop())
    assert summary.documents == {Status.EXTRACTED: 3, Status.SKIPPED: 1}
    assert len(notices) <= 1


def test_the_command_starts_a_server_and_leaves_none(
    home: Path, inputs: Path, tmp_path: Path
) -> None:
    before = servers_of(home)
    ended = command(inputs, tmp_path / "out").communicate(timeout=120)
    assert ended[0].startswith("4 documents: 3 extracted, 1 skipped, 0 failed")
    assert servers_of(home) == before


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_run_exits_130_and_writes_no_dataset(
    home: Path, tmp_path: Path, how: signal.Signals
) -> None:
    before = servers_of(home)
    (tmp_path / "out").mkdir()
    write_many(tmp_path / "in.jsonl")
    process = command(tmp_path / "in.jsonl", tmp_path / "out", "--force")
    wait_for((tmp_path / "out" / ".dateline" / "store.sqlite").exists)
    time.sleep(3)
    process.send_signal(how)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 130, errors
    assert "interrupted" in errors
    assert "Traceback" not in errors
    assert {entry.name for entry in (tmp_path / "out").iterdir()} <= {".dateline"}
    assert not any(tmp_path.glob(".out.dateline-*"))
    assert servers_of(home) == before


def test_a_server_ends_when_its_parent_is_killed(home: Path, tmp_path: Path) -> None:
    before = servers_of(home)
    write_many(tmp_path / "in.jsonl")
    process = command(tmp_path / "in.jsonl", tmp_path / "out")
    wait_for(lambda: servers_of(home) != before)
    process.kill()
    process.communicate()
    wait_for(lambda: servers_of(home) == before)


def write_many(path: Path) -> None:
    """Write so many documents that a run does not end before it is interrupted."""
    lines = (json.dumps({"text": f"{HARBOUR} {DESK} {n}"}) for n in range(3000))
    path.write_text("\n".join(lines))


def command(given: Path, output: Path, *options: str) -> "subprocess.Popen[str]":
    """Start `dateline run` in a process of its own."""
    words = ["from pipeline.command.main import main; main()", "run", str(given), "--output"]
    return subprocess.Popen(
        [sys.executable, "-c", *words, str(output), *options],
        text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


def servers_of(home: Path) -> set[str]:
    """Return the ids of the server processes with this home."""
    wanted = f"DATELINE_HOME={home}\0".encode()
    found = set()
    for process in Path("/proc").glob("[0-9]*"):
        try:
            ours = b"pipeline.flows.server" in (process / "cmdline").read_bytes()
            if ours and wanted in (process / "environ").read_bytes():
                found.add(process.name)
        except OSError:
            continue
    return found


def wait_for(what: Callable[[], bool], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.1)
