"""What somebody is made to do, or has done: "caused the roof to fall", "had two nuns jailed"."""

from pipeline.find.grammar.bearers import is_person_noun, may_be_somebody
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


def has_done(verb: Token) -> Token | None:
    """Return the "have" of who lets others do a deed: "the general had dozens of deserters shot".

    An army that "had nine men killed" lost them, and so it was for who "had his car stolen".
    """
    had = verb.head
    if verb.dep_ != "ccomp" or had.lower_ not in {"had", "got", "has"} or verb.tag_ != "VBN":
        return None
    done_to = children(verb, "nsubj", "nsubjpass")
    if not done_to or children(verb, "aux", "auxpass") or verb.lemma_ in classes()["suffered_by"]:
        return None
    owned = any(c.dep_ == "poss" and c.pos_ == "PRON" for noun in done_to for c in noun.children)
    doers = children(had, "nsubj")
    return had if not owned and all(map(_is_one, doers)) else None


def _is_one(noun: Token) -> bool:
    """Tell whether a noun is one person, who can have others act for him."""
    if noun.lower_ in {"he", "she", "i", "who"} or noun.ent_type_ == "PERSON":
        return True
    return noun.tag_ == "NN" and is_person_noun(noun.lemma_.lower())
