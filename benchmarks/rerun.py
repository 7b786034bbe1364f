"""What it costs to run again: time where nothing has changed, and memory as datasets grow.

    python -m benchmarks.rerun [--documents 10000]

Documents are short and Prefect is left out, so that the store shows and not what surrounds it.
Each run is a process of its own; memory is the most that any process of a run held.
"""

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.articles import articles

MEGABYTE = 1024  # of ru_maxrss, which counts kilobytes on Linux
ROUNDS = 3


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--documents", type=int, default=10_000)
    number = options.parse_args().documents
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        help_seconds = statistics.median(run("run", "--help")[0] for _ in range(ROUNDS))
        print(f"--help                                 {help_seconds:8.2f} s")
        write(folder / "one.jsonl", 1)
        one = statistics.median(
            run("run", str(folder / "one.jsonl"), "-o", str(folder / "one"), "--force")[0]
            for _ in range(ROUNDS)
        )
        print(f"one document, from start to dataset    {one:8.2f} s")
        growth(folder, number)
        again(folder, number)


def growth(folder: Path, number: int) -> None:
    """Print what a tenth of the documents and all of them take."""
    peaks = []
    for count in (number // 10, number):
        path = write(folder / f"{count}.jsonl", count)
        seconds, peak = run("run", str(path), "-o", str(folder / f"out{count}"))
        peaks.append(peak)
        print(f"{count:6} new documents                  {seconds:8.2f} s   peak {peak:6.0f} MB")
    print(f"growth of memory                       {peaks[1] / peaks[0] - 1:8.1%}")


def again(folder: Path, number: int) -> None:
    """Print what runs into the large dataset take, and its size."""
    path, output = folder / f"{number}.jsonl", folder / f"out{number}"
    taken = [run("run", str(path), "-o", str(output)) for _ in range(ROUNDS)]
    seconds = statistics.median(s for s, _ in taken)
    print(f"nothing changed                        {seconds:8.2f} s   peak {taken[0][1]:6.0f} MB")
    write(folder / "more.jsonl", number + 1)
    seconds, peak = run("run", str(folder / "more.jsonl"), "-o", str(output))
    print(f"one document more                      {seconds:8.2f} s   peak {peak:6.0f} MB")
    store = (output / ".dateline" / "store.sqlite").stat().st_size
    files = sum(p.stat().st_size for p in output.iterdir() if p.is_file())
    sizes = {"store": store, "dataset": files, "INPUT": path.stat().st_size}
    print("kB a document: " + ", ".join(f"{n} {s / number / 1000:.2f}" for n, s in sizes.items()))


def write(path: Path, number: int) -> Path:
    """Write short documents, a sentence each; the first ones are the same for any number."""
    path.parent.mkdir(parents=True, exist_ok=True)
    chance = random.Random(3)
    sentences = [s for _, text in articles(50) for s in text.replace("\n\n", " ").split(". ")]
    with path.open("w", encoding="utf-8") as file:
        for count in range(number):
            record = {"id": f"note-{count:06}", "text": chance.choice(sentences)}
            file.write(json.dumps(record) + "\n")
    return path


def run(*words: str) -> tuple[float, float]:
    """Run the command; return seconds, and megabytes of memory at most."""
    began = time.perf_counter()
    code = "from pipeline.command.main import main; main()"
    process = subprocess.Popen(
        [sys.executable, "-c", code, *words],
        env=os.environ | {"DATELINE_PREFECT": "false"}, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"dateline {' '.join(words)} ended with {status}")
    return time.perf_counter() - began, usage.ru_maxrss / MEGABYTE


if __name__ == "__main__":
    main()
