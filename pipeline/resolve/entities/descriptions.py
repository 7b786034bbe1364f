"""Descriptions: whom "the extremist group", "the president", "the region" take up.

Each rule answers with a chain only where one fits clearly better than all others; a description
that fits nobody, or several, stays by itself.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from pipeline.find.triggers import type_of
from pipeline.knowledge.actors import demonyms
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import ADNOMINAL, PATIENTS
from pipeline.resolve.entities import bodies, peoples
from pipeline.resolve.entities.model import DESCRIPTION, Chain, Mention
from pipeline.resolve.entities.nearness import (
    clearest,
    is_country,
    latest,
    recent,
    synonyms,
)
from pipeline.resolve.entities.titles import OFFICES
from pipeline.resolve.places.capitals import capitals
from schemas.vocabulary import ActorKind, EventType

Rule = Callable[[Mention, Sequence[Chain]], Chain | None]
AGE = re.compile(r"\d{1,3}-year-old")
PLURAL_REACH = 6  # sentences for "the soldiers" to take up soldiers
PLACE_REACH = 3
CAPITAL = "capital"
PORT = "port"  # mostly a part of a town
INSTITUTION_REACH = 30  # a story has one government until it speaks of another
BETTER_KNOWN = 3  # times as many mentions for a place to outweigh one named later
SYNONYM_REACH = 4
HUMAN_REACH = 1
VICTIM_REACH = 4


def antecedent(
    mention: Mention, chains: Sequence[Chain], barred: Sequence[Chain] = ()
) -> Chain | None:
    """Return the chain that a description takes up, None when none clearly does.

    Args:
        mention: The description.
        chains: The chains it may take up.
        barred: Chains it cannot mean: in a quotation, the speaker and the speaker's side.
    """
    if mention.owner is not None and (own := bodies.of_its_owner(mention)) is not None:
        return own
    known = [c for c in chains if c not in barred] if barred else chains
    if _is_bare_plural(mention):
        return bodies.force(mention, known) or _same_bare_plural(mention, known)
    if not mention.definite:
        return None
    if mention.owner is not None:
        return _by_role(mention, known) or peoples.same_people(mention, known)
    for rule in _rules_for(mention.noun, mention.traits):
        found = rule(mention, known)
        if found is not None:
            apart = _acts_on(mention, found) or _are_dead(mention, found)
            return None if apart else found
    return None


def _acts_on(mention: Mention, chain: Chain) -> bool:
    """Tell whether a clause has one do something to the other: "the group praised the Front"."""
    verb = mention.head.head
    beside = (m.head for m in chain.mentions if m.head.dep_ == "dobj")
    return mention.head.dep_ == "nsubj" and any(t.head == verb for t in beside)


def _are_dead(mention: Mention, chain: Chain) -> bool:
    """Tell whether those who act can be no dead: "claimed to have shot nine men. The men fled"."""
    verb, last = mention.head.head, chain.last_before(mention.index)
    acts = mention.head.dep_ == "nsubj" and type_of(verb) in {EventType.RETREAT, EventType.OTHER}
    if last is None or not (acts and mention.plural and last.counted):
        return False
    return last.head.dep_ in PATIENTS and last.head.head.lemma_ in classes()["killing"]


def goes_by_noun(mention: Mention) -> bool:
    """Tell whether a description takes up only what goes by a like noun ("the road")."""
    if mention.owner is not None:
        return False
    return BY_NOUN.issuperset(_rules_for(mention.noun, mention.traits))


@lru_cache(maxsize=10_000)
def _rules_for(noun: str, traits: frozenset[str]) -> tuple[Rule, ...]:
    """Return the rules that may read a definite description by a noun of these traits."""
    return tuple(rule for rule, reads in RULES if reads(noun, traits))


def may_refer(mention: Mention) -> bool:
    """Tell whether a description can take up something at all.

    "The people who queued at the gate" are told by what they did, and no people of before;
    "insurgents linked to the guild" by whose they are.
    """
    if not (mention.definite or mention.owner is not None or _is_bare_plural(mention)):
        return False
    if not mention.head.children:
        return True
    if mention.noun in classes()["crowd_noun"] and any(
        c.dep_ == "relcl" for c in mention.head.children
    ):
        return False
    return not _is_told_apart(mention)


def may_mean_a_name(mention: Mention) -> bool:
    """Tell whether a description can mean somebody named: of bare plurals, only fighters can."""
    return mention.definite or mention.owner is not None or bodies.is_of_fighters(mention.noun)


def _is_told_apart(mention: Mention) -> bool:
    """Tell whether a clause or phrase right behind a noun says to whom those belong."""
    belonging = classes()["belonging"]
    if mention.head.sent.words.isdisjoint(belonging):
        return False
    behind = (c for c in mention.head.children if c.dep_ in {"acl", "amod"})
    return any(c.i > mention.index and c.lower_ in belonging for c in behind)


def _is_bare_plural(mention: Mention) -> bool:
    """Tell whether a plural has neither determiner nor number nor owner ("prosecutors")."""
    if not mention.plural or mention.definite or mention.counted or mention.owner is not None:
        return False
    return bool(mention.kinds) and (not mention.modifiers or bodies.is_bare_force(mention))


def _same_bare_plural(mention: Mention, chains: Iterable[Chain]) -> Chain | None:
    """Take up the same bare noun: "Prosecutors … prosecutors"."""
    if mention.modifiers:
        return None
    found = [
        c
        for c in chains
        if not c.named and mention.noun in c.nouns and _is_bare_plural(c.mentions[0])
    ]
    return latest(mention, found, PLURAL_REACH)


def _by_role(mention: Mention, chains: Iterable[Chain]) -> Chain | None:
    """Read "the leader of the group": who is called its leader, head or chief elsewhere."""
    owner = mention.owner.chain if mention.owner is not None else None
    if owner is None or mention.plural:
        return None
    words = synonyms(mention.noun)
    holders = [c for c in chains if c.roles and any(n in words and o is owner for n, o in c.roles)]
    return holders[0] if len(holders) == 1 else None


def _same_words(mention: Mention, chains: Iterable[Chain]) -> Chain | None:
    """Take up an earlier phrase with the same noun: "a soldier … the soldier"."""
    found = [
        c
        for c in chains
        if mention.noun in c.nouns
        and c.plural == mention.plural
        and c.last_before(mention.index) is not None
        and _modifiers_agree(mention, c)
    ]
    if mention.noun in classes()["institution"]:
        return latest(mention, found, INSTITUTION_REACH)
    if mention.plural and not recent(mention, found, PLURAL_REACH):
        return None
    return clearest(mention, found)


def _modifiers_agree(mention: Mention, chain: Chain) -> bool:
    """Tell whether what stands before the noun does not set two phrases apart."""
    said = {word for word in mention.modifiers if not AGE.fullmatch(word)}
    if said - chain.modifiers - classes()["empty"]:
        return False
    if not _country_agrees(mention, chain):
        return False
    if chain.kind is ActorKind.PERSON or mention.noun in classes()["institution"]:
        return True
    return not any(m.owner is not None and m.form is DESCRIPTION for m in chain.mentions[:1])


def _country_agrees(mention: Mention, chain: Chain) -> bool:
    return not (mention.country and chain.country and mention.country != chain.country)


def _office(mention: Mention, chains: Iterable[Chain]) -> Chain | None:
    """Read "the president", "the spokesman": who is called so by title or apposition."""
    if mention.plural:
        return None
    words = synonyms(mention.noun) if "spokes" in mention.traits else {mention.noun}
    return clearest(
        mention,
        (
            c
            for c in chains
            if c.kind is ActorKind.PERSON and c.nouns & words and _holds_office(mention, c)
        ),
    )


def _holds_office(mention: Mention, chain: Chain) -> bool:
    """Tell whether what stands before an office, "former" or a country, is true of somebody."""
    if mention.country and mention.country != chain.country:
        return False
    inside = mention.noun.split()
    said = {m for m in mention.modifiers if m not in demonyms() and m not in inside}
    return not said - chain.modifiers - classes()["empty"]


def _human(mention: Mention, chains: Iterable[Chain]) -> Chain | None:
    """Read "the man": the one person of the last sentences that can be one.

    "The man arrested in Lund" is known by his arrest alone.
    """
    if mention.plural or mention.modifiers:
        return None
    if any(c.dep_ in ADNOMINAL and c.i > mention.index for c in mention.head.children):
        return None
    people = [
        c
        for c in chains
        if c.kind is ActorKind.PERSON and not c.plural and c.gender in {None, mention.gender}
    ]
    near = recent(mention, people, HUMAN_REACH)
    return near[0] if len(near) == 1 else None


def _victim(mention: Mention, chains: Iterable[Chain]) -> Chain | None:
    """Read "the victim": the one person to whom the last sentences say that harm was done."""
    if mention.plural or mention.modifiers:
        return None
    harmed = [
        c
        for c in chains
        if c.kind is ActorKind.PERSON and not c.plural and any(map(_is_harmed, c.mentions))
    ]
    near = recent(mention, harmed, VICTIM_REACH)
    return near[0] if len(near) == 1 else None


def _is_harmed(mention: Mention) -> bool:
    """Tell whether a phrase stands where the one stands to whom harm is done."""
    head = mention.head
    if head.dep_ == "pobj" and head.head.lower_ == "of":
        return head.head.head.lemma_.lower() in classes()["harm"]
    return head.dep_ in PATIENTS and head.head.lemma_.lower() in classes()["harm"]


def _place(mention: Mention, chains: Iterable[Chain]) -> Chain | None:
    """Read "the country", "the region", "the city": the place of that sort named last."""
    if mention.plural or mention.modifiers - classes()["place_words"]:
        return None
    if mention.noun in classes()["country"]:
        named = [c for c in chains if c.named]
        states = [c for c in named if is_country(c) and not all(map(_owns_only, c.mentions))]
        return _country(mention, states, named)
    towns = mention.noun in classes()["town"]
    places = (c for c in chains if c.named and c.kind is ActorKind.PLACE and not _only_adjective(c))
    told = [c for c in places if c.last_before(mention.index) is not None]
    fit = [c for c in told if _is_town(c) in {towns, None} and not _called_else(c, mention)]
    fit = [c for c in fit if not (towns and _is_spot(c))]
    if mention.noun == PORT:
        fit = [c for c in fit if PORT in c.nouns or any(PORT in m.words for m in c.mentions)]
    if mention.noun == CAPITAL and not mention.modifiers:  # "the provincial capital" is another
        fit = [c for c in fit if _is_capital(c)]
    elif mention.noun != CAPITAL:
        fit = [c for c in fit if not _is_measured_from(c, mention)] or fit
    sure = [c for c in fit if _is_town(c) is towns]
    return _best_known(mention, recent(mention, sure, PLACE_REACH) or fit)


def _is_measured_from(chain: Chain, mention: Mention) -> bool:
    """Tell whether a place only told how far another is: "a town 90 km north of Juba"."""
    last = chain.last_before(mention.index)
    if last is None or last.head.dep_ != "pobj" or last.head.head.lower_ not in {"of", "from"}:
        return False
    return last.head.head.head.lower_ in classes()["directions"] | classes()["distances"]


def _is_capital(chain: Chain) -> bool:
    """Tell whether a town is its country's capital, or is called one."""
    town = capitals().get(chain.country or "")
    named = town is not None and any(m.place == town.name for m in chain.mentions)
    return named or CAPITAL in chain.nouns


@lru_cache(maxsize=1)
def _places() -> frozenset[str]:
    """Return the nouns for a country, a town, a region."""
    return classes()["country"] | classes()["town"] | classes()["region_noun"]


def is_place(mention: Mention) -> bool:
    """Tell whether a description is of a country, a town or a region."""
    return mention.noun in _places()


def _country(mention: Mention, states: Sequence[Chain], named: Sequence[Chain]) -> Chain | None:
    """Return the state named last, unless most names of the story belong to another."""
    last = latest(mention, states, PLACE_REACH)
    if last is None or last.country is None:
        return last

    def weight(state: Chain) -> int:
        return sum(len(c.mentions) for c in named if c.country == state.country)

    main = max(states, key=weight)
    return main if weight(main) >= BETTER_KNOWN * weight(last) else last


def _owns_only(mention: Mention) -> bool:
    """Tell whether a country is only whose something is: "the embassy of Peru", "a US-made gun".

    What lies in it does not belong to it: "the north of Peru".
    """
    head = mention.head
    if head.dep_ == "pobj" and head.head.lower_ == "of":
        return head.head.head.lemma_.lower() in classes()["stands_for_state"]
    return head.dep_ in {"compound", "amod", "nmod", "npadvmod"}


def _best_known(mention: Mention, places: Sequence[Chain]) -> Chain | None:
    """Return the place named last, unless one named shortly before is spoken of much more."""
    last = latest(mention, places, PLACE_REACH)
    if last is None:
        return None
    most = max(recent(mention, places, PLACE_REACH), key=lambda c: len(c.mentions), default=last)
    return most if len(most.mentions) >= BETTER_KNOWN * len(last.mentions) else last


def _called_else(chain: Chain, mention: Mention) -> bool:
    """Tell whether a place is called another thing: a province is no valley."""
    own = classes()["region_noun"] - synonyms(mention.noun) - {"region", "area"}
    plain = mention.noun in {"region", "area"} or mention.noun in classes()["town"]
    return not plain and any(own & {*m.words, _word_behind(m)} for m in chain.mentions)


def _is_spot(chain: Chain) -> bool:
    """Tell whether a place is called a building or a water: a river is no city."""
    spots = classes()["facilities"] | classes()["streets"]
    return any(not spots.isdisjoint({*m.words, _word_behind(m)}) for m in chain.mentions)


def _word_behind(mention: Mention) -> str:
    """Return the word behind a mention: "province" behind "Parwan"."""
    doc = mention.head.doc
    return doc[mention.end].lower_ if mention.end < len(doc) else ""


def _only_adjective(chain: Chain) -> bool:
    """Tell whether a place is only there as an adjective: "European leaders"."""
    return all(m.head.dep_ == "amod" for m in chain.mentions)


def _is_town(chain: Chain) -> bool | None:
    """Tell whether a chain is a settlement; None when not known.

    A city and its province often share a name: only "province" in the name tells them apart.
    """
    if any(classes()["region_noun"] & set(m.words) for m in chain.mentions):
        return False
    kinds = {m.place_precision for m in chain.mentions if m.place_precision}
    return True if kinds == {"place"} else None


def _kindred(mention: Mention, chains: Iterable[Chain]) -> Chain | None:
    """Read "the attacker" for "a gunman": one shortly before who goes by a kindred noun."""
    if mention.modifiers:
        return None
    words = synonyms(mention.noun) - {mention.noun}
    found = [
        c
        for c in chains
        if c.nouns & words
        and c.plural == mention.plural
        and not (mention.gender and c.gender and mention.gender != c.gender)
    ]
    near = recent(mention, found, SYNONYM_REACH)
    return near[0] if len(near) == 1 else None


RULES: Sequence[tuple[Rule, Callable[[str, frozenset[str]], bool]]] = (  # and what each reads
    (bodies.by_name_word, bodies.may_go_by_name_word),
    (bodies.force, lambda noun, traits: bodies.is_of_fighters(noun)),
    (_place, lambda noun, traits: noun in _places()),
    (_same_words, lambda noun, traits: True),
    (bodies.group, lambda noun, traits: "group" in traits),
    (_office, lambda noun, traits: bool(traits & OFFICES)),
    (_kindred, lambda noun, traits: bool(synonyms(noun) - {noun})),
    (_human, lambda noun, traits: noun in classes()["human"]),
    (_victim, lambda noun, traits: noun in classes()["victim"]),
)
BY_NOUN = frozenset({_same_words, _kindred})
