"""Documents a second: bare nlp.pipe, dateline, dateline with Prefect; side by side in one run.

    python -m benchmarks.throughput [--articles N] [--dense] [--rounds N] [--workers N]

All work on the same generated articles with the same model and as many processes, in turn; the
median of the rounds counts, start of processes and model included. Bare is the model as spaCy
loads it; with `--rivals`, triples are taken from that. With `--growth` the most memory a process
took is given instead, for the articles and for ten times as many.
"""

import argparse
import os
import statistics
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import spacy

from benchmarks.articles import articles, write_articles
from benchmarks.rivals import Triples, rivals
from pipeline.child import cores
from pipeline.flows.build import Finisher, build, items_of, plainly
from pipeline.flows.intake import open_intake
from pipeline.flows.job import Job
from pipeline.flows.prefect_flows import build_with_prefect
from pipeline.flows.server import EmbeddedServer
from pipeline.flows.work import Item
from pipeline.parse.model import DEFAULT_MODEL
from pipeline.settings import Settings
from pipeline.write.rendering import Rendered

BATCH = 16  # articles; with the default of 1000 bare nlp.pipe is slower
MANY = 10  # times as many articles, for growth
Made = Sequence[tuple[str, str]]  # (id, text) of articles
Way = Callable[[], object]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--dense", action="store_true")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--workers", type=int, default=cores())
    parser.add_argument("--no-prefect", action="store_true")
    parser.add_argument("--rivals", action="store_true", help="triples on bare spaCy, too")
    parser.add_argument("--growth", action="store_true")
    given = parser.parse_args()
    number = given.articles * (MANY if given.growth else 1)
    made = list(articles(number, dense=given.dense))
    with tempfile.TemporaryDirectory() as folder:
        if given.growth:
            growth(Path(folder), made, given.workers)
            return
        server = None if given.no_prefect else EmbeddedServer()
        try:
            if server is not None:
                server.wait()
            url = server.url if server is not None else None
            ways = ways_of(Path(folder), url, made, given.workers)
            if given.rivals:
                ways |= rival_ways(made, given.workers)
            seconds = measure(ways, given.rounds)
        finally:
            if server is not None:
                server.stop()
    report(seconds, made, given.workers)


def ways_of(folder: Path, url: str | None, made: Made, workers: int) -> dict[str, Way]:
    """Return name -> what reads the articles, the one that all are measured by first."""
    texts = [text for _, text in made]
    ways: dict[str, Way] = {
        "bare nlp.pipe": lambda: bare(texts, workers),
        "dateline": lambda: run(folder, made, workers),
    }
    if url is not None:
        ways["dateline with Prefect"] = lambda: run(folder, made, workers, url)
    return ways


def rival_ways(made: Made, workers: int) -> dict[str, Way]:
    """Return name -> what takes triples from the articles."""
    texts = [text for _, text in made]
    return {name: partial(bare, texts, workers, triples) for name, triples in rivals().items()}


def measure(ways: dict[str, Way], rounds: int) -> dict[str, list[float]]:
    """Return way -> seconds of each round."""
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for count in range(rounds):
        for name, way in ways.items():
            began = time.perf_counter()
            way()
            taken[name].append(time.perf_counter() - began)
            print(f"round {count + 1}: {name} {taken[name][-1]:.1f} s", flush=True)
    return taken


def bare(texts: list[str], workers: int, triples: Triples = lambda _doc: ()) -> None:
    """Parse, take triples, and throw all away."""
    for doc in spacy.load(DEFAULT_MODEL).pipe(texts, batch_size=BATCH, n_process=workers):
        list(triples(doc))


def run(
    folder: Path,
    made: Made,
    workers: int,
    url: str | None = None,
    read: threading.Event | None = None,
) -> None:
    """Make a whole dataset anew, as Prefect flows where there is an API; tell when all is read."""
    path = folder / f"articles-{len(made)}.jsonl"
    if not path.exists():
        write_articles(path, made)
    job = Job((str(path),), folder / "out", force=True, settings=Settings(workers=workers))
    with open_intake(job) as intake:
        items = items_of(intake)
        if url is None:
            build(intake, items, telling(plainly(job.settings), read), lambda _d: None)
        else:
            build_with_prefect(intake, items, url, lambda _d: None, print)


def telling(finish: Finisher, read: threading.Event | None) -> Finisher:
    """Return a finisher that sets an event when it has read all."""

    def finished(items: Iterable[Item]) -> Iterator[Rendered]:
        yield from finish(items)
        if read is not None:
            read.set()

    return finished


def growth(folder: Path, made: Made, workers: int) -> None:
    """Print the most memory that processes of each kind took, for few articles and for many."""
    for count in (len(made) // MANY, len(made)):
        read = threading.Event()
        with watched(read) as peaks:
            run(folder, made[:count], workers, read=read)
        print(f"{count} articles: " + ", ".join(f"{k} {v:.0f} MB" for k, v in peaks.items()))


@contextmanager
def watched(read: threading.Event) -> Iterator[dict[str, float]]:
    """Watch the memory of this process and of those below it (Linux).

    Those below are workers until all is `read`, then what writes Parquet and XLSX.
    """
    peaks: dict[str, float] = {}
    done = threading.Event()

    def watch() -> None:
        while not done.wait(0.2):
            for pid in family(os.getpid()):
                below = "what writes" if read.is_set() else "a worker"
                name = "the run's own process" if pid == os.getpid() else below
                peaks[name] = max(peaks.get(name, 0.0), resident(pid))

    thread = threading.Thread(target=watch, daemon=True)
    thread.start()
    try:
        yield peaks
    finally:
        done.set()
        thread.join()


def family(pid: int) -> list[int]:
    """Return a process and all below it."""
    found = [pid]
    for one in found:
        tasks = Path(f"/proc/{one}/task").glob("*/children")
        for children in tasks:
            try:
                found += map(int, children.read_text(encoding="ascii").split())
            except OSError:
                continue
    return found


def resident(pid: int) -> float:
    """Return the megabytes of memory that a process holds."""
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
    except (OSError, IndexError):
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1024**2


def report(taken: dict[str, list[float]], made: Made, workers: int) -> None:
    """Print the figures: rates, and the median of the rounds' ratios to bare nlp.pipe."""
    words = statistics.mean(len(text.split()) for _, text in made)
    load = os.getloadavg()[1]
    print(f"{len(made)} articles of {words:.0f} words, {workers} processes, load {load:.1f}")
    for name, values in taken.items():
        ratio = statistics.median(
            bare / value for bare, value in zip(taken["bare nlp.pipe"], values, strict=True)
        )
        rate = len(made) / statistics.median(values)
        print(f"{name:24} {rate:7.2f} documents/s   {ratio:5.2f} of bare nlp.pipe")


if __name__ == "__main__":
    main()
