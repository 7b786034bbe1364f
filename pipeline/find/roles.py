"""Roles: who does what to whom, with what, read from the slots that a trigger's sense names."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from pipeline.find import phrase, slots, syntax, tree
from pipeline.find.bearers import is_person_noun, is_place
from pipeline.find.counterparts import addressees, is_going, is_party, parties_of, with_doers
from pipeline.find.deeds import committers, doers_of_deeds, of_main_clause, victims
from pipeline.find.membership import including
from pipeline.find.modality import is_news_of
from pipeline.find.purposes import meant_for
from pipeline.find.triggers import Trigger, read_token
from pipeline.knowledge.actors import state_words
from pipeline.knowledge.lexicon import classes
from pipeline.knowledge.verbs import support_verbs
from pipeline.parse.tokens import Span, Token
from schemas.vocabulary import VERBAL_TYPES, EventType

EXPLETIVES, ARTICLES = frozenset({"there"}), frozenset({"a", "an"})
BETWEEN = "between"
FORCE = frozenset({EventType.ASSAULT, EventType.COERCE})
BLASTS = frozenset({"explosives", "mine", "grenade", "suicide-attack"})
STREET = frozenset({EventType.PROTEST})
MUTUAL = frozenset({EventType.AGREE, EventType.CONSULT, EventType.COOPERATE})
ONE_SIDED = frozenset({"offer", "pledge"})  # "both are willing to fight" is no deal between them
SUBJECT = "subject"
NOBODY = frozenset({"MONEY", "PERCENT", "DATE", "TIME"})  # labels of what takes no part
WHERE = frozenset({"in", "near", "along"})
ASKING = frozenset({"WP", "WDT"})  # pronouns that ask; those that relate stand for their noun
OWN = frozenset({"its", "their", "his", "her"})
HOLDING = frozenset({"siege", "blockade", "occupy", "capture", "invade"})
ALLEGE, IN = "allege", "in"
PARTIES = slots.NATIONAL | {"FAC"}
INNER_TARGET = "xtarget"


@dataclass(slots=True)
class Roles:
    """The heads of the phrases that fill an event's roles."""

    actors: list[Token] = field(default_factory=list)
    targets: list[Token] = field(default_factory=list)
    instruments: list[Token] = field(default_factory=list)


@lru_cache(maxsize=1)
def means() -> frozenset[str]:
    """Return the nouns that are no doer but the means of one: bombs, vehicles, gunfire."""
    wanted = (
        "weapon",
        "bomb",
        "mine",
        "rocket",
        "artillery",
        "grenade",
        "firearm",
        "chemical",
        "shellfire",
    )
    found = frozenset().union(*(classes().get(name, frozenset()) for name in wanted))
    return found - {n for n in found if is_person_noun(n)}  # an agent is a poison or a spy


def find_roles(trigger: Trigger) -> Roles:
    """Return who fills the roles of a trigger; a role that the clause leaves open stays empty."""
    main = _members(of_main_clause(trigger), trigger)
    actors = doers_of_deeds(trigger, main or _first_filled(trigger, _actor_slots(trigger)))
    actors = [t for t in actors if not _only_names(t, trigger)]
    alone = len(actors) < 2 and SUBJECT in trigger.sense.actor
    roles = Roles(
        actors=actors,
        targets=_first_filled(
            trigger, (s for s in trigger.sense.target if not (alone and s == SUBJECT))
        ),
        instruments=_instruments(trigger),
    )
    if trigger.head.pos_ in {"NOUN", "PROPN"} and not roles.actors:
        roles.actors = _doers_of_noun(trigger) or _shared(trigger, ("by",))
    if BETWEEN in trigger.sense.actor and BETWEEN in trigger.sense.target:
        _split_between(trigger, roles)
    if SUBJECT in trigger.sense.actor and SUBJECT in trigger.sense.target:
        _split_subjects(roles)
    if trigger.head.pos_ in {"NOUN", "PROPN"}:
        _borrow_from_support_verb(trigger, roles)
    roles.targets = roles.targets or _sufferers(trigger) or _shared(trigger, trigger.sense.target)
    _keep_apart(trigger, roles)
    if trigger.sense.event_type is EventType.RETREAT:  # nothing is done to one's own troops
        roles.targets = [t for t in roles.targets if not _is_own(t)]
    if trigger.sense.event_type is EventType.ASSAULT:
        roles.targets = victims(roles.targets)
    if trigger.sense.event_type in FORCE | {EventType.CONCEDE}:
        roles.targets = tree.unique([*roles.targets, *including(trigger.head, roles.targets)])
    if trigger.sense.event_type in VERBAL_TYPES:
        roles.targets = with_doers(roles.targets) or addressees(trigger.head)
    if not roles.targets:
        found = meant_for(trigger.head, trigger.sense.event_type, trigger.object_noun)
        found = with_doers([t for t in _members(found, trigger) if t not in roles.actors])
        roles.targets = found
    both = SUBJECT in trigger.sense.target and SUBJECT in trigger.sense.actor
    mutual = trigger.sense.event_type in MUTUAL or trigger.sense.mode == "accord" or both
    if mutual and trigger.sense.mode not in ONE_SIDED:
        _face_each_other(roles)
    return roles


def _shared(trigger: Trigger, names: Iterable[str]) -> list[Token]:
    """Return what behind joined nouns is said of each: "the abduction and murder of two nuns"."""
    first = trigger.head
    while first.dep_ == "conj" and first.head.pos_ == "NOUN":
        first = first.head
    nouns = tree.conjuncts(first)
    if trigger.head.pos_ != "NOUN" or len(nouns) < 2:
        return []
    if nouns[-1] != trigger.head and any(c.lower_ in ARTICLES for c in nouns[-1].children):
        return []  # "air raids and a strike by port workers"
    last = max(n.i for n in nouns)
    for name in names:
        behind = [p for n in nouns for p in tree.children(n, "prep") if p.i > last]
        found = [o for p in behind if p.lower_ == name for o in tree.children(p, "pobj")]
        if found := _members(found, trigger):
            return found
    return []


def _doers_of_noun(trigger: Trigger) -> list[Token]:
    """Return who is behind a noun whose sense names no such slot: "by", "from", before an "of"."""
    found = _first_filled(trigger, ("by",))
    if not found and trigger.sense.event_type in FORCE:
        if slots.fill(trigger.head, "of"):  # "the army's killing of a farmer"
            found = _first_filled(trigger, ("poss", "compound"))
        attack = trigger.sense.event_type is EventType.ASSAULT  # an expulsion is from where it was
        found = found or [t for t in _first_filled(trigger, ("from",)) if attack and is_party(t)]
    return found or _members(committers(trigger.head), trigger)


def _only_names(modifier: Token, trigger: Trigger) -> bool:
    """Tell whether a noun's modifier says which deed is meant, not whose.

    "The Riverside Cafe bombing" was not done by the cafe, "Kenya's protests" not by Kenya.
    """
    noun = modifier.head
    if noun.pos_ not in {"NOUN", "PROPN"} or noun.i not in {t.i for t in trigger.span}:
        return False
    if modifier.dep_ == "poss":
        town = modifier.ent_type_ == "GPE" and modifier.lower_ not in state_words()
        return town or (modifier.ent_type_ == "GPE" and trigger.sense.event_type in STREET)
    named = modifier.dep_ in {"compound", "nmod", "amod"}
    return named and trigger.sense.event_type in FORCE and not slots.is_known_doer(modifier)


def _actor_slots(trigger: Trigger) -> Iterator[str]:
    """Yield the actor's slots; "his arrest" is done to him where the sense says so of `poss`."""
    for slot in trigger.sense.actor:
        if slot == SUBJECT and trigger.head.pos_ in {"NOUN", "PROPN"}:
            yield from (s for s in ("poss", "by", "compound") if s not in trigger.sense.target)
        else:
            yield slot


def _first_filled(trigger: Trigger, names: Iterable[str]) -> list[Token]:
    """Return the nouns of the first slot that is filled, coordinated ones apart."""
    for name in names:
        found = (
            _inner_targets(trigger.head)
            if name == INNER_TARGET
            else slots.fill(trigger.head, name, trigger.object_noun or _direct_object(trigger.head))
        )
        found = [p for t in found for p in _priced(t) if _can_fill(p, trigger, name)]
        if found:
            return tree.unique(c for t in found for c in tree.conjuncts(t))
    return []


def _priced(token: Token) -> list[Token]:
    """Return what a sum of money is of: "tariffs on $2 billion of goods"; else the word itself."""
    goods = syntax.prepositional(token, "of") if token.ent_type_ == "MONEY" else []
    return goods or [token]


def _direct_object(head: Token) -> Token | None:
    """Return a verb's object, whose phrases may be the verb's ("shared evidence with them")."""
    found = tree.children(head, "dobj") if head.pos_ in {"VERB", "AUX"} else []
    return found[0] if found else None


def _inner_targets(head: Token) -> list[Token]:
    """Return the targets of what is agreed, refused or threatened ("agreed to free the nurses").

    Who is "willing to withdraw its troops from the valley" does nothing to its troops.
    """
    for verb in tree.infinitives(head):
        if is_going(verb):
            return []
        inner = read_token(verb)
        typed = inner is not None and inner.sense.event_type is not None
        found = _first_filled(inner, inner.sense.target) if inner and typed else []
        found = found or ([] if typed else [t for t in syntax.direct_objects(verb) if _is_party(t)])
        others = [t for t in found if not _is_own(t)]
        if others or (typed and not found):
            return others
        slot_names = ("from", "to", "in") if found else ("with", "to", "from", "on")
        return [t for p in slot_names for t in slots.fill(verb, p, _direct_object(verb))]
    return []


def _is_party(noun: Token) -> bool:
    """Tell whether something can be done to it as to a party; "bring back jobs" names none."""
    named = noun.ent_type_ in PARTIES or noun.pos_ in {"PROPN", "PRON"}
    return named or noun.lemma_.lower() in slots.people()


def _is_own(noun: Token) -> bool:
    """Tell whether forces or things are said to be those of who acts: "its troops"."""
    owned = any(c.dep_ == "poss" and c.lower_ in OWN for c in noun.children)
    return owned and noun.lemma_ in slots.forces() | classes()["armament"]


def _can_fill(token: Token, trigger: Trigger, slot: str = "") -> bool:
    """Tell whether a word can stand for a participant: not an expletive, not the trigger itself.

    The noun of the action ("rejected the plan") is one only where the sense asks for the object.
    """
    if token.dep_ == "expl" or token.lower_ in EXPLETIVES or token.ent_type_ in NOBODY:
        return False
    if token.is_punct or token.tag_ in ASKING:  # a hyphen; "it is not clear who attacked"
        return False
    if {token.lower_, *(c.lower_ for c in token.children)} & classes()["unheard"]:
        return False  # "killed [name indistinct]": whom, the transcript does not tell
    if slot == "of" and trigger.sense.mode == ALLEGE and not _is_party(token):
        return False  # "allegations of fraud" are made against somebody else
    if slot == "of" and any(c.tag_ == "JJS" for c in trigger.head.children):
        return False  # "its largest attack of the war"
    if slot in WHERE and _strikes(trigger) and _is_region(token):
        return False
    if slot == IN and token.lemma_.lower() in classes()["medium"]:
        return False  # "urged them to surrender in a call"
    if slot in WHERE and token.head.i < trigger.head.i and trigger.head.pos_ == "VERB":
        return False  # "in Kesra the junta extended the curfew" is where, not whom
    if _counts_times(token) or (phrase.is_syllable(token) and not tree.children(token, "compound")):
        return False
    if token.i == trigger.head.i or (token == trigger.object_noun and slot != "object"):
        return False
    return token.pos_ in tree.NOUN_TAGS


def _counts_times(token: Token) -> bool:
    """Tell whether a noun only says how often: "struck them hundreds of times"."""
    of = (o for prep in tree.children(token, "prep") for o in tree.children(prep, "pobj"))
    return token.tag_ == "NNS" and any(o.lower_ == "times" for o in of)


def _strikes(trigger: Trigger) -> bool:
    """Tell whether a deed hits somebody or something; a siege is done to the land it is laid to."""
    return trigger.sense.event_type is EventType.ASSAULT and trigger.sense.mode not in HOLDING


def _is_region(token: Token) -> bool:
    """Tell whether a noun names land rather than a building: what happens in it does not hit it."""
    return token.ent_type_ in {"GPE", "LOC"} or token.lemma_.lower() in classes()["region"]


def _instruments(trigger: Trigger) -> list[Token]:
    """Return the means: "with grenades", "using knives", and a bomb that stands as subject."""
    head = trigger.head
    found = [t for t in syntax.prepositional(head, "with") if t.lemma_.lower() in means()]
    found += [
        t
        for c in head.children
        if c.dep_ in {"advcl", "prep"} and c.lemma_ == "use"
        for t in tree.children(c, "dobj")
    ]
    if head.pos_ in {"VERB", "AUX"}:
        found += [t for t in slots.fill(head, "subject") if t.lemma_.lower() in means()]
    if head.pos_ in {"NOUN", "PROPN"}:
        found += [c for c in head.children if c.dep_ == "compound" and c.lemma_.lower() in means()]
    return tree.unique(found)


def _split_between(trigger: Trigger, roles: Roles) -> None:
    """Read "between X and Y": the first is one side, the others are the other."""
    sides = slots.fill(trigger.head, BETWEEN, trigger.object_noun)
    members = tree.unique(c for t in sides for c in tree.conjuncts(t))
    if len(members) > 1:
        roles.actors, roles.targets = members[:1], members[1:]


def _split_subjects(roles: Roles) -> None:
    """Read "X and Y met" as X met Y, where the sense says that its subjects act on each other."""
    if len(roles.actors) > 1 and roles.targets == roles.actors:
        roles.actors, roles.targets = roles.actors[:1], roles.actors[1:]


def _borrow_from_support_verb(trigger: Trigger, roles: Roles) -> None:
    """Give "an attack" in "launched an attack" the verb's subject, as actor or as target."""
    noun = trigger.head
    while (noun.dep_ == "conj" and noun.head.pos_ == "NOUN") or _is_of_series(noun):
        noun = noun.head if noun.dep_ == "conj" else noun.head.head
    verb = noun.head
    if noun.dep_ == "pobj" and noun.head.head.pos_ in {"VERB", "AUX"}:
        verb = noun.head.head
        lemma = f"{verb.lemma_.lower()} {noun.head.lower_}"
    elif noun.dep_ in {"dobj", "nsubjpass", "attr"}:
        lemma = verb.lemma_.lower()
    else:
        return
    role = None if is_news_of(verb, noun) else support_verbs().get(lemma)
    doers = _members(syntax.subjects(verb), trigger) if role else []
    if role == "actor":
        doers = doers_of_deeds(trigger, doers)
        if doers and all(_is_vague(t, noun) for t in roles.actors):
            roles.actors = doers
        if not roles.targets:
            roles.targets = _first_filled_by(verb, trigger)
    elif role == "target" and not roles.targets:
        roles.targets = _not_places(doers, verb)


def _not_places(sufferers: list[Token], verb: Token) -> list[Token]:
    """Return who is meant where the parser makes a place suffer: "in a jail awaiting trial"."""
    above = tree.governor(verb)
    if above is None or not all(is_place(t) for t in sufferers):
        return sufferers
    return [t for t in syntax.surface_subjects(above) if not is_place(t)]


def _is_of_series(noun: Token) -> bool:
    """Tell whether a noun says what a row of deeds is of: "began a series of attacks"."""
    of = noun.head
    return noun.dep_ == "pobj" and of.lower_ == "of" and of.head.lemma_ in classes()["row_of"]


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
    return _members(syntax.subjects(role.head), trigger)


def _is_vague(token: Token, noun: Token) -> bool:
    """Tell whether a noun's doer is only hinted at: "their attack", "a military assault"."""
    bare = token.pos_ in {"NOUN", "ADJ"} and not token.ent_type_
    return token.head == noun and (token.pos_ == "PRON" or (bare and token.dep_ != "poss"))


def _first_filled_by(verb: Token, trigger: Trigger) -> list[Token]:
    """Return the target that the parser hangs on the support verb: "launched attacks on them"."""
    for name in trigger.sense.target:
        if name not in slots.FINDERS:
            found = _members(slots.fill(verb, name), trigger)
            if found:
                return found
    return []


def _members(tokens: list[Token], trigger: Trigger) -> list[Token]:
    return tree.unique(c for t in tokens if _can_fill(t, trigger) for c in tree.conjuncts(t))


def _keep_apart(trigger: Trigger, roles: Roles) -> None:
    """Take the means out of the actors, and nobody is actor and target of one event."""
    tools = {t.i for t in roles.instruments}
    roles.actors = [t for t in roles.actors if t.i not in tools and t.lemma_.lower() not in means()]
    doers = {t.i for t in roles.actors}
    if trigger.sense.mode in BLASTS:  # a bomb that goes off is what it is done with
        tools |= {t.i for t in roles.targets if t.lemma_.lower() in means()}
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
    spans = (phrase.noun_phrase(t) for t in sorted(heads, key=lambda t: t.i))
    return [_with_acronym(phrase.with_syllable(span)) for span in spans]


def _with_acronym(span: Span) -> Span:
    """Take in the acronym that a name is followed by: "the Democratic Front (DF)"."""
    doc, end = span.doc, span.end
    if end + 2 >= len(doc) or doc[end].text != "(" or doc[end + 2].text != ")":
        return span
    acronym = doc[end + 1]
    return doc[span.start : end + 3] if acronym.text.isupper() and len(acronym) > 1 else span
