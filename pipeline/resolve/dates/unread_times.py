"""Times that a clause tells and nobody can read: "burned it on election night"."""

from pipeline.find.grammar import tree
from pipeline.knowledge.word_classes import classes
from pipeline.resolve.dates.scenes import Scene

LONGER = frozenset({"eve", "weekend"})
NAMED = frozenset({"NN", "NNP"})


def has_unread_time(scene: Scene) -> bool:
    """Tell whether the clause has a day of its own that no calendar tells: "on polling day".

    No other time stands in for it: nothing near by says when that was.
    """
    links = [p for p in tree.children(scene.verb, "prep") if p.lower_ in {"on", "during"}]
    if not links:
        return False
    days_and_parts = classes()["parts_of_day"] | LONGER
    days = [n for p in links for n in tree.children(p, "pobj") if n.lower_ in days_and_parts]
    return any(
        name.tag_ in NAMED and not any(name in t.span for t in scene.times)
        for day in days
        for name in tree.children(day, "compound")
    )
