"""Single words of a parse, for the tests."""

from spacy.tokens import Token

from pipeline.parse import load_model


def word(text: str, form: str) -> Token:
    """Return the first word of a text that is spelled so, with its place in the parse."""
    return next(t for t in load_model()(text) if t.text == form)
