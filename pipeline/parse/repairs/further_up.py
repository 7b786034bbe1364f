"""Words that belong to somebody or something further up than where the parser hangs them.

"Reported stolen by the owner": the owner reported it. "Was at the scene investigating": no scene
investigates. "Opposing bail for A, B and C, Inspector Poe said": the inspector said so.
"""

from spacy.tokens import Doc, Token

from pipeline.knowledge.word_classes import classes
from pipeline.parse.repairs.moves import hang
from pipeline.parse.repairs.relations import NAMES, children, has_auxiliary, has_subject

BE = frozenset({"is", "are", "was", "were", "be", "been"})
SPEAKING = "csubj"
SAID = frozenset({"said", "says", "told", "added", "warned", "argued"})


def hang_further_up(doc: Doc) -> None:
    """Hang words on what they belong to."""
    for token in doc:
        if token.dep_ == "agent":
            _report(token)
        elif token.dep_ == "acl" and token.tag_ == "VBG":
            _act_there(token)
        elif token.dep_ == SPEAKING and token.is_sent_start:
            _speak(token)


def _report(by: Token) -> None:
    """Let the owner report what is gone, not take it: "was reported stolen by its owner"."""
    gone, said = by.head, by.head.head
    reported = said.lower_ == "reported" and gone.dep_ in {"xcomp", "oprd", "ccomp", "acl"}
    if reported and gone.lower_ in classes()["gone"] and not has_subject(gone):
        by.head = said


def _act_there(gerund: Token) -> None:
    """Let who is at a place act there: "the marshal was at the scene investigating"."""
    link = gerund.head.head
    be = link.head
    there = gerund.head.dep_ == "pobj" and link.dep_ == "prep" and link.lower_ in {"at", "on"}
    alone = gerund.head.lower_ in classes()["scene"] and gerund.i == gerund.head.i + 1
    if there and alone and be.lower_ in BE and has_subject(be):
        hang(gerund, be, "advcl")


def _speak(gerund: Token) -> None:
    """Let a name behind the last comma speak: "Opposing bail for A, B and C, Ann Poe said"."""
    verb, last = gerund.head, gerund.right_edge
    if gerund.tag_ != "VBG" or verb.i != last.i + 1 or last.dep_ != "conj" or has_auxiliary(verb):
        return
    first = last.left_edge
    comma = first.i > 0 and first.nbor(-1).text == ","
    joined = children(last.head, "cc") and last.tag_ in NAMES
    if comma and joined and verb.lower_ in SAID:
        hang(last, verb, "nsubj")
        hang(gerund, verb, "advcl")
