"""What repairs ask of a word: its relations, and tags, for parts of speech are not known yet."""

from functools import lru_cache

from spacy.tokens import Token

from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import FINITE

COMMON, NAMES = frozenset({"NN", "NNS"}), frozenset({"NNP", "NNPS"})
VERBAL, NOMINAL = ("VB", "MD"), "NN"  # how tags begin
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
OF_SEVERAL = frozenset({"are", "have", "were"})  # verbs with a plural subject
NAMING = frozenset({"amod", "compound"})


def children(word: Token, *relations: str) -> list[Token]:
    """Return what hangs on a word in one of the relations."""
    return [c for c in word.children if c.dep_ in relations]


def subject_relation(verb: Token) -> str:
    """Return the relation of a verb's subject, by its voice."""
    return "nsubjpass" if children(verb, "auxpass") else "nsubj"


def has_auxiliary(verb: Token) -> bool:
    """Tell whether an auxiliary stands with a verb."""
    return bool(children(verb, "aux", "auxpass"))


def has_tense(verb: Token) -> bool:
    """Tell whether a verb or an auxiliary of it is finite: "asked", "have asked"."""
    return any(t.tag_ in FINITE for t in (verb, *children(verb, "aux", "auxpass")))


def has_subject(verb: Token) -> bool:
    """Tell whether a verb has a subject."""
    return bool(children(verb, *SUBJECTS))


def before_its_words(verb: Token) -> Token:
    """Return the word right before a verb and what of its own stands there: "men who often had"."""
    last = verb.i - 1
    while last > 0 and verb.doc[last].head == verb:
        last -= 1
    return verb.doc[last]


@lru_cache(maxsize=1)
def words_of_harm() -> frozenset[str]:
    """Return the words that say what somebody did to somebody: "killed", "hit", "shot"."""
    return classes()["needing_object"] | classes()["killed"] | classes()["way_of_killing"]


def verb_above(word: Token) -> Token:
    """Return the nearest verb above a word, or the root where there is none."""
    above = word.head
    while above.head != above and not above.tag_.startswith("VB"):
        above = above.head
    return above


def root(word: Token) -> Token:
    """Return the root of the sentence."""
    while word.head != word:
        word = word.head
    return word
