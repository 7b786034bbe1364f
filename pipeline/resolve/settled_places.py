"""The place of an event once its participants and its date are known.

A deed is done where its target is, when the target is a place ("failed to conquer the region").
A town that was only carried from the story around an event does not hold for background: what
happened long before the document was written happened elsewhere as often as not, though in the
same country.
"""

import datetime as dt
import re

from pipeline.find.mentions import EventMention
from pipeline.resolve.dates.scenes import is_closed
from pipeline.resolve.findings import Findings
from pipeline.resolve.known_buildings import place_of_building
from pipeline.resolve.places.home_country import LOCAL, is_demonym
from pipeline.resolve.places.phrases import STATES, is_seat
from pipeline.resolve.places.story import Story
from schemas.document import TimeExpression
from schemas.event import EventDate, Participant, Place
from schemas.vocabulary import (
    ON_THE_GROUND,
    ActorKind,
    DateBasis,
    EventType,
    Precision,
)

AWAY = ON_THE_GROUND - {EventType.PROTEST}  # not done at home; people mostly protest there
EXECUTE = "execute"
FIGHTS = frozenset({"battle", "clash"})
PLACES = frozenset({ActorKind.PLACE, ActorKind.STATE})
BEFORE_DATE = re.compile(r"\s{1,9}(?:(?:on|in|last|early|late)\s{1,9}){0,2}")
BEHIND_DATE = re.compile(r"\s{1,9}(?:in|at|near)\s{1,9}(?:the\s{1,9})?")
FINENESS = list(Precision)  # from a named spot to a part of the world
ONE_STORY = dt.timedelta(days=21)  # news tells what happened in the last weeks as one story


def settle_place(
    mention: EventMention,
    locations: list[Place],
    date: EventDate | None,
    found: Findings,
    *,
    main: bool = False,
) -> list[Place]:
    """Return an event's places: those its words give, else its target's, else the story's.

    Args:
        mention: The event.
        locations: Places found by its words or carried from the story (`+context`, `+document`).
        date: Its date.
        found: What was found in the document.
        main: Whether the document is about this event, whenever it was.
    """
    stated = [
        p
        for p in locations
        if not (is_carried(p) or _is_of_doer(p, mention, found) or _is_of_foe(p, mention, found))
    ]
    target = _place_of_target(mention, found)
    if target and not any(FINENESS.index(p.precision) < FINENESS.index(target[0].precision)
                          for p in stated):  # fmt: skip
        told = (p for p in stated if not p.method.endswith("+taken-up"))
        return [*target, *(p for p in told if p.name != target[0].name)]
    if stated:
        return stated
    if beside := _beside_its_date(mention, date, found):
        return [beside]
    if known := place_of_building(mention, found):
        return [known]
    if _aims_elsewhere(mention, found):
        return []
    carried = [p for p in locations if is_carried(p) and not _is_abroad(p, mention, found)]
    near = [p for p in carried if not _is_of_another_day(p, date, found)]
    if not main:
        past = _is_background(date, found.parsed.article.published)
        near = [
            p
            for p in near
            if _is_scene_of_its_time(p, date, found)
            or not _is_of_another_scale(p, found.story, past=past)
        ]
    return [p for p in near if p.kind not in STATES] or near


def _is_scene_of_its_time(place: Place, date: EventDate | None, found: Findings) -> bool:
    """Tell whether an event's time was told in one sentence with a place: "stormed X on 2 May"."""
    if date is None or date.basis is not DateBasis.CONTEXT or date.start is None:
        return False
    if place.kind in STATES or place.start not in found.story.located:
        return False
    sentence = found.parsed.offsets(found.parsed.tokens(place.start, place.end).root.sent)
    return sentence[0] <= date.start < sentence[1]


def _is_of_another_scale(place: Place, story: Story, *, past: bool) -> bool:
    """Tell whether a carried place is too small for what is long past, or too large for news.

    Where a story plays in a town, its news was rather there than anywhere in the country.
    """
    if place.kind in STATES:
        return story.in_town and not past
    return past


def _beside_its_date(
    mention: EventMention, date: EventDate | None, found: Findings
) -> Place | None:
    """Return the place told in one breath with an event's date: "in Guatemala on 12 January".

    Far from the deed ("the murder of Hector Soto, the head of the party, in …") the parse says
    little of either.
    """
    if date is None or date.basis is not DateBasis.TEXT or date.start is None or date.end is None:
        return None
    text, story = found.parsed.article.text, found.story
    for one in story.by_sentence.get(mention.head.sent.start, ()):
        place = one.place
        before = place.start < date.start
        between = text[place.end : date.start] if before else text[date.end : place.start]
        joint = BEFORE_DATE if before else BEHIND_DATE
        told = place.start in story.located and not is_seat(one.token)
        if told and joint.fullmatch(between):
            return place
    return None


def _is_of_another_day(place: Place, date: EventDate | None, found: Findings) -> bool:
    """Tell whether a town of the story is told only with a time that is not the event's.

    "Ambushed a bus on Friday … On 2 March men burned a mill in X": the bus was elsewhere.
    """
    if date is None or date.basis is not DateBasis.TEXT or not place.method.endswith("+document"):
        return False
    here = found.parsed.tokens(place.start, place.end)
    if not len(here) or place.kind not in LOCAL:
        return False
    times = [t.time for t in found.timed if t.span.sent == here.root.sent and is_closed(t)]
    return bool(times) and not any(_overlap(time, date) for time in times)


def _overlap(time: TimeExpression, date: EventDate) -> bool:
    """Tell whether an event may have been at a time that has a beginning and an end."""
    assert time.earliest is not None and time.latest is not None
    late = date.earliest is not None and date.earliest > time.latest
    early = date.latest is not None and date.latest < time.earliest
    return not (late or early)


def _is_abroad(place: Place, mention: EventMention, found: Findings) -> bool:
    """Tell whether a place is not in the state that jails or executes: it does so at home."""
    if mention.sense.event_type is not EventType.COERCE and mention.sense.mode != EXECUTE:
        return False
    actors = [found.entities.participant(a) for a in mention.actors]
    states = {a.country for a in actors if a.kind is ActorKind.STATE and a.country}
    return bool(states) and place.country not in states


def _aims_elsewhere(mention: EventMention, found: Findings) -> bool:
    """Tell whether a deed's target is a place that nobody can find ("the other provinces")."""
    kinds = {found.entities.kind_of(t) for t in mention.targets}
    return mention.sense.event_type in AWAY and ActorKind.PLACE in kinds


def _is_of_doer(place: Place, mention: EventMention, found: Findings) -> bool:
    """Tell whether a place stands in the name of who acts: "the US invasion" is not in the US.

    What a legislature or court decides, it does decide at home.
    """
    return mention.sense.event_type in AWAY and any(
        start <= place.start and place.end <= end
        for start, end in map(found.parsed.offsets, mention.actors)
    )


def _is_of_foe(place: Place, mention: EventMention, found: Findings) -> bool:
    """Tell whether a place is the state that is fought."""
    targets = map(found.entities.participant, mention.targets)
    return _is_foe(place, mention) and any(_is_inside(place, t) for t in targets)


def _is_foe(place: Place, mention: EventMention) -> bool:
    """Tell whether a state is fought, whose army may be anywhere ("fought the Soviet Union")."""
    return place.kind in STATES and mention.sense.mode in FIGHTS


def is_carried(place: Place) -> bool:
    """Tell whether a place was carried to an event from elsewhere in the document."""
    return place.method.endswith(("+context", "+document"))


def _place_of_target(mention: EventMention, found: Findings) -> list[Place]:
    """Return the place that the target of a deed is, under the words of the target."""
    if mention.sense.event_type not in AWAY:
        return []
    for phrase in mention.targets:
        if found.entities.kind_of(phrase) in PLACES:
            target = found.entities.participant(phrase)
            same = [p for p in found.story.places if _is_same(p, target)]
            town = [p for p in same if _is_inside(p, target) and not is_demonym(p)]
            known = next(iter(town or same), None)  # "the Ethiopian town of X" is X
            if known is not None and not _is_foe(known, mention):
                words = known if _is_inside(known, target) else target
                where = {"text": words.text, "start": words.start, "end": words.end}
                method = f"{known.method.removesuffix('+context')}+target"
                return [known.model_copy(update={**where, "method": method})]
    return []


def _is_same(place: Place, target: Participant) -> bool:
    """Tell whether a participant is a place of the document, or a part of one that it names."""
    return _is_inside(place, target) or target.name in {place.name, place.text}


def _is_inside(place: Place, target: Participant) -> bool:
    return target.start <= place.start and place.end <= target.end


def _is_background(date: EventDate | None, published: dt.date | None) -> bool:
    """Tell whether an event lies long before its document."""
    if date is None or date.latest is None or published is None:
        return False
    return date.latest < published - ONE_STORY
