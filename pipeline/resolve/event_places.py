"""Which place is the event's: of those that its sentence names, the ones the evidence speaks for.

Rules first say which places may be meant at all: words and accusations are not spoken in the
country they are aimed at, what an official says in Vienna did not happen in Vienna. Among the rest
the evidence is weighed (place_evidence). An event whose sentence names no place of its own may
stand in the story before it (event_focus).
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.find import slots
from pipeline.find.mentions import EventMention
from pipeline.find.statements.words import is_saying
from pipeline.find.toponyms.tables import words
from pipeline.find.triggers import read_token
from pipeline.knowledge.lexicon import classes
from pipeline.parse.parsed import Parsed
from pipeline.parse.tokens import Token
from pipeline.resolve.event_focus import Story, document_place, place_from_context
from pipeline.resolve.place_evidence import (
    CLAUSES,
    DEEDS,
    PHRASES,
    Named,
    Way,
    heads,
    is_address,
    likelihoods,
    may_hold,
    rank,
)
from pipeline.resolve.place_phrases import (
    is_end_of_a_line,
    is_far,
    is_government,
    is_in_a_teams_name,
    is_nationality,
    is_part_of_a_name,
)
from schemas.event import Place
from schemas.vocabulary import EventType, Precision

LIKELY = 0.3  # from here on a place is the event's
BESIDE = 0.6  # share of the likeliest place's likelihood that makes another the event's, too
SUBJECTS = frozenset({"nsubj"})
CLAUSE_SUBJECTS = SUBJECTS | {"nsubjpass"}
UNDERGOING = frozenset({"be", "see", "witness", "suffer", "face", "host", "have", "experience"})
CONTRASTS = frozenset({"while", "whereas", "unless"})
OBJECTS = frozenset({"dobj", "obj"})
SAID = frozenset({"ccomp", "parataxis"})
WHERE = frozenset(
    {"in", "at", "near", "outside", "inside", "around", "across", "throughout", "within"}
)
ELSEWHERE = frozenset({"elsewhere", "overseas", "abroad"})
OTHER = frozenset({"other", "another"})
GOALS = frozenset({"for", "to", "toward", "towards", "into"})
DATED = frozenset({"time", "day", "anniversary", "eve", "aftermath", "wake"})
LOCAL = ("city", "district", "province")


def place_event(mention: EventMention, story: Story, *, main: bool = False) -> list[Place]:
    """Return where an event took place, most specific first; empty where the text does not say.

    The `main` event of a document takes place where the document says most, if nowhere else.
    """
    parsed, places = story.parsed, story.places
    found = _likely(mention, named_places(mention, parsed, places), parsed) or _of_whole(
        mention, parsed, places
    )
    if found:
        return _ordered(found)
    if _only_dates(mention.head) or _is_elsewhere(mention.head):
        return []
    here = _in_sentence(mention, parsed, places)
    if any(_is_long_before(Way.between(mention.head, one.token)) for one in here):
        return []  # the story has moved on: "met in X, a week after the troops had left"
    carried = place_from_context(mention, story)
    if carried and carried[0].precision is not Precision.COUNTRY:
        return carried
    return (
        _of_institution(mention, parsed, places)
        or carried
        or (document_place(mention, story) if main else [])
    )


def _is_elsewhere(head: Token) -> bool:
    """Tell whether an event is said to have happened elsewhere: "in the other provinces"."""
    if any(child.lower_ in ELSEWHERE for child in head.children):
        return True
    phrases = [child for child in head.children if child.dep_ == "prep" and child.lower_ in WHERE]
    grounds = [ground for phrase in phrases for ground in phrase.children]
    return any(word.lower_ in OTHER | ELSEWHERE for ground in grounds for word in ground.children)


def named_places(mention: EventMention, parsed: Parsed, places: Sequence[Place]) -> list[Named]:
    """Return the places of an event's sentence that may be its own."""
    named = [
        n
        for n in _in_sentence(mention, parsed, places)
        if not is_government(n.token, n.place) and _may_be(mention, n.token)
    ]
    named = [n for n in named if not is_far(n.token)] or named
    own = [n for n in named if not _is_outside_clause(Way.between(mention.head, n.token))]
    return own or named


def _in_sentence(mention: EventMention, parsed: Parsed, places: Sequence[Place]) -> list[Named]:
    """Return the places of the event's sentence that are no demonyms."""
    start, end = parsed.offsets(mention.head.sent)
    found: dict[int, Named] = {}
    for place in places:
        if place.start >= start and place.end <= end and not place.method.startswith("demonym"):
            tokens = parsed.tokens(place.start, place.end)
            if len(tokens) and not (
                is_nationality(tokens.root, place) or is_in_a_teams_name(tokens.root)
            ):
                found[tokens.root.i] = Named(tokens.root, place)
    return list(found.values())


def _may_be(mention: EventMention, token: Token) -> bool:
    """Say whether an event may have happened at a place, as far as the parse is to be trusted."""
    ways = [Way.between(head, token) for head in heads(mention)]
    if is_end_of_a_line(token):
        return False
    vetoes = (
        _is_goal_of_another,
        _is_of_another_time,
        _is_of_another_deed,
        _acts,
        _is_charge,
        _tells_of_somebody,
        _is_of_people,
    )
    if any(veto(way) for veto in vetoes for way in ways):
        return False
    if is_part_of_a_name(token) and all(way.up for way in ways):
        return False
    if _only_dates(mention.head):
        return any(not way.up for way in ways)
    if any(way.up and way.up[-1].dep_ in SAID and is_saying(way.top) for way in ways):
        return False
    if mention.sense.event_type in DEEDS:
        return True
    visited = mention.sense.event_type is EventType.CONSULT and token.dep_ in OBJECTS
    return visited or any(_tells_where(way) for way in ways)


def _is_goal_of_another(way: Way) -> bool:
    """Tell whether a place is only where another verb leads ("held when he left for Zurich")."""
    return any(
        t.dep_ in PHRASES and t.lower_ in GOALS and t.head.pos_ == "VERB" and t.head in way.down
        for t in way.down
    )


def _is_of_another_deed(way: Way) -> bool:
    """Tell whether a place stands in a clause of another deed: "fled X, while they struck in Y"."""
    return any(_is_contrast(t) for t in way.down)


def _acts(way: Way) -> bool:
    """Tell whether a country does something in a clause of its own: "as China arms the rebels"."""
    for n, (verb, word) in enumerate(pairwise(way.down), start=2):
        if word.dep_ in CLAUSE_SUBJECTS and verb.lemma_ not in UNDERGOING:
            only_names = all(t.dep_ == "conj" for t in way.down[n:])
            return only_names and any(c.dep_ == "dobj" for c in verb.children)
    return False


def _is_outside_clause(way: Way) -> bool:
    """Tell whether an event stands in such a clause, and a place outside."""
    return any(_is_contrast(t) for t in way.up)


def _is_contrast(verb: Token) -> bool:
    marks = {c.lower_ for c in verb.children if c.dep_ == "mark"}
    return bool(marks & CONTRASTS) and any(c.dep_ in CLAUSE_SUBJECTS for c in verb.children)


def _is_of_another_time(way: Way) -> bool:
    """Tell whether an event stands in a clause of another time than the place's.

    "Seized it in X, a year after it was sold", "the army, which took power in 2021, left X", "those
    shot last week were buried in X", "seized it two days before the summit in X".
    """
    clauses = (word for word in way.up if word.dep_ in {"relcl", "acl"})
    dated = any(t.ent_type_ == "DATE" for clause in clauses for t in clause.subtree)
    return dated or _is_long_before(way) or _is_counted(way)


def _is_counted(way: Way) -> bool:
    """Tell whether a span of time lies between: "minutes after the raid, police in X were told"."""
    counts = (
        t for t in (*way.up, *way.down) if t.dep_ == "prep" and t.lower_ in {"after", "before"}
    )
    return any(prep.i > prep.sent.start and _is_span(prep.nbor(-1)) for prep in counts)


def _is_long_before(way: Way) -> bool:
    """Tell whether an event is counted from another: "seized it in X, a year after it was sold"."""
    marks = (
        mark
        for word in way.up
        if word.dep_ == "advcl"
        for mark in word.children
        if mark.dep_ == "mark" and mark.lower_ in {"after", "before"}
    )
    return any(mark.i and _is_span(mark.nbor(-1)) for mark in marks)


def _is_charge(way: Way) -> bool:
    """Tell whether an event is only what somebody is tried for: "jailed in X for killing a guard".

    What is done to the accused in a place says nothing of where the deed was done.
    """
    links = [t for t in way.up if t.dep_ == "prep" and t.lower_ in {"of", "for", "over", "with"}]
    return any(link.head.lemma_.lower() in classes()["judging"] for link in links)


def _tells_of_somebody(way: Way) -> bool:
    """Tell whether a place only tells who somebody is, or whence.

    "Arrested men who trained in X", "two troops from X were wounded", "Ann Lee of X was seized".
    """
    if any(_says_whence(t) for t in way.down) or (way.down and _is_home(way.down[-1])):
        return True
    clauses = [t for t in way.down if t.dep_ in {"relcl", "acl"} and not _goes_on(t)]
    who = any(c.lower_ == "who" for clause in clauses for c in clause.children)
    return who or any(t.dep_ == "acl" and t.head.lemma_.lower() in slots.people() for t in clauses)


def _goes_on(verb: Token) -> bool:
    """Tell whether somebody was doing something just then: "two who were visiting X were shot"."""
    return verb.tag_ == "VBG" and any(c.dep_ == "aux" for c in verb.children)


def _says_whence(word: Token) -> bool:
    """Tell whether a word says where somebody comes from: "troops from X"."""
    people = word.head.lemma_.lower() in slots.people() or word.head.ent_type_ == "NORP"
    return people and word.dep_ == "prep" and word.lower_ == "from"


def _is_home(place: Token) -> bool:
    """Tell whether a place is where somebody who is named belongs: "Ann Lee of X"."""
    bearer = place.head.head
    named = bearer.ent_type_ == "PERSON" and bearer.pos_ == "PROPN" and not bearer.is_upper
    return named and place.head.lower_ == "of"


def _is_of_people(way: Way) -> bool:
    """Tell whether an event only says which people are meant: "suspects in the raid died in X"."""
    between = way.up[1:]
    return any(t.lemma_.lower() in slots.people() and t.dep_ != "conj" for t in between)


def _is_span(token: Token) -> bool:
    """Tell whether a word counts time: "a week" before "after they left"."""
    return token.ent_type_ in {"DATE", "TIME"} or token.dep_ == "npadvmod"


def _tells_where(way: Way) -> bool:
    """Say whether a place stands in a phrase that tells where ("at a meeting in X")."""
    prepositions = [t for t in way.down if t.dep_ in PHRASES]
    if any(t.dep_ in CLAUSES for t in (*way.up, *way.down)):
        return False  # "called off the talks after a blast in X"
    return any(t.lower_ in WHERE for t in prepositions)


def _only_dates(head: Token) -> bool:
    """Tell whether an event is named only to date another ("at the time of the 2001 raid")."""
    noun = head
    while noun.dep_ in {"pobj", "prep"} and noun.head != noun:
        noun = noun.head
        if noun.lemma_ in DATED or (noun.dep_ == "prep" and _counts_days(noun)):
            return True
    return False


def _counts_days(prep: Token) -> bool:
    """Tell whether days are counted from what a preposition takes ("two days before the raid")."""
    days = (c for c in prep.children if c.dep_ in {"npadvmod", "advmod"})
    return prep.lower_ in {"before", "after"} and any(c.ent_type_ in {"DATE", "TIME"} for c in days)


def _likely(mention: EventMention, named: Sequence[Named], parsed: Parsed) -> list[Place]:
    """Return the places that are likely enough, with what is listed beside them."""
    if not named:
        return []
    likely = {n.token.i: p for n, p in zip(named, likelihoods(mention, named, parsed), strict=True)}
    for one in named:
        if _is_where_clause(mention.head, one.token):
            likely[one.token.i] = max(likely[one.token.i], LIKELY)
    for one in named:
        first = next((n for n in named if n.token.i == one.token.head.i), None)
        if one.token.dep_ == "conj" and first is not None and first.rank >= one.rank:
            likely[one.token.i] = max(likely[one.token.i], likely[first.token.i])
    least = max(LIKELY, BESIDE * max(likely.values()))
    chosen = [n.place for n in named if likely[n.token.i] >= least]
    return chosen + [
        n.place
        for n in named
        if any(
            p.geonames_id is None and is_address(n.place, p) and rank(p) < n.rank for p in chosen
        )
    ]


def _is_where_clause(event: Token, place: Token) -> bool:
    """Tell whether an event stands in a clause about a place: "the valley where they shot him"."""
    verb = event
    while verb.dep_ in {"conj", "dobj"}:
        verb = verb.head
    where = verb.dep_ == "relcl" and any(c.lower_ == "where" for c in verb.children)
    return where and verb.head == place


def _of_whole(mention: EventMention, parsed: Parsed, places: Sequence[Place]) -> list[Place]:
    """Return the places of the deed that a participle tells a part of ("raided X, killing six")."""
    part = mention.head
    while part.dep_ == "conj" and part.tag_ == "VBG":
        part = part.head
    if part.dep_ != "advcl" or part.tag_ != "VBG":
        return []
    for word in (part.head, *(c for c in part.head.children if c.dep_ in OBJECTS)):
        whole = read_token(word)
        if whole is not None and whole.sense.event_type is not None:
            deed = replace(mention, head=whole.head, trigger=whole.span, sense=whole.sense)
            return _likely(deed, named_places(deed, parsed, places), parsed)
    return []


def _of_institution(mention: EventMention, parsed: Parsed, places: Sequence[Place]) -> list[Place]:
    """Return the place of a local institution that acts ("Seattle police", "Alaska's governor").

    So do those who report what was done there ("Oslo police said a bomb was found"). Never for a
    country: its army and its ministers act abroad as well.
    """
    subjects = [c for c in mention.head.children if c.dep_ in SUBJECTS]
    subjects += _reporters(mention.head)
    names = [t for s in (*subjects, *(a.root for a in mention.actors)) for t in s.children]
    names += [t for name in names if name.dep_ == "compound" for t in name.children]
    acting = {t.i for t in names}
    return [
        n.place
        for n in _in_sentence(mention, parsed, places)
        if n.token.i in acting
        and n.token.dep_ in ("compound", "poss", "nmod")
        and n.place.kind in LOCAL
    ][:1]


def _reporters(head: Token) -> list[Token]:
    """Return the local police or the like by whom an event is reported, if there are such."""
    clause = head
    while clause.dep_ not in SAID and clause.head is not clause:
        clause = clause.head
    if clause.head is clause or not is_saying(clause.head):
        return []
    local = words("witnesses")
    return [c for c in clause.head.children if c.dep_ in SUBJECTS and c.lemma_.lower() in local]


def _ordered(places: Sequence[Place]) -> list[Place]:
    """Return places without repeats, the most specific first, a town behind its quarters.

    A larger place stays only behind a name that no table knows, as its address: the record of a
    known place tells its country and province.
    """
    named = {p.start: p for p in places}.values()
    holds = {p.start for p in named if any(_is_part(part, p) for part in named)}
    unique = sorted(named, key=lambda p: (rank(p), p.start in holds, p.start))
    return [p for p in unique if not any(_repeats(p, finer) for finer in unique)]


def _is_part(place: Place, town: Place) -> bool:
    """Say whether a place that no table knows was found to lie in a town, and stands there."""
    within = place.geonames_id is None and place.method.startswith("enclosing")
    return within and town.geonames_id is not None and _point(place) == _point(town)


def _point(place: Place) -> tuple[float | None, float | None]:
    return place.latitude, place.longitude


def _repeats(place: Place, finer: Place) -> bool:
    """Say whether a place only names again what a finer place lies in."""
    if not may_hold(place, finer) or rank(finer) >= rank(place):
        return False
    return finer.geonames_id is not None or not is_address(place, finer)
