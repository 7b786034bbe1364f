"""Words that the tokenizer cuts at a hyphen and the parser then takes for several.

"Court jails ex-president": he is one man. "He was re-arrested": it happened to him.
"They were machine-gunned": so did that.
"""

from spacy.tokens import Doc, Token

from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import PAST
from pipeline.parse.repairs.moves import hand_over, hang, take_place
from pipeline.parse.repairs.relations import SUBJECTS, children

TEST = "test"  # "test-fired a missile" at nobody
MACHINE, GUNNED = "machine", "gunned"


def join_prefixes(doc: Doc) -> None:
    """Hang prefixes on the word behind their hyphen."""
    for token in doc[:-2]:
        if token.lower_ in classes()["prefix"] and token.nbor().text == "-":
            _join(token, token.nbor(2))
        elif token.lower_ == MACHINE and token.nbor(2).lower_ == GUNNED:
            _join_weapon(token, token.nbor(2))


def _join(prefix: Token, word: Token) -> None:
    if word.tag_.startswith("NN"):
        if prefix.head == word.head and prefix.dep_ == word.dep_:
            _hang(prefix, word, "compound")
    elif word.tag_ in PAST and prefix.lower_ == "re":
        _join_verb(prefix, word)
    elif word.tag_ in PAST and prefix.lower_ == TEST and prefix.head == word:
        _hang(prefix, word, "advmod")


def _join_verb(prefix: Token, verb: Token) -> None:
    """Make the verb behind a prefix the head of its clause."""
    below = verb.head == prefix
    if below:
        take_place(verb, prefix)
        hand_over((c for c in prefix.children if c != verb), verb)
    auxiliaries = children(verb, "auxpass")
    if below or auxiliaries:
        _hang(prefix, verb, "advmod")
    for auxiliary in auxiliaries:
        for subject in [c for c in (*verb.children, *auxiliary.children) if c.dep_ in SUBJECTS]:
            hang(subject, verb, "nsubjpass")


def _join_weapon(weapon: Token, verb: Token) -> None:
    """Make one verb of "machine-gunned", which may be a passive: "they were machine-gunned"."""
    doers = children(weapon, "compound") if weapon.dep_ == "nsubj" else []
    if doers:  # "the plane machine-gunned a village"
        hang(doers[-1], verb, "nsubj")
        hand_over(weapon.children, doers[-1])
    auxiliary = verb.head
    if verb.dep_ == "acomp" and auxiliary.i < weapon.i:
        take_place(verb, auxiliary)
        hand_over((c for c in auxiliary.children if c != verb), verb)
        for subject in children(verb, "nsubj"):
            hang(subject, verb, "nsubjpass")
        hang(auxiliary, verb, "auxpass")
        verb.tag_ = "VBN"
    _hang(weapon, verb, "advmod")


def _hang(prefix: Token, word: Token, relation: str) -> None:
    hyphen = prefix.nbor()
    hang(prefix, word, relation)
    prefix.tag_ = "NN" if relation == "compound" else "RB"
    hang(hyphen, word, "punct")
    hyphen.tag_ = "HYPH"
