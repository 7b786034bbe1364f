"""Roles: who does what to whom, with what, read from the slots that a trigger's sense names."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pipeline.find.grammar import phrase, slots, syntax, tree
from pipeline.find.grammar.bearers import is_place
from pipeline.find.roles.counterparts import (
    addressees,
    is_party,
    on_either_side,
    parties_of,
    with_doers,
)
from pipeline.find.roles.deeds import (
    committers,
    deed_it_was_done_in,
    doers_of_deeds,
    lending_verb,
    of_main_clause,
    victims,
    who_takes_part,
)
from pipeline.find.roles.fillers import (
    PICKED,
    PLEDGE,
    first_filled,
    is_own,
    is_theirs,
    means,
    members,
)
from pipeline.find.roles.membership import including
from pipeline.find.roles.purposes import meant_for
from pipeline.find.triggers import Trigger
from pipeline.find.triggers.frames import is_gunfire
from pipeline.knowledge.actors import metonyms, state_words
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import NOUNS, PREMODIFIERS, VERBS
from pipeline.parse.tokens import Span, Token
from schemas.vocabulary import FORCE, MUTUAL, VERBAL_TYPES, EventType

ARTICLES = frozenset({"a", "an"})
BETWEEN, DENY = "between", "deny"
BLASTS = frozenset({"explosives", "mine", "grenade", "suicide-attack"})
STREET = frozenset({EventType.PROTEST})
ONE_SIDED = frozenset({"offer", "pledge"})  # "both are willing to fight" is no deal between them
SUBJECT = "subject"


@dataclass(slots=True)
class Roles:
    """The heads of the phrases that fill an event's roles."""

    actors: list[Token] = field(default_factory=list)
    targets: list[Token] = field(default_factory=list)
    instruments: list[Token] = field(default_factory=list)


def find_roles(trigger: Trigger) -> Roles:
    """Return who fills the roles of a trigger; a role that the clause leaves open stays empty."""
    roles = _in_slots(trigger)
    if trigger.head.pos_ in NOUNS:
        _borrow_from_support_verb(trigger, roles)
        _borrow_from_deed(trigger, roles)
    roles.targets = roles.targets or _sufferers(trigger) or _shared(trigger, trigger.sense.target)
    _keep_apart(trigger, roles)
    roles.targets = _as_of_type(trigger, roles.targets) or _meant_for(trigger, roles.actors)
    roles.targets = roles.targets or _sent(trigger)
    if _is_mutual(trigger):
        _face_each_other(roles)
    return roles


def _in_slots(trigger: Trigger) -> Roles:
    """Return what stands where the sense says that its roles stand."""
    sense = trigger.sense
    main = members(of_main_clause(trigger), trigger)
    actors = doers_of_deeds(trigger, main or first_filled(trigger, _actor_slots(trigger)))
    actors = [t for t in actors if not _only_names(t, trigger)]
    alone = len(actors) < 2 and SUBJECT in sense.actor
    wanted = (s for s in sense.target if not (alone and s == SUBJECT))
    roles = Roles(actors, first_filled(trigger, wanted), _instruments(trigger))
    if trigger.head.pos_ in NOUNS and not roles.actors:
        roles.actors = _doers_of_noun(trigger) or _shared(trigger, ("by",))
    if BETWEEN in sense.actor and BETWEEN in sense.target:
        _split_between(trigger, roles)
    if _acts_on_itself(trigger):
        _split_subjects(roles)
    return roles


def _as_of_type(trigger: Trigger, targets: list[Token]) -> list[Token]:
    """Return the targets that events of a type have: those behind an attack, who is asked."""
    event_type = trigger.sense.event_type
    if event_type is EventType.RETREAT:  # nothing is done to one's own troops
        targets = [t for t in targets if not is_own(t)]
    if event_type is EventType.MOBILIZE:
        targets = _posted(trigger.head, targets)
    if event_type is EventType.ASSAULT:
        targets = victims(targets)
    if event_type in FORCE | {EventType.CONCEDE}:
        targets = tree.unique([*targets, *including(trigger.head, targets)])
    if event_type in VERBAL_TYPES:
        denied = trigger.sense.mode == DENY  # who "denied losing fighters" denies them nothing
        targets = with_doers(targets) or ([] if denied else _addressed(trigger))
    return targets


def _addressed(trigger: Trigger) -> list[Token]:
    """Return whom a promise or refusal concerns: who "vows to try its officers" vows it others."""
    found = addressees(trigger.head)
    return [t for t in found if not (trigger.sense.mode == PLEDGE and is_theirs(t))]


def _posted(head: Token, targets: list[Token]) -> list[Token]:
    """Return whom forces face, not where their own are kept: "moved tanks to its border".

    Of forces that somebody posted it is they: "300 men were flown to an airstrip".
    """
    others = [t for t in targets if not is_theirs(t)]
    spots = [t for t in others if is_place(t) and t.lower_ not in state_words()]
    spots = spots or [t for t in others if t.lower_ in classes()["directions"]]
    if not syntax.is_passive(head) or not others or spots != others:
        return others
    return syntax.passive_subjects(head) or others


def _sent(trigger: Trigger) -> list[Token]:
    """Return the forces that somebody sends nowhere against nobody: "dispatched 500 marines"."""
    head = trigger.head
    if trigger.sense.event_type is not EventType.MOBILIZE or head.pos_ != "VERB":
        return []
    if syntax.is_passive(head) and not tree.children(head, "auxpass"):
        return []  # "officers are seen gathered"
    forces = [t for t in syntax.direct_objects(head) if _is_force(t)]
    return tree.unique(c for t in forces for c in tree.conjuncts(t) if _is_force(c))


def _is_force(noun: Token) -> bool:
    """Tell whether a noun is of people who are sent to fight or guard: "300 men", "reserves"."""
    if noun.lower_ in PICKED:
        return any(map(_is_force, syntax.prepositional(noun, "of")))
    lemma = noun.lemma_.lower()
    return lemma in slots.people() and lemma not in means() and not noun.ent_type_


def _meant_for(trigger: Trigger, actors: list[Token]) -> list[Token]:
    """Return whom only the purpose of a deed names: "sent money to support refugees"."""
    found = meant_for(trigger.head, trigger.sense.event_type, trigger.object_noun)
    return with_doers([t for t in members(found, trigger) if t not in actors])


def _acts_on_itself(trigger: Trigger) -> bool:
    """Tell whether those who do a deed do it to each other: "they met"."""
    return SUBJECT in trigger.sense.actor and SUBJECT in trigger.sense.target


def _is_mutual(trigger: Trigger) -> bool:
    """Tell whether parties that act together act on each other: "Kenya and Uganda agreed"."""
    sense = trigger.sense
    mutual = sense.event_type in MUTUAL or sense.mode == "accord" or _acts_on_itself(trigger)
    return mutual and sense.mode not in ONE_SIDED


def _shared(trigger: Trigger, names: Iterable[str]) -> list[Token]:
    """Return what behind joined nouns is said of each: "the abduction and murder of two nuns"."""
    first = trigger.head
    while first.dep_ == "conj" and first.head.pos_ == "NOUN":
        first = first.head
    nouns = tree.conjuncts(first)
    if trigger.head.pos_ != "NOUN" or len(nouns) < 2:
        return []
    if nouns[-1] != trigger.head and _stands_apart(nouns[-1], trigger.head):
        return []  # "air raids and a strike by port workers"
    last = max(n.i for n in nouns)
    own = {p.lower_ for p in tree.children(trigger.head, "prep")}
    for name in (n for n in names if n not in own or trigger.head == nouns[-1]):
        behind = [p for n in nouns for p in tree.children(n, "prep") if p.i > last]
        found = [o for p in behind if p.lower_ == name for o in tree.children(p, "pobj")]
        if found := members(found, trigger):
            return found
    return []


def _stands_apart(last: Token, noun: Token) -> bool:
    """Tell whether the last noun of a list has an article that others lack: "and the theft of"."""
    if any(c.lower_ in ARTICLES for c in last.children):
        return True
    return bool(tree.children(last, "det")) and not tree.children(noun, "det", "poss")


def _doers_of_noun(trigger: Trigger) -> list[Token]:
    """Return who is behind a noun whose sense names no such slot: "by", "from", before an "of"."""
    found = first_filled(trigger, ("by",))
    if not found and trigger.sense.event_type in FORCE:
        if slots.fill(trigger.head, "of"):  # "the army's killing of a farmer"
            found = first_filled(trigger, ("poss", "compound"))
        attack = trigger.sense.event_type is EventType.ASSAULT  # an expulsion is from where it was
        found = found or [t for t in first_filled(trigger, ("from",)) if attack and is_party(t)]
    found = found or members(committers(trigger.head), trigger)
    street = trigger.sense.event_type in STREET
    return found or (members(who_takes_part(trigger.head), trigger) if street else [])


def _only_names(modifier: Token, trigger: Trigger) -> bool:
    """Tell whether a noun's modifier says which deed is meant, not whose.

    "The Riverside Cafe bombing" was not done by the cafe, "Kenya's protests" and "Oslo protests"
    not by these; "Ankara's threat" is of a government.
    """
    noun = modifier.head
    if noun.pos_ not in NOUNS or noun.i not in {t.i for t in trigger.span}:
        return False
    if modifier.dep_ == "poss":
        return modifier.ent_type_ == "GPE" and not _is_government(modifier.lower_, trigger)
    named = modifier.dep_ in PREMODIFIERS
    if named and modifier.ent_type_ == "GPE" and trigger.sense.event_type in STREET:
        return True
    return named and trigger.sense.event_type in FORCE and not slots.is_known_doer(modifier)


def _is_government(place: str, trigger: Trigger) -> bool:
    """Tell whether a state, or a capital that does no bodily deed, stands for its government."""
    event_type = trigger.sense.event_type
    if event_type in STREET:
        return False
    return place in state_words() or (event_type not in FORCE and place in metonyms())


def _actor_slots(trigger: Trigger) -> Iterator[str]:
    """Yield the actor's slots; "his arrest" is done to him where the sense says so of `poss`."""
    for slot in trigger.sense.actor:
        if slot == SUBJECT and trigger.head.pos_ in NOUNS:
            yield from (s for s in ("poss", "by", "compound") if s not in trigger.sense.target)
        else:
            yield slot


def _instruments(trigger: Trigger) -> list[Token]:
    """Return the means: "with grenades", "using knives", and a bomb that stands as subject."""
    head, lemmas = trigger.head, trigger.head.sent.lemmas
    if "use" not in lemmas and lemmas.isdisjoint(means()):
        return []
    found = [t for t in syntax.prepositional(head, "with") if t.lemma_.lower() in means()]
    found += [
        t
        for c in head.children
        if c.dep_ in {"advcl", "prep"} and c.lemma_ == "use"
        for t in tree.children(c, "dobj")
    ]
    if head.pos_ in VERBS:
        found += [t for t in slots.fill(head, "subject") if t.lemma_.lower() in means()]
    if head.pos_ in NOUNS:
        found += [c for c in head.children if c.dep_ == "compound" and c.lemma_.lower() in means()]
    return tree.unique(found)


def _split_between(trigger: Trigger, roles: Roles) -> None:
    """Read "between X and Y": the first is one side, the others are the other."""
    sides = slots.fill(trigger.head, BETWEEN, trigger.object_noun)
    members = tree.unique(c for t in sides for c in tree.conjuncts(t))
    if len(members) > 1:
        first, others = on_either_side(members)
        roles.actors, roles.targets = first or members[:1], others or members[1:]


def _split_subjects(roles: Roles) -> None:
    """Read "X and Y met" as X met Y, where the sense says that its subjects act on each other."""
    if len(roles.actors) > 1 and roles.targets == roles.actors:
        roles.actors, roles.targets = roles.actors[:1], roles.actors[1:]


def _borrow_from_support_verb(trigger: Trigger, roles: Roles) -> None:
    """Give "an attack" in "launched an attack" the verb's subject, as actor or as target."""
    verb, role = lending_verb(trigger.head)
    if verb is None:
        return
    doers = members(syntax.subjects(verb), trigger)
    if role == "actor":
        doers = doers_of_deeds(trigger, doers)
        if doers and all(_is_vague(t) for t in roles.actors):
            roles.actors = doers
        if not roles.targets:
            roles.targets = _first_filled_by(verb, trigger)
    elif not roles.targets:
        roles.targets = _not_places(doers, verb)


def _borrow_from_deed(trigger: Trigger, roles: Roles) -> None:
    """Give an attack the roles of the verb it is told with: "killed two men in an ambush"."""
    deed = deed_it_was_done_in(trigger.head)
    if deed is None or roles.actors:
        return
    roles.actors = doers_of_deeds(trigger, members(syntax.subjects(deed), trigger))
    placed = any(is_place(c) for c in tree.children(trigger.head, "compound"))  # "a Gao raid"
    if roles.actors and not (roles.targets or placed):
        roles.targets = members(slots.fill(deed, "object"), trigger)


def _not_places(sufferers: list[Token], verb: Token) -> list[Token]:
    """Return who is meant where the parser makes a place suffer: "in a jail awaiting trial"."""
    above = tree.governor(verb)
    if above is None or not all(is_place(t) for t in sufferers):
        return sufferers
    return [t for t in syntax.surface_subjects(above) if not is_place(t)]


def _sufferers(trigger: Trigger) -> list[Token]:
    """Return who a sentence calls the victim of a noun: "two banks were the target of raids"."""
    role = trigger.head.head.head
    if (
        trigger.head.dep_ not in {"pobj", "pcomp"}
        or role.lemma_.lower() not in classes()["sufferer"]
    ):
        return []
    if role.dep_ not in {"attr", "oprd"} or trigger.head.head.lower_ != "of":
        return []
    return members(syntax.subjects(role.head), trigger)


def _is_vague(token: Token) -> bool:
    """Tell whether a noun's doer is only hinted at: "their attack", "a military assault"."""
    bare = token.pos_ in {"NOUN", "ADJ"} and not token.ent_type_
    modifies = token.head.pos_ in NOUNS
    return modifies and (token.pos_ == "PRON" or (bare and token.dep_ != "poss"))


def _first_filled_by(verb: Token, trigger: Trigger) -> list[Token]:
    """Return the target that the parser hangs on the support verb: "launched attacks on them"."""
    for name in trigger.sense.target:
        if name not in slots.FINDERS:
            found = members(slots.fill(verb, name), trigger)
            if found:
                return found
    return []


def _keep_apart(trigger: Trigger, roles: Roles) -> None:
    """Take the means out of the actors, and nobody is actor and target of one event."""
    tools = {t.i for t in roles.instruments}
    roles.actors = [t for t in roles.actors if t.i not in tools and t.lemma_.lower() not in means()]
    doers = {t.i for t in roles.actors}
    if trigger.sense.mode in BLASTS:  # a bomb that goes off is what it is done with
        tools |= {t.i for t in roles.targets if t.lemma_.lower() in means() or is_gunfire(t)}
        roles.targets = [t for t in roles.targets if t.i not in tools]
    roles.targets = [t for t in roles.targets if t.i not in doers]


def _face_each_other(roles: Roles) -> None:
    """Read "X and Y agreed" as X with Y: the first is the actor, the others are the target."""
    if not roles.targets and len(roles.actors) == 1:
        roles.actors = parties_of(roles.actors[0]) or roles.actors
    if not roles.targets and len(roles.actors) > 1:
        roles.actors, roles.targets = roles.actors[:1], roles.actors[1:]


def phrases(heads: Iterable[Token]) -> list[Span]:
    """Return the noun phrases of role heads, in text order."""
    ordered = sorted(heads, key=lambda t: t.i)
    return [_with_acronym(phrase.with_syllable(phrase.noun_phrase(t))) for t in ordered]


def _with_acronym(span: Span) -> Span:
    """Take in the acronym that a name is followed by: "the Democratic Front (DF)"."""
    doc, tokens, end = span.doc, span.doc.tokens, span.end
    if end + 2 >= len(tokens) or tokens[end].text != "(" or tokens[end + 2].text != ")":
        return span
    acronym = tokens[end + 1]
    return doc[span.start : end + 3] if acronym.text.isupper() and len(acronym) > 1 else span
