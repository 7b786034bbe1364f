"""Deaths beside an attack: "three died when the bomb went off" reports killings.

A death without a doer is no event of PLOVER. Where its sentence reports an attack that really
happened, the death is part of it and takes its type; a death told alone stays OTHER.
"""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.find.mentions import EventMention
from pipeline.knowledge.lexicon import Sense, cameo_of
from schemas.vocabulary import REAL, EventType

DEATH = "death"
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


def _killing(sense: Sense) -> Sense:
    killing, mode = EventType.ASSAULT, "kill"
    cameo = cameo_of(killing, mode)
    return replace(sense, event_type=killing, mode=mode, cameo=cameo, acled="ATTACK")


def _is_attack(mention: EventMention) -> bool:
    """Tell whether a mention reports an attack that took place."""
    real = mention.modality in REAL and not mention.negated
    sense = mention.sense
    return real and sense.event_type is EventType.ASSAULT and sense.mode not in BLOODLESS
