"""Prominence: which mentions are reports, and which only lend a word to another report.

"The mayor called for talks" reports the call. A noun below another event that is only planned,
supposed or negated tells nothing that the governing event does not tell.
"""

from collections.abc import Sequence

from pipeline.find.mentions import EventMention
from schemas.vocabulary import Modality

UNREAL = frozenset({Modality.PLANNED, Modality.HYPOTHETICAL})


def reported(mentions: Sequence[EventMention]) -> list[EventMention]:
    """Return the mentions without nouns that another mention governs and that did not happen."""
    heads = {m.head.i for m in mentions}
    return [m for m in mentions if not (_is_slight(m) and _is_below(m, heads))]


def _is_slight(mention: EventMention) -> bool:
    """Tell whether a mention is a noun for something that did not happen."""
    unreal = mention.modality in UNREAL or mention.negated
    return unreal and mention.head.pos_ in {"NOUN", "PROPN"}


def _is_below(mention: EventMention, heads: set[int]) -> bool:
    """Tell whether the head of another mention governs a mention in its sentence."""
    return any(a.i in heads for a in mention.head.ancestors)
