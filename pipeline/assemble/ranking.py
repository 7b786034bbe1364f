"""Salience: which event is the document's main one.

A logistic model over a few things that can be seen: where an event stands, how much of the title it
tells again, what it is. Its weights stand in `knowledge/salience.csv`.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from pipeline.assemble.logistic import Logistic
from pipeline.find.grammar import phrase
from pipeline.find.grammar.tense import Tense, tense_of
from pipeline.find.mentions import EventMention
from pipeline.find.triggers.headline import stem, title_stems, told_again
from pipeline.parse.labels import VERBS
from pipeline.parse.parsed import Parsed
from pipeline.parse.tokens import Span, Token
from pipeline.resolve.entities.entities import Entities
from schemas.vocabulary import REAL, BlockKind, EventType, StatementKind

ASIDE = frozenset({BlockKind.CAPTION, BlockKind.REPEAT, BlockKind.LIST_ITEM})
BESIDE = frozenset({"relcl", "acl", "advcl", "pcomp", "csubj"})
ON_TOP = frozenset({"ROOT", "conj", "ccomp", "xcomp", "parataxis"})
PRONOUNS = frozenset({"PRON", "DET"})
PLACING = frozenset({"near", "outside", "beside", "around", "alongside"})


@dataclass(frozen=True, slots=True)
class Told:
    """An event mention in its document.

    Attributes:
        mention: The mention.
        parsed: The document.
        sentence: How many sentences of prose stand before its own.
        stems: The words of the title.
        actors, targets: The words that name who takes part, also those behind a pronoun.
        times: How often the document tells the action.
        again: The words of the title that its sentence tells again.
    """

    mention: EventMention
    parsed: Parsed
    sentence: int
    stems: tuple[str, ...]
    actors: frozenset[str]
    targets: frozenset[str]
    times: int
    again: Collection[str]

    @property
    def verb(self) -> Token:
        """The verb of the mention's clause; its head where there is none."""
        ways = phrase.ancestors_until_clause(self.mention.head)
        return next((t for t in ways if t.pos_ in VERBS), self.mention.head)


def _share(told: Told, again: Collection[str]) -> float:
    return len(again) / max(len(told.stems), 1)


def _leads_title(told: Told) -> float:
    """How early in the title one of those who act stands, 0 where none does."""
    places = [i for i, s in enumerate(told.stems) if s in told.actors]
    return 1 - min(places) / len(told.stems) if places else 0.0


def _on_top(told: Told) -> bool:
    """Tell whether a verb stands in a main clause, or in what is said there."""
    verb = told.mention.head
    if verb.pos_ != "VERB":
        return False
    while verb.dep_ in ON_TOP and verb.head != verb:
        verb = verb.head
    return verb.dep_ == "ROOT"


def _told_directly(told: Told) -> bool:
    statement = told.mention.statement
    return statement is not None and statement.kind is StatementKind.DIRECT


def _says_where(noun: Token) -> bool:
    """Tell whether an event only says where another took place: "near a protest", "close to"."""
    if noun.dep_ != "pobj":
        return False
    preposition = noun.head
    return preposition.lower_ in PLACING or preposition.head.lower_ in {"close", "far", "next"}


def features(told: Told) -> dict[str, float]:
    """Return what the model looks at, 0-1 each."""
    mention, stems, verb = told.mention, told.stems, told.verb
    head, sense = mention.head, mention.sense
    actors, targets = bool(mention.actors), bool(mention.targets)
    titled = stems if told.again else ()  # what the sentence does not tell, no part of it does
    return {
        "always": 1.0,
        "lead": told.sentence == 0,
        "early": 1 / (1 + told.sentence),
        "forward": 1 - head.i / max(len(told.parsed.doc), 1),
        "titled_verb": bool(told_again(mention.trigger, titled)),
        "titled_actor": not told.actors.isdisjoint(stems),
        "titled_target": not told.targets.isdisjoint(stems),
        "leads_title": _leads_title(told),
        "clause_share": _share(told, told_again(mention.clause, titled)),
        "sentence_share": _share(told, told.again),
        "typed": sense.event_type is not EventType.OTHER,
        "coded": bool(sense.acled),
        "coded_untitled": bool(sense.acled) and not stems,
        "actor": actors,
        "target": targets,
        "bare": not (actors or targets),
        "pronoun_actor": any(p.root.pos_ in PRONOUNS for p in mention.actors),
        "told": mention.modality in REAL and not mention.negated,
        "root": head.pos_ == "VERB" and head.dep_ == "ROOT",
        "on_top": _on_top(told),
        "beside": verb.dep_ in BESIDE,
        "below": head.dep_ == "pobj",
        "below_titled": head.dep_ == "pobj" and bool(stems),
        "where": _says_where(head),
        "noun": head.pos_ != "VERB",
        "aside": told.parsed.block(head).kind in ASIDE,
        "repeated": min(told.times, 3) / 3,
        "pluperfect": tense_of(verb) is Tense.PLUPERFECT,
        "quoted": _told_directly(told),
    }


MODEL = Logistic("salience.csv", features)


def salience(mentions: Sequence[EventMention], parsed: Parsed, entities: Entities) -> list[float]:
    """Return each mention's weight in 0–1; the highest is the document's main event."""
    return [round(MODEL.probability(told), 4) for told in tellings(mentions, parsed, entities)]


def tellings(mentions: Sequence[EventMention], parsed: Parsed, entities: Entities) -> list[Told]:
    """Put mentions into their document, for their features."""
    stems = title_stems(parsed)
    fresh = (m for m in mentions if parsed.block(m.head).kind is not BlockKind.REPEAT)
    times = Counter(m.lemma for m in fresh)
    order = _sentences(parsed)
    again = {s.start: told_again(s, stems) for s in {m.head.sent for m in mentions}}
    return [
        Told(
            mention=mention,
            parsed=parsed,
            sentence=order[mention.head.sent.start],
            stems=stems,
            actors=_names(mention.actors, entities, stems),
            targets=_names(mention.targets, entities, stems),
            times=times[mention.lemma],
            again=again[mention.head.sent.start],
        )
        for mention in mentions
    ]


def _sentences(parsed: Parsed) -> dict[int, int]:
    """Return how many sentences of prose stand before each sentence, by its first token."""
    order, count = {}, 0
    for sentence in parsed.doc.sents:
        order[sentence.start] = count
        count += parsed.block(sentence[0]).kind not in ASIDE
    return order


def _names(phrases: Sequence[Span], entities: Entities, stems: Sequence[str]) -> frozenset[str]:
    """Return the stems of the words that head, or name, those who take part; none needs a title."""
    if not stems:
        return frozenset()
    words = told_again((token for p in phrases for token in p), stems)
    named = (entities.participant(p).name for p in phrases if p.root.pos_ in PRONOUNS)
    return frozenset(words | {stem(word) for name in named for word in name.split()[-1:]})
