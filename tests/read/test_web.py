"""What is promised about pages and feeds: fetched politely, and each one accounted for."""

import gzip
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.errors import InputError
from pipeline.read import Manners, read_arrivals
from pipeline.read.refusal import RefusedError
from pipeline.read.web import request
from pipeline.read.web.addresses import checked, id_of, is_public
from pipeline.read.web.cache import Cache
from pipeline.read.web.request import Requests
from schemas.document import Article, Rejected
from tests.read.site import Answer, Site, serving

HARBOUR = (
    "Police in the harbour town arrested two men on Monday after a fire in the old customs house. "
    "The mayor said the building had stood empty for years and nobody was hurt."
)
BRIDGE = (
    "Rebels blew up a bridge over the northern river on Tuesday, the governor told reporters. "
    "Villagers now cross by boat, and traders fear that prices will rise before the winter."
)
SLOW = 0.4
MANNERS = Manners(delay=0, timeout=SLOW)


def html(text: str, head: str = "") -> str:
    return f"<html><head>{head}</head><body><article><p>{text}</p></article></body></html>"


def rss(*items: str, title: str = "The Gull") -> bytes:
    found = "".join(f"<item>{item}</item>" for item in items)
    return f'<rss version="2.0"><channel><title>{title}</title>{found}</channel></rss>'.encode()


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    monkeypatch.setenv("DATELINE_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    with serving() as found:
        yield found


def read(*inputs: str, manners: Manners = MANNERS) -> list[Article | Rejected]:
    return [a.document for a in read_arrivals(inputs, manners=manners) if a.document is not None]


def only(documents: list[Article | Rejected]) -> Article | Rejected:
    assert len(documents) == 1
    return documents[0]


def reason(*inputs: str) -> tuple[str, str]:
    found = only(read(*inputs))
    assert isinstance(found, Rejected)
    return found.status.value, found.reason


def test_a_page_is_read_with_its_address_and_its_host_as_publisher(site: Site) -> None:
    site.page("/news/fire.html", html(HARBOUR))
    found = only(read(f"{site.url}/news/fire.html"))
    assert isinstance(found, Article)
    host = site.url.removeprefix("http://")
    assert (found.document_id, found.path) == (f"{host}/news/fire.html", found.url)
    assert (found.url, found.publisher) == (f"{site.url}/news/fire.html", "127.0.0.1")
    assert HARBOUR in found.text


def test_the_entries_of_a_feed_are_articles_in_its_order(site: Site) -> None:
    site.pages["/feed"] = (
        200,
        {},
        rss(
            "<title>Bridge</title><link>/b</link><pubDate>Tue, 5 Mar 2024 23:30 -0500</pubDate>",
            "<title>Fire</title><link>/a</link>",
        ),
    )
    site.page("/a", html(HARBOUR, '<meta property="og:site_name" content="The Heron">'))
    site.page("/b", html(BRIDGE))
    bridge, fire = read(f"{site.url}/feed")
    assert isinstance(bridge, Article)
    assert isinstance(fire, Article)
    assert (bridge.title, bridge.publisher, str(bridge.published)) == (
        "Bridge", "The Gull", "2024-03-05",
    )  # fmt: skip
    assert (fire.publisher, fire.published) == ("The Heron", None)
    assert fire.url == f"{site.url}/a"


def test_an_atom_feed_may_have_links_that_are_relative_to_its_base(site: Site) -> None:
    site.pages["/atom"] = (
        200,
        {"Content-Type": "application/atom+xml"},
        b'<feed xmlns="http://www.w3.org/2005/Atom" xml:base="/news/"><title>Gull</title><entry>'
        b'<title>Fire</title><link href="fire"/><updated>2024-03-02T09:00:00Z</updated>'
        b"</entry></feed>",
    )
    site.page("/news/fire", html(HARBOUR))
    found = only(read(f"{site.url}/atom"))
    assert isinstance(found, Article)
    assert str(found.published) == "2024-03-02"


def test_an_entry_without_a_link_is_read_from_the_feed_itself(site: Site) -> None:
    content = f"<content:encoded><![CDATA[<p>{HARBOUR}</p>]]></content:encoded>"
    feed = rss(f"<title>Fire</title>{content}", "<title>Nothing</title>").replace(
        b"<rss", b'<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    )
    site.pages["/feed"] = (200, {}, feed)
    fire, nothing = read(f"{site.url}/feed")
    assert isinstance(fire, Article)
    assert HARBOUR in fire.text
    assert isinstance(nothing, Rejected)
    assert nothing.reason == "the entry has no link, and no article in it"


def test_an_article_of_two_feeds_is_fetched_once_and_skipped_the_second_time(site: Site) -> None:
    site.page("/a", html(HARBOUR))
    for name in ("/one", "/two"):
        site.pages[name] = (200, {}, rss("<link>/a</link>"))
    first, second = read(f"{site.url}/one", f"{site.url}/two")
    assert isinstance(first, Article)
    assert isinstance(second, Rejected)
    assert second.status == "skipped"
    assert site.asked.count("/a") == 1


@pytest.mark.parametrize("feed", [b"<rss><channel>", b"<feed>&nope;"])
def test_a_broken_feed_fails_and_says_so(site: Site, feed: bytes) -> None:
    site.pages["/feed"] = (200, {}, feed)
    status, why = reason(f"{site.url}/feed")
    assert status in {"failed", "skipped"}
    assert "feed" in why


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">'
        + "".join(
            f'<!ENTITY {n} "{f"&{m};" * 20}">' for m, n in zip("abcdefgh", "bcdefghx", strict=True)
        )
        + "]>",
    ],
)
def test_entities_of_a_feed_are_neither_fetched_nor_blown_up(site: Site, doctype: str) -> None:
    feed = rss("<title>&x;</title><link>/a</link>")
    site.pages["/feed"] = (200, {}, doctype.encode() + feed)
    site.page("/a", html(HARBOUR))
    for found in read(f"{site.url}/feed"):
        title = found.title or "" if isinstance(found, Article) else ""
        assert "root:" not in title
        assert len(title) < 1000


def test_what_robots_txt_forbids_is_skipped_and_never_asked_for(site: Site) -> None:
    site.pages["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /closed/*.html")
    site.page("/closed/a.html", html(HARBOUR))
    status, why = reason(f"{site.url}/closed/a.html")
    assert (status, "robots.txt" in why) == ("skipped", True)
    assert site.asked == ["/robots.txt"]


def test_a_host_whose_robots_txt_is_in_trouble_is_left_alone(site: Site) -> None:
    site.pages["/robots.txt"] = (500, {}, b"")
    site.page("/a", html(HARBOUR))
    status, why = reason(f"{site.url}/a")
    assert (status, "500" in why) == ("failed", True)
    assert "/a" not in site.asked


@pytest.mark.usefixtures("site")
def test_a_host_that_does_not_answer_has_forbidden_nothing() -> None:
    status, why = reason("http://127.0.0.1:1/a")
    assert status == "failed"
    assert "cannot be fetched" in why
    assert "allow" not in why


def test_we_say_who_we_are(site: Site) -> None:
    site.page("/a", html(HARBOUR))
    read(f"{site.url}/a")
    assert all(headers["User-Agent"].startswith("dateline/") for headers in site.headers)


@pytest.mark.parametrize("status", [403, 404, 410])
def test_a_page_that_is_not_there_fails_after_one_question(site: Site, status: int) -> None:
    site.page("/a", "gone", status)
    outcome, why = reason(f"{site.url}/a")
    assert (outcome, str(status) in why) == ("failed", True)
    assert site.asked.count("/a") == 1


def test_a_host_that_stumbles_is_asked_again(site: Site) -> None:
    answers = iter([(500, {}, b""), (503, {"Retry-After": "0"}, b"")])
    site.page("/good", html(HARBOUR))
    good = site.pages["/good"]
    assert not callable(good)
    site.pages["/a"] = lambda _headers: next(answers, good)
    assert isinstance(only(read(f"{site.url}/a")), Article)
    assert site.asked.count("/a") == 3


def test_a_host_that_does_not_answer_fails_alone(site: Site) -> None:
    def sleep(_headers: dict[str, str]) -> Answer:
        time.sleep(2 * SLOW)
        return 200, {}, b""

    site.pages["/slow"] = sleep
    site.page("/a", html(HARBOUR))
    slow, quick = read(f"{site.url}/slow", f"{site.url}/a")
    assert isinstance(slow, Rejected)
    assert "no answer in" in slow.reason
    assert isinstance(quick, Article)


@pytest.mark.parametrize("packed", [False, True])
def test_a_huge_page_is_skipped_packed_or_not(
    site: Site, monkeypatch: pytest.MonkeyPatch, packed: bool
) -> None:
    monkeypatch.setattr(request, "MOST_BYTES", 100_000)
    body = b"a" * 5_000_000
    headers = {"Content-Encoding": "gzip"} if packed else {}
    site.pages["/a"] = (200, headers, gzip.compress(body) if packed else body)
    status, why = reason(f"{site.url}/a")
    assert (status, "more than 100,000 bytes" in why) == ("skipped", True)


def test_redirects_are_followed_but_not_for_ever(site: Site) -> None:
    site.page("/a", html(HARBOUR))
    site.pages["/moved"] = (301, {"Location": "/a"}, b"")
    site.pages["/round"] = (302, {"Location": "/round"}, b"")
    moved, lost = read(f"{site.url}/moved", f"{site.url}/round")
    assert isinstance(moved, Article)
    assert moved.url == f"{site.url}/a"
    assert isinstance(lost, Rejected)
    assert lost.reason.endswith("more than 5 redirects")


@pytest.mark.parametrize("place", ["file:///etc/passwd", "ftp://example.org/a", "gopher:x", "//"])
def test_a_redirect_or_a_link_leads_to_http_alone(site: Site, place: str) -> None:
    site.pages["/away"] = (302, {"Location": place}, b"")
    site.pages["/feed"] = (200, {}, rss(f"<link>{place}</link>"))
    for found in read(f"{site.url}/away", f"{site.url}/feed"):
        assert isinstance(found, Rejected)
    assert {"/robots.txt", "/away", "/feed"} == set(site.asked)


def test_a_public_address_does_not_lead_into_the_local_network(
    site: Site, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    requests = Requests(MANNERS, Cache(tmp_path), home="93.184.216.34")
    with pytest.raises(RefusedError, match="local network"):
        requests.get(f"{site.url}/a")
    assert site.asked == []
    assert [is_public(h) for h in ("10.0.0.1", "169.254.169.254", "::1")] == [False] * 3


def test_a_page_that_has_not_changed_comes_from_the_cache(site: Site) -> None:
    def page(headers: dict[str, str]) -> Answer:
        if headers.get("If-None-Match") == '"1"':
            return 304, {}, b""
        return 200, {"Content-Type": "text/html", "ETag": '"1"'}, html(HARBOUR).encode()

    site.pages["/a"] = page
    first = only(read(f"{site.url}/a"))
    assert only(read(f"{site.url}/a")) == first
    assert [h.get("If-None-Match") for h in site.headers if "If-None-Match" in h] == ['"1"']


def test_a_page_behind_a_password_is_read_and_neither_shown_nor_kept(
    site: Site, tmp_path: Path
) -> None:
    site.page("/a?token=hush&id=3", html(HARBOUR), ETag='"1"')
    address = site.url.replace("//", "//reader:geheim@")
    found = only(read(f"{address}/a?token=hush&id=3"))
    assert isinstance(found, Article)
    assert site.headers[-1]["Authorization"].startswith("Basic ")
    assert "geheim" not in found.model_dump_json()
    assert "hush" not in found.model_dump_json()
    kept = list((tmp_path / "home" / "web").glob("*.body"))
    assert kept == []


def test_a_host_is_asked_no_more_often_than_agreed(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    pauses: list[float] = []
    monkeypatch.setattr(request.time, "sleep", pauses.append)
    site.pages["/robots.txt"] = (200, {}, b"User-agent: *\nCrawl-delay: 7")
    for name in ("/a", "/b"):
        site.page(name, html(HARBOUR))
    read(f"{site.url}/a", f"{site.url}/b", manners=Manners(delay=2, timeout=5))
    assert [round(pause) for pause in pauses] == [2, 7]


def test_a_table_by_its_address_is_read_as_one(site: Site) -> None:
    site.pages["/day.jsonl"] = (200, {}, f'{{"text": "{HARBOUR}"}}\n{{"text": 1}}\n'.encode())
    good, bad = read(f"{site.url}/day.jsonl")
    assert isinstance(good, Article)
    assert isinstance(bad, Rejected)


def test_what_is_no_text_is_skipped_with_its_type(site: Site) -> None:
    site.pages["/map"] = (200, {"Content-Type": "image/png"}, b"\x89PNG")
    assert reason(f"{site.url}/map") == ("skipped", f"{site.url}/map: image/png is not read")


@pytest.mark.parametrize("given", ["http://", "https://:80/x", "http://a b/", "http://x:99999/"])
def test_an_input_that_is_no_address_is_an_error(given: str) -> None:
    with pytest.raises(InputError, match="no http or https address"):
        read(given)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://Example.org/news/", "example.org/news"),
        ("https://example.org/a?id=3&utm_source=feed#top", "example.org/a?id=3"),
        ("https://me:pw@example.org/a?token=x", "example.org/a?token=***"),
    ],
)
def test_an_id_says_where_a_page_is_and_nothing_else(address: str, expected: str) -> None:
    assert id_of(checked(address)) == expected
