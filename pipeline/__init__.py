"""dateline turns news text into event data: who did what to whom, where, when, and who says so.

>>> import pipeline
>>> events = pipeline.extract("Rebels attacked a convoy near Kabul.", published="2021-09-06")
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from schemas.event import Event


def extract(
    text: str, *, published: str | dt.date | None = None, title: str | None = None,
    publisher: str | None = None,
) -> list[Event]:  # fmt: skip
    """Return the events that a text reports, in text order.

    Args:
        text: The document; the offsets of the events count in it.
        published: Date of publication (ISO), against which "on Monday" is read.
        title: Headline, which tells what the main event is.
        publisher: Who published it.

    Raises:
        pipeline.errors.DatelineError: the language model or a knowledge file is unfit.
        ValueError: `published` is no ISO date.
    """
    import datetime as dt  # noqa: PLC0415 - `import pipeline` stays quick

    from pipeline.stages import extract_articles  # noqa: PLC0415
    from schemas.document import Article  # noqa: PLC0415
    from schemas.vocabulary import PublishedBasis  # noqa: PLC0415

    day = dt.date.fromisoformat(published) if isinstance(published, str) else published
    article = Article(
        document_id="text",
        text=text,
        title=title,
        publisher=publisher,
        published=day,
        published_basis=PublishedBasis.METADATA if day else PublishedBasis.NONE,
    )
    return [event for found in extract_articles([article]) for event in found.events]
