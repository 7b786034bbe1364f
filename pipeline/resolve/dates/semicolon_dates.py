"""Dates across a semicolon: what stands behind it goes on from what was told before it."""

from pipeline.find.grammar import tree
from pipeline.find.grammar.tense import Tense, own_tense, tense_of
from pipeline.find.triggers import read_token
from pipeline.resolve.dates.event_nouns import is_known
from pipeline.resolve.dates.news_times import tells_the_news, told_last
from pipeline.resolve.dates.scenes import Scene, is_closed, is_counted, is_new, is_reported
from pipeline.resolve.dates.timed_words import TimedWords
from pipeline.resolve.dates.values import dated
from schemas.event import EventDate
from schemas.vocabulary import DateBasis, EventType, StatementKind


def beside_semicolon(scene: Scene) -> EventDate | None:
    """The time told before a semicolon, for a plain past behind it: "clashed in June; ten died"."""
    head, sentence = scene.mention.head, scene.mention.head.sent
    past = tense_of(scene.verb) is Tense.PAST
    past = past or (tense_of(scene.verb) is Tense.PLUPERFECT and is_reported(scene))
    if not past or not is_new(scene) or is_known(scene):
        return None
    marks = [t.i for t in sentence if t.text == ";"]
    before = [i for i in marks if i < head.i]
    if not before or is_counted(scene):
        return None
    ends = [i for i in marks if i > head.i] or [sentence.end]
    if any(before[-1] < t.span.start < ends[0] and not _is_added(t) for t in scene.sentence):
        return None
    told = [t for t in scene.sentence if t.span.start < before[-1] and is_closed(t)]
    news = [t for t in told if tells_the_news(t)] or [t for t in told if _is_where(t)]
    last = told_last(news)
    if scene.mention.statement is not None and not (last and _tells_its_harm(last, scene)):
        return None
    return dated(last, DateBasis.CONTEXT)


def _tells_its_harm(last: TimedWords, scene: Scene) -> bool:
    """Tell whether words are of the violence before: "shelled X in May; two fell, locals said"."""
    direct = scene.mention.statement and scene.mention.statement.kind is StatementKind.DIRECT
    violent = scene.mention.sense.event_type is EventType.ASSAULT and is_of_violence(last)
    return violent and not direct


def _is_where(timed: TimedWords) -> bool:
    """Tell whether a time is that of a scene: "a rally in X, where huts burned on Thursday; …"."""
    verb = timed.verb
    if verb is None or verb.dep_ != "relcl" or own_tense(verb) is not Tense.PAST:
        return False
    return tree.tells_where(verb)


def _is_added(timed: TimedWords) -> bool:
    """Tell whether a relative clause adds a time: "…; Oslo signed, which Rome did last month"."""
    return timed.verb is not None and timed.verb.dep_ == "relcl"


def is_of_violence(timed: TimedWords) -> bool:
    """Tell whether a time is that of a violent deed: of the nearest word above it that is one."""
    triggers = (read_token(word) for word in timed.chain)
    first = next((t for t in triggers if t is not None), None)
    return first is not None and first.sense.event_type is EventType.ASSAULT
