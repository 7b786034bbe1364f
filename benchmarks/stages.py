"""What a document costs: our parse, cleaning and extraction beside bare spaCy, in one run.

    python -m benchmarks.stages [--articles N] [--dense] [--input ARTICLES.jsonl]

Prints CPU time of each as a share of what the model takes for the same articles as spaCy loads it,
and of finding and resolving the names of places, which is a part of extraction. Articles are those
of a file (`id`, `text` a line), else generated ones, as dense with events as news or, with --dense,
denser than any.
"""

import argparse
import json
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import TypeVar

import spacy

from benchmarks.articles import articles
from pipeline.garbage import rarely_collected
from pipeline.parse import load_model, parse_articles
from pipeline.parse.model import DEFAULT_MODEL
from pipeline.resolve.places.toponyms import find_places
from pipeline.stages import prepare, read_events
from schemas.document import Article

WARM_UP = 5
CHUNK = 16  # articles parsed and then read at a time, as in a run
Result = TypeVar("Result")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=60)
    parser.add_argument("--dense", action="store_true")
    parser.add_argument("--input", type=Path)
    given = parser.parse_args()
    texts = read(given.input) if given.input else articles(given.articles, dense=given.dense)
    documents = [Article(document_id=i, text=t) for i, t in islice(texts, given.articles)]
    bare, nlp = spacy.load(DEFAULT_MODEL), load_model()
    prepared, cleaning = timed(lambda: [prepare(a) for a in documents])
    for parsed in parse_articles(prepared[:WARM_UP], nlp):
        read_events(parsed)
    list(bare.pipe(a.text for a in documents[:WARM_UP]))
    tokens, spacys, parsing, reading, placing = 0, 0.0, 0.0, 0.0, 0.0
    with rarely_collected():  # as a worker does
        for start in range(0, len(prepared), CHUNK):
            chunk = prepared[start : start + CHUNK]
            texts = [a.text for a in documents[start : start + CHUNK]]
            spacys += timed(lambda texts=texts: list(bare.pipe(texts, batch_size=CHUNK)))[1]
            parses, seconds = timed(lambda chunk=chunk: list(parse_articles(chunk, nlp)))
            parsing += seconds
            reading += timed(lambda parses=parses: [read_events(p) for p in parses])[1]
            placing += timed(lambda parses=parses: [find_places(p) for p in parses])[1]
            tokens += sum(len(p.doc) for p in parses)
    print(f"{len(documents)} articles, {tokens} tokens")
    rows = {
        "bare spaCy": spacys, "our parse": parsing, "cleaning": cleaning, "extraction": reading,
        "– places": placing,
    }  # fmt: skip
    for name, seconds in rows.items():
        share, rate = seconds / spacys, 1e6 * seconds / tokens
        print(f"{name:10} {share:5.2f} of bare spaCy   {rate:6.1f} ms per 1,000 tokens")


def read(path: Path) -> Iterator[tuple[str, str]]:
    """Yield (id, text) of the articles of a JSONL file."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        row = json.loads(line)
        yield str(row.get("id", number)), row["text"]


def timed(work: Callable[[], Result]) -> tuple[Result, float]:
    """Return what `work` returns, and the CPU seconds it took."""
    begun = time.process_time()
    result = work()
    return result, time.process_time() - begun


if __name__ == "__main__":
    main()
