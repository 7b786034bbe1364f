"""Do the main events of one story, told by several outlets, fall into one incident?

    python -m benchmarks.stories [FILE]

FILE has a document a line with `id, text, title, doc_date, publisher, story`; without it the one
that lies beside this repository is read, where it does. Prints the B-cubed and CoNLL figures over
the main events, and the stories that an incident mixes; then the same figures over the links that
`gold/stories.json` annotates for two of the stories.
"""

import argparse
import datetime as dt
import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import TypedDict

from pipeline.evaluate.clusters import b_cubed, conll
from pipeline.link import Linking, link_dataset, reports_of
from pipeline.stages import extract_articles
from schemas.document import Article, Extraction
from schemas.vocabulary import PublishedBasis

BESIDE = Path(__file__).parents[2] / "shared" / "eval" / "gold" / "g5w1h" / "dev.jsonl"
LINKS = Path(__file__).parents[1] / "gold" / "stories.json"


class Annotated(TypedDict):
    """Where a document reports which incident; offsets count characters of its text."""

    document_id: str
    start: int
    end: int
    incident: str


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, nargs="?", default=BESIDE)
    path = parser.parse_args().file
    if not path.is_file():
        parser.exit(0, f"{path} is not there: nothing to measure\n")
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    print(report(rows))


def report(rows: list[dict[str, str]]) -> str:
    """Return the figures over the main events of documents."""
    extractions = list(extract_articles(map(_article, rows)))
    texts = [row["text"] for row in rows]
    linking = link_dataset(map(reports_of, extractions, texts))
    story, incident = {}, {}
    for row, extraction in zip(rows, extractions, strict=True):
        main_event = max(extraction.events, key=lambda e: e.salience, default=None)
        story[row["id"]] = row["story"]
        incident[row["id"]] = (
            linking.incident_of[main_event.event_id] if main_event else f"none {row['id']}"
        )
    annotated = json.loads(LINKS.read_text(encoding="utf-8"))["events"]
    return "\n".join([*_lines(story, incident), _links(annotated, extractions, linking)])


def _links(annotated: list[Annotated], found: list[Extraction], linking: Linking) -> str:
    """Return the figures over annotated reports of the documents that were read.

    A report that was not found stands alone.
    """
    events = {e.document.document_id: e.events for e in found}
    gold: dict[int, str] = {}
    put: dict[int, str] = {}
    for number, report in enumerate(annotated):
        if report["document_id"] not in events:
            continue
        told = next(
            (e for e in events[report["document_id"]]
             if e.action.start < report["end"] and report["start"] < e.action.end), None
        )  # fmt: skip
        gold[number] = report["incident"]
        put[number] = linking.incident_of[told.event_id] if told else f"none {number}"
    if not gold:
        return "annotated links: none of their documents are here"
    score = b_cubed(gold, put)
    missed = sum(i.startswith("none") for i in put.values())
    return (
        f"annotated links: {len(gold)} reports ({missed} not found), B-cubed precision "
        f"{score.precision:.3f}, recall {score.recall:.3f}, F1 {score.f1:.3f}; "
        f"CoNLL F1 {conll(gold, put):.3f}"
    )


def _lines(story: dict[str, str], incident: dict[str, str]) -> list[str]:
    score = b_cubed(story, incident)
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for row in story:
        told[story[row]][incident[row]] += 1
    mixed = [i for i in set(incident.values()) if sum(i in told[s] for s in told) > 1]
    return [
        f"{len(story)} main events of {len(told)} stories",
        *(f"  {sum(c.values()):3} in {len(c):3} incidents, the largest of {max(c.values())}: {name}"
          for name, c in sorted(told.items())),
        f"B-cubed precision {score.precision:.3f}, recall {score.recall:.3f}, F1 {score.f1:.3f}",
        f"CoNLL F1 {conll(story, incident):.3f}; incidents of two stories: {len(mixed)}",
    ]  # fmt: skip


def _article(row: dict[str, str]) -> Article:
    published = _day(row.get("doc_date") or "")
    return Article(
        document_id=row["id"],
        text=row["text"],
        title=row.get("title"),
        publisher=row.get("publisher"),
        published=published,
        published_basis=PublishedBasis.METADATA if published else PublishedBasis.NONE,
    )


def _day(text: str) -> dt.date | None:
    """Return an ISO date; None where the outlet gave none."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None


if __name__ == "__main__":
    main()
