"""HTML: the article of a page and its metadata, through trafilatura."""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from types import MappingProxyType
from typing import BinaryIO
from xml.etree.ElementTree import Element

from pipeline.read.decode import check_text, decode
from pipeline.read.draft import Draft, Origin, too_long
from pipeline.read.refusal import RefusedError, skipped

MAX_BYTES = 20_000_000
DECLARED = re.compile(rb"""charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{2,40})""", re.IGNORECASE)
XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*>")
TAG = re.compile(r"<(?P<closing>/?)(?P<name>[a-zA-Z][\w-]*+|[!?])[^<>]*+>")
DEEPEST = 400  # open elements; pages of news have some 30, and lxml's walkers recurse
NO_TEXT = frozenset({"script", "style", "title", "noscript", "template", "svg", "nav", "footer"})
BREAKS = frozenset(
    {"p", "div", "br", "li", "ul", "ol", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6"}
    | {"article", "section", "blockquote", "figcaption", "pre"}
)
# htmldate: the day of publication, and only where the page marks it, never a day in its prose.
PUBLICATION = {"original_date": True, "extensive_search": False}


def read_page(
    file: BinaryIO, origin: Origin, known: Mapping[str, object] = MappingProxyType({})
) -> Iterator[Draft]:
    """Yield the one document of an .html file: its article, paragraphs a blank line apart.

    Args:
        file: The page.
        origin: Where it lies.
        known: Metadata for where the page declares none.

    Title, publisher, date and address are those the page declares (meta elements, JSON-LD).
    Offsets count in the text drawn from the page. Broken pages give what text they show.
    """
    data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise skipped(too_long(f"more than {MAX_BYTES:,} bytes of HTML"))
    html = XML_DECLARATION.sub("", _decode(data))
    text, given = _article(html)
    host = {"publisher": given.pop("host")} if "host" in given else {}
    given = host | dict(known) | given
    yield Draft(origin.path, origin.derived_id, text or _visible(html), given, origin.name)


def _decode(data: bytes) -> str:
    """Decode as the page declares if that works, else as any text."""
    declared = DECLARED.search(data[:2048])
    if declared and b"\x00" not in data[:2048]:
        try:
            return check_text(data.decode(declared[1].decode("ascii")))
        except (LookupError, UnicodeDecodeError, RefusedError):
            pass  # a page may declare what it likes
    return decode(data)


def _article(html: str) -> tuple[str, dict[str, object]]:
    """Return (text, metadata) as trafilatura sees them; empty where it sees nothing."""
    import trafilatura  # 0.5 s: only for those who bring HTML  # noqa: PLC0415

    if _depth(html) > DEEPEST:
        return "", {}
    try:
        found = trafilatura.bare_extraction(
            html, with_metadata=True, include_comments=False, date_extraction_params=PUBLICATION
        )
    except Exception:  # a foreign parser on hostile input: whatever it raises, the run goes on
        return "", {}
    if found is None or isinstance(found, dict):
        return "", {}
    given = {
        "title": found.title,
        "publisher": found.sitename,
        "host": found.hostname,
        "published": found.date,
        "url": found.url,
    }
    return "\n\n".join(_paragraphs(found.body)), {k: v for k, v in given.items() if v}


def _paragraphs(body: Element) -> Iterator[str]:
    """Yield the paragraphs, heads, list items and table rows of trafilatura's tree, tidy."""
    for element in body:
        if element.tag == "list" or (element.tag in {"quote", "div"} and len(element)):
            yield from _paragraphs(element)
        elif element.tag == "table":
            rows = (" | ".join(_words(cell) for cell in row) for row in element.iter("row"))
            yield from filter(None, rows)
        elif words := _words(element):
            yield words
        if element.tail and element.tail.strip():
            yield " ".join(element.tail.split())


def _words(element: Element) -> str:
    return " ".join(" ".join(element.itertext()).split())


def _depth(html: str) -> int:
    """Return the most elements that are open at once, roughly: unclosed ones count."""
    deepest = depth = 0
    for closing in re.findall(r"<(/?)(?:div|span|table|ul|ol|b|i|font|section|blockquote)\b", html):
        depth = max(0, depth - 1) if closing else depth + 1
        deepest = max(deepest, depth)
    return deepest


def _visible(html: str) -> str:
    """Return all text a page shows, for pages in which no article is found."""
    parts: list[str] = []
    hidden = ""
    position = 0
    html = _without_comments(html)
    for match in TAG.finditer(html):
        name = match["name"].lower()
        if not hidden:
            parts.append(html[position : match.start()])
            parts.append("\n\n" if name in BREAKS else "")
            hidden = name if name in NO_TEXT and not match["closing"] else ""
        elif name == hidden and match["closing"]:
            hidden = ""
        position = match.end()
    parts.append("" if hidden else html[position:])
    paragraphs = (" ".join(unescape(p).split()) for p in "".join(parts).split("\n\n"))
    return "\n\n".join(filter(None, paragraphs))


def _without_comments(html: str) -> str:
    """Leave out comments; one that is never closed is left in."""
    parts: list[str] = []
    position = 0
    while (start := html.find("<!--", position)) >= 0:
        end = html.find("-->", start)
        if end < 0:
            break
        parts.append(html[position:start])
        position = end + 3
    return "".join((*parts, html[position:]))
