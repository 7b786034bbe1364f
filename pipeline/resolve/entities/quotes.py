"""Who speaks where: "we" and "I" inside a quotation, "the enemy" in a spokesman's mouth."""

from collections.abc import Sequence

from pipeline.find.mentions import StatementMention
from pipeline.resolve.entities.model import GROUPS, Chain, Mention
from schemas.vocabulary import ActorKind, StatementKind

I_WORDS = frozenset({"i", "me", "my", "mine", "myself"})
WE_WORDS = frozenset({"we", "us", "our", "ours", "ourselves"})
ENEMY_NOUNS = frozenset({"enemy", "foe", "opponent", "adversary"})


def statement_around(
    index: int, statements: Sequence[StatementMention], direct: bool = False
) -> StatementMention | None:
    """Return the innermost statement whose content holds a token, None outside of all."""
    around = [
        s
        for s in statements
        if s.content.start <= index < s.content.end
        and not (direct and s.kind is StatementKind.INDIRECT)
    ]
    return min(around, key=lambda s: len(s.content), default=None)


def meant_by_first_person(mention: Mention, speaker: Chain) -> Chain | None:
    """Return whom "I" or "we" means: the speaker, or the body the speaker speaks for."""
    if mention.head.lower_ in I_WORDS:
        return speaker if speaker.kind in {ActorKind.PERSON, None} else None
    return side_of(speaker) or speaker


def side_of(chain: Chain) -> Chain | None:
    """Return the body that a person speaks for or leads; a body is its own side."""
    if chain.kind in GROUPS:
        return chain
    for _, body in chain.roles:
        if body.mentions and body.kind in GROUPS:
            return body
    return None


def opponent(side: Chain, chains: Sequence[Chain]) -> Chain | None:
    """Return the one armed side that shares most sentences with a side; None when two tie."""
    mine = {m.sentence for m in side.mentions}
    shared = []
    for chain in chains:
        if chain is side or chain.kind not in GROUPS or not _fights(chain):
            continue
        together = sum(m.sentence in mine for m in chain.mentions)
        if together:
            shared.append((together, chain))
    shared.sort(key=lambda pair: -pair[0])
    if not shared or (len(shared) > 1 and shared[0][0] == shared[1][0]):
        return None
    return shared[0][1]


def _fights(chain: Chain) -> bool:
    """Tell whether a chain is armed, or a state."""
    if chain.kind is ActorKind.ARMED_GROUP:
        return True
    return chain.sector in {"military", "rebels", "government"}
