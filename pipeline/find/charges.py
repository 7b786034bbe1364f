"""The "of" of a charge: "accused the army of looting" charges the army, no army "of looting"."""

from pipeline.knowledge.lexicon import classes
from pipeline.parse.tokens import Token


def objects_of(noun: Token) -> list[Token]:
    """Return the objects of a verb like "accuse" that a noun is the last or only one of.

    In "accused the army and the rebels of looting" the parser hangs "of" on the rebels.
    """
    first = noun
    while first.dep_ == "conj" and first.head is not first:
        first = first.head
    return [first] if first.dep_ == "dobj" and takes_of(first.head) else []


def takes_of(verb: Token) -> bool:
    """Tell whether an "of" behind a verb's object is the verb's: "accused him of fraud"."""
    return verb.lemma_ in classes()["takes_of"]
