"""The entities of a document, asked by the phrases that name them."""

import hashlib
from collections.abc import Mapping, Sequence

from pipeline.find.grammar import tree
from pipeline.find.mentions import StatementMention
from pipeline.knowledge.word_classes import classes
from pipeline.parse.parsed import Parsed
from pipeline.parse.tokens import Span, Token
from pipeline.resolve.entities import bodies, phrases, quotes
from pipeline.resolve.entities.described import of_description
from pipeline.resolve.entities.mentions import of_pronoun
from pipeline.resolve.entities.model import DESCRIPTION, NAME, Chain, Mention
from pipeline.resolve.entities.naming import name_of_chain
from pipeline.resolve.entities.pronouns import subject_for_reflexive
from schemas.document import Entity
from schemas.event import Participant
from schemas.statement import Speaker
from schemas.vocabulary import GROUPS, ActorKind

THING_WORDS = frozenset(
    {"it", "its", "itself", "this", "that", "which", "what", "something", "anything", "nothing"}
    | {"everything", "these", "there"}
)


class Entities:
    """Who is who in one document. Everything asked for becomes one of `records()`."""

    def __init__(
        self,
        parsed: Parsed,
        mentions: Sequence[Mention],
        chains: Sequence[Chain],
        quoted: Mapping[int, StatementMention],
    ) -> None:
        """Take over the chains.

        Args:
            parsed: The document.
            mentions: All of it.
            chains: What they are of.
            quoted: By which statement each token in quotation marks is said.
        """
        self._parsed = parsed
        self._chains = list(chains)
        self._quoted = quoted
        self._at = {m.index: m for m in mentions}
        self._inside = {i: m for m in mentions if m.form is NAME for i in range(m.start, m.end)}
        self._both = {c.mentions[0].index: c for c in chains if c.members and c.mentions}
        self._names: dict[Chain, tuple[str, str]] = {}
        self._ids: dict[str, int] = {}
        for chain in self._chains:
            if chain.named and chain.kind is not None:
                self._identify(chain)

    def participant(self, span: Span, *, speaker: Span | None = None) -> Participant:
        """Return who a phrase refers to, as a participant of an event.

        Args:
            span: A noun phrase or pronoun; kept verbatim.
            speaker: Who tells it, where the event stands inside a statement; "we" and "I" are his.
        """
        head = phrases.head_of(span)
        chain = self._chain(span, head, speaker)
        return self._participant(span, chain, head)

    def _participant(self, span: Span, chain: Chain, head: Token | None = None) -> Participant:
        """Return a phrase as a participant that stands for a chain."""
        name, entity_id = self._identify(chain)
        return Participant(
            **self._parsed.verbatim(span),
            name=name,
            entity_id=entity_id,
            kind=self._kind(chain, head or chain.mentions[0].head),
            country=self._country(chain),
            sector=chain.actor.sector if chain.actor is not None else chain.sector,
        )

    def participants(self, span: Span, *, speaker: Span | None = None) -> list[Participant]:
        """Return who a phrase refers to, one by one where "they" means several."""
        head = phrases.head_of(span)
        chain = self._chain(span, head, speaker)
        if not chain.members:
            return [self._participant(span, chain, head)]
        return [self._participant(span, member) for member in chain.members]

    def kind_of(self, span: Span) -> ActorKind:
        """Return what kind of actor or thing a phrase refers to."""
        head = phrases.head_of(span)
        chain = self._chain(span, head, None)
        self._identify(chain)
        return self._kind(chain, head)

    def speaker(self, span: Span) -> Speaker:
        """Return who a phrase refers to, as the speaker of a statement: of a text, its author."""
        head = phrases.head_of(span)
        chain = self._chain(span, head, None)
        texts = (head, *(m.head for m in chain.mentions if m.form is DESCRIPTION))
        chain = next((c for text in texts if (c := self._author(text)) is not None), chain)
        name, entity_id = self._identify(chain)
        return Speaker(**self._parsed.verbatim(span), name=name, entity_id=entity_id)

    def _author(self, text: Token) -> Chain | None:
        """Return the body whose text speaks: "a report by Amnesty … The report says"."""
        if text.lemma_.lower() not in classes()["testimony"]:
            return None
        owners = [c for c in text.children if c.dep_ in {"poss", "compound"}]
        owners += [
            noun
            for prep in text.children
            if prep.lower_ in {"by", "from"} and prep.i > text.i
            for noun in prep.children
            if noun.dep_ == "pobj" and (prep.lower_ == "by" or noun.ent_type_ != "GPE")
        ]
        found = (self._member(t) for t in owners if not t.conjuncts)
        return next((c for c in found if c is not None and c.kind in GROUPS), None)

    def same(self, one: Span, other: Span) -> bool:
        """Tell whether two phrases refer to one entity."""
        first = self._chain(one, phrases.head_of(one), None)
        return first is self._chain(other, phrases.head_of(other), None)

    def told_before(self, noun: Token) -> list[Token]:
        """Return the heads of the phrases that named before what a noun means, the last first."""
        chain = self._member(noun)
        heads = [m.head for m in chain.mentions] if chain is not None else []
        return sorted((t for t in heads if t.i < noun.i), key=lambda t: -t.i)

    def split(self, span: Span) -> list[Span]:
        """Return the phrases coordinated inside a phrase, itself alone when they are one entity."""
        head = phrases.head_of(span)
        heads = [head]
        for token in heads:
            heads += [
                c for c in token.children
                if c.dep_ == "conj" and span.start <= c.i < span.end and c.i in self._at
            ]  # fmt: skip
        if len(heads) == 1 or len({self._member(t) for t in heads}) == 1:
            return [span]
        heads.sort(key=lambda t: t.i)
        return [_cut(span, token, heads) for token in heads]

    def opponent(self, of: Span, words: Span | None = None) -> Participant | None:
        """Return whom a side fights, None when that is not clear.

        Args:
            of: The phrase that names the side.
            words: The phrase that stands for the opponent ("each other"); `of` when left out.
        """
        side = quotes.side_of(self._chain(of, phrases.head_of(of), None))
        found = bodies.opponent(side, self._chains) if side is not None else None
        if found is None:
            return None
        return self._participant(words or of, found)

    def records(self, kind: ActorKind | None = None) -> list[Entity]:
        """Return the named entities and all that was asked for, by first mention; or of one kind.

        Args:
            kind: That of the entities to return; all where it is left out.
        """
        known = [c for c in self._chains if c in self._names and c.mentions]
        if kind is not None:
            known = [c for c in known if self._kind(c, c.mentions[0].head) is kind]
        return sorted(map(self._record, known), key=lambda e: (e.mentions[0], e.entity_id))

    def let_go(self) -> None:
        """Part mentions from their chains, once all is asked: then they go at once.

        They hold each other, and Python's garbage collector would be kept busy by looking for them.
        """
        for chain in self._chains:
            for mention in chain.mentions:
                mention.chain = None

    def _record(self, chain: Chain) -> Entity:
        starts, ends = self._parsed.starts, self._parsed.ends
        name, entity_id = self._names[chain]
        return Entity(
            entity_id=entity_id,
            name=name,
            kind=self._kind(chain, chain.mentions[0].head),
            country=self._country(chain),
            sector=chain.actor.sector if chain.actor is not None else chain.sector,
            mentions=sorted({(starts[m.start], ends[m.end - 1]) for m in chain.mentions}),
        )

    def _chain(self, span: Span, head: Token, speaker: Span | None) -> Chain:
        """Return the chain of a phrase, a new one where it has none."""
        both = self._both.get(head.i)
        if both is not None and span.end >= both.mentions[0].end and head.conjuncts:
            return both
        mention = self._inside.get(head.i) or self._at.get(head.i)
        if mention is not None and mention.chain is not None:
            return mention.chain
        if quotes.is_first_person(head) and head.i in self._quoted:
            speaker = self._quoted[head.i].speaker  # “they said we had fled”: who is quoted
        if speaker is not None and quotes.is_first_person(head):
            talker = self._chain(speaker, phrases.head_of(speaker), None)
            pronoun = mention or of_pronoun(head, 0)
            meant = quotes.meant_by_first_person(pronoun, talker, self._chains)
            if meant is not None:
                return meant
        if mention is None:
            subject = subject_for_reflexive(head, self._at | self._inside)
            if subject is not None and subject.chain is not None:
                return subject.chain  # "the two sides accused each other"
            number = next((m.sentence for m in self._at.values() if m.index >= head.i), 0)
            bare = head.pos_ == "PRON" and not tree.children(head, "prep")  # no "some of the nuns"
            mention = (of_pronoun if bare else of_description)(head, number)
            self._at[head.i] = mention
        chain = self._by_actor(mention)
        chain.add(mention)
        return chain

    def _by_actor(self, mention: Mention) -> Chain:
        """Return the chain of the known actor that a new mention means, else a new chain."""
        actor = mention.actor
        for chain in self._chains:
            if actor and chain.actor and chain.actor.name == actor.name and chain.mentions:
                return chain
        self._chains.append(Chain())
        return self._chains[-1]

    def _member(self, token: Token) -> Chain | None:
        mention = self._inside.get(token.i) or self._at.get(token.i)
        return mention.chain if mention is not None else None

    def _identify(self, chain: Chain) -> tuple[str, str]:
        """Return name and id of a chain; two chains of one name get different ids."""
        if chain not in self._names:
            name = name_of_chain(chain, self._member, lambda c: self._identify(c)[0])
            count = self._ids[name] = self._ids.get(name, 0) + 1
            key = name if count == 1 else f"{name}#{count}"
            digest = hashlib.sha256(f"{self._parsed.article.document_id}\0{key}".encode())
            self._names[chain] = (name, f"en_{digest.hexdigest()[:12]}")
        return self._names[chain]

    def _kind(self, chain: Chain, head: Token) -> ActorKind:
        """Return the kind of a chain, guessed by its words where nothing is known."""
        kind = chain.kind
        if kind is not None:
            return kind
        counts = head.pos_ in {"PRON", "NUM", "ADJ"} or head.lower_ == "one"  # "no one"
        if head.lower_ not in THING_WORDS and counts:
            return ActorKind.PERSON
        if chain.named:
            return ActorKind.ORGANIZATION
        return ActorKind.OBJECT

    def _country(self, chain: Chain) -> str | None:
        if chain.actor is not None:
            return chain.actor.country
        return chain.country


def _cut(span: Span, token: Token, heads: list[Token]) -> Span:
    """Return the part of a coordination that belongs to one of its heads."""
    others = {t.i for t in heads if t.i > token.i}
    first = max(span.start, token.left_edge.i)
    last = min(span.end, token.right_edge.i + 1)
    for i in sorted(others):
        if token.i < i < last:
            last = span.doc[i].left_edge.i
            break
    while last > token.i + 1 and span.doc[last - 1].dep_ in {"cc", "punct"}:
        last -= 1
    if span.doc[first].dep_ in {"preconj", "cc"} and first < token.i:
        first += 1
    return span.doc[first:last]
