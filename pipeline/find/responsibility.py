"""Responsibility: who is tied to a deed that only a noun names.

"The group claimed responsibility for the raid", "police blamed the group for the raid" and "he was
jailed for the raid" all say who raided, on somebody's word or as a court found.
"""

from dataclasses import dataclass
from functools import lru_cache

from pipeline.find import phrase, slots, syntax
from pipeline.find.mentions import StatementMention
from pipeline.find.modality import read_status
from pipeline.knowledge import rows
from pipeline.parse.tokens import Token
from schemas.vocabulary import Modality, StatementKind

OBJECT = "object"


@dataclass(frozen=True, slots=True)
class Tie:
    """Somebody tied to a deed.

    Attributes:
        doers: The nouns for those who did it.
        modality: How sure the tie is.
        statement: Who ties them to it, None where the narrator or nobody named does.
    """

    doers: list[Token]
    modality: Modality
    statement: StatementMention | None


@lru_cache(maxsize=1)
def ties() -> dict[tuple[str, str, str], tuple[str, Modality]]:
    """Return verb, its object noun and preposition -> where the doer stands, and how sure."""
    return {
        (row["lemma"], row["object"], row["preposition"]): (row["doer"], Modality(row["effect"]))
        for _, row in rows("responsibility.csv")
    }


def tied(noun: Token) -> Tie | None:
    """Return who is tied to the deed that a noun names, None where nobody is."""
    if noun.dep_ != "pobj" or noun.head.dep_ != "prep":
        return None
    preposition, governor = noun.head.lower_, noun.head.head
    if governor.pos_ == "ADJ" and governor.lemma_ == "responsible" and preposition == "for":
        return _found(slots.adjective_subject(governor), Modality.ASSERTED, None)
    verb, object_noun = governor, ""
    if governor.pos_ == "NOUN":
        if governor.dep_ == "dobj" and (governor.head.lemma_, "", preposition) in ties():
            verb = governor.head  # the parser hangs "for the raid" on "accused the men"
        elif governor.dep_ in {"dobj", "nsubjpass"}:
            verb, object_noun = governor.head, governor.lemma_
    row = ties().get((verb.lemma_, object_noun, preposition))
    if row is None or read_status(verb).negated:
        return None
    place, modality = row
    return _found(slots.fill(verb, place), modality, _said(verb, place, noun, modality))


def _found(
    doers: list[Token], modality: Modality, statement: StatementMention | None
) -> Tie | None:
    people = [c for d in doers for c in syntax.conjuncts(d) if c.pos_ in syntax.NOUN_TAGS]
    return Tie(people, modality, statement) if people else None


def _said(verb: Token, place: str, noun: Token, modality: Modality) -> StatementMention | None:
    """Return the accusation or admission as a statement; a verdict is nobody's claim."""
    if modality is Modality.ASSERTED:
        return None
    speakers = syntax.agents(verb) if syntax.is_passive(verb) else syntax.subjects(verb)
    if not speakers:
        return None
    return StatementMention(
        speaker=phrase.noun_phrase(speakers[0]),
        cue=verb.doc[verb.i : verb.i + 1],
        content=phrase.noun_phrase(noun),
        kind=StatementKind.INDIRECT,
    )
