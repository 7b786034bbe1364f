"""Dates of harm that the deed did of which the sentence before tells: "Nobody was hurt"."""

from pipeline.find.grammar import tree
from pipeline.find.grammar.tense import Tense, own_tense
from pipeline.find.triggers import is_event_noun, read_token, type_of
from pipeline.knowledge.word_classes import classes
from pipeline.resolve.dates.news_times import tells_the_news
from pipeline.resolve.dates.scenes import Scene, is_closed, is_old, says
from pipeline.resolve.dates.timed_words import TimedWords
from schemas.vocabulary import VERBAL_TYPES, EventType

HURTING = frozenset({"hurt", "injure", "wound", "kill", "die"})
HARM = frozenset({"wound", "kill", "explosives", "death", "beat"})


def of_the_deed_that_harmed(scene: Scene) -> TimedWords | None:
    """The time of the deed told in the sentence before, for whom it harmed or spared.

    "Police said on Thursday that the blast which hit it on 4 June was planned. Nobody was hurt",
    "It was the air force that bombed it on Monday. The bombs killed two".
    """
    verb, start = scene.verb, scene.mention.head.sent.start
    harmed = scene.mention.sense.mode in HARM or verb.lemma_ in HURTING
    harmed = harmed and own_tense(verb) is Tense.PAST
    subjects = tree.children(verb, "nsubj")
    arms = any(
        s.lemma_.lower() in classes()["arms"] | classes()["weapon"] or is_event_noun(s)
        for s in subjects
    )
    if not harmed or scene.sentence or not (arms or tree.children(verb, "nsubjpass")):
        return None
    told = [t for t in scene.times if t.span.sent.end == start and t in scene.paragraph]
    deeds = [t for t in told if is_closed(t) and _is_of_harm(t) and not is_old(t, scene)]
    beside = [t for t in told if tells_the_news(t) and t not in deeds and not _is_of_words(t)]
    return deeds[-1] if deeds and not beside else None


def _is_of_harm(timed: TimedWords) -> bool:
    """Tell whether a time is that of a deed or mishap that harms: of any word above it."""
    senses = [found.sense for t in timed.chain if (found := read_token(t)) is not None]
    mishap = any(s.event_type is EventType.OTHER and s.mode is not None for s in senses)
    return mishap or any(s.event_type is EventType.ASSAULT for s in senses)


def _is_of_words(timed: TimedWords) -> bool:
    """Tell whether a time is that of a saying."""
    return timed.verb is not None and (says(timed.verb) or type_of(timed.verb) in VERBAL_TYPES)
