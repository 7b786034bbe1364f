"""The words that mark the saying: a reporting word with its auxiliaries and adverbs."""

from pipeline.parse.labels import HELPERS
from pipeline.parse.tokens import Span, Token


def cue_span(word: Token, preposition: Token | None = None) -> Span:
    """Return a reporting word with the auxiliaries and adverbs directly before it.

    A preposition that belongs to it ("called for") is taken in where it directly follows.
    """
    start, end = word.i, word.i + 1
    while start > word.sent.start and _helps(word.doc.tokens[start - 1], word):
        start -= 1
    if preposition is not None and preposition.i == end:
        end += 1
    return word.doc[start:end]


def _helps(token: Token, word: Token) -> bool:
    return token.head == word and token.dep_ in HELPERS and not token.is_punct
