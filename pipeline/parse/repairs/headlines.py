"""Headlines: verbs that the tagger takes for nouns, parties that only a comma joins.

"Protesters storm parliament", "Chad halts visas": a noun has no subject and no object. "Chad, Mali
agree to a truce": both agree. "Bandits kill 23, abduct scores": those are two deeds.
"""

from spacy.tokens import Doc, Token

from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import PAST, PLURALS
from pipeline.parse.repairs.moves import hang, take_place
from pipeline.parse.repairs.relations import NAMES, children, has_auxiliary, words_of_harm

NOUNS = {"NN": "VBP", "NNS": "VBZ"}
BEFORE_NOUNS = frozenset({"det", "poss", "amod", "compound", "nummod"})
PLURAL = frozenset({"VBP", "VB"})
LOOSE = frozenset({"advcl", "advmod", "appos", "dep", "nmod", "npadvmod", "nsubj"})


def read_headlines(doc: Doc) -> None:
    """Set right tags and joints that only headlines have."""
    for token in doc:
        if token.tag_ in NOUNS or token.tag_ == "VBZ":
            if token.tag_ in NOUNS and _is_verb(token):
                _make_verb(token)
            elif token.dep_ == "compound" and _may_be_deed(token) and _does_all(token):
                _make_clause(token)
            elif token.dep_ == "compound" and _may_be_deed(token) and _does_first(token):
                _make_first(token)
            elif token.tag_ == "NN" and token.dep_ == "conj" and _may_be_deed(token):
                _count_deed(token)
            elif token.tag_ == "NN" and _does_crowd(token):
                token.tag_ = "VBP"
                hang(token.nbor(-1), token, "nsubj")
        elif token.tag_ in PAST:
            _part_meanwhile(token)
        elif token.tag_ in PLURAL:
            _join_parties(token)
            if token.dep_ in BEFORE_NOUNS and token.i:
                _list_deed(token)


def _part_meanwhile(verb: Token) -> None:
    """Give a verb the subject behind "as", and what befell first its own: "nine hurt as bus sank".

    The parser takes "nine", hurt as a bus, for what sank.
    """
    doer = verb.nbor(-1) if verb.i else verb
    as_, harm, others = doer.head, doer.head.head, children(verb, "nsubj")
    if as_.lower_ != "as" or doer.dep_ != "pobj" or harm.dep_ != "acl" or harm.tag_ != "VBN":
        return
    if harm.lower_ not in words_of_harm() or others != [harm.head]:
        return
    take_place(harm, verb)
    hang(others[0], harm, "nsubjpass")
    hang(doer, verb, "nsubj")
    hang(as_, verb, "mark")
    hang(verb, harm, "advcl")


def _may_be_deed(noun: Token) -> bool:
    known = ("headline_deed", "headline_deed_of_one", "unknown_past")
    return any(noun.lower_ in classes()[group] for group in known)


def _is_verb(noun: Token) -> bool:
    """Tell whether what is tagged as a noun has the subject and the object of a verb."""
    before = [c.dep_ for c in noun.children if c.i < noun.i]
    behind = [c.dep_ for c in noun.children if c.i > noun.i]
    return "nsubj" in before and "dobj" in behind and not BEFORE_NOUNS.intersection(before)


def _make_verb(noun: Token) -> None:
    noun.tag_ = NOUNS[noun.tag_]
    if noun.dep_ == "acl" and noun.head.i < noun.i:  # "Oslo: armed men storm the bank"
        noun.dep_ = "parataxis"


def _does_all(deed: Token) -> bool:
    """Tell whether a row of nouns without a verb is a clause: "police fire tear gas at miners"."""
    thing = _thing(deed)
    if thing.dep_ != "ROOT" or deed.i == deed.sent.start or thing.i < deed.i:
        return False
    asides = [c for c in thing.children if c.dep_ == "advcl" and c.i > thing.i]
    others = [t for t in deed.sent if t.tag_.startswith(("VB", "MD")) and t.dep_ != "amod"]
    others = [t for t in others if not any(a == t or a.is_ancestor(t) for a in asides)]
    return _may_do(deed.nbor(-1), deed) and others in ([], [deed])


def _does_first(deed: Token) -> bool:
    """Tell whether a noun is the first of several deeds: "gunmen storm village, kill nine"."""
    thing, before = deed.head, deed.nbor(-1) if deed.i > deed.sent.start else deed
    verb = thing.head
    next_ = thing.dep_ == "nsubj" and verb.dep_ == "ROOT" and verb.tag_ in PLURAL
    beside = next_ and verb.i == thing.i + 2 and verb.nbor(-1).text == ","
    return beside and thing.i == deed.i + 1 and _may_do(before, deed) and not has_auxiliary(verb)


def _does_crowd(deed: Token) -> bool:
    """Tell whether a noun is what a crowd does that opens the line: "thousands march in Lund"."""
    if deed.dep_ != "ROOT" or deed.i != deed.sent.start + 1:
        return False
    crowd = deed.nbor(-1)
    return crowd.tag_ in PLURALS and deed.lower_ in classes()["headline_protest"]


def _make_first(deed: Token) -> None:
    """Let the first of several deeds lead: who did it did the others."""
    thing, doer = deed.head, deed.nbor(-1)
    verb = thing.head
    hang(deed, deed, "ROOT")
    deed.tag_ = _tag(deed)
    hang(doer, deed, "nsubj")
    hang(thing, deed, "dobj")
    hang(verb, deed, "conj")
    verb.tag_ = deed.tag_


def _count_deed(deed: Token) -> None:
    """Make a deed of what only a number stands behind: "bandits raid village, kidnap 7"."""
    numbers = [c for c in children(deed, "nummod") if c.i == deed.i + 1]
    if numbers and deed.head.tag_ in PLURAL and deed.nbor(-1).text == ",":
        deed.tag_ = deed.head.tag_
        hang(numbers[0], deed, "dobj")


def _may_do(doer: Token, deed: Token) -> bool:
    """Tell whether a noun before a deed may be who does it, by the number of both."""
    if deed.lower_ in classes()["headline_deed_of_one"]:
        return doer.tag_ in NAMES
    plural = doer.tag_ in PLURALS or doer.lower_ in classes()["plural_doer"]
    return plural or deed.lower_ in classes()["unknown_past"]


def _thing(deed: Token) -> Token:
    """Return the last of a row of nouns."""
    while deed.dep_ == "compound":
        deed = deed.head
    return deed


def _make_clause(deed: Token) -> None:
    """Make a clause of a row of nouns: who, what he does, to whom."""
    thing, doer = _thing(deed), deed.nbor(-1)
    for child in list(thing.children):
        if child.i > thing.i:
            child.head = deed
    for noun in deed.doc[thing.left_edge.i : deed.i]:
        if noun != doer and noun.head.i >= deed.i:
            noun.head = doer
    hang(deed, deed, "ROOT")
    deed.tag_ = _tag(deed)
    hang(doer, deed, "nsubj")
    hang(thing, deed, "dobj")


def _tag(deed: Token) -> str:
    if deed.lower_ in classes()["unknown_past"]:
        return "VBD"
    return "VBZ" if deed.lower_ in classes()["headline_deed_of_one"] else "VBP"


def _join_parties(verb: Token) -> None:
    """Coordinate a name with the one that opens the line, where their verb is of several."""
    last = next(iter(children(verb, "nsubj")), None)
    if last is None or last.tag_ not in NAMES or last.left_edge.i < 2:
        return
    comma = last.left_edge.nbor(-1)
    first = comma.nbor(-1)
    opens = first.left_edge.i == 0 or bool(first.left_edge.is_sent_start)
    if comma.text != "," or not opens or first.tag_ not in NAMES:
        return
    if first.head == verb and first.dep_ in LOOSE and not has_auxiliary(verb):
        first.dep_ = "nsubj"
        hang(last, first, "conj")
        comma.head = first


def _list_deed(deed: Token) -> None:
    """Make two deeds of two: in "Bandits kill 23, abduct scores in Kware" nobody kills scores."""
    noun, doing = deed.head, deed.head.head
    if noun.dep_ != "dobj" or noun.left_edge != deed or deed.nbor(-1).text != ",":
        return
    if doing.tag_ in PLURAL and not has_auxiliary(doing):
        hang(deed, doing, "conj")
        hang(noun, deed, "dobj")
