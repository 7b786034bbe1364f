"""Direct speech: quotations with the words that introduce, interrupt or follow them."""

from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from pipeline.find.mentions import StatementMention
from pipeline.find.statements.cues import cue_span
from pipeline.find.statements.quotes import Quote
from pipeline.find.statements.speakers import phrase, speaker_of, subject, trimmed
from pipeline.find.statements.words import reporting_word
from pipeline.parse.parsed import Parsed
from schemas.vocabulary import StatementKind

PAUSE = frozenset({",", "?", "!", "…", "...", "—", "–", "-", "--"})
DASHES = frozenset({"—", "–", "―", "--"})
FULL_STOP = frozenset({".", "?", "!", "…", "..."})
REACH = 40
SHORTEST = 4


def find_direct(parsed: Parsed, quotes: list[Quote]) -> list[StatementMention]:
    """Return the direct quotations; one that "he said" interrupts is one statement."""
    found: list[StatementMention] = []
    for number, quote in enumerate(quotes):
        floor = quotes[number - 1].end if number else 0
        ceiling = quotes[number + 1].start if number + 1 < len(quotes) else len(parsed.doc)
        statement = _cued(parsed, quote, floor, ceiling)
        previous = found[-1] if found else None
        if previous is not None and not _continues(parsed, previous, quote, floor):
            previous = None
        if statement is not None and (previous is None or statement.cue != previous.cue):
            found.append(statement)
        elif previous is not None:
            content = parsed.doc[previous.content.start : quote.end]
            found[-1] = replace(previous, content=content)
        elif _stands_alone(parsed, quote):
            content = parsed.doc[quote.start : quote.end]
            found.append(StatementMention(None, None, content, StatementKind.DIRECT))
    return found


def _cued(parsed: Parsed, quote: Quote, floor: int, ceiling: int) -> StatementMention | None:
    """Return the quotation with its cue, None where no words introduce or follow it."""
    doc = parsed.doc
    content = doc[quote.start : quote.end]
    verb = _verb_behind(parsed, quote, ceiling)
    if verb is None:
        verb = _verb_before(parsed, quote, floor)
    if verb is None:
        return _signed(parsed, quote)
    cue = cue_span(verb)
    low, high = (quote.end, ceiling) if verb.i >= quote.end else (floor, quote.start)
    speaker = speaker_of(verb, cue.start, verb.i + 1)
    if speaker is not None and speaker.start < quote.end and speaker.end > quote.start:
        speaker = None
    if speaker is None:
        speaker = _neighbour(doc, verb, low, high)
    return StatementMention(speaker, cue, content, StatementKind.DIRECT)


def _verb_behind(parsed: Parsed, quote: Quote, ceiling: int) -> Token | None:
    """Return the reporting verb of ", he said" behind a quotation."""
    doc = parsed.doc
    last = doc[quote.end - 2].text
    end = _block_end(parsed, quote.end - 1)
    if not quote.closed or quote.end >= end:
        return None
    if last not in PAUSE and doc[quote.end].text not in PAUSE:
        return None
    for token in doc[quote.end : min(end, ceiling, quote.end + REACH)]:
        if token.text in FULL_STOP:
            return None
        if token.pos_ == "VERB" and reporting_word(token) is not None:
            return token
    return None


def _verb_before(parsed: Parsed, quote: Quote, floor: int) -> Token | None:
    """Return the reporting verb of "he said," or "he said:" before a quotation."""
    doc = parsed.doc
    start = _block_start(parsed, quote.start)
    if quote.start == start:
        if start == 0 or doc[start - 1].text != ":":
            return None
        position, low = start - 1, max(floor, _block_start(parsed, start - 1))
    else:
        position, low = quote.start - 1, max(floor, start)
    before = doc[position]
    if before.pos_ == "VERB" and reporting_word(before) is not None:
        return before
    if before.text not in {",", ":"}:
        return None
    for token in reversed(doc[max(low, position - REACH) : position]):
        if token.text in FULL_STOP:
            return None
        if token.pos_ == "VERB" and reporting_word(token) is not None:
            return token
    return None


def _signed(parsed: Parsed, quote: Quote) -> StatementMention | None:
    """Return a quotation that a dash and a name follow to the end of the block."""
    doc = parsed.doc
    end = _block_end(parsed, quote.end - 1)
    if quote.end >= end or doc[quote.end].text not in DASHES or end - quote.end > REACH:
        return None
    speaker = trimmed(doc, quote.end + 1, end)
    cue = doc[quote.end : quote.end + 1]
    content = doc[quote.start : quote.end]
    return StatementMention(speaker, cue, content, StatementKind.DIRECT) if speaker else None


def _continues(parsed: Parsed, previous: StatementMention, quote: Quote, floor: int) -> bool:
    """Return whether the quotation goes on with the one before it in the same block."""
    if previous.content.end != floor or previous.cue is None:
        return False
    block = parsed.block_of
    return bool(block[previous.content.end - 1] == block[quote.start]) and (
        previous.cue.start >= previous.content.start
    )


def _stands_alone(parsed: Parsed, quote: Quote) -> bool:
    """Return whether a quotation without a cue is a whole sentence of its own."""
    doc = parsed.doc
    start = _block_start(parsed, quote.start)
    opens = quote.start == start or doc[quote.start - 1].text in FULL_STOP
    return opens and quote.end - quote.start > SHORTEST + 2 and doc[quote.end - 2].text in FULL_STOP


def _neighbour(doc: Doc, verb: Token, low: int, high: int) -> Span | None:
    """Return the noun phrase directly beside the verb, where the parse gives it no subject."""
    for token in doc[verb.i + 1 : high]:
        if token.dep_ in {"dobj", "nsubj", "attr"} and token.head == verb:
            return phrase(token, low, verb.i + 1)
    own = subject(verb)
    return phrase(own, verb.i, verb.i + 1) if own is not None else None


def _block_start(parsed: Parsed, index: int) -> int:
    block = parsed.block_of[index]
    while index > 0 and parsed.block_of[index - 1] == block:
        index -= 1
    return index


def _block_end(parsed: Parsed, index: int) -> int:
    block = parsed.block_of[index]
    size = len(parsed.doc)
    while index < size and parsed.block_of[index] == block:
        index += 1
    return index
