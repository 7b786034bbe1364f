"""What an event's head says of itself: auxiliaries, negations, adjectives, its form.

"Did not attack", "may attack", "a planned attack", "to attack", "attack!".
"""

from collections.abc import Iterable
from functools import lru_cache

from pipeline.find.grammar import syntax, tree
from pipeline.find.grammar.by_phrases import is_corrected
from pipeline.find.grammar.commands import is_imperative
from pipeline.find.grammar.forgone import is_forgone
from pipeline.find.grammar.made import is_effect, is_made_to
from pipeline.find.grammar.nobody import DENYING, NEGATIVES, is_nobody, is_not_everyone
from pipeline.find.grammar.tree import children
from pipeline.find.modality.brought_about import is_term
from pipeline.find.modality.conditions import (
    CONDITIONS,
    is_condition,
    is_counterfactual,
    is_reckoned_with,
    is_reported_future,
)
from pipeline.find.modality.effects import MODIFIER, NEGATED, effect_of_modifier, effects
from pipeline.find.modality.prospects import is_on_schedule, is_set_for_a_day, is_yet_to
from pipeline.find.modality.status import Status
from pipeline.find.modality.taking_place import never_happened
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import NOUNS, PRESENT, SIDE_CLAUSES, VERBS
from pipeline.parse.tokens import Token, remembered
from schemas.vocabulary import Modality

NARROWLY = "narrowly"
SUPPOSING = frozenset({"may", "might", "could", "can", "should", "must", "ought", "would"})
INTENDING = frozenset({"will", "shall", "'ll", "’ll", "wo", "ca"})
RANKS = frozenset({"first", "second", "third", "last", "latest", "only"})
PLAYING = frozenset({"play", "portray"})
ACTS = frozenset({"first", "second", "third", "fourth", "fifth", "last", "final", "opening"})


@remembered
def own_status(head: Token) -> Status:
    """Return what the head's own dependents say."""
    negated = is_negated(head) and not is_counterfactual(head)
    status = Status(negated=negated or is_yet_to(head))
    verbal = head.pos_ in VERBS
    status = _of_verb(head, status) if verbal else _of_noun(head, status)
    if is_feared(head):
        status = status.weakened(Modality.CLAIMED)
    if is_set_for_a_day(head):
        status = status.weakened(Modality.PLANNED)
    if is_reckoned_with(head):
        status = status.weakened(Modality.HYPOTHETICAL)
    return status


def _of_verb(verb: Token, status: Status) -> Status:
    """Return the status that a verb's form and its auxiliaries give."""
    status = _auxiliaries(verb, status)
    for word in children(verb, "advmod"):  # "probably shot him"
        if (effect := effect_of_modifier(word)) and effect != NEGATED:
            status = status.weakened(Modality(effect))
    if is_imperative(verb):
        status = status.weakened(Modality.HYPOTHETICAL)
    if _is_bare_purpose(verb):
        status = status.weakened(Modality.PLANNED)
    if _is_way(verb) or _is_idea(verb) or _is_provision(verb) or is_made_up(verb):
        status = status.weakened(Modality.HYPOTHETICAL)
    if _is_to_come(verb) or is_on_schedule(verb):
        status = status.weakened(Modality.PLANNED)
    return status


def _of_noun(noun: Token, status: Status) -> Status:
    """Return the status that a noun's adjectives give, and what it is told as."""
    for word in children(noun, "amod"):
        effect = effect_of_modifier(word)
        if effect and effect != NEGATED:
            status = status.weakened(Modality(effect))
    if _is_topic(noun):
        status = status.weakened(Modality.HYPOTHETICAL)
    if noun.pos_ in NOUNS and is_term(noun):
        status = status.weakened(Modality.PLANNED)
    return status


def _is_topic(noun: Token) -> bool:
    """Tell whether a deed is only what is talked about: "talks on a peaceful handover"."""
    about = noun.head
    if noun.dep_ != "pobj" or about.lower_ not in {"on", "about", "over"}:
        return False
    talked = about.head.lemma_.lower() in classes()["talks"]
    return talked and noun.lemma_.lower() in classes()["negotiable"]


@remembered
def is_negated(head: Token) -> bool:
    """Tell whether a negation stands with the head, its determiner or its subject."""
    sentence = head.sent
    if "neg" not in sentence.relations and sentence.words.isdisjoint(_undoing()):
        return False
    if (
        (tree.has_negation(head) and not _is_corrected(head))
        or _is_no_longer(head)
        or _is_not_by(head)
        or _is_none(head)
        or is_forgone(head)
        or _is_all_but(head)
        or never_happened(head)
        or _is_forestalled(head)
        or _is_left_undone(head)
    ):
        return True
    for child in head.children:
        leads = child.dep_ in {"det", "preconj", "cc"} and child.i < head.i
        if leads and child.lower_ in NEGATIVES:
            return True
        if child.dep_ in {"nsubj", "nsubjpass", "dobj"} and is_nobody(child):
            return True  # "no one was hurt", "detained nobody"
        if child.dep_ == "nsubj" and is_not_everyone(child):
            return True
        if child.dep_ == "agent" and any(is_nobody(c) for c in children(child, "pobj")):
            return True  # "was claimed by no group"
    if head.dep_ == "acl" and is_nobody(head.head):
        return True  # "there is no one missing"
    if _is_said_not_to_be(children(head, "amod", "acl")):
        return True
    missed = head.head if head.dep_ == "xcomp" and head.head.lemma_ == "miss" else head
    beside = [c for c in children(missed, "advmod") if c.lower_ != NARROWLY or missed != head]
    if head.pos_ == "VERB" and _is_said_not_to_be(beside):
        return True  # "was almost killed", "narrowly missed killing him"; he "narrowly won"
    before = head.head
    return (head.dep_ == "pcomp" and before.lower_ in {"without", "instead"}) or (
        head.dep_ == "pobj" and before.lower_ == "without"
    )


@lru_cache(maxsize=1)
def _undoing() -> frozenset[str]:
    """Return the words of which one stands in every sentence that says that a deed was not done."""
    besides = {"all", "could", "far", "instead", "longer", "rather", "without"}
    modifiers = {
        word
        for (word, part), (_, effect) in effects().items()
        if part == MODIFIER and effect == NEGATED
    }
    return DENYING | besides | modifiers


def _is_said_not_to_be(modifiers: Iterable[Token]) -> bool:
    """Tell whether a word beside an event negates it: "foiled", "almost"."""
    return any(effect_of_modifier(word) == NEGATED for word in modifiers)


def _is_corrected(verb: Token) -> bool:
    """Tell whether a negation only corrects by whom or of what it was: "not by A but by B"."""
    return _is_of_another_cause(verb) or any(map(is_corrected, children(verb, "agent")))


def _is_of_another_cause(verb: Token) -> bool:
    """Tell whether a death has only another cause: "did not die of a stroke but was murdered"."""
    causes = [c for c in children(verb, "prep") if c.lower_ in {"of", "from"}]
    return verb.lemma_ == "die" and bool(causes) and bool(children(verb, "conj"))


def is_unproven(noun: Token) -> bool:
    """Tell whether what a noun tells is not shown: "no evidence that", "did not find any sign"."""
    if noun.pos_ != "NOUN" or noun.lemma_.lower() not in classes()["proof"]:
        return False
    verb = noun.head
    lacking = {verb.lemma_, *(c.lower_ for c in noun.children)} & classes()["lacking"]
    return bool(lacking) or (noun.dep_ in {"dobj", "attr"} and is_negated(verb))


def _is_left_undone(verb: Token) -> bool:
    """Tell whether somebody does nothing to do a deed: "did nothing to stop the raiders"."""
    nothing = [verb.head, *children(verb.head, "dobj")] if tree.has_to(verb) else []
    doing = [t for t in nothing if t.lower_ == "nothing" and t.head.lemma_ == "do"]
    return any(t.i < verb.i for t in doing)


def _is_no_longer(verb: Token) -> bool:
    """Tell whether a deed has ended: "villages are no longer shelled"."""
    return any(
        c.lower_ == "longer" and any(w.lower_ == "no" for w in c.children)
        for c in children(verb, "advmod")
    )


def _is_all_but(verb: Token) -> bool:
    """Tell whether a deed nearly came about: "the rebels all but captured the town"."""
    if verb.pos_ != "VERB" or verb.i < verb.sent.start + 2:
        return False
    return verb.nbor(-1).lower_ == "but" and verb.nbor(-2).lower_ == "all"


def _is_not_by(gerund: Token) -> bool:
    """Tell whether a gerund is denied to be the way: "it is not by blowing up bridges that …"."""
    by = gerund.head
    way = gerund.dep_ == "pcomp" and by.lower_ == "by" and by.head.lemma_ == "be"
    return way and tree.has_negation(by.head)


def _is_none(noun: Token) -> bool:
    """Tell whether a noun says what something was not: "it was not an attack".

    "Not an isolated attack", "not just an attack" and "not the attack" are attacks.
    """
    article = noun.left_edge
    if noun.dep_ != "attr" or article.lower_ not in {"a", "an"} or article.i != noun.i - 1:
        return False
    return article.i > 0 and article.nbor(-1).dep_ == "neg" and article.nbor(-1).head == noun.head


def _auxiliaries(verb: Token, status: Status) -> Status:
    """Weaken a status by the verb's modal and future auxiliaries."""
    for aux in tree.auxiliaries(verb):
        if aux.lower_ == "would" and is_reported_future(verb):
            status = status.weakened(Modality.PLANNED)
        elif aux.lower_ in SUPPOSING and not (_was_unable(aux, verb) or _is_habit(aux, verb)):
            status = status.weakened(Modality.HYPOTHETICAL)
        elif aux.lower_ in INTENDING:
            status = status.weakened(Modality.PLANNED)
    if _is_subjunctive(verb) or is_condition(verb):
        status = status.weakened(Modality.HYPOTHETICAL)
    return status


def _is_habit(aux: Token, verb: Token) -> bool:
    """Tell whether "would" says what was done again and again: "would often attack the press"."""
    often = any(c.lower_ in classes()["usually"] for c in children(verb, "advmod"))
    marks = (m for clause in children(verb, "advcl") for m in children(clause, "mark"))
    return aux.lower_ == "would" and often and not any(m.lower_ in CONDITIONS for m in marks)


def _was_unable(aux: Token, verb: Token) -> bool:
    """Tell whether "could not" says that somebody did not: "the two sides could not agree".

    "It could not have attacked", "could not attack unless" and "could not be allowed" suppose.
    """
    negated = any(c.i == aux.i + 1 for c in children(verb, "neg"))
    perfect = any(a.lower_ in {"be", "have"} for a in tree.auxiliaries(verb))
    supposed = any(is_condition(c) for c in children(verb, "advcl"))
    could_not = negated or _is_forestalled(verb)
    return aux.lower_ == "could" and could_not and not perfect and not supposed


def _is_forestalled(verb: Token) -> bool:
    """Tell whether something came before a deed: "fled before they could take hostages"."""
    before = any(c.lower_ == "before" for c in children(verb, "mark"))
    return before and any(aux.lower_ == "could" for aux in tree.auxiliaries(verb))


def _is_subjunctive(verb: Token) -> bool:
    """Tell whether a passive is only wished for: "a demand that the captives be freed"."""
    bare = any(c.lower_ == "be" for c in children(verb, "auxpass"))
    return bare and not children(verb, "aux")


def _is_bare_purpose(verb: Token) -> bool:
    """Tell whether a verb is an infinitive of purpose, or one that qualifies a noun.

    A passive is one too ("called for the guards to be tried"), not "to have been tried".
    """
    if verb.dep_ == "conj" and _goes_on(verb):
        return _is_bare_purpose(verb.head)
    if not tree.has_to(verb) or not _is_infinitive(verb):
        return False
    if is_effect(verb) or is_made_to(verb) or _turned_out(verb):
        return False
    if verb.lemma_.lower() in classes()["voicing"] and tree.has_tense(verb.head):
        return False  # "(had) marched to demand his release": by marching they demand it
    ranked = (verb.head, *children(verb.head, "attr"))
    if verb.dep_ in SIDE_CLAUSES and any(_is_ranked(noun) for noun in ranked):
        return False
    again = verb.dep_ == "conj" and any(c.lower_ == "for" for c in children(verb, "mark"))
    return again or verb.dep_ in SIDE_CLAUSES  # "called for it to end and [for troops to leave]"


def _is_infinitive(verb: Token) -> bool:
    """Tell whether a verb is an infinitive, be it a passive: "leave", "be tried"."""
    bare = any(c.lower_ == "be" for c in children(verb, "auxpass"))
    return verb.tag_ == "VB" or (verb.tag_ == "VBN" and bare)


def _goes_on(verb: Token) -> bool:
    """Tell whether a verb goes on with an infinitive: "called for him to be held and tried"."""
    same = verb.tag_ == verb.head.tag_ and verb.tag_ in {"VB", "VBN"}
    return same and not children(verb, "aux", "auxpass", "nsubj", "nsubjpass")


def _turned_out(verb: Token) -> bool:
    """Tell whether an infinitive says what came of it: "dismissed them, only to reinstate them"."""
    return verb.left_edge.lower_ == "only" and tree.is_set_off(verb)


def _is_to_come(verb: Token) -> bool:
    """Tell whether a verb is future without "will": "Oslo to expel envoy", "is expected to"."""
    if verb.lemma_ == "expect":
        return syntax.is_passive(verb) and bool(tree.infinitives(verb))
    main = verb.dep_ == "ROOT" or (verb.dep_ in {"ccomp", "parataxis"} and verb.i < verb.head.i)
    return main and tree.has_to(verb) and bool(children(verb, "nsubj", "nsubjpass"))


def _is_way(verb: Token) -> bool:
    """Tell whether an infinitive only names a way of doing: "they know how to fight"."""
    return tree.has_to(verb) and any(c.lower_ == "how" for c in children(verb, "advmod"))


def _is_idea(verb: Token) -> bool:
    """Tell whether a gerund is only talked of: "capturing drones is one option"."""
    said = verb.head
    if verb.tag_ != "VBG" or verb.dep_ not in {"csubj", "nsubj"}:
        return False
    return said.tag_ in PRESENT or any(
        a.lower_ in SUPPOSING | INTENDING for a in tree.auxiliaries(said)
    )


def is_feared(state: Token) -> bool:
    """Tell whether somebody is only feared to have suffered it: "nine were feared drowned"."""
    fear = state.head
    if fear.lemma_ != "fear" or not syntax.is_passive(fear) or state.i < fear.i:
        return False
    return state.dep_ in {"oprd", "acomp", "advcl", "xcomp"} and not children(state, "mark", "aux")


@remembered
def is_made_up(verb: Token) -> bool:
    """Tell whether a deed is only told in a work, or played: "in the novel, rebels kidnap her"."""
    played = not verb.sent.lemmas.isdisjoint(PLAYING)
    if played and any(map(_is_part_played, children(verb, "nsubj", "nsubjpass"))):
        return True
    if verb.dep_ == "ccomp" and verb.tag_ in PRESENT:  # "the novel tells how rebels kidnap her"
        return any(map(_is_work, children(verb.head, "nsubj")))
    # "in the second act the bandits kidnap her": the parser takes it for an infinitive
    bare = verb.tag_ == "VB" and bool(children(verb, "nsubj")) and not tree.auxiliaries(verb)
    if verb.tag_ not in PRESENT and not bare:
        return False
    links = (prep for prep in children(verb, "prep") if prep.lower_ == "in")
    return any(_is_work(o) for link in links for o in children(link, "pobj"))


def _is_part_played(doer: Token) -> bool:
    """Tell whether somebody acts a part in a drill: "actors playing gunmen seized the port"."""
    acting = [c for c in tree.children(doer, "acl") if c.lemma_ in PLAYING]
    parts = [o.lemma_.lower() for verb in acting for o in tree.children(verb, "dobj")]
    return any(part in classes()["fighter"] or part in classes()["person"] for part in parts)


def _is_work(noun: Token) -> bool:
    game = noun.lemma_ == "game" and any(c.lower_ == "video" for c in noun.children)
    return game or _is_act(noun) or noun.lemma_.lower() in classes()["fiction"]


def _is_act(noun: Token) -> bool:
    """Tell whether a noun is a part of a play: "in the second act", but not "in the 1998 act"."""
    ordinal = any(c.lower_ in ACTS for c in children(noun, "amod"))
    return ordinal and noun.lemma_ in {"act", "scene", "chapter"}


def _is_provision(verb: Token) -> bool:
    """Tell whether a deed is only what a law provides for: "a law that punishes bloggers"."""
    rule = verb.head.lemma_.lower() if verb.dep_ == "relcl" else ""
    return rule in classes()["rules"] and verb.tag_ in PRESENT


def _is_ranked(noun: Token) -> bool:
    """Tell whether a noun's place in a row says that it did: "the first state to apologise"."""
    modifiers = children(noun, "amod", "compound", "advmod")
    return noun.pos_ != "VERB" and (
        any(c.lower_ in RANKS for c in (noun, *modifiers)) or any(map(_is_superlative, modifiers))
    )


def _is_superlative(adjective: Token) -> bool:
    """Tell whether nobody is more so: "the youngest girl to be jailed", "the most prominent"."""
    return adjective.tag_ == "JJS" or any(c.tag_ == "RBS" for c in adjective.children)
