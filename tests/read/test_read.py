"""What is promised about reading: every input is accounted for, and nothing ends the run."""

import io
import json
import os
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.errors import InputError
from pipeline.read import read_inputs
from schemas.document import Article, Rejected

NEWS = (
    "Police in the harbour town arrested two men on Monday after a fire in the old customs house."
)

PIECES = [
    b"---\n", b"title: x\n", b"published: soon\n", b'{"text": "', b'"}\n', b"text,title\n", b'"',
    b",", b"\n", b"<p>", b"</p>", b"<div>", b"\xff\xfe", b"\x00", b"\xe2\x80", b"\xef\xbb\xbf",
    NEWS.encode(),
]  # fmt: skip


def read(
    *inputs: Path | str, stdin: io.BytesIO | io.StringIO | None = None
) -> list[Article | Rejected]:
    return list(read_inputs([str(i) for i in inputs], stdin))


def ids(documents: list[Article | Rejected]) -> list[str]:
    return [d.document_id for d in documents]


def only(documents: list[Article | Rejected]) -> Article | Rejected:
    assert len(documents) == 1
    return documents[0]


def test_a_folder_is_read_in_order_without_hidden_and_foreign_files(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / ".git").mkdir()
    for name in ("b.txt", "sub/a.md", "a.txt", ".hidden.txt", ".git/c.txt"):
        (tmp_path / name).write_text(NEWS)
    (tmp_path / "map.png").write_bytes(b"\x89PNG\x00")
    assert ids(read(tmp_path)) == ["a", "b", "sub/a"]


def test_ids_keep_the_suffix_only_where_they_would_be_equal(tmp_path: Path) -> None:
    for name in ("one.txt", "one.md", "two.v2.txt"):
        (tmp_path / name).write_text(NEWS)
    assert ids(read(tmp_path)) == ["one.md", "one.txt", "two.v2"]


def test_files_of_equal_name_from_two_folders_get_the_folder_into_their_ids(tmp_path: Path) -> None:
    for folder in ("north", "south"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "day.txt").write_text(NEWS)
    found = read(tmp_path / "north", tmp_path / "south" / "day.txt")
    assert ids(found) == ["north/day.txt", "south/day.txt"]


def test_a_glob_gives_ids_below_its_fixed_part(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "a.txt").write_text(NEWS)
    (tmp_path / "b.txt").write_text(NEWS)
    assert ids(read(f"{tmp_path}/**/*.txt")) == ["b", "x/a"]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NEWS)
    assert len(read(tmp_path, tmp_path / "a.txt")) == 1


def test_a_file_name_that_is_no_utf8_still_gives_an_id(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text(NEWS)
    assert ids(read(tmp_path)) == ["caf?"]


@pytest.mark.parametrize("given", ["no/such/file.txt", "nothing-here-*.txt", "."])
def test_an_input_that_stands_for_nothing_says_what_to_do(
    given: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InputError, match=r"dateline reads \.txt"):
        read(given)


def test_an_unknown_type_given_by_name_is_an_error_before_anything_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"PK")
    with pytest.raises(InputError, match=r"a\.docx.*not read.*\.jsonl"):
        read_inputs([str(tmp_path / "a.docx")])


def test_a_pdf_is_skipped_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7")
    document = only(read(tmp_path))
    assert isinstance(document, Rejected)
    assert (document.status, document.reason) == ("skipped", ".pdf is not read; convert it to text")


def test_what_other_programs_write_is_accounted_for_with_a_way_out(tmp_path: Path) -> None:
    for name in ("a.txt", "a.docx", "b.xlsx", "c.json", "d.tar.gz", "photo.jpg", "~$a.docx"):
        (tmp_path / name).write_text(NEWS)
    found = {d.document_id: d for d in read(tmp_path)}
    assert list(found) == ["a.docx", "a", "b.xlsx", "c.json", "d.tar.gz"]
    rows = [row for row in found.values() if isinstance(row, Rejected)]
    assert [(row.status, "is not read; " in row.reason) for row in rows] == [("skipped", True)] * 4


def test_a_folder_of_nothing_but_word_files_is_refused_with_the_remedy(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_text(NEWS)
    with pytest.raises(InputError, match=r"\.docx: save it as plain text"):
        read(tmp_path)


def test_newlines_of_windows_become_plain_ones(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(f"{NEWS}\r\n\r\n{NEWS}\r{NEWS}".encode())
    document = only(read(tmp_path))
    assert isinstance(document, Article)
    assert document.text == f"{NEWS}\n\n{NEWS}\n{NEWS}"


def test_front_matter_gives_metadata_and_leaves_the_body_untouched(tmp_path: Path) -> None:
    body = f"\n# Fire\n\n{NEWS}\n---\nEnd"
    (tmp_path / "a.md").write_text(
        f'---\ntitle: "Fire: in town"\ndate: 2024-03-02\nmood: dark\n---\n{body}'
    )
    document = only(read(tmp_path))
    assert isinstance(document, Article)
    assert document.text == body
    assert document.title == "Fire: in town"
    assert str(document.published) == "2024-03-02"


@pytest.mark.parametrize(
    ("content", "status", "reason"),
    [
        (b"", "skipped", "empty"),
        (b" \n\t\xc2\xa0\n", "skipped", "empty"),
        (b"\xff" * 3000, "failed", "not text"),
        (b"News\x00\x01\x02\x00 of the day", "failed", "not text"),
        (b"\xff\xfe\x00", "failed", "not text"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "failed", "not text"),
        (NEWS.encode() * 12_000, "skipped", "too long"),
        (NEWS.encode() * 60_000, "skipped", "too long"),
        ("Die Polizei hat am Montag zwei Männer in der Altstadt festgenommen.".encode(), "skipped",
         "language is de; dateline reads English"),
    ],
)  # fmt: skip
def test_what_is_no_english_text_is_rejected_with_the_reason(
    content: bytes, status: str, reason: str, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_bytes(content)
    document = only(read(tmp_path))
    assert isinstance(document, Rejected)
    assert document.status == status
    assert document.reason.startswith(reason)


@pytest.mark.parametrize(
    "line",
    [
        "{broken",
        '"a string"',
        "[1, 2]",
        '{"title": "no text"}',
        '{"text": 7}',
        '{"text": null}',
        '{"text": "x", "id": {"a": 1}}',
        "[" * 100_000,
    ],
)
def test_a_broken_json_line_fails_with_file_and_line_and_the_others_go_on(
    line: str, tmp_path: Path
) -> None:
    good = json.dumps({"text": NEWS})
    (tmp_path / "day.jsonl").write_text(f"{good}\n\n{line}\n{good}\n")
    first, second, third = read(tmp_path)
    assert [first.document_id, second.document_id, third.document_id] == ["day:1", "day:3", "day:4"]
    assert isinstance(first, Article)
    assert isinstance(third, Article)
    assert isinstance(second, Rejected)
    assert (second.status, second.reason.split(": ")[0]) == ("failed", "day.jsonl:3")


def test_fields_of_a_json_line_are_taken_and_unknown_ones_ignored(tmp_path: Path) -> None:
    record = {"id": 17, "text": NEWS, "title": "Fire", "published": "2024-03-02T09:00:00Z",
              "publisher": "The Gull", "url": "https://example.org/1", "language": "en-GB",
              "mood": "dark"}  # fmt: skip
    (tmp_path / "day.jsonl").write_text(json.dumps(record))
    document = only(read(tmp_path))
    assert isinstance(document, Article)
    assert document.document_id == "17"
    assert (document.title, document.publisher, document.language) == ("Fire", "The Gull", "en")
    assert (str(document.published), document.published_basis) == ("2024-03-02", "metadata")


def test_the_text_of_a_json_line_is_kept_as_it_is(tmp_path: Path) -> None:
    text = f"\r\n {NEWS}\xa0\r\n"
    (tmp_path / "day.jsonl").write_text(json.dumps({"text": text}))
    document = only(read(tmp_path))
    assert isinstance(document, Article)
    assert document.text == text


def test_half_a_character_of_json_becomes_the_replacement_character(tmp_path: Path) -> None:
    (tmp_path / "day.jsonl").write_text('{"text": "Smoke \\ud83d rose over the town."}')
    document = only(read(tmp_path))
    assert isinstance(document, Article)
    assert document.text == "Smoke \ufffd rose over the town."


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_csv_row_is_a_document_named_by_the_line_it_begins_in(
    delimiter: str, tmp_path: Path
) -> None:
    rows = [["Title", "Text"], ["One", f'"{NEWS}\n\nMore."'], ["Two", f'"{NEWS}"']]
    (tmp_path / "day.csv").write_text("\n".join(delimiter.join(row) for row in rows))
    first, second = read(tmp_path)
    assert ids([first, second]) == ["day:2", "day:5"]
    assert isinstance(first, Article)
    assert first.text == f"{NEWS}\n\nMore."
    assert first.title == "One"


def test_a_csv_cell_may_be_long_and_a_row_of_wrong_width_fails(tmp_path: Path) -> None:
    (tmp_path / "day.csv").write_text(f'text,title\n"{NEWS * 3000}",Long\nonly\n"{NEWS}",Short\n')
    first, second, third = read(tmp_path)
    assert isinstance(first, Article)
    assert isinstance(second, Rejected)
    assert second.reason == "day.csv:3: 1 cell where the header has 2"
    assert isinstance(third, Article)


def test_a_csv_without_text_fails_and_says_which_columns_it_has(tmp_path: Path) -> None:
    (tmp_path / "day.csv").write_text("a,b\n1,2\n")
    document = only(read(tmp_path))
    assert isinstance(document, Rejected)
    assert document.reason == "day.csv: no column `text` among a, b"


def test_the_second_document_of_an_id_fails_under_an_id_of_its_own(tmp_path: Path) -> None:
    lines = [{"id": "a", "text": NEWS}, {"id": "a#2", "text": NEWS}, {"id": "a", "text": NEWS}]
    (tmp_path / "day.jsonl").write_text("\n".join(map(json.dumps, lines)))
    documents = read(tmp_path)
    assert ids(documents) == ["a", "a#2", "a#3"]
    assert isinstance(documents[2], Rejected)
    assert documents[2].reason.startswith("duplicate id 'a'")


@pytest.mark.parametrize(
    ("name", "content"),
    [("day.csv", "\n"), ("day.csv", "id,text\n"), ("day.jsonl", ""), ("day.jsonl", "\n \n")],
)
def test_a_file_without_a_document_is_skipped_like_any_empty_file(
    tmp_path: Path, name: str, content: str
) -> None:
    (tmp_path / name).write_text(content)
    document = only(read(tmp_path))
    assert isinstance(document, Rejected)
    assert (document.status, document.reason) == ("skipped", "empty: there is no text in it")


@pytest.mark.parametrize(
    ("line", "called"),
    [("null", "null"), ("[1]", "a list"), ("7", "a number"), ('"a"', "a string")],
)
def test_a_line_that_is_no_object_is_told_of_in_the_words_of_json(
    tmp_path: Path, line: str, called: str
) -> None:
    (tmp_path / "day.jsonl").write_text(line)
    document = only(read(tmp_path))
    assert isinstance(document, Rejected)
    assert document.reason == f"day.jsonl:1: {called}, not a JSON object with a `text`"


def test_a_manifest_gives_metadata_for_the_files_beside_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NEWS)
    (tmp_path / "b.txt").write_text(NEWS)
    (tmp_path / "manifest.csv").write_text(
        "file,id,title,published,publisher\na.txt,fire-1,Fire,2024-03-02,The Gull\n"
    )
    first, second = read(tmp_path)
    assert isinstance(first, Article)
    assert (first.document_id, first.title, str(first.published)) == (
        "fire-1",
        "Fire",
        "2024-03-02",
    )
    assert second.document_id == "b"


def test_a_manifest_is_used_for_a_file_given_by_name(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NEWS)
    (tmp_path / "manifest.csv").write_text("file,publisher\na.txt,The Gull\ngone.txt,Nobody\n")
    document = only(read(tmp_path / "a.txt"))
    assert isinstance(document, Article)
    assert document.publisher == "The Gull"


def test_a_manifest_row_without_its_file_and_a_bad_date_are_failures(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NEWS)
    (tmp_path / "manifest.csv").write_text(
        "file,published\na.txt,02/03/2024\ngone.txt,2024-03-02\na.txt,2024-03-02\n"
    )
    bad_date, gone, twice = read(tmp_path)
    assert isinstance(bad_date, Rejected)
    assert bad_date.reason.startswith("manifest.csv:2: published is '02/03/2024'")
    assert isinstance(gone, Rejected)
    assert gone.reason == "manifest.csv:3: the file 'gone.txt' does not exist beside the manifest"
    assert isinstance(twice, Rejected)
    assert twice.reason == "manifest.csv:4: the file 'a.txt' is named twice"
    assert {d.status for d in (bad_date, gone, twice)} == {"failed"}


def test_a_manifest_alone_holds_no_documents(tmp_path: Path) -> None:
    (tmp_path / "manifest.csv").write_text("file\na.txt\n")
    with pytest.raises(InputError):
        read(tmp_path)
    with pytest.raises(InputError):
        read(tmp_path / "manifest.csv")


def test_stdin_is_plain_text_or_json_lines() -> None:
    plain = only(read("-", stdin=io.BytesIO(NEWS.encode("cp1252"))))
    assert (plain.document_id, plain.path) == ("stdin", "stdin")
    lines = read("-", stdin=io.StringIO(f"{json.dumps({'text': NEWS})}\nnot json\n"))
    assert ids(lines) == ["stdin:1", "stdin:2"]
    assert [type(d) for d in lines] == [Article, Rejected]


def test_a_file_that_cannot_be_opened_is_an_error_by_name_and_a_failure_in_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text(NEWS)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(InputError, match="Permission denied"):
        read(tmp_path / "a.txt")
    document = only(read(tmp_path))
    assert isinstance(document, Rejected)
    assert document.status == "failed"


@given(
    content=st.one_of(
        st.binary(max_size=200),
        st.text(max_size=200).map(lambda t: t.encode("utf-8", "surrogatepass")),
        st.lists(st.sampled_from(PIECES), max_size=12).map(b"".join),
    ),
    suffix=st.sampled_from([".txt", ".md", ".html", ".jsonl", ".csv"]),
)
@settings(deadline=None, max_examples=150)
def test_whatever_a_file_holds_is_read_or_rejected_under_one_id_each(
    content: bytes, suffix: str
) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"a{suffix}"
        path.write_bytes(content)
        documents = read(path)
    assert len(set(ids(documents))) == len(documents)
    assert all(isinstance(d, Article) or d.reason for d in documents)
    assert documents or suffix in {".jsonl", ".csv"}


def test_bytes_that_are_no_words_are_skipped(tmp_path: Path) -> None:
    """Three bytes of garbage decode to something, but to nothing that could be read."""
    (tmp_path / "garbage.txt").write_bytes(b"\xff\xff\xff")
    (found,) = read_inputs([str(tmp_path)])
    assert isinstance(found, Rejected)
    assert found.reason.startswith("no words")
