"""Times that open a clause: "In 2019 gunmen attacked" is no attack by "2019 gunmen".

So it is with a clause that is the subject: "That police shot him is a lie".

Without a comma behind it the parser often takes the time for a part of the noun phrase that
follows. Here the time goes back to its preposition, and the noun phrase to its verb.
"""

import re
from functools import lru_cache

from spacy.tokens import Doc, Span, Token

from pipeline.knowledge import rows
from pipeline.knowledge.times import months, weekdays
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import FINITE, HELPERS
from pipeline.parse.repairs.moves import hand_over, hang, take_place
from pipeline.parse.repairs.relations import (
    SUBJECTS,
    children,
    has_auxiliary,
    has_subject,
    subject_relation,
)

DAYTIMES = "dawn|daybreak|sunrise|midday|noon|dusk|sunset|nightfall|midnight"
BARE = frozenset({"VB", "VBN", "VBG"})  # finite with an auxiliary
HEADS = frozenset({"NN", "NNS", "NNP", "NNPS", "CD", "PRP"})
INSIDE = frozenset(
    {"compound", "nummod", "nmod", "amod", "det", "npadvmod", "quantmod", "preconj", "poss"}
)
COMPARED = frozenset({"earlier", "later"})
ADDED = frozenset({"amod", "advmod"})
SCENE = frozenset({"in", "at", "near", "outside"})
SPANS = frozenset({"day", "night", "morning", "evening", "week", "weekend", "month", "year"})
WHICH = frozenset({"following", "next", "same", "previous", "preceding"})
WHICH_OF_LATE = frozenset({"last", "this"})
OPENERS = frozenset({",", "and", "but", "that"})
LOOSE = frozenset({"pobj", "npadvmod", "dep", "nmod", "appos"})
BELOW = {"CD": "nummod", "DT": "det", "JJ": "amod", ",": "punct", "HYPH": "punct"}
JUDGING = frozenset({"is", "was", "remains"})
SEVERAL = frozenset({"NNP", "NNS", "NNPS"})  # no noun that "that" can stand before
JOINING = frozenset({"CC", "IN", "TO", "POS"})


def part_openings(doc: Doc) -> None:
    """Part the times that open a clause from the noun phrases behind them."""
    for match in _opening().finditer(doc.text):
        span = doc.char_span(match.start(), match.end())
        if span is not None and len(span) > 1 and span.end < len(doc):
            _part(span[0], span[1:], doc[span.end])
    for word in doc:
        if word.lower_ in COMPARED:
            _part_distance(word)
        elif word.lower_ in SPANS and word.dep_ == "compound":
            _part_span(word)
        elif word.text == "That" and word.dep_ == "det":
            _part_subject(word)
        elif word.dep_ == "pobj" and word.tag_ in SEVERAL:
            _part_scene(word)
        elif word.lower_ in classes()["on_the_move"] and word.i + 1 < len(doc):
            _part_doer(word)


def _part_doer(gerund: Token) -> None:
    """Give a verb who did it: "while retreating the gunmen set fire to it" retreats no gunmen."""
    verb, objects = gerund.head, children(gerund, "dobj")
    opens = gerund.dep_ == "advcl" and children(gerund, "mark", "advmod") and gerund.i < verb.i
    if not opens or len(objects) != 1 or has_subject(verb) or not _finite(verb):
        return
    if objects[0].i < verb.i and objects[0].left_edge.i == gerund.i + 1:
        hang(objects[0], verb, subject_relation(verb))


def _part_scene(doers: Token) -> None:
    """Give a verb who stands behind a scene: "in the suburbs youths are burning tyres"."""
    link, verb = doers.head, doers.head.head
    scenes = [c for c in children(doers, "compound") if c.i == doers.i - 1]
    follows = verb.doc[doers.i + 1 : doers.i + 2]
    alone = link.lower_ in SCENE and link.i < doers.i < verb.i and not has_subject(verb)
    if not scenes or not alone or not children(doers, "det") or not _finite(verb):
        return
    if any(t == verb or (t.head == verb and t.dep_ in HELPERS) for t in follows):
        hang(scenes[0], link, "pobj")
        hand_over([c for c in doers.children if c.i < scenes[0].i], scenes[0])
        hang(doers, verb, subject_relation(verb))


def _part_distance(word: Token) -> None:
    """Give a distance to the verb: "a day earlier young men marched" has no earlier men.

    Nor has "a day earlier the front's leader, said he", which a stray comma cuts.
    """
    distance = next(iter(children(word, "npadvmod")), None)
    subject = word.head
    if distance is None or word.dep_ not in ADDED or subject.dep_ not in SUBJECTS:
        return
    if subject.left_edge.i == distance.left_edge.i:
        hang(word, subject.head, "advmod")


def _part_subject(that: Token) -> None:
    """Make a clause a subject: "That police shot him is a lie" knows no "that police"."""
    doer, deed = that.head, that.head.head
    be = next((c for c in children(deed, "conj", "ccomp") if c.lower_ in JUDGING), None)
    if be is None or doer.tag_ not in SEVERAL or doer.dep_ not in SUBJECTS:
        return
    hang(that, deed, "mark")
    that.tag_ = "IN"
    take_place(be, deed)
    hang(deed, be, "csubj")
    for noun in children(be, "nsubj"):
        hang(noun, deed, "dobj")


def _part_span(span: Token) -> None:
    """Give a span to the verb: "the following week gunmen raided the port" has no such gunmen."""
    subject = span.head
    if span.i < 1 or subject.dep_ not in SUBJECTS or subject.i < span.i:
        return
    which = span.nbor(-1)
    if which.lower_ in WHICH_OF_LATE and _opens(which):  # "last night guards shot two"
        hang(span, subject.head, "npadvmod")
        hang(which, span, "amod")
        return
    article = span.nbor(-2) if span.i > 1 else which
    if which.lower_ in WHICH and article.lower_ == "the" and _opens(article):
        hang(span, subject.head, "npadvmod")
        hang(which, span, "amod")
        hang(article, span, "det")


def _opens(word: Token) -> bool:
    return bool(word.is_sent_start) or word.nbor(-1).lower_ in OPENERS


def _part(preposition: Token, time: Span, follower: Token) -> None:
    """Give a time to its preposition, and the phrase that begins with `follower` to its verb."""
    if follower.is_punct or follower.tag_ in JOINING or follower.sent != time.sent:
        return
    head = _phrase(follower)
    if _is_title(head, preposition):
        _attach(time, preposition)
        hang(head, head.nbor(), "compound")
        return
    if (link := next((t for t in time if t.lower_ == "of"), None)) is not None:
        _part_day(preposition, link, head)
        return
    verb = _verb(head, preposition) or _verb_behind(head, preposition, time)
    inside = (preposition, *time)
    if verb is None or (head.dep_ in SUBJECTS and all(t.head in inside for t in time)):
        return
    if preposition.head in time:  # "between 3 and 7 March rebels fled"
        hang(preposition, verb, "prep")
    _attach(time, preposition)
    if (second := _second(head, verb)) is not None:
        hang(second.left_edge.nbor(-1), head, "cc")
        hang(second, head, "conj")
    if head.dep_ not in SUBJECTS:
        hang(head, verb, subject_relation(verb))
    if preposition.head != verb and verb not in preposition.subtree:
        hang(preposition, verb, "prep")


def _part_day(preposition: Token, link: Token, head: Token) -> None:
    """Give a day to its hours: "in the early hours of Tuesday gunmen fired" has no such gunmen."""
    verb = preposition.head
    astray = head.dep_ in LOOSE and head.head == link and head.tag_ in HEADS
    if astray and verb.i > head.right_edge.i and _finite(verb) and not has_subject(verb):
        _attach(link.doc[link.i + 1 : link.i + 2], link)
        hang(head, verb, subject_relation(verb))


def _is_title(noun: Token, preposition: Token) -> bool:
    """Tell whether a noun is the title of the subject behind it ("on 3 May president Sands …")."""
    behind = noun.nbor() if noun.i + 1 < len(noun.doc) else noun
    return noun.head == preposition and behind.dep_ in SUBJECTS and behind.tag_ == "NNP"


def _phrase(follower: Token) -> Token:
    """Return the head of the noun phrase that `follower` begins."""
    head = follower
    while head.dep_ in INSIDE and head.head.i > head.i and head.head.tag_ in HEADS | {"JJ"}:
        head = head.head
    return head


def _verb(head: Token, preposition: Token) -> Token | None:
    """Return the verb whose subject the phrase is, or ought to be: its clause has no other."""
    if head.tag_ not in HEADS:
        return None
    if head.dep_ in SUBJECTS:
        return head.head if head.head.i > head.i else None
    verb = preposition.head
    loose = head.dep_ in LOOSE and head.head in (preposition, verb)
    if not loose or verb.i < head.right_edge.i or not _finite(verb):
        return None
    return verb if not has_subject(verb) or _second(head, verb) is not None else None


def _second(head: Token, verb: Token) -> Token | None:
    """Return the second of two who did it: "in 2019 Turkish troops and allied rebels seized"."""
    subjects = [c for c in children(verb, *SUBJECTS) if head.i < c.i < verb.i]
    if len(subjects) != 1 or subjects[0].left_edge.i < head.i + 2:
        return None
    link = subjects[0].left_edge.nbor(-1)
    return subjects[0] if link.lower_ == "and" and link.i == head.i + 1 else None


def _verb_behind(name: Token, preposition: Token, time: Span) -> Token | None:
    """Return the verb right behind a name that hangs on the time: "on Monday M23 attacked"."""
    verb = preposition.head
    hangs = name.head in time and name.dep_ in LOOSE | {"nummod"}
    if not hangs or not any(c.isalpha() for c in name.text) or name.i + 1 >= len(name.doc):
        return None
    behind = name.nbor()
    close = behind == verb or (behind.head == verb and behind.dep_ in ("aux", "auxpass"))
    own = has_subject(verb)
    return verb if close and _finite(verb) and not own else None


def _finite(verb: Token) -> bool:
    return verb.tag_ in FINITE or (verb.tag_ in BARE and has_auxiliary(verb))


def _attach(time: Span, preposition: Token) -> None:
    """Make the month, year, decade or weekday the object of the preposition, the rest below it."""
    names = months().keys() | weekdays().keys()
    named = [t for t in time if t.lower_.rstrip(".") in names]
    root = named[0] if named else time[-1]
    hang(root, preposition, "pobj")
    for token in time:
        if token != root:
            hang(token, root, BELOW.get(token.tag_, "nmod"))


@lru_cache(maxsize=1)
def _opening() -> re.Pattern[str]:
    """Return what finds a preposition and the time behind it, with more words to come."""
    named, days = (
        "|".join(sorted((name.capitalize() for name in names), key=len)[::-1])
        for names in (months(), weekdays())
    )
    month = rf"(?:{named})\b\.?"
    year, day = r"(?:1[89]|20)\d\d", r"(?:the )?\d{1,2}(?:st|nd|rd|th)?"
    part = r"(?:(?:early|late|mid)[ -])?"
    feasts = "|".join(re.escape(row["words"]) for _, row in rows("times/holidays.csv"))
    return re.compile(
        rf"\b(?:[Ii]n|[Dd]uring|[Ss]ince|[Bb]y|[Uu]ntil) {part}"
        rf"(?:{month}(?:,? \d{{4}})?|{year}|the (?:\d\d)?\d0s)(?= [\w“\"'])"
        rf"|\b(?:[Oo]n|[Ss]ince|[Bb]y|[Uu]ntil) (?:{days})"
        r"(?: (?:morning|afternoon|evening|night))?(?= [\w“\"'])"
        rf"|\b(?:[Oo]n|[Ss]ince|[Bb]y|[Uu]ntil) (?:{day} (?:of )?{month}|{month} {day}\b)"
        rf"(?:,? \d{{4}})?(?= [\w“\"'])"
        rf"|\b(?:[Oo]n|[Ss]ince) (?:{feasts})(?:,? {year})?(?= [\w“\"'])"
        rf"|\b[Bb]etween {day} and {day} {month}(?:,? {year})?(?= [\w“\"'])"
        rf"|\b[Ii]n the (?:early |small )?(?:hours|morning) of (?:{days})(?= [\w“\"'])"
        rf"|\b(?:[Aa]t|[Bb]y|[Bb]efore|[Aa]fter) (?:{DAYTIMES})(?= [\w“\"'])"
    )
