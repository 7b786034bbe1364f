"""Dates told by a clause beside the event: when something else was done, where one had come."""

from pipeline.find.grammar import tree
from pipeline.find.grammar.tense import Tense, own_tense
from pipeline.find.triggers import type_of
from pipeline.knowledge.word_classes import classes
from pipeline.parse.tokens import Token
from pipeline.resolve.dates.scenes import TRYING, Scene, goes_on_meanwhile, is_closed, passes_as
from pipeline.resolve.dates.timed_words import best, reaches
from pipeline.resolve.dates.values import closed, dated
from schemas.event import EventDate
from schemas.vocabulary import FORCE, VERBAL_TYPES, DateBasis, EventType, Granularity

CROWDS = "crowd-control"
AT_ONCE = frozenset({"immediately", "instantly", "promptly"})


def when(scene: Scene) -> EventDate | None:
    """The time of the "when" clause behind the verb ("failed when it ruled from 1996 to 2001")."""
    chain = [scene.verb, scene.verb.head] if scene.verb.dep_ == "xcomp" else [scene.verb]
    chain += _damaged_beside(scene.verb)
    clauses = [
        c
        for verb in chain
        for c in verb.children
        if c.dep_ == "advcl" and any(w.lower_ == "when" for w in c.children)
    ]
    clauses += [c for c in tree.children(scene.verb, "advcl") if goes_on_meanwhile(c)]
    clauses += [c for clause in clauses for c in tree.children(clause, "advcl") if _is_during(c)]
    near = [t for t in scene.sentence if any(reaches(t, c) for c in clauses)]
    return dated(best(near, scene.verb), DateBasis.CONTEXT)


def _is_during(clause: Token) -> bool:
    """Tell whether a clause says during what one was hit: "shot when he stopped while driving"."""
    return clause.tag_ == "VBG" and any(c.lower_ == "while" for c in clause.children)


def _damaged_beside(verb: Token) -> list[Token]:
    """Return what else befell with a verb, told short: "were killed and a school hit when …"."""
    others = [c for c in tree.children(verb, "conj") if c.tag_ == "VBN" or c.pos_ == "NOUN"]
    return [*others, *(c for o in others for c in tree.children(o, "acl") if c.tag_ == "VBN")]


def in_its_passing(scene: Scene) -> EventDate | None:
    """The day of what passed then: "was shot as he left after a rally in X on Tuesday"."""
    if scene.verb != scene.mention.head or own_tense(scene.verb) is not Tense.PAST:
        return None
    clauses = [c for c in tree.children(scene.verb, "advcl") if passes_as(c)]
    days = [t for t in scene.sentence if is_closed(t) and t.verb in clauses]
    days = [t for t in days if t.time.granularity is Granularity.DAY]
    return dated(best(days, scene.verb), DateBasis.CONTEXT)


def where_it_came(scene: Scene) -> EventDate | None:
    """The day by which one had come there: "by noon Friday they had reached X, where two died"."""
    clause = scene.verb
    while clause.dep_ == "conj":
        clause = clause.head
    above = tree.governor(clause) if clause.dep_ == "relcl" else None
    if above is None or not tree.tells_where(clause):
        return None
    raid = _is_raid(above, scene) or _is_their_raid(above, clause, scene)
    at_once = own_tense(above) is Tense.PAST and (_is_at_once(clause) or raid)
    if own_tense(clause) is not Tense.PAST or not (own_tense(above) is Tense.PLUPERFECT or at_once):
        return None
    if at_once:  # "flew to X in 2005, where he was held within hours"
        return dated(
            best([t for t in scene.sentence if is_closed(t) and reaches(t, above)], above),
            DateBasis.CONTEXT,
        )
    came = [closed(t, scene) for t in scene.sentence if reaches(t, above)]
    days = [t for t in came if is_closed(t) and t.time.granularity is Granularity.DAY]
    return dated(best(days, scene.verb), DateBasis.CONTEXT)


def _is_raid(above: Token, scene: Scene) -> bool:
    """Tell whether men were sent to do it: "sent fighters into X on 3 May, where they shot two"."""
    force = scene.mention.sense.event_type is EventType.ASSAULT
    return force and above.lemma_ in classes()["sending"] and bool(tree.children(above, "dobj"))


def _is_their_raid(above: Token, clause: Token, scene: Scene) -> bool:
    """Tell whether those who came by force did it: "stormed a flat, where they held two men"."""
    force = type_of(above) in FORCE and scene.mention.sense.event_type in FORCE
    return force and any(s.tag_ == "PRP" for s in tree.children(clause, "nsubj"))


def _is_at_once(clause: Token) -> bool:
    """Tell whether something was done right then: "held within hours", "held immediately"."""
    if any(c.lower_ in AT_ONCE for c in tree.children(clause, "advmod")):
        return True
    within = (p for p in tree.children(clause, "prep") if p.lower_ == "within")
    return any(n.lemma_ in {"hour", "minute"} for p in within for n in tree.children(p, "pobj"))


def of_those_it_befell(scene: Scene) -> EventDate | None:
    """The day of the protest whose people it befell: "those who marched on the 9th were beaten".

    So it is with those who tried something ("who tried to get in on Monday were stopped").
    """
    if scene.mention.sense.event_type not in FORCE or own_tense(scene.verb) is not Tense.PAST:
        return None
    victims = tree.children(_first_of_story(scene.verb), "nsubjpass")
    marches = [c for n in victims for c in tree.children(n, "relcl", "acl")]
    tries = [t for c in marches if c.lemma_ in TRYING for t in (c, *tree.children(c, "xcomp"))]
    marches = [c for c in marches if type_of(c) is EventType.PROTEST] + tries
    days = [t for t in scene.sentence if is_closed(t) and any(reaches(t, c) for c in marches)]
    days = [t for t in days if t.time.granularity is Granularity.DAY]
    return dated(best(days, scene.verb), DateBasis.CONTEXT)


def of_its_gathering(scene: Scene) -> EventDate | None:
    """The day on which those met who say it: "envoys, meeting in X on Friday, condemned …"."""
    if scene.mention.sense.event_type not in VERBAL_TYPES or scene.verb != scene.mention.head:
        return None
    subjects = tree.children(scene.verb, "nsubj")
    meetings = [c for s in subjects for c in tree.children(s, "acl")]
    meetings += tree.children(scene.verb, "advcl")
    meetings = [c for c in meetings if c.tag_ in {"VBG", "VBN"} and c.i < scene.verb.i]
    meetings = [c for c in meetings if c.lemma_.lower() in classes()["being_met"]]
    near = [t for t in scene.sentence if is_closed(t) and any(reaches(t, c) for c in meetings)]
    return dated(best(near, scene.verb), DateBasis.CONTEXT)


def of_their_coming(scene: Scene) -> EventDate | None:
    """The day on which its people came or met: "men who got off a bus on Tuesday shot two".

    Who was attacked had come, too; who was jailed had come before. A grenade "thrown on Tuesday"
    kills then.
    """
    verb, sense = _first_of_story(scene.verb), scene.mention.sense
    words = sense.event_type in VERBAL_TYPES
    if own_tense(verb) is not Tense.PAST or not (words or sense.event_type in FORCE):
        return None
    attacked = sense.event_type is EventType.ASSAULT or sense.mode == CROWDS
    people = tree.children(verb, "nsubj", *(("nsubjpass", "dobj") if attacked else ()))
    if not people:
        return None
    came = classes()["being_met"] if words else classes()["being_met"] | classes()["coming"]
    clauses = [c for n in people for c in tree.children(n, "relcl") if c.lemma_ in came]
    clauses = [c for c in clauses if own_tense(c) is Tense.PAST]
    thrown = [c for n in people for c in tree.children(n, "acl") if c.tag_ == "VBN"]
    clauses += [c for c in thrown if c.lemma_ in classes()["throwing"]]
    days = [t for t in scene.sentence if is_closed(t) and any(reaches(t, c) for c in clauses)]
    days = [t for t in days if t.time.granularity is Granularity.DAY]
    return dated(best(days, verb), DateBasis.CONTEXT)


def by_its_means(scene: Scene) -> EventDate | None:
    """The time of the deed by which it was done: "was destroyed by shelling this morning"."""
    if scene.verb != scene.mention.head or own_tense(scene.verb) is not Tense.PAST:
        return None
    by = tree.children(scene.verb, "agent")
    deeds = [t for b in by for t in tree.children(b, "pcomp", "pobj") if type_of(t) in FORCE]
    near = [t for t in scene.sentence if is_closed(t) and any(reaches(t, d) for d in deeds)]
    return dated(best(near, scene.verb), DateBasis.CONTEXT)


def _first_of_story(verb: Token) -> Token:
    """Return the first of verbs with one subject: "shot two, cut the fence and burned a hut".

    Those who do it by doing something do it then: "were dispersed by police firing tear gas".
    """
    while _goes_on(verb):
        verb = verb.head
    by = verb.head.head
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and by.dep_ == "agent":
        return by.head
    return verb


def _goes_on(verb: Token) -> bool:
    if verb.dep_ == "conj":
        return verb.head.pos_ == "VERB" and not tree.children(verb, "nsubj", "nsubjpass")
    return verb.dep_ == "advcl" and verb.tag_ == "VBG"
