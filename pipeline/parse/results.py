"""What a deed made of somebody: "shot dead", "stabbed to death".

"Police shot dead protesters" is not about dead protesters: the parser takes "dead" for an adjective
of the noun behind it, or for a clause of its own. Here it goes back to the verb. "A baker shot dead
on Monday was buried" is not about a baker who shot: without an object the verb is a passive one.
"""

from spacy.language import Language
from spacy.tokens import Doc, Token

NAME = "results"
RESULT = "dead"
WAYS = frozenset(
    {"shot", "shoot", "shoots", "shooting", "stabbed", "stab", "stabs", "stabbing", "beat",
     "beats", "beaten", "beating", "hacked", "hack", "hacks", "hacking", "struck", "knifed"}
)  # fmt: skip
PAST = frozenset({"VBD", "VBN"})
OBJECTS = frozenset({"dobj", "dative", "aux", "auxpass"})  # what a bare passive does not have


def set_up_results(nlp: Language) -> None:
    """Let `part_results` run after the parser."""
    nlp.add_pipe(NAME, after="parser")


@Language.component(NAME)
def part_results(doc: Doc) -> Doc:
    """Give "dead" to the verb that says how somebody was killed, and this its voice."""
    for token in doc[1:]:
        if token.lower_ == RESULT:
            _join(token, token.nbor(-1))
        if token.head.lower_ in WAYS and _is_result(token):
            _set_voice(token.head)
    return doc


def _join(dead: Token, before: Token) -> None:
    if dead.dep_ == "amod" and before.lower_ in WAYS:
        dead.head, dead.dep_ = before, "acomp"
    elif dead.dep_ in {"advcl", "oprd"} and dead.head.lower_ in WAYS:
        dead.dep_ = "acomp"


def _is_result(token: Token) -> bool:
    """Tell whether a word is the "dead" or the "to death" of its verb."""
    if token.lower_ == RESULT:
        return token.dep_ in {"acomp", "advmod"}
    return token.lower_ == "to" and any(child.lower_ == "death" for child in token.children)


def _set_voice(verb: Token) -> None:
    """Make a verb without an object passive, and its subject the one that it was done to."""
    if verb.tag_ not in PAST or verb.dep_ == "relcl":
        return
    if any(child.dep_ in OBJECTS for child in verb.children):
        return
    subjects = [child for child in verb.children if child.dep_ == "nsubj"]
    for subject in subjects:
        subject.dep_ = "nsubjpass"
    if subjects or verb.dep_ == "acl":
        verb.tag_ = "VBN"
