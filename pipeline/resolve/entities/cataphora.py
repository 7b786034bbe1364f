"""Who is named behind a pronoun that means him: "in its report, Oslo", "after he fell, Ana Roe"."""

from collections.abc import Mapping

from pipeline.parse.labels import NOMINAL_SUBJECTS
from pipeline.parse.tokens import Token
from pipeline.resolve.entities.model import NAME, Mention
from pipeline.resolve.entities.pronoun_salience import verb_of

OPENING = frozenset({"advcl", "conj", "pcomp"})  # clauses that lean on the one behind them
ARGUMENTS = NOMINAL_SUBJECTS | {"dobj"}


def named_behind(mention: Mention, at: Mapping[int, Mention]) -> list[Mention]:
    """Return who the subject of the main clause is, by name, where a pronoun opens its sentence.

    A possessive may also mean whose the subject is: "in its report, Oslo's guard".

    Args:
        mention: The pronoun.
        at: The mentions of the text by their head's token.
    """
    subjects = _subjects_behind(mention.head)
    found = [at[s.i] for s in subjects if s.i in at]
    if mention.head.dep_ == "poss":
        owners = [c for s in subjects for c in s.children if c.dep_ == "poss"]
        found += [at[c.i] for c in owners if c.i in at]
    return [m for m in found if m.form is NAME]


def _subjects_behind(pronoun: Token) -> list[Token]:
    """Return the subjects behind a pronoun of the clause on which its own leans."""
    verb = verb_of(pronoun)
    if pronoun.dep_ != "poss" and not (pronoun.dep_ in ARGUMENTS and verb.dep_ in OPENING):
        return []
    while verb.dep_ in OPENING and verb.head != verb:
        verb = verb_of(verb)
    if _is_told_before(verb, pronoun):
        return []
    return [c for c in verb.children if c.dep_ in NOMINAL_SUBJECTS and c.i > pronoun.i]


def _is_told_before(verb: Token, pronoun: Token) -> bool:
    """Tell whether who reports a clause stands before it: "Kahn says that when he left, Roe"."""
    above = verb.head if verb.dep_ == "ccomp" else verb
    return any(c.dep_ in NOMINAL_SUBJECTS and c.i < pronoun.i for c in above.children)
