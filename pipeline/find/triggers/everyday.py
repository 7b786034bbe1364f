"""Everyday life: in a sentence on cooking, gardens, homes or the arts, words of news mean no news.

"The novelist donated her typewriter to the gallery", "the cook bashed the garlic": a sentence with
several words of everyday life and none of public life reports nothing that the types of events
mean. What is done by or to a state, a body or a people is news all the same ("Oslo banned cheese
and chocolate"), and so is force against somebody.
"""

from collections.abc import Sequence

from pipeline.find.grammar import slots, syntax
from pipeline.find.grammar.bearers import may_be_somebody
from pipeline.find.triggers import Trigger
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import VERBS
from pipeline.parse.tokens import Sentence, Token
from schemas.vocabulary import FORCE, EventType

WORLDS = ("kitchen", "garden", "home", "arts", "pastime", "household_beast")
LEAST = 2  # different words of everyday life
PUBLIC = frozenset({"GPE", "NORP", "ORG"})


def without_everyday(triggers: Sequence[Trigger]) -> list[Trigger]:
    """Return the triggers without those that tell of everyday life."""
    sentences = {t.head.sent.start: t.head.sent for t in triggers}
    quiet = {start for start, s in sentences.items() if _tells_everyday_life(s)}
    if not quiet:
        return list(triggers)
    return [t for t in triggers if t.head.sent.start not in quiet or not _is_everyday(t)]


def _is_everyday(trigger: Trigger) -> bool:
    if trigger.sense.event_type is EventType.OTHER:
        return False
    doers, struck = _doers(trigger), _struck(trigger)
    if any(t.ent_type_ in PUBLIC for t in (*doers, *struck)):
        return False
    if trigger.sense.event_type not in FORCE:
        return True
    return not any(map(may_be_somebody, struck)) and any(map(_is_of_it, (*doers, *struck)))


def _tells_everyday_life(sentence: Sentence) -> bool:
    """Tell whether a sentence has several words of everyday life and none of public life."""
    lemmas = sentence.lemmas
    if not lemmas.isdisjoint(classes()["public_life"]):
        return False
    return sum(len(lemmas & classes()[world]) for world in WORLDS) >= LEAST


def _doers(trigger: Trigger) -> list[Token]:
    """Return who does it: the subjects of a verb, whose deed a noun is."""
    head = trigger.head
    if head.pos_ in VERBS:
        return syntax.subjects(head)
    return [t for slot in ("poss", "by", "compound") for t in slots.fill(head, slot)]


def _struck(trigger: Trigger) -> list[Token]:
    """Return to what it is done, by the slots in which the sense has its target."""
    wanted = trigger.sense.target
    return [t for slot in wanted for t in slots.fill(trigger.head, slot, trigger.object_noun)]


def _is_of_it(noun: Token) -> bool:
    return any(noun.lemma_.lower() in classes()[world] for world in WORLDS)
