"""Whose somebody is: "X's spokesman", "spokesman for X", "the X group"."""

from pipeline.resolve.entities.model import Form, Mention
from schemas.vocabulary import ActorKind

SIDING = frozenset({"pro", "anti", "non", "ex", "counter", "post", "pre"})


def link_owners(mentions: list[Mention], inside: dict[int, Mention]) -> None:
    """Tell each description whose it is: "X's spokesman", "spokesman for X", "the X group"."""
    at = {m.index: m for m in mentions}
    for mention in mentions:
        if mention.form is Form.PRONOUN:
            continue
        mention.owner = _owner(mention, at, inside)
        if mention.form is Form.NAME:
            mention.owner = _affiliation(mention, inside)
        if mention.owner is not None and (mention.form is Form.DESCRIPTION or mention.nouns):
            mention.country = mention.country or mention.owner.country
            mention.sector = mention.sector or mention.owner.sector


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
    before = (inside.get(c.i) for c in mention.head.children if c.dep_ in {"compound", "nmod"})
    armed = (m for m in before if m is not None and m is not mention and _is_armed_name(m))
    if (group := next(armed, None)) is not None:
        return group
    for child in mention.head.children:
        if child.dep_ in {"poss", "compound", "nmod", "amod"} and child.i < mention.start + 1:
            found = inside.get(child.i) or (at.get(child.i) if child.dep_ == "poss" else None)
            if found is not None and found is not mention and not _is_sided_with(found):
                return found
        if child.dep_ in {"compound", "nmod", "amod"} and child.i in inside:
            found = inside[child.i]
            if found is not mention and not _is_sided_with(found):
                return found
    for child in mention.head.children:
        if child.dep_ == "prep" and child.lower_ in {"of", "for"} and child.i > mention.index:
            for noun in child.children:
                if noun.dep_ == "pobj":
                    return inside.get(noun.i) or at.get(noun.i)
    return None


def _is_armed_name(name: Mention) -> bool:
    """Tell whether a name is that of a known armed group that nobody is only for or against."""
    armed = name.actor is not None and name.actor.kind is ActorKind.ARMED_GROUP
    return armed and not _is_sided_with(name)


def _is_sided_with(name: Mention) -> bool:
    """Tell whether a name is only whom somebody is for or against: "pro-EU", "anti-Hamas"."""
    doc, start = name.head.doc, name.start
    return start > 1 and doc[start - 1].text == "-" and doc[start - 2].lower_ in SIDING
