"""Whom something was done to: "a baker shot dead on Monday", "two men accused of the raid".

Without "who was" the parser often reads such a participle as the deed of its noun. A verb that
says how somebody was killed, or one that always has an object, is passive where none follows.

"Police shot dead protesters" is not about dead protesters: the parser takes "dead" for an adjective
of the noun behind it, or for a clause of its own. Here it goes back to the verb.
"""

from spacy.tokens import Doc, Token

from pipeline.knowledge.parse import forms
from pipeline.parse.repairs.moves import give_object, hang
from pipeline.parse.repairs.relations import PAST, children, has_auxiliary

RESULT = "dead"
OBJECTS = frozenset({"dobj", "dative"})


def read_bare_passives(doc: Doc) -> None:
    """Give "dead" to the verb that says how somebody was killed, and verbs their voice."""
    kill, hurt, burning = forms("way_of_killing"), forms("needing_object"), forms("burning")
    hurt_or_killed = hurt | forms("killing")
    for token in doc[1:]:
        if token.lower_ == RESULT:
            _join(token, token.nbor(-1))
        elif token.lower_ in burning and token.dep_ == "dobj" and token.head.lower_ == "set":
            _set_alight(token)
        if token.head.lower_ in kill and _is_result(token):
            _set_voice(token.head)
        if token.lower_ in hurt and token.i + 1 < len(doc) and token.nbor().tag_ == "IN":
            _set_voice(token)
        if token.dep_ == "conj" and token.tag_ == "VBD" and token.lower_ in hurt_or_killed:
            _share_voice(token)


def _join(dead: Token, before: Token) -> None:
    """Make "dead" the state in which a verb of killing leaves somebody."""
    kill, described = forms("way_of_killing"), dead.head
    if dead.dep_ == "amod" and before.lower_ in kill:
        hang(dead, before, "acomp")
    elif dead.dep_ in {"advcl", "oprd"} and described.lower_ in kill:
        dead.dep_ = "acomp"
    elif dead.dep_ == "amod" and described.i < dead.i and described.head.lower_ in kill:
        hang(dead, described.head, "acomp")  # "shot ten miners dead in X"


def _set_alight(burning: Token) -> None:
    """Make what is set alight the object: "set the station alight", "set alight by a mob"."""
    before = burning.nbor(-1)
    if before.dep_ == "compound" and before.head == burning:
        give_object(burning)
    burning.dep_ = "acomp"


def _is_result(token: Token) -> bool:
    """Tell whether a word is the "dead" or the "to death" of its verb."""
    if token.lower_ == RESULT:
        return token.dep_ in {"acomp", "advmod"}
    return token.lower_ == "to" and any(child.lower_ == "death" for child in token.children)


def _set_voice(verb: Token) -> None:
    """Make a verb without an object passive, and its subject the one that it was done to."""
    if verb.tag_ not in PAST or verb.dep_ in {"relcl", "conj"} or _has_object(verb):
        return
    if has_auxiliary(verb):
        return
    subjects = children(verb, "nsubj")
    for subject in subjects:
        subject.dep_ = "nsubjpass"
    if subjects or verb.dep_ == "acl":
        verb.tag_ = "VBN"


def _share_voice(verb: Token) -> None:
    """Make a verb without an object passive beside one that is: "were taken away and killed"."""
    first = verb.head
    passive = first.tag_ == "VBN" and bool(children(first, "auxpass"))
    subject = any(child.dep_ in {"nsubj", "nsubjpass"} for child in verb.children)
    if passive and not subject and not _has_object(verb):
        verb.tag_ = "VBN"


def _has_object(verb: Token) -> bool:
    """Tell whether a verb has an object, also one that follows a verb beside it."""
    beside = children(verb, "conj")
    return any(child.dep_ in OBJECTS for word in (verb, *beside) for child in word.children)
