"""Agreement: whether the number, gender and kind of somebody go with a pronoun."""

from pipeline.find.statements.words import is_saying
from pipeline.find.tree import particles
from pipeline.find.triggers import type_of
from pipeline.knowledge import actors
from pipeline.parse.labels import PATIENTS
from pipeline.parse.tokens import Token
from pipeline.resolve.entities.model import GROUPS, Chain, Mention
from schemas.vocabulary import ActorKind, EventType

SINGULAR_PERSON = frozenset({"he", "him", "his", "himself", "she", "her", "hers", "herself"})
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
NEUTRAL = frozenset({"it", "its", "itself"})
CROWDS = frozenset({ActorKind.ORGANIZATION, ActorKind.ARMED_GROUP, ActorKind.POPULATION})
PLACES = frozenset({ActorKind.PLACE, ActorKind.FACILITY})
SOMEBODY = frozenset({ActorKind.PERSON, *CROWDS, ActorKind.STATE})


def agrees(mention: Mention, chain: Chain) -> bool:
    """Tell whether number, gender and kind of a chain go with a pronoun."""
    word, kind = mention.head.lower_, chain.kind
    if word in SINGULAR_PERSON:
        if chain.plural or kind not in {ActorKind.PERSON, None}:
            return False
        return chain.gender in {None, mention.gender} and (kind is not None or chain.named)
    if word in PLURAL:
        if chain.plural:
            taken = mention.head.dep_ != "poss" and kind in PLACES  # "two islands … returned them"
            thing = (kind is ActorKind.OBJECT or taken) and not _is_of_people(mention.head)
            return kind in SOMEBODY or (thing and not _is_doer(mention.head))
        if _is_staged(mention.head):
            return False
        return kind in CROWDS or _is_collective(chain)
    if word in NEUTRAL:
        of_a_thing = (_is_enacted, _is_downed, _is_aboard, _befalls_a_thing)
        if kind is not ActorKind.OBJECT and any(says(mention.head) for says in of_a_thing):
            return False
        if kind is ActorKind.PLACE and _is_of_fighters(mention.head):
            return False
        if kind in GROUPS and chain.named:
            return True
        if kind in PLACES and mention.head.dep_ == "nsubj" and is_saying(mention.head.head):
            return False  # "jets hit Lund, it acknowledged"
        if chain.plural or kind in {ActorKind.PERSON, ActorKind.POPULATION, None}:
            return False
        return kind in GROUPS or not (_speaks(mention.head) or _is_judged(mention.head))
    return False


def _is_collective(chain: Chain) -> bool:
    table = actors.nouns()
    return any("collective" in table[n].traits for n in chain.nouns if n in table)


def _is_doer(token: Token) -> bool:
    """Tell whether a pronoun is subject of an active verb other than "be"."""
    return token.dep_ == "nsubj" and token.head.pos_ == "VERB"


def _is_of_people(token: Token) -> bool:
    """Tell whether only people are meant: "accusing them", "their arrest"."""
    suffered = token.dep_ == "poss" and type_of(token.head) in {EventType.COERCE, EventType.ASSAULT}
    return suffered or _is_held_to_account(token)


def _is_staged(token: Token) -> bool:
    """Tell whether a pronoun is object of what is done to many events: "they would be banned"."""
    put_off = token.head.lemma_ in actors.word_class("staged")
    return token.dep_ in PATIENTS and put_off


def _is_held_to_account(token: Token) -> bool:
    """Tell whether a pronoun is object of what is done to people: "accusing them", "called on"."""
    if token.dep_ == "pobj" and token.head.lower_ == "on":
        return token.head.head.lemma_ == "call"
    return token.dep_ == "dobj" and token.head.lemma_ in actors.metonym_verbs("object")


def _speaks(token: Token) -> bool:
    """Tell whether a pronoun is subject of what only people and bodies do."""
    return token.dep_ == "nsubj" and token.head.lemma_ in actors.metonym_verbs("subject")


def _is_of_fighters(token: Token) -> bool:
    """Tell whether a possessive is of who fights: "in Mopti, its gunners" are no town's."""
    owned = token.head.lemma_.lower()
    return token.dep_ == "poss" and owned in actors.word_class("fighter")


def _is_enacted(token: Token) -> bool:
    """Tell whether a pronoun is object of what is done to decisions: "vowed to veto it"."""
    return token.dep_ == "dobj" and token.head.lemma_ in actors.word_class("enacted")


def _is_downed(token: Token) -> bool:
    """Tell whether a pronoun is object of what is done to aircraft: "they shot it down"."""
    verb = token.head
    names = {verb.lemma_, *(f"{verb.lemma_} {p.lower_}" for p in particles(verb))}
    return token.dep_ == "dobj" and bool(names & actors.word_class("downing"))


def _is_aboard(token: Token) -> bool:
    """Tell whether a pronoun owns what ships and vehicles have: "its crew"."""
    return token.dep_ == "poss" and token.head.lemma_ in actors.word_class("aboard")


def _befalls_a_thing(token: Token) -> bool:
    """Tell whether a pronoun is subject of what only ships and bombs do: "it capsized"."""
    return token.dep_ == "nsubj" and token.head.lemma_ in actors.word_class("befalling_things")


def _is_judged(token: Token) -> bool:
    """Tell whether a pronoun is object of what is done to deeds and words, not to places."""
    return token.dep_ == "dobj" and token.head.lemma_ in actors.word_class("judged")
