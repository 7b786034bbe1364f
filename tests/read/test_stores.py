"""What is promised about stores: a folder, a glob or a file there is read like one of the disk."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import fsspec
import pytest
from fsspec.implementations.memory import MemoryFileSystem
from fsspec.spec import AbstractBufferedFile

from pipeline.errors import InputError
from pipeline.read import read_inputs
from schemas.document import Article, Rejected

NEWS = (
    "Police in the harbour town arrested two men on Monday after a fire in the old customs house."
)


def read(*inputs: str) -> list[Article | Rejected]:
    return list(read_inputs(inputs))


@pytest.fixture(autouse=True)
def memory() -> Iterator[None]:
    store = fsspec.filesystem("memory")
    for name in ("/wire/b.txt", "/wire/sub/a.md", "/wire/.hidden.txt", "/wire/map.png"):
        store.pipe(name, NEWS.encode())
    yield
    store.rm("/", recursive=True)


def test_a_folder_of_a_store_is_read_in_order() -> None:
    found = read("memory://wire")
    assert [(d.document_id, d.path) for d in found] == [
        ("b", "memory:///wire/b.txt"),
        ("sub/a", "memory:///wire/sub/a.md"),
    ]
    assert all(isinstance(d, Article) for d in found)


@pytest.mark.parametrize("given", ["memory://wire/b.txt", "memory://wire/*.txt"])
def test_a_file_or_a_glob_of_a_store_is_read(given: str) -> None:
    assert [d.document_id for d in read(given)] == ["b"]


class Fetched(AbstractBufferedFile):
    """A file as the drivers of s3:// and gs:// give it: fetched in pieces, read line by line."""

    def _fetch_range(self, start: int, end: int) -> bytes:
        return bytes(self.fs.cat_file(self.path)[start:end])


def test_lines_are_read_of_files_that_a_driver_fetches_in_pieces(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fetch(store: MemoryFileSystem, path: str, mode: str) -> Fetched:
        return Fetched(store, path, mode)

    lines = "".join(f'{{"id": "{n}", "text": "{NEWS}"}}\n' for n in (1, 2))
    fsspec.filesystem("memory").pipe("/wire/c.jsonl", lines.encode())
    monkeypatch.setattr(MemoryFileSystem, "open", fetch)
    assert [d.document_id for d in read("memory://wire")] == ["b", "1", "2", "sub/a"]


def test_the_files_of_an_archive_can_be_chosen_by_its_address(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for name in ("x/one.txt", "x/two.txt", "three.txt"):
            archive.writestr(name, NEWS)
    found = read(f"zip://x/*.txt::{tmp_path / 'a.zip'}")
    assert [d.document_id for d in found] == ["one", "two"]
    assert all(isinstance(d, Article) for d in found)


def test_a_manifest_in_a_store_gives_metadata_and_is_no_document() -> None:
    rows = b"file,published,publisher\n./a.txt,2024-03-02,The Gull\ngone.txt,,\n"
    fsspec.filesystem("memory").pipe({"/told/a.txt": NEWS.encode(), "/told/manifest.csv": rows})
    found, gone = read("memory://told")
    assert isinstance(found, Article)
    assert (str(found.published), found.publisher) == ("2024-03-02", "The Gull")
    assert gone.document_id == "gone"


def test_a_manifest_of_an_archive_counts_by_the_archives_address(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("manifest.csv", "file,publisher\na.txt,The Gull\n")
        archive.writestr("a.txt", NEWS)
    (found,) = read(f"zip://*::{tmp_path / 'a.zip'}")
    assert isinstance(found, Article)
    assert found.publisher == "The Gull"


def test_a_broken_manifest_in_a_store_is_an_error() -> None:
    fsspec.filesystem("memory").pipe({"/bad/a.txt": b"x", "/bad/manifest.csv": b'file\n"a'})
    with pytest.raises(InputError, match="manifest"):
        read("memory://bad")


def test_an_address_of_the_disk_is_a_path(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NEWS)
    (tmp_path / "manifest.csv").write_text("file,publisher\na.txt,The Gull\n")
    (found,) = read(f"file://{tmp_path}")
    assert isinstance(found, Article)
    assert (found.path, found.publisher) == (f"{tmp_path}/a.txt", "The Gull")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("memory://nowhere", "holds no documents"),
        ("memory://wire/map.png", "holds no documents"),
        ("nosuch://bucket/a.txt", "nosuch"),
        ("zip://*.txt::nowhere.zip", "nowhere.zip"),
        ("nosuch://user:geheim@bucket/a.txt", r"\*\*\*@bucket"),
    ],
)
def test_an_address_that_stands_for_nothing_is_an_error(given: str, said: str) -> None:
    with pytest.raises(InputError, match=said) as raised:
        read(given)
    assert "geheim" not in str(raised.value)
