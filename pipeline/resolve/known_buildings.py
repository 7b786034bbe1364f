"""Where a building stands that was told of before: "seized a hospital in X … stormed the hospital".

A building does not move: what is done to it, or in it, is done where the text said that it stands.
"""

from collections.abc import Iterator

from pipeline.find.grammar import tree
from pipeline.find.mentions import EventMention
from pipeline.knowledge.actors import nouns
from pipeline.knowledge.word_classes import classes
from pipeline.parse.tokens import Token
from pipeline.resolve.findings import Findings
from pipeline.resolve.places.evidence import Named
from pipeline.resolve.places.home_country import LOCAL
from pipeline.resolve.places.vetoes import WHERE
from schemas.event import Place
from schemas.vocabulary import ON_THE_GROUND, ActorKind

GROUNDS = WHERE | {"into", "on", "from"}
INSIDE = frozenset({"prep", "pobj", "compound", "nmod", "poss"})


def place_of_building(mention: EventMention, found: Findings) -> Place | None:
    """Return where the building stands to which or in which a deed was done; None if untold."""
    if mention.sense.event_type not in ON_THE_GROUND:
        return None
    for building in filter(_is_known, _buildings(mention)):
        for before in found.entities.told_before(building):
            here = found.story.by_sentence.get(before.sent.start, ())
            place = next((one.place for one in here if _stands_there(before, one)), None)
            if place is not None:
                return place.model_copy(update={"method": f"{place.method}+taken-up"})
    return None


def _buildings(mention: EventMention) -> Iterator[Token]:
    """Yield the nouns for buildings that a deed befell, or in which it was done."""
    grounds = (c for c in mention.head.children if c.dep_ == "prep" and c.lower_ in GROUNDS)
    words = [t.root for t in mention.targets]
    words += [t for ground in grounds for t in ground.children if t.dep_ == "pobj"]
    for word in words:
        known = nouns().get(word.lemma_.lower())
        built = known is not None and known.kind is ActorKind.FACILITY
        if built or word.lower_ in classes()["premises"]:
            yield word


def _is_known(building: Token) -> bool:
    """Tell whether a phrase takes up one building: "the hospital", not "the hospitals in X"."""
    if building.tag_ != "NN" or any(c.dep_ == "prep" for c in building.children):
        return False
    return any(c.lower_ in tree.DEFINITE for c in building.children)


def _stands_there(building: Token, one: Named) -> bool:
    """Tell whether a place is told to be that of a building: "at a hospital in X", "X's prison"."""
    if one.span.start <= building.i < one.span.end:
        return True  # "left the Bagram air base … stormed the base"
    if one.place.kind not in LOCAL or building not in one.token.ancestors:
        return False
    links = [one.token, *one.token.ancestors]
    return all(t.dep_ in INSIDE for t in links[: links.index(building)])
