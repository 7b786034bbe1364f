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
        text: The document, in English; the offsets of the events count in it. Another language is
            read as if it were English, with a warning.
        published: Date of publication (ISO), against which "on Monday" is read.
        title: Headline, which tells what the main event is.
        publisher: Who published it.

    Raises:
        pipeline.errors.DatelineError: the language model or a knowledge file is unfit.
        ValueError: `published` is no ISO date.
        Exception: any other is a fault of dateline, which a run would note in documents.csv.
    """
    import datetime as dt  # noqa: PLC0415 - `import pipeline` stays quick
    import warnings  # noqa: PLC0415

    from pipeline.parse import load_model, parse_articles  # noqa: PLC0415
    from pipeline.parse.model import DEFAULT_MODEL  # noqa: PLC0415
    from pipeline.read.language import ENGLISH, language_of  # noqa: PLC0415
    from pipeline.stages import prepare, read_events  # noqa: PLC0415
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
    if (language := language_of(text)) != ENGLISH:
        warnings.warn(f"the text looks like {language}; dateline reads English", stacklevel=2)
    (parsed,) = parse_articles([prepare(article)], load_model(DEFAULT_MODEL))
    return read_events(parsed).events
