"""By what an unknown name is shown to be a place's: the words before and behind it.

"The garrison at Khuwayy", "recaptured Surif", "at Olangur in Villupuram district"; not "in Porter's
murder", "of Katyusha rockets".
"""

from pipeline.find.toponyms.context import Name
from pipeline.find.toponyms.evidence import is_far_from_another
from pipeline.find.toponyms.signs import LINKS, SETTLEMENT
from pipeline.find.toponyms.tables import words
from pipeline.find.triggers import read_token, type_of
from pipeline.knowledge.actors import nouns
from pipeline.parse.tokens import Token
from schemas.vocabulary import ON_THE_GROUND, ActorKind

FAR = 6  # words and marks from a name to the place it lies in
SHORT = 4  # words and hyphens of an unknown name that only a preposition shows to be a place
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
KILLING = frozenset({"kill", "assassinate", "execute", "lynch", "abduct", "arrest", "detain"})


def fits(token: Token, name: Name) -> bool:
    """Say whether the word before an unknown name makes it a place."""
    label, root = name.label, name.span.root
    if token.lower_ in LINKS:
        return root.dep_ == "conj" and label in PLACE_LABELS
    if token.lower_ in words("taking_people"):
        known_sort = name.first in words("formants") and len(name) > 1
        return (label in PLACE_LABELS or known_sort) and root.head.i == token.i
    if _is_victim(root) or (token.lower_ == "of" and is_condition(token.head)):
        return False
    if token.lower_ not in words("locative"):
        return token.pos_ == "VERB" and root.head.i == token.i
    if root.dep_ == "compound" and (token.lower_ == "of" or _describes_things(root)):
        return False  # "of Katyusha rockets", "draped in Aymara flags"
    if token.lower_ == "of" and label != "GPE":  # "Office of Special Investigations"
        nouns = words("settlements") | words("parts") | words("around_of") | words("facilities")
        return token.head.lower_ in nouns
    if token.dep_ != "prep" or label in PLACE_LABELS:
        return token.dep_ == "prep"
    if label not in ("", "PERSON", "ORG") or name.span.text.isupper():
        return False
    inside = token.lower_ in words("inside")
    told = (inside and _is_of_a_deed(token)) or (
        (inside or token.lower_ == "at") and _is_of_a_building(token)
    )
    if told and len(name) <= SHORT:
        return True
    return _in_known(name) or _transliterated(name)


def _describes_things(modifier: Token) -> bool:
    """Say whether a name stands before several things that are neither built nor settled."""
    noun = modifier.head.lower_
    built = words("settlements") | words("parts") | words("facilities") | words("premises")
    return modifier.head.tag_ == "NNS" and noun not in built


def is_condition(noun: Token) -> bool:
    """Say whether a noun is no country but how things are: "a state of war"."""
    return noun.lower_ == "state" and any(c.lower_ in ("a", "this") for c in noun.children)


def _is_victim(root: Token) -> bool:
    """Say whether somebody's name stands before what was done to him: "in Porter's murder"."""
    if root.dep_ != "poss":
        return False
    trigger = read_token(root.head)
    return trigger is not None and trigger.sense.mode in KILLING


def _is_of_a_deed(preposition: Token) -> bool:
    """Say whether a preposition hangs on a deed: people are killed in places, not in people."""
    return type_of(preposition.head) in ON_THE_GROUND


def _is_of_a_building(preposition: Token) -> bool:
    """Say whether a preposition says where a building stands: "overran the garrison at Khuwayy"."""
    before = preposition.nbor(-1) if preposition.i else preposition
    sited = is_building(before) or before.lemma_.lower() in words("sited")
    return before.pos_ == "NOUN" and sited


def is_building(noun: Token) -> bool:
    """Say whether a noun is one for what is built: a market, a prison, a base."""
    known = nouns().get(noun.lemma_.lower())
    return known is not None and known.kind is ActorKind.FACILITY


def _transliterated(name: Name) -> bool:
    """Say whether an unlabelled name has a particle inside that names of places have ("al-")."""
    return len(name) > 2 and not name.label and not words("particles").isdisjoint(name.lowers[:-1])


def _in_known(name: Name) -> bool:
    """Say whether a known place stands behind a name ("at Olangur in Villupuram district").

    A name that tells what it is is as good: "at Olangur, Minyan district".
    """
    context, end = name.context, name.end
    if is_far_from_another(name):
        return True
    if end + 1 >= len(context.texts) or context.lowers[end] not in (",", "in"):
        return False
    follower, between = end + 1, words("directions") | {"in", "the", "of"}
    while follower < min(end + FAR, len(context.texts)) and context.lowers[follower] in between:
        follower += 1  # ", in the south of Kaduna State"
    if follower < len(context.texts) and context.taken(follower):
        return True
    behind = follower
    while behind < min(len(context.texts), follower + SHORT) and context.capital(behind):
        behind += 1
        if behind < len(context.texts) and context.signs[behind] & SETTLEMENT:
            return True
    return False
