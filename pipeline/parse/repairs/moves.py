"""The moves that repairs are made of: where a word of the tree goes, and what goes with it.

"Men dressed as police seized him", read as a noun with two participles, becomes a clause by
`lead(seized, men)`: the verb takes the place of its noun, and the noun is its subject.
"""

from collections.abc import Iterable

from spacy.tokens import Token

from pipeline.parse.repairs.relations import subject_relation


def hang(word: Token, above: Token, relation: str) -> None:
    """Hang a word, with all below it, on another."""
    word.head, word.dep_ = above, relation


def hand_over(words: Iterable[Token], above: Token) -> None:
    """Hang words on another in the relation that they have."""
    for word in list(words):
        word.head = above


def take_place(word: Token, other: Token, relation: str = "") -> None:
    """Let a word stand where another stands; `relation`, if given, below the head of the other."""
    if other.head == other:
        hang(word, word, "ROOT")
    else:
        hang(word, other.head, relation or other.dep_)


def lead(verb: Token, subject: Token, relation: str = "") -> None:
    """Make a verb that was read as a part of a noun phrase the head of its clause.

    It takes the place of its noun, in a `relation` if one is given. The noun is its subject; what
    hung on the noun behind the verb hangs on the verb.
    """
    take_place(verb, subject, relation)
    hang(subject, verb, "nsubj")
    hand_over((c for c in subject.children if c.i > verb.i), verb)


def lead_over(verb: Token, participle: Token, subject: Token) -> None:
    """Let a verb lead in place of one before it, which only tells something of their subject.

    "A senator shot at a rally died": he died, and was shot before.
    """
    if participle.head != verb:
        take_place(verb, participle)
    hang(subject, verb, subject_relation(verb))
    hand_over((c for c in participle.children if c.i > verb.i or c.dep_ == "punct"), verb)
    hang(participle, subject, "acl")
    participle.tag_ = "VBN"


def give_object(state: Token) -> None:
    """Make the noun right before a state the verb's object: "took its crew hostage"."""
    noun = state.nbor(-1)
    hang(noun, state.head, "dobj")
    hand_over((c for c in state.children if c.i < noun.i), noun)
