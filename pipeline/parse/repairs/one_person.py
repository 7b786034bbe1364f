"""Who is one person: titles before a name, and clauses that tell of him and not of his paper.

"The leader and former premier Ed Roe was held": one man was. "The mayor, Ed Roe, was held" names
him once more. "The death of Ed Roe, a reporter of the Herald, who was shot": no Herald was shot.
"Shot Ed Roe in the town of Lund, Peru": nobody shot Peru.
"""

from spacy.tokens import Doc, Token

from pipeline.knowledge.actors import nouns, state_words
from pipeline.knowledge.word_classes import classes
from pipeline.parse.repairs.moves import hand_over, hang, take_place
from pipeline.parse.repairs.relations import COMMON, NAMES, NOMINAL, OF_SEVERAL, SUBJECTS, children
from pipeline.parse.small_words import UNSAID
from schemas.vocabulary import ActorKind

PERSONAL = frozenset({"who", "whom"})
NEW = frozenset({"a", "an"})
HOMES = frozenset({"of", "from"})
DEAD = frozenset({"dead", "deceased"})


def set_right_persons(doc: Doc) -> None:
    """Hang what tells of one person on him."""
    for token in doc:
        if token.dep_ == "conj" and token.tag_ in NAMES:
            _join_titles(token)
            _part_from_home(token)
        elif token.dep_ == "pobj" and token.tag_ in NAMES:
            _name_kin(token)
        elif token.dep_ == "relcl" and any(c.lower_ in PERSONAL for c in token.children):
            _tell_of_person(token)
        elif token.dep_ in SUBJECTS and token.tag_ in NAMES and token.i:
            _name_again(token)
        elif token.dep_ == "dobj" and token.lower_ in state_words() and token.i > 1:
            _locate(token)
        elif token.dep_ == "appos" and token.is_upper and token.i and token.nbor(-1).text == "(":
            _shorten(token)
        elif token.dep_ == "xcomp" and token.lower_ in classes()["befalling"]:
            _name_deed(token)


def is_somebody(noun: Token) -> bool:
    """Tell whether a common noun is known for a person."""
    known = nouns().get(noun.lower_) or nouns().get(noun.lower_.removesuffix("s"))
    return known is not None and known.kind is ActorKind.PERSON


def _join_titles(name: Token) -> None:
    """Let two titles before a name be of one person: "the leader and former premier Ed Roe"."""
    title = name.head
    second = [c for c in children(name, "compound") if c.tag_ == "NN" and is_somebody(c)]
    bare = title.tag_ == "NN" and is_somebody(title) and not children(title, "appos")
    if not (second and bare) or children(name, "det", "poss", "nummod", "conj"):
        return
    links = children(title, "cc")
    if len(links) != 1 or links[0].lower_ != "and" or title.i + 1 != links[0].i:
        return
    if any(c.lower_ in NEW for c in title.children) or _are_many(title):
        return
    hand_over([c for c in title.children if c.i < title.i or c in links], name)
    take_place(name, title)
    hang(title, name, "compound")


def _part_from_home(name: Token) -> None:
    """Join a second name to the first, not to his home: "Ed Roe of Lund and Ana Ruiz of Kano"."""
    home = name.head
    link, first = home.head, home.head.head
    alike = home.dep_ == "pobj" and first.tag_ in NAMES and link.i == first.i + 1
    again = any(c.i == name.i + 1 and c.lower_ == link.lower_ for c in children(name, "prep"))
    if alike and again and link.lower_ in HOMES and children(name, "compound"):
        hand_over((c for c in home.children if c.dep_ == "cc" and c.i < name.i), first)
        name.head = first


def _name_kin(name: Token) -> None:
    """Let who speaks for the dead live: "the father of the deceased, Ed Roe, said"."""
    dead = [c for c in children(name, "amod") if c.lower_ in DEAD]
    link, kin = name.head, name.head.head
    if not dead or link.lower_ != "of" or not is_somebody(kin):
        return
    if dead[-1].i + 1 >= name.i or dead[-1].nbor().text != ",":
        return
    hang(dead[-1], link, "pobj")
    hand_over((c for c in name.children if c.i < dead[-1].i), dead[-1])
    hang(name, kin, "appos")


def _are_many(subject: Token) -> bool:
    """Tell whether a verb has several subjects: "the leader and the premier Ed Roe were held"."""
    verb = subject.head
    shown = (verb, *children(verb, "aux", "auxpass"))
    return subject.dep_ in SUBJECTS and any(t.lower_ in OF_SEVERAL for t in shown)


def _tell_of_person(clause: Token) -> None:
    """Give "who" to a person: "Ed Roe, a reporter of the Herald, who was shot"."""
    body = clause.head
    person = body.head.head
    named = body.tag_ in NAMES and any(c.lower_ == "the" for c in children(body, "det"))
    if named and body.dep_ == "pobj" and person.tag_ in COMMON and is_somebody(person):
        clause.head = person


def _name_again(name: Token) -> None:
    """Make the name of a subject between commas one with it: "the mayor, Ed Roe, was held"."""
    verb, comma = name.head, name.left_edge.i - 1
    titles = [c for c in children(verb, name.dep_) if c.right_edge.i in {comma, comma - 1}]
    if comma < 1 or name.doc[comma].text != "," or name.i > verb.i or len(titles) != 1:
        return
    title = titles[0]
    behind = name.doc[name.i + 1 : verb.i]
    close = next((t.i for t in behind if t.text == ","), None)
    if close is None or title.tag_ != "NN" or not is_somebody(title):
        return
    hang(name, title, "appos")
    hand_over((t for t in name.doc[name.i + 1 : close] if t.head == verb), name)


def _locate(country: Token) -> None:
    """Give a country to its town: "shot a nun in the town of Lund, Peru"."""
    town = country.doc[country.i - 2]
    beside = country.nbor(-1).text == "," and town.dep_ == "pobj" and town.tag_ in NAMES
    if beside and not list(country.lefts) and len(children(country.head, "dobj")) > 1:
        hang(country, town, "appos")


def _shorten(acronym: Token) -> None:
    """Give an acronym to all that it stands for: "the director general of police (DGP)"."""
    last = acronym.head
    first = last.head.head
    if last.dep_ != "pobj" or not first.tag_.startswith(NOMINAL) or first.i > last.i:
        return
    words = [t for t in acronym.doc[first.left_edge.i : last.i + 1] if t.lower_ not in UNSAID]
    if acronym.lower_ == "".join(t.lower_[0] for t in words):
        acronym.head = first


def _name_deed(gerund: Token) -> None:
    """Name a deed that befell somebody: "Mexico investigates killing of nun" killed nobody."""
    behind = gerund.doc[gerund.i + 1 : gerund.i + 2]
    if gerund.tag_ == "VBG" and any(t.lower_ == "of" and t.head == gerund for t in behind):
        gerund.tag_, gerund.dep_ = "NN", "dobj"
