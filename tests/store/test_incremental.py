"""What is promised about a run into an existing dataset: only what is new or changed is read."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.flows import build
from pipeline.flows.job import Job, Summary
from pipeline.flows.work import Item, item_id
from pipeline.link import DocumentReports, Linking, link_dataset
from pipeline.settings import Settings
from pipeline.write.rendering import Rendered
from schemas.vocabulary import Status
from tests.runs import run_plainly

TEXTS = {
    "ferry": "Guards at the harbour arrested two smugglers on Friday.",
    "mill": "Workers blocked the gate of the mill on Monday, the union said.",
    "truce": "The envoys of both towns signed a truce in March 2019.",
}


UseStore = Callable[[str], None]
pytestmark = pytest.mark.usefixtures("store")


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text)
    return folder


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the documents that runs have read, in their order."""
    ids: list[str] = []
    whole = build.parse_ahead

    def parse(documents: Iterable[object], model: str) -> Iterator[Item]:
        for item in whole(documents, model):  # type: ignore[arg-type]
            ids.append(item_id(item))
            yield item

    monkeypatch.setattr(build, "parse_ahead", parse)
    return ids


def run(output: Path, *inputs: Path, **options: bool) -> Summary:
    job = Job(tuple(map(str, inputs)), output, options.pop("force", False), Settings(), **options)
    return run_plainly(job)


def content(folder: Path) -> dict[str, bytes]:
    return {
        p.name: p.read_bytes()
        for p in folder.iterdir()
        if p.is_file() and p.name != "datapackage.json"
    }


def ids(folder: Path) -> list[str]:
    lines = (folder / "documents.jsonl").read_text().splitlines()
    return [json.loads(line)["document_id"] for line in lines]


def test_an_unchanged_document_is_not_read_again(
    inputs: Path, tmp_path: Path, read: list[str]
) -> None:
    run(tmp_path / "out", inputs)
    before = content(tmp_path / "out")
    read.clear()
    summary = run(tmp_path / "out", inputs)
    assert read == []
    assert (summary.unchanged, summary.documents) == (3, {Status.EXTRACTED: 3})
    assert content(tmp_path / "out") == before


def test_only_what_is_new_or_changed_is_read(inputs: Path, tmp_path: Path, read: list[str]) -> None:
    run(tmp_path / "out", inputs)
    read.clear()
    (inputs / "mill.txt").write_text("Workers stormed the mill on Tuesday.")
    (inputs / "quay.txt").write_text("Two boats collided at the quay.")
    summary = run(tmp_path / "out", inputs)
    assert read == ["mill", "quay"]
    assert summary.unchanged == 2
    assert "stormed" in (tmp_path / "out" / "events.csv").read_text()
    assert "blocked" not in (tmp_path / "out" / "events.csv").read_text()


@pytest.mark.parametrize("order", [("ferry", "mill", "truce"), ("truce", "ferry", "mill")])
def test_several_runs_give_the_bytes_of_one(
    inputs: Path, tmp_path: Path, order: tuple[str, ...], store: UseStore
) -> None:
    run(tmp_path / "once", inputs)
    store("second")
    for name in order:
        run(tmp_path / "often", inputs / f"{name}.txt")
    assert content(tmp_path / "often") == content(tmp_path / "once")


def test_a_document_is_dated_by_neighbours_that_an_earlier_run_has_read(tmp_path: Path) -> None:
    shared = (
        "The ferry to the island was built by two brothers from the next village.\n\n"
        "It carries salt, goats and mail in every season but the stormy one."
    )
    inputs = tmp_path / "in.jsonl"
    first = {
        "id": "a",
        "published": "2021-09-03",
        "text": f"Dockers left on Friday (3).\n\n{shared}",
    }
    second = {"id": "b", "text": f"Dockers came back on Monday (6).\n\n{shared}"}
    inputs.write_text(f"{json.dumps(first)}\n")
    run(tmp_path / "out", inputs)
    inputs.write_text(f"{json.dumps(first)}\n{json.dumps(second)}\n")
    run(tmp_path / "out", inputs)
    documents = (tmp_path / "out" / "documents.csv").read_text()
    assert "2021-09-06,corpus" in documents


def test_new_metadata_makes_a_changed_document(
    inputs: Path, tmp_path: Path, read: list[str]
) -> None:
    run(tmp_path / "out", inputs)
    read.clear()
    (inputs / "manifest.csv").write_text("file,published\nferry.txt,2021-05-07\n")
    run(tmp_path / "out", inputs)
    assert read == ["ferry"]
    assert "2021-05-07" in (tmp_path / "out" / "documents.csv").read_text()


def test_a_document_that_is_not_in_input_stays(inputs: Path, tmp_path: Path) -> None:
    run(tmp_path / "out", inputs)
    (inputs / "mill.txt").unlink()
    run(tmp_path / "out", inputs)
    assert ids(tmp_path / "out") == ["ferry", "mill", "truce"]


def test_prune_removes_what_is_gone_from_the_inputs_that_are_named(
    inputs: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "wharf.txt").write_text("A crane fell on the wharf.")
    run(tmp_path / "out", inputs, other)
    (inputs / "mill.txt").unlink()
    (other / "wharf.txt").rename(other / "dock.txt")
    summary = run(tmp_path / "out", inputs, prune=True)
    assert summary.removed == 1
    assert ids(tmp_path / "out") == ["ferry", "truce", "wharf"]
    assert "mill" not in (tmp_path / "out" / "events.csv").read_text()


def test_force_begins_anew(inputs: Path, tmp_path: Path, read: list[str]) -> None:
    run(tmp_path / "out", inputs)
    read.clear()
    run(tmp_path / "out", inputs / "mill.txt", force=True)
    assert read == ["mill"]
    assert ids(tmp_path / "out") == ["mill"]


def test_what_another_version_has_read_stays_until_refresh(
    inputs: Path, tmp_path: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run(tmp_path / "out", inputs)
    read.clear()
    monkeypatch.setattr("pipeline.flows.intake.reader_fingerprint", lambda _model: "another")
    assert "--refresh" in run(tmp_path / "out", inputs).notices[0]
    assert read == []
    assert run(tmp_path / "out", inputs, refresh=True).unchanged == 0
    assert read == ["ferry", "mill", "truce"]
    assert run(tmp_path / "out", inputs).notices == ()


def test_a_failed_document_is_tried_again(
    inputs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_item: Item) -> Rendered:
        raise OSError("torn")

    with monkeypatch.context() as patch:
        patch.setattr("pipeline.flows.work.finish", fail)
        assert run(tmp_path / "out", inputs).documents == {Status.FAILED: 3}
    assert run(tmp_path / "out", inputs).documents == {Status.EXTRACTED: 3}


def test_a_moved_dataset_goes_on(inputs: Path, tmp_path: Path, read: list[str]) -> None:
    run(tmp_path / "out", inputs)
    (tmp_path / "out").rename(tmp_path / "elsewhere")
    read.clear()
    assert run(tmp_path / "elsewhere", inputs).unchanged == 3
    assert read == []


def test_a_moved_input_is_known_by_its_content_and_shown_where_it_is(
    inputs: Path, tmp_path: Path, read: list[str]
) -> None:
    run(tmp_path / "out", inputs)
    inputs.rename(tmp_path / "moved")
    read.clear()
    run(tmp_path / "out", tmp_path / "moved")
    assert read == []
    assert str(tmp_path / "moved" / "mill.txt") in (tmp_path / "out" / "documents.csv").read_text()


def test_a_run_without_news_loads_neither_spacy_nor_prefect_nor_pandas(
    inputs: Path, tmp_path: Path
) -> None:
    run(tmp_path / "out", inputs)
    before = (tmp_path / "out" / "datapackage.json").stat()
    code = (
        "import sys; from pipeline.command.main import run_app; "
        "code = run_app(['run', *sys.argv[1:]]); "
        "print({'spacy', 'prefect', 'pandas', 'numpy'} & set(sys.modules)); sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(inputs), "--output", str(tmp_path / "out")],
        text=True, capture_output=True, check=True,
    )  # fmt: skip
    assert done.stdout.startswith("3 documents: 3 extracted, 0 skipped, 0 failed, 3 unchanged; ")
    assert done.stdout.endswith("set()\n")
    assert (tmp_path / "out" / "datapackage.json").stat() == before


def test_equal_names_in_two_folders_are_two_documents(inputs: Path, tmp_path: Path) -> None:
    other = tmp_path / "later"
    other.mkdir()
    (other / "mill.txt").write_text("Workers stormed the mill on Tuesday.")
    run(tmp_path / "out", inputs)
    for _ in range(2):
        run(tmp_path / "out", other)
    assert ids(tmp_path / "out") == ["ferry", "later/mill", "mill", "truce"]


def test_records_of_another_form_are_made_anew_from_the_texts_in_the_store(
    inputs: Path, tmp_path: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run(tmp_path / "out", inputs)
    before = content(tmp_path / "out")
    for path in inputs.glob("[ft]*.txt"):
        path.unlink()
    read.clear()
    monkeypatch.setattr("pipeline.flows.intake.form_fingerprint", lambda: "another")
    summary = run(tmp_path / "out", inputs)
    assert sorted(read) == ["ferry", "mill", "truce"]
    assert summary.documents == {Status.EXTRACTED: 1}
    assert content(tmp_path / "out") == before


def test_a_dataset_without_its_store_is_taken_over(
    inputs: Path, tmp_path: Path, read: list[str], store: UseStore
) -> None:
    run(tmp_path / "out", inputs)
    before = content(tmp_path / "out")
    shutil.rmtree(tmp_path / "out" / ".dateline", ignore_errors=True)
    store("second")
    read.clear()
    run(tmp_path / "out", inputs / "mill.txt")
    assert read == ["mill"]
    after = content(tmp_path / "out")
    assert {n for n in after if after[n] != before[n]} <= {"report.html"}


def test_documents_of_a_dataset_taken_over_are_not_doubled(
    inputs: Path, tmp_path: Path, store: UseStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(inputs.parent)  # so that the dataset holds relative paths
    run(tmp_path / "out", Path(inputs.name))
    before = content(tmp_path / "out")
    shutil.rmtree(tmp_path / "out" / ".dateline", ignore_errors=True)
    store("second")
    summary = run(tmp_path / "out", Path(inputs.name))
    assert summary.documents == {Status.EXTRACTED: 3}
    assert content(tmp_path / "out") == before


def test_an_incident_that_another_takes_in_is_listed_in_all_later_versions(
    inputs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As if an earlier version of dateline had told the events of a document apart."""
    (inputs / "ferry.txt").write_text(
        "Gunmen shot two guards at the harbour on Friday. The attack lasted an hour."
    )

    def apart(documents: Iterable[DocumentReports], previous: Mapping[str, str]) -> Linking:
        linking = link_dataset(documents, previous)
        ids = {event: event.replace("ev_", "in_") for event in linking.incident_of}
        return replace(linking, incident_of=ids)

    with monkeypatch.context() as earlier:
        earlier.setattr("pipeline.flows.publish.link_dataset", apart)
        run(tmp_path / "out", inputs)
    for name in ("mill", "truce"):
        (inputs / f"{name}.txt").write_text(f"{TEXTS[name]} Nobody was hurt.")
        run(tmp_path / "out", inputs)
        lines = (tmp_path / "out" / "incident_changes.jsonl").read_text().splitlines()
        (change,) = map(json.loads, lines)
        assert change["kind"] == "merged"
        assert change["event_ids"] == [change["before"].replace("in_", "ev_")]
