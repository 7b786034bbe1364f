"""Documents a second: bare nlp.pipe, dateline, dateline with Prefect; side by side in one run.

    python -m benchmarks.throughput [--articles N] [--rounds N]

All three work on the same generated articles with the same model in one process, in turn; the
median of the rounds counts. The start of Prefect's server is given apart, as is what the run waits
for it when the server starts while the model is loaded.
"""

import argparse
import json
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.articles import articles
from pipeline.flows.build import build_plainly, items_of
from pipeline.flows.intake import open_intake
from pipeline.flows.job import Job
from pipeline.flows.prefect_flows import build_with_prefect
from pipeline.flows.server import EmbeddedServer
from pipeline.parse import load_model
from pipeline.settings import Settings

WARM_UP = 20
BATCH = 16  # articles; with the default of 1000 bare nlp.pipe is slower


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    began = time.perf_counter()
    server = EmbeddedServer()
    try:
        load_model()
        server.wait()
        start = time.perf_counter() - began
        with tempfile.TemporaryDirectory() as folder:
            measure(Path(folder), server.url, WARM_UP, 1)
            seconds = measure(Path(folder), server.url, given.articles, given.rounds)
    finally:
        server.stop()
    report(seconds, given.articles, start)


def measure(folder: Path, url: str, number: int, rounds: int) -> dict[str, float]:
    """Return way -> median seconds for `number` articles."""
    texts = dict(articles(number))
    path = folder / "articles.jsonl"
    lines = (json.dumps({"id": name, "text": text}) for name, text in texts.items())
    path.write_text("\n".join(lines), encoding="utf-8")
    job = Job((str(path),), folder / "out", force=True, settings=Settings())
    ways: dict[str, Callable[[], object]] = {
        "bare nlp.pipe": lambda: list(load_model().pipe(texts.values(), batch_size=BATCH)),
        "dateline": lambda: build_plainly(job),
        "dateline with Prefect": lambda: with_prefect(job, url),
    }
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, way in ways.items():
            began = time.perf_counter()
            way()
            taken[name].append(time.perf_counter() - began)
    return {name: statistics.median(values) for name, values in taken.items()}


def with_prefect(job: Job, url: str) -> None:
    """Do a run as Prefect flows."""
    with open_intake(job) as intake:
        build_with_prefect(intake, items_of(intake), url, lambda _d: None, print)


def report(seconds: dict[str, float], number: int, start: float) -> None:
    """Print the figures."""
    bare, plain, flows = seconds.values()
    words = statistics.mean(len(text.split()) for _, text in articles(min(number, 50)))
    print(f"{number} articles of {words:.0f} words")
    for name, value in seconds.items():
        print(f"{name:24} {number / value:7.2f} documents/s   {bare / value:5.2f} of bare nlp.pipe")
    share, each = 1 - plain / flows, (flows - plain) / number * 1000
    print(f"Prefect's share of the time {share:.0%}, {each:.0f} ms a document")
    print(f"its server starts in {start:.1f} s, while the model is loaded")


if __name__ == "__main__":
    main()
