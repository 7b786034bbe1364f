"""A manifest.csv gives metadata for the files beside it: column `file`, and any of FIELDS."""

import csv
import io
import posixpath
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from pipeline.errors import InputError
from pipeline.read.decode import decode
from pipeline.read.discover import Key, Source, shown
from pipeline.read.draft import FIELDS, Draft
from pipeline.read.names import MANIFEST, is_manifest
from pipeline.read.refusal import RefusedError, failed
from pipeline.read.stores import is_stored, open_stored
from pipeline.read.web.addresses import is_web
from schemas.document import Rejected
from schemas.vocabulary import Status

TABLES = frozenset({".jsonl", ".csv", ".jsonl.gz", ".csv.gz"})


@dataclass(frozen=True, slots=True)
class Row:
    """What a manifest says of one file: its name, the metadata, and where that stands."""

    file: str
    given: dict[str, str]
    where: str

    def put_to(self, draft: Draft, suffix: str) -> Draft:
        """Return a draft of the file: above what a text says of itself, below a table's rows."""
        if suffix in TABLES:
            shared = {name: value for name, value in self.given.items() if name != "id"}
            return replace(draft, given=shared | dict(draft.given))
        return replace(draft, given=dict(draft.given) | self.given, where=self.where)

    def refused(self, path: str, *, known: bool) -> Rejected:
        """Return the row of documents.csv for one that names no file, or one that is `known`."""
        what = "is named twice" if known else "does not exist beside the manifest"
        return Rejected(
            document_id=self.given.get("id") or Path(self.file).stem or self.where,
            path=path,
            status=Status.FAILED,
            reason=f"{self.where}: the file {self.file!r} {what}",
        )


@dataclass(slots=True)
class Manifests:
    """All manifests of a run, or of an archive.

    Attributes:
        given: What they say, by the file.
        broken: A row of documents.csv for each manifest row that names no file.
        files: The manifests themselves: they are no documents.
    """

    given: dict[Key, Row] = field(default_factory=dict)
    broken: list[Rejected] = field(default_factory=list)
    files: set[Key] = field(default_factory=set)

    def add(
        self, rows: Sequence[Row], beside: Callable[[str], Key | None], path: str
    ) -> list[Rejected]:
        """Keep what the rows of a manifest say by the file that each names.

        Returns:
            A row of documents.csv for each that names no file, or one again.
        """
        broken = []
        for row in rows:
            file = beside(row.file)
            if file is None or file in self.given:
                broken.append(row.refused(path, known=file is not None))
            else:
                self.given[file] = row
        return broken


def rows_of(data: bytes) -> list[Row] | None:
    """Return the rows of a manifest; None for a table without a `file` column, which is none.

    Raises:
        RefusedError: it is no CSV table.
    """
    try:
        reader = csv.DictReader(io.StringIO(decode(data), newline=""), strict=True)
        header = [name.strip().lower() for name in reader.fieldnames or []]
        if "file" not in header:
            return None
        reader.fieldnames = header
        return [
            Row(
                (row.get("file") or "").strip(),
                {k: row[k] for k in FIELDS if row.get(k)},
                f"{MANIFEST}:{reader.line_num}",
            )
            for row in reader
        ]
    except csv.Error as error:
        raise failed(f"{MANIFEST}: broken CSV ({error})") from error


def load(sources: Sequence[Source]) -> Manifests:
    """Read the manifest beside each source; rows that name no file count only in walked folders.

    In a store only such manifests are read as stand in the folder, or fit the glob, that is INPUT.

    Raises:
        InputError: a manifest is not a CSV table.
    """
    found = Manifests()
    walked = {s.path.parent for s in sources if s.path and s.walked}
    for folder in sorted({s.path.parent for s in sources if s.path}):
        path = folder / MANIFEST
        if path.is_file():
            _load(path, found, strict=folder in walked)
    for source in sources:
        stored = source.address is not None and not is_web(source.address)
        if stored and is_manifest(source.name):
            _load_stored(source, found)
    return found


def _load(path: Path, found: Manifests, *, strict: bool) -> None:
    """Add the rows of a manifest of the disk; those that name no file only where `strict`."""

    def beside(name: str) -> Path | None:
        file = (path.parent / name).resolve()
        return file if file.is_file() else None

    try:
        rows = rows_of(path.read_bytes())
    except (OSError, RefusedError) as error:
        raise InputError(f"The manifest {str(path)!r} cannot be read: {error}.") from error
    if rows is not None:
        found.files.add(path.resolve())
        broken = found.add(rows, beside, shown(path))
        found.broken += broken if strict else []


def _load_stored(source: Source, found: Manifests) -> None:
    """Add the rows of a manifest of a store."""
    address = source.address or ""
    folder, _, chained = address.rpartition(MANIFEST)

    def beside(name: str) -> str | None:
        file = f"{folder}{posixpath.normpath(name)}{chained}"
        return file if name and is_stored(file) else None

    try:
        with open_stored(address) as file:
            rows = rows_of(file.read())
    except (OSError, RefusedError) as error:
        raise InputError(f"The manifest {source.shown!r} cannot be read: {error}.") from error
    if rows is not None:
        found.files.add(address)
        found.broken += found.add(rows, beside, source.shown)
