"""Captives: "took three guards hostage", "taken hostage in the hills", "took prisoner 20 rebels".

What somebody is taken is a state, nobody of its own, and whoever stands beside it is taken. The
parser makes a compound, an object or a clause of the two.
"""

from spacy.tokens import Doc, Token

from pipeline.knowledge.word_classes import classes
from pipeline.parse.repairs.moves import hand_over, hang, lead_over, take_place
from pipeline.parse.repairs.relations import SUBJECTS, children, has_auxiliary

STATE, OBJECT = "acomp", "dobj"
OF_CLAUSES = frozenset({"ccomp", "advcl", "xcomp", "oprd", "npadvmod", OBJECT, STATE})
PARTICIPLES = frozenset({"taken", "held", "kept"})


def read_captives(doc: Doc) -> None:
    """Give captives to the verb that takes them."""
    for state in doc[2:]:
        if state.lower_ in classes()["captive"]:
            _read(state, state.nbor(-1))


def _read(state: Token, before: Token) -> None:
    if before.lower_ in classes()["taking_captive"]:
        _read_behind_verb(state, before)
    elif state.head.lower_ in classes()["taking_captive"] and state.dep_ in OF_CLAUSES:
        _read_behind_captive(state, before)


def _read_behind_captive(state: Token, captive: Token) -> None:
    """Make an object of who stands between a verb and a state: "took three guards hostage"."""
    verb = state.head
    if captive.head == state:
        hand_over((c for c in state.children if c.i < captive.i), captive)
        hang(captive, verb, OBJECT)
    if captive.head != verb or captive.dep_ != OBJECT:
        return
    _make_state(state, verb)


def _read_behind_verb(state: Token, verb: Token) -> None:
    """Read a state right behind its verb: "tourists taken hostage", "took prisoner 20 rebels"."""
    taken = state.head
    if taken.i > state.i and taken.head == verb and taken.dep_ == OBJECT:
        _make_state(state, verb)
    elif verb.head == state and verb.lower_ in PARTICIPLES:
        _count_captives(state, verb)
    elif taken == verb and state.dep_ in OF_CLAUSES:
        _make_state(state, verb)
        if verb.lower_ in PARTICIPLES and not has_auxiliary(verb):
            _tell_of_captives(verb)


def _count_captives(state: Token, verb: Token) -> None:
    """Make captives of a number: "three were killed and nine taken hostage"."""
    numbers = [c for c in children(state, "nummod") if c.i < verb.i]
    if len(numbers) != 1:
        return
    take_place(verb, state)
    hang(numbers[0], verb, "nsubjpass")
    _make_state(state, verb)


def _make_state(state: Token, verb: Token) -> None:
    """Let a state hang on its verb; where it befell is said of the verb."""
    hand_over(children(state, "prep"), verb)
    hang(state, verb, STATE)


def _tell_of_captives(verb: Token) -> None:
    """Let a participle tell of whom it befell: "tourists taken hostage in March were freed"."""
    subjects, above = children(verb, *SUBJECTS), verb.head
    if children(verb, OBJECT):
        return  # "the rebels held hostage nine nurses"
    verb.tag_ = "VBN"
    if len(subjects) == 1 and above.i > verb.i and not children(above, *SUBJECTS):
        lead_over(above, verb, subjects[0])
    else:
        for captive in subjects:
            captive.dep_ = "nsubjpass"
