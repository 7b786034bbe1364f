"""Where the police, a mayor or a hospital are who act, or who tell what was done in their town."""

from collections.abc import Sequence

from pipeline.find.mentions import EventMention
from pipeline.find.reporting import is_saying
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import PATIENTS
from pipeline.parse.tokens import Token
from pipeline.resolve.places.evidence import Named, Way
from pipeline.resolve.places.phrases import is_government
from pipeline.resolve.places.told_elsewhere import SAID
from pipeline.resolve.places.vetoes import WHERE, goes_on
from schemas.event import Place

LOCAL = ("city", "district", "province")


def of_institution(mention: EventMention, here: Sequence[Named]) -> list[Place]:
    """Return the place of a local institution that acts ("Seattle police", "Alaska's governor").

    So do those who report what was done there ("Oslo police said a bomb was found"). Never for a
    country: its army and its ministers act abroad as well.
    """
    subjects = [c for c in mention.head.children if c.dep_ == "nsubj"]
    subjects += _reporters(mention.head)
    names = [t for s in (*subjects, *(a.root for a in mention.actors)) for t in s.children]
    names += [t for name in names if name.dep_ == "compound" for t in name.children]
    acting = {t.i for t in names}
    return [
        n.place
        for n in here
        if n.token.i in acting
        and n.token.dep_ in ("compound", "poss", "nmod")
        and n.place.kind in LOCAL
        and not is_government(n.token, n.place)
    ][:1]


def where_it_is_told(mention: EventMention, here: Sequence[Named]) -> list[Place]:
    """Return the place with which the report of those on the spot opens.

    "In Belgorod, the mayor said a missile killed six": mayors tell what happens in their towns, a
    minister who speaks in Vienna does not.
    """
    verbs = [teller.head for teller in _reporters(mention.head)]
    return [
        n.place
        for n in here
        if n.place.kind in LOCAL
        and n.token.dep_ == "pobj"
        and n.token.head.lower_ in WHERE
        and n.token.head.head in verbs
        and n.token.i < mention.head.i
        and all(n.token.i < c.i for v in verbs for c in v.children if c.dep_ == "nsubj")
    ][:1]


def _reporters(head: Token) -> list[Token]:
    """Return the local police or the like by whom an event is reported, if there are such.

    "Police said", "the mayor, Ana Ruiz, said", "Mayor Ana Ruiz said".
    """
    clause = head
    while clause.dep_ not in SAID and clause.head is not clause:
        clause = clause.head
    if clause.head is clause or not is_saying(clause.head):
        return []
    tellers = [c for c in clause.head.children if c.dep_ == "nsubj"]
    local = classes()["witnesses"]
    return [t for t in tellers if any(w.lemma_.lower() in local for w in (t, *_titles(t)))]


def _titles(name: Token) -> list[Token]:
    """Return what stands before a name, as "Mayor" does."""
    first = [c for c in name.children if c.dep_ in {"compound", "nmod"}]
    return [*first, *(c for t in first for c in t.children if c.dep_ in {"compound", "nmod"})]


def is_host(mention: EventMention, one: Named) -> bool:
    """Tell whether talks are called after the town that hosts them: "the Geneva talks failed"."""
    meeting = one.token.head
    if one.token.dep_ != "compound" or one.place.kind != "city" or meeting not in mention.trigger:
        return False
    return meeting.lemma_.lower() in classes()["held"]


def is_where_they_were(way: Way) -> bool:
    """Tell whether a place is where those whom a deed befell just were: "who were visiting X"."""
    group = len(way.down) > 3 and way.down[1].lower_ == "of"  # "a group of men who were"
    down = way.down[2:] if group else way.down
    if way.up or len(down) < 2 or way.down[0].dep_ not in PATIENTS:
        return False
    clause, inside = down[1], down[2:]
    there = clause.dep_ == "relcl" and goes_on(clause)
    return there and all(t.dep_ in {"dobj", "prep", "pobj"} for t in inside)
