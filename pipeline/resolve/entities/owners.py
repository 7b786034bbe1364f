"""Whose somebody is: "X's spokesman", "spokesman for X", "the X group"."""

from pipeline.find.grammar import tree
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import PREMODIFIERS
from pipeline.parse.tokens import Token
from pipeline.resolve.entities.model import DESCRIPTION, NAME, Mention
from schemas.vocabulary import ActorKind

OWNING = frozenset({"of", "for"})


def link_owners(mentions: list[Mention], inside: dict[int, Mention]) -> None:
    """Tell each description whose it is: "X's spokesman", "spokesman for X", "the X group"."""
    at = {m.index: m for m in mentions}
    for mention in mentions:
        if mention.form is NAME:
            owner = _affiliation(mention, inside)
        elif mention.form is DESCRIPTION and mention.head.children:
            owner = _owner(mention, at, inside)
        else:
            continue
        if owner is not None and (mention.form is DESCRIPTION or mention.nouns):
            mention.country = mention.country or owner.country
            mention.sector = mention.sector or owner.sector
        mention.owner = owner


def is_somebodys_relative(token: Token) -> bool:
    """Tell whether a name only says whose relative is meant: "freed X's father", "the son of Y"."""
    while token.dep_ == "appos" and token.head is not token:
        token = token.head
    relative = token.head.head if token.dep_ == "pobj" and token.head.lower_ == "of" else token.head
    owner = token.dep_ == "poss" or relative is not token.head
    return owner and relative.lemma_.lower() in classes()["relatives"]


def _affiliation(mention: Mention, inside: dict[int, Mention]) -> Mention | None:
    """Return X in "X spokesman N" and "X's president, N": the name before the titles of a name."""
    if mention.left >= mention.start:
        return None
    index = mention.left - 1
    if index > 0 and mention.head.doc[index].tag_ == "POS":
        index -= 1
    return inside.get(index)


def _owner(mention: Mention, at: dict[int, Mention], inside: dict[int, Mention]) -> Mention | None:
    """Return the mention that a possessive, a compound or "of" and "for" ties to this one.

    Whom somebody is only for or against owns nothing: "the anti-Hamas party". "Oman's Dhofar
    Front rebels" are the front's before they are Oman's.
    """
    tied = _before(mention, at, inside)
    if tied and not tree.SIDING.isdisjoint(mention.head.sent.words):
        tied = [m for m in tied if not tree.siding(m.head.doc.tokens[m.start])]
    if not tied:
        return _behind(mention, at, inside)
    return next((m for m in tied if _is_armed_name(m)), tied[0])


def _before(mention: Mention, at: dict[int, Mention], inside: dict[int, Mention]) -> list[Mention]:
    """Return the mentions before a noun that say whose it is: "Lima's mayor", "the UN envoy"."""
    found = []
    for child in mention.head.children:
        part = child.dep_
        if part == "poss" and child.i <= mention.start:
            owner = inside.get(child.i) or at.get(child.i)
        elif part in PREMODIFIERS:
            owner = inside.get(child.i)
        else:
            continue
        if owner is not None and owner is not mention:
            found.append(owner)
    return found


def _behind(mention: Mention, at: dict[int, Mention], inside: dict[int, Mention]) -> Mention | None:
    """Return the mention behind a noun that says whose it is: "the mayor of Lima"."""
    head = mention.head
    if head.sent.words.isdisjoint(OWNING):
        return None
    links = [c for c in _owning(head) if not _is_of_the_second(c, head)]
    if head.dep_ == "conj":
        links += [c for c in _owning(head.head) if _is_of_the_second(c, head.head)]
    for link in links:
        if link.i > mention.index:
            for noun in tree.children(link, "pobj"):
                return inside.get(noun.i) or at.get(noun.i)
    return None


def _owning(noun: Token) -> list[Token]:
    """Return the prepositions on a noun behind which may stand whose it is."""
    return [c for c in noun.children if c.dep_ == "prep" and c.lower_ in OWNING]


def _is_of_the_second(link: Token, first: Token) -> bool:
    """Tell whether a phrase says only whose the second are: "army men and rebels of the Front"."""
    joined = [c for c in first.children if c.dep_ == "conj" and first.i < c.i < link.i]
    told = any(c.dep_ in PREMODIFIERS and c.i < first.i for c in first.children)
    plural = first.tag_ == "NNS" and len(joined) == 1 and joined[0].tag_ == "NNS"
    return told and plural and joined[0].right_edge.i == link.i - 1


def _is_armed_name(name: Mention) -> bool:
    """Tell whether a name is that of a known armed group."""
    return name.actor is not None and name.actor.kind is ActorKind.ARMED_GROUP
