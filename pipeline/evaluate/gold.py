"""Gold: documents with every event that a careful reader finds in them, one JSON object a line.

A field of an event that is left out is not judged. In a list of names each is accepted; an empty
list, or an empty name in it, accepts that nothing is given.
"""

import datetime as dt
import json
import re
from pathlib import Path
from typing import Self

from pydantic import Field, ValidationError, model_validator

from pipeline.errors import UsageError
from schemas.base import Record
from schemas.document import Article
from schemas.vocabulary import CountOf, EventType, Modality, PublishedBasis


class GoldError(UsageError):
    """A gold file cannot be read or breaks its format."""


class GoldDate(Record):
    """The days within which an event's date must lie."""

    earliest: dt.date
    latest: dt.date

    @model_validator(mode="after")
    def _is_in_order(self) -> Self:
        if self.earliest > self.latest:
            raise ValueError(f"earliest {self.earliest} is after latest {self.latest}: swap them")
        return self


class GoldCount(Record):
    """People that an event concerns; `low` is judged where there is no best number."""

    what: CountOf
    best: int | None = None
    low: int | None = None
    high: int | None = None


class GoldEvent(Record):
    """One reported event: `trigger` are words of the text, the rest is what is accepted.

    Events with the same `incident`, in whatever documents, report one happening.
    """

    trigger: str = Field(min_length=1)
    occurrence: int | None = Field(default=None, ge=1)
    type: list[EventType] = Field(min_length=1)
    actor: list[str] | None = None
    target: list[str] | None = None
    location: list[str] | None = None
    date: GoldDate | None = None
    source: list[str] | None = None
    modality: list[Modality] | None = None
    negated: bool | None = None
    counts: list[GoldCount] | None = None
    optional: bool = False
    incident: str | None = None

    def span(self, text: str) -> tuple[int, int]:
        """Return the offsets of the trigger in its document's text.

        Raises:
            ValueError: the words are not in the text, or stand there several times and
                `occurrence` does not say which are meant.
        """
        words = rf"(?<!\w){re.escape(self.trigger)}(?!\w)"
        starts = [m.start() for m in re.finditer(words, text)]
        if not starts:
            raise ValueError(
                f"the trigger {self.trigger!r} is not in the text: copy whole words from there"
            )
        if self.occurrence is None and len(starts) > 1:
            raise ValueError(
                f"the trigger {self.trigger!r} stands {len(starts)} times in the text: add "
                '"occurrence": 1 for the first, 2 for the second, …'
            )
        if (self.occurrence or 1) > len(starts):
            raise ValueError(
                f"the trigger {self.trigger!r} has no occurrence {self.occurrence}: "
                f"it stands {len(starts)} time(s) in the text"
            )
        start = starts[(self.occurrence or 1) - 1]
        return start, start + len(self.trigger)


class GoldDocument(Record):
    """A document with its annotation; where it is not `complete`, other events are not false."""

    id: str = Field(min_length=1)
    title: str | None = None
    text: str = Field(min_length=1)
    published: dt.date | None = None
    events: list[GoldEvent]
    complete: bool = True

    @model_validator(mode="after")
    def _triggers_stand_in_the_text(self) -> Self:
        for event in self.events:
            event.span(self.text)
        return self

    def article(self) -> Article:
        """Return the document as the extraction reads it."""
        return Article(
            document_id=self.id,
            text=self.text,
            title=self.title,
            published=self.published,
            published_basis=PublishedBasis.METADATA if self.published else PublishedBasis.NONE,
        )


def read_gold(path: Path) -> list[GoldDocument]:
    """Return the documents of a gold file (JSON Lines, UTF-8), or of all `.jsonl` in a folder.

    Raises:
        GoldError: a file cannot be read, or a line breaks the format; says file, line, what is
            wrong and what to do.
    """
    documents: dict[str, GoldDocument] = {}
    for file in sorted(path.glob("*.jsonl")) if path.is_dir() else [path]:
        for number, line in _lines(file):
            document = _document(line, f"{file}:{number}")
            if document.id in documents:
                raise GoldError(f"{file}:{number}: the id {document.id!r} is taken. Give another.")
            documents[document.id] = document
    if not documents:
        raise GoldError(f"{path}: holds no documents. See docs/evaluate.md for the format.")
    return list(documents.values())


def _lines(file: Path) -> list[tuple[int, str]]:
    """Return (number, line) of the lines that are not blank."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else error
        raise GoldError(f"{file}: the gold cannot be read ({why}). Give a .jsonl file.") from None
    return [(n, line) for n, line in enumerate(text.split("\n"), 1) if line.strip()]


def _document(line: str, where: str) -> GoldDocument:
    try:
        return GoldDocument.model_validate_json(line)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise GoldError(f"{where}: {_place(first['loc'], line)}{_message(first)}") from None


def _message(error: object) -> str:
    """Return what is wrong and the remedy, in plain words."""
    assert isinstance(error, dict)
    message = str(error["msg"]).removeprefix("Value error, ")
    match error["type"]:
        case "json_invalid":
            return f"{message}. Write one JSON object on the line."
        case "missing":
            return "is missing. Add it."
        case "extra_forbidden":
            return "is no field of the format. Remove it or mend its name; see docs/evaluate.md."
    return f"{message}." if error["type"] == "value_error" else f"{message} ({error['input']!r})."


def _place(location: tuple[int | str, ...], line: str) -> str:
    """Return the place in a line's object in words: `event 3 ("shelled"), date: `."""
    if not location:
        return ""
    parts = [str(p) for p in location]
    if parts[0] == "events" and len(parts) > 1:
        events = json.loads(line)["events"]
        event = events[int(parts[1])]
        trigger = event.get("trigger") if isinstance(event, dict) else None
        parts = [f"event {int(parts[1]) + 1}" + (f" ({trigger!r})" if trigger else ""), *parts[2:]]
    return f"{', '.join(parts)}: "
