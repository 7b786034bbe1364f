"""The web as INPUT: a page, a file or a feed at an address, fetched as a polite guest does."""

import io
from collections.abc import Iterator, Mapping
from dataclasses import replace
from urllib.parse import urlsplit

from pipeline.home import dateline_home
from pipeline.read.draft import Draft, Origin
from pipeline.read.files import read_file
from pipeline.read.names import READ, suffix_of
from pipeline.read.page import read_page
from pipeline.read.plain import read_plain
from pipeline.read.refusal import RefusedError, failed, skipped
from pipeline.read.web.addresses import host_of, id_of
from pipeline.read.web.cache import Cache
from pipeline.read.web.feed import Entry, is_feed, read_feed
from pipeline.read.web.request import Fetched, Manners, Requests
from pipeline.read.web.robots import Robots
from pipeline.redact import redacted
from schemas.document import Rejected

SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/markdown": ".md",
    "text/csv": ".csv",
    "application/x-ndjson": ".jsonl",
    "application/jsonl": ".jsonl",
    "application/zip": ".zip",
    "text/plain": ".txt",
}


class Web:
    """What a run fetches: an article is fetched once, however many feeds name it."""

    def __init__(self, manners: Manners) -> None:
        """Prepare; nothing is fetched yet."""
        self._requests = Requests(manners, Cache(dateline_home() / "web"))
        self._robots = Robots(self._requests)
        self._read: set[str] = set()

    def read(self, address: str) -> Iterator[Draft | Rejected]:
        """Yield the documents at an address: a page, a file, or the articles of a feed.

        Args:
            address: http or https, as given; a password in it is used for it alone.

        Raises:
            RefusedError: it cannot be fetched or read.
        """
        self._requests.home = host_of(address)
        fetched = self._fetch(address)
        shown = redacted(address)
        if not is_feed(fetched.data, fetched.content_type):
            yield from _documents(fetched, Origin(shown, id_of(address)), {})
            return
        entries = read_feed(fetched.data, fetched.address, fetched.content_type, shown)
        for number, entry in enumerate(entries, start=1):
            origin = Origin(shown, f"{id_of(address)}#{number}")
            if entry.link:
                origin = Origin(redacted(entry.link), id_of(entry.link))
            try:
                yield from self._entry(entry, origin)
            except RefusedError as refusal:
                yield refusal.row(origin.derived_id, origin.path)

    def _entry(self, entry: Entry, origin: Origin) -> Iterator[Draft | Rejected]:
        """Yield the article of an entry: its page, else what the feed itself brings of it."""
        if entry.link in self._read:
            raise skipped("another entry names it, too; it was read there")
        if entry.link:
            self._read.add(entry.link)
            fetched = self._fetch(entry.link)
            if is_feed(fetched.data, fetched.content_type):
                raise skipped("the entry leads to a feed, not to an article")
            yield from _documents(fetched, origin, entry.given)
        elif entry.content:
            yield from read_page(io.BytesIO(entry.content.encode()), origin, entry.given)
        else:
            raise failed("the entry has no link, and no article in it")

    def _fetch(self, address: str) -> Fetched:
        return self._requests.get(address, may=self._robots.allows)

    def close(self) -> None:
        """End the connections."""
        self._requests.close()


def _documents(
    fetched: Fetched, origin: Origin, said: Mapping[str, object]
) -> Iterator[Draft | Rejected]:
    """Yield what was fetched, read as its media type or else its name says.

    Args:
        fetched: A page or file.
        origin: Where it was asked for.
        said: What its feed says of it; what the page says of itself goes first.
    """
    suffix = _suffix(fetched)
    file = io.BytesIO(fetched.data)
    known = {"url": fetched.address, "publisher": host_of(fetched.address)} | dict(said)
    if suffix in {".html", ".htm"}:
        yield from read_page(file, origin, known)
    elif suffix == ".txt":
        for draft in read_plain(file, origin):
            yield replace(draft, given=known)
    else:
        yield from read_file(file, suffix, origin)


def _suffix(fetched: Fetched) -> str:
    """Return the suffix that a file of the kind fetched would have.

    Raises:
        RefusedError: it is of a kind that is not read.
    """
    media_type = fetched.content_type.split(";")[0].strip().lower()
    named = suffix_of(urlsplit(fetched.address).path)
    if media_type in SUFFIXES and media_type != "text/plain":
        return SUFFIXES[media_type]
    if named in READ:
        return named
    if fetched.data[:500].lstrip().startswith(b"<"):
        return ".html"
    if media_type in SUFFIXES:
        return SUFFIXES[media_type]
    raise skipped(f"{redacted(fetched.address)}: {media_type or 'an unnamed type'} is not read")
