"""`dateline explain`: why a sentence is coded as it is."""

import datetime as dt

from pipeline.errors import UsageError
from pipeline.read.language import ENGLISH, language_of
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

    told = explain(text, published, settings.model)
    language = language_of(text)
    if language == ENGLISH:
        return told
    return f"This looks like {language}; dateline reads English, and a run would skip it.\n\n{told}"
