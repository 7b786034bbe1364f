"""Ways from an event to a place that lead through another deed: there the other one happened."""

from collections.abc import Iterable
from itertools import pairwise

from pipeline.find.grammar.slots import people
from pipeline.find.grammar.tense import Tense, own_tense
from pipeline.find.mentions import EventMention
from pipeline.find.reporting import is_saying
from pipeline.find.triggers import is_event_noun, type_of
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import ADNOMINAL, NOMINAL_SUBJECTS, NOUNS, PAST, TIME_NAMES
from pipeline.parse.tokens import Token
from pipeline.resolve.dates.timed_words import is_answerable
from pipeline.resolve.places.evidence import TYPED_DEEDS, Way
from schemas.vocabulary import FORCE, VERBAL_TYPES, EventType, Modality

CHARGING = frozenset({"of", "for", "with"})
JOINT = 2  # tokens by which a clause is joined behind another (", and")
BESIDE = 3  # tokens behind a place in which its day begins


def is_where_it_is_spoken_of(way: Way) -> bool:
    """Tell whether a place is that of those who speak of an event: "the UN in X condemned it"."""
    if way.down and any(t.lower_ == "about" and t.dep_ == "prep" for t in way.up):
        return True  # "frustration in X about the attack"
    if not way.up or not way.down or way.top.pos_ != "VERB":
        return False
    officer = way.down[0].dep_ in NOMINAL_SUBJECTS and way.down[-1].head.lower_ in {"in", "at"}
    officer = officer and way.down[0].lemma_.lower() not in classes()["witnesses"]
    speaks = type_of(way.top) in VERBAL_TYPES or (officer and is_saying(way.top))
    return speaks and way.up[-1].dep_ == "dobj" and way.down[-1].i < way.top.i


def is_of_what_is_spoken_of(mention: EventMention, way: Way) -> bool:
    """Tell whether a place is that of the deed that words are about: "condemned a raid near X".

    Whoever "attends talks in X" is there himself: the talks are part of what he does.
    """
    deeds = (t for t in way.down if t.dep_ == "dobj" and t not in mention.trigger)
    return not way.up and any(is_event_noun(t) for t in deeds)


def is_since_when(way: Way) -> bool:
    """Tell whether a place only tells since when: "have closed schools since the fall of X".

    What has gone on since a war began goes on where the war does.
    """
    if "since" not in way.top.sent.words:
        return False
    clauses = (t for t in way.down if t.dep_ == "advcl" and t.lemma_ not in classes()["beginning"])
    if any(c.lower_ == "since" and c.dep_ == "mark" for t in clauses for c in t.children):
        return True  # "on alert since a teacher was killed in X"
    pairs = list(pairwise(way.down))
    named = [noun for link, noun in pairs if link.dep_ == "prep" and link.lower_ == "since"]
    if any(noun in named and clause.dep_ == "relcl" for noun, clause in pairs):
        return True  # "the worst raid since May, when ten died in X"
    return any(is_event_noun(noun) and noun.lemma_ not in classes()["going_on"] for noun in named)


def is_counted_from(way: Way) -> bool:
    """Tell whether a place is that of a deed from which is counted: "a day after they hit X"."""
    marks = [m for m in counting_marks(way.down) if m.i > m.sent.start]
    return any(m.nbor(-1).ent_type_ in TIME_NAMES for m in marks)


def counting_marks(words: Iterable[Token]) -> list[Token]:
    """Return the "after" and "before" by which clauses among some words are counted from."""
    clauses = [t for t in words if t.dep_ == "advcl"]
    marks = [c for clause in clauses for c in clause.children if c.dep_ == "mark"]
    return [m for m in marks if m.lower_ in {"after", "before"}]


def is_where_it_was_agreed(way: Way) -> bool:
    """Tell whether a place is only that of the words kept to: "withdrew, as agreed in X"."""
    kept = (t for t in way.down if t.dep_ == "advcl" and t.tag_ in PAST)
    return any(
        any(c.dep_ == "mark" and c.lower_ == "as" for c in t.children)
        and not any(c.dep_ in NOMINAL_SUBJECTS for c in t.children)
        for t in kept
    )


def is_of_a_dated_clause(way: Way) -> bool:
    """Tell whether a place stands in a clause joined to the event's, each with a time of its own.

    "Cut ties with Chad in March and opened an embassy in X in June", be it the first or the second.
    """
    if not way.down or len(way.up) > 1 or (way.up and way.down[-1].i < way.top.i):
        return False
    joined = (way.up or way.down)[0]
    if joined.dep_ != "conj" or joined.pos_ != "VERB":
        return False
    return _has_time(joined) and _has_time(way.top)


def is_of_a_second_day(way: Way) -> bool:
    """Tell whether a place is told with a day of its own: "took X on Monday and Y on Tuesday"."""
    joined = next((t for t in way.down if t.dep_ == "conj" and t.pos_ != "VERB"), None)
    if joined is None:
        return False
    place = way.down[-1]
    before = place.doc[way.top.i : joined.left_edge.i]
    behind = place.doc[place.i + 1 : place.i + 1 + BESIDE]
    return all(any(t.ent_type_ == "DATE" for t in words) for words in (before, behind))


def _has_time(verb: Token) -> bool:
    links = [c for c in verb.children if c.i > verb.i and c.dep_ in {"prep", "npadvmod"}]
    return any(t.ent_type_ == "DATE" for link in links for t in (link, *link.children))


def is_whence_they_had_left(way: Way) -> bool:
    """Tell whether a place was left before: "the bus had left X when gunmen opened fire"."""
    if not way.up:
        return False
    left = [t for t in (way.top, *way.down) if t.lemma_ in classes()["departing"]]
    left = [t for t in left if own_tense(t) is Tense.PLUPERFECT]
    inner = way.down[-1] if way.down else way.top
    whence = inner.dep_ == "dobj" or inner.head.lower_ == "from"
    return whence and any(t in (inner.head, inner.head.head) for t in left)


def is_where_they_were_headed(way: Way) -> bool:
    """Tell whether a place is only where one was being taken: "died on the way to hospital in X".

    What is done to those on the road to a town is done near it.
    """
    underway = classes()["underway"]
    ways = [t for t in way.down if t.lemma_ in underway and t.dep_ == "pobj"]
    if not ways:
        return False
    goals = (n for t in ways for to in t.children if to.lower_ == "to" for n in to.children)
    place = way.down[-1] if way.down else way.top
    houses = [n for n in goals if n.dep_ == "pobj" and n.lemma_ not in classes()["settlements"]]
    return any(n is not place and n.i < place.i for n in houses)


def is_where_it_was_felt(way: Way) -> bool:
    """Tell whether a place is only where one felt or heard it: "the quake was felt in X".

    So it is in "the blast, which was heard in X".
    """
    own = bool(way.up) and way.up[-1].dep_ in NOMINAL_SUBJECTS and len(way.up) == 1
    verb = way.top if own else next((t for t in way.down if t.dep_ in ADNOMINAL), None)
    return verb is not None and verb.lemma_ in classes()["sensing"] and verb.tag_ == "VBN"


def is_of_what_one_is_accused_of(mention: EventMention, way: Way) -> bool:
    """Tell whether a place is that of the deeds told before it: "accused of looting in X"."""
    if mention.sense.event_type is not EventType.ACCUSE or way.up or not way.down:
        return False
    charges = [c for c in way.top.children if c.dep_ == "prep" and c.lower_ == "of"]
    return any(way.top.i < c.i <= way.down[0].i for c in charges)


def is_of_those_in_a_deed(way: Way) -> bool:
    """Tell whether a place is that of a deed that says who is meant: "the head of a march in X".

    So is that for which somebody is punished: "was jailed for his role in the raid in X".
    """
    inner = way.down[2:]
    holders = [t.head.head for t in inner if t.dep_ == "pobj" and is_event_noun(t)]
    above = (t for t in holders if t in way.down)
    return any(t.lemma_.lower() in people() or is_answerable(t) for t in above)


def _is_whence_it_was_sent(way: Way) -> bool:
    """Tell whether a place is whence something came that was hit: "shot down jets sent from X"."""
    participles = (t for t in way.down if t.dep_ == "acl" and t.tag_ == "VBN")
    sent = [t for t in participles if t.lemma_ in classes()["sending"]]
    return any(t.lower_ == "from" and t.head in sent for t in way.down)


def is_whence_it_came(way: Way) -> bool:
    """Tell whether a place only tells whence something came: "with air support from X".

    So does whence somebody came back: "was held on his return from X".
    """
    froms = [t for t in way.down if t.lower_ == "from"]
    if not froms:
        return False
    if _is_whence_it_was_sent(way):
        return True
    links = [t.head for t in froms if t.head in way.down]
    links += [t.nbor(-1) for t in froms if t.i and t.nbor(-1).dep_ == "dobj"]
    back = (t for t in links if t.pos_ == "NOUN" and t.lemma_.lower() in classes()["motion"])
    return any(t.lemma_.lower() in classes()["support_given"] for t in links) or any(back)


def is_meanwhile(event: Token, place: Token) -> bool:
    """Tell whether a place is that of what went on meanwhile: "shot two as thousands met in X"."""
    way = Way.between(event, place)
    return any(_is_meanwhile(t) for t in way.down)


def _is_meanwhile(verb: Token) -> bool:
    """Tell whether a clause with "as" tells a deed of others."""
    if verb.dep_ != "advcl" or not any(c.dep_ in NOMINAL_SUBJECTS for c in verb.children):
        return False
    opened = any(c.dep_ == "mark" and c.lower_ == "as" for c in verb.children)
    return opened and type_of(verb) is not None


def is_left(mention: EventMention, way: Way) -> bool:
    """Tell whether a place is that which somebody is to leave: "agreed to withdraw from X"."""
    if mention.sense.event_type not in (EventType.RETREAT, EventType.AGREE):
        return _is_taken_from(mention, way)
    leaves = mention.sense.mode == "withdraw" or mention.sense.event_type is EventType.RETREAT
    first = None if way.up or not way.down else way.down[0]
    return leaves and first is not None and (first.lower_ == "from" or first.dep_ == "dobj")


def _is_taken_from(mention: EventMention, way: Way) -> bool:
    """Tell whether a place is that from which somebody takes his people: "withdrew its envoy from".

    Whoever leaves a union withdraws his membership.
    """
    if mention.sense.mode != "withdraw" or way.up or not way.down:
        return False
    taken = [t for t in way.top.children if t.dep_ == "dobj"]
    whence = way.down[1] if way.down[0] in taken and len(way.down) > 1 else way.down[0]
    return bool(taken) and whence.lower_ == "from"


def is_of_another_count(way: Way) -> bool:
    """Tell whether a place is that of others who are counted: "killed nine in Y and two in X"."""
    counts = (t for t in way.down if t.tag_ == "CD" and t.dep_ in {"conj", "appos"})
    return any(c.dep_ == "prep" for t in counts for c in t.children)


def is_where_a_gift_struck(mention: EventMention, way: Way) -> bool:
    """Tell whether a place is where what was given did harm: "sent the drones that hit X"."""
    struck = (t for t in way.down if t.dep_ == "relcl")
    given = mention.sense.event_type is EventType.AID
    return given and any(type_of(t) is EventType.ASSAULT for t in struck)


def is_deathbed(mention: EventMention, way: Way) -> bool:
    """Tell whether a place is where somebody died of a deed: "shot, he died in a hospital in X".

    Neither the deed nor what else is told of it was there; that he died was.
    """
    words_on_way = (*way.up, way.top, *way.down)
    dying = [t for t in words_on_way if t.lemma_ == "die"]
    if not dying:
        return False
    link = way.down[-1].head if way.down else way.top
    before = [link.nbor(-1)] if link.i else []  # "in a hospital in X", wherever that hangs
    wards = (t for t in (way.top, *way.down, *before) if t.lower_ in classes()["wards"])
    inside = (t for t in wards if t.head.lower_ in {"in", "at"})
    there = any(next((a for a in t.ancestors if a.pos_ == "VERB"), t) in dying for t in inside)
    return there and (mention.head not in dying or mention.sense.event_type is EventType.ASSAULT)


def is_where_a_march_leads(mention: EventMention, way: Way) -> bool:
    """Tell whether a place is only where a march shall lead: "plan to march from X to Y"."""
    if mention.sense.event_type is not EventType.PROTEST or way.up:
        return False
    return mention.modality is Modality.PLANNED and any(t.lower_ == "to" for t in way.down)


def is_of_what_others_did(way: Way) -> bool:
    """Tell whether words stand beside a deed of others: "killed him in X, and Iran vowed revenge".

    What a sentence opens with holds for both.
    """
    last = way.up[-1] if way.up else way.top
    own = last.dep_ == "conj" and any(c.dep_ in NOMINAL_SUBJECTS for c in last.children)
    return own and bool(way.down) and way.top.i < way.down[-1].i < last.i


def is_of_a_joined_clause(way: Way) -> bool:
    """Tell whether a place is that of the other of two clauses that are joined by "and"."""
    return _is_of_what_others_did_next(way) or _is_of_what_was_judged(way)


def _is_of_what_others_did_next(way: Way) -> bool:
    """Tell whether a place is that of others in a clause behind a comma.

    "The dockers walked out, and men fired in X": nothing tells where they walked out.
    """
    joined = way.down[0] if way.down else None
    if joined is None or joined.dep_ != "conj" or joined.pos_ != "VERB":
        return False
    moved = joined.lemma_ in classes()["motion"]  # "and two were taken to a clinic in X"
    roles = NOMINAL_SUBJECTS if moved else {"nsubj"}
    others = [c for c in joined.children if c.dep_ in roles and c.pos_ != "PRON"]
    if way.down[-1] in others and joined.lemma_ in classes()["undergoing"]:
        return False  # "thousands were held, and Peru suffered losses"
    first = joined.left_edge.i
    before = joined.doc[max(first - JOINT, way.top.i) : first]
    return bool(others) and any(t.text == "," for t in before)


def _is_of_what_was_judged(way: Way) -> bool:
    """Tell whether a place is that of a deed one only spoke of: "condemned raids on X and fled"."""
    if not way.up or way.up[-1].dep_ != "conj" or not way.down:
        return False
    judged = type_of(way.top) in VERBAL_TYPES and way.down[0].dep_ in {"dobj", "obj"}
    return judged and is_event_noun(way.down[0]) and type_of(way.down[0]) in FORCE


def is_of_what_it_answers(way: Way) -> bool:
    """Tell whether one deed answers the other: "shot him in X in response to the murder in Y".

    So it is with "retaliation for strikes in Y" itself.
    """
    if not way.up and way.top.lemma_.lower() in classes()["answers"] and len(way.down) > 1:
        return way.down[0].lower_ in {"for", "to"} and is_event_noun(way.down[1])
    return any(_is_answer(t) for t in (*way.up, *way.down))


def is_of_what_it_followed(way: Way) -> bool:
    """Tell whether one deed only came behind the other: "the raid followed an attack in X"."""
    if way.top.lemma_ not in classes()["in_a_row"]:
        return False
    first, second = (way.up or way.down)[-1:], way.down[:1]
    deeds = [t for t in (*first, *second) if t.dep_ in {"nsubj", "dobj"} and t.head is way.top]
    return {t.dep_ for t in deeds} == {"nsubj", "dobj"}


def _is_answer(token: Token) -> bool:
    """Tell whether a word is the "retaliation" of "in retaliation for", or its "for"."""
    if token.dep_ == "prep" and token.i:
        noun = token.nbor(-1)
    elif token.dep_ == "pobj" or not token.i:
        noun = token
    else:
        return False
    return noun.lemma_.lower() in classes()["answers"] and noun.head.lower_ == "in"


def is_charge(way: Way) -> bool:
    """Tell whether one is what somebody is tried for: "jailed in X for killing a guard in Y".

    What is done to the accused in a place says nothing of where the deed was done, nor does that
    of where he is tried.
    """
    judged = [n for n, t in enumerate(way.down[:-2]) if _is_of_a_charge(t)]
    if any(_is_deed_or_gerund(way.down[n + 1]) for n in judged):
        return True
    if not way.up:
        return False
    links = [t for t in way.up if t.dep_ == "prep" and t.lower_ in CHARGING]
    if way.down and way.down[0].i == way.up[0].i + 1:
        return False  # "accusing them of a massacre in X"
    return any(map(_is_of_a_charge, links))


def _is_of_a_charge(link: Token) -> bool:
    """Tell whether a preposition leads to what one is judged for: "jailed a man for spying"."""
    if link.lower_ not in CHARGING or link.dep_ != "prep":
        return False
    judged = (link.head, link.head.head) if link.head.dep_ == "dobj" else (link.head,)
    return any(t.lemma_.lower() in classes()["judging"] for t in judged)


def _is_deed_or_gerund(word: Token) -> bool:
    return word.dep_ == "pcomp" or type_of(word) in TYPED_DEEDS


def occasions_of(deed: Token) -> list[Token]:
    """Return during what a deed was done: "raids on posts in X, during which ten died".

    The parser may hang the clause on what was raided.
    """
    while deed.dep_ == "conj":
        deed = deed.head
    links = (c for c in deed.children if c.lower_ in {"in", "during"})
    if deed.dep_ != "relcl" or not any(o.lower_ == "which" for c in links for o in c.children):
        return []
    occasion, found = deed.head, [deed.head]
    while occasion.dep_ == "pobj" and occasion.head.head.pos_ in NOUNS:
        occasion = occasion.head.head
        found.append(occasion)
    return found


def only_dates(head: Token) -> bool:
    """Tell whether an event is named only to date another ("at the time of the 2001 raid")."""
    noun = head
    while noun.dep_ in {"pobj", "prep"} and noun.head != noun:
        noun = noun.head
        if noun.lemma_ in classes()["dated_by"] or (noun.dep_ == "prep" and _counts_days(noun)):
            return True
    return False


def _counts_days(prep: Token) -> bool:
    """Tell whether days are counted from what a preposition takes ("two days before the raid")."""
    days = (c for c in prep.children if c.dep_ in {"npadvmod", "advmod"})
    return prep.lower_ in {"before", "after"} and any(c.ent_type_ in TIME_NAMES for c in days)
