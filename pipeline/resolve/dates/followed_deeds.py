"""Deeds that go on from one told before, though somebody only tells of them days later.

"Gunmen raided the village on Sunday. The attackers burned houses, the governor said on Tuesday":
they did so on Sunday.
"""

from pipeline.find.grammar import tree
from pipeline.find.grammar.tense import Tense, own_tense
from pipeline.find.triggers import type_of
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import PLACE_NAMES
from pipeline.parse.tokens import Token
from pipeline.resolve.dates.event_nouns import is_definite, is_known
from pipeline.resolve.dates.joined_clauses import first_of_pair
from pipeline.resolve.dates.saying_dates import told_on
from pipeline.resolve.dates.scenes import Scene, is_closed, is_counted, is_new, says
from pipeline.resolve.dates.timed_words import TimedWords, reaches
from pipeline.resolve.dates.values import dated
from schemas.event import EventDate
from schemas.vocabulary import DateBasis, EventType, Granularity

DEEDS = frozenset({EventType.ASSAULT, EventType.OTHER, EventType.RETREAT, EventType.AID})
BACK = 2  # sentences
LATEST = 7  # days between a deed and what is told of it


def goes_on_from_deed(scene: Scene) -> EventDate | None:
    """The day of the attack told in the sentence before, for what its people did or suffered."""
    told = told_on(scene)
    plain = own_tense(scene.verb) in (Tense.PAST, Tense.PLUPERFECT)
    if told is None or not plain or scene.mention.sense.event_type not in DEEDS:
        return None
    if not is_new(scene) or is_known(scene) or is_counted(scene) or not _is_of_the_same(scene):
        return None
    before = [t for t in scene.times if _is_right_before(t, scene) and _is_of_attack(t)]
    last = before[-1].time.latest if before else None
    if last is None or not 0 < (told - last).days <= LATEST:
        return None
    return dated(before[-1], DateBasis.CONTEXT)


def _is_right_before(timed: TimedWords, scene: Scene) -> bool:
    """Tell whether a time stands in the two sentences before an event's."""
    first = scene.mention.head.sent
    for _ in range(BACK):
        if first.start == 0:
            break
        first = first.doc[first.start - 1].sent
    return first.start <= timed.span.start < scene.mention.head.sent.start


def _is_of_attack(timed: TimedWords) -> bool:
    """Tell whether a day is that of a deed of violence, told in a main clause."""
    verb = timed.verb
    if verb is None or not is_closed(timed) or timed.time.granularity is not Granularity.DAY:
        return False
    main = verb.dep_ in {"ROOT", "ccomp"} and not says(verb) and reaches(timed, verb)
    return main and own_tense(verb) is Tense.PAST and _tells_attack(verb)


def _tells_attack(verb: Token) -> bool:
    words = (verb, *tree.children(verb, "dobj", "nsubj", "conj"))
    return any(type_of(word) is EventType.ASSAULT or word.lemma_ in {"raid", "explode"}
               for word in words)  # fmt: skip


def _is_of_the_same(scene: Scene) -> bool:
    """Tell whether a clause is about those told of before, or those who came to harm, nowhere else.

    "They fled", "the attackers burned houses", "ten people were killed".
    """
    sentence = scene.mention.head.sent
    subjects = tree.children(first_of_pair(scene.verb), "nsubj", "nsubjpass")
    same = any(s.tag_ == "PRP" or is_definite(s) for s in subjects)
    same = same or scene.verb.lemma_ in classes()["coming_to_harm"]
    return same and not any(t.ent_type_ in PLACE_NAMES for t in sentence)
