"""Bad input ends in a clear message or a row that says why, with the right exit code."""

import csv
from pathlib import Path

import pytest

from pipeline.command.main import run_app

TEXT = "Guards at the harbour arrested two smugglers on Friday, the town's newspaper reported."


def dateline(*arguments: str | Path) -> int:
    return run_app(["run", *map(str, arguments), "--no-prefect"])


def rows(output: Path) -> dict[str, tuple[str, str]]:
    with (output / "documents.csv").open(encoding="utf-8", newline="") as handle:
        return {r["document_id"]: (r["status"], r["reason"]) for r in csv.DictReader(handle)}


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def test_an_empty_file_is_skipped(tmp_path: Path, out: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    assert dateline(tmp_path / "a.txt", "--output", out) == 0
    assert rows(out)["a"][0] == "skipped"
    assert rows(out)["a"][1]


def test_bytes_that_are_no_text_are_accounted_for(tmp_path: Path, out: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xff" * 300)
    assert dateline(tmp_path / "a.txt", "--output", out) in (0, 1)
    status, reason = rows(out)["a"]
    assert status in ("skipped", "failed")
    assert reason


@pytest.mark.parametrize("given", ["nowhere.txt", "nowhere/*.txt", "empty"])
def test_no_documents_at_all_exit_2_and_write_nothing(
    tmp_path: Path, out: Path, given: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty").mkdir()
    assert dateline(tmp_path / given, "--output", out) == 2
    assert given.split("/", maxsplit=1)[0] in capsys.readouterr().err
    assert not out.exists()


def test_html_soup_is_accounted_for(tmp_path: Path, out: Path) -> None:
    (tmp_path / "a.html").write_text(f"<html><p>{TEXT}<div></p><b><table><tr>{TEXT}</i>" * 20)
    assert dateline(tmp_path / "a.html", "--output", out) in (0, 1)
    assert len(rows(out)) == 1


def test_a_broken_line_fails_alone(
    tmp_path: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.jsonl").write_text(f'{{"id": "x", "text": "{TEXT}"}}\n{{"id": "y", "te\n')
    assert dateline(tmp_path / "a.jsonl", "--output", out) == 1
    assert sorted(status for status, _ in rows(out).values()) == ["extracted", "failed"]
    assert "failed: " in capsys.readouterr().err


def test_a_second_document_of_an_id_fails_and_the_first_is_kept(tmp_path: Path, out: Path) -> None:
    (tmp_path / "a.jsonl").write_text(f'{{"id": "x", "text": "{TEXT}"}}\n' * 2)
    assert dateline(tmp_path / "a.jsonl", "--output", out) == 1
    found = rows(out)
    assert found["x"][0] == "extracted"
    assert sorted(status for status, _ in found.values()) == ["extracted", "failed"]


def test_an_output_that_is_a_file_exits_2_and_is_left_as_it_was(
    tmp_path: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    out.write_text("mine")
    assert dateline(tmp_path / "a.txt", "--output", out, "--force") == 2
    assert "is a file" in capsys.readouterr().err
    assert out.read_text() == "mine"


def test_an_output_below_a_file_exits_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    assert dateline(tmp_path / "a.txt", "--output", tmp_path / "a.txt" / "out") == 2
    assert "cannot be written" in capsys.readouterr().err


def test_an_id_cannot_lead_out_of_the_output_folder(tmp_path: Path, out: Path) -> None:
    (tmp_path / "a.jsonl").write_text(f'{{"id": "../../evil", "text": "{TEXT}"}}\n')
    assert dateline(tmp_path / "a.jsonl", "--output", out) in (0, 1)
    assert {p.name for p in tmp_path.iterdir()} == {"a.jsonl", "out"}


@pytest.mark.slow
def test_twenty_megabytes_of_text_are_accounted_for(tmp_path: Path, out: Path) -> None:
    (tmp_path / "a.txt").write_text(f"{TEXT}\n" * (20_000_000 // (len(TEXT) + 1)))
    assert dateline(tmp_path / "a.txt", "--output", out) in (0, 1)
    status, reason = rows(out)["a"]
    assert (status, "too long" in reason) == ("skipped", True)
