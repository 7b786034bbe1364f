"""Seconds and peak memory of linking made-up datasets, and how many links are right.

    python -m benchmarks.linking [--events 1000 10000 100000]

Each size runs in a process of its own. Reading and making the events does not count.
"""

import argparse
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator

from benchmarks.happenings import extractions
from pipeline.link import DocumentReports, link_dataset, reports_of

SIZES = (1_000, 10_000, 100_000)
HEADER = (
    f"{'events':>8}{'incidents':>11}{'seconds':>9}{'peak MB':>9}{'right links':>13}{'found':>8}"
)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, nargs="+", default=SIZES)
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        print(measure(given.one))
        return
    print(HEADER)
    for size in given.events:
        subprocess.run([sys.executable, "-m", "benchmarks.linking", "--one", str(size)], check=True)


def measure(events: int) -> str:
    """Return the line of one size."""
    truth: dict[str, int] = {}
    making = 0.0

    def reports() -> Iterator[DocumentReports]:
        nonlocal making
        source = extractions(events)
        while True:
            began = time.process_time()
            made = next(source, None)
            making += time.process_time() - began
            if made is None:
                return
            truth.update((e.event_id, h) for e, h in zip(made[0].events, made[1], strict=True))
            yield reports_of(made[0])

    before = _peak()
    began = time.process_time()
    linking = link_dataset(reports())
    seconds = time.process_time() - began - making
    right, found = pairs(linking.incident_of, truth)
    number = len(set(linking.incident_of.values()))
    peak = _peak() - before
    return f"{len(truth):8}{number:11}{seconds:9.1f}{peak:9.0f}{right:13.3f}{found:8.3f}"


def pairs(incident_of: dict[str, str], truth: dict[str, int]) -> tuple[float, float]:
    """Return the share of linked pairs that are right, and of true pairs that are linked."""
    linked = Counter(incident_of[e] for e in truth)
    true = Counter(truth.values())
    both = Counter((incident_of[e], truth[e]) for e in truth)
    right = _pairs(both)
    return right / max(_pairs(linked), 1), right / max(_pairs(true), 1)


def _pairs(sizes: Counter[str] | Counter[int] | Counter[tuple[str, int]]) -> int:
    return sum(n * (n - 1) // 2 for n in sizes.values())


def _peak() -> float:
    """Return the most memory this process had, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
