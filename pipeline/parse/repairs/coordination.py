"""Verbs and participles that belong to who speaks, or to what is said, and not to the other.

"Said that it would be built and promised to pay": who said so promised. "Accused them of hiding
arms and closed the border": the accuser closed it. "Denied that it was there, blaming rebels": who
denies blames them. "They bombed it, an aide said, and destroyed a mill": no aide destroyed it.
"""

from spacy.tokens import Doc, Token

from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import FINITE, PAST, PRESENT
from pipeline.parse.repairs.moves import hand_over, hang
from pipeline.parse.repairs.relations import (
    SUBJECTS,
    children,
    has_auxiliary,
    has_subject,
    has_tense,
    root,
)
from pipeline.parse.repairs.speakers import (
    accuses_somebody,
    agrees_with,
    did,
    follows_pause,
    had_spoken,
    is_of_its_own,
    is_of_who_speaks,
    is_promise,
    is_said,
    promises_too,
    speaks_out,
)

TIMES = frozenset({"when", "as", "while", "after", "before"})


def set_right_coordination(doc: Doc) -> None:
    """Join verbs and participles to the verb of who speaks."""
    for token in doc:
        if token.dep_ == "conj" and token.head.lower_ in classes()["says"]:
            _say_too(token)
            _go_on(token)
        if token.dep_ == "ccomp" and token.head.dep_ == "conj":
            _share_told(token)
        if token.dep_ == "advcl" and _is_said_by_another(token):
            token.head = token.head.head
        elif token.dep_ == "advcl" and _is_remark(token):
            _give_aside(token)
        elif token.dep_ == "advcl" and (token.tag_ == "VBG" or _says_when(token)):
            _give_outcome(token)
        elif token.dep_ == "conj" and (token.tag_ in FINITE | {"VBN"} or did(token)):
            _take_counted(token)
            _take_inserted(token)
            _give_speaker(token)
            if token.tag_ in FINITE:
                _raise_arrest(token)
                _return_to_deed(token)
                _raise_finite(token)
                _end_list(token)
            _deny_too(token)


def _take_counted(verb: Token) -> None:
    """Give a second verb the noun of its number: "burned the mill, freed [nine] nuns"."""
    numbers = [c for c in children(verb, "dobj") if c.tag_ == "CD" and c.i == verb.i + 1]
    if not numbers or verb.i + 2 >= len(verb.doc):
        return
    noun = verb.nbor(2)
    if noun.tag_ == "NNS" and noun.dep_ in {"dobj", "appos", "conj"} and noun.head.i < verb.i:
        hang(noun, verb, "dobj")
        hang(numbers[0], noun, "nummod")


def _take_inserted(verb: Token) -> None:
    """Give a verb the phrase between commas before it: "shot two and, on 3 May, fled"."""
    if verb.i < 4 or verb.nbor(-1).text != ",":
        return
    phrases = [t for t in verb.doc[verb.sent.start : verb.i] if t.dep_ == "prep" and t.i > 1]
    inserted = [p for p in phrases if p.right_edge.i == verb.i - 2 and p.nbor(-1).text == ","]
    link = inserted[-1].nbor(-2) if inserted else verb
    if link.dep_ != "cc" or link.head.i > link.i:
        return
    hang(inserted[-1], verb, "prep")
    if link.head.tag_ == verb.tag_ != verb.head.tag_:
        verb.head = link.head


def _say_too(verb: Token) -> None:
    """Join a second clause with "that" to the first: "said he was ready but that Oslo must go"."""
    said = verb.head
    told = [c for c in children(said, "ccomp") if said.i < c.i < verb.i]
    if told and any(c.lower_ == "that" for c in children(verb, "mark")):
        _join(verb, told[-1])


def _share_told(clause: Token) -> None:
    """Give what two verbs tell to the first: "suspect, but cannot prove, that troops burned it"."""
    link, first = clause.left_edge, clause.head.head
    alone = not children(first, "ccomp", "xcomp", "dobj", "acomp", "prep")
    parted = link.i > first.i + 2 and link.nbor(-1).text == first.nbor().text == ","
    if alone and parted and link.lower_ == "that":
        hang(clause, first, "ccomp")


def _deny_too(verb: Token) -> None:
    """Join who keeps something from somebody to the deed: "said guards beat her and denied her …".

    Who denies only what is said has no hearer. In "said he was beaten and denied food" so was he.
    """
    told = [c for c in children(verb.head, "ccomp") if verb.head.i < c.i < verb.i]
    objects = children(verb, "dative", "dobj")
    if not told or verb.lower_ != "denied" or has_subject(verb):
        return
    if len(objects) > 1:
        _join(verb, told[-1])
    elif children(told[-1], "auxpass") and any(o.lower_ in classes()["withheld"] for o in objects):
        _join(verb, told[-1])
        verb.tag_ = "VBN"


def _is_said_by_another(verb: Token) -> bool:
    """Tell whether another speaks in contrast: "she said it was calm, while a priest said …"."""
    said = verb.head.head
    told = verb.head.dep_ == "ccomp" and said.i < verb.head.i and said.lower_ in classes()["says"]
    contrast = any(c.lower_ in {"while", "whereas"} for c in children(verb, "mark"))
    return told and contrast and verb.lower_ in classes()["says"] and has_subject(verb)


def _is_remark(participle: Token) -> bool:
    """Tell whether a participle is done beside speaking: "… is empty, she said, citing a visit"."""
    return participle.lower_ in classes()["excusing"] | classes()["remarking"]


def _holds_responsible(verb: Token) -> bool:
    return verb.lower_ in classes()["arresting"] | classes()["blaming"]


def _says_when(verb: Token) -> bool:
    """Tell whether a clause says when something happened, not when somebody was asked of it."""
    opening = {c.lower_ for c in verb.children if c.i < verb.i and c.dep_ in {"mark", "advmod"}}
    return bool(opening & TIMES) and verb.lower_ not in classes()["questioned"]


def _give_outcome(clause: Token) -> None:
    """Give what came of a deed to the deed: "they stormed it, police said, killing two".

    So it is with when it was done: "they died, police said, when a lorry hit a bus". Nor did
    police cause the injuries in "arrested him for beating a man, causing injuries", or helpers the
    deaths in "evacuated villagers after rivers burst, killing eight", nor police what a bomb did in
    "seek the man who left a bag that exploded, wounding nine".
    """
    verb = clause.head
    first = clause if clause.tag_ == "VBG" else clause.left_edge
    if first.i < 1 or first.nbor(-1).text != "," or clause.i < verb.i:
        return
    if verb.lower_ in classes()["says"]:
        told = [c for c in children(verb, "ccomp") if c.i < verb.i] or _told_around(verb)
    elif _holds_responsible(verb) and clause.lower_ in classes()["harming"]:
        within = verb.doc[verb.i : clause.i]
        told = [t for t in within if t.dep_ == "pcomp" and verb in t.ancestors] or [verb]
    elif verb.lower_ in classes()["rescuing"] and clause.lower_ in classes()["harming"]:
        told = [c for c in children(verb, "advcl") if verb.i < c.i < clause.i]
    elif clause.lower_ in classes()["harming"] and verb.lower_ in classes()["after_doers"]:
        told = [verb]
    else:
        return
    if told:
        clause.head = _last_told(told[-1], first)


def _told_around(said: Token) -> list[Token]:
    """Return what is told around an inserted "she said", where the parser puts it below that."""
    inserted = said.dep_ == "parataxis" and said.head.i < said.i and has_subject(said)
    return [said.head] if inserted else []


def _go_on(verb: Token) -> None:
    """Join a deed to the one told before: "they bombed it, an aide said, and destroyed a mill".

    Who says so has done no deed of force.
    """
    said = verb.head
    told = [c for c in children(said, "ccomp") if c.i < said.i] or _told_around(said)
    if told and said.tag_ == "VBD" and not has_subject(verb) and _is_to_come(verb):
        _join(verb, told[-1])  # "Oslo wants talks, an envoy said, but will not pay"
        return
    deed = verb.lower_ in classes()["striking"] | classes()["killed"] | classes()["needing_object"]
    if not told or not deed or speaks_out(verb):
        return
    quoted = any(t.is_quote for t in verb.doc[told[-1].i : said.i])  # "“we go,” he said, and shot"
    if not (quoted or has_subject(verb) or has_auxiliary(verb)):
        _join(verb, told[-1])


def _is_to_come(verb: Token) -> bool:
    return any(c.lower_ in {"will", "can", "may", "must"} for c in children(verb, "aux"))


def _last_told(verb: Token, outcome: Token) -> Token:
    """Return the deed right before its outcome: "of sending men who hit a patrol, killing two"."""
    within = verb.doc[verb.i + 1 : outcome.i]
    last = [t for t in within if t.dep_ == "relcl" and t.tag_ in FINITE and verb in t.ancestors]
    return last[-1] if last and last[-1].right_edge.i >= outcome.i - 2 else verb


def _give_speaker(verb: Token) -> None:
    """Give a verb to who speaks: "said that it would be built and promised to pay"."""
    said = verb.head.head
    if verb.dep_ != "conj" or verb.head.dep_ != "ccomp":
        return
    if has_subject(verb) or said.i > verb.head.i:
        return
    parted = verb.tag_ == "VBN" and is_of_its_own(verb)
    past = parted or verb.tag_ == said.tag_ or (said.tag_ == "VBD" and is_promise(verb))
    past = past or (said.tag_ == "VBD" and did(verb))
    accuses = said.tag_ in PAST and accuses_somebody(verb)
    speaks = agrees_with(verb, said) or had_spoken(verb) or promises_too(verb, said)
    if speaks or accuses or (past and (parted or is_of_who_speaks(verb))):
        _join(verb, said)
        if verb.tag_ == "VBN" and not (speaks or parted):
            verb.tag_ = "VBD"


def _raise_arrest(verb: Token) -> None:
    """Give an arrest to who broke up a gang: "raided a ring that stole it and arrested nine"."""
    joined, noun = verb.head, verb.head.head
    above = noun.head
    if joined.dep_ != "relcl" or noun.dep_ != "dobj" or above.tag_ != verb.tag_:
        return
    if verb.lower_ in classes()["arresting"] and above.lower_ in classes()["breaking_up"]:
        _join(verb, above)


def _return_to_deed(verb: Token) -> None:
    """Give a past to a deed told before: "is accused of a raid that killed one and wounded two"."""
    above = verb.head
    tenses = {t.tag_ for t in (above, *children(above, "aux", "auxpass"))}
    if has_subject(verb) or "VBD" in tenses or not tenses & PRESENT:
        return
    between = [t for t in verb.doc[above.i : verb.i] if t.dep_ == "relcl" and t.tag_ == "VBD"]
    does = [t for t in between if any(c.tag_ == "WDT" for c in children(t, "nsubj"))]
    if does and above.is_ancestor(does[-1]):
        _join(verb, does[-1])


def _raise_finite(verb: Token) -> None:
    """Join a finite verb to one: "accused them of hiding arms and closed the border"."""
    joined = verb.head
    if verb.dep_ != "conj" or has_subject(verb):
        return
    if joined.dep_ == "relcl" and joined.head.lower_ in classes()["happenings"]:
        if is_said(verb) or verb.lower_ in classes()["deciding"]:
            _join_above(verb, joined.head)
        return
    others = joined.dep_ == "relcl" and joined.head.lower_ == "those"  # "disowned those who fired"
    told = next((a for a in joined.ancestors if a.dep_ == "ccomp"), None)
    if joined.dep_ == "relcl" and is_said(verb) and told is not None and _is_told_by(verb, told):
        _join(verb, told.head)
        return
    if joined.dep_ == "relcl" and is_said(verb) and (others or _is_accused_of(joined.head)):
        _join_above(verb, joined.head)
        return
    if _is_of_main_clause(verb):
        _join(verb, root(joined))
        return
    infinitive = joined.tag_ == "VB" and verb.tag_ == "VBD" and not children(joined, "conj")[:-1]
    now = joined.tag_ in PRESENT and joined.dep_ != "ccomp"
    spoke = now and verb.tag_ == "VBD" and is_said(verb)  # "… if he goes on and called on her"
    if infinitive or spoke or (joined.tag_ == "VBG" and not has_auxiliary(joined)):
        _join_above(verb, joined)


def _is_of_main_clause(verb: Token) -> bool:
    """Tell whether a past goes on a sentence: "blamed him, as nuns had left, and called for talks".

    What had been before has another tense.
    """
    before = verb.head
    above = root(before)
    had = before.tag_ == "VBN" and any(c.lower_ == "had" for c in before.children)
    same = above.tag_ == verb.tag_ == "VBD" and above.i < before.i and has_subject(above)
    return had and before.dep_ == "advcl" and same and follows_pause(verb)


def _is_accused_of(noun: Token) -> bool:
    """Tell whether a noun stands in a charge: "accused him of hiding men who had killed and vowed".

    Who accuses him vows something.
    """
    deeds = (a for a in noun.ancestors if a.dep_ == "pcomp" and a.i < noun.i)
    ofs = (d.head for d in deeds if d.head.lower_ == "of")
    return any(a.lower_ in classes()["accusing_of"] for of in ofs for a in of.ancestors)


def _is_told_by(verb: Token, told: Token) -> bool:
    """Tell whether who tells it goes on: "admitted men beat those who broke it, and promised"."""
    between = verb.doc[verb.head.i + 1 : verb.i]
    if any(t.dep_ in SUBJECTS for t in between):
        return False  # "which she did when guards came and told her to leave"
    return told.head.tag_ == verb.tag_ and told.head.i < told.i and has_subject(told.head)


def _join_above(verb: Token, joined: Token) -> None:
    """Join a finite verb to the one above what the parser joined it to.

    "Condemned the crackdown on protests that began in May and voted": no protests voted. What is
    said in another tense is of who speaks: "announced it will march if he goes on and called on".
    """
    above = joined
    while above.head != above and not (has_tense(above) and _may_join(verb, above)):
        above = above.head
    if not _is_same_tense(verb, above) or above.i > joined.i:
        return
    _join(verb, above)


def _may_join(verb: Token, above: Token) -> bool:
    return _is_same_tense(verb, above) or not is_said(verb)


def _is_same_tense(verb: Token, above: Token) -> bool:
    return above.tag_ == verb.tag_ or {above.tag_, verb.tag_} <= PAST


def _end_list(verb: Token) -> None:
    """Let a verb end the list that is open: "said a gang robbed a shop, shot a clerk, and fled".

    Who says so did it only if the list had ended before, or if it is a word of speaking.
    """
    said = verb.head
    if (
        said.lower_ not in classes()["says"]
        or (verb.lower_ in classes()["says"] or speaks_out(verb))
        or has_subject(verb)
    ):
        return
    told = [c for c in children(said, "ccomp") if said.i < c.i < verb.i]
    listed = [c for t in told for c in t.children if c.dep_ == "conj" and c.tag_ == verb.tag_]
    if len(listed) != 1 or any(c.dep_ in {"cc", "conj"} for c in listed[0].children):
        return
    if not any(c.dep_ == "cc" for c in listed[0].head.children):
        _join(verb, listed[0])


def _join(verb: Token, above: Token) -> None:
    """Coordinate a verb, with the "and" before it, to one above the verb it was joined to."""
    joined = verb.head
    hand_over((c for c in joined.children if c.dep_ == "cc" and joined.i < c.i < verb.i), above)
    verb.head = above


def _give_aside(participle: Token) -> None:
    """Give "blaming rebels" to who speaks: "denied that it was there, blaming …".

    Behind "said that he left, blaming …" it may be either; behind "he left, she said, blaming …"
    it is she.
    """
    clause = participle.head
    opening = participle.left_edge
    if opening.i == 0 or opening.nbor(-1).text != ",":
        return
    said = clause.head if clause.dep_ == "ccomp" else clause
    if clause.dep_ == "ccomp" and said.i < clause.i:
        if said.lower_ in classes()["denying"] and participle.lower_ in classes()["excusing"]:
            participle.head = said
        return
    asides = children(clause, "parataxis")
    between = [
        c
        for c in (said, *asides)
        if clause.i < c.i < participle.i and c.lower_ in classes()["says"]
    ]
    if between:
        participle.head = between[-1]
