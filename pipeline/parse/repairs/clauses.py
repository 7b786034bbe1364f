"""Clauses and nouns that the parser hangs on the wrong word.

"Rebels burned it; police denied …": what stands before a semicolon is a clause of its own. "The man
died, police said, a day after he was arrested": the time belongs to the death, not to the saying.
"They rallied outside parliament": parliament is where, not what. "Posts were hit by raids and a
plane blew up": the plane hit nothing, it has a clause of its own. "Taken hostage in the hills": in
the hills is where they were taken. "Stormed parliament and police shot nine": the police shot, not
parliament.
"""

from spacy.tokens import Doc, Token

from pipeline.knowledge.parse import forms
from pipeline.parse.repairs.moves import give_object
from pipeline.parse.repairs.phrases import set_right_phrase
from pipeline.parse.repairs.relations import AUXILIARIES, COMMON, FINITE, NOMINAL, SUBJECTS, VERBAL

SEMICOLON = ";"
TIMES = frozenset({"after", "before", "while", "since", "until"})
OPENINGS = TIMES | {"as"}
WHERE, DEAD = "outside", "dead"
CLAUSES = frozenset({"conj", "relcl", "acl", "advcl"})
BESIDE = frozenset({"in", "at", "near", "from", "outside"})
RELATIVES = frozenset({"which", "that", "who"})
NAMING = frozenset({"amod", "compound"})


def set_right_clauses(doc: Doc) -> None:
    """Set right what hangs on the wrong word."""
    semicolons = [token.i for token in doc if token.text == SEMICOLON]
    for token in doc:
        if token.dep_ == "relcl":
            _relative(token)
        if token.dep_ == "ccomp":
            _complement(token, semicolons)
        elif token.dep_ in CLAUSES and token.tag_ in FINITE:
            _give_subject(token)
        elif token.dep_ == "xcomp" and token.head.lower_ in forms("firing"):
            _mean(token)
        elif token.dep_ in {"prep", "advcl"}:
            set_right_phrase(token)
        elif token.dep_ in {"conj", "dobj", "npadvmod"} and token.i:
            _noun(token)
        elif token.dep_ == "amod" and token.i > token.head.i:
            _adjective(token)
        elif token.lower_ == DEAD and token.head.lower_ in forms("way_of_killing"):
            for victim in [c for c in token.children if c.dep_ == "nsubj"]:
                victim.head, victim.dep_ = token.head, "dobj"
        elif token.dep_ == "oprd" and token.lower_ in forms("captive"):
            for phrase in [c for c in token.children if c.dep_ == "prep"]:
                phrase.head = token.head
            token.dep_ = "acomp"


def _complement(verb: Token, semicolons: list[int]) -> None:
    """Set right a clause that the parser takes for the complement of another verb."""
    first, last = sorted((verb.i, verb.head.i))
    if any(first < mark < last for mark in semicolons) and _is_main(verb):
        verb.dep_ = "parataxis"
    elif (noun := _described(verb)) is not None:
        verb.head, verb.dep_ = noun, "relcl"
    elif _takes_no_clause(verb.head) and _begins_with_object(verb):
        _part_subjects(verb)
    elif (told := _told_before(verb)) is not None:
        verb.head, verb.dep_ = told, "advcl"
    elif (marks := _marks_of_time(verb.head)) and verb.i < marks[0].i:
        _turn_over(verb)


def _described(verb: Token) -> Token | None:
    """Return the noun right before a "that" or "which" that a verb has as its subject."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj" and c.tag_ == "WDT"), None)
    if subject is None or subject.i == 0 or subject != verb.left_edge:
        return None
    noun = subject.nbor(-1)
    return noun if noun.tag_.startswith(NOMINAL) and verb not in noun.ancestors else None


def _takes_no_clause(verb: Token) -> bool:
    """Tell whether a verb takes an object and no clause: nobody "stormed that …"."""
    return verb.lower_ in forms("striking") | forms("needing_object") | forms("killing")


def _begins_with_object(verb: Token) -> bool:
    """Tell whether the first subject is the object before: "stormed parliament and police shot"."""
    first = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if first is None or first.left_edge.i != verb.head.i + 1:
        return False
    joined = [c for c in first.children if c.dep_ == "conj"]
    linked = any(c.lower_ == "and" for c in first.children)
    return len(joined) == 1 and linked and joined[0].i < verb.i


def _part_subjects(verb: Token) -> None:
    """Make a clause of its own of the second of two nouns and the verb behind them."""
    deed = verb.head
    first = next(c for c in verb.children if c.dep_ == "nsubj")
    second = next(c for c in first.children if c.dep_ == "conj")
    for link in [c for c in first.children if c.dep_ == "cc"]:
        link.head = deed
    first.head, first.dep_ = deed, "dobj"
    second.head, second.dep_ = verb, "nsubj"
    verb.dep_ = "conj"


def _relative(verb: Token) -> None:
    """Set right a clause that the parser gives to a noun it does not tell of."""
    if verb.lower_ in forms("denying"):
        _comment(verb)
    else:
        _restrict(verb)


def _comment(verb: Token) -> None:
    """Give a denial to the deed denied: "accused of killing Tutsis, which it denies".

    A charge, or a report, is itself denied.
    """
    which, noun = verb.left_edge, verb.head
    if which.lower_ != "which" or not which.i or which.nbor(-1).text != ",":
        return
    if noun.dep_ not in {"dobj", "pobj"} or _is_deniable(noun):
        return
    above = noun.head if noun.dep_ == "dobj" else noun.head.head
    if above.tag_.startswith("VB"):
        verb.head = above


def _is_deniable(noun: Token) -> bool:
    """Tell whether a noun is itself denied: "cited a report, which he denies"."""
    return noun.lower_.removesuffix("s") in forms("comment") | forms("deniable")


def _mean(verb: Token) -> None:
    """Make what something was fired for a purpose: "fired tear gas to break up the march"."""
    between = [c for c in verb.head.children if c.dep_ == "dobj" and verb.head.i < c.i < verb.i]
    if between and verb.tag_ == "VB" and any(c.lower_ == "to" for c in verb.children):
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
    if noun.tag_ in COMMON and opening.lower_ in RELATIVES and verb.left_edge == opening:
        verb.head = noun


def _noun(token: Token) -> None:
    """Set right a noun that the parser coordinates, or takes for an object."""
    if token.dep_ == "conj" and _give_second_deed(token):
        return
    if token.dep_ != "conj" and _is_among_others(token):
        _set_among(token)
    elif token.dep_ == "dobj":
        if _stands_apart(token):
            token.dep_ = "appos"
        elif (titled := _titled(token)) is not None:
            token.head, token.dep_ = titled, "appos"
        elif token.tag_ == "VBZ":
            token.tag_ = "NNS"  # "freed 400 inmates"
        elif token.lower_ in forms("captive"):
            _take_captive(token)
        elif token.lower_ in forms("getaway"):
            token.dep_, token.tag_ = "advmod", "RB"
    elif token.dep_ == "conj" and token.tag_ != "VBN" and _is_all_of_them(token):
        token.dep_ = "appos"


def _give_second_deed(noun: Token) -> bool:
    """Make two deeds of two: in "burning shops and looting homes" no homes loot; tell whether."""
    deed, first = noun.left_edge, noun.head
    doing = first.head
    if deed.lower_ not in forms("harming") or deed.head != noun or deed.dep_ not in NAMING:
        return False
    if deed.nbor(-1).lower_ != "and" or first.dep_ != "dobj" or doing.tag_ != "VBG":
        return False
    deed.head, deed.dep_ = doing, "conj"
    noun.head, noun.dep_ = deed, "dobj"
    return True


def _take_captive(state: Token) -> None:
    """Make "hostage" a state, nobody of its own: "took its crew hostage", "took him hostage"."""
    if state.nbor(-1).dep_ == "compound":
        give_object(state)
    elif state.nbor(-1).dep_ != "dobj":
        return
    state.dep_ = "acomp"


def _is_among_others(noun: Token) -> bool:
    """Tell whether a noun only says who were among those told: "wounding nine, among them …"."""
    first = noun.left_edge
    if first.i < 2 or not noun.tag_.startswith(NOMINAL):
        return False
    them = first.nbor(-1)
    return them.lower_ == "them" and them.nbor(-1).lower_ == "among"


def _set_among(noun: Token) -> None:
    """Make those who were among others a part of them."""
    others = [c for c in noun.head.children if c.dep_ == "dobj" and c.i < noun.i]
    noun.head, noun.dep_ = (others[-1] if others else noun.head), "appos"


def _is_all_of_them(noun: Token) -> bool:
    """Tell whether a noun only says who those before it were: "eight guards, all women"."""
    if noun.doc[noun.left_edge.i - 1].text != ",":
        return False
    return any(c.lower_ in {"all", "both", "most"} and c.dep_ == "det" for c in noun.children)


def _give_subject(verb: Token) -> None:
    """Make the nouns right before a finite verb that has no subject its subject."""
    if verb.i == 0 or any(child.dep_ in SUBJECTS | AUXILIARIES for child in verb.children):
        return
    last = verb.nbor(-1)
    first = last
    while first.dep_ == "conj" and not first.head.tag_.startswith(VERBAL):
        first = first.head
    link = first.head
    if first.dep_ == link.dep_ == "appos" and first.right_edge.i == verb.i - 1:
        if (
            not verb.is_ancestor(link) and link.tag_ in COMMON and link.i == first.left_edge.i - 1
        ):  # "a move the EU criticised"
            first.head, first.dep_ = verb, "nsubj"
            verb.head, verb.dep_ = link, "relcl"
        return
    if first.dep_ == "pobj" and link.lower_ in OPENINGS and first.right_edge.i == verb.i - 1:
        if link.dep_ == "prep" and link.head == verb.head:  # "as the army and its allies fled"
            first.head, first.dep_ = verb, "nsubj"
            link.head, link.dep_ = verb, "mark"
            verb.dep_ = "advcl"
        return
    if verb.dep_ != "advcl" and last is not first and last.tag_.startswith(NOMINAL):
        _part(verb, last)


def _stands_apart(noun: Token) -> bool:
    """Tell whether an object only comments: "took the port, its first success"."""
    first = noun.left_edge
    if first.i == 0 or first.nbor(-1).text != "," or first.tag_ not in {"DT", "PRP$"}:
        return False
    if noun.lower_ in forms("comment") and noun.head.i < first.i:
        return True
    return any(c.dep_ == "dobj" and c.i < noun.i for c in noun.head.children)


def _titled(name: Token) -> Token | None:
    """Return the noun that a name behind a comma names: "asked judges to try the ruler, Ed Roe"."""
    first = name.left_edge
    if first.i < 2 or first.nbor(-1).text != "," or name.tag_ != "NNP":
        return None
    noun = first.nbor(-2)
    second = any(c.dep_ == "dobj" and c.i < name.i for c in name.head.children)
    return noun if second and noun.tag_ == "NN" and noun.dep_ == "pobj" else None


def _part(verb: Token, noun: Token) -> None:
    """Part a noun from those before it: "posts were hit by raids and a plane blew up"."""
    links = [child for child in noun.head.children if child.dep_ == "cc"]
    if not links or links[-1].i != noun.left_edge.i - 1:
        return
    clause = noun.head
    while not clause.tag_.startswith(VERBAL) and clause.head != clause:
        clause = clause.head
    if not clause.tag_.startswith(VERBAL) or clause.i > noun.i:
        return
    verb.head, verb.dep_ = clause, "conj"
    noun.head, noun.dep_ = verb, "nsubj"
    links[-1].head = clause


def _is_main(verb: Token) -> bool:
    relations = {child.dep_ for child in verb.children}
    return bool(relations & SUBJECTS) and "mark" not in relations


def _told_before(verb: Token) -> Token | None:
    """Return what was said, where a clause of time behind "police said" hangs on the saying."""
    said = verb.head
    if verb.i < said.i or not _marks_of_time(verb):
        return None
    return next((c for c in said.children if c.dep_ == "ccomp" and c.i < said.i), None)


def _marks_of_time(verb: Token) -> list[Token]:
    return [c for c in verb.children if c.dep_ == "mark" and c.lower_ in TIMES]


def _turn_over(verb: Token) -> None:
    """Hang a clause of time on the deed before it: "they shot him, hours after he had spoken"."""
    later = verb.head
    verb.head, verb.dep_ = (later.head, later.dep_) if later.head != later else (verb, "ROOT")
    later.head, later.dep_ = verb, "advcl"


def _adjective(word: Token) -> None:
    """Set right a word behind a noun that the parser takes for an adjective of its."""
    if word.lower_ == WHERE and word.tag_ == "IN":
        _place(word)
    elif (
        word.lower_ in forms("verdict")
        and word.head.dep_ == "dobj"
        and word.head.head.lower_ in forms("finding")
    ):
        noun = word.head  # "found the officer guilty of fraud": what was found is his guilt
        word.head, word.dep_ = noun.head, "ccomp"
        noun.head, noun.dep_ = word, "nsubj"


def _place(preposition: Token) -> None:
    """Make a noun with its preposition, which the parser takes for an object, a phrase of place."""
    noun = preposition.head
    verb = noun.head
    if noun.dep_ == "dobj" and verb.i == preposition.i - 1:
        preposition.head, preposition.dep_ = verb, "prep"
        noun.head, noun.dep_ = preposition, "pobj"
