"""What stands before a semicolon is a clause of its own: "rebels burned it; police denied …".

The parser often makes it the complement of the verb behind the semicolon.
"""

from spacy.language import Language
from spacy.tokens import Doc, Token

NAME = "semicolons"
MARK = ";"
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})


def set_up_semicolons(nlp: Language) -> None:
    """Let `part_clauses` run after the parser."""
    nlp.add_pipe(NAME, after="parser")


@Language.component(NAME)
def part_clauses(doc: Doc) -> Doc:
    """Set the clauses before semicolons beside the verbs behind them."""
    marks = [token.i for token in doc if token.text == MARK]
    for token in doc if marks else ():
        parted = any(token.i < mark < token.head.i for mark in marks)
        if parted and token.dep_ == "ccomp" and _is_main_clause(token):
            token.dep_ = "parataxis"
    return doc


def _is_main_clause(verb: Token) -> bool:
    relations = {child.dep_ for child in verb.children}
    return bool(relations & SUBJECTS) and "mark" not in relations
