"""Dates of what has gone on, or been done, since a time: "has fled since the war began"."""

import re
from dataclasses import replace

from pipeline.find.grammar import tree
from pipeline.find.grammar.tense import Tense, own_tense
from pipeline.find.times import words
from pipeline.find.times.relative import off
from pipeline.knowledge.word_classes import classes
from pipeline.parse.tokens import Token
from pipeline.resolve.dates.news_times import told_last
from pipeline.resolve.dates.scenes import Scene, is_closed
from pipeline.resolve.dates.timed_words import TimedWords, best, reaches
from pipeline.resolve.dates.values import dated, since, stretch
from schemas.event import EventDate
from schemas.vocabulary import DateBasis, Granularity

FOR_A_WHILE = re.compile(
    r"(?i)(?:for|(?P<since>in|over|within)) (?:the (?:(?:last|past) )?|about |some |around |"
    rf"nearly |almost )?{words.count()}[- ]{words.unit()}(?(since) since\b|$)"
)


def since_clause(scene: Scene) -> EventDate | None:
    """The time that a "since" clause opens ("have fled since the truce ended in May").

    So does the beginning of what does it: "the war, which broke out in May, has killed thousands".
    """
    if own_tense(scene.verb) not in (Tense.PERFECT, Tense.PLUPERFECT):
        return None
    clauses = [
        c
        for c in tree.children(scene.verb, "advcl")
        if any(m.dep_ == "mark" and m.lower_ == "since" for m in c.children)
        and not any(s.ent_type_ == "DATE" for s in tree.children(c, "nsubj"))  # "since spring left"
    ]
    for since_what in (t for c in scene.verb.children if c.lower_ == "since" for t in c.children):
        clauses += tree.children(since_what, "acl", "relcl")
    for subject in tree.children(scene.verb, "nsubj"):
        about = [c for n in _with_its_place(subject) for c in tree.children(n, "relcl", "acl")]
        clauses += [c for c in about if c.lemma_.lower() in classes()["beginning"]]
        own = [t for t in scene.sentence if t.time.latest is None and reaches(t, subject)]
        if own:  # "fighting since March has killed ten"
            return dated(own[0], DateBasis.CONTEXT)
    near = [t for t in scene.sentence if is_closed(t) and any(reaches(t, c) for c in clauses)]
    found = best(near, scene.verb)
    return dated(since(found), DateBasis.CONTEXT) if found else None


def _with_its_place(noun: Token) -> list[Token]:
    """Return a noun and where it is, on which the parser hangs what is told of it.

    "Fighting in the hills, which began in 2022, has killed ten".
    """
    links = [p for p in tree.children(noun, "prep") if p.lower_ == "in"]
    return [noun, *(n for p in links for n in tree.children(p, "pobj"))]


def of_what_it_has_done(scene: Scene) -> EventDate | None:
    """The time of what a gerund has brought about: "fighting there has killed ten since 2022"."""
    done = scene.verb.head
    if scene.verb.dep_ != "csubj" or own_tense(done) is not Tense.PERFECT:
        return None
    return dated(best([t for t in scene.sentence if reaches(t, done)], done), DateBasis.CONTEXT)


def for_a_while(scene: Scene) -> EventDate | None:
    """The stretch up to now for which something has gone on: "has held it for three weeks".

    So does "in the two months since the truce ended, shells have killed eighty".
    """
    verb, last = scene.verb, scene.published
    if last is None or own_tense(verb) is not Tense.PERFECT or scene.mention.negated:
        return None
    if verb.lemma_ in classes()["set_for_a_time"] and not tree.children(verb, "auxpass"):
        return None  # "has suspended the service for five days"
    for link in tree.children(verb, "prep"):
        behind = 1 if link.lower_ == "for" else 2  # with "since", which may hang on the verb
        told = FOR_A_WHILE.match(link.doc[link.i : link.right_edge.i + behind].text)
        begun = off(last, told["count"], told["unit"], -1) if told else None
        if begun is not None and begun.earliest is not None:
            return stretch(begun.edtf, begun.earliest, last)
    return None


def since_told(scene: Scene) -> EventDate | None:
    """What has been done, or so, since a time told: "took it in May but has since left".

    What "has since" been done was done by publication; "has been held since" goes on.
    """
    verb = scene.verb
    bare = [c for c in verb.children if c.lower_ == "since" and not list(c.children)]
    if not bare or own_tense(verb) is not Tense.PERFECT:
        return None
    start = scene.mention.head.sent.start
    told = [t for t in scene.paragraph if t.span.start < bare[0].i and is_closed(t)]
    told = [t for t in told if t.verb is not None and reaches(t, t.verb)]
    here = [t for t in told if t.span.start >= start] or told
    last = told_last(here)
    if last is None:
        return None
    return dated(_until_now(last, scene) if bare[0].i < verb.i else since(last), DateBasis.CONTEXT)


def goes_on_as_told(scene: Scene) -> EventDate | None:
    """The open time of the sentence before, for a perfect that sums up what was since.

    "They have clashed since May. Ten people have been killed".
    """
    if own_tense(scene.verb) is not Tense.PERFECT or scene.sentence:
        return None
    start = scene.mention.head.sent.start
    before = [t for t in scene.paragraph if t.span.sent.end == start]
    told = [t for t in before if t.verb is not None and own_tense(t.verb) is Tense.PERFECT]
    begun = [t for t in told if t.time.latest is None and t.time.earliest is not None]
    return dated(begun[-1], DateBasis.CONTEXT) if begun else None


def _until_now(told: TimedWords, scene: Scene) -> TimedWords:
    """Return the stretch from a time to publication, open where that is not known."""
    first, last = told.time.earliest, scene.published
    if last is None or first is None or last <= first:
        return since(told)
    edtf = f"{told.time.edtf.split('/')[0]}/{last.isoformat()}"
    known = {"edtf": edtf, "latest": last, "granularity": Granularity.RANGE}
    return replace(told, time=told.time.model_copy(update=known))


def goes_on_since(verb: Token) -> bool:
    """Tell whether a clause says since when something has gone on: not only since today.

    "Ten have been shot since the start of the rains" has no day of its own.
    """
    links = tree.children(verb, "prep", "mark", "advcl")
    links += [m for clause in tree.children(verb, "advcl") for m in tree.children(clause, "mark")]
    since = any(t.lower_ == "since" and t.i > verb.i for t in links)
    return since and own_tense(verb) is Tense.PERFECT
