"""The walk through a document's mentions from left to right that puts each into a chain."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence

from pipeline.find.grammar.nobody import is_nobody
from pipeline.find.grammar.objects import RELATIVE_PRONOUNS
from pipeline.find.grammar.tree import first_of_list
from pipeline.find.mentions import StatementMention
from pipeline.knowledge.actors import Actor
from pipeline.knowledge.word_classes import classes
from pipeline.parse.tokens import Span
from pipeline.resolve.entities import agreement, bodies, descriptions, peoples, pronouns, quotes
from pipeline.resolve.entities.appositions import join_equated, named_members, note_role
from pipeline.resolve.entities.cataphora import named_behind
from pipeline.resolve.entities.chains import chain_names
from pipeline.resolve.entities.genders import note_genders
from pipeline.resolve.entities.model import DESCRIPTION, PRONOUN, Chain, Mention
from pipeline.resolve.entities.nearness import synonyms
from pipeline.resolve.entities.pronoun_salience import OUTSIDE, Scene
from pipeline.resolve.entities.structure import doers_to

Statements = Sequence[StatementMention]
Quoted = Mapping[int, StatementMention]
SPEAKER_REACH = 3  # sentences that a speaker may go on for after his last statement


def link(mentions: Sequence[Mention], statements: Statements, quoted: Quoted) -> list[Chain]:
    """Put every mention that can be resolved into a chain; return all chains.

    Names come first, over the whole document, then descriptions and pronouns from left to right,
    then what needs to know more than stands before it: "we" in a quotation whose speaker is named
    behind it, and descriptions that come before their names. `quoted` tells by which statement each
    token in quotation marks is said.
    """
    return _Linker(mentions, statements, quoted).walk()


class _Linker:
    """What is known at one point of the walk."""

    def __init__(self, mentions: Sequence[Mention], statements: Statements, quoted: Quoted) -> None:
        self.mentions = mentions
        self.at = {m.index: m for m in mentions}
        self.appositions = [
            m for m in mentions if m.head.dep_ == "appos" and m.head.head.i in self.at
        ]
        self.statements = statements
        self.around = quotes.innermost(statements)
        self.quoted = quoted
        self.quotation_at = {i: s.content.start for i, s in self.quoted.items()}
        self.speaks = quotes.by_speaker(statements)
        self.chains = chain_names(mentions)
        self.named = list(self.chains)
        self.by_noun: dict[str, dict[Chain, None]] = defaultdict(dict)
        self.by_sentence: dict[int, list[Mention]] = defaultdict(list)

    def walk(self) -> list[Chain]:
        """Link everything and return the chains."""
        join_equated(self.mentions, self.at)
        note_genders(self.mentions)
        owned = [m for m in self.mentions if m.owner is not None]
        for mention in owned:
            note_role(mention)
        for chain in self.chains:
            self._index(chain)
        first_person = {m.index for m in self.mentions if quotes.is_first_person(m.head)}
        for mention in self.mentions:
            if mention.chain is None and mention.index not in first_person:
                self._link(mention)
            self.by_sentence[mention.sentence].append(mention)
            if mention.head.dep_ == "conj":
                self._coordinate(mention)
        for mention in owned:
            note_role(mention)  # "a commander of the rebels", who were not yet known
        for mention in self.mentions:
            if mention.index in first_person:
                self._first_person(mention)
            if mention.form is DESCRIPTION:
                self._second_chance(mention)
        at_war = classes()["enemy"] | classes()["side"]
        for mention in self.mentions:
            if mention.chain is None or mention.noun in at_war:
                self._at_war(mention)
        for chain in [c for c in self.chains if c.roles or c.members]:
            _follow(chain)
        return [c for c in self.chains if c.mentions]

    def _link(self, mention: Mention) -> None:
        """Put one mention into its chain; a description that takes up none starts its own."""
        if mention.form is PRONOUN:
            found = self._pronoun(mention)
            if found is not None:
                found.add(mention)
            return
        found = self._people(mention) if mention.plural else None
        if found is None and mention.actor is not None:
            found = self._nation(mention.actor)
        if found is None and descriptions.may_refer(mention):
            found = self._antecedent(mention)
        if found is None and mention.plural:
            found = self._collective(mention)
        if found is None:
            found = Chain()
            self.chains.append(found)
            if mention.actor is not None:
                self.named.append(found)
        found.add(mention)
        if mention.owner is not None:
            note_role(mention)
        if not is_nobody(mention.head):  # nobody takes up "no group"
            self._index(found)
        if mention.head.children and not found.named and not found.members:
            found.members = named_members(mention, self.at)

    def _index(self, chain: Chain) -> None:
        """Let a chain be found by the nouns said of it."""
        for noun in chain.nouns:
            self.by_noun[noun][chain] = None

    def _antecedent(self, mention: Mention) -> Chain | None:
        """Return the chain that a description takes up, None when none clearly does."""
        known = self._of_like_noun(mention)
        chains = _candidates(self._named_beside(mention, known), known)
        if not chains and mention.owner is None:
            return None
        return descriptions.antecedent(mention, chains, self._barred_from(mention))

    def _named_antecedent(self, mention: Mention, own: Chain) -> Chain | None:
        """Return the named chain, other than its own, that a description takes up."""
        if not (descriptions.may_mean_a_name(mention) and descriptions.may_refer(mention)):
            return None
        known = self._of_like_noun(mention)
        named = self._named_beside(mention, known)
        if not named:
            return None
        chains = _candidates(named, [c for c in known if c is not own])
        barred = [c for m in own.mentions for c in self._barred_from(m)]
        found = descriptions.antecedent(mention, chains, barred)
        return found if found is not None and found.named else None

    def _of_like_noun(self, mention: Mention) -> list[Chain]:
        """Return the chains of a description's noun and its synonyms."""
        return [c for noun in synonyms(mention.noun) for c in self.by_noun.get(noun, ())]

    def _named_beside(self, mention: Mention, known: Sequence[Chain]) -> Sequence[Chain]:
        """Return the named chains that a description may take up beside those of a like noun."""
        by_noun = descriptions.goes_by_noun(mention) and not any(c.named for c in known)
        return () if by_noun else self.named

    def _pronoun(self, mention: Mention) -> Chain | None:
        """Return the chain of a relative, reflexive or third-person pronoun."""
        if mention.head.lower_ in RELATIVE_PRONOUNS:
            antecedent = pronouns.antecedent_of_relative(mention.head, self.at)
            return antecedent.chain if antecedent is not None else None
        reflexive = pronouns.subject_for_reflexive(mention.head, self.at)
        if reflexive is not None:
            return reflexive.chain
        statement = self.quoted.get(mention.index)
        speaker = self._chain_of(statement.speaker) if statement is not None else None
        if speaker is not None and quotes.is_speaking_body(mention.head, speaker):
            return speaker
        own = quotes.relative_of_speaker(mention, statement, self.at)
        if own is not None and own.chain is None:
            self._link(own)
        if own is not None:
            return own.chain
        told = self._told_before(mention)
        first = mention.sentence - told - pronouns.REACH
        nearby = named_behind(mention, self.at)
        nearby += [
            m
            for sentence in range(first, mention.sentence + 1)
            for m in self.by_sentence.get(sentence, ())
        ]
        scene = Scene(
            barred=self._barred(mention, side=False),
            quoted=self.quotation_at,
            own=self.quotation_at.get(mention.index, OUTSIDE),
            continuing=self._last_speaker(mention),
            said=self._said_by(mention),
            reported=self._reported_by(mention),
            told=told,
        )
        return pronouns.antecedent(mention, nearby, scene, self.named)

    def _at_war(self, mention: Mention) -> None:
        """Resolve what takes knowing who fights whom: "the enemy", "both sides", "they"."""
        if mention.form is PRONOUN:
            they = self._they_of_a_spokesman(mention) if mention.chain is None else None
            if they is not None:
                they.add(mention)
            return
        enemy = mention.noun in classes()["enemy"]
        if not (enemy or bodies.names_both_sides(mention)):
            return
        found = self._enemy(mention) if enemy else self._both_sides(mention)
        own = mention.chain
        if found is not None and own is not None and own is not found and not own.named:
            found.absorb(own)

    def _they_of_a_spokesman(self, mention: Mention) -> Chain | None:
        """Read "they" in the mouth of a side at war, with nobody named: whom the side fights."""
        if mention.head.lower_ not in agreement.PLURAL:
            return None
        statement = self.quoted.get(mention.index)
        speaker = self._chain_of(statement.speaker) if statement is not None else None
        side = quotes.side_of(speaker) if speaker is not None else None
        fights = side is not None and bodies.fights(side)
        return bodies.opponent(side, self.named, clear=True) if side and fights else None

    def _chain_of(self, span: Span | None) -> Chain | None:
        """Return the chain of the words that name a speaker."""
        found = self.at.get(span.root.i) if span is not None else None
        return found.chain if found is not None else None

    def _barred(self, mention: Mention, side: bool = True) -> list[Chain]:
        """Return whom a third person cannot mean in direct speech: the speaker, and his side."""
        statement = self.quoted.get(mention.index)
        speaker = self._chain_of(statement.speaker) if statement is not None else None
        if speaker is None:
            return []
        own = quotes.side_of(speaker) if side else None
        return [speaker, own] if own is not None else [speaker]

    def _barred_from(self, mention: Mention) -> list[Chain]:
        """Return whom a description cannot mean: "Roe said the man had been shot" is not of Roe.

        Nor is the boat a vessel in "it hit the boat".
        """
        barred = self._barred(mention) if mention.index in self.quoted else []
        doers = [self.at[t.i].chain for t in doers_to(mention.head) if t.i in self.at]
        barred += [chain for chain in doers if chain is not None]
        statement = self.around.get(mention.index)
        if statement is None or mention.noun not in classes()["human"]:
            return barred
        speaker = self._chain_of(statement.speaker)
        return barred if speaker is None else [*barred, speaker]

    def _told_before(self, mention: Mention) -> int:
        """Return how many sentences of his own quotation stand before a speaker."""
        number = self.speaks.get(mention.index)
        if number is None:
            return 0
        first = self.statements[number].content[0].i
        if first > mention.index:
            return 0
        begun = bisect_left(self.mentions, first, key=lambda m: m.index)
        return max(0, mention.sentence - self.mentions[begun].sentence)

    def _said_by(self, mention: Mention) -> int:
        """Return the first token of the direct quotation whose speaker a mention is, else -2."""
        number = self.speaks.get(mention.index)
        if number is None:
            return -2
        content = self.statements[number].content
        return next((content.start for t in content if t.i in self.quoted), -2)

    def _reported_by(self, mention: Mention) -> range:
        """Return the tokens of what a mention is the speaker of, in no quotation marks."""
        number = self.speaks.get(mention.index)
        if number is None or self._said_by(mention) != -2:
            return range(0)
        content = self.statements[number].content
        return range(content.start, min(content.end, mention.index))

    def _last_speaker(self, mention: Mention) -> Chain | None:
        """Return who spoke last, where a mention is itself a speaker: he may go on."""
        number = self.speaks.get(mention.index)
        if not number:
            return None
        before = self.statements[number - 1]
        if before.speaker is None or before.speaker.root.i >= mention.index:
            return None
        found = self.at.get(before.speaker.root.i)
        if found is None or not 0 < mention.sentence - found.sentence <= SPEAKER_REACH:
            return None
        between = range(found.sentence + 1, mention.sentence)
        told = [m for sentence in between for m in self.by_sentence.get(sentence, ())]
        return None if pronouns.is_cut_off(mention, found.chain, told) else found.chain

    def _enemy(self, mention: Mention) -> Chain | None:
        """Read "the enemy" in somebody's mouth: whom the speaker's side fights."""
        if not mention.definite or mention.owner:
            return None
        statement = self.around.get(mention.index)
        if statement is None or statement.speaker is None or statement.speaker.root.conjuncts:
            return None
        speaker = self._chain_of(statement.speaker)
        side = quotes.side_of(speaker) if speaker is not None else None
        others = [c for c in self.chains if c is not mention.chain]
        return bodies.opponent(side, others) if side is not None else None

    def _people(self, mention: Mention) -> Chain | None:
        """Read "the Italians" after "three Italian engineers" as the engineers."""
        found = peoples.of_their_kind(mention, self.chains)
        if found is not None:
            peoples.as_people(mention)
        return found

    def _nation(self, actor: Actor) -> Chain | None:
        """Read "the Russians": the state, where the document names it."""
        return next((c for c in self.named if c.actor and c.actor.name == actor.name), None)

    def _collective(self, mention: Mention) -> Chain | None:
        """Read "nine soldiers" in "a group of nine soldiers" as the group; "the nine" are more."""
        prep = mention.head.head
        if mention.head.dep_ != "pobj" or prep.lower_ != "of":
            return None
        whole = self.at.get(prep.head.i)
        groups = classes()["before_of"] - classes()["share"]
        if whole is None or whole.head.lower_ not in groups:
            return None
        told_apart = any(c.dep_ in {"det", "poss"} for c in mention.head.children)
        return None if told_apart else whole.chain

    def _both_sides(self, mention: Mention) -> Chain | None:
        """Read "both sides": the armed side named last and the one it fights."""
        sides = bodies.both_sides(mention, self.named)
        if not sides:
            return None
        self.chains.append(Chain(members=sides))
        return self.chains[-1]

    def _first_person(self, mention: Mention) -> None:
        """Put "I" and "we" of a quotation into the chain of the speaker or the speaker's side."""
        statement = self.quoted.get(mention.index) or self.around.get(mention.index)
        speaker = self._chain_of(statement.speaker) if statement is not None else None
        if speaker is None or mention.chain is not None:
            return
        found = quotes.meant_by_first_person(mention, speaker, self.chains)
        if found is not None:
            found.add(mention)

    def _coordinate(self, mention: Mention) -> None:
        """Let "A and B" be one antecedent for "they", where a mention is the B."""
        first = first_of_list(mention.head)
        heads = [first, *first.conjuncts]
        parts = [self.at[t.i] for t in heads if t.i in self.at]
        members = [m.chain for m in parts if m.chain is not None]
        if heads[-1].i != mention.index or not len(members) == len(heads) == len(set(members)):
            return
        if any(c.kind not in agreement.SOMEBODY for c in members):
            return
        both = Mention(first, parts[0].start, parts[-1].end, DESCRIPTION, mention.sentence)
        both.plural = True
        chain = Chain(members=members)
        chain.add(both)
        for member in members:
            if member.kind is not None:
                chain.believe(member.kind, 1)
        self.chains.append(chain)
        self.by_sentence[mention.sentence].append(both)

    def _named_later(self, mention: Mention) -> Chain | None:
        """Read "a body language expert" before "Ana Kahn, a body language expert" as Kahn."""
        if not mention.modifiers:
            return None
        names = [
            self.at[m.head.head.i].chain
            for m in self.appositions
            if m.index > mention.index
            and (m.noun, m.modifiers, m.plural) == (mention.noun, mention.modifiers, False)
        ]
        found = {c for c in names if c is not None and c.named}
        return found.pop() if len(found) == 1 else None

    def _second_chance(self, mention: Mention) -> None:
        """Let a description that came before what explains it find its chain after all."""
        chain = mention.chain
        if chain is None or chain.named or chain.members or descriptions.is_place(mention):
            return  # "gangs hold the capital" before "talks in Kingston": no name of it
        first = chain.mentions[0]
        if not (first.definite or first.plural):  # "a spokesman" is somebody new
            if (named := self._named_later(first)) is not None:
                named.absorb(chain)
                self._index(named)
            return
        if len(chain.mentions) > 1 and len({m.noun for m in chain.mentions if m.noun}) > 1:
            return
        found = self._named_antecedent(mention, chain)
        if found is None or not (first.definite or bodies.may_be_named_later(first, found)):
            return
        if not (chain.country and found.country and chain.country != found.country):
            found.absorb(chain)
            self._index(found)


def _candidates(named: Sequence[Chain], known: Sequence[Chain]) -> list[Chain]:
    """Return the chains that a description may take up: named ones, then those of a like noun."""
    return [*named, *dict.fromkeys([c for c in known if c.mentions and not c.named])]


def _follow(chain: Chain) -> None:
    """Let a chain refer to what other chains have gone into; a pair become one is that one."""
    chain.roles = [(noun, owner.last) for noun, owner in chain.roles]
    chain.members = list(dict.fromkeys(c.last for c in chain.members))
    if len(chain.members) == 1:
        chain.members[0].absorb(chain)
