"""Slots: where a sense of the lexicon says that its roles stand, looked up in the parse."""

from collections.abc import Callable
from functools import lru_cache

from pipeline.find.grammar import syntax, tree
from pipeline.find.grammar.objects import given_object
from pipeline.knowledge.actors import Actor, aliases, nouns, state_words
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import NOUNS, PREMODIFIERS, TIME_NAMES, VERBS
from pipeline.parse.tokens import Token
from schemas.vocabulary import ActorKind

ANTI = "anti"
UNSAID = frozenset({"against", "by"})  # that a prefix or the parse may tell without the word
OF, MILITARY = "of", "military"
WHERE = ("in", "at", "near", "along")
CLOCK = 4  # digits of an hour
DEEPEST = 3  # phrases within phrases in which a preposition is looked for
NUMBERED_PEOPLE = frozenset({"hundreds", "thousands", "dozens", "scores", "millions", "old"})
ARMED = frozenset({"military", "police", "rebels"})
HUNG_ON = {
    "by": ("of", "against"), "on": ("by",), "at": ("by",), "to": ("by", "from", "of"),
    "of": ("by",), "between": ("of",),
}  # fmt: skip
NATIONAL = frozenset({"NORP", "GPE", "ORG", "LOC", "PERSON"})


def fill(head: Token, slot: str, object_noun: Token | None = None) -> list[Token]:
    """Return the nouns that stand in `slot` of an event's head; [] when it is empty.

    Args:
        head: The verb, noun or adjective of the trigger.
        slot: A slot name as the lexicon's columns `actor` and `target` use them.
        object_noun: The noun of a light verb ("attack" in "carry out an attack"), whose own
            prepositional phrases fill the verb's slots too.
    """
    finder = FINDERS.get(slot)
    if finder is None and slot not in UNSAID and slot not in head.sent.words:
        return []
    found = _no_measures(finder(head)) if finder else _parties(_phrases(head, slot))
    if not found and object_noun is not None:
        if finder is None:
            found = _parties(_within(object_noun, slot))
            found = found or (_opposed(object_noun) if slot == "against" else [])
        elif slot in {"poss", "compound", "xsubject", "xtopic"} and head.pos_ in VERBS:
            found = _no_measures(finder(object_noun))
    if not found and slot == "against" and head.pos_ in NOUNS:
        found = _parties(_within(head, slot))  # "accusations of theft against the mayor"
        found = found or _opposed(head)
    if not found and slot in HUNG_ON and head.pos_ in NOUNS:
        found = hung_on_another(head, slot)
    if not found and finder is None and syntax.is_passive(head):
        found = _stranded(head, slot)
    if not found and head.pos_ in NOUNS and head.dep_ in tree.SUBJECTS:
        found = _of_its_verb(head, slot)
    if not found and slot == "by" and syntax.is_passive(head):
        found = _parties(syntax.agents(head))  # "kept from leaving by a crowd"
    if not found and slot == "between":
        found = _parties(_behind_place(head, slot))
    if not found and slot == "by" and head.dep_ == "dobj" and not syntax.is_passive(head.head):
        found = [t for t in syntax.prepositional(head.head, slot) if t.lemma_.lower() in people()]
    return found


def _phrases(head: Token, preposition: str) -> list[Token]:
    """Return the nouns of a preposition; "with the backing of the bank, Lima agreed" has none."""
    found = syntax.prepositional(head, preposition)
    if preposition != "with" or head.pos_ != "VERB":
        return found
    return [t for t in found if t.i > head.i or t.head.head != head]


def _behind_place(head: Token, preposition: str) -> list[Token]:
    """Return a phrase that the parser hung on where it was: "fighting in X between A and B"."""
    places = (p for link in WHERE for p in syntax.prepositional(head, link) if p.i > head.i)
    return [t for place in places for t in syntax.prepositional(place, preposition)]


def hung_on_another(noun: Token, preposition: str) -> list[Token]:
    """Return a phrase of a deed that the parser hung on somebody who stands before it.

    "The purge of admirals by the party", "a raid by officers on a farm", "a swap of data between
    two banks", "the release by the junta of a nun"; "a raid by officers of the guard" names none.
    """
    carriers = [t for link in HUNG_ON[preposition] for t in syntax.prepositional(noun, link)]
    if not carriers:
        return []
    found = _parties([t for c in carriers for t in syntax.prepositional(c, preposition)])
    if preposition != OF:
        return found
    return found if all(map(_is_body, carriers)) and all(map(_is_new_or_theirs, found)) else []


def _is_body(noun: Token) -> bool:
    """Tell whether a noun is a name or a body, which has nobody "of" others: "the junta"."""
    known = nouns().get(noun.lemma_.lower())
    body = known is not None and known.kind in {ActorKind.ORGANIZATION, ActorKind.STATE}
    return noun.pos_ == "PROPN" or body


def _is_new_or_theirs(noun: Token) -> bool:
    """Tell whether a noun is named as one that is new, counted or somebody's: "a nun", "its"."""
    leading = [c for c in noun.children if c.i < noun.i]
    return any(c.lower_ in {"a", "an"} or c.dep_ in {"nummod", "poss"} for c in leading)


def _stranded(verb: Token, preposition: str) -> list[Token]:
    """Return the subject of a passive that leaves its preposition behind: "was spied on"."""
    left = [c for c in tree.children(verb, "prep", "prt") if c.lower_ == preposition]
    bare = [c for c in left if not tree.children(c, "pobj", "pcomp")]
    return syntax.surface_subjects(verb) if bare else []


def _of_its_verb(noun: Token, slot: str) -> list[Token]:
    """Return a noun's phrase that stands behind its verb: "clashes broke out between …".

    "The offensive ended in failure" is done to no failure.
    """
    if slot in FINDERS or (noun.head.lemma_, slot) == ("end", "in"):
        return []
    if noun.head.lemma_.lower() not in classes()["occurring"]:
        return []
    return _parties(syntax.prepositional(noun.head, slot))


def _no_measures(tokens: list[Token]) -> list[Token]:
    """Leave out times and distances: "freed them from a jail 100 km south of Lima"."""
    return [t for t in tokens if not (is_time(t) or _is_distance(t))] if tokens else tokens


def is_time(token: Token) -> bool:
    """Tell whether a word is a time: "on Sunday thousands" are none, whatever the label says.

    Nor is who is told by age ("a 17-year-old") nor what is given ("gave them a day to leave"); a
    bare number between two is ("between 7 and 11").
    """
    if token.tag_ == "CD" and any(c.lower_ == "of" for c in token.children):
        return False  # "last week eleven of his allies asked"
    if token.ent_type_ in TIME_NAMES:
        given = token.dep_ == "dobj" and token.head.lemma_ == "give"
        return not given and token.lower_ not in NUMBERED_PEOPLE
    if not token.text.isdigit():
        return False
    clock = len(token) == CLOCK and token.dep_ == "pobj" and token.head.lower_ == "at"
    return clock or any(t.lower_ == "between" for t in token.ancestors)  # "at 0630"


def _is_distance(noun: Token) -> bool:
    counted = noun.lemma_ in classes()["distance"] and bool(tree.children(noun, "nummod"))
    return counted and not any(c.lower_ == "of" for c in noun.children)  # "a mile of pipeline"


def _parties(tokens: list[Token]) -> list[Token]:
    """Keep what a preposition may relate to a deed: no times, no "in a bid", "on motorcycles"."""
    return [
        t
        for t in _no_measures(tokens)
        if not (t.lemma_.lower() in classes()["adverbial"] or _is_ridden(t))
        or t.lower_ == "parts"
        or t.text == "Front"  # a party or army
    ]


def _is_ridden(noun: Token) -> bool:
    """Tell whether a bare noun says how those who act come: "on foot"; "on a patrol" is whom."""
    return noun.lemma_.lower() in classes()["ridden"] and tree.is_bare(noun)


def _within(noun: Token, preposition: str) -> list[Token]:
    """Return what stands behind a preposition in a noun's phrase, the nearest first found."""
    layer = [noun]
    for _ in range(DEEPEST):
        found = [o for carrier in layer for o in syntax.prepositional(carrier, preposition)]
        if found:
            return found
        layer = [t for carrier in layer for t in _inside(carrier)]
    return []


def _inside(carrier: Token) -> list[Token]:
    """Return the nouns and verbs right below one inside a phrase ("a plan to settle the row …").

    Those to whom "deaths attributed to the rebels" are laid did not suffer them.
    """
    nouns = [o for prep in tree.children(carrier, "prep") for o in tree.children(prep, "pobj")]
    below = tree.children(carrier, "acl", "conj", "dobj")
    return [*nouns, *(t for t in below if t.lemma_ not in classes()["laid_to"])]


def _subject(head: Token) -> list[Token]:
    if head.pos_ in VERBS:
        return syntax.subjects(head)
    if head.pos_ == "ADJ":
        return adjective_subject(head)
    return _noun_subject(head)


def adjective_subject(head: Token) -> list[Token]:
    """Return what an adjective is said of: the copula's subject or the noun it modifies.

    In "left three people dead" and "shot dead three" that is the object; in "left three dead" it
    names nobody else.
    """
    if head.dep_ == "ccomp" and (own := tree.children(head, "nsubj")):
        return own  # "leaving nine people dead and dozens hurt"
    if head.dep_ in {"oprd", "acomp", "advmod"} and not syntax.is_passive(head.head):
        if objects := tree.children(head.head, "dobj"):
            return objects
        if head.dep_ == "oprd" and tree.children(head, "nummod"):
            return []
    if head.dep_ in {"acomp", "attr", "oprd"}:
        return syntax.surface_subjects(head.head)
    return [head.head] if head.dep_ == "amod" else tree.among(head)


def _noun_subject(head: Token) -> list[Token]:
    """Return the doer of a nominal event: possessor, by-phrase, or national adjective."""
    return _poss(head) or syntax.prepositional(head, "by") or _compound(head)


def _object(head: Token) -> list[Token]:
    if head.pos_ in VERBS:
        return syntax.direct_objects(head)
    return adjective_subject(head) if head.pos_ == "ADJ" else []


def _second_object(head: Token) -> list[Token]:
    found = tree.children(head, "dative", "iobj") or _taken_for_a_kind(head)
    if not found and syntax.is_passive(head) and given_object(head):
        return syntax.passive_subjects(head)
    return [o for t in found for o in (tree.children(t, "pobj") or [t])]


def _taken_for_a_kind(verb: Token) -> list[Token]:
    """Return the country that the parser makes a kind of what it got: "sent Ukraine tanks"."""
    if verb.lemma_ not in classes()["giving"]:
        return []
    things = [t for t in tree.children(verb, "dobj") if t.pos_ == "NOUN"]
    first = [c for t in things for c in tree.children(t, "compound") if c.i == verb.i + 1]
    return [c for c in first if c.ent_type_ == "GPE"]


def _poss(head: Token) -> list[Token]:
    return [syntax.resolve_relative(t) for t in tree.children(head, "poss")]


@lru_cache(maxsize=1)
def people() -> frozenset[str]:
    """Return the nouns for people and bodies, who do things ("police raid", never "air raid")."""
    wanted = ("person", "fighter", "troops", "crowd", "politician", "diplomat", "official")
    return frozenset().union(*(classes()[name] for name in wanted), classes()["government"])


@lru_cache(maxsize=1)
def forces() -> frozenset[str]:
    """Return the nouns for those who use force: "police shooting", never "student shooting"."""
    wanted = ("fighter", "troops", "government")
    return frozenset().union(*(classes()[name] for name in wanted))


def _compound(head: Token) -> list[Token]:
    before = [t for t in head.children if t.i < head.i and t.dep_ in PREMODIFIERS]
    found = [t for t in before if can_do(t) and t.lower_ not in tree.SIDING]
    nation = any(t.ent_type_ in {"GPE", "NORP"} for t in found)  # "a Malian military raid"
    return [t for t in found if not (tree.siding(t) or (nation and t.lower_ == MILITARY))]


def _opposed(noun: Token) -> list[Token]:
    """Return whom a noun's prefix says that it turns against: "anti-government protests"."""
    before = (t for t in noun.children if t.dep_ in PREMODIFIERS)
    return [t for t in before if tree.siding(t) == ANTI and can_do(t)]


def can_do(modifier: Token) -> bool:
    """Tell whether a noun's modifier is its doer: "US raid", never "London raid" or "air raid"."""
    if modifier.ent_type_ == "GPE":
        return modifier.lower_ in state_words() or _is_known_name(modifier)
    lemma = modifier.lemma_.lower()
    named = modifier.ent_type_ in NATIONAL or modifier.pos_ == "PROPN" or lemma in people()
    return named and lemma not in classes()["descriptive"]


def is_known_doer(modifier: Token) -> bool:
    """Tell whether a modifier surely names who does things: a person, a nation, a known group."""
    if modifier.ent_type_ in {"PERSON", "NORP"} or modifier.lower_ in state_words():
        return True
    acronym = modifier.text.isupper() and len(modifier) > 2
    return acronym or modifier.lemma_.lower() in forces() or _is_known_name(modifier)


def _is_known_name(last: Token) -> bool:
    """Tell whether the tables of actors have a name that ends with this token."""
    return bool(_known_as(last))


def is_armed(last: Token) -> bool:
    """Tell whether a token ends the name of an armed group or of a state's forces."""
    return any(a.kind is ActorKind.ARMED_GROUP or a.sector in ARMED for a in _known_as(last))


def _known_as(last: Token) -> list[Actor]:
    """Return what the tables of actors know by a name that ends with this token."""
    first = last.left_edge.i
    return [
        actor
        for i in range(first, last.i + 1)
        for words, _, actors in aliases().get(last.doc.tokens[i].lower_, ())
        if i + len(words) == last.i + 1 and last.doc.spells(i, words)
        for actor in actors
    ]


def _complement_subject(head: Token) -> list[Token]:
    """Return who does what a verb or noun takes as complement ("demand that they leave").

    Who "alleged that a miner was beaten" or "asked that aid be let in" turns to nobody named.
    """
    return [s for clause in _complements(head) for s in syntax.subjects(clause)]


def _complement_topic(head: Token) -> list[Token]:
    """Return of whom a complement tells, be it what befalls him ("ordered the miner held")."""
    return [s for clause in _complements(head) for s in syntax.surface_subjects(clause)]


def _complements(head: Token) -> list[Token]:
    deps = ("xcomp", "ccomp") if head.pos_ in {"VERB", "AUX", "ADJ"} else ("acl", "ccomp")
    return tree.children(head, *deps)


def _in_front_of(head: Token) -> list[Token]:
    """Return what a deed was done before: "a bomb went off in front of the bank"."""
    fronts = [t for t in syntax.prepositional(head, "in") if t.lower_ == "front"]
    return [o for front in fronts for o in syntax.prepositional(front, "of")]


def _of_life(head: Token) -> list[Token]:
    """Return whose life is meant: "an attempt on his life", "on the life of the governor"."""
    lives = syntax.prepositional(head, "on")
    return [o for life in lives for o in _poss(life) or syntax.prepositional(life, "of")]


def _nothing(_: Token) -> list[Token]:
    return []


FINDERS: dict[str, Callable[[Token], list[Token]]] = {
    "subject": _subject,
    "object": _object,
    "object2": _second_object,
    "poss": _poss,
    "compound": _compound,
    "xsubject": _complement_subject,
    "xtopic": _complement_topic,
    "in_front_of": _in_front_of,
    "of_life": _of_life,
    "none": _nothing,
}
