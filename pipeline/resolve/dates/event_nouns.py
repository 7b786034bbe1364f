"""What the words around an event noun say about its time: known before, or told by its verb."""

from itertools import takewhile

from pipeline.find.counts.tolls import TOLL
from pipeline.find.grammar import tree
from pipeline.find.grammar.slots import people
from pipeline.find.reporting import reporting_word
from pipeline.find.times import words
from pipeline.find.triggers import is_event_noun, type_of
from pipeline.knowledge.verbs import occurrence_verbs, support_verbs
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import NOUNS, OBJECTS, VERBS
from pipeline.parse.tokens import Token, remembered
from pipeline.resolve.dates.earlier_times import follows_something
from pipeline.resolve.dates.scenes import Scene
from pipeline.resolve.dates.timed_words import TimedWords
from schemas.vocabulary import VERBAL_TYPES, EventType

SIDE_OF = {
    "after": "before",
    "since": "before",
    "before": "after",
    "until": "after",
    "till": "after",
}
NO_TIME_MARKS = frozenset({"unless", "if"})
MARKS = SIDE_OF.keys() | NO_TIME_MARKS  # "fled after X": X lies before; "before X": X lies after
DATING = frozenset({"in", "during", "with", "without", "by"})
GATHERINGS = frozenset({EventType.PROTEST, EventType.CONSULT})  # "ten were held at a march"


def shares_time(noun: Token, verb: Token) -> bool:
    """Tell whether an event noun happens when its verb does.

    So do the subject of a verb and the object of a verb that only carries it out or says that it
    takes place; what somebody condemns, discusses or recalls was earlier.
    """
    lemma = verb.lemma_.lower()
    says = reporting_word(verb) is not None and lemma not in occurrence_verbs()
    says = says and not _is_audience(noun, verb)
    says = says and type_of(verb) is not EventType.ASSAULT  # "clashes claimed ten lives"
    says = says and noun.pos_ != "ADJ"  # "was found dead"
    says = says and lemma not in classes()["seeing"]  # "the valley saw attacks in May"
    if verb.pos_ not in VERBS or says or _is_remembered(noun):
        return False
    if noun.dep_ == "xcomp" and noun.head == verb:
        return True  # "kept bombing on Sunday", as the parser has it
    top, between = noun, []
    while top.head not in (verb, top):
        top = top.head
        between.append(top)
    if top.dep_ == "nsubj" and (follows_something(verb) or _is_long_begun(verb)):
        return False
    if any(word.lemma_.lower() in classes()["because_of"] for word in between):
        return False  # "held in connection with the killing", "the toll of the raid rose"
    if any(word.lemma_.lower() in people() for word in between):
        return False  # "suspects in the kidnapping were shot on Monday"
    carried = lemma in support_verbs() or lemma in occurrence_verbs()
    if carried and (top.dep_ != "prep" or top.lower_ not in {"over", "for", "following", *MARKS}):
        return True
    if top.dep_ == "dobj" and _speaks(verb) and not _is_audience(noun, verb):
        return False
    if noun.pos_ == "ADJ" and top.dep_ in {"oprd", "acomp", "ccomp"}:
        return True  # "left ten people dead"
    return top.dep_ in {"nsubj", "nsubjpass", "dobj", "agent"} or (
        top.dep_ == "prep"
        and (top.lower_ in DATING or (top.lower_ == "at" and type_of(noun) in GATHERINGS))
    )


def _is_long_begun(verb: Token) -> bool:
    """Tell whether a deed began before: "the strike entered its third week on Monday"."""
    stretches = (n for n in tree.children(verb, "dobj") if n.lemma_.lower() in words.units())
    return any(words.ordinal_of(c.lower_) for n in stretches for c in n.children)


def _is_audience(noun: Token, verb: Token) -> bool:
    """Tell whether somebody speaks to those who take part ("told a rally that he would go")."""
    addressed = noun.dep_ in OBJECTS and noun.head == verb
    return addressed and verb.lemma_ in classes()["addressing"]


def _is_remembered(noun: Token) -> bool:
    """Tell whether an event is long past ("on the tenth anniversary of the march")."""
    while noun.dep_ in {"pobj", "prep"} and noun.head != noun:
        noun = noun.head
        if noun.lemma_ in classes()["remembrance"]:
            return True
    return False


def _speaks(verb: Token) -> bool:
    """Tell whether a verb is an event of words (to condemn, to protest): its object was earlier."""
    return type_of(verb) in VERBAL_TYPES


def is_of_its_object(timed: TimedWords, noun: Token) -> bool:
    """Tell whether a time is that of what a deed is done to: "the end of a truce begun in May"."""
    if not is_event_noun(noun):
        return False
    between = takewhile(lambda t: t is not noun, timed.chain)
    clauses = [t for t in between if t.dep_ == "acl" and t.tag_ == "VBN" and t.head is not noun]
    things = [c.head for c in clauses]
    return any(t.dep_ == "pobj" and t.head.lower_ == "of" and t.head.head is noun for t in things)


def is_of_a_while(noun: Token) -> bool:
    """Tell whether an event is told by how long it lasted: "after weeks of fighting"."""
    span = noun.head.head
    if noun.dep_ != "pobj" or noun.head.lower_ != "of" or span.lemma_.lower() not in words.units():
        return False
    return span.dep_ in {"pobj", "npadvmod"}


def is_known(scene: Scene) -> bool:
    """Tell whether an event is only named as something known: "ordered after the kidnapping".

    So is what somebody is punished for ("warrants over strikes"), and what a toll is of.
    """
    head = scene.mention.head
    if head.pos_ not in NOUNS or scene.verb == head or _is_name_for(head):
        return False
    if is_answered(head):
        return True
    if not is_definite(head) and not _is_matter(head):
        return False
    return not shares_time(head, scene.verb)


def is_answered(deed: Token) -> bool:
    """Tell whether a deed is what another one answers: "called it a response to air raids"."""
    link = deed.head
    if deed.dep_ != "pobj" or link.lower_ not in {"for", "to"}:
        return False
    return link.head.pos_ in NOUNS and link.head.lemma_.lower() in classes()["answers"]


def _is_name_for(noun: Token) -> bool:
    """Tell whether a noun names what the clause above tells: "in what he called a massacre"."""
    verb = noun.head
    if verb.dep_ != "pcomp" or verb.head.lower_ != "in":
        return False
    return any(c.lower_ == "what" for c in verb.children)


def _is_matter(noun: Token) -> bool:
    """Tell whether a noun says what something is about: "over strikes", "the toll of a raid".

    So does what somebody is blamed for: "blamed them for other raids".
    """
    link = noun.head
    if noun.dep_ != "pobj":
        return False
    if link.lower_ == "over" or link.head.lemma_.lower() == TOLL:
        return True
    return link.lower_ == "for" and type_of(link.head) is EventType.ACCUSE


@remembered
def is_definite(noun: Token) -> bool:
    """Tell whether a noun takes up something known, or names it ("the Boston bombing")."""
    if noun.pos_ not in NOUNS:
        return False
    return noun.dep_ == "compound" or any(
        c.dep_ == "poss"
        or (c.dep_ == "det" and c.lower_ in tree.DEFINITE)
        or (c.dep_ == "compound" and c.pos_ == "PROPN")
        for c in noun.children
    )
