"""Reciprocal reports: one event a direction.

"Both the rebels and the army say they have caused losses to the opponent" reports two events:
the rebels hit the army, and the army hit the rebels.
"""

from dataclasses import replace

from pipeline.find.grammar import syntax, tree
from pipeline.find.roles import Roles
from pipeline.find.triggers import Trigger
from pipeline.knowledge.word_classes import classes
from pipeline.parse.tokens import Token

EACH_OTHER = {"other": "each", "another": "one"}  # "wounded one and killed another" is no such
PRONOUNS = frozenset({"it", "they", "both", "he", "she"})
PLURAL_PRONOUNS = frozenset({"they", "both"})


def directions(trigger: Trigger, roles: Roles) -> list[Roles]:
    """Return the roles of each direction; the roles as they are where nothing is reciprocal."""
    if _is_neither_nor(roles.actors):
        return [replace(roles, actors=[actor]) for actor in roles.actors]
    if trigger.head.lemma_ in classes()["trading"] and len(roles.actors) == 2 and not roles.targets:
        roles = Roles(roles.actors[:1], roles.actors[1:], list(roles.instruments))
    if _is_traded(trigger, roles):
        return [roles, replace(roles, actors=roles.targets, targets=roles.actors)]
    roles.actors = [t for t in roles.actors if not (_is_the_other(t) or _is_either(t))]
    each = any(is_each_other(t) for t in roles.targets)
    if not each and not any(_is_the_other(t) for t in roles.targets):
        return [roles]
    sides = _sides(trigger, roles.actors)
    if len(sides) == 1:
        roles.actors = sides
    if len(sides) != 2:
        return [roles]
    first, second = sides
    return [
        Roles([first], [second], list(roles.instruments)),
        Roles([second], [first], list(roles.instruments)),
    ]


def is_each_other(noun: Token) -> bool:
    """Tell whether a noun stands for the other side: "each other", "one another", "the enemy"."""
    return noun.lemma_.lower() in classes()["opponent"] or says_each_other(noun)


def _is_the_other(noun: Token) -> bool:
    """Tell whether a word stands for whichever side is not meant: "each blamed the other"."""
    if noun.lower_ != "other" or not noun.i:
        return False
    return noun.nbor(-1).lower_ == "the" and not syntax.prepositional(noun, "of")


def _is_either(noun: Token) -> bool:
    """Tell whether a deed is of either of two named: "X and Y accused each other of looting"."""
    accusers = syntax.subjects(noun.head) if says_each_other(noun) else []
    return len([c for t in accusers for c in tree.conjuncts(t)]) > 1


def says_each_other(word: Token) -> bool:
    """Tell whether a word ends "each other" or "one another"."""
    first = EACH_OTHER.get(word.lower_)
    return first is not None and word.i > 0 and word.nbor(-1).lower_ == first


def _is_traded(trigger: Trigger, roles: Roles) -> bool:
    """Tell whether two do to each other what they trade: "the cabinets traded accusations"."""
    one_each = len(roles.actors) == len(roles.targets) == 1
    if trigger.head.lemma_ not in classes()["trading"] or not one_each:
        return False
    return roles.targets[0] in tree.conjuncts(roles.actors[0])


def _is_neither_nor(actors: list[Token]) -> bool:
    """Tell whether each of several actors is said by itself not to have done it."""
    return len(actors) > 1 and any(c.lower_ == "neither" for a in actors for c in a.children)


def _sides(trigger: Trigger, actors: list[Token]) -> list[Token]:
    """Return the two sides: the actors, or those whom "they" takes up from the saying verb."""
    if len(actors) == 1 and actors[0].lower_ in PRONOUNS:
        verb = tree.governor(trigger.head)
        said_by = syntax.subjects(verb) if verb is not None else []
        if said_by and (actors[0].lower_ in PLURAL_PRONOUNS or _is_side(said_by[0])):
            return [c for s in said_by for c in tree.conjuncts(s)]
    return actors


def _is_side(token: Token) -> bool:
    """Tell whether a noun stands for either side of a conflict: "each side says it …"."""
    return token.lemma_.lower() in {"side", "party", "camp"}
