"""What somebody died of: "three died when the bomb went off" reports killings.

A death without a doer is no event of PLOVER. Where its sentence reports an attack that really
happened, the death is part of it and takes its type; a death told alone stays OTHER. "Killed when
their bus overturned" is no killing either, but what the mishap did.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from pipeline.find import syntax
from pipeline.find.mentions import EventMention
from pipeline.knowledge.lexicon import Sense, cameo_of
from pipeline.parse.tokens import Token
from schemas.vocabulary import REAL, EventType

DEATH = "death"
HARM = frozenset({"kill", "wound"})
MISHAPS = frozenset({"MAN_MADE_DISASTER", "NATURAL_DISASTER"})
OCCASIONS = frozenset({"when", "after", "as", "because"})
BLOODLESS = frozenset({"theft", "cyberattack", "ceasefire-violation"})


def as_killings(mentions: Sequence[EventMention]) -> list[EventMention]:
    """Return the mentions with the deaths that an attack of their sentence caused as killings."""
    attacked = {m.head.sent.start for m in mentions if _is_attack(m)}
    return [
        replace(m, sense=_killing(m.sense))
        if m.sense.mode == DEATH and m.head.sent.start in attacked
        else m
        for m in mentions
    ]


def as_mishaps(mentions: Sequence[EventMention]) -> list[EventMention]:
    """Return the mentions with the people that a mishap killed as what the mishap did."""
    mishaps = {m.head.i: m.sense for m in mentions if m.sense.acled in MISHAPS}
    return [_as_mishap(m, mishaps) for m in mentions]


def _as_mishap(mention: EventMention, mishaps: Mapping[int, Sense]) -> EventMention:
    """Read "killed when the bus overturned" as the mishap, where nobody is named who killed."""
    if mention.sense.mode not in HARM or mention.actors or not syntax.is_passive(mention.head):
        return mention
    causes = [c for c in mention.head.children if c.dep_ == "advcl" and _is_occasion(c)]
    cause = next((mishaps[c.i] for c in causes if c.i in mishaps), None)
    return mention if cause is None else replace(mention, sense=cause)


def _is_occasion(verb: Token) -> bool:
    """Tell whether a clause says on which occasion: "when", "after", "as" it happened."""
    return any(c.lower_ in OCCASIONS and c.i < verb.i for c in verb.children)


def _killing(sense: Sense) -> Sense:
    killing, mode = EventType.ASSAULT, "kill"
    cameo = cameo_of(killing, mode)
    return replace(sense, event_type=killing, mode=mode, cameo=cameo, acled="ATTACK")


def _is_attack(mention: EventMention) -> bool:
    """Tell whether a mention reports an attack that took place."""
    real = mention.modality in REAL and not mention.negated
    sense = mention.sense
    return real and sense.event_type is EventType.ASSAULT and sense.mode not in BLOODLESS
