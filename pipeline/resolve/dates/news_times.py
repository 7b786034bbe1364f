"""Which times of a document tell the news, and under which of them an event is told."""

import datetime as dt
import re
from collections.abc import Sequence

from pipeline.find.grammar import tree
from pipeline.find.grammar.tense import Tense, own_tense, tense_of
from pipeline.find.modality.verdict import read_status
from pipeline.find.triggers import is_event_noun
from pipeline.parse.labels import NOUNS
from pipeline.parse.parsed import Parsed
from pipeline.parse.tokens import Token, remembered
from pipeline.resolve.dates.asides import is_relative
from pipeline.resolve.dates.earlier_times import is_from_before
from pipeline.resolve.dates.event_nouns import shares_time
from pipeline.resolve.dates.scenes import (
    Scene,
    goes_on_meanwhile,
    is_old,
    passes_as,
    says,
)
from pipeline.resolve.dates.timed_words import TimedWords, reaches
from schemas.vocabulary import UNREAL, VERBAL_TYPES, EventType, Granularity

ASIDES = frozenset({"relcl", "acl", "advcl", "pcomp"})
NOW = frozenset({"right now", "at present", "at the moment", "at this time", "these days"})
AHEAD = 120  # tokens behind an event in which its day may still be told: some four sentences
ENTRY = re.compile(r"(?i)(?:update[d:]? )?[012]?\d[:.][0-5]\d\b")
CLOCK = re.compile(r"(?i)(?:update[d:]? )?[012]?\d[:.][0-5]\d(?: ?[a-z.]{2,5})?")
BACK = 2  # days before the news in which a report looks back
ANSWERS = frozenset({EventType.ACCUSE, EventType.REJECT})
FRESH = 6  # days before publication in which a report's main event lies


@remembered
def tells_the_news(timed: TimedWords) -> bool:
    """Tell whether a time stands in a main clause and names a day, as "now" does not.

    The day of a plan ("they are to meet on Sunday") is not that of the news.
    """
    verb = timed.verb
    if timed.is_aimed_at or (verb is not None and read_status(verb).modality in UNREAL):
        return False
    words = timed.time.text.lower()
    names_a_day = words not in NOW and (
        len(timed.span) > 1 or timed.span.root.pos_ != "ADV" or words == "overnight"
    )
    if verb is None or not names_a_day:
        return False
    if is_from_before(timed):
        return is_explained(timed)
    misread = verb.dep_ == "acl" and (verb.tag_ == "VBD" or verb.head.dep_ == "ROOT")
    if not (verb.dep_ in ASIDES or is_relative(verb)) or misread:
        return True
    if goes_on_meanwhile(verb) or passes_as(verb) or _is_behind_plan(verb):
        return True
    return _tells_deed(verb) or _opens_when(verb)


def _is_behind_plan(verb: Token) -> bool:
    """Tell whether a clause has the news of a plan: "will strike after rejecting it on Monday"."""
    above = tree.governor(verb)
    after = verb.dep_ == "pcomp" and verb.head.lower_ == "after"
    return after and above is not None and own_tense(above) is Tense.AHEAD


def is_explained(timed: TimedWords) -> bool:
    """Tell whether a clause says what began then: "arrested since Monday, when rioters burned it".

    A story goes on from that day.
    """
    clauses = tree.children(timed.span.root, "relcl")
    told = [c for c in clauses if any(w.lower_ == "when" for w in c.children)]
    return any(own_tense(c) is Tense.PAST for c in told)


def _opens_when(clause: Token) -> bool:
    """Tell whether a clause opens a story: "When they came on Monday, he was asleep. They shot"."""
    when = any(c.lower_ == "when" for c in clause.children)
    above = clause.head
    both = own_tense(clause) is Tense.PAST and own_tense(above) is Tense.PAST
    return when and both and clause.dep_ == "advcl" and clause.i < above.i


def _tells_deed(verb: Token) -> bool:
    """Tell whether a clause tells the day's deed: "police seek a man who shot two on Monday".

    One that says who speaks does not: "the mayor, who was held on Monday, says". Nor does one that
    is added to somebody: "the force, which landed in May, has ten ships".
    """
    parent = tree.governor(verb)
    told = verb.dep_ == "relcl" and own_tense(verb) is Tense.PAST
    if not told or parent is None or own_tense(parent) is not Tense.PRESENT:
        return False
    if verb.head.dep_ not in tree.SUBJECTS:
        return True
    return not says(parent) and (is_event_noun(verb.head) or not tree.is_set_off(verb))


def day_of_report(scene: Scene, published: dt.date) -> TimedWords | None:
    """Return the recent day that the event is told under: the last before it, else one soon after.

    What is told pages later is another day's story. Another paragraph goes on from the latest day
    where the last lies some days back: "Rebels took it on Tuesday … Shells had hit it on Friday" //
    "Guards fled". Words always do: "Oslo sent its condolences".
    """
    if _has_its_clock(scene):
        return None
    first = published - dt.timedelta(days=FRESH)
    fresh = [
        timed
        for timed in scene.times
        if (day := _day_of_news(timed)) is not None
        and first <= day <= published
        and not _is_from_before(timed, scene.verb)
        and not _is_beside(timed, scene.verb)
    ]
    head = scene.mention.head
    behind = [t for t in fresh if t.span.start < head.i]
    if behind and _is_own_news(scene) and not _is_told_here(behind, scene):
        words = scene.mention.sense.event_type in VERBAL_TYPES
        told = behind if words else _of_deeds(behind) or behind
        latest = max(told, key=lambda t: (t.time.latest or first, t.span.start))
        if words or _lies_back(told[-1], latest):
            return latest
    if behind and answers(scene):
        return told_latest(behind)
    if behind or _goes_on_from_earlier(scene, first):
        return told_last((_is_told_of_deed(scene) and _of_deeds(behind)) or behind)
    ahead = next((t for t in fresh if head.i < t.span.start <= head.i + AHEAD), None)
    return None if ahead is None or _is_late(ahead, scene, first, published) else ahead


@remembered
def _day_of_news(timed: TimedWords) -> dt.date | None:
    """Return the day under which a time tells the news, None where it is no day of news."""
    time = timed.time
    day = time.earliest if time.granularity is Granularity.DAY else None
    return day if day is not None and time.latest == day and tells_the_news(timed) else None


def _is_late(ahead: TimedWords, scene: Scene, first: dt.date, published: dt.date) -> bool:
    """Tell whether a day told behind an event lies before one told already, be it in passing.

    "A picture taken on Saturday shows it. The army blamed the rebels … On Friday": not on Friday.
    """
    start = scene.mention.head.sent.start
    told = (t.time.latest for t in scene.times if t.span.start < start)
    days = [day for day in told if day is not None and first <= day <= published]
    return bool(days) and ahead.time.latest is not None and ahead.time.latest < max(days)


def _has_its_clock(scene: Scene) -> bool:
    """Tell whether an event stands in an entry of a live report, which has its own clock.

    The clock opens the entry, or stands in a line of its own: "14:15" // "Crowds fill the square".
    """
    head, parsed = scene.mention.head, scene.parsed
    if ENTRY.match((parsed.entry(head) or parsed.block(head)).tidy):
        return True
    clocks = _clocks(parsed)
    return len(clocks) > 1 and clocks[0] < parsed.block_of[head.i]


@remembered
def _clocks(parsed: Parsed) -> Sequence[int]:
    """Return which blocks of a document hold the hour and nothing else."""
    return [n for n, b in enumerate(parsed.blocks) if CLOCK.fullmatch(b.tidy.strip())]


def _is_own_news(scene: Scene) -> bool:
    """Tell whether an event is of the narrator's own news: "Oslo condemned the raid"."""
    return scene.mention.statement is None and tense_of(scene.verb) is not Tense.PLUPERFECT


def answers(scene: Scene) -> bool:
    """Tell whether an event answers to what was said: "… said on Friday. The army denied it"."""
    return _is_own_news(scene) and scene.mention.sense.event_type in ANSWERS


def _lies_back(last: TimedWords, latest: TimedWords) -> bool:
    """Tell whether the last day told only looked back from the latest: "On 3 May it had hit X".

    A deed of another paragraph is of the news, not of some days before it.
    """
    a, b = last.time.latest, latest.time.latest
    return a is not None and b is not None and (b - a).days >= BACK


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


def told_latest(times: Sequence[TimedWords]) -> TimedWords:
    """Return the latest time of the last sentence that tells one, be it that of a saying."""
    here = [t for t in times if t.span.sent == times[-1].span.sent]
    return max(here, key=lambda t: (t.time.latest or dt.date.min, t.span.start))
