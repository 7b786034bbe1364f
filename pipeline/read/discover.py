"""What an INPUT stands for: the files of folders and globs, in a stable order."""

import glob
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import InputError

SUPPORTED = (".txt", ".md", ".html", ".htm", ".jsonl", ".csv")
KNOWN = (*SUPPORTED, ".pdf")  # a PDF is a document, though one that is not read
MANIFEST = "manifest.csv"
READABLE = f"dateline reads {', '.join(SUPPORTED)}, folders and globs of them, and `-` for stdin"


@dataclass(frozen=True, slots=True)
class Source:
    """A file to be read, or stdin.

    Attributes:
        path: The file; None for stdin.
        name: Its path below INPUT, with "/" between folders.
        root: Name of the folder that INPUT is or lies in; tells equal names apart.
        walked: True when found in a folder or by a glob, False when given by name.
    """

    path: Path | None
    name: str
    root: str
    walked: bool


def discover(inputs: Sequence[str]) -> list[Source]:
    """Return the files that `inputs` stand for, each once, manifests among them.

    Raises:
        InputError: an input does not exist, cannot be listed, is of a type that is not read, or
            holds no documents.
    """
    seen: set[Path] = set()
    found: list[Source] = []
    for given in inputs:
        for source in _expand(given):
            key = source.path.resolve() if source.path else Path("-")
            if key not in seen:
                seen.add(key)
                found.append(source)
    return found


def shown(path: Path) -> str:
    """Return a path as text, "/" between folders; bytes of a name that are no UTF-8 become "?"."""
    return path.as_posix().encode("utf-8", "replace").decode("utf-8")


def _expand(given: str) -> list[Source]:
    """Return the sources of one INPUT."""
    if given == "-":
        return [Source(None, "stdin", "", walked=False)]
    path = Path(given)
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
    if path.suffix.lower() not in KNOWN:
        raise InputError(f"{str(path)!r} is of a type that is not read: {READABLE}.")
    return Source(path, shown(Path(path.name)), path.resolve().parent.name, walked=False)


def _documents(found: Iterator[Source], what: str) -> list[Source]:
    """Return the sources in order of their names; complain where no document is among them."""
    sources = sorted(found, key=lambda s: s.name)
    if all(s.name.rsplit("/", 1)[-1] == MANIFEST for s in sources):
        raise InputError(f"{what} holds no documents: {READABLE}.")
    return sources


def _walk(folder: Path, below: str = "") -> Iterator[Source]:
    """Yield the files below a folder whose type is known; hidden ones are left out."""

    def complain(error: OSError) -> None:
        raise InputError(f"The folder {error.filename!r} cannot be listed: {error.strerror}.")

    for place, folders, files in os.walk(folder, onerror=complain):
        folders[:] = [f for f in folders if not f.startswith(".")]
        for file in files:
            path = Path(place) / file
            if not file.startswith(".") and path.suffix.lower() in KNOWN:
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
        elif path.suffix.lower() in KNOWN:
            yield Source(path, name, fixed.resolve().name, walked=True)
