"""When an event took place: which of the document's times is its own.

The steps stand in `STEPS`, the first that answers wins; most of them read a time of the event's own
sentence, and are not asked where it has none. History never gets the day of publication.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from itertools import takewhile

from pipeline.find.grammar import tree
from pipeline.find.grammar.tense import Tense, own_tense
from pipeline.find.mentions import EventMention, moved_to
from pipeline.find.triggers import is_event_noun
from pipeline.knowledge.verbs import carrying_verbs
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import NOMINAL_SUBJECTS, PAST, PLURALS
from pipeline.parse.parsed import Parsed
from pipeline.parse.tokens import Token
from pipeline.resolve.dates.asides import tells_of_somebodys_past
from pipeline.resolve.dates.chronicles import of_its_hour
from pipeline.resolve.dates.clause_dates import (
    before_its_end,
    behind_clause,
    behind_named,
    by_its_carrying_out,
    hours_beside,
    hours_part,
    is_of_what_it_answers,
    of_its_calling,
    of_its_content,
    of_its_doer,
    of_its_doers_clause,
    of_its_medium,
    of_its_pair,
    of_its_record,
    of_its_subject,
    of_its_victims,
    of_purpose,
)
from pipeline.resolve.dates.counted_dates import (
    counted_from,
    counted_from_clause,
    counted_off,
    is_counted_off,
    is_counted_upon,
    told_off,
)
from pipeline.resolve.dates.described_events import described_event
from pipeline.resolve.dates.entry_dates import of_its_entry, of_its_heading, of_its_section
from pipeline.resolve.dates.event_nouns import (
    NO_TIME_MARKS,
    SIDE_OF,
    is_definite,
    is_known,
    is_of_its_object,
    shares_time,
)
from pipeline.resolve.dates.followed_deeds import goes_on_from_deed
from pipeline.resolve.dates.interviews import of_its_question
from pipeline.resolve.dates.joined_clauses import (
    begun_by,
    by_then_too,
    is_backed,
    is_brought_out,
    is_framed_too,
    is_left_so,
    is_next,
    is_so_now,
    mark_of,
    of_its_twin,
    same_time,
    words_of_deed,
)
from pipeline.resolve.dates.relative_clauses import (
    of_its_doers_deed,
    of_its_harm,
    of_the_deed_meanwhile,
    of_the_deed_there,
)
from pipeline.resolve.dates.report_dates import goes_on, of_report, only_day
from pipeline.resolve.dates.retold_dates import (
    in_its_fighting,
    known_before,
    of_its_deed,
    repeated,
    taken_up,
)
from pipeline.resolve.dates.saying_dates import of_its_issue, put_out, reported, told_on
from pipeline.resolve.dates.scenes import MODIFIERS, Scene, is_closed, is_ground, says, scene_of
from pipeline.resolve.dates.semicolon_dates import beside_semicolon
from pipeline.resolve.dates.side_clauses import (
    by_its_means,
    in_its_passing,
    of_its_gathering,
    of_their_coming,
    of_those_it_befell,
    when,
    where_it_came,
)
from pipeline.resolve.dates.since_dates import (
    for_a_while,
    goes_on_as_told,
    of_what_it_has_done,
    since_clause,
    since_told,
)
from pipeline.resolve.dates.story_bounds import had_been, within_story
from pipeline.resolve.dates.timed_words import (
    TimedWords,
    best,
    explains,
    ranks_first,
    reaches,
    tells_of_its_subject,
)
from pipeline.resolve.dates.unread_times import (
    has_unread_time,
    is_of_a_long_while,
    is_of_early_years,
)
from pipeline.resolve.dates.values import (
    ahead,
    before_telling,
    behind,
    bounded,
    closed,
    dated,
    ended,
    is_until_when,
    not_until,
    since,
)
from schemas.event import EventDate
from schemas.vocabulary import DateBasis

Step = Callable[[Scene], EventDate | None]
SUBJECTS = tree.SUBJECTS | NOMINAL_SUBJECTS
SAME_TIME_LINKS = frozenset({"conj", "xcomp", "advcl", "dep", "oprd"})


def date_event(
    mention: EventMention,
    parsed: Parsed,
    times: Sequence[TimedWords],
    published: dt.date | None,
) -> EventDate | None:
    """Return the date of an event, or None where nothing tells it.

    Args:
        mention: The event.
        parsed: The document it stands in.
        times: The document's time expressions, as they stand in the parse.
        published: The document's day of publication.
    """
    scene = scene_of(mention, parsed, times, published)
    steps: Sequence[Step] = ALL if scene.sentence else UNTIMED
    unread = has_unread_time(scene) or is_of_early_years(scene) or is_of_a_long_while(scene)
    if _is_of_the_past(mention.head) or unread:
        steps = (_attached,)
    elif is_counted_off(scene):
        steps = (_attached, counted_off)
    elif described_event(scene.verb) is not None:
        steps = (_attached, when, _of_described)
    for step in steps:
        date = step(scene)
        if date is not None and (date := told_off(date, scene)) is None:
            return None
        if date is not None and (date := behind(date, scene)) is not None:
            date = before_telling(ahead(date, scene), told_on(scene), scene)
            return within_story(ended(date, scene), scene)
    return None


def _is_of_the_past(head: Token) -> bool:
    """Tell whether an event was some time or other: "in the past", "was once attacked"."""
    if any(c.dep_ == "advmod" and c.lower_ == "once" and not c.children for c in head.children):
        return head.tag_ in PAST
    carried = head.tag_ in PLURALS and head.head.lemma_.lower() in carrying_verbs()
    if carried and any(c.lower_ in classes()["recurring"] for c in head.children):
        return True  # "still carries out frequent raids"
    phrases = (c for c in head.children if c.dep_ == "prep" and c.lower_ == "in")
    return any(t.dep_ == "pobj" and t.lower_ == "past" for c in phrases for t in c.children)


def _attached(scene: Scene) -> EventDate | None:
    """A time that hangs on the trigger's own words, or that a "when" clause of theirs explains."""
    words = _own_words(scene.mention)
    if when := _explained_by_when(scene):
        return dated(closed(when, scene), DateBasis.TEXT)
    own = [t for t in scene.sentence if any(w in t.span or reaches(t, w) for w in words)]
    own = [t for t in own if not _ranks_since(t, words) and not is_of_what_it_answers(t, scene)]
    own = [t for t in own if not (is_until_when(t, scene) or _is_of_its_subject(t, scene))]
    own = [t for t in own if not is_counted_upon(t, words)]
    own = [t for t in own if not is_of_its_object(t, scene.mention.head)]
    found = best(own, scene.mention.head)
    if found is None:
        return None
    if scene.mention.negated and found.time.edtf.startswith("../"):
        return not_until(found)
    if (known := known_before(scene, found)) is not None:
        return known
    if _is_start(found, words):
        return dated(since(found), DateBasis.TEXT)
    names = any(t.dep_ in MODIFIERS and t.head not in found.span for t in found.span)
    within = names or any(w in found.span for w in words)
    return dated(closed(found, scene) if within else found, DateBasis.TEXT)


def _of_its_clause(scene: Scene) -> EventDate | None:
    """The time at which a clause says what was done ("a raid in X, where nine died in 2004")."""
    noun = scene.mention.head
    if not is_event_noun(noun):
        return None
    links = [c for c in tree.children(noun, "prep") if c.lower_ in {"at", "in", "of"}]
    places = [t for link in links for t in tree.children(link, "pobj")]
    clauses = [
        c
        for t in places
        for c in tree.children(t, "relcl")
        if tree.tells_where(c) and own_tense(c) is Tense.PAST
    ]
    own = [t for t in scene.sentence if any(reaches(t, c) for c in clauses)]
    found = best(own, noun)
    return dated(closed(found, scene), DateBasis.CONTEXT) if found is not None else None


def _is_of_its_subject(found: TimedWords, scene: Scene) -> bool:
    """Tell whether a time is told of the subject: "a curfew set on Monday was lifted"."""
    verb = scene.verb
    subjects = tree.children(verb, *SUBJECTS) if verb in scene.mention.trigger else []
    return any(tells_of_its_subject(found, noun, verb) for noun in subjects)


def _ranks_since(found: TimedWords, words: Sequence[Token]) -> bool:
    """Tell whether a time is that of the last like it: "the deadliest raid since one in May"."""
    between = takewhile(lambda t: t not in words, found.chain)
    return any(t.lower_ == "since" and ranks_first(t) for t in between)


def _is_start(found: TimedWords, words: Sequence[Token]) -> bool:
    """Tell whether a time is that of what an event began with ("since the vote in May")."""
    between = takewhile(lambda t: t not in words, found.chain)
    return is_closed(found) and any(t.lower_ == "since" for t in between)


def _explained_by_when(scene: Scene) -> TimedWords | None:
    """Return the time that the event's clause tells of ("in 2017, when a general was killed")."""
    return next((t for t in scene.sentence if explains(scene.verb, t)), None)


def _own_words(mention: EventMention) -> list[Token]:
    """Return the content words of the trigger."""
    words = [t for t in mention.trigger if t.pos_ in {"VERB", "NOUN", "PROPN", "ADJ"}]
    return [mention.head, *(w for w in words if w != mention.head)]


def _of_described(scene: Scene) -> EventDate | None:
    """The date of the event whose deed a clause tells ("a raid in May that killed ten")."""
    noun = described_event(scene.verb)
    if noun is None or scene.verb.lemma_ in classes()["setting_off"]:
        return None  # "the attack that triggered the invasion": the invasion came later
    told = moved_to(scene.mention, noun)
    date = date_event(told, scene.parsed, scene.times, scene.published)
    if date is None or date.basis is not DateBasis.TEXT:
        return date
    return date.model_copy(update={"basis": DateBasis.CONTEXT})


def _of_what_it_was_in(scene: Scene) -> EventDate | None:
    """The time of the known deed in which it was done: "ten were killed in the fighting"."""
    links = [p for p in tree.children(scene.verb, "prep") if p.lower_ == "in"]
    nouns = [n for p in links for n in tree.children(p, "pobj")]
    deeds = [n for n in nouns if is_event_noun(n) and is_definite(n)]
    if not deeds or scene.verb != scene.mention.head:
        return None
    told = moved_to(scene.mention, deeds[0])
    date = date_event(told, scene.parsed, scene.times, scene.published)
    return date if date is not None and date.basis is DateBasis.CONTEXT else None


def _of_its_noun(scene: Scene) -> EventDate | None:
    """The time of the event whose doer a participle tells: "talks led by Chad failed in May"."""
    verb, noun = scene.verb, scene.verb.head
    if verb.dep_ != "acl" or verb.tag_ != "VBN" or noun.pos_ != "NOUN":
        return None
    done = carrying_verbs() | classes()["launching"]
    if verb not in scene.mention.trigger or verb.lemma_.lower() not in done:
        return None
    told = moved_to(scene.mention, noun)
    return _in_clause(scene_of(told, scene.parsed, scene.times, scene.published))


def _in_clause(scene: Scene) -> EventDate | None:
    """The time of the verb that an event noun hangs on ("launched raids on Monday")."""
    if scene.verb == scene.mention.head or not shares_time(scene.mention.head, scene.verb):
        return None
    verbs = [scene.verb]
    if scene.verb.lemma_ == "be":  # "the trial is to begin in May"
        links = [scene.verb, *tree.children(scene.verb, "acomp")]
        verbs += [v for link in links for v in tree.children(link, "xcomp") if tree.has_to(v)]
    near = [t for t in scene.sentence if any(reaches(t, v) for v in verbs)]
    return dated(best(near, scene.mention.head), DateBasis.TEXT)


def _in_sentence(scene: Scene) -> EventDate | None:
    """The time of a clause that the event's clause is joined to, told in the same breath."""
    verb, side = scene.verb, ""
    if is_known(scene):
        return None
    for _ in range(6):  # clauses do not nest deeper
        parent = tree.governor(verb)
        if parent is None or tells_of_somebodys_past(verb):
            return None
        if says(parent) and not begun_by(parent):
            return None
        mark = mark_of(verb)
        side = side or ("before" if is_ground(verb) else SIDE_OF.get(mark, ""))
        linked = mark or (verb.dep_ in SAME_TIME_LINKS and same_time(verb, parent))
        linked = linked or is_backed(verb) or is_left_so(verb) or is_brought_out(verb)
        linked = linked or is_framed_too(verb, parent, scene.sentence)
        if not linked or mark in NO_TIME_MARKS:
            return None
        whole = words_of_deed(parent)
        times = (t for t in scene.sentence if is_closed(t))
        near = best([t for t in times if any(reaches(t, word) for word in whole)], verb)
        if near is not None:
            if verb.dep_ == "conj" and (is_so_now(verb, parent) or _has_another(verb, near, scene)):
                return None
            if (side == "after" and is_next(near, verb)) or hours_part(verb):
                side = ""
            return bounded(near, side) if side else dated(near, DateBasis.CONTEXT)
        verb = parent
    return None


def _has_another(verb: Token, near: TimedWords, scene: Scene) -> bool:
    """Tell whether words of a clause have a later time: "signed in May, but lost the June vote"."""
    first = near.time.latest
    own = [verb, *tree.children(verb, "xcomp")]
    behind = (t.time.earliest for t in scene.sentence if t.verb in own and is_closed(t))
    return first is not None and any(day is not None and day > first for day in behind)


HERE, ANYWHERE = True, False  # whether steps need a time in the event's own sentence
STEPS: tuple[tuple[bool, tuple[Step, ...]], ...] = (
    # its own words, or who did it
    (HERE, (_attached, _of_its_clause, of_its_subject, of_its_medium, of_its_record)),
    (ANYWHERE, (of_its_entry,)),
    (HERE, (by_its_carrying_out, of_its_victims, of_its_harm, of_its_doer)),
    # a clause beside it that says when or since when, a deed behind or before which it was
    (HERE, (when, in_its_passing, where_it_came, of_its_gathering, of_their_coming)),
    (HERE, (of_those_it_befell, of_its_doers_deed, of_the_deed_meanwhile, of_the_deed_there)),
    (HERE, (by_its_means, since_clause, of_what_it_has_done)),
    (ANYWHERE, (for_a_while, since_told, counted_from_clause)),
    (HERE, (behind_named, hours_beside, behind_clause)),
    (ANYWHERE, (counted_from,)),
    (HERE, (of_its_pair,)),
    (ANYWHERE, (of_its_calling,)),
    (HERE, (of_its_content, of_its_issue, before_its_end)),
    # its clause, its sentence
    (HERE, (of_its_doers_clause,)),
    (ANYWHERE, (_of_its_noun,)),
    (HERE, (of_its_twin, _in_clause, _in_sentence, by_then_too)),
    (HERE, (of_purpose, beside_semicolon)),
    (ANYWHERE, (of_its_heading, of_its_hour)),
    # the same deed, or what it was part of, told elsewhere in the text
    (ANYWHERE, (of_its_deed, in_its_fighting, _of_what_it_was_in, taken_up)),
    (HERE, (goes_on_from_deed,)),
    (ANYWHERE, (reported, repeated)),
    # the story before it, and last the report
    (ANYWHERE, (of_its_question, goes_on_as_told, goes_on, of_its_section)),
    (HERE, (put_out,)),
    (ANYWHERE, (only_day, of_report, had_been)),
)
ALL = tuple(step for _, steps in STEPS for step in steps)
UNTIMED = tuple(step for here, steps in STEPS if not here for step in steps)  # no time is there
