"""How far a time of long ago reaches: which of them what is told behind goes on from.

News looks back in single sentences. A time that opens one is a frame for those behind it ("In 2014
troops took the port. Hundreds fled"); one that stands elsewhere is that of its own clause alone
("she was granted asylum in 2019. The mayor condemned …"), but for the harm that the deed did.
See M. Charolles et al., "Temporal and spatial dimensions of discourse organisation" (2005).
"""

from collections.abc import Iterator

from pipeline.find.grammar import tree
from pipeline.find.grammar.tense import Tense, own_tense, tense_of
from pipeline.find.statements.quotes import QUOTATION_MARKS
from pipeline.find.triggers import type_of
from pipeline.knowledge.word_classes import classes
from pipeline.parse.tokens import Span, Token
from pipeline.resolve.dates.asides import is_relative
from pipeline.resolve.dates.joined_clauses import first_of_pair
from pipeline.resolve.dates.news_times import tells_the_news, told_last
from pipeline.resolve.dates.scenes import MODIFIERS, Scene, is_closed, is_old, is_reported, says
from pipeline.resolve.dates.timed_words import TimedWords
from schemas.vocabulary import VERBAL_TYPES, EventType, Granularity

STEPS = 2  # times in main clauses that make a story
FRAME = 40  # tokens between; one or two sentences
HARM = frozenset({EventType.ASSAULT, EventType.OTHER})


def reaches_on(old: TimedWords, scene: Scene) -> bool:
    """Tell whether what is told behind an old time, with none of its own, is of that time."""
    verb, head = old.verb, scene.mention.head
    if verb is None:
        return False
    if frames(old) or (is_reported(scene) and _is_told(verb)) or _is_step(old, scene):
        return head.sent.start - old.span.sent.end <= FRAME and not comes_back(old, head)
    if head.sent.start != old.span.sent.end or type_of(verb) not in HARM:
        return False
    deed = scene.mention.sense.event_type
    told = [t for t in scene.paragraph if t.span.start < old.span.start and is_closed(t)]
    aside = any(not is_old(t, scene) and tells_the_news(t) for t in told)
    return deed in HARM if aside else deed not in VERBAL_TYPES


def _is_step(old: TimedWords, scene: Scene) -> bool:
    """Tell whether a main clause is a step of a story: "Its turn came on 3 May. They stormed"."""
    verb = old.verb
    if verb is None or not _is_main(old) or verb.dep_ not in {"ROOT", "conj"}:
        return False
    before = [t for t in scene.times if t.span.start < scene.mention.head.i]
    day = old.time.granularity is Granularity.DAY
    sure = day and scene.mention.sense.event_type not in VERBAL_TYPES
    if not sure and sum(map(_is_main, before)) < STEPS:
        return False  # "He was tried in 2015 in X. The mayor condemned the court"
    told = [t for t in scene.paragraph if t in before and is_closed(t)]
    return all(is_old(t, scene) for t in told)


def comes_back(old: TimedWords, head: Token) -> bool:
    """Tell whether a sentence in between is of today: "In 2014 ten fled. Two are still missing"."""
    between = head.doc[old.span.sent.end : head.sent.start]
    roots = (t for t in _unquoted(between) if t.dep_ == "ROOT")
    roots = (t for t in roots if t.lower_ not in classes()["particle"])  # "Rafael dos Santos"
    roots = (t for t in roots if not (says(t) and _is_of_quote(t)))
    return any(own_tense(t) in (Tense.PRESENT, Tense.PERFECT) for t in roots)


def _is_of_quote(saying: Token) -> bool:
    """Tell whether a verb only brings somebody's own words: '"We ran," says the colonel'."""
    return any(t.text in QUOTATION_MARKS for t in saying.sent)


def _unquoted(span: Span) -> Iterator[Token]:
    """Yield the words of a stretch that stand in no quotation marks."""
    quoted = False
    for token in span:
        if token.text in QUOTATION_MARKS:
            quoted = token.text == "“" or (token.text != "”" and not quoted)
        elif not quoted:
            yield token


def is_told_of_its_clause(timed: TimedWords) -> bool:
    """Tell whether a time says when a clause was, not which thing is meant: "a 1981 pickup"."""
    return timed.verb is not None and timed.span.root.dep_ not in MODIFIERS


def frames(timed: TimedWords) -> bool:
    """Tell whether a time stands before who acts, and so opens a stretch: "In 2014 troops …"."""
    if timed.verb is None:
        return False
    subjects = [c.left_edge.i for c in timed.verb.children if c.dep_ in tree.SUBJECTS]
    return timed.span.start < min(subjects, default=timed.verb.i)


def _is_told(verb: Token) -> bool:
    """Tell whether somebody is said to tell a clause: "he said he was beaten in May"."""
    parent = tree.governor(verb)
    return verb.dep_ == "ccomp" and parent is not None and says(parent)


def goes_on_from_history(scene: Scene) -> bool:
    """Tell whether a plain past goes on about what was long ago, nobody knows when.

    "The rebels began talks in 2019. They agreed to a truce", "the army ordered them to leave. They
    did so in 2020": neither is of the day of the report.
    """
    if tense_of(scene.verb) is not Tense.PAST or scene.opens:
        return False
    sentence = scene.mention.head.sent
    told = [t for t in scene.paragraph if _is_main(t)]
    last = told_last([t for t in told if t.span.end <= sentence.start])
    if last is not None and is_old(last, scene):
        return True
    return any(is_old(t, scene) and _is_sequel(t, sentence) for t in told)


def is_amid_history(scene: Scene) -> bool:
    """Tell whether the paragraphs before tell a story of the past, from which none came back.

    "On 6 April 2015 they stormed the church." // "At one guards fired": not today.
    A report that has told a day of late comes back to that.
    """
    head = scene.mention.head
    if tense_of(scene.verb) is not Tense.PAST:
        return False
    before = [t for t in scene.times if t.span.start < head.sent.start]
    told = [t for t in before if _is_main(t)]
    if not told or not is_old(told[-1], scene) or comes_back(told[-1], head):
        return False
    days = [t for t in before if t.time.granularity is Granularity.DAY and not is_old(t, scene)]
    return not any(tells_the_news(t) for t in days)


def _is_main(timed: TimedWords) -> bool:
    """Tell whether a time is that of a main clause in the plain past."""
    verb = timed.verb
    if verb is None or own_tense(verb) is not Tense.PAST or is_relative(first_of_pair(verb)):
        return False
    return is_told_of_its_clause(timed) and tells_the_news(timed)


def _is_sequel(timed: TimedWords, sentence: Span) -> bool:
    """Tell whether a time stands in the next sentence, of those that this one tells of."""
    behind = timed.span.sent
    return behind.start == sentence.end and behind[0].tag_ in {"PRP", "PRP$"}
