"""Members told apart: "nine people were killed, including the governor"."""

from pipeline.find.grammar import tree
from pipeline.find.grammar.bearers import is_person_noun, is_place
from pipeline.parse.tokens import Token

INCLUDING = "including"
ELSE = frozenset({"GPE", "LOC", "FAC", "ORG", "NORP", "DATE", "PRODUCT", "EVENT"})


def including(head: Token, whole: list[Token]) -> list[Token]:
    """Return who is named among those whom a deed is done to.

    Args:
        head: The deed, on which the parser may hang "including".
        whole: Those to whom it is done.
    """
    carriers = [*whole, head] if whole else []
    built = any(is_place(t) for t in whole)
    return [
        member
        for carrier in carriers
        for link in tree.children(carrier, "prep")
        if link.lower_ == INCLUDING
        for noun in tree.children(link, "pobj")
        for member in tree.conjuncts(noun)
        if (is_place(member) if built else _is_somebody(member))
    ]


def _is_somebody(noun: Token) -> bool:
    old = noun.lower_ == "old" and noun.i > 0 and noun.nbor(-1).text == "-"  # "a 17-year-old"
    named = noun.pos_ == "PROPN" and noun.ent_type_ not in ELSE
    return old or named or is_person_noun(noun.lemma_.lower())
