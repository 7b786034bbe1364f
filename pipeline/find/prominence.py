"""Prominence: which mentions are reports, and which only lend a word to another report.

"The mayor called for talks" reports the call, "the rebels agreed to free him" the agreement: PLOVER
codes what is promised, threatened or refused as AGREE, THREATEN and REJECT and not once more as a
deed (PLOVER codebook, notes on those types). What really happened is kept, whatever governs it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from pipeline.find.grammar import tree
from pipeline.find.mentions import EventMention
from pipeline.find.mere_context import (
    ASIDE_QUADS,
    COMPLEMENT,
    COOPERATION,
    governed,
    is_mere_context,
    is_proviso,
    is_unreal,
    quad,
)
from pipeline.knowledge.verbs import occurrence_verbs
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import (
    ADNOMINAL,
    AUXILIARIES,
    NOUNS,
    PLURALS,
    PRESENT,
    RELATING,
    SIDE_CLAUSES,
    VERBS,
)
from pipeline.parse.tokens import Token
from schemas.vocabulary import AcledType, EventType, Modality

HOLDING = frozenset({EventType.AGREE, EventType.THREATEN, EventType.REJECT})
HABITS = frozenset({EventType.ASSAULT, EventType.AID})
OCCUPY, DENY, PLOT, THWART = "occupy", "deny", "plot", "thwart"
INVESTIGATE = "investigate"
LAW = frozenset({"charge", "indict", "convict"})
INSIDE = frozenset({"advcl", "relcl"})
BESIDE = INSIDE | {"conj", "parataxis"}
ANYBODY = frozenset({"anyone", "anybody", "whoever", "everyone", "everybody"})
ARREST = AcledType.ARREST  # an arrest is told with whom it befell, whoever is left open


def without_habits(mentions: Sequence[EventMention]) -> list[EventMention]:
    """Return the mentions without what is only done as a rule: "the officers who fight"."""
    return [m for m in mentions if not _is_habit(m.head, m)]


def without_asides(mentions: Sequence[EventMention]) -> list[EventMention]:
    """Return the mentions without those that only say what another one is about."""
    by_head = _by_words(mentions)
    return [m for m in mentions if not _is_told_by_another(m, by_head)]


def _by_words(mentions: Sequence[EventMention]) -> dict[int, EventMention]:
    """Return the mentions by head, and by the verb that carries a noun ("started a strike")."""
    carried = {m.head.head.i: m for m in mentions if _is_noun(m) and m.head.head in m.trigger}
    return carried | {m.head.i: m for m in mentions}


def _governor(mention: EventMention, by_head: Mapping[int, EventMention]) -> EventMention | None:
    """Return the mention that governs another one most closely."""
    above = (by_head[a.i] for a in mention.head.ancestors if a.i in by_head)
    return next((m for m in above if m is not mention), None)


def with_lent_targets(mentions: Sequence[EventMention]) -> list[EventMention]:
    """Return the mentions, protests with what their own words turn against.

    "Went on strike, protesting the law": the strike is against it.
    """
    protests = [m for m in mentions if m.sense.event_type is EventType.PROTEST]
    if not protests:
        return list(mentions)
    by_head = _by_words(mentions)
    now = {id(m): m for m in mentions}
    for mention in protests:
        governor = _governor(mention, by_head)
        if governor is None or not _is_same_protest(mention, governor):
            continue
        lending, taking = now[id(mention)], now[id(governor)]
        if not taking.targets:
            now[id(governor)] = replace(taking, targets=lending.targets)
            now[id(mention)] = replace(lending, targets=[])
    return list(now.values())


def _is_same_protest(mention: EventMention, governor: EventMention) -> bool:
    """Tell whether a protest is told twice in one clause, by nobody else and as really."""
    if governor.sense.event_type is not EventType.PROTEST:
        return False
    doers = {p.root.i for p in governor.actors}
    same = all(p.root.i in doers for p in mention.actors)
    return same and mention.head.dep_ in {"advcl", "xcomp", "acl", "pobj"}


def _is_habit(clause: Token, mention: EventMention) -> bool:
    """Tell whether force or help is only what somebody does as a rule: "the officers who fight".

    A relative clause in the simple present reports nothing that happened ("the land they hold"),
    nor does what is done always, nor "kidnappings are commonplace".
    """
    if mention.sense.event_type not in HABITS and mention.sense.mode != OCCUPY:
        return False
    if clause.pos_ == "NOUN" and clause.head.pos_ == "VERB" and clause.head in mention.trigger:
        return _is_habit(clause.head, mention)  # "gangs who commit murders"
    if clause.pos_ == "NOUN":
        return _is_called_usual(clause) or _is_known_for(clause) or _is_told_of_a_rule(clause)
    if clause.dep_ == "xcomp" and clause.head.tag_ in PRESENT:  # "always end up shooting"
        return _is_done_always(clause.head)
    if _is_done_to_anybody(clause) or _goes_on_in_a_war(clause):
        return True
    present = clause.tag_ in PRESENT or (clause.tag_ == "VB" and clause.dep_ == "relcl")
    if not present or any(c.dep_ in AUXILIARIES for c in clause.children):
        return False
    if clause.dep_ == "conj" and clause.head.pos_ == "VERB":
        return _is_habit(clause.head, mention) or _is_done_always(clause)
    return clause.dep_ == "relcl" or _is_done_always(clause)


def _is_done_to_anybody(verb: Token) -> bool:
    """Tell whether a verb's victims are whoever there are: "they murder anyone who resists"."""
    if not any(c.dep_ == "dobj" and c.lower_ in ANYBODY for c in verb.children):
        return False
    verb = tree.first_of_list(verb)
    return verb.tag_ in PRESENT and not tree.auxiliaries(verb)


def _goes_on_in_a_war(verb: Token) -> bool:
    """Tell whether a clause only says what a war is like: "in which people are being killed"."""
    if verb.dep_ != "relcl" or verb.head.lemma_.lower() not in classes()["lasting"]:
        return False
    victims = tree.children(verb, "nsubjpass")
    nobody_told = all(
        t.tag_ == "NNS" and not tree.children(t, "nummod", "det", "poss") for t in victims
    )
    return nobody_told and any(c.lower_ == "being" for c in tree.auxiliaries(verb))


def _is_done_always(verb: Token) -> bool:
    """Tell whether a verb tells what is done again and again: "often attack", "every night"."""
    adverbs = {c.lower_ for c in verb.children if c.dep_ == "advmod"}
    if adverbs & classes()["usually"]:
        return True
    times = (c for c in verb.children if c.dep_ == "npadvmod")
    return any(c.lower_ in {"every", "each"} for t in times for c in t.children)


def _is_told_of_a_rule(noun: Token) -> bool:
    """Tell whether a verb tells of a deed what is so as a rule: "nuns sometimes die in raids"."""
    verb = tree.governor(noun)
    while verb is not None and verb.dep_ == "xcomp":
        verb = verb.head
    if verb is None or any(c.lower_ in tree.DEFINITE for c in tree.children(noun, "det", "poss")):
        return False
    finite = [verb, *tree.auxiliaries(verb)]
    return finite[-1].tag_ in PRESENT and _is_done_always(verb)


def _is_known_for(noun: Token) -> bool:
    """Tell whether a noun only says what somebody is known for.

    "A long history of kidnappings", "is known for raids"; one deed makes known when it was done.
    """
    noun = tree.first_of_list(noun)
    prep, known = noun.head, noun.head.head
    if noun.dep_ not in {"pobj", "conj"} or prep.pos_ != "ADP":
        return False
    if prep.lower_ == "of":
        return known.lemma_.lower() in classes()["renown"]
    marked = prep.lower_ in {"for", "by"} and known.lower_ in classes()["renowned"]
    return marked and noun.tag_ in PLURALS and not _is_dated(noun)


def _is_dated(noun: Token) -> bool:
    return any(t.ent_type_ == "DATE" for t in noun.subtree)


def _is_called_usual(noun: Token) -> bool:
    """Tell whether a plural is subject of "are common": "kidnappings and raids are commonplace"."""
    noun = tree.first_of_list(noun)
    if noun.dep_ != "nsubj" or noun.head.lemma_ != "be":
        return False
    words = [c for c in noun.head.children if c.dep_ == "acomp"]
    events = [c for c in noun.head.children if c.dep_ == "attr"]
    words += [c for e in events for c in e.children if c.dep_ == "amod"]  # "are a regular event"
    return any(w.lemma_.lower() in classes()["usual"] for w in (*words, *events))


def _is_told_by_another(mention: EventMention, by_head: Mapping[int, EventMention]) -> bool:
    """Tell whether the mention that governs this one tells all that it tells."""
    governor = _governor(mention, by_head)
    if governor is None:
        return False
    if _is_averted(mention, by_head):
        return False
    if _is_noun(mention) and is_unreal(mention):
        return True
    if EventType.OTHER in {mention.sense.event_type, governor.sense.event_type}:
        return False
    return (
        _is_aside(mention)
        or _is_held_in_prospect(mention, governor)
        or _is_mere_purpose(mention)
        or _is_echo(mention, governor)
        or is_mere_context(mention, governor)
    )


def _is_averted(mention: EventMention, by_head: Mapping[int, EventMention]) -> bool:
    """Tell whether an attack is told that came to nothing: "police foiled a raid on the mill"."""
    attack = mention.sense.event_type is EventType.ASSAULT and mention.sense.mode != PLOT
    above = (by_head[a.i] for a in mention.head.ancestors if a.i in by_head)
    foiled = attack and mention.negated and any(m.sense.mode == THWART for m in above)
    return foiled and bool(mention.targets or mention.actors)


def _is_noun(mention: EventMention) -> bool:
    return mention.head.pos_ in NOUNS


def _is_aside(mention: EventMention) -> bool:
    """Tell whether words, help or measures are mentioned without saying whose or towards whom.

    "Rejected a request", "shot a man suspected of theft", "met during the lockdown".
    """
    if mention.targets and (mention.actors or _is_freed_on_a_day(mention)):
        return False
    if (mention.actors or mention.targets) and _has_a_clause_of_its_own(mention):
        return False
    supposed = mention.modality is Modality.HYPOTHETICAL
    if mention.targets and not supposed and _is_next_done_to_them(mention.head):
        return False
    if mention.targets and _is_step_of_the_law(mention.head):
        return False
    verb = mention.head.head
    talks = mention.sense.event_type is EventType.CONSULT and mention.head.dep_ == "nsubj"
    if talks and verb.lemma_ in occurrence_verbs():
        return False  # "talks resumed in Cairo"
    if mention.sense.mode == DENY and mention.actors and mention.head.dep_ == "relcl":
        return False  # "accused it of killing nine, which it denies"
    if mention.actors and mention.head.dep_ == "relcl" and mention.head.head.pos_ in VERBS:
        return False  # "charged that Oslo had mined the border, which it rejected"
    if mention.sense.event_type is EventType.COERCE and _is_noun(mention):
        return not (mention.targets and mention.sense.acled == ARREST)
    return quad(mention) in ASIDE_QUADS and mention.sense.event_type is not EventType.RETREAT


def _has_a_clause_of_its_own(mention: EventMention) -> bool:
    """Tell whether a verb is told beside one before it: "Peru asked for him, a judge refused".

    So is a clause below one that says who did it ("which Oslo rejected").
    """
    verb = mention.head
    if verb.dep_ in INSIDE and (not mention.actors or is_unreal(mention) or is_proviso(verb)):
        return False  # "when he was freed", "if he is convicted", "until the owners pay"
    if _goes_on(verb):
        return True
    if verb.dep_ not in BESIDE or not (tree.has_tense(verb) and tree.has_tense(verb.head)):
        return False
    if verb.dep_ == "conj" and tree.children(verb, "ccomp", "xcomp", "dobj", "prep"):
        return True  # "blamed a gang and denied that live rounds were used"
    return any(c.tag_ not in RELATING for c in tree.children(verb, "nsubj", "nsubjpass"))


def _goes_on(verb: Token) -> bool:
    """Tell whether a clause tells more of somebody: "Chad, which warned of a war, praised him"."""
    if verb.dep_ != "relcl" or not tree.has_tense(verb) or not tree.is_set_off(verb):
        return False
    subjects = tree.children(verb, "nsubj")
    return any(s.tag_ in RELATING or tree.children(s, "poss") for s in subjects[-1:])


def _is_next_done_to_them(verb: Token) -> bool:
    """Tell whether a passive goes on from another: "were arrested and would be charged"."""
    joined = verb.dep_ == "conj" and verb.tag_ == "VBN" and not tree.children(verb, "dobj", "nsubj")
    return joined and bool(tree.children(verb.head, "auxpass"))


def _is_step_of_the_law(verb: Token) -> bool:
    """Tell whether a court's step is told aside: "…, who has been charged with theft, …"."""
    aside = verb.dep_ == "relcl" and tree.is_set_off(verb)
    return aside and verb.lemma_ in LAW and verb.tag_ == "VBN" and tree.has_tense(verb)


def _is_freed_on_a_day(mention: EventMention) -> bool:
    """Tell whether a participle says when: "the bishop, freed on Sunday, was flown to Rome"."""
    verb = mention.head
    if mention.sense.event_type is not EventType.CONCEDE or verb.dep_ not in ADNOMINAL:
        return False
    phrases = [c for c in verb.children if c.dep_ in {"prep", "npadvmod"}]
    nouns = [c for p in phrases for c in p.children if c.dep_ == "pobj"]
    return any(t.ent_type_ == "DATE" for t in (*phrases, *nouns))


def _is_echo(mention: EventMention, governor: EventMention) -> bool:
    """Tell whether a mention names the type of its governor again: "marched in protest"."""
    same = mention.sense.event_type is governor.sense.event_type
    if not same or mention.sense.event_type is EventType.ASSAULT:
        return False
    if mention.sense.mode == INVESTIGATE != governor.sense.mode and mention.head.dep_ == "conj":
        return False  # "condemned the raid and called for an inquiry"
    doers = {p.root.i for p in governor.actors}
    return not mention.targets and all(p.root.i in doers for p in mention.actors)


def _is_held_in_prospect(mention: EventMention, governor: EventMention) -> bool:
    """Tell whether a deed is what its governor agrees to, threatens or refuses."""
    if governor.sense.event_type not in HOLDING or not is_unreal(mention):
        return False
    return governed(mention.head, governor.head) in COMPLEMENT


def _is_mere_purpose(mention: EventMention) -> bool:
    """Tell whether a mention only says what for: "sent vehicles to support the clinics"."""
    purpose = mention.modality is Modality.PLANNED and mention.head.dep_ in SIDE_CLAUSES
    return purpose and quad(mention) in COOPERATION
