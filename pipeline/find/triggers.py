"""Triggers: the words that report an event, read with the senses of the lexicon."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from pipeline.find import slots, syntax, tree
from pipeline.find.bearers import is_called_town
from pipeline.knowledge.actors import state_words
from pipeline.knowledge.lexicon import Condition, Sense, classes, senses
from pipeline.knowledge.verbs import support_verbs
from pipeline.parse.tokens import Doc, Span, Token, remembered
from schemas.vocabulary import EventType

FIRE = "fire"
MODIFIERS = frozenset({"compound", "amod", "nmod"})
SINGLE = frozenset({"a", "an", "another", "one"})
RANKS = frozenset({"first", "second", "third", "last"})
MANNER = {"to": "resultative", "in": "answering"}  # "stabbed to death", "shelled in retaliation"
MONTH_CUES = frozenset(
    {"in", "of", "since", "until", "by", "from", "last", "next", "early", "late"}
)
LEXICON_POS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adj"}
GRAMMATICAL = frozenset(  # keys of conditions whose words are no part of the action
    {"subject", "to", "that", "mod", "modal", "poss", "acomp", "passive", "not", "does"}
)
SLOTS = frozenset({"object", "subject", "poss"})
HOLDERS = frozenset({"ORG", "PERSON", "GPE", "NORP"})
NAMES = frozenset({"PERSON", "GPE", "NORP", "ORG", "FAC", "PRODUCT", "DATE"})
MANY = 100_000  # words to remember
LAST = 64  # answers on the word that is read, and some before it
PLACES = frozenset({"GPE", "LOC", "FAC"})
FORCE, AIR_FORCE = "force", "airforce"
WIDEST_GAP = 5  # tokens between a verb and its particle or light-verb noun within one trigger


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word of the text read as an event.

    Attributes:
        head: The verb, noun or adjective.
        span: The words of the action: the head with particle and light-verb noun.
        lemma: Dictionary form of the action ("take refuge").
        sense: The lexicon's reading.
        object_noun: The noun of a light verb that the sense's frame asked for.
    """

    head: Token
    span: Span
    lemma: str
    sense: Sense
    object_noun: Token | None


def find_triggers(doc: Doc) -> list[Trigger]:
    """Return the triggers of a parsed text, in text order.

    A noun that is part of a verb's trigger ("attack" in "carried out an attack") gives no event
    of its own, and words that the lexicon marks as no event give none.
    """
    words = (token for token in doc.tokens if candidates(token))
    found = [t for token in words if (t := read_token(token)) is not None]
    taken = {n.i for t in found if t.object_noun for n in tree.conjuncts(t.object_noun)}
    events = [t for t in found if t.sense.event_type is not None and t.head.i not in taken]
    heads = {t.head.i for t in events}
    return [_with_carrier(t, heads) for t in events]


def _with_carrier(trigger: Trigger, heads: set[int]) -> Trigger:
    """Take the verb that only carries out a noun into its trigger: "launched a raid"."""
    noun, verb = trigger.head, trigger.head.head
    lemma = verb.lemma_.lower()
    if noun.pos_ not in {"NOUN", "PROPN"} or verb.pos_ != "VERB" or verb.i in heads:
        return trigger
    if noun.dep_ != "dobj" or lemma not in support_verbs() or abs(verb.i - noun.i) > WIDEST_GAP:
        return trigger
    first, last = min(trigger.span.start, verb.i), max(trigger.span.end, verb.i + 1)
    return replace(trigger, span=verb.doc[first:last], lemma=f"{lemma} {trigger.lemma}")


@remembered
def read_token(token: Token) -> Trigger | None:
    """Read one token with the first sense whose conditions all hold, None where there is none."""
    found = candidates(token)
    if not found or is_barred_name(token):
        return None
    for sense in found:
        for condition in sense.conditions:
            if _holds(token, condition) == condition.negative:
                break
        else:
            words = _words_of_action(token, sense)
            return None if lends_a_word(token) else _trigger(token, sense, words)
    return None


def type_of(token: Token) -> EventType | None:
    """Return the type of the event that a word is read as, None where it is read as none."""
    trigger = read_token(token)
    return trigger.sense.event_type if trigger is not None else None


def is_event_noun(token: Token) -> bool:
    """Tell whether a noun reports an event and is nobody: "a strike will kill many"."""
    return token.pos_ == "NOUN" and token.ent_type_ not in HOLDERS and type_of(token) is not None


def candidates(token: Token) -> Sequence[Sense]:
    """Return the senses to try: the lemma's, and the verb's for a participle used as adjective."""
    return _senses_of(token.lemma_, token.pos_, token.tag_)


@lru_cache(maxsize=MANY)
def _senses_of(lemma: str, part: str, tag: str) -> Sequence[Sense]:
    """Return the senses of a word by what the parse makes of it."""
    pos = LEXICON_POS.get(part)
    if pos is None:
        return ()
    table, lemma = senses(), lemma.lower()
    found = table.get((lemma, pos), ())
    if pos == "adj" and tag in {"VBN", "VBG"}:
        return (*found, *table.get((lemma, "verb"), ()))
    return found


def is_barred_name(token: Token) -> bool:
    """Tell whether a capitalised noun names somebody; "the Battle of" may name an event."""
    return (token.pos_ == "PROPN" and token.ent_type_ in NAMES) or _is_month(token)


def _is_month(token: Token) -> bool:
    """Tell the month from the march: "March 2005", "the revolt of March"."""
    if token.text != "March":
        return False
    behind = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    before = token.doc[token.i - 1].lower_ if token.i else ""
    return before in MONTH_CUES or (behind is not None and behind.text.isdigit())


def lends_a_word(token: Token) -> bool:
    """Tell whether a word only describes another: a participle, or a noun before a noun."""
    noun = LEXICON_POS.get(token.pos_) == "noun"
    return _is_attribute(token) or (noun and not _is_nominal_event(token))


def failing(token: Token, sense: Sense) -> list[Condition]:
    """Return the conditions of a sense that a token does not meet; [] where the sense fits."""
    return [c for c in sense.conditions if _holds(token, c) == c.negative]


def _is_attribute(token: Token) -> bool:
    """Tell whether a participle only describes a noun ("the disputed border", "Iran-backed")."""
    describes = token.dep_ == "amod" and token.tag_ in {"VBN", "VBG", "VBD"}
    return describes or syntax.describes_object(token)


def _is_nominal_event(token: Token) -> bool:
    """Tell whether a noun stands as an event and not as the modifier of another noun."""
    if token.dep_ == "compound" and token.head.i > token.i:
        return False
    manner = MANNER.get(token.head.lower_) if token.dep_ == "pobj" else None
    if manner is not None and token.lemma_.lower() in classes()[manner]:
        return False
    if _is_charge(token) or _is_comment(token):
        return False
    return not (token.dep_ == "nmod" and token.head.pos_ in {"NOUN", "PROPN"})


def _is_comment(noun: Token) -> bool:
    """Tell whether a noun only comments on what was told: "…, its largest execution in years"."""
    owned = any(c.dep_ == "poss" and c.tag_ == "PRP$" for c in noun.children)
    ranked = any(c.tag_ == "JJS" or c.lower_ in RANKS for c in noun.children)
    return noun.dep_ == "appos" and owned and ranked


def _is_charge(noun: Token) -> bool:
    """Tell whether a bare noun names a crime somebody is held for: "on suspicion of murder"."""
    bare = not tree.children(noun, "det", "poss", "prep", "nummod")
    of = noun.head
    if bare and of.lower_ == "as" and of.head.lemma_.lower() in classes()["crimes"]:
        return True  # "for crimes such as theft"
    if not bare or noun.dep_ != "pobj" or of.lower_ not in {"of", "with", "on", "for"}:
        return False
    return of.head.lemma_.lower() in classes()["charging"]


def _holds(token: Token, condition: Condition) -> bool:
    """Tell whether something stands where a condition says, and is what it asks for."""
    if not condition.values:
        return bool(_standing(token, condition.key))
    return not condition.values.isdisjoint(_called_there(token, condition.key))


def _words_of_action(token: Token, sense: Sense) -> list[Token]:
    """Return the words by which the conditions of a sense hold, as far as they tell the action."""
    words: list[Token] = []
    for condition in sense.conditions:
        if not condition.negative:
            hits = _meeting(token, condition)
            named = hits[0].pos_ == "PROPN" and hits[0] in token.ancestors  # "X, which they took"
            words += [hits[0]] if _part_of_action(condition, sense, hits[0]) and not named else []
    return words


def _part_of_action(condition: Condition, sense: Sense, hit: Token) -> bool:
    """Tell whether the words that meet a condition belong to the trigger, not to a role."""
    if condition.key.startswith("+"):
        return True
    if condition.context:
        return False
    is_phrase = condition.key not in GRAMMATICAL or (condition.key == "to" and hit.dep_ == "pobj")
    named = is_phrase and bool(condition.values)
    return named and sense.target[0] != condition.key


def _meeting(token: Token, condition: Condition) -> list[Token]:
    """Return the tokens by which a condition holds."""
    found, wanted = _standing(token, condition.key), condition.values
    return [t for t in found if not wanted or not wanted.isdisjoint(_called(t))]


@lru_cache(maxsize=LAST)  # the senses of a word ask for the same again
def _called_there(token: Token, key: str) -> frozenset[str]:
    """Return what the tokens are called that stand where the key of a condition says."""
    return frozenset().union(*map(_called, _standing(token, key)))


@remembered
def _called(token: Token) -> frozenset[str]:
    """Return what a condition may call a token: its lemma, its form, its label as an entity."""
    form = token.lower_ if token.lower_ != FIRE else ""
    return frozenset({_said_lemma(token), form, _label(token)} - {""})


def _label(name: Token) -> str:
    """Return a name's label, that of a place for "Wad Madani, Sudan's second city"; no own Ferrari.

    Nobody calls a town or country his: "lost control of his Ferrari" is about a car.
    """
    label = name.ent_type_
    if label in PLACES:
        return "" if any(c.tag_ == "PRP$" for c in name.children) else label
    return "GPE" if label and is_called_town(name) else label


@lru_cache(maxsize=LAST)
def _standing(token: Token, key: str) -> list[Token]:
    """Return the tokens that stand where the key of a condition says, whatever they mean."""
    if key.startswith("+"):
        return [p for p in tree.particles(token) if p.lower_ == key[1:]]
    if key in SLOTS:
        return _in_slot(token, key)
    if key not in GRAMMATICAL:
        return _behind_prepositions(token).get(key, [])
    match key:
        case "passive":
            return [token] if syntax.is_passive(token) else []
        case "to":
            return [*tree.infinitives(token), *_behind_prepositions(token).get(key, [])]
        case "that":
            return tree.children(token, "ccomp")
        case "mod":
            return _modifiers(token)
        case "acomp":
            return tree.children(token, "acomp", "oprd", "advmod")
        case "modal":
            return _modals_of_complement(token)
        case "does":
            return [token.head] if token.dep_ in tree.SUBJECTS else []
        case _:  # "not"
            return [n for t in (token, *token.children) for n in t.children if n.lower_ == "not"]


def _in_slot(token: Token, slot: str) -> list[Token]:
    """Return the nouns in a slot of a token, with their members.

    The subject of a noun is also that of the verb that lends it one: "warplanes made a raid".
    """
    found = slots.fill(token, slot)
    lent = slot == "subject" and token.dep_ == "dobj"
    if lent and not found and support_verbs().get(token.head.lemma_.lower()) == "actor":
        found = syntax.subjects(token.head)
    return [m for t in found for m in _members(t)]


def _members(noun: Token) -> list[Token]:
    """Return a noun, those coordinated with it, and what a number counts ("nine of the nurses")."""
    found = tree.conjuncts(noun)
    counted = [t for t in found if t.pos_ == "NUM" or t.lemma_.lower() in classes()["partitive"]]
    return [*found, *(c for t in counted for c in syntax.prepositional(t, "of"))]


def _modals_of_complement(token: Token) -> list[Token]:
    """Return the auxiliaries of the finite complement ("said that the army must leave")."""
    return [a for c in tree.children(token, "ccomp") for a in tree.auxiliaries(c)]


def _modifiers(token: Token) -> list[Token]:
    """Return the modifiers of a noun; for a verb, those of its object ("held a press briefing")."""
    nouns = slots.fill(token, "object") if token.pos_ in {"VERB", "AUX"} else [token]
    wanted = {"amod", "compound", "nmod", "poss"}
    return [c for noun in nouns for c in noun.children if c.dep_ in wanted]


@lru_cache(maxsize=LAST)
def _behind_prepositions(token: Token) -> dict[str, list[Token]]:
    """Return nouns and verbs behind each preposition, on a token, its object or its particle."""
    found: dict[str, list[Token]] = {}
    carriers = [token]
    if token.pos_ == "VERB":
        carriers += [*tree.children(token, "dobj"), *tree.particles(token)]
    for carrier in carriers:
        for child in carrier.children:
            if child.dep_ in {"prep", "agent", "dative", "prt"}:
                behind = tree.children(child, "pobj", "pcomp") or [child]
                known = found.setdefault(child.lower_, [])
                known += [t for t in behind if not slots.is_time(t)]
    return found


def _said_lemma(noun: Token) -> str:
    """Return a lemma; "rocket fire" is shells, "fire from the hills" bullets, not a fire.

    The "air force" flies: it is no force on the ground.
    """
    lemma = noun.lemma_.lower()
    if noun.pos_ == "PROPN" and (noun.tag_ == "NNPS" or noun.is_sent_start):
        return noun.lower_.removesuffix("s")  # spaCy leaves "Rebels" as it is
    if lemma == FORCE and any(c.lower_ == "air" for c in noun.children):
        return AIR_FORCE
    if noun.pos_ == "PROPN" and (storm := _kind_of_storm(noun)):
        return storm
    if lemma != FIRE:
        return lemma
    before = {c.lemma_.lower() for c in noun.children if c.dep_ in MODIFIERS}
    if before & (classes()["artillery"] | classes()["rocket"]):
        return "shell"
    return "bullet" if is_gunfire(noun) else lemma


def is_gunfire(noun: Token) -> bool:
    """Tell whether a "fire" is of guns: "Turkish fire", "army fire", "fire from the hills".

    "The Greek fires" are not, nor is "a Canadian fire".
    """
    before = [c for c in noun.children if c.i < noun.i]
    counted = noun.tag_ == "NNS" or any(c.lower_ in SINGLE for c in before)
    if noun.lemma_.lower() != FIRE or counted:
        return False
    kinds = [classes()[name] for name in ("firearm", "fighter", "troops", "enemy_fire")]
    armed = any(c.lemma_.lower() in words for c in before for words in kinds)
    national = any(c.ent_type_ == "NORP" or c.lower_ in state_words() for c in before)
    return armed or national or bool(syntax.prepositional(noun, "from"))


def _kind_of_storm(name: Token) -> str | None:
    """Return "cyclone" for "Cyclone Nargis": storms have names of their own."""
    before = (c.lower_ for c in name.children if c.dep_ in {"compound", "nmod", "amod"})
    return next((word for word in before if word in classes()["natural"]), None)


def _trigger(token: Token, sense: Sense, words: list[Token]) -> Trigger:
    """Put a trigger together: the head and the words its frame asked for, where close to it."""
    near = [w for w in words if abs(w.i - token.i) <= WIDEST_GAP]
    indices = [token.i, *(w.i for w in near)]
    nouns = [w for w in words if w.pos_ in {"NOUN", "PROPN"} and w.i != token.i]
    return Trigger(
        head=token,
        span=token.doc[min(indices) : max(indices) + 1],
        lemma=" ".join(w.lemma_.lower() for w in (token, *(w for w in words if w.i != token.i))),
        sense=sense,
        object_noun=nouns[0] if nouns else None,
    )
