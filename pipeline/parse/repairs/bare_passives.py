"""Whom something was done to: "a baker shot dead on Monday", "two men accused of the raid".

Without "who was" the parser often reads such a participle as the deed of its noun. A verb that
says how somebody was killed, or one that always has an object, is passive where none follows.

"Police shot dead protesters" is not about dead protesters: the parser takes "dead" for an adjective
of the noun behind it, or for a clause of its own. Here it goes back to the verb.
"""

from spacy.tokens import Doc, Token

from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import OBJECTS, PAST
from pipeline.parse.repairs.moves import give_object, hand_over, hang, lead, take_place
from pipeline.parse.repairs.relations import children, has_auxiliary, has_tense

RESULT, SET = "dead", "set"


def read_bare_passives(doc: Doc) -> None:
    """Give "dead" to the verb that says how somebody was killed, and verbs their voice."""
    for token in doc[1:]:
        _read_state(token)
        if token.head.lower_ in classes()["way_of_killing"] and _is_result(token):
            _set_voice(token.head)
        if token.tag_ in PAST:
            _read_past(token)


def _read_state(state: Token) -> None:
    """Set right how somebody or something is left: dead, alight."""
    if state.lower_ == RESULT:
        _join(state, state.nbor(-1))
    elif state.lower_ in classes()["burning"] and state.dep_ == "dobj" and state.head.lower_ == SET:
        _set_alight(state)
    elif state.lower_ == "fire" and state.nbor(-1).lower_ == "on":
        _set_on_fire(state)


def _read_past(verb: Token) -> None:
    """Set right what the parser makes of a past that may say what befell somebody."""
    kill, hurt = classes()["way_of_killing"], classes()["needing_object"]
    hurt_or_killed = hurt | classes()["killed"]
    force = hurt_or_killed | classes()["striking"]
    ending = force | classes()["suspending"]
    if verb.lower_ in hurt and _ends_or_goes_on(verb):
        _set_voice(verb)
    if verb.lower_ in classes()["charged_with_it"] and _is_of_crime(verb):
        _set_voice(verb)
    if verb.lower_ in classes()["warded_off"]:
        _ward_off(verb)
    if verb.dep_ in {"conj", "dep"} and verb.tag_ == "VBD":
        _read_joined(verb, hurt_or_killed)
    if verb.dep_ == "acl" and verb.tag_ == "VBD" and verb.lower_ in kill | hurt_or_killed:
        _tell_of_noun(verb)
    elif verb.lower_ in force:
        _part_from_whole(verb)
    if verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.lower_ in ending:
        _join_passive(verb)
    if verb.dep_ == "relcl" and verb.lower_ in hurt_or_killed:
        _tell_of_each(verb)
    if verb.dep_ in {"relcl", "ROOT"} and verb.lower_ in ending:
        _leave_out_auxiliary(verb)


def _ends_or_goes_on(verb: Token) -> bool:
    """Tell whether nothing or a phrase follows a verb: "nuns freed", "nuns freed in Mali"."""
    behind = verb.doc[verb.i + 1 : verb.i + 2]
    last = verb.dep_ == "ROOT" and all(t.tag_ in {".", "_SP"} for t in behind)
    return last or any(t.tag_ == "IN" for t in behind)


def _is_of_crime(verb: Token) -> bool:
    """Tell whether a headline names a crime that somebody answers for: "Teen charged in arson"."""
    links = (c for c in children(verb, "prep") if c.i == verb.i + 1)
    crimes = (n for link in links for n in children(link, "pobj"))
    return verb.dep_ == "ROOT" and any(n.lower_ in classes()["crimes_charged"] for n in crimes)


def _ward_off(verb: Token) -> None:
    """Make an attack what was warded off, where it wards off nothing: "killed as raid repulsed"."""
    if any(c.lower_ in classes()["happenings"] for c in children(verb, "nsubj")):
        _set_voice(verb)


def _read_joined(verb: Token, hurt_or_killed: frozenset[str]) -> None:
    """Set right a past beside another."""
    if verb.lower_ in hurt_or_killed:
        _tell_of_object(verb)
        _share_voice(verb)
        _suffer_too(verb)
    elif verb.lower_ in classes()["way_of_killing"] and verb.head.tag_ in PAST:
        _tell_of_found(verb)


def _join(dead: Token, before: Token) -> None:
    """Make "dead" the state in which a verb of killing leaves somebody."""
    kill, described = classes()["way_of_killing"], dead.head
    if dead.dep_ == "amod" and before.lower_ in kill:
        hang(dead, before, "acomp")
    elif dead.dep_ in {"advcl", "oprd"} and described.lower_ in kill:
        dead.dep_ = "acomp"
    elif dead.dep_ == "amod" and described.i < dead.i and described.head.lower_ in kill:
        hang(dead, described.head, "acomp")  # "shot ten miners dead in X"


def _set_alight(burning: Token) -> None:
    """Make what is set alight the object: "set the station alight", "set alight by a mob"."""
    before = burning.nbor(-1)
    if before.dep_ == "compound" and before.head == burning:
        give_object(burning)
    burning.dep_ = "acomp"


def _set_on_fire(fire: Token) -> None:
    """Make what is set on fire the object: "they set on fire two mills" knows no fire mills."""
    link, burned = fire.nbor(-1), fire.head
    verb = link.head
    if verb.lower_ != SET or burned.head != link or fire.i > burned.i:
        return
    if burned.left_edge != fire:
        return
    hang(burned, verb, "dobj")
    hang(fire, link, "pobj")
    subject = verb.head
    if verb.dep_ == "acl" and verb.i == subject.i + 1 and subject.dep_ == "ROOT":
        lead(verb, subject)
    verb.tag_ = "VBD" if verb.tag_ == "VBN" and not has_auxiliary(verb) else verb.tag_


def _tell_of_each(verb: Token) -> None:
    """Hang a past on whom it befell: "will kill ten judges for every person extradited"."""
    subjects = children(verb, "nsubj")
    if len(subjects) != 1 or _has_object(verb) or subjects[0].left_edge.i == 0:
        return
    noun, link = subjects[0], subjects[0].left_edge.nbor(-1)
    if link.lower_ != "for":
        return
    if verb.i == noun.i + 1 and any(c.lower_ in {"each", "every"} for c in noun.children):
        hang(link, verb.head, "prep")
        hang(noun, link, "pobj")
        hang(verb, noun, "acl")
        verb.tag_ = "VBN"


def _is_result(token: Token) -> bool:
    """Tell whether a word is the "dead" or the "to death" of its verb."""
    if token.lower_ == RESULT:
        return token.dep_ in {"acomp", "advmod"}
    return token.lower_ == "to" and any(child.lower_ == "death" for child in token.children)


def _set_voice(verb: Token) -> None:
    """Make a verb without an object passive, and its subject the one that it was done to."""
    if verb.tag_ not in PAST or verb.dep_ in {"relcl", "conj"} or _has_object(verb):
        return
    if has_auxiliary(verb):
        return
    subjects = children(verb, "nsubj")
    for subject in subjects:
        subject.dep_ = "nsubjpass"
    if subjects or verb.dep_ == "acl":
        verb.tag_ = "VBN"


def _share_voice(verb: Token) -> None:
    """Make a verb without an object passive beside one that is: "were taken away and killed"."""
    first = verb.head
    short = verb.dep_ == "dep" and first.dep_ == "dep" and not has_auxiliary(first)
    passive = first.tag_ == "VBN" and (short or bool(children(first, "auxpass")))
    subject = any(child.dep_ in {"nsubj", "nsubjpass"} for child in verb.children)
    if passive and not subject and not _has_object(verb):
        verb.tag_ = "VBN"


def _suffer_too(verb: Token) -> None:
    """Let a second passive leave out its auxiliary: "he was killed, and his driver hurt"."""
    first, subjects = verb.head, children(verb, "nsubj")
    if not subjects or not children(first, "auxpass") or _has_object(verb) or has_auxiliary(verb):
        return
    if verb.i == subjects[-1].i + 1 and verb.dep_ == "conj":
        verb.tag_ = "VBN"
        subjects[-1].dep_ = "nsubjpass"


def _tell_of_object(verb: Token) -> None:
    """Hang a past on the noun right before it: "came to bury men killed a day earlier"."""
    noun, linked = verb.nbor(-1), bool(children(verb, "nsubj", "nsubjpass"))
    bare = verb.dep_ == "conj" and noun.dep_ == "dobj" and noun.head.tag_ in {"VB", "VBG"}
    if bare and not linked and not _has_object(verb) and not has_auxiliary(verb):
        hang(verb, noun, "acl")
        verb.tag_ = "VBN"


def _tell_of_found(verb: Token) -> None:
    """Make the second of two pasts behind a noun passive: "found nine men, bound and shot"."""
    first = verb.head
    if first.i < 2 or first.nbor(-1).text not in {",", first.head.text}:
        return
    noun = first.nbor(-2) if first.nbor(-1).text == "," else first.head
    aimed = any(c.lower_ in {"at", "on", "into"} for c in children(verb, "prep"))
    linked = children(first, "nsubj", "nsubjpass", "aux", "auxpass")
    told = first.dep_ == "acl" or (first.dep_ == "conj" and first.head in noun.ancestors)
    if aimed or linked or not told or not noun.tag_.startswith("NN"):
        return
    if any(map(_has_object, (first, verb))):
        return
    hang(first, noun, "acl")
    first.tag_ = verb.tag_ = "VBN"


def _tell_of_noun(participle: Token) -> None:
    """Make a past behind a noun a participle: "a boy shot during the raid"."""
    aimed = any(c.lower_ in {"at", "on", "into"} for c in children(participle, "prep"))
    if not aimed and not _has_object(participle) and not has_auxiliary(participle):
        participle.tag_ = "VBN"


def _part_from_whole(verb: Token) -> None:
    """Make it passive what befell a part of many: "they fled, some of them bombed on the way"."""
    parts = [c for c in children(verb, "nsubj") if c.i < verb.i and _is_of_them(c)]
    if not parts or _has_object(verb) or has_auxiliary(verb):
        return
    told = [c for c in children(verb, "ccomp") if c.i < parts[0].i and has_tense(c)]
    if told:
        take_place(told[0], verb)
        hang(verb, told[0], "advcl")
    if verb.dep_ == "advcl" and parts[0].left_edge.nbor(-1).text == ",":
        verb.tag_, parts[0].dep_ = "VBN", "nsubjpass"


def _is_of_them(noun: Token) -> bool:
    """Tell whether a word is some "of them" told of before."""
    links = (c for c in children(noun, "prep") if c.lower_ == "of")
    return any(t.lower_ in {"them", "whom"} for of in links for t in of.children)


def _join_passive(participle: Token) -> None:
    """Let a passive be told beside one: "nine were killed and 421 (were) injured in Peru"."""
    noun, first = participle.head, participle.head.head
    told = noun.dep_ == "conj" and first.tag_ == "VBN" and bool(children(first, "auxpass"))
    if told and noun.i + 1 == participle.i:
        hang(participle, first, "conj")
        hand_over((c for c in noun.children if c.i > participle.i), participle)
        hang(noun, participle, "nsubjpass")


def _leave_out_auxiliary(verb: Token) -> None:
    """Let a second passive share the first's auxiliary: "was seized and the captain (was) held".

    The parser makes it a clause on the last noun of the first, or the clause of the first its own.
    """
    subjects = children(verb, "nsubj", "nsubjpass")
    if len(subjects) != 1 or _has_object(verb) or has_auxiliary(verb):
        return
    first = _first_passive(verb, subjects[0])
    opening = subjects[0].left_edge
    if first is None or opening.i == 0 or opening.nbor(-1).dep_ != "cc":
        return
    if first.head == verb:
        take_place(first, verb)
    hang(verb, first, "conj")
    hand_over([opening.nbor(-1)], first)
    verb.tag_, subjects[0].dep_ = "VBN", "nsubjpass"


def _first_passive(verb: Token, subject: Token) -> Token | None:
    """Return the passive before a verb that may share its auxiliary."""
    noun = verb.head
    above = noun.head.head if noun.dep_ == "pobj" else noun.head
    told = [c for c in children(verb, "ccomp") if c.i < subject.i]
    first = above if verb.dep_ == "relcl" else next(iter(told), verb)
    return first if first.tag_ == "VBN" and children(first, "auxpass") else None


def _has_object(verb: Token) -> bool:
    """Tell whether a verb has an object, also one that follows a verb beside it."""
    beside = children(verb, "conj")
    return any(child.dep_ in OBJECTS for word in (verb, *beside) for child in word.children)
