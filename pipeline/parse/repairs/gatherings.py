"""Misreadings that news of meetings, courts and counts has again and again.

"Ministers meeting in Accra agreed" are ministers, and no meeting. "Officers who spoke before the
panel have fled": no panel fled. "Put the number of detained at nine" detained nobody. "16:25 Two
men were held": 16:25 is none of them.
"""

import re

from spacy.tokens import Doc, Token

from pipeline.knowledge.times import months
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import PAST
from pipeline.parse.repairs.moves import hand_over, hang, take_place
from pipeline.parse.repairs.relations import (
    COMMON,
    NOMINAL,
    SUBJECTS,
    children,
    has_subject,
    has_tense,
    subject_relation,
)

MEETING, OF, BY, AT, OFF = "meeting", "of", "by", "at", "off"
FOUND, HER, THAT = "found", "her", "that"
BETWEEN = frozenset({"before", "after", "since", "until"})  # a preposition, or what opens a clause
CLOCK = re.compile(r"\d{1,2}[:.h]\d{2}")
PLURALS = frozenset({"NNS", "NNPS"})
GIVEN = frozenset({"dative", "dobj"})


def set_right_gatherings(doc: Doc) -> None:
    """Set right who meets, who did what stands behind a clause, and what only counts or dates."""
    for token in doc:
        if token.lower_ == MEETING and token.dep_ in {"nsubj", "csubj", "dobj"}:
            _meet(token)
        elif token.dep_ == "advcl" and token.head.dep_ == "relcl":
            _lead(token)
        elif token.dep_ == "advcl" and token.lower_ == FOUND:
            _judge(token)
        elif token.tag_ == "VBN" and token.dep_ in {"pcomp", "pobj"} and token.head.lower_ == OF:
            _count(token)
        elif token.lower_ == OF and token.dep_ == "prep":
            _give_sufferer(token)
        elif token.lower_ == BY and token.dep_ == "prep":
            _give_teller(token)
        elif token.lower_ == OFF and token.dep_ in {"prep", "prt", "advmod"}:
            _give_particle(token)
        elif token.lower_ == HER and token.dep_ == "poss":
            _give_receiver(token)
        elif token.lower_ == THAT and token.dep_ == "mark":
            _call(token)
        elif token.tag_ in COMMON and token.i > 1 and token.nbor(-1).is_quote:
            _name(token)
        elif token.dep_ == "nummod" and CLOCK.fullmatch(token.text):
            _give_time(token)


def _meet(meeting: Token) -> None:
    """Let those lead who meet: "ministers meeting in Accra agreed to send monitors"."""
    who = [c for c in children(meeting, "nsubj", "compound") if c.tag_ in PLURALS]
    where = [c for c in children(meeting, "prep") if c.i == meeting.i + 1]
    if len(who) != 1 or not where or who[0].right_edge.i + 1 != meeting.i:
        return
    take_place(who[0], meeting, "nsubj" if meeting.dep_ == "csubj" else "")
    hand_over((c for c in meeting.children if c.i < who[0].i), who[0])
    hang(meeting, who[0], "acl")
    meeting.tag_ = "VBG"


def _lead(verb: Token) -> None:
    """Give a sentence its verb: "officers who spoke before the panel have fled the country"."""
    inner = verb.head
    noun, marks = inner.head, [c for c in children(verb, "mark") if c.lower_ in BETWEEN]
    subjects = [c for c in children(verb, *SUBJECTS) if c.dep_ != "expl"]
    if noun.dep_ != "ROOT" or not noun.tag_.startswith(NOMINAL) or not has_tense(verb):
        return
    if len(marks) != 1 or len(subjects) != 1 or marks[0].i < inner.i or marks[0].i > subjects[0].i:
        return
    if children(noun, "conj", "appos", "parataxis"):
        return
    hang(subjects[0], marks[0], "pobj")
    hang(marks[0], inner, "prep")
    take_place(verb, noun)
    hang(noun, verb, subject_relation(verb))
    hand_over((c for c in noun.children if c.i > verb.i), verb)


def _judge(found: Token) -> None:
    """Let somebody be judged who finds nothing: "faces ten years if found guilty"."""
    verdicts = [c for c in found.children if c.lower_ in classes()["verdict"]]
    if verdicts and found.tag_ == "VBD" and not has_subject(found) and not children(found, "dobj"):
        found.tag_ = "VBN"


def _count(participle: Token) -> None:
    """Make of those who are only counted a noun: "put the number of detained at nine"."""
    counted = participle.head.head
    if counted.lower_ not in classes()["number_of"] or children(participle, "dobj", "auxpass"):
        return
    participle.tag_, participle.dep_ = "NNS", "pobj"
    if counted.dep_ == "dobj":
        hand_over((c for c in children(participle, "prep") if c.lower_ == AT), counted.head)


def _give_sufferer(of: Token) -> None:
    """Give a deed whom it befell: "the arrest on 8 May of a nurse" is no May's of a nurse."""
    month, behind = of.head, children(of, "pobj")
    deed = month.head.head
    if month.lower_ not in months() or month.dep_ != "pobj" or not behind:
        return
    timed = behind[0].lower_ in classes()["of_time"] or behind[0].text.isdigit()
    if not timed and deed.lower_ in classes()["befalling"]:
        of.head = deed


def _give_teller(by: Token) -> None:
    """Give words to who spoke them: "ignored a warning by geologists" is not ignored by them."""
    verb = by.head
    told = [c for c in children(verb, "dobj") if c.right_edge.i + 1 == by.i and c.i < by.i]
    who = children(by, "pobj")
    if not told or not who or children(verb, "auxpass") or told[-1].lower_ not in classes()["told"]:
        return
    if who[0].tag_ != "NN" or children(who[0], "det", "poss"):  # "by phone"
        by.head = told[-1]


def _give_particle(off: Token) -> None:
    """Give a verb its particle and object: "on Monday called off a march" called nobody."""
    verb, behind = off.head, [*children(off, "pobj"), *children(off.head, "npadvmod")]
    what = [c for c in behind if c.left_edge.i == off.i + 1 and c.tag_.startswith(NOMINAL)]
    what = [c for c in what if c.lower_ not in classes()["of_time"]]
    known = verb.lower_ in classes()["called_off"] and off.i == verb.i + 1
    if known and what and not children(verb, "dobj", "nsubjpass", "auxpass"):
        hang(what[0], verb, "dobj")
        hang(off, verb, "prt")
        off.tag_ = "RP"


def _give_receiver(her: Token) -> None:
    """Give a verb of giving its receiver: in "granted her asylum" it was not hers before."""
    given, verb = her.head, her.head.head
    known = given.lower_ in classes()["granted_to"] and given.i == her.i + 1
    if not known or given.dep_ not in GIVEN or verb.lower_ not in classes()["granting"]:
        return
    for time in (c for c in children(verb, "dobj") if c.lower_ in classes()["of_time"]):
        time.dep_ = "npadvmod"
    given.dep_ = "dobj"
    hang(her, verb, "dative")
    her.tag_ = "PRP"


def _call(that: Token) -> None:
    """Make what is called something an object: 'called that "a lie"' tells no clause."""
    name = that.head
    verb = name.head
    named = name.dep_ == "ccomp" and name.tag_ in COMMON and not children(name, "cop", "nsubj")
    if named and verb.lower_ in classes()["calling_something"] and that.i == verb.i + 1:
        hang(that, verb, "dobj")
        that.tag_ = "DT"
        name.dep_ = "oprd"


def _name(name: Token) -> None:
    """Part what something is called from a noun: 'called the raid on his home "theft"'."""
    noun = name.nbor(-2)
    above = [a for a in noun.ancestors if a.lower_ in classes()["calling_something"]]
    inside = noun.head == name and noun.dep_ in {"compound", "nmod"} and name.dep_ == "pobj"
    if not inside or not above or not children(above[0], "dobj"):
        return
    hand_over((c for c in name.children if c.i < noun.i), noun)
    hang(noun, name.head, name.dep_)
    hang(name, above[0], "oprd")


def _give_time(clock: Token) -> None:
    """Let the time that opens an entry count nobody: "16:25 Two men were held"."""
    noun = clock.head
    if clock.left_edge != clock or noun.left_edge != clock or not noun.tag_.startswith(NOMINAL):
        return
    verb = noun.head
    if noun.dep_ in SUBJECTS and verb != noun and (verb.tag_ in PAST or has_subject(verb)):
        hang(clock, verb, "npadvmod")
