"""Who says it, and of what, where the parser joins them to a word beside them.

"… in Kesra, the governor, Ivan Petrov, said": Kesra is no governor, he is the one who said it.
"Wounding nine others, the mayor, Ed Roe, said": the wounded said nothing.
"Residents said shelling by the army hit a clinic": nobody says to shell, the shelling hit it.
"Talk that the junta jailed him spread": nobody is told to talk.
"Gunmen, said police, stormed the bank": police said it, and gunmen stormed.
"""

from itertools import chain

from spacy.tokens import Doc, Token

from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import FINITE, PAST
from pipeline.parse.repairs.moves import hand_over, hang, lead, take_place
from pipeline.parse.repairs.relations import (
    SUBJECTS,
    children,
    has_subject,
    has_tense,
    subject_relation,
)

TOLD_WITH = frozenset({"advcl", "prep"})
OBJECTS = frozenset({"dobj", "xcomp", "ccomp"})
BESIDE = frozenset({"appos", "conj", "dep", "npadvmod"})
DETERMINERS = frozenset({"DT", "PRP", "PRP$"})
HEARD = "heard"
INSERTED = frozenset({"said", "says"})
OF_NOUNS = frozenset({"acl", "advcl", "relcl"})
BEFORE_TOLD = frozenset({"that", "only", "merely", "just"})
NUMBER = {"NN": "VBP", "NNS": "VBZ"}  # "exiles report", "the study reckons"
WITHIN = frozenset({"amod", "pobj", "prep"})


def read_sayings(doc: Doc) -> None:
    """Give verbs of saying their subject, and what is said its own."""
    saying = classes()["says"]
    for verb in doc:
        if verb.tag_ in NUMBER and verb.lower_ in classes()["claiming"] and _is_claimed(verb):
            verb.tag_ = NUMBER[verb.tag_]
        if verb.dep_ == "ROOT" and verb.lower_ in classes()["rumour"] and verb.tag_ == "VB":
            _be_told(verb)
        told = verb.dep_ == "ccomp" and verb.head.tag_ == "VBN"
        if (told or verb.dep_ in OF_NOUNS) and verb.left_edge.lower_ in BEFORE_TOLD:
            _be_said(verb)
        if verb.lower_ == "said" and verb.dep_ in {"conj", "acl"} and verb.i + 2 < len(doc):
            _tell_of(verb)
        if verb.dep_ == "amod" and verb.tag_ in FINITE and verb.lower_ in classes()["insisting"]:
            _insist(verb)
        if verb.lower_ in saying and verb.dep_ in {"relcl", "conj"} and verb.tag_ in PAST:
            _says_all(verb)
        if verb.dep_ in {"acl", "ccomp"} and verb.tag_ in PAST and verb.i:
            _part_past(verb)
        if verb.lower_ in saying and verb.tag_ in FINITE and verb.i:
            _part_inserted(verb)
            speaker = next(iter(children(verb, *SUBJECTS)), None)
            if speaker is not None:
                _part_told(verb, speaker)
            elif verb.i > 1 and not _part_place(verb):
                _give_speaker(verb)
            if verb.i + 1 < len(doc):
                _say_of(verb.nbor())
            _begin_told(verb)


def _part_past(past: Token) -> None:
    """Part a participle behind a noun, or before one, from who says what is told."""
    if past.dep_ == "acl":
        _end_with_speaker(past)
    elif past.tag_ == "VBD" and past.head.lower_ in classes()["says"]:
        _describe_doer(past)


def _describe_doer(past: Token) -> None:
    """Let a participle say who is told of: "said captured colonel Ali Omar has refused to talk"."""
    clause = next(iter(children(past, "ccomp")), None)
    doer = next(iter(children(clause, "nsubj")), None) if clause is not None else None
    if clause is None or doer is None or children(past, "mark", "aux", "dobj", *SUBJECTS):
        return
    if doer.left_edge.i != past.i + 1 or doer.left_edge.tag_ in DETERMINERS:
        return
    take_place(clause, past)
    hand_over((c for c in past.children if c.i < past.i), past.head)
    hang(past, doer, "amod")
    past.tag_ = "VBN"


def _tell_of(verb: Token) -> None:
    """Hang "said to have" on the people right before it: "froze funds of men said to have …"."""
    bare = verb.i > 0 and not children(verb, "cc", *SUBJECTS) and verb.nbor().lower_ == "to"
    if bare and verb.nbor(2).lower_ == "have" and verb.nbor(-1).tag_ == "NNS":
        hang(verb, verb.nbor(-1), "acl")
        verb.tag_ = "VBN"


def _part_inserted(verb: Token) -> None:
    """Part a doer from who says what he did: "Gunmen, said police, stormed the bank"."""
    doer = next((c for c in children(verb, *SUBJECTS) if c.i < verb.i), None)
    if doer is None or verb.lower_ not in INSERTED or children(doer, "appos"):
        return
    if verb.nbor(-1).text != "," or doer.right_edge.i < verb.i - 2:
        return
    above = [verb.head] if verb.dep_ == "parataxis" else []
    told = next((c for c in (*above, *children(verb, "conj", "ccomp")) if c.i > verb.i), None)
    if told is None or children(told, "cc", "mark") or not has_tense(told):
        return
    within = verb.doc[verb.i + 1 : told.i]
    closing = next((t for t in within if t.text == ","), None)
    said_by = [c for c in (*verb.children, *told.children) if c.dep_ in {"dobj", *SUBJECTS}]
    speakers = [c for c in said_by if closing is not None and verb.i < c.i < closing.i]
    if len(speakers) != 1 or any(c.i > closing.i for c in children(told, *SUBJECTS) if closing):
        return
    if verb not in told.children:
        take_place(told, verb)
        hang(verb, told, "parataxis")
    hang(doer, told, subject_relation(told))
    hang(speakers[0], verb, "nsubj")
    hand_over((c for c in verb.children if c.i > told.i), told)


def _be_told(talk: Token) -> None:
    """Make a noun of talk that opens a sentence: "Talk that the junta jailed him spread"."""
    told = next((c for c in children(talk, "ccomp") if c.left_edge.i == talk.i + 1), None)
    behind = [c for c in children(talk, "dep", "conj", "ccomp") if c.tag_ in FINITE and c != told]
    if told is None or told.left_edge.lower_ != "that" or not behind:
        return
    verb = behind[0]
    talk.tag_ = "NN"
    lead(verb, talk)
    hang(told, talk, "acl")
    told.left_edge.dep_ = "mark"


def _is_between_commas(participle: Token) -> bool:
    """Tell whether a participle only adds something: "claimed in a film, shown on TV, that …"."""
    first = participle.left_edge
    if participle.tag_ != "VBN" or participle.dep_ not in {"advcl", "acl"} or not first.i:
        return False
    return first.nbor(-1).text == "," and not children(participle, "nsubjpass")


def _be_said(clause: Token) -> None:
    """Give a clause with "that" to who says it: "declared for his part that they had left".

    So in "said only that they had left". "A statement that they left" keeps what it tells.
    """
    marks = [c for c in clause.children if c.lower_ == "that" and c.dep_ == "mark"]
    verb = clause.head
    if verb.dep_ == "pobj" and verb.lower_ in classes()["part"]:
        verb = verb.head.head
    elif clause.dep_ == "ccomp" and _is_between_commas(verb):
        verb = verb.head
    elif clause.dep_ != "advcl":
        return
    if not marks or not has_subject(clause) or children(verb, "ccomp", "xcomp"):
        return
    if verb.lower_ in classes()["says"] | classes()["insisting"] and verb.i < marks[0].i:
        hang(clause, verb, "ccomp")


def _is_claimed(noun: Token) -> bool:
    """Tell whether a noun is what somebody does: "exiles report that he fled", "…, it reckons"."""
    told = children(noun, "ccomp")
    behind = any(c.left_edge.lower_ == "that" for c in told)
    before = noun.tag_ == "NNS" and any(c.i < noun.i for c in told)
    beside = children(noun, "det", "poss", "cop", "amod", "compound")
    return bool(children(noun, "nsubj")) and (behind or before) and not beside


def _insist(verb: Token) -> None:
    """Give a deed to whom somebody tells of: "the envoy insisted troops had left"."""
    doer, deed = verb.head, verb.head.head
    speakers = [c for c in doer.children if c.i < verb.i and c.tag_.startswith("NN")]
    if doer.dep_ not in SUBJECTS or deed.i < doer.i or not speakers:
        return
    take_place(verb, deed)
    hang(deed, verb, "ccomp")
    hang(speakers[-1], verb, "nsubj")
    hand_over((c for c in doer.children if c.i < speakers[-1].i), speakers[-1])


def _part_told(verb: Token, speaker: Token) -> None:
    """Set right what stands before who says it."""
    first = speaker.left_edge
    if _give_back(speaker, verb) or first.i == 0 or first.nbor(-1).text != ",":
        return
    _say_before(verb)
    if verb.dep_ == "advcl":
        _takes_over(verb)


def _give_speaker(verb: Token) -> None:
    """Make a title with a name behind a comma, right before the verb, its subject."""
    closed = verb.nbor(-1).text == ","
    speaker = last = verb.nbor(-2) if closed else verb.nbor(-1)
    while speaker.dep_ in WITHIN and speaker.head.i < speaker.i and speaker.head.right_edge == last:
        speaker = speaker.head  # "…, a source close to the family said"
    while speaker.head.dep_ == "appos" and speaker.head.i < speaker.i:
        speaker = speaker.head
    speaker = _first_of_two(speaker)
    first = speaker.left_edge
    if speaker.dep_ not in {"appos", "conj"} or first.i == 0 or first.nbor(-1).text != ",":
        return
    if not speaker.is_ancestor(verb) and _takes_over(verb):
        hang(speaker, verb, "nsubj")


def _first_of_two(noun: Token) -> Token:
    """Return the first of two who say it: "abducting six nuns, the army and a governor said"."""
    before = noun.left_edge.i - 1
    joined = noun.dep_ == "conj" and noun.head.dep_ == "conj" and before > 0
    return noun.head if joined and noun.doc[before].dep_ == "cc" else noun


def _says_all(verb: Token) -> None:
    """Put all before it below who says it: "shot in Kesra, a local channel claimed, but …".

    What the parser takes for a relative or second clause has no object, nothing that relates it.
    """
    subject = next((c for c in verb.children if c.dep_ in SUBJECTS and c.i < verb.i), None)
    if subject is None or subject.left_edge.i == 0 or subject.left_edge.nbor(-1).text != ",":
        return
    closed = verb.i + 1 < len(verb.doc) and verb.nbor().text in {",", "."}
    if not closed or any(c.dep_ in OBJECTS or c.tag_.startswith("W") for c in verb.children):
        return
    told = verb.head
    while (told.tag_ not in FINITE or _goes_on(told)) and told.head != told:
        told = told.head
    if told.tag_.startswith("VB"):
        _report(told, verb)
        verb.tag_ = "VBD"


def _end_with_speaker(verb: Token) -> None:
    """Let the noun right before a verb at the end say it: "… by agents, a tribunal heard"."""
    speaker = verb.head
    told = speaker.head
    court = verb.lower_ == HEARD and speaker.lower_ in classes()["sitting"]
    if not (court or verb.lower_ in classes()["says"]) or speaker.i != verb.i - 1:
        return
    first = speaker.left_edge
    if first.i == 0 or first.nbor(-1).text != "," or speaker.dep_ not in BESIDE:
        return
    if told.tag_.startswith("VB") and not children(verb, "agent", *OBJECTS):
        _report(told, verb)
        hang(speaker, verb, "nsubj")
        verb.tag_ = "VBD"


def _goes_on(verb: Token) -> bool:
    """Tell whether a verb shares its subject with one before: "killed one and wounded another"."""
    return verb.dep_ == "conj" and not has_subject(verb)


def _say_before(verb: Token) -> None:
    """Make the clause before who says it the thing said: "Since May ten have died, Save X said"."""
    if any(c.dep_ in {"ccomp", "dobj"} for c in verb.children):
        return
    for clause in verb.children:
        told = clause.dep_ == "advcl" and clause.i < verb.i and clause.tag_ != "VBG"
        opened = any(c.dep_ == "mark" or c.tag_ == "WRB" for c in clause.children)
        subject = has_subject(clause)
        if told and subject and not opened:
            clause.dep_ = "ccomp"


def _give_back(noun: Token, verb: Token) -> bool:
    """Part who says it from an object before: "wounding nine others, the mayor, Ed Roe, said"."""
    first = noun.left_edge
    harm = first.nbor(-1) if first.i else verb
    speaker = next((c for c in noun.children if c.dep_ == "appos" and c.i > noun.i), None)
    if speaker is None or speaker.left_edge.nbor(-1).text != "," or harm.tag_ not in {"VBG", "VBD"}:
        return False
    if noun.tag_ != "NNS" or speaker.tag_ != "NN" or speaker.right_edge.i + 1 < verb.i - 1:
        return False
    if any(c.dep_ in OBJECTS for c in harm.children):
        return False
    hang(speaker, verb, "nsubj")
    hang(noun, harm, "dobj")
    told = verb.head
    if verb.is_ancestor(harm) or told == verb:
        return True
    _report(told, verb)
    return True


def _part_place(verb: Token) -> bool:
    """Part who says it from a noun before a comma: "roads to the South, Seoul's army said"."""
    speaker = verb.nbor(-1)
    inside = [c for c in speaker.children if c.dep_ in {"nmod", "compound"} and c.i + 1 < speaker.i]
    noun = next((c for c in inside if c.nbor().text == ","), None)
    if speaker.dep_ != "pobj" or noun is None or speaker.is_ancestor(verb):
        return False
    hand_over((c for c in speaker.children if c.i < noun.i), noun)
    take_place(noun, speaker)
    hang(speaker, verb, "nsubj")
    return True


def _takes_over(verb: Token) -> bool:
    """Make what stands before the verb the thing said; tell whether it is.

    "He was held after he admitted it, site Sina reported": all of it was reported.
    """
    if any(c.dep_ == "ccomp" and c.i < verb.i for c in verb.children):
        return True
    told = verb.head
    beside = verb.dep_ in {"advcl", "conj"} and verb.i > told.i
    joined = bool(children(told, "cc"))
    opened = any(c.dep_ == "mark" or c.tag_ == "WRB" for c in verb.children)
    if not beside or joined or told.dep_ != "ROOT" or opened:
        return False
    _report(told, verb)
    return True


def _report(told: Token, verb: Token) -> None:
    """Put what is told below the verb that says it: all before the verb, nothing behind it."""
    take_place(verb, told)
    hang(told, verb, "ccomp")
    hand_over((c for c in told.children if c.dep_ in {"cc", "conj"} and c.i > verb.i), verb)
    hand_over((c for c in verb.children if c.dep_ in TOLD_WITH and c.i < verb.i), told)


def _begin_told(verb: Token) -> None:
    """Let what is told begin with its subject: "said the gang, which it named, had freed him"."""
    nouns, told = children(verb, "dobj"), children(verb, "ccomp")
    if len(nouns) != 1 or len(told) != 1 or not verb.i < nouns[0].i < told[0].i:
        return
    finite = told[0].tag_ in FINITE or any(c.tag_ in FINITE for c in children(told[0], "aux"))
    bare = not has_subject(told[0]) and not children(told[0], "mark")
    if finite and bare and nouns[0].right_edge.i + 2 >= told[0].left_edge.i:
        hang(nouns[0], told[0], "nsubj")


def _say_of(deed: Token) -> None:
    """Make a deed named right behind the verb the subject of what is told of it."""
    said = deed.nbor(-1)
    if deed.tag_ not in {"VBG", "NN"}:
        return
    if deed.dep_ == "csubj":
        if not any(c.dep_ in OBJECTS for c in deed.children):
            deed.dep_, deed.tag_ = "nsubj", "NN"
    elif deed.dep_ == "xcomp" and deed.head == said:
        told = [c for c in chain(deed.children, said.children) if c.i > deed.i]
        verb = next((c for c in told if c.dep_ in OBJECTS and c.tag_ in FINITE), None)
        if verb is None or any(c.dep_ in SUBJECTS | {"mark"} for c in verb.children):
            return
        hang(verb, said, "ccomp")
        hang(deed, verb, "nsubj")
        deed.tag_ = "NN"
