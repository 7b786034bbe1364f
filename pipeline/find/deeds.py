"""Deeds as doers: who stands behind "the attack killed three" or "died in a raid by the army".

An event noun is nobody who acts, nor is a jet or a tank. Where one stands as the subject of an
event, or names the circumstance of a passive, whoever stands behind it is the doer.
"""

from pipeline.find import slots, syntax, tree
from pipeline.find.triggers import Trigger, read_token
from pipeline.knowledge.lexicon import classes
from pipeline.knowledge.verbs import support_verbs
from pipeline.parse.tokens import Token
from schemas.vocabulary import EventType

FORCE = frozenset({EventType.ASSAULT, EventType.COERCE})
CIRCUMSTANCE = ("in", "during", "by")
BEHIND = ("by", "poss", "compound", "from")
OPPONENT = "with"  # behind a fight: "killed in a battle with the army"
HARDWARE = ("airpower", "vehicle")  # "Russian jets bombed" tells of Russia
MEANS = ("weapon", "bomb", "mine", "rocket", "artillery", "shellfire", "firearm", "grenade")


def doers_of_deeds(trigger: Trigger, actors: list[Token]) -> list[Token]:
    """Return the actors with every deed among them replaced by its doer, and facts left out."""
    if trigger.sense.event_type not in FORCE:
        return [t for t in actors if t.lower_ not in classes()["fact_pronoun"]]
    found: list[Token] = []
    for actor in actors:
        if _is_deed(actor):
            found += _behind(actor)
        elif _is_of(actor, HARDWARE) and not _is_suicidal(actor):
            found += _behind(actor) or [actor]
        elif _is_means(actor):
            found += _users(actor) or [actor]
        elif actor.lower_ not in classes()["fact_pronoun"]:
            found.append(actor)
    return found or _of_circumstance(trigger.head)


def victims(targets: list[Token]) -> list[Token]:
    """Return the targets of violence with each attack among them replaced by who is behind it.

    "Repelled the raid by the militia" is done to the militia, "repelled the raid" to nobody named.
    """
    found: list[Token] = []
    for target in targets:
        found += _behind(target) if _is_attack(target) else [target]
    return found


def _is_attack(token: Token) -> bool:
    """Tell whether a noun is itself violence of the lexicon; crowds and marches can be attacked."""
    return _type_of(token) is EventType.ASSAULT


def _is_deed(token: Token) -> bool:
    """Tell whether a noun is an event of the lexicon rather than somebody."""
    return _type_of(token) is not None


def _type_of(token: Token) -> EventType | None:
    """Return the type of the event that a noun of the lexicon names, None for somebody's name."""
    if token.pos_ != "NOUN" or token.ent_type_ in {"ORG", "PERSON", "GPE", "NORP"}:
        return None
    read = read_token(token)
    return read.sense.event_type if read is not None else None


def _behind(noun: Token) -> list[Token]:
    """Return whose deed or weapon a noun is: "the army's raid", "mortar fire from the hills"."""
    fight = noun.lemma_.lower() in classes()["fight"]
    for slot in (*BEHIND, OPPONENT) if fight else BEHIND:
        found = [t for t in slots.fill(noun, slot) if t.pos_ in tree.NOUN_TAGS]
        people = [c for t in _nearest(found, noun) for c in tree.conjuncts(t) if not _is_means(c)]
        if people:
            return people
    return [c for t in committers(noun) for c in tree.conjuncts(t)]


def _nearest(owners: list[Token], noun: Token) -> list[Token]:
    """Keep the forces among a noun's modifiers: "a Nigerian army drone" is the army's."""
    forces = [t for t in owners if t.head == noun and t.lemma_.lower() in slots.forces()]
    return forces or owners


def committers(deed: Token) -> list[Token]:
    """Return by whom a verb says that a deed was done: "the raid staged on Monday by rebels".

    What is committed is the deed, also where the parser hung the clause on its victim ("the murder
    of two nurses perpetrated by rebels"), or took the clause for the main one.
    """
    for noun in (deed, *slots.fill(deed, "of")):
        verbs = tree.children(noun, "acl", "relcl")
        verbs += [noun.head] if noun.dep_ == "nsubj" and noun.head.pos_ == "VERB" else []
        for verb in verbs:
            lemma = verb.lemma_.lower()
            carries = support_verbs().get(lemma) == "actor" and noun == deed
            if (carries or lemma in classes()["committing"]) and (doers := syntax.agents(verb)):
                return doers
    return []


def _is_suicidal(noun: Token) -> bool:
    """Tell whether a "bomber" is somebody, not a plane."""
    return any(c.lower_ == "suicide" for c in noun.children)


def _users(weapon: Token) -> list[Token]:
    """Return who used a weapon: "rockets fired by the rebels", "the army's shells"."""
    verbs = tree.children(weapon, "acl")
    verbs += [weapon.head] if weapon.dep_ in {"nsubj", "nsubjpass"} else []
    fired = [t for verb in verbs if syntax.is_passive(verb) for t in syntax.agents(verb)]
    owners = fired or slots.fill(weapon, "poss")
    owners = owners or [t for t in slots.fill(weapon, "compound") if slots.is_known_doer(t)]
    return [c for t in _nearest(owners, weapon) for c in tree.conjuncts(t)]


def _of_circumstance(head: Token) -> list[Token]:
    """Return who is behind what a passive happened in: "were killed in army raids"."""
    if not syntax.is_passive(head):
        return []
    for preposition in CIRCUMSTANCE:
        for noun in syntax.prepositional(head, preposition):
            if _is_deed(noun) or _is_means(noun):
                return _behind(noun)
    return []


def _is_means(token: Token) -> bool:
    return _is_of(token, MEANS)


def _is_of(token: Token, names: tuple[str, ...]) -> bool:
    """Tell whether a noun is in one of the lexicon's word classes."""
    return any(token.lemma_.lower() in classes()[name] for name in names)
