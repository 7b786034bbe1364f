"""By what an unknown name is shown to be a place's: the words before and behind it.

"The garrison at Khuwayy", "recaptured Surif", "at Olangur in Villupuram district"; not "in Porter's
murder", "of Katyusha rockets".
"""

from functools import lru_cache

from pipeline.find.toponyms.context import Name
from pipeline.find.toponyms.evidence import is_far_from_another
from pipeline.find.toponyms.signs import LINKS, SETTLEMENT
from pipeline.find.triggers import read_token, type_of
from pipeline.knowledge.actors import nouns
from pipeline.knowledge.places import demonyms
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import PLACE_NAMES
from pipeline.parse.tokens import Token
from schemas.vocabulary import ON_THE_GROUND, ActorKind, EventType

FAR = 6  # words and marks from a name to the place it lies in
SHORT = 4  # words and hyphens of an unknown name that only a preposition shows to be a place
GUESSED = frozenset({"", "PERSON", "ORG", "NORP", "EVENT"})  # what spaCy calls names it knows not
LINKED = frozenset({"pobj", "prep", "agent", "dobj", "nsubj", "nsubjpass"})
KILLING = frozenset({"kill", "assassinate", "execute", "lynch", "abduct", "arrest", "detain"})


def fits(token: Token, name: Name) -> bool:
    """Say whether the word before an unknown name makes it a place."""
    root = name.span.root
    if token.lower_ in LINKS:
        return root.dep_ == "conj" and name.label in PLACE_NAMES
    if token.lower_ in classes()["taking_people"]:
        return root.head.i == token.i and _is_surely_a_place(name)
    if _is_victim(root) or (token.lower_ == "of" and is_condition(token.head)):
        return False
    if token.lower_ not in classes()["locative"]:
        return token.pos_ == "VERB" and root.head.i == token.i
    if root.dep_ == "compound" and (token.lower_ == "of" or _describes_things(root)):
        return False  # "of Katyusha rockets", "draped in Aymara flags"
    if token.lower_ == "of" and name.label != "GPE":  # "Office of Special Investigations"
        return token.head.lower_ in _of_whose_name()
    if token.dep_ != "prep" or name.label in PLACE_NAMES:
        return token.dep_ == "prep"
    if name.label not in GUESSED or name.lowers[0] in demonyms() or name.span.text.isupper():
        return False
    return _locates(token, name) or _is_way(token) or _in_known(name) or _transliterated(name)


def _is_surely_a_place(name: Name) -> bool:
    """Say whether a name is a place's by its label, or by how it begins: "took Kafr Batikh"."""
    return name.label in PLACE_NAMES or (name.first in classes()["formants"] and len(name) > 1)


def _is_way(preposition: Token) -> bool:
    """Say whether a road leads to or from a name: "was killed on the road to Am Orlo"."""
    leads = preposition.lower_ in {"to", "from"} and preposition.head.lower_ in classes()["ways"]
    return leads and preposition.head.dep_ in {"pobj", "dobj", "nsubjpass"}


def _locates(preposition: Token, name: Name) -> bool:
    """Say whether a preposition alone shows where a deed was done or a building stands."""
    root = name.span.root
    inside = preposition.lower_ in classes()["inside"]
    told = (inside and _is_of_a_deed(preposition)) or (
        (inside or preposition.lower_ == "at") and _is_of_a_building(preposition)
    )
    bare = preposition.lower_ == "at" and name.start == preposition.i + 1
    told = told or (bare and root.dep_ == "pobj" and _is_of_violence(_deed_over(preposition)))
    return told and len(name) <= SHORT


@lru_cache(maxsize=1)
def _built() -> frozenset[str]:
    """Return the nouns for what is built or settled."""
    return classes()["settlements"] | classes()["parts"] | classes()["facilities"]


@lru_cache(maxsize=1)
def _of_whose_name() -> frozenset[str]:
    """Return the nouns behind which "of" tells a place's name: "the town of", "north of"."""
    return _built() | classes()["around_of"]


def _describes_things(modifier: Token) -> bool:
    """Say whether a name stands before several things that are neither built nor settled."""
    noun = modifier.head.lower_
    return modifier.head.tag_ == "NNS" and noun not in _built() | classes()["premises"]


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


def _deed_over(preposition: Token) -> Token:
    """Return what somebody did or suffered "in a car at X", "on a train at X"."""
    word = preposition.head
    while word.pos_ != "VERB" and type_of(word) is None and word.dep_ in LINKED:
        word = word.head
    return word


def _is_of_violence(word: Token) -> bool:
    """Say whether people are harmed at a spot ("hacked to death at Chebilat"), not aimed at."""
    aimed = word.lemma_ in classes()["aiming"] and word.tag_ != "VBN"
    return type_of(word) is EventType.ASSAULT and not aimed


def _is_of_a_building(preposition: Token) -> bool:
    """Say whether a preposition says where a building stands: "overran the garrison at Khuwayy"."""
    before = preposition.nbor(-1) if preposition.i else preposition
    sited = is_building(before) or before.lemma_.lower() in classes()["sited"]
    return before.pos_ == "NOUN" and sited


def is_building(noun: Token) -> bool:
    """Say whether a noun is one for what is built: a market, a prison, a base."""
    known = nouns().get(noun.lemma_.lower())
    return known is not None and known.kind is ActorKind.FACILITY


def _transliterated(name: Name) -> bool:
    """Say whether an unlabelled name has a particle inside that names of places have ("al-")."""
    return (
        len(name) > 2 and not name.label and not classes()["particles"].isdisjoint(name.lowers[:-1])
    )


def _in_known(name: Name) -> bool:
    """Say whether a known place stands behind a name ("at Olangur in Villupuram district").

    A name that tells what it is is as good: "at Olangur, Minyan district".
    """
    context, end = name.context, name.end
    if is_far_from_another(name):
        return True
    if end + 1 >= len(context.texts) or context.lowers[end] not in (",", "in"):
        return False
    follower, between = end + 1, classes()["directions"] | {"in", "near", "of", "the"}
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
