"""Relative clauses that the parser takes for something else.

"A farmer whom a French patrol shot by mistake": he shot no patrol. "Burned a hall, whose owner, Ed
Roe, hid": who burned it did not hide. "Burned by men, one of whom, Ed Roe, was freed": what they
burned was not freed. "A tape in which Roe, reading from a sheet, called for talks": no sheet did.
"""

from spacy.tokens import Doc, Token

from pipeline.parse.labels import FINITE, HELPERS, PAST
from pipeline.parse.repairs.moves import hang, lead_over, take_place
from pipeline.parse.repairs.relations import (
    NOMINAL,
    children,
    has_auxiliary,
    has_subject,
    subject_relation,
    verb_above,
)

WHOSE, WHOM = "whose", "whom"


def find_relatives(doc: Doc) -> None:
    """Give relative clauses their verbs."""
    for token in doc:
        if token.lower_ == WHOM:
            _shoot_whom(token)
            _tell_of_one(token)
        elif token.lower_ == WHOSE and token.dep_ == "poss":
            _lead_owner(token)
        elif token.dep_ == "relcl" and token.tag_ == "VBG" and not has_auxiliary(token):
            _act_while(token)


def _shoot_whom(whom: Token) -> None:
    """Give a verb whom it befell: "a farmer whom a patrol shot by mistake"."""
    doers = [c for c in children(whom, "appos") if c.i > whom.i]
    deeds = [v for c in doers for v in children(c, "acl") if v.i == c.i + 1 and v.tag_ in PAST]
    before = whom.nbor(-1) if whom.i else whom
    if len(deeds) != 1 or not before.tag_.startswith(NOMINAL):
        return
    hang(deeds[0], before, "relcl")
    hang(doers[0], deeds[0], "nsubj")
    hang(whom, deeds[0], "dobj")
    deeds[0].tag_ = "VBD"


def _tell_of_one(whom: Token) -> None:
    """Give a verb one of several: "gunmen, one of whom, the late Ed Roe, was freed"."""
    one = whom.head.head
    people = one.head
    if whom.dep_ != "pobj" or one.dep_ != "appos" or whom.head.i != one.i + 1:
        return
    if _lead_clause(one, people):
        for name in [c for c in children(people, "appos") if c.i > whom.i]:
            hang(name, one, "appos")


def _lead_owner(whose: Token) -> None:
    """Give a verb who belongs to it: "a hall, whose owner, Ed Roe, hid"."""
    owner = whose.head
    if owner.dep_ == "appos":
        _lead_clause(owner, owner.head)


def _lead_clause(subject: Token, noun: Token) -> bool:
    """Make the verb behind a subject the relative clause of a noun; tell whether there is one."""
    clause = verb_above(noun)
    above = clause.head
    verbs = [c for c in children(clause, "conj") if c.i > subject.right_edge.i]
    if clause.dep_ == "ccomp" and above.i > subject.right_edge.i:
        verbs = [above]
    finite = [v for v in verbs if v.tag_ in FINITE or has_auxiliary(v)]
    if not finite or has_subject(finite[0]):
        return False
    first = min([finite[0], *children(finite[0], *HELPERS)], key=lambda part: part.i)
    if first.nbor(-1).text != ",":
        return False
    if finite[0] == above:
        take_place(clause, above)
    hang(finite[0], noun, "relcl")
    hang(subject, finite[0], subject_relation(finite[0]))
    return True


def _act_while(participle: Token) -> None:
    """Give a clause its verb behind an aside: "in which Roe, reading from a sheet, called on"."""
    subjects = [c for c in children(participle, "nsubj") if c.i < participle.i]
    if not subjects or participle.nbor(-1).text != ",":
        return
    deeds = [t for t in participle.subtree if t.dep_ == "acl" and t.tag_ in PAST]
    for deed in deeds:
        if deed.i > participle.i and deed.nbor(-1).text == ",":
            deed.tag_ = "VBD"
            for asked in [c for c in participle.children if c.i < subjects[0].left_edge.i]:
                asked.head = deed
            lead_over(deed, participle, subjects[0])
            participle.tag_ = "VBG"
            return
