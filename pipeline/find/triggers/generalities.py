"""Generalities: force of which nobody tells that it happened once.

"One in five nurses has been beaten" counts a survey, "under the act the police may arrest a
suspect" tells the law, "the frigate can strike targets" what it is able to, "Singapore still
executes people" what is done as a rule. A report of a deed has somebody it befell, a time or a
place.
"""

from collections.abc import Sequence

from pipeline.find.grammar import syntax, tree
from pipeline.find.triggers import Trigger
from pipeline.knowledge.times import weekdays
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import COMPLEMENTS, PLURALS, PRESENT, VERBS
from pipeline.parse.tokens import Token
from schemas.vocabulary import EventType

DEEDS = frozenset(
    {
        EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE, EventType.RETREAT,
        EventType.PROTEST, EventType.CONSULT, EventType.AID, EventType.COOPERATE,
        EventType.CONCEDE,
    }
)  # fmt: skip
OPINIONS = frozenset({EventType.SUPPORT, EventType.REJECT, EventType.ACCUSE, EventType.AGREE})
PERCENT = frozenset({"percent", "%", "percentage", "pct", "per cent"})
ASKED = frozenset({"voter", "respondent", "american", "people", "adult", "resident", "citizen"})
DEATH = "death"
PERMITTING = frozenset({"allow", "permit", "entitle"})
LAWFUL = frozenset({"can", "may", "shall", "must"})
UNCEASING = frozenset({"constantly"})  # "are constantly on alert" tells what they are now
SELDOM = frozenset({"seldom", "rarely", "hardly"})
RATES = frozenset({"each", "every"})
PERIODS = frozenset({"year", "month", "week", "day", "night", "season", "winter", "summer"})
ROUTINE = frozenset({"weekend", "weekday", "evening"})
OUT_OF = frozenset({"in", "out"})  # "one in five", "two out of three"
COMPARED = frozenset({"more", "fewer", "less"})


def without_generalities(triggers: Sequence[Trigger]) -> list[Trigger]:
    """Return the triggers without what is only said in general."""
    return [t for t in triggers if not (_is_general(t) or _only_names(t.head))]


def _only_names(head: Token) -> bool:
    return _names_something(head) or _is_of_stricken(head)


def _is_of_stricken(noun: Token) -> bool:
    """Tell whether a deed only says what something is like: "unrest-affected districts"."""
    if noun.pos_ != "NOUN" or noun.i + 2 >= len(noun.doc) or noun.nbor().text != "-":
        return False
    return noun.nbor(2).lower_ in classes()["stricken"]


def _is_general(trigger: Trigger) -> bool:
    head = trigger.head
    if head.pos_ in VERBS and trigger.sense.mode == DEATH:
        return _is_done_as_a_rule(head)  # "dozens of people drown every year"
    if head.pos_ not in VERBS or trigger.sense.event_type is EventType.OTHER:
        return False
    if _is_standing_permission(head) or _sets_against(head) or _is_polled(trigger):
        return True
    return trigger.sense.event_type in DEEDS and (
        _is_of_a_survey(head) or _is_lawful(head) or _is_capacity(head) or _is_done_as_a_rule(head)
    )


def _is_standing_permission(verb: Token) -> bool:
    """Tell whether a verb tells what is allowed: "soldiers are allowed to shoot"."""
    return verb.lemma_ in PERMITTING and syntax.is_passive(verb) and _is_simple_present(verb)


def _sets_against(verb: Token) -> bool:
    """Tell whether two things are only compared: "paid nine crowns as opposed to ten"."""
    if verb.lower_ != "opposed" or not 0 < verb.i < len(verb.doc) - 1:
        return False
    return verb.nbor(-1).lower_ == "as" and verb.nbor().lower_ == "to"


def _names_something(head: Token) -> bool:
    """Tell whether a deed is part of a name: "kidnapping cover", "ceasefire monitoring office".

    The parser takes the gerund for a verb of which the noun is the object.
    """
    gerund, names = head, "provision"
    if head.pos_ == "NOUN" and head.i + 1 < len(head.doc):
        gerund, names = head.nbor(), "bureau"
    if gerund.tag_ != "VBG" or gerund.i + 1 >= len(gerund.doc) or tree.children(gerund, "nsubj"):
        return False
    behind = gerund.nbor()
    named = behind.lemma_.lower() in classes()[names] and behind.tag_ == "NN"
    return named and behind.dep_ == "dobj" and behind.head == gerund


def _is_of_a_survey(verb: Token) -> bool:
    """Tell whether a verb counts those it befell: "one in five nurses has been beaten"."""
    return any(map(_is_share, syntax.surface_subjects(verb)))


def _is_polled(trigger: Trigger) -> bool:
    """Tell whether a poll counts who is for or against something: "55 percent oppose the tax"."""
    if trigger.sense.event_type not in OPINIONS:
        return False
    by = syntax.agents(trigger.head) if syntax.is_passive(trigger.head) else []
    return any(_is_percent(t) for t in (*tree.children(trigger.head, "nsubj"), *by))


def _is_percent(noun: Token) -> bool:
    """Tell whether so many in a hundred are meant, or as large a share of those asked."""
    shares = (noun, *tree.children(noun, "nummod", "quantmod", "nmod", "compound"))
    if any(t.lemma_.lower() in PERCENT for t in shares):
        return True
    share = noun.lemma_.lower() in classes()["polled_share"]
    return share and any(t.lemma_.lower() in ASKED for t in syntax.prepositional(noun, "of"))


def _is_share(noun: Token) -> bool:
    """Tell whether so many in so many are meant: the parser hangs "one in five" on either."""
    if OUT_OF.isdisjoint(noun.sent.words):
        return False
    numbers = tree.children(noun, "nummod")
    if any(c.lower_ in OUT_OF for n in numbers for c in tree.children(n, "quantmod")):
        return True
    shares = (prep for prep in tree.children(noun, "prep") if prep.lower_ in OUT_OF)
    return noun.tag_ == "CD" and any(_is_counted(t) for prep in shares for t in prep.subtree)


def _is_counted(noun: Token) -> bool:
    return noun.tag_ in PLURALS and bool(tree.children(noun, "nummod"))


def _is_lawful(verb: Token) -> bool:
    """Tell whether a verb tells what a law allows: "under the act the police may arrest him"."""
    permitted = verb.head
    if verb.dep_ in COMPLEMENTS and permitted.lemma_ in PERMITTING:
        tensed = (permitted, *tree.auxiliaries(permitted))
        return any(t.tag_ in PRESENT for t in tensed) and _is_ruled(permitted)
    may = any(aux.lower_ in LAWFUL for aux in tree.auxiliaries(verb))
    never = _is_simple_present(verb) and tree.has_negation(verb)
    return (may or never) and _is_under_law(verb)


def _is_ruled(verb: Token) -> bool:
    """Tell whether it is a rule that allows it, or it is allowed in general."""
    if syntax.is_passive(verb):
        return True  # "guards are allowed to shoot"
    return any(t.lemma_.lower() in classes()["rules"] for t in syntax.subjects(verb))


def _is_under_law(verb: Token) -> bool:
    """Tell whether a clause names the law that it tells: "under Kazakh law", "under the act"."""
    laws = syntax.prepositional(verb, "under")
    return any(law.lemma_.lower() in classes()["rules"] for law in laws)


def _is_capacity(verb: Token) -> bool:
    """Tell whether a verb says what somebody or something is able to do: "can strike targets".

    What "could not" be done was not done, unless it is measured ("could not invade so much as …").
    """
    auxiliaries = {aux.lower_ for aux in tree.auxiliaries(verb)}
    if "can" in auxiliaries:
        return not (tree.children(verb, "nsubjpass") or tree.has_negation(verb))
    if "could" not in auxiliaries or "have" in auxiliaries:
        return False
    words = {t.lower_ for t in verb.subtree if t.i > verb.i}
    return {"so", "much", "as"} <= words


def _is_done_as_a_rule(verb: Token) -> bool:
    """Tell whether a verb tells what is done again and again, or not, in no time of its own."""
    if not _is_simple_present(verb):
        return False
    adverbs = {c.lower_ for c in tree.children(verb, "advmod")}
    if adverbs & (classes()["usually"] - UNCEASING | SELDOM):
        return True
    return (
        _has_a_rate(verb)
        or _is_compared(verb)
        or ("still" in adverbs and _is_done_to_some(verb))
        or _is_of_a_kind(verb)
    )


def _is_simple_present(verb: Token) -> bool:
    """Tell whether a verb is in the simple present: "executes", "are attacked", "do not attack"."""
    auxiliaries = tree.auxiliaries(verb)
    if not auxiliaries:
        bare = verb.tag_ == "VB" and verb.dep_ == "ROOT"  # "guards patrol it", as tagged
        return verb.tag_ in PRESENT or (bare and bool(tree.children(verb, "nsubj")))
    simple = {"do", "be"} if verb.tag_ in {"VB", "VBN"} else set()
    return all(aux.lemma_ in simple and aux.tag_ in PRESENT for aux in auxiliaries)


def _has_a_rate(verb: Token) -> bool:
    """Tell whether a deed has a rate: "each February", "every night", "once a year"."""
    times = [t for t in verb.subtree if t.dep_ in {"npadvmod", "pobj", "dobj"} and t.i > verb.i]
    return any(map(_is_one_of_many, times)) or any(
        (c.lower_ in RATES and t.lemma_.lower() in PERIODS | {"time"}) or _is_named_rate(t, c)
        for t in times
        for c in t.children
    )


def _is_one_of_many(time: Token) -> bool:
    """Tell whether it happens on any such day: "on Sundays", "on summer weekends"."""
    day = time.lower_.removesuffix("s")
    known = day in ROUTINE or day in weekdays()
    return known and day != time.lower_ and time.head.lower_ == "on"


def _is_named_rate(time: Token, word: Token) -> bool:
    """Tell whether a time is "each February" or "every three years"."""
    return word.lower_ in RATES and time.ent_type_ == "DATE"


def _is_compared(verb: Token) -> bool:
    """Tell whether a deed is compared in general: "kill more people than", "more often than"."""
    below = [t for t in verb.subtree if t.i > verb.i]
    than = any(t.lower_ == "than" for t in below)
    more = any(t.lower_ in COMPARED and not tree.children(t, "nummod") for t in below)
    return than and more and not any(t.pos_ == "NUM" for t in below)


def _is_done_to_some(verb: Token) -> bool:
    """Tell whether a verb's objects are any that there are: "still executes people"."""
    objects = tree.children(verb, "dobj")
    return bool(objects) and all(map(_is_bare_plural, objects))


def _is_of_a_kind(verb: Token) -> bool:
    """Tell whether it befalls a kind of people: "cyclists who ride in the dark are attacked"."""
    kinds = syntax.surface_subjects(verb)
    return bool(kinds) and all(_is_bare_plural(t) and _is_kind(t, verb) for t in kinds)


def _is_bare_plural(noun: Token) -> bool:
    counted = tree.children(noun, "det", "nummod", "poss")
    named = noun.tag_ == "NNS" or noun.lower_ == "people"
    return named and not counted and not noun.ent_type_


def _is_kind(noun: Token, verb: Token) -> bool:
    """Tell whether a clause in the present tells which kind: "those who commute in the dark"."""
    told = tree.children(noun, "relcl")
    return verb not in told and any(_is_simple_present(c) for c in told)
