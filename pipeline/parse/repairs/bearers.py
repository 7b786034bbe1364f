"""Nouns that the parser takes for the subject of a verb that is another's.

"A ferry carrying ninety people capsized": it was not the people that capsized. "Men dressed as
police seized him": no police did. "A missile struck Rih, a mining town": Rih struck nothing.
"""

from spacy.tokens import Doc, Token

from pipeline.knowledge.parse import forms
from pipeline.parse.repairs.relations import FINITE, PAST, has_auxiliary

VERBLESS = frozenset({"ROOT", "dep", "ccomp"})


def set_right_bearers(doc: Doc) -> None:
    """Give the verb behind a participle to the noun before it."""
    for token in doc:
        if token.lower_ in forms("carrying") and token.dep_ == "acl":
            _move_bearer(token)
        elif token.lower_ in forms("posing"):
            _unmask(token)
        elif token.dep_ == "nsubj" and token.i > token.head.i:
            _struck(token)


def _move_bearer(participle: Token) -> None:
    """Let what carries something do what its load is said to: "a ferry carrying 90 sank", not 90.

    What its load had done to it has a doer or a place of its own before another verb.
    """
    bearer = participle.head
    load = next((c for c in participle.children if c.dep_ == "dobj"), None)
    verb = next((c for c in load.children if c.dep_ == "acl"), None) if load is not None else None
    if verb is None or verb.tag_ not in PAST or not _lacks_verb(bearer):
        return
    if any(c.dep_ in {"agent", "aux", "auxpass"} for c in verb.children):
        return
    _give_verb(bearer, verb)


def _unmask(participle: Token) -> None:
    """Let those in disguise do what they did: "men dressed as police seized him", not police."""
    noun, verb = _posing(participle), None
    for child in participle.children:
        if child.dep_ == "advcl" and child.tag_ in PAST and child.left_edge.i == participle.i + 1:
            verb = child
    mark = participle.nbor() if verb is not None else None
    if noun is None or verb is None or mark is None or mark.lower_ != "as" or mark.head != verb:
        return
    masks = [c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i]
    if len(masks) != 1 or not _lacks_verb(noun):
        return
    if participle.dep_ != "acl":
        noun.head, noun.dep_ = (
            (noun, "ROOT") if participle.dep_ == "ROOT" else (participle.head, participle.dep_)
        )
        participle.head, participle.dep_ = noun, "acl"
    mark.head, mark.dep_ = participle, "prep"
    masks[0].head, masks[0].dep_ = mark, "pobj"
    for day in [c for c in masks[0].children if c.dep_ == "prep" and c.lower_ == "on"]:
        day.head = verb  # "men dressed as guards on Monday seized him"
    _give_verb(noun, verb)


def _posing(participle: Token) -> Token | None:
    """Return the noun right before a participle that is its own or, for the parser, its subject."""
    if participle.dep_ == "acl":
        return participle.head
    subjects = [c for c in participle.children if c.dep_ == "nsubj" and c.i == participle.i - 1]
    told = participle.dep_ in {"ROOT", "ccomp"} and not has_auxiliary(participle)
    return subjects[0] if subjects and told else None


def _lacks_verb(noun: Token) -> bool:
    """Tell whether no verb is a noun's: it has none, or one that has another subject as well."""
    if any(c.dep_ == "relcl" and c.tag_ in PAST for c in noun.children):
        return False
    if noun.dep_ == "nsubj" and noun.head.lower_ in forms("posing"):
        return True
    if noun.dep_ == "nsubj":
        return any(c.dep_ == "nsubj" and c.i > noun.i for c in noun.head.children)
    return noun.dep_ in VERBLESS


def _give_verb(noun: Token, verb: Token) -> None:
    """Make a noun the subject of a verb, which takes its place in the sentence."""
    root = noun.head == noun
    verb.head, verb.dep_ = (verb, "ROOT") if root else (noun.head, "ccomp")
    verb.tag_ = "VBD"
    opening = [c for c in noun.children if c.i < noun.i and c.right_edge.nbor().text == ","]
    for child in [*opening, *(c for c in noun.children if c.i > verb.i)]:
        child.head = verb
        if child.tag_ == "VBG":
            child.dep_ = "advcl"
    noun.head, noun.dep_ = verb, "nsubj"


def _struck(noun: Token) -> None:
    """Make a second subject, behind the verb, its object: "a shell struck Rih, a mining town"."""
    verb = noun.head
    before = any(c.dep_ == "nsubj" and c.i < verb.i for c in verb.children)
    objects = any(c.dep_ in {"dobj", "ccomp", "xcomp"} for c in verb.children)
    if before and not objects and verb.tag_ in FINITE:
        noun.dep_ = "dobj"
