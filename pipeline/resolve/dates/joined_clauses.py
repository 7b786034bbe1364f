"""Whether clauses of a sentence are told of one time: what joins them, what verbs take along."""

from collections.abc import Sequence

from pipeline.find.grammar import tree
from pipeline.find.grammar.tense import Tense, own_tense, tense_of
from pipeline.find.triggers import read_token
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import PRESENT
from pipeline.parse.tokens import Token
from pipeline.resolve.dates.event_nouns import MARKS, SIDE_OF
from pipeline.resolve.dates.scenes import Scene, is_closed, says
from pipeline.resolve.dates.timed_words import TimedWords, best, reaches
from pipeline.resolve.dates.values import dated
from schemas.event import EventDate
from schemas.vocabulary import DateBasis, Granularity


def first_of_pair(verb: Token) -> Token:
    """Return the first of verbs with one subject: "who led the army and signed the peace"."""
    while verb.dep_ == "conj" and not tree.children(verb, "nsubj", "nsubjpass"):
        verb = verb.head
    return verb


def words_of_deed(verb: Token) -> list[Token]:
    """Return a verb with the noun it takes along: "broke off talks in 2019 after a blast".

    So does what it begins or goes for: "began meeting in 2019 and agreed", "went to see him".
    """
    begun = begun_by(verb)
    if verb.lemma_ in classes()["coming"]:
        begun += [c for c in tree.children(verb, "advcl", "xcomp") if tree.has_to(c)]
    deed = read_token(verb)
    return [verb, *begun, *(t for t in deed.span if t.pos_ == "NOUN")] if deed else [verb, *begun]


def begun_by(verb: Token) -> list[Token]:
    """Return what a verb begins or ends: "began meeting", "stopped shelling"."""
    return [c for c in tree.children(verb, "xcomp") if c.tag_ == "VBG"]


def is_backed(verb: Token) -> bool:
    """Tell whether a clause says who helped: "the army, backed by tanks, took the town in May"."""
    return verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.lemma_ in classes()["lending_help"]


def is_left_so(verb: Token) -> bool:
    """Tell whether a participle says how a deed left people: "raids left forty people injured"."""
    left = verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.head.dep_ == "dobj"
    return left and verb.head.head.lemma_ == "leave"


def is_brought_out(verb: Token) -> bool:
    """Tell whether a sentence turns on what a clause tells: "it was on 3 June that they came"."""
    above = verb.head
    if verb.dep_ not in {"ccomp", "advcl"} or above.lemma_ != "be" or verb.i < above.i:
        return False
    it = any(c.dep_ in {"nsubj", "expl"} and c.lower_ == "it" for c in above.children)
    that = any(c.lower_ == "that" for c in verb.children if c.i < verb.i)
    return it and that and bool(tree.children(above, "prep"))


def of_its_twin(scene: Scene) -> EventDate | None:
    """The time of the gerund before that shares it: "accused of coming in May and of raiding X"."""
    link = scene.verb.head
    if scene.verb.dep_ != "pcomp" or link.dep_ != "conj" or link.head.dep_ != "prep":
        return None
    twins = tree.children(link.head, "pcomp")
    near = [t for t in scene.sentence if is_closed(t) and any(reaches(t, v) for v in twins)]
    return dated(best(near, scene.verb), DateBasis.CONTEXT)


def by_then_too(scene: Scene) -> EventDate | None:
    """The time by which both "had" been done: "by Friday they had taken X and burned Y"."""
    first = first_of_pair(scene.verb)
    if first is scene.verb or own_tense(first) is not Tense.PLUPERFECT or _was(scene.verb):
        return None
    near = [t for t in scene.sentence if t.time.edtf.startswith("../") and reaches(t, first)]
    return dated(best(near, first), DateBasis.CONTEXT)


def is_so_now(verb: Token, parent: Token) -> bool:
    """Tell whether a clause tells what is so still: "took the port in May and hold the mill"."""
    now = verb.tag_ in PRESENT or verb.tag_ == "VB"
    return own_tense(parent) is Tense.PAST and now and not tree.auxiliaries(verb)


def is_next(near: TimedWords, verb: Token) -> bool:
    """Tell whether a clause goes on with a day's story ("shot two before police shot him").

    So does a gerund: "shot two before fleeing".
    """
    marks = {c.lower_ for c in verb.children if c.dep_ == "mark"}
    same = verb.dep_ == "pcomp" and verb.tag_ == "VBG" and verb.head.lower_ == "before"
    day = near.time.granularity is Granularity.DAY
    return day and (same or ("before" in marks and own_tense(verb) is Tense.PAST))


def mark_of(verb: Token) -> str:
    """Return the conjunction or preposition that opens a clause ("after they left")."""
    if verb.dep_ == "pcomp":
        return verb.head.lower_
    marks = [c for c in verb.children if c.dep_ in {"mark", "prep"} and c.i < verb.i]
    mark = next((c for c in marks if c.lower_ in MARKS), None)
    if mark is not None and any(c.tag_ == "WDT" for c in mark.children):
        return SIDE_OF.get(mark.lower_, "")  # "after which they fled": the clause comes later
    return mark.lower_ if mark is not None else ""


def same_time(verb: Token, parent: Token) -> bool:
    moved_on = tense_of(parent) is Tense.PLUPERFECT and _was(verb)
    if verb.dep_ == "conj" and not tree.children(verb, "nsubj", "nsubjpass") and not moved_on:
        return True  # "had seized ten men on Monday and shot them"
    above = tree.governor(parent)
    told = any(c.dep_ == "mark" and c.lower_ == "that" for c in verb.children)
    if verb.dep_ == "conj" and told and above is not None and says(above):
        return True  # "said a patrol had come under fire on Friday and that one was killed"
    return (tense_of(verb) is Tense.PLUPERFECT) == (tense_of(parent) is Tense.PLUPERFECT)


def is_framed_too(verb: Token, parent: Token, times: Sequence[TimedWords]) -> bool:
    """Tell whether a time opens the sentence of both: "a day earlier two had been shot, and …".

    "… and crowds burnt a mosque" was that day.
    """
    if verb.dep_ != "conj" or own_tense(verb) is not Tense.PAST or _was(verb):
        return False
    first = verb.sent.start
    opening = (t for t in times if first in (t.span.start, t.span.root.head.i))
    return own_tense(parent) is Tense.PLUPERFECT and any(reaches(t, parent) for t in opening)


def _was(verb: Token) -> bool:
    """Tell whether a verb is surely in the past: "had left on Thursday and was on its way"."""
    return any(t.lower_ in {"was", "were"} for t in (verb, *tree.children(verb, "aux", "auxpass")))
