"""Triggers: the words that report an event, read with the senses of the lexicon."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from pipeline.find.grammar import tree
from pipeline.find.grammar.bearers import describes_object
from pipeline.find.triggers.attempts import words_of_attempt
from pipeline.find.triggers.frames import fits, words_needed, words_of_action
from pipeline.knowledge.lexicon import Sense, senses
from pipeline.knowledge.verbs import support_verbs
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import NOUNS, PARTY_NAMES, PREMODIFIERS
from pipeline.parse.tokens import Doc, Span, Token, remembered
from schemas.vocabulary import EventType

RANKS = frozenset({"first", "second", "third", "last"})
MANNER = {"to": "resultative", "in": "answering"}  # "stabbed to death", "shelled in retaliation"
MONTH_CUES = frozenset(
    {"in", "of", "since", "until", "by", "from", "last", "next", "early", "late"}
)
LEXICON_POS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adj"}
CARRIED = frozenset({"dobj", "nsubjpass"})
LEAVE, DEAD = "leave", "dead"
NAMES = frozenset({"PERSON", "GPE", "NORP", "ORG", "FAC", "PRODUCT", "DATE"})
MANY = 100_000  # words to remember
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
    found = [t for word in doc.among((), _lemmas()) if (t := read_token(word)) is not None]
    taken = {n.i for t in found if t.object_noun for n in tree.conjuncts(t.object_noun)}
    events = [t for t in found if t.sense.event_type is not None and t.head.i not in taken]
    heads = {t.head.i for t in events}
    return [_with_attempt(_with_carrier(t, heads)) for t in events]


def _with_attempt(trigger: Trigger) -> Trigger:
    """Take in the verb that says that a deed was tried, so that its words claim no success."""
    verb = words_of_attempt(trigger.head)
    if verb is None:
        return trigger
    span = verb.doc[verb.i : trigger.span.end]
    return replace(trigger, span=span, lemma=f"{verb.lemma_} to {trigger.lemma}")


def _with_carrier(trigger: Trigger, heads: set[int]) -> Trigger:
    """Take the verb that only carries out a noun into its trigger: "launched a raid".

    So does that of "the raid was launched" and of "left nine people dead".
    """
    noun, left = trigger.head, _left_so(trigger.head)
    verb = left or noun.head
    lemma = verb.lemma_.lower()
    carried = noun.pos_ in NOUNS and noun.dep_ in CARRIED and lemma in support_verbs()
    if verb.pos_ != "VERB" or verb.i in heads or not (carried or left):
        return trigger
    if abs(verb.i - noun.i) > WIDEST_GAP:
        return trigger
    first, last = min(trigger.span.start, verb.i), max(trigger.span.end, verb.i + 1)
    return replace(trigger, span=verb.doc[first:last], lemma=f"{lemma} {trigger.lemma}")


def _left_so(word: Token) -> Token | None:
    """Return "left" for "dead" in "left nine people dead", None for other words."""
    if word.lower_ != DEAD:
        return None
    noun = word.head if word.dep_ == "amod" and word.i > word.head.i else word
    verb = noun.head
    return verb if verb.lemma_ == LEAVE and verb.i < word.i else None


@remembered
def read_token(token: Token) -> Trigger | None:
    """Read one token with the first sense whose conditions all hold, None where there is none."""
    found = _readings_of(token.lemma_, token.pos_, token.tag_)
    if not found or is_barred_name(token):
        return None
    there = token.sent.words
    for needed, sense in found:
        if needed <= there and fits(token, sense):
            words = words_of_action(token, sense)
            return None if lends_a_word(token) else _trigger(token, sense, words)
    return None


def type_of(token: Token) -> EventType | None:
    """Return the type of the event that a word is read as, None where it is read as none."""
    trigger = read_token(token)
    return trigger.sense.event_type if trigger is not None else None


def is_event_noun(token: Token) -> bool:
    """Tell whether a noun reports an event and is nobody: "a strike will kill many"."""
    return (
        token.pos_ == "NOUN" and token.ent_type_ not in PARTY_NAMES and type_of(token) is not None
    )


def candidates(token: Token) -> Sequence[Sense]:
    """Return the senses to try: the lemma's, and the verb's for a participle used as adjective."""
    return _senses_of(token.lemma_, token.pos_, token.tag_)


@lru_cache(maxsize=MANY)
def _readings_of(lemma: str, part: str, tag: str) -> Sequence[tuple[frozenset[str], Sense]]:
    """Return the senses of a word, each with the words that must stand in the sentence."""
    return [(words_needed(sense), sense) for sense in _senses_of(lemma, part, tag)]


@lru_cache(maxsize=1)
def _lemmas() -> frozenset[str]:
    """Return the lemmas of which the lexicon knows a sense."""
    return frozenset(lemma for lemma, _ in senses())


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
    named = token.pos_ == "PROPN" and token.ent_type_ in NAMES
    return named or _is_month(token) or _is_of_a_person(token)


def _is_of_a_person(word: Token) -> bool:
    """Tell whether a large letter makes a word somebody the text names: "Ban, a diplomat"."""
    if word.text == word.lower_ or not word.text.istitle() or word.pos_ not in NOUNS:
        return False
    aside = word.doc[word.i + 1 : word.i + 2].text == ","
    alone = aside and not tree.children(word, "det", "amod", "nummod")
    return alone and word.lower_ in _names_of_people(word.doc.tokens[0])


@remembered
def _names_of_people(first: Token) -> frozenset[str]:
    """Return the words of the longer names of persons in the text of a token."""
    people = [t for t in first.doc.tokens if t.ent_type_ == "PERSON" and t.pos_ == "PROPN"]
    return frozenset(t.lower_ for t in people if t.head in people or set(t.children) & set(people))


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


def _is_attribute(token: Token) -> bool:
    """Tell whether a participle only describes a noun ("the disputed border", "Iran-backed")."""
    describes = token.dep_ == "amod" and token.tag_ in {"VBN", "VBG", "VBD"}
    return describes or describes_object(token)


def _is_nominal_event(token: Token) -> bool:
    """Tell whether a noun stands as an event and not as the modifier of another noun."""
    if token.dep_ == "compound" and token.head.i > token.i:
        return False
    manner = MANNER.get(token.head.lower_) if token.dep_ == "pobj" else None
    if manner is not None and token.lemma_.lower() in classes()[manner]:
        return False
    if _is_charge(token) or _is_comment(token):
        return False
    return not (token.dep_ == "nmod" and token.head.pos_ in NOUNS)


def _is_comment(noun: Token) -> bool:
    """Tell whether a noun only comments on what was told: "…, its largest execution in years"."""
    owned = any(c.dep_ == "poss" and c.tag_ == "PRP$" for c in noun.children)
    ranked = any(c.tag_ == "JJS" or c.lower_ in RANKS for c in noun.children)
    return noun.dep_ == "appos" and owned and ranked


def _is_charge(noun: Token) -> bool:
    """Tell whether a bare noun names a crime somebody is held for: "on suspicion of murder".

    So do those joined to it: "charged with murder, rape and arson".
    """
    bare = not tree.children(noun, "det", "poss", "prep", "nummod")
    noun = tree.first_noun_of_list(noun)
    of = noun.head
    if bare and of.lower_ == "as" and of.head.lemma_.lower() in classes()["crimes"]:
        return True  # "for crimes such as theft"
    if not bare or noun.dep_ != "pobj" or of.lower_ not in {"of", "with", "on", "for"}:
        return False
    return of.head.lemma_.lower() in classes()["charging"]


def _first_part(noun: Token) -> Token:
    """Return the first part of a noun written with a hyphen: "shoot" of "a shoot-out"."""
    if noun.pos_ not in NOUNS or noun.i < 2 or noun.nbor(-1).text != "-":
        return noun
    first, hyphen = noun.nbor(-2), noun.nbor(-1)
    joined = not (first.whitespace_ or hyphen.whitespace_) and first.head == noun
    return first if joined and first.dep_ in PREMODIFIERS else noun


def _trigger(token: Token, sense: Sense, words: list[Token]) -> Trigger:
    """Put a trigger together: the head and the words its frame asked for, where close to it."""
    near = [w for w in words if abs(w.i - token.i) <= WIDEST_GAP]
    indices = [_first_part(token).i, token.i, *(w.i for w in near)]
    nouns = [w for w in words if w.pos_ in NOUNS and w.i != token.i]
    return Trigger(
        head=token,
        span=token.doc[min(indices) : max(indices) + 1],
        lemma=" ".join(w.lemma_.lower() for w in (token, *(w for w in words if w.i != token.i))),
        sense=sense,
        object_noun=nouns[0] if nouns else None,
    )
