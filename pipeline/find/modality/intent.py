"""Deeds that are only words yet: what somebody says they will do, or will not do.

PLOVER codes a cooperative deed told in the future ("will free the nurses") as AGREE, a coercive one
("will shell the town") as THREATEN, and one that is ruled out ("will not lift the ban") as REJECT
(PLOVER codebook, notes on AGREE, REJECT and THREATEN, after CAMEO 1.1b3, chapters 03, 12 and 13).
"""

from dataclasses import replace

from pipeline.find.grammar import syntax, tree
from pipeline.find.modality.conditions import is_condition, is_reported_future
from pipeline.find.modality.own_status import INTENDING
from pipeline.find.modality.prospects import is_going_to
from pipeline.find.triggers import Trigger, is_event_noun, type_of
from pipeline.knowledge.lexicon import Sense
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import PLURALS, PRESENT, VERBS
from pipeline.parse.small_words import HE_OR_SHE
from pipeline.parse.tokens import Token, remembered
from schemas.vocabulary import EventType

COOPERATIVE = frozenset(
    {
        EventType.CONSULT,
        EventType.SUPPORT,
        EventType.COOPERATE,
        EventType.AID,
        EventType.CONCEDE,
        EventType.RETREAT,
    }
)
COERCIVE = frozenset(
    {
        EventType.PROTEST,
        EventType.SANCTION,
        EventType.MOBILIZE,
        EventType.COERCE,
        EventType.ASSAULT,
    }
)
REFUSE, PLEDGE = "refuse", "pledge"
OWN_VOICE = frozenset({"i", "we"})
UNWILLED = frozenset({"flee"})  # nobody agrees to it
OWNED_BY = {"his": "he", "her": "she"}
CAMEO = {EventType.AGREE: "030", EventType.REJECT: "120", EventType.THREATEN: "130"}


def as_announced(trigger: Trigger) -> Trigger:
    """Return the trigger with the type of the announcement where the deed is only announced."""
    verb = _announced_verb(trigger.head)
    sense = trigger.sense
    if verb is None or sense.event_type is None or sense.mode in UNWILLED:
        return trigger
    spoken = _spoken_type(sense.event_type, ruled_out=_is_negated(verb))
    return replace(trigger, sense=_spoken(sense, spoken)) if spoken else trigger


def as_refused(trigger: Trigger) -> Trigger:
    """Return a refusal where somebody vows not to do what others want: "never to surrender".

    Who promises not to attack agrees; PLOVER has the refusal of a concession as REJECT.
    """
    sense, head = trigger.sense, trigger.head
    if head.lemma_ not in classes()["vowing"]:
        return trigger
    held_back = [v for v in tree.infinitives(head) if tree.children(v, "neg")]
    if sense.event_type is EventType.THREATEN and held_back:
        return replace(trigger, sense=replace(_spoken(sense, EventType.AGREE), mode=PLEDGE))
    if sense.event_type is not EventType.AGREE:
        return trigger
    if not any(type_of(v) in COOPERATIVE for v in held_back):
        return trigger
    refused = _spoken(sense, EventType.REJECT)
    return replace(trigger, sense=replace(refused, mode=REFUSE))


def announcers(trigger: Trigger, actors: list[Token]) -> list[Token]:
    """Return who announces: the speaker instead of a pronoun ("The rebels said they would …")."""
    verb = _announced_verb(trigger.head)
    if verb is None or verb.dep_ != "ccomp" or any(a.pos_ != "PRON" for a in actors):
        return actors
    if any(a.lower_ == "we" for a in actors):  # of the side that somebody speaks for
        return actors
    speakers = syntax.subjects(verb.head)
    told = verb.head.lemma_.lower() in classes()["announcing"]
    if any(_speaks_for(s, actors) or _is_another(s, a) for s in speakers for a in actors):
        return actors
    return [c for t in speakers for c in tree.conjuncts(t)] if told and speakers else actors


def _is_another(speaker: Token, pronoun: Token) -> bool:
    """Tell whether a pronoun cannot be who speaks: "aides said he would resign".

    Nor is "who" in "she told of guards who would not help", or "they" in somebody's own words.
    """
    if pronoun.lower_ in OWN_VOICE:
        return False
    if pronoun.tag_ in {"WP", "WDT"} or (pronoun.lower_ in HE_OR_SHE and speaker.tag_ in PLURALS):
        return True
    first, last = sorted((speaker.i, pronoun.i))
    return any(t.is_quote for t in speaker.doc[first:last])


def _speaks_for(speaker: Token, actors: list[Token]) -> bool:
    """Tell whether a speaker tells what his principal will do: "her lawyer said she would pay"."""
    poss = tree.children(speaker, "poss")
    owners = {OWNED_BY.get(c.lower_) for c in poss}
    voice = bool(poss) and speaker.lemma_.lower() in classes()["mouthpiece"]
    return any(a.lower_ in owners or (voice and a.lower_ in HE_OR_SHE) for a in actors)


def is_ruled_out(trigger: Trigger) -> bool:
    """Tell whether the negation of a trigger is part of its type: a deed that is refused."""
    verb = _announced_verb(trigger.head)
    return verb is not None and _is_negated(verb) and trigger.sense.event_type is EventType.REJECT


def _spoken_type(deed: EventType, *, ruled_out: bool) -> EventType | None:
    """Return the type of announcing a deed or ruling it out, None where it keeps its own."""
    if deed in COOPERATIVE:
        return EventType.REJECT if ruled_out else EventType.AGREE
    return EventType.THREATEN if deed in COERCIVE and not ruled_out else None


def _spoken(sense: Sense, event_type: EventType) -> Sense:
    return replace(sense, event_type=event_type, cameo=CAMEO[event_type])


@remembered
def _announced_verb(head: Token) -> Token | None:
    """Return the verb when it stands in the future, with a doer and without a condition."""
    if head.pos_ not in VERBS:
        return None
    soon = is_going_to(head) and any(a.tag_ in PRESENT for a in tree.auxiliaries(head.head))
    if not (soon or any(_announces(aux, head) for aux in tree.auxiliaries(head))):
        return None
    if syntax.is_passive(head) or is_condition(head):
        return None
    return None if any(map(is_event_noun, tree.children(head, "nsubj"))) else head


def _announces(aux: Token, verb: Token) -> bool:
    """Tell whether an auxiliary is "will", or the "would" of reported speech ("said it would")."""
    if aux.lower_ in INTENDING:
        return True
    return aux.lower_ == "would" and is_reported_future(verb)


def _is_negated(verb: Token) -> bool:
    return bool(tree.children(verb, "neg"))
