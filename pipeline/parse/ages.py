"""People named by their age: "a 19-year-old was arrested" tells of somebody, not of a time."""

from spacy.language import Language
from spacy.tokens import Doc

NAME = "ages"
AGED = frozenset({"old", "olds"})
PERIODS = frozenset({"DATE", "TIME", "CARDINAL", "QUANTITY"})


def set_up_ages(nlp: Language) -> None:
    """Let `leave_out_ages` run behind the named entities."""
    nlp.add_pipe(NAME, last=True)


@Language.component(NAME)
def leave_out_ages(doc: Doc) -> Doc:
    """Take away the labels of time from words like "19-year-old"."""
    ages = [e for e in doc.ents if e.label_ in PERIODS and e[-1].lower_ in AGED]
    if ages:
        doc.set_ents([e for e in doc.ents if e not in ages])
    return doc
