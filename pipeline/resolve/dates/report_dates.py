"""Dates of events that no time is told with: the story before them, the day of the report."""

from collections.abc import Sequence

from pipeline.find.grammar import tree
from pipeline.find.grammar.bearers import is_person_noun
from pipeline.find.grammar.phrase import semicolons
from pipeline.find.grammar.tense import Tense, own_tense, tense_of
from pipeline.find.triggers import type_of
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import VERBS
from pipeline.parse.tokens import Token
from pipeline.resolve.dates.background import is_background
from pipeline.resolve.dates.clause_dates import is_ahead
from pipeline.resolve.dates.entry_dates import heads_entry
from pipeline.resolve.dates.event_nouns import is_definite, is_known
from pipeline.resolve.dates.harm_dates import of_the_deed_that_harmed
from pipeline.resolve.dates.history_times import (
    comes_back,
    frames,
    is_amid_history,
    is_told_of_its_clause,
    reaches_on,
)
from pipeline.resolve.dates.news_times import (
    FRESH,
    answers,
    day_of_report,
    is_explained,
    tells_the_news,
    told_last,
    told_latest,
)
from pipeline.resolve.dates.older_deeds import (
    is_of_charges,
    is_of_no_time,
    is_of_predecessor,
    is_older_than_report,
    tells_who_speaks,
)
from pipeline.resolve.dates.scenes import (
    PARAGRAPH,
    Scene,
    is_closed,
    is_counted,
    is_new,
    is_old,
    lies_within,
    says,
    was_tried,
)
from pipeline.resolve.dates.semicolon_dates import is_of_violence
from pipeline.resolve.dates.sequel_dates import (
    before_arrival,
    before_its_sequel,
    came_after,
    from_its_deed_on,
    until_its_end,
)
from pipeline.resolve.dates.timed_words import TimedWords
from pipeline.resolve.dates.values import bounded, closed, dated, on_day, open_side
from schemas.event import EventDate
from schemas.vocabulary import VERBAL_TYPES, DateBasis, EventType, Granularity, StatementKind

JUDGING = frozenset({EventType.ACCUSE, EventType.COERCE, EventType.CONCEDE})
WHO = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
WORDS = VERBAL_TYPES | {EventType.CONCEDE}
ASIDE = 40  # tokens; words come back from a sentence or two of background
CRIMES = frozenset({"kill", "assassinate", "massacre", "execute", "abduct"})
OF_OTHER_TIMES = (tells_who_speaks, is_of_predecessor, is_of_no_time)
NIGHTS = 2  # days
STORY_GRAINS = frozenset({Granularity.DAY, Granularity.MONTH, Granularity.SEASON, Granularity.YEAR})


def goes_on(scene: Scene) -> EventDate | None:
    """The last time told in the paragraph before, for a plain past that goes on from there."""
    near = [] if _times_beside(scene) else _times_right_before(scene)
    if not near or not _takes_up_a_time(scene):
        return None
    times = _times_to_take_up(near, scene)
    last = told_latest(times) if times and answers(scene) else told_last(times)
    if last is not None and (_is_left_behind(last, scene) or _is_over(last, scene)):
        return None
    deed = of_the_deed_that_harmed(scene)
    if deed is None and last is not None:
        deed = _of_the_deed_judged(last, scene)
    if deed is not None:
        return dated(deed, DateBasis.CONTEXT)
    if last is None or _is_only_told_of(last, scene):
        return None
    if is_of_charges(scene) and not is_of_violence(last):
        return None
    if says(last.verb or scene.verb):  # "the court ruled that … The mayor accused the judges"
        return bounded(last, "after") if _is_answered(last, scene) else None
    if came_after(scene):
        return bounded(last, "after")
    if is_old(last, scene):
        return dated(last, DateBasis.CONTEXT) if reaches_on(last, scene) else None
    answered = answers(scene) and not heads_entry(near[0].span)
    if answered and not lies_within(last, scene, FRESH):
        return bounded(last, "after")  # "was shot on 3 May. His widow blamed the gang"
    return dated(last, DateBasis.CONTEXT)


def _is_only_told_of(last: TimedWords, scene: Scene) -> bool:
    """Tell whether a day is that of a deed somebody told of, and more words of his follow.

    "Said that guards had shot two men on Saturday. He blamed a gang": nobody knows when he spoke.
    """
    words = scene.mention.sense.event_type in VERBAL_TYPES and scene.mention.statement is None
    if not words or last.verb is None or not is_of_violence(last):
        return False
    return any(says(t) for t in last.verb.ancestors if t.pos_ in VERBS)


def _is_answered(last: TimedWords, scene: Scene) -> bool:
    """Tell whether words answer to what was said on a day of weeks ago."""
    day = (
        last.time.granularity is Granularity.DAY
        and own_tense(last.verb or scene.verb) is Tense.PAST
    )
    late = not is_old(last, scene) and not lies_within(last, scene, FRESH)
    return day and late and answers(scene)


def _takes_up_a_time(scene: Scene) -> bool:
    """Tell whether an event is told as the next of a story."""
    statement = scene.mention.statement
    if statement is not None and statement.kind is StatementKind.DIRECT:
        return False
    going_on = tense_of(scene.verb) in (Tense.PAST, Tense.PLUPERFECT)
    if is_known(scene) or not going_on or not is_new(scene):
        return False
    return not (is_counted(scene) or any(test(scene.verb) for test in OF_OTHER_TIMES))


def _times_beside(scene: Scene) -> list[TimedWords]:
    """Return the times of an event's sentence that nothing parts from it, behind it."""
    head = scene.mention.head
    told = scene.sentence
    return [t for t in told if t.span.start < head.i or not _is_parted(t, scene.verb, head)]


def _is_parted(timed: TimedWords, verb: Token, head: Token) -> bool:
    """Tell whether a semicolon or a step of the story stands before a time behind an event.

    "He accused them, and on 21 June the cabinet met".
    """
    step = timed.verb
    if semicolons(head, timed.span[0]):
        return True
    if step is None or step.dep_ != "conj" or step.head != verb or not frames(timed):
        return False
    return bool(tree.children(step, *tree.SUBJECTS))


def _times_right_before(scene: Scene) -> list[TimedWords]:
    """Return the times of an event's paragraph that stand before its sentence."""
    start, block_of = scene.mention.head.sent.start, scene.parsed.block_of
    near = (t for t in scene.times if start - PARAGRAPH <= t.span.start < start)
    return [t for t in near if block_of[t.span.start] == block_of[start]]


def _times_to_take_up(near: Sequence[TimedWords], scene: Scene) -> list[TimedWords]:
    """Return those of the times right before an event that its story may go on from.

    "In 2016 jets flew there. Moscow said they had violated no border" takes up no year.
    """
    times = (closed(t, scene) if is_explained(t) or _is_by_then(t) else t for t in near)
    earlier = [t for t in times if _may_be_taken_up(t, scene)]
    if scene.mention.sense.event_type in VERBAL_TYPES:
        earlier = _of_the_news(earlier, scene)
        if own_tense(scene.verb) is Tense.PAST:  # "On Monday … Two had been shot on Friday"
            earlier = [t for t in earlier if not _had_been(t)] or earlier
    if scene.mention.statement is not None and own_tense(scene.verb) is Tense.PLUPERFECT:
        earlier = [t for t in earlier if t.time.granularity is not Granularity.YEAR]
    return earlier


def _is_by_then(timed: TimedWords) -> bool:
    """Tell whether a story has come to a day: "By Tuesday evening the two were face to face"."""
    verb = timed.verb
    come = verb is not None and verb.lemma_ == "be" and own_tense(verb) is Tense.PAST
    return come and frames(timed) and timed.span.sent[0].lower_ == "by"


def _may_be_taken_up(timed: TimedWords, scene: Scene) -> bool:
    """Tell whether a time is that of the story told in the paragraph before an event."""
    return (
        (tells_the_news(timed) or _is_of_the_accusation(timed, scene))
        and (not is_old(timed, scene) or is_told_of_its_clause(timed))
        and is_closed(timed)
        and (
            timed.time.granularity in STORY_GRAINS
            or _is_short(timed)
            or _frames_week(timed)
            or _is_week_of_them(timed, scene)
        )
        and not is_ahead(timed, scene)
        and not _is_of_a_picture(timed)
    )


def _frames_week(timed: TimedWords) -> bool:
    """Tell whether a week opens a stretch: "Last week the mills shut. Two owners refused"."""
    return timed.time.granularity is Granularity.WEEK and frames(timed)


def _is_week_of_them(timed: TimedWords, scene: Scene) -> bool:
    """Tell whether a week's deed goes on: "raided X last week. They shot ten", "Two died"."""
    week = timed.time.granularity is Granularity.WEEK
    if not week or timed.span.sent.end != scene.mention.head.sent.start:
        return False
    roles = tree.children(scene.verb, "nsubj", "nsubjpass", "dobj")
    them = [t for r in roles for t in (r, *(n for p in r.children for n in p.children))]
    return any(t.tag_ in {"PRP", "CD"} for t in (*roles, *them)) and not says(scene.verb)


def _is_left_behind(last: TimedWords, scene: Scene) -> bool:
    """Tell whether the story has moved on to some week: no day told before is that of the event."""
    start, block_of = scene.mention.head.sent.start, scene.parsed.block_of
    return any(
        t.time.granularity is Granularity.WEEK
        and last.span.start < t.span.start < start
        and int(block_of[t.span.start]) == int(block_of[start])
        and tells_the_news(t)
        for t in scene.times
    )


def _is_over(last: TimedWords, scene: Scene) -> bool:
    """Tell whether the text has come back to today from a time of a week ago or longer.

    "The deal was signed on 18 November. Oslo has never confirmed it. Its envoy promised talks". Of
    a deed told then more may be told behind a look at its doer.
    """
    words = scene.mention.statement is None and scene.mention.sense.event_type in WORDS
    gone = words and not lies_within(last, scene, FRESH)
    return gone and comes_back(last, scene.mention.head)


def _of_the_news(times: list[TimedWords], scene: Scene) -> list[TimedWords]:
    """Return the fresh times, of which words go on past what was told of years ago in between."""
    head = scene.mention.head.i
    return [t for t in times if not is_old(t, scene) and head - t.span.start <= ASIDE] or times


def _had_been(timed: TimedWords) -> bool:
    return timed.verb is not None and own_tense(timed.verb) is Tense.PLUPERFECT


def _of_the_deed_judged(judged: TimedWords, scene: Scene) -> TimedWords | None:
    """The time of what somebody was judged for, where the text goes on with violence.

    "Admitted on Monday to beating a man in 2007. He kicked him" tells of 2007.
    """
    if scene.mention.sense.event_type is not EventType.ASSAULT or judged.verb is None:
        return None
    if type_of(judged.verb) not in JUDGING:
        return None
    beside = (t for t in scene.times if t.span.sent == judged.span.sent and t is not judged)
    deeds = (t for t in beside if is_closed(t) and is_of_violence(t))
    return next((t for t in deeds if is_old(t, scene)), None)


def _is_of_the_accusation(timed: TimedWords, scene: Scene) -> bool:
    """Tell whether a time is that of a fresh deed: "accused them of firing at a boat on Monday"."""
    verb = timed.verb
    if verb is None or verb.dep_ != "pcomp" or is_old(timed, scene):
        return False
    above = tree.governor(verb)
    return verb.head.lower_ == "of" and above is not None and above.lemma_ == "accuse"


def _is_short(timed: TimedWords) -> bool:
    """Tell whether a time is a night or some two days ("on the night of 4 to 5 June")."""
    first, last = timed.time.earliest, timed.time.latest
    sure = "~" not in timed.time.edtf
    return sure and first is not None and last is not None and (last - first).days <= NIGHTS


def of_report(scene: Scene) -> EventDate | None:
    """The day of the report, or of its publication, for news that no time is told of."""
    if scene.published is None or not is_new(scene) or is_background(scene) or is_known(scene):
        return None
    if is_older_than_report(scene):
        return None
    focus = day_of_report(scene, scene.published)
    if focus is None and is_amid_history(scene):
        return None
    later = before_arrival(scene) or before_its_sequel(scene, focus) or until_its_end(scene)
    if later is not None:
        return later
    if _describes_one_of_it(scene.verb):
        if focus is not None and focus in scene.sentence:
            return bounded(focus, "before")
        if focus is None and scene.verb.head.dep_ != "dobj":  # "left five men wounded"
            return open_side(on_day(scene.published, DateBasis.DOCUMENT), "before")
    if focus is not None and _tells_main_event(scene):
        return dated(focus, DateBasis.CONTEXT)
    if _is_known_killing(scene) or _began_untold(scene.mention.head) or was_tried(scene.verb):
        return None
    if (since_deed := from_its_deed_on(scene)) is not None:
        return since_deed
    return on_day(scene.published, DateBasis.DOCUMENT)


def _began_untold(deed: Token) -> bool:
    """Tell whether it is told how something long began: "the strike began over a decree"."""
    lasting = deed.lemma_ in classes()["campaigns"] | classes()["stoppages"]
    began = deed.head.lemma_ in classes()["beginning"] and deed.dep_ == "nsubj"
    return lasting and began and is_definite(deed)


def _is_known_killing(scene: Scene) -> bool:
    """Tell whether a noun takes a killing or kidnapping for known: "the murder of the bishop"."""
    head = scene.mention.head
    crime = scene.mention.sense.mode in CRIMES and head.pos_ == "NOUN"
    return crime and is_definite(head)


def _describes_one_of_it(verb: Token) -> bool:
    """Tell whether a clause says who it was: "two men wounded in the raid died on Monday".

    So does one with its pronoun: "a student who was hit by a stone died on Monday".
    """
    who = verb.head.lemma_.lower()
    people = is_person_noun(who) or who in classes()["partitive"]
    befell = verb.dep_ == "acl" or (verb.dep_ == "relcl" and bool(tree.children(verb, "nsubjpass")))
    return befell and verb.tag_ == "VBN" and verb.head.dep_ in WHO and people


def only_day(scene: Scene) -> EventDate | None:
    """The one day that an undated document tells of, in a paragraph without another time."""
    if scene.published is not None or not is_new(scene) or is_known(scene):
        return None
    days = [t for t in scene.times if is_closed(t) and t.time.granularity is Granularity.DAY]
    days = [t for t in days if not _is_of_a_picture(t) or _is_told_too(t, scene)]
    values = {t.time.edtf for t in days}
    here = {t.time.edtf for t in scene.paragraph}
    return dated(days[0], DateBasis.CONTEXT) if len(values) == 1 and here <= values else None


def _is_of_a_picture(timed: TimedWords) -> bool:
    """Tell whether a date opens a sentence bare, as captions do: "May 7, 2017 Men march in X."."""
    span = timed.span
    behind = span.doc.tokens[span.end] if span.end < len(span.doc) else None
    opens = bool(span.doc.tokens[span.start].is_sent_start)
    named = len(span) > 1 and any(t.text.isdigit() for t in span)  # not "A month later X fell"
    return opens and named and behind is not None and behind.text[:1].isupper()


def _is_told_too(day: TimedWords, scene: Scene) -> bool:
    """Tell whether the text names the day of a picture, too: "their Nov. 2 victory"."""
    same = (t.time.edtf for t in scene.times if t.span.start != day.span.start)
    return f"XXXX{day.time.edtf[4:]}" in same


def _tells_main_event(scene: Scene) -> bool:
    """Tell whether a clause goes on about the day's event: the lead, or a simple past."""
    tense = tense_of(scene.verb)
    lead = scene.opens and tense in (Tense.PRESENT, Tense.PERFECT)
    return lead or tense in (Tense.PAST, Tense.PLUPERFECT, Tense.UNKNOWN)
