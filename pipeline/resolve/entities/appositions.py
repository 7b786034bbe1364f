"""Two phrases for one: apposition, predication, and what a description says of whose it is."""

from collections.abc import Iterator, Sequence

from pipeline.find.counts.quantities import read_quantity
from pipeline.knowledge import actors
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import NOMINAL_SUBJECTS, VERBS
from pipeline.parse.tokens import Token
from pipeline.resolve.entities.model import (
    DESCRIPTION,
    NAME,
    PLACES,
    PRONOUN,
    Chain,
    Mention,
    likeliest,
)
from schemas.vocabulary import GROUPS, ActorKind

MANY = frozenset({ActorKind.ARMED_GROUP, ActorKind.ORGANIZATION, ActorKind.POPULATION, None})
LABELLED = frozenset({ActorKind.PERSON, ActorKind.ORGANIZATION, ActorKind.ARMED_GROUP})
GENDERS = frozenset({"male", "female"})
LOOSE = frozenset({"advcl", "dep", "npadvmod"})
EQUATED_WEIGHT = 2  # what an apposition says of a name's kind counts beside spaCy's label


def join_equated(mentions: Sequence[Mention], at: dict[int, Mention]) -> None:
    """Join "the group's spokesman, X" and "X, the spokesman", and what "X is the Y" says of X."""
    for mention in mentions:
        head = mention.head
        if not (head.children or head.dep_ == "nsubj" or head.dep_ in LOOSE):
            continue
        for other in _equated(mention, at):
            if {mention.gender, other.gender} == GENDERS:
                whose = _owner_between(mention, other, at)
                if whose is not None and _may_be_one(whose, other):
                    _join(whose, other)
            elif _may_be_one(mention, other):
                _join(mention, other)


def named_members(mention: Mention, at: dict[int, Mention]) -> list[Chain]:
    """Return whom the names behind a number tell apart: "two guards, Ana Ruiz and Luis Paz".

    There are as many names of people behind the comma as the number says; else nobody is sure.
    """
    if mention.form is not DESCRIPTION or "appos" not in mention.head.sent.relations:
        return []
    behind = [c for c in mention.head.children if c.dep_ == "appos" and c.i > mention.index]
    number = _number(mention) if behind else None
    if number is not None and number > 1:
        for child in behind:
            names = [at[t.i] for t in child.subtree if t.i in at and at[t.i].form is NAME]
            people = [m.chain for m in names if m.chain and m.chain.kind is ActorKind.PERSON]
            found = list(dict.fromkeys(people))
            if len(found) == number:
                return found
    return []


def _number(mention: Mention) -> int | None:
    """Return the exact number of those whom a phrase means, None where it gives none."""
    numbers = [c for c in mention.head.children if c.dep_ == "nummod"]
    if mention.head.pos_ == "NUM":
        numbers.append(mention.head)
    quantity = read_quantity(numbers[0]) if numbers else None
    return quantity.high if quantity is not None and quantity.low == quantity.high else None


def note_role(mention: Mention) -> None:
    """Remember "spokesman of X" with the chain of X."""
    chain, owner = mention.chain, mention.owner
    if chain is None or owner is None or owner.chain is None or owner.chain is chain:
        return
    for noun in sorted(mention.nouns):
        role = noun, owner.chain
        if role not in chain.roles:
            chain.roles.append(role)


def _equated(mention: Mention, at: dict[int, Mention]) -> Iterator[Mention]:
    """Yield the mentions in apposition to one, and the nouns predicated of it."""
    head = mention.head
    for child in head.children:
        part = child.dep_
        if part == "appos" and child.i in at and not _beyond_verb(head, child):
            yield at[child.i]
            yield from (at[t.i] for t in _further(child) if t.i in at)
        elif part == "acl":
            yield from (at[t.i] for t in _called(child) if t.i in at and at[t.i].form is NAME)
    if head.dep_ == "nsubj" and _states_a_fact(head.head):
        for child in head.head.children:
            if child.dep_ == "attr" and child.i in at and at[child.i].form is DESCRIPTION:
                yield at[child.i]
    if head.dep_ in LOOSE and (after := _name_behind_comma(mention, at)) is not None:
        yield after


def _called(clause: Token) -> list[Token]:
    """Return what a noun goes by: "a group calling itself X", "the gang, known as X"."""
    if clause.lemma_ in classes()["called"]:
        return [c for c in clause.children if c.dep_ == "oprd"]
    as_ = [c for c in clause.children if c.lower_ == "as"] if clause.lemma_ == "know" else []
    return [c for prep in as_ for c in prep.children if c.dep_ == "pobj"]


def _owner_between(mention: Mention, name: Mention, at: dict[int, Mention]) -> Mention | None:
    """Return whom a name behind "the wife of the mayor, Tom Ode" is of: the mayor."""
    for of in mention.head.children:
        if of.lower_ == "of" and of.i < name.index:
            return next((at[c.i] for c in of.children if c.dep_ == "pobj" and c.i in at), None)
    return None


def _beyond_verb(head: Token, apposition: Token) -> bool:
    """Tell whether the noun's verb stands between: a list the parser hung on the subject."""
    verb = head.head
    return verb.pos_ in VERBS and head.i < verb.i < apposition.i


def _states_a_fact(verb: Token) -> bool:
    """Tell whether a verb is a plain "is" or "was", neither negated nor wished."""
    return verb.lemma_ == "be" and not any(c.dep_ in {"neg", "aux", "mark"} for c in verb.children)


def _further(token: Token) -> list[Token]:
    """Return what is coordinated with an apposition ("X, a lawyer and an activist")."""
    return [
        c
        for c in token.children
        if c.dep_ == "conj"
        and c.pos_ == "NOUN"
        and any(d.lower_ in {"a", "an"} for d in c.children)
    ]


def _name_behind_comma(mention: Mention, at: dict[int, Mention]) -> Mention | None:
    """Return X in "Head of the front, X said", which the parser does not call an apposition."""
    if mention.form is not DESCRIPTION:
        return None
    noun = actors.nouns().get(mention.noun)
    edge = mention.head.right_edge.i + 1
    doc = mention.head.doc
    if noun is None or noun.kind is not ActorKind.PERSON or edge + 1 >= len(doc):
        return None
    if doc[edge].text != ",":
        return None
    for child in mention.head.head.children:
        if child.dep_ in NOMINAL_SUBJECTS and child.i in at and at[child.i].left == edge + 1:
            return at[child.i]
    return None


def _may_be_one(one: Mention, other: Mention) -> bool:
    """Tell whether two equated phrases can name one entity: kinds and number agree."""
    if PRONOUN in (one.form, other.form) or one.form is other.form is NAME:
        return False
    name, said = (one, other) if one.form is NAME else (other, one)
    first, second = _kind(name), _kind(said)
    if said.plural and name.form is NAME:
        if said.counted or first not in MANY:
            return False  # "the agency, 18 states" is a list
    elif one.plural != other.plural and name.form is not NAME:
        return False
    if second is None:
        return False
    if first is None or first == second:
        return True
    if {first, second} <= GROUPS or {first, second} <= PLACES:
        return True
    # a label alone does not keep "Landaeta, a doctor" from being somebody
    known = name.actor is not None or name.place is not None
    return name.form is NAME and second in LABELLED and not known and not said.plural


def _kind(mention: Mention) -> ActorKind | None:
    if mention.chain is not None:
        return mention.chain.kind
    return likeliest(mention.kinds)


def _join(one: Mention, other: Mention) -> None:
    """Put two mentions into one chain; one of them is not in any yet."""
    known, new = (one, other) if one.chain is not None else (other, one)
    if known.chain is None or new.chain is not None:
        return
    known.chain.add(new)
    for kind in new.kinds:
        known.chain.believe(kind, EQUATED_WEIGHT)
