"""Offsets quote the text: `text[start:end] == text` of every record, where the text is at hand."""

import json
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from pipeline.validate.problem import Problem, quoted
from pipeline.validate.sources import Sources

Line = tuple[int, dict[str, Any]]
NOT_THE_TEXT = "put back the source as it was, or run dateline on it again"


def check_quotes(folder: Path, checked: list[str]) -> Iterator[Problem]:
    """Yield records whose offsets do not quote their document's text.

    Args:
        folder: A dataset whose JSONL lines are records.
        checked: Gets the ids of the documents whose text was found.
    """
    sources = Sources(folder)
    finds = [_Groups(folder, "events.jsonl"), _Groups(folder, "statements.jsonl")]
    for line, document in _lines(folder / "documents.jsonl"):
        found = [("documents.jsonl", line, document)] + [
            (group.file, number, record)
            for group in finds
            for number, record in group.take(document.get("document_id"))
        ]
        try:
            text = sources.text(document)
        except ValueError as error:
            told = f"the text now at {quoted(str(error))} is not the one that was read"
            yield Problem("documents.jsonl", line, told, NOT_THE_TEXT)
            continue
        if text is not None:
            checked.append(str(document["document_id"]))
            for file, number, record in found:
                yield from _check_record(file, number, record, text)


def _check_record(file: str, line: int, record: dict[str, Any], text: str) -> Iterator[Problem]:
    for place, start, end, words in _spans(record):
        there = text[start:end]
        if there != words:
            told = f"{place} is {quoted(words)}, but {start}:{end} of the text is {quoted(there)}"
            yield Problem(file, line, told)
    for entity in record.get("entities", ()):
        for start, end in entity["mentions"]:
            if not 0 <= start < end <= len(text):
                told = f"the mention {start}:{end} of {quoted(entity['name'])} is outside the text"
                yield Problem(file, line, told)


def _spans(value: object, place: str = "") -> Iterator[tuple[str, int, int, str]]:
    """Yield (field, start, end, text) of every span within a record."""
    if isinstance(value, dict):
        if isinstance(value.get("start"), int) and isinstance(value.get("end"), int):
            yield place, value["start"], value["end"], str(value.get("text"))
        for name, part in value.items():
            yield from _spans(part, f"{place}.{name}" if place else name)
    elif isinstance(value, list):
        for number, part in enumerate(value):
            yield from _spans(part, f"{place}.{number}")


class _Groups:
    """The records of a file, a document at a time, in the order of the documents."""

    def __init__(self, folder: Path, file: str) -> None:
        self.file = file
        groups = groupby(_lines(folder / file), key=lambda line: line[1].get("document_id"))
        self._groups = ((key, list(lines)) for key, lines in groups)
        self._next: tuple[Any, list[Line]] | None = next(self._groups, None)

    def take(self, document_id: object) -> list[Line]:
        """Return the records of a document, if they come next."""
        if self._next is None or self._next[0] != document_id:
            return []
        lines = self._next[1]
        self._next = next(self._groups, None)
        return lines


def _lines(path: Path) -> Iterator[Line]:
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            yield number, json.loads(line)
