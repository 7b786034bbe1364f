"""How quickly a browser opens report.html, and how quickly a filter answers.

    python -m benchmarks.report --events 10000

Extracts generated articles, repeats them under other ids until there are enough events, and opens
the report of that dataset in headless Chromium. Prints milliseconds, medians of several rounds:
from the navigation until the rows stand there, and from each input until the next frame is drawn.
Beside it stands what the page's main thread computed, which a busy machine does not change.
The aims are 2,000 ms for opening and 100 ms for a filter.
"""

import argparse
import datetime as dt
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.articles import articles
from pipeline.report import REPORT
from pipeline.stages import extract_articles
from pipeline.write.dataset import open_dataset
from pipeline.write.package import Provenance
from pipeline.write.rendering import render
from schemas.document import Article, Extraction
from tests.report.browser import Browser, find_chromium

ARTICLES, ROUNDS = 30, 7
HOW = Provenance("model", None, {}, ("articles",), dt.datetime(2023, 3, 4, tzinfo=dt.UTC))
FILTERS = {"search": "convoy kabul", "type": "ASSAULT", "modality": "claimed", "actor": "army",
           "target": "convoy", "place": "lagos", "source": "police", "from": "2022-01-01",
           "to": "2022-12-31"}  # fmt: skip
VIEWS = ("timeline", "map", "matrix", "claims", "run", "table")
# Milliseconds until two frames after a change: what somebody waits for.
TIMED = """new Promise((done) => { const began = performance.now(); %s;
requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - began))); })"""
FILL = "const f = document.getElementById('f-%s'); f.value = '%s'; \
f.dispatchEvent(new Event('input', { bubbles: true }))"


def repeated(events: int) -> Iterator[tuple[Extraction, str]]:
    """Yield extractions of generated articles with their texts, until there are so many events."""
    given = [Article(document_id=i, text=text) for i, text in articles(ARTICLES)]
    texts = {article.document_id: article.text for article in given}
    made = list(extract_articles(given))
    written = turn = 0
    while written < events:
        for extraction in made:
            yield _renamed(extraction, turn), texts[extraction.document.document_id]
            written += len(extraction.events)
            if written >= events:
                return
        turn += 1


def _renamed(extraction: Extraction, turn: int) -> Extraction:
    document_id = f"{extraction.document.document_id}-{turn}"
    mark = f"{turn:04x}"
    events = [
        event.model_copy(
            update={
                "document_id": document_id,
                "event_id": event.event_id[:-4] + mark,
                "incident_id": event.incident_id[:-4] + mark,
            }
        )
        for event in extraction.events
    ]
    document = extraction.document.model_copy(update={"document_id": document_id})
    return Extraction(document=document, events=events)


def measure(browser: Browser, report: Path) -> Iterator[tuple[str, float, float]]:
    """Yield what was done, and the medians of milliseconds waited and computed (main thread)."""
    browser.call("Performance.enable", timeDomain="threadTicks")
    yield "open", *_median([_open(browser, report) for _ in range(ROUNDS)])
    for name, value in FILTERS.items():
        times = []
        for _ in range(ROUNDS):
            times.append(_timed(browser, FILL % (name, value)))
            browser.run(TIMED % (FILL % (name, "")))
        yield f"filter {name}", *_median(times)
    for view in VIEWS:
        yield f"view {view}", *_timed(browser, f"document.getElementById('tab-{view}').click()")


def _timed(browser: Browser, change: str) -> tuple[float, float]:
    computed = _computed(browser)
    waited = float(browser.run(TIMED % change))
    return waited, _computed(browser) - computed


def _open(browser: Browser, report: Path) -> tuple[float, float]:
    browser.call("Page.navigate", url="about:blank")
    began, computed = time.monotonic(), _computed(browser)
    browser.open(report)
    browser.run(TIMED % "document.body.offsetHeight")
    return (time.monotonic() - began) * 1000, _computed(browser) - computed


def _computed(browser: Browser) -> float:
    """Return how many milliseconds the page's main thread has computed so far."""
    metrics = browser.call("Performance.getMetrics")["metrics"]
    return float(next(m["value"] for m in metrics if m["name"] == "ThreadTime")) * 1000


def _median(times: list[tuple[float, float]]) -> tuple[float, float]:
    waited, computed = zip(*times, strict=True)
    return statistics.median(waited), statistics.median(computed)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=str(__doc__).splitlines()[0])
    parser.add_argument("--events", type=int, default=10_000)
    events = parser.parse_args().events
    chromium = find_chromium()
    if chromium is None:
        parser.error("no Chromium here: install Debian's package chromium")
    with tempfile.TemporaryDirectory() as place:
        with open_dataset(Path(place) / "out", HOW, force=False) as writer:
            for extraction, text in repeated(events):
                writer.add(render(extraction, text))
        report = Path(place) / "out" / REPORT
        print(f"{writer.rows['events']:,} events, {report.stat().st_size / 1e6:.1f} MB")
        with Browser(chromium, Path(place) / "profile") as browser:
            for name, waited, computed in measure(browser, report):
                print(f"{name:16} {waited:7.0f} ms   computing {computed:5.0f} ms", flush=True)


if __name__ == "__main__":
    main()
