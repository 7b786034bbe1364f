"""Direct speech: quotations with the words that introduce, interrupt or follow them."""

from bisect import bisect_left, bisect_right
from dataclasses import replace

from pipeline.find.mentions import StatementMention
from pipeline.find.reporting import Stance, readings
from pipeline.find.statements.cues import cue_span
from pipeline.find.statements.quotes import QUOTATION_MARKS, Quote
from pipeline.find.statements.speakers import phrase, speaker_of, trimmed
from pipeline.parse.labels import NOMINALS, VERBS
from pipeline.parse.parsed import Parsed
from pipeline.parse.tokens import Doc, Span, Token
from schemas.vocabulary import StatementKind

PAUSE = frozenset({",", "?", "!", "…", "...", "—", "–", "-", "--"})
DASHES = frozenset({"—", "–", "―", "--"})
FULL_STOP = frozenset({".", "?", "!", "…", "..."})
LINKS = frozenset({"CCONJ", "SCONJ", "ADV", "PUNCT", "SPACE"})
PREDICATE = "predicate"
QUOTE = "quote"
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
    verb = _verb_behind(parsed, quote, ceiling) or _verb_before(parsed, quote, floor)
    if verb is None:
        return _signed(parsed, quote)
    if _ends_what_is_said(verb, quote):
        return None
    cue = cue_span(verb)
    behind = verb.i >= quote.end
    speaker = _beside(parsed.doc, cue, quote.end) if behind else None
    if speaker is None:
        speaker = speaker_of(verb, cue.start, verb.i + 1)
    if speaker is not None and not _outside(speaker, quote, floor, verb):
        speaker = _behind(parsed.doc, verb, ceiling if behind else quote.start)
    content = parsed.doc[quote.start : quote.end]
    return StatementMention(speaker, cue, content, StatementKind.DIRECT)


def _ends_what_is_said(verb: Token, quote: Quote) -> bool:
    """Tell whether a quotation is only the end of what is told: "rebels "ran away", they said".

    So it is in "said that they would be tried, "whoever they are"".
    """
    doc = verb.doc
    if (
        doc.tokens[quote.start - 1].text == ":"
        or not doc.tokens[quote.start + 1].text[:1].islower()
    ):
        return False
    told = [c for c in verb.children if c.dep_ == "ccomp"]
    if verb.i < quote.start:
        return any(verb.i < c.i < quote.start <= c.right_edge.i for c in told)
    return any(c.i < quote.start and c.left_edge.i == c.sent.start < quote.start for c in told)


def _outside(speaker: Span, quote: Quote, floor: int, verb: Token) -> bool:
    """Return whether a speaker stands on the cue's side of the quotation.

    The subject of ", adding: …" or "and added: …" may stand before an earlier quotation.
    """
    if speaker.start < quote.end and speaker.end > quote.start:
        return False
    if verb.tag_ == "VBG" or verb.dep_ == "conj":
        return True
    return speaker.start >= (quote.end if verb.i >= quote.end else floor)


def _beside(doc: Doc, cue: Span, start: int) -> Span | None:
    """Return the words between a quotation and the cue behind it: they name who speaks."""
    while start < cue.start and (doc.tokens[start].is_punct or doc.tokens[start].pos_ in LINKS):
        start += 1
    between = doc[start : cue.start]
    named = any(t.pos_ in NOMINALS for t in between)
    return trimmed(doc, start, cue.start) if named and not _has_clause(between) else None


def _has_clause(words: Span) -> bool:
    """Return whether a finite verb stands in the words outside relative clauses."""
    return any(t.dep_ in {"ROOT", "advcl", "conj"} and t.pos_ in VERBS for t in words)


def _behind(doc: Doc, verb: Token, high: int) -> Span | None:
    """Return the noun phrase directly behind the verb, where the parse gives it no subject."""
    for token in doc[verb.i + 1 : min(high, verb.i + 4)]:
        if token.pos_ in NOMINALS:
            whole = token.head if token.dep_ == "compound" else token
            return phrase(whole, verb.i, verb.i + 1)
        if token.pos_ not in {"DET", "ADJ", "NUM"}:
            return None
    return None


def _verb_behind(parsed: Parsed, quote: Quote, ceiling: int) -> Token | None:
    """Return the reporting verb of ", he said" behind a quotation."""
    doc = parsed.doc
    last = doc.tokens[quote.end - 2].text
    end = _block_end(parsed, quote.end - 1)
    if not quote.closed or quote.end >= end:
        return None
    if last not in PAUSE and doc.tokens[quote.end].text not in PAUSE:
        return None
    if not _has_verb(doc[quote.start : quote.end]) and not _opens_sentence(parsed, quote):
        return None  # a quoted term at the end of a clause
    aside = None  # "…," the aide, who asked for anonymity, said
    for token in doc[quote.end : min(end, ceiling, quote.end + REACH)]:
        if token.text in FULL_STOP:
            break
        if _introduces(token):
            if not _is_of_relative_clause(token):
                return token
            aside = aside or token
    return aside


def _is_of_relative_clause(verb: Token) -> bool:
    """Tell whether a verb only tells of a speaker: "who asked for anonymity"."""
    return verb.dep_ == "relcl" and any(c.lower_ == "who" for c in verb.children)


def _verb_before(parsed: Parsed, quote: Quote, floor: int) -> Token | None:
    """Return the reporting verb of "he said," or "he said:" before a quotation."""
    doc = parsed.doc
    start = _block_start(parsed, quote.start)
    if quote.start == start:
        if start == 0 or doc.tokens[start - 1].text != ":":
            return None
        position, low = start - 1, max(floor, _block_start(parsed, start - 1))
    else:
        position, low = quote.start - 1, max(floor, start)
    before = doc.tokens[position]
    if _introduces(before):  # without a pause: said "we …", called it "…", but not: holds "posts"
        names = any(PREDICATE in word.slots for word in readings(before))
        return before if names or _has_verb(doc[quote.start : quote.end]) else None
    if before.text not in {",", ":"}:
        return None
    for token in reversed(doc[max(low, position - REACH) : position]):
        if token.text in FULL_STOP:
            return None
        if _introduces(token):
            return token
    return None


def _introduces(token: Token) -> bool:
    """Return whether a word can introduce a quotation: a verb, of thinking only if it may quote."""
    return token.pos_ == "VERB" and any(
        (word.stance is not Stance.THINK or QUOTE in word.slots)
        and not any(c.lemma_ in word.not_object for c in token.children)
        for word in readings(token)
    )


def _signed(parsed: Parsed, quote: Quote) -> StatementMention | None:
    """Return a quotation that a dash and a name follow to the end of the block."""
    doc = parsed.doc
    end = _block_end(parsed, quote.end - 1)
    if quote.end >= end or doc.tokens[quote.end].text not in DASHES or end - quote.end > REACH:
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
    if quote.end - quote.start <= SHORTEST + 2 or not _opens_sentence(parsed, quote):
        return False
    return doc.tokens[quote.end - 2].text in FULL_STOP


def _opens_sentence(parsed: Parsed, quote: Quote) -> bool:
    """Return whether a quotation begins a block or follows a full stop."""
    if quote.start == _block_start(parsed, quote.start):
        return True
    before = parsed.doc.tokens[quote.start - 1].text
    return before in FULL_STOP or before in QUOTATION_MARKS


def _has_verb(words: Span) -> bool:
    return any(t.pos_ in VERBS for t in words)


def _block_start(parsed: Parsed, index: int) -> int:
    return bisect_left(parsed.block_of, parsed.block_of[index])


def _block_end(parsed: Parsed, index: int) -> int:
    return bisect_right(parsed.block_of, parsed.block_of[index], index)
