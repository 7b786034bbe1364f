"""The walk through a document's mentions from left to right that puts each into a chain."""

from collections.abc import Sequence

from pipeline.find.mentions import StatementMention
from pipeline.knowledge import actors
from pipeline.resolve.entities import descriptions, pronouns, quotes
from pipeline.resolve.entities.chains import chain_names
from pipeline.resolve.entities.model import GROUPS, PLACES, Chain, Form, Mention
from schemas.vocabulary import ActorKind

LINKED_KINDS = frozenset(set(ActorKind) - {ActorKind.OBJECT})


def link(mentions: Sequence[Mention], statements: Sequence[StatementMention]) -> list[Chain]:
    """Put every mention that can be resolved into a chain; return all chains."""
    chains = chain_names(mentions)
    at = {m.index: m for m in mentions}
    _apply_appositions(mentions, at)
    for mention in mentions:
        _note_role(mention)
    for mention in mentions:
        if mention.chain is None:
            _link(mention, at, chains, statements)
    for mention in mentions:
        _second_chance(mention, chains)
    return [c for c in chains if c.mentions]


def _link(
    mention: Mention,
    at: dict[int, Mention],
    chains: list[Chain],
    statements: Sequence[StatementMention],
) -> None:
    """Put one mention into the chain it belongs to; a description without one starts its own."""
    if mention.form is Form.PRONOUN:
        found = _pronoun(mention, at, chains, statements)
        if found is not None:
            found.add(mention)
        return
    found = _enemy(mention, at, chains, statements)
    if found is None:
        speaker = _speaker(mention, at, statements)
        barred = [speaker, quotes.side_of(speaker)] if speaker is not None else []
        found = descriptions.antecedent(mention, chains, [c for c in barred if c is not None])
    if found is None:
        found = Chain()
        chains.append(found)
    found.add(mention)
    _note_role(mention)


def _pronoun(
    mention: Mention,
    at: dict[int, Mention],
    chains: list[Chain],
    statements: Sequence[StatementMention],
) -> Chain | None:
    """Return the chain of a pronoun."""
    word = mention.head.lower_
    antecedent = pronouns.antecedent_of_relative(mention.head)
    if antecedent is not None:
        return at[antecedent.i].chain if antecedent.i in at else None
    if word in pronouns.RELATIVE:
        return None
    reflexive = pronouns.subject_for_reflexive(mention.head, at)
    if reflexive is not None:
        return reflexive.chain
    speaker = _speaker(mention, at, statements)
    if word in quotes.I_WORDS | quotes.WE_WORDS:
        return quotes.meant_by_first_person(mention, speaker) if speaker is not None else None
    barred = [speaker] if speaker is not None else []
    return pronouns.antecedent(mention, chains, barred)


def _speaker(
    mention: Mention, at: dict[int, Mention], statements: Sequence[StatementMention]
) -> Chain | None:
    """Return who speaks the quotation around a mention."""
    statement = quotes.statement_around(mention.index, statements, direct=True)
    if statement is None or statement.speaker is None:
        return None
    found = at.get(statement.speaker.root.i)
    return found.chain if found is not None else None


def _enemy(
    mention: Mention,
    at: dict[int, Mention],
    chains: list[Chain],
    statements: Sequence[StatementMention],
) -> Chain | None:
    """ "the enemy" in somebody's mouth is whom the speaker's side fights."""
    if mention.noun not in quotes.ENEMY_NOUNS or not mention.definite or mention.owner is not None:
        return None
    statement = quotes.statement_around(mention.index, statements)
    if statement is None or statement.speaker is None:
        return None
    speaker = at.get(statement.speaker.root.i)
    if speaker is None or speaker.chain is None or speaker.head.conjuncts:
        return None
    side = quotes.side_of(speaker.chain)
    return quotes.opponent(side, chains) if side is not None else None


def _apply_appositions(mentions: Sequence[Mention], at: dict[int, Mention]) -> None:
    """Join "the group's spokesman, X" and "X, the spokesman", and what "X is the Y" says of X."""
    for mention in mentions:
        for other in _equated(mention, at):
            if _may_be_one(mention, other):
                _join(mention, other)


def _equated(mention: Mention, at: dict[int, Mention]) -> list[Mention]:
    """Return the mentions in apposition to one, and the nouns predicated of it."""
    head = mention.head
    found = [at[c.i] for c in head.children if c.dep_ == "appos" and c.i in at]
    if head.dep_ == "nsubj" and head.head.lemma_ in {"be", "become"}:
        found += [
            at[c.i] for c in head.head.children
            if c.dep_ == "attr" and c.i in at and at[c.i].form is Form.DESCRIPTION
            and head.head.lemma_ == "be"
        ]  # fmt: skip
    after = _name_behind_comma(mention, at)
    return [*found, after] if after is not None else found


def _name_behind_comma(mention: Mention, at: dict[int, Mention]) -> Mention | None:
    """Return X in "Head of the front, X said", which the parser does not call an apposition."""
    if mention.form is not Form.DESCRIPTION or mention.head.dep_ not in {
        "advcl",
        "dep",
        "npadvmod",
    }:
        return None
    noun = actors.nouns().get(mention.noun)
    edge = mention.head.right_edge.i + 1
    doc = mention.head.doc
    if noun is None or noun.kind is not ActorKind.PERSON or edge + 1 >= len(doc):
        return None
    if doc[edge].text != ",":
        return None
    for child in mention.head.head.children:
        if child.dep_ in {"nsubj", "nsubjpass"} and child.i in at and at[child.i].left == edge + 1:
            return at[child.i]
    return None


def _may_be_one(one: Mention, other: Mention) -> bool:
    """Tell whether two equated phrases can name one entity: kinds and number agree."""
    if one.form is Form.PRONOUN or other.form is Form.PRONOUN:
        return False
    if one.form is Form.NAME and other.form is Form.NAME:
        return False
    if one.plural != other.plural and not (one.form is Form.NAME or other.form is Form.NAME):
        return False
    first, second = _kind(one), _kind(other)
    if first is None or second is None:
        unknown = one if first is None else other
        return unknown.form is Form.NAME
    return first == second or {first, second} <= GROUPS or {first, second} <= PLACES


def _kind(mention: Mention) -> ActorKind | None:
    if mention.chain is not None:
        return mention.chain.kind
    return mention.kinds.most_common(1)[0][0] if mention.kinds else None


def _join(one: Mention, other: Mention) -> None:
    """Put two mentions into one chain."""
    if one.chain is not None and other.chain is None:
        one.chain.add(other)
    elif other.chain is not None and one.chain is None:
        other.chain.add(one)


def _note_role(mention: Mention) -> None:
    """Remember "spokesman of X" with the chain of X."""
    if mention.chain is None or mention.owner is None or mention.owner.chain is None:
        return
    if mention.owner.chain is mention.chain:
        return
    for noun in mention.nouns:
        role = (noun, mention.owner.chain)
        if role not in mention.chain.roles:
            mention.chain.roles.append(role)


def _second_chance(mention: Mention, chains: Sequence[Chain]) -> None:
    """Let a description that came before what explains it find its chain after all."""
    chain = mention.chain
    if chain is None or chain.named or mention.form is not Form.DESCRIPTION:
        return
    if len({m.noun for m in chain.mentions if m.noun}) != 1:
        return
    found = descriptions.antecedent(mention, [c for c in chains if c is not chain])
    if found is not None and found.named and found is not chain:
        found.absorb(chain)
