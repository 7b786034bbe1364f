"""Explain: why a text was coded as it was, told from the same functions that coded it.

For every event: its words and the row of the lexicon that read them, what filled each role, which
words decided whether it happened, who says so, when and where. For every word that stands in the
lexicon and gave no event: why not.
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from pipeline.find.events import find_events
from pipeline.find.grammar import slots, tree
from pipeline.find.grammar.nobody import NEGATIVES
from pipeline.find.mentions import EventMention
from pipeline.find.modality.status import Status
from pipeline.find.modality.verdict import status_steps
from pipeline.find.statements import find_statements
from pipeline.find.triggers import candidates, is_barred_name, lends_a_word, read_token
from pipeline.find.triggers.frames import failing
from pipeline.knowledge.lexicon import Sense
from pipeline.parse import Parsed, load_model, parse_articles
from pipeline.parse.labels import AUXILIARIES
from pipeline.parse.model import DEFAULT_MODEL
from pipeline.parse.tokens import Span, Token
from pipeline.stages import prepare, read_events
from schemas.document import Article
from schemas.event import Event, Participant
from schemas.vocabulary import EventType, PublishedBasis

NOUN_SLOTS = ("poss", "by", "compound")  # where a nominal event has its doer
ROWS_SHOWN = 3  # rows of the lexicon told for a word that none of them reads


def explain(text: str, published: dt.date | None = None, model: str = DEFAULT_MODEL) -> str:
    """Return why a text gives the events it gives, as lines to read.

    Args:
        text: A sentence, or a whole document.
        published: Date of publication, against which "on Monday" is read.
        model: spaCy pipeline.

    Raises:
        DatelineError: the model or a knowledge file is unfit.
    """
    basis = PublishedBasis.METADATA if published else PublishedBasis.NONE
    article = Article(document_id="text", text=text, published=published, published_basis=basis)
    lines: list[str] = []
    for parsed in parse_articles([prepare(article)], load_model(model)):
        lines += _explain(parsed)
    return "\n".join(lines)


def _explain(parsed: Parsed) -> Iterator[str]:
    """Yield the lines of a parsed text."""
    records = read_events(parsed).events  # first, for it corrects labels of the parse
    unread: dict[int, str] = {}
    mentions = find_events(parsed, find_statements(parsed), unread)
    told: set[str] = set()
    for number, mention in enumerate(mentions, 1):
        record = _record(mention, parsed, [e for e in records if e.event_id not in told])
        if record is not None:
            told.add(record.event_id)
        yield from _event(number, mention, record, unread.get(mention.head.i))
        yield ""
    silent = [line for token in parsed.doc for line in _silence(token, mentions, unread)]
    if not mentions:
        yield "No event."
    if silent:
        yield "In the lexicon, but no event:"
        yield from silent


def _record(mention: EventMention, parsed: Parsed, records: Sequence[Event]) -> Event | None:
    """Return the record that was made of a mention; None where a fuller report swallowed it."""
    start, end = parsed.offsets(mention.trigger)
    actors = {parsed.offsets(phrase)[0] for phrase in mention.actors}
    fits = [e for e in records if (e.action.start, e.action.end) == (start, end)]
    return max(fits, key=lambda e: len(actors & {p.start for p in e.actors}), default=None)


def _event(
    number: int, mention: EventMention, record: Event | None, left_out: str | None
) -> Iterator[str]:
    """Yield what there is to say of one event."""
    sense = mention.sense
    code = ", ".join(word for word in (sense.mode, sense.cameo and f"CAMEO {sense.cameo}") if word)
    yield f"{number}. “{mention.trigger}” is {sense.event_type}" + (f" ({code})" if code else "")
    yield _line("lexicon", _row(sense))
    if left_out:  # the main verb all the same
        yield _line("", f"its own row was left out: {left_out}")
    yield from _read_as(mention)
    if record is None:
        yield _line("left out", _why_left_out(mention))
        return
    yield from _roles("actor", mention, mention.actors, sense.actor, record.actors)
    yield from _roles("target", mention, mention.targets, sense.target, record.targets)
    if record.instruments:
        yield _line("with", "; ".join(f"“{p.text}”" for p in record.instruments))
    yield from _status(mention)
    yield _line("said by", _source(mention, record))
    yield _line("when", _when(record))
    yield _line("where", _where(record))
    for count in record.counts:
        number_of = count.best if count.best is not None else f"from {count.low}"
        yield _line("count", f"{number_of} {count.what}: “{count.text}”")


def _why_left_out(mention: EventMention) -> str:
    """Return why a mention has no record of its own."""
    if mention.actors or mention.targets or mention.instruments:
        return "another event of the sentence reports the same and more"
    return "no word tells who, whom, where, when or how many, or another event tells more of it"


def _line(label: str, said: str) -> str:
    return f"   {label:9}{' '.join(said.split())}"


def _row(sense: Sense) -> str:
    """Return the row of the lexicon that a sense comes from."""
    if ":" not in sense.origin:
        return "no row; the main verb of the first sentence reports at least something (OTHER)"
    frame = " ".join(c.text for c in sense.conditions)
    return f"{sense.origin}: {sense.lemma}, {sense.pos}" + (f", {frame}" if frame else "")


def _read_as(mention: EventMention) -> Iterator[str]:
    """Yield the row's own type where the event got another: a deed only announced, a killing."""
    trigger = read_token(mention.head)
    if trigger is None or trigger.sense.event_type is mention.sense.event_type:
        return
    own, given = trigger.sense.event_type, mention.sense.event_type
    if given in {EventType.AGREE, EventType.REJECT, EventType.THREATEN}:
        yield _line("read as", f"{given}: the row's {own} is only said to come")
    else:
        yield _line("read as", f"{given} instead of {own}, for what its sentence tells of it")


def _roles(
    label: str,
    mention: EventMention,
    phrases: Sequence[Span],
    names: Sequence[str],
    participants: Sequence[Participant],
) -> Iterator[str]:
    """Yield each phrase of a role with the slot it stands in and whom it names."""
    if not phrases:
        yield _line(label, f"nobody (looked for in: {', '.join(names)})")
    for phrase in phrases:
        found = [p for p in participants if p.text == phrase.text]
        named = found[0] if found else None
        whom = f" = {named.name} ({named.kind})" if named else ""
        if not participants:
            whom = ", left out: a thing does no such deed"
        yield _line(label, f"“{phrase}”{whom}, {_slot(mention, phrase.root, names)}")


def _slot(mention: EventMention, filler: Token, names: Sequence[str]) -> str:
    """Return the slot that a filler stands in, as the lexicon calls it."""
    head = mention.head
    trigger = read_token(head)
    noun = trigger.object_noun if trigger else None
    for name in (*names, *NOUN_SLOTS):
        standing = slots.fill(head, name, noun)
        if any(filler.i == c.i for t in standing for c in tree.conjuncts(t)):
            return f"in the slot “{name}”"
    return "taken over from the words around"


def _status(mention: EventMention) -> Iterator[str]:
    """Yield the outcome, and each word that changed it."""
    yield _line("status", _status_text(Status(mention.modality, mention.negated)))
    before = Status()
    for token, status in status_steps(mention.head):
        if status != before:
            words = " ".join(f"“{w}”" for w in _deciding(token, own=token == mention.head))
            yield _line("", f"{words}: {_status_text(status)}")
        before = status
    if before.modality is not mention.modality and mention.statement is not None:
        yield _line("", f"as a statement tells it: {mention.modality}")
    if before.negated and not mention.negated:
        yield _line("", f"the negation is part of {mention.sense.event_type}")


def _status_text(status: Status) -> str:
    return f"{status.modality}, negated" if status.negated else str(status.modality)


def _deciding(token: Token, *, own: bool) -> list[Token]:
    """Return the words by which a token limits an event: auxiliaries, negations, or itself."""
    small = [
        child
        for child in token.children
        if child.dep_ in {"aux", "auxpass", "neg", "mark"}
        or child.lower_ in NEGATIVES
        or any(c.lower_ in NEGATIVES for c in child.children if c.dep_ in {"det", "preconj", "cc"})
    ]
    return (small or [token]) if own else sorted([*small, token], key=lambda t: t.i)


def _source(mention: EventMention, record: Event) -> str:
    """Return who says so and by which words."""
    attribution = record.source.attribution
    statement = mention.statement
    if statement is None:
        return "the narrator"
    cue = f" (cue: “{statement.cue}”)" if statement.cue is not None else ""
    if attribution is None:
        return f"somebody unnamed{cue}"
    return f"“{attribution.text}” = {attribution.name}{cue}, {statement.kind} speech"


def _when(record: Event) -> str:
    date = record.date
    if date is None:
        return "unknown"
    if date.text is None:
        return f"{date.edtf}, only the {date.basis} is dated"
    where = "stated with it" if date.basis == "text" else "carried from nearby"
    return f"{date.edtf} by “{date.text}”, {where}"


def _where(record: Event) -> str:
    places = [
        f"{p.name} ({p.precision}{', ' + p.country if p.country else ''}) by “{p.text}”"
        for p in record.locations
    ]
    return "; ".join(places) or "unknown"


def _silence(
    token: Token, mentions: Sequence[EventMention], unread: Mapping[int, str]
) -> Iterator[str]:
    """Yield why a word of the lexicon gave no event; nothing for other words."""
    tried = list(candidates(token))
    within = [m for m in mentions if m.trigger.start <= token.i < m.trigger.end]
    if not tried or any(m.head == token for m in within) or _is_auxiliary(token):
        return
    yield f"   “{token}”: {_reason(token, tried, within, unread.get(token.i))}"


def _is_auxiliary(token: Token) -> bool:
    return token.dep_ in AUXILIARIES


def _reason(
    token: Token, tried: Sequence[Sense], within: Sequence[EventMention], left_out: str | None
) -> str:
    """Return why a word that the lexicon knows gave no event of its own."""
    if within:
        return f"is part of “{within[0].trigger}”"
    if is_barred_name(token):
        return f"is read as part of a name ({token.ent_type_})"
    fitting = next((sense for sense in tried if not failing(token, sense)), None)
    if fitting is None:
        nearest = sorted(tried, key=lambda s: len(failing(token, s)))[:ROWS_SHOWN]
        rows = [f"{_row(s)} (fails: {_failed(token, s)})" for s in nearest]
        more = f"; and {len(tried) - ROWS_SHOWN} more" if len(tried) > ROWS_SHOWN else ""
        return f"no row fits: {'; '.join(rows)}{more}"
    if lends_a_word(token):
        return f"only describes “{token.head}”"
    if fitting.event_type is None:
        return f"{_row(fitting)} says that these words are no event"
    return f"{_row(fitting)} fits; left out: {left_out or 'told by the words it belongs to'}"


def _failed(token: Token, sense: Sense) -> str:
    return " ".join(condition.text for condition in failing(token, sense))
