"""What speaks for and against a place of the sentence being that of an event, and how much.

Each piece of evidence is a name of `knowledge/places/evidence.csv` with a weight: how the parse
leads from the event to the place, the preposition before it, what stands between them, what sort
of place it is, which other places there are. The sum, through the logistic function, is how likely
the event was there. `pipeline.evaluate.place_weights` fits the weights to annotated sentences.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pipeline.find.grammar import tree
from pipeline.find.mentions import EventMention
from pipeline.knowledge import rows
from pipeline.knowledge.verbs import occurrence_verbs
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import NOUNS, PLACE_NAMES, VERBS
from pipeline.parse.parsed import Parsed
from pipeline.parse.tokens import Span, Token, remembered
from schemas.event import Place
from schemas.vocabulary import ON_THE_GROUND, EventType, Precision

TYPED_DEEDS = ON_THE_GROUND | {EventType.OTHER}
DEEDS = TYPED_DEEDS | {None}
RANK = {
    Precision.PLACE: 0,
    Precision.DISTRICT: 1,
    Precision.PROVINCE: 2,
    Precision.COUNTRY: 3,
    Precision.REGION: 4,
}
CLAUSES = frozenset({"relcl", "acl", "advcl", "ccomp", "xcomp", "pcomp", "parataxis", "csubj"})
PHRASES = frozenset({"prep", "agent"})
ADDRESS = 30  # characters from a place to the larger place that is a part of its address
SMALL = frozenset({"ADP", "SCONJ", "CCONJ", "PART", "PUNCT"})
NEAR, MIDDLE, FAR = 4, 10, 20  # tokens between an event and a place
LAST = 64  # ways of the event that is read, and of some before it
ALWAYS = "always"


@dataclass(frozen=True, slots=True)
class Named:
    """A place that a sentence names, with the words of its name and the token that heads them."""

    place: Place
    span: Span
    token: Token

    @property
    def rank(self) -> int:
        """How large the place is; a name that no table knows counts as a spot."""
        return rank(self.place)


def named_in(parsed: Parsed, places: Sequence[Place]) -> list[Named]:
    """Return the places that stand in the parse; a dateline does not."""
    spans = ((place, parsed.tokens(place.start, place.end)) for place in places)
    return [Named(place, span, span.root) for place, span in spans if len(span)]


def rank(place: Place) -> int:
    """Return how large a place is, from 0 for a spot or an unknown name to 4 for a region."""
    return RANK[place.precision] if place.geonames_id is not None else RANK[Precision.PLACE]


def likelihoods(mention: EventMention, named: Sequence[Named], parsed: Parsed) -> list[float]:
    """Return how likely an event took place at each of the places that its sentence names."""
    table = weights()
    found = []
    for one in named:
        total = sum(table.get(name, 0.0) for name in evidence(mention, one, named, parsed))
        found.append(1 / (1 + math.exp(-total)))
    return found


@lru_cache(maxsize=1)
def weights() -> dict[str, float]:
    """Return the weight of each piece of evidence; what is not in the table weighs nothing."""
    return {row["evidence"]: float(row["weight"]) for _, row in rows("places/evidence.csv")}


def evidence(mention: EventMention, one: Named, named: Sequence[Named], parsed: Parsed) -> set[str]:
    """Return the evidence for and against one of the named places being that of an event."""
    way = min(
        (Way.between(head, one.token) for head in heads(mention)),
        key=lambda way: len(way.up) + len(way.down),
    )
    return {
        ALWAYS,
        "deed" if mention.sense.event_type in DEEDS else "word",
        "noun" if mention.head.pos_ in NOUNS else "verb",
        *_of_way(way, mention.head),
        *_of_phrase(way),
        *_of_neighbours(one, named),
        *_of_roles(mention, one, parsed),
        *_of_others(mention, one, named),
        *_of_place(one),
    }


def heads(mention: EventMention) -> list[Token]:
    """Return the head of an event, and the verb of "took refuge" or of "the raid began"."""
    head = mention.head
    others = [t for t in mention.trigger if t.pos_ in NOUNS or t.pos_ == "VERB"]
    if head.dep_ == "nsubj":
        others += _carrying(head.head)
    return [head, *[t for t in others if t is not head]]


def _carrying(verb: Token) -> list[Token]:
    """Return the verb by which its subject happens: "the raid began", "the talks are to resume"."""
    if verb.lemma_ == "be":
        return [c for c in tree.children(verb, "xcomp") if c.lemma_.lower() in occurrence_verbs()]
    lemma = verb.lemma_.lower()
    return [verb] if lemma != "be" and lemma in occurrence_verbs() else []


@dataclass(frozen=True, slots=True)
class Way:
    """The way through the parse from an event up to the word it shares with a place, and down.

    `up` starts with the event and `down` ends with the place; neither holds the word they share.
    """

    up: tuple[Token, ...]
    top: Token
    down: tuple[Token, ...]

    @classmethod
    @lru_cache(maxsize=LAST)  # all that is asked of an event and its places goes the same ways
    def between(cls, event: Token, place: Token) -> "Way":
        """Return the way from the head of an event to the head of a place's name."""
        up, down = _upwards(event), _upwards(place)
        climb = next(n for n, t in enumerate(up) if t in down)
        return cls(up[:climb], up[climb], tuple(reversed(down[: down.index(up[climb])])))


@remembered
def _upwards(token: Token) -> tuple[Token, ...]:
    return token, *token.ancestors


def _of_way(way: Way, head: Token) -> Iterator[str]:
    """Yield how far it is, over which clauses, and past which verbs."""
    yield f"steps up {min(len(way.up), 3)}"
    yield f"steps down {min(len(way.down), 5)}"
    up = [t.dep_ for t in way.up]
    down = [t.dep_ for t in way.down]
    yield f"clauses up {min(sum(d in CLAUSES for d in up), 2)}"
    yield f"clauses down {min(sum(d in CLAUSES for d in down), 2)}"
    yield from (
        f"up {d}" for d in set(up) if d in CLAUSES or d in ("conj", "nsubj", "pobj", "dobj")
    )
    yield from (f"down {d}" for d in set(down) if d in CLAUSES or d == "conj")
    if down:
        yield f"first {down[0]}"
        yield f"last {down[-1]}"
    if way.up:
        yield "below a verb" if way.top.pos_ in VERBS else "below a noun"
    if any(t.pos_ == "VERB" for t in way.down):
        yield "verb between"
    if any(t.lemma_ in classes()["speech"] for t in (*way.up, way.top, *way.down) if t.i != head.i):
        yield "saying"
    if any(t.lower_ == "according" for t in way.down):
        yield "according to"


def _of_phrase(way: Way) -> Iterator[str]:
    """Yield the preposition by which the phrase that holds the place hangs on what is above."""
    prepositions = [t for t in way.down if t.dep_ in PHRASES]
    yield f"prepositions {min(len(prepositions), 3)}"
    if prepositions:
        yield f"phrase {prepositions[0].lower_}"


def _of_neighbours(one: Named, named: Sequence[Named]) -> Iterator[str]:
    """Yield what stands right before and behind the place's name."""
    span, doc, sentence = one.span, one.span.doc.tokens, one.token.sent
    first = span.start - 1
    directions = classes()["directions"]
    while first > sentence.start and (
        doc[first].lower_ == "the" or doc[first].lower_ in directions
    ):
        first -= 1
    owner = next((n.token for n in named if _owns(n, one)), one.token)
    if owner.i < first and owner.left_edge.i > sentence.start:
        first = owner.left_edge.i - 1  # "in [Kano's] Dala district"
    before = doc[first] if first >= sentence.start else None
    if before is None:
        yield "before nothing"
    elif before.lower_ in classes()["parts"] or before.lower_ in classes()["settlements"]:
        yield "before part"
    else:
        yield f"before {_said(before)}"
    if before is not None and before.lower_ == "of" and first > sentence.start:
        word = doc[first - 1].lower_
        if word in directions:
            yield "direction of"
        elif word == "capital":
            yield "capital of"
    if span.end < sentence.end:
        behind = doc[span.end]
        yield f"behind {_said(behind)}"


def _said(word: Token) -> str:
    """Return a small word or mark as it is; of others, whether it is a noun."""
    if word.pos_ in SMALL:
        return word.lower_
    return "noun" if word.pos_ in NOUNS else "other"


def _of_roles(mention: EventMention, one: Named, parsed: Parsed) -> Iterator[str]:
    """Yield whether the place stands in the words for who acts or for what is acted on."""
    start, end = one.place.start, one.place.end
    for name, phrases in (("actor", mention.actors), ("target", mention.targets)):
        for phrase in phrases:
            first, last = parsed.offsets(phrase)
            if first <= start and end <= last:
                yield f"is {name}" if phrase.root.i == one.token.i else f"in {name}"


def _of_others(mention: EventMention, one: Named, named: Sequence[Named]) -> Iterator[str]:
    """Yield how the place stands to the other places of the sentence."""
    distance = one.token.i - mention.head.i
    side = "right" if distance > 0 else "left"
    reach = abs(distance)
    size = (
        "near"
        if reach <= NEAR
        else "middle"
        if reach <= MIDDLE
        else "far"
        if reach <= FAR
        else "away"
    )
    yield f"{side} {size}"
    others = [n for n in named if n.token.i != one.token.i]
    if not others:
        yield "alone"
    else:
        nearer = any(abs(n.token.i - mention.head.i) < reach for n in others)
        yield "farther" if nearer else "nearest"
    for other in others:
        finer = other.rank < one.rank and not _owns(other, one)
        if (finer and is_address(one.place, other.place)) or _owns(one, other):
            yield "address of another"
        if finer and may_hold(one.place, other.place):
            yield "around another"
        if one.token in other.token.ancestors:
            yield "holds another"
        if other.token in one.token.ancestors:
            yield "held by another"


def _owns(outer: Named, inner: Named) -> bool:
    """Say whether a place is told as where another lies: "Kano" of "Kano's Dala district"."""
    whose, what = outer.token, inner.token
    belongs = whose.dep_ == "poss" and whose.head in (what, what.head)
    return belongs and outer.place.country == inner.place.country


def may_hold(outer: Place, inner: Place) -> bool:
    """Say whether a place may lie in a larger one: no town of California lies in New York."""
    apart = outer.precision is not Precision.COUNTRY and outer.admin1 and inner.admin1
    return outer.country == inner.country and not (apart and outer.admin1 != inner.admin1)


def is_address(outer: Place, inner: Place) -> bool:
    """Say whether a place stands right behind another, as where that lies."""
    return 0 <= outer.start - inner.end <= ADDRESS


def _of_place(one: Named) -> Iterator[str]:
    """Yield what sort of place it is, and whether spaCy takes its name for something else."""
    yield f"kind {one.place.kind}"
    if one.token.ent_type_ and one.token.ent_type_ not in PLACE_NAMES:
        yield "other name"
