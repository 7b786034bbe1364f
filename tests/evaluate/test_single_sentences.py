"""Sentences of writers who had not seen the program: events to find, words that report none.

`triggers.jsonl` has forty sentences of each PLOVER type, each with another trigger and the types a
coder may give it; `plain.jsonl` has thirty of each in the plainest words of a news agency,
`plain2.jsonl` thirty more with nouns, passives and headlines among them;
`traps.jsonl` has figures of speech, sport, nature, law and names, each with the word that must give
no typed event; `harmless.txt` has sentences of everyday life with the words of the lexicon in their
everyday senses. Rules and tables have been mended on all since.
"""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.parse.model import DEFAULT_MODEL
from pipeline.stages import extract_articles
from schemas.document import Article
from schemas.event import Event
from schemas.vocabulary import EventType

HERE = Path(__file__).parent
# share of the triggers with a right type
FOUND = {"triggers.jsonl": 0.69, "plain.jsonl": 0.8, "plain2.jsonl": 0.78}
FALSE = 3  # traps that give a typed event
FALSE_AT_HOME = 30  # of 450 harmless sentences

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("name", sorted(FOUND))
def test_triggers_of_every_type_are_found(name: str) -> None:
    rows = list(read(name, "trigger"))
    right = sum(any(e.event_type in row["types"] for e in events) for row, events in rows)
    assert right / len(rows) >= FOUND[name]


def test_words_that_report_nothing_give_no_typed_event() -> None:
    false = [
        row["sentence"]
        for row, events in read("traps.jsonl", "word")
        if any(e.event_type is not EventType.OTHER for e in events)
    ]
    assert len(false) <= FALSE, false


def test_everyday_life_gives_no_typed_event() -> None:
    lines = (HERE / "harmless.txt").read_text(encoding="utf-8").splitlines()
    articles = [Article(document_id=str(i), text=line) for i, line in enumerate(lines)]
    false = [
        line
        for line, found in zip(lines, extract_articles(articles, DEFAULT_MODEL), strict=True)
        if any(e.event_type is not EventType.OTHER for e in found.events)
    ]
    assert len(false) <= FALSE_AT_HOME, false


def read(name: str, key: str) -> Iterator[tuple[dict[str, list[str] | str], list[Event]]]:
    """Yield each row of a file with the events read from its word or words."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    articles = [Article(document_id=str(i), text=r["sentence"]) for i, r in enumerate(rows)]
    for row, found in zip(rows, extract_articles(articles, DEFAULT_MODEL), strict=True):
        start = row["sentence"].index(row[key])
        end = start + len(row[key])
        yield row, [e for e in found.events if e.action.start < end and start < e.action.end]
