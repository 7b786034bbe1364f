"""What a file's name says of its content."""

from pathlib import PurePosixPath

PLAIN = (".txt", ".md", ".html", ".htm", ".jsonl", ".csv")
MANIFEST = "manifest.csv"
PACKED = ".gz"
ARCHIVE = ".zip"
READ = frozenset({*PLAIN, *(f"{suffix}{PACKED}" for suffix in PLAIN), ARCHIVE})
# Documents too, though not read: suffix -> what to do. They are told of rather than passed over.
UNREAD = {
    ".pdf": "convert it to text",
    **dict.fromkeys(
        (".docx", ".doc", ".odt", ".rtf", ".pages", ".epub"),
        "save it as plain text (.txt) or as a web page (.html)",
    ),
    **dict.fromkeys((".xlsx", ".xls", ".ods"), "save it as .csv with a document a row"),
    ".tsv": "name it .csv, where tabs may part the columns",
    ".json": "write it as .jsonl, with a JSON object a line",
    **dict.fromkeys((".eml", ".msg", ".mht", ".mhtml", ".xml"), "save its text as .txt or .html"),
    **dict.fromkeys(
        (".tar", ".tgz", ".tar.gz", ".tar.xz", ".tar.bz2", ".7z", ".rar"),
        "unpack it, or pack its files as .zip",
    ),
}
KNOWN = READ | set(UNREAD)
NAMELESS = READ | {".pdf"}  # suffixes that an id does without


def suffix_of(name: str) -> str:
    """Return the suffix of a file's name, small; of "day.jsonl.gz" it is ".jsonl.gz"."""
    path = PurePosixPath(name.rsplit("/", 1)[-1].lower())
    inner = PurePosixPath(path.stem).suffix
    if path.suffix == PACKED or (inner == ".tar" and path.suffix in (".xz", ".bz2")):
        return f"{inner}{path.suffix}"
    return path.suffix


def is_manifest(name: str) -> bool:
    """Tell whether a file's name, "/" between folders, is that of a manifest."""
    return name.rsplit("/", 1)[-1] == MANIFEST


def is_passed_over(name: str) -> bool:
    """Tell whether a file is no document to anybody: hidden, or what Word locks one with."""
    return name.startswith((".", "~$"))


def why_unread(suffix: str) -> str | None:
    """Return why files of a suffix are not read, and what to do; None where they are."""
    remedy = UNREAD.get(suffix)
    return f"{suffix} is not read; {remedy}" if remedy else None


def without_suffix(name: str) -> str:
    """Return a name without its suffix, where that is one of a file dateline reads."""
    suffix = suffix_of(name)
    return name[: -len(suffix)] if suffix in NAMELESS and len(suffix) < len(name) else name
