"""What is promised about `dateline validate`: all damage is found, and told with its row."""

import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.errors import UsageError
from pipeline.validate import Checked, Problem, check_dataset
from schemas.document import Extraction
from schemas.event import Event
from schemas.incident import IncidentChange

Make = Callable[..., Extraction]
Write = Callable[..., Path]
Change = Callable[..., IncidentChange]


def with_source(made: Extraction, source: Path) -> Extraction:
    """An extraction whose text lies in a file."""
    text = made.events[0].sentence.text
    source.write_text(text)
    given = {"path": str(source), "sha256": hashlib.sha256(text.encode()).hexdigest()}
    return made.model_copy(update={"document": made.document.model_copy(update=given)})


@pytest.fixture(scope="session")
def sound(
    extraction: Make,
    incident_change: Change,
    write: Write,
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """A dataset of two documents, the text of the first at hand."""
    place = tmp_path_factory.mktemp("sound")
    return write(
        place / "out", with_source(extraction("d1", 1), place / "a.txt"), extraction("d2", 2),
        changes=[incident_change()],
    )  # fmt: skip


@pytest.fixture
def folder(sound: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(sound, tmp_path / "out"))


def problems(folder: Path) -> list[Problem]:
    return [found for found in check_dataset(folder) if isinstance(found, Problem)]


def damage(folder: Path, file: str, old: str, new: str) -> None:
    """Replace the first `old` in a file, and sign the file in datapackage.json."""
    path = folder / file
    content = path.read_bytes()
    assert old.encode() in content
    path.write_bytes(content.replace(old.encode(), new.encode("utf-8", "surrogateescape"), 1))
    package = json.loads((folder / "datapackage.json").read_text())
    for resource in package["resources"]:
        if resource["path"] == file:
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            resource |= {"bytes": path.stat().st_size, "hash": f"sha256:{digest}"}
    (folder / "datapackage.json").write_text(json.dumps(package))


def test_a_whole_dataset_has_no_problem_and_says_what_was_checked(sound: Path) -> None:
    rows = {"events": 2, "statements": 2, "incidents": 2, "incident_changes": 1,
            "documents": 2}  # fmt: skip
    assert list(check_dataset(sound)) == [Checked(rows, quoted=1)]


def test_the_dataset_of_a_run_without_findings_has_no_problem(
    extraction: Make, write: Write, tmp_path: Path
) -> None:
    made = extraction()
    document = made.document.model_copy(update={"n_events": 0})
    assert problems(write(tmp_path, Extraction(document=document))) == []
    assert problems(write(tmp_path)) == []


@pytest.mark.parametrize(
    ("file", "change", "place", "told"),
    [
        ("events.csv", ("Harbour Guard", "Harbour Gate!"), "events.csv:2", "actor is"),
        ("events.csv", ("ev_0000000000000002", "ev_000000000000000A"), "events.csv:3",
         "event_id is"),
        ("events.csv", ("Harbour Guard", "=1+1"), "events.csv:2", "formula"),
        ("events.csv", ("Harbour Guard", "a\x07b"), "events.csv:2", "control character"),
        ("events.csv", ("Harbour Guard", "a\u009bb"), "events.csv:2", "control character"),
        ("events.csv", ("Harbour Guard", '"a\nb"'), "events.csv:3", "line break"),
        ("events.csv", ("Harbour Guard", "x" * 32_768), "events.csv:2", "32,768 characters"),
        ("events.csv", ("Harbour Guard", "x" * 200_000), "events.csv:2", "200,000 characters"),
        ("events.csv", ("Harbour Guard", "a,b"), "events.csv:2", "48 cells, not 47"),
        ("events.csv", ("Harbour Guard", "\udcff"), "events.csv", "not UTF-8"),
        ("events.csv", ("Harbour Guard", 'a"b"'), "events.csv:2", "actor is"),
        ("events.csv", ("Harbour Guard", '"a"b'), "events.csv", "no CSV"),
        ("events.csv", (",target,", ",to_whom,"), "events.csv:1",
         "missing target; unknown 'to_whom'"),
        ("events.csv", ("ASSAULT", ""), "events.csv:2", "event_type is empty"),
        ("events.csv", ("1823", "823"), "events.csv:2", "cameo is '823'"),
        ("events.csv", ("false", "FALSE"), "events.csv:2", "negated is 'FALSE'"),
        ("events.csv", ("2023-03-03", "03/03/2023"), "events.csv:2", "date is '03/03/2023'"),
        ("events.csv", ("\n", "\r\n"), "events.csv:1", "writes other bytes"),
        ("statements.csv", ("Chief", "Chef"), "statements.csv:2", "speaker is"),
        ("incidents.csv", ("Old Quay", "Old Key"), "incidents.csv:2", "location is"),
        ("documents.csv", ("Harbour Post", "Harbour Boast"), "documents.csv:2", "publisher is"),
        ("events.jsonl", ("{", "["), "events.jsonl:1", "Invalid JSON"),
        ("events.jsonl", ('"ev_00', '"EV_00'), "events.jsonl:1", "event_id: String should match"),
        ("events.jsonl", ('"salience":1.0', '"salience":"1.0"'), "events.jsonl:1",
         "salience: Input should be a valid number"),
        ("events.jsonl", ('"lemma":', '"lemon":'), "events.jsonl:1", "action"),
        ("events.jsonl", ('"start":45', '"start":44'), "events.jsonl:1",
         "do not hold 4 characters"),
        ("events.jsonl", ("ev_0000000000000002", "ev_0000000000000001"), "events.jsonl:2", "twice"),
        ("events.jsonl", ('"document_id":"d2"', '"document_id":"d3"'), "events.jsonl:2",
         "'d3' is not in documents.jsonl"),
        ("events.jsonl", ('"start":45,"end":49', '"start":44,"end":48'), "events.jsonl:1",
         "action is 'shot', but 44:48 of the text is ' sho'"),
        ("statements.jsonl", ('"document_id":"d2"', '"document_id":"d3"'), "statements.jsonl:2",
         "'d3' is not in documents.jsonl"),
        ("statements.jsonl", ('"start":29,"end":38', '"start":30,"end":39'), "statements.jsonl:1",
         "speaker is 'its chief'"),
        ("incidents.jsonl", ('["ev_0000000000000001"]', '["ev_0000000000000009"]'),
         "incidents.jsonl", "lists ev_0000000000000009, which is no event"),
        ("incidents.jsonl", ('"n_events":1', '"n_events":7'), "incidents.jsonl:1", "n_events is 7"),
        ("incidents.jsonl", ("in_0", "on_0"), "incidents.jsonl:1", "incident_id"),
        ("documents.jsonl", ('"n_events":1', '"n_events":3'), "documents.jsonl:1", "n_events is 3"),
        ("documents.jsonl", ('"sha256":"', '"sha256":"0'), "documents.jsonl:1",
         "is not the one that was read"),
        ("datapackage.json", ('"rows": 2', '"rows": 3'), "datapackage.json", "said to have 3 rows"),
        ("datapackage.json", ('"path": "events.parquet"', '"path": "../a.txt"'), "datapackage.json",
         "no file of this folder"),
        ("datapackage.json", ('"path": "events.csv"', '"path": "nothing.csv"'), "datapackage.json",
         "events.csv is not listed"),
    ],
)  # fmt: skip
def test_damage_is_found_in_its_row(
    folder: Path, file: str, change: tuple[str, str], place: str, told: str
) -> None:
    damage(folder, file, *change)
    lines = [str(problem) for problem in problems(folder)]
    assert any(line.startswith(f"{place}: ") and told in line for line in lines), lines
    assert all(" — " in line and line.isprintable() for line in lines)


def test_a_row_too_few_is_told_once(folder: Path) -> None:
    lines = (folder / "events.csv").read_text().splitlines(keepends=True)
    damage(folder, "events.csv", lines[2], "")
    assert [str(p).split(" — ")[0] for p in problems(folder)] == [
        "events.csv: 1 rows, but 2 records in events.jsonl"
    ]


def test_events_out_of_the_order_of_their_documents_are_told(folder: Path) -> None:
    for kind, first in (("jsonl", 0), ("csv", 1)):
        path = folder / f"events.{kind}"
        lines = path.read_text().splitlines(keepends=True)
        turned = "".join([*lines[:first], lines[first + 1], lines[first]])
        damage(folder, path.name, "".join(lines), turned)
    assert "not in the order of the documents" in str(problems(folder)[0])


def test_parquet_that_does_not_tell_what_the_csv_does_is_told(folder: Path) -> None:
    path = folder / "events.parquet"
    frame = pd.read_parquet(path)
    frame.loc[1, "actor"] = "Somebody else"
    frame.to_parquet(path)
    damage(folder, path.name, "PAR1", "PAR1")
    (problem,) = problems(folder)
    assert str(problem).startswith("events.parquet:2: actor is 'Somebody else'")


@pytest.mark.parametrize("file", ["events.xlsx", "events.parquet", "statements.csv",
                                  "report.html", "codebook.csv", "schema/event.json"])  # fmt: skip
def test_a_changed_byte_is_told_by_the_hash(folder: Path, file: str) -> None:
    content = bytearray((folder / file).read_bytes())
    content[len(content) // 2] ^= 1
    (folder / file).write_bytes(content)
    assert any(p.file == file and "SHA-256 differs" in p.what for p in problems(folder))


def with_cell(folder: Path, value: str, row: int) -> None:
    """Write a cell into events.xlsx with another program, and sign the file."""
    book = openpyxl.load_workbook(folder / "events.xlsx")
    book["events"].cell(row, 2, value)
    book.save(folder / "events.xlsx")
    damage(folder, "events.xlsx", "PK", "PK")


def test_a_formula_in_the_sheet_is_told_with_its_row(folder: Path) -> None:
    with_cell(folder, "=1+1", 3)
    assert [(p.file, p.row, p.what) for p in problems(folder)] == [
        ("events.xlsx", 3, "it has a formula")
    ]


def test_a_row_too_many_in_the_sheet_is_told(folder: Path) -> None:
    with_cell(folder, "more", 4)
    assert [p.what for p in problems(folder)] == ["it has 3 rows, but there are 2 events"]


@pytest.mark.parametrize("file", ["events.csv", "events.jsonl", "documents.jsonl", "events.xlsx",
                                  "codebook.csv", "schema/event.json"])  # fmt: skip
def test_a_missing_file_is_told_and_not_what_follows_from_it(folder: Path, file: str) -> None:
    (folder / file).unlink()
    found = problems(folder)
    assert (found[0].file, found[0].what) == (file, "the file is missing")
    assert len(found) <= 3


def test_texts_that_are_not_at_hand_are_not_held_against_the_dataset(
    extraction: Make, write: Write, tmp_path: Path
) -> None:
    made = with_source(extraction(), tmp_path / "a.txt")
    write(tmp_path / "out", made)
    (tmp_path / "a.txt").unlink()
    assert [type(found) for found in check_dataset(tmp_path / "out")] == [Checked]


def test_texts_are_found_from_the_folder_the_dataset_lies_in(
    extraction: Make, write: Write, tmp_path: Path
) -> None:
    made = with_source(extraction(), tmp_path / "a.txt")
    near = made.model_copy(update={"document": made.document.model_copy(update={"path": "a.txt"})})
    checked = list(check_dataset(write(tmp_path / "out", near)))[-1]
    assert isinstance(checked, Checked)
    assert checked.quoted == 1


@pytest.mark.parametrize("content", [None, "{", "[]", '{"name": "another"}'])
def test_what_is_no_dataset_is_refused(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / "datapackage.json").write_text(content)
    with pytest.raises(UsageError, match=r"datapackage\.json"):
        problems(tmp_path)


@settings(max_examples=15, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60))
def test_whatever_a_text_holds_its_dataset_has_no_problem(
    extraction: Make, write: Write, words: str
) -> None:
    made = extraction()
    document = made.document.model_copy(update={"title": words, "publisher": words, "url": words})
    event = _speaking_of(made.events[0], words)
    hostile = made.model_copy(update={"document": document, "events": [event]})
    with TemporaryDirectory() as place:
        assert problems(write(Path(place) / "out", hostile)) == []


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_whatever_is_done_to_a_file_is_told_and_never_crashes(
    sound: Path, data: st.DataObject
) -> None:
    with TemporaryDirectory() as place:
        folder = Path(shutil.copytree(sound, Path(place) / "out"))
        file = data.draw(st.sampled_from(sorted(p.name for p in folder.glob("*.[cj]s*"))))
        content = (folder / file).read_bytes()
        at = data.draw(st.integers(0, len(content) - 1))
        junk = data.draw(st.binary(max_size=8))
        cut = data.draw(st.integers(0, 40))
        changed = content[:at] + junk + content[at + cut :]
        (folder / file).write_bytes(changed)
        try:
            found = problems(folder)
        except UsageError:
            assert file == "datapackage.json"
        else:
            listed = file != "datapackage.json" and changed != content
            assert bool(found) or not listed


def _speaking_of(event: Event, words: str) -> Event:
    span = {"text": words, "start": 0, "end": len(words)}
    return event.model_copy(
        update={
            "action": event.action.model_copy(update=span),
            "actors": [event.actors[0].model_copy(update={**span, "name": words})],
            "targets": [event.targets[0].model_copy(update={"name": words})],
            "source": event.source.model_copy(update={"title": words, "url": words}),
        }
    )
