"""Subjects that the parser gives to another's verb.

"A ferry carrying ninety people capsized": it was not the people that capsized. "Men dressed as
police seized him": no police did. "A senator shot at a rally died": he shot nobody. "A film that
shows soldiers marching was called a fake": no soldiers "was" called. "A missile struck Rih, a
mining town": Rih struck nothing.
"""

from collections.abc import Callable
from functools import cache

from spacy.tokens import Doc, Token

from pipeline.knowledge.times import months, weekdays
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import FINITE, PAST
from pipeline.parse.repairs.moves import hand_over, hang, lead, lead_over, take_place
from pipeline.parse.repairs.relations import (
    NOMINAL,
    children,
    has_auxiliary,
    has_subject,
    root,
    subject_relation,
    words_of_harm,
)

VERBLESS = frozenset({"ROOT", "dep", "ccomp"})
AGED = "old"
INNER = frozenset({"ccomp", "relcl"})
BODY = "WHO"
LEAST = 3  # letters of an acronym
SINGULAR = frozenset({"was", "is", "has"})


def set_right_subjects(doc: Doc) -> None:
    """Give verbs to those who did what they tell."""
    by_word = _rules_by_word()
    for token in doc:
        for rule in by_word.get(token.lower_) or BY_RELATION.get(token.dep_, ()):
            rule(token)


@cache
def _rules_by_word() -> dict[str, tuple[Callable[[Token], None], ...]]:
    return {form: rules for name, rules in BY_WORD.items() for form in classes()[name]}


def _part_from_place(aged: Token) -> None:
    """Make who is told by age no part of a place: "in Hanover Park a 17-year-old was shot"."""
    place, verb = aged.head, aged.head.head.head
    new = aged.lower_ == AGED and place.dep_ == "pobj" and aged.i > place.i
    if new and children(aged, "det") and verb.i > aged.i and not has_subject(verb):
        hang(aged, verb, subject_relation(verb))


def _take_back(verb: Token) -> None:
    """Give a verb the subject of a participle before it, which goes on a clause inside.

    "Nine who say they were held and beaten were freed": they beat nobody.
    """
    beaten = verb.head
    joined = beaten.nbor(-1) if beaten.i else beaten
    held = joined.head
    plain = beaten.tag_ == verb.tag_ == "VBN"
    plain = plain and not children(beaten, "aux", "auxpass", "dobj", "cc")
    if not plain or joined.lower_ not in {"and", "or"} or held.dep_ not in INNER:
        return
    subjects = [c for c in children(beaten, "nsubj") if held in c.subtree]
    if not subjects or not children(verb, "auxpass") or has_subject(verb):
        return
    take_place(verb, beaten)
    hang(subjects[0], verb, "nsubjpass")
    hand_over((c for c in beaten.children if c.dep_ == "punct"), verb)
    hang(beaten, held, "conj")


def _of_auxiliary(auxiliary: Token) -> None:
    """Set right whose auxiliary a word is, and whether it is one: "IGAD condemned it"."""
    if has_subject(auxiliary.head):
        return
    known = len(auxiliary) < LEAST or auxiliary.lower_ in classes()["auxiliary"]
    if auxiliary.is_upper and not known and auxiliary.nbor().is_lower:
        _make_subject(auxiliary)
    else:
        _pass_on(auxiliary)


def _make_subject(acronym: Token) -> None:
    """Make a body the subject of the verb behind it."""
    verb = acronym.head
    acronym.tag_, acronym.dep_ = "NNP", "nsubj"
    verb.tag_ = "VBD" if verb.tag_ == "VBN" else verb.tag_


def _pass_on(auxiliary: Token) -> None:
    """Give a verb what the parser hung on its auxiliary: "nine were on Sunday feared killed"."""
    if not has_subject(auxiliary):
        return
    if auxiliary.dep_ == "auxpass":
        for subject in children(auxiliary, "nsubj"):
            subject.dep_ = "nsubjpass"
    hand_over(auxiliary.children, auxiliary.head)


def _part_from_participle(verb: Token) -> None:
    """Give a verb the subject of a participle before it: "a man wanted for murder was arrested"."""
    participle = verb.head
    if participle.tag_ not in PAST or participle.i > verb.i or not _goes_on(participle):
        return
    subject = next(iter(children(participle, "nsubj")), participle)
    if subject.i >= participle.i or children(participle, "aux", "auxpass", "dobj", "cc"):
        return
    finite = verb.tag_ in FINITE or any(c.tag_ in FINITE for c in verb.children)
    if finite and not has_subject(verb) and not children(verb, "mark", "cc"):
        lead_over(verb, participle, subject)


def _part_from_name(participle: Token) -> None:
    """Give a verb whom a participle only names: "a group called the Eagles claimed the raid"."""
    bare = participle.dep_ == "acl" and participle.head.dep_ == "ROOT"
    subjects = [participle.head] if bare else children(participle, "nsubj")
    names = [c for c in children(participle, "oprd") if c.tag_.startswith(NOMINAL)]
    named = bool(subjects and names) and subjects[0].left_edge.lower_ in {"a", "an"}
    if not named or participle.tag_ not in PAST or children(participle, "aux", "auxpass", "cc"):
        return
    for verb in children(participle, "advcl", "oprd", "ccomp"):
        if verb.tag_ in FINITE and not has_subject(verb) and not children(verb, "mark"):
            (lead(verb, subjects[0]) if bare else lead_over(verb, participle, subjects[0]))
            return


def _part_from_supposed(verb: Token) -> None:
    """Give a verb whom a participle before it only supposes: "a man said to have shot a king fled".

    The parser makes a clause of the object and the verb: no king fled.
    """
    deed, participle = verb.head, verb.head.head
    if deed.dep_ != "xcomp" or participle.lower_ not in classes()["supposing"]:
        return
    subject = next(iter(children(participle, "nsubj", "nsubjpass")), participle)
    objects = [c for c in children(verb, "nsubj", "nsubjpass") if deed.i < c.i < verb.i]
    plain = not children(participle, "aux", "auxpass", "dobj") and not children(deed, "dobj")
    if not plain or subject.i >= participle.i or len(objects) != 1 or children(verb, "mark"):
        return
    if verb.tag_ in FINITE or any(c.tag_ in FINITE for c in verb.children):
        hang(objects[0], deed, "dobj")
        lead_over(verb, participle, subject)


def _part_from_given(given: Token) -> None:
    """Give a verb who was given something: "says refugees granted asylum are safe" gave none."""
    things, subjects = children(given, "dobj"), children(given, "nsubj")
    if given.tag_ not in PAST or len(things) != 1 or [s.i for s in subjects] != [given.i - 1]:
        return
    last = things[0].right_edge.i + 1
    verb = given.doc[last] if last < len(given.doc) else given
    if verb.tag_ not in FINITE or children(verb, "nsubj", "nsubjpass") or has_auxiliary(given):
        return
    lead_over(verb, given, subjects[0])


def _goes_on(participle: Token) -> bool:
    """Tell whether a phrase follows a participle: "wanted for murder", "believed to be armed"."""
    behind = participle.nbor()
    supposed = behind.lower_ == "to" and participle.lower_ in classes()["supposing"]
    return supposed or behind.tag_ == "IN"


def _part_from_harm(verb: Token) -> None:
    """Give the second of two verbs the subject of what was done to it: "a senator shot … died"."""
    first = verb.head
    bare = verb.tag_ == "VBD" and verb.i > first.i and all(c.i > verb.i for c in verb.children)
    if bare and _may_be_done_to(first):
        lead_over(verb, first, children(first, "nsubj")[0])


def _may_be_done_to(verb: Token) -> bool:
    """Tell whether a verb right behind its subject may be a participle: "a senator shot at"."""
    harmed = verb.tag_ == "VBD" and _is_harm(verb)
    if not (harmed or verb.lower_ in classes()["related"]) or verb.i == 0:
        return False
    alone = not children(verb, "dobj", "ccomp", "aux", "auxpass")
    return alone and [s.i for s in children(verb, "nsubj")] == [verb.i - 1]


def _is_harm(verb: Token) -> bool:
    """Tell whether a verb may say what somebody suffered, or what was fired."""
    return verb.lower_ in words_of_harm() or verb.lower_ in classes()["firing"]


def _unload(participle: Token) -> None:
    """Let what carries something do what its load is said to: "a ferry carrying 90 sank", not 90.

    What its load had done to it has a doer or a place of its own before another verb.
    """
    if participle.dep_ == "compound" and participle.i:
        _part_name(participle)
    if participle.dep_ != "acl":
        return
    bearer = participle.head
    load = next(iter(children(participle, "dobj")), None)
    verb = next(iter(children(load, "acl")), None) if load is not None else None
    if verb is None or verb.tag_ not in PAST or not _lacks_verb(bearer):
        return
    if not has_auxiliary(verb) and not children(verb, "agent"):
        _give_verb(bearer, verb)


def _part_name(participle: Token) -> None:
    """Make the noun before "carrying" the head of what the parser takes for one long name."""
    bearer, load = participle.nbor(-1), participle.head
    if not bearer.tag_.startswith(NOMINAL) or bearer.head not in {participle, load}:
        return
    hand_over((w for w in (*load.children, *participle.children) if w.i < bearer.i), bearer)
    take_place(bearer, load)
    hang(participle, bearer, "acl")
    participle.tag_ = "VBG"
    hang(load, participle, "dobj")


def _unmask(participle: Token) -> None:
    """Let those in disguise do what they did: "men dressed as police seized him", not police."""
    noun, verb = _posing(participle), _deed_behind(participle)
    mark = participle.nbor() if verb is not None else None
    if noun is None or verb is None or mark is None or mark.lower_ != "as" or mark.head != verb:
        return
    masks = [c for c in children(verb, "nsubj") if c.i < verb.i]
    if len(masks) != 1 or not _lacks_verb(noun):
        return
    if participle.dep_ != "acl":
        take_place(noun, participle)
        hang(participle, noun, "acl")
    hang(mark, participle, "prep")
    hang(masks[0], mark, "pobj")
    _give_verb(noun, verb)


def _give_time(participle: Token) -> None:
    """Give a deed its day: "men armed with rifles on Monday seized him" were armed before."""
    noun, verb = participle.head, participle.head.head
    if participle.dep_ == "acl" and noun.dep_ == "nsubj" and verb.i > participle.i:
        _hand_days(participle, verb)


def _happens_by(participle: Token) -> None:
    """Give a deed its day: "hit a bus parked in Lima on Monday" hit it on Monday."""
    noun = participle.head
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    if participle.dep_ == "acl" and verb.tag_ in PAST and verb.i < noun.i:
        _hand_days(participle, verb)


def _hand_days(participle: Token, verb: Token) -> None:
    """Hand a verb the phrases with a day or month that stand behind a participle."""
    looks = [o for phrase in children(participle, "prep") for o in children(phrase, "pobj")]
    names = months().keys() | weekdays().keys()
    for phrase in [p for word in (participle, *looks) for p in children(word, "prep")]:
        if phrase.i > participle.i and any(t.lower_ in names for t in phrase.children):
            phrase.head = verb


def _posing(participle: Token) -> Token | None:
    """Return the noun right before a participle that is its own or, for the parser, its subject."""
    if participle.dep_ == "acl":
        return participle.head
    subjects = [c for c in children(participle, "nsubj") if c.i == participle.i - 1]
    told = participle.dep_ in {"ROOT", "ccomp"} and not has_auxiliary(participle)
    return subjects[0] if subjects and told else None


def _deed_behind(participle: Token) -> Token | None:
    """Return the verb whose clause the parser lets begin right behind a participle."""
    clauses = [c for c in children(participle, "advcl") if c.tag_ in PAST]
    return next((c for c in clauses[::-1] if c.left_edge.i == participle.i + 1), None)


def _lacks_verb(noun: Token) -> bool:
    """Tell whether no verb is a noun's: it has none, or one that has another subject as well."""
    if any(c.tag_ in PAST for c in children(noun, "relcl")):
        return False
    if noun.dep_ == "nsubj":
        others = [c for c in children(noun.head, "nsubj") if c.i > noun.i]
        return bool(others) or noun.head.lower_ in classes()["posing"]
    return noun.dep_ in VERBLESS


def _give_verb(noun: Token, verb: Token) -> None:
    """Let a verb behind a participle lead its clause, with what opens it: "In May, a unit …"."""
    opening = [c for c in noun.children if c.i < noun.i and c.right_edge.nbor().text == ","]
    lead(verb, noun, "ccomp")
    hand_over(opening, verb)
    verb.tag_ = "VBD"
    for clause in verb.children:
        if clause.tag_ == "VBG" and clause.i > verb.i:
            clause.dep_ = "advcl"


def _give_back(noun: Token) -> None:
    """Make a plural the object of the verb before it, where the verb behind it is singular."""
    verb, top = noun.head, root(noun)
    if not _disagrees(noun) or top.i > noun.i:
        return
    shown = verb.head
    seen = [c for c in children(noun, "acl") if c.tag_ == "VBG"][:1]
    hang(noun, shown, "dobj")
    hang(verb, top, "relcl")
    for deed in seen:  # "shows soldiers marching"
        hang(deed, shown, "ccomp")
        hang(noun, deed, "nsubj")


def _disagrees(noun: Token) -> bool:
    """Tell whether a plural has a verb in the singular, in a sentence that is only a noun."""
    verb = noun.head
    singular = any(c.lower_ in SINGULAR for c in children(verb, "aux", "auxpass"))
    if not singular or noun.tag_ != "NNS" or verb.dep_ != "ccomp" or children(noun, "conj", "cc"):
        return False
    return root(noun).tag_ in {"NN", "NNP"} and verb.head.i < noun.i


def _part_from_state(state: Token) -> None:
    """Let a state behind a noun tell of who acts: "said fighters loyal to the front struck it"."""
    told = [c for c in children(state.head, "ccomp") if c.i > state.i and c.tag_ in FINITE]
    subjects = [c for c in children(state, "nsubj") if c.i == state.i - 1]
    if state.tag_ == "JJ" and told and subjects and not has_subject(told[0]):
        hang(subjects[0], told[0], subject_relation(told[0]))
        hang(state, subjects[0], "amod")


def _part_from_label(noun: Token) -> None:
    """Let a label do nothing: "Food security: the agency reached nine towns"."""
    verb = noun.head
    colons = [c.i for c in noun.children if c.text == ":" and c.i > noun.i]
    doers = children(verb, "nsubj", "nsubjpass")
    if colons and any(colons[-1] < d.i < verb.i for d in doers):
        noun.dep_ = "dep"


def _name_body(who: Token) -> None:
    """Read "WHO" in small words as the body: "WHO sent nine doctors"."""
    asked = who.doc[who.sent.end - 1].text == "?"
    if who.text == BODY and who.i + 1 < len(who.doc) and who.nbor().is_lower and not asked:
        who.tag_ = "NNP"


def _part_from_mark(noun: Token) -> None:
    """Give a verb the noun that the parser hung on its "after": "after ex-king Lund was jailed"."""
    mark = noun.head
    verb = mark.head
    if mark.dep_ == "mark" and mark.i < noun.i < verb.i and not has_subject(verb):
        hang(noun, verb, subject_relation(verb))


def _read_name(name: Token) -> None:
    """Read a subject in capitals as a name: in "Traore himself urged them" nobody traores."""
    if name.tag_ == "VB" and name.text[0].isupper():
        name.tag_ = "NNP"
    elif name.tag_ == "VBZ" and not children(name, "aux", "dobj", "nsubj", "ccomp", "prep"):
        name.tag_ = "NNS"  # "dissidents shot two"


def _make_object(noun: Token) -> None:
    """Make a second subject, behind the verb, its object: "a shell struck Rih, a mining town"."""
    verb = noun.head
    before = noun.i > verb.i and any(c.i < verb.i for c in children(verb, "nsubj"))
    if before and verb.tag_ in FINITE and not children(verb, "dobj", "ccomp", "xcomp"):
        noun.dep_ = "dobj"


BY_WORD: dict[str, tuple[Callable[[Token], None], ...]] = {  # classes of words.csv
    "transporting": (_unload,),
    "posing": (_unmask, _give_time),
    "wearing": (_give_time,),
    "parked": (_give_time, _happens_by),
    "named": (_part_from_name,),
    "given": (_part_from_given,),
}
BY_RELATION: dict[str, tuple[Callable[[Token], None], ...]] = {
    "advcl": (_part_from_harm,),
    "amod": (_part_from_place,),
    "ccomp": (_part_from_participle, _part_from_supposed, _part_from_state),
    "nsubjpass": (_give_back,),
    "conj": (_take_back,),
    "nsubj": (_make_object, _part_from_label, _name_body, _read_name),
    "pobj": (_part_from_mark,),
    "aux": (_of_auxiliary,),
    "auxpass": (_of_auxiliary,),
}
