"""What somebody is made to do: "caused the roof to fall", "they were made to leave"."""

from pipeline.find.grammar.bearers import may_be_somebody
from pipeline.find.grammar.tree import children, has_to
from pipeline.knowledge.word_classes import classes
from pipeline.parse.tokens import Token


def is_effect(verb: Token) -> bool:
    """Tell whether an infinitive is what somebody was made to do: "caused the roof to fall"."""
    return (
        has_to(verb)
        and verb.head.lemma_ in classes()["causing"]
        and bool(children(verb.head, "dobj"))
    )


def is_made_to(verb: Token) -> bool:
    """Tell whether an infinitive is what its subject had to do: "they were made to leave"."""
    made = verb.head
    if not has_to(verb) or made.lemma_ != "make":
        return False
    subjects = children(made, "nsubjpass")  # no "attempts were made to"
    return any(s.pos_ == "PRON" or may_be_somebody(s) for s in subjects)
