"""Subjects that stand where the parser does not look for them.

"The blast hurt a guard and two shops were damaged": the shops were no more hurt than the guard was
damaged. "Also injured was a cook": she is who was injured. "It was false and opposition forces
went on": the forces were not false. "He spoke as families fled": he was no family.
"""

from spacy.tokens import Doc, Token

from pipeline.knowledge.times import months, weekdays
from pipeline.parse.labels import FINITE, HELPERS, PAST
from pipeline.parse.repairs.moves import hand_over, hang, take_place
from pipeline.parse.repairs.relations import (
    NOMINAL,
    OF_SEVERAL,
    SUBJECTS,
    before_its_words,
    children,
    has_subject,
    subject_relation,
    verb_above,
    words_of_harm,
)

SINGULAR = frozenset({"was", "is", "has"})
MANY = frozenset({"NNS", "NNPS", "CD"})
JOINED = frozenset({"dep", "conj"})
TOLD = frozenset({"conj", "ccomp"})
WERE = frozenset({"was", "were"})
BOUNDS = frozenset({"over", "under", "about", "around", "above"})
AHEAD = frozenset({"acomp", "nsubj", "csubj", "attr", "advmod", "oprd", "dep"})
BEHIND = frozenset({"attr", "nsubj", "nsubjpass", "dobj"})


def regain_subjects(doc: Doc) -> None:
    """Give verbs the subjects that stand joined to an object before them, or behind them."""
    for token in doc:
        if token.dep_ == "conj" and token.head.lower_ in months():
            _part_from_month(token)
        if token.lower_ in BOUNDS and token.dep_ == "prep":
            _give_number(token)
        told = token.dep_ in TOLD and bool(children(token, "aux", "auxpass"))
        if told and not has_subject(token):
            if not _part_from_saying(token):
                _part_from_object(token)
        elif token.lower_ in WERE and token.i:
            if (noun := _judged_and(token)) is None:
                _turn_round(token)
            else:
                _part_from_adjective(token, noun)
        elif token.dep_ in JOINED and token.tag_ in FINITE and not has_subject(token):
            _part_from_as(token)
        elif token.dep_ == "ROOT" and token.i and not has_subject(token):
            _part_from_name(token)
        elif token.dep_ == "conj" and token.tag_ == "VBD":
            _part_victims(token)
        elif token.dep_ == "acl" and token.tag_ in PAST:
            _part_from_day(token)


def _give_number(bound: Token) -> None:
    """Give a verb a number with its bound: "a group said that over 5,000 were arrested"."""
    verb = bound.head
    numbers = [c for c in children(bound, "pobj") if c.tag_ == "CD" and c.i == bound.i + 1]
    if not numbers or has_subject(verb) or verb.i < bound.i:
        return
    behind = numbers[0].nbor()
    if behind.head == verb and behind.dep_ in HELPERS:
        hang(numbers[0], verb, subject_relation(verb))
        hang(bound, numbers[0], "quantmod")


def _part_victims(verb: Token) -> None:
    """Give a verb of harm those behind it: "as men shot nine nuns and two buses hit a wall"."""
    for victims in children(verb, "nsubj"):
        doers, start = children(victims, "conj"), victims.left_edge.i
        before = verb.doc[start - 1] if start else verb
        harmed = before.lower_ in words_of_harm() and before.tag_ in PAST
        bare = harmed and not children(before, "dobj", "auxpass")
        if bare and children(before, "nsubj") and len(doers) == 1:
            hang(victims, before, "dobj")
            hang(doers[0], verb, "nsubj")
            hand_over(children(victims, "cc"), before)
            hang(verb, before, "conj")


def _part_from_day(verb: Token) -> None:
    """Give a verb who stands behind a day: "seized it on Friday and army units struck back"."""
    doer, on = verb.head, verb.head.head
    days = [c for c in children(doer, "nmod") if c.lower_ in weekdays() and c.i == on.i + 1]
    if doer.dep_ != "pobj" or not days or verb.i != doer.i + 1 or not children(days[0], "cc"):
        return
    above = verb_above(on)
    for other in children(days[0], "conj"):
        hang(other, doer, "compound")
    hang(days[0], on, "pobj")
    hang(doer, verb, "nsubj")
    hand_over(children(days[0], "cc"), above)
    hang(verb, above, "conj")
    verb.tag_ = "VBD"


def _part_from_month(doer: Token) -> None:
    """Give a verb who stands behind a month: "left on May 2, and the cook, Ed Roe, was beaten"."""
    month = doer.head
    if not doer.tag_.startswith(NOMINAL) or doer.lower_ in months():
        return
    above = verb_above(month)
    verbs = [c for c in children(above, "conj") if c.i > doer.i and not has_subject(c)]
    if not verbs or above.i > month.i:
        return
    for name in [c for c in children(month, "appos") if c.i > doer.i]:
        hang(name, doer, "appos")
    hand_over([c for c in children(month, "cc") if c.i < doer.i], above)
    hang(doer, verbs[0], subject_relation(verbs[0]))


def _part_from_saying(verb: Token) -> bool:
    """Give a passive whom an aside parts from it: "said six men, among them two nuns, were killed".

    Tell whether it is such a one.
    """
    objects = [c for c in children(verb.head, "dobj") if children(c, "appos") and c.i < verb.i]
    passive = verb.dep_ == "ccomp" and children(verb, "auxpass")
    if len(objects) != 1 or not passive:
        return False
    first = min(c.i for c in children(verb, "aux", "auxpass"))
    between = verb.doc[objects[0].right_edge.i + 1 : first]
    if [t.text for t in between] not in ([","], []) or verb.doc[first - 1].text != ",":
        return False
    hang(objects[0], verb, "nsubjpass")
    return True


def _judged_and(be: Token) -> Token | None:
    """Return who acts behind an adjective taken for his: "was false and opposition forces fled"."""
    for verb in children(be, "ccomp"):
        for noun in children(verb, "nsubj"):
            first = noun.doc[noun.left_edge.i]
            judged = first.dep_ == "amod" and first.head == noun and first.i == be.i + 1
            if judged and verb.tag_ in FINITE and children(first, "cc") and has_subject(be):
                return noun
    return None


def _part_from_adjective(be: Token, noun: Token) -> None:
    """Give a verb of being its adjective, and the clause behind "and" its own subject."""
    judged = noun.left_edge
    links, others = children(judged, "cc"), children(judged, "conj")
    hang(noun.head, be, "conj")
    hang(judged, be, "acomp")
    hand_over(links, be)
    for other in others:
        hang(other, noun, "compound")


def _part_from_as(verb: Token) -> None:
    """Give a verb the noun behind "as": "spoke as scores of families reportedly fled"."""
    before = before_its_words(verb)
    noun = before
    if noun.is_punct:
        return
    while noun.dep_ != "ROOT" and noun.head.lower_ != "as":
        noun = noun.head
    link = noun.head
    if noun.dep_ != "pobj" or noun.right_edge != before or noun.left_edge.i != link.i + 1:
        return
    hang(verb, link.head, "advcl")
    hang(link, verb, "mark")
    hang(noun, verb, subject_relation(verb))


def _part_from_name(verb: Token) -> None:
    """Give a verb who stands behind a phrase: "in the raid led by Roe, nine men were killed".

    So it is in "on a video sent to Adam Poe, a man in uniform denied it".
    """
    own = [c for c in children(verb, "aux", "auxpass") if c.i < verb.i]
    first = min([verb, *own], key=lambda part: part.i)
    if first.i == 0 or first.tag_ not in FINITE:
        return
    before = first.nbor(-1)
    noun = before.nbor(-1) if before.text == "," and before.i else before
    while noun.dep_ not in {"ROOT", "appos"}:
        noun = noun.head
    if noun.dep_ != "appos" or noun.left_edge.i < 1 or noun.left_edge.nbor(-1).text != ",":
        return
    phrases = [c for c in children(verb, "prep") if c.is_ancestor(noun)]
    counted = bool(children(noun, "nummod", "det"))
    if phrases and counted and noun.right_edge.i >= first.i - 2:
        hang(noun, verb, subject_relation(verb))


def _part_from_object(verb: Token) -> None:
    """Give a verb the noun right before it: "hurt a guard and two shops were damaged"."""
    auxiliaries = children(verb, "aux", "auxpass")
    if auxiliaries[0].tag_ not in FINITE:
        return
    noun = _subject_before(verb, auxiliaries[0])
    if noun is None:
        return
    verb.dep_ = "conj"
    link = noun.left_edge.nbor(-1)
    first = verb.head
    if noun.tag_ == "VBG":  # "and guests staying above were injured"
        gerund, noun = noun, children(noun, "nsubj")[0]
        hang(noun, verb, subject_relation(verb))
        hang(gerund, noun, "acl")
    else:
        hang(noun, verb, subject_relation(verb))
    hang(link, first, "cc")


def _subject_before(verb: Token, auxiliary: Token) -> Token | None:
    """Return the noun phrase, joined to one of the clause before, that ends before a verb."""
    last = token = before_its_words(verb)
    if any(own.dep_ not in HELPERS for own in verb.doc[last.i + 1 : verb.i]):
        return None
    while token not in {verb.head, token.head}:
        if token.right_edge.i > last.i:
            return None
        _give_clause(token)
        beside = (
            token.head == verb.head and token.tag_.startswith(NOMINAL) and token.i > verb.head.i
        )
        if beside and token.dep_ == "conj":
            return token
        if token.dep_ == "conj" and token.head.i > verb.head.i and _may_act(token, auxiliary):
            return token if verb.head in token.ancestors else None
        token = token.head
    return None


def _give_clause(participle: Token) -> None:
    """Give a clause to the noun right before it: "hit the mill and nuns [praying] below were"."""
    first = participle.left_edge
    before = first.nbor(-1) if first.i else participle
    told = participle.dep_ in {"acl", "relcl"} and participle.tag_.startswith("VB")
    if told and before.dep_ == "conj" and before.head == participle.head:
        hang(participle, before, participle.dep_)


def _may_act(joined: Token, auxiliary: Token) -> bool:
    """Tell whether words behind an "and" may be the subject of a verb, of its number."""
    first = joined.left_edge
    if first.i == 0 or first.nbor(-1).dep_ != "cc":
        return False
    noun = joined
    if joined.tag_ == "VBG":
        own = children(joined, "nsubj")
        if not own or own[0].i != joined.i - 1:
            return False
        noun = own[0]
    elif not joined.tag_.startswith(NOMINAL):
        return False
    many = noun.tag_ in MANY or bool(children(noun, "conj"))
    word = auxiliary.lower_
    return not (word in SINGULAR and many) and not (word in OF_SEVERAL and not many)


def _turn_round(be: Token) -> None:
    """Read a sentence that opens with what befell somebody: "Also injured was a cook"."""
    participle = be.head if be.dep_ == "auxpass" else _participle_before(be)
    if participle is None or participle.tag_ not in PAST or participle.i > be.i:
        return
    own = [c for c in children(participle, *SUBJECTS, "aux", "dobj", "det") if c.i < be.i]
    behind = [c for c in children(be, *BEHIND) if c.i > be.i]
    if own or not behind or not _is_noun(behind[0]):
        return
    if participle != be.head:
        take_place(participle, be)
    others = [c for c in be.children if c not in {participle, behind[0]}]
    hand_over(others, participle)
    for more in children(participle, *SUBJECTS, "dobj"):
        hang(more, behind[0], "conj")
    hang(be, participle, "auxpass")
    hang(behind[0], participle, "nsubjpass")
    participle.tag_ = "VBN"


def _participle_before(be: Token) -> Token | None:
    """Return the participle that stands where the subject would: nothing else does."""
    before = [c for c in be.children if c.i < be.i and c.dep_ in AHEAD | SUBJECTS]
    told = [c for c in before if c.tag_ in PAST]
    others = [c for c in before if c.tag_ not in PAST and c.dep_ in SUBJECTS]
    return told[0] if len(told) == 1 and not others else None


def _is_noun(word: Token) -> bool:
    return word.tag_.startswith(NOMINAL) or word.tag_ in {"CD", "PRP"}
