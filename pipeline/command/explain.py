"""`dateline explain`: why a sentence is coded as it is."""

import datetime as dt

from pipeline.errors import UsageError
from pipeline.settings import load_settings


def explanation(text: str, published: dt.date | None, model: str | None) -> str:
    """Return what `dateline explain` prints.

    Raises:
        DatelineError: there is no text, or the settings or the model are unfit.
    """
    if not text.strip():
        raise UsageError('The text is empty. Try: dateline explain "Rebels attacked a convoy."')
    settings = load_settings(model=model)
    from pipeline.explain import explain  # noqa: PLC0415 - spaCy takes seconds to import

    return explain(text, published, settings.model)
