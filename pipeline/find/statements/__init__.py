"""Who says what: every statement of a document, as speaker, cue and content.

The conventions are those of PARC 3 and PolNeAR (Newell, Margolin and Ruths, LREC 2018): what
somebody says, thinks, wants, intends or judges is attributed; the speaker is the whole noun
phrase; the content keeps its quotation marks. Content is one stretch here: where "he said"
interrupts it, the stretch runs over the cue.
"""

from collections.abc import Sequence

from spacy.tokens import Span, Token

from pipeline.find.mentions import StatementMention
from pipeline.find.statements.clauses import find_indirect
from pipeline.find.statements.direct import find_direct
from pipeline.find.statements.nesting import worth_keeping
from pipeline.find.statements.phrases import find_phrases
from pipeline.find.statements.quotes import find_quotes
from pipeline.parse.parsed import Parsed

__all__ = ["find_statements", "innermost_statement"]


def find_statements(parsed: Parsed) -> list[StatementMention]:
    """Return every statement of the document in text order, nested ones too."""
    quotes = find_quotes(parsed)
    direct = find_direct(parsed, quotes)
    taken = {t.i for s in direct if s.cue is not None for t in s.cue}
    found = [*direct, *find_phrases(parsed), *find_indirect(parsed, taken)]
    return sorted(worth_keeping(found, quotes), key=_position)


def innermost_statement(
    token: Token, statements: Sequence[StatementMention]
) -> StatementMention | None:
    """Return the smallest statement whose content tells the token (not its cue or speaker)."""
    holding = [
        s
        for s in statements
        if _holds(s.content, token) and not _holds(s.cue, token) and not _holds(s.speaker, token)
    ]
    return min(holding, key=lambda s: len(s.content), default=None)


def _holds(span: Span | None, token: Token) -> bool:
    return span is not None and span.start <= token.i < span.end


def _position(statement: StatementMention) -> tuple[int, int]:
    return statement.content.start, statement.content.end
