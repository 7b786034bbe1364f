"""Which of several chains a description most likely means: by nearness and by weight."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from pipeline.knowledge import actors
from pipeline.parse.tokens import Token
from pipeline.resolve.entities.model import Chain, Mention
from schemas.vocabulary import ActorKind

MANY = 100_000  # nouns to remember
FAR = 6  # sentences behind which even what is spoken of most has faded


@lru_cache(maxsize=MANY)
def synonyms(noun: str) -> frozenset[str]:
    """Return a noun and those that news uses for it in turn."""
    return actors.synonyms().get(noun) or frozenset({noun})


def is_country(chain: Chain) -> bool:
    """Tell whether a chain is a state by its name, not a seat that stands for its government."""
    actor = chain.actor
    return (
        chain.kind is ActorKind.STATE
        and actor is not None
        and actor.name.lower() not in actors.seats()
    )


def recent(mention: Mention, chains: Iterable[Chain], sentences: int) -> list[Chain]:
    """Return the chains mentioned before in the last so many sentences, the latest first."""
    found = []
    for chain in chains:
        last = chain.last_before(mention.index)
        if last is not None and mention.sentence - last.sentence <= sentences:
            found.append((last.index, chain))
    return [c for _, c in sorted(found, key=lambda pair: -pair[0])]


def latest(mention: Mention, chains: Sequence[Chain], sentences: int) -> Chain | None:
    """Return the chain mentioned last before, or the only one there is."""
    near = recent(mention, chains, sentences)
    return near[0] if near else (chains[0] if len(chains) == 1 else None)


def clearest(mention: Mention, chains: Iterable[Chain]) -> Chain | None:
    """Return the only chain, the only one of the last sentences, or the one spoken of most."""
    others = [c for c in chains if not _in_phrase(mention, c)]
    if len(others) < 2:
        return others[0] if others else None
    for sentences in (0, 1, 3):
        near = recent(mention, others, sentences)
        if len(near) == 1:
            return near[0]
        if len(near) > 1:
            break
    ranked = sorted(recent(mention, others, FAR), key=lambda c: -len(c.mentions))
    if len(ranked) < 2:
        return ranked[0] if ranked else None
    most, next_ = len(ranked[0].mentions), len(ranked[1].mentions)
    return ranked[0] if most >= 2 * next_ else None


def _in_phrase(mention: Mention, chain: Chain) -> bool:
    """Tell whether a chain is mentioned inside the phrase itself or coordinated with it."""
    head = mention.head
    near = chain.between(head.sent.start, head.sent.end - 1)
    return any(
        m.head.head.i == head.i
        or (head.dep_ == "conj" and head.head.i == m.index)
        or _is_in_clause_of(m.head, head)
        for m in near
    )


def _is_in_clause_of(token: Token, noun: Token) -> bool:
    """Tell whether a name stands in a clause on a noun: "the group, which the EU lists, fled"."""
    for _ in range(6):
        if token.dep_ == "relcl":
            return bool(token.head == noun)
        if token.head == token:
            return False
        token = token.head
    return False
