"""Reading: files, folders, globs and stdin become articles, or rows that say why not."""

import io
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import BinaryIO, TextIO

from pipeline.errors import InputError
from pipeline.read.decode import decode
from pipeline.read.discover import Source, discover, shown
from pipeline.read.draft import Draft, Origin, judge
from pipeline.read.ids import derive, unused
from pipeline.read.manifest import Manifests, load
from pipeline.read.page import read_page
from pipeline.read.plain import read_markdown, read_plain
from pipeline.read.refusal import RefusedError, skipped
from pipeline.read.tables import read_csv, read_json_lines
from schemas.document import Article, Rejected
from schemas.vocabulary import Status

__all__ = ["read_inputs"]

Reader = Callable[[BinaryIO, Origin], Iterator[Draft] | Iterator[Draft | Rejected]]
READERS: dict[str, Reader] = {
    ".txt": read_plain,
    ".md": read_markdown,
    ".html": read_page,
    ".htm": read_page,
    ".jsonl": read_json_lines,
    ".csv": read_csv,
}


def read_inputs(
    inputs: Sequence[str], stdin: TextIO | BinaryIO | None = None
) -> Iterator[Article | Rejected]:
    """Read every document that `inputs` stand for: files, folders, globs, `-` for stdin.

    Each document gives one Article or one Rejected (skipped or failed, with the reason), and no
    two share an id. Finding the files is done at once, reading them one at a time as asked for.

    Raises:
        InputError: an input does not exist, cannot be read, is of a type that is not read, or
            holds no documents.
    """
    sources = discover(inputs)
    manifests = load(sources)
    documents = [s for s in sources if s.path not in manifests.files]
    if not documents:
        raise InputError("A manifest alone holds no documents. Give the folder it lies in.")
    return _unique(_documents(documents, manifests, stdin))


def _documents(
    sources: list[Source], manifests: Manifests, stdin: TextIO | BinaryIO | None
) -> Iterator[Article | Rejected]:
    for source, derived_id in zip(sources, derive(sources), strict=True):
        origin = Origin("stdin" if source.path is None else shown(source.path), derived_id)
        for draft in _drafts(source, origin, stdin):
            if isinstance(draft, Rejected):
                yield draft
            else:
                yield judge(_with_manifest(draft, source, manifests))
    yield from manifests.broken


def _drafts(
    source: Source, origin: Origin, stdin: TextIO | BinaryIO | None
) -> Iterator[Draft | Rejected]:
    """Read one file, or stdin; what cannot be read is one rejected document."""
    try:
        if source.path is None:
            yield from _stdin(stdin, origin)
            return
        if source.path.suffix.lower() == ".pdf":
            raise skipped("PDF is not read; convert to text")
        with source.path.open("rb") as file:
            yield from READERS[source.path.suffix.lower()](file, origin)
    except RefusedError as refusal:
        yield _rejected(origin, refusal.status, refusal.reason)
    except OSError as error:
        what = f"{origin.path!r} cannot be read: {error.strerror or error}"
        if not source.walked:
            raise InputError(f"{what}. Check its permissions.") from error
        yield _rejected(origin, Status.FAILED, what)


def _rejected(origin: Origin, status: Status, reason: str) -> Rejected:
    return Rejected(document_id=origin.derived_id, path=origin.path, status=status, reason=reason)


def _stdin(stdin: TextIO | BinaryIO | None, origin: Origin) -> Iterator[Draft | Rejected]:
    """Read stdin: JSON lines if its first line is a JSON object, else one plain text."""
    if stdin is None:
        raise InputError("`-` stands for stdin, but nothing is piped in.")
    content = getattr(stdin, "buffer", stdin).read()
    data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    first = next(iter(decode(data).split("\n", 1)), "").strip()
    reader = read_json_lines if _is_json_object(first) else read_plain
    yield from reader(io.BytesIO(data), origin)


def _is_json_object(line: str) -> bool:
    try:
        return line.startswith("{") and isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _with_manifest(draft: Draft, source: Source, manifests: Manifests) -> Draft:
    """Put the manifest's metadata to a draft: above what a text file says of itself, below rows."""
    if source.path is None or source.path.resolve() not in manifests.given:
        return draft
    given, where = manifests.given[source.path.resolve()]
    if source.path.suffix.lower() in {".jsonl", ".csv"}:
        shared = {name: value for name, value in given.items() if name != "id"}
        return replace(draft, given=shared | dict(draft.given))
    return replace(draft, given=dict(draft.given) | given, where=where)


def _unique(documents: Iterable[Article | Rejected]) -> Iterator[Article | Rejected]:
    """Let the first document of an id through; a second one failed, under an id of its own."""
    taken: set[str] = set()
    for document in documents:
        wanted = document.document_id
        if wanted not in taken:
            taken.add(wanted)
            yield document
            continue
        own = unused(wanted, taken)
        taken.add(own)
        if isinstance(document, Rejected):
            yield document.model_copy(update={"document_id": own})
        else:
            reason = f"duplicate id {wanted!r}: another document has it; give each its own"
            yield Rejected(document_id=own, path=document.path, status=Status.FAILED, reason=reason)
