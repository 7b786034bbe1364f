"""Statements within statements: which of them say something of their own."""

from dataclasses import replace

from pipeline.find.grammar.phrase import noun_phrase
from pipeline.find.grammar.tree import has_to
from pipeline.find.mentions import StatementMention
from pipeline.find.reporting import ASSERTING, Stance
from pipeline.find.statements.contents import cue_word
from pipeline.find.statements.quotes import Quote
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import VERBS
from pipeline.parse.parsed import Parsed
from pipeline.parse.small_words import RELATIVE
from pipeline.parse.tokens import Span, Token
from schemas.vocabulary import StatementKind

SELF = frozenset({"i", "we", "you", "it", "one"})


def worth_keeping(found: list[StatementMention], quotes: list[Quote]) -> list[StatementMention]:
    """Return the statements without those that only colour another one.

    PolNeAR's annotators mark what somebody says, not the thoughts and wishes told inside it
    ("I think", "they want to"). Of nested statements only another's speech is kept.
    """
    quoted = {i for q in quotes for i in range(q.start, q.end)}
    told = [s for s in found if s.kind is not StatementKind.DIRECT]
    covered = quoted | {i for s in told for i in _content(s)}
    return [s for s in found if _cue_index(s) not in covered or _says_more(s)]


def with_carried_speakers(found: list[StatementMention], parsed: Parsed) -> list[StatementMention]:
    """Give a quotation without a cue the speaker of the last speech before it.

    Args:
        found: The statements in text order.
        parsed: The article; the speech may stand in the same block or the one before.
    """
    carried: list[StatementMention] = []
    for statement in found:
        speaker = statement.speaker
        if statement.cue is None and speaker is None:
            speaker = _doer_before(carried, statement, parsed)
            speaker = speaker or _last_speaker(carried, statement, parsed)
        known = speaker is statement.speaker
        carried.append(statement if known else replace(statement, speaker=speaker))
    return carried


def _doer_before(
    before: list[StatementMention], statement: StatementMention, parsed: Parsed
) -> Span | None:
    """Return who does something in the sentence right before: 'Roth laughs. "Ask me later."'."""
    first = statement.content.start
    if first == 0 or parsed.block_of[first - 1] != parsed.block_of[first]:
        return None
    told = statement.content.doc[first - 1].sent
    if any(other.content.end > told.start for other in before):
        return None
    subject = next((t for t in told if t.dep_ == "nsubj" and t.head.dep_ == "ROOT"), None)
    return noun_phrase(subject) if subject is not None and _is_somebody(subject) else None


def _is_somebody(subject: Token) -> bool:
    """Tell whether a subject is a person: by its label, by what only people do, as "she"."""
    human = subject.ent_type_ == "PERSON" or subject.head.lemma_ in classes()["gesture"]
    return (subject.pos_ == "PROPN" and human) or subject.lower_ in {"he", "she"}


def _last_speaker(
    before: list[StatementMention], statement: StatementMention, parsed: Parsed
) -> Span | None:
    for other in reversed(before):
        if other.content.end > statement.content.start:
            continue
        block = parsed.block_of[statement.content.start]
        if block - parsed.block_of[other.content.end - 1] > 1:
            return None
        word = cue_word(other.cue)
        speaker = other.speaker
        if speaker is None or speaker.text.lower() in RELATIVE:
            continue
        if word is None or word.stance is Stance.SAY:
            return speaker
    return None


def _content(statement: StatementMention) -> range:
    """Return the tokens of the content, none for one that holds its own cue."""
    content, cue = statement.content, statement.cue
    if cue is not None and content.start <= cue.start < content.end:
        return range(0)
    return range(content.start, content.end)


def _cue_index(statement: StatementMention) -> int:
    return statement.cue.root.i if statement.cue is not None else -1


def _says_more(statement: StatementMention) -> bool:
    """Return whether a nested statement reports somebody else's speech."""
    cue, speaker = statement.cue, statement.speaker
    if cue is None or statement.kind is StatementKind.DIRECT:
        return True
    word = cue_word(cue)
    if word is None:
        return True
    if speaker is None or speaker.text.lower() in SELF or word.stance not in ASSERTING:
        return False
    infinitive = has_to(cue.root)
    clause = statement.content.root.pos_ in VERBS
    return clause and not infinitive and cue.root.pos_ == "VERB"
