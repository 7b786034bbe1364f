"""Words that the tokenizer cuts at a hyphen and the parser then takes for several.

"Court jails ex-president": he is one man. "He was re-arrested": it happened to him.
"""

from spacy.tokens import Doc, Token

from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import PAST
from pipeline.parse.repairs.moves import hand_over, hang, take_place
from pipeline.parse.repairs.relations import SUBJECTS, children

TEST = "test"  # "test-fired a missile" at nobody


def join_prefixes(doc: Doc) -> None:
    """Hang prefixes on the word behind their hyphen."""
    for token in doc[:-2]:
        if token.lower_ in classes()["prefix"] and token.nbor().text == "-":
            _join(token, token.nbor(2))


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


def _hang(prefix: Token, word: Token, relation: str) -> None:
    hyphen = prefix.nbor()
    hang(prefix, word, relation)
    prefix.tag_ = "NN" if relation == "compound" else "RB"
    hang(hyphen, word, "punct")
    hyphen.tag_ = "HYPH"
