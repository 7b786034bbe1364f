"""Campaigns: a candidate's rally is no protest.

"The senator told supporters at a rally in Ohio that …": a rally at which one person speaks, or that
one person holds, gathers those who are for them. ACLED and PLOVER count no protest there.
"""

from collections.abc import Sequence

from pipeline.find.grammar import slots, syntax
from pipeline.find.grammar.politicians import is_politician
from pipeline.find.triggers import Trigger
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import NOUNS
from pipeline.parse.tokens import Token
from schemas.vocabulary import EventType

RALLY = "rally"
AT = frozenset({"at", "in", "during", "before"})
ONE = frozenset({"he", "she", "i"})
MOST_STEPS = 4  # nouns between a rally and the verb it hangs on ("during the rally Monday")


def without_stump(triggers: Sequence[Trigger]) -> list[Trigger]:
    """Return the triggers without the rallies of a campaign."""
    return [t for t in triggers if not _is_stump(t)]


def _is_stump(trigger: Trigger) -> bool:
    noun = trigger.object_noun or trigger.head
    if trigger.sense.event_type is not EventType.PROTEST:
        return False
    if noun.lemma_.lower() != RALLY or noun.pos_ not in NOUNS:
        return False
    if any(_is_candidate(t) for t in (*slots.fill(noun, "poss"), *slots.fill(noun, "compound"))):
        return True
    if noun.dep_ in {"dobj", "conj"} and noun.head.pos_ == "VERB":
        held = noun.head.lemma_.lower() in classes()["holding_rally"]
        return held and any(_is_candidate(t) for t in syntax.subjects(noun.head))
    return _is_where_one_speaks(noun)


def _is_where_one_speaks(noun: Token) -> bool:
    """Tell whether a rally is only where somebody says or does something."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in AT:
        return False
    verb = noun.head.head
    for _ in range(MOST_STEPS):
        if verb.pos_ == "VERB" or verb.head == verb:
            break
        verb = verb.head
    speaks = verb.lemma_.lower() in classes()["speaking"]
    return speaks and any(_is_candidate(t) for t in syntax.subjects(verb))


def _is_candidate(token: Token) -> bool:
    """Tell whether a word names one person or an office of politics, or is "campaign"."""
    if token.ent_type_ == "PERSON" or token.lower_ in ONE or is_politician(token):
        return True
    lemma = token.lemma_.lower()
    return lemma in {"campaign", "candidate"} or (
        lemma in classes()["politician"] and token.tag_ in {"NN", "NNP"}
    )
