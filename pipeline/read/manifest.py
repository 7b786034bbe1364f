"""A manifest.csv gives metadata for the files beside it: column `file`, and any of FIELDS."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.errors import InputError
from pipeline.read.decode import decode
from pipeline.read.discover import Source, shown
from pipeline.read.draft import FIELDS
from pipeline.read.names import MANIFEST
from pipeline.read.refusal import RefusedError, failed
from schemas.document import Rejected
from schemas.vocabulary import Status


@dataclass(slots=True)
class Manifests:
    """All manifests of a run.

    Attributes:
        given: By file, the metadata and where it stands ("manifest.csv:3").
        broken: A row of documents.csv for each manifest row that names no file.
        files: The manifests themselves: they are no documents.
    """

    given: dict[Path, tuple[dict[str, str], str]] = field(default_factory=dict)
    broken: list[Rejected] = field(default_factory=list)
    files: set[Path] = field(default_factory=set)


def load(sources: Sequence[Source]) -> Manifests:
    """Read the manifest beside each source; rows that name no file count only in walked folders.

    Raises:
        InputError: a manifest is not a CSV table.
    """
    walked = {s.path.parent for s in sources if s.path and s.walked}
    folders = sorted({s.path.parent for s in sources if s.path})
    found = Manifests()
    for folder in folders:
        path = folder / MANIFEST
        if path.is_file():
            _load(path, found, strict=folder in walked)
    return found


def _load(path: Path, found: Manifests, *, strict: bool) -> None:
    """Add the rows of one manifest; a table without a `file` column is no manifest."""
    try:
        text = decode(path.read_bytes())
        reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
        header = [name.strip().lower() for name in reader.fieldnames or []]
        if "file" not in header:
            return
        reader.fieldnames = header
        rows = [(reader.line_num, row) for row in reader]
    except (OSError, csv.Error, RefusedError) as error:
        raise InputError(f"The manifest {str(path)!r} cannot be read: {error}.") from error
    found.files.add(path)
    for line, row in rows:
        file = (path.parent / (row.get("file") or "").strip()).resolve()
        where = f"{MANIFEST}:{line}"
        if not file.is_file() or file in found.given:
            if strict:
                found.broken.append(_broken(path, row, where, known=file in found.given))
            continue
        found.given[file] = ({k: row[k] for k in FIELDS if row.get(k)}, where)


def _broken(path: Path, row: dict[str, str], where: str, *, known: bool) -> Rejected:
    name = (row.get("file") or "").strip()
    what = "is named twice" if known else "does not exist beside the manifest"
    return Rejected(
        document_id=row.get("id") or (Path(name).stem if name else where),
        path=shown(path),
        status=Status.FAILED,
        reason=str(failed(f"{where}: the file {name!r} {what}")),
    )
