"""Strikes: of workers, or of jets?

The lexicon reads "strike" as a stoppage of work unless the words beside it tell of weapons. In a
text that tells of bombing or shelling and of no other protest, "the strikes" without any workers
are attacks; so are those of which an army speaks, and for which a state is blamed.
"""

from collections.abc import Sequence

from pipeline.find.mentions import EventMention, as_assault
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import PATIENTS
from pipeline.parse.tokens import Token
from schemas.vocabulary import AcledType, EventType

STRIKE, AIRSTRIKE, ATTACK, BLAME = "strike", "airstrike", "attack", "blame"
STATES = frozenset({"NORP", "GPE"})
FROM_AFAR = frozenset({"airstrike", "rocket", "shelling"})  # modes of attack


def strikes_as_attacks(mentions: Sequence[EventMention]) -> list[EventMention]:
    """Return the mentions with the strikes of a war as attacks."""
    bare = [m for m in mentions if _is_bare_strike(m) or _is_a_states(m) or _is_blamed(m)]
    protests = [m for m in mentions if m.sense.event_type is EventType.PROTEST]
    bombed = any(m.sense.mode in FROM_AFAR for m in mentions)
    if len(protests) > len(bare):
        return list(mentions)
    struck = bare if bombed else [m for m in bare if _is_of_weapons(m)]
    found = [as_assault(m, AIRSTRIKE, AcledType.AIR_STRIKE) if m in struck else m for m in mentions]
    return [as_assault(m, ATTACK, AcledType.ATTACK) if _is_on_foot(m) else m for m in found]


def _is_on_foot(mention: EventMention) -> bool:
    """Tell whether a "strike" is of those who have no planes: "the militants' second strike"."""
    if mention.lemma != STRIKE or mention.sense.mode != AIRSTRIKE:
        return False
    words = {t.lower_ for doer in mention.actors for t in doer}
    words |= {t.lemma_.lower() for doer in mention.actors for t in doer}
    beside = {c.lower_ for c in mention.head.children}
    return bool(words & classes()["fighter"]) and beside.isdisjoint(classes()["airpower"])


def _is_of_weapons(mention: EventMention) -> bool:
    return _is_told_by_soldiers(mention) or _kills(mention.head) or _is_blamed(mention)


def _is_blamed(mention: EventMention) -> bool:
    """Tell whether a state is held responsible: "Kyiv blamed Moscow for the strike"."""
    noun = mention.head
    verb = noun.head.head
    if mention.lemma != STRIKE or noun.dep_ != "pobj" or verb.lemma_ != BLAME:
        return False
    blamed = (c for c in verb.children if c.dep_ in PATIENTS)
    return any(c.ent_type_ in STATES for c in blamed)


def _is_told_by_soldiers(mention: EventMention) -> bool:
    """Tell whether an army speaks: "the defence ministry had no information about the strike"."""
    speaker = mention.statement.speaker if mention.statement is not None else None
    return speaker is not None and any(t.lower_ in classes()["soldiers"] for t in speaker)


def _kills(noun: Token) -> bool:
    """Tell whether somebody is killed in a strike: "civilians killed in a strike in Uruzgan"."""
    inside = noun.dep_ == "pobj" and noun.head.lower_ in {"in", "by"}
    told = (c for c in noun.children if c.dep_ == "relcl")  # "the strike that killed a general"
    verbs = (*told, *([noun.head.head] if inside else []))
    return any(verb.lemma_ in classes()["strike_does"] for verb in verbs)


def _is_bare_strike(mention: EventMention) -> bool:
    """Tell whether a noun "strike" names neither workers nor what they want."""
    noun = mention.head
    if mention.lemma != STRIKE or noun.pos_ != "NOUN" or mention.sense.mode != STRIKE:
        return False
    return not (mention.actors or mention.targets or _is_on_strike(noun))


def _is_a_states(mention: EventMention) -> bool:
    """Tell whether a strike is a state's in which somebody was killed: "the American strike"."""
    noun = mention.head
    if mention.lemma != STRIKE or noun.pos_ != "NOUN" or mention.sense.mode != STRIKE:
        return False
    state = any(c.ent_type_ in STATES and c.i < noun.i for c in noun.children)
    return state and not mention.targets and _kills(noun)


def _is_on_strike(noun: Token) -> bool:
    """Tell whether somebody is "on strike", or a strike is said to be of work."""
    bare = noun.tag_ == "NN" and not any(c.dep_ in {"det", "poss"} for c in noun.children)
    words = {c.lemma_.lower() for c in noun.children}
    return bare or bool(words & classes()["stoppage"])
