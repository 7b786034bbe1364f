"""Attribution without a reporting verb: "according to", "reportedly", a colon after a name."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from pipeline.find.mentions import StatementMention
from pipeline.find.statements.quotes import block_ranges
from pipeline.find.statements.speakers import phrase, trimmed
from pipeline.parse.parsed import Parsed
from schemas.vocabulary import StatementKind

HEARSAY = frozenset({"reportedly", "allegedly", "purportedly", "supposedly"})
LONGEST_COLON_SPEAKER = 6


def find_phrases(parsed: Parsed) -> Iterator[StatementMention]:
    """Yield the statements that a phrase marks."""
    for token in parsed.doc:
        lower = token.lower_
        if lower == "according":
            found = _according(token)
        elif lower in HEARSAY:
            found = _hearsay(token)
        else:
            found = None
        if found is not None:
            yield found
    yield from _headlines(parsed)


def _according(token: Token) -> StatementMention | None:
    """Return "according to X, …" or "…, according to X"."""
    to = next((c for c in token.children if c.lower_ == "to"), None)
    source = next((c for c in to.children if c.dep_ in {"pobj", "pcomp"}), None) if to else None
    if to is None or source is None:
        return None
    doc, sentence = token.doc, token.sent
    start, end = token.i, max(source.right_edge.i, to.i) + 1
    if start - sentence.start <= 1:
        content = trimmed(doc, end, sentence.end)
    elif sentence.end - end > 3 and doc[end].text == ",":
        content = trimmed(doc, sentence.start, sentence.end)
    else:
        content = trimmed(doc, sentence.start, start)
    if content is None:
        return None
    speaker = phrase(source, start, to.i + 1)
    return StatementMention(speaker, doc[start : to.i + 1], content, StatementKind.INDIRECT)


def _hearsay(token: Token) -> StatementMention | None:
    """Return the clause that "reportedly" or "allegedly" holds at arm's length."""
    head = token.head
    content = trimmed(token.doc, head.left_edge.i, head.right_edge.i + 1)
    if content is None:
        return None
    return StatementMention(None, token.doc[token.i : token.i + 1], content, StatementKind.INDIRECT)


def _headlines(parsed: Parsed) -> Iterator[StatementMention]:
    """Yield "Name: what he says" of the first block, the title."""
    for start, end in block_ranges(parsed):
        colon = next((t.i for t in parsed.doc[start:end] if t.text == ":"), None)
        if colon is None or not 0 < colon - start <= LONGEST_COLON_SPEAKER or end - colon < 3:
            return
        speaker: Span | None = trimmed(parsed.doc, start, colon)
        content = trimmed(parsed.doc, colon + 1, end)
        if speaker is not None and content is not None and speaker.root.pos_ in {"PROPN", "NOUN"}:
            cue = parsed.doc[colon : colon + 1]
            yield StatementMention(speaker, cue, content, StatementKind.INDIRECT)
        return
