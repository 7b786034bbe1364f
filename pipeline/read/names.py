"""What a file's name says of its content."""

from pathlib import PurePosixPath

PLAIN = (".txt", ".md", ".html", ".htm", ".jsonl", ".csv")
MANIFEST = "manifest.csv"
PACKED = ".gz"
ARCHIVE = ".zip"
READ = frozenset({*PLAIN, *(f"{suffix}{PACKED}" for suffix in PLAIN), ARCHIVE})
KNOWN = READ | {".pdf"}  # a PDF is a document, though one that is not read


def suffix_of(name: str) -> str:
    """Return the suffix of a file's name, small; of "day.jsonl.gz" it is ".jsonl.gz"."""
    path = PurePosixPath(name.rsplit("/", 1)[-1].lower())
    if path.suffix == PACKED:
        return f"{PurePosixPath(path.stem).suffix}{PACKED}"
    return path.suffix


def without_suffix(name: str) -> str:
    """Return a name without its suffix, where that is one of a file dateline knows."""
    suffix = suffix_of(name)
    return name[: -len(suffix)] if suffix in KNOWN and len(suffix) < len(name) else name
