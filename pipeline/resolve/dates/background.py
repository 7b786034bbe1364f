"""Whether the paragraph around an event tells of a past time, not of the news."""

from pipeline.find.grammar import tree
from pipeline.find.grammar.tense import Tense, own_tense
from pipeline.find.triggers import is_event_noun
from pipeline.knowledge.word_classes import classes
from pipeline.parse.tokens import Token
from pipeline.resolve.dates.asides import is_relative
from pipeline.resolve.dates.earlier_times import is_from_before
from pipeline.resolve.dates.event_nouns import is_definite
from pipeline.resolve.dates.joined_clauses import first_of_pair
from pipeline.resolve.dates.scenes import MODIFIERS, Scene, is_counted, is_old
from pipeline.resolve.dates.timed_words import TimedWords

CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "parataxis", "pcomp"})


def is_background(scene: Scene) -> bool:
    """Tell whether the paragraph tells of a past time, or the clause counts from one.

    A present or perfect speaks of the day of publication also among old times. An old time told
    behind a clause says nothing of it: "She praised the trial. A panel asked for it in 2021",
    "Oslo defended the pilot: the ministry recalled that Rome had seized a plane in 2013".
    """
    if scene.published is None or is_counted(scene):
        return True
    if own_tense(scene.verb) in (Tense.PRESENT, Tense.PERFECT):
        return False
    here = [t for t in scene.paragraph if not _is_aside(t, scene.verb)]
    head = scene.mention.head
    told = [t for t in here if t.span.end <= head.i or _is_below(t, scene.verb)]
    near = [t for t in here if t.span.start < head.sent.end]
    return bool(told) and all(is_old(t, scene) for t in near)


def _is_below(timed: TimedWords, verb: Token) -> bool:
    """Tell whether a time is that of words of a clause: "joined talks held in Oslo in 1987".

    That of what somebody refused, recalled or is suspected of is not.
    """
    for token in (timed.span.root, *timed.span.root.ancestors):
        if token == verb:
            return True
        if token.dep_ in CLAUSES:
            return False
    return False


def _is_aside(timed: TimedWords, verb: Token) -> bool:
    """Tell whether a time stands aside: "the mayor, who left in 2019, said", "the 2016 fire".

    So it does for the sentences behind: "… said Jon Bo, who fled in 1994. He accused the army".
    """
    root = timed.span.root
    years = root.dep_ == "nummod" and len(timed.span) > 1  # "the 1992-95 war"
    if root.dep_ in MODIFIERS and (years or is_event_noun(root.head) or _names_paper(root, verb)):
        return root.head != verb
    if is_from_before(timed) or _tells_which(root):
        return True
    beside = first_of_pair(timed.verb) if timed.verb is not None else None
    if beside is not None and not is_relative(beside):
        beside = _state_above(beside)
    if beside is None or beside is verb:
        return False
    return verb not in beside.subtree


def _tells_which(root: Token) -> bool:
    """Tell whether a time only says which thing is meant: "defied her order of December"."""
    of = root.head
    return root.dep_ == "pobj" and of.lower_ == "of" and of.head.pos_ == "NOUN"


def _names_paper(year: Token, verb: Token) -> bool:
    """Tell whether another sentence calls a treaty or law by its year: "broke the 1964 treaty"."""
    papers = classes()["accord"] | classes()["rules"]
    named = year.head.lemma_.lower() in papers and is_definite(year.head)
    return named and year.sent != verb.sent


def _state_above(clause: Token) -> Token | None:
    """Return what is so since a clause: "his men, who have been there since they came in May"."""
    above = tree.governor(clause)
    now = above is not None and own_tense(above) in (Tense.PRESENT, Tense.PERFECT)
    return above if above is not None and now and is_relative(above) else None
