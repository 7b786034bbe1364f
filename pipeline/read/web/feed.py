"""RSS and Atom feeds: their entries, each with what the feed says of it."""

import datetime as dt
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

from pipeline.read.refusal import failed, skipped
from pipeline.read.web.addresses import joined

MOST_ENTRIES = 1_000
BEGIN = re.compile(rb"<(?:\w{1,20}:)?(?:rss|feed|RDF)[\s>]")
SNIFFED = 2_000  # bytes in which the element that makes a feed begins
FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/rdf+xml")
ISO_START = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a feed.

    Attributes:
        link: Address of its article, absolute; "" where it has none.
        given: title, publisher and published, as far as the feed says.
        content: The article itself, HTML or text, where the feed brings it; else "".
    """

    link: str
    given: Mapping[str, object]
    content: str


def is_feed(data: bytes, content_type: str) -> bool:
    """Tell whether what was fetched is a feed."""
    return content_type.split(";", maxsplit=1)[0].strip().lower() in FEED_TYPES or bool(
        BEGIN.search(data[:SNIFFED])
    )


def read_feed(data: bytes, address: str, content_type: str, shown: str) -> list[Entry]:
    """Return the entries of a feed in its order.

    Args:
        data: The feed.
        address: Where it was fetched from; links may be relative to it.
        content_type: Media type that its server gave.
        shown: Its address for messages.

    Raises:
        RefusedError: it is no feed, or has no entries.
    """
    import feedparser  # noqa: PLC0415 - only for those who read feeds

    try:
        found = feedparser.parse(
            data,
            resolve_relative_uris=False,  # done here, for links alone
            sanitize_html=False,  # its text is drawn out as of any page
            response_headers={"content-location": address, "content-type": content_type},
        )
    except Exception as error:  # a foreign parser on hostile input
        raise failed(f"{shown}: no feed ({type(error).__name__}: {error})") from error
    if not found.entries:
        if found.bozo or not found.version:
            raise failed(f"{shown}: no feed ({found.get('bozo_exception', 'no RSS, no Atom')})")
        raise skipped(f"{shown}: the feed has no entries")
    base = joined(address, str(found.feed.get("base") or ""))
    publisher = found.feed.get("title")
    return [_entry(entry, base, publisher) for entry in found.entries[:MOST_ENTRIES]]


def _entry(entry: Mapping[str, object], base: str, publisher: object) -> Entry:
    source = entry.get("source")
    named = source.get("title") if isinstance(source, Mapping) else None
    given = {"title": entry.get("title"), "publisher": named or publisher, "published": _day(entry)}
    link = entry.get("link")
    return Entry(
        link=joined(base, str(link)) if link else "",
        given={name: value for name, value in given.items() if value},
        content=_content(entry),
    )


def _content(entry: Mapping[str, object]) -> str:
    """Return the whole article where the feed brings it: not the summary."""
    parts = entry.get("content")
    if not isinstance(parts, list):
        return ""
    texts = (str(p.get("value", "")) for p in parts if isinstance(p, Mapping))
    return max(texts, key=len, default="")


def _day(entry: Mapping[str, object]) -> str | None:
    """Return the ISO day of publication as its publisher's calendar has it."""
    for name in ("published", "updated"):
        said = str(entry.get(name) or "").strip()
        if ISO_START.match(said):
            return said[:10]
        try:
            return parsedate_to_datetime(said).date().isoformat()
        except ValueError:
            pass
        parsed = entry.get(f"{name}_parsed")
        if isinstance(parsed, time.struct_time):
            return dt.date(*parsed[:3]).isoformat()
    return None
