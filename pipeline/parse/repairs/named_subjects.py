"""Subjects with a name beside them: "they left after the prefect, Stavros Leon, had promised it".

The parser takes "after the prefect" for a phrase, and gives the clause to whoever acts before it.
"""

from spacy.tokens import Doc, Token

from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import FINITE
from pipeline.parse.repairs.moves import hang
from pipeline.parse.repairs.relations import NAMES, children, has_subject, subject_relation

BEHIND = frozenset({"dep", "advcl", "ccomp", "conj", "acl", "relcl", "parataxis"})
HAVE = frozenset({"aux", "auxpass"})


def name_subjects(doc: Doc) -> None:
    """Give clauses behind "after" and the like the subject whose name stands between commas."""
    for link in doc[:-5]:
        if link.lower_ in classes()["clause_opener"] and link.dep_ == "prep":
            for office in children(link, "pobj"):
                _part(link, office)


def _part(link: Token, office: Token) -> None:
    """Make a clause of "after the prefect, Stavros Leon, had promised", if it is one."""
    name = _name_behind(office)
    if name is None or name.i + 2 >= len(link.doc) or name.nbor().text != ",":
        return
    first = name.nbor(2)
    verb = first.head if first.dep_ in HAVE else first
    if first.tag_ not in FINITE or verb.dep_ not in BEHIND or has_subject(verb):
        return
    above = link.head
    if above not in verb.ancestors:
        return
    hang(verb, above, "advcl")
    hang(link, verb, "mark")
    hang(office, verb, subject_relation(verb))
    hang(name, office, "appos")


def _name_behind(office: Token) -> Token | None:
    """Return the name behind a comma right behind an office: "the prefect, Stavros Leon"."""
    comma = office.right_edge.i + 1 if office.right_edge.i < office.i + 4 else office.i + 1
    doc = office.doc
    names = []
    for token in doc[comma + 1 : comma + 6] if doc[comma : comma + 1].text == "," else ():
        if token.tag_ not in NAMES:
            break
        names.append(token)
    return next((n for n in reversed(names) if n.dep_ != "compound"), None)
