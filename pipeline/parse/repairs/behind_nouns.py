"""Verbs that the parser takes for a participle behind their subject: "a raid on a farm killed six".

A participle behind a noun says which one is meant; where it has an object, or the sentence no other
verb, it is what the noun did. `lost_verbs` finds those taken for adjectives before their object.
"""

from collections.abc import Callable

from spacy.tokens import Token

from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import FINITE, PAST
from pipeline.parse.repairs.moves import hand_over, hang, lead
from pipeline.parse.repairs.relations import (
    COMMON,
    NAMES,
    NOMINAL,
    children,
    has_auxiliary,
    has_subject,
    root,
)

INSIDE = frozenset({"acl", "conj", "dobj", "pcomp", "pobj", "prep", "relcl", "xcomp"})


def _behind_participle(verb: Token) -> bool:
    """Find what a sentence tells behind a participle of its noun: "nine men, armed, seized him"."""
    noun = verb.head
    before = [c for c in children(noun, "acl", "amod", "appos") if noun.i < c.i < verb.i]
    closed = verb.i > 0 and verb.left_edge == verb and verb.nbor(-1).text == ","
    if verb.tag_ != "VBN" or noun.dep_ != "ROOT" or not noun.tag_.startswith(NOMINAL):
        return False
    if not before or not closed or not children(verb, "dobj") or children(verb, "agent"):
        return False
    lead(verb, noun)
    verb.tag_ = "VBD"
    return True


def _with_object(verb: Token) -> bool:
    """Find the verb of a sentence by its object: "in June a raid killed nine".

    A participle behind a noun has none but for verbs of giving: "a man denied a visa".
    """
    noun = verb.head
    if noun.dep_ != "ROOT" or not noun.tag_.startswith(NOMINAL) or not _may_lead(verb):
        return False
    if has_subject(verb) or not children(verb, "dobj"):
        return False
    opening = [c for c in children(noun, "prep") if c.i < noun.i]
    lead(verb, noun)
    hand_over(opening, verb)
    if verb.tag_ == "VBN":
        verb.tag_ = "VBD"
    return True


def _by_itself(verb: Token) -> bool:
    """Find what befell a thing that nobody did it to: "a tram overturned in Leeds, killing two".

    So is what people do to nobody: "forces counterattacked near Lund".
    """
    noun = verb.head
    to_none = classes()["befalling_by_itself"] | classes()["doing_by_themselves"]
    if noun.dep_ != "ROOT" or verb.lower_ not in to_none or not _may_lead(verb):
        return False
    lead(verb, noun)
    verb.tag_ = "VBD"
    for side in children(verb, "acl"):
        side.dep_ = "advcl"
    return True


def _behind_when(verb: Token) -> bool:
    """Find when it was: in "were hurt when a lorry ploughed into a fair" nobody hurts a lorry."""
    noun, harmed = verb.head, verb.head.head
    opening = [c for c in noun.children if c.lower_ == "when" and c.i < noun.i]
    if noun.dep_ != "dobj" or not opening or verb.tag_ not in PAST or has_auxiliary(verb):
        return False
    lead(verb, noun, "advcl")
    hand_over(opening, verb)
    verb.tag_ = "VBD"
    if harmed.tag_ == "VBN" and harmed.dep_ == "conj" and children(harmed.head, "auxpass"):
        for subject in children(harmed, "nsubj"):
            subject.dep_ = "nsubjpass"
    return True


def _may_lead(verb: Token) -> bool:
    """Tell whether a verb is finite, or a past right behind its noun that alone may be."""
    if verb.tag_ in FINITE:
        return True
    right_behind = verb.i > 0 and verb.nbor(-1) == verb.head and not children(verb, "agent")
    given = verb.lower_ in classes()["given"] | classes()["named"] and not children(verb, "prt")
    if verb.tag_ != "VBN" or not right_behind or given:
        return False
    return not any(t.tag_ in FINITE or t.tag_ == "MD" for t in verb.sent)


def _behind_colon(verb: Token) -> bool:
    """Find a clause that a heading announces: "Note: the mayor pays for this page"."""
    heading = verb.head
    if heading.tag_ not in COMMON or verb.tag_ not in FINITE or not has_subject(verb):
        return False
    if all(t.text != ":" for t in verb.doc[heading.i + 1 : verb.i]):
        return False
    verb.dep_ = "parataxis"
    return True


def _before_speaker(verb: Token) -> bool:
    """Find what is said to have been done: a participle behind its noun has no object of its own.

    "The army and its allies executed nine men, a group said": army and group both hang on "said".
    """
    if verb.tag_ != "VBN" or not children(verb, "dobj"):
        return False
    doer = verb.head
    while doer.dep_ in INSIDE and doer.head.i < doer.i:
        doer = doer.head
    said = _said_of(doer, verb) if doer.dep_ == "nsubj" else _said_behind(doer, verb)
    if said is None:
        return False
    opening = doer.head
    hang(verb, said, "ccomp")
    hang(doer, verb, "nsubj")
    verb.tag_ = "VBD"
    if opening.head == said and opening.dep_ == "prep":
        opening.head = verb  # "in May a raid on men near the river killed nine, a clerk said"
    return True


def _said_of(doer: Token, verb: Token) -> Token | None:
    """Return the verb of saying whose subject a doer is for the parser, beside who says it."""
    said = doer.head
    subjects = [c for c in children(said, "nsubj") if c.i < said.i]
    among = verb.head == doer or verb.head in doer.conjuncts
    if not _says(said) or len(subjects) < 2 or subjects[0] != doer or not among:
        return None
    return said if verb.i < subjects[-1].left_edge.i else None


def _said_behind(doer: Token, verb: Token) -> Token | None:
    """Return the verb of saying behind what nothing governs: "…, a clerk said"."""
    if doer.dep_ != "dep" or not doer.tag_.startswith(NOMINAL):
        return None
    said = next((t for t in verb.doc[verb.i + 1 : verb.sent.end] if _says(t)), verb)
    before = [c for c in children(said, "nsubj", "ccomp", "dobj") if c.i < said.i]
    if [c.dep_ for c in before] != ["nsubj"]:
        return None
    first = before[0].left_edge
    return said if first.i > verb.i and first.nbor(-1).text == "," else None


def _says(verb: Token) -> bool:
    return verb.tag_ in FINITE and verb.lower_ in classes()["says"]


def _behind_relative_clause(verb: Token) -> bool:
    """Find what a sentence tells behind a relative clause of its noun.

    "Police, who had denied it, admitted that …"; "an officer who had seen it admitted that …".
    """
    noun = root(verb)
    if not noun.tag_.startswith(NOMINAL) or verb.tag_ not in PAST or verb.i < noun.i:
        return False
    relatives = [c for c in children(noun, "relcl") if c.i < verb.i]
    inside = verb.head == noun or any(c.is_ancestor(verb) for c in relatives)
    if not relatives or not inside or has_auxiliary(verb) or children(verb, "agent"):
        return False
    told = children(verb, "ccomp", "dobj", "xcomp") or (
        verb.tag_ == "VBD" and children(verb, "prep")
    )
    start = verb.left_edge.i
    closed = _tells_that(verb) or (start > 0 and verb.doc[start - 1].text == ",")
    if not told or not closed:
        return False
    lead(verb, noun)
    verb.tag_ = "VBD"
    return True


def _tells_that(verb: Token) -> bool:
    """Tell whether a verb has a clause with "that", and nobody can have been told it."""
    told = [c for c in children(verb, "ccomp") if c.i > verb.i]
    return (
        bool(told)
        and told[0].left_edge.lower_ == "that"
        and verb.lower_ not in classes()["hearing"]
    )


def _of_headline(verb: Token) -> bool:
    """Find what a name at the head of a line will do: "Lund to visit Oslo"."""
    name = verb.head
    to = [c for c in verb.children if c.tag_ == "TO" and c.i < verb.i]
    if not to or to[0].i != name.i + 1 or verb.tag_ != "VB" or not _opens_line(name):
        return False
    if name.tag_ not in NAMES and not (
        name.tag_ == "NN" and verb.dep_ == "advcl" and name.left_edge == name
    ):
        return False
    lead(verb, name)
    if verb.dep_ not in {"ROOT", "parataxis"}:
        verb.dep_ = "ccomp"
    return True


def _opens_line(name: Token) -> bool:
    first = name.left_edge
    return first.i == 0 or first.nbor(-1).is_space or bool(first.is_sent_start)


BEHIND_NOUNS: dict[str, tuple[Callable[[Token], bool], ...]] = {
    "acl": (
        _before_speaker,
        _behind_relative_clause,
        _behind_participle,
        _with_object,
        _by_itself,
        _behind_when,
        _behind_colon,
        _of_headline,
    ),
    "advcl": (_of_headline,),
}
