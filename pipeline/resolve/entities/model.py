"""A mention of somebody or something, and the chain of all mentions of the same one."""

from bisect import bisect_left, bisect_right, insort_left
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from operator import attrgetter
from typing import Final

from pipeline.knowledge.actors import Actor
from pipeline.parse.tokens import Token
from schemas.vocabulary import ActorKind

PLACES = frozenset({ActorKind.PLACE, ActorKind.FACILITY, ActorKind.STATE})
PICKED = frozenset({"one", "another"})  # of several
POSSESSIVE = "'s"  # among the words of a name: before it stands the state whose body it is


Kinds = defaultdict[ActorKind, int]  # the weight of the evidence for each kind


_no_kinds: Callable[[], Kinds] = partial(defaultdict, int)


class Form(StrEnum):
    """By what words somebody is mentioned."""

    NAME = "name"
    DESCRIPTION = "description"
    PRONOUN = "pronoun"


NAME: Final = Form.NAME  # Python takes long to find a member in its class
DESCRIPTION: Final = Form.DESCRIPTION
PRONOUN: Final = Form.PRONOUN


@dataclass(slots=True, eq=False)
class Mention:
    """A noun phrase that names, describes or points to somebody or something.

    Attributes:
        head: The word the phrase hangs on.
        start, end: Tokens of the phrase without determiner and clauses, end exclusive.
        form: Name, description or pronoun.
        words: A proper name's words in lower case, without titles.
        noun: Head noun in dictionary form, empty for a name.
        nouns: All nouns said of it: head, title, "extremist group" behind a name.
        traits: Those of `noun`, as nouns.csv gives them.
        modifiers: Adjectives and nouns before the head, in dictionary form.
        counted: Whether a number stands before the noun.
        owner: X in "X's spokesman", "the spokesman of X", "X spokesman".
        left: First token with titles and the like before a name.
        front: First token of the state whose body has the name ("Kenya's Senate"), else -1.
        actor: What the tables know by this name.
        index: Index of the head in the document.
    """

    head: Token
    start: int
    end: int
    form: Form
    sentence: int
    words: tuple[str, ...] = ()
    noun: str = ""
    nouns: set[str] = field(default_factory=set)
    traits: frozenset[str] = frozenset()
    modifiers: frozenset[str] = frozenset()
    kinds: Kinds = field(default_factory=_no_kinds)
    actor: Actor | None = None
    country: str | None = None
    sector: str | None = None
    gender: str | None = None
    plural: bool = False
    definite: bool = False
    counted: bool = False
    owner: "Mention | None" = None
    place: str | None = None
    place_precision: str | None = None
    left: int = 0
    front: int = -1
    chain: "Chain | None" = None
    index: int = field(init=False)

    def __post_init__(self) -> None:
        """Note the place of the head, which is asked for often."""
        self.index = self.head.i

    @property
    def text(self) -> str:
        """The words of the phrase, blanks tidied."""
        if self.end - self.start == 1:
            return self.head.doc.tokens[self.start].text
        return " ".join(self.head.doc[self.start : self.end].text.split())

    @property
    def full_text(self) -> str:
        """The words of a name, with the state whose body has it."""
        start = self.start if self.front < 0 else self.front
        return " ".join(self.head.doc[start : self.end].text.split())


@dataclass(slots=True, eq=False)
class Chain:
    """All mentions of one entity, in text order, and what they say of it.

    Attributes:
        kinds, kind: The evidence for each kind, and the kind most of it speaks for.
        named: Whether some mention gives a proper name or a known actor.
        roles: "spokesman" with the chain of whom somebody speaks for, and the like.
        parent: Whose son or daughter somebody is.
        members: The chains that a coordination stands for.
        into: The chain that this one has gone into.
    """

    mentions: list[Mention] = field(init=False, default_factory=list)
    kinds: Kinds = field(init=False, default_factory=_no_kinds)
    nouns: set[str] = field(init=False, default_factory=set)
    modifiers: set[str] = field(init=False, default_factory=set)
    actor: Actor | None = None
    country: str | None = None
    sector: str | None = None
    gender: str | None = None
    plural: bool = False
    roles: list[tuple[str, "Chain"]] = field(init=False, default_factory=list)
    parent: "Chain | None" = None
    members: list["Chain"] = field(default_factory=list)
    into: "Chain | None" = None
    kind: ActorKind | None = None
    named: bool = False
    # the mentions in the order of their heads
    _placed: list[Mention] = field(init=False, default_factory=list)

    def add(self, mention: Mention) -> None:
        """Take up a mention and what it says."""
        self.mentions.append(mention)
        if self._placed and mention.index <= self._placed[-1].index:
            insort_left(self._placed, mention, key=_place)
        else:  # as mostly
            self._placed.append(mention)
        self._believe_in(mention)

    def _believe_in(self, mention: Mention) -> None:
        """Take what a mention says for said of the chain."""
        mention.chain = self
        for kind, weight in mention.kinds.items():
            self.kinds[kind] += weight
        self.nouns |= mention.nouns
        if mention.form is not PRONOUN:
            self.modifiers |= mention.modifiers
            self.plural = self.plural or mention.plural
        self.actor = self.actor or mention.actor
        self.country = self.country or mention.country
        self.sector = self.sector or mention.sector
        self.gender = self.gender or mention.gender
        self.named = self.named or mention.form is NAME or self.actor is not None
        self._set_kind()

    def absorb(self, other: "Chain") -> None:
        """Take up all mentions of another chain, which is empty afterwards."""
        for mention in other.mentions:
            self._believe_in(mention)
        self.mentions += other.mentions
        self.roles += other.roles
        self.parent = self.parent or other.parent
        self.mentions.sort(key=lambda m: m.start)
        self._placed = []
        for mention in self.mentions:
            insort_left(self._placed, mention, key=_place)
        other.mentions, other._placed, other.into = [], [], self

    def drop(self, mention: Mention) -> None:
        """Give up a mention that belongs to another chain."""
        self.mentions.remove(mention)
        self._placed.remove(mention)

    @property
    def last(self) -> "Chain":
        """The chain that this one has gone into, itself where it has not."""
        chain = self
        while chain.into is not None:
            chain = chain.into
        return chain

    def believe(self, kind: ActorKind, weight: int) -> None:
        """Count evidence for a kind that no mention of its own gives."""
        self.kinds[kind] += weight
        self._set_kind()

    def _set_kind(self) -> None:
        """Set the kind that most of the evidence speaks for."""
        if self.actor is not None:
            self.kind = self.actor.kind
        elif self.kinds:
            self.kind = likeliest(self.kinds)

    def last_before(self, index: int) -> Mention | None:
        """Return the last mention whose head stands before a token."""
        placed = self._placed
        if placed and placed[-1].index < index:  # as mostly
            return placed[-1]
        number = bisect_left(placed, index, key=_place)
        return placed[number - 1] if number else None

    def between(self, first: int, last: int) -> list[Mention]:
        """Return the mentions whose heads are the tokens `first` to `last`, in their order."""
        begin = bisect_left(self._placed, first, key=_place)
        return self._placed[begin : bisect_right(self._placed, last, key=_place)]


def likeliest(kinds: Kinds) -> ActorKind | None:
    """Return the kind that most of the evidence speaks for, None where there is none."""
    if len(kinds) == 1:  # as for most
        return next(iter(kinds))
    return max(kinds, key=kinds.__getitem__, default=None)


_place = attrgetter("index")
