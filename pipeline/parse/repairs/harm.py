"""Words of harm that hang on the wrong word or are taken for nouns.

"Left six dead and more than 30 injured" says that six died; the parser reads 36 dead. Those are
hurt who stand right before it: "did a poor job, with many civilians injured". Who "were found
murdered" was murdered, whatever noun stands farther off. "Men on a motorcycle shot dead a tapper":
the men are no "motorcycle shot".
"""

from spacy.tokens import Doc, Token

from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import PAST
from pipeline.parse.repairs.moves import hand_over, hang, take_place
from pipeline.parse.repairs.relations import children, has_auxiliary, has_subject

REACH = 9  # words from "dead" to "injured": "dead, and at least another 1,000 people injured"
NUMBER, PLURAL = "CD", "NNS"
DEAD, FOUND, SHOT = "dead", "found", "shot"


def set_right_harm(doc: Doc) -> None:
    """Give the wounded of a toll their number, and participles of harm those who were harmed."""
    for token in doc:
        if token.i == 0:
            continue
        if token.lower_ == SHOT:
            _shoot_too(token)
        if token.dep_ in {"acl", "advcl"} and token.tag_ == "VBN":
            _give_victim(token)
        if token.lower_ in classes()["wounded"] and token.nbor(-1).tag_ == NUMBER:
            _count(token, token.nbor(-1))
            _give_number(token)
        if token.lower_ == DEAD and token.nbor(-1).lower_ == SHOT:
            _shoot(token)
        if token.lower_ == DEAD and token.dep_ == "oprd":
            _leave_dead(token)
            _harm_too(token)
        if token.dep_ == "ccomp" and _is_of_force(token):
            _go_on_counting(token)
        if token.dep_ == "conj" and token.head.lower_ in classes()["leaving_toll"]:
            _leave_both(token)
        if token.dep_ == "amod" and token.lower_ in classes()["harmed_too"]:
            _harm_others(token)


def _leave_dead(dead: Token) -> None:
    """Make those the object who are left dead: "the rallies have left nine people dead"."""
    verb, people = dead.head, children(dead, "nsubj")
    if verb.lower_ in classes()["leaving_toll"] and not children(verb, "dobj") and len(people) == 1:
        hang(people[0], verb, "dobj")


def _is_of_force(verb: Token) -> bool:
    return verb.lower_ in classes()["needing_object"] | classes()["killed"]


def _go_on_counting(first: Token) -> None:
    """Let a toll go on behind a passive: "nine have been killed, 15 wounded and six captured"."""
    second = first.head
    if not children(first, "auxpass") or second.tag_ not in PAST or has_auxiliary(second):
        return
    counted = children(second, "nsubj", "nsubjpass")
    if (
        not _is_of_force(second)
        or len(counted) != 1
        or counted[0].i != second.i - 1
        or counted[0].i < first.i
    ):
        return
    if counted[0].tag_ != NUMBER and not children(counted[0], "nummod"):
        return
    take_place(first, second)
    hang(second, first, "conj")
    hand_over((c for c in second.children if c.i < first.i or c.dep_ == "punct"), first)
    for verb in (second, *children(second, "conj")):
        if verb.tag_ in PAST and not has_auxiliary(verb) and not children(verb, "dobj"):
            verb.tag_ = "VBN"


def _leave_both(harm: Token) -> None:
    """Let the same befall both who are counted: "left 37 rebels and twelve guards dead"."""
    verb, subjects = harm.head, children(harm, "nsubj", "nsubjpass")
    objects = [o for o in children(verb, "dobj") if children(o, "nummod") and o.i < harm.i]
    if harm.lower_ != DEAD and harm.lower_ not in classes()["wounded"] | classes()["killed"]:
        _leave_harmed(harm, subjects)
        return
    people = [*objects, *subjects]
    if len(objects) != 1 or len(subjects) != 1 or has_auxiliary(harm):
        return
    if not all(t.tag_ in {"NN", PLURAL} and t.lower_ != DEAD for t in people):
        return
    between = harm.doc[objects[0].i + 1 : subjects[0].left_edge.i]
    if subjects[0].i == harm.i - 1 and [t.lower_ for t in between] == ["and"]:
        between[0].head = objects[0]
        hang(subjects[0], objects[0], "conj")
        if harm.lower_ == DEAD:
            harm.dep_ = "oprd"
        else:
            hang(harm, subjects[0], "acl")
            harm.tag_ = "VBN"


def _leave_harmed(harm: Token, subjects: list[Token]) -> None:
    """Let things be what was left harmed: "left 20 dead and some vehicles destroyed"."""
    ruined = harm.tag_ == "VBN" or harm.lower_ in classes()["ruined"]
    bare = ruined and not has_auxiliary(harm) and not children(harm, "dobj")
    if bare and len(subjects) == 1 and subjects[0].i == harm.i - 1:
        subjects[0].dep_, harm.tag_ = "nsubjpass", "VBN"


def _harm_too(dead: Token) -> None:
    """Let what left some dead do the other harm as well: "left 50 dead and displaced thousands"."""
    verb, second = dead.head, next(iter(children(dead, "conj")), None)
    if second is None or second.tag_ not in PAST or verb.tag_ not in PAST:
        return
    behind = children(second, "dobj", "npadvmod")
    if len(behind) == 1 and behind[0].i > second.i and not children(second, "prep"):
        hand_over((c for c in dead.children if c.dep_ == "cc"), verb)
        hang(second, verb, "conj")
        second.tag_, behind[0].dep_ = verb.tag_, "dobj"


def _harm_others(participle: Token) -> None:
    """Let what killed some harm others: "killed tens of thousands and displaced millions"."""
    others, first = participle.head, participle.head.head
    verb, links = first.head, children(first, "cc")
    told = others.dep_ == "conj" and first.dep_ == "dobj" and verb.tag_ in PAST
    counted = others.lower_ in classes()["counted_many"] and others.left_edge == participle
    if told and counted and links and links[-1].i == participle.i - 1:
        participle.tag_ = verb.tag_
        hang(participle, verb, "conj")
        hang(others, participle, "dobj")
        hang(links[-1], verb, "cc")


def _shoot(dead: Token) -> None:
    """Find who was shot, and by whom: "(men on) a motorcycle shot dead a tapper", "a sniper …"."""
    shot, noun = dead.nbor(-1), dead.nbor(-2) if dead.i > 1 else dead
    named = shot.tag_ == "NN" and noun.head == shot and noun.dep_ == "compound"
    if not named or shot.dep_ not in {"pobj", "nsubj"} or not children(dead, "dobj"):
        return
    take_place(noun, shot)
    hand_over((c for c in shot.children if c != noun), noun)
    take_place(shot, dead)
    shot.tag_ = "VBD"
    hand_over((c for c in dead.children if c != shot), shot)
    hang(dead, shot, "acomp")


def _shoot_too(shot: Token) -> None:
    """Make a verb of what the tagger has for a noun: "Lund shot and wounded her"."""
    second = any(c.tag_ in PAST and c.i > shot.i for c in children(shot, "conj"))
    if shot.tag_ == "NN" and shot.dep_ in {"ROOT", "ccomp", "conj"} and second:
        shot.tag_ = "VBD" if has_subject(shot) else shot.tag_


def _give_victim(participle: Token) -> None:
    """Hang a participle on the noun right before it, or on how somebody was found."""
    before = participle.nbor(-1)
    if participle.head.i >= before.i:
        return
    bare = before.dep_ == "pobj" and not any(participle.children)
    if participle.lower_ in classes()["wounded"] and before.tag_ == PLURAL and bare:
        hang(participle, before, "acl")
    if (
        participle.lower_ in classes()["wounded"]
        and before.tag_ == NUMBER
        and before.dep_ == "dobj"
    ):
        hang(participle, before, "acl")  # "doctors counted 40 wounded"
    found = before.lower_ == FOUND and any(c.dep_ == "auxpass" for c in before.children)
    if found and participle.lower_ in classes()["killed"]:
        hang(participle, before, "oprd")


def _count(hurt: Token, number: Token) -> None:
    """Make the wounded those who are helped: "evacuated 40 wounded from the enclave"."""
    if number.dep_ != "dobj" or number.head.lower_ not in classes()["rescuing"]:
        return
    hand_over(hurt.children, number.head)
    take_place(hurt, number)
    hang(number, hurt, "nummod")
    hurt.tag_ = PLURAL


def _give_number(hurt: Token) -> None:
    """Part the hurt from the dead: the verb that left the ones dead left the others hurt."""
    number, verb = hurt.nbor(-1), _leaving(hurt)
    of_noun = hurt.dep_ == "amod" and hurt.head.i > hurt.i  # "30 injured guards"
    if verb is None or number.head is hurt or of_noun:
        return
    for link in hurt.doc[verb.i : number.i]:
        if link.dep_ == "cc" and link.head.lower_ == DEAD:
            link.head = verb
    hurt.tag_ = "VBN"
    hang(hurt, verb, "conj")
    hang(number, hurt, "nsubj")


def _leaving(hurt: Token) -> Token | None:
    """Return the verb that leaves people dead before others hurt; None where there is none."""
    before = hurt.doc[max(hurt.i - REACH, hurt.sent.start) : hurt.i]
    dead = next((t for t in before if t.lower_ == DEAD), None)
    if dead is None:
        return None
    return next((t for t in dead.ancestors if t.lower_ in classes()["leaving_toll"]), None)
