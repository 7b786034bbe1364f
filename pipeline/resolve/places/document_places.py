"""Where the main event of a document was that neither its words nor those around it place."""

from collections.abc import Sequence

from pipeline.find.mentions import EventMention
from pipeline.resolve.places.focus import FEWEST, LEAD, focus_of, sure_focus
from pipeline.resolve.places.home_country import LOCAL, is_demonym
from pipeline.resolve.places.story import CARRIED, DECREED, Story, carried, country_around
from pipeline.resolve.places.story_places import titled
from pipeline.resolve.places.toponyms import FACILITY
from schemas.event import Place
from schemas.vocabulary import VERBAL_TYPES, EventType

PROPOSALS = frozenset({EventType.REQUEST, EventType.REJECT, EventType.THREATEN, EventType.AGREE})
DEALS = frozenset({"accord", "ceasefire"})
OFFICES = frozenset({"resign", "dismiss", "appoint", "adopt", "form", "veto", "pardon"})


def document_place(mention: EventMention, story: Story) -> list[Place]:
    """Return where most of a document takes place, for its main event; empty without a leader.

    The places of the event's own sentence were read already and found not to be its place. What is
    asked for, refused, threatened or agreed is about other places as often as not: for those one
    mention is too little.
    """
    if mention.sense.mode in DECREED:
        return []
    parsed = story.parsed
    start, end = parsed.offsets(mention.head.sent)
    named = [
        p
        for p in story.places
        if not is_demonym(p)
        and p.kind != "continent"
        and p.start not in story.aside
        and not start <= p.start < end
        and not (p.start in story.venues and mention.sense.event_type in CARRIED)
    ]
    local = [p for p in named if p.kind in LOCAL]
    spots = [p for p in local if p.kind == FACILITY and p.start > LEAD]  # no story plays at one
    located = [p for p in named if p.start in story.located and p not in spots]
    proposed = mention.sense.event_type in PROPOSALS or mention.sense.mode in DEALS
    fewest, lead = (FEWEST, 0) if proposed else (1, LEAD)
    if mention.sense.mode in OFFICES or _is_about_a_town(mention, story):
        located, local = [], []
    focus = (
        titled(named, parsed)
        or (_in_lead(located) if not proposed else None)
        or sure_focus(located, fewest, lead, story.names)
        or focus_of(local, FEWEST, lead, story.names)
    )
    if focus is not None:
        return [carried(focus, "document")]
    deed = mention.sense.event_type in CARRIED
    return country_around(story, story.home if deed else story.places, start, end)


def _is_about_a_town(mention: EventMention, story: Story) -> bool:
    """Tell whether words are about a deed in a town: where they were said nobody tells."""
    start, end = story.parsed.offsets(mention.head.sent)
    there = any(start <= p.start < end and p.start in story.located for p in story.local)
    return there and mention.sense.event_type in VERBAL_TYPES


def _in_lead(located: Sequence[Place]) -> Place | None:
    """Return the town or province that the lead stands the story in; of several the first."""
    return next((p for p in located if p.kind in LOCAL and p.start <= LEAD), None)
