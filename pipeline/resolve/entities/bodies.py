"""Descriptions of bodies: whom "the extremist group", "the rebels", "members of X" mean."""

from collections.abc import Iterable

from pipeline.find.triggers import type_of
from pipeline.knowledge import actors
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import NOMINAL_SUBJECTS
from pipeline.parse.tokens import Span
from pipeline.resolve.entities.model import DESCRIPTION, NAME, Chain, Mention
from pipeline.resolve.entities.nearness import clearest, recent
from schemas.vocabulary import GROUPS, ActorKind, EventType

COLLECTIVE = frozenset({"group", "collective"})
OWN_PEOPLE = frozenset({"force", "member"})
QUOTES = frozenset({'"', "“", "'", "‘", "«"})
OPPOSITION = "opposition"
PARTIES = frozenset({"nsubj", "nsubjpass", "dobj", "conj"})
AGAINST = frozenset({"against", "with", "by", "between"})
CLEAR = 4  # weight of meetings from which an opponent may be taken for granted
OF_STATES = frozenset({"government", "military", "police", "intelligence"})
NAMED_BODIES = frozenset({ActorKind.ORGANIZATION, ActorKind.ARMED_GROUP})


def of_its_owner(mention: Mention) -> Chain | None:
    """Read "the Taliban group", "Taliban fighters", "members of Hamas" as the group itself.

    And "the town of Homs" as Homs.
    """
    owner = mention.owner
    if owner is None or owner.chain is None:
        return None
    chain = owner.chain
    if owner.form is NAME and "group" in mention.traits and not mention.plural:
        # "the Maoist X group", 'a self-styled "X" group'; "a Hamas group" may be one of several
        before = owner.start <= mention.start or mention.definite or _is_quoted(owner)
        before = before and owner.index < mention.index and owner.head.dep_ != "poss"
        return chain if before and chain.kind in {*NAMED_BODIES, None} else None
    if mention.noun in classes()["towns"] and chain.kind is ActorKind.PLACE:
        return chain if owner.form is NAME and owner.head.head.lower_ == "of" else None
    own = mention.traits & OWN_PEOPLE or mention.noun in classes()["own_people"]
    return chain if own and mention.plural and chain.kind is ActorKind.ARMED_GROUP else None


def _is_quoted(name: Mention) -> bool:
    """Tell whether a name stands in quotation marks of its own."""
    doc = name.head.doc
    return name.start > 0 and name.end < len(doc) and doc[name.start - 1].text in QUOTES


def may_go_by_name_word(noun: str, traits: frozenset[str]) -> bool:
    """Tell whether a noun may be a word of a body's name, or stand behind one that is."""
    return bool(traits & COLLECTIVE) or _names_a_force(noun, traits)


def _names_a_force(noun: str, traits: frozenset[str]) -> bool:
    return "force" in traits or noun in {"forces", "force"}


def by_name_word(mention: Mention, chains: Iterable[Chain]) -> Chain | None:
    """Read "the Front", "the armed resistance": noun or modifier is a word of one body's name."""
    words: set[str] = set()
    if mention.traits & COLLECTIVE:
        words = {mention.head.lemma_.lower()}
    if mention.modifiers - classes()["armed"] - classes()["opposed"]:
        words = set()
    if _names_a_force(mention.noun, mention.traits):
        words |= mention.modifiers
    words -= classes()["common"] | classes()["named_after"]  # "the people" are no People's Front
    if not words:
        return None
    others = OF_STATES if mention.noun in classes()["insurgent"] else frozenset[str]()
    chains = list(chains)
    found = clearest(
        mention,
        (
            c
            for c in chains
            if c.kind in NAMED_BODIES
            and c.sector not in others
            and any(words & set(m.words) for m in c.mentions if m.form is NAME)
        ),
    )
    told = found is not None and found.last_before(mention.index) is not None
    return found if told or not _is_told_of(mention, chains) else None


def _is_told_of(mention: Mention, chains: Iterable[Chain]) -> bool:
    """Tell whether one of that noun stands before: "the opposition party … the party"."""
    return any(
        mention.noun in c.nouns and c.last_before(mention.index) is not None
        for c in chains
        if not c.named
    )


def group(mention: Mention, chains: Iterable[Chain]) -> Chain | None:
    """Read "the group", "the extremist group": the body named last, armed if the words say so."""
    if mention.plural:
        return None
    chains = list(chains)
    known = actors.nouns()[mention.noun]
    opposed = mention.noun in classes()["insurgent"] or bool(
        mention.modifiers & classes()["opposed"]
    )
    armed = known.kind is ActorKind.ARMED_GROUP or bool(mention.modifiers & classes()["armed"])
    found = [c for c in chains if c.named and _is_group(c, armed or opposed, known.sector)]
    if opposed:
        found = [c for c in found if c.sector != "government"]
    if mention.noun == OPPOSITION:  # no armed group of elsewhere
        found = [c for c in found if OPPOSITION in c.nouns | c.modifiers]
    plain = classes()["armed"] | classes()["opposed"] | classes()["general"]
    if mention.modifiers - plain.union(*(c.modifiers for c in found)):
        return None
    before = [c for c in found if c.last_before(mention.index) is not None]
    said = [c for c in before if mention.modifiers and mention.modifiers <= c.modifiers]
    if not said and type_of(mention.head.head) is EventType.ASSAULT:
        found = [c for c in before if c.kind is ActorKind.ARMED_GROUP] or found
    meant = _told_just_before(mention, said or found) or clearest(mention, said or found)
    told = meant is not None and meant.last_before(mention.index) is not None
    if meant is not None and _is_said_of_another(mention, meant):
        return None
    return meant if told or not _is_told_of(mention, chains) else None


def _is_said_of_another(mention: Mention, chain: Chain) -> bool:
    """Tell whether the noun was last said of others: "Nurses, an aid group, … the group"."""
    last = chain.last_before(mention.index)
    if last is None:
        return False
    since = mention.head.doc[last.index + 1 : mention.index]
    said = [t for t in since if t.dep_ == "appos" and t.lemma_ == mention.head.lemma_]
    new = [t for t in said if any(c.lower_ in {"a", "an"} for c in t.children)]
    return any(t.head.i > last.index for t in new)


def _told_just_before(mention: Mention, chains: Iterable[Chain]) -> Chain | None:
    """Return the one body that the sentence before is about: "The Front fled. The group said"."""
    if mention.head.dep_ not in NOMINAL_SUBJECTS:
        return None
    before = mention.sentence - 1
    found = [
        c
        for c in chains
        if any(_leads_sentence(m, before) for m in c.between(0, mention.index - 1))
    ]
    return found[0] if len(found) == 1 else None


def _leads_sentence(mention: Mention, number: int) -> bool:
    """Tell whether a mention is the subject of the main clause of a sentence."""
    head = mention.head
    return mention.sentence == number and head.dep_ == "nsubj" and head.head.dep_ == "ROOT"


def _is_group(chain: Chain, armed: bool, sector: str | None) -> bool:
    """Tell whether a chain is a body that may be called a group of this sort."""
    if chain.kind is ActorKind.ARMED_GROUP:
        return armed or sector in {None, "rebels"}
    if armed or chain.kind is not ActorKind.ORGANIZATION:
        return False
    if sector and chain.sector not in {sector, None}:
        return False
    return chain.sector not in {"media", "police"} and _is_surely_a_body(chain)


def _is_surely_a_body(chain: Chain) -> bool:
    """Tell whether more than one label speaks for a body: a single word may be somebody's name."""
    return chain.actor is not None or any(
        len(m.words) > 1 or m.text.isupper() for m in chain.mentions if m.form is NAME
    )


def force(mention: Mention, chains: Iterable[Chain]) -> Chain | None:
    """Read "the rebels", "extremists": the one armed group of the story that is so called."""
    if not mention.plural or not is_of_fighters(mention.noun):
        return None
    chains = list(chains)
    groups = [c for c in chains if c.kind is ActorKind.ARMED_GROUP and c.named]
    groups = [c for c in groups if not _are_others(mention, c)]
    called = [c for c in groups if is_called(c, mention)]
    if "group" in mention.traits:
        return None  # "gangs" are more than one gang
    if not mention.definite and _is_told_by_clause(mention):
        return None
    if called:
        return clearest(mention, called)
    if not mention.definite:
        return None
    if mention.noun in classes()["insurgent"]:
        groups = [c for c in groups if c.sector == "rebels" and not _is_another(c)]
    elif any(_is_new(c, mention) for c in chains):
        return None
    return clearest(mention, groups)


def _are_others(mention: Mention, chain: Chain) -> bool:
    """Tell whether what stands before fighters sets them apart: "resistance fighters"."""
    sort = mention.modifiers & classes()["sorts_of_fighters"]
    return not sort <= chain.modifiers.union(*(m.words for m in chain.mentions))


def is_called(chain: Chain, mention: Mention) -> bool:
    """Tell whether the text calls somebody by the noun of a mention: "M23 rebels … the rebels"."""
    return bool((chain.nouns | chain.modifiers) & {mention.noun, mention.head.lower_})


def may_be_named_later(first: Mention, chain: Chain) -> bool:
    """Tell whether those who are told of as new may be a body that is named behind them.

    "Gunmen took a bus. Ansaru freed nine men": the gunmen may be others, unless it is called so.
    Rebels are those of the one rebellion that a text names.
    """
    many = is_of_fighters(first.noun) and first.noun not in classes()["insurgent"]
    return is_called(chain, first) or not many


def _is_another(chain: Chain) -> bool:
    """Tell whether a text sets a body apart from one before: "X, another armed group"."""
    told = (m.head for m in chain.mentions if m.form is DESCRIPTION)
    another = any(c.lower_ == "another" for noun in told for c in noun.children)
    return another or bool(chain.modifiers & classes()["apart"])


def _is_new(chain: Chain, mention: Mention) -> bool:
    """Tell whether others of that noun were told of before: "gunmen took a bus … the gunmen"."""
    told = not chain.named and mention.noun in chain.nouns and bool(chain.mentions)
    return told and not chain.mentions[0].definite and chain.mentions[0].index < mention.index


def _is_told_by_clause(mention: Mention) -> bool:
    """Tell whether a clause says which fighters are meant: "raided militants it blames for it"."""
    clauses = [c for c in mention.head.children if c.dep_ == "relcl"]
    return any(c.left_edge.i == mention.end for c in clauses)


def is_of_fighters(noun: str) -> bool:
    """Tell whether a noun is one for an armed group."""
    known = actors.nouns().get(noun)
    return known is not None and known.kind is ActorKind.ARMED_GROUP


def is_bare_force(mention: Mention) -> bool:
    """Tell whether a bare plural may mean a side of the story ("Extremists seized …")."""
    return (
        "force" in mention.traits
        and mention.plural
        and mention.owner is None
        and not mention.counted
    )


def names_both_sides(mention: Mention) -> bool:
    """Tell whether a phrase means the two that fight: "both sides", "the warring parties"."""
    return (
        mention.noun in classes()["side"]
        and mention.plural
        and (mention.definite or mention.counted)
        and mention.modifiers <= classes()["side_words"]
        and mention.owner is None
    )


def fights(chain: Chain) -> bool:
    """Tell whether a chain is armed, or a state."""
    if chain.kind is ActorKind.ARMED_GROUP:
        return True
    return chain.kind in GROUPS and chain.sector in {"military", "rebels", "government"}


def opponent(side: Chain, chains: Iterable[Chain], clear: bool = False) -> Chain | None:
    """Return whom a side fights: the armed chain that meets it most often; None when two tie.

    Args:
        side: An armed group or state.
        chains: All chains.
        clear: Ask for more than a few shared sentences, and twice as much as the next.
    """
    mine: dict[int, list[Mention]] = {}
    for mention in side.mentions:
        mine.setdefault(mention.sentence, []).append(mention)
    met = []
    for chain in chains:
        if chain is not side and fights(chain):
            weight = sum(
                _meeting(own, m) for m in chain.mentions for own in mine.get(m.sentence, ())
            )
            if weight:
                met.append((weight, chain))
    met.sort(key=lambda pair: -pair[0])
    if not met or (len(met) > 1 and met[0][0] == met[1][0]):
        return None
    if clear and (met[0][0] < CLEAR or (len(met) > 1 and met[0][0] < 2 * met[1][0])):
        return None
    return met[0][1]


def _meeting(one: Mention, other: Mention) -> int:
    """Return how closely two mentions of one sentence are opposed or set side by side."""
    if _is_where(one) or _is_where(other):
        return 0
    first, second = sorted((one.head, other.head), key=lambda t: t.i)
    if second in first.conjuncts:
        return 3 if _is_mutual(first.sent) else 0
    if first.head == second.head and {first.dep_, second.dep_} & {"nsubj", "nsubjpass"}:
        return 3
    prep = second.head
    if prep.lower_ in AGAINST and first.head in {prep.head, prep.head.head}:
        return 3
    return 1


def _is_where(mention: Mention) -> bool:
    """Tell whether a state is only the place of something ("in Chad", "the south of Chad")."""
    head = mention.head
    if mention.chain is None or mention.chain.kind is not ActorKind.STATE:
        return False
    if mention.form is DESCRIPTION and mention.noun in classes()["country"]:
        return True
    return head.dep_ not in PARTIES and head.head.lower_ not in AGAINST


def _is_mutual(sentence: Span) -> bool:
    """Tell whether a sentence says that its parties do something to each other."""
    return any(t.lemma_.lower() in classes()["mutual"] for t in sentence)


def both_sides(mention: Mention, chains: Iterable[Chain]) -> list[Chain]:
    """Return the side named last before "both sides" and the one it fights, or nothing."""
    sides = [c for c in chains if fights(c) and c.actor is not None]
    for side in recent(mention, sides, 2):
        other = opponent(side, sides, clear=True)
        if other is not None:
            return [side, other]
    return []
