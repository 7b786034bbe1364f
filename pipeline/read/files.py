"""One file: the reader for its kind, and what lies in it where it is a container."""

import posixpath
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from typing import BinaryIO
from zipfile import ZipFile, ZipInfo

from pipeline.read.containers import (
    member_name,
    members,
    open_member,
    open_zip,
    unpack_gzip,
)
from pipeline.read.draft import Draft, Origin
from pipeline.read.ids import derived_ids
from pipeline.read.manifest import Manifests, rows_of
from pipeline.read.names import (
    ARCHIVE,
    KNOWN,
    PACKED,
    PLAIN,
    is_manifest,
    suffix_of,
    why_unread,
)
from pipeline.read.page import read_page
from pipeline.read.plain import read_markdown, read_plain
from pipeline.read.refusal import RefusedError, skipped
from pipeline.read.tables import read_csv, read_json_lines
from schemas.document import Rejected

Reader = Callable[[BinaryIO, Origin], Iterator[Draft] | Iterator[Draft | Rejected]]
READERS: dict[str, Reader] = {
    ".txt": read_plain,
    ".md": read_markdown,
    ".html": read_page,
    ".htm": read_page,
    ".jsonl": read_json_lines,
    ".csv": read_csv,
}


def read_file(file: BinaryIO, suffix: str, origin: Origin) -> Iterator[Draft | Rejected]:
    """Yield the documents of an open file.

    Args:
        file: The file; of a container it must allow seeking.
        suffix: What its name ends in, one of names.KNOWN.
        origin: Where it lies, and the id that a single document in it gets.

    Raises:
        RefusedError: it cannot be read, or is no text.
    """
    if (reason := why_unread(suffix)) is not None:
        raise skipped(reason)
    if suffix == ARCHIVE:
        yield from _read_zip(file, origin)
    elif suffix.endswith(PACKED):
        inner = suffix.removesuffix(PACKED)
        yield from READERS[inner](unpack_gzip(file, origin.name), origin)
    else:
        yield from READERS[suffix](file, origin)


def _read_zip(file: BinaryIO, origin: Origin) -> Iterator[Draft | Rejected]:
    """Yield the documents of an archive; a file in it that cannot be read fails alone."""
    with open_zip(file, origin.name) as archive:
        infos = [info for info in members(archive) if suffix_of(info.filename) in KNOWN]
        if not infos:
            raise skipped(f"{origin.name}: no file in it is of a type that is read")
        ids = derived_ids([member_name(info) for info in infos])
        manifests = _manifests(archive, infos, origin)
        for info, derived_id in zip(infos, ids, strict=True):
            name = member_name(info)
            within = Origin(f"{origin.path}/{name}", f"{origin.derived_id}/{derived_id}")
            row, suffix = manifests.given.get(name), suffix_of(name)
            try:
                if name not in manifests.files:
                    for draft in _read_member(archive, info, within):
                        if row is None or isinstance(draft, Rejected):
                            yield draft
                        else:
                            yield row.put_to(draft, suffix)
            except RefusedError as refusal:
                yield refusal.row(within.derived_id, within.path)
        yield from manifests.broken


def _manifests(archive: ZipFile, infos: Sequence[ZipInfo], origin: Origin) -> Manifests:
    """Read the manifests of an archive; one that is none, or broken, is a file like any other."""
    found, names = Manifests(), {member_name(info) for info in infos}

    def beside(file: str, folder: str) -> str | None:
        name = posixpath.normpath(posixpath.join(folder, file))
        return name if name in names else None

    for info in infos:
        name = member_name(info)
        if is_manifest(name):
            with suppress(RefusedError):
                rows = rows_of(open_member(archive, info, name).read())
                if rows is not None:
                    found.files.add(name)
                    there = partial(beside, folder=posixpath.dirname(name))
                    found.broken += found.add(rows, there, f"{origin.path}/{name}")
    return found


def _read_member(archive: ZipFile, info: ZipInfo, within: Origin) -> Iterator[Draft | Rejected]:
    """Yield the documents of a file of an archive.

    Raises:
        RefusedError: it is damaged, or of a type that is not read there.
    """
    name = member_name(info)
    suffix = suffix_of(name)
    if (reason := why_unread(suffix)) is not None:
        raise skipped(f"{name}: {reason}")
    if suffix not in PLAIN:
        raise skipped(f"{name}: {suffix} inside an archive is not read; unpack it")
    yield from READERS[suffix](open_member(archive, info, within.name), within)
