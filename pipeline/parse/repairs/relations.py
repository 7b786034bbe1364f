"""Relations and tags that several repairs of parses look at, and the step that some share."""

from spacy.tokens import Token

FINITE = frozenset({"VBD", "VBZ", "VBP"})
PAST = frozenset({"VBD", "VBN"})
COMMON, NAMES = frozenset({"NN", "NNS"}), frozenset({"NNP", "NNPS"})
VERBAL, NOMINAL = ("VB", "MD"), "NN"  # how tags begin; parts of speech are set later
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
AUXILIARIES = frozenset({"aux", "auxpass"})


def has_auxiliary(verb: Token) -> bool:
    """Tell whether an auxiliary stands with a verb."""
    return any(child.dep_ in AUXILIARIES for child in verb.children)


def give_object(state: Token) -> None:
    """Make the noun right before a state the verb's object: "took its crew hostage"."""
    noun = state.nbor(-1)
    noun.head, noun.dep_ = state.head, "dobj"
    for child in [c for c in state.children if c.i < noun.i]:
        child.head = noun
