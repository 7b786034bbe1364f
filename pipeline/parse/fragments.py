"""Sentences that the parser takes for a noun with a clause: their main verb is given its subject.

"Police, who had denied it, admitted that …": the parser reads "police … admitted" like "a man
accused of it". "A film that shows soldiers marching was called a fake": no soldiers "was" called.

"A bus carrying pilgrims crashed": it was not the pilgrims that crashed.
"""

from spacy.language import Language
from spacy.tokens import Doc, Token

NAME = "fragments"
LOADED = frozenset({"carrying", "ferrying", "transporting"})
SINGULAR = frozenset({"was", "is", "has"})


def set_up_fragments(nlp: Language) -> None:
    """Let `set_right_fragments` run after the parser."""
    nlp.add_pipe(NAME, after="parser")


@Language.component(NAME)
def set_right_fragments(doc: Doc) -> Doc:
    """Give the main verbs of sentences without one to the noun at their root."""
    for token in doc:
        if token.dep_ == "acl" and _is_main(token):
            token.dep_, token.tag_ = "relcl", "VBD"
        elif token.dep_ == "nsubjpass" and _disagrees(token):
            _give_back(token)
        elif token.lower_ in LOADED and token.dep_ == "compound" and token.i:
            _unload(token)
    return doc


def _unload(participle: Token) -> None:
    """Make the noun before "carrying" the head of what the parser takes for one long name."""
    bearer, load = participle.nbor(-1), participle.head
    if not bearer.tag_.startswith("NN") or bearer.head not in {participle, load}:
        return
    for word in [*load.children, *participle.children]:
        if word.i < bearer.i:
            word.head = bearer
    bearer.head, bearer.dep_ = load.head, load.dep_
    participle.head, participle.dep_, participle.tag_ = bearer, "acl", "VBG"
    load.head, load.dep_ = participle, "dobj"


def _is_main(verb: Token) -> bool:
    """Tell whether a participle behind a noun's relative clause is what its sentence tells."""
    noun = verb.head
    if noun.dep_ != "ROOT" or not noun.tag_.startswith("NN") or verb.tag_ not in {"VBN", "VBD"}:
        return False
    relatives = [c for c in noun.children if c.dep_ == "relcl" and c.i < verb.i]
    if not relatives or any(c.dep_ in {"aux", "auxpass", "agent"} for c in verb.children):
        return False
    told = any(c.dep_ in {"ccomp", "dobj", "xcomp"} for c in verb.children)
    return told and verb.left_edge.nbor(-1).text == ","


def _disagrees(noun: Token) -> bool:
    """Tell whether a plural has a verb in the singular, in a sentence that is only a noun."""
    verb = noun.head
    root = _root(noun)
    singular = any(c.dep_ in {"aux", "auxpass"} and c.lower_ in SINGULAR for c in verb.children)
    lone = not any(c.dep_ in {"conj", "cc"} for c in noun.children)
    if not singular or noun.tag_ != "NNS" or not lone or verb.dep_ != "ccomp":
        return False
    return root.tag_ in {"NN", "NNP"} and root.i < noun.i and verb.head.i < noun.i


def _root(token: Token) -> Token:
    while token.head != token:
        token = token.head
    return token


def _give_back(noun: Token) -> None:
    """Make a plural the object of the verb before it, and what stood behind it the main verb."""
    verb, root = noun.head, _root(noun)
    shown = verb.head
    seen = next((c for c in noun.children if c.dep_ == "acl" and c.tag_ == "VBG"), None)
    noun.head, noun.dep_ = shown, "dobj"
    verb.head, verb.dep_ = root, "relcl"
    if seen is not None:  # "shows soldiers marching"
        seen.head, seen.dep_ = shown, "ccomp"
        noun.head, noun.dep_ = seen, "nsubj"
