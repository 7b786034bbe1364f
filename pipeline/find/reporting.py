"""Reporting words of the text, as reporting.csv knows them."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from pipeline.errors import KnowledgeError
from pipeline.knowledge import rows
from pipeline.knowledge.word_classes import classes
from pipeline.parse.tokens import Token

MANY = 100_000  # words to remember
ANSWERING = frozenset({"answer", "reply", "respond"})
POS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "ADJ": "adj"}


class Stance(StrEnum):
    """What a reporting word makes of its content."""

    SAY = "say"
    THINK = "think"
    ASK = "ask"
    INTEND = "intend"
    DENY = "deny"
    JUDGE = "judge"


ASSERTING = frozenset({Stance.SAY, Stance.DENY})
WANTING = frozenset({Stance.ASK, Stance.INTEND})


@dataclass(frozen=True, slots=True)
class ReportingWord:
    """One row of reporting.csv.

    Attributes:
        stance: What the word makes of its content.
        slots: Where its content stands: `clause`, `infinitive`, `object`, or prepositions.
        not_object: Direct objects with which it reports nothing ("claim lives").
    """

    stance: Stance
    slots: frozenset[str]
    not_object: frozenset[str]


@lru_cache(maxsize=1)
def reporting_words() -> dict[tuple[str, str], tuple[ReportingWord, ...]]:
    """Return the readings of all reporting words by (lemma, part of speech), in table order.

    Raises:
        KnowledgeError: a row has an unknown kind or part of speech.
    """
    found: dict[tuple[str, str], tuple[ReportingWord, ...]] = {}
    for line, row in rows("reporting.csv"):
        if row["kind"] not in set(Stance) or row["pos"] not in set(POS.values()):
            raise KnowledgeError(
                f"reporting.csv:{line}: kind {row['kind']!r} or pos {row['pos']!r} is unknown. "
                f"Use one of {', '.join(Stance)} and verb, noun or adj."
            )
        word = ReportingWord(
            Stance(row["kind"]),
            frozenset(row["slots"].split("|")),
            frozenset(row["not_object"].split("|")) - {""},
        )
        key = row["lemma"], row["pos"]
        found[key] = (*found.get(key, ()), word)
    return found


@lru_cache(maxsize=1)
def reporting_lemmas() -> frozenset[str]:
    """Return the lemmas of which reporting.csv knows a reading."""
    return frozenset(lemma for lemma, _ in reporting_words())


def readings(token: Token) -> tuple[ReportingWord, ...]:
    """Return what reporting.csv says about a word of the text, () where it does not know it."""
    known = _readings_of(token.lemma_, token.pos_)
    return () if known and (_is_cut_off(token) or _is_by_force(token)) else known


@lru_cache(maxsize=MANY)
def _readings_of(lemma: str, part: str) -> tuple[ReportingWord, ...]:
    """Return the readings of a word by what the parse makes of it."""
    pos = POS.get(part)
    return reporting_words().get((lemma.lower(), pos), ()) if pos is not None else ()


def _is_cut_off(token: Token) -> bool:
    """Tell whether a participle is the end of an adjective: "the so-called republic"."""
    return token.dep_ == "amod" and token.i > 0 and token.nbor(-1).text == "-"


def _is_by_force(token: Token) -> bool:
    """Tell whether somebody answers with arms, and says nothing: "answered with tear gas"."""
    if token.lemma_ not in ANSWERING:
        return False
    links = (c for c in token.children if c.dep_ == "prep" and c.lower_ == "with")
    means = (t for link in links for t in link.children if t.dep_ == "pobj")
    return any(t.lemma_.lower() in classes()["force_used"] for t in means)


def reporting_word(token: Token) -> ReportingWord | None:
    """Return the first reading of a word of the text, None where it reports nothing."""
    return next(iter(readings(token)), None)


def is_saying(verb: Token) -> bool:
    """Tell whether somebody reports by a verb what its clause tells: he may sit elsewhere."""
    return verb.pos_ == "VERB" and _may_say(verb.lemma_)


@lru_cache(maxsize=MANY)
def _may_say(lemma: str) -> bool:
    """Tell whether a verb has a reading in which it reports."""
    return any(word.stance is Stance.SAY for word in reporting_words().get((lemma, "verb"), ()))
