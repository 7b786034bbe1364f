"""Frames: what must stand around a word for a sense of the lexicon to fit it.

The frame `object=@camp` wants an object that the class `camp` names. What the keys of a frame mean
is told in `knowledge/lexicon/__init__.py`; where each looks in the parse stands here.
"""

from functools import lru_cache

from pipeline.find.grammar import slots, syntax, tree
from pipeline.find.grammar.bearers import is_called_town, is_person_noun
from pipeline.find.grammar.stand_ins import stands_for
from pipeline.knowledge.actors import state_words
from pipeline.knowledge.lexicon import Condition, Sense
from pipeline.knowledge.verbs import support_verbs
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import ASKING, NOUNS, PLACE_NAMES, PREMODIFIERS, VERBS
from pipeline.parse.small_words import SINGLE
from pipeline.parse.tokens import Token, remembered

FIRE, WAVE = "fire", "wave"
FORCE, AIR_FORCE = "force", "airforce"
SLOTS = frozenset({"object", "subject", "poss"})
PERSON, ARMED = "person", "ARMED"
SOMEBODY = frozenset({"he", "him", "she", "her", "i", "me", "us", "we", "who", "whom"})
LAST = 64  # answers on the word that is read, and some before it
OPEN = frozenset({"whether", "if"})
HUNG_ON_OTHERS = frozenset({"of", "to", "between"})  # what a noun's own phrases may carry off
NOTHING = frozenset[str]()


def fits(token: Token, sense: Sense) -> bool:
    """Tell whether a token meets all conditions of a sense."""
    for condition in sense.conditions:
        if condition.values:
            held = not condition.values.isdisjoint(_called_there(token, condition.key))
        else:
            held = bool(_standing(token, condition.key))
        if held is condition.negative:
            return False
    return True


def words_needed(sense: Sense) -> frozenset[str]:
    """Return the words that all stand in a sentence where a sense fits: its small words."""
    keys = {c.key for c in sense.conditions if not c.negative} - SLOTS
    small = {WORDS.get(key, "") if key in CONSTRUCTIONS else key.removeprefix("+") for key in keys}
    return frozenset(small - {""})


def failing(token: Token, sense: Sense) -> list[Condition]:
    """Return the conditions of a sense that a token does not meet; [] where the sense fits."""
    return [c for c in sense.conditions if bool(_meeting(token, c)) is c.negative]


def words_of_action(token: Token, sense: Sense) -> list[Token]:
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
    if condition.key == "by" and hit.lemma_.lower() in slots.people() | slots.forces():
        return False
    is_phrase = condition.key not in NO_PHRASES or (condition.key == "to" and hit.dep_ == "pobj")
    named = is_phrase and bool(condition.values)
    return named and sense.target[0] != condition.key


def _meeting(token: Token, condition: Condition) -> list[Token]:
    """Return the tokens by which a condition holds."""
    found, wanted = _standing(token, condition.key), condition.values
    return [t for t in found if not wanted or not wanted.isdisjoint(_called(t))]


@lru_cache(maxsize=LAST)  # the senses of a word ask for the same again
def _called_there(token: Token, key: str) -> frozenset[str]:
    """Return what the tokens are called that stand where the key of a condition says."""
    there = _standing(token, key)
    return frozenset().union(*map(_called, there)) if there else NOTHING


@remembered
def _called(token: Token) -> frozenset[str]:
    """Return what a condition may call a token: its lemma, form, kind and label as an entity.

    A pronoun is also called what it stands for: "They surrounded the camp", a measure what it is
    of: "5 kg of dynamite".
    """
    meant = stands_for(token) or _measured(token)
    form = token.lower_ if token.lower_ not in {FIRE, WAVE} else ""
    own = frozenset({_said_lemma(token), form, _kind(token), _label(token), _side(token)} - {""})
    return own if meant is None else own | _called(meant)


def _measured(measure: Token) -> Token | None:
    """Return what is measured: "dynamite" in "5 kg of dynamite"; None for other words."""
    if measure.lemma_.lower() not in classes()["measured"]:
        return None
    return next(iter(syntax.prepositional(measure, "of")), None)


def _kind(token: Token) -> str:
    """Return "person" for who is one by the word: "him", "the trader"; else nothing."""
    told = token.lower_ in SOMEBODY or (token.pos_ == "NOUN" and is_person_noun(token.lemma_))
    return PERSON if told else ""


def _side(name: Token) -> str:
    """Return "ARMED" for the name of an armed group or of a state's forces; else nothing."""
    return ARMED if name.ent_type_ and slots.is_armed(name) else ""


def _label(name: Token) -> str:
    """Return a name's label, that of a place for "Wad Madani, Sudan's second city"; no own Ferrari.

    Nobody calls a town or country his: "lost control of his Ferrari" is about a car.
    """
    label = name.ent_type_
    if label in PLACE_NAMES:
        return "" if any(c.tag_ == "PRP$" for c in name.children) else label
    return "GPE" if label and is_called_town(name) else label


@lru_cache(maxsize=LAST)
def _standing(token: Token, key: str) -> list[Token]:
    """Return the tokens that stand where the key of a condition says, whatever they mean."""
    if key.startswith("+"):
        return [p for p in tree.particles(token) if p.lower_ == key[1:]]
    if key in SLOTS:
        return _in_slot(token, key)
    looked_up = CONSTRUCTIONS.get(key)
    return looked_up(token) if looked_up else _behind_prepositions(token).get(key, [])


def _in_slot(token: Token, slot: str) -> list[Token]:
    """Return the nouns in a slot of a token, with their members.

    The subject of a noun is also that of the verb that lends it one: "warplanes made a raid".
    """
    found = slots.fill(token, slot)
    lent = slot == "subject" and token.dep_ == "dobj"
    if lent and not found and support_verbs().get(token.head.lemma_.lower()) == "actor":
        found = syntax.subjects(token.head)
    return [m for t in found for m in members(t)]


def members(noun: Token) -> list[Token]:
    """Return a noun, those coordinated with it, and what a number counts ("nine of the nurses")."""
    found = tree.conjuncts(noun)
    counted = [t for t in found if t.pos_ == "NUM" or t.lemma_.lower() in classes()["partitive"]]
    floods = [t for t in found if t.lemma_.lower() in classes()["flood_of"]]
    poured = [c for t in floods for c in syntax.prepositional(t, "of")]
    poured = [c for c in poured if c.lemma_.lower() in classes()["poured"]]
    return [*found, *(c for t in counted for c in syntax.prepositional(t, "of")), *poured]


def _passive(token: Token) -> list[Token]:
    return [token] if syntax.is_passive(token) else []


def _behind_to(token: Token) -> list[Token]:
    """Return the infinitives and nouns behind "to": "agreed to talk", "agreed to a truce"."""
    return [*tree.infinitives(token), *_behind_prepositions(token).get("to", [])]


def _finite_complement(token: Token) -> list[Token]:
    """Return what a verb takes as a clause; who is asked a question is asked for nothing."""
    found = tree.children(token, "ccomp")
    return [c for c in found if not _is_question(c)] if token.lemma_ == "ask" else found


def _is_question(clause: Token) -> bool:
    """Tell whether a clause is asked: "asked whether they fled", "asked why they had fled"."""
    if any(m.lower_ in OPEN for m in tree.children(clause, "mark")):
        return True
    return clause.left_edge.tag_ in ASKING


def _said_of(token: Token) -> list[Token]:
    """Return the adjectives and adverbs that say what became of somebody: "left nine dead"."""
    return tree.children(token, "acomp", "oprd", "advmod")


def _modals_of_complement(token: Token) -> list[Token]:
    """Return the auxiliaries of the finite complement ("said that the army must leave").

    Who says "I must say that she was late" asks for nothing.
    """
    asked = [c for c in _finite_complement(token) if c.lemma_ not in classes()["only_said"]]
    return [a for c in asked for a in tree.auxiliaries(c)]


def _done_by_noun(token: Token) -> list[Token]:
    """Return what a noun does: "collapsed" of "the talks collapsed"."""
    return [token.head] if token.dep_ in tree.SUBJECTS else []


def _behind_infinitive(token: Token) -> list[Token]:
    """Return the objects of the infinitives behind a verb: "a deal" in "failed to reach a deal"."""
    found = [o for verb in tree.infinitives(token) for o in slots.fill(verb, "object")]
    return [m for o in found for m in members(o)]


def _hung_on(token: Token) -> list[Token]:
    """Return the word on which a noun's phrase hangs: "won" in "won in a landslide"."""
    return [token.head.head] if token.dep_ == "pobj" else []


def _nots(token: Token) -> list[Token]:
    return [n for t in (token, *token.children) for n in t.children if n.lower_ == "not"]


def _modifiers(token: Token) -> list[Token]:
    """Return the modifiers of a noun; for a verb, those of its object ("held a press briefing")."""
    nouns = slots.fill(token, "object") if token.pos_ in VERBS else [token]
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
    if token.pos_ in NOUNS:
        for link in HUNG_ON_OTHERS.difference(found):
            if behind := slots.hung_on_another(token, link):
                found[link] = behind
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
    if lemma == WAVE:
        return _kind_of_wave(noun)
    if lemma != FIRE:
        return lemma
    before = {c.lemma_.lower() for c in noun.children if c.dep_ in PREMODIFIERS}
    if before & (classes()["artillery"] | classes()["rocket"]):
        return "shell"
    return "bullet" if is_gunfire(noun) else lemma


def _kind_of_wave(wave: Token) -> str:
    """Return what comes in a wave: "a wave of raids", "a terrorist wave"; else it is water."""
    before = {c.lemma_.lower() for c in wave.children if c.dep_ in PREMODIFIERS}
    if before & {"shock", "blast"}:
        return "blast"
    deeds = before & classes()["violent_wave"] or slots.fill(wave, "of")
    return "series" if deeds else WAVE


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
    before = (c.lower_ for c in name.children if c.dep_ in PREMODIFIERS)
    return next((word for word in before if word in classes()["natural"]), None)


CONSTRUCTIONS = {  # what else than slots and prepositions a condition may ask for
    "passive": _passive,
    "to": _behind_to,
    "that": _finite_complement,
    "mod": _modifiers,
    "acomp": _said_of,
    "modal": _modals_of_complement,
    "does": _done_by_noun,
    "xobject": _behind_infinitive,
    "hung": _hung_on,
    "not": _nots,
}
WORDS = {"to": "to", "xobject": "to", "not": "not"}  # without which some of these are not there
NO_PHRASES = frozenset({"subject", "poss", *CONSTRUCTIONS})  # whose words are no part of the action
