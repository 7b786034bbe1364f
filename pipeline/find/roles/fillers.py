"""Fillers: which words can stand for a participant of an event, looked up in its slots."""

from collections.abc import Iterable
from functools import lru_cache

from pipeline.find.grammar import phrase, slots, syntax, tree
from pipeline.find.grammar.bearers import is_person_noun
from pipeline.find.grammar.nobody import excepted
from pipeline.find.roles.counterparts import is_going, is_ones_own, is_where_taken
from pipeline.find.roles.deeds import MEANS
from pipeline.find.triggers import Trigger, is_event_noun, read_token
from pipeline.knowledge.actors import nouns, state_words
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import ADNOMINAL, PAST, PREMODIFIERS, RELATING, VERBS
from pipeline.parse.tokens import Token
from schemas.vocabulary import GROUPS, ActorKind, EventType

EXPLETIVES = frozenset({"there"})
NOBODY = frozenset({"today", "yesterday", "tonight", "tomorrow", "disgust", "disgrace"})
NO_PARTICIPANTS = frozenset({"MONEY", "PERCENT"})  # labels of what takes no part
BY_FORCE = "force"
MAIL = frozenset({"e", "mail"})  # "by e-mail" is three words
OWN = frozenset({"its", "their", "his", "her"})
HOLDING = frozenset({"siege", "blockade", "occupy", "capture", "invade"})
CHARGED = frozenset({"allege", "deny"})  # of what, or by whom
PARTIES = slots.NATIONAL | {"FAC"}
INNER_TARGET, PLEDGE = "xtarget", "pledge"
PICKED = frozenset(
    {"one", "some", "all", "many", "most", "each", "half", "dozens", "hundreds", "thousands"}
)
ONTO = frozenset({"on", "upon", "at", "against"})


@lru_cache(maxsize=1)
def means() -> frozenset[str]:
    """Return the nouns that are no doer but the means of one: bombs, vehicles, gunfire."""
    found = {noun for name in (*MEANS, "chemical") for noun in classes()[name]}
    return frozenset(n for n in found if not is_person_noun(n))  # an agent is a poison or a spy


def first_filled(trigger: Trigger, names: Iterable[str]) -> list[Token]:
    """Return the nouns of the first slot that is filled, coordinated ones apart."""
    for name in names:
        found = (
            _inner_targets(trigger)
            if name == INNER_TARGET
            else slots.fill(trigger.head, name, trigger.object_noun or _direct_object(trigger.head))
        )
        found = [p for t in found for p in _priced(_alone(t)) if _can_fill(p, trigger, name)]
        if found:
            return tree.unique(c for t in found for c in _joined(t, trigger))
    return []


def members(tokens: list[Token], trigger: Trigger) -> list[Token]:
    """Return the words among some that can stand for a participant, with those joined to them."""
    return tree.unique(c for t in tokens if _can_fill(t, trigger) for c in _joined(t, trigger))


def _joined(token: Token, trigger: Trigger) -> list[Token]:
    """Return a noun and those joined to it before a clause that tells the deed of it.

    "Both the army, which bombed it, and the rebels": the army alone bombed it. "Nine soldiers
    killed, and seizures of arms": no seizures are killed.
    """
    found = tree.conjuncts(token)
    if token.dep_ in PREMODIFIERS:  # "a military, political and economic onslaught"
        found = [t for t in found if t == token or slots.can_do(t)]
    clauses = [c for t in found for c in tree.children(t, *ADNOMINAL)]
    if not clauses:
        return found
    above = {t.i for t in (trigger.head, *trigger.head.ancestors)}
    told = (c for c in clauses if c.dep_ == "relcl" or c.tag_ in PAST)
    clause = next((c for c in told if c.i in above), None)
    return found if clause is None else [t for t in found if t.i < clause.i]


def _alone(token: Token) -> Token:
    """Return who alone is meant by "nobody except the cook"; else the word itself."""
    return excepted(token) or token


def _priced(token: Token) -> list[Token]:
    """Return what a sum of money is of: "tariffs on $2 billion of goods"; else the word itself."""
    goods = syntax.prepositional(token, "of") if token.ent_type_ == "MONEY" else []
    return goods or [token]


def _direct_object(head: Token) -> Token | None:
    """Return a verb's object, whose phrases may be the verb's ("shared evidence with them")."""
    found = tree.children(head, "dobj") if head.pos_ in VERBS else []
    return found[0] if found else None


def _inner_targets(trigger: Trigger) -> list[Token]:
    """Return whom what is agreed, refused or threatened concerns ("agreed to free the nurses").

    Who promises "to retake the port" or "to punish its officers" promises these nothing.
    """
    found = _done_in(trigger.head)
    if trigger.sense.mode != PLEDGE:
        return found
    return [t for t in found if _is_dealt_with(t)]


def _is_dealt_with(noun: Token) -> bool:
    """Tell whether a noun is somebody to whom a promise can mean something, not one's own."""
    if is_theirs(noun) or noun.lower_ == "it":
        return False
    if noun.lower_ in PICKED:  # "to free one of the hostages"
        return any(map(_is_dealt_with, syntax.prepositional(noun, "of")))
    town = noun.ent_type_ in {"GPE", "FAC", "LOC"} and noun.lower_ not in state_words()
    return not town and (_is_party(noun) or _is_known_as_somebody(noun.lemma_.lower()))


def _is_known_as_somebody(lemma: str) -> bool:
    known = nouns().get(lemma)
    return known is not None and known.kind in {ActorKind.PERSON, *GROUPS, ActorKind.POPULATION}


def _done_in(head: Token) -> list[Token]:
    """Return the targets of the infinitive below a word.

    Who is "willing to withdraw its troops from the valley" does nothing to its troops.
    """
    for verb in tree.infinitives(head):
        if is_going(verb):
            return []
        inner = read_token(verb) or _deed_of(verb)
        typed = inner is not None and inner.sense.event_type is not None
        found = first_filled(inner, inner.sense.target) if inner and typed else []
        found = found or ([] if typed else [t for t in syntax.direct_objects(verb) if _is_party(t)])
        others = [t for t in found if not is_own(t)]
        if others or (typed and not found):
            return others
        own = ("from", "to", "in") if typed else ("from", "to")
        slot_names = own if found else ("with", "to", "from", "on")
        behind = (t for p in slot_names for t in slots.fill(verb, p, _direct_object(verb)))
        behind = (t for t in behind if typed or not is_where_taken(t, verb))
        behind = (t for t in behind if not is_own(t))
        return [t for t in behind if not tree.children(t, "nummod")]  # "to cut it to 270 men"
    return []


def _deed_of(verb: Token) -> Trigger | None:
    """Return the deed that a verb without a sense has as object: "to launch a raid on them"."""
    deeds = (read_token(noun) for noun in syntax.direct_objects(verb) if is_event_noun(noun))
    return next(deeds, None)


def _is_party(noun: Token) -> bool:
    """Tell whether something can be done to it as to a party; "bring back jobs" names none."""
    named = noun.ent_type_ in PARTIES or noun.pos_ in {"PROPN", "PRON"}
    return named or noun.lemma_.lower() in slots.people()


def is_own(noun: Token) -> bool:
    """Tell whether forces or things are those of who acts: "its troops", "his own guards"."""
    forces = noun.lemma_ in slots.forces() | classes()["armament"]
    return is_theirs(noun) and (is_ones_own(noun) or forces)


def is_theirs(noun: Token) -> bool:
    """Tell whether a noun's owner is told by a pronoun: "its border"."""
    return any(c.dep_ == "poss" and c.lower_ in OWN for c in noun.children)


def _can_fill(token: Token, trigger: Trigger, slot: str = "") -> bool:
    """Tell whether a word can stand for a participant: not an expletive, not the trigger itself."""
    return (
        token.pos_ in tree.NOUN_TAGS
        and not _is_the_deed(token, trigger, slot)
        and not _names_nobody(token)
        and not any(bars(token, trigger) for bars in BARRED.get(slot, ()))
    )


def _is_the_deed(token: Token, trigger: Trigger, slot: str) -> bool:
    """Tell whether a word is the trigger itself.

    The noun of the action ("rejected the plan") is none where the sense asks for the object.
    """
    return token.i == trigger.head.i or (token == trigger.object_noun and slot != "object")


def _names_nobody(token: Token) -> bool:
    """Tell whether a word names nobody and nothing wherever it stands: "there", "$5", "Monday"."""
    if token.dep_ == "expl" or token.lower_ in EXPLETIVES or token.ent_type_ in NO_PARTICIPANTS:
        return True
    if token.lower_ in NOBODY or _is_way_made(token):
        return True  # "gave up Izium today", "fought their way to the port"
    if token.lower_ in {"own", "something"} or (token.lower_ == BY_FORCE and not token.children):
        return True  # "opened an inquiry of their own", "were taken by force"
    if token.is_punct or token.tag_ in RELATING:  # a hyphen; "it is not clear who attacked"
        return True
    if slots.is_time(token) or _counts_times(token) or _is_when_or_how(token):
        return True
    if _is_unheard(token) or _is_bidding(token):
        return True
    return phrase.is_syllable(token) and not tree.children(token, "compound")


def _is_way_made(noun: Token) -> bool:
    """Tell whether a way is only how far somebody came: "fought their way into the camp"."""
    owned = any(c.dep_ == "poss" and c.pos_ == "PRON" for c in noun.children)
    return noun.lower_ == "way" and noun.dep_ == "dobj" and owned


def _is_when_or_how(noun: Token) -> bool:
    """Tell whether "by" says until when or how: "were freed by nightfall", "threats by e-mail"."""
    if noun.dep_ not in {"pobj", "conj"} or tree.first_of_list(noun).head.lower_ != "by":
        return False
    hour = noun.lower_ in classes()["hours_of_day"]
    return hour or noun.lemma_.lower() in classes()["medium"] or noun.lower_ in MAIL


def _is_bidding(token: Token) -> bool:
    """Tell whether a noun says at whose word a deed was done: "at the request of a judge"."""
    behind = token.dep_ == "pobj" and token.head.lower_ == "at"
    return behind and token.lemma_.lower() in classes()["bidding"]


def _is_unheard(token: Token) -> bool:
    """Tell whether a transcript does not tell who it was: "killed [name indistinct]"."""
    unheard = classes()["unheard"]
    if token.sent.words.isdisjoint(unheard):
        return False
    return token.lower_ in unheard or any(c.lower_ in unheard for c in token.children)


def _counts_times(token: Token) -> bool:
    """Tell whether a noun only says how often: "struck them hundreds of times"."""
    if token.tag_ != "NNS" or "times" not in token.sent.words:
        return False
    of = (o for prep in tree.children(token, "prep") for o in tree.children(prep, "pobj"))
    return any(o.lower_ == "times" for o in of)


def _strikes(trigger: Trigger) -> bool:
    """Tell whether a deed hits somebody or something; a siege is done to the land it is laid to."""
    return trigger.sense.event_type is EventType.ASSAULT and trigger.sense.mode not in HOLDING


def _is_region(token: Token) -> bool:
    """Tell whether a noun names land rather than a building: what happens in it does not hit it."""
    return token.ent_type_ in {"GPE", "LOC"} or token.lemma_.lower() in classes()["region"]


def _is_alleged(token: Token, trigger: Trigger) -> bool:
    """Tell whether a noun is what is alleged: "allegations of fraud" are made against others."""
    return trigger.sense.mode in CHARGED and not _is_party(token)


def _is_ranked_among(_: Token, trigger: Trigger) -> bool:
    """Tell whether "of" says among which it is the greatest: "its largest attack of the war"."""
    return any(c.tag_ == "JJS" for c in trigger.head.children)


def _is_land_struck(token: Token, trigger: Trigger) -> bool:
    """Tell whether a noun is the land in which a blow fell, not what it hit."""
    return _strikes(trigger) and _is_region(token)


def _is_affair(token: Token, trigger: Trigger) -> bool:
    """Tell whether a noun is the matter that talks are about: "mediated in the crisis"."""
    return trigger.sense.event_type is EventType.CONSULT and not _is_party(token)


def _is_medium(token: Token, _: Trigger) -> bool:
    """Tell whether a noun is by what means something is said: "urged them in a call"."""
    return token.lemma_.lower() in classes()["medium"]


def _is_way(token: Token, trigger: Trigger) -> bool:
    """Tell whether a road is where those are who were named before: "fired on nuns on a road"."""
    if token.lemma_.lower() not in classes()["streets"] or token.dep_ != "pobj":
        return False
    between = token.doc[trigger.head.i : token.head.i]
    return any(t.lower_ in ONTO and t.dep_ == "prep" for t in between)


def _opens_the_clause(token: Token, trigger: Trigger) -> bool:
    """Tell whether a phrase before a verb says where: "in Kesra the junta lifted the curfew"."""
    return token.head.i < trigger.head.i and trigger.head.pos_ == "VERB"


def _is_manner(token: Token, _: Trigger) -> bool:
    """Tell whether "with" says how something is done: "signed it with reservations"."""
    return token.lemma_.lower() in classes()["manners"]


BARRED = {  # what rules a word out behind a preposition
    "of": (_is_alleged, _is_ranked_among),
    "in": (_is_affair, _is_land_struck, _is_medium, _opens_the_clause),
    "on": (_is_way,),
    "with": (_is_manner,),
    "near": (_is_land_struck, _opens_the_clause),
    "along": (_is_land_struck, _opens_the_clause),
}
