"""Whether the paragraph around an event tells of a past time, not of the news."""

from pipeline.find.grammar.tense import Tense, own_tense
from pipeline.find.triggers import is_event_noun
from pipeline.parse.tokens import Token
from pipeline.resolve.dates.scenes import MODIFIERS, Scene, is_counted, is_from_before, is_old
from pipeline.resolve.dates.timed_words import TimedWords


def is_background(scene: Scene) -> bool:
    """Tell whether the paragraph tells of a past time, or the clause counts from one.

    A present or perfect speaks of the day of publication also among old times. An old time told
    behind a sentence says nothing of it: "She praised the trial. A panel asked for it in 2021".
    """
    if scene.published is None or is_counted(scene):
        return True
    if own_tense(scene.verb) in (Tense.PRESENT, Tense.PERFECT):
        return False
    here = [t for t in scene.paragraph if not _is_aside(t, scene.verb)]
    told = any(t.span.start < scene.mention.head.sent.end for t in here)
    return told and all(is_old(t, scene) for t in here)


def _is_aside(timed: TimedWords, verb: Token) -> bool:
    """Tell whether a time stands aside: "the mayor, who left in 2019, said", "the 2016 fire"."""
    root = timed.span.root
    years = root.dep_ == "nummod" and len(timed.span) > 1  # "the 1992-95 war"
    if root.dep_ in MODIFIERS and (years or is_event_noun(root.head)):
        return root.head != verb
    if is_from_before(timed):
        return True
    beside = timed.verb
    if beside is None or beside.dep_ != "relcl" or beside is verb:
        return False
    return verb not in beside.subtree and beside.sent == verb.sent
