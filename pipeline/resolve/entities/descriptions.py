"""Descriptions: whom "the extremist group", "the president", "the region" take up.

Each rule answers with a chain only where one fits clearly better than all others; a description
that fits nobody, or several, stays by itself.
"""

from collections.abc import Callable, Iterable, Sequence

from pipeline.knowledge import actors
from pipeline.resolve.entities.model import GROUPS, Chain, Form, Mention
from schemas.vocabulary import ActorKind

ARMED = frozenset(
    {
        "extremist",
        "rebel",
        "militant",
        "armed",
        "terrorist",
        "terror",
        "insurgent",
        "guerrilla",
        "jihadist",
    }
    | {"islamist", "paramilitary", "separatist", "jihadi", "radical"}
)
OPPOSED = frozenset({"opposition", "rebel", "resistance", "insurgent", "guerrilla"})
COUNTRY_NOUNS = frozenset({"country", "nation", "homeland"})
REGION_NOUNS = frozenset(
    {
        "region",
        "province",
        "valley",
        "area",
        "district",
        "territory",
        "enclave",
        "island",
        "peninsula",
    }
)
TOWN_NOUNS = frozenset({"city", "town", "village", "capital", "port", "settlement"})
SIDES = frozenset({"side", "party"})


def antecedent(
    mention: Mention, chains: Sequence[Chain], barred: Sequence[Chain] = ()
) -> Chain | None:
    """Return the chain that a description takes up, None when none clearly does.

    Args:
        mention: The description.
        chains: All chains so far.
        barred: Chains it cannot mean: in a quotation, the speaker and the speaker's side.
    """
    through_owner = _of_its_owner(mention)
    if through_owner is not None:
        return through_owner
    if not (mention.definite or _bare_force(mention)):
        return None
    if mention.owner is not None:
        return _by_role(mention, chains)
    known = [c for c in chains if c not in barred] if barred else chains
    for rule in (_by_name_word, _force, _by_same_words, _group, _office, _place, _synonym):
        found = rule(mention, known)
        if found is not None:
            return found
    return None


def may_refer(mention: Mention) -> bool:
    """Tell whether a description can take up something at all."""
    return mention.definite or mention.owner is not None or _bare_force(mention)


def _traits(mention: Mention) -> frozenset[str]:
    noun = actors.nouns().get(mention.noun)
    return noun.traits if noun is not None else frozenset()


def _bare_force(mention: Mention) -> bool:
    """Tell whether a bare plural may mean a side of the story ("Extremists seized …")."""
    return (
        "force" in _traits(mention) and mention.plural and not mention.owner and not mention.counted
    )


def _of_its_owner(mention: Mention) -> Chain | None:
    """ "the Taliban group", "Taliban fighters", "members of Hamas" are the group itself."""
    owner = mention.owner
    if owner is None or owner.chain is None:
        return None
    traits = _traits(mention)
    chain = owner.chain
    if owner.form is Form.NAME and "group" in traits and not mention.plural:
        before = owner.start < mention.start + 1 and owner.head.dep_ != "poss"
        return chain if before and chain.kind in {*GROUPS, None} and not _is_state(chain) else None
    armed = chain.kind is ActorKind.ARMED_GROUP
    if (
        armed
        and mention.plural
        and (traits & {"force", "member"} or mention.noun in {"force", "forces"})
    ):
        return chain
    return None


def _is_state(chain: Chain) -> bool:
    return chain.kind is ActorKind.STATE


def _by_role(mention: Mention, chains: Sequence[Chain]) -> Chain | None:
    """ "the leader of the group": who is called leader, head or chief of that group elsewhere."""
    owner = mention.owner.chain if mention.owner is not None else None
    if owner is None or mention.plural:
        return None
    words = synonyms(mention.noun)
    holders = [
        c for c in chains if c.mentions and any(n in words and o is owner for n, o in c.roles)
    ]
    return holders[0] if len(holders) == 1 else None


def _by_name_word(mention: Mention, chains: Iterable[Chain]) -> Chain | None:
    """ "the Front", "the armed resistance": the noun, or its modifier, is a word of one body's name."""
    words = {mention.noun} if _traits(mention) & {"group", "collective"} else set()
    if mention.modifiers - ARMED - OPPOSED:
        words = set()
    if "force" in _traits(mention) or mention.noun in {"forces", "force"}:
        words |= mention.modifiers
    words -= {"force", "forces", "group", "security", "special", "national", "armed", "government"}
    found = [
        c
        for c in chains
        if c.kind in {ActorKind.ORGANIZATION, ActorKind.ARMED_GROUP}
        and any(words & set(m.words) for m in c.mentions if m.form is Form.NAME)
    ]
    return _clearest(mention, found)


def _by_same_words(mention: Mention, chains: Iterable[Chain]) -> Chain | None:
    """Take up an earlier phrase with the same noun: "a soldier … the soldier"."""
    found = [
        c
        for c in chains
        if mention.noun in c.nouns
        and c.plural == mention.plural
        and c.last_before(mention.index) is not None
        and _modifiers_agree(mention, c)
    ]
    if mention.plural and not _recent(mention, found, 6):
        return None
    return _clearest(mention, found)


def _modifiers_agree(mention: Mention, chain: Chain) -> bool:
    """Tell whether what stands before the noun does not set two phrases apart."""
    mine = {w for w in mention.modifiers if w not in {"same", "alleged", "own", "whole", "entire"}}
    if mine - chain.modifiers:
        return False
    if mention.country and chain.country and mention.country != chain.country:
        return False
    return not any(m.owner is not None and m.form is Form.DESCRIPTION for m in chain.mentions[:1])


def _group(mention: Mention, chains: Iterable[Chain]) -> Chain | None:
    """ "the group", "the extremist group": the body named last, armed if the words say so."""
    if "group" not in _traits(mention) or mention.plural:
        return None
    known = actors.nouns()[mention.noun]
    armed = known.kind is ActorKind.ARMED_GROUP or bool(mention.modifiers & ARMED)
    opposed = bool(mention.modifiers & OPPOSED) or mention.noun in {
        "resistance",
        "opposition",
        "rebellion",
    }
    found = [c for c in chains if c.named and _is_group(c, armed or opposed, known.sector)]
    if opposed or mention.noun in {"resistance", "rebel group"}:
        found = [c for c in found if c.sector != "government"]
    said = [c for c in found if mention.modifiers and mention.modifiers <= c.modifiers]
    return _clearest(mention, said or found)


def _is_group(chain: Chain, armed: bool, sector: str | None) -> bool:
    """Tell whether a chain is a body that may be called a group of this sort."""
    if chain.kind is ActorKind.ARMED_GROUP:
        return armed or sector in {None, "rebels"}
    if armed or chain.kind is not ActorKind.ORGANIZATION:
        return False
    return chain.sector in {sector, None} if sector else chain.sector not in {"media", "police"}


def _force(mention: Mention, chains: Iterable[Chain]) -> Chain | None:
    """ "the rebels", "extremists": the one armed group of the story that is so called."""
    noun = actors.nouns().get(mention.noun)
    if noun is None or noun.kind is not ActorKind.ARMED_GROUP or not mention.plural:
        return None
    words = synonyms(mention.noun)
    groups = [c for c in chains if c.kind is ActorKind.ARMED_GROUP and c.named]
    called = [c for c in groups if (c.nouns | c.modifiers) & {mention.noun, mention.head.lower_}]
    if called:
        return _clearest(mention, called)
    if mention.noun in {"rebel", "insurgent", "guerrilla", "separatist"}:
        groups = [c for c in groups if c.sector == "rebels"]
    elif not any((c.nouns | c.modifiers) & words for c in groups) and not mention.definite:
        return None
    return _clearest(mention, groups) if mention.definite else None


def _office(mention: Mention, chains: Iterable[Chain]) -> Chain | None:
    """ "the president", "the spokesman": who is called so by title or apposition."""
    traits = _traits(mention)
    if not traits & {"office", "spokes", "leader", "title"} or mention.plural:
        return None
    words = synonyms(mention.noun) if "spokes" in traits else {mention.noun}
    found = [
        c
        for c in chains
        if c.kind is ActorKind.PERSON and c.nouns & words and _country_agrees(mention, c)
    ]
    return _clearest(mention, found)


def _country_agrees(mention: Mention, chain: Chain) -> bool:
    return not (mention.country and chain.country and mention.country != chain.country)


def _place(mention: Mention, chains: Iterable[Chain]) -> Chain | None:
    """ "the country", "the region", "the city": the place of that sort named last."""
    if mention.plural or mention.modifiers - {
        "whole",
        "entire",
        "mountainous",
        "northern",
        "capital",
    }:
        return None
    if mention.noun in COUNTRY_NOUNS:
        return _last(mention, [c for c in chains if _is_state(c) and c.named], 3)
    if mention.noun in REGION_NOUNS | TOWN_NOUNS:
        towns = mention.noun in TOWN_NOUNS
        found = [
            c
            for c in chains
            if c.kind is ActorKind.PLACE and c.named and _is_town(c) in {towns, None}
        ]
        return _last(mention, found, 3)
    return None


def _is_town(chain: Chain) -> bool | None:
    """Tell whether the places of a chain are settlements; None when not known."""
    kinds = {m.place_precision for m in chain.mentions if m.place_precision}
    if not kinds:
        return None
    return kinds == {"place"}


def _synonym(mention: Mention, chains: Iterable[Chain]) -> Chain | None:
    """ "the attacker" for "a gunman": one person shortly before who goes by a kindred noun."""
    words = synonyms(mention.noun) - {mention.noun}
    if not words or mention.modifiers:
        return None
    found = [
        c
        for c in chains
        if c.nouns & words
        and c.plural == mention.plural
        and not (mention.gender and c.gender and mention.gender != c.gender)
    ]
    found = _recent(mention, found, 4)
    return found[0] if len(found) == 1 else None


def synonyms(noun: str) -> frozenset[str]:
    """Return a noun and those that news uses for it in turn."""
    return actors.synonyms().get(noun, frozenset({noun}))


def _recent(mention: Mention, chains: Iterable[Chain], sentences: int) -> list[Chain]:
    """Return the chains mentioned before in the last so many sentences, the latest first."""
    found = []
    for chain in chains:
        last = chain.last_before(mention.index)
        if last is not None and mention.sentence - last.sentence <= sentences:
            found.append((last.index, chain))
    return [c for _, c in sorted(found, key=lambda pair: -pair[0])]


def _last(mention: Mention, chains: Sequence[Chain], sentences: int) -> Chain | None:
    """Return the chain mentioned last before, or the only one there is."""
    near = _recent(mention, chains, sentences)
    return near[0] if near else (chains[0] if len(chains) == 1 else None)


def _clearest(mention: Mention, chains: Sequence[Chain]) -> Chain | None:
    """Return the only chain, the only one of the last two sentences, or the one spoken of most."""
    chains = [c for c in chains if not _same_phrase(mention, c)]
    if len(chains) < 2:
        return chains[0] if chains else None
    for sentences in (0, 1, 3):
        near = _recent(mention, chains, sentences)
        if len(near) == 1:
            return near[0]
        if len(near) > 1:
            break
    ranked = sorted(_recent(mention, chains, 6), key=lambda c: -len(c.mentions))
    if len(ranked) < 2:
        return ranked[0] if ranked else None
    most, next_ = len(ranked[0].mentions), len(ranked[1].mentions)
    return ranked[0] if most >= 2 * next_ else None


def _same_phrase(mention: Mention, chain: Chain) -> bool:
    """Tell whether a chain is mentioned inside the phrase itself or coordinated with it."""
    return any(
        m.head.head.i == mention.index or (m.head.dep_ == "conj" and m.head.head.i == mention.index)
        or (mention.head.dep_ == "conj" and mention.head.head.i == m.index)
        for m in chain.mentions
        if m.sentence == mention.sentence
    )  # fmt: skip
