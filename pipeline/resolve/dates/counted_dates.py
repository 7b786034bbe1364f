"""Events told by their distance from another: "on Monday, two days after rebels took the port".

The distance counts from the time of the clause above. Where that has none, or a word like "over"
blurs the number, the event lies somewhere on its side of it, or has no date. "Held on 5 May, freed
after a week" counts from a day told before.
"""

import re
from collections.abc import Sequence
from itertools import takewhile

from pipeline.find.grammar import phrase, tree
from pipeline.find.grammar.tense import Tense, own_tense
from pipeline.find.reporting import reporting_word
from pipeline.find.times import words
from pipeline.find.times.relative import off
from pipeline.find.times.values import Value
from pipeline.find.triggers import is_event_noun
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import NOUNS, VERBS
from pipeline.parse.tokens import Token, remembered
from pipeline.resolve.dates.event_nouns import is_definite
from pipeline.resolve.dates.retold_dates import taken_up
from pipeline.resolve.dates.scenes import IN_COMPARISON, Scene, is_closed, of_noun
from pipeline.resolve.dates.timed_words import TimedWords, best, reaches
from pipeline.resolve.dates.values import dated, on_day, open_side
from schemas.event import EventDate
from schemas.vocabulary import DateBasis, Granularity

DISTANCE = re.compile(
    r"(?i)(?P<blur>\b(?:about|around|some|almost|nearly|roughly|than|over|least|within|under|half)"
    r" )?"
    rf"\b(?:(?P<the>the )|(?:{words.count()}[- ])?){words.unit()} (?:to the day )?$"
)
BESIDE = frozenset({"after", "before"})
COUNTING = BESIDE | {"of"}
SIDES = {"after": -1, "since": -1, "before": 1}
GRAINS = {
    "day": {Granularity.DAY},
    "week": {Granularity.DAY},
    "month": {Granularity.DAY, Granularity.MONTH},
    "year": {Granularity.DAY, Granularity.MONTH, Granularity.YEAR},
}


def is_counted_off(scene: Scene) -> bool:
    """Tell whether an event is told by its distance from the clause above it."""
    return _distance(scene) is not None


def counted_off(scene: Scene) -> EventDate | None:
    """Return the date of an event told by its distance; None where the other's is not known."""
    found, (mark, counted) = _distance(scene), _mark(scene)
    above = tree.governor(counted) if counted is not None else None
    if found is None or mark is None or above is None:
        return None
    date = _of_clause_above(scene, above) or _of_saying_above(scene, above)
    now = own_tense(above) is Tense.PRESENT  # "the raid comes two days after"
    date = date or (_present(scene, above, mark) if now else _of_its_subject(scene, above))
    date = date or _present(scene, _main(above), mark)
    return _shifted(date, found, SIDES[mark.lower_]) if date else None


def _of_clause_above(scene: Scene, above: Token) -> EventDate | None:
    """Return the date of the clause that the distance counts from."""
    told = [above, _main(above)]
    if reporting_word(above) is not None:  # "hit it on Friday, he said, a day after a raid"
        told += [c for c in tree.children(above, "ccomp") if c.i < above.i]
    times = [t for t in scene.sentence if is_closed(t)]
    near = [t for t in times if any(reaches(t, v) for v in told)]
    near = [t for t in near if not reaches(t, above)] or near
    if not near:  # "survived an attack on Sunday, two days after clashes"
        near = [t for t in times if any(reaches(t, o) for o in tree.children(above, "dobj"))]
    return dated(best(near, above), DateBasis.CONTEXT)


def _main(verb: Token) -> Token:
    """Return the verb that a participle goes with: "left it, handing rebels the road"."""
    while verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.head.pos_ in VERBS:
        verb = verb.head
    return verb


def _of_saying_above(scene: Scene, above: Token) -> EventDate | None:
    """Return the day on which it was said: "said on Monday the war was over, a week after"."""
    saying = tree.governor(above)
    if above.dep_ != "ccomp" or saying is None or reporting_word(saying) is None:
        return None
    near = [t for t in scene.sentence if is_closed(t) and reaches(t, saying)]
    return dated(best(near, saying), DateBasis.CONTEXT)


def _of_its_subject(scene: Scene, verb: Token) -> EventDate | None:
    """Return the date of a known deed that came ("The raid came two days after rebels …")."""
    deeds = [n for n in tree.children(verb, "nsubj") if is_event_noun(n) and is_definite(n)]
    return taken_up(of_noun(scene, deeds[0])) if deeds else None


def is_counted_upon(found: TimedWords, words: Sequence[Token]) -> bool:
    """Tell whether a time is that of what a deed is counted from: "a day before the poll on 4 May".

    Only where it is said of how many days or weeks.
    """
    if not any(word in found.chain for word in words):
        return False
    between = takewhile(lambda t: t not in words, found.chain)
    links = (t for t in between if t.dep_ == "prep" and t.lower_ in {"after", "before"})
    return any(_told_before(t) for t in links)


def counted_from(scene: Scene) -> EventDate | None:
    """Return the date of what is told by its distance from a known deed.

    "was held two days after the fire", "ate with him the night of the attack".
    """
    verb = scene.verb
    while verb.dep_ == "advcl" and verb.tag_ == "VBG":
        verb = verb.head
    for mark in _counting_words(verb.sent[0]):
        same = mark.lower_ == "of" and _is_part(mark.head, verb)
        if not (same or verb in (mark.head, mark.head.head)):
            continue
        found = _told_before(mark)
        noun = next((n for n in tree.children(mark, "pobj") if n.pos_ in NOUNS), None)
        if noun is None or not (same or (found and mark.lower_ in {"after", "before"})):
            continue
        base = _date_of(noun, scene)
        if base is not None and same:
            return base
        if base is not None and found is not None:
            return _shifted(base, found, 1 if mark.lower_ == "after" else -1)
    return None


@remembered
def _counting_words(first: Token) -> list[Token]:
    """Return the prepositions from which a sentence may count, by its first token."""
    return [t for t in first.sent if t.dep_ == "prep" and t.lower_ in COUNTING]


def counted_from_clause(scene: Scene) -> EventDate | None:
    """Return the date of what is told by its distance from a clause: "two days after they fled".

    "Four days after troops took power on 2 May, Oslo closed the border."
    """
    if BESIDE.isdisjoint(scene.verb.sent.words):
        return None
    days = tree.children(scene.verb, "npadvmod")  # "raided it the day before he was caught"
    for clause in [c for t in (scene.verb, *days) for c in tree.children(t, "advcl")]:
        marks = [m for m in tree.children(clause, "mark") if m.lower_ in BESIDE]
        found = _told_before(marks[0]) if marks else None
        if found is None or not (found["the"] or found["count"]):
            continue
        near = [t for t in scene.sentence if is_closed(t) and reaches(t, clause)]
        near = near or _told_of_it_before(clause, scene)
        date = dated(best(near, clause), DateBasis.CONTEXT)
        if date is not None:
            return _shifted(date, found, 1 if marks[0].lower_ == "after" else -1)
    return None


def _told_of_it_before(clause: Token, scene: Scene) -> list[TimedWords]:
    """Return the last time told of it: "was caught on 8 May. … the day before he was caught"."""
    if reporting_word(clause) is not None or clause.lemma_ in IN_COMPARISON:
        return []  # somebody said or was so more than once
    before = (t for t in scene.paragraph if t.span.start < clause.sent.start and is_closed(t))
    told = [t for t in before if t.verb is not None and t.verb.lemma_ == clause.lemma_]
    return [t for t in told if t.verb is not None and reaches(t, t.verb)][-1:]


def told_off(date: EventDate, scene: Scene) -> EventDate | None:
    """Return a day told before in the sentence so much later: "held on 5 May, freed after a week".

    Hours leave the day as it is; weeks that nobody counted leave none.
    """
    after = [p for p in tree.children(scene.verb, "prep") if p.lower_ == "after"]
    spans = [n for p in after for n in tree.children(p, "pobj") if n.right_edge == n]
    spans = [n for n in spans if n.lemma_.lower() in words.units()]
    here = any(t.time.start == date.start for t in scene.sentence)
    if not spans or not here or date.basis is not DateBasis.CONTEXT or date.earliest is None:
        return date
    unit, told = spans[0].lemma_.lower(), spans[0].doc[spans[0].left_edge.i : spans[0].i].text
    if words.units()[unit].base == "hour":
        return date
    count = "one" if told.lower() in {"a", "an"} else told
    if words.number_of(count) is None or date.granularity is not Granularity.DAY:
        return None
    value: Value | None = off(date.earliest, count, unit, 1)
    if value is None:
        return None
    known = {k: getattr(value, k) for k in ("edtf", "earliest", "latest", "granularity")}
    return date.model_copy(update=known)


def _is_part(noun: Token, verb: Token) -> bool:
    """Tell whether a part of a day says when a verb's clause was ("ate there, the night of …").

    The parser may hang it on any noun before it; what one recalls or fears is a night as such.
    """
    if noun.lower_ not in classes()["parts_of_day"] or noun.dep_ in {"dobj", "nsubj", "nsubjpass"}:
        return False
    return verb in phrase.ancestors_until_clause(noun)


def _date_of(noun: Token, scene: Scene) -> EventDate | None:
    """Return the date of a known deed: its own, else that of its other tellings."""
    own = best([t for t in scene.sentence if is_closed(t) and reaches(t, noun)], noun)
    date = dated(own, DateBasis.CONTEXT) or taken_up(of_noun(scene, noun))
    return date if date and date.earliest and date.latest else None


def _present(scene: Scene, above: Token, mark: Token) -> EventDate | None:
    """Return the day of publication for what goes on ("two years after the raid, few have …").

    Not where a past is told in between: "have patrolled since May, when he fell, days after".
    """
    day = scene.published
    if day is None or own_tense(above) not in (Tense.PRESENT, Tense.PERFECT):
        return None
    between = above.doc[above.i + 1 : mark.i] if above.i < mark.i else ()
    if any(t.pos_ == "VERB" and own_tense(t) is Tense.PAST for t in between):
        return None
    return on_day(day, DateBasis.CONTEXT)


def _shifted(base: EventDate, distance: re.Match[str], sign: int) -> EventDate | None:
    """Return the date that lies a distance from another."""
    if base.earliest is None or base.latest is None:
        return None
    if distance["blur"]:
        return open_side(base, "before" if sign < 0 else "after")
    unit = words.units()[distance["unit"].lower()]
    if base.granularity not in GRAINS[unit.base]:
        return _hard_by(base) if unit.base == "day" else None
    count = "one" if distance["the"] else distance["count"]
    value: Value | None = off(base.earliest, count, distance["unit"], sign)
    if value is None:
        return None
    known = {k: getattr(value, k) for k in ("edtf", "earliest", "latest", "granularity")}
    return base.model_copy(update=known)


def _hard_by(base: EventDate) -> EventDate | None:
    """Return about a month or year, from which so few days lead out hardly ever."""
    if base.granularity not in (Granularity.MONTH, Granularity.YEAR) or "/" in base.edtf:
        return None
    return base.model_copy(update={"edtf": f"{base.edtf.removesuffix('~')}~"})


def _distance(scene: Scene) -> re.Match[str] | None:
    """Return the distance told before the "after" or "before" that an event hangs on."""
    mark, _ = _mark(scene)
    if mark is None:
        return None
    return _told_before(mark)


@remembered
def _told_before(mark: Token) -> re.Match[str] | None:
    """Return the distance told right before a word."""
    found = DISTANCE.search(mark.sent.text[: mark.idx - mark.sent.start_char])
    if found is None or words.units()[found["unit"].lower()].base == "hour":
        return None  # hours leave the day as it is
    told = found["the"] or found["count"] or f"{found['unit']}s" in found[0]
    return found if told else None  # "on Friday night after the raid" counts nothing


def _mark(scene: Scene) -> tuple[Token | None, Token | None]:
    """Return the word that puts the event beside another, and the top of what it governs."""
    head = scene.mention.head
    if head.dep_ == "pobj" and head.head.lower_ in SIDES:
        return head.head, head.head
    clause = _opening_clause(scene.verb)
    if clause.dep_ == "pcomp" and clause.head.lower_ in SIDES:
        return clause.head, clause
    if clause.dep_ not in {"advcl", "pcomp"}:
        return None, None
    marks = [t for t in clause.doc[clause.left_edge.i : clause.i] if t.lower_ in SIDES]
    return (marks[0], clause) if marks else (None, None)


def _opening_clause(verb: Token) -> Token:
    """Return the verb that opens the clause: "a day after they said they took it, killing six"."""
    while verb.dep_ in {"conj", "ccomp"} or (verb.dep_ == "advcl" and _is_bare(verb)):
        if verb.head.pos_ not in VERBS:
            break
        verb = verb.head
    return verb


def _is_bare(verb: Token) -> bool:
    """Tell whether a participle has no conjunction of its own."""
    opened = any(c.dep_ in {"mark", "prep"} and c.i < verb.i for c in verb.children)
    return verb.tag_ == "VBG" and not opened
