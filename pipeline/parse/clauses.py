"""Clauses and places that the parser hangs on the wrong word.

"Rebels burned it; police denied …": what stands before a semicolon is a clause of its own. "The man
died, police said, a day after he was arrested": the time belongs to the death, not to the saying.
"They rallied outside parliament": parliament is where, not what.
"""

from spacy.language import Language
from spacy.tokens import Doc, Token

NAME = "clauses"
SEMICOLON = ";"
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
TIMES = frozenset({"after", "before", "while", "since", "until"})
WHERE = "outside"


def set_up_clauses(nlp: Language) -> None:
    """Let `set_right_clauses` run after the parser."""
    nlp.add_pipe(NAME, after="parser")


@Language.component(NAME)
def set_right_clauses(doc: Doc) -> Doc:
    """Set right what hangs on the wrong word."""
    semicolons = [token.i for token in doc if token.text == SEMICOLON]
    for token in doc:
        if token.dep_ == "ccomp":
            if any(token.i < mark < token.head.i for mark in semicolons) and _is_main(token):
                token.dep_ = "parataxis"
            elif (told := _told_before(token)) is not None:
                token.head, token.dep_ = told, "advcl"
        elif token.lower_ == WHERE and token.tag_ == "IN" and token.dep_ == "amod":
            _place(token)
    return doc


def _is_main(verb: Token) -> bool:
    relations = {child.dep_ for child in verb.children}
    return bool(relations & SUBJECTS) and "mark" not in relations


def _told_before(verb: Token) -> Token | None:
    """Return what was said, where a clause of time behind "police said" hangs on the saying."""
    said = verb.head
    if verb.i < said.i or not any(
        child.dep_ == "mark" and child.lower_ in TIMES for child in verb.children
    ):
        return None
    return next((c for c in said.children if c.dep_ == "ccomp" and c.i < said.i), None)


def _place(preposition: Token) -> None:
    """Make a noun with its preposition, which the parser takes for an object, a phrase of place."""
    noun = preposition.head
    verb = noun.head
    if noun.dep_ == "dobj" and verb.i == preposition.i - 1:
        preposition.head, preposition.dep_ = verb, "prep"
        noun.head, noun.dep_ = preposition, "pobj"
