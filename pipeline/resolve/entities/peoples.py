"""People called by what they are: "the Italians" after "three Italian engineers".

A plural with "the" that is made from a name or a demonym takes up people of whom the text told just
before that they are such: not the state, and nobody new.
"""

from collections.abc import Iterable

from pipeline.knowledge.word_classes import classes
from pipeline.resolve.entities.model import DESCRIPTION, Chain, Mention
from pipeline.resolve.entities.nearness import recent
from schemas.vocabulary import ActorKind

REACH = 6  # sentences
PEOPLE = frozenset({ActorKind.PERSON, ActorKind.POPULATION, None})


def of_their_kind(mention: Mention, chains: Iterable[Chain]) -> Chain | None:
    """Return the people whom a name-like plural takes up, None where there are none or several."""
    if not _is_name_like(mention):
        return None
    near = recent(mention, (c for c in chains if _are_people(c)), REACH)
    fit = [c for c in near if _are_called(mention, c)]
    return fit[0] if len(fit) == 1 else None


def as_people(mention: Mention) -> None:
    """Let a mention that was read as a state ("the Italians") mean people."""
    mention.actor, mention.sector = None, None
    mention.kinds.clear()
    mention.kinds[ActorKind.POPULATION] += 1


def same_people(mention: Mention, chains: Iterable[Chain]) -> Chain | None:
    """Read "the U.S. soldiers" after "nine U.S. soldiers": one noun, one owner, one number."""
    owner = mention.owner.chain if mention.owner is not None else None
    if owner is None or not mention.plural or not _has_article(mention):
        return None
    fit = [
        c
        for c in recent(mention, chains, REACH)
        if not c.named and any(_is_same(mention, m, owner) for m in c.mentions)
    ]
    return fit[0] if len(fit) == 1 else None


def _is_name_like(mention: Mention) -> bool:
    if not mention.plural or mention.modifiers or mention.counted:
        return False
    upper = mention.head.text[0].isupper() and mention.head.text[1:].islower()
    return upper and mention.form is DESCRIPTION and _has_article(mention)


def _has_article(mention: Mention) -> bool:
    return any(c.dep_ == "det" and c.lower_ == "the" for c in mention.head.children)


def _are_people(chain: Chain) -> bool:
    """Tell whether a chain is a few people, counted or "a group of" them, not a people."""
    few = any(m.counted or m.noun in classes()["few"] for m in chain.mentions)
    return not chain.named and chain.kind in PEOPLE and few


def _are_called(mention: Mention, chain: Chain) -> bool:
    """Tell whether people were said to be of the country or kind that a plural names."""
    if mention.country is not None:
        return chain.country == mention.country
    return mention.head.lower_.removesuffix("s") in chain.modifiers


def _is_same(mention: Mention, other: Mention, owner: Chain) -> bool:
    """Tell whether two phrases have noun and owner in common, and no two numbers."""
    if other.owner is None or other.owner.chain is not owner or other.noun != mention.noun:
        return False
    numbers = {n for m in (mention, other) if (n := _number(m))}
    return other.plural and other.modifiers == mention.modifiers and len(numbers) < 2


def _number(mention: Mention) -> str:
    """Return the numeral before a noun, "" where there is none."""
    return next((c.lower_ for c in mention.head.children if c.dep_ == "nummod"), "")
