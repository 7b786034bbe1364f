"""A document between its file and the dataset: its text, and the metadata somebody gave for it."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.read.decode import check_text
from pipeline.read.language import ENGLISH, language_of, tidy_code
from pipeline.read.refusal import RefusedError, failed, skipped
from pipeline.redact import redacted
from schemas.document import Article, Rejected
from schemas.vocabulary import PublishedBasis

MAX_CHARS = 1_000_000  # a longer text is a book or a broken export, not a report
ISO_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ]\d{1,2}(?::?\d{2}.*)?)?")
LETTER = re.compile(r"[A-Za-z]")
FIELDS = ("id", "title", "published", "publisher", "url", "language")


@dataclass(frozen=True, slots=True)
class Draft:
    """What a reader took from a file for one document.

    Attributes:
        path: The file.
        derived_id: Id for when none is given.
        text: The text, or whatever stands where the text should be.
        given: Metadata by the names of FIELDS, unchecked.
        where: File and line for messages.
    """

    path: str
    derived_id: str
    text: object
    given: Mapping[str, object] = field(default_factory=dict)
    where: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a reader is: the file's path as shown, its name for messages, the id it would have."""

    path: str
    derived_id: str

    @property
    def name(self) -> str:
        """The last part of the path, as messages name it."""
        return Path(self.path).name


def judge(draft: Draft) -> Article | Rejected:
    """Check a draft: an article if it is English text with sound metadata, else why not."""
    try:
        document_id = _document_id(draft)
    except RefusedError as refusal:
        return _rejected(draft, draft.derived_id, refusal)
    try:
        return _article(draft, document_id)
    except RefusedError as refusal:
        return _rejected(draft, document_id, refusal)


def wanted_id(draft: Draft) -> str:
    """Return the id that a draft will have, sound or not."""
    try:
        return _document_id(draft)
    except RefusedError:
        return draft.derived_id


def _rejected(draft: Draft, document_id: str, refusal: RefusedError) -> Rejected:
    return Rejected(
        document_id=document_id, path=draft.path, status=refusal.status, reason=refusal.reason
    )


def _article(draft: Draft, document_id: str) -> Article:
    text = _text(draft)
    published = _published(draft)
    language = _string(draft, "language")
    language = tidy_code(language) if language else language_of(text)
    if language != ENGLISH:
        raise skipped(f"language is {language}; dateline reads English")
    if LETTER.search(text) is None:  # 0xFF bytes decode to letters, but to none of English
        raise skipped("no words: not a single letter from A to Z is in it")
    return Article(
        document_id=document_id,
        text=text,
        path=draft.path,
        title=_string(draft, "title"),
        publisher=_string(draft, "publisher"),
        url=_url(draft),
        published=published,
        published_basis=PublishedBasis.METADATA if published else PublishedBasis.NONE,
        language=language,
    )


def _text(draft: Draft) -> str:
    """Return the text; refuse what is none, blank, or too long."""
    if not isinstance(draft.text, str):
        raise failed(f"{draft.where}: no text (field `text` is missing or not a string)")
    if len(draft.text) > MAX_CHARS:
        raise skipped(too_long(f"{len(draft.text):,} characters"))
    text = check_text(draft.text)
    if not text.strip("\ufeff \t\n\r\f\v\xa0\u200b\u2028\u2029"):
        raise skipped("empty: there is no text in it")
    return text


def too_long(length: str) -> str:
    """Return the reason for which a text of that length is skipped."""
    return f"too long: {length}, the limit is {MAX_CHARS:,} characters; split it into reports"


def _published(draft: Draft) -> dt.date | None:
    """Read the date of publication: an ISO day, or an ISO time whose day is taken."""
    value = _string(draft, "published")
    if value is None:
        return None
    match = ISO_DAY.fullmatch(value)
    try:
        return dt.date.fromisoformat(match[1] if match else value)
    except ValueError:
        raise failed(
            f"{draft.where}: published is {value!r}, not an ISO date such as 2021-09-06"
        ) from None


def _url(draft: Draft) -> str | None:
    """Return the address, without what lets somebody in."""
    url = _string(draft, "url")
    return None if url is None else redacted(url)


def _document_id(draft: Draft) -> str:
    return _string(draft, "id", keep_blanks=True) or draft.derived_id


def _string(draft: Draft, name: str, *, keep_blanks: bool = False) -> str | None:
    """Return a field as text, numbers too; None where it is missing or blank."""
    value = draft.given.get(name)
    if value is None:
        return None
    if not isinstance(value, str | int | float):
        raise failed(f"{draft.where}: {name} is a {type(value).__name__}, not text")
    text = check_text(str(value))
    if not text.strip():
        return None
    return text if keep_blanks else " ".join(text.split())
