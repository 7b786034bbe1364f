"""Deeds named by a noun beside a verb: brought about by it, or taken for granted.

"The strike could trigger an invasion" leaves the invasion as open as the trigger; "may condemn the
invasion" does not doubt that there was one. Karttunen (1971): what a verb presupposes stands under
negation, modal verbs and questions; what it asserts falls with it.
"""

from pipeline.find.grammar import tree
from pipeline.knowledge.verbs import support_role, support_verbs
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import NOUNS, PATIENTS
from pipeline.parse.tokens import Token

CIRCUMSTANCE = frozenset({"in", "during", "by"})


def is_brought_about(deed: Token, child: Token, verb: Token) -> bool:
    """Tell whether a deed happens when its verb does: "did not launch the raid", "may lead to war".

    Args:
        deed: The head of the deed.
        child: What leads down to the deed: the object of the verb, or a preposition on it.
        verb: The verb above.
    """
    lemma = verb.lemma_.lower()
    if lemma in classes()["presupposing"] or _is_only_mentioned(deed, child):
        return False
    first = tree.first_noun_of_list(deed)
    if child.dep_ in PATIENTS:
        brings = lemma in classes()["bringing"] and child.dep_ != "nsubjpass"
        indefinite = child.dep_ == "dobj" and first == child and not tree.is_known(child)
        return lemma in support_verbs() or brings or indefinite
    if child.dep_ != "prep" or first.head != child:
        return False
    objects = [o.lower_ for o in tree.children(verb, "dobj")]
    carrying = " ".join((lemma, *objects, child.lower_))  # "take part in"
    carried = support_role(carrying, bare=tree.is_bare(first)) is not None
    return carried or f"{lemma} {child.lower_}" in classes()["bringing_with"]


def _is_only_mentioned(deed: Token, child: Token) -> bool:
    """Tell whether a verb brings about words on a deed: "made no mention of the raid"."""
    return child is not deed and child.lemma_.lower() in classes()["mentioning"]


def is_outcome(clause: Token) -> bool:
    """Tell whether a participle says what came of the verb's deed: "shelled a camp, killing nine".

    It is as real as the deed, and told by whoever tells that.
    """
    behind = clause.dep_ == "advcl" and clause.tag_ == "VBG" and clause.head.i < clause.i
    if not behind or clause.lower_ not in classes()["harming"]:
        return False
    return not tree.children(clause, "mark", "nsubj", "aux")


def is_taken_for_granted(deed: Token, child: Token, verb: Token) -> bool:
    """Tell whether a verb speaks of a deed that the text has told or takes as known."""
    behind = verb.pos_ == "AUX" and child.lower_ == "behind"  # "said it was behind the raid"
    if not (verb.pos_ == "VERB" or behind) or deed.pos_ not in NOUNS:
        return False
    if is_brought_about(deed, child, verb):
        return False
    if child.dep_ == "prep":
        return any(tree.is_known(noun) for noun in tree.children(child, "pobj"))
    known = tree.is_known(child) or verb.lemma_.lower() in classes()["presupposing"]
    return child.dep_ in PATIENTS and child.pos_ in NOUNS and known


def is_judged(deed: Token, verb: Token) -> bool:
    """Tell whether it is only said of a deed what it is or what for.

    "The raid cannot be called an accident", "the raids were intended to spread fear".
    """
    if deed.dep_ != "nsubjpass" or not tree.is_known(deed):
        return False
    called = tree.children(verb, "oprd")
    meant = verb.lemma_ in classes()["meant"] and tree.infinitives(verb)
    return deed.pos_ in NOUNS and bool(called or meant)


def is_surely_done(deed: Token, child: Token, verb: Token) -> bool:
    """Tell whether only who did it is in doubt: "the raid may have been carried out by rebels"."""
    if deed != child or child.dep_ not in PATIENTS or verb.lemma_.lower() not in support_verbs():
        return False
    by = tree.children(verb, "agent" if child.dep_ == "nsubjpass" else "nsubj")
    perfect = any(a.lower_ == "have" for a in tree.auxiliaries(verb))
    return bool(by) and perfect and tree.is_known(child)


def is_ordered(deed: Token, verb: Token) -> bool:
    """Tell whether only who is behind a deed is told: "the raid was (not) ordered by the king".

    So it is in "the riot had been planned by gangs".
    """
    planned = verb.lemma_ in classes()["planning"] and any(
        a.lower_ == "had" for a in tree.auxiliaries(verb)
    )
    ordered = planned or verb.lemma_ in classes()["ordering"]
    ordered = ordered and deed.dep_ == "nsubjpass"
    behind = ordered and deed.pos_ in NOUNS
    return behind and tree.is_known(deed) and bool(tree.children(verb, "agent"))


def is_carried_out(deed: Token, verb: Token) -> bool:
    """Tell whether an order is told behind its deed: "had ordered the killings", "for ordering".

    Whom a court orders held is held.
    """
    if verb.lemma_ == "order" and deed.tag_ == "VBN" and not tree.has_to(deed):
        return deed.lemma_ in classes()["remanding"]
    atrocity = verb.lemma_ == "order" and deed.lemma_.lower() in classes()["atrocity"]
    had = any(aux.lemma_ == "have" for aux in tree.auxiliaries(verb))
    later = had or (verb.tag_ == "VBG" and verb.dep_ == "pcomp")
    return atrocity and later and tree.is_known(deed)


def is_circumstance(deed: Token, child: Token) -> bool:
    """Tell whether a deed is only in what a verb's happens: "could be killed in an attack".

    It is no more real than the verb, yet a negation does not reach it ("nobody died in an attack").
    """
    inside = child.dep_ in {"prep", "agent"} and child.lower_ in CIRCUMSTANCE
    first = tree.first_noun_of_list(deed)
    return inside and first.head == child and not tree.is_known(first)


def is_term(noun: Token) -> bool:
    """Tell whether a deed is what a deal, a bill or a plan lays down: "the deal includes …"."""
    if noun.dep_ == "conj":
        return is_term(noun.head)
    child = noun.head if noun.dep_ == "pobj" else noun
    verb = child.head
    laid_down = verb.lemma_ in classes()["laying_down"] and child.dep_ in {"dobj", "prep"}
    return laid_down and any(
        s.lemma_.lower() in classes()["terms"] for s in tree.children(verb, "nsubj")
    )
