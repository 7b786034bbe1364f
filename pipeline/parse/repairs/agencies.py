"""Names of agencies that the parser takes for verbs: "told dpa on Sunday", "told SONNA that …"."""

from spacy.tokens import Doc, Token

from pipeline.knowledge.word_classes import classes
from pipeline.parse.repairs.moves import hand_over, hang
from pipeline.parse.repairs.relations import NOMINAL, VERBAL

SHORTEST = 3  # letters of an acronym


def read_agencies(doc: Doc) -> None:
    """Make names of what the parser takes for the verb of a clause."""
    for token in doc:
        if token.tag_.startswith(VERBAL) and token.i > 1 and _is_name(token):
            if token.dep_ == "xcomp" and token.head.i == token.i - 1:
                _be_told(token)
            elif token.dep_ == "ccomp" and token.nbor(-1).tag_.startswith(NOMINAL):
                _give_clause(token)


def _is_name(token: Token) -> bool:
    """Tell whether a word is an agency's, or an acronym among words in small letters."""
    acronym = token.text.isupper() and token.text.isalpha() and len(token) >= SHORTEST
    return token.lower_ in classes()["wires"] or (acronym and token.nbor(-1).text.islower())


def _be_told(name: Token) -> None:
    """Make whom somebody told it of what he told: "officials told dpa on Sunday"."""
    told = name.head
    hand_over(name.children, told)
    hang(name, told, "dobj")
    name.tag_ = "NNP"


def _give_clause(name: Token) -> None:
    """Give a clause to who said it: "said in a statement to the agency SONNA that …"."""
    hand_over(name.children, name.head)
    hang(name, name.nbor(-1), "appos")
    name.tag_ = "NNP"
