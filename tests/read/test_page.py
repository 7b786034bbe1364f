"""What is promised about HTML: the article and its metadata, and no page that breaks the run."""

import io
import time

import pytest

from pipeline.read.draft import Draft, Origin
from pipeline.read.page import read_page

FIRST = "Rebels took the hill town on Monday and drove out the garrison after two days of fighting."
SECOND = (
    "The army said that it had only pulled back to the river and would return in strength soon."
)
PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Town falls | The Gull</title>
<meta property="og:site_name" content="The Gull"><link rel="canonical" href="https://gull.example/a">
<script type="application/ld+json">{{"@context": "https://schema.org", "@type": "NewsArticle",
"headline": "Town falls to rebels", "datePublished": "2024-03-02T08:00:00Z",
"dateModified": "2024-03-09T08:00:00Z"}}</script></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article>
<h1>Town falls to rebels</h1>
<p>{FIRST}</p><p>{SECOND}</p><h2>A long war</h2><p>{FIRST}</p></article>
<footer>Copyright 2019 The Gull. All rights reserved.</footer></body></html>"""


def page(html: str | bytes) -> Draft:
    data = html.encode() if isinstance(html, str) else html
    (draft,) = read_page(io.BytesIO(data), Origin("a.html", "a"))
    return draft


def test_the_article_comes_without_navigation_in_paragraphs() -> None:
    text = page(PAGE).text
    assert isinstance(text, str)
    assert f"{FIRST}\n\n{SECOND}" in text
    assert "Sport" not in text
    assert "Copyright" not in text


def test_metadata_are_those_the_page_declares() -> None:
    assert page(PAGE).given == {
        "title": "Town falls to rebels",
        "publisher": "The Gull",
        "published": "2024-03-02",
        "url": "https://gull.example/a",
    }


def test_a_day_in_the_prose_is_not_taken_for_the_day_of_publication() -> None:
    html = (
        f"<html><body><article><p>On May 3, 2011, it rained. {FIRST}</p><p>{SECOND}</p></article>"
    )
    assert "published" not in page(html).given


def test_the_declared_charset_is_honoured() -> None:
    html = f'<html><head><meta charset="windows-1252"></head><body><p>“{FIRST}”</p></body></html>'
    assert f"“{FIRST}”" in str(page(html.encode("cp1252")).text)


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 50_000 + FIRST,
        "<p><b><p></i></div>" * 2_000 + FIRST + "</p></html></html>",
        "<table>" * 5_000 + f"<tr><td>{FIRST}",
        f"<?xml version='1.0' encoding='utf-16'?><html><body><p>{FIRST}",
        f"{FIRST} <<<>>> &bogus; &#xFFFFFFF; <a href='",
        f"<p>{FIRST}<!-- never closed",
    ],
)
def test_broken_and_deep_pages_give_the_text_they_show(html: str) -> None:
    assert FIRST in str(page(html).text)


@pytest.mark.slow
@pytest.mark.parametrize("piece", ["<div>", "<!--", "<", "&#", "<p><b></p>", "<script>", "<x-y>"])
def test_no_hostile_page_takes_long(piece: str) -> None:
    started = time.perf_counter()
    page(piece * (300_000 // len(piece)) + FIRST)
    assert time.perf_counter() - started < 10


@pytest.mark.parametrize("html", ["", "<html></html>", "<script>var x = 1;</script>"])
def test_a_page_without_text_gives_blank_text(html: str) -> None:
    assert str(page(html).text).strip() == ""
