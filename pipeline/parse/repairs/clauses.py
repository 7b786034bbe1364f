"""Clauses that the parser hangs on the wrong word.

"Rebels burned it; police denied …": what stands before a semicolon is a clause of its own. "The man
died, police said, a day after he was arrested": the time belongs to the death, not to the saying.
"Posts were hit by raids and a plane blew up": the plane hit nothing, it has a clause of its own.
"Stormed parliament and police shot nine": the police shot, not parliament.
"""

from collections.abc import Callable

from spacy.tokens import Doc, Token

from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import FINITE
from pipeline.parse.repairs.moves import hand_over, hang, take_place
from pipeline.parse.repairs.passives import (
    befall_too,
    cause,
    cause_of_one,
    charge_too,
    emphasise,
    give_object,
    give_to_passive,
    suffer,
)
from pipeline.parse.repairs.relations import (
    COMMON,
    NOMINAL,
    VERBAL,
    before_its_words,
    children,
    has_auxiliary,
    has_subject,
)
from pipeline.parse.small_words import RELATIVE

TIMES = frozenset({"after", "before", "while", "since", "until"})
OPENINGS = TIMES | {"as"}
BESIDE = frozenset({"in", "at", "near", "from", "outside"})


def set_right_clauses(doc: Doc) -> None:
    """Hang clauses on the words that they belong to, and give them their subjects."""
    for token in doc:
        for rule in RULES.get(token.dep_, ()):
            rule(token)


def _complement(verb: Token) -> None:
    """Set right a clause that the parser takes for the complement of another verb."""
    if _is_parted(verb):
        verb.dep_ = "parataxis"
        _give_what_is_said(verb)
    elif (noun := _described(verb)) is not None:
        hang(verb, noun, "relcl")
    elif _takes_no_clause(verb.head) and _begins_with_object(verb):
        _part_subjects(verb)
    elif (told := _told_before(verb)) is not None:
        hang(verb, told, "advcl")
    elif (marks := _marks_of_time(verb.head)) and verb.i < marks[0].i:
        _turn_over(verb)


def _claim(verb: Token) -> None:
    """Let an infinitive that tells what was done be no purpose: "claimed today to have killed"."""
    above = verb.head
    told = above.tag_.startswith(VERBAL) and above.i < verb.i and not _is_perfect_infinitive(above)
    if told and _is_perfect_infinitive(verb):
        verb.dep_ = "xcomp"


def _is_perfect_infinitive(verb: Token) -> bool:
    return {"to", "have"} <= {c.lower_ for c in children(verb, "aux")}


def _is_parted(verb: Token) -> bool:
    """Tell whether a semicolon parts a clause from the one above: "they burned it; police …"."""
    first, last = sorted((verb.i, verb.head.i))
    parted = any(t.text == ";" for t in verb.doc[first:last])
    return parted and has_subject(verb) and not children(verb, "mark")


def _give_what_is_said(verb: Token) -> None:
    """Give what was said to who said it: "aides said he was beaten; police denied it"."""
    behind, said = verb.head, verb.head.head
    told = said.i < verb.i < behind.i and said.lower_ in classes()["says"]
    if told and not any(c.dep_ == "ccomp" and c.i < behind.left_edge.i for c in said.children):
        hang(verb, said, "ccomp")
        if behind.dep_ == "ccomp":
            behind.dep_ = "parataxis"


def _described(verb: Token) -> Token | None:
    """Return the noun right before a "that" or "which" that a verb has as its subject."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj" and c.tag_ == "WDT"), None)
    if subject is None or subject.i == 0 or subject != verb.left_edge:
        return None
    if subject.i < verb.head.i < verb.i:
        return None  # "a bomb that police believe was planted"
    noun = subject.nbor(-1)
    return noun if noun.tag_.startswith(NOMINAL) and verb not in noun.ancestors else None


def _takes_no_clause(verb: Token) -> bool:
    """Tell whether a verb takes an object and no clause: nobody "stormed that …"."""
    return verb.lower_ in classes()["striking"] | classes()["needing_object"] | classes()["killed"]


def _begins_with_object(verb: Token) -> bool:
    """Tell whether the first subject is the object before: "stormed parliament and police shot"."""
    first = next(iter(children(verb, "nsubj")), None)
    if first is None or first.left_edge.i != verb.head.i + 1:
        return False
    joined = children(first, "conj")
    linked = any(c.lower_ == "and" for c in first.children)
    return len(joined) == 1 and linked and joined[0].i < verb.i


def _part_subjects(verb: Token) -> None:
    """Make a clause of its own of the second of two nouns and the verb behind them."""
    deed = verb.head
    first = next(c for c in verb.children if c.dep_ == "nsubj")
    second = next(c for c in first.children if c.dep_ == "conj")
    hand_over((c for c in first.children if c.dep_ == "cc"), deed)
    hang(first, deed, "dobj")
    hang(second, verb, "nsubj")
    verb.dep_ = "conj"


def _relative(verb: Token) -> None:
    """Set right a clause that the parser gives to a noun it does not tell of."""
    _give_relative(verb)
    _give_to_attack(verb)
    if verb.lower_ in classes()["denying"]:
        _comment(verb)
    else:
        _restrict(verb)


def _give_relative(verb: Token) -> None:
    """Give "that" to its own verb: "a law that they use to crush dissent" is used, not crushed."""
    for infinitive in (c for c in verb.children if c.dep_ == "xcomp"):
        objects = [c for c in infinitive.children if c.dep_ == "dobj"]
        if len(objects) > 1 and objects[0].tag_ in {"WDT", "WP"}:
            objects[0].head = verb


def _give_to_attack(verb: Token) -> None:
    """Give victims to the attack: "a raid on a parade that killed nine" was no deadly parade."""
    on = verb.head.head
    if verb.lower_ not in classes()["killed"] | classes()["wounded"] or on.lower_ not in {
        "on",
        "at",
    }:
        return
    which = any(c.dep_ == "nsubj" and c.tag_ == "WDT" for c in verb.children)
    if which and on.dep_ == "prep" and on.head.lower_ in classes()["deadly"] and verb.tag_ == "VBD":
        verb.head = on.head


def _comment(verb: Token) -> None:
    """Give a denial to the deed denied: "accused of killing Tutsis, which it denies".

    So with "of the killing of Tutsis". A charge, or a report, is itself denied.
    """
    which, noun = verb.left_edge, verb.head
    if which.lower_ != "which" or not which.i or which.nbor(-1).text != ",":
        return
    if noun.dep_ not in {"dobj", "pobj"} or _is_deniable(noun):
        return
    above = _carrier(noun)
    if above.tag_ in COMMON and above.lower_ in classes()["befalling"] | classes()["deadly"]:
        above = _carrier(above)
    said = above
    while said.tag_ in COMMON and said.dep_ in {"dobj", "pobj"} and not _is_deniable(said):
        said = _carrier(said)
    if above.tag_.startswith("VB"):
        verb.head = above
    elif said.tag_.startswith("VB") and said.dep_ in {"ccomp", "pcomp"}:
        verb.head = said  # "charged that Oslo had shelled its side of the border, which it denies"


def _carrier(noun: Token) -> Token:
    """Return the word that a noun is object of, also behind a preposition."""
    return noun.head.head if noun.dep_ == "pobj" else noun.head


def _is_deniable(noun: Token) -> bool:
    """Tell whether a noun is itself denied: "cited a report, which he denies"."""
    return noun.lower_.removesuffix("s") in classes()["comment"] | classes()["deniable"]


def _aim(verb: Token) -> None:
    """Give an aim to what was told: "they shot them, nurses told the court, to punish them"."""
    told = verb.head
    comma = verb.left_edge.nbor(-1) if verb.left_edge.i else verb
    contents = [c for c in children(told, "ccomp") if c.i < told.i]
    if contents and comma.text == "," and told.i < verb.i and verb.tag_ == "VB":
        verb.head = ([contents[-1], *contents[-1].conjuncts])[-1]


def _mean(verb: Token) -> None:
    """Make what something was fired for a purpose: "fired tear gas to break up the march"."""
    if verb.head.lower_ not in classes()["firing"] or verb.tag_ != "VB":
        return
    between = [c for c in children(verb.head, "dobj") if verb.head.i < c.i < verb.i]
    if between and any(c.lower_ == "to" for c in verb.children):
        verb.dep_ = "advcl"


def _restrict(verb: Token) -> None:
    """Give a clause to the noun before a name: in "a sign in York which fell" York did not fall.

    Behind a name such a clause has a comma. In "lies spread by men that back it" the men back it.
    """
    opening = verb.left_edge
    before = opening.nbor(-1) if opening.i else verb
    if opening.tag_ == "WDT" and before.tag_ == "NNS" and before.head.dep_ == "agent":
        verb.head = before
        return
    name, where = verb.head, verb.head.head
    if name.tag_ != "NNP" or where.lower_ not in BESIDE or name.i + 1 >= len(verb.doc):
        return
    noun, opening = where.head, name.nbor()
    if noun.tag_ in COMMON and opening.lower_ in RELATIVE and verb.left_edge == opening:
        verb.head = noun


def _give_subject(verb: Token) -> None:
    """Make the nouns right before a finite verb that has no subject its subject."""
    if verb.tag_ not in FINITE or verb.i == 0 or has_subject(verb) or has_auxiliary(verb):
        return
    last = verb.nbor(-1)
    first = last
    while first.dep_ == "conj" and not first.head.tag_.startswith(VERBAL):
        first = first.head
    close = first.right_edge.i == verb.i - 1
    if first.dep_ == first.head.dep_ == "appos" and close:
        _give_apposition(verb, first)
    elif first.dep_ == "pobj" and first.head.lower_ in OPENINGS and close:
        _give_phrase(verb, first)
    elif verb.dep_ != "advcl" and last is not first and last.tag_.startswith(NOMINAL):
        _part(verb, last)


def _join_subjects(verb: Token) -> None:
    """Open a clause with both of two: "he said hours after the monks and their cook had been shot".

    The parser ends the phrase with the first and has the second be shot beside what is said.
    """
    second = next(iter(children(verb, "nsubj", "nsubjpass")), None)
    link = second.left_edge.nbor(-1) if second is not None and second.left_edge.i else verb
    first = link.nbor(-1) if link.dep_ == "cc" and link.i else verb
    if second is None or first.dep_ != "pobj":
        return
    mark = first.head
    had = any(c.lower_ == "had" for c in verb.children)
    if not had or mark.lower_ not in OPENINGS or mark.head != verb.head:
        return
    hand_over((c for c in children(verb, "ccomp") if c.i > verb.i), verb.head)
    hang(first, verb, second.dep_)
    hang(second, first, "conj")
    hang(link, first, "cc")
    hang(mark, verb, "mark")
    verb.dep_ = "advcl"


def _join_to_deed(verb: Token) -> None:
    """Give a deed to who did the one before it: "it erupted when men fired at him, but shot her".

    What erupts does nothing.
    """
    erupted = verb.head
    if erupted.lower_ not in classes()["erupting"] or has_subject(verb) or verb.tag_ not in FINITE:
        return
    deeds = [c for c in children(erupted, "advcl") if erupted.i < c.i < verb.i and has_subject(c)]
    if deeds:
        hang(verb, deeds[-1], "conj")


def _give_apposition(verb: Token, noun: Token) -> None:
    """Make an apposition the subject of a clause that tells of its noun: "a move the EU hailed"."""
    told = noun.head
    beside = told.tag_ in COMMON and told.i == noun.left_edge.i - 1
    if beside and not verb.is_ancestor(told):
        hang(noun, verb, "nsubj")
        hang(verb, told, "relcl")


def _give_phrase(verb: Token, noun: Token) -> None:
    """Make a clause of a phrase and a verb: "as the army and its allies fled"."""
    opening = noun.head
    if opening.dep_ == "prep" and opening.head == verb.head:
        hang(noun, verb, "nsubj")
        hang(opening, verb, "mark")
        verb.dep_ = "advcl"


def _part(verb: Token, noun: Token) -> None:
    """Part a noun from those before it: "posts were hit by raids and a plane blew up"."""
    links = children(noun.head, "cc")
    if not links or links[-1].i != noun.left_edge.i - 1:
        return
    clause = noun.head
    while not clause.tag_.startswith(VERBAL) and clause.head != clause:
        clause = clause.head
    if not clause.tag_.startswith(VERBAL) or clause.i > noun.i:
        return
    hang(verb, clause, "conj")
    hang(noun, verb, "nsubj")
    links[-1].head = clause


def _told_before(verb: Token) -> Token | None:
    """Return what was said, where a clause of time behind "police said" hangs on the saying."""
    said = verb.head
    if verb.i < said.i or not _marks_of_time(verb):
        return None
    return next((c for c in said.children if c.dep_ == "ccomp" and c.i < said.i), None)


def _marks_of_time(verb: Token) -> list[Token]:
    return [c for c in children(verb, "mark") if c.lower_ in TIMES]


def _turn_over(verb: Token) -> None:
    """Hang a clause of time on the deed before it: "they shot him, hours after he had spoken"."""
    later = verb.head
    take_place(verb, later)
    hang(later, verb, "advcl")


def _go_on(verb: Token) -> None:
    """Join a verb to the one that its "but" hangs on: "fired at men who met but later left"."""
    link = before_its_words(verb)
    first = link.head
    joined = link.dep_ == "cc" and first.tag_ == verb.tag_ and first.i < link.i
    if not joined or first == verb.head or has_subject(verb):
        return
    others = [c for c in children(first, "conj") if c.i > link.i]
    if not others and verb.head in first.ancestors:
        verb.head = first


RULES: dict[str, tuple[Callable[[Token], None], ...]] = {
    "aux": (cause_of_one,),
    "ccomp": (cause, emphasise, suffer, _complement),
    "nsubjpass": (give_object,),
    "pcomp": (give_to_passive, charge_too),
    "relcl": (_relative, _give_subject),
    "conj": (befall_too, _go_on, _join_subjects, _give_subject, _join_to_deed),
    "acl": (_give_subject,),
    "advcl": (_claim, _give_subject, _aim),
    "xcomp": (_mean,),
}
