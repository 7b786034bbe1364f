"""Names behind the place or body of an office: "the mayor of Gao, Adam Poe".

The parser hangs the name on the noun right before it; it names who holds the office.
"""

from spacy.tokens import Doc, Token

from pipeline.knowledge.actors import sure_given_names
from pipeline.parse.repairs.moves import hang
from pipeline.parse.repairs.one_person import is_somebody
from pipeline.parse.repairs.relations import NAMES, NOMINAL, children

MOST_STEPS = 3  # "the head of the guild of bakers in Gao, Adam Poe"


def name_holders(doc: Doc) -> None:
    """Hang the names of those who hold an office on the office."""
    for token in doc:
        if token.dep_ == "appos" and _is_full_name(token):
            office = _office_above(token.head)
            if office is not None and not children(office, "appos"):
                hang(token, office, "appos")


def _is_full_name(name: Token) -> bool:
    """Tell whether a word ends a person's name behind a comma."""
    first = name.left_edge
    if name.tag_ not in NAMES or first == name or first.lower_ not in sure_given_names():
        return False
    return first.i > 0 and first.nbor(-1).text == "," and name.head.i < first.i


def _office_above(noun: Token) -> Token | None:
    """Return the office whose place or body a noun is, None where there is none."""
    for _ in range(MOST_STEPS):
        if noun.dep_ != "pobj" or is_somebody(noun):
            return None
        noun = noun.head.head
        if not noun.tag_.startswith(NOMINAL):
            return None
        if noun.tag_ == "NN" and is_somebody(noun):
            return noun
    return None
