"""What is promised about .gz and .zip: read like any file, and never a way in or to exhaustion."""

import gzip
import io
import json
import zipfile
from pathlib import Path

import pytest

from pipeline.read import containers, read_inputs
from schemas.document import Article, Rejected

NEWS = (
    "Police in the harbour town arrested two men on Monday after a fire in the old customs house."
)


def read(*inputs: Path | str) -> list[Article | Rejected]:
    return list(read_inputs([str(i) for i in inputs]))


def only(path: Path) -> Article | Rejected:
    (found,) = read(path)
    return found


def make_zip(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def test_a_packed_file_is_read_as_what_it_holds(tmp_path: Path) -> None:
    lines = json.dumps({"text": NEWS}) + "\n" + json.dumps({"text": NEWS, "id": "x"})
    (tmp_path / "day.jsonl.gz").write_bytes(gzip.compress(lines.encode()))
    (tmp_path / "fire.txt.gz").write_bytes(gzip.compress(NEWS.encode()))
    assert [d.document_id for d in read(tmp_path)] == ["day:1", "x", "fire"]


def test_the_files_of_an_archive_are_read_in_the_order_of_their_names(tmp_path: Path) -> None:
    files = {"b.txt": NEWS.encode(), "a/c.md": NEWS.encode(), "a/map.png": b"\x89PNG",
             "__MACOSX/b.txt": b"x", "a/.hidden.txt": b"x"}  # fmt: skip
    found = read(make_zip(tmp_path / "news.zip", files))
    assert [d.document_id for d in found] == ["news/a/c", "news/b"]
    assert found[0].path == f"{(tmp_path / 'news.zip').as_posix()}/a/c.md"


def test_a_manifest_in_an_archive_gives_metadata_for_the_files_beside_it(tmp_path: Path) -> None:
    rows = b"file,published,publisher\nb.txt,2024-03-02,The Gull\ngone.txt,,\n"
    files = {"x/b.txt": NEWS.encode(), "b.txt": NEWS.encode(), "x/manifest.csv": rows}
    outer, inner, gone = read(make_zip(tmp_path / "news.zip", files))
    assert isinstance(inner, Article)
    assert isinstance(outer, Article)
    assert (str(inner.published), inner.publisher, outer.publisher) == (
        "2024-03-02", "The Gull", None,
    )  # fmt: skip
    assert isinstance(gone, Rejected)
    assert gone.reason == "manifest.csv:3: the file 'gone.txt' does not exist beside the manifest"


def test_names_that_lead_out_of_an_archive_do_not(tmp_path: Path) -> None:
    files = {"../../evil.txt": NEWS.encode(), "/etc/cron.txt": NEWS.encode(), "..\\w.txt": b""}
    found = read(make_zip(tmp_path / "news.zip", files))
    assert sorted(d.document_id for d in found) == ["news/etc/cron", "news/evil", "news/w"]
    assert [p.name for p in tmp_path.iterdir()] == ["news.zip"]


def test_a_bomb_in_an_archive_fails_and_the_files_beside_it_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(containers, "FREE_BYTES", 100_000)
    bomb = ('{"text": "' + "a" * 5_000_000 + '"}\n').encode()
    first, second = read(make_zip(tmp_path / "news.zip", {"a.jsonl": bomb, "b.txt": NEWS.encode()}))
    assert isinstance(first, Rejected)
    assert (first.status, "unpacks to more than" in first.reason) == ("failed", True)
    assert isinstance(second, Article)


def test_a_packed_bomb_is_not_unpacked_to_its_end(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb") as stream:
        for _ in range(40):
            stream.write(b" " * 9_999_999 + b"\n")  # 400 MB in half a megabyte
    (tmp_path / "a.jsonl.gz").write_bytes(packed.getvalue())
    found = only(tmp_path / "a.jsonl.gz")
    assert isinstance(found, Rejected)
    assert "unpacks to more than" in found.reason


@pytest.mark.parametrize("name", ["a.zip", "a.txt.gz", "a.jsonl.gz", "a.csv.gz"])
@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"\x1f\x8b\x08\x00", NEWS.encode()])
def test_a_damaged_container_is_accounted_for(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    found = read(tmp_path / name)
    assert all(isinstance(d, Rejected) for d in found)


def test_a_container_that_is_cut_off_fails(tmp_path: Path) -> None:
    whole = make_zip(tmp_path / "a.zip", {"a.txt": NEWS.encode() * 50}).read_bytes()
    for name, data in {"b.zip": whole[:-60], "c.txt.gz": gzip.compress(NEWS.encode())[:-9]}.items():
        (tmp_path / name).write_bytes(data)
        found = only(tmp_path / name)
        assert isinstance(found, Rejected)
        assert "unpacked" in found.reason


def test_a_locked_file_and_an_archive_inside_an_archive_are_rejected(tmp_path: Path) -> None:
    inner = make_zip(tmp_path / "inner.zip", {"a.txt": NEWS.encode()}).read_bytes()
    path = make_zip(tmp_path / "a.zip", {"inner.zip": inner, "b.txt": NEWS.encode()})
    data = bytearray(path.read_bytes())
    for place in (data.rindex(b"PK\x01\x02"), data.index(b"PK\x03\x04")):  # of b.txt, of inner.zip
        data[place + (8 if data[place + 2] == 1 else 6)] |= 1
    path.write_bytes(bytes(data))
    locked, nested = read(path)
    assert isinstance(locked, Rejected)
    assert isinstance(nested, Rejected)
    assert "unpack" in nested.reason


def test_an_archive_of_too_many_files_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(containers, "MOST_MEMBERS", 3)
    path = make_zip(tmp_path / "a.zip", {f"{n}.txt": NEWS.encode() for n in range(4)})
    found = only(path)
    assert isinstance(found, Rejected)
    assert "more than 3 files" in found.reason


def test_an_archive_without_documents_is_skipped(tmp_path: Path) -> None:
    found = only(make_zip(tmp_path / "a.zip", {"map.png": b"x"}))
    assert isinstance(found, Rejected)
    assert found.status == "skipped"
