"""What really happened: negation and modality of an event, read upwards from its head.

The head's own auxiliaries and negations speak first; then every word that governs it and that
`knowledge/modality.csv` knows ("failed to", "plans to", "denied"), clause by clause.
"""

from collections.abc import Sequence

from pipeline.find.grammar import tree
from pipeline.find.modality.attempts import as_attempted
from pipeline.find.modality.brought_about import (
    is_brought_about,
    is_circumstance,
    is_judged,
    is_ordered,
    is_outcome,
    is_surely_done,
    is_taken_for_granted,
)
from pipeline.find.modality.conditions import (
    is_awaited,
    is_condition,
    is_of_supposed,
    is_yet_open,
)
from pipeline.find.modality.effects import NEGATED, scope_and_effect
from pipeline.find.modality.governing import (
    CLAUSE_LINKS,
    as_judged,
    effect_on,
    is_complement,
    is_sought,
    is_taken_as_given,
    is_undone,
    status_below,
)
from pipeline.find.modality.own_status import is_feared, is_negated, own_status
from pipeline.find.modality.prospects import is_only_likely
from pipeline.find.modality.questions import is_asked
from pipeline.find.modality.status import Status
from pipeline.find.modality.taking_place import (
    had_effect,
    said_to_happen,
    takes_place,
)
from pipeline.find.modality.truth import is_left_open, is_refuted
from pipeline.find.reporting import Stance, reporting_word
from pipeline.find.triggers import type_of
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import COMPLEMENTS, FINITE, PAST, PATIENTS, VERBS
from pipeline.parse.tokens import Token, remembered
from schemas.vocabulary import UNREAL, EventType, Modality

APART = frozenset({"nsubj", "poss", "advcl", "relcl", "appos", "npadvmod"})
SUBJECTS_OR_ATTR = tree.SUBJECTS | {"attr"}
ASKING = frozenset({"WP", "WRB"})  # "did not say who attacked": somebody did


def read_status(head: Token) -> Status:
    """Return modality and negation of the event whose head is `head`, statements left aside."""
    return status_steps(head)[-1][1]


@remembered
def status_steps(head: Token) -> Sequence[tuple[Token, Status]]:
    """Return the status as each word leaves it: the head's own, then that of what governs it."""
    status = own_status(head)
    found = [(head, status)]
    child, steps = head, 0
    while child.head != child and steps < 8:
        parent = child.head
        status, go_on = _under(head, child, parent, status)
        found.append((parent, status))
        if not go_on:
            break
        child, steps = parent, steps + 1
    if is_asked(head):
        found.append((head.sent[-1], status.weakened(Modality.HYPOTHETICAL)))
    return found


def _under(head: Token, child: Token, parent: Token, status: Status) -> tuple[Status, bool]:
    """Return the status of `head` below one governing word, and whether words further up count."""
    if (settled := _settled(head, child, parent, status)) is not None:
        return settled, False
    if _is_of_denied(child, parent):
        return status.weakened(Modality.DENIED), False
    if head == child and (tried := as_attempted(child, parent, status)) is not None:
        return tried, True
    if (happened := _as_it_happened(child, parent, status)) is not None:
        return happened, True
    if _is_supposed(head, child, parent):
        status = status.weakened(Modality.HYPOTHETICAL)
    reached = child.dep_ not in APART or is_sought(child)
    through = reached and not is_taken_as_given(child, parent)
    if through and is_complement(child):
        if (fixed := _fixed(child, parent, status)) is not None:
            return fixed, False
        status = status_below(child, parent, status)
    status = as_judged(child, status)
    if through and is_refuted(parent):
        status = status.weakened(Modality.DENIED)
    if child.dep_ == "conj" and parent.pos_ == child.pos_ and parent.pos_ in VERBS:
        joined = child.tag_ not in FINITE or parent.tag_ in FINITE
        return _shared(child, parent, status), joined and not _came_about(child, parent)
    if parent.pos_ in VERBS:
        status = _beside(head, child, parent, status)
        through = through and not _stays(head, child, parent)
    if child.dep_ == "advcl" and (is_condition(child) or _is_term(child, parent)):
        status = status.weakened(Modality.HYPOTHETICAL)
    if _is_implied(child, parent):
        return _inherit(parent, status), through
    return status, through and child.dep_ not in {"ccomp", "parataxis"}


def _is_of_denied(clause: Token, deed: Token) -> bool:
    """Tell whether a clause tells of what is denied: "denied reports of a raid in which ten died".

    What is added behind a comma, or to a deed that is known, is not denied.
    """
    if (
        clause.dep_ != "relcl"
        or deed.pos_ != "NOUN"
        or tree.is_known(deed)
        or type_of(deed) is None
    ):
        return False
    first = clause.left_edge
    return first.nbor(-1).text != "," and read_status(deed).modality is Modality.DENIED


def _as_it_happened(deed: Token, verb: Token, status: Status) -> Status | None:
    """Return the status of a deed of which a verb says that it took place: "the raid failed".

    None where the verb says something else of it.
    """
    if deed.dep_ in SUBJECTS_OR_ATTR and takes_place(deed, verb):
        return _inherit(verb, status)
    happening = said_to_happen(deed, verb) if deed.dep_ in tree.SUBJECTS else None
    if happening is None:
        return None
    of_it = read_status(happening)
    return status.weakened(of_it.modality, negated=of_it.negated)


def _fixed(deed: Token, verb: Token, status: Status) -> Status | None:
    """Return the status of what a verb takes as done: "the raid, ordered by the king".

    So is what somebody "did not prevent", while what he "did not rule out" is open.

    None where it is as real as the verb says.
    """
    if had_effect(deed) and effect_on(deed, verb) == Modality.PLANNED:
        return status
    if effect_on(deed, verb) == NEGATED and is_undone(verb):
        if verb.lemma_ in classes()["refusing"]:
            return status.weakened(Modality.HYPOTHETICAL)
        return status if verb.dep_ == "acl" else status.weakened(own_status(verb).modality)
    if is_ordered(deed, verb):
        return status.weakened(status.modality, negated=is_negated(verb))
    return None


def _is_unpassed(words: Token, text: Token) -> bool:
    """Tell whether a text never came to say it: "blocked a statement condemning the raid".

    So it is with a resolution that was not adopted.
    """
    if words.dep_ != "acl" or words.tag_ != "VBG" or text.lemma_ not in classes()["writing"]:
        return False
    verb = text.head
    adopting = verb.lemma_ in classes()["adopting"]
    known = adopting or verb.lemma_ in classes()["blocking"]
    if not known or text.dep_ not in PATIENTS:
        return False
    undone = is_negated(verb) or (verb.dep_ == "xcomp" and verb.head.lemma_ == "fail")
    return undone is adopting


def _is_unwritten(words: Token, text: Token) -> bool:
    """Tell whether a text is only to be written: "a bid to issue a statement condemning it"."""
    if words.dep_ != "acl" or words.tag_ != "VBG" or text.lemma_ not in classes()["writing"]:
        return False
    verb = text.head
    return text.dep_ == "dobj" and tree.has_to(verb) and read_status(verb).modality in UNREAL


def _is_attempt(noun: Token) -> bool:
    """Tell whether a subject is what somebody tried: "the attempt to abduct him failed"."""
    tried = scope_and_effect(noun)[1] in {Modality.HYPOTHETICAL, Modality.PLANNED}
    return noun.dep_ == "nsubj" and noun.pos_ == "NOUN" and tried


def _settled(head: Token, child: Token, parent: Token, status: Status) -> Status | None:
    """Return the status where no word above counts: "neither confirmed nor denied that they fled".

    None where words above count.
    """
    if is_judged(child, parent) or is_surely_done(head, child, parent) or _is_fact(child, parent):
        return status
    if _is_ended(child, parent) or is_feared(child):
        return status
    if _is_unwritten(child, parent) or is_of_supposed(child, parent) or _is_put_off(child, parent):
        return status.weakened(Modality.HYPOTHETICAL)
    if _is_unpassed(child, parent):
        return status.weakened(Modality.HYPOTHETICAL, negated=True)
    if parent.lemma_ == "fail" and head != child and _is_attempt(child):
        return status.weakened(status.modality, negated=not is_negated(parent))
    if not is_left_open(parent):
        return None
    clause = child.dep_ in CLAUSE_LINKS
    return status.weakened(Modality.HYPOTHETICAL if clause else Modality.CLAIMED)


def _is_fact(clause: Token, noun: Token) -> bool:
    """Tell whether a clause tells a fact: "considering the fact that it had banned them"."""
    return noun.lemma_ == "fact" and clause.dep_ == "acl" and not tree.has_to(clause)


def _is_ended(deed: Token, verb: Token) -> bool:
    """Tell whether force was used until it was stopped: "they stopped beating him"."""
    if verb.lemma_ not in classes()["leaving_off"] or verb.tag_ not in PAST or deed.dep_ != "xcomp":
        return False
    used = deed.tag_ == "VBG" and type_of(deed) is EventType.ASSAULT
    return used and own_status(verb).modality is Modality.ASSERTED


def _is_put_off(gerund: Token, link: Token) -> bool:
    """Tell whether others must act first: "demanded the release of ten men before freeing her"."""
    if gerund.dep_ != "pcomp" or link.lower_ != "before":
        return False
    above = link.head
    while above.pos_ not in VERBS and above.head != above:
        above = above.head
    return type_of(above) is EventType.REQUEST


def _is_supposed(head: Token, child: Token, parent: Token) -> bool:
    """Tell whether a clause only supposes a deed: "were they to attack", "no group said it did".

    Who "has not said it carried out the attack" leaves open who did, not the attack.
    """
    if parent.lemma_ == "be" and tree.has_to(child) and is_condition(parent):
        return True
    if child.dep_ in tree.SUBJECTS and is_only_likely(parent):
        return True  # "more raids are likely in the coming weeks"
    if child.dep_ != "ccomp" or child.i < parent.i or not _is_unsaid(parent):
        return False
    if head.pos_ == "NOUN" and tree.is_known(head):
        return False
    return not any(t.tag_ in ASKING for t in child.doc[child.left_edge.i : child.i])


def _beside(head: Token, child: Token, verb: Token, status: Status) -> Status:
    """Return the status of `head` below a verb that it happens with, or in which it happens."""
    if child.dep_ == "xcomp" and is_condition(child):  # "has not decided whether to leave"
        return status.weakened(Modality.HYPOTHETICAL)
    taken_along = child.dep_ in {"xcomp", "pcomp"} or is_outcome(child)
    if taken_along or is_brought_about(head, child, verb):
        return _inherit(verb, status)
    if verb.pos_ == "VERB" and is_circumstance(head, child):
        return status.weakened(own_status(verb).modality)
    return status


def _stays(head: Token, child: Token, verb: Token) -> bool:
    """Tell whether a deed stays what it is, whatever is said of the verb that speaks of it."""
    if is_circumstance(head, child) or effect_on(child, verb) is not None:
        return False
    return is_taken_for_granted(head, child, verb)


def _is_implied(child: Token, parent: Token) -> bool:
    """Tell whether a deed is as real as the verb that lets or makes somebody do it.

    "Persuaded them to let the girls return" brought no girl back, nor did "sought to have them
    arrested" bring an arrest.
    """
    if parent.lemma_ == "have" and child.dep_ in COMPLEMENTS and child.tag_ == "VBN":
        return True
    bare = child.dep_ == "ccomp" and child.tag_ == "VB" and not tree.children(child, "mark")
    return bare and effect_on(child, parent) in {Modality.ASSERTED, NEGATED}


def _is_term(clause: Token, verb: Token) -> bool:
    """Tell whether a clause is the term of what is yet to be: "will not sign until they leave"."""
    return is_awaited(clause) and (read_status(verb).modality in UNREAL or is_yet_open(clause))


def _is_unsaid(verb: Token) -> bool:
    """Tell whether a verb tells that something was not said."""
    word = reporting_word(verb)
    return word is not None and word.stance is Stance.SAY and is_negated(verb)


def _shared(child: Token, parent: Token, status: Status) -> Status:
    """Return the status of a coordinated verb: it shares a negation only of "neither … nor".

    "Neither fled nor fought, but its allies fled": they did.
    """
    links = [c for c in parent.children if c.dep_ in {"cc", "preconj"} and c.i < child.i]
    nearest = max(links, key=lambda c: c.i, default=None)
    apart = nearest is not None and nearest.lower_ == "but"
    if not apart and any(
        c.lower_ in {"nor", "neither"} for c in parent.children if c.dep_ in {"cc", "preconj"}
    ):
        return status.weakened(Modality.ASSERTED, negated=True)
    return status


def _came_about(second: Token, first: Token) -> bool:
    """Tell whether a second clause tells what was: "vowed nobody would suffer, and two were shot".

    The first has a modal verb, the second a doer or a victim of its own, and a past without one.
    """
    modals = [t for t in tree.auxiliaries(first) if t.tag_ == "MD"]
    told = any(t.tag_ == "VBD" for t in (second, *tree.auxiliaries(second)))
    own = tree.children(second, "nsubj", "nsubjpass")
    return bool(modals and own) and told and not tree.children(second, "mark")


def _inherit(parent: Token, status: Status) -> Status:
    """Return the status under what the governing verb says of itself ("will not begin to …")."""
    own = own_status(parent)
    return status.weakened(own.modality, negated=own.negated)
