"""What a word says of the events that it governs: the rows of `knowledge/modality.csv`."""

from functools import lru_cache

from pipeline.errors import KnowledgeError
from pipeline.find.grammar import tree
from pipeline.knowledge import rows
from pipeline.parse.tokens import Token, remembered
from schemas.vocabulary import Modality

NEGATED = "negated"
MODIFIER = "mod"
POS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adj", "ADV": "adv"}


@lru_cache(maxsize=1)
def effects() -> dict[tuple[str, str], tuple[frozenset[str], str]]:
    """Return the words that govern events: (lemma, part of speech) -> (scope, effect)."""
    known = {NEGATED, *(m.value for m in Modality)}
    parts = {MODIFIER, *POS.values()}
    found = {}
    for line, row in rows("modality.csv"):
        if row["effect"] not in known or row["pos"] not in parts:
            raise KnowledgeError(
                f"modality.csv:{line}: effect {row['effect']!r} or pos {row['pos']!r} is unknown. "
                f"Use one of {', '.join(sorted(known))} and {', '.join(sorted(parts))}."
            )
        scope = row["scope"].replace("both", "clause|noun").split("|")
        found[row["lemma"], row["pos"]] = (frozenset(scope), row["effect"])
    return found


@remembered
def scope_and_effect(word: Token) -> tuple[frozenset[str], str]:
    """Return what the row of a word in modality.csv says; empty where there is none.

    A verb with its particle ("rule out") goes before the verb alone.
    """
    lemma, pos = word.lemma_.lower(), POS.get(word.pos_, "")
    joined = [f"{lemma} {particle.lower_}" for particle in tree.particles(word)]
    known = (effects()[name, pos] for name in (*joined, lemma) if (name, pos) in effects())
    return next(known, (frozenset(), ""))


def effect_of_adjective(adjective: Token) -> str:
    """Return what an adjective says of the clause it judges; "" for nothing."""
    return effects().get((adjective.lemma_.lower(), "adj"), (frozenset(), ""))[1]


def effect_of_modifier(word: Token) -> str:
    """Return what a word beside an event makes of it ("a foiled raid"), "" for nothing."""
    return effects().get((word.lower_, MODIFIER), (frozenset(), ""))[1]


def is_claim(noun: Token) -> bool:
    """Tell whether a noun is something said: a claim, a report, an allegation."""
    return scope_and_effect(noun)[1] == Modality.CLAIMED
