"""Agreement: whether the number, gender and kind of somebody go with a pronoun."""

from functools import lru_cache

from pipeline.find.grammar.tree import particles
from pipeline.find.reporting import is_saying
from pipeline.find.triggers import type_of
from pipeline.knowledge import actors
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import PATIENTS
from pipeline.parse.tokens import Token, remembered
from pipeline.resolve.entities.model import Chain, Mention
from pipeline.resolve.entities.suffering import is_handled, is_hit_again
from schemas.vocabulary import GROUPS, ActorKind, EventType

SINGULAR_PERSON = frozenset({"he", "him", "his", "himself", "she", "her", "hers", "herself"})
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
NEUTRAL = frozenset({"it", "its", "itself"})
PERSON, ORGANIZATION = ActorKind.PERSON, ActorKind.ORGANIZATION
PLACE, OBJECT = ActorKind.PLACE, ActorKind.OBJECT
PEOPLE = frozenset({PERSON, ActorKind.POPULATION, None})
CROWDS = frozenset({ActorKind.ORGANIZATION, ActorKind.ARMED_GROUP, ActorKind.POPULATION})
UNDERTAKINGS = frozenset({"plan", "operation", "project", "mission", "exercise"})  # open names
PLACES = frozenset({ActorKind.PLACE, ActorKind.FACILITY})
UNARRESTED = PLACES | {OBJECT, ActorKind.STATE}
SOMEBODY = frozenset({ActorKind.PERSON, *CROWDS, ActorKind.STATE})


def agrees(mention: Mention, chain: Chain) -> bool:
    """Tell whether number, gender and kind of a chain go with a pronoun."""
    word = mention.head.lower_
    if word in SINGULAR_PERSON:
        return _can_be_one_person(mention, chain)
    if word in PLURAL:
        return _can_be_they(mention.head, chain)
    return word in NEUTRAL and _can_be_it(mention.head, chain)


def _can_be_one_person(mention: Mention, chain: Chain) -> bool:
    """Tell whether somebody may be "he" or "she"."""
    kind = chain.kind
    if chain.plural or (kind is not PERSON and (kind is not None or not chain.named)):
        return False
    if chain.gender is not None and chain.gender != mention.gender:
        return False
    if not chain.named:
        return True
    return not ((kind is None and _is_called_after_a_thing(chain)) or _is_undertaking(chain))


def _is_called_after_a_thing(chain: Chain) -> bool:
    """Tell whether a name ends in a noun that is no person's: "the Nobel Peace Prize"."""
    lasts = (actors.nouns().get(m.words[-1]) for m in chain.mentions if m.words)
    return any(last is not None and last.kind is not PERSON for last in lasts)


def _is_undertaking(chain: Chain) -> bool:
    """Tell whether a name is that of a plan or operation: "Plan Condor sent them into exile"."""
    return any(m.words[:1] and m.words[0] in UNDERTAKINGS for m in chain.mentions)


def _can_be_they(pronoun: Token, chain: Chain) -> bool:
    """Tell whether somebody may be "they": many, or a body of many."""
    kind = chain.kind
    if not chain.plural:
        if kind not in CROWDS and chain.nouns.isdisjoint(_collectives()):
            return False
        if kind is ORGANIZATION and _is_of_several(pronoun):
            return False  # "three boats … one of them" is none of the guild
    if _is_arrested(pronoun) and not _may_be_arrested(chain):
        return False
    if not chain.plural:
        return not _is_staged(pronoun)
    taken = pronoun.dep_ != "poss" and kind in PLACES  # "two islands … returned them"
    thing = (kind is OBJECT or taken) and not _is_of_people(pronoun)
    return kind in SOMEBODY or (thing and not _is_doer(pronoun))


def _can_be_it(pronoun: Token, chain: Chain) -> bool:
    """Tell whether something may be "it": no person, and what its verb can be said of."""
    kind = chain.kind
    known = chain.named and kind in GROUPS
    if not known and (chain.plural or kind in PEOPLE):  # "broke up a rally … had banned it"
        return kind is None and is_handled(pronoun) and _was_handled(pronoun, chain)
    if kind is not OBJECT and _is_of_a_thing(pronoun):
        return False
    if kind is PLACE and _is_of_fighters(pronoun):
        return False
    if known:
        return True
    if kind in PLACES and pronoun.dep_ == "nsubj" and is_saying(pronoun.head):
        return False  # "jets hit Lund, it acknowledged"
    return kind in GROUPS or not (_speaks(pronoun) or is_judged(pronoun))


def _was_handled(pronoun: Token, chain: Chain) -> bool:
    """Tell whether a thing of no known kind was hit before, or is a rally that is banned."""
    told = chain.mentions[-1].head if chain.mentions and not chain.named else None
    return told is not None and not chain.plural and is_hit_again(pronoun, told)


def _may_be_arrested(chain: Chain) -> bool:
    if chain.kind is ORGANIZATION:
        return chain.plural
    return chain.kind not in UNARRESTED


def _is_arrested(pronoun: Token) -> bool:
    """Tell whether a pronoun is of whom somebody arrests: no state, no rifles."""
    return pronoun.dep_ in PATIENTS and pronoun.head.lemma_ in classes()["held_by_law"]


def _is_of_several(pronoun: Token) -> bool:
    """Tell whether a number picks some of those who are meant: "one of them", "two of them"."""
    counted = pronoun.dep_ == "pobj" and pronoun.head.lower_ == "of"
    return counted and pronoun.head.head.tag_ == "CD"


@lru_cache(maxsize=1)
def _collectives() -> frozenset[str]:
    """Return the nouns for one body of many."""
    return frozenset(n for n, noun in actors.nouns().items() if "collective" in noun.traits)


def _is_doer(token: Token) -> bool:
    """Tell whether a pronoun is subject of an active verb other than "be"."""
    return token.dep_ == "nsubj" and token.head.pos_ == "VERB"


def _is_of_people(token: Token) -> bool:
    """Tell whether only people are meant: "accusing them", "their arrest"."""
    suffered = token.dep_ == "poss" and type_of(token.head) in {EventType.COERCE, EventType.ASSAULT}
    return suffered or _is_held_to_account(token)


def _is_staged(token: Token) -> bool:
    """Tell whether a pronoun is object of what is done to many events: "they would be banned"."""
    put_off = token.head.lemma_ in classes()["staged"]
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
    return token.dep_ == "poss" and owned in classes()["not_of_towns"]


def _is_enacted(token: Token) -> bool:
    """Tell whether a pronoun is object of what is done to decisions: "vowed to veto it"."""
    return token.dep_ == "dobj" and token.head.lemma_ in classes()["enacted"]


def _is_downed(token: Token) -> bool:
    """Tell whether a pronoun is object of what is done to aircraft: "they shot it down"."""
    if token.dep_ != "dobj":
        return False
    verb = token.head
    names = {verb.lemma_, *(f"{verb.lemma_} {p.lower_}" for p in particles(verb))}
    return bool(names & classes()["downing"])


def _is_aboard(token: Token) -> bool:
    """Tell whether a pronoun owns what ships and vehicles have: "its crew"."""
    return token.dep_ == "poss" and token.head.lemma_ in classes()["aboard"]


def _befalls_a_thing(token: Token) -> bool:
    """Tell whether a pronoun is subject of what only ships and bombs do: "it capsized"."""
    if token.dep_ != "nsubj" or token.head.lemma_ not in classes()["befalling_things"]:
        return False
    return not any(c.dep_ == "dobj" for c in token.head.children)  # "the navy said it sank a boat"


def is_judged(token: Token) -> bool:
    """Tell whether a pronoun is object of what is done to deeds and words, not to places."""
    return token.dep_ == "dobj" and token.head.lemma_ in classes()["judged"]


@remembered
def _is_of_a_thing(pronoun: Token) -> bool:
    """Tell whether a pronoun stands where only things do."""
    done_to = _is_enacted(pronoun) or _is_downed(pronoun)
    return done_to or _is_aboard(pronoun) or _befalls_a_thing(pronoun)
