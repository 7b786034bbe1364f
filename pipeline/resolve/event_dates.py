"""When an event took place: which of the document's times is its own.

The steps stand in `STEPS`, the first that answers wins: a time attached to the event's own words,
its clause, the sentence around it, another mention of the same thing, the sentences before, and
at last the day of publication. History never gets the day of publication.
"""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from pipeline.find import syntax
from pipeline.find.mentions import EventMention
from pipeline.find.modality import occurrence_verbs
from pipeline.find.roles import support_verbs
from pipeline.find.statements.words import reporting_word
from pipeline.find.tense import Tense, tense_of
from pipeline.find.times import read_times
from pipeline.parse.parsed import Parsed
from pipeline.resolve.timed_words import TimedWords, best, reaches, timed_words
from schemas.document import TimeExpression
from schemas.event import EventDate
from schemas.vocabulary import (
    QUAD_OF,
    BlockKind,
    DateBasis,
    Granularity,
    Modality,
    QuadClass,
    StatementKind,
)

SAME_TIME_LINKS = frozenset({"conj", "xcomp", "advcl", "dep", "oprd"})
OTHER_TIME_MARKS = frozenset({"after", "before", "since", "until", "till", "unless", "if", "once"})
ASIDES = frozenset({"relcl", "acl", "advcl", "pcomp"})
STORY_GRAINS = frozenset({Granularity.DAY, Granularity.MONTH, Granularity.YEAR})
DEFINITE = frozenset({"the", "that", "this", "those", "these", "his", "her", "its", "their"})
MODIFIERS = frozenset({"compound", "poss", "nmod", "nummod", "amod"})
VERBAL_TYPES = frozenset(
    t for t, quad in QUAD_OF.items() if quad in {QuadClass.VERBAL_CONFLICT, QuadClass.VERBAL_COOP}
)
COUNTED = re.compile(
    r"\b(?:days?|weeks?|months?|years?|decades?) (?:after|before|earlier|later|ago|since)\b|"
    r"\bthe (?:night|day|morning|evening) (?:of|after|before)\b"
)  # a time that hangs on another event: where it could not be read, nothing else may stand in
RECENT = 40  # days before publication beyond which a time is background
FRESH = 6  # days before publication in which a report's main event lies
NEWS_TENSES = frozenset({Tense.PAST, Tense.PERFECT, Tense.PRESENT, Tense.UNKNOWN})


@dataclass(frozen=True, slots=True)
class Scene:
    """An event mention amid the times of its document.

    Attributes:
        mention: The mention.
        verb: The verb of its clause; its head where there is none.
        parsed: The document.
        times: All times that stand in the parse.
        sentence: Those of its sentence.
        published: The day of publication.
    """

    mention: EventMention
    verb: Token
    parsed: Parsed
    times: Sequence[TimedWords]
    sentence: Sequence[TimedWords]
    published: dt.date | None


def date_event(
    mention: EventMention,
    parsed: Parsed,
    times: Sequence[TimeExpression],
    published: dt.date | None,
) -> EventDate | None:
    """Return the date of an event, or None where nothing tells it.

    Args:
        mention: The event.
        parsed: The document it stands in.
        times: The document's time expressions.
        published: The document's day of publication.
    """
    scene = _scene(mention, parsed, times, published)
    for step in STEPS:
        date = step(scene)
        if date is not None:
            return _ended(date, scene)
    return None


def _scene(
    mention: EventMention,
    parsed: Parsed,
    times: Sequence[TimeExpression],
    published: dt.date | None,
) -> Scene:
    placed = timed_words(parsed, times)
    sentence = mention.head.sent
    return Scene(
        mention=mention,
        verb=_verb_of(mention.head),
        parsed=parsed,
        times=placed,
        sentence=[t for t in placed if sentence.start <= t.span.start < sentence.end],
        published=published,
    )


def _verb_of(head: Token) -> Token:
    verbs = (t for t in syntax.ancestors_until_clause(head) if t.pos_ in {"VERB", "AUX"})
    return next(verbs, head)


def _attached(scene: Scene) -> EventDate | None:
    """A time that hangs on the trigger's own words, or that a "when" clause of theirs explains."""
    words = _own_words(scene.mention)
    if when := _explained_by_when(scene):
        return _dated(_closed(when, scene.published), DateBasis.TEXT)
    own = [t for t in scene.sentence if any(w in t.span or reaches(t, w) for w in words)]
    found = best(own, scene.mention.head)
    if found is None:
        return None
    if scene.mention.negated and found.time.edtf.startswith("../"):
        return _not_until(found)
    within = any(w in found.span for w in words) or found.span.root.dep_ in MODIFIERS
    return _dated(_closed(found, scene.published) if within else found, DateBasis.TEXT)


def _explained_by_when(scene: Scene) -> TimedWords | None:
    """Return the time that the event's clause tells of ("in 2017, when a general was killed")."""
    verb = scene.verb
    if verb.dep_ != "relcl" or not any(c.lower_ == "when" for c in verb.children):
        return None
    return next((t for t in scene.sentence if verb.head in t.span), None)


def _closed(words: TimedWords, published: dt.date | None) -> TimedWords:
    """Return a time without the "since" or "after" that stands before the event it belongs to."""
    if ".." not in words.time.edtf:
        return words
    alone = read_times(words.time.text, published)
    if len(alone) != 1 or alone[0].earliest is None:
        return words
    known = {k: getattr(alone[0], k) for k in ("edtf", "earliest", "latest", "granularity")}
    return TimedWords(words.time.model_copy(update=known), words.span, words.chain)


def _not_until(found: TimedWords) -> EventDate | None:
    """What did not happen until a day happened on that day."""
    last = found.time.latest
    if last is None or found.time.granularity is not Granularity.DAY:
        return _dated(found, DateBasis.TEXT)
    day = found.time.model_copy(update={"edtf": last.isoformat(), "earliest": last})
    return _dated(TimedWords(day, found.span, found.chain), DateBasis.TEXT)


def _own_words(mention: EventMention) -> list[Token]:
    """Return the content words of the trigger."""
    words = [t for t in mention.trigger if t.pos_ in {"VERB", "NOUN", "PROPN", "ADJ"}]
    return [mention.head, *(w for w in words if w != mention.head)]


def _in_clause(scene: Scene) -> EventDate | None:
    """The time of the verb that an event noun hangs on ("launched raids on Monday")."""
    if scene.verb == scene.mention.head or not _shares_time(scene.mention.head, scene.verb):
        return None
    near = [t for t in scene.sentence if reaches(t, scene.verb)]
    return _dated(best(near, scene.mention.head), DateBasis.TEXT)


def _shares_time(noun: Token, verb: Token) -> bool:
    """Tell whether an event noun happens when its verb does.

    So do the subject of a verb and the object of a verb that only carries it out or says that it
    takes place; what somebody condemns, discusses or recalls was earlier.
    """
    if verb.pos_ not in {"VERB", "AUX"} or reporting_word(verb) is not None:
        return False
    lemma = verb.lemma_.lower()
    if lemma in support_verbs() or lemma in occurrence_verbs():
        return True
    top = noun
    while top.head not in (verb, top):
        top = top.head
    return top.dep_ in {"nsubj", "nsubjpass", "dobj", "agent"} or (
        top.dep_ == "prep" and top.lower_ in {"in", "during", "with", "by"}
    )


def _in_sentence(scene: Scene) -> EventDate | None:
    """The time of a clause that the event's clause is joined to, told in the same breath."""
    verb = scene.verb
    for _ in range(6):  # clauses do not nest deeper
        parent = syntax.governor(verb)
        if parent is None or not _same_time(verb, parent):
            return None
        near = [t for t in scene.sentence if reaches(t, parent)]
        if near:
            return _dated(best(near, verb), DateBasis.CONTEXT)
        verb = parent
    return None


def _same_time(verb: Token, parent: Token) -> bool:
    """Tell whether a clause happens when the clause above it does."""
    if verb.dep_ not in SAME_TIME_LINKS or reporting_word(parent) is not None:
        return False
    if any(c.dep_ in {"mark", "prep"} and c.lower_ in OTHER_TIME_MARKS for c in verb.children):
        return False
    return (tense_of(verb) is Tense.PLUPERFECT) == (tense_of(parent) is Tense.PLUPERFECT)


def _reported(scene: Scene) -> EventDate | None:
    """The time of the saying, for news that the saying breaks ("said on Monday it has taken")."""
    statement = scene.mention.statement
    if statement is None or statement.cue is None or not (_is_new(scene) or _is_said(scene)):
        return None
    cues = [t for t in statement.cue if t.pos_ in {"VERB", "AUX"}]
    said = [t for t in scene.times for cue in cues if reaches(t, cue)]
    return _dated(best(said, scene.mention.head), DateBasis.CONTEXT)


def _is_new(scene: Scene) -> bool:
    """Tell whether an event is told as news, not as history, plan or supposition."""
    if scene.mention.modality not in (Modality.ASSERTED, Modality.CLAIMED, Modality.DENIED):
        return False
    tense = tense_of(scene.mention.head)
    return tense in NEWS_TENSES or (tense is Tense.PLUPERFECT and _is_reported(scene))


def _is_reported(scene: Scene) -> bool:
    """Tell whether an event is reported speech, where "had" only shifts the tense of "said"."""
    if scene.mention.statement is not None:
        return True
    parent = syntax.governor(scene.verb)
    return scene.verb.dep_ == "ccomp" and parent is not None and reporting_word(parent) is not None


def _is_said(scene: Scene) -> bool:
    """Tell whether saying it is doing it: refusals, threats, requests happen when they are told."""
    would = any(c.dep_ == "aux" and c.lower_ == "would" for c in scene.verb.children)
    planned = would or scene.mention.modality is Modality.PLANNED
    return planned and scene.mention.sense.event_type in VERBAL_TYPES


def _repeated(scene: Scene) -> EventDate | None:
    """The time of the same thing told elsewhere ("the bombing", once dated, keeps its date)."""
    head = scene.mention.head
    if not (_is_definite(head) or _opens(scene)):
        return None
    at_top = _opens(scene)
    twins = [
        t
        for t in scene.times
        if (at_top or t.span.start < head.i)
        and any(_same_word(w, head) and reaches(t, w) for w in t.chain)
    ]
    closed = [_closed(t, scene.published) for t in twins]
    values = {t.time.edtf for t in closed}
    return _dated(closed[0], DateBasis.CONTEXT) if len(values) == 1 else None


def _opens(scene: Scene) -> bool:
    """Tell whether a mention stands in a heading or in the first sentence."""
    head = scene.mention.head
    return head.sent.start == 0 or scene.parsed.block(head).kind is BlockKind.HEADING


def _same_word(one: Token, other: Token) -> bool:
    return one.lemma_ == other.lemma_ and one.pos_ == other.pos_ and one != other


def _is_definite(noun: Token) -> bool:
    """Tell whether a noun takes up something known, or names it ("the Boston bombing")."""
    if noun.pos_ not in {"NOUN", "PROPN"}:
        return False
    return noun.dep_ == "compound" or any(
        c.dep_ == "poss"
        or (c.dep_ == "det" and c.lower_ in DEFINITE)
        or (c.dep_ == "compound" and c.pos_ == "PROPN")
        for c in noun.children
    )


def _before(scene: Scene) -> EventDate | None:
    """The last time told in the paragraph before, for a plain past that goes on from there."""
    statement = scene.mention.statement
    if statement is not None and statement.kind is StatementKind.DIRECT:
        return None
    going_on = tense_of(scene.mention.head) in (Tense.PAST, Tense.PLUPERFECT)
    if not going_on or not _is_new(scene) or scene.sentence:
        return None
    block = int(scene.parsed.block_of[scene.mention.head.i])
    start = scene.mention.head.sent.start
    earlier = [
        t
        for t in scene.times
        if t.span.start < start
        and int(scene.parsed.block_of[t.span.start]) == block
        and _tells_the_news(t)
        and t.time.granularity in STORY_GRAINS
        and t.time.earliest is not None
    ]
    if not earlier or reporting_word(earlier[-1].verb or scene.verb) is not None:
        return None
    return _dated(earlier[-1], DateBasis.CONTEXT)


def _document(scene: Scene) -> EventDate | None:
    """The day of the report, or of its publication, for news that no time is told of."""
    if scene.published is None or not _is_new(scene) or _is_background(scene):
        return None
    focus = _focus(scene, scene.published)
    if focus is not None and _tells_main_event(scene):
        return _dated(focus, DateBasis.CONTEXT)
    day = scene.published
    return EventDate(
        edtf=day.isoformat(),
        earliest=day,
        latest=day,
        granularity=Granularity.DAY,
        basis=DateBasis.DOCUMENT,
    )


def _tells_main_event(scene: Scene) -> bool:
    """Tell whether a clause goes on about the day's event: a headline, or a simple past."""
    return _opens(scene) or tense_of(scene.mention.head) in (
        Tense.PAST,
        Tense.PLUPERFECT,
        Tense.UNKNOWN,
    )


def _focus(scene: Scene, published: dt.date) -> TimedWords | None:
    """Return the first recent day that the document tells: that of its main event."""
    first = published - dt.timedelta(days=FRESH)
    for timed in scene.times:
        time = timed.time
        fresh = time.earliest is not None and first <= time.earliest <= published
        one_day = time.granularity is Granularity.DAY and time.latest == time.earliest
        if fresh and one_day and _tells_the_news(timed):
            return timed
    return None


def _tells_the_news(timed: TimedWords) -> bool:
    """Tell whether a time stands in a main clause and names a day, as "now" does not."""
    verb = timed.verb
    return verb is not None and verb.dep_ not in ASIDES and timed.span.root.pos_ != "ADV"


def _is_background(scene: Scene) -> bool:
    """Tell whether the paragraph tells of a past time."""
    if scene.published is None:
        return True
    block = int(scene.parsed.block_of[scene.mention.head.i])
    here = [t for t in scene.times if int(scene.parsed.block_of[t.span.start]) == block]
    limit = scene.published - dt.timedelta(days=RECENT)
    if COUNTED.search(scene.mention.head.sent.text):
        return True
    old = [t for t in here if t.time.latest is not None and t.time.latest < limit]
    return bool(old) and len(old) == len(here)


def _ended(date: EventDate, scene: Scene) -> EventDate:
    """Let what has happened end with publication ("this week", told on Thursday)."""
    published, last = scene.published, date.latest
    if published is None or last is None or last <= published or not _is_new(scene):
        return date
    if date.earliest is None or date.earliest > published:
        return date
    edtf = date.edtf
    if date.granularity in (Granularity.WEEK, Granularity.RANGE):
        edtf = f"{date.earliest.isoformat()}/{published.isoformat()}"
    return date.model_copy(update={"latest": published, "edtf": edtf})


def _dated(words: TimedWords | None, basis: DateBasis) -> EventDate | None:
    """Make a date of a time expression."""
    if words is None:
        return None
    time = words.time
    return EventDate(
        text=time.text,
        start=time.start,
        end=time.end,
        edtf=time.edtf,
        earliest=time.earliest,
        latest=time.latest,
        granularity=time.granularity,
        basis=basis,
    )


STEPS = (_attached, _in_clause, _in_sentence, _reported, _repeated, _before, _document)
