"""Whether an event was on a spot that no table knows, so that no other place may be its own."""

from collections.abc import Sequence

from pipeline.find.grammar import tree
from pipeline.knowledge.word_classes import classes
from pipeline.parse.tokens import Token
from pipeline.resolve.places.evidence import Named
from pipeline.resolve.places.vetoes import WHERE

GROUNDS = WHERE | {"on"}
GUESSED = frozenset({"", "GPE", "LOC", "FAC", "ORG"})  # what it calls towns it does not know
SPOTS = frozenset({"", "GPE", "LOC", "FAC", "NORP"})  # what spaCy calls unknown places


def has_unread_ground(head: Token, here: Sequence[Named]) -> bool:
    """Tell whether an event was on a spot that no table knows ("the raid on Surif killed two")."""
    deeds = [t for t in (head, *head.children) if t.pos_ == "NOUN"]
    deeds = [t for t in deeds if t is head or t.dep_ == "nsubj"]
    phrases = [c for t in deeds for c in t.children if c.dep_ == "prep" and c.lower_ in GROUNDS]
    phrases += [c for c in head.children if c.dep_ == "prep" and c.lower_ == "into"]
    known = {t.i for n in here for t in (n.token, *n.token.children)}
    grounds = [t for phrase in phrases for t in phrase.children if t.ent_type_ in SPOTS]
    grounds += [c for t in _posts(head) for c in t.children if c.dep_ == "compound"]
    grounds += [*_spots(head), *_taken(head), *_where(head)]
    return any(t.tag_ == "NNP" and t.i not in known for t in grounds)


def is_at_a_building(head: Token, here: Sequence[Named]) -> bool:
    """Tell whether an event was at a building whose name no table knows, wherever others were.

    "Looted the Orlo hospital".
    """
    links = [c for c in head.children if c.dep_ == "prep" and c.lower_ in GROUNDS]
    nouns = [c for c in head.children if c.dep_ in {"dobj", "nsubjpass"}]
    nouns += [c for link in links for c in link.children if c.dep_ == "pobj"]
    built = [t for t in nouns if t.tag_ == "NN" and t.lemma_ in classes()["unnamed_spots"]]
    known = {t.i for n in here for t in n.span}
    names = [c for t in built for c in t.children if c.dep_ == "compound"]
    return any(t.tag_ == "NNP" and t.i not in known for t in names)


def _where(head: Token) -> list[Token]:
    """Return the name of which a "where" clause tells: "held at Orlo, where men beat the crew"."""
    while head.dep_ == "conj":
        head = head.head
    tells = head.dep_ == "relcl" and tree.tells_where(head)
    return [head.head] if tells else []


def _taken(head: Token) -> list[Token]:
    """Return the name of what fighters took: "captured Torwam without a shot"."""
    taken = head.lemma_ in classes()["taking_towns"]
    return [c for c in head.children if taken and c.dep_ == "dobj" and c.ent_type_ in GUESSED]


def _spots(head: Token) -> list[Token]:
    """Return the names that "at" shows to be places, whatever they are called after.

    "Was shot at Chebilat", "inmates at El Inca rioted", "hit two on a train at Triagem".
    """
    if "at" not in head.sent.words:
        return []
    people = [c for c in head.children if c.dep_ in {"nsubj", "nsubjpass", "dobj"}]
    nouns = [n for t in people for p in t.children if p.dep_ == "prep" for n in p.children]
    bearers = [head, *people, *(n for n in nouns if n.dep_ == "pobj")]
    bearers = [t for t in bearers if t.lemma_ not in classes()["aiming"]]
    links = (c for t in bearers for c in t.children if c.dep_ == "prep" and c.lower_ == "at")
    names = (t for link in links for t in link.children if t.dep_ == "pobj")
    return [t for t in names if t.left_edge.tag_ not in {"DT", "CD"}]


def _posts(head: Token) -> list[Token]:
    """Return the posts between places at which something was done: "at the Amani crossing"."""
    links = [c for c in head.children if c.dep_ == "prep" and c.lower_ in GROUNDS]
    grounds = [g for link in links for g in link.children if g.dep_ == "pobj"]
    return [g for g in grounds if g.lemma_.lower() in classes()["posts"]]
