"""Lists that the parser takes for appositions: "killed three soldiers, a nurse, and the mayor".

A member with an article or a number of its own, between a comma and the "and" of the last member,
says nothing of the one before. "The mayor, a lawyer, and his wife" stays as it was read: there it
may.
"""

from spacy.tokens import Doc, Token

from pipeline.knowledge.actors import nouns, sure_given_names
from pipeline.knowledge.word_classes import classes
from pipeline.parse.repairs.moves import hand_over, hang
from pipeline.parse.repairs.relations import COMMON, NAMES, children

MEMBERS = frozenset({"dobj", "pobj", "nsubj", "nsubjpass"})
FRESH = frozenset({"a", "an", "one", "several", "some", "many", "dozens", "another"})
LINKS = frozenset({"and", "or"})
REACH = 12  # words from a member to the "and" of the last


def set_right_lists(doc: Doc) -> None:
    """Make the members of lists that stand as appositions conjuncts of the first one."""
    for token in doc:
        if token.dep_ == "conj" and token.lower_ in classes()["deeds_of"]:
            _join_deed(token)
        if token.dep_ == "prep" and token.lower_ == "of" and token.i:
            _hang_on_nearest(token)
        if token.dep_ == "appos" and _is_behind_semicolon(token):
            token.dep_ = "conj"
        if token.dep_ == "appos" and (named := _named_by(token)) is not None:
            token.head = named
        elif token.dep_ == "appos" and (titled := _titled(token)) is not None:
            _join_titles(token, titled)
        elif token.dep_ == "appos" and token.tag_ in COMMON and _may_be_member(token):
            first, last = _first(token), _last(token)
            if first is not None and last is not None and _is_list(first, token, last):
                _join(first, token, last)


def _join_deed(deed: Token) -> None:
    """Join a deed to the one before: "the death of a nun and recovery of a rifle"."""
    victim = deed.head
    while victim.dep_ == "conj":
        victim = victim.head
    of, behind = victim.head, deed.i + 1
    if victim.dep_ != "pobj" or of.lower_ != "of" or of.head.tag_ != "NN":
        return
    if behind < len(deed.doc) and deed.doc[behind].lower_ == "of":
        deed.head = of.head
        deed.doc[behind].head = deed


def _hang_on_nearest(of: Token) -> None:
    """Hang "of" on the last of three: "sued for libel, negligence and invasion of privacy".

    What the parser hangs on the first may be said of all, what it hangs on another is not.
    """
    member = noun = of.nbor(-1)
    while member.dep_ == "conj" and member != of.head:
        member = member.head
    if member == of.head != noun and member.dep_ == "conj" and {member.tag_, noun.tag_} <= COMMON:
        of.head = noun


def _is_behind_semicolon(noun: Token) -> bool:
    """Tell whether a noun is the next of a list with asides: "Roe, a clerk; Ada Lund; and …".

    "A state that kills nuns; a state that …" says the same again.
    """
    first = noun.left_edge.i
    named = noun.tag_.startswith("NN") and noun.head.tag_.startswith("NN")
    named = named and noun.lower_ != noun.head.lower_ and not _opens_clause(noun)
    return named and first > 0 and noun.doc[first - 1].text == ";" and noun.head.i < first


def _opens_clause(noun: Token) -> bool:
    """Tell whether a noun begins a clause of its own: "…; nuns I met doubted it", "…; Oslo two"."""
    behind = noun.i + 1
    counted = behind < len(noun.doc) and noun.doc[behind].tag_ == "CD"
    return counted or any(c.dep_ == "relcl" and c.left_edge.i == noun.i + 1 for c in noun.children)


def _named_by(name: Token) -> Token | None:
    """Return the last of a list, whom a name right behind it names: "Roe and his ally Ana Lund"."""
    members = (c for c in name.head.children if c.dep_ == "conj" and c.tag_ in COMMON)
    last = next((c for c in members if c.i + 1 == name.left_edge.i), None)
    return last if name.tag_ in NAMES else None


def _titled(name: Token) -> Token | None:
    """Return the last title of whom a name names: "the minister and governor of Lund, Otto Roe"."""
    place = name.head
    title = place.head.head
    of = place.dep_ == "pobj" and place.head.lower_ == "of" and title.dep_ == "conj"
    full = name.left_edge.lower_ in sure_given_names() and name.left_edge != name
    known = of and full and name.tag_ in NAMES and place.tag_ in NAMES
    articles = children(title, "det", "poss")
    return title if known and title.tag_ == "NN" and not articles else None


def _join_titles(name: Token, last: Token) -> None:
    """Make one person's the titles before his name."""
    name.head = last.head
    last.dep_ = "appos"


def _may_be_member(noun: Token) -> bool:
    """Tell whether a noun is told as somebody or something else than the one before."""
    return _is_fresh(noun) or _is_of_more(noun)


def _is_of_more(noun: Token) -> bool:
    """Tell whether a noun is of several behind one: "the mill, the offices of a bank, and …".

    "The couple, the Roes, and …" may say who a group is.
    """
    one, many = noun.head, noun.tag_ == "NNS"
    known = nouns().get(one.lower_)
    if known is not None and "collective" in known.traits:
        return False
    named = one.tag_ == "NNP" and (known is not None or not children(one, "det"))
    return many and (one.tag_ == "NN" or named)


def _is_fresh(noun: Token) -> bool:
    """Tell whether a noun is told as somebody new: with an indefinite article or a number."""
    opening = noun.doc[noun.left_edge.i]
    return opening.lower_ in FRESH or opening.tag_ == "CD"


def _first(member: Token) -> Token | None:
    """Return the noun before the comma that a member stands behind, None where there is none."""
    comma = member.left_edge.i - 1
    if comma < 1 or member.doc[comma].text != ",":
        return None
    noun = member.head
    between = member.doc[noun.i + 1 : comma]
    if noun.i > comma or any(t.tag_.startswith("VB") for t in between):
        noun = member.doc[comma - 1]  # hung on the subject, behind the verb
    told = noun.tag_ in COMMON or (noun.tag_ == "NNP" and _is_of_more(member))
    return noun if told and noun.dep_ in MEMBERS else None


def _last(member: Token) -> Token | None:
    """Return the noun behind "and" that ends a list, None where something else stands there."""
    for token in member.doc[member.i + 1 : member.i + 1 + REACH]:
        if token.lower_ in LINKS and token.dep_ == "cc":
            nouns = (t for t in member.sent if t.dep_ == "conj" and t.left_edge.i == token.i + 1)
            return next((t for t in nouns if t.tag_.startswith("NN")), None)
        if token.tag_.startswith("VB") or token.text in {";", ":", "."}:
            return None
    return None


def _is_list(first: Token, member: Token, last: Token) -> bool:
    """Tell whether the second noun says nothing of the first: of one of whom it could."""
    if (first.tag_, member.tag_) != ("NN", "NN"):
        return True
    if member.lower_ in classes()["saying_who"]:
        return False
    return _is_fresh(first) or last.head not in {first, member}


def _join(first: Token, member: Token, last: Token) -> None:
    hand_over((c for c in last.head.children if c.dep_ == "cc" and member.i < c.i < last.i), member)
    hang(member, first, "conj")
    last.head = member
