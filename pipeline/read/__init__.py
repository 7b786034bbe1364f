"""Reading: files, folders, stores, addresses and stdin become articles, or rows that say why."""

import io
import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import BinaryIO, TextIO

from pipeline.errors import InputError
from pipeline.read.arrival import Arrival, Memory, Unchanged, digest_of, digest_of_file
from pipeline.read.decode import decode
from pipeline.read.discover import Source, discover, shown
from pipeline.read.draft import Draft, Origin, judge, wanted_id
from pipeline.read.files import read_file
from pipeline.read.ids import derive, longer, unused
from pipeline.read.manifest import Manifests, load
from pipeline.read.names import ARCHIVE, MANIFEST
from pipeline.read.plain import read_plain
from pipeline.read.refusal import RefusedError, failed
from pipeline.read.stores import open_stored
from pipeline.read.tables import read_json_lines
from pipeline.read.web.addresses import is_web
from pipeline.read.web.reader import Web
from pipeline.read.web.request import Manners
from schemas.document import Article, Rejected
from schemas.vocabulary import Status

__all__ = ["Arrival", "Manners", "Memory", "Unchanged", "read_arrivals", "read_inputs"]

PAGES = frozenset({".html", ".htm"})
MANNERS = Manners()


@dataclass(frozen=True, slots=True)
class Means:
    """What sources that are no files are read with: standard input, and the web."""

    stdin: TextIO | BinaryIO | None
    web: Web


def read_inputs(
    inputs: Sequence[str], stdin: TextIO | BinaryIO | None = None
) -> Iterator[Article | Rejected]:
    """Read every document that `inputs` stand for; see `read_arrivals`."""
    return (a.document for a in read_arrivals(inputs, stdin) if a.document is not None)


def read_arrivals(
    inputs: Sequence[str],
    stdin: TextIO | BinaryIO | None = None,
    memory: Memory | None = None,
    manners: Manners = MANNERS,
) -> Iterator[Arrival]:
    """Read every document that `inputs` stand for: files, folders, globs, addresses, `-`.

    Each document gives one arrival with an Article or a Rejected (skipped or failed, with the
    reason), or with neither where `memory` knows it; no two share an id. Finding the files is done
    at once, reading them one at a time as asked for.

    Args:
        inputs: Files, folders, globs, addresses of stores, pages and feeds, `-` for stdin.
        stdin: What `-` stands for.
        memory: What need not be read; nothing is known where it is None.
        manners: How pages and feeds are fetched.

    Raises:
        InputError: an input does not exist, cannot be read, is of a type that is not read, or
            holds no documents.
    """
    sources = discover(inputs)
    manifests = load(sources)
    documents = [s for s in sources if s.key not in manifests.files]
    if not documents:
        raise InputError("A manifest alone holds no documents. Give the folder it lies in.")
    means = Means(stdin, Web(manners))
    return _unique(_arrivals(documents, manifests, means, memory or Memory()))


def _arrivals(
    sources: list[Source], manifests: Manifests, means: Means, memory: Memory
) -> Iterator[Arrival]:
    for source, derived_id in zip(sources, derive(sources), strict=True):
        origin = Origin(source.shown, derived_id)
        page = _page_digest(source, origin, manifests)
        if page is not None:
            bare = _with_manifest(Draft(origin.path, derived_id, ""), source, manifests)
            _, arrival = _arrival(bare, source, 0, memory, page)
            if memory.knows(arrival):
                yield arrival
                continue
        for number, draft in enumerate(_drafts(source, origin, means)):
            if isinstance(draft, Rejected):
                yield _refused(draft, source, number)
                continue
            whole = _with_manifest(draft, source, manifests)
            whole, arrival = _arrival(whole, source, number, memory, page)
            if memory.knows(arrival):
                yield arrival
            else:
                document = judge(whole)
                yield replace(arrival, document_id=document.document_id, document=document)
    for number, rejected in enumerate(manifests.broken):
        yield _refused(rejected, Source(None, MANIFEST, "", walked=False), number)


def _page_digest(source: Source, origin: Origin, manifests: Manifests) -> str | None:
    """Return the digest of a web page as it lies there: to look into it takes long."""
    if source.path is None or source.suffix not in PAGES:
        return None
    draft = _with_manifest(Draft(origin.path, origin.derived_id, ""), source, manifests)
    try:
        return digest_of_file(source.path, draft.given)
    except OSError:
        return None  # _drafts tells why


def _arrival(
    draft: Draft, source: Source, number: int, memory: Memory, digest: str | None
) -> tuple[Draft, Arrival]:
    """Return a draft with the id it shall have, and its arrival.

    Where the id its path gives is that of a document from elsewhere, its folder's name stands
    before it; where that is taken, too, all its folders.
    """
    name, place = _place(source, number, draft.derived_id)
    own = Arrival(
        document_id=wanted_id(draft),
        name=name,
        number=place,
        path=draft.path,
        source=_absolute(source),
        digest=digest or digest_of(draft.text, draft.given),
    )
    if own.document_id != draft.derived_id or source.path is None:
        return draft, own
    folders = shown(source.path.resolve().parent).strip("/")
    for derived_id in (own.document_id, *longer(own.document_id, source.root, folders)):
        arrival = replace(own, document_id=derived_id)
        if not memory.is_of_another(arrival):
            break
    return replace(draft, derived_id=arrival.document_id), arrival


def _refused(rejected: Rejected, source: Source, number: int) -> Arrival:
    name, place = _place(source, number, rejected.document_id)
    return Arrival(
        document_id=rejected.document_id,
        name=name,
        number=place,
        path=rejected.path,
        source=_absolute(source),
        digest=digest_of(rejected.reason, {"status": rejected.status}),
        document=rejected,
    )


@lru_cache(maxsize=1)  # a file of many documents is asked for again and again
def _absolute(source: Source) -> str:
    return source.whole


def _place(source: Source, number: int, document_id: str) -> tuple[str, int]:
    """Return by what a document is ordered; those of a feed by id: new entries move the others."""
    if source.address is not None and is_web(source.address):
        return document_id, 0
    return source.name, number


def _drafts(source: Source, origin: Origin, means: Means) -> Iterator[Draft | Rejected]:
    """Read one source; what cannot be read is one rejected document."""
    try:
        if source.is_stdin:
            yield from _stdin(means.stdin, origin)
        elif source.address is not None and is_web(source.address):
            yield from means.web.read(source.address)
        else:
            with _opened(source) as file:
                yield from read_file(file, source.suffix, origin)
    except RefusedError as refusal:
        yield refusal.row(origin.derived_id, origin.path)
    except OSError as error:
        what = f"{origin.path!r} cannot be read: {error.strerror or error}"
        if not source.walked:
            raise InputError(f"{what}. Check its permissions.") from error
        yield failed(what).row(origin.derived_id, origin.path)


def _opened(source: Source) -> AbstractContextManager[BinaryIO]:
    if source.path is None:
        return open_stored(source.address or "")
    return source.path.open("rb")


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
    """Put the manifest's metadata to a draft; an archive holds many, each with its own title."""
    row = manifests.given.get(source.key)
    return draft if row is None or source.suffix == ARCHIVE else row.put_to(draft, source.suffix)


def _unique(arrivals: Iterable[Arrival]) -> Iterator[Arrival]:
    """Let the first document of an id through; a second one failed, under an id of its own."""
    taken: set[str] = set()
    for arrival in arrivals:
        wanted = arrival.document_id
        if wanted not in taken:
            taken.add(wanted)
            yield arrival
            continue
        own = unused(wanted, taken)
        taken.add(own)
        document = arrival.document
        if not isinstance(document, Rejected):
            reason = f"duplicate id {wanted!r}: another document has it; give each its own"
            document = Rejected(
                document_id=own, path=arrival.path, status=Status.FAILED, reason=reason
            )
        yield replace(
            arrival,
            document_id=own,
            document=document.model_copy(update={"document_id": own}),
        )
