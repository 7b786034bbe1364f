"""Dates that clauses beside the event's own give: since when, and when it was carried out."""

from pipeline.find import tree
from pipeline.find.tense import Tense, own_tense
from pipeline.knowledge.verbs import occurrence_verbs, support_verbs
from pipeline.resolve.date_values import dated, since
from pipeline.resolve.scenes import Scene, is_closed
from pipeline.resolve.timed_words import best, is_event_noun, reaches
from schemas.event import EventDate
from schemas.vocabulary import DateBasis

BEGINNING = frozenset({"begin", "start", "erupt", "break", "commence", "spark", "launch"})


def since_clause(scene: Scene) -> EventDate | None:
    """The time that a "since" clause opens ("have fled since the truce ended in May").

    So does the beginning of what does it: "the war, which broke out in May, has killed thousands".
    """
    if own_tense(scene.verb) is not Tense.PERFECT:
        return None
    clauses = [
        c
        for c in tree.children(scene.verb, "advcl")
        if any(m.dep_ == "mark" and m.lower_ == "since" for m in c.children)
    ]
    for since_what in (t for c in scene.verb.children if c.lower_ == "since" for t in c.children):
        clauses += tree.children(since_what, "acl", "relcl")
    for subject in tree.children(scene.verb, "nsubj"):
        about = tree.children(subject, "relcl", "acl")
        clauses += [c for c in about if c.lemma_.lower() in BEGINNING]
    near = [t for t in scene.sentence if is_closed(t) and any(reaches(t, c) for c in clauses)]
    found = best(near, scene.verb)
    return dated(since(found), DateBasis.CONTEXT) if found else None


def by_its_carrying_out(scene: Scene) -> EventDate | None:
    """The time of the clause that says of an event that it took place ("launched on Monday")."""
    lemmas = occurrence_verbs() | support_verbs().keys()
    head = scene.mention.head
    during = [t for c in head.children if c.lower_ in {"in", "during"} for t in c.children]
    clauses = [
        c
        for noun in (head, *(t for t in during if is_event_noun(t)))
        for c in noun.children
        if c.dep_ in {"acl", "relcl"} and c.tag_ != "VBG" and c.lemma_.lower() in lemmas
    ]
    near = [t for t in scene.sentence if any(reaches(t, c) for c in clauses)]
    return dated(best(near, scene.mention.head), DateBasis.TEXT)
