"""Whether somebody is "he" or "she", by the sentence that goes on about him.

"Lopez Obrador said guards were protecting her. He accused her critics": she is somebody else.
"""

from collections import defaultdict
from collections.abc import Sequence

from pipeline.parse.small_words import HE_OR_SHE
from pipeline.resolve.entities.model import NAME, PRONOUN, Chain, Mention, likeliest
from schemas.vocabulary import ActorKind


def note_genders(mentions: Sequence[Mention]) -> None:
    """Note the gender of who is named alone in sentences that "he" or "she" goes on from."""
    by_sentence: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_sentence[mention.sentence].append(mention)
    votes: dict[Chain, set[str | None]] = defaultdict(set)
    for number, told in by_sentence.items():
        behind = by_sentence.get(number + 1)
        chain = _only_person(told) if behind and _opens(behind[0]) else None
        if behind and chain is not None:
            votes[chain].add(behind[0].gender)
    for chain, genders in votes.items():
        if chain.gender is None and len(genders) == 1:
            chain.gender = next(iter(genders))


def _opens(mention: Mention) -> bool:
    """Tell whether a sentence begins with "he" or "she" doing something."""
    head = mention.head
    return bool(head.is_sent_start) and head.lower_ in HE_OR_SHE and head.dep_ == "nsubj"


def _only_person(told: Sequence[Mention]) -> Chain | None:
    """Return who is the subject of a sentence, where it tells of no other person."""
    people = [m for m in told if m.form is not PRONOUN and not m.plural and _is_person(m)]
    chains = {m.chain or m for m in people}
    subjects = [m for m in people if m.form is NAME and _leads(m)]
    return subjects[0].chain if subjects and len(chains) == 1 else None


def _is_person(mention: Mention) -> bool:
    kind = mention.chain.kind if mention.chain is not None else likeliest(mention.kinds)
    return kind is ActorKind.PERSON


def _leads(mention: Mention) -> bool:
    return mention.head.dep_ == "nsubj" and mention.head.head.dep_ == "ROOT"
