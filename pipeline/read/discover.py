"""What an INPUT stands for: files of folders, globs and stores, addresses, in a stable order."""

import glob
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import InputError
from pipeline.read.names import (
    KNOWN,
    PLAIN,
    UNREAD,
    is_manifest,
    is_passed_over,
    suffix_of,
    why_unread,
)
from pipeline.read.stores import DISK, is_store, stored_files
from pipeline.read.web.addresses import checked_input, id_of, is_web
from pipeline.redact import redacted

READABLE = (
    f"dateline reads {', '.join(PLAIN)} (also as .gz), .zip, folders and globs of them, pages and "
    "feeds by https://…, stores by their address (s3://…), and `-` for stdin"
)


Key = Path | str  # a file of the disk by its path, anything else by its address


@dataclass(frozen=True, slots=True)
class Source:
    """Something to be read: a file of the disk, an address, or stdin where it is neither.

    Attributes:
        path: The file.
        name: Its path below INPUT, with "/" between folders.
        root: Name of the folder that INPUT is or lies in; tells equal names apart.
        walked: True when found in a folder or by a glob, False when given by name.
        address: An address of the web or of a file in a store, as it is asked for.
    """

    path: Path | None
    name: str
    root: str
    walked: bool
    address: str | None = None

    @property
    def is_stdin(self) -> bool:
        """Whether this is standard input."""
        return self.path is None and self.address is None

    @property
    def key(self) -> Key:
        """What it is known by among all sources of a run: no two have the same."""
        return self.path.resolve() if self.path else self.address or "-"

    @property
    def suffix(self) -> str:
        """What the name ends in, small: ".txt", ".jsonl.gz"."""
        return suffix_of(self.name)

    @property
    def shown(self) -> str:
        """Where it is, as it may be shown."""
        if self.address is not None:
            return redacted(self.address)
        return "stdin" if self.path is None else shown(self.path)

    @property
    def whole(self) -> str:
        """Where it is, so that no other folder or INPUT changes it; "-" for stdin."""
        if self.path is not None:
            return shown(self.path.resolve())
        return "-" if self.address is None else redacted(self.address)


def discover(inputs: Sequence[str]) -> list[Source]:
    """Return the files that `inputs` stand for, each once, manifests among them.

    Raises:
        InputError: an input does not exist, cannot be listed, is of a type that is not read, or
            holds no documents.
    """
    seen: set[Key] = set()
    found: list[Source] = []
    for given in inputs:
        for source in _expand(given):
            if (key := source.key) not in seen:
                seen.add(key)
                found.append(source)
    return found


def whole(given: str) -> str:
    """Return the place an INPUT names, as `Source.whole` has it: "-", an address, or a path."""
    if given == "-":
        return given
    if is_web(given) or is_store(given):
        return redacted(given)
    return shown(Path(given.removeprefix(DISK)).resolve())


def shown(path: Path) -> str:
    """Return a path as text, "/" between folders; bytes of a name that are no UTF-8 become "?"."""
    return path.as_posix().encode("utf-8", "replace").decode("utf-8")


def _expand(given: str) -> list[Source]:
    """Return the sources of one INPUT."""
    if given == "-":
        return [Source(None, "stdin", "", walked=False)]
    if is_web(given):
        return [Source(None, id_of(checked_input(given)), "", walked=False, address=given)]
    if is_store(given):
        return _stored(given)
    path = Path(given.removeprefix(DISK))
    try:
        if path.is_dir():
            return _documents(_walk(path), f"The folder {given!r}")
        if path.exists():
            return [_file(path)]
    except OSError as error:
        raise InputError(f"{given!r} cannot be read: {error.strerror or error}.") from error
    if glob.has_magic(given):
        return _documents(_matches(given), f"The pattern {given!r}")
    raise InputError(f"There is no file or folder {given!r}. Check the path; {READABLE}.")


def _file(path: Path) -> Source:
    """Return the source for a file given by name."""
    suffix = suffix_of(path.name)
    if suffix != ".pdf" and (reason := why_unread(suffix)) is not None:
        raise InputError(f"{str(path)!r}: {reason}: {READABLE}.")
    if suffix not in KNOWN:
        raise InputError(f"{str(path)!r} is of a type that is not read: {READABLE}.")
    return Source(path, shown(Path(path.name)), path.resolve().parent.name, walked=False)


def _stored(given: str) -> list[Source]:
    """Return the sources for an address of a store."""
    files = stored_files(given)
    alone = len(files) == 1 and given.endswith(files[0][1])
    root = redacted(given).rstrip("/").rpartition("/")[2]
    return [Source(None, name, root, walked=not alone, address=a) for a, name in files]


def _documents(found: Iterator[Source], what: str) -> list[Source]:
    """Return the sources in order of their names; complain where no document is among them."""
    sources = sorted(found, key=lambda s: s.name)
    documents = [s for s in sources if not is_manifest(s.name)]
    if not documents:
        raise InputError(f"{what} holds no documents: {READABLE}.")
    unread = {s.suffix for s in documents if s.suffix in UNREAD and s.suffix != ".pdf"}
    if unread and all(s.suffix in unread for s in documents):
        reasons = "; ".join(f"{suffix}: {UNREAD[suffix]}" for suffix in sorted(unread))
        raise InputError(f"{what} holds only documents of types that are not read ({reasons}).")
    return sources


def _walk(folder: Path, below: str = "") -> Iterator[Source]:
    """Yield the files below a folder whose type is known; hidden ones are left out."""

    def complain(error: OSError) -> None:
        raise InputError(f"The folder {error.filename!r} cannot be listed: {error.strerror}.")

    for place, folders, files in os.walk(folder, onerror=complain):
        folders[:] = [f for f in folders if not is_passed_over(f)]
        for file in files:
            path = Path(place) / file
            if not is_passed_over(file) and suffix_of(path.name) in KNOWN:
                name = shown(path.relative_to(folder))
                yield Source(path, below + name, folder.resolve().name, walked=True)


def _matches(pattern: str) -> Iterator[Source]:
    """Yield the files a glob matches, and those below the folders it matches."""
    fixed = Path()
    for part in Path(pattern).parts[:-1]:
        if glob.has_magic(part):
            break
        fixed /= part
    for match in glob.iglob(pattern, recursive=True):  # noqa: PTH207 (Path takes no absolute one)
        path = Path(match)
        name = shown(path.relative_to(fixed))
        if path.is_dir():
            yield from _walk(path, below=f"{name}/")
        elif suffix_of(path.name) in KNOWN:
            yield Source(path, name, fixed.resolve().name, walked=True)
