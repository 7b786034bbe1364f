"""Kills runs at random moments and lets the next one go on: nothing may be lost or doubled.

    python -m benchmarks.kills [--kills 50] [--documents 200]

Each round starts with an empty output folder or with an older dataset, kills (-9) a run of the
command, looks whether the folder holds nothing, the old dataset or the new one, and runs again to
the end. The files must then be those of a run that nothing disturbed, byte for byte. A run that had
ended before its moment came is not counted.
"""

import argparse
import json
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.rerun import write

PLAINLY = "--no-prefect"


def main() -> None:
    """Kill, resume, compare and print."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--kills", type=int, default=50)
    options.add_argument("--documents", type=int, default=200)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    chance = random.Random(given.seed)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        inputs = write(folder / "in.jsonl", given.documents)
        seconds, anew = undisturbed(inputs, folder / "anew")
        _, old = undisturbed(write(folder / "half" / "in.jsonl", given.documents // 2),
                             folder / "old")  # fmt: skip
        shutil.copytree(folder / "old", folder / "grown")
        shorter, grown = undisturbed(inputs, folder / "grown")
        print(f"undisturbed: {seconds:.1f} s, {len(ids(folder / 'anew'))} documents", flush=True)
        bad = number = 0
        longest = [shorter, seconds]  # of runs into an older dataset, and anew
        while number < given.kills:
            output = folder / "out"
            shutil.rmtree(output, ignore_errors=True)
            before, whole = ({}, anew) if number % 2 else (old, grown)
            if before:
                shutil.copytree(folder / "old", output)
            moment = chance.uniform(0, longest[number % 2])
            if kill_after(moment, inputs, output):  # it had ended: the machine is quicker now
                longest[number % 2] = moment
                continue
            number += 1
            after = content(output)
            mixed = after not in (before, whole)
            start(inputs, output).wait()
            documents = ids(output)
            lost = given.documents - len(set(documents))
            doubled = len(documents) - len(set(documents))
            same = content(output) == whole
            bad += mixed or not same
            print(f"{number:3}: killed at {moment:5.1f} s: "
                  f"{lost} lost, {doubled} doubled, {'the same' if same else 'OTHER'} bytes"
                  f"{', MIXED' if mixed else ''}", flush=True)  # fmt: skip
    print(f"{given.kills} kills, {bad} bad")
    raise SystemExit(bool(bad))


def undisturbed(inputs: Path, output: Path) -> tuple[float, dict[str, bytes]]:
    """Return how long a run takes, and its files."""
    began = time.perf_counter()
    start(inputs, output).wait()
    return time.perf_counter() - began, content(output)


def kill_after(seconds: float, inputs: Path, output: Path) -> bool:
    """Kill a run after some seconds; True where it had ended by then."""
    process = start(inputs, output)
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        return False
    return True


def start(inputs: Path, output: Path) -> "subprocess.Popen[bytes]":
    """Start a run, in the folder of its input so that paths are the same everywhere."""
    code = "from pipeline.command.main import main; main()"
    return subprocess.Popen(
        [sys.executable, "-c", code, "run", inputs.name, "-o", str(output), PLAINLY],
        cwd=inputs.parent, stdout=subprocess.DEVNULL,
    )  # fmt: skip


def content(folder: Path) -> dict[str, bytes]:
    """Return the files of a dataset but the one that tells times."""
    if not folder.is_dir():
        return {}
    return {
        p.name: p.read_bytes()
        for p in folder.iterdir()
        if p.is_file() and p.name != "datapackage.json"
    }


def ids(folder: Path) -> list[str]:
    """Return the ids of a dataset's documents."""
    lines = (folder / "documents.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["document_id"] for line in lines]


if __name__ == "__main__":
    main()
