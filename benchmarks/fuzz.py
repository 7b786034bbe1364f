"""Random and adversarial documents through the writers, the validator, the report and the exports.

    python -m benchmarks.fuzz --documents 10000 [--seed N]

Hypothesis makes the documents: texts with control characters, lone surrogates, right-to-left
marks, emoji, formulas, `</script>`, paragraphs of 50 kB; records that quote them at any offsets,
with names, dates and numbers of any size. They are written in datasets of 200. It fails when
anything crashes, when `dateline validate` finds a problem, when the report does not give every
text back, or when an export has a row of the wrong length.
"""

import argparse
import csv
import datetime as dt
import json
import re
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import openpyxl
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from benchmarks.hostile import TEXTS, make_extraction
from pipeline.export import PROFILES, export
from pipeline.export.profiles import columns
from pipeline.report import REPORT
from pipeline.validate import Problem, check_dataset
from pipeline.write.dataset import open_dataset
from pipeline.write.package import Provenance
from pipeline.write.rendering import Rendered, render
from schemas.document import Document, Extraction
from schemas.vocabulary import Status

BATCH = 200
HOW = Provenance("model", None, {}, ("fuzz",), dt.datetime(2023, 3, 4, tzinfo=dt.UTC))


@dataclass(slots=True)
class Tally:
    """What went through: documents, those that cannot be written as Unicode, events, datasets."""

    documents: int = 0
    refused: int = 0
    events: int = 0
    datasets: int = 0
    longest: int = 0
    held: list[tuple[Rendered, str]] = field(default_factory=list)


def fuzz(documents: int, number: int, told: Callable[[Tally], None] = lambda _tally: None) -> Tally:
    """Write and check so many documents.

    Args:
        documents: How many.
        number: Seed; the same gives the same documents.
        told: Called after each dataset.

    Raises:
        AssertionError: a dataset, a report or an export is not what it should be.
    """
    tally = Tally()

    @seed(number)
    @settings(max_examples=documents, database=None, deadline=None, phases=[Phase.generate],
              suppress_health_check=list(HealthCheck))  # fmt: skip
    @given(TEXTS, st.integers(0, 2**32))
    def one(text: str, variant: int) -> None:
        if tally.documents == documents:
            return
        tally.documents += 1
        tally.longest = max(tally.longest, len(text))
        rendered = _rendered(text, tally, Random(variant))
        tally.held.append((rendered, rendered.text))
        if len(tally.held) == BATCH:
            _check(tally)
            told(tally)

    one()
    if tally.held:
        _check(tally)
        told(tally)
    return tally


def _rendered(text: str, tally: Tally, random: Random) -> Rendered:
    """Return the lines of a document; one that is no Unicode fails alone, as in a run."""
    document_id = f"d{tally.documents}"
    try:
        made = make_extraction(document_id, text, random)
        rendered = render(made, text)
        text.encode()
    except ValueError as error:
        tally.refused += 1
        reason = type(error).__name__
        failed = Document(document_id=document_id, status=Status.FAILED, reason=reason)
        return render(Extraction(document=failed))
    tally.events += len(made.events)
    return rendered


def _check(tally: Tally) -> None:
    """Write what is held as a dataset, check it, and hold nothing."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "out"
        with open_dataset(folder, HOW, force=False) as writer:
            for rendered, _text in tally.held:
                writer.add(rendered)
        problems = [str(found) for found in check_dataset(folder) if isinstance(found, Problem)]
        assert not problems, problems[:5]
        _check_report(folder, {r.document.document_id: text for r, text in tally.held})
        _check_sheet(folder / "events.xlsx")
        for profile in PROFILES.values():
            export(folder, profile, Path(place) / "export")
            with (Path(place) / "export").open(encoding="utf-8", newline="") as file:
                for row in csv.reader(file, delimiter=profile.delimiter):
                    assert len(row) == len(columns(profile.name)), (profile.name, row)
    tally.datasets += 1
    tally.held.clear()


def _check_report(folder: Path, texts: dict[str, str]) -> None:
    page = (folder / REPORT).read_bytes().decode()
    block = r'<script type="application/json" id="data">(.*?)</script>'
    (found,) = re.findall(block, page, re.DOTALL)
    for document in json.loads(found)["documents"]:
        if "pieces" in document:
            assert "".join(document["pieces"]) == texts[document["id"]], document["id"]
    assert page.count("<script") == 2, "a text has made a script"


def _check_sheet(file: Path) -> None:
    sheet = openpyxl.load_workbook(file, read_only=True)["events"]
    for row in sheet.iter_rows():
        assert all(cell.data_type != "f" for cell in row), "a text has become a formula"


def main() -> None:
    """Run from the command line and print what went through."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    began = time.monotonic()

    def told(tally: Tally) -> None:
        print(f"{tally.documents} documents, {tally.events} events, {tally.refused} refused, "
              f"{time.monotonic() - began:.0f} s", flush=True)  # fmt: skip

    tally = fuzz(options.documents, options.seed, told)
    print(f"{tally.documents} documents in {tally.datasets} datasets, the longest of "
          f"{tally.longest:,} characters: no crash, no problem")  # fmt: skip


if __name__ == "__main__":
    main()
