"""What the finders find, still as tokens of the parse: event mentions and statement mentions."""

from dataclasses import dataclass, field, replace

from pipeline.knowledge.lexicon import Sense, cameo_of
from pipeline.parse.tokens import Span, Token
from schemas.vocabulary import AcledType, EventType, Modality, StatementKind


@dataclass(frozen=True, slots=True)
class StatementMention:
    """One thing said: who, by which words, and what.

    Attributes:
        speaker: The words that name who speaks ("the group's spokesman, Zabihullah Mujahid").
        cue: The words that mark the saying ("said", "according to").
        content: What is said, without the outer quotation marks' cue and speaker.
        kind: direct, indirect or mixed.
    """

    speaker: Span | None
    cue: Span | None
    content: Span
    kind: StatementKind


@dataclass(slots=True)
class EventMention:
    """One event as a clause reports it, before anything is resolved.

    Attributes:
        head: The verb or noun that the clause or noun phrase hangs on.
        trigger: The words of the action.
        lemma: Dictionary form of the action ("take refuge").
        sense: The lexicon's reading of the trigger.
        clause: The clause that reports it.
        actors, targets, instruments: The phrases that fill the roles; pronouns stay pronouns.
        modality, negated: What the text commits to.
        statement: The innermost statement that tells it, None where the narrator does.
        denial: The same as told by who denies it, where that is not who speaks.
    """

    head: Token
    trigger: Span
    lemma: str
    sense: Sense
    clause: Span
    actors: list[Span] = field(default_factory=list)
    targets: list[Span] = field(default_factory=list)
    instruments: list[Span] = field(default_factory=list)
    modality: Modality = Modality.ASSERTED
    negated: bool = False
    statement: StatementMention | None = None
    denial: StatementMention | None = None


def moved_to(mention: EventMention, word: Token) -> EventMention:
    """Return a mention as if another word were the event: "ten died in the raid" -> "the raid".

    Its sense, clause and roles stay the old ones: only when and where may be asked of it.
    """
    return replace(mention, head=word, trigger=word.doc[word.i : word.i + 1])


def as_assault(mention: EventMention, mode: str, acled: AcledType) -> EventMention:
    """Return a mention read as an assault of that mode and label."""
    return read_as(mention, EventType.ASSAULT, mode, acled)


def read_as(
    mention: EventMention, event_type: EventType, mode: str, acled: AcledType | None
) -> EventMention:
    """Return a mention read as an event of another type, with the CAMEO code of its mode."""
    cameo = cameo_of(event_type, mode)
    sense = replace(mention.sense, event_type=event_type, mode=mode, cameo=cameo, acled=acled)
    return replace(mention, sense=sense)
