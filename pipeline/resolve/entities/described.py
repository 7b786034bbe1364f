"""Descriptions: what the noun of a phrase, and the words on it, say of whom it means."""

from pipeline.find.grammar import tree
from pipeline.find.reporting import is_saying
from pipeline.knowledge import actors
from pipeline.knowledge.actors import Actor, Noun
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import ADNOMINAL, NOMINAL_SUBJECTS, PLURALS, PREMODIFIERS
from pipeline.parse.small_words import INDEFINITE
from pipeline.parse.tokens import Token
from pipeline.resolve.entities.model import DESCRIPTION, PICKED, Mention
from pipeline.resolve.entities.titles import noun_of
from schemas.vocabulary import ActorKind

OBJECT = ActorKind.OBJECT
EACH = frozenset({"each", "both", "either", "neither", "two"})
INSIDE = PREMODIFIERS | {"nummod", "quantmod"}  # of a description, before its noun


def of_description(head: Token, sentence: int) -> Mention:
    """Return the mention of a common noun phrase."""
    mention = Mention(head, head.i, head.i + 1, DESCRIPTION, sentence)
    if head.children and (before := head.lefts):
        _read_front(mention, before)
    _read_noun(mention)
    return mention


def _read_front(mention: Mention, before: list[Token]) -> None:
    """Note what the words on a noun before it say: modifiers, numbers, articles, owners."""
    inside = [c for c in before if c.dep_ in INSIDE]
    if inside:
        mention.start = inside[0].left_edge.i
        mention.counted = any(c.dep_ == "nummod" for c in inside)
    modifiers = [c for c in inside if c.dep_ in PREMODIFIERS]
    if modifiers:
        mention.modifiers = frozenset([c.lemma_.lower() for c in modifiers])
        mention.country = next(filter(None, map(_country_of, modifiers)), None)
    mention.definite = any(
        c.dep_ == "poss" or (c.dep_ == "det" and c.lower_ in tree.DEFINITE) for c in before
    )


def _read_noun(mention: Mention) -> None:
    """Note what the noun of a description says: its number, and what sort of thing it is."""
    head = mention.head
    mention.noun, known = noun_of(head)
    mention.nouns.add(mention.noun)
    plural = head.tag_ in PLURALS
    if known is not None:
        mention.traits = known.traits
        plural = plural or "plural" in known.traits
    if head.lower_ in PICKED and is_one_of_many(head):
        plural = False
    elif head.children and (whole := _whole(head)) is not None:
        known = noun_of(whole)[1]
        plural = plural or whole.tag_ in PLURALS
    mention.plural = plural or (head.pos_ == "NUM" and counts_the_hurt(head))
    nation = actors.demonyms().get(head.lower_)
    if nation is not None and head.text[0].isupper():
        _of_nation(mention, nation)
    elif mention.noun in classes()["country"] and (mention.plural or head.dep_ == "nsubj"):
        mention.kinds[ActorKind.STATE] += 1  # "other countries imposed sanctions"
    elif (mention.noun in classes()["side"] and _is_one_of_two(head)) or (
        _is_thing(known) and _ends_a_name(head)
    ):
        mention.kinds[ActorKind.ORGANIZATION] += 1
    elif known is not None:
        _of_known_noun(mention, known)
    elif (
        looks_like_a_person(head)
        or (head.lower_ in PICKED and is_one_of_many(head))
        or (head.pos_ == "NUM" and counts_the_hurt(head))
    ):
        mention.kinds[ActorKind.PERSON] += 1


def _of_known_noun(mention: Mention, known: Noun) -> None:
    """Note what the table tells of a noun; "an opposition group" is of rebels."""
    rebels = (
        bool(mention.modifiers)
        and known.kind is ActorKind.ORGANIZATION
        and not mention.modifiers.isdisjoint(classes()["opposed"])
    )
    mention.kinds[ActorKind.ARMED_GROUP if rebels else known.kind] += 1
    mention.sector = "rebels" if rebels else known.sector
    mention.gender = known.gender


def _is_one_of_two(side: Token) -> bool:
    """Tell whether a side is somebody, not that of a road: "each side", "both sides"."""
    return any(c.lower_ in EACH for c in side.children)


def _is_thing(known: Noun | None) -> bool:
    return known is not None and known.kind is OBJECT


def _ends_a_name(head: Token) -> bool:
    """Tell whether a noun is the last word of a name that the tagger cut: "Israel Flying Aid"."""
    if not head.i or head.is_sent_start or not head.text.istitle():
        return False
    before = head.nbor(-1)
    return before.pos_ == "PROPN" and before.head is head


def _whole(head: Token) -> Token | None:
    """Return the noun behind "of" in "dozens of protesters", "the rest of the country"."""
    if head.lower_ not in classes()["before_of"]:
        return None
    for prep in head.children:
        if prep.dep_ == "prep" and prep.lower_ == "of":
            return next((t for t in prep.children if t.dep_ == "pobj"), None)
    return None


def _of_nation(mention: Mention, nation: Actor) -> None:
    """Read "the Russians" as the state, "Russians" as people, "a Russian" as somebody."""
    mention.country = nation.country
    adjective = mention.head.pos_ == "ADJ" and not (mention.definite or _is_some(mention.head))
    if mention.head.dep_ in PREMODIFIERS or adjective:
        mention.actor, mention.sector = nation, nation.sector  # "the American invasion"
        mention.kinds[ActorKind.STATE] += 1
        return
    plural = mention.plural or mention.head.text.endswith("s")
    mention.plural = plural
    bare = not mention.modifiers and not mention.counted
    clauses = any(
        c.dep_ in ADNOMINAL or (c.dep_ == "prep" and c.lower_ in {"of", "from"})
        for c in mention.head.children
    )
    if plural and mention.definite and bare and not clauses:
        mention.actor, mention.sector = nation, nation.sector
        mention.kinds[ActorKind.STATE] += 1
    else:
        mention.kinds[ActorKind.POPULATION if plural else ActorKind.PERSON] += 1


def _is_some(noun: Token) -> bool:
    """Tell whether a noun means one of many: "a Russian", "another Syrian"."""
    return any(c.lower_ in INDEFINITE for c in noun.children if c.dep_ == "det")


def looks_like_a_person(head: Token) -> bool:
    """Tell whether a noun the tables lack is formed like one for a person ("archivist")."""
    lemma = head.lemma_.lower()
    if head.pos_ == "NOUN" and len(lemma) > 6:
        return lemma.endswith(("man", "woman", "ist", "men", "women", "-old", "goer", "maker"))
    clauses = [c for c in head.children if c.dep_ == "relcl"]
    if any(t.lower_ == "who" for clause in clauses for t in clause.children):
        return True
    return "year" in lemma and lemma.endswith("old")


def _country_of(token: Token) -> str | None:
    """Return the country that a demonym names."""
    actor = actors.demonyms().get(token.lower_) or actors.peoples().get(token.lower_)
    if actor is None or not token.text[0].isupper():
        return None
    before = token.nbor(-1).lower_ if token.i else ""
    return None if before in {"-", "latin", "north", "south", "central"} else actor.country


def is_one_of_many(token: Token) -> bool:
    """Tell whether a word is somebody picked of many who speaks or suffers.

    "One of the two said he", "one of them was beaten".
    """
    if token.dep_ not in NOMINAL_SUBJECTS:
        return False
    of_them = any(t.lower_ == "them" for of in token.children for t in of.children)
    harmed = token.head.lemma_ in classes()["holding"] and token.dep_ == "nsubjpass"
    return is_saying(token.head) or (harmed and of_them)


def counts_the_hurt(token: Token) -> bool:
    """Tell whether a number is one of people: "treated 100 wounded"."""
    if token.lower_ in {"1", "one"}:
        return False
    return any(c.lower_ in classes()["hurt"] for c in token.children)
