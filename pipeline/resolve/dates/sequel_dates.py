"""Bounds of news without a time of its own: what came before or behind it, told with a day."""

from pipeline.find.grammar import tree
from pipeline.find.grammar.tense import Tense, own_tense, tense_of
from pipeline.knowledge.word_classes import classes
from pipeline.parse.tokens import Token
from pipeline.resolve.dates.clause_dates import is_ahead
from pipeline.resolve.dates.scenes import Scene, is_closed, is_old
from pipeline.resolve.dates.timed_words import TimedWords, reaches
from pipeline.resolve.dates.values import bounded
from schemas.event import EventDate
from schemas.vocabulary import Granularity

LASTING = frozenset({"day", "week", "month", "year"})
SEQUEL = 16  # tokens; a sentence without full stops runs on to other things


def from_its_deed_on(scene: Scene) -> EventDate | None:
    """What befell a doer came no sooner than his deed: "a man who shot two on Tuesday was held"."""
    people = tree.children(scene.verb, "nsubj", "nsubjpass", "dobj")
    deeds = [c for n in people for c in tree.children(n, "relcl") if own_tense(c) is Tense.PAST]
    near = [t for t in scene.sentence if is_closed(t) and any(reaches(t, c) for c in deeds)]
    near = [t for t in near if t.time.granularity is Granularity.DAY and not is_ahead(t, scene)]
    return bounded(near[0], "after") if near and not is_old(near[0], scene) else None


def before_its_sequel(scene: Scene, focus: TimedWords | None) -> EventDate | None:
    """What another clause goes on from was before it: "sued them, and they left on 3 May"."""
    if tense_of(scene.verb) is not Tense.PAST or focus is None or focus.time.earliest is None:
        return None
    for clause in tree.children(scene.verb, "conj"):
        if clause.i - scene.verb.i > SEQUEL:
            continue
        near = [t for t in scene.sentence if is_closed(t) and reaches(t, clause)]
        last = near[0].time.latest if near else None
        if last is not None and last < focus.time.earliest:
            return bounded(near[0], "before")
    return None


def before_arrival(scene: Scene) -> EventDate | None:
    """What led somewhere was before its arrival: "led a march to X, where it arrived on 9 May"."""
    clauses = _arrivals(scene.verb)
    near = [t for t in scene.sentence if is_closed(t) and any(reaches(t, c) for c in clauses)]
    return bounded(near[0], "before") if near else None


def _arrivals(verb: Token) -> list[Token]:
    """Return the clauses that say that one came where a deed led."""
    links = tree.children(verb, "prep")
    links += [p for o in tree.children(verb, "dobj") for p in tree.children(o, "prep")]
    links += [p for link in links for p in tree.children(link, "prep")]  # "from X to Y"
    goals = [n for p in links if p.lower_ == "to" for n in tree.children(p, "pobj")]
    clauses = [c for n in goals for c in tree.children(n, "relcl")]
    return [c for c in clauses if c.lemma_ in classes()["arriving"]]


def until_its_end(scene: Scene) -> EventDate | None:
    """What was done in a war was done before its end: "fought in the war, which ended in 2022"."""
    ends = (t for t in scene.sentence if is_old(t, scene) and is_closed(t) and t.verb is not None)
    for timed in ends:
        verb = timed.verb
        if verb is None or verb.dep_ != "relcl" or verb.lemma_ not in classes()["ending"]:
            continue
        if verb.head.i > scene.verb.i and scene.verb in verb.ancestors:
            return bounded(timed, "before")
    return None


def came_after(scene: Scene) -> bool:
    """Tell whether an event came after what was told: "ten died in the riots that followed"."""
    links = tree.children(scene.verb, "prep")
    nouns = [
        n
        for link in links
        if link.lower_ in {"in", "via", "through", "over"}
        for n in link.children
    ]
    clauses = (c for n in (scene.mention.head, *nouns) for c in tree.children(n, "relcl"))
    after = (c for c in clauses if c.lemma_.lower() in classes()["following"])
    return any(not tree.children(c, "dobj") for c in after) or _ends_a_wait(scene.verb)


def _ends_a_wait(verb: Token) -> bool:
    """Tell whether a clause ends what took days: "spent two weeks in jail before he was freed"."""
    if verb.dep_ != "advcl" or not any(c.lower_ == "before" for c in tree.children(verb, "mark")):
        return False
    lasted = tree.children(verb.head, "dobj", "npadvmod")
    lasted += [n for p in tree.children(verb.head, "prep") for n in tree.children(p, "pobj")]
    return any(n.lemma_ in LASTING for n in lasted)
