"""What really happened: negation and modality of an event, read upwards from its head.

The head's own auxiliaries and negations speak first; then every word that governs it and that
`knowledge/modality.csv` knows ("failed to", "plans to", "denied"), clause by clause.
"""

from collections.abc import Iterator
from functools import lru_cache

from pipeline.errors import KnowledgeError
from pipeline.find import syntax, tree
from pipeline.find.brought_about import (
    is_brought_about,
    is_carried_out,
    is_circumstance,
    is_judged,
    is_known,
    is_ordered,
    is_outcome,
    is_surely_done,
    is_taken_for_granted,
)
from pipeline.find.charges import objects_of
from pipeline.find.conditions import is_awaited, is_condition
from pipeline.find.left_open import UNTRUE, is_called_false, is_left_open, is_mistaken, is_untrue
from pipeline.find.own_status import is_feared, is_negated, is_unproven, own_status
from pipeline.find.prospects import prospect
from pipeline.find.questions import is_asked
from pipeline.find.statements.words import Stance, reporting_word
from pipeline.find.status import Status
from pipeline.find.taking_place import (
    had_effect,
    judging_adjective,
    said_to_happen,
    supposing_adjective,
    takes_place,
)
from pipeline.find.tree import children
from pipeline.find.triggers import type_of
from pipeline.knowledge import rows
from pipeline.knowledge.lexicon import classes
from pipeline.parse.tokens import Token, remembered
from schemas.vocabulary import UNREAL, EventType, Modality

NEGATED = "negated"
APART = frozenset({"nsubj", "poss", "advcl", "relcl", "appos", "npadvmod"})
GOVERNING = frozenset({"of", "to", "for", "from", "on", "at", "in", "with", "by", "against"})
SUBJECTS_OR_ATTR = tree.SUBJECTS | {"attr"}
CALLING = frozenset({"brand", "call", "dub", "label", "term"})
SOUGHT = frozenset({"want", "seek", "hunt"})
GIVEN = frozenset({"after", "over", "despite", "since", "during", "amid", "following", "because"})
PAST = frozenset({"VBD", "VBN"})
BLOCKING = frozenset({"veto", "block"})
ENDING = frozenset({"stop", "cease", "quit"})
BALLOTS = frozenset({"vote", "ballot", "motion", "resolution"})
ISSUED = frozenset({"warrant", "indictment"})
ASKING = frozenset({"WP", "WRB"})  # "did not say who attacked": somebody did
CLAUSE_LINKS = frozenset({"xcomp", "ccomp", "acl", "pcomp", "csubj", "csubjpass"})
POS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adj", "ADV": "adv"}


@lru_cache(maxsize=1)
def effects() -> dict[tuple[str, str], tuple[frozenset[str], str]]:
    """Return the words that govern events: (lemma, part of speech) -> (scope, effect)."""
    known = {NEGATED, *(m.value for m in Modality)}
    found = {}
    for line, row in rows("modality.csv"):
        if row["effect"] not in known:
            raise KnowledgeError(f"modality.csv:{line}: the effect {row['effect']!r} is unknown.")
        scope = row["scope"].replace("both", "clause|noun").split("|")
        found[row["lemma"], row["pos"]] = (frozenset(scope), row["effect"])
    return found


@remembered
def read_status(head: Token) -> Status:
    """Return modality and negation of the event whose head is `head`, statements left aside."""
    *_, (_, status) = status_steps(head)
    return status


def status_steps(head: Token) -> Iterator[tuple[Token, Status]]:
    """Yield the status as each word leaves it: the head's own, then that of what governs it."""
    status = own_status(head)
    yield head, status
    child, steps = head, 0
    while child.head != child and steps < 8:
        parent = child.head
        status, go_on = _under(head, child, parent, status)
        yield parent, status
        if not go_on:
            break
        child, steps = parent, steps + 1
    if is_asked(head):
        yield head.sent[-1], status.weakened(Modality.HYPOTHETICAL)


def _under(head: Token, child: Token, parent: Token, status: Status) -> tuple[Status, bool]:
    """Return the status of `head` below one governing word, and whether words further up count."""
    if (settled := _settled(head, child, parent, status)) is not None:
        return settled, False
    if child.dep_ in SUBJECTS_OR_ATTR and takes_place(child, parent):
        return _inherit(parent, status), True
    if child.dep_ in tree.SUBJECTS and (happening := said_to_happen(child, parent)) is not None:
        of_it = read_status(happening)
        return status.weakened(of_it.modality, negated=of_it.negated), True
    if _is_supposed(head, child, parent):
        status = status.weakened(Modality.HYPOTHETICAL)
    through = child.dep_ not in APART and not _is_given(child, parent)
    if through and _governs(child):
        if had_effect(child) and _effect(child, parent) == Modality.PLANNED:
            return status, False
        if is_ordered(child, parent):
            return status.weakened(status.modality, negated=is_negated(parent)), False
        status = _governed(child, parent, status)
    status = _as_judged(child, status)
    if through and _is_called_false(parent):
        status = status.weakened(Modality.DENIED)
    if child.dep_ == "conj" and parent.pos_ == child.pos_ and parent.pos_ in {"VERB", "AUX"}:
        joined = child.tag_ not in tree.FINITE or parent.tag_ in tree.FINITE
        return _shared(parent, status), joined
    if parent.pos_ in {"VERB", "AUX"}:
        status = _beside(head, child, parent, status)
        through = through and not _stays(head, child, parent)
    if child.dep_ == "advcl" and (is_condition(child) or _is_term(child, parent)):
        status = status.weakened(Modality.HYPOTHETICAL)
    if _is_implied(child, parent):
        return _inherit(parent, status), through
    return status, through and child.dep_ not in {"ccomp", "parataxis"}


def _is_unpassed(words: Token, text: Token) -> bool:
    """Tell whether a text never came to say it: "blocked a statement condemning the raid"."""
    if words.dep_ != "acl" or words.tag_ != "VBG" or text.head.lemma_ not in BLOCKING:
        return False
    blocked = text.dep_ in {"dobj", "nsubjpass"} and text.lemma_ in classes()["writing"]
    return blocked and not is_negated(text.head)


def _is_attempt(noun: Token) -> bool:
    """Tell whether a subject is what somebody tried: "the attempt to abduct him failed"."""
    tried = scope_and_effect(noun)[1] in {Modality.HYPOTHETICAL, Modality.PLANNED}
    return noun.dep_ == "nsubj" and noun.pos_ == "NOUN" and tried


def _settled(head: Token, child: Token, parent: Token, status: Status) -> Status | None:
    """Return the status where no word above counts: "neither confirmed nor denied that they fled".

    None where words above count.
    """
    if is_judged(child, parent) or is_surely_done(head, child, parent):
        return status
    if _is_ended(child, parent) or is_feared(child):
        return status
    if _is_unpassed(child, parent):
        return status.weakened(Modality.HYPOTHETICAL, negated=True)
    if parent.lemma_ == "fail" and head != child and _is_attempt(child):
        return status.weakened(status.modality, negated=not is_negated(parent))
    if not is_left_open(parent):
        return None
    return status.weakened(Modality.HYPOTHETICAL) if child.dep_ in CLAUSE_LINKS else status


def _is_ended(deed: Token, verb: Token) -> bool:
    """Tell whether force was used until it was stopped: "they stopped beating him"."""
    if verb.lemma_ not in ENDING or verb.tag_ not in PAST or deed.dep_ != "xcomp":
        return False
    used = deed.tag_ == "VBG" and type_of(deed) is EventType.ASSAULT
    return used and own_status(verb).modality is Modality.ASSERTED


def _as_judged(clause: Token, status: Status) -> Status:
    """Return the status as an adjective leaves it: "it is vital that they stop"."""
    if (judging := judging_adjective(clause)) is not None:
        negated = _adjective_effect(judging) == NEGATED
        return status.weakened(Modality.HYPOTHETICAL, negated=negated)
    supposing = supposing_adjective(clause)
    if supposing is not None and _is_untrue(supposing):
        return status.weakened(Modality.DENIED)
    if supposing is not None and _adjective_effect(supposing) in {NEGATED, Modality.HYPOTHETICAL}:
        return status.weakened(Modality.HYPOTHETICAL)
    return status


def _is_untrue(adjective: Token) -> bool:
    """Tell whether a clause is called untrue: "it is untrue (not true) that they left"."""
    denied = adjective.lemma_ == "true" and tree.has_negation(adjective.head)
    return denied or adjective.lemma_.lower() in UNTRUE


def _adjective_effect(adjective: Token) -> str:
    """Return what an adjective says of the clause it judges; "" for nothing."""
    return effects().get((adjective.lemma_.lower(), "adj"), (frozenset(), ""))[1]


def _is_supposed(head: Token, child: Token, parent: Token) -> bool:
    """Tell whether a clause only supposes a deed: "were they to attack", "no group said it did".

    Who "has not said it carried out the attack" leaves open who did, not the attack.
    """
    if parent.lemma_ == "be" and tree.has_to(child) and is_condition(parent):
        return True
    if child.dep_ != "ccomp" or child.i < parent.i or not _is_unsaid(parent):
        return False
    if head.pos_ == "NOUN" and is_known(head):
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
    if is_circumstance(head, child) or _effect(child, verb) is not None:
        return False
    return is_taken_for_granted(head, child, verb)


def _governed(child: Token, parent: Token, status: Status) -> Status:
    """Return the status below a word that says whether what it governs happened."""
    charged = child.lower_ == "of" and bool(tree.children(child, "pcomp"))
    accused = objects_of(parent) if charged else []
    parent = accused[0].head if accused else parent  # "acquitted two officers of looting"
    if is_unproven(parent):
        return status.weakened(Modality.HYPOTHETICAL)
    false = is_mistaken(parent) or (is_called_false(parent) and not _is_known_deed(child))
    effect = Modality.DENIED if false else _effect(child, parent)
    if effect is None:
        supposed = prospect(child)
        return status if supposed is None else status.weakened(supposed)
    if _is_beside(child, parent, effect):
        return status
    if effect == Modality.CLAIMED and is_negated(parent):  # "was not claimed"
        return status
    negated = effect == NEGATED
    return status.weakened(Modality.ASSERTED if negated else Modality(effect), negated=negated)


def _is_known_deed(child: Token) -> bool:
    """Tell whether a word names a deed rather than a saying: "called the raid a lie"."""
    return child.pos_ in {"NOUN", "PROPN"} and not _is_claim(child)


def _effect(child: Token, parent: Token) -> str | None:
    """Return what a word makes of what it governs, None for nothing."""
    scope, effect = scope_and_effect(parent)
    if child.dep_ == "oprd" and parent.lemma_ in CALLING and child.pos_ == "NOUN":
        return Modality.CLAIMED  # "called it a massacre", "the result of infighting"
    if _link(child) not in scope and child.lower_ not in scope:
        return None
    issued = parent.lemma_ == "announce" and child.lemma_ in ISSUED
    if effect == Modality.PLANNED and (issued or is_news_of(parent, child)):
        return Modality.CLAIMED
    if parent.lemma_ == "advise" and child.dep_ == "ccomp" and _is_past(child):
        return Modality.CLAIMED
    if effect == Modality.HYPOTHETICAL and parent.lemma_ == "reject" and _is_claim(child):
        return Modality.DENIED
    if parent.lemma_ == "reject" and child.lemma_.lower() in classes()["atrocity"]:
        return None  # "rejected the murder of the judge"
    if effect == Modality.PLANNED and is_carried_out(child, parent):
        return None
    if parent.lemma_ == "abstain" and any(o.lemma_ in BALLOTS for o in children(child, "pobj")):
        return None  # "abstained from a vote to extend the mission"
    return effect


@remembered
def scope_and_effect(word: Token) -> tuple[frozenset[str], str]:
    """Return what the row of a word in modality.csv says; empty where there is none.

    A verb with its particle ("rule out") goes before the verb alone.
    """
    lemma, pos = word.lemma_.lower(), POS.get(word.pos_, "")
    joined = [f"{lemma} {particle.lower_}" for particle in tree.particles(word)]
    known = (effects()[name, pos] for name in (*joined, lemma) if (name, pos) in effects())
    return next(known, (frozenset(), ""))


def _is_implied(child: Token, parent: Token) -> bool:
    """Tell whether a deed is as real as the verb that lets or makes somebody do it.

    "Persuaded them to let the girls return" brought no girl back.
    """
    bare = child.dep_ == "ccomp" and child.tag_ == "VB" and not tree.children(child, "mark")
    return bare and _effect(child, parent) in {Modality.ASSERTED, NEGATED}


def _is_term(clause: Token, verb: Token) -> bool:
    """Tell whether a clause is the term of what is yet to be: "will not sign until they leave"."""
    return is_awaited(clause) and read_status(verb).modality in UNREAL


def _is_past(verb: Token) -> bool:
    return any(word.tag_ == "VBD" for word in (verb, *tree.auxiliaries(verb)))


def _is_claim(noun: Token) -> bool:
    """Tell whether a noun is something said: a claim, a report, an allegation."""
    return scope_and_effect(noun)[1] == Modality.CLAIMED


def _is_unsaid(verb: Token) -> bool:
    """Tell whether a verb tells that something was not said."""
    word = reporting_word(verb)
    return word is not None and word.stance is Stance.SAY and is_negated(verb)


def _is_called_false(noun: Token) -> bool:
    """Tell whether a sentence calls untrue what a noun tells: "the report … is unfounded"."""
    if not _is_claim(noun):
        return False
    if is_untrue(noun):
        return True
    if noun.dep_ not in tree.SUBJECTS:
        return False
    verbs = (noun.head, *children(noun.head, "xcomp"))  # "turned out to be false"
    words = (c for verb in verbs for c in children(verb, "acomp", "attr", "oprd"))
    return any(c.lemma_.lower() in UNTRUE for c in words)


def is_news_of(verb: Token, noun: Token) -> bool:
    """Tell whether a verb only makes public what was done: "announced the arrest of two men"."""
    return verb.lemma_ == "announce" and noun.lemma_.lower() in classes()["punishment"]


def _is_beside(child: Token, parent: Token, effect: str) -> bool:
    """Tell whether the parser made a clause the complement of one that merely follows it.

    "Thirteen voted in favour, China abstained": what governs a clause stands before it, but for
    what says that it was said ("…, the agency reported").
    """
    if child.dep_ == "parataxis" and child.i < parent.i:
        return effect != Modality.CLAIMED
    said = effect in {Modality.CLAIMED, Modality.DENIED}
    return child.dep_ == "ccomp" and child.i < parent.i and not said


def _is_given(child: Token, parent: Token) -> bool:
    """Tell whether a phrase is taken for granted, whatever governs it.

    "He may retaliate for the raid", "if he comes after the raid", "men accused of the raid".
    """
    if child.dep_ == "prep":
        scoped = (parent.lemma_.lower(), POS.get(parent.pos_, "")) in effects()
        sought = parent.lemma_ in SOUGHT and syntax.is_passive(parent)  # "is wanted for the murder"
        given = child.lower_ in GIVEN or _is_told_of(child, parent)
        return given or (child.lower_ == "for" and (sought or not scoped))
    bare = not children(child, "mark", "auxpass", "nsubj", "nsubjpass")
    return child.dep_ == "acl" and bare and child.tag_ in {"VBN", "VBG", "VBD"}


def _is_told_of(prep: Token, parent: Token) -> bool:
    """Tell whether a phrase names a known deed: "with that raid they mean to", "a report on it"."""
    known = any(is_known(noun) for noun in tree.children(prep, "pobj"))
    told = prep.lower_ in {"on", "about"} and _is_claim(parent)
    return known and (told or (prep.lower_ == "with" and prep.i < parent.i))


def _link(child: Token) -> str:
    """Return what the parent governs: a clause (also behind a preposition) or a noun."""
    if child.dep_ == "prep":
        return "clause" if tree.children(child, "pcomp") else "noun"
    verbal = child.pos_ in {"VERB", "AUX", "ADJ"}
    return "clause" if verbal and child.dep_ in CLAUSE_LINKS else "noun"


def _governs(child: Token) -> bool:
    """Tell whether what a word stands below reaches it: complements, not mere neighbours."""
    if child.dep_ in {"aux", "auxpass", "punct", "mark", "advmod", "conj", "nsubj"}:
        return False
    if child.dep_ == "prep":
        return child.lower_ in GOVERNING
    return True


def _shared(parent: Token, status: Status) -> Status:
    """Return the status of a coordinated verb: it shares a negation only of "neither … nor"."""
    if any(c.lower_ in {"nor", "neither"} for c in parent.children if c.dep_ in {"cc", "preconj"}):
        return status.weakened(Modality.ASSERTED, negated=True)
    return status


def _inherit(parent: Token, status: Status) -> Status:
    """Return the status under what the governing verb says of itself ("will not begin to …")."""
    own = own_status(parent)
    return status.weakened(own.modality, negated=own.negated)
