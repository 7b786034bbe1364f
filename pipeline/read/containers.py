"""Files inside files: .gz holds one, .zip many; what they hold is read like any other file.

A few kilobytes can unpack to terabytes ("zip bomb"). Nothing is unpacked to disk, and unpacking
stops where more comes out than news text ever gives: text packs to a third or a tenth of itself.
"""

import gzip
import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePosixPath
from typing import BinaryIO

from pipeline.read.refusal import failed

MOST_RATIO = 200  # bytes out for a byte in; the same report a thousand times packs to a hundredth
FREE_BYTES = 10_000_000  # may come out whatever the ratio: one short file packs well
MOST_MEMBERS = 100_000  # files of an archive
DAMAGE = (EOFError, OSError, zlib.error, zipfile.BadZipFile, NotImplementedError, RuntimeError)


class Unpacked(io.RawIOBase):
    """What comes out of a packed stream; reading on is refused where it is a bomb."""

    def __init__(self, stream: BinaryIO, packed: int, name: str) -> None:
        """Read from `stream`, whose packed form has `packed` bytes."""
        self._stream = stream
        self._allowed = max(FREE_BYTES, MOST_RATIO * packed)
        self._name = name

    def readable(self) -> bool:
        """Return True."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill `buffer`; raise RefusedError where the stream is damaged or gives too much."""
        try:
            data = self._stream.read(len(buffer))
        except DAMAGE as error:
            raise failed(f"{self._name}: damaged, cannot be unpacked ({error})") from error
        self._allowed -= len(data)
        if self._allowed < 0:
            raise failed(
                f"{self._name}: unpacks to more than {MOST_RATIO} times its size; no text does"
            )
        buffer[: len(data)] = data
        return len(data)


def unpack_gzip(file: BinaryIO, name: str) -> BinaryIO:
    """Return the file inside a .gz."""
    packed = file.seek(0, io.SEEK_END)
    file.seek(0)
    stream: BinaryIO = gzip.GzipFile(fileobj=file)  # type: ignore[assignment]
    return io.BufferedReader(Unpacked(stream, packed, name))


@contextmanager
def open_zip(file: BinaryIO, name: str) -> Iterator[zipfile.ZipFile]:
    """Open a .zip.

    Raises:
        RefusedError: it is damaged, or holds too many files.
    """
    try:
        archive = zipfile.ZipFile(file)
    except DAMAGE as error:
        raise failed(f"{name}: damaged, cannot be unpacked ({error})") from error
    with archive:
        if len(archive.infolist()) > MOST_MEMBERS:
            raise failed(f"{name}: holds more than {MOST_MEMBERS:,} files; split it")
        yield archive


def members(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """Return the files of an archive in the order of their names; hidden ones are left out.

    Names serve as ids and in messages alone: nothing is written where they point to.
    """
    found = [
        info
        for info in archive.infolist()
        if not info.is_dir()
        and not any(p.startswith((".", "__MACOSX")) and p != ".." for p in _parts(info))
    ]
    return sorted(found, key=lambda info: info.filename)


def member_name(info: zipfile.ZipInfo) -> str:
    """Return a member's name without what would lead out of the archive."""
    return "/".join(part for part in _parts(info) if part not in ("..", "/")) or "unnamed"


def open_member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str) -> BinaryIO:
    """Return a file of an archive.

    Raises:
        RefusedError: it is damaged or locked by a password.
    """
    try:
        stream: BinaryIO = archive.open(info)  # type: ignore[assignment]
    except DAMAGE as error:
        raise failed(f"{name}: cannot be unpacked ({error})") from error
    return io.BufferedReader(Unpacked(stream, info.compress_size, name))


def _parts(info: zipfile.ZipInfo) -> tuple[str, ...]:
    return PurePosixPath(info.filename.replace("\\", "/")).parts
