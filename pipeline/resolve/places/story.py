"""The place of an event whose sentence names none: the sentences before it, then the document.

Only deeds are placed so: what is said, demanded or agreed happens in no place of its own. The
method of a place that was carried here ends in `+context` or `+document`, that of one which the
event's own words take up ("there", "in the city") in `+taken-up`.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from pipeline.find.grammar.tree import DEFINITE
from pipeline.find.mentions import EventMention
from pipeline.knowledge.word_classes import classes
from pipeline.parse.parsed import Parsed
from pipeline.resolve.places.desk import Desk, desk_of, scene_at_desk
from pipeline.resolve.places.evidence import Named, is_address, named_in, rank
from pipeline.resolve.places.focus import FEWEST, LEAD, focus_of
from pipeline.resolve.places.home_country import (
    LOCAL,
    Fighters,
    fighters_of,
    home_country,
    is_abroad,
    is_apart_from,
    is_demonym,
)
from pipeline.resolve.places.passing_places import is_passing
from pipeline.resolve.places.phrases import (
    is_nationality,
    is_of_foreigners,
    is_only_named_by,
    tells_whose,
)
from pipeline.resolve.places.spot_towns import IN_COUNTRY, in_their_country, in_their_towns
from pipeline.resolve.places.story_places import (
    is_beside,
    is_located,
    is_of_a_plan,
    is_of_years_ago,
    is_spoken_of,
    is_venue,
    is_where_one_says,
    sense_above,
    speaks,
)
from pipeline.resolve.places.taken_up_places import (
    HERE,
    home_taken_up,
    place_of_desk,
    says_there,
    taken_up_place,
)
from pipeline.resolve.places.toponyms import FACILITY
from schemas.document import Entity
from schemas.event import Place
from schemas.vocabulary import ON_THE_GROUND, UNREAL, BlockKind, EventType, Modality

CARRIED = ON_THE_GROUND - {EventType.MOBILIZE}  # troops are sent from one place to another
NEARBY = frozenset({"death", "surrender"})  # carried from no farther than the sentences before
MISHAPS = frozenset(
    {"accident", "collapse", "death", "evacuate", "fire", "natural-disaster", "spill"}
)
DECREED = frozenset({"sanctions", "ban", "censor", "fine", "tax", "deport", "expel", "discontinue"})
PROVINCE = "province"
SINCE = frozenset({"prep", "mark", "advmod"})  # "have fired since May", "have since fired"
BACK = 2  # sentences in which an event's place may have been said before it
SOLE = 0.6  # share from which on also what is not its main event is placed there
FAR = 1200  # characters in which it is still the scene, while no other town was told
NEAR = 400  # characters in which the only town of a story, a deed's in its lead, is meant


@dataclass(frozen=True, slots=True)
class Story:
    """The places of one document, and those among them that its events may be carried to.

    Attributes:
        places: All.
        local: Towns and provinces where something may have been done: no place of talks, none that
            speaks or where those sit who speak, none that only tells where another lies, and not
            the dateline's, where the report was filed.
        home: All but those of countries where the story only has people meet.
        venues: Where in the text the places stand at which people talk and sign.
        speakers: Where those stand that speak ("Moscow denies …").
        aside: Those, and those of years ago: no main event is there.
        names: Where those stand that somebody is only called by ("the Boston Globe").
        located: Where those stand before whose name a preposition says where something is.
        foreign: Where those stand whose embassy or citizens are told of.
        fighters: The armed groups it names, each with the country it fights in.
        by_sentence: By the first token of each sentence, the places where its events may have been:
            no people's names, and none that says whose or which team something is.
        covered: The tokens of the names of all places.
        in_town: Whether it plays in a town or province rather than in a whole country.
        desk: The town it was filed from, if it plays there as well.
    """

    parsed: Parsed
    places: Sequence[Place]
    local: Sequence[Place]
    home: Sequence[Place]
    venues: frozenset[int]
    speakers: frozenset[int]
    aside: frozenset[int]
    names: frozenset[int]
    located: frozenset[int]
    foreign: frozenset[int]
    fighters: Sequence[Fighters]
    by_sentence: Mapping[int, Sequence[Named]]
    covered: frozenset[int]
    in_town: bool
    desk: Desk | None


def story_of(parsed: Parsed, places: Sequence[Place], entities: Sequence[Entity] = ()) -> Story:
    """Judge the places of a document, once for all of its events.

    Of its `entities`, the armed groups speak for the country they fight in.
    """
    named = named_in(parsed, places)
    talks = _starts(named, is_venue)
    venues = talks | _starts((n for n in named if n.place.kind in LOCAL), is_where_one_says)
    speakers = _starts(named, speaks)
    seats = _starts(named, lambda one: tells_whose(one.token, one.place))
    names = _starts(named, lambda one: is_only_named_by(one.token, one.place))
    passed = _starts(named, is_passing)
    hosts = {p.country for p in places if p.start in talks}
    hosts -= {p.country for p in places if p.kind in LOCAL and p.start not in talks}
    filed = [b for b in parsed.blocks if b.kind is BlockKind.DATELINE]
    local = [
        p
        for p in places
        if p.kind in LOCAL
        and not any(b.start <= p.start < b.end for b in filed)
        and p.start not in venues
        and not is_demonym(p)
        and p.start not in speakers | seats | passed
    ]
    located = _starts(named, is_located) - names
    places = in_their_towns(places, local, located, parsed.blocks)
    fighters = fighters_of(entities, parsed.article.text)
    land = home_country([p for p in places if p.country not in hosts], fighters, located)
    desk = [p for p in places if any(b.start <= p.start < b.end for b in filed)]
    places = in_their_country(places, land.country if land else None, desk)
    named, now = named_in(parsed, places), {p.start: p for p in places}
    local = [now[p.start] for p in local]
    return Story(
        parsed=parsed,
        places=places,
        local=local,
        home=[p for p in places if p.country not in hosts],
        venues=venues,
        speakers=speakers,
        aside=speakers | passed | _starts(named, is_of_years_ago(parsed)),
        names=names,
        located=located,
        foreign=_starts(named, lambda one: is_of_foreigners(one.token)),
        fighters=fighters,
        by_sentence=_by_sentence(named),
        covered=frozenset(i for n in named for i in range(n.span.start, n.span.end)),
        in_town=_is_in_town([p for p in local if p.kind != FACILITY], located, parsed),
        desk=desk_of(parsed, places, located - venues - speakers - seats - passed),
    )


def _is_in_town(towns: Sequence[Place], located: frozenset[int], parsed: Parsed) -> bool:
    """Tell whether a story speaks of one town most, or tells a deed in one."""
    if focus_of(towns, FEWEST, LEAD, frozenset()) is not None:
        return True
    return any(p.start in located and _is_of_a_deed(p, parsed) for p in towns)


def _starts(named: Iterable[Named], judge: Callable[[Named], bool]) -> frozenset[int]:
    """Return where in the text those places stand of which a judgement holds."""
    return frozenset(one.place.start for one in named if judge(one))


def _by_sentence(named: Iterable[Named]) -> dict[int, list[Named]]:
    """Return the places that may be those of events, by the first token of their sentence."""
    found: dict[int, dict[int, Named]] = {}
    for one in named:
        place, token = one.place, one.token
        if is_demonym(place):
            continue
        if not (is_nationality(token, place) or is_only_named_by(token, place)):
            found.setdefault(token.sent.start, {})[token.i] = one
    return {start: list(places.values()) for start, places in found.items()}


def place_of_entry(mention: EventMention, story: Story) -> list[Place]:
    """Return the place that heads the entry of a log, for a deed of it: "21 Mar, Kaduna: …"."""
    entry = story.parsed.entry(mention.head)
    if entry is None or mention.sense.event_type not in CARRIED:
        return []
    heading = (p for p in story.places if entry.start <= p.start < entry.end)
    return [carried(p, "context") for p in islice(heading, 1)]


def place_from_context(mention: EventMention, story: Story) -> list[Place]:
    """Return the place carried from the story so far; empty where none is sure enough.

    Behind the scene of the lead stands the country, for what was not there after all.
    """
    if mention.modality is Modality.HYPOTHETICAL:
        return []
    if taken_up := _taken_up(mention, story):
        return [carried(taken_up, "taken-up")]
    carried_far = mention.sense.event_type in CARRIED
    if not (carried_far or _is_near(mention)) or _is_here_and_there(mention, story):
        return []
    if _are_some(mention):
        return country_around(story, story.home, *story.parsed.offsets(mention.head.sent))
    just_told = _just_told(mention, story)
    if just_told is not None:
        return [carried(just_told, "context")]
    return _of_the_story(mention, story) if carried_far else []


def _taken_up(mention: EventMention, story: Story) -> Place | None:
    """Return the place that an event's own words take up: "here", "there", "in the city"."""
    desk = place_of_desk(mention, story.places, story.parsed)
    if desk is not None or mention.sense.event_type not in CARRIED | {EventType.CONSULT}:
        return desk
    home = home_taken_up(mention, story.places, story.parsed)
    return home or taken_up_place(mention, story.local, story.parsed)


def _just_told(mention: EventMention, story: Story) -> Place | None:
    """Return the place at which the sentences before an event tell that something was."""
    parsed, start = story.parsed, story.parsed.offsets(mention.head.sent)[0]
    back = _back(mention, parsed)
    recent = [p for p in story.local if back <= p.start < start]
    located = [p for p in recent if p.start in story.located]
    located = [p for p in located if not is_of_a_plan(p, parsed)] or located
    located = [p for p in located if not is_spoken_of(p, parsed)] or located
    located = [p for p in located if not is_beside(p, located, parsed)]
    return _finest(located[-1], recent) if located else None


def _of_the_story(mention: EventMention, story: Story) -> list[Place]:
    """Return the scene of the story so far, or the country that the story is about."""
    start, end = story.parsed.offsets(mention.head.sent)
    elsewhere = [p for p in story.local if not start <= p.start < end]
    told = [p for p in elsewhere if p.start < start]
    wide = [p for p in elsewhere if p.kind != FACILITY]  # no whole story plays at an airport
    lead = LEAD if _is_sole_scene(wide, story, start) else 0
    focus = focus_of(wide, FEWEST, lead, story.names, SOLE)
    if focus is not None and focus.kind == PROVINCE and _is_set_in_a_town(wide, story):
        focus = None
    country = country_around(story, story.home, start, end)
    filed, near = scene_at_desk(story.desk, story.places, story.located, start, end)
    if filed is not None and mention.modality not in UNREAL and not is_abroad(filed, country):
        return [carried(filed, "context" if near else "document"), *country]
    if focus is not None and not is_abroad(focus, country):
        return [carried(focus, "document")]
    if not mention.head.sent.start:  # a title, mostly: it tells what the lead tells
        told = [p for p in elsewhere if p.start <= LEAD]
    scene = _scene_so_far(told, story, start)
    if scene is not None and not is_abroad(scene, country):
        return [carried(scene, "document"), *country]
    return country


def _is_near(mention: EventMention) -> bool:
    """Tell whether a deed of no force is where that of the sentence before was: "three died"."""
    here = any(c.lower_ == HERE for c in mention.head.children)
    return mention.sense.mode in NEARBY and mention.head.pos_ == "VERB" and not here


def _is_set_in_a_town(places: Sequence[Place], story: Story) -> bool:
    """Tell whether the lead tells a deed in a town: what it lies in is not the scene, if named."""
    lead = (p for p in places if p.start <= LEAD and p.start in story.located)
    return any(p.kind != PROVINCE and _is_of_a_deed(p, story.parsed) for p in lead)


def _scene_so_far(told: Sequence[Place], story: Story, start: int) -> Place | None:
    """Return the town of the lead's deed, while the text has told of no other yet."""
    scenes = [p for p in told if p.start in story.located and p.start <= LEAD]
    scene = next((p for p in scenes if _is_of_a_deed(p, story.parsed)), None)
    if scene is None or start - scene.start > (NEAR if scene.kind == FACILITY else FAR):
        return None
    others = [p for p in told if (p.name, p.country) != (scene.name, scene.country)]
    return None if any(is_apart_from(p, scene) for p in others) else scene


def _is_of_a_deed(place: Place, parsed: Parsed) -> bool:
    """Tell whether a place stands with a deed or a mishap, done and told as such."""
    tokens = parsed.tokens(place.start, place.end)
    there = sense_above(tokens.root) if len(tokens) else None
    if there is None or not (there.event_type in CARRIED or there.mode in MISHAPS):
        return False
    return not (is_of_a_plan(place, parsed) or is_spoken_of(place, parsed))


def _is_here_and_there(mention: EventMention, story: Story) -> bool:
    """Tell whether a deed is of no place of the story, or of many: "have killed 300 since May"."""
    if mention.sense.mode in DECREED or _from_a_place(mention, story):
        return True
    if mention.head.lemma_ in classes()["decreeing"] or says_there(mention) is not None:
        return True  # "called a general strike"; "shot two there", in a place that has no name
    return any(c.lower_ == "since" and c.dep_ in SINCE for c in mention.head.children)


def _are_some(mention: EventMention) -> bool:
    """Tell whether several deeds are told of that were not known: "died in three ambushes".

    Those who "made 40 arrests" did one thing.
    """
    deeds = mention.head
    known = any(c.lower_ in DEFINITE for c in deeds.children)
    known = known or any(t.pos_ == "VERB" for t in mention.trigger)
    return deeds.tag_ == "NNS" and not known and any(c.dep_ == "nummod" for c in deeds.children)


def _is_sole_scene(local: Sequence[Place], story: Story, start: int) -> bool:
    """Tell whether the only town of a story, named once, is that of a deed told right before."""
    if len({(p.name, p.country) for p in local}) != 1 or not 0 <= start - local[0].start < NEAR:
        return False
    tokens = story.parsed.tokens(local[0].start, local[0].end)
    there = sense_above(tokens.root) if len(tokens) else None
    return there is not None and (there.event_type in CARRIED or there.mode in MISHAPS)


def _finest(place: Place, recent: Sequence[Place]) -> Place:
    """Return the place told of whose address a place is: "the village of X in Y province"."""
    inner = [p for p in recent if is_address(place, p) and rank(p) < rank(place)]
    return inner[-1] if inner else place


def _from_a_place(mention: EventMention, story: Story) -> bool:
    """Say whether the event's own words tell from where it was done, be it a name or not."""
    froms = (c for c in mention.head.children if c.dep_ == "prep" and c.lower_ == "from")
    return any(t.dep_ == "pobj" and t.i in story.covered for prep in froms for t in prep.children)


def country_of(story: Story) -> list[Place]:
    """Return the country that a document is about; empty where none is sure enough."""
    return country_around(story, story.home, 0, 0)


def country_around(story: Story, places: Sequence[Place], start: int, end: int) -> list[Place]:
    """Return the country that a document is about, for an event whose sentence lies at start:end.

    A demonym names it as well, also in that sentence, whose other places were judged already. A
    capital that speaks says nothing of where the story is, nor does a country whose embassy there
    is told of.
    """
    outside = [
        p
        for p in places
        if (is_demonym(p) or not (start <= p.start < end or p.start in story.speakers))
        and p.start not in story.foreign
        and p.method != IN_COUNTRY
    ]
    fighters = [one for one in story.fighters if not start <= one.start < end]
    country = home_country(outside, fighters, story.located)
    return [carried(country, "document")] if country is not None else []


def _back(mention: EventMention, parsed: Parsed) -> int:
    """Return the offset from which on the sentences right before an event begin."""
    first = mention.head.sent
    for _ in range(BACK):
        if first.start == 0:
            break
        before = mention.head.doc[first.start - 1]
        if parsed.block_of[before.i] != parsed.block_of[mention.head.i]:
            break
        first = before.sent
    return parsed.offsets(first)[0]


def carried(place: Place, whence: str) -> Place:
    return place.model_copy(update={"method": f"{place.method}+{whence}"})
