"""Fits the weights of the evidence for the place of an event to annotated sentences.

    python -m pipeline.evaluate.place_weights GOLD.jsonl > pipeline/knowledge/places/evidence.csv

GOLD has one JSON object a line: `id`, `text`, and `events`, each with `trigger` and `location`,
whose `spans` are offsets into the text; an event without a location rightly has none. The table
in use is fitted to the development part of the event-location data of Halterman (2019),
"Geolocating political events in text". There many reports of somebody being killed were left
without their place, also where the sentence states it: `killed` without a place is left out.
"""

import csv
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from pipeline.clean import clean
from pipeline.evaluate.calibration import fit
from pipeline.find.events import find_events
from pipeline.find.mentions import EventMention
from pipeline.find.statements import find_statements
from pipeline.parse import load_model, parse_articles
from pipeline.parse.parsed import Parsed
from pipeline.resolve.places.event_places import named_places
from pipeline.resolve.places.evidence import ALWAYS, evidence
from pipeline.resolve.places.story import story_of
from pipeline.resolve.places.toponyms import find_places
from schemas.document import Article

SEEN = 12  # times a piece of evidence must be seen to be given a weight
UNLABELLED = "killed"
Example = tuple[set[str], bool]
Span = tuple[int, int]


def examples(gold: dict[str, Any], parsed: Parsed) -> Iterator[Example]:
    """Yield the evidence for each place of an annotated sentence, and whether it is the event's."""
    mentions = find_events(parsed, find_statements(parsed))
    story = story_of(parsed, find_places(parsed))
    for event in gold["events"]:
        mention = _reported(_spans([event["trigger"]]), mentions, parsed)
        where = _spans(event["location"])
        if mention is None or (not where and event["trigger"]["text"] == UNLABELLED):
            continue
        named = named_places(mention, story)
        for one in named:
            right = any(_overlap((one.place.start, one.place.end), span) for span in where)
            yield evidence(mention, one, named, parsed), right


def _reported(
    trigger: Sequence[Span], mentions: Sequence[EventMention], parsed: Parsed
) -> EventMention | None:
    """Return the mention that an annotated trigger is about."""
    for mention in mentions:
        if any(_overlap(parsed.offsets(mention.trigger), span) for span in trigger):
            return mention
    return None


def _spans(records: Sequence[dict[str, Any]]) -> list[Span]:
    return [(start, end) for record in records for start, end in record["spans"]]


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def table(found: Sequence[Example]) -> dict[str, float]:
    """Return the weight of each piece of evidence that is seen often enough."""
    seen = Counter(name for names, _ in found for name in names)
    kept = [ALWAYS, *sorted(n for n, times in seen.items() if times >= SEEN and n != ALWAYS)]
    features = np.array([[float(name in names) for name in kept] for names, _ in found])
    weights = fit(features, np.array([float(right) for _, right in found]))
    return dict(zip(kept, map(float, weights), strict=True))


def write_table(found: Sequence[Example]) -> None:
    """Print the table of weights with its source."""
    print(
        "# Weights of the evidence for the place of an event (pipeline/resolve/places/evidence.py),"
    )
    print("# a ridge logistic regression fitted by pipeline/evaluate/place_weights.py to the")
    print(
        f"# development part of the data of Halterman (2019): {len(found)} places of its sentences."
    )
    print("evidence,weight")
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerows((name, f"{weight:.2f}") for name, weight in table(found).items())


def main(path: str) -> None:
    """Print the weights fitted to the annotated sentences at `path`."""
    lines = Path(path).read_text(encoding="utf-8").splitlines()
    gold = {str(row["id"]): row for row in map(json.loads, lines)}
    articles = [Article(document_id=name, text=row["text"]) for name, row in gold.items()]
    parsed = parse_articles(((a, clean(a)) for a in articles), load_model())
    write_table([e for p in parsed for e in examples(gold[p.article.document_id], p)])


if __name__ == "__main__":
    main(sys.argv[1])
