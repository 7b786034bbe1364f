"""Dates across a relative clause: what it tells goes on from the deed, or says when that was."""

from pipeline.find.grammar import tree
from pipeline.find.grammar.tense import Tense, own_tense
from pipeline.find.triggers import is_event_noun, type_of
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import NOMINAL_SUBJECTS
from pipeline.parse.tokens import Token
from pipeline.resolve.dates.joined_clauses import first_of_pair
from pipeline.resolve.dates.scenes import Scene, is_closed, says
from pipeline.resolve.dates.timed_words import best, reaches
from pipeline.resolve.dates.values import dated
from schemas.event import EventDate
from schemas.vocabulary import FORCE, VERBAL_TYPES, DateBasis, EventType, Granularity


def of_its_doers_deed(scene: Scene) -> EventDate | None:
    """The time of the deed before, of which a clause goes on: "seized by men, who shot his guard".

    What befell those who were arrested or freed came before.
    """
    verb = first_of_pair(scene.verb)
    above = tree.governor(verb)
    if above is None or scene.mention.sense.event_type is not EventType.ASSAULT:
        return None
    if own_tense(verb) is not Tense.PAST or not _is_added(verb) or verb.head.i < above.i:
        return None
    first = first_of_pair(above)
    by_them = verb.head.dep_ == "pobj" and verb.head.head.dep_ == "agent"
    if own_tense(first) is not Tense.PAST or not (by_them or _may_go_on(above)):
        return None
    near = [t for t in scene.sentence if any(reaches(t, v) for v in (above, first))]
    near = [t for t in near if is_closed(t) and t.span.start < verb.i]
    return dated(best(near, above), DateBasis.CONTEXT)


def _is_added(clause: Token) -> bool:
    """Tell whether a clause behind a comma has its noun as subject: "…, who shot his guard"."""
    first = clause.doc[clause.left_edge.i]
    subject = first.dep_ in NOMINAL_SUBJECTS and first.lower_ in {"who", "which"}
    return clause.dep_ == "relcl" and tree.is_set_off(clause) and subject


def _may_go_on(verb: Token) -> bool:
    kind = type_of(verb)
    return not says(verb) and (kind is None or kind not in VERBAL_TYPES | {EventType.COERCE})


def of_the_deed_meanwhile(scene: Scene) -> EventDate | None:
    """The day of the deed that met it: "shot on Monday into a crowd that was marching home"."""
    verb = scene.verb
    while verb.dep_ in {"advcl", "xcomp"} and tree.has_to(verb):  # "was marching to protest"
        verb = verb.head
    above = tree.governor(verb)
    was = verb.dep_ == "relcl" and verb.tag_ == "VBG" and own_tense(verb) is Tense.PAST
    if not was or above is None or type_of(above) not in FORCE:
        return None
    if Tense.PAST not in (own_tense(above), own_tense(first_of_pair(above))):
        return None
    near = [t for t in scene.sentence if is_closed(t)]
    near = [t for t in near if reaches(t, above) or reaches(t, first_of_pair(above))]
    near = [t for t in near if t.time.granularity is Granularity.DAY]
    return dated(best(near, above), DateBasis.CONTEXT)


def of_the_deed_there(scene: Scene) -> EventDate | None:
    """The time of the deed where it was done: "the fight on Monday near X, where two were shot"."""
    clause = first_of_pair(scene.verb)
    where = clause.dep_ == "relcl" and tree.tells_where(clause)
    if not where or own_tense(clause) is not Tense.PAST:
        return None
    above = (t for t in clause.head.ancestors if t.pos_ == "NOUN" and t.i < clause.i)
    deed = next((t for t in above if type_of(t) is not None), None)
    if deed is None:
        return None
    own = [t for t in scene.sentence if is_closed(t) and deed in t.chain]
    own = [t for t in own if deed.i < t.span.start < clause.i]
    return dated(best(own, clause), DateBasis.CONTEXT)


def of_its_harm(scene: Scene) -> EventDate | None:
    """The time at which it did what a clause says: "accused of a hack that cut the power in May".

    So has the deed by its means: "exploded a bomb that killed two on Monday".
    """
    head = scene.mention.head
    if is_event_noun(head):
        nouns = [head]
    elif scene.mention.sense.event_type is EventType.ASSAULT and head == scene.verb:
        nouns = _things_used(head)
    else:
        return None
    clauses = [c for n in nouns for c in tree.children(n, "relcl") if _does(c)]
    if head == scene.verb:
        clauses = [c for c in clauses if c.lemma_.lower() in classes()["coming_to_harm"]]
    near = [t for t in scene.sentence if is_closed(t) and any(reaches(t, c) for c in clauses)]
    return dated(best(near, head), DateBasis.CONTEXT)


def _things_used(verb: Token) -> list[Token]:
    """Return what a verb acts with or on: "exploded a bomb under a truck"."""
    objects = tree.children(verb, "dobj")
    links = [p for n in (verb, *objects) for p in tree.children(n, "prep")]
    return [*objects, *(n for p in links for n in tree.children(p, "pobj"))]


def _does(clause: Token) -> bool:
    """Tell whether a clause tells what its noun did, and nothing that came of it later."""
    subject = any(c.lower_ in {"that", "which"} for c in tree.children(clause, "nsubj"))
    later = classes()["setting_off"] | classes()["following"]
    told = own_tense(clause) or (Tense.PAST if clause.tag_ == "VBN" else None)  # "paralysed"
    return subject and told is Tense.PAST and clause.lemma_ not in later
