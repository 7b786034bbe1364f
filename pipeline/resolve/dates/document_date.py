"""When a document was published: its metadata, what its text states, or what can be inferred.

The steps, the first that gives a date wins, and none is a guess:

1. metadata: the date that was read with the document;
2. text: a full date in the dateline, on a line of its own, or behind "Published on";
3. text: a weekday with its day of the month ("Friday (3)") soon after a full date ("Aug 19, 2021");
4. corpus: that same evidence beside the date of a document with which it shares paragraphs.
"""

import datetime as dt
import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pipeline.clean.blocks import Block
from pipeline.clean.datelines import is_entry
from pipeline.find.times import read_times, words
from pipeline.find.times.weekdays import fitting_day
from schemas.document import Article, TimeExpression
from schemas.vocabulary import BlockKind, Granularity, PublishedBasis

EDGE = 8  # blocks at either end of a document in which a date may be that of publication
DATELINE_REACH = 120  # characters from the start of a paragraph in which a dateline ends
DATELINE_END = re.compile(r"\s?(?:\([^)]{2,30}\)\s?)?(?:--|—|–|-\s|:)|\s?\([A-Z][^)]{1,30}\)")
STATED = re.compile(
    r"(?i)\b(?:first )?(?P<word>published|posted|publication date|issued|date|dated|updated)"
    r"(?: on| at|:| -)?:? (?:on )?(?:\w+day,? )?$"
)
YEAR = re.compile(r"\d{3}")
CLOCK = re.compile(
    r"(?i)^[\s,|•·@-]*+(?:at )?(?:\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?"
    r"(?:\s?[A-Z]{2,4})?)?[\s.|•·)-]*$"
)
BYLINE = re.compile(r"(?i)^[\s(•·|-]*(?:by [^.]{3,60}[,|•·-]\s?)?(?:\w{3,9}day,? )?$")
LAG = 60  # days from a dateline's day and month to publication, at most
ARCHIVED = 36525  # days; of a dateline that states its year
SOON = 60  # days after the last full date in which "Friday (3)" is looked for
TOGETHER = 10  # days within which the weekdays of one report lie
NEAR_NEIGHBOUR = 45  # days between two documents that share paragraphs
FEWEST_WORDS = 8  # a shorter paragraph may be shared by chance
LONG = 40  # words; one shared paragraph of that length is enough

WEEKDAY_AND_DAY = re.compile(
    rf"(?<!next )\b{words.weekday()},? ?\((?:the )?(?P<day>{words.DAY}){words.ORDINAL}?\)"
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A document of a run, as far as it is dated."""

    article: Article
    blocks: Sequence[Block]
    date: dt.date | None
    basis: PublishedBasis


def date_document(
    article: Article, blocks: Sequence[Block]
) -> tuple[dt.date | None, PublishedBasis]:
    """Return a document's date of publication and where it was read from.

    Args:
        article: The document; its `published` wins over its text.
        blocks: Its blocks in reading order.

    Returns:
        The date with its basis, or (None, NONE) where the document does not tell.
    """
    if article.published is not None:
        given = article.published_basis
        return article.published, (
            PublishedBasis.METADATA if given is PublishedBasis.NONE else given
        )
    found = _stated(blocks) or _inferred(blocks)
    return (found, PublishedBasis.TEXT) if found else (None, PublishedBasis.NONE)


def date_of_writing(published: dt.date | None, blocks: Sequence[Block]) -> dt.date | None:
    """Return the day that a report's dateline tells, else that of its publication.

    "Monday" and "yesterday" in "GOMA, March 1 — …" count from 1 March, though an archive
    published it on the 15th.
    """
    if published is None:
        return None
    for block in blocks[:EDGE]:
        if block.kind is not BlockKind.DATELINE or is_entry(block.tidy, opening=not block.start):
            continue
        for time in read_times(block.tidy, published, history=False):
            day, exact = time.earliest, time.granularity is Granularity.DAY
            stated = day is not None and str(day.year) in time.text
            if day and exact and 0 <= (published - day).days <= (ARCHIVED if stated else LAG):
                return day
    return published


def date_from_corpus(candidates: Sequence[Candidate]) -> dict[str, dt.date]:
    """Date the undated documents of a run by the dated ones they share paragraphs with.

    A shared paragraph only shows that both belong to one story; the date itself must be that of
    the document's own weekday and day ("Monday (6)"), the nearest to the other document's date.

    Args:
        candidates: All documents of the run.

    Returns:
        Document id -> date, for those that could be dated. Their basis is `corpus`.
    """
    dated = [(c.date, _paragraphs(c.blocks)) for c in candidates if c.date is not None]
    found: dict[str, dt.date] = {}
    for candidate in candidates:
        evidence = [] if candidate.date else _weekdays_and_days(candidate.blocks)
        if not evidence:
            continue
        own = _paragraphs(candidate.blocks)
        neighbours = {date for date, others in dated if _same_story(own, others)}
        dates = {_fit(evidence, date, after=False) for date in neighbours}
        if len(dates) == 1 and (date := dates.pop()) is not None:
            found[candidate.article.document_id] = date
    return found


def can_be_dated(blocks: Sequence[Block]) -> bool:
    """Tell whether a document has weekdays with days of the month, for another to complete."""
    return bool(_weekdays_and_days(blocks))


def _stated(blocks: Sequence[Block]) -> dt.date | None:
    """Return the full date that a dateline, a date line or "Published on" states."""
    for block in (*blocks[:EDGE], *blocks[EDGE:][-EDGE:]):
        for time in _full_dates(block.tidy):
            before, after = block.tidy[: time.start], block.tidy[time.end :]
            if _is_dateline(block, time, after) or _is_date_line(before, after):
                return time.earliest
    return None


def _is_dateline(block: Block, time: TimeExpression, after: str) -> bool:
    """Tell whether a full date ends a dateline ("KABUL, Oct. 3, 2015 (Agency) --")."""
    if block.kind is BlockKind.DATELINE:
        return not is_entry(block.tidy, opening=not block.start)
    opens = block.kind is BlockKind.PARAGRAPH and time.end <= DATELINE_REACH
    before = block.tidy[: time.start]
    return opens and "." not in before and before[:2].isupper() and bool(DATELINE_END.match(after))


def _is_date_line(before: str, after: str) -> bool:
    """Tell whether a full date stands alone, behind a byline or behind "Published on"."""
    if STATED.search(before[-40:]) and len(before) < DATELINE_REACH:
        return True
    return bool(BYLINE.match(before) and CLOCK.match(after))


def _inferred(blocks: Sequence[Block]) -> dt.date | None:
    """Return the day that "Friday (3)" means soon after the last full date of the text."""
    evidence = _weekdays_and_days(blocks)
    if not evidence:
        return None
    full = [t.earliest for b in blocks for t in _full_dates(b.tidy) if t.earliest]
    return _fit(evidence, max(full), after=True) if full else None


def _full_dates(text: str) -> list[TimeExpression]:
    """Return the days of a text that are given with their year."""
    if not YEAR.search(text):
        return []
    return [
        t
        for t in read_times(text, None, history=True)
        if t.granularity is Granularity.DAY and t.earliest and str(t.earliest.year) in t.text
    ]


def _weekdays_and_days(blocks: Iterable[Block]) -> list[tuple[int, int]]:
    """Return each weekday with its day of the month, as (weekday, day)."""
    return [
        (words.weekday_of(m["weekday"]), int(m["day"]))
        for block in blocks
        if block.kind is not BlockKind.REPEAT
        for m in WEEKDAY_AND_DAY.finditer(block.tidy)
    ]


def _fit(evidence: Sequence[tuple[int, int]], base: dt.date, *, after: bool) -> dt.date | None:
    """Return the last of the days that all evidence means near `base`; None where it disagrees."""
    reach = SOON if after else NEAR_NEIGHBOUR
    dates = [
        fitting_day(base, weekday, day, ahead_first=after, reach=reach)
        for weekday, day in set(evidence)
    ]
    known = [d for d in dates if d is not None and (not after or d >= base)]
    if not known or len(known) < len(dates) or (max(known) - min(known)).days > TOGETHER:
        return None
    return max(known)


def _paragraphs(blocks: Iterable[Block]) -> Mapping[bytes, int]:
    """Return the longer paragraphs as hashes of their words, with their lengths in words."""
    found: dict[bytes, int] = {}
    for block in blocks:
        tokens = re.findall(r"\w+", block.tidy.casefold())
        if len(tokens) >= FEWEST_WORDS:
            found[hashlib.sha256(" ".join(tokens).encode()).digest()] = len(tokens)
    return found


def _same_story(one: Mapping[bytes, int], other: Mapping[bytes, int]) -> bool:
    """Tell whether two documents share two paragraphs, or a long one."""
    shared = [length for key, length in one.items() if key in other]
    return len(shared) >= 2 or any(length >= LONG for length in shared)
