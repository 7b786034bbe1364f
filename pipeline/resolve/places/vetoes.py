"""Which places of its sentence an event cannot have happened at, whatever the evidence.

A country that acts in a clause of its own, the town somebody comes from, where the accused is
tried, where a verb of another deed leads: none is where this was done. What the evidence makes of
the rest is told in `evidence`.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise

from pipeline.find.grammar import slots, tree
from pipeline.find.grammar.bearers import in_its_place
from pipeline.find.mentions import EventMention
from pipeline.find.triggers import type_of
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import ADNOMINAL, NOMINAL_SUBJECTS, TIME_NAMES
from pipeline.parse.tokens import Token, remembered
from pipeline.resolve.places.evidence import CLAUSES, DEEDS, PHRASES, TYPED_DEEDS, Way, heads
from pipeline.resolve.places.other_deeds import (
    counting_marks,
    is_charge,
    is_counted_from,
    is_deathbed,
    is_left,
    is_of_a_dated_clause,
    is_of_a_joined_clause,
    is_of_a_second_day,
    is_of_another_count,
    is_of_those_in_a_deed,
    is_of_what_is_spoken_of,
    is_of_what_it_answers,
    is_of_what_it_followed,
    is_of_what_one_is_accused_of,
    is_of_what_others_did,
    is_since_when,
    is_whence_it_came,
    is_whence_they_had_left,
    is_where_a_gift_struck,
    is_where_a_march_leads,
    is_where_it_is_spoken_of,
    is_where_it_was_agreed,
    is_where_it_was_felt,
    is_where_they_were_headed,
    only_dates,
)
from pipeline.resolve.places.phrases import (
    is_end_of_a_line,
    is_home,
    is_part_of_a_name,
    is_struck_there,
    sits_there,
)
from pipeline.resolve.places.semicolons import is_beyond_a_semicolon
from pipeline.resolve.places.told_elsewhere import (
    OBJECTS,
    TOLD,
    is_of_who_judges,
    is_only_asked_for,
)
from schemas.vocabulary import EventType

CONTRASTS = frozenset({"while", "whereas", "unless"})
REASONS = frozenset({"because"})
OPENINGS = CONTRASTS | REASONS
ACTING = NOMINAL_SUBJECTS | {"agent", "dobj", "obj"}  # of a word on the way to a country that acts
FACED = frozenset({EventType.ASSAULT, EventType.PROTEST})
DEALS = frozenset(
    {EventType.AGREE, EventType.CONCEDE, EventType.CONSULT, EventType.COOPERATE, EventType.SUPPORT}
)
ARRIVING = frozenset({"arrive", "return"})
VISIT = "visit"
ELSEWHERE = (is_where_a_gift_struck, is_deathbed, is_where_a_march_leads)
WHERE = frozenset(
    {"in", "at", "near", "outside", "inside", "around", "across", "throughout", "within"}
)
OPPOSED = frozenset({"against", "over"})
WHO = frozenset({"who", "whom"})
COUNTING = frozenset({"after", "before"})
GOALS = frozenset({"for", "to", "toward", "towards", "into"})


def may_be(mention: EventMention, token: Token) -> bool:
    """Say whether an event may have happened at a place, as far as the parse is to be trusted."""
    ways = [Way.between(head, token) for head in heads(mention)]
    if is_end_of_a_line(token) or any(veto(way) for veto in VETOES for way in ways):
        return False
    if mention.sense.mode in ARRIVING and any(map(_is_whence, ways)):
        return False
    if any(elsewhere(mention, way) for elsewhere in ELSEWHERE for way in ways):
        return False
    if is_part_of_a_name(token) and all(way.up for way in ways):
        return False
    if only_dates(mention.head):
        return any(not way.up for way in ways)
    if any(told(way) for told in TOLD for way in ways):
        return False
    if any(is_where_it_is_spoken_of(way) and way.top not in mention.trigger for way in ways):
        return False  # "the UN in X condemned it", but "in X, they resumed the talks"
    return mention.sense.event_type in DEEDS or _may_be_spoken_at(mention, token, ways)


def _may_be_spoken_at(mention: EventMention, token: Token, ways: Sequence[Way]) -> bool:
    """Say whether words, which are spoken of more than deeds are, may have been said at a place."""
    about = (is_of_what_is_spoken_of, is_of_what_one_is_accused_of)
    if sits_there(token) and not any(way.down[:1] == (token.head,) for way in ways):
        return False  # "criticised the government in X", but "met in X"
    if _is_of_those_judged(mention, token):
        return False
    if any(is_so(mention, way) for is_so in about for way in ways):
        return False
    if mention.sense.event_type is EventType.CONSULT and in_its_place(token).dep_ in OBJECTS:
        return True
    if any(is_visited(mention, way) for way in ways):
        return True
    return any(_tells_where(way) or is_left(mention, way) for way in ways)


def _is_of_those_judged(mention: EventMention, token: Token) -> bool:
    """Tell whether a place is where those sit whom words judge: "denounced the rulers in X"."""
    link = token.head
    whom = link.nbor(-1) if link.i else link
    accused = mention.sense.event_type is EventType.ACCUSE and whom.dep_ in OBJECTS
    return accused and whom.lemma_.lower() in classes()["seated"]


def _is_whence(way: Way) -> bool:
    """Tell whether a place is whence somebody came: "arrived from X in January"."""
    return bool(way.down) and way.down[0].lower_ == "from" and not way.up


def _is_goal_of_another(way: Way) -> bool:
    """Tell whether a place is only where another verb leads ("held when he left for Zurich")."""
    goals = [t for t in way.down if t.lower_ in GOALS and t.dep_ in PHRASES]
    goals = [t for t in goals if not (t.lower_ == "into" and _is_when(t.head))]
    if not goals:
        return False
    aside = any(t.dep_ == "relcl" for t in way.up)  # "the mayor, who had fled, returned to X"
    led = (*way.down, way.top) if aside else way.down
    return any(t.head.pos_ == "VERB" and t.head in led and not _is_befallen(t) for t in goals)


def _is_when(clause: Token) -> bool:
    """Tell whether a clause says what was done just then: "died when police went into X"."""
    return clause.dep_ == "advcl" and any(c.lower_ in {"when", "as"} for c in clause.children)


def _is_befallen(to: Token) -> bool:
    """Tell whether a phrase says what a deed befalls: "set fire to houses in X"."""
    return any(c.lemma_ in classes()["done_to"] for c in tree.children(to.head, "dobj"))


def _is_of_another_deed(way: Way) -> bool:
    """Tell whether a place stands in a clause of another deed: "fled X, while they struck in Y".

    Or in that of a reason: "mourned him, because they had met in Y".
    """
    if OPENINGS.isdisjoint(way.top.sent.words):
        return False
    return any(_is_contrast(t) or _is_reason(t) for t in way.down)


def _acts(way: Way) -> bool:
    """Tell whether a country does something in a clause of its own: "as China arms the rebels".

    Or by whom something was done ("brokered by Chad"), or who was brought to do it ("prompting
    Chad to close the border").
    """
    if ACTING.isdisjoint([t.dep_ for t in way.down]):
        return False
    for n, (verb, word) in enumerate(pairwise(way.down), start=2):
        only_names = all(t.dep_ == "conj" for t in way.down[n:])
        if only_names and (verb.dep_ == "agent" or _is_made_to_act(word)):
            return True
        if word.dep_ in NOMINAL_SUBJECTS and verb.lemma_ not in classes()["undergoing"]:
            return only_names and any(c.dep_ in {"dobj", "xcomp"} for c in verb.children)
    return False


def _is_made_to_act(word: Token) -> bool:
    made = word.dep_ in OBJECTS and word.head.lemma_ in classes()["making"]
    return made and any(c.dep_ == "xcomp" for c in word.head.children)


def is_outside_clause(way: Way) -> bool:
    """Tell whether an event stands in such a clause, and a place outside."""
    return any(_is_contrast(t) for t in way.up)


@remembered
def _is_contrast(verb: Token) -> bool:
    return _opens_with(verb, CONTRASTS)


@remembered
def _is_reason(verb: Token) -> bool:
    return _opens_with(verb, REASONS)


def _opens_with(verb: Token, conjunctions: frozenset[str]) -> bool:
    """Tell whether a clause with a subject of its own opens with one of some conjunctions."""
    marks = {c.lower_ for c in verb.children if c.dep_ == "mark"}
    return bool(marks & conjunctions) and any(c.dep_ in NOMINAL_SUBJECTS for c in verb.children)


def _is_of_another_time(way: Way) -> bool:
    """Tell whether an event stands in a clause of another time than the place's.

    "Seized it in X, a year after it was sold", "the army, which took power in 2021, left X", "those
    shot last week were buried in X", "seized it two days before the summit in X".
    """
    if not way.up:
        return _is_counted(way)
    clauses = [word for word in way.up if word.dep_ in ADNOMINAL]
    if any(map(tree.tells_where, clauses)):
        return False  # "in X, where they burned a mill in 2004"
    dated = any(t.ent_type_ == "DATE" for clause in clauses for t in clause.subtree)
    return dated or is_long_before(way) or _is_counted(way)


def _is_counted(way: Way) -> bool:
    """Tell whether a span of time lies between: "minutes after the raid, police in X were told"."""
    if COUNTING.isdisjoint(way.top.sent.words):
        return False
    counts = [t for t in (*way.up, *way.down) if t.lower_ in COUNTING and t.dep_ == "prep"]
    return any(prep.i > prep.sent.start and _is_span(prep.nbor(-1)) for prep in counts)


def is_long_before(way: Way) -> bool:
    """Tell whether an event is counted from another: "seized it in X, a year after it was sold"."""
    return any(mark.i and _is_span(mark.nbor(-1)) for mark in counting_marks(way.up))


def _is_party(way: Way) -> bool:
    """Tell whether a state only has something with others: "under the truce with X"."""
    for n, link in enumerate(way.down[:-1]):
        if link.dep_ == "prep" and link.lower_ == "with" and _is_deal(link.head):
            return all(t.dep_ == "conj" for t in way.down[n + 2 :])
    return False


def _is_deal(noun: Token) -> bool:
    return type_of(noun) in DEALS


def _is_over(way: Way) -> bool:
    """Tell whether one is what the other is about: "rallied in X over killings"."""
    if "over" not in way.top.sent.words:
        return False
    if any(t.dep_ == "prep" and t.lower_ == "over" for t in way.up):
        return True
    overs = [n for n, t in enumerate(way.down[:-2]) if t.lower_ == "over"]
    return any(_is_deed(way.down[n + 1]) for n in overs)


def _tells_of_somebody(way: Way) -> bool:
    """Tell whether a place only tells who somebody is, or whence.

    "Arrested men who trained in X", "two troops from X were wounded", "Ann Lee of X was seized".
    """
    if any(_says_whence(t) for t in way.down if t.lower_ == "from"):
        return True
    if way.down and is_home(way.down[-1]):
        return True
    told = [t for t in way.down if t.dep_ in ADNOMINAL and t.lower_ not in classes()["located"]]
    if not told:
        return _is_victim(way)
    told = [t for t in told if not (_is_faced(t, way) or is_struck_there(t, way.top))]
    if any(_is_of_a_deed(t, way) for t in told) or _is_victim(way):
        return True
    clauses = [t for t in told if not goes_on(t)]
    who = any(c.lower_ in WHO for clause in clauses for c in clause.children)
    return who or any(t.dep_ == "acl" and t.head.lemma_.lower() in slots.people() for t in clauses)


def _is_of_a_deed(verb: Token, way: Way) -> bool:
    """Tell whether a clause leads to a deed in a place: "who was looking into a raid in X"."""
    return any(t.pos_ == "NOUN" and _is_deed(t) for t in way.down if t.i > verb.i)


def _is_victim(way: Way) -> bool:
    """Tell whether a name is that of somebody shot or held, not a place's: "Arad was shot"."""
    own = not way.up and len(way.down) == 1 and way.down[0].dep_ in {"nsubjpass", *OBJECTS}
    return own and way.down[0].tag_ == "NNP" and way.top.lemma_ in classes()["done_to_people"]


def goes_on(verb: Token) -> bool:
    """Tell whether somebody was doing something just then: "two who were visiting X were shot"."""
    return verb.tag_ == "VBG" and any(c.dep_ == "aux" for c in verb.children)


def _is_faced(clause: Token, way: Way) -> bool:
    """Tell whether a deed met what others were doing: "fired at youths who hurled stones in X"."""
    if any(t.dep_ not in OBJECTS for t in way.up) or way.top.lemma_ not in classes()["facing"]:
        return False
    verbs = (clause, *tree.children(clause, "xcomp"))  # "who tried to storm the station in X"
    return any(type_of(verb) in FACED for verb in verbs)


@remembered
def _says_whence(word: Token) -> bool:
    """Tell whether a word says where somebody comes from: "troops from X", "killed men from X"."""
    if word.dep_ != "prep" or word.lower_ != "from":
        return False
    before = word.nbor(-1) if word.i else word.head
    mover = word.head if word.head.pos_ == "VERB" else word.head.head
    if mover.lemma_.lower() in classes()["motion"]:
        return False  # "withdrew its troops from X"
    inside = any(t.dep_ == "pobj" and t.pos_ == "NOUN" for t in word.children)
    if inside and mover.lemma_.lower() in classes()["carried_off"]:
        return False  # "abducted pupils from a school in X"
    if before.lemma_.lower() in classes()["rides"]:
        return True  # "opened fire on the train from X"
    bearers = (word.head, before) if before.dep_ == "dobj" else (word.head,)
    return any(t.lemma_.lower() in slots.people() or t.ent_type_ == "NORP" for t in bearers)


def _is_of_people(way: Way) -> bool:
    """Tell whether an event only says which people are meant: "suspects in the raid died in X".

    "Fired dozens of rockets at X" counts rockets.
    """
    if len(way.up) < 2:
        return False
    nouns = {t.lemma_.lower() for t in way.up[1:] if t.dep_ != "conj"}
    return bool((nouns & slots.people()) - classes()["partitive"])


def _is_span(token: Token) -> bool:
    """Tell whether a word counts time: "a week" before "after they left"."""
    return token.ent_type_ in TIME_NAMES or token.dep_ == "npadvmod"


def _tells_where(way: Way) -> bool:
    """Say whether a place stands in a phrase that tells where ("at a meeting in X").

    "Condemned the hanging of three men in X": nobody says where it was condemned.
    """
    if way.down and way.down[0].dep_ in OBJECTS and _is_deed(way.down[0]):
        return False
    prepositions = [t for t in way.down if t.dep_ in PHRASES]
    if any(t.dep_ == "conj" and any(c.dep_ == "agent" for c in t.children) for t in way.down):
        return False  # "admitted it, but was freed by a court in X"
    if any(t.dep_ in CLAUSES for t in (*way.up, *way.down)):
        return False  # "called off the talks after a blast in X"
    return any(t.lower_ in WHERE for t in prepositions) and not is_of_what_others_did(way)


def is_visited(mention: EventMention, way: Way) -> bool:
    """Tell whether a visit's own phrase leads to a place: "flew to X for talks"."""
    if mention.sense.mode != VISIT:
        return False
    own = not way.up and bool(way.down) and way.down[0].lower_ in GOALS
    return own and all(t.dep_ in {"pobj", "conj"} for t in way.down[1:])


def _is_of_what_one_opposes(way: Way) -> bool:
    """Tell whether a clause says where that was made: "rallied against a pact signed in X"."""
    opposed = bool(way.down) and way.down[0].lower_ in OPPOSED
    return opposed and any(t.lemma_ in classes()["signing"] for t in way.down)


def _is_deed(noun: Token) -> bool:
    return type_of(noun) in TYPED_DEEDS


VETOES: tuple[Callable[[Way], bool], ...] = (
    _is_goal_of_another,
    _is_of_another_time,
    _is_of_another_deed,
    _acts,
    is_charge,
    _is_over,
    _is_of_what_one_opposes,
    _is_party,
    _tells_of_somebody,
    _is_of_people,
    is_of_who_judges,
    is_only_asked_for,
    is_since_when,
    is_counted_from,
    is_where_it_was_agreed,
    is_whence_it_came,
    is_of_a_dated_clause,
    is_of_a_second_day,
    is_of_those_in_a_deed,
    is_where_it_was_felt,
    is_of_another_count,
    is_of_what_it_answers,
    is_of_what_it_followed,
    is_of_a_joined_clause,
    is_whence_they_had_left,
    is_where_they_were_headed,
    is_beyond_a_semicolon,
)
