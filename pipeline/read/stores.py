"""Files in stores other than the disk: s3://, ftp://, zip:// and whatever fsspec knows."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader
from typing import TYPE_CHECKING, BinaryIO

from pipeline.errors import InputError
from pipeline.read.names import KNOWN, suffix_of
from pipeline.redact import redacted

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,30}(?:://|::)")
DISK = "file://"
MAGIC = re.compile(r"[*?\[]")


def is_store(given: str) -> bool:
    """Tell whether an INPUT is an address of a store: `scheme://…`, also `zip://*.txt::s3://…`."""
    return ADDRESS.match(given) is not None and not given.startswith(DISK)


def stored_files(given: str) -> list[tuple[str, str]]:
    """Return the files that an address of a store stands for: a file, a folder or a glob.

    Returns:
        (address, path below INPUT) of each, in the order of the paths.

    Raises:
        InputError: there is no such store or file, its driver is missing, or it cannot be listed.
    """
    filesystem, root = _filesystem(given)
    chained = "".join(given.partition("::")[1:])
    try:
        if MAGIC.search(root):
            below, found = _fixed(root), filesystem.glob(root)
        elif filesystem.isfile(root):
            below, found = root.rpartition("/")[0], [root]
        else:
            below, found = root.rstrip("/"), filesystem.find(root)
    except Exception as error:  # a driver's own errors: no two have the same
        raise _unreadable(given, error) from error
    names = {path: path[len(below) :].lstrip("/") for path in map(str, found)}
    kept = [
        (filesystem.unstrip_protocol(path) + chained, name)
        for path, name in sorted(names.items(), key=lambda pair: pair[1])
        if suffix_of(name) in KNOWN and not any(p.startswith(".") for p in name.split("/"))
    ]
    if not kept:
        raise InputError(f"{redacted(given)!r} holds no documents, or there is nothing there.")
    return kept


def is_stored(address: str) -> bool:
    """Tell whether there is a file at an address of a store."""
    filesystem, path = _filesystem(address)
    try:
        return bool(filesystem.isfile(path))
    except Exception as error:  # a driver's own errors
        raise _unreadable(address, error) from error


@contextmanager
def open_stored(address: str) -> Iterator[BinaryIO]:
    """Open a file of a store; the store itself stays open as long.

    Raises:
        OSError: it cannot be read.
    """
    filesystem, path = _filesystem(address)
    try:
        file = filesystem.open(path, "rb")
    except OSError:
        raise
    except Exception as error:  # a driver's own errors
        raise OSError(redacted(f"{type(error).__name__}: {error}")) from error
    with BufferedReader(file) as whole:  # drivers read no line up to a size, as is asked of them
        yield whole


def _filesystem(given: str) -> "tuple[AbstractFileSystem, str]":
    from fsspec.core import url_to_fs  # noqa: PLC0415 - only for those who use stores

    try:
        filesystem, path = url_to_fs(given)
    except ImportError as error:
        raise InputError(
            f"{redacted(given)!r}: the driver of this kind of store is not installed ({error})."
        ) from error
    except Exception as error:  # unknown schemes, broken archives, a driver's own errors
        raise _unreadable(given, error) from error
    return filesystem, str(path)


def _unreadable(given: str, error: Exception) -> InputError:
    why = redacted(f"{type(error).__name__}: {error}".splitlines()[0])
    return InputError(f"{redacted(given)!r} cannot be read: {why}.")


def _fixed(pattern: str) -> str:
    """Return the folders of a glob before the first part that is a pattern."""
    parts = pattern.split("/")
    first = next(i for i, part in enumerate(parts) if MAGIC.search(part))
    return "/".join(parts[:first])
