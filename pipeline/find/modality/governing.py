"""What a word makes of the event that it governs: "failed to", "plans to", "denied", "vital that".

`knowledge/modality.csv` knows most such words; what they take for granted stays as it is.
"""

from pipeline.find.grammar import syntax, tree
from pipeline.find.grammar.charges import is_cleared_of, objects_of
from pipeline.find.grammar.tree import children, is_known
from pipeline.find.modality.brought_about import is_carried_out
from pipeline.find.modality.effects import NEGATED, effect_of_adjective, is_claim, scope_and_effect
from pipeline.find.modality.own_status import is_negated, is_unproven
from pipeline.find.modality.prospects import SEEMING, is_bound, is_wished_for, prospect
from pipeline.find.modality.status import Status
from pipeline.find.modality.taking_place import judging_adjective, supposing_adjective
from pipeline.find.modality.truth import (
    calls_untrue,
    is_judged_untrue,
    is_unshown,
    is_untrue,
    reports_wrongly,
)
from pipeline.find.reporting import Stance, reporting_word
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import NOUNS
from pipeline.parse.tokens import Token
from schemas.vocabulary import Modality

GOVERNING = frozenset({"of", "to", "for", "from", "on", "at", "in", "with", "by", "against"})
GIVEN = frozenset({"after", "over", "despite", "since", "during", "amid", "following", "because"})
FLEEING = frozenset({"elude", "escape", "evade"})
TELLING = frozenset({Stance.SAY, Stance.THINK, Stance.INTEND})
FORGOING = frozenset({("keep", "from"), ("decide", "against"), ("vote", "against")})
CLAUSE_LINKS = frozenset({"xcomp", "ccomp", "acl", "pcomp", "csubj", "csubjpass"})


def is_complement(child: Token) -> bool:
    """Tell whether a word is a complement of what it stands below, not a mere neighbour."""
    if child.dep_ in {"aux", "auxpass", "punct", "mark", "advmod", "conj", "nsubj"}:
        return False
    if child.dep_ == "prep":
        return child.lower_ in GOVERNING or _is_of_thought(child)
    return True


def _is_of_thought(about: Token) -> bool:
    """Tell whether a phrase names a deed that is on a mind: "dreamed about killing him"."""
    return about.lower_ == "about" and bool(children(about, "pcomp"))


def status_below(child: Token, parent: Token, status: Status) -> Status:
    """Return the status below a word that says whether what it governs happened."""
    charged = child.lower_ == "of" and bool(tree.children(child, "pcomp"))
    accused = objects_of(parent) if charged else []
    parent = accused[0].head if accused else parent  # "acquitted two officers of looting"
    unsure = is_unproven(parent) or is_wished_for(parent) or is_bound(parent)
    if unsure or _shows_not(child, parent):
        return status.weakened(Modality.HYPOTHETICAL)
    false = reports_wrongly(parent) or (calls_untrue(parent) and not _is_known_deed(child))
    false = false or is_cleared_of(child, parent)
    effect = Modality.DENIED if false else effect_on(child, parent)
    if child.dep_ == "ccomp" and (parent.lemma_ in SEEMING or _is_told_by(parent)):
        return status.weakened(Modality.CLAIMED)  # "it seems that they fled"
    if effect is None:
        supposed = prospect(child) or Modality.ASSERTED
        return status.weakened(supposed, negated=_is_beyond(parent))
    if _is_beside(child, parent, effect):
        return status
    if effect == Modality.CLAIMED and is_negated(parent):  # "was not claimed"
        return status
    if effect == Modality.DENIED and not false and is_negated(parent):  # "did not deny"
        return status.weakened(Modality.CLAIMED)
    if effect == Modality.PLANNED and _is_not_ready(parent):
        return status.weakened(Modality.ASSERTED, negated=True)
    negated = effect == NEGATED
    if parent.lemma_ in {"attempt", "try"} and children(parent, "neg"):
        return status.weakened(Modality.ASSERTED, negated=True)  # "did not try to retake it"
    if _is_lacking(child, parent):  # "has no plans to attack"
        return status.weakened(Modality(effect), negated=True)
    return status.weakened(Modality.ASSERTED if negated else Modality(effect), negated=negated)


def is_undone(verb: Token) -> bool:
    """Tell whether nobody did what a verb tells: "did not prevent it", "failed to prevent it"."""
    if is_negated(verb):
        return True
    governor = verb.head
    if verb.dep_ not in {"xcomp", "acl"} or is_negated(governor):
        return False
    return scope_and_effect(governor)[1] == NEGATED


def _is_not_ready(adjective: Token) -> bool:
    """Tell whether somebody is not the one to do it yet: "is not (yet) ready to recognise it"."""
    be = adjective.head
    return adjective.dep_ == "acomp" and (tree.has_negation(adjective) or tree.has_negation(be))


def _is_told_by(verb: Token) -> bool:
    """Tell whether a claim goes or is so: "the story goes that a nun shot him"."""
    told = verb.lemma_ in {"be", "go"}
    return told and any(is_claim(noun) for noun in tree.children(verb, "nsubj"))


def _shows_not(told: Token, verb: Token) -> bool:
    """Tell whether nobody could show it: "could not confirm that troops burned the village".

    Nor is it shown where somebody "did not confirm the death of the chief".
    """
    noun = told.dep_ == "dobj" and verb.lemma_ == "confirm" and told.pos_ == "NOUN"
    shown = told.dep_ == "ccomp" or (noun and not is_claim(told))
    return shown and told.i > verb.i and is_unshown(verb)


def _is_beyond(able: Token) -> bool:
    """Tell whether somebody was not able to do it: "had not been able to reach the camp"."""
    return able.lower_ == "able" and (is_negated(able) or is_negated(able.head))


def _is_lacking(deed: Token, aim: Token) -> bool:
    """Tell whether nobody means to do a deed: "no plans to leave", "no intention of leaving"."""
    aims = aim.pos_ == "NOUN" and scope_and_effect(aim)[1] == Modality.PLANNED
    meant = tree.has_to(deed) or (deed.lower_ == "of" and bool(children(deed, "pcomp")))
    return aims and meant and any(c.lower_ == "no" for c in tree.children(aim, "det"))


def effect_on(child: Token, parent: Token) -> str | None:
    """Return what a word makes of what it governs, None for nothing."""
    scope, effect = scope_and_effect(parent)
    if child.dep_ == "oprd" and parent.lemma_ in classes()["calling"] and child.pos_ == "NOUN":
        return Modality.CLAIMED  # "called it a massacre", "the result of infighting"
    if parent.lemma_ in FLEEING and child.dep_ == "dobj":  # "escaped arrest", not "… the raid"
        return NEGATED if child.lemma_.lower() in classes()["escaped"] else None
    if _link(child) not in scope and child.lower_ not in scope:
        return None
    issued = parent.lemma_ == "announce" and child.lemma_.lower() in classes()["issued"]
    if effect == Modality.PLANNED and (issued or is_news_of(parent, child)):
        return Modality.CLAIMED
    if child.dep_ == "ccomp" and _is_past(child) and _may_tell(parent, effect):
        return Modality.CLAIMED
    if effect == Modality.HYPOTHETICAL and parent.lemma_ == "reject" and is_claim(child):
        return Modality.DENIED
    if parent.lemma_ == "reject" and child.lemma_.lower() in classes()["atrocity"]:
        return None  # "rejected the murder of the judge"
    if child.lower_ == "for" and parent.lemma_ in classes()["sought"]:
        return Modality.CLAIMED  # "is wanted for killing a monk"
    if (parent.lemma_, child.lower_) in FORGOING:
        return NEGATED  # "kept the crowd from storming it", "decided against storming it"
    if effect == Modality.PLANNED and is_carried_out(child, parent):
        return None
    objects = children(child, "pobj")
    if parent.lemma_ == "abstain" and any(o.lemma_ in classes()["ballots"] for o in objects):
        return None  # "abstained from a vote to extend the mission"
    return effect


def is_news_of(verb: Token, noun: Token) -> bool:
    """Tell whether a verb only makes public what was done: "announced the arrest of two men"."""
    if verb.lemma_ != "announce":
        return False
    lemma = noun.lemma_.lower()
    return lemma in classes()["punishment"] or lemma in classes()["befallen"]


def tells_what_was(verb: Token, effect: str) -> bool:
    """Tell whether a verb of promising tells of the past: "swore that they had not crossed"."""
    told = any(_is_past(clause) for clause in tree.children(verb, "ccomp"))
    return told and _may_tell(verb, effect)


def _may_tell(verb: Token, effect: str) -> bool:
    """Tell whether a verb of what will be can tell what was: "swore", "agreed", "advised that"."""
    word = reporting_word(verb)
    promises = effect == Modality.PLANNED and word is not None and word.stance in TELLING
    return promises or verb.lemma_ == "advise"


def _is_past(verb: Token) -> bool:
    return any(word.tag_ == "VBD" for word in (verb, *tree.auxiliaries(verb)))


def _link(child: Token) -> str:
    """Return what the parent governs: a clause (also behind a preposition) or a noun."""
    if child.dep_ == "prep":
        return "clause" if tree.children(child, "pcomp") else "noun"
    verbal = child.pos_ in {"VERB", "AUX", "ADJ"}
    clause = child.dep_ in CLAUSE_LINKS or is_sought(child)
    return "clause" if verbal and clause else "noun"


def is_sought(clause: Token) -> bool:
    """Tell whether a clause is what somebody asks, waits or pays for: "called for him to go"."""
    marks = children(clause, "mark") if clause.dep_ == "advcl" else []
    return any(c.lower_ == "for" for c in marks)


def _is_known_deed(child: Token) -> bool:
    """Tell whether a word names a deed rather than a saying: "called the raid a lie"."""
    return child.pos_ in NOUNS and not is_claim(child)


def _is_beside(child: Token, parent: Token, effect: str) -> bool:
    """Tell whether the parser made a clause the complement of one that merely follows it.

    "Thirteen voted in favour, China abstained": what governs a clause stands before it, but for
    what says that it was said ("…, the agency reported"). Who "escaped killing a guard" killed one,
    who "escaped being killed" was not killed.
    """
    if parent.lemma_ == "escape" and child.pos_ not in NOUNS:
        return not syntax.is_passive(child)
    if child.dep_ == "parataxis" and child.i < parent.i:
        return effect != Modality.CLAIMED
    said = effect in {Modality.CLAIMED, Modality.DENIED}
    return child.dep_ == "ccomp" and child.i < parent.i and not said


def is_taken_as_given(child: Token, parent: Token) -> bool:
    """Tell whether a phrase is taken for granted, whatever governs it.

    "He may retaliate for the raid", "if he comes after the raid", "men accused of the raid".
    """
    if child.dep_ == "prep":
        _, scoped = scope_and_effect(parent)
        sought = parent.lemma_ in classes()["sought"] and syntax.is_passive(parent)
        if sought and tree.children(child, "pcomp"):
            return False
        given = child.lower_ in GIVEN or _is_told_of(child, parent) or _is_linked(child, parent)
        return given or (child.lower_ == "for" and (sought or not scoped))
    bare = not children(child, "mark", "aux", "auxpass", "nsubj", "nsubjpass")
    return child.dep_ == "acl" and bare and child.tag_ in {"VBN", "VBG", "VBD"}


def _is_linked(prep: Token, link: Token) -> bool:
    """Tell whether a phrase names what has a link: "denied a link between raid and vote"."""
    return link.lemma_ in classes()["ties"] and prep.lower_ in {"between", "to", "with"}


def _is_told_of(prep: Token, parent: Token) -> bool:
    """Tell whether a phrase names a known deed: "with that raid they mean to", "a report on it"."""
    link = prep.lower_
    told = (
        (link in {"on", "about"} and _is_words(parent))
        or (link == "to" and parent.lemma_ in classes()["answers_to"])
        or (link == "with" and prep.i < parent.i)
        # "no reports of casualties in the shelling", "no plans to release recordings of the raid"
        or (link in {"in", "from", "during"} and parent.lemma_ in classes()["harm_told"])
        or (link == "of" and parent.lemma_ in classes()["pictures"])
    )
    return told and any(is_known(noun) for noun in tree.children(prep, "pobj"))


def _is_words(noun: Token) -> bool:
    """Tell whether a noun is what is said or asked of something: "a debate on the shooting"."""
    return is_claim(noun) or noun.lemma_ in classes()["words_on"]


def as_judged(clause: Token, status: Status) -> Status:
    """Return the status as an adjective leaves it: "it is vital that they stop".

    So does a noun: "that they fled is a lie (an open secret)".
    """
    if clause.dep_ == "csubj" and (names := children(clause.head, "attr")):
        told = any(is_untrue(noun) for noun in names) or any(is_claim(noun) for noun in names)
        untrue = Modality.DENIED if is_untrue(names[0]) else Modality.CLAIMED
        return status.weakened(untrue) if told else status
    if (judging := judging_adjective(clause)) is not None:
        negated = effect_of_adjective(judging) == NEGATED
        return status.weakened(Modality.HYPOTHETICAL, negated=negated)
    supposing = supposing_adjective(clause)
    if supposing is not None and is_judged_untrue(supposing):
        return status.weakened(Modality.DENIED)
    if supposing is not None and effect_of_adjective(supposing) in {NEGATED, Modality.HYPOTHETICAL}:
        return status.weakened(Modality.HYPOTHETICAL)
    return status
