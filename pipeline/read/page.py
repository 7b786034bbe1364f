"""HTML: the article of a page and its metadata, through trafilatura."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import BinaryIO
from xml.etree.ElementTree import Element

from pipeline.read.decode import check_text, decode
from pipeline.read.draft import Draft, Place, too_long
from pipeline.read.refusal import RefusedError, skipped

MAX_BYTES = 20_000_000
DECLARED = re.compile(rb"""charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*>")
DEEPEST = 400  # open elements; pages of news have some 30, and lxml's walkers recurse
NO_TEXT = frozenset({"script", "style", "noscript", "template", "svg", "head", "nav", "footer"})
BREAKS = frozenset(
    {"p", "div", "br", "li", "ul", "ol", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6"}
    | {"article", "section", "blockquote", "figcaption", "pre"}
)
# htmldate: the day of publication, and only where the page marks it, never a day in its prose.
PUBLICATION = {"original_date": True, "extensive_search": False}


def read_page(file: BinaryIO, place: Place) -> Iterator[Draft]:
    """Yield the one document of an .html file: its article, paragraphs a blank line apart.

    Title, publisher, date and address are those the page declares (meta elements, JSON-LD).
    Offsets count in the text drawn from the page. Broken pages give what text they show.
    """
    data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise skipped(too_long(f"more than {MAX_BYTES:,} bytes of HTML"))
    html = XML_DECLARATION.sub("", _decode(data))
    text, given = _article(html)
    yield Draft(place.path, place.derived_id, text or _visible(html), given, place.name)


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
        "publisher": found.sitename or found.hostname,
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
    page = _Page()
    page.feed(html)
    page.close()
    paragraphs = (" ".join(part.split()) for part in "".join(page.parts).split("\n\n"))
    return "\n\n".join(filter(None, paragraphs))


class _Page(HTMLParser):
    """Collects the text of a page; a blank line where an element breaks the line."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.hidden: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note where text is hidden and where lines break."""
        del attrs
        if tag in NO_TEXT:
            self.hidden.append(tag)
        elif tag in BREAKS:
            self.parts.append("\n\n")

    def handle_endtag(self, tag: str) -> None:
        """End what handle_starttag began."""
        if tag in NO_TEXT and tag in self.hidden:
            while self.hidden.pop() != tag:
                pass
        elif tag in BREAKS:
            self.parts.append("\n\n")

    def handle_data(self, data: str) -> None:
        """Keep text that is shown."""
        if not self.hidden:
            self.parts.append(data)
