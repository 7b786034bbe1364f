"""Whatever comes in, every document is accounted for, and memory stays bounded."""

import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.read import read_inputs
from schemas.document import Article, Rejected

ROOT = Path(__file__).parents[2]
NEWS = (
    "Police in the harbour town arrested two men on Monday after a fire in the old customs house."
)
MEGABYTE = 1_000_000
MOST_MEMORY = 500 * MEGABYTE  # above what Python and dateline's reader take by themselves


def only(path: Path) -> Article | Rejected:
    (found,) = read_inputs([str(path)])
    return found


def outcome(path: Path) -> str:
    found = only(path)
    return "read" if isinstance(found, Article) else found.status.value


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        (
            "arabic.txt",
            "أعلنت الشرطة في المدينة يوم الاثنين عن اعتقال رجلين بعد الحريق.",
            "skipped",
        ),
        (
            "hebrew.txt",
            "המשטרה בעיר הודיעה ביום שני על מעצר שני גברים לאחר השרפה הגדולה.",
            "skipped",
        ),
        ("marks.txt", f"\u202e{NEWS}\u202c \u2066{NEWS}\u2069", "read"),
        ("hidden.txt", NEWS.replace(" ", " \u200b\u00ad"), "read"),
        ("bell.txt", f"{NEWS} {NEWS}\x07", "read"),
        ("bells.txt", NEWS + "\x07\x08\x1b[31m" * 50, "failed"),
        ("nul.txt", NEWS + "\x00", "failed"),
    ],
)
def test_other_scripts_and_control_characters(
    name: str, content: str, expected: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    assert outcome(tmp_path / name) == expected


def test_text_in_two_encodings_is_read_and_only_the_strange_letters_are_lost(
    tmp_path: Path,
) -> None:
    mixed = f"{NEWS} The café’s “owner” naïvely said: “Où est l’été?” ".encode() * 3
    (tmp_path / "mixed.txt").write_bytes(mixed + "The café closed.".encode("cp1252"))
    found = only(tmp_path / "mixed.txt")
    assert isinstance(found, Article)
    assert "The café’s “owner”" in found.text
    assert found.text.endswith("closed.")


def test_lines_of_one_table_may_have_encodings_of_their_own(tmp_path: Path) -> None:
    rows = [b"id,text", f"a,{NEWS} café".encode(), f"b,{NEWS} café".encode("cp1252")]
    (tmp_path / "day.csv").write_bytes(b"\n".join(rows))
    texts = [d.text[-4:] for d in read_inputs([str(tmp_path)]) if isinstance(d, Article)]
    assert texts == ["café", "café"]


def test_a_page_of_ten_thousand_open_elements_gives_its_text(tmp_path: Path) -> None:
    (tmp_path / "deep.html").write_text(f"<html><body>{'<div>' * 10_000}{NEWS}")
    found = only(tmp_path / "deep.html")
    assert isinstance(found, Article)
    assert found.text == NEWS


def test_a_page_does_not_read_files_of_this_machine(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("xyzzy")
    doctype = f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{tmp_path}/secret.txt">]>'
    (tmp_path / "a.html").write_text(f"{doctype}<html><body><p>{NEWS} &x;</p></body></html>")
    found = only(tmp_path / "a.html")
    assert isinstance(found, Article)
    assert "xyzzy" not in found.text


def test_a_line_without_end_is_skipped_and_the_next_one_read(tmp_path: Path) -> None:
    endless = b'{"text": "' + b"a" * (17 * MEGABYTE) + b'"}\n'
    (tmp_path / "day.jsonl").write_bytes(endless + b'{"text": "%s"}\n' % NEWS.encode())
    first, second = read_inputs([str(tmp_path)])
    assert isinstance(first, Rejected)
    assert (first.status, "too long" in first.reason) == ("skipped", True)
    assert isinstance(second, Article)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("a.txt", b"a b c d e\n"),
        ("a.html", b"<div><p>a b</p>"),
        ("a.jsonl", b'{"text": 1, "id": "'),
        ("a.csv", b'id,text\n"'),
        ("a.csv", b"text\xff,text\n"),
    ],
)
def test_a_file_of_200_megabytes_takes_no_memory_like_that(
    name: str, unit: bytes, tmp_path: Path
) -> None:
    with (tmp_path / name).open("wb") as file:
        for _ in range(200):
            file.write(unit * (MEGABYTE // len(unit)))
    code = (
        "import resource, sys; from pipeline.read import read_inputs; import trafilatura;"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss;"
        "n = sum(1 for _ in zip(read_inputs(sys.argv[1:]), range(1000)));"
        "print(n, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / name)],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    documents, kilobytes = map(int, ended.stdout.split())
    assert documents >= 1
    assert kilobytes * 1024 < MOST_MEMORY
