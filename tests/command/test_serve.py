"""What is promised about `dateline serve`: runs by a schedule, never two at once, a clean end."""

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from pipeline.command.main import run_app
from pipeline.command.scheduled import SECRETS, run_table, told_inputs
from pipeline.command.serve import Service, deployment, timetable
from pipeline.errors import UsageError
from pipeline.flows.job import Summary
from pipeline.knowledge.gazetteer import build_gazetteer
from schemas.vocabulary import Status

NEWS = "Guards at the harbour arrested two smugglers on Friday."
WITHOUT_PROXY = urllib.request.build_opener(urllib.request.ProxyHandler({}))


@pytest.mark.parametrize(
    ("cron", "every"),
    [(None, None), ("0 2 * * *", "1h"), ("soon", None), (None, "often"), (None, "0s")],
)
def test_a_timetable_that_makes_no_sense_is_an_error(cron: str | None, every: str | None) -> None:
    with pytest.raises(UsageError):
        timetable(cron, every, wait=False)


@pytest.mark.parametrize("inputs", [[], ["-"], ["nowhere"]])
def test_an_input_that_cannot_be_read_again_and_again_is_an_error(
    inputs: list[str], tmp_path: Path
) -> None:
    assert run_app(["serve", *inputs, "--output", str(tmp_path), "--every", "1h"]) == 2


@pytest.mark.parametrize(("wait", "strategy"), [(False, "CANCEL_NEW"), (True, "ENQUEUE")])
def test_a_deployment_runs_one_at_a_time(wait: bool, strategy: str, tmp_path: Path) -> None:
    made = deployment(Service(["in"], tmp_path / "my set"), timetable(None, "2h", wait=wait))
    assert made.name == "my-set"
    assert made.concurrency_limit == 1
    assert made.concurrency_options is not None
    assert made.concurrency_options.collision_strategy == strategy


def test_a_password_is_no_parameter_and_reaches_the_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = "https://me:geheim@example.org/feed"
    made = deployment(Service([given], tmp_path), timetable("0 2 * * *", None, wait=False))
    assert made.parameters is not None
    assert "geheim" not in json.dumps(made.parameters)
    monkeypatch.setenv(SECRETS, json.dumps({made.parameters["inputs"][0]: given}))
    assert told_inputs(made.parameters["inputs"]) == (given,)


def test_the_table_of_a_run_is_inert_markdown() -> None:
    summary = Summary({Status.FAILED: 1}, {"events": 3}, (("<b>", "a | b\n[x](http://y)"),))
    table = run_table(summary, "1 documents")
    assert "| events | 3 |" in table
    assert "| &lt;b> | a \\| b \\[x\\](http://y) |" in table


@pytest.mark.slow
def test_runs_follow_the_schedule_take_up_new_files_never_overlap_and_end_with_a_signal(
    tmp_path: Path,
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(NEWS)
    with serving(tmp_path) as (process, url):
        wait_for(lambda: documents(tmp_path) == 1)
        (tmp_path / "in" / "b.txt").write_text(NEWS)
        wait_for(lambda: documents(tmp_path) == 2)
        wait_for(lambda: {a["key"] for a in ask(url, "/artifacts/filter")} == {"run", "report"})
        states = [r["state_name"] for r in ask(url, "/flow_runs/filter") if is_ours(r)]
        assert "Completed" in states
        assert states.count("Running") <= 1
        assert "Cancelled" in states  # those that were due meanwhile
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=60) == 0
    assert documents(tmp_path) == 2


@contextlib.contextmanager
def serving(folder: Path) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """Serve the folder `in` every three seconds: less than a run takes.

    As a script starts it in the background: deaf to SIGINT.
    """
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    home = folder / "home"
    home.mkdir()
    gazetteer = build_gazetteer()
    (home / gazetteer.name).symlink_to(gazetteer)
    words = ["serve", "in", "--output", "out", "--every", "3s", "--port", str(port)]
    process = subprocess.Popen(
        ["sh", "-c", "trap '' INT; exec \"$@\"", "sh", sys.executable, "-c",
         "from pipeline.command.main import main; main()", *words],
        cwd=folder, env={**os.environ, "DATELINE_HOME": str(home)},
    )  # fmt: skip
    try:
        yield process, f"http://127.0.0.1:{port}/api"
    finally:
        process.kill()
        process.wait()


def ask(url: str, path: str) -> list[dict[str, Any]]:
    request = urllib.request.Request(url + path, b"{}", {"Content-Type": "application/json"})
    with WITHOUT_PROXY.open(request, timeout=60) as answer:
        found: list[dict[str, Any]] = json.load(answer)
    return found


def is_ours(run: dict[str, Any]) -> bool:
    return run["deployment_id"] is not None


def documents(folder: Path) -> int:
    try:
        return len((folder / "out" / "documents.jsonl").read_text().splitlines())
    except OSError:
        return 0


def wait_for(what: Callable[[], bool], seconds: float = 600) -> None:
    end = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.5)
