"""The report: the figures of an evaluation as a table, and every wrong item in words."""

from collections.abc import Iterator, Sequence

from pipeline.evaluate.fields import FIELDS
from pipeline.evaluate.gold import GoldEvent
from pipeline.evaluate.score import Evaluation, Figure, Pair
from pipeline.plural import plural
from schemas.event import Event

HEADER = f"{'field':10}{'annotated':>10}{'found':>7}{'right':>7}{'precision':>11}"
AROUND = 60  # characters of context on each side of a trigger


def figures_text(evaluation: Evaluation) -> str:
    """Return the table of figures."""
    first = (
        f"{plural(evaluation.documents, 'document')}, "
        f"{plural(len(evaluation.pairs), 'event')} annotated, "
        f"{plural(evaluation.events, 'event')} found, {len(evaluation.false)} of them false"
    )
    header = f"{HEADER}{'recall':>8}{'F1':>7}{'of found':>10}"
    return "\n".join([first, header, *(_row(n, f) for n, f in evaluation.figures().items())])


def _row(name: str, figure: Figure) -> str:
    """Return the line of a field; one that nothing is annotated of has no figures."""
    if not figure.annotated:
        return f"{name:10}{0:10}{'–':>7}{'–':>7}{'–':>11}{'–':>8}{'–':>7}{'–':>10}"
    return (
        f"{name:10}{figure.annotated:10}{figure.found:7}{figure.right:7}{figure.precision:11.3f}"
        f"{figure.recall:8.3f}{figure.f1:7.3f}{figure.accuracy:10.3f}"
    )


def errors_text(evaluation: Evaluation) -> str:
    """Return every missed, wrong and false event, each with what was expected and what was got."""
    lines = [line for pair in evaluation.pairs for line in _pair_lines(pair)]
    return "\n".join([*lines, *(_false_line(event) for event in evaluation.false)])


def _pair_lines(pair: Pair) -> Iterator[str]:
    start, _ = pair.gold.span(pair.document.text)
    where = f"{pair.document.id}:{start}"
    if pair.event is None:
        yield f"MISSED {where} {'|'.join(pair.gold.type)}: {_context(pair)}"
        return
    wrong = [name for name in FIELDS if pair.judgement[name] is False]
    if wrong:
        yield f"WRONG  {where} {pair.event.event_type}: {_context(pair)}"
        for name in wrong:
            expected, got = _expected(pair.gold, name), _got(pair.event, name)
            yield f"         {name}: expected {expected}; got {got}"


def _context(pair: Pair) -> str:
    """Return the trigger with some of the text around it."""
    text = pair.document.text
    start, end = pair.gold.span(text)
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    return " ".join(f"…{before}[{text[start:end]}]{after}…".split())


def _expected(gold: GoldEvent, name: str) -> str:
    match name:
        case "date":
            assert gold.date is not None
            return f"{gold.date.earliest} to {gold.date.latest}"
        case "status":
            modality = _names(gold.modality) if gold.modality is not None else "any modality"
            return f"{modality}{_negation(gold.negated)}"
        case "counts":
            return ", ".join(_count(c.what, c.low, c.best) for c in gold.counts or ())
    return _names(getattr(gold, name))


def _got(event: Event, name: str) -> str:
    attribution = event.source.attribution
    match name:
        case "type":
            return event.event_type
        case "date":
            date = event.date
            return f"{date.edtf} from {date.text!r} ({date.basis})" if date else "nothing"
        case "status":
            return f"{event.modality}{_negation(event.negated)}"
        case "counts":
            return ", ".join(_count(c.what, c.low, c.best) for c in event.counts) or "nothing"
        case "source":
            return attribution.name if attribution else "the narrator"
        case "location":
            return "; ".join(p.name for p in event.locations) or "nothing"
    people = event.actors if name == "actor" else event.targets
    return "; ".join(f"{p.name} ({p.text!r})" for p in people) or "nothing"


def _names(names: Sequence[str] | None) -> str:
    return " or ".join(n or "nothing" for n in names) if names else "nothing"


def _negation(negated: bool | None) -> str:
    return {True: ", negated", False: ", not negated", None: ""}[negated]


def _count(what: str, low: int | None, best: int | None) -> str:
    return f"{what} {best if best is not None else f'from {low}'}"


def _false_line(event: Event) -> str:
    """Return an event that is not annotated, with who does what to whom."""
    sides = " -> ".join("; ".join(p.name for p in s) or "?" for s in (event.actors, event.targets))
    sentence = " ".join(event.sentence.text.split())
    where = f"{event.document_id}:{event.action.start}"
    return f"FALSE  {where} {event.event_type} [{event.action.text}] {sides}: {sentence}"
