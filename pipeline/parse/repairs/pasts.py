"""Forms of the past that were taken for an infinitive or a present: "it named two and froze it"."""

from spacy.tokens import Doc

from pipeline.knowledge.word_classes import classes
from pipeline.parse.repairs.relations import children

BARE = frozenset({"VB", "VBP"})


def read_pasts(doc: Doc) -> None:
    """Read forms that are nothing but a past as one."""
    pasts = classes()["nothing_but_past"]
    for token in doc:
        if token.tag_ in BARE and token.lower_ in pasts and not children(token, "aux"):
            token.tag_ = "VBD"
