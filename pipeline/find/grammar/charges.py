"""The "of" of a charge: "accused the army of looting" charges the army, no army "of looting"."""

from pipeline.find.grammar import tree
from pipeline.knowledge.word_classes import classes
from pipeline.parse.tokens import Token


def objects_of(noun: Token) -> list[Token]:
    """Return the objects of a verb like "accuse" that a noun is the last or only one of.

    In "accused the army and the rebels of looting" the parser hangs "of" on the rebels.
    """
    first = tree.first_of_list(noun)
    return [first] if first.dep_ == "dobj" and takes_of(first.head) else []


def takes_of(verb: Token) -> bool:
    """Tell whether an "of" behind a verb's object is the verb's: "accused him of fraud"."""
    return verb.lemma_ in classes()["takes_of"]


def is_cleared_of(charge: Token, verdict: Token) -> bool:
    """Tell whether a word says that somebody did not do it: "innocent of theft", "not guilty of".

    Who is cleared "of the murder of the judge" did not do it; the judge was murdered.
    """
    charged = charge.dep_ == "prep" and charge.lower_ in {"of", "to"}
    if not charged or any(tree.is_known(noun) for noun in tree.children(charge, "pobj")):
        return False
    if verdict.lemma_ != "guilty":
        return verdict.lemma_ in classes()["clearing"]
    copula = verdict.head if verdict.dep_ == "acomp" else verdict
    return tree.has_negation(verdict) or tree.has_negation(copula)


def above_penalty(governor: Token) -> Token:
    """Return the verb above a penalty: "was jailed for ten years for attacking a guard"."""
    while is_penalty(governor):
        governor = governor.head.head if governor.dep_ == "pobj" else governor.head
    return governor


def is_penalty(noun: Token) -> bool:
    """Tell whether a noun is what somebody gets for a deed: ten years, a fine."""
    known = noun.ent_type_ == "DATE" or noun.lemma_ in classes()["penalty"]
    return noun.pos_ == "NOUN" and known and noun.head != noun


def is_decried(noun: Token) -> bool:
    """Tell whether a verb judges a practice: "condemned the practice of killing" kills nobody."""
    return noun.dep_ == "dobj" and noun.head.lemma_ in classes()["presupposing"]
