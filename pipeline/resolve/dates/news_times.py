"""Which times of a document tell the news, and under which of them an event is told."""

import datetime as dt
import re
from collections.abc import Sequence

from pipeline.find.grammar import tree
from pipeline.find.grammar.tense import Tense, own_tense, tense_of
from pipeline.find.modality.verdict import read_status
from pipeline.find.triggers import is_event_noun
from pipeline.parse.labels import NOUNS
from pipeline.parse.tokens import Token
from pipeline.resolve.dates.asides import is_relative
from pipeline.resolve.dates.event_nouns import shares_time
from pipeline.resolve.dates.scenes import (
    Scene,
    goes_on_meanwhile,
    is_from_before,
    is_old,
    passes_as,
    says,
)
from pipeline.resolve.dates.timed_words import TimedWords, reaches
from schemas.vocabulary import UNREAL, VERBAL_TYPES, Granularity

ASIDES = frozenset({"relcl", "acl", "advcl", "pcomp"})
PRESENT = frozenset({"right now", "at present", "at the moment", "at this time", "these days"})
AHEAD = 120  # tokens behind an event in which its day may still be told: some four sentences
ENTRY = re.compile(r"(?i)(?:update[d:]? )?[012]?\d[:.][0-5]\d\b")
FRESH = 6  # days before publication in which a report's main event lies


def tells_the_news(timed: TimedWords) -> bool:
    """Tell whether a time stands in a main clause and names a day, as "now" does not.

    The day of a plan ("they are to meet on Sunday") is not that of the news.
    """
    verb = timed.verb
    if verb is not None and read_status(verb).modality in UNREAL:
        return False
    names_a_day = timed.time.text.lower() not in PRESENT and (
        len(timed.span) > 1 or timed.span.root.pos_ != "ADV"
    )
    if verb is None or not names_a_day:
        return False
    if is_from_before(timed):
        return is_explained(timed)
    misread = verb.dep_ == "acl" and verb.tag_ == "VBD"
    if not (verb.dep_ in ASIDES or is_relative(verb)) or misread:
        return True
    return goes_on_meanwhile(verb) or passes_as(verb) or _tells_deed(verb)


def is_explained(timed: TimedWords) -> bool:
    """Tell whether a clause says what began then: "arrested since Monday, when rioters burned it".

    A story goes on from that day.
    """
    clauses = tree.children(timed.span.root, "relcl")
    told = [c for c in clauses if any(w.lower_ == "when" for w in c.children)]
    return any(own_tense(c) is Tense.PAST for c in told)


def _tells_deed(verb: Token) -> bool:
    """Tell whether a clause tells the day's deed: "police seek a man who shot two on Monday"."""
    parent = tree.governor(verb)
    told = verb.dep_ == "relcl" and own_tense(verb) is Tense.PAST
    return told and parent is not None and own_tense(parent) is Tense.PRESENT


def day_of_report(scene: Scene, published: dt.date) -> TimedWords | None:
    """Return the recent day that the event is told under: the last before it, else one soon after.

    What is told pages later is another day's story. Words that open another paragraph answer to the
    latest day: "The dam broke on Tuesday … The mayor had warned of it on Friday" // "Oslo sent its
    condolences".
    """
    first = published - dt.timedelta(days=FRESH)
    fresh = [
        timed
        for timed in scene.times
        if timed.time.earliest is not None
        and first <= timed.time.earliest <= published
        and timed.time.granularity is Granularity.DAY
        and timed.time.latest == timed.time.earliest
        and tells_the_news(timed)
        and not _is_from_before(timed, scene.verb)
        and not _is_beside(timed, scene.verb)
    ]
    head = scene.mention.head
    if ENTRY.match((scene.parsed.entry(head) or scene.parsed.block(head)).tidy):
        return None  # an entry of a live report has its own clock
    behind = [t for t in fresh if t.span.start < head.i]
    if behind and _answers(scene) and not _is_told_here(behind, scene):
        return max(behind, key=lambda t: (t.time.latest or first, t.span.start))
    if behind or _goes_on_from_earlier(scene, first):
        return told_last((_is_told_of_deed(scene) and _of_deeds(behind)) or behind)
    return next((t for t in fresh if head.i < t.span.start <= head.i + AHEAD), None)


def _answers(scene: Scene) -> bool:
    """Tell whether an event is words of the narrator's own news: "Oslo condemned the raid"."""
    news = scene.mention.statement is None and tense_of(scene.verb) is not Tense.PLUPERFECT
    return news and scene.mention.sense.event_type in VERBAL_TYPES


def _is_told_here(times: Sequence[TimedWords], scene: Scene) -> bool:
    """Tell whether one of some times stands in an event's own paragraph."""
    block_of = scene.parsed.block_of
    here = int(block_of[scene.mention.head.i])
    return any(int(block_of[t.span.start]) == here for t in times)


def _is_from_before(timed: TimedWords, verb: Token) -> bool:
    """Tell whether a day is that of what came before the news: "the boat had left on Thursday".

    What "had" been done goes on with it.
    """
    beside = timed.verb
    if beside is None or own_tense(beside) is not Tense.PLUPERFECT:
        return False
    return tense_of(verb) is not Tense.PLUPERFECT


def _goes_on_from_earlier(scene: Scene, fresh: dt.date) -> bool:
    """Tell whether a story began some days before: what is told next is not of a day told later."""
    return any(
        t.span.start < scene.mention.head.i
        and t.time.granularity is Granularity.DAY
        and t.time.latest is not None
        and t.time.latest < fresh
        and not is_old(t, scene)
        and tells_the_news(t)
        for t in scene.times
    )


def _is_beside(timed: TimedWords, verb: Token) -> bool:
    """Tell whether a time is that of another clause of the event's sentence, or of a noun in it.

    "It condemns the killing of its nurse on Friday" was written later.
    """
    beside = timed.verb
    if beside is None or beside.sent != verb.sent:
        return False
    aside = beside.dep_ in ASIDES and not (goes_on_meanwhile(beside) or passes_as(beside))
    now = own_tense(verb) is Tense.PRESENT
    apart = beside == verb and not reaches(timed, verb)
    return aside or (apart and (now or _is_of_a_deed(timed, verb)))


def _is_of_a_deed(timed: TimedWords, verb: Token) -> bool:
    """Tell whether a time is that of an earlier deed: "charged ten over Sunday's riot".

    "Condemned the raid on Monday" was said then, too.
    """
    deeds = [t for t in timed.chain if t.pos_ in NOUNS and is_event_noun(t)]
    own = [t for t in deeds if t.i > timed.span.start or timed.is_by_place]
    return any(not shares_time(t, verb) for t in own)


def _is_told_of_deed(scene: Scene) -> bool:
    """Tell whether somebody tells of a deed, and so goes on from one, not from another's words.

    "A bus was hit on Wednesday. The mayor told reporters on Thursday …": "Guards fled, he said".
    """
    told = scene.mention.statement is not None
    return told and scene.mention.sense.event_type not in VERBAL_TYPES


def _of_deeds(times: Sequence[TimedWords]) -> list[TimedWords]:
    return [t for t in times if t.verb is not None and not says(t.verb)]


def told_last(times: Sequence[TimedWords]) -> TimedWords | None:
    """Return the last of several times, but not that of a saying beside one of the deed itself."""
    if not times:
        return None
    here = [t for t in times if t.span.sent == times[-1].span.sent]
    return (_of_deeds(here) or times)[-1]
