"""Commands: verbs by which somebody is told to do something, so that nothing is done yet."""

from pipeline.find.grammar.phrase import OPENING_MARKS
from pipeline.find.grammar.tree import children
from pipeline.parse.labels import COMPLEMENTS
from pipeline.parse.tokens import Token

OPENING = OPENING_MARKS | {":"}
LISTED = frozenset({"ccomp", "parataxis"})  # of a list: "free them; guarantee their safety"


def is_imperative(verb: Token) -> bool:
    """Tell whether a verb is a command, or is joined to one: "lift the siege and free them"."""
    if verb.tag_ != "VB" or _is_said_of_somebody(verb):
        return False
    if verb.dep_ == "ROOT" or is_quoted_command(verb):
        return True
    joined = verb.dep_ == "conj" or (verb.dep_ in LISTED and verb.i < verb.head.i)
    return joined and is_imperative(verb.head)


def is_quoted_command(verb: Token) -> bool:
    """Tell whether a verb is what a speaker tells others to do: "'Free them,' the bishop said".

    So is what stands behind a colon or an opening quote: "the crowd chanted: 'Free them'".
    """
    before = verb.dep_ in {"ccomp", "advcl"} and verb.i < verb.head.i
    behind = verb.dep_ in COMPLEMENTS and verb.i > verb.head.i and verb.nbor(-1).text in OPENING
    return (
        (before or behind)
        and verb.tag_ == "VB"
        and not (_is_said_of_somebody(verb) or children(verb, "mark"))
    )


def _is_said_of_somebody(verb: Token) -> bool:
    """Tell whether a verb has a subject or an auxiliary, other than that of "do not shoot"."""
    auxiliaries = [c for c in children(verb, "aux") if c.lower_ != "do"]
    return bool(auxiliaries or children(verb, "nsubj", "nsubjpass"))
