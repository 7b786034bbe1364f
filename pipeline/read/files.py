"""One file: the reader for its kind, and what lies in it where it is a container."""

from collections.abc import Callable, Iterator
from typing import BinaryIO

from pipeline.read.containers import (
    member_name,
    members,
    open_member,
    open_zip,
    unpack_gzip,
)
from pipeline.read.draft import Draft, Origin
from pipeline.read.ids import derived_ids
from pipeline.read.names import ARCHIVE, KNOWN, MANIFEST, PACKED, PLAIN, suffix_of, why_unread
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
        for info, derived_id in zip(infos, ids, strict=True):
            name = member_name(info)
            within = Origin(f"{origin.path}/{name}", f"{origin.derived_id}/{derived_id}")
            try:
                suffix = suffix_of(name)
                if (reason := why_unread(suffix)) is not None:
                    raise skipped(f"{name}: {reason}")
                if suffix not in PLAIN:
                    raise skipped(f"{name}: {suffix} inside an archive is not read; unpack it")
                if name.rsplit("/", 1)[-1] == MANIFEST:
                    raise skipped("a manifest counts in a folder; unpack the archive")
                yield from READERS[suffix](open_member(archive, info, within.name), within)
            except RefusedError as refusal:
                yield refusal.row(within.derived_id, within.path)
