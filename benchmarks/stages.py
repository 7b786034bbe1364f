"""What dateline costs beyond the parse: cleaning and extraction beside spaCy, in one run.

    python -m benchmarks.stages [--articles N]

Prints CPU time of each as a share of the parse of the same generated articles.
"""

import argparse
import time
from collections.abc import Callable
from typing import TypeVar

from benchmarks.articles import articles
from pipeline.parse import load_model, parse_articles
from pipeline.stages import prepare, read_events
from schemas.document import Article

WARM_UP = 5
Result = TypeVar("Result")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=60)
    number = parser.parse_args().articles
    documents = [Article(document_id=i, text=text) for i, text in articles(number)]
    nlp = load_model()
    prepared, cleaning = timed(lambda: [prepare(a) for a in documents])
    for parsed in parse_articles(prepared[:WARM_UP], nlp):
        read_events(parsed)
    parses, parsing = timed(lambda: list(parse_articles(prepared, nlp)))
    _, reading = timed(lambda: [read_events(p) for p in parses])
    tokens = sum(len(p.doc) for p in parses)
    print(f"{len(documents)} articles, {tokens} tokens")
    for name, seconds in (("parse", parsing), ("clean", cleaning), ("extract", reading)):
        share, rate = seconds / parsing, 1e6 * seconds / tokens
        print(f"{name:8} {share:5.2f} of the parse   {rate:6.1f} ms per 1,000 tokens")


def timed(work: Callable[[], Result]) -> tuple[Result, float]:
    """Return what `work` returns, and the CPU seconds it took."""
    begun = time.process_time()
    result = work()
    return result, time.process_time() - begun


if __name__ == "__main__":
    main()
