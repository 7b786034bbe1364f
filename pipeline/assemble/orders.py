"""Orders that were carried out: who "ordered the murder of" somebody that was murdered.

An order alone only plans a deed. Where the text tells that the same person was killed, the order is
no plan any more: the killing is told as what it was.
"""

from collections.abc import Sequence

from pipeline.knowledge.word_classes import classes
from schemas.event import Event
from schemas.vocabulary import LETHAL_MODES, REAL, ActorKind, Modality


def carried_out(events: Sequence[Event]) -> list[Event]:
    """Return the events; the order to kill somebody who was killed is as real as the killing."""
    killings = [
        e for e in events if e.mode in LETHAL_MODES and e.modality in REAL and not e.negated
    ]
    return [_settled(e, killings) if _is_order(e) else e for e in events]


def _is_order(event: Event) -> bool:
    ordered = event.action.lemma.partition(" ")[0] in classes()["commanding"]
    return ordered and event.mode in LETHAL_MODES and event.modality is Modality.PLANNED


def _settled(order: Event, killings: Sequence[Event]) -> Event:
    """Return an order with the modality of the killing it led to, where the text tells one."""
    victims = _people(order)
    told = [k.modality for k in killings if victims & _people(k)]
    if order.negated or not told:
        return order
    said = order.source.attribution
    own = said is not None and said.entity_id in {p.entity_id for p in order.actors}
    if said is not None and not own:  # "prosecutors say he ordered …"
        return order.model_copy(update={"modality": Modality.CLAIMED})
    source = order.source.model_copy(update={"attribution": None})  # to order is not to report
    modality = min(told, key=[Modality.ASSERTED, Modality.CLAIMED].index)
    return order.model_copy(update={"modality": modality, "source": source})


def _people(event: Event) -> set[str]:
    return {p.entity_id for p in event.targets if p.kind is ActorKind.PERSON}
