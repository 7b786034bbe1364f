"""Dates of events made of time expressions: closed, bounded, cut at publication, put ahead."""

import datetime as dt
import re
from dataclasses import replace

from pipeline.find.grammar import tree
from pipeline.find.grammar.tense import Tense, own_tense, tense_of
from pipeline.find.times.ends import listed
from pipeline.find.triggers import type_of
from pipeline.knowledge.times import months, weekdays
from pipeline.resolve.dates.scenes import TOLD, Scene, is_new
from pipeline.resolve.dates.timed_words import TimedWords
from schemas.event import EventDate
from schemas.vocabulary import UNREAL, DateBasis, EventType, Granularity, Modality

WEEK = dt.timedelta(days=7)
DECREES = frozenset({EventType.COERCE, EventType.SANCTION})
SEASON, YEAR = 120, 366  # days that a day without a year passed ago, where the next is meant


def dated(words: TimedWords | None, basis: DateBasis) -> EventDate | None:
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


def closed(words: TimedWords, scene: Scene) -> TimedWords:
    """Return a time without the "since" or "after" that stands before the event it belongs to."""
    if ".." not in words.time.edtf:
        return words
    ends = listed([words.time], scene.parsed.article.text)
    if len(ends) != 1 or ends[0].earliest is None or ends[0].latest is None:
        return words
    known = {k: getattr(ends[0], k) for k in ("edtf", "earliest", "latest", "granularity")}
    return replace(words, time=words.time.model_copy(update=known))


def not_until(found: TimedWords) -> EventDate | None:
    """What did not happen until a day happened on that day."""
    last = found.time.latest
    if last is None or found.time.granularity is not Granularity.DAY:
        return dated(found, DateBasis.TEXT)
    day = found.time.model_copy(update={"edtf": last.isoformat(), "earliest": last})
    return dated(replace(found, time=day), DateBasis.TEXT)


def is_until_when(words: TimedWords, scene: Scene) -> bool:
    """Tell whether a time ends what an event began: "jailed him until May".

    So does one to come ("extended the truce until 2028", "promised it by Friday"), but not
    "Until May, gangs held the port".
    """
    until = words.span.root.head
    due = until.lower_ == "by" and scene.mention.sense.event_type is EventType.AGREE
    if not due and until.lower_ not in {"until", "till"}:
        return False
    if until.i < scene.verb.i or scene.mention.negated:
        return False
    last, published = words.time.latest, scene.published
    to_come = last is not None and published is not None and last > published
    told = scene.mention.modality in TOLD
    return scene.mention.sense.event_type in DECREES or (told and to_come)


MONTH_OR_YEAR = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2]))?")


def since(words: TimedWords) -> TimedWords:
    """Return a closed time as the beginning of one that is open."""
    edtf = words.time.edtf.split("/")[0]
    known = {"edtf": f"{edtf}/..", "latest": None}
    return replace(words, time=words.time.model_copy(update=known))


def bounded(near: TimedWords, side: str) -> EventDate | None:
    """Date what came before, or after, a time: up to it, or from it on."""
    date = dated(near, DateBasis.CONTEXT)
    return open_side(date, side) if date else None


def open_side(date: EventDate, side: str) -> EventDate:
    """Return what lies before, or after, a closed date: up to it, or from it on.

    Its bound is no more precise than the date: up to "early August" is `../2021-08`.
    """
    assert date.earliest is not None and date.latest is not None
    earlier = side == "before"
    whole = date.edtf if MONTH_OR_YEAR.fullmatch(date.edtf) else None
    edtf = (
        f"../{whole or date.latest.isoformat()}"
        if earlier
        else f"{whole or date.earliest.isoformat()}/.."
    )
    bound = {"edtf": edtf, "earliest" if earlier else "latest": None}
    return date.model_copy(update=bound)


def on_day(day: dt.date, basis: DateBasis) -> EventDate:
    """Return the date of an event of one day."""
    return EventDate(
        edtf=day.isoformat(),
        earliest=day,
        latest=day,
        granularity=Granularity.DAY,
        basis=basis,
    )


def stretch(begun: str, first: dt.date, last: dt.date) -> EventDate:
    """Return the date of what went on from a time, about which the text is not exact, to a day."""
    return EventDate(
        edtf=f"{begun.split('/', maxsplit=1)[0].removesuffix('~')}~/{last.isoformat()}",
        earliest=first,
        latest=last,
        granularity=Granularity.RANGE,
        basis=DateBasis.CONTEXT,
    )


def ahead(date: EventDate, scene: Scene) -> EventDate:
    """Let what is planned for a bare weekday lie ahead ("would withdraw on Saturday")."""
    published, day = scene.published, date.latest
    if published is None or day is None or scene.mention.negated:
        return date
    if _may_come(scene) and _is_yearless(date) and (published - day).days > SEASON:
        return _next_year_of(date, published)  # "could attack again in June"
    if _is_asked_of_us(scene) and _is_yearless(date) and day < published:
        return _next_year_of(date, published)  # "join our vigil on 12 July"
    told = date.basis is DateBasis.TEXT or _is_of_its_when(date, scene)
    meant = scene.mention.modality is Modality.PLANNED or _is_called_for(scene)
    if date.edtf.startswith("../") and day > published and told and _may_come(scene):
        meant = True  # "may be signed before the end of June"
    if not meant or not told:
        return date
    if date.edtf.startswith("../") and day > published:  # "will leave by June"
        edtf = f"{published.isoformat()}/{date.edtf.removeprefix('../')}"
        return date.model_copy(update={"edtf": edtf, "earliest": published})
    carrier = scene.mention.head.head
    if carrier.tag_ == "VBD" and carrier in scene.mention.trigger and not _is_aimed(date, scene):
        return date  # "on Monday ordered the dissolution": the order was given then
    passed = (published - day).days
    if _is_bare_weekday(date) and 0 < passed < WEEK.days:
        return _on(date, day + WEEK)
    near = _is_aimed(date, scene) or own_tense(scene.verb) is Tense.PRESENT
    if date.granularity is Granularity.DAY and _is_yearless(date) and SEASON < passed < YEAR:
        return _on(date, _years_on(day, 1)) if near else date
    return date


def _is_asked_of_us(scene: Scene) -> bool:
    """Tell whether a clause asks its readers to do something: "join our vigil"."""
    verb = scene.verb
    bare = verb.tag_ == "VB" and verb.dep_ == "ROOT"
    return bare and not any(c.dep_ in {*tree.SUBJECTS, "aux"} for c in verb.children)


def _is_called_for(scene: Scene) -> bool:
    """Tell whether somebody calls for a protest: "urged its members to march on Friday"."""
    verb, above = scene.verb, tree.governor(scene.verb)
    protest = scene.mention.sense.event_type is EventType.PROTEST and verb.dep_ in {
        "xcomp",
        "ccomp",
    }
    return (
        protest and tree.has_to(verb) and above is not None and type_of(above) is EventType.REQUEST
    )


def _is_of_its_when(date: EventDate, scene: Scene) -> bool:
    """Tell whether a clause beside a plan has its day: "when they meet on Saturday they will"."""
    clauses = (t.verb for t in scene.sentence if t.time.start == date.start)
    return any(c is not None and c.head == scene.verb for c in clauses)


def _may_come(scene: Scene) -> bool:
    """Tell whether an event may come yet: "could attack", "hopes to visit", no "could have"."""
    verb = scene.verb
    if scene.mention.modality not in UNREAL or any(c.lemma_ == "have" for c in verb.children):
        return False
    hoped = verb.dep_ == "xcomp" and verb.tag_ == "VB"
    above = own_tense(verb.head) if hoped else None
    return own_tense(verb) is Tense.AHEAD or above is Tense.PRESENT


def _is_yearless(date: EventDate) -> bool:
    """Tell whether a day or month was told without its year: "in June", "on 3 May"."""
    text, first = (date.text or "").lower(), date.earliest
    fine = date.granularity in (Granularity.DAY, Granularity.MONTH) and date.edtf[:4].isdigit()
    named = any(word in months() for word in text.replace(".", "").split())
    return fine and named and first is not None and str(first.year) not in text


def _next_year_of(date: EventDate, published: dt.date) -> EventDate:
    """Return a date of the year in which it next comes behind publication."""
    first, last = date.earliest, date.latest
    if first is None or last is None:
        return date
    years = published.year - last.year
    years += (last.month, last.day) < (published.month, published.day)
    edtf = f"{first.year + years}{date.edtf[4:]}"
    known = {"edtf": edtf, "earliest": _years_on(first, years), "latest": _years_on(last, years)}
    return date.model_copy(update=known) if years > 0 else date


def _years_on(day: dt.date, years: int) -> dt.date:
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + years, day=28 if leap else day.day)


def _is_aimed(date: EventDate, scene: Scene) -> bool:
    """Tell whether a day is what something is planned for: "announced a strike for Monday"."""
    return any(t.is_aimed_at and t.time.start == date.start for t in scene.sentence)


def behind(date: EventDate, scene: Scene) -> EventDate | None:
    """Let what has happened on a bare weekday lie behind; another day to come is not its own.

    "Agreed Monday to talk: that will help" was agreed last Monday, and what "was approved for
    next year" was not approved then.
    """
    published, day = scene.published, date.earliest
    if published is None or day is None or day <= published or not _has_happened(scene):
        return date
    if scene.mention.modality is Modality.PLANNED and _is_aimed(date, scene):
        return date  # "announced a sit-in for next Tuesday"
    if date.granularity is Granularity.DAY and str(day.year) in (date.text or ""):
        return date  # the text is surer than what is known of its publication
    perfect = own_tense(scene.verb) is Tense.PERFECT  # "has called them to a rally tomorrow"
    if perfect or not _is_bare_weekday(date) or day - published > WEEK:
        return None
    return _on(date, day - WEEK)


def _is_bare_weekday(date: EventDate) -> bool:
    """Tell whether a date was told by a weekday alone: "Friday night", not "Friday 6 May"."""
    name, _, rest = (date.text or "").lower().partition(" ")
    return name in weekdays() and not any(c.isdigit() for c in rest)


def _on(date: EventDate, day: dt.date) -> EventDate:
    """Return a date with its day set to another."""
    return date.model_copy(update={"edtf": day.isoformat(), "earliest": day, "latest": day})


def _has_happened(scene: Scene) -> bool:
    """Tell whether a verb in the past tells an event as a fact."""
    own = scene.mention.head == scene.verb or scene.verb in scene.mention.trigger
    tense = own_tense(scene.verb)
    past = tense in (Tense.PAST, Tense.PERFECT, Tense.PLUPERFECT)
    return own and past and (is_new(scene) or tense is Tense.PLUPERFECT)


def before_telling(date: EventDate, told: dt.date | None, scene: Scene) -> EventDate:
    """Let what was done on a bare weekday lie before it was told: "denied Monday it hit Friday"."""
    day = date.earliest
    if told is not None and (date.text or "").lower() == "overnight":
        return _night_before(date, told)
    if told is None or day is None or not told < day <= told + WEEK:
        return date
    if tense_of(scene.verb) not in (Tense.PAST, Tense.PLUPERFECT) or not _is_bare_weekday(date):
        return date
    if date.edtf.endswith("/.."):  # "fired on Monday at men who had been there since Thursday"
        first = day - WEEK
        return date.model_copy(update={"edtf": f"{first.isoformat()}/..", "earliest": first})
    return _on(date, day - WEEK) if day == date.latest else date


def _night_before(date: EventDate, told: dt.date) -> EventDate:
    """Return the night that ends on the day it was told: "hit overnight, he said on Thursday"."""
    last = date.latest
    if last is None or not dt.timedelta() < last - told < WEEK:
        return date
    first = told - dt.timedelta(days=1)
    known = {"edtf": f"{first.isoformat()}/{told.isoformat()}", "earliest": first, "latest": told}
    return date.model_copy(update=known)


def ended(date: EventDate, scene: Scene) -> EventDate:
    """Let what has happened end with publication ("this week", told on Thursday)."""
    published, last = scene.published, date.latest
    if published is None or last is None or last <= published:
        return date
    if not is_new(scene) and own_tense(scene.verb) is not Tense.PLUPERFECT:
        return date
    if date.earliest is None:  # "had told them earlier in the week that he had been beaten"
        return date.model_copy(update={"latest": published, "edtf": f"../{published.isoformat()}"})
    if date.earliest > published:
        return date
    edtf = date.edtf
    if date.granularity in (Granularity.WEEK, Granularity.RANGE):
        edtf = f"{date.earliest.isoformat()}/{published.isoformat()}"
    return date.model_copy(update={"latest": published, "edtf": edtf})
