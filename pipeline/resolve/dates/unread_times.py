"""Times that a clause tells and nobody can read: "burned it on election night"."""

from functools import lru_cache

from pipeline.find.grammar import tree
from pipeline.find.times import words
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import VERBS
from pipeline.parse.tokens import Token
from pipeline.resolve.dates.scenes import Scene

LONGER = frozenset({"eve", "weekend"})
NAMED = frozenset({"NN", "NNP"})


def has_unread_time(scene: Scene) -> bool:
    """Tell whether the clause has a day of its own that no calendar tells: "on polling day".

    No other time stands in for it: nothing near by says when that was.
    """
    sentence, days_and_parts = scene.verb.sent, classes()["parts_of_day"] | LONGER
    if sentence.lemmas.isdisjoint(words.units()) and sentence.words.isdisjoint(days_and_parts):
        return False
    phrases = tree.children(scene.verb, "prep")
    if not phrases:
        return False
    links = [p for p in phrases if p.lower_ in {"on", "during"}]
    inside = [p for p in phrases if p.lower_ == "in"]
    spans = [n for p in inside for n in tree.children(p, "pobj") if n.lemma_ in words.units()]
    if any(_is_of_a_count(n) for n in spans if not any(n in t.span for t in scene.times)):
        return True  # "in the first week they shot nine"
    if not links:
        return False
    days = [n for p in links for n in tree.children(p, "pobj") if n.lower_ in days_and_parts]
    if any(_is_of_a_count(day) for day in days if not any(day in t.span for t in scene.times)):
        return True
    return any(
        name.tag_ in NAMED and not any(name in t.span for t in scene.times)
        for day in days
        for name in tree.children(day, "compound")
    )


def _is_of_a_count(day: Token) -> bool:
    """Tell whether a day is one of so many: "took it on the first day", not "… of the talks"."""
    known = any(c.dep_ == "poss" for c in day.children)  # "then in its fifth week"
    nth = not known and any(words.ordinal_of(c.lower_) for c in tree.children(day, "amod"))
    told = tree.children(day, "relcl", "nummod")
    return nth and not told and not any(c.lower_ == "of" for c in tree.children(day, "prep"))


def is_of_a_long_while(scene: Scene) -> bool:
    """Tell whether a clause has a stretch that no calendar tells: "in the civil war they burned X".

    It is no war of which the text tells when it was: "during the war of 1998".
    """
    if scene.verb.sent.lemmas.isdisjoint(classes()["long_whiles"]):
        return False
    links = [p for p in tree.children(scene.verb, "prep") if p.lower_ == "during"]
    links += [p for p in tree.children(scene.verb, "prep") if p.lower_ == "in" and p.is_sent_start]
    nouns = [n for p in links for n in tree.children(p, "pobj")]
    nouns = [n for n in nouns if n.lemma_.lower() in classes()["long_whiles"]]
    return any(not any(t.span.root in n.subtree for t in scene.sentence) for n in nouns)


def is_of_early_years(scene: Scene) -> bool:
    """Tell whether a deed was in somebody's early years: "as a child he was beaten".

    So it is beside "when I was little" and "in her youth".
    """
    verb = scene.verb
    if verb.sent.lemmas.isdisjoint(_of_the_young()):
        return False
    links = [p for p in tree.children(verb, "prep") if p.lower_ in {"as", "in", "during", "since"}]
    nouns = [n for p in links for n in tree.children(p, "pobj")]
    if any(_is_an_age(n) for n in nouns):
        return True
    clauses = (c for c in tree.children(verb, "advcl") if c.lemma_ == "be" or c.pos_ not in VERBS)
    return any(_was_young(c) for c in clauses if any(w.lower_ == "when" for w in c.children))


@lru_cache(maxsize=1)
def _of_the_young() -> frozenset[str]:
    """Return the words of which one stands in every sentence about early years."""
    return classes()["young_people"] | classes()["early_years"] | classes()["young"]


def _is_an_age(noun: Token) -> bool:
    """Tell whether a noun names early years, or one who is in them: "in my youth", "as a boy"."""
    if noun.head.lower_ == "as":
        return noun.tag_ == "NN" and noun.lemma_.lower() in classes()["young_people"]
    whose = any(c.dep_ == "poss" for c in noun.children)
    return whose and noun.lemma_.lower() in classes()["early_years"]


def _was_young(clause: Token) -> bool:
    """Tell whether a clause says that somebody was little, a child: "when I was little"."""
    told = [c for c in clause.children if c.dep_ in {"acomp", "attr"}]
    return any(t.lemma_.lower() in classes()["young_people"] | classes()["young"] for t in told)
