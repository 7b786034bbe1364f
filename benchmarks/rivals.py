"""What others get out of the same parse: triples of subject, verb and object, and no more.

No status, source, date, place or file comes with them; they say what such triples cost.
"""

from collections.abc import Callable, Iterable
from importlib import import_module
from importlib.util import find_spec

from spacy.tokens import Doc

Triples = Callable[[Doc], Iterable[object]]


def rivals() -> dict[str, Triples]:
    """Return name -> what takes triples from a Doc; textacy's where it is installed."""
    found: dict[str, Triples] = {"clause triples": clause_triples}
    if find_spec("textacy"):
        found["textacy SVO"] = import_module("textacy.extract").subject_verb_object_triples
    return found


def clause_triples(doc: Doc) -> list[tuple[str, str, str]]:
    """Return the triples of the clauses of a Doc, as extractors of clauses on spaCy find them."""
    return [
        (subject.text, token.lemma_, thing.text)
        for token in doc
        if token.pos_ == "VERB"
        for subject in token.children
        if subject.dep_ in ("nsubj", "nsubjpass")
        for thing in token.children
        if thing.dep_ in ("dobj", "dative", "attr", "oprd")
    ]
