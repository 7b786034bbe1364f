"""Who says what: every statement of a document, as speaker, cue and content.

The conventions are those of PARC 3 and PolNeAR (Newell, Margolin and Ruths, LREC 2018): what
somebody says, thinks, wants, intends or judges is attributed; the speaker is the whole noun
phrase; the content keeps its quotation marks. Content is one stretch here: where "he said"
interrupts it, the stretch runs over the cue.
"""

from dataclasses import replace

from pipeline.find.mentions import StatementMention
from pipeline.find.statements.clauses import find_indirect
from pipeline.find.statements.direct import find_direct
from pipeline.find.statements.innermost import innermost_statement
from pipeline.find.statements.nesting import with_carried_speakers, worth_keeping
from pipeline.find.statements.phrases import find_phrases
from pipeline.find.statements.quotes import QUOTATION_MARKS, find_quotes
from pipeline.parse.parsed import Parsed
from schemas.vocabulary import StatementKind

__all__ = ["find_statements", "innermost_statement"]


def find_statements(parsed: Parsed) -> list[StatementMention]:
    """Return every statement of the document in text order, nested ones too."""
    quotes = find_quotes(parsed)
    direct = find_direct(parsed, quotes)
    taken = {t.i for s in direct if s.cue is not None for t in s.cue}
    found = [*direct, *find_phrases(parsed), *find_indirect(parsed, taken)]
    kept = sorted(map(_with_kind, worth_keeping(found, quotes)), key=_position)
    return with_carried_speakers(kept, parsed)


def _with_kind(statement: StatementMention) -> StatementMention:
    """Call indirect speech with quoted words in it mixed."""
    indirect = statement.kind is StatementKind.INDIRECT
    if indirect and any(t.text in QUOTATION_MARKS for t in statement.content):
        return replace(statement, kind=StatementKind.MIXED)
    return statement


def _position(statement: StatementMention) -> tuple[int, int]:
    return statement.content.start, statement.content.end
