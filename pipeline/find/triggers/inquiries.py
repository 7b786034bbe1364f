"""Inquiries: who asks a question asks nobody to do anything.

"Why did you sign?" the senator demanded; "Asked to describe the man, the sheriff said …": words of
asking that only lead to an answer, or follow what is asked, are no request.
"""

from collections.abc import Sequence

from pipeline.find.triggers import Trigger
from pipeline.knowledge.word_classes import classes
from pipeline.parse.small_words import HE_OR_SHE
from pipeline.parse.tokens import Token
from schemas.vocabulary import EventType

ASKING = frozenset({"ask", "demand"})
QUOTES = frozenset({'"', "'", "''"})
WIDEST = 9  # tokens of a speaker between a question and "demanded"


def without_inquiries(triggers: Sequence[Trigger]) -> list[Trigger]:
    """Return the triggers without words of asking that only ask a question."""
    return [t for t in triggers if not _is_inquiry(t)]


def _is_inquiry(trigger: Trigger) -> bool:
    verb = trigger.head
    if trigger.sense.event_type is not EventType.REQUEST or verb.lemma_ not in ASKING:
        return False
    return _is_answered(verb) or _follows_question(verb)


def _is_answered(verb: Token) -> bool:
    """Tell whether somebody answers at once: "Asked to describe him, she said she could not"."""
    answer = verb.head
    opens = verb.tag_ == "VBN" and verb.is_sent_start is True and verb.dep_ == "advcl"
    return opens and answer.i > verb.i and answer.lemma_.lower() in classes()["saying"]


def _follows_question(verb: Token) -> bool:
    """Tell whether a quoted question ends right before a verb and who says it."""
    tokens = verb.doc.tokens
    for i in range(verb.i - 1, max(verb.i - WIDEST, 0), -1):
        word = tokens[i]
        if word.text in QUOTES:
            return tokens[i - 1].text == "?"
        if word.pos_ in {"VERB", "AUX", "SCONJ"} or word.text in {".", ";", ":"}:
            return False
        if word.pos_ == "PRON" and word.lower_ not in HE_OR_SHE | {"they", "i", "we"}:
            return False
    return False
