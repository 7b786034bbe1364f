"""Dates of what is told by when it was said: "said on Monday it had taken the town"."""

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import lru_cache

from pipeline.find.grammar import tree
from pipeline.find.grammar.phrase import semicolons
from pipeline.find.grammar.tense import Tense, own_tense, tense_of
from pipeline.find.reporting import reporting_word
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import NOMINAL_SUBJECTS, VERBS
from pipeline.parse.tokens import Token
from pipeline.resolve.dates.clause_dates import putting_out
from pipeline.resolve.dates.event_nouns import is_known
from pipeline.resolve.dates.scenes import (
    LAST,
    Scene,
    is_before_something,
    is_closed,
    is_new,
    is_said,
    says,
)
from pipeline.resolve.dates.timed_words import best, reaches
from pipeline.resolve.dates.values import bounded, dated
from schemas.event import EventDate
from schemas.vocabulary import VERBAL_TYPES, DateBasis

OVER = frozenset({Tense.PAST, Tense.PLUPERFECT, None})  # a participle has none of its own


def of_its_issue(scene: Scene) -> EventDate | None:
    """The time at which came out what is said in it: "issued a film in May in which he urged …"."""
    if scene.mention.sense.event_type not in VERBAL_TYPES:
        return None
    issuing = _issuing(scene)
    near = [t for t in scene.sentence if is_closed(t) and any(reaches(t, w) for w in issuing)]
    return dated(best(near, scene.verb), DateBasis.CONTEXT)


def _issuing(scene: Scene) -> list[Token]:
    """Return the verb that tells of the issue of the letter or film in which something is said."""
    clauses = [t for t in (scene.verb, *scene.verb.ancestors) if t.dep_ == "relcl"]
    clauses = [
        c
        for c in clauses
        for link in tree.children(c, "prep")
        if link.lower_ == "in" and any(w.tag_ == "WDT" for w in link.children)
    ]
    nouns = [c.head for c in clauses if c.head.lemma_.lower() in _things_said_in()]
    return [n.head for n in nouns if n.head.lemma_.lower() in classes()["publishing"]]


def _things_said_in() -> frozenset[str]:
    return frozenset(classes()["medium"] | classes()["pictures"] | classes()["writing"])


def told_on(scene: Scene) -> dt.date | None:
    """Return the day on which somebody is said to tell an event, as its sentence has it.

    So "had" is told from the clause above: "fired on Monday at men who had come on Friday".
    """
    if not scene.sentence:
        return None
    cues = [cue for cue in _cues(scene) if cue is not scene.verb]
    above = tree.governor(scene.verb)
    if scene.verb.dep_ == "relcl" and own_tense(scene.verb) is Tense.PLUPERFECT and above:
        cues.append(above)
    days = [t for t in scene.sentence if is_closed(t) and any(reaches(t, cue) for cue in cues)]
    found = best(days, cues[0]) if days else None
    return found.time.latest if found else None


def reported(scene: Scene) -> EventDate | None:
    """The time of the saying, for news that the saying breaks ("said on Monday it has taken").

    A simple past told so ("said on Monday they attacked") is dated alike: on read articles the day
    of the saying is right more often than a mere upper bound.
    """
    if not scene.times or is_known(scene) or not (is_new(scene) or is_said(scene)):
        return None
    if is_before_something(scene):
        return None
    cues = [*_cues(scene)]
    cues += [c.head for c in cues if _goes_on_from(c)]
    said = [t for t in scene.times for cue in cues if reaches(t, cue)]
    found = best(said, scene.mention.head)
    if found is None:
        return None
    before = _is_finding(cues, scene.verb) or _is_told_before(cues, scene.verb)
    before = before or _is_testimony(cues, scene.verb)
    if is_closed(found) and before:
        return bounded(found, "before")
    return dated(found, DateBasis.CONTEXT)


def put_out(scene: Scene) -> EventDate | None:
    """The day of the paper in which news is told: "was hit, he said in a note dated 9 March"."""
    if is_known(scene) or not is_new(scene):
        return None
    clauses = [clause for cue in _cues(scene) for clause in putting_out(cue)]
    near = [t for t in scene.sentence if is_closed(t) and any(reaches(t, c) for c in clauses)]
    return dated(best(near, scene.mention.head), DateBasis.CONTEXT)


def _goes_on_from(cue: Token) -> bool:
    """Tell whether a saying goes on from a deed: "crossed on Monday and claimed to have …"."""
    own = tree.children(cue, "nsubj", "nsubjpass")
    return cue.dep_ == "conj" and cue.head.pos_ == "VERB" and not own


def _is_finding(cues: Sequence[Token], verb: Token) -> bool:
    """Tell whether somebody inquired into what was before ("found in May that ten died")."""
    found = (c for c in cues if c.lemma_ in classes()["finding"] and own_tense(c) in OVER)
    passive = ("auxpass", "nsubjpass")  # "were found murdered"
    return own_tense(verb) in OVER and any(not tree.children(c, *passive) for c in found)


def is_found(scene: Scene) -> bool:
    """Tell whether those who inquired told a deed: judges find on no day what they found done."""
    told = scene.mention.sense.event_type not in VERBAL_TYPES
    return told and _is_finding(_cues(scene), scene.verb)


def _is_testimony(cues: Sequence[Token], verb: Token) -> bool:
    """Tell whether a witness tells what was long before: "told the court he had been beaten"."""
    hearers = [t for c in cues for t in tree.children(c, "dobj", "dative")]
    heard = any(t.lemma_.lower() in classes()["tribunals"] for t in hearers)
    testified = heard or any(c.lemma_ == "testify" for c in cues)
    return testified and tense_of(verb) in (Tense.PAST, Tense.PLUPERFECT)


def _is_told_before(cues: Sequence[Token], verb: Token) -> bool:
    """Tell whether what had been told was over by then: "had said on Monday he had been beaten"."""
    over = tense_of(verb) is Tense.PLUPERFECT
    return over and any(own_tense(c) is Tense.PLUPERFECT for c in cues)


@lru_cache(maxsize=LAST)
def _cues(scene: Scene) -> tuple[Token, ...]:
    """Return the verbs of saying that tell the event, in its statement and around it."""
    return tuple(_saying(scene))


def _saying(scene: Scene) -> Iterator[Token]:
    statement = scene.mention.statement
    if statement is not None and statement.cue is not None:
        yield from (t for t in statement.cue if t.pos_ in VERBS)
    below, parent = scene.verb, tree.governor(scene.verb)
    while parent is not None:
        later = own_tense(below) is Tense.PERFECT and own_tense(parent) is Tense.PAST
        told = says(parent) and not later  # "ruled until 2019 and has been barred since"
        apart = below.dep_ == "conj" and not told  # "attacked a ship and seized a man"
        beside = below.dep_ == "parataxis" and semicolons(below, parent) != []
        apart = apart or beside  # "Oslo called for talks; Rome has recalled"
        tells = reporting_word(parent) is not None and not apart
        if tells and not _describes_subject(scene.verb, parent):
            yield parent
        below, parent = parent, tree.governor(parent)


def _describes_subject(verb: Token, saying: Token) -> bool:
    """Tell whether a clause only says who speaks ("the mayor, who had fled, said on Friday")."""
    token = verb
    while token.head not in (saying, token):
        token = token.head
    return token.head == saying and token.dep_ in NOMINAL_SUBJECTS
