"""Score: events paired with their annotations, and the figures that come of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipeline.evaluate.fields import FIELDS, Judgement, judge
from pipeline.evaluate.figures import share
from pipeline.evaluate.gold import GoldDocument, GoldError, GoldEvent
from schemas.event import Event
from schemas.vocabulary import EventType

JUDGED = (*FIELDS, "RIGHT", "SIX")


@dataclass(frozen=True, slots=True)
class Pair:
    """An annotated event and the event found for it; None where it was missed."""

    document: GoldDocument
    gold: GoldEvent
    event: Event | None
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class Figure:
    """How often something was right, of those found and of those annotated.

    `false` is how many events that nobody annotated weigh against it: all of them, times the share
    of the annotated events in which the field is annotated at all.
    """

    right: int
    found: int
    false: float
    annotated: int

    @property
    def precision(self) -> float:
        """Return the share of right ones among what was found, right, wrong or false."""
        return share(self.right, self.found + self.false)

    @property
    def recall(self) -> float:
        """Return the share of right ones among what is annotated."""
        return share(self.right, self.annotated)

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        return share(2 * self.precision * self.recall, self.precision + self.recall)

    @property
    def accuracy(self) -> float:
        """Return the share of right ones among the events found."""
        return share(self.right, self.found)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What an evaluation found.

    Attributes:
        pairs: One for each annotated event that is not optional, in text order.
        false: Events of a PLOVER type that stand where nothing is annotated.
        events: Events of a PLOVER type in all documents.
        documents: Documents judged.
    """

    pairs: tuple[Pair, ...]
    false: tuple[Event, ...]
    events: int
    documents: int

    def figures(self) -> dict[str, Figure]:
        """Return the figure of `event` and of every field, RIGHT and SIX."""
        found = sum(p.event is not None for p in self.pairs)
        figures = {"event": Figure(found, found, len(self.false), len(self.pairs))}
        return figures | {name: self._figure(name) for name in JUDGED}

    def _figure(self, name: str) -> Figure:
        asked = [p for p in self.pairs if _is_asked(p.gold, name)]
        return Figure(
            right=sum(p.judgement.get(name) is True for p in asked),
            found=sum(p.event is not None for p in asked),
            false=len(self.false) * share(len(asked), len(self.pairs)),
            annotated=len(asked),
        )


def evaluate(
    documents: Sequence[GoldDocument], events: Mapping[str, Sequence[Event]]
) -> Evaluation:
    """Score events against gold.

    Args:
        documents: The gold.
        events: The events found, by document id; a document may be missing when it has none.

    Raises:
        GoldError: an event was found in another text than that of the gold.
    """
    pairs: list[Pair] = []
    false: list[Event] = []
    typed = 0
    for document in documents:
        found = events.get(document.id, ())
        _check_text(document, found)
        spans = [gold.span(document.text) for gold in document.events]
        pairs += _pairs(document, spans, found)
        coded = [e for e in found if e.event_type is not EventType.OTHER]
        typed += len(coded)
        if document.complete:
            false += [e for e in coded if not any(_meets(e, span) for span in spans)]
    return Evaluation(tuple(pairs), tuple(false), typed, len(documents))


def _pairs(
    document: GoldDocument, spans: Sequence[tuple[int, int]], found: Sequence[Event]
) -> list[Pair]:
    """Give each annotated event the event that fits it best, no event twice."""
    possible = [
        (judge(gold, event), i, j)
        for i, gold in enumerate(document.events)
        for j, event in enumerate(found)
        if _meets(event, spans[i])
    ]
    possible.sort(key=lambda p: (-_merit(p[0]), document.events[p[1]].optional, p[1], p[2]))
    taken: dict[int, tuple[int, Judgement]] = {}
    for judgement, i, j in possible:
        if i not in taken and j not in {k for k, _ in taken.values()}:
            taken[i] = (j, judgement)
    pairs = []
    for i in sorted(range(len(spans)), key=lambda i: spans[i]):
        if not document.events[i].optional:
            chosen = taken.get(i)
            event, judgement = (found[chosen[0]], chosen[1]) if chosen else (None, {})
            pairs.append(Pair(document, document.events[i], event, judgement))
    return pairs


def _is_asked(gold: GoldEvent, name: str) -> bool:
    """Tell whether an annotation says anything of a field."""
    if name == "status":
        return gold.modality is not None or gold.negated is not None
    if name == "counts":
        return bool(gold.counts)
    return name in {"RIGHT", "SIX"} or getattr(gold, name) is not None


def _meets(event: Event, span: tuple[int, int]) -> bool:
    """Tell whether an event's trigger overlaps the words of an annotation."""
    return event.action.start < span[1] and span[0] < event.action.end


def _merit(judgement: Judgement) -> int:
    return sum(right is True for right in judgement.values())


def _check_text(document: GoldDocument, events: Sequence[Event]) -> None:
    for event in events:
        action = event.action
        if document.text[action.start : action.end] != action.text:
            raise GoldError(
                f"document {document.id!r}: the dataset has {action.text!r} at {action.start}, "
                "the gold's text has not. Make the dataset from the gold file itself."
            )
