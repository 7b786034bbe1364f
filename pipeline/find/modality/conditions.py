"""Conditions and what depends on them: "if they leave", "had they left", "said it would leave".

Also what is only reckoned with: "in case of an attack", "any emergency, including attacks".
"""

from pipeline.find.grammar import tree
from pipeline.find.modality.taking_place import takes_place
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import (
    ADNOMINAL,
    AUXILIARIES,
    NOMINAL_SUBJECTS,
    NOMINALS,
    NOUNS,
    PAST,
    PRESENT,
)
from pipeline.parse.tokens import Token, remembered

CONDITIONS = frozenset({"if", "unless", "whether", "lest"})
CASES = (["in", "the", "case"], ["in", "the", "event"])
TO_RECKON_WITH = frozenset({"case", "event"})
OF_PHRASE = frozenset({"pobj", "pcomp"})
WAITING = frozenset({"until", "till", "once"})
LATER = frozenset({"when", "after", "before", "whenever"})
EXAMPLES = frozenset({"including", "like"})
ANYBODY = frozenset({"anyone", "anybody", "whoever"})
WOULD = frozenset({"would", "could", "might", "'d"})
INVERTED = frozenset({"had", "were", "should"})  # "had they left", "were they to leave"


def is_reported_future(verb: Token) -> bool:
    """Tell whether a "would" only puts a "will" into the past: "said that it would leave"."""
    if any(is_condition(clause) for clause in (verb, *tree.children(verb, "advcl"))):
        return False
    if any(aux.lower_ == "have" for aux in tree.auxiliaries(verb)):
        return False  # "would have left"
    asides = tree.children(verb, "parataxis")  # "troops would leave, he announced"
    said_by = [verb.head] if verb.dep_ == "ccomp" else [a for a in asides if a.i > verb.i]
    past = (said.lemma_.lower() for said in said_by if said.tag_ in PAST)
    return any(lemma in classes()["announcing"] for lemma in past)


@remembered
def is_condition(verb: Token) -> bool:
    """Tell whether a clause is a condition: "if they had left", "had they left"."""
    if any(c.dep_ == "mark" for c in verb.children if c.lower_ in CONDITIONS):
        return True
    if _is_case(verb):
        return True
    first = verb.left_edge
    opens = first is verb or (first.head is verb and first.dep_ in AUXILIARIES)
    if not opens or first.lower_ not in INVERTED or verb.dep_ not in {"advcl", "ccomp"}:
        return False
    return any(subject.i > first.i for subject in tree.children(verb, *NOMINAL_SUBJECTS))


def _is_case(clause: Token) -> bool:
    """Tell whether a clause is one to reckon with: "in case they attack", "in the event they flee".

    The words stand right before its subject, wherever the parser hangs them.
    """
    if clause.sent.words.isdisjoint(TO_RECKON_WITH):
        return False
    for subject in tree.children(clause, *NOMINAL_SUBJECTS):
        first = subject.left_edge.i
        before = [t.lower_ for t in clause.doc[max(first - 3, 0) : first]]
        if before[-2:] == ["in", "case"] or before in CASES:
            return True
    return False


def is_of_supposed(clause: Token, noun: Token) -> bool:
    """Tell whether a clause tells of what is supposed: "if you had a gang that kills people"."""
    if clause.dep_ != "relcl" or noun.dep_ not in {"dobj", "attr", "nsubj"} or tree.is_known(noun):
        return False
    return noun.pos_ == "NOUN" and is_condition(noun.head)


def is_counterfactual(verb: Token) -> bool:
    """Tell whether a denied condition, or what hangs on one, says what was.

    "Had the rebels not fired, the army would not have shelled them": they did, and so did the army.
    """
    auxiliaries = [a.lower_ for a in tree.auxiliaries(verb)]
    if is_condition(verb):
        return "had" in auxiliaries
    conditions = any(is_condition(c) for c in tree.children(verb, "advcl"))
    return conditions and "would" in auxiliaries and "have" in auxiliaries


def is_awaited(clause: Token) -> bool:
    """Tell whether a clause names what a plan waits for: "until they leave", "once they left".

    What a plan follows in the past ("will resign after voters rejected him") has happened.
    """
    words = {c.lower_ for c in clause.children if c.dep_ in {"mark", "advmod"} and c.i < clause.i}
    if words & WAITING:
        return True
    finite = [clause, *tree.auxiliaries(clause)]
    return bool(words & LATER) and any(t.tag_ in PRESENT for t in finite)


def is_yet_open(clause: Token) -> bool:
    """Tell whether a clause names an end in the present: "until the king leaves on 20 January"."""
    until = any(c.dep_ == "mark" and c.lower_ in {"until", "till"} for c in clause.children)
    return until and clause.tag_ in {"VBZ", "VBP"} and not tree.auxiliaries(clause)


def is_reckoned_with(head: Token) -> bool:
    """Tell whether a deed is only reckoned with, or somebody's task.

    "An attack would mean war", "in case of an attack", "in times of war", "units in charge of
    fighting smugglers", "any raid", "any emergency, including attacks".
    """
    of = head.head
    case = of.head
    if of.lower_ == "of" and head.dep_ in OF_PHRASE and case.lower_ in classes()["in_case"]:
        bare = case.lower_ == "event" or not tree.children(case, "det", "poss", "amod")
        if bare and case.dep_ == "pobj" and case.head.lower_ == "in":
            return True
    if head.dep_ in ADNOMINAL and head.head.pos_ in NOMINALS:
        return _is_any(head.head)  # "knew of no troops, or of any units, attacking villages"
    if head.pos_ not in NOUNS:
        return False
    return _is_any(head) or _is_unheard_of(head) or _would_do(head)


def _would_do(noun: Token) -> bool:
    """Tell whether it is said what some deed would do: "an attack on the port would mean war"."""
    article = next((c.lower_ for c in tree.children(noun, "det")), "")
    bare = not article and noun.tag_.endswith("S") and not tree.children(noun, "poss")
    if noun.dep_ not in NOMINAL_SUBJECTS or not (bare or article in {"a", "an", "another"}):
        return False
    if takes_place(noun, noun.head):
        return False  # "a march would go ahead on Friday"
    modals = WOULD if noun.dep_ == "nsubj" else {"would"}  # "blasts could be heard"
    return any(c.lower_ in modals for c in tree.auxiliaries(noun.head))


def _is_unheard_of(noun: Token) -> bool:
    """Tell whether somebody knows nothing of what may be: "had no knowledge of an attack"."""
    of = noun.head
    if noun.dep_ != "pobj" or of.lower_ not in {"of", "about"}:
        return False
    known = of.head
    if known.lemma_.lower() not in classes()["knowing"] or tree.children(noun, "poss"):
        return False
    if any(c.lower_ not in {"a", "an"} for c in tree.children(noun, "det")):
        return False  # "knew nothing of the attack": there was one
    no = any(c.lower_ == "no" for c in tree.children(known, "det"))
    return no or tree.has_negation(known) or tree.has_negation(known.head)


def _is_any(noun: Token) -> bool:
    """Tell whether a noun, or what it is an example of, is any of its kind."""
    if noun.lower_ in ANYBODY or any(c.lower_ == "any" for c in tree.children(noun, "det")):
        return True
    if noun.dep_ == "conj":
        return _is_any(noun.head)
    example = noun.dep_ == "pobj" and noun.head.lower_ in EXAMPLES
    return example and noun.head.head.pos_ == "NOUN" and _is_any(noun.head.head)
