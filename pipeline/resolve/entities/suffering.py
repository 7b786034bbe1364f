"""Who suffers goes on suffering: "rebels took six farmers. Two of them were found dead".

Whom a sentence tells harm of is rather the "them" of later harm than who did it, also where they
only bear it ("police arrested two men. They face trial"); and who is held or hit "after they
refused to leave" is rather who refused.
"""

from pipeline.find.grammar.tree import infinitives
from pipeline.find.triggers import type_of
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import NOMINAL_SUBJECTS, PATIENTS
from pipeline.parse.small_words import OCCASIONS
from pipeline.parse.tokens import Token, remembered
from schemas.vocabulary import FORCE, EventType

BONUS = 90.0
CAUSE_BONUS = 200.0  # more than the subject's, who acts
DEFYING = frozenset({EventType.REJECT, EventType.PROTEST, EventType.REQUEST, EventType.ACCUSE})
NEXT = frozenset({"later", "then", "also", "eventually", "after", "by"})


def suffering(pronoun: Token, other: Token) -> float:
    """Return a bonus for who suffers already, where a pronoun suffers or is why."""
    if (
        (_gives_cause(pronoun) and _suffers(other, pronoun.head.head))
        or _is_taken_up(pronoun, other)
        or gets_away(pronoun, other)
    ):
        return CAUSE_BONUS
    return BONUS if other.sent is not pronoun.sent and _goes_on_suffering(pronoun, other) else 0.0


def is_hit_again(pronoun: Token, other: Token) -> bool:
    """Tell whether "it" is what was hit before: "blew up the dam; Chad says Mali shelled it"."""
    if not is_handled(pronoun) or other.pos_ == "PRON":
        return False
    if pronoun.head.lemma_ in classes()["staged"] and type_of(other) is EventType.PROTEST:
        return True  # "called them to a rally. Police have banned it"
    if other.dep_ not in PATIENTS:
        return False
    return other.head is not pronoun.head and type_of(other.head) in FORCE


def is_handled(pronoun: Token) -> bool:
    """Tell whether force is used on a pronoun, that is not made to do something."""
    made = any(c.dep_ in {"xcomp", "ccomp"} for c in pronoun.head.children)
    return pronoun.dep_ in PATIENTS and not made and type_of(pronoun.head) in FORCE


def is_tried(pronoun: Token) -> bool:
    """Tell whether somebody bears what courts do, and is none: "they face ten years in jail"."""
    verb = pronoun.head
    if pronoun.dep_ == "nsubjpass":
        return verb.lemma_ in classes()["tried"]
    objects = (c for c in verb.children if c.dep_ == "dobj" and pronoun.dep_ == "nsubj")
    faced = verb.lemma_ in {"face", "await", "risk", "plead"}
    return faced and any(o.lemma_.lower() in classes()["faced"] for o in objects)


def _is_taken_up(pronoun: Token, other: Token) -> bool:
    """Tell whether a noun takes up what was done: "two men were arrested. Their arrest …"."""
    if pronoun.dep_ != "poss" or other.dep_ not in PATIENTS:
        return False
    return pronoun.head.lemma_.lower() == other.head.lemma_


def gets_away(pronoun: Token, other: Token) -> bool:
    """Tell whether who is hunted or held gets away, or something is done to him, in one breath."""
    then, first = pronoun.head, other.head
    if then.dep_ != "conj" or other.dep_ not in PATIENTS:
        return False
    if then.head != first or pronoun.dep_ not in NOMINAL_SUBJECTS:
        return False
    hunted = first.lemma_ in classes()["hunting"]
    away = then.lemma_ in classes()["getting_away"]
    return (hunted and away) or (
        type_of(first) is EventType.COERCE and (away or pronoun.dep_ == "nsubjpass")
    )


def _goes_on_suffering(pronoun: Token, other: Token) -> bool:
    """Tell whether harm is told of both: of who was killed only by "who had killed them"."""
    first = _done_to(other)
    if first is None:
        return False
    again = _done_to(pronoun, "harm", "suffered") or _borne(pronoun) or _punished(pronoun, first)
    if again is None:
        return False
    if first.lemma_ not in classes()["killing"]:
        return again.dep_ == "relcl" or _part_of(pronoun).dep_ in NOMINAL_SUBJECTS
    killed = again.dep_ == "relcl" and again.lemma_ in classes()["killing"]
    return killed or _is_told_how(pronoun, again)


def _is_told_how(pronoun: Token, verb: Token) -> bool:
    """Tell whether a passive without a doer says how somebody died: "They were shot at home".

    Who did it may have been shot "later", or "by police".
    """
    beside = {c.lower_ for c in verb.children if c.dep_ in {"advmod", "agent", "prep"}}
    return pronoun.dep_ == "nsubjpass" and beside.isdisjoint(NEXT)


def _done_to(noun: Token, *beside: str) -> Token | None:
    """Return the verb of harm that somebody suffers, also "two of them were found dead".

    Args:
        noun: Who suffers.
        beside: Classes of verbs that count beside those of killing, hurting and holding.
    """
    part = _part_of(noun)
    verb = part.head
    if part.dep_ not in PATIENTS:
        return None
    found = verb.lemma_ == "find" and any(c.lower_ == "dead" for c in verb.children)
    known = any(verb.lemma_ in classes()[name] for name in ("killing", "holding", *beside))
    return verb if found or known else None


def _borne(noun: Token) -> Token | None:
    """Return the verb by which somebody bears what was done to him: "they died", "they confessed".

    Who "denied the charge" was charged; who denied a beating may have done it.
    """
    part = _part_of(noun)
    verb = part.head
    if part.dep_ != "nsubj":
        return None
    charged = verb.lemma_ == "deny" and any(
        c.dep_ == "dobj" and c.lemma_ in {"charge", "guilt"} for c in verb.children
    )
    return verb if charged or verb.lemma_ in classes()["bearing"] else None


def _punished(pronoun: Token, first: Token) -> Token | None:
    """Return the violence for which who keeps order held somebody: "They had bombed a bank"."""
    verb = pronoun.head
    before = any(c.dep_ == "aux" and c.lower_ == "had" for c in verb.children)
    if pronoun.dep_ != "nsubj" or not before:
        return None
    keeping = classes()["order_keepers"] | classes()["judges"]
    doers = [c for c in first.children if c.dep_ == "nsubj"]
    held = any({c.lower_, c.lemma_.lower()} & keeping for c in doers)
    violent = any(type_of(deed) is EventType.ASSAULT for deed in (verb, *infinitives(verb)))
    return verb if held and violent else None


def _part_of(noun: Token) -> Token:
    """Return those that a phrase picks of many: "two of them"."""
    picked = noun.pos_ == "PRON" and noun.dep_ == "pobj" and noun.head.lower_ == "of"
    return noun.head.head if picked else noun


@remembered
def _gives_cause(pronoun: Token) -> bool:
    """Tell whether somebody does what he may be held or hit for: "held men after they marched"."""
    deed = pronoun.head
    if pronoun.dep_ != "nsubj" or deed.dep_ != "advcl":
        return False
    marks = {c.lower_ for c in deed.children if c.dep_ in {"mark", "advmod"} and c.i < deed.i}
    to_others = any(c.dep_ == "dobj" and c.pos_ == "PRON" for c in deed.children)
    if not marks & OCCASIONS or to_others:  # "beat the men as they questioned them"
        return False
    return any(type_of(verb) in DEFYING for verb in (deed, *infinitives(deed)))


def _suffers(noun: Token, verb: Token) -> bool:
    """Tell whether force is used on somebody: "held ten men", "opened fire on a crowd"."""
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "on" else noun.head
    struck = noun.dep_ in PATIENTS | {"pobj"} and verb in {above, above.head}
    return struck and type_of(verb) in FORCE
