"""Which statement tells an event: the innermost one whose content asserts it."""

from collections.abc import Sequence

from spacy.tokens import Span, Token

from pipeline.find.mentions import StatementMention
from pipeline.find.statements.quotes import between_marks
from pipeline.find.statements.words import Stance, cue_word
from schemas.vocabulary import StatementKind

ASSERTING = frozenset({Stance.SAY, Stance.DENY})
NAMED_OR_TOLD = frozenset({"clause", "object"})  # "reported the death", "reported that he died"


def innermost_statement(
    token: Token, statements: Sequence[StatementMention]
) -> StatementMention | None:
    """Return the smallest statement whose content tells the token (not its cue or speaker).

    What is only judged, wanted or talked about ("condemned the raid", "spoke about the raid") is
    taken for given by its speaker and told by the narrator: such a statement tells no event.
    """
    holding = [s for s in statements if _holds(s.content, token) and _tells(s, token)]
    return min(holding, key=lambda s: len(s.content), default=None)


def _holds(span: Span | None, token: Token) -> bool:
    return span is not None and span.start <= token.i < span.end


def _tells(statement: StatementMention, token: Token) -> bool:
    """Return whether a statement with the token in its content asserts it."""
    cue, content = statement.cue, statement.content
    if _holds(cue, token) or _holds(statement.speaker, token):
        return False
    if statement.kind is StatementKind.DIRECT:
        interrupted = cue is not None and _holds(content, cue.root)
        return not interrupted or between_marks(content, token)
    word = cue_word(cue)
    if word is None:
        return True
    if word.stance is Stance.JUDGE:
        return False
    if content.root.pos_ in {"VERB", "AUX"}:
        return True
    return word.stance in ASSERTING and word.slots >= NAMED_OR_TOLD
