"""Words that the parser takes for verbs of their own, and are none.

"He rejected Taliban claims that they fled": claims are a noun. "It lost them to the army and allied
clans": they did not ally. "They would have left had he not come": an auxiliary of "come". "On
refuse collection days" nobody refuses anything, and on "the shooting ranges" nobody is shot.
"""

from spacy.tokens import Doc, Token

from pipeline.parse.labels import OBJECTS, PAST
from pipeline.parse.repairs.moves import hand_over, hang, take_place
from pipeline.parse.repairs.relations import NOMINAL, children, has_auxiliary, has_subject

ALLIED = "allied"
HAD = "had"
BARE = frozenset({"VB", "VBP"})
ARTICLES = frozenset({"the", "a", "an"})
FORMS = {"VBZ": "NNS", "VBP": "NN", "VB": "NN"}
CLAIMS = frozenset({"claim", "claims", "allegation", "allegations", "boast", "boasts"})


def read_no_verbs(doc: Doc) -> None:
    """Read as noun, adjective or auxiliary what was taken for a verb."""
    for token in doc:
        if token.tag_ == "VBZ" and token.dep_ == "ccomp" and token.i:
            _read_noun(token)
        elif token.dep_ == "nsubj" and token.lower_ in CLAIMS and token.head.dep_ == "ccomp":
            _read_claim(token)
        elif token.lower_ == ALLIED and token.dep_ == "conj" and token.i:
            _read_adjective(token)
        elif token.lower_ == HAD and token.dep_ in {"ccomp", "advcl"}:
            _read_auxiliary(token)
        elif token.lower_ == HAD and token.dep_ == "aux" and token.head.dep_ == "ROOT":
            _read_condition(token)
        elif token.tag_ in BARE and token.dep_ in {"amod", "compound"}:
            _describe(token)
        elif token.tag_ in FORMS and token.dep_ in OBJECTS | {"pobj"}:
            _stand_alone(token)


def _read_noun(claims: Token) -> None:
    """Read a noun that stands behind who claims: "rejected rebel claims that the post fell"."""
    owner, verb = claims.nbor(-1), claims.head
    owns = owner.dep_ == "dobj" and owner.head == verb and owner.tag_.startswith(NOMINAL)
    told = children(claims, "ccomp")
    if not owns or has_subject(claims) or has_auxiliary(claims) or not told:
        return
    if not children(told[0], "mark"):
        return
    claims.tag_ = "NNS"
    hang(claims, verb, "dobj")
    hand_over(owner.children, claims)
    hang(owner, claims, "compound")
    hang(told[0], claims, "acl")


def _read_claim(claims: Token) -> None:
    """Read what is claimed behind its noun: "dismissed Russian claims to have taken the mill"."""
    deed = claims.head
    to = [c for c in children(deed, "aux") if c.tag_ == "TO" and c.i == claims.i + 1]
    if to and deed.head.i < claims.i and not children(deed.head, "dobj"):
        hang(claims, deed.head, "dobj")
        hang(deed, claims, "acl")


def _read_adjective(allied: Token) -> None:
    """Read what kind of others stand behind an "and": "to the army and allied clans"."""
    objects, link = children(allied, "dobj"), allied.nbor(-1)
    if not objects or link.dep_ != "cc" or objects[0].left_edge.i != allied.i + 1:
        return
    before = link.nbor(-1) if link.i else link
    if not before.tag_.startswith(NOMINAL) or has_auxiliary(allied) or has_subject(allied):
        return
    others = objects[0]
    hand_over((c for c in allied.children if c != others), allied.head)
    hang(others, before, "conj")
    hang(link, before, "cc")
    hang(allied, others, "amod")
    allied.tag_ = "JJ"


def _read_auxiliary(had: Token) -> None:
    """Read the condition behind a main clause: "they would have left had the guards not come"."""
    told = children(had, "ccomp")
    if (
        len(told) != 1
        or has_subject(had)
        or told[0].tag_ not in PAST
        or had.i > told[0].left_edge.i
    ):
        return
    verb = told[0]
    if not _is_supposed(had.head) or children(verb, "mark", "aux") or not has_subject(verb):
        return
    take_place(verb, had, "advcl")
    hand_over((c for c in had.children if c != verb), verb)
    hang(had, verb, "aux")
    verb.tag_ = "VBN"


def _read_condition(had: Token) -> None:
    """Let what would have been lead: "[they would have left] had the guards not come"."""
    verb = had.head
    before = [c for c in children(verb, "ccomp") if c.right_edge.i == had.i - 1]
    inverted = any(c.i > had.i for c in children(verb, "nsubj"))
    if len(before) != 1 or not inverted or not _is_supposed(before[0]):
        return
    main = before[0]
    take_place(main, verb)
    hand_over(children(verb, "punct"), main)
    hang(verb, main, "advcl")
    verb.tag_ = "VBN"


def _is_supposed(verb: Token) -> bool:
    return any(c.lower_ in {"would", "could", "might"} for c in children(verb, "aux"))


def _describe(word: Token) -> None:
    """Make a noun of what stands before one: "refuse collection"."""
    if word.i < word.head.i and not list(word.children) and word.head.tag_.startswith("NN"):
        word.tag_ = "NN"


def _stand_alone(word: Token) -> None:
    """Make a noun of what has an article through the word before it: "the shooting ranges"."""
    before = [c for c in children(word, "nsubj") if c.i == word.i - 1]
    if not before or children(word, "dobj", "ccomp", "xcomp", "aux"):
        return
    if not any(c.lower_ in ARTICLES for c in before[0].children):
        return
    for child in list(before[0].children):
        child.head = word
    before[0].dep_ = "compound"
    word.tag_ = FORMS[word.tag_]
