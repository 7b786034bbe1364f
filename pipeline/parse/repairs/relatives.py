"""Clauses behind nouns that the parser reads wrongly.

"The bishop whom soldiers detained has been freed": the bishop was freed, not the soldiers. "Denied
a report by the guild that jets had hit the mill": the clause is what the report says. "Failed
for a second time to elect him": it failed to. "Killed when a lorry overturned": the lorry did.
"""

from spacy.tokens import Doc, Token

from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import ADNOMINAL, AUXILIARIES, FINITE, OBJECTS, PAST
from pipeline.parse.repairs.moves import hand_over, hang, lead, take_place
from pipeline.parse.repairs.owned import part_apposed, part_owned, part_victim
from pipeline.parse.repairs.relations import (
    NAMES,
    NOMINAL,
    SUBJECTS,
    children,
    has_auxiliary,
    has_subject,
    subject_relation,
)
from pipeline.parse.repairs.unmarked_clauses import part_from_holder

OCCASIONS = frozenset({"when", "as", "after", "while"})
LONGEST_DOER = 7
WHOM, WHOSE, WHICH = "whom", "whose", "which"
THAT, ACCORDING = "that", "according"


def set_right_relatives(doc: Doc) -> None:
    """Set right of whom clauses behind nouns tell, and what a report says."""
    for token in doc:
        if token.dep_ in ADNOMINAL and token.head.lower_ in classes()["comment"]:
            _relate(token)
            _set_tense(token)
        if token.lower_ in classes()["rejects"] and token.tag_ == "NNS" and token.i > 1:
            _reject(token)
        if token.lower_ in classes()["holding_true"] and token.i + 1 < len(doc):
            _said_to_do(token)
        if token.lower_ in {WHOM, WHICH} and token.dep_ in {"dobj", "nsubj"} and token.i:
            _part(token)
        elif token.lower_ == WHOM and token.dep_ == "appos":
            part_victim(token)
        elif token.lower_ == WHOSE:
            part_owned(token)
        elif token.lower_ in classes()["listing_as"] and token.tag_ == "NN":
            _name(token)
        elif token.lower_ in OCCASIONS and token.dep_ == "prep":
            _occur(token)
        elif token.lower_ in classes()["holder"] and token.i:
            part_from_holder(token)
        elif token.dep_ in ADNOMINAL:
            _clause(token)
        elif token.dep_ == "advcl" and token.tag_.startswith(NOMINAL):
            _happen(token)


def _clause(verb: Token) -> None:
    """Set right what a clause right behind a noun is told of."""
    noun = verb.head
    if verb.dep_ == "acl" and verb.tag_ in PAST:
        part_apposed(verb)
    if verb.dep_ == "relcl" and noun.lower_ in classes()["telling"]:
        _tell(verb)
    elif verb.dep_ == "relcl" and (told := _told_to(noun)) is not None:
        _tell_somebody(verb, told)
    elif verb.dep_ == "relcl" and (teller := _who_tells(verb, noun)) is not None:
        hang(verb, teller, "relcl")
    elif verb.dep_ == "relcl" and (who := _who_is_there(verb, noun)) is not None:
        hang(verb, who, "relcl")
    elif verb.dep_ == "relcl" and noun.dep_ == "pobj" and has_subject(verb):
        _tell_of_owner(verb)
        _tell_of_many(verb)
    elif noun.lower_ in {"time", "times"}:
        _try_again(verb)
    elif _told_by(noun):
        _part_from_source(verb)
    elif verb.lower_ in classes()["giving_reasons"]:
        _give_reason(verb)
    elif verb.dep_ == "relcl":
        _part_from_thing(verb)


def _who_tells(verb: Token, noun: Token) -> Token | None:
    """Return what a clause of words is of, where it is not the noun right before it.

    "Hung a banner from the roof that demanded": the banner. "The slander of the ministry, which
    accuses us": the ministry.
    """
    if verb.lower_ not in classes()["wording"]:
        return None
    if noun.dep_ == "pobj" and noun.lower_ not in classes()["banner"]:
        above = noun.head.head  # "left a letter in the car that said": on the verb or the letter
        shown = (c for c in (*children(above, "dobj"), above) if c.lower_ in classes()["banner"])
        return next((c for c in shown if c.i < noun.i), None)
    if noun.lower_ not in classes()["claims"]:
        return None
    ofs = (of for of in children(noun, "prep") if of.lower_ == "of" and of.i < verb.i)
    return next((o for of in ofs for o in children(of, "pobj")), None)


def _who_is_there(verb: Token, place: Token) -> Token | None:
    """Return who is at a place that does nothing: "Ed Roe, owner of a bar in Lund, who …"."""
    who = [c for c in children(verb, "nsubj") if c.lower_ == "who"]
    there = place.dep_ == "pobj" and place.tag_ == "NNP" and place.head.lower_ in {"in", "near"}
    if not (who and there) or who[0].nbor(-1).text != ",":
        return None
    above = place.head.head
    people = children(above, "dobj") if above.tag_.startswith("VB") else [above]
    people = [p.head if p.dep_ == "appos" else p for p in people if p.i < place.i]
    return people[0] if people and people[0].tag_.startswith(NOMINAL) else None


def _told_by(noun: Token) -> bool:
    """Tell whether a noun is who says so: "according to police"."""
    return noun.dep_ == "pobj" and noun.head.head.lower_ == ACCORDING


def _part_from_source(verb: Token) -> None:
    """Let no source do what it tells: in "which according to police killed nine" none did."""
    phrase = verb.head.head.head
    last = phrase.head
    links = [c for c in children(last, "nsubj", "nsubjpass") if c.tag_ == "WDT" and c.i < phrase.i]
    if last.dep_ != "relcl" or not links or not children(verb, "dobj", "oprd", "ccomp"):
        return
    noun = last.head
    hang(verb, noun, "relcl")
    verb.tag_ = "VBD"
    hang(links[0], verb, "nsubj")
    hang(phrase, verb, "prep")
    if has_subject(last):
        hang(last, verb, "conj")
    elif noun.dep_ == "ROOT":
        hang(last, last, "ROOT")
        hang(noun, last, subject_relation(last))


def _give_reason(participle: Token) -> None:
    """Let who acts say why, not whom it befalls: "expelled nuns charging that they had spied"."""
    told = participle.head
    text = told.lower_ in classes()["telling"]  # "cited reports alleging that he fled"
    if told.dep_ == "dobj" and not text and children(participle, "ccomp"):
        hang(participle, told.head, "advcl")


def _part_from_thing(verb: Token) -> None:
    """Let somebody speak, and no thing: "left a forum that opened after accusing Oslo"."""
    noun, told = verb.head, {c.lower_ for c in children(verb, "nsubj")}
    if noun.dep_ != "dobj" or not told & {THAT, "which"}:
        return
    for link in children(verb, "prep"):
        if any(
            c.lower_ in classes()["remarking"] | classes()["accusing_of"]
            for c in children(link, "pcomp")
        ):
            link.head = noun.head


def _said_to_do(said: Token) -> None:
    """Let who is told of do it, not who says so: "seek the man (who) witnesses say killed two"."""
    told = said.nbor()
    told = told.head if told.dep_ in AUXILIARIES else told
    speakers = children(said, "nsubj")
    if not speakers or told.i < said.i or told.tag_ not in PAST or has_subject(told):
        return
    if len(speakers) == 2 and speakers[0].tag_ == "WP" and said.dep_ == "relcl":
        hang(speakers[0], told, subject_relation(told))
    elif not _part_speaker(speakers[-1], said):
        return
    hang(told, said, "ccomp")
    if not has_auxiliary(told):
        told.tag_ = "VBD"


def _part_speaker(speaker: Token, said: Token) -> bool:
    """Part "man" from "witnesses" in "the man witnesses say"; tell whether it was so."""
    man = speaker.nbor(-1) if speaker.i else speaker
    people = (
        man.lower_ in classes()["saying_who"] and man.dep_ == "compound" and man.head == speaker
    )
    if not people or speaker.tag_ != "NNS" or said.dep_ != "ccomp" or said.head.i > man.i:
        return False
    hang(man, said.head, "dobj")
    hand_over((c for c in speaker.children if c.i < man.i), man)
    hang(said, man, "relcl")
    return True


def _relate(verb: Token) -> None:
    """Let what is done with a claim be none of its words: "a claim that the rebels denied"."""
    that = children(verb, "mark")
    objects = children(verb, "dobj", "ccomp", "xcomp")
    if verb.lower_ in classes()["denying"] and not objects and [t.lower_ for t in that] == [THAT]:
        hang(that[0], verb, "dobj")
        that[0].tag_ = "WDT"
        verb.dep_ = "relcl"


def _set_tense(verb: Token) -> None:
    """Let a doer without auxiliary do it: "a claim a court rejected" rejected no court."""
    if verb.tag_ == "VBN" and children(verb, "nsubj") and not children(verb, "aux", "auxpass"):
        verb.tag_ = "VBD"


def _reject(verb: Token) -> None:
    """Make what a side does with a claim no noun: "sent men, a charge Oslo [rejects]"."""
    before = verb.doc[max(verb.sent.start, verb.i - LONGEST_DOER) : verb.i - 1]
    claim = next((t for t in reversed(before) if t.lower_ in classes()["comment"]), None)
    if claim is None or not claim.i or claim.nbor(-1).lower_ not in {"a", "an"}:
        return
    doer = verb.nbor(-1)
    if doer.head != verb or not doer.tag_.startswith("NN"):
        return
    article = claim.nbor(-1)
    if claim.head == verb:
        take_place(claim, verb, "appos")
    hang(article, claim, "det")
    hang(verb, claim, "relcl")
    hand_over((c for c in verb.children if claim.i < c.i < doer.i), doer)
    hang(doer, verb, "nsubj")
    verb.tag_ = "VBZ"


def _part(whom: Token) -> None:
    """Part the two verbs behind "whom": "the bishop whom soldiers detained has been freed".

    Behind "which" the first ends with a comma: "the blast, which Oslo blamed on them, killed ten".
    """
    second, noun = whom.head, whom.head.head
    doers = [c for c in second.children if c.dep_ in SUBJECTS and whom.i < c.i < second.i]
    firsts = [c for d in doers for c in d.children if c.dep_ == "acl" and c.tag_ in PAST]
    if second.dep_ != "relcl" or noun.i > whom.i or not firsts or has_auxiliary(firsts[0]):
        return
    if whom.lower_ == WHICH and _verb_behind(doers[0]) not in (second, *second.children):
        return
    above = noun
    while above.dep_ in {"pobj", "prep"} and above.head.i < above.i:
        above = above.head  # "two of the men whom"
    if above.dep_ != "ROOT" or not any(c.tag_ in FINITE for c in (second, *second.children)):
        return
    first, doer = firsts[0], doers[0]
    subject = doer.dep_
    hang(second, second, "ROOT")
    hang(above, second, subject)
    hang(first, noun, "relcl")
    first.tag_ = "VBD"
    hang(doer, first, "nsubj")
    hang(whom, first, "dobj")


def _told_to(noun: Token) -> Token | None:
    """Return the verb that tells a noun something: "told a court", "told a court in Lund"."""
    if noun.dep_ == "pobj" and noun.head.head.dep_ in OBJECTS:
        noun = noun.head.head
    told = noun.head
    return told if noun.dep_ in OBJECTS and told.lower_ in classes()["hearing"] else None


def _tell_somebody(verb: Token, told: Token) -> None:
    """Let a clause be what somebody is told: "told the monitors that troops burned forty huts"."""
    link = verb.left_edge
    if link.lower_ == THAT and link.i == verb.head.i + 1 and _is_whole(verb, link):
        hang(verb, told, "ccomp")
        link.dep_, link.tag_ = "mark", "IN"


def _is_whole(verb: Token, link: Token) -> bool:
    """Tell whether a clause with "that" lacks nothing: "that jets hit it", "that he had fled".

    In "the monitors that troops chased" it is they whom the troops chased.
    """
    if link.dep_ in SUBJECTS or not has_subject(verb):
        return False
    if link.dep_ == "mark" or verb.lower_ in classes()["objectless"]:
        return True
    return bool(children(verb, "auxpass")) or any(c.i > verb.i for c in children(verb, "dobj"))


def _name(verb: Token) -> None:
    """Let who names a group do no deed of it: "the group, which A and B list as legal, fled"."""
    first, deed = verb.head, verb.head.head
    link = next((c for c in deed.children if c.lower_ in {"which", "whom"}), None)
    if link is None or verb.dep_ != "conj" or deed.dep_ != "relcl" or first.head != deed:
        return
    name, noun = verb.nbor(-1), deed.head
    behind = children(verb, "prep")
    if name.head != verb or name.tag_ not in NAMES or not behind or behind[0].lower_ != "as":
        return
    hang(name, first, "conj")
    hand_over((c for c in verb.children if c.i < name.i), name)
    hang(verb, noun, "relcl")
    verb.tag_ = "VBP"
    hang(first, verb, "nsubj")
    link.head = verb
    _go_on(noun, deed)


def _go_on(noun: Token, deed: Token) -> None:
    """Let a noun do what stands behind a clause on it."""
    subject, said = noun.dep_, noun.head
    if said.i > deed.i and subject in SUBJECTS:
        hang(deed, said, "ccomp")  # "the group, which …, fled, an officer said"
    else:
        take_place(deed, noun)
    hang(noun, deed, subject if subject in SUBJECTS else "nsubj")


def _try_again(verb: Token) -> None:
    """Give an infinitive to what is done once more: "failed for a second time to elect him"."""
    link = verb.head.head
    tried = link.lower_ == "for" and link.head.lower_ in classes()["trying"]
    if tried and verb.left_edge.lower_ == "to" and verb.left_edge.head == verb:
        hang(verb, link.head, "xcomp")


def _happen(noun: Token) -> None:
    """Make a clause of a noun and the past behind it: "killed when a lorry overturned"."""
    marks = [c for c in noun.children if c.lower_ in OCCASIONS and c.i == noun.left_edge.i]
    verbs = [c for c in noun.children if c.dep_ == "acl" and c.tag_ in PAST and c.i == noun.i + 1]
    if not marks or not verbs or any(c.dep_ in {"agent", "dobj"} for c in verbs[0].children):
        return
    verbs[0].tag_ = "VBD"
    lead(verbs[0], noun, "advcl")
    hand_over(marks, verbs[0])


def _occur(mark: Token) -> None:
    """Make a clause of a phrase and a verb behind it.

    "Left months after the junta there fell"; "heard shots as men, who had fled, stormed a camp";
    "ruled by decree after the leader, known as Fito, escaped".
    """
    doer = next(iter(children(mark, "pobj")), None)
    verb = _verb_behind(doer) if doer is not None else None
    if doer is None or verb is None or verb.tag_ not in FINITE or has_subject(verb):
        return
    parted = verb.dep_ == "conj" and any(t.text == "," for t in doer.subtree)
    if not (parted or verb.dep_ in {"advcl", "ccomp"}) or verb.head == verb:
        return
    if not verb.is_ancestor(mark):
        if not mark.head.tag_.startswith("VB") or verb.head not in mark.ancestors:
            return
        hang(verb, mark.head, "advcl")
    hang(doer, verb, "nsubj")
    hang(mark, verb, "mark")


def _verb_behind(noun: Token) -> Token | None:
    """Return the word behind a noun and what hangs on it, past the comma that ends a clause."""
    last = noun.right_edge.i + 1
    if last + 1 < len(noun.doc) and noun.doc[last].text == "," and last - noun.i > 2:
        last += 1
    return noun.doc[last] if last < len(noun.doc) else None


def _tell_of_owner(verb: Token) -> None:
    """Give a report what it tells, not its owner: "the claim of the guild that jets hit it"."""
    of, mark = verb.head.head, verb.left_edge
    told = of.lower_ in {"by", "of"} and of.head.lower_ in classes()["telling"]
    if told and mark.lower_ == THAT and mark.dep_ == "mark":
        hang(verb, of.head, "acl")
        mark.tag_ = "IN"


def _tell_of_many(verb: Token) -> None:
    """Let many do what many did: "men held at a base who were on leave" has no base on leave."""
    thing, men = verb.head, verb.head.head.head.head
    subject, many = children(verb, "nsubj"), children(verb, "aux", "auxpass")
    held = thing.head.head.dep_ == "acl" and thing.tag_ in {"NN", "NNP"} and men.tag_ == "NNS"
    who = bool(subject) and subject[0].lower_ == "who"
    if held and who and any(c.lower_ in {"were", "are", "have"} for c in many):
        verb.head = men


def _tell(verb: Token) -> None:
    """Make a clause with a subject of its own what a report tells: "a report that jets hit it"."""
    mark = verb.left_edge
    if mark.lower_ == THAT and _is_whole(verb, mark):
        verb.dep_ = "acl"
        mark.dep_, mark.tag_ = "mark", "IN"
