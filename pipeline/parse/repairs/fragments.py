"""Sentences that the parser takes for a noun with a clause: their main verb is given its subject.

"Police, who had denied it, admitted that …": the parser reads "police … admitted" like "a man
accused of it". "A film that shows soldiers marching was called a fake": no soldiers "was" called.

"A bus carrying pilgrims crashed": it was not the pilgrims that crashed.
"""

from spacy.tokens import Doc, Token

from pipeline.knowledge.parse import forms
from pipeline.parse.repairs.relations import NAMES

SINGULAR = frozenset({"was", "is", "has"})


def set_right_fragments(doc: Doc) -> None:
    """Give the main verbs of sentences without one to the noun at their root."""
    for token in doc:
        if token.dep_ in {"acl", "advcl"} and _is_headline(token):
            _make_headline(token)
        elif token.dep_ == "acl" and _is_main(token):
            _make_main(token)
        elif token.dep_ == "advcl" and _is_bare_past(token) and _lacks_object(token.head):
            _swap(token)
        elif token.dep_ == "nsubjpass" and _disagrees(token):
            _give_back(token)
        elif token.lower_ in forms("carrying") and token.dep_ == "compound" and token.i:
            _unload(token)


def _unload(participle: Token) -> None:
    """Make the noun before "carrying" the head of what the parser takes for one long name."""
    bearer, load = participle.nbor(-1), participle.head
    if not bearer.tag_.startswith("NN") or bearer.head not in {participle, load}:
        return
    for word in [*load.children, *participle.children]:
        if word.i < bearer.i:
            word.head = bearer
    bearer.head, bearer.dep_ = (bearer if load.head == load else load.head), load.dep_
    participle.head, participle.dep_, participle.tag_ = bearer, "acl", "VBG"
    load.head, load.dep_ = participle, "dobj"


def _is_main(verb: Token) -> bool:
    """Tell whether a participle behind a noun's relative clause is what its sentence tells."""
    noun = _root(verb)
    if not noun.tag_.startswith("NN") or verb.tag_ not in {"VBN", "VBD"} or verb.i < noun.i:
        return False
    relatives = [c for c in noun.children if c.dep_ == "relcl" and c.i < verb.i]
    inside = verb.head == noun or any(c.is_ancestor(verb) for c in relatives)
    if not relatives or not inside:
        return False
    relations = {c.dep_ for c in verb.children}
    told = relations & {"ccomp", "dobj", "xcomp"} or (verb.tag_ == "VBD" and "prep" in relations)
    start = verb.left_edge.i
    closed = _tells(verb) or (start > 0 and verb.doc[start - 1].text == ",")
    return closed and bool(told) and not relations & {"aux", "auxpass", "agent"}


def _tells(verb: Token) -> bool:
    """Tell whether a participle has a clause with "that" and nobody can have been told it.

    "An officer who had seen the case admitted that …": no case is admitted.
    """
    told = [c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i]
    return bool(told) and told[0].left_edge.lower_ == "that" and verb.lower_ not in forms("hearing")


def _is_bare_past(verb: Token) -> bool:
    """Tell whether a past stands like a clause beside another without a word that opens it."""
    return verb.tag_ == "VBD" and verb.i > verb.head.i and all(c.i > verb.i for c in verb.children)


def _lacks_object(verb: Token) -> bool:
    """Tell whether a verb right behind its subject may be a participle: "a senator shot at"."""
    harmed = verb.tag_ == "VBD" and _is_done_to_somebody(verb)
    if not (harmed or verb.lower_ in forms("related")) or verb.i == 0:
        return False
    subjects = [c for c in verb.children if c.dep_ == "nsubj"]
    alone = not any(c.dep_ in {"dobj", "ccomp", "aux", "auxpass"} for c in verb.children)
    return alone and [s.i for s in subjects] == [verb.i - 1]


def _is_done_to_somebody(verb: Token) -> bool:
    """Tell whether a verb may say what somebody suffered, or what was fired."""
    harm = forms("needing_object") | forms("killing") | forms("way_of_killing")
    return verb.lower_ in harm | forms("firing")


def _swap(verb: Token) -> None:
    """Make the second of two verbs the main one: "a senator shot at a rally died"."""
    first = verb.head
    noun = next(c for c in first.children if c.dep_ == "nsubj")
    root = first.head == first
    verb.head, verb.dep_ = (verb if root else first.head), first.dep_
    first.head, first.dep_, first.tag_ = noun, "acl", "VBN"
    noun.head = verb
    for behind in [c for c in first.children if c.i > verb.i]:
        behind.head = verb


def _is_headline(verb: Token) -> bool:
    """Tell whether a name at the head of a line will do something: "Lund to visit Oslo"."""
    name = verb.head
    to = [c for c in verb.children if c.tag_ == "TO" and c.i < verb.i]
    follows = bool(to) and to[0].i == name.i + 1 and verb.tag_ == "VB"
    alone = name.tag_ == "NN" and verb.dep_ == "advcl" and name.left_edge == name
    opens = (
        name.left_edge.i == 0 or name.left_edge.nbor(-1).is_space or name.left_edge.is_sent_start
    )
    return follows and bool(opens) and (name.tag_ in NAMES or alone)


def _make_headline(verb: Token) -> None:
    """Make a name the subject of its infinitive, which takes its place in the sentence."""
    name = verb.head
    root = name.head == name
    verb.head, verb.dep_ = (verb if root else name.head), name.dep_
    name.head, name.dep_ = verb, "nsubj"
    if verb.dep_ not in {"ROOT", "parataxis"}:
        verb.dep_ = "ccomp"
    for behind in [c for c in name.children if c.i > verb.i]:
        behind.head = verb


def _make_main(verb: Token) -> None:
    """Make a verb the root of its sentence, and the noun that was it the subject."""
    noun = _root(verb)
    verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
    noun.head, noun.dep_ = verb, "nsubj"
    for behind in [c for c in noun.children if c.i > verb.i]:
        behind.head = verb


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
