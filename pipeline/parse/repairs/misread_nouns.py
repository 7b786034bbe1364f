"""Nouns that the parser takes for verbs where no verb can stand: before a noun, or behind "the".

"On refuse collection days" nobody refuses anything, and on "the shooting ranges" nobody is shot.
"""

from spacy.tokens import Doc, Token

from pipeline.parse.labels import OBJECTS
from pipeline.parse.repairs.relations import children

BARE = frozenset({"VB", "VBP"})
ARTICLES = frozenset({"the", "a", "an"})
FORMS = {"VBZ": "NNS", "VBP": "NN", "VB": "NN"}


def read_misread_nouns(doc: Doc) -> None:
    """Make nouns of words that stand as such."""
    for token in doc:
        if token.tag_ in BARE and token.dep_ in {"amod", "compound"}:
            _describe(token)
        elif token.tag_ in FORMS and token.dep_ in OBJECTS | {"pobj"}:
            _stand_alone(token)


def _describe(word: Token) -> None:
    """Make a noun of what stands before one: "refuse collection"."""
    if word.i < word.head.i and not list(word.children) and word.head.tag_.startswith("NN"):
        word.tag_ = "NN"


def _stand_alone(word: Token) -> None:
    """Make a noun of what has an article through the word before it: "the shooting ranges"."""
    before = [c for c in children(word, "nsubj") if c.i == word.i - 1]
    if not before or children(word, "dobj", "ccomp", "xcomp", "aux"):
        return
    if not any(c.lower_ in ARTICLES for c in before[0].children):
        return
    for child in list(before[0].children):
        child.head = word
    before[0].dep_ = "compound"
    word.tag_ = FORMS[word.tag_]
