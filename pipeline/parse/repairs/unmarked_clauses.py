"""Clauses behind nouns that no word opens: "the man police arrested", "a man guards say was shot".

The parser joins the noun to the next one, as in "door handles", and lets a "man police" act.
"""

from spacy.tokens import Doc, Token

from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import PAST
from pipeline.parse.repairs.moves import hand_over, hang, take_place
from pipeline.parse.repairs.relations import (
    SUBJECTS,
    children,
    has_subject,
    has_tense,
    subject_relation,
)

EMERGED = frozenset({"emerged", "emerges", "transpired"})
PLACES = SUBJECTS | {"pobj", "dobj"}  # where a noun with such a clause may stand


def part_from_holder(holder: Token) -> None:
    """Part whom somebody held from who did: "a man police arrested on Monday was freed"."""
    man = holder.nbor(-1)
    held = next((c for c in children(holder, "acl") if c.i == holder.i + 1), None)
    if man.head != holder or man.dep_ != "compound" or man.lower_ not in classes()["suspect"]:
        return
    if held is None or held.tag_ not in PAST or holder.dep_ not in PLACES:
        return
    hang(man, holder.head, holder.dep_)
    hand_over((c for c in holder.children if c.i < man.i), man)
    hang(held, man, "relcl")
    held.tag_ = "VBD"
    hang(holder, held, "nsubj")


def set_right_unmarked(doc: Doc) -> None:
    """Part nouns from who does something to them."""
    for token in doc:
        if token.tag_ == "NNS" and token.dep_ == "nsubj" and token.i:
            _part_from_doer(token)
        elif token.dep_ == "advcl" and token.lower_ in EMERGED:
            _emerge(token)


def _emerge(emerged: Token) -> None:
    """Let nobody emerge of whom it did: "resigned after it emerged the chief was held in May"."""
    its = [c for c in children(emerged, "nsubj") if c.lower_ == "it"]
    nouns = [c for c in children(emerged, "dobj", "attr") if c.i > emerged.i]
    if not its or len(nouns) != 1 or nouns[0].right_edge.i + 2 > len(emerged.doc):
        return
    first = nouns[0].right_edge.nbor()
    verb = first.head if first.dep_ in {"aux", "auxpass"} else first
    if not has_tense(verb) or has_subject(verb):
        return
    if emerged.head == verb:
        take_place(emerged, verb, "advcl")
    take_place(verb, emerged)
    hang(emerged, verb, "parataxis")
    hand_over(children(emerged, "mark"), verb)
    hang(nouns[0], verb, subject_relation(verb))


def _part_from_doer(doer: Token) -> None:
    """Part a noun from who does something to it: "the boxes nuns have sent were lost".

    The noun has a verb of its own behind theirs. Of what somebody says of it, that is the second:
    "a man guards say was shot was jailed".
    """
    noun, verb = doer.nbor(-1), doer.head
    if noun.dep_ != "compound" or noun.head != doer or noun.tag_ not in {"NN", "NNS"}:
        return
    behind = [c for c in children(verb, "ccomp", "conj", "dep") if c.i > verb.i]
    own = [c for c in behind if has_tense(c) and not has_subject(c) and not children(c, "mark")]
    says = verb.lower_ in classes()["holding_true"]
    known = noun.lower_ in classes()["saying_who"] if says else noun.tag_ == "NNS"
    if not known or len(own) != 1 + says or children(verb, "dobj") or not has_tense(verb):
        return
    last = own[-1]
    take_place(last, verb)
    hang(noun, last, subject_relation(last))
    hand_over((c for c in doer.children if c.i < noun.i), noun)
    hand_over((c for c in verb.children if c.i > last.i), last)
    hang(verb, noun, "relcl")
