"""Phrases that the parser hangs on the word beside them.

"On Tuesday masked men burst in": Tuesday has no men. "Arrested him over the killing of a nurse in
2009": the killing is of 2009. "Accused by groups of burning villages": the groups burned nothing.
"Called for a march on Thursday": the march is on Thursday. "A total of 300 villagers": villagers do
what they do, no total. "Nobody but the driver was hurt": the driver was.
"""

import re

from spacy.tokens import Doc, Token

from pipeline.knowledge.times import months, weekdays
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import FINITE, PAST
from pipeline.parse.repairs.moves import hand_over, hang, take_place
from pipeline.parse.repairs.relations import SUBJECTS, VERBAL, children

YEAR = re.compile(r"(?:19|20)\d\d")
GERUND = "ing"
CLAIMED = frozenset({"of", "about"})
TOTAL, WAY = "total", "way"
BEING = frozenset({"is", "are", "was", "were"})
PARTICLES = frozenset({"down", "off", "out", "up"})
NOBODY = frozenset({"nobody", "none", "one", "nothing"})
NAMED = frozenset({"conj", "nsubj", "nsubjpass", "dobj", "pobj"})
LONGEST = 8  # tokens from "but" to the noun behind it


def set_right_phrases(doc: Doc) -> None:
    """Hang phrases on the words that they belong to."""
    for token in doc:
        if token.dep_ == "prep":
            _give_noun(token)
            _give_aim_of_fire(token)
            _phrase(token)
        elif token.dep_ == "agent" and any(c.lower_ in classes()["means"] for c in token.children):
            token.dep_ = "prep"  # "spoke by telephone"
        elif token.dep_ == "advcl" and token.tag_ not in FINITE:
            _give_aim(token)
            _go_on(token)
        if token.lower_ == "but" and token.i and token.nbor(-1).lower_ in NOBODY:
            _except(token)
        if token.lower_ == "there" and token.i > 1:
            _part_particle(token)
        if token.lower_ == "go" and token.i and token.nbor(-1).lower_ == "let":
            _let_go(token.nbor(-1), token)


def _part_particle(there: Token) -> None:
    """Give a verb its particle: "nine drones were shot down there"."""
    particle = there.nbor(-1)
    if particle.head == there and particle.lower_ in PARTICLES and there.head.i == particle.i - 1:
        hang(particle, there.head, "prt")
        particle.tag_ = "RP"


def _except(but: Token) -> None:
    """Make of whom alone it is told a phrase of "nobody": "nobody but the driver was hurt"."""
    nobody = but.nbor(-1)
    behind = but.doc[but.i + 1 : but.i + LONGEST]
    noun = next((t for t in behind if t.left_edge.i == but.i + 1 and t.dep_ in NAMED), None)
    if noun is not None and noun != nobody and noun.head in {nobody, nobody.head}:
        hang(but, nobody, "prep")
        hang(noun, but, "pobj")


def _let_go(let: Token, go: Token) -> None:
    """Make one verb of two: "let go nine nurses", "was questioned and let go"."""
    if let.head == go:
        passive = go.dep_ == "conj" and bool(children(go.head, "auxpass"))
        take_place(let, go)
        let.pos_, let.tag_ = "VERB", "VBN" if passive else "VBD"
    elif go.head != let:
        return
    hand_over((c for c in go.children if c != let), let)
    hang(go, let, "prt")
    for noun in children(let, "npadvmod"):
        noun.dep_ = "dobj"


def _give_noun(phrase: Token) -> None:
    """Give a bare preposition the noun behind it: "call on all (of) the guilds to march"."""
    verb = phrase.head
    if phrase.tag_ != "IN" or phrase.i != verb.i + 1 or any(phrase.children):
        return
    for noun in children(verb, "dobj"):
        if noun.left_edge.i == phrase.i + 1:
            hang(noun, phrase, "pobj")


def _phrase(phrase: Token) -> None:
    """Set right a phrase that hangs on the noun beside it."""
    if phrase.head.dep_ == "amod" and phrase.i < phrase.head.i:
        _lift(phrase)
    elif phrase.lower_ == "as" and phrase.i + 2 < len(phrase.doc):
        _free_object(phrase)
    elif phrase.lower_ == "in":
        _give_address(phrase)
        _give_year(phrase)
    elif phrase.lower_ == "of" and phrase.head.lower_ == TOTAL:
        _count(phrase)
    elif (claim := _claim_before(phrase)) is not None:
        phrase.head = claim
    elif phrase.lower_ == "of" and phrase.i + 1 < len(phrase.doc):
        _give_sufferer(phrase)
        if phrase.nbor().lower_.endswith(GERUND):
            _give_charge(phrase)
    elif phrase.lower_ == "on" and phrase.head.lower_ in classes()["calling_for"]:
        _give_day(phrase)
    elif phrase.lower_ == "on" and phrase.head.dep_ in {"xcomp", "dobj"}:
        _give_day_of_order(phrase)
    elif phrase.lower_ in {"on", "in"} and phrase.i and phrase.head.dep_ == "ccomp":
        _give_day_of_saying(phrase)
    elif phrase.lower_ == "for" and phrase.i:
        _give_plan(phrase)
    elif phrase.lower_ == "by":
        _give_doer(phrase)


def _give_aim_of_fire(at: Token) -> None:
    """Give what is fired at to the verb: "threw two bombs from a car at the bank"."""
    origin = at.head.head
    verb = origin.head
    if (at.lower_, origin.lower_) == ("at", "from") and verb.lower_ in classes()["firing"]:
        at.head = verb


def _claim_before(link: Token) -> Token | None:
    """Return whose claim a deed is: "refuted claims by the army about taking Bor" is the army's."""
    told = link.lower_ in CLAIMED and link.i + 1 < len(link.doc)
    if not told or not link.nbor().lower_.endswith(GERUND):
        return None
    above = link.head
    if above.dep_ == "pobj" and above.head.lower_ == "by":
        noun = above.head.head
    else:
        nouns = (c for c in children(above, "dobj") if c.right_edge.i + 1 == link.i)
        noun = next((c for c in nouns if any(b.lower_ == "by" for b in c.children)), above)
    return noun if noun.lower_ in classes()["claims"] else None


def _give_doer(by: Token) -> None:
    """Give the word behind "by" to what was done."""
    if by.head.dep_ == "pobj":
        _give_agent(by)
    elif by.head.dep_ == "dobj":
        _give_giver(by)
    elif by.i and by.head.tag_ in FINITE:
        _give_deed(by)


def _give_day_of_saying(phrase: Token) -> None:
    """Give a day right behind a verb of saying to it: "said on Monday it had no news"."""
    said, clause = phrase.nbor(-1), phrase.head
    days = weekdays().keys() if phrase.lower_ == "on" else months().keys()
    named = any(t.lower_ in days for t in phrase.children)
    if named and said == clause.head and said.lower_ in classes()["says"] and phrase.i < clause.i:
        phrase.head = said


def _give_giver(by: Token) -> None:
    """Give a verb who gave something: "was granted asylum by Chad" is no asylum by Chad."""
    verb = by.head.head
    if (
        verb.lower_ in classes()["given"]
        and children(verb, "auxpass")
        and not children(verb, "agent")
    ):
        hang(by, verb, "agent")


def _lift(phrase: Token) -> None:
    """Give "on Tuesday" to the verb: "on Tuesday masked men burst in" tells no Tuesday's men."""
    noun = phrase.head.head
    if noun.dep_ in SUBJECTS and noun.head != noun and phrase.head.i < noun.i:
        phrase.head = noun.head


def _free_object(as_: Token) -> None:
    """Give a verb back what it calls something: "described as false the report that he fled"."""
    verb, word, first = as_.head, as_.nbor(), as_.nbor(2)
    nouns = [c for c in children(as_, "pobj") if c.i > word.i]
    if word.head != as_ or word.tag_ != "JJ" or not nouns or children(verb, "dobj"):
        return
    told = nouns[0] == first and first.lower_ in classes()["telling"]
    if verb.tag_ in PAST and (told or first.tag_ in {"DT", "PRP$"}):
        hang(word, as_, "amod")
        hang(nouns[0], verb, "dobj")


def _give_address(phrase: Token) -> None:
    """Keep "in Puntland, in Somalia" together: both say where the same thing was."""
    if phrase.i < 2 or phrase.nbor(-1).text != ",":
        return
    place = phrase.nbor(-2)
    first = place.head
    if place.dep_ == "pobj" and first.lower_ == "in" and first.head != phrase.head:
        phrase.head = first.head


def _give_year(phrase: Token) -> None:
    """Give a year to what a deed is over: "arrested a man over the killing of a nurse in 2009"."""
    verb = phrase.head
    years = [c for c in children(phrase, "pobj") if YEAR.fullmatch(c.text)]
    overs = [c for c in verb.children if c.lower_ == "over" and c.dep_ == "prep" and c.i < phrase.i]
    matters = [c for over in overs for c in over.children if c.dep_ == "pobj"]
    if years and matters and verb.tag_.startswith(VERBAL) and verb.i < matters[-1].i:
        phrase.head = matters[-1]


def _give_charge(of: Token) -> None:
    """Give a charge to its verb: "accused by groups of burning villages" is no group's burning."""
    by = of.head.head
    if of.head.dep_ == "pobj" and by.dep_ == "agent":
        of.head = by.head
    elif (accusing := _accusing(of)) is not None:
        of.head = accusing
    elif of.head.dep_ != "dobj" or by.lower_ not in classes()["accusing_of"]:
        return
    deed, thing = of.nbor(), of.nbor().head
    if (
        deed.dep_ in {"amod", "compound"}
        and thing.head == of
        and thing.lower_ not in classes()["violent_act"]
    ):
        hang(deed, of, "pcomp")
        deed.tag_ = "VBG"
        hang(thing, deed, "dobj")


def _accusing(of: Token) -> Token | None:
    """Return who accuses whom a phrase tells of: "accused men loyal to the Front of looting"."""
    noun = of.head
    while noun.dep_ in {"pobj", "prep"} or (noun.dep_ == "amod" and noun.i > noun.head.i):
        noun = noun.head
    whole = noun.dep_ == "dobj" and noun != of.head and noun.right_edge.i >= of.i
    return noun.head if whole and noun.head.lower_ in classes()["accusing_of"] else None


def _give_sufferer(of: Token) -> None:
    """Give a deed whom it befell: in "the killing by troops of 19 farmers" they are no farmers'."""
    by = of.head.head
    deed, behind = by.head, of.nbor()
    indefinite = behind.tag_ == "CD" or behind.lower_ in {"a", "an"}
    if of.head.dep_ != "pobj" or by.lower_ != "by" or not indefinite:
        return
    if deed.lower_ in classes()["befalling"] and not any(c.lower_ == "of" for c in deed.children):
        of.head = deed


def _give_plan(for_: Token) -> None:
    """Give a plan what it is for: "in preparation for a raid", "plans are under way for a raid"."""
    if for_.nbor(-1).lower_ == WAY:
        _give_to_way(for_)
    verb, plans = for_.head, classes()["plans"]
    under_way = children(verb, "nsubj") if verb.lower_ in BEING else []
    plan = next((t for t in (for_.nbor(-1), *under_way) if t.lower_ in plans), None)
    if plan is not None:
        for_.head = plan


def _give_day(on: Token) -> None:
    """Give its day to what is called for: "had called for another march on Thursday"."""
    fors = [c for c in on.head.children if c.lower_ == "for" and c.i < on.i]
    held = [
        c for f in fors for c in f.children if c.lower_ in classes()["called_for"] and c.i < on.i
    ]
    if held:
        on.head = held[-1]


def _give_day_of_order(on: Token) -> None:
    """Give a weekday to what was done on it: "ordered parties to suspend all work on Monday".

    What is held on set days is on that day: "refused to meet them on Monday".
    """
    infinitive = on.head if on.head.dep_ == "xcomp" else on.head.head
    order = infinitive.head
    bare = infinitive.tag_ == "VB" and infinitive.lower_ not in classes()["held_on_a_day"]
    day = any(c.lower_ in weekdays() for c in children(on, "pobj"))
    if bare and day and order.lower_ in classes()["giving_orders"] and not _is_dated(order):
        on.head = order


def _is_dated(verb: Token) -> bool:
    """Tell whether a weekday hangs on a verb."""
    phrases = children(verb, "prep", "npadvmod")
    return any(t.lower_ in weekdays() for p in phrases for t in (p, *p.children))


def _give_agent(by: Token) -> None:
    """Give who did it to the passive: "was poisoned with a nerve agent by spies"."""
    means = by.head.head
    verb = means.head
    passive = bool(children(verb, "auxpass"))
    if means.lower_ == "with" and passive and not children(verb, "agent"):
        hang(by, verb, "agent")


def _give_deed(by: Token) -> None:
    """Give a deed its doers: in "nine died in raids by rebels against a port" nobody died by them.

    What stands against whom goes with them.
    """
    deed, verb = by.nbor(-1), by.head
    inside = deed.dep_ == "pobj" and deed.head.head == verb
    violent = deed.lower_ in classes()["violent_act"] | classes()["deadly"]
    if not (inside and violent) or children(verb, "auxpass"):
        return
    hang(by, deed, "prep")
    for against in children(verb, "prep"):
        if against.lower_ == "against" and against.i > by.i:
            hang(against, deed, "prep")


def _give_to_way(phrase: Token) -> None:
    """Give to a way what it leads to: "cleared the way for a raid" is no raid.

    What is "under way for" somebody is done to find him.
    """
    way = phrase.nbor(-1)
    if way.dep_ == "dobj":
        phrase.head = way


def _count(of: Token) -> None:
    """Make "a total of 300 villagers" three hundred villagers."""
    total = of.head
    counted = [c for c in children(of, "pobj") if _is_counted(c)]
    if not counted or total.dep_ == "ROOT":
        return
    noun = counted[0]
    take_place(noun, total)
    hand_over((c for c in total.children if c.i > of.i), noun)
    hang(total, noun, "quantmod")


def _is_counted(noun: Token) -> bool:
    return bool(children(noun, "nummod"))


def _go_on(verb: Token) -> None:
    """Make what somebody went on to do no aim of a way: "went on to raid the mill"."""
    on, first = verb.head.i + 1, verb.left_edge
    particle = verb.doc[on].lower_ == "on" and first.i == on + 1 and first.tag_ == "TO"
    if particle and verb.head.lower_ in {"go", "goes", "going", "gone", "went"}:
        verb.dep_ = "xcomp"


def _give_aim(verb: Token) -> None:
    """Give an infinitive to its plan: in "foiled a plot to bomb it" nobody foils to bomb."""
    first = verb.left_edge
    if first.lower_ != "to" or first.head != verb or first.i == 0:
        return
    plan = first.nbor(-1)
    if plan.lower_ in classes()["plan"] and plan.dep_ == "dobj" and plan.head == verb.head:
        hang(verb, plan, "acl")
