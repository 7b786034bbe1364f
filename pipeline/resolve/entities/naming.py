"""What an entity is called: its fullest name, else its fullest description with owners named."""

from collections.abc import Callable

from pipeline.find.grammar import phrase
from pipeline.knowledge.actors import sure_given_names
from pipeline.parse.tokens import Token
from pipeline.resolve.entities import phrases
from pipeline.resolve.entities.model import DESCRIPTION, NAME, Chain, Mention
from schemas.vocabulary import ActorKind

HEADLINE_WORDS = frozenset({"as", "after", "with", "over", "amid", "says", "to", "on", "is", "are"})
ChainOf = Callable[[Token], Chain | None]
NameOf = Callable[[Chain], str]


def name_of_chain(chain: Chain, chain_of: ChainOf, name_of: NameOf) -> str:
    """Return the name of a chain.

    Args:
        chain: The entity.
        chain_of: Gives the chain of the mention a token heads, None where it heads none.
        name_of: Gives the name of another chain.
    """
    if chain.actor is not None:
        return chain.actor.name
    if chain.members:
        return " and ".join(name_of(c) for c in chain.members)
    names = [m for m in chain.mentions if m.form is NAME]
    if names:
        return phrases.tidy(max(names, key=_fullness).full_text)
    described = [m for m in chain.mentions if m.form is DESCRIPTION]
    if described:
        fullest = max(described, key=lambda m: (m.owner is not None, m.end - m.start, -m.index))
        return describe(fullest, chain_of, name_of)
    return chain.mentions[0].text


def _fullness(mention: Mention) -> tuple[bool, bool, int, int]:
    """Order names: without words of a headline, with a given name in front, longer, earlier."""
    given = len(mention.words) > 1 and mention.words[0] in sure_given_names()
    plain = not HEADLINE_WORDS & set(mention.words[1:])
    return plain, given, len(mention.words), -mention.index


def describe(mention: Mention, chain_of: ChainOf, name_of: NameOf) -> str:
    """Return a description as a name: "his brother" is "Paul Weston's brother"."""
    span = phrase.noun_phrase(mention.head)
    prep = _preposition(mention)
    if prep is not None:
        front = phrases.core(span, mention.head)
        behind = _behind(prep, chain_of, name_of)
        if behind is not None:
            words = mention.head.doc[front.start : prep.i].text
            return f"{phrases.tidy(words)} {prep.lower_} {behind}"
    poss = next((c for c in mention.head.children if c.dep_ == "poss"), None)
    if poss is not None:
        owned = _owned(mention, poss, chain_of, name_of)
        if owned is not None:
            return owned
    return phrases.tidy(phrases.core(span, mention.head).text) or mention.text


def _preposition(mention: Mention) -> Token | None:
    """Return "of", and behind spokesmen "for", where a name may follow."""
    wanted = {"of", "for"} if "spokes" in mention.traits else {"of"}
    for child in mention.head.children:
        if child.dep_ == "prep" and child.lower_ in wanted and child.i > mention.index:
            return child
    return None


def _behind(prep: Token, chain_of: ChainOf, name_of: NameOf) -> str | None:
    """Return the name of what stands behind a preposition, where it is resolved."""
    noun = next((t for t in prep.children if t.dep_ == "pobj"), None)
    if noun is not None and noun.pos_ == "PROPN" and prep.lower_ == "of":
        return None  # a name stays as the text has it
    chain = chain_of(noun) if noun is not None else None
    return name_of(chain) if chain is not None and chain.named else None


def _owned(mention: Mention, poss: Token, chain_of: ChainOf, name_of: NameOf) -> str | None:
    """Return a phrase with its owner's name for the possessive; None to keep it as it is."""
    if poss.pos_ == "PROPN":
        return None
    end = phrase.noun_phrase(mention.head).end
    rest = mention.head.doc[mention.start : max(end, mention.end)]
    text = phrases.tidy(phrases.core(rest, mention.head).text)
    owner = chain_of(poss)
    if owner is not None and owner.named:
        name = name_of(owner)
        return f"{name}'s {text}" if owner.kind is ActorKind.PERSON else f"{name} {text}"
    return text if poss.pos_ == "PRON" else None
