"""What somebody died of: "three died when the bomb went off" reports killings.

A death without a doer is no event of PLOVER. Where its sentence reports an attack that really
happened, the death is part of it and takes its type; a death told alone stays OTHER. "Killed when
their bus overturned" is no killing either, but what the mishap did.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import islice

from pipeline.find.grammar import syntax
from pipeline.find.mentions import EventMention, as_assault
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import ADNOMINAL
from pipeline.parse.tokens import Span, Token
from schemas.vocabulary import REAL, AcledType, EventType

DEATH, ACCIDENT, DESTROY = "death", "accident", "destroy"
HARM_MODES = {"kill": "kill", "injure": "wound", "wound": "wound"}  # lemma -> mode
RESULT = frozenset({"oprd", "acomp", "advmod"})  # relations of "dead" to "shot"
HARM = frozenset({"kill", "wound"})
MISHAPS = frozenset({AcledType.MAN_MADE_DISASTER, AcledType.NATURAL_DISASTER})
CLIMB = 4  # words from casualties up to what left them: "causing a number of dead and wounded"
OCCASIONS = frozenset({"when", "after", "as", "because"})
BLOODLESS = frozenset({"theft", "cyberattack", "ceasefire-violation", "plot"})
YEAR = re.compile(r"(?:1[89]|20)\d\d")


def deaths_as_killings(mentions: Sequence[EventMention]) -> list[EventMention]:
    """Return the mentions with the deaths that an attack of their sentence caused as killings.

    "Shot dead" is one killing: its "dead" is left out.
    """
    attacks = [m.head for m in mentions if _is_attack(m)]
    heads = {head.i for head in attacks}
    assaults = {m.head.i for m in mentions if m.sense.event_type is EventType.ASSAULT}
    told = [m for m in mentions if not (m.head.dep_ in RESULT and m.head.head.i in assaults)]
    told = _by_no_victim(told)
    told = [_as_effect(m, mentions) for m in told]
    return [_as_violence(m) if _is_death_in(m, attacks, heads) else m for m in told]


def _as_effect(mention: EventMention, mentions: Sequence[EventMention]) -> EventMention:
    """Part what a blast did from the blast, told in two clauses: "exploded, killing two"."""
    if mention.lemma not in HARM_MODES or not mention.targets:
        return mention
    cause = mention.head.head if mention.head.dep_ == "relcl" else _cause_of_effect(mention.head)
    blast = any(m.head == cause and m.sense.mode == mention.sense.mode for m in mentions)
    itself = cause == mention.head or mention.sense.event_type is not EventType.ASSAULT
    if itself or not blast:
        return mention
    return as_assault(mention, HARM_MODES[mention.lemma], mention.sense.acled or AcledType.ATTACK)


def _by_no_victim(mentions: Sequence[EventMention]) -> list[EventMention]:
    """Return the mentions without victims as killers: "the jet blew up, killing 20"."""
    by_head = {m.head.i: m for m in mentions if m.sense.event_type is EventType.ASSAULT}
    return [_not_by_victims(m, by_head) for m in mentions]


def _not_by_victims(mention: EventMention, by_head: Mapping[int, EventMention]) -> EventMention:
    if mention.lemma not in HARM_MODES:
        return mention
    cause = by_head.get(_cause_of_effect(mention.head).i)
    if cause is None or cause is mention:
        return mention
    victims = _roots(cause.targets) - _roots(cause.actors)
    doers = [p.root for p in mention.actors]
    if not doers or not all(t.i in victims or t.head.i in victims for t in doers):
        return mention
    return replace(_as_violence(mention), actors=[])


def _is_death_in(mention: EventMention, attacks: Sequence[Token], heads: set[int]) -> bool:
    """Tell whether somebody died in an attack of the sentence: "a truck exploded, killing two"."""
    if mention.sense.mode == DEATH:
        return any(a.sent.start == mention.head.sent.start and not _is_old(a) for a in attacks)
    harm = mention.sense.mode == ACCIDENT and mention.lemma in HARM_MODES
    return harm and _cause_of_effect(mention.head).i in heads


def _is_old(attack: Token) -> bool:
    """Tell whether an attack is told only of somebody's past: "he, who bombed it in 1999, died"."""
    clauses = (t for t in (attack, *attack.ancestors) if t.dep_ in ADNOMINAL)
    return any(YEAR.fullmatch(t.text) for clause in clauses for t in clause.subtree)


def deaths_as_mishaps(mentions: Sequence[EventMention]) -> list[EventMention]:
    """Return the mentions with the people that a mishap killed as what the mishap did."""
    mishaps = {m.head.i: m for m in mentions if m.sense.acled in MISHAPS}
    return [_as_mishap(m, mishaps) for m in mentions]


def _as_mishap(mention: EventMention, mishaps: Mapping[int, EventMention]) -> EventMention:
    """Read "killed when the bus overturned" as the mishap, where nobody is named who killed."""
    head = mention.head
    if mention.sense.mode not in HARM | {DESTROY} and mention.lemma not in HARM_MODES:
        return mention
    causes: list[Token] = []
    if syntax.is_passive(head):
        behind = [c for verb in _joined(head) for c in verb.children]
        causes = [c for c in behind if c.dep_ == "advcl" and _is_occasion(c)]
        if head.dep_ == "conj" and not _may_be_bombed(head.head):
            causes.append(head.head)  # "the bridge collapsed and four were killed"
    else:  # "crashed, killing four", "the explosion at the plant killed four"
        causes = [_cause_of_effect(head), *syntax.subjects(head)]
        if head.dep_ == "conj":
            causes.append(head.head)  # "the river burst its banks and killed four"
    cause = next((mishaps[c.i] for c in causes if c.i in mishaps), None)
    if cause is None:
        return mention
    told = _roots([*cause.actors, *cause.targets]) | {t.i for t in syntax.subjects(cause.head)}
    if not all(t.i in told or _owns(t, told) for t in (p.root for p in mention.actors)):
        return mention
    return replace(mention, sense=cause.sense, actors=[])


def _owns(owner: Token, things: set[int]) -> bool:
    """Tell whether a name only says whose thing it was that crashed: "a Chad Air jet"."""
    return owner.dep_ in {"compound", "nmod", "poss"} and owner.head.i in things


def _may_be_bombed(verb: Token) -> bool:
    """Tell whether an explosion did it, which is a mishap or an attack: the text has to say."""
    return any(s.lemma_.lower() in classes()["explosion"] for s in syntax.subjects(verb))


def _joined(verb: Token) -> list[Token]:
    """Return the passives that share an occasion: "two were killed and five hurt when …"."""
    first = verb.head if verb.dep_ == "conj" else verb
    return [verb, *(c for c in first.children if c.dep_ == "conj" and c.tag_ == "VBN"), first]


def _roots(phrases: Sequence[Span]) -> set[int]:
    return {words.root.i for words in phrases}


def _cause_of_effect(verb: Token) -> Token:
    """Return the verb of which a participle tells the effect: "…, killing two and injuring six".

    So do the casualties that it left behind: "…, leaving two dead and six hurt".
    """
    above = [verb, *islice(verb.ancestors, CLIMB)]
    leaving = (t for t in above if t.tag_ == "VBG" and t.lemma_ in classes()["leaving_dead"])
    verb = next(leaving, verb)
    while verb.dep_ == "conj" and verb.tag_ == "VBG":
        verb = verb.head
    return verb.head if verb.dep_ == "advcl" and verb.tag_ == "VBG" else verb


def _is_occasion(verb: Token) -> bool:
    """Tell whether a clause says on which occasion: "when", "after", "as" it happened."""
    return any(c.lower_ in OCCASIONS and c.i < verb.i for c in verb.children)


def _as_violence(mention: EventMention) -> EventMention:
    """Return the mention of a death or of harm as that of violence."""
    return as_assault(mention, HARM_MODES.get(mention.lemma, "kill"), AcledType.ATTACK)


def _is_attack(mention: EventMention) -> bool:
    """Tell whether a mention reports an attack that took place."""
    real = mention.modality in REAL and not mention.negated
    sense = mention.sense
    return real and sense.event_type is EventType.ASSAULT and sense.mode not in BLOODLESS
