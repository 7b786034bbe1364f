"""The other party of words: whom a promise or condemnation concerns, who talks to whom."""

from pipeline.find.grammar import slots, syntax, tree
from pipeline.find.triggers import read_token, type_of
from pipeline.knowledge.actors import state_words
from pipeline.knowledge.lexicon import senses
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import NOUNS, PARTY_NAMES, PLURALS
from pipeline.parse.tokens import Token
from schemas.vocabulary import EventType

SLOTS = ("object2", "to", "with", "against", "from", "for", "object", "on", "in")
ON, ONE, OTHER = "on", "one", "other"
EITHER = frozenset({"side", "hand"})
OF_ONES_OWN = frozenset({EventType.MOBILIZE, EventType.RETREAT})


def addressees(head: Token) -> list[Token]:
    """Return whom a promise or refusal concerns: "agreed to lend the city its trucks"."""
    for verb in tree.children(head, "xcomp"):
        if is_going(verb):
            continue
        moved = type_of(verb) in OF_ONES_OWN  # who "threatened to send troops" threatens no troops
        for name in (n for n in SLOTS if not (moved and n == "object")):
            found = [t for t in slots.fill(verb, name) if is_party(t) and not _is_sum(t, name)]
            if not found and name not in {"object", "in"}:  # "agreed to close its camps in Chad"
                nouns = tree.children(verb, "dobj")
                found = [t for n in nouns for t in syntax.prepositional(n, name) if is_party(t)]
            found = [t for t in found if not (is_where_taken(t, verb) or is_ones_own(t))]
            if found:
                return tree.unique(c for t in found for c in tree.conjuncts(t))
        deeper = addressees(verb)
        if deeper:
            return deeper
    return []


def is_ones_own(noun: Token) -> bool:
    """Tell whether somebody is of who speaks: "threatened to open it with his own police"."""
    return any(c.lower_ == "own" for c in tree.children(noun, "amod"))


def _is_sum(noun: Token, name: str) -> bool:
    """Tell whether a number says to what something is cut: "voted to cut its force to 270 men"."""
    return name == "to" and bool(tree.children(noun, "nummod"))


def is_where_taken(place: Token, verb: Token) -> bool:
    """Tell whether a phrase says where something is done or taken to, not with whom one deals.

    "Agreed to close its camps in Chad", "to forward the letter to Bangkok"; to a state it is given.
    """
    if place.dep_ != "pobj" or not syntax.direct_objects(verb):
        return False
    town = place.ent_type_ == "GPE" and place.lower_ not in state_words()
    return place.head.lower_ == "in" or (place.head.lower_ == "to" and town)


def is_going(verb: Token) -> bool:
    """Tell whether a verb only says where somebody goes: "agreed to move to X".

    Or with what: who "threatened to take the case to the council" does not threaten the council.
    """
    objects = syntax.direct_objects(verb)
    if verb.lemma_ in classes()["taking_to"]:
        return any(o.lemma_ in classes()["brought_before"] for o in objects)
    against = objects or syntax.prepositional(verb, "against")
    return verb.lemma_ in classes()["going"] and not against


def is_party(token: Token) -> bool:
    """Tell whether a noun names somebody who can be promised or denied something."""
    return token.ent_type_ in PARTY_NAMES or token.lemma_.lower() in slots.people()


def parties_of(delegates: Token) -> list[Token]:
    """Return the two that a plural speaks for: "Chad and Mali's ministers", "UN and EU envoys"."""
    if delegates.tag_ not in PLURALS:
        return []
    owners = tree.children(delegates, "poss", "amod", "compound", "nmod")
    for first in (*owners, *slots.fill(delegates, "of")):
        sides = tree.conjuncts(first)
        if len(sides) == 1 and first.nbor(1).lower_ == "and" and first.nbor(2) in owners:
            sides = [first, first.nbor(2)]  # "UK and EU negotiators"
        if len(sides) == 2 and all(_is_named(t) for t in sides):
            return sides
    return []


def on_either_side(members: list[Token]) -> tuple[list[Token], list[Token]]:
    """Return those told of "on one side" and "on the other"; ([], []) where nobody is.

    "Between the army and its allies on one side and the rebels on the other".
    """
    behind = [t for t in members[0].sent if t.i > members[0].i and t.lower_ == ON]
    one = next((on for on in behind if _names_side(on, ONE)), None)
    other = next((on for on in behind if _names_side(on, OTHER)), None)
    if one is None or other is None:
        return [], []
    opposed = other.nbor(-1)
    first = [t for t in members if t.i < one.i]
    return (first, tree.conjuncts(opposed)) if opposed.pos_ in NOUNS else ([], [])


def _names_side(on: Token, which: str) -> bool:
    """Tell whether "on" opens "on one side", "on the one hand", "on the other"."""
    sides = [side for side in tree.children(on, "pobj") if which == OTHER or side.lower_ in EITHER]
    return any(word.lower_ == which for side in sides for word in (side, *side.children))


def _is_named(token: Token) -> bool:
    """Tell whether a modifier names a state or body: "British and EU", never "Western"."""
    return token.ent_type_ in {"GPE", "ORG"} or token.lower_ in state_words()


def with_doers(targets: list[Token]) -> list[Token]:
    """Put the doer before a deed: who condemns "the army's raid" turns against the army."""
    found: list[Token] = []
    for target in targets:
        if _is_made(target):
            doers = slots.fill(target, "poss") or slots.fill(target, "by") or _makers(target)
            doers = doers or slots.fill(target, "from") or _nationals(target)
            doers = doers or _of_doers(target)
            found += [c for d in doers if d.pos_ != "PRON" for c in tree.conjuncts(d)]
        found.append(target)
    return tree.unique(found)


def _of_doers(deed: Token) -> list[Token]:
    """Return who did a deed by its "of": "the ruling of the court", not "the killing of", "act of".

    Whom a deed befell may stand there as well.
    """
    named = [t for t in slots.fill(deed, "of") if is_party(t) or tree.is_known(t)]
    if tree.infinitives(deed):
        return named  # "the refusal of Iran to free them"
    read = read_token(deed)
    suffered = read is not None and "of" in read.sense.target
    return named if deed.lemma_ in classes()["deed"] and not suffered else []


def _is_made(noun: Token) -> bool:
    """Tell whether a noun names something done or said, behind which somebody stands."""
    lemma = noun.lemma_.lower()
    if noun.pos_ != "NOUN" or noun.ent_type_:
        return False
    return lemma in classes()["deed"] or (lemma, "noun") in senses()


def _makers(noun: Token) -> list[Token]:
    """Return who made a thing, by the participle behind it: "the appeal filed by the mayor"."""
    return [m for verb in tree.children(noun, "acl") for m in syntax.agents(verb)]


def _nationals(noun: Token) -> list[Token]:
    """Return the names of states and parties among a noun's modifiers: "the Russian raid"."""
    return [c for c in slots.fill(noun, "compound") if c.ent_type_ in {"NORP", "GPE", "ORG"}]
