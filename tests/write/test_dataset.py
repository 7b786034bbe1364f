"""What is promised about the written dataset: whole or not at all, and the same bytes again."""

import datetime as dt
import errno
import hashlib
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import frictionless
import jsonschema
import pytest

from pipeline.errors import OutputError
from pipeline.knowledge import fingerprint
from pipeline.write.dataset import open_dataset
from pipeline.write.frames import read_table, write_table
from pipeline.write.package import JSON_SCHEMA, TABLES, Provenance
from pipeline.write.rendering import render
from schemas.document import Document, Extraction
from schemas.incident import IncidentChange
from schemas.vocabulary import Status

Make = Callable[..., Extraction]
HOW = Provenance(
    "model", "1.0", {"model": "model"}, ("in",), dt.datetime(2023, 3, 4, tzinfo=dt.UTC)
)
VIEWS = {"events.parquet", "events.xlsx", "report.html"}
NAMES = {"codebook.csv", "datapackage.json", "schema", *VIEWS} | {
    f"{table.name}.{kind}" for table in TABLES for kind in ("csv", "jsonl")
}


def write(
    folder: Path,
    *extractions: Extraction,
    force: bool = False,
    changes: Sequence[IncidentChange] = (),
) -> None:
    with open_dataset(folder, HOW, force=force) as writer:
        writer.changes = changes
        for extraction in extractions:
            writer.add(render(extraction))


def content(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*.*")
            if p.is_file()}  # fmt: skip


def test_a_dataset_has_all_files_and_nothing_else_is_left(extraction: Make, tmp_path: Path) -> None:
    write(tmp_path / "out", extraction())
    assert {p.name for p in (tmp_path / "out").iterdir()} == NAMES
    assert [p.name for p in tmp_path.iterdir()] == ["out"]


def test_the_same_documents_give_the_same_bytes(extraction: Make, tmp_path: Path) -> None:
    for name in ("one", "two"):
        write(tmp_path / name, extraction("d1", 1), extraction("d2", 2))
    assert content(tmp_path / "one") == content(tmp_path / "two")


def test_documents_keep_their_order(extraction: Make, tmp_path: Path) -> None:
    write(tmp_path, extraction("z", 1), extraction("a", 2))
    lines = (tmp_path / "documents.jsonl").read_text().splitlines()
    assert [json.loads(line)["document_id"] for line in lines] == ["z", "a"]


@pytest.mark.parametrize("table", [table.name for table in TABLES])
def test_pandas_reads_and_writes_a_table_back_to_the_same_bytes(
    extraction: Make, tmp_path: Path, table: str
) -> None:
    failed = Document(
        document_id="x", status=Status.FAILED, reason="NA", published=dt.date(900, 1, 2)
    )
    write(tmp_path, extraction(), Extraction(document=failed))
    write_table(read_table(tmp_path / f"{table}.csv"), tmp_path / "again.csv")
    assert (tmp_path / "again.csv").read_bytes() == (tmp_path / f"{table}.csv").read_bytes()


def test_the_data_package_is_valid_and_so_are_the_tables(extraction: Make, tmp_path: Path) -> None:
    write(tmp_path, extraction("d1", 1), extraction("d2", 2))
    report = frictionless.Package(str(tmp_path / "datapackage.json")).validate()
    assert report.valid, report.flatten(["taskNumber", "rowNumber", "fieldName", "note"])


def test_every_json_line_is_valid_against_the_schema_beside_it(
    extraction: Make, incident_change: Callable[..., IncidentChange], tmp_path: Path
) -> None:
    write(tmp_path, extraction(), changes=[incident_change()])
    for table, name in JSON_SCHEMA.items():
        schema = json.loads((tmp_path / "schema" / f"{name}.json").read_text())
        (line,) = (tmp_path / f"{table}.jsonl").read_text().splitlines()
        jsonschema.Draft202012Validator(schema).validate(json.loads(line))


def package_of(folder: Path) -> dict[str, Any]:
    return dict(json.loads((folder / "datapackage.json").read_text()))


def test_the_data_package_counts_rows(
    extraction: Make, incident_change: Callable[..., IncidentChange], tmp_path: Path
) -> None:
    write(
        tmp_path,
        extraction("d1", 1),
        extraction("d2", 2),
        changes=[incident_change(1), incident_change(2)],
    )
    counts = [r.get("rows", r.get("records")) for r in package_of(tmp_path)["resources"]]
    assert set(counts) == {2, None}
    assert counts.count(2) == 2 * len(TABLES) + 2  # events.parquet and events.xlsx beside the rest


def test_the_data_package_lists_every_other_file_with_size_and_hash(
    extraction: Make, tmp_path: Path
) -> None:
    write(tmp_path, extraction())
    listed = {r["path"]: (r["bytes"], r["hash"]) for r in package_of(tmp_path)["resources"]}
    there = content(tmp_path)
    del there["datapackage.json"]
    assert listed == {
        name: (len(found), f"sha256:{hashlib.sha256(found).hexdigest()}")
        for name, found in there.items()
    }


def test_the_data_package_says_by_which_command_and_knowledge_it_was_made(
    extraction: Make, tmp_path: Path
) -> None:
    write(tmp_path, extraction())
    how = package_of(tmp_path)["dateline"]
    assert how["command"] == "dateline run in --model model"
    assert how["knowledge"]["hash"] == f"sha256:{fingerprint()}"


def test_an_error_in_the_midst_leaves_the_old_dataset(extraction: Make, tmp_path: Path) -> None:
    write(tmp_path / "out", extraction("old", 1))
    before = content(tmp_path / "out")
    with pytest.raises(KeyboardInterrupt), open_dataset(tmp_path / "out", HOW, force=False) as new:
        new.add(render(extraction("new", 2)))
        raise KeyboardInterrupt
    assert content(tmp_path / "out") == before
    assert [p.name for p in tmp_path.iterdir()] == ["out"]


def test_a_dataset_is_replaced_and_other_files_in_its_folder_are_kept(
    extraction: Make, tmp_path: Path
) -> None:
    write(tmp_path / "out", extraction("old", 1))
    (tmp_path / "out" / "notes.txt").write_text("mine")
    write(tmp_path / "out", extraction("new", 2))
    assert (tmp_path / "out" / "notes.txt").read_text() == "mine"
    assert b"old" not in (tmp_path / "out" / "documents.jsonl").read_bytes()
    assert [p.name for p in tmp_path.iterdir()] == ["out"]


def test_a_folder_with_other_things_is_refused(extraction: Make, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(OutputError, match="--force"):
        write(tmp_path, extraction())
    assert [p.name for p in tmp_path.iterdir()] == ["notes.txt"]


def test_with_force_the_dataset_is_written_among_other_things(
    extraction: Make, tmp_path: Path
) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    write(tmp_path, extraction(), force=True)
    assert {p.name for p in tmp_path.iterdir()} == NAMES | {"notes.txt"}


def test_a_file_as_output_is_refused(extraction: Make, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(OutputError, match="is a file"):
        write(tmp_path / "out", extraction(), force=True)


def test_what_killed_runs_left_is_cleared_and_a_running_one_is_let_be(
    extraction: Make, tmp_path: Path
) -> None:
    left = tmp_path / ".out.dateline-0123abcd"
    left.mkdir()
    (left / "events.csv").write_text("half")
    with open_dataset(tmp_path / "out", HOW, force=False) as first:
        write(tmp_path / "out", extraction("second", 2))
        first.add(render(extraction("first", 1)))
    assert b"first" in (tmp_path / "out" / "documents.jsonl").read_bytes()
    assert [p.name for p in tmp_path.iterdir()] == ["out"]


def test_where_folders_cannot_be_exchanged_files_are_moved(
    extraction: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pipeline.write.replace._exchange", lambda _one, _other: False)
    write(tmp_path / "out", extraction("old", 1))
    write(tmp_path / "out", extraction("new", 2))
    assert {p.name for p in (tmp_path / "out").iterdir()} == NAMES
    assert b"new" in (tmp_path / "out" / "documents.csv").read_bytes()


def test_an_output_folder_that_is_a_mount_point_is_written_within(
    extraction: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "is_mount", lambda self: self == tmp_path.resolve())
    (tmp_path / "notes.txt").write_text("mine")
    for name in ("old", "new"):
        write(tmp_path, extraction(name, 1), force=True)
    assert {p.name for p in tmp_path.iterdir()} == NAMES | {"notes.txt"}
    assert b"new" in (tmp_path / "documents.csv").read_bytes()


def test_a_full_disk_is_told_and_the_old_dataset_stays(
    extraction: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "out", extraction("old", 1))
    before = content(tmp_path / "out")

    def full(*_arguments: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("pipeline.write.dataset.write_descriptions", full)
    with pytest.raises(OutputError, match="No space left"):
        write(tmp_path / "out", extraction("new", 2))
    assert content(tmp_path / "out") == before
    assert [p.name for p in tmp_path.iterdir()] == ["out"]


def test_text_that_is_no_unicode_fails_its_document_only() -> None:
    broken = Extraction(document=Document(document_id="\ud800", status=Status.EXTRACTED))
    with pytest.raises(ValueError, match="surrogate"):
        render(broken)
