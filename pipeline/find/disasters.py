"""What a disaster did: in a report of a flood, "at least 30 were killed" tells of the flood.

Harm of which no doer is told is read as what the disaster, or the mishap, did that the text tells
of first, unless it tells of any violence as well.
"""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.find.deaths import DESTROY, HARM, HARM_MODES, MISHAPS
from pipeline.find.mentions import EventMention
from schemas.vocabulary import REAL, EventType

HARM_WORDS = frozenset(HARM_MODES) | {"damage", "dead", "destroy", "die", "hurt", "perish", "wreck"}


def harm_of_disasters(mentions: Sequence[EventMention]) -> list[EventMention]:
    """Return the mentions with the harm that nobody did as that of the disaster before it."""
    if any(m.sense.event_type is EventType.ASSAULT and not _is_nobodys(m) for m in mentions):
        return list(mentions)
    read: list[EventMention] = []
    disaster: EventMention | None = None
    for mention in mentions:
        if disaster is None and _is_real_mishap(mention):
            disaster = mention
        mishap = disaster is not None and _is_nobodys(mention)
        read.append(replace(mention, sense=disaster.sense) if disaster and mishap else mention)
    return read


def _is_real_mishap(mention: EventMention) -> bool:
    real = mention.modality in REAL and not mention.negated
    return real and mention.sense.acled in MISHAPS


def _is_nobodys(mention: EventMention) -> bool:
    """Tell whether somebody or something is harmed, and nobody is told who did it."""
    harm = mention.sense.event_type is EventType.ASSAULT and mention.sense.mode in HARM | {DESTROY}
    return harm and mention.head.lemma_.lower() in HARM_WORDS and not mention.actors
