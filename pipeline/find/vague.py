"""Vague talk: violence of which a text tells no happening, only that there has been such.

"Officers responsible for murders", "a policy of kidnappings and attacks on villages", "the people
they have abducted": nothing tells one deed from others. A report of a deed has somebody in
particular, a number, a time or a place, or says that it took place.
"""

from collections.abc import Sequence

from pipeline.find.grammar import syntax, tree
from pipeline.find.mentions import EventMention
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import (
    ADNOMINAL,
    NOUNS,
    PARTY_NAMES,
    PLACE_NAMES,
    PLURALS,
    PRESENT,
    RELATING,
    TIME_NAMES,
)
from pipeline.parse.tokens import Span, Token
from schemas.vocabulary import UNREAL, EventType

POINTING = frozenset({"the", "this", "these", "that", "those", "both"})
A = frozenset({"a", "an"})
PARTICULAR = PLACE_NAMES | TIME_NAMES | {"CARDINAL", "QUANTITY", "ORDINAL"}
ABOUT = frozenset(
    {"about", "against", "as", "concerning", "for", "including", "like", "of", "regarding"}
)
TELLING = frozenset({"VBD", "VBN"})


def without_vague(mentions: Sequence[EventMention]) -> list[EventMention]:
    """Return the mentions without violence of which only its sort is told."""
    return [m for m in mentions if not _is_vague(m)]


def _is_vague(mention: EventMention) -> bool:
    if mention.sense.event_type is not EventType.ASSAULT:
        return False
    if mention.negated or mention.modality in UNREAL:
        return False
    if not all(map(_is_anybody, (*mention.actors, *mention.targets))):
        return False
    if any(t.ent_type_ in PARTICULAR for t in mention.clause):
        return False
    if mention.head.pos_ in NOUNS:
        return _is_any_deed(mention.head, mention.targets)
    return bool(mention.targets) and _is_of_any_time(mention.head)


def _is_anybody(phrase: Span) -> bool:
    """Tell whether a phrase means any such people or things: "civilians", "many people"."""
    noun = phrase.root
    if noun.pos_ == "PRON":
        return noun.tag_ in RELATING or noun.dep_ in {"nsubj", "poss"}
    if noun.lower_ in classes()["masses"]:
        return True
    if noun.pos_ == "PROPN" or any(t.ent_type_ in PARTY_NAMES for t in phrase):
        return False
    told = any(c.lower_ in POINTING or c.dep_ in {"nummod", "poss"} for c in noun.children)
    return noun.tag_ == "NNS" and not told and noun.lower_ not in classes()["counted_many"]


def _is_any_deed(noun: Token, targets: Sequence[Span]) -> bool:
    """Tell whether a noun is only a matter of talk: "a wave of murders", "the killing of nuns"."""
    first = tree.first_noun_of_list(noun)
    if not _is_talked_of(first) or _is_told_of(noun):
        return False
    pointed = {c.lower_ for c in tree.children(noun, "det")}
    if noun.tag_ in PLURALS:
        return not pointed & POINTING
    single = pointed & (A | POINTING - {"the"}) or first.head.lower_ == "including"
    return bool(targets) and not single


def _is_talked_of(noun: Token) -> bool:
    """Tell whether a noun is only what another word is about: "responsible for murders".

    "Launched a series of attacks" and "as a result of attacks" tell attacks that were.
    """
    if noun.dep_ != "pobj" or noun.head.lower_ not in ABOUT:
        return False
    above = noun.head.head
    if above.lower_ in classes()["outcome_of"]:
        return False
    if above.lemma_.lower() in classes()["series"]:
        if above.dep_ == "pobj":
            return _is_talked_of(above)
        return above.head.tag_ not in TELLING
    return True


def _is_told_of(noun: Token) -> bool:
    """Tell whether a clause tells more of a deed: "attacks that forced traders to flee"."""
    return any(c.dep_ in ADNOMINAL for c in noun.children)


def _is_of_any_time(verb: Token) -> bool:
    """Tell whether a verb tells no deed of its own time: "a policy of killing civilians"."""
    if verb.dep_ == "pcomp":
        return verb.head.lower_ == "of" and verb.head.head.pos_ in {*NOUNS, "ADJ"}
    if verb.tag_ in PRESENT:
        return True
    if verb.dep_ != "relcl" or syntax.prepositional(verb, "from"):
        return False
    return _is_of_those_who(verb)


def _is_of_those_who(verb: Token) -> bool:
    """Tell whether a verb only tells who or which is meant: "the people they have abducted"."""
    auxiliaries = {aux.lemma_ for aux in tree.auxiliaries(verb) if aux.tag_ in PRESENT}
    if verb.tag_ == "VBN":
        return "have" in auxiliaries
    relates = any(t.tag_ in RELATING for t in tree.children(verb, "nsubj"))
    return verb.tag_ == "VBG" and "be" in auxiliaries and relates
