"""Whom a pronoun that acts most likely means: the subject before it that agrees with it.

"The soldiers came at night. They surrounded the camp": a siege, for soldiers do it. What a word
means is asked before anybody is resolved; this answers only of what kind its subject is, and no
role is filled from it.
"""

from pipeline.find.grammar import tree
from pipeline.find.grammar.bearers import is_person_noun
from pipeline.knowledge.actors import nouns
from pipeline.parse.labels import NOUNS, PLURALS
from pipeline.parse.small_words import HE_OR_SHE
from pipeline.parse.tokens import Token, remembered

BACK = 60  # tokens that a subject may stand before its pronoun
MANY, BODY = "they", "it"
BODIES = frozenset({"collective", "group", "force"})
PEOPLES = frozenset({"ORG", "NORP"})


@remembered
def stands_for(pronoun: Token) -> Token | None:
    """Return the subject that a pronoun subject most likely stands for; None for other words."""
    if pronoun.lower_ not in {MANY, BODY, *HE_OR_SHE} or pronoun.dep_ not in tree.SUBJECTS:
        return None
    start = max(0, pronoun.i - BACK)
    before = reversed(pronoun.doc.tokens[start : pronoun.i])
    return next((t for t in before if _is_subject(t) and _agrees(pronoun.lower_, t)), None)


def _is_subject(token: Token) -> bool:
    return token.pos_ in NOUNS and token.dep_ in tree.SUBJECTS


def _agrees(word: str, noun: Token) -> bool:
    """Tell whether a noun may be what a pronoun says, by number and kind."""
    if word == MANY:
        many = noun.tag_ in PLURALS or bool(tree.children(noun, "conj"))
        return many or _is_body(noun)
    if noun.tag_ in PLURALS:
        return False
    if word == BODY:
        return _is_body(noun)
    person = noun.ent_type_ == "PERSON" or is_person_noun(noun.lemma_.lower())
    return person and not _is_body(noun)


def _is_body(noun: Token) -> bool:
    known = nouns().get(noun.lemma_.lower())
    return noun.ent_type_ in PEOPLES or (known is not None and bool(BODIES & known.traits))
