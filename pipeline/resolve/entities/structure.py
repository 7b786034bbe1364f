"""Antecedents that the structure of one sentence favours over its subject.

"Soldiers dragged men out and shot them": the men are shot. "They imposed sanctions on the bank for
its role": who is punished or praised for something has done it. "Hit the guild and its allies": the
guild's. "Freezing their assets": nobody freezes his own. "Its crew left after it was hit": the
crew was not hit.
"""

from collections.abc import Callable, Sequence

from pipeline.find.grammar.bearers import is_person_noun
from pipeline.find.grammar.tree import first_of_list
from pipeline.find.reporting import ReportingWord, Stance, is_saying, readings
from pipeline.find.triggers import type_of
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import NOMINAL_SUBJECTS, PAST
from pipeline.parse.tokens import Token, remembered
from pipeline.resolve.entities.agreement import SINGULAR_PERSON
from pipeline.resolve.entities.suffering import gets_away
from schemas.vocabulary import EventType

Opposing = Callable[[Token, Token], bool]
BONUS = 90.0
BESIDE_BONUS = 200.0
REASONS = frozenset({"for", "over"})
UPON = frozenset({"against", "on", "of", "to"})
LEANING = frozenset({"advcl", "conj", "xcomp"})
OWNERS = {"it": "its", "its": "its", "they": "their", "them": "their", "their": "their"}
WHEN = frozenset({"after", "before", "by", "since", "when", "while", "without"})
DEMANDING = frozenset({"must", "should", "ought"})
OBJECT, PASSIVE = "dobj", "nsubjpass"
HOSTILE = frozenset({EventType.ACCUSE, EventType.ASSAULT, EventType.COERCE, EventType.THREATEN})


def favour(pronoun: Token, other: Token) -> float:
    """Return a bonus where a sentence does two things to the same, or answers what it did."""
    if _is_named_beside(pronoun, other):
        return BESIDE_BONUS
    return BONUS if _is_same_object(pronoun, other) or _is_answered(pronoun, other) else 0.0


def _is_named_beside(pronoun: Token, other: Token) -> bool:
    """Tell whether an owner stands right before what is his: "condemned Israel and its allies"."""
    owned = pronoun.head
    return pronoun.dep_ == "poss" and owned.dep_ == "conj" and owned.head == other


def takes_from_others(pronoun: Token, other: Token) -> bool:
    """Tell whether what somebody takes is not his own: "fined the firms, freezing their assets".

    Args:
        pronoun: The possessive ("their").
        other: Who may be meant.
    """
    verb = pronoun.head.head
    taken = verb.lemma_ in classes()["taking"] or _sends_away(verb, pronoun.head)
    if pronoun.head.dep_ != OBJECT or not taken:
        return False
    while verb.dep_ in LEANING and not any(c.dep_ in NOMINAL_SUBJECTS for c in verb.children):
        verb = verb.head
    first = first_of_list(other)
    return first.dep_ == "nsubj" and first.head == verb


def _sends_away(verb: Token, noun: Token) -> bool:
    """Tell whether a state sends another's people away: "expelled its ambassador"."""
    envoys = noun.lemma_.lower() in classes()["envoys"]
    return envoys and verb.lemma_ in {"expel", "summon"}


def _is_same_object(pronoun: Token, other: Token) -> bool:
    """Tell whether two coordinated verbs share what they are done to: "seized it and burned it"."""
    verb = pronoun.head
    shared = verb.dep_ == "conj" and pronoun.dep_ == OBJECT and other.dep_ == OBJECT
    return shared and other.head == verb.head


def _is_answered(pronoun: Token, other: Token) -> bool:
    """Tell whether somebody is punished or praised for his own deed: "fined it for its role"."""
    reason = pronoun.head.head
    if pronoun.dep_ != "poss" or reason.lower_ not in REASONS or pronoun.head.dep_ != "pobj":
        return False
    answer = _answer(reason)
    if answer is None or other.i > reason.i:
        return False
    if other.dep_ in {OBJECT, PASSIVE} and other.head == answer:
        return True
    return other.dep_ == "pobj" and other.head.lower_ in UPON and _is_below(other, answer)


def _answer(reason: Token) -> Token | None:
    """Return the verb or noun that punishes or praises, which a reason hangs on."""
    noun = reason.head
    for word in (noun, noun.head) if noun.pos_ == "NOUN" else (noun,):
        objects = [c for c in word.children if c.dep_ == OBJECT]
        if any(w.lemma_.lower() in classes()["requiting"] for w in (word, *objects)):
            return word
    return None


def _is_below(token: Token, above: Token) -> bool:
    """Tell whether a token hangs on a phrase of another, or of that one's object or verb."""
    carrier = token.head.head
    return carrier == above or above in {carrier.head, *carrier.children}


def is_its_own(pronoun: Token, other: Token) -> bool:
    """Tell whether a noun is owned by whom a pronoun means: "its crew left after it was hit".

    So "them" are not the relatives in "their relatives accuse the army of abducting them".
    """
    owner = OWNERS.get(pronoun.lower_)
    if owner is None or not other.children or other.sent is not pronoun.sent:
        return False
    return any(c.dep_ == "poss" and c.lower_ == owner for c in other.children)


def is_opposed(pronoun: Token, other: Token) -> bool:
    """Tell whether what is said or done sets a noun against whom a pronoun means."""
    rules = _opposing(pronoun)  # often none
    return bool(rules) and any(opposes(pronoun, other) for opposes in rules)


@remembered
def _opposing(pronoun: Token) -> Sequence[Opposing]:
    """Return the rules that may set a noun against a pronoun, by what it is in which clause."""
    clause = pronoun.head.dep_
    return [
        rule
        for rule, parts, clauses in OPPOSING
        if pronoun.dep_ in parts and (not clauses or clause in clauses)
    ]


def _holds(pronoun: Token, other: Token) -> bool:
    """Tell whether a noun holds whom a pronoun means: "soldiers trapped them, but they"."""
    if other.dep_ != "nsubj":
        return False
    return any(gets_away(pronoun, c) for c in other.head.children if c.dep_ == "dobj")


def _tells_of_own_death(pronoun: Token, other: Token) -> bool:
    """Tell whether somebody would speak of his own death: "the leader said they had no part in it".

    "Its leader said the group had nothing to do with his death": another died.
    """
    if pronoun.dep_ != "poss":
        return False
    dead = pronoun.head.lemma_.lower() in classes()["ends"]
    speaks = other.dep_ == "nsubj" and is_saying(other.head) and other.head.tag_ in PAST
    return dead and speaks and other.head in pronoun.ancestors


def _commands(pronoun: Token, other: Token) -> bool:
    """Tell whether a noun tells others what they must do: "Oslo warned them that they must"."""
    deed = pronoun.head
    told = pronoun.dep_ in NOMINAL_SUBJECTS and deed.dep_ == "ccomp" and other.head == deed.head
    if not told or other.dep_ != "nsubj":
        return False
    others = any(c.dep_ in {OBJECT, "dative"} for c in deed.head.children)
    return others and any(c.dep_ == "aux" and c.lower_ in DEMANDING for c in deed.children)


def _is_its_target(pronoun: Token, noun: Token) -> bool:
    """Tell whether a noun is named again as whom the pronoun turns on: "They blamed the army"."""
    if pronoun.dep_ != "nsubj" or noun.pos_ == "PRON":
        return False
    return any(c.dep_ == "dobj" and c.lower_ == noun.lower_ for c in pronoun.head.children)


def _is_its_object(pronoun: Token, other: Token) -> bool:
    """Tell whether a clause tells of a noun what others do: "the nine guards (whom) they held".

    "Those who said they fled" may have fled.
    """
    clause = pronoun.head
    told_of = pronoun.dep_ in NOMINAL_SUBJECTS and clause.dep_ == "relcl" and clause.head == other
    return told_of and not any(c.tag_ == "WRB" for c in clause.children)  # "land where they hid"


def _denies_what_is_said(pronoun: Token, other: Token) -> bool:
    """Tell whether somebody says what a pronoun denies: "the press accused them, which they deny".

    So is "charges that he denies" no denial by whoever makes them.
    """
    verb = pronoun.head
    if pronoun.dep_ != "nsubj" or verb.dep_ != "relcl":
        return False
    if not any(word.stance is Stance.DENY and "object" in word.slots for word in readings(verb)):
        return False
    above = verb.head
    for _ in range(8):
        if above.pos_ == "VERB" and any(_is_saying(word) for word in readings(above)):
            return other.dep_ == "nsubj" and other.head == above
        if above.head == above:
            return False
        above = above.head
    return False


def _is_saying(word: ReportingWord) -> bool:
    return word.stance is Stance.SAY and "quote" not in word.slots


def _is_unseen_subject(pronoun: Token, other: Token) -> bool:
    """Tell whether a noun does to others what a participle tells: "left after accusing them"."""
    deed = pronoun.head
    if pronoun.dep_ != "dobj" or deed.tag_ != "VBG" or other.dep_ not in NOMINAL_SUBJECTS:
        return False
    if pronoun.lower_.endswith(("self", "selves")):
        return False
    if any(c.dep_ in NOMINAL_SUBJECTS for c in deed.children):
        return False
    link = deed.head if deed.dep_ == "pcomp" and deed.head.lower_ in WHEN else deed
    return link.dep_ in {"advcl", "prep"} and other.head == link.head


def _is_own_leader(pronoun: Token, other: Token) -> bool:
    """Tell whether somebody's leader turns on others: "the gangs' leader said he would kill them".

    What the leader is to do to them, or threatens, he does not do to his own.
    """
    leader = other.head.head if other.dep_ == "pobj" and other.head.lower_ == "of" else other.head
    led = other.dep_ == "poss" or leader is not other.head
    if not led or pronoun.dep_ != OBJECT or leader.dep_ not in NOMINAL_SUBJECTS:
        return False
    verb = pronoun.head
    while verb.dep_ in LEANING and not any(c.dep_ in NOMINAL_SUBJECTS for c in verb.children):
        verb = verb.head
    leads = leader.lemma_.lower() in classes()["leader"] | classes()["mouthpiece"]
    return leads and leader.head == verb and type_of(pronoun.head) in HOSTILE


def _tells_of_harm(pronoun: Token, other: Token) -> bool:
    """Tell whether civilians say what others did: "residents said they had looted shops".

    So they do of who "carried out a massacre".
    """
    deed = pronoun.head
    said = pronoun.dep_ == other.dep_ == "nsubj" and deed.dep_ == "ccomp"
    if not said or other.head != deed.head or other.lemma_.lower() not in classes()["bystander"]:
        return False
    deeds = (deed, *(c for c in deed.children if c.dep_ == OBJECT))
    return any(type_of(t) is EventType.ASSAULT for t in deeds)


def _denies_own_charge(pronoun: Token, other: Token) -> bool:
    """Tell whether a noun accused whom a pronoun lets deny it: "Oslo accused it. It denied …"."""
    verb, before = pronoun.head, other.head
    if pronoun.dep_ != "nsubj" or verb.lemma_ not in classes()["disputing"]:
        return False
    about = [c for c in verb.children if c.dep_ == OBJECT]
    charges = all(c.lemma_ in classes()["charge"] for c in about)
    told = charges if about else verb.lemma_ == "deny"
    if not told or before.lemma_ not in classes()["accusing"] | {"blame"}:
        return False
    somebody = pronoun.lower_ in SINGULAR_PERSON
    accused = [c for c in before.children if c.dep_ == OBJECT and _is_person(c) is somebody]
    first = other.dep_ == "nsubj" and before.dep_ == "ROOT" and before.i < verb.i
    return first and bool(accused)


def _is_person(noun: Token) -> bool:
    return noun.ent_type_ == "PERSON" or is_person_noun(noun.lemma_.lower())


def _is_accuser(pronoun: Token, other: Token) -> bool:
    """Tell whether a noun accuses whom a pronoun means: "expelled him, charging that it had …"."""
    verb = pronoun.head.head
    told = pronoun.dep_ == "nsubj" and pronoun.head.dep_ == "ccomp"
    if not told or verb.lemma_ not in classes()["accusing"]:
        return False
    while verb.dep_ in LEANING and not any(c.dep_ in NOMINAL_SUBJECTS for c in verb.children):
        verb = verb.head
    return other.dep_ == "nsubj" and other.head == verb


SUBJECT, TOLD = frozenset({"nsubj"}), frozenset({"ccomp"})
OPPOSING: Sequence[tuple[Opposing, frozenset[str], frozenset[str]]] = (
    # with what a pronoun must be, and in which clause; empty: in any
    (_holds, NOMINAL_SUBJECTS, frozenset({"conj"})),
    (_is_its_target, SUBJECT, frozenset()),
    (_denies_what_is_said, SUBJECT, frozenset({"relcl"})),
    (_is_accuser, SUBJECT, TOLD),
    (_denies_own_charge, SUBJECT, frozenset()),
    (_commands, NOMINAL_SUBJECTS, TOLD),
    (_tells_of_harm, SUBJECT, TOLD),
    (_is_its_object, NOMINAL_SUBJECTS, frozenset({"relcl"})),
    (_is_own_leader, frozenset({OBJECT}), frozenset()),
    (_is_unseen_subject, frozenset({OBJECT}), frozenset()),
    (_tells_of_own_death, frozenset({"poss"}), frozenset()),
)


def doers_to(noun: Token) -> list[Token]:
    """Return who does something to a noun: he is not it ("put a ban on the group")."""
    verb = noun.head
    if noun.dep_ == "pobj" and verb.lower_ in {"on", "upon", "against"}:
        verb = verb.head.head if verb.head.dep_ == OBJECT else verb.head
    elif noun.dep_ != OBJECT:
        return []
    return [c for c in verb.children if c.dep_ == "nsubj"]
