"""Figures: words of force and speech that tell no deed: nobody does it, or it is done to nothing.

"Whales visit the bay", "mortgage rates killed the boom", "she fought back tears", "the recipe
demands patience": a figure shows in who does it and in what it is done to. Only common nouns in
small letters count ("Navy SEALs raided", "Tigers shelled"), and only where all of them are such.
"""

from collections.abc import Sequence
from functools import lru_cache

from pipeline.find.grammar import slots, syntax, tree
from pipeline.find.grammar.bearers import may_be_somebody
from pipeline.find.triggers import Trigger
from pipeline.find.triggers.frames import members
from pipeline.knowledge.actors import nouns
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import NOUNS, PREMODIFIERS, VERBS
from pipeline.parse.tokens import Sentence, Token
from schemas.vocabulary import VERBAL_TYPES, ActorKind, EventType

IDLE = ("beast", "germ", "plant_life", "weather", "landscape", "money", "commodity")
MADE = ("work", "apparatus")
UNTOUCHED = ("beast", "germ", "heaven", "money", "mood", "nuisance")
ALL = (*IDLE, *MADE, *UNTOUCHED)
ASKING = frozenset({EventType.AGREE, EventType.REQUEST, EventType.THREATEN})
WORDS = VERBAL_TYPES - {EventType.CONSULT}
LIVING = ("beast", "germ")
FEELING = frozenset({"feel", "feels", "felt"})
ASSAULT, BODY = "assault", "body"
GERUND_SUBJECT = "csubj"
LEAST_PLAY = 2  # different words of sport in a sentence that tells of a game


def without_figures(triggers: Sequence[Trigger]) -> list[Trigger]:
    """Return the triggers without those that only speak in a figure, or tell of nature or play."""
    return [t for t in triggers if t.sense.event_type is EventType.OTHER or not _is_figure(t)]


def _is_figure(trigger: Trigger) -> bool:
    if _is_asked_by_a_thing(trigger) or _is_felt(trigger.head) or _takes_no_prisoners(trigger):
        return True
    if _is_played(trigger) or _is_let_by_a_thing(trigger):
        return True
    return not trigger.head.sent.lemmas.isdisjoint(_figurative()) and (
        _is_done_by_nobody(trigger)
        or _is_done_to_nothing(trigger)
        or _is_of_the_body(trigger)
        or _is_climb(trigger)
    )


@lru_cache(maxsize=1)
def _figurative() -> frozenset[str]:
    """Return the nouns of which one stands in every sentence where nobody or nothing is meant."""
    return frozenset().union(*(classes()[name] for name in (*ALL, "tissue", "climber", "summit")))


def _is_done_by_nobody(trigger: Trigger) -> bool:
    """Tell whether all doers are animals, germs, the weather, prices, works or instruments."""
    doers = _doers(trigger)
    made = () if trigger.sense.event_type in WORDS else MADE
    return bool(doers) and all(_is_any(doer, (*IDLE, *made, "mood")) for doer in doers)


def _doers(trigger: Trigger) -> list[Token]:
    """Return who does it: subjects; of a noun also "shark attack", "an invasion of urchins"."""
    head = trigger.head
    if head.pos_ in VERBS:
        return [m for t in syntax.subjects(head) for m in _members(t)]
    if head.pos_ not in NOUNS:
        return []
    before = [c for c in head.children if c.dep_ in PREMODIFIERS and _is_any(c, LIVING)]
    of = [t for t in syntax.prepositional(head, "of") if _is_any(t, (*LIVING, "weather"))]
    owners = [c for c in tree.children(head, "poss") if c.tag_ != "PRP$"]
    return [
        m for t in (*owners, *syntax.prepositional(head, "by"), *before, *of) for m in members(t)
    ]


def _members(noun: Token) -> list[Token]:
    """Return the members of a subject, and of what a swarm or flock is ("a swarm of bees")."""
    crowd = noun.lemma_.lower() in classes()["many_of"]
    inside = syntax.prepositional(noun, "of") if crowd else []
    return members(inside[0]) if inside else members(noun)


def _is_done_to_nothing(trigger: Trigger) -> bool:
    """Tell whether force is said to be used on animals, germs, feelings, money or heaven."""
    if trigger.head.lemma_.lower() not in classes()["blow"]:
        return False
    struck = _struck(trigger)
    return bool(struck) and all(_is_any(t, UNTOUCHED) for t in struck)


def _struck(trigger: Trigger) -> list[Token]:
    """Return to what it is done, by the slots in which the sense has its target."""
    slotted = (*trigger.sense.target, "on", "against", "with")
    wanted = slotted if trigger.head.pos_ in NOUNS or trigger.object_noun else trigger.sense.target
    for slot in wanted:
        found = slots.fill(trigger.head, slot, trigger.object_noun) or _on_carrier(trigger, slot)
        if found:
            return [m for t in found for m in members(t)]
    return []


def _on_carrier(trigger: Trigger, preposition: str) -> list[Token]:
    """Return a noun's phrase that the parser hung on its verb: "began its assault on …"."""
    noun = trigger.head
    carried = noun.pos_ == "NOUN" and noun.dep_ == "dobj" and preposition == "on"
    return syntax.prepositional(noun.head, preposition) if carried else []


def _is_asked_by_a_thing(trigger: Trigger) -> bool:
    """Tell whether a thing or an activity promises, demands or threatens.

    "The tunnel promises to halve the journey", "tuning a carillon demands patience".
    """
    head = trigger.head
    if trigger.sense.event_type not in ASKING:
        return False
    if tree.children(head, GERUND_SUBJECT):
        return True
    own = map(syntax.resolve_relative, tree.children(head, "nsubj", "compound"))
    doers = list(own) or (syntax.subjects(head) if head.pos_ == "VERB" else [])
    things = ("made_thing", "matter", *MADE)
    return bool(doers) and all(_is_any(t, things) or _is_bare_this(t) for t in doers)


def _is_bare_this(word: Token) -> bool:
    """Tell whether a word only points at what was told: "this promises to help"."""
    return word.tag_ == "DT" and word.lower_ in {"this", "that"}


def _is_let_by_a_thing(trigger: Trigger) -> bool:
    """Tell whether a thing makes something possible: "the tax breaks allowed him to hire".

    A ruling, a vote or a deal allows it as those who made it do.
    """
    head = trigger.head
    if trigger.sense.mode != "allow" or head.pos_ not in VERBS:
        return False
    doers = syntax.subjects(head)
    return bool(doers) and all(map(_is_mere_thing, doers))


def _is_mere_thing(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    known = nouns().get(lemma)
    thing = known is None or known.kind is ActorKind.OBJECT
    common = noun.pos_ == "NOUN" and noun.text.islower() and not noun.ent_type_
    return common and thing and lemma not in classes()["decree"]


def _is_felt(verb: Token) -> bool:
    """Tell whether somebody only feels as if: "he feels stabbed in the back"."""
    feeling = not verb.sent.words.isdisjoint(FEELING)
    return feeling and any(aux.lower_ in FEELING for aux in tree.children(verb, "auxpass"))


def _is_of_the_body(trigger: Trigger) -> bool:
    """Tell whether a body does it, or what is no person does it to a body.

    "Her body rejected the kidney", "the immune system attacks healthy tissue".
    """
    doers = syntax.subjects(trigger.head) if trigger.head.pos_ in VERBS else []
    if any((t.pos_ == "PRON" or may_be_somebody(t)) and t.lemma_ != BODY for t in doers):
        return False
    struck = _struck(trigger) if trigger.head.pos_ in VERBS else []
    return bool(struck) and all(_is_any(t, ("tissue",)) for t in struck)


def _is_climb(trigger: Trigger) -> bool:
    """Tell whether climbers assault a mountain: "began their assault on the north face"."""
    head = trigger.head
    if head.lemma_.lower() != ASSAULT:
        return False
    verb = head.head if head.dep_ == "dobj" else head
    climbers = _doers(trigger) or (syntax.subjects(verb) if verb.pos_ == "VERB" else [])
    return any(_is_any(t, ("climber",)) for t in climbers) or any(
        _is_any(t, ("summit",)) for t in _struck(trigger)
    )


def _takes_no_prisoners(trigger: Trigger) -> bool:
    """Tell the figure from a capture: "in her speech the senator took no prisoners"."""
    noun = trigger.object_noun
    if noun is None or (trigger.head.lemma_, noun.lemma_) != ("take", "prisoner"):
        return False
    return any(c.lower_ == "no" for c in tree.children(noun, "det"))


def _is_played(trigger: Trigger) -> bool:
    """Tell whether a sentence of sport has a word of force: "fired twice before half-time"."""
    word = trigger.head.lemma_.lower()
    return word in classes()["played"] and _tells_play(trigger.head.sent)


def _tells_play(sentence: Sentence) -> bool:
    words = sentence.lemmas | _hyphened(sentence)
    if words & (classes()["beside_play"] | classes()["fighter"] | classes()["troops"]):
        return False
    play = words & classes()["play"]
    return bool(play) and len(play | (words & classes()["play_besides"])) >= LEAST_PLAY


def _hyphened(sentence: Sentence) -> set[str]:
    """Return words that the tokenizer parted at a hyphen: "half-time"."""
    hyphens = [t for t in sentence if t.text == "-" and sentence.start < t.i < sentence.end - 1]
    return {f"{t.nbor(-1).lower_}-{t.nbor().lemma_.lower()}" for t in hyphens}


def _is_any(noun: Token, names: Sequence[str]) -> bool:
    """Tell whether a common noun is in one of these classes."""
    first = noun.is_sent_start and noun.text.istitle() and not noun.ent_type_
    if not (first or (noun.pos_ == "NOUN" and noun.text.islower())):
        return False
    lemma = noun.lemma_.lower()
    return any(lemma in classes()[name] for name in names)
