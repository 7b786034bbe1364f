"""Which place is the event's: of those that its sentence names, the ones the evidence speaks for.

Rules first say which places may be meant at all (`vetoes`): words and accusations are not
spoken in the country they are aimed at, what an official says in Vienna did not happen in Vienna.
Among the rest the evidence is weighed (`evidence`). An event whose sentence names no place of
its own may stand in the story before it (`story`).
"""

from collections.abc import Sequence, Set
from dataclasses import replace

from pipeline.find.grammar import slots
from pipeline.find.mentions import EventMention, moved_to
from pipeline.find.triggers import read_token
from pipeline.knowledge.gazetteer import open_gazetteer
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import NOMINAL_SUBJECTS
from pipeline.parse.parsed import Parsed
from pipeline.parse.tokens import Token
from pipeline.resolve.places.document_places import document_place
from pipeline.resolve.places.evidence import (
    Named,
    Way,
    is_address,
    likelihoods,
    may_hold,
    rank,
)
from pipeline.resolve.places.local_voices import (
    is_host,
    is_where_they_were,
    of_institution,
    where_it_is_told,
)
from pipeline.resolve.places.measured_places import lies_by, lies_near
from pipeline.resolve.places.other_deeds import is_meanwhile, occasions_of, only_dates
from pipeline.resolve.places.phrases import (
    first_listed,
    is_beyond_a_border,
    is_far,
    is_government,
    is_of_a_coast,
    is_of_an_office,
    is_seat,
    is_shore,
)
from pipeline.resolve.places.semicolons import is_behind_a_semicolon
from pipeline.resolve.places.shown_places import is_shown
from pipeline.resolve.places.story import Story, place_from_context, place_of_entry
from pipeline.resolve.places.taken_up_places import says_there
from pipeline.resolve.places.told_elsewhere import OBJECTS, OVER, is_where_they_only_talk
from pipeline.resolve.places.unnamed_parts import is_elsewhere, is_in_some_part
from pipeline.resolve.places.unread_grounds import has_unread_ground, is_at_a_building
from pipeline.resolve.places.vetoes import (
    WHERE,
    is_long_before,
    is_outside_clause,
    is_visited,
    may_be,
)
from schemas.event import Place
from schemas.vocabulary import VERBAL_TYPES, Precision

LIKELY = 0.3  # from here on a place is the event's
BESIDE = 0.6  # share of the likeliest place's likelihood that makes another the event's, too
BEING = frozenset({"be", "have", "see", "include"})
LINKS = frozenset({"cc", "punct", "advmod"})
MEANWHILE = frozenset({"after", "before", "during", "following", "since"})
BEHIND_THERE = 4  # words behind "there" in which it is told what place that is: "there, in X"
MOVES = frozenset({"from", "into", "to"})


def place_event(mention: EventMention, story: Story, *, main: bool = False) -> list[Place]:
    """Return where an event took place, most specific first; empty where the text does not say.

    The `main` event of a document takes place where the document says most, if nowhere else.
    """
    parsed, here = story.parsed, places_around(mention, story)
    named = _own_of(mention, here)
    unread = has_unread_ground(mention.head, here)
    spread = is_in_some_part(mention.head)
    if unread or spread:
        named = [n for n in named if not _is_aside(Way.between(mention.head, n.token))]
    found = (
        _likely(mention, named, parsed)
        or _of_whole(mention, story)
        or _of_doers(mention, story)
        or ([] if unread else _of_first(mention, story))
        or where_it_is_told(mention, here)
    )
    if found:
        towns = {t.place.start for t in here if any(_is_quarter_of(one, t) for one in here)}
        return _ordered(found, towns)
    unread = unread or is_at_a_building(mention.head, here)
    if unread or only_dates(mention.head) or is_elsewhere(mention.head):
        return []
    if any(is_long_before(Way.between(mention.head, one.token)) for one in here):
        return []  # the story has moved on: "met in X, a week after the troops had left"
    carried = place_from_context(mention, story)
    if not carried or not carried[0].method.endswith(("+context", "+taken-up")):
        carried = place_of_entry(mention, story) or carried
    if spread:
        return [p for p in carried if p.precision is Precision.COUNTRY]
    if carried and carried[0].precision is not Precision.COUNTRY:
        return carried
    return (
        of_institution(mention, here) or carried or (document_place(mention, story) if main else [])
    )


def _is_aside(way: Way) -> bool:
    """Tell whether a place stands outside an event's clause, or says who acts or suffers there."""
    return bool(way.up) or (bool(way.down) and way.down[0].dep_ in NOMINAL_SUBJECTS)


def places_around(mention: EventMention, story: Story) -> Sequence[Named]:
    """Return the places of an event's sentence."""
    return story.by_sentence.get(mention.head.sent.start, ())


def named_places(mention: EventMention, story: Story) -> list[Named]:
    """Return the places of an event's sentence that may be its own."""
    return _own_of(mention, places_around(mention, story))


def _own_of(mention: EventMention, here: Sequence[Named]) -> list[Named]:
    """Return those of the places of its sentence that may be an event's own."""
    named = [n for n in here if not is_government(n.token, n.place)]
    named = [n for n in named if not is_where_they_only_talk(mention, n)]
    named = [n for n in named if _may_be_its_own(mention, n)]
    named = [n for n in named if not (is_shore(n.token, n.place) or lies_near(n, here))]
    elsewhere = (is_far, is_beyond_a_border, is_of_a_coast, is_seat)
    named = [
        n
        for n in named
        if lies_by(mention.head, n, here) or not any(is_so(n.token) for is_so in elsewhere)
    ]
    named = [n for n in named if not is_meanwhile(mention.head, n.token)] or named
    named = [n for n in named if not is_of_an_office(n.token)] or named
    named = [n for n in named if not _is_whence(n, named)] or named
    named = [n for n in named if not is_behind_a_semicolon(mention.head, n, named)]
    there = says_there(mention)
    if there is not None and there.i > there.sent.start:  # "the raids there are like those in X"
        named = [n for n in named if n.token.i < there.i + BEHIND_THERE]
    own = [n for n in named if not is_outside_clause(Way.between(mention.head, n.token))]
    return own or named


def _may_be_its_own(mention: EventMention, one: Named) -> bool:
    """Tell whether a place may be an event's, as far as the parse is to be trusted."""
    return is_host(mention, one) or is_shown(mention, one.token) or may_be(mention, one.token)


def _is_whence(one: Named, named: Sequence[Named]) -> bool:
    """Tell whether a town says whence somebody is who is elsewhere: "a Vienna nurse in Peru"."""
    bearer = one.token.head
    if one.token.dep_ != "compound" or bearer.lemma_.lower() not in slots.people():
        return False
    return any(n.token.head.lower_ in WHERE and n.token.head.head is bearer for n in named)


def _is_joined(one: Named, mention: EventMention) -> bool:
    """Tell whether a place stands in a clause joined to the event's: "took X and marched on Y".

    "Shot and killed him in X" has one place.
    """
    way = Way.between(mention.head, one.token)
    first = way.down[0] if way.down else None
    if way.up or first is None or first.dep_ != "conj" or first.pos_ != "VERB":
        return False
    return any(
        mention.head.i < c.i < first.i and c.dep_ not in LINKS for c in mention.head.children
    )


def _is_of_others(one: Named, mention: EventMention) -> bool:
    """Tell whether a place is that of those whom another deed befell: "and fired envoys in X"."""
    way = Way.between(mention.head, one.token)
    beside = one.token.doc[max(first_listed(one.token).head.i - 1, 0)]  # "fired the envoys in X"
    people = [t for t in (*way.down, beside) if t.dep_ in OBJECTS and t.head.dep_ == "conj"]
    return not way.up and any(t.lemma_.lower() in slots.people() for t in people)


def _is_of_deed_above(one: Named, mention: EventMention, named: Sequence[Named]) -> bool:
    """Tell whether a place is where others did what came of a raid that has a place itself.

    "After a raid on X, 400 were held around Y", "the talks in Y, following a raid on X that …".
    """
    raid = mention.head.head if mention.head.dep_ == "relcl" else mention.head
    way = Way.between(raid, one.token)
    if raid.pos_ != "NOUN" or not way.up or way.top in mention.trigger:
        return False
    own = any(not Way.between(raid, n.token).up for n in named)
    if raid is not mention.head or way.top.pos_ != "VERB":
        return own and any(t.dep_ == "prep" and t.lower_ in OVER for t in way.up)
    return own and way.top.lemma_ not in BEING


def _is_left_behind(one: Named, mention: EventMention) -> bool:
    """Tell whether a place is where the event's clause goes on from: "seized X and flew to Y"."""
    up = Way.between(mention.head, one.token).up
    return bool(up) and up[-1].dep_ == "conj"


def _likely(mention: EventMention, named: Sequence[Named], parsed: Parsed) -> list[Place]:
    """Return the places that are likely enough, with what is listed beside them."""
    if not named:
        return []
    likely = {n.token.i: p for n, p in zip(named, likelihoods(mention, named, parsed), strict=True)}
    for one in named:
        way = Way.between(mention.head, one.token)
        told = is_visited(mention, way) or is_where_they_were(way) or is_host(mention, one)
        if lies_by(mention.head, one, named):  # "in Peru, at a mine 30 km from X"
            around = [n for n in named if n.rank > one.rank and may_hold(n.place, one.place)]
            least = BESIDE * max((likely[n.token.i] for n in around), default=0.0)
            likely[one.token.i] = max(likely[one.token.i], LIKELY, least)
        if told or is_shown(mention, one.token) or _opens(mention.head, one.token):
            likely[one.token.i] = max(likely[one.token.i], LIKELY)
    for one in named:
        first = next((n for n in named if n.token.i == one.token.head.i), None)
        town = next((n for n in named if _is_quarter_of(one, n)), one)
        likely[one.token.i] = max(likely[one.token.i], likely[town.token.i])
        if one.token.dep_ == "conj" and first is not None and not _lies_in(first, one):
            likely[one.token.i] = max(likely[one.token.i], likely[first.token.i])
    if any(_opens(mention.head, n.token) for n in named):  # "in X they condemned the vote in Y"
        named = [n for n in named if not _is_of_object(mention, n)]
    least = max(LIKELY, BESIDE * max(likely.values()))
    fit = [n for n in named if likely[n.token.i] >= least]
    fit = [n for n in fit if not _is_joined(n, mention)] or [
        n for n in fit if not _is_of_others(n, mention)
    ]
    fit = [n for n in fit if not _is_left_behind(n, mention)] or fit
    fit = [n for n in fit if not _is_of_deed_above(n, mention, fit)]
    unknown = [n for n in fit if n.place.geonames_id is None]
    return [n.place for n in fit] + [
        n.place
        for n in named
        if any(
            (_is_address(n, one) and one.rank < n.rank) or _is_quarter_of(one, n) for one in unknown
        )
    ]


def _is_address(outer: Named, inner: Named) -> bool:
    """Tell whether a place is where another lies: not "at a post in X after raids in Y"."""
    between = outer.token.doc[inner.span.end : outer.span.start]
    return is_address(outer.place, inner.place) and all(t.lower_ not in MEANWHILE for t in between)


def _is_of_object(mention: EventMention, one: Named) -> bool:
    """Tell whether a place is that of what words are about: "condemned the vote in Y"."""
    return mention.sense.event_type in VERBAL_TYPES and one.token.i > mention.head.i


def _is_quarter_of(one: Named, town: Named) -> bool:
    """Tell whether a place is told to be a known place's part: "the Lima district of Tarikh"."""
    if town.place.geonames_id is None or one.rank > town.rank:
        return False
    quarter = one.token.head.head
    of = one.token.head.lower_ == "of" and quarter.lower_ in classes()["settlements"]
    if not of or town.token.head is not quarter or town.token.dep_ not in {"compound", "nmod"}:
        return False
    return not _is_larger(one.place, town.place)


def _is_larger(town: Place, quarter: Place) -> bool:
    """Tell whether more people live in one place: "the Tarikh area of Lima" is a part of Lima."""
    gazetteer = open_gazetteer()
    known = (gazetteer.by_id(p.geonames_id) if p.geonames_id else None for p in (town, quarter))
    outer, inner = (place.population if place is not None else 0 for place in known)
    return outer > inner


def _lies_in(first: Named, one: Named) -> bool:
    """Tell whether a place may lie in a larger one named with it."""
    return first.rank < one.rank and may_hold(one.place, first.place)


def _opens(event: Token, place: Token) -> bool:
    """Tell whether a sentence opens with where it was: "In Kenya, Nairobi police arrested …".

    "During his stay in Japan, he met …" does, too.
    """
    preposition = place.head
    stay = preposition.head
    stays = stay.dep_ == "pobj" and stay.lemma_ in classes()["stays"]
    if stays and preposition.lower_ in {"in", "to"}:
        return stay.head.i == event.sent.start and stay.head.head == event
    opening = preposition.i == event.sent.start and preposition.lower_ in WHERE
    return opening and place.dep_ == "pobj" and preposition.head == event


def _of_whole(mention: EventMention, story: Story) -> list[Place]:
    """Return the places of the deed that a participle tells a part of ("raided X, killing six")."""
    part = mention.head
    while part.dep_ == "conj" and part.tag_ == "VBG":
        part = part.head
    words_of_it: Sequence[Token] = occasions_of(part)
    if part.dep_ == "advcl" and part.tag_ == "VBG":
        words_of_it = (part.head, *(c for c in part.head.children if c.dep_ in OBJECTS))
    return next((found for w in words_of_it if (found := _of_deed(w, mention, story))), [])


def _of_first(mention: EventMention, story: Story) -> list[Place]:
    """Return the places of what the same did before: "stormed a flat in X and held two".

    Not where the second deed has a place of its own: "left X and shelled troops in the hills".
    """
    verb = mention.head
    if verb.dep_ != "conj" or verb.pos_ != "VERB" or verb.head.pos_ != "VERB":
        return []
    grounds = (c for c in verb.children if c.dep_ == "prep" and c.lower_ in WHERE | MOVES)
    own = any(c.dep_ in NOMINAL_SUBJECTS for c in verb.children)
    if own or not all(map(_leads_to_people, grounds)):
        return []
    start = story.parsed.offsets(mention.trigger)[0]
    return [p for p in _of_whatever(verb.head, mention, story) if p.start < start]


def _of_whatever(verb: Token, mention: EventMention, story: Story) -> list[Place]:
    """Return the places of what a verb tells, be it an event or not: "was stopped in X and freed".

    Not of a participle alone: "those held in X walked free".
    """
    if read_token(verb) is not None:
        return _of_deed(verb, mention, story)
    if verb.tag_ == "VBN" and not any(c.dep_ in {"aux", "auxpass"} for c in verb.children):
        return []
    first = moved_to(mention, verb)
    return _likely(first, named_places(first, story), story.parsed)


def _leads_to_people(preposition: Token) -> bool:
    """Tell whether a preposition stands before people: "talked to both men"."""
    inside = [c for c in preposition.children if c.dep_ == "pobj"]
    return bool(inside) and all(t.lemma_.lower() in slots.people() for t in inside)


def _of_doers(mention: EventMention, story: Story) -> list[Place]:
    """Return the places of what its doers did: "was stopped in X by a ship which opened fire"."""
    verb, doer = mention.head, mention.head.head
    did = verb.dep_ == "relcl" and verb.tag_ == "VBD"
    if not did or not any(c.lower_ == "which" and c.dep_ == "nsubj" for c in verb.children):
        return []
    link = doer.head if doer.dep_ == "pobj" else doer
    if link.dep_ not in {"agent", "nsubj"} or link.head.pos_ != "VERB":
        return []
    first = link.head
    deed = moved_to(mention, first)
    return _likely(deed, named_places(deed, story), story.parsed)


def _of_deed(word: Token, mention: EventMention, story: Story) -> list[Place]:
    """Return the places of the deed that a word tells, for an event that is a part of it."""
    whole = read_token(word)
    if whole is None or whole.sense.event_type is None:
        return []
    deed = replace(mention, head=whole.head, trigger=whole.span, sense=whole.sense)
    return _likely(deed, named_places(deed, story), story.parsed)


def _ordered(places: Sequence[Place], towns: Set[int] = frozenset()) -> list[Place]:
    """Return places without repeats, the most specific first, a town behind its quarters.

    `towns` holds where those stand of which the text says that another is a part.

    A larger place stays only behind a name that no table knows, as its address: the record of a
    known place tells its country and province.
    """
    found = {p.geonames_id or f"at {p.start}": p for p in reversed(places)}
    known = {p.name for p in found.values() if p.geonames_id is not None}
    named = [p for p in found.values() if p.geonames_id is not None or p.name not in known]
    holds = {p.start for p in named if any(_is_part(part, p) for part in named)} | towns
    unique = sorted(named, key=lambda p: (rank(p), p.start in holds, p.start))
    return [
        p
        for p in unique
        if not any(_repeats(p, finer) and not (p.start in towns and finer.geonames_id is None)
                   for finer in unique)
    ]  # fmt: skip


def _is_part(place: Place, town: Place) -> bool:
    """Say whether a place that no table knows was found to lie in a town, and stands there."""
    within = place.geonames_id is None and place.method.startswith(("enclosing", "context"))
    return within and town.geonames_id is not None and _point(place) == _point(town)


def _point(place: Place) -> tuple[float | None, float | None]:
    return place.latitude, place.longitude


def _repeats(place: Place, finer: Place) -> bool:
    """Say whether a place only names again what a finer place lies in."""
    if not may_hold(place, finer) or rank(finer) >= rank(place):
        return False
    return finer.geonames_id is not None or not is_address(place, finer)
