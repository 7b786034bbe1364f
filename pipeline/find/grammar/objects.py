"""Objects that the parser does not call one, and that a clause leaves open.

"The ship it seized", "abducted between 30 and 40 people", "attacked and burned the farm".
"""

from pipeline.find.grammar.tree import SUBJECTS, children, particles, said_to_be
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import NOUNS, PAST
from pipeline.parse.tokens import Token

RELATIVE_PRONOUNS = frozenset({"who", "whom", "which", "that", "whose"})
ALONG = frozenset({"along", "together"})
AIMED = frozenset({"at", "on", "into", "back"})  # of who shoots, and is not shot


def own_objects(verb: Token) -> list[Token]:
    """Return a verb's objects, without what it calls them or sets them against.

    "Branded the state an outlaw nation", "backs Roe over Ana Poe".
    """
    found = children(verb, "dobj", "obj", "attr") or children(verb, "oprd")
    if found and "over" in verb.sent.words:
        bare = [c.i + 1 for c in children(verb, "prep") if c.lower_ == "over" and not c.children]
        found = [o for o in found if o.left_edge.i not in bare]
    return found[:1] if len(found) > 1 and verb.lemma_ in classes()["calling"] else found


def fellows(verb: Token) -> list[Token]:
    """Return whom the same befell: "was freed along with his ally"."""
    below = (verb, *(c for c in verb.children if c.lower_ in ALONG))
    withs = (c for word in below for c in children(word, "prep") if c.lower_ == "with")
    return [o for c in withs if c.nbor(-1).lower_ in ALONG for o in children(c, "pobj")]


def given_object(verb: Token) -> list[Token]:
    """Return what a passive says somebody was given: "Noor was granted asylum by Chad"."""
    return children(verb, "dobj") if verb.lemma_ in classes()["giving"] else []


def unseen_object(verb: Token) -> list[Token]:
    """Return an object that stands outside the clause, behind another verb or on a particle."""
    found = _left_open(verb) or shared_object(verb) or _object_of_particle(verb)
    found = found or said_to_be(verb)
    return found or (_called(verb) if "what" in verb.sent.words else [])


def numbered_object(verb: Token) -> list[Token]:
    """Return the object behind a number in words: "abducted between 30 and 40 people"."""
    if verb.lemma_ not in classes()["needs_object"]:
        return []
    return [
        noun
        for prep in children(verb, "prep")
        if prep.i == verb.i + 1 and prep.lower_ in {"between", "over", "around", "about", "up"}
        for noun in children(prep, "pobj")
        if any(c.dep_ in {"nummod", "quantmod"} for c in noun.children)
    ]


def relative_object(verb: Token) -> list[Token]:
    """Return the antecedent that a relative clause without object pronoun leaves open."""
    has_subject = any(
        c.dep_ in SUBJECTS and c.lower_ not in RELATIVE_PRONOUNS for c in verb.children
    )
    if not has_subject or children(verb, "dobj", "obj", "ccomp", "xcomp"):
        return []
    if verb.head.lower_ == "case":
        return []  # "in case the army attacked"
    if any(c.tag_ == "WRB" for c in verb.children):
        return []  # "the town where they shelter": nobody shelters the town
    stranded = any(c.dep_ == "prep" and not list(c.children) for c in verb.children)
    return [] if stranded else [verb.head]


def _called(verb: Token) -> list[Token]:
    """Return what a clause behind a verb gives a name: "condemned what he called a coup"."""
    return [
        name
        for clause in children(verb, "ccomp")
        if clause.lemma_ in classes()["naming"] or clause.lemma_ in classes()["calling"]
        if any(c.lower_ == "what" for c in children(clause, "dobj", "nsubjpass"))
        for name in children(clause, "oprd")
        if name.pos_ in NOUNS
    ]


def _left_open(verb: Token) -> list[Token]:
    """Return the antecedent of a clause whose infinitive lacks an object.

    "The valley that the army managed to conquer", also where the parser takes "that" for a
    conjunction.
    """
    top = verb
    while top.dep_ == "xcomp":
        top = top.head
    if top is verb or verb.lemma_ not in classes()["needs_object"]:
        return []
    if top.dep_ == "relcl":
        subject = children(top, "nsubj")
        return [top.head] if subject and subject[0].lower_ not in RELATIVE_PRONOUNS else []
    marks = [m for m in children(top, "mark") if m.lower_ == "that" and m.i > 0]
    return [m.nbor(-1) for m in marks if m.nbor(-1).pos_ in NOUNS]


def shared_object(verb: Token) -> list[Token]:
    """Return the object behind the second of two joined verbs: "attacked and burned the farm".

    What stands before the verb parts nothing: "in May gangs killed or injured nine", nor does how
    it was done: "shot and badly wounded the cook".
    """
    joined = children(verb, "conj")
    between = children(verb, "prep", "ccomp", "xcomp", "prt", "advmod") if joined else []
    if not joined or any(c.i > verb.i for c in between):
        return []
    near = (c for c in joined if c.i - verb.i <= 2 + (c.nbor(-1).tag_ == "RB"))
    alike = (c for c in near if c.tag_ == verb.tag_ or {c.tag_, verb.tag_} == PAST)
    return [o for c in alike for o in children(c, "dobj")]


def _object_of_particle(verb: Token) -> list[Token]:
    """Return the object that the parser hangs on a particle: "hunted down the fugitive"."""
    return [o for p in particles(verb) for o in children(p, "pobj")]


def is_hit(verb: Token) -> bool:
    """Tell whether "shot" stands without whom or what at: its subject was ("two men shot when")."""
    aimed = ("prep", "prt", "advmod", "conj")
    return verb.lemma_ == "shoot" and not children(verb, *aimed)


def is_upon(word: Token) -> bool:
    """Tell whether nothing is done to anybody but made use of: "seized on the letter"."""
    used = (c for c in word.children if c.lemma_.lower() in classes()["seized_on"])
    return word.lower_ == "upon" or (word.lower_ == "on" and any(used))


def goes_on_bare(verb: Token) -> bool:
    """Tell whether a past form may go on with a passive: "was dragged from his car and shot"."""
    if verb.tag_ != "VBD" or verb.dep_ != "conj" or verb.lemma_ not in classes()["done_to_one"]:
        return False
    if children(verb, "dobj", "nsubj", "nsubjpass", "aux", "ccomp", "xcomp", "prt"):
        return False
    return not any(c.lower_ in AIMED for c in children(verb, "prep", "advmod"))


def is_suffered(verb: Token) -> bool:
    """Tell whether a participle is told as a loss: "the guard suffered dead and wounded"."""
    told = verb.tag_ == "VBN" and verb.dep_ == "conj" and verb.head.lemma_ == "suffer"
    return told and not children(verb, "dobj", "aux", "nsubj")
