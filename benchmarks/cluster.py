"""How much faster two workers of a Dask cluster read than one, the same documents in one run.

    python -m benchmarks.cluster [--articles N] [--rounds N]

The cluster is one of this machine, and its workers have loaded model and tables when the clock
starts: reading is what they do; linking and writing are done by the run's own process.
"""

import argparse
import statistics
import tempfile
import time
from pathlib import Path

from distributed import LocalCluster

from benchmarks.articles import articles, write_articles
from pipeline.flows.build import items_of, plainly
from pipeline.flows.intake import open_intake
from pipeline.flows.job import Job
from pipeline.settings import Settings

WORKERS = (1, 2)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=400)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        write_articles(path, articles(given.articles))
        ratios = []
        for count in range(given.rounds):
            one, two = (reading(path, workers) for workers in WORKERS)
            ratios.append(one / two)
            print(f"round {count + 1}: one worker {one:.1f} s, two {two:.1f} s", flush=True)
    print(
        f"{given.articles} articles: two workers read {statistics.median(ratios):.2f} times as fast"
    )


def reading(path: Path, workers: int) -> float:
    """Return the seconds in which a cluster of so many workers reads the articles of a file."""
    with LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None) as cluster:
        cluster.get_client().run(load_once)
        settings = Settings(runner="dask", dask_address=cluster.scheduler_address)
        job = Job((str(path),), path.parent / "out", force=True, settings=settings)
        with open_intake(job) as intake:
            began = time.perf_counter()
            for rendered in plainly(settings)(items_of(intake)):
                intake.keep(rendered)
            return time.perf_counter() - began


def load_once() -> None:
    """Load the model and the tables in a worker; they stay."""
    import pipeline.flows.preload  # noqa: F401, PLC0415 - loads on import


if __name__ == "__main__":
    main()
