"""Who speaks: the noun phrase that names the subject of a reporting word."""

from collections.abc import Sequence

from pipeline.find.grammar import syntax
from pipeline.find.grammar.appeals import letter_before
from pipeline.find.grammar.nobody import is_nobody
from pipeline.find.reporting import Stance, readings
from pipeline.find.statements.quotes import QUOTATION_MARKS
from pipeline.knowledge.times import weekdays
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import TIME_NAMES
from pipeline.parse.tokens import Doc, Span, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
CLIMB = frozenset({"conj", "xcomp", "advcl", "pcomp", "prep", "acl", "ccomp", "parataxis", "dep"})
BREAKS = frozenset({"—", "–", "--", "-", ":", ";"})
DUMB = ("violence", "bomb", "mine", "rocket", "explosion", "harm_told")
LONGEST_CLIMB = 6


def subject(verb: Token) -> Token | None:
    """Return the head of the verb's own subject; of several the one that stands next to it."""
    found = [c for c in verb.children if c.dep_ in SUBJECTS]
    before = [c for c in found if c.i < verb.i]
    return before[-1] if before else next(iter(found), None)


def agent(verb: Token) -> Token | None:
    """Return the head of the by-phrase of a passive verb."""
    for child in verb.children:
        if child.dep_ == "agent":
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def is_passive(verb: Token) -> bool:
    """Return whether the verb stands in the passive, also as a bare participle."""
    if verb.dep_ in {"acl", "advcl"} and verb.tag_ == "VBN":  # "a man believed to have fled"
        return not any(c.dep_ in {"aux", "nsubj"} for c in verb.children)
    return any(c.dep_ in {"auxpass", "nsubjpass", "agent"} for c in verb.children)


def speaker_of(verb: Token, floor: int, ceiling: int) -> Span | None:
    """Return who is the subject of a reporting verb, sought up the tree where it has none.

    `floor` and `ceiling` bound the cue: a speaker before it ends at `floor` at the latest, one
    behind it begins at `ceiling` at the earliest.
    """
    head = speaker_head(verb)
    return phrase(head, floor, ceiling) if head is not None else None


def speaker_head(verb: Token) -> Token | None:
    """Return the head word of the speaker; violence, harm and days say nothing.

    "Were clashes reported", "casualties reported as", "early Monday, they claimed".
    """
    found = _speaker_head(verb)
    if found is None or found.ent_type_ in TIME_NAMES:
        return None
    return None if any(found.lemma_.lower() in classes()[name] for name in DUMB) else found


def _speaker_head(verb: Token) -> Token | None:
    if is_passive(verb):
        return agent(verb)
    token = verb
    for _ in range(LONGEST_CLIMB):
        own = subject(token)
        if own is not None and is_nobody(own):
            return None  # "no group has said"
        if own is not None and token is not verb and _is_occasion(own, token):
            return _told_before(verb, token)
        if own is not None:
            return None if own.lower_ == "it" and token.lemma_ == "be" else _guilty(own)
        clauses = [c for c in token.children if c.dep_ == "ccomp"]
        if len(clauses) > 1 and clauses[0].i < token.i:  # "he denies it, says he will fight"
            return subject(clauses[0])
        if token.dep_ == "acl":
            return _heard(token) or _writer(token) or token.head
        if token.dep_ == "relcl" or token.dep_ not in CLIMB or token.head is token:
            return None
        controller = _controller(token) or _blamed(token)
        if controller is not None:
            return controller
        token = token.head
    return None


def _is_occasion(noun: Token, verb: Token) -> bool:
    """Tell whether a word is an event, which says nothing: "talks (it) collapsed, citing"."""
    if noun.lower_ == "it":
        return verb.lemma_ in classes()["collapsing"]
    return noun.lemma_.lower() in classes()["talks"] | classes()["gathering"]


def _told_before(participle: Token, verb: Token) -> Token | None:
    """Return who acts in a clause right before words: "fell through when X left, citing fear"."""
    between = verb.doc[verb.i + 1 : participle.i]
    clauses = [t for t in between if t.dep_ in {"advcl", "relcl"} and verb in t.ancestors]
    return subject(clauses[-1]) if clauses else None


def _guilty(noun: Token) -> Token:
    """Return whose a deed is that is called his crime: "her crime was reporting that …"."""
    owner = next((c for c in noun.children if c.dep_ == "poss"), noun)
    return owner if noun.lemma_.lower() in classes()["guilt"] else noun


def _heard(participle: Token) -> Token | None:
    """Return who is heard to say it: "the mayor was heard on a recording saying that …".

    So it is with who speaks at an occasion or in writing: "told a briefing announcing that …".
    """
    medium, link = participle.head, participle.head.head
    if participle.tag_ != "VBG" or medium.dep_ not in {"pobj", "dobj"}:
        return None
    verb = link.head if medium.dep_ == "pobj" else link
    told_there = medium.dep_ == "dobj" or link.lower_ in {"at", "in"}
    shown = verb.lemma_ in classes()["overheard"] and is_passive(verb)
    return subject(verb) if shown or (told_there and _speaks_there(verb, medium)) else None


def _writer(participle: Token) -> Token | None:
    """Return who wrote what says it: "they sent a letter to the king opposing the tax"."""
    text = letter_before(participle.head, participle) or participle.head
    if text.dep_ == "pobj" and text.head.head.lemma_ in classes()["many_texts"]:
        text = text.head.head  # "a flurry of tweets"
    verb = text.head
    sent = text.dep_ == "dobj" and verb.lemma_ in classes()["sending_words"]
    owned = any(c.dep_ == "poss" or c.lower_ in {"by", "from"} for c in text.children)
    written = text.lemma_.lower() in classes()["writing"] | classes()["many_texts"]
    doers = syntax.subjects(verb) if sent and written and not owned else []
    return doers[0] if participle.tag_ == "VBG" and doers else None


def _speaks_there(verb: Token, medium: Token) -> bool:
    """Tell whether who does something speaks at an occasion, or in a writing that is his."""
    owned = any(c.dep_ == "poss" or c.lower_ in {"by", "from"} for c in medium.children)
    lemma = medium.lemma_.lower()
    if medium.dep_ == "dobj":
        return verb.lemma_ == "tell" and lemma in classes()["gathering"]
    return not owned and (lemma in classes()["gathering"] or lemma in classes()["writing"])


def _blamed(gerund: Token) -> Token | None:
    """Return who is praised or punished for words: "opened a case against him for calling …"."""
    if gerund.dep_ != "pcomp" or gerund.head.lower_ != "for":
        return None
    verb = gerund.head.head
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    against = [p for word in (verb, *objects) for p in word.children if p.lower_ == "against"]
    blamed = [c for prep in against for c in prep.children if c.dep_ == "pobj"]
    judged = any(word.stance is Stance.JUDGE for word in readings(verb))
    return next(iter(blamed or (objects if judged else [])), None)


def _controller(token: Token) -> Token | None:
    """Return the object that is the subject of an infinitive ("asked him to tell")."""
    if token.lower_ == "as" and token.head.lemma_ == "quote":  # "quoted him as saying"
        return next((c for c in token.head.children if c.dep_ == "dobj"), None)
    if token.dep_ != "xcomp":
        return None
    if not any(word.stance is Stance.ASK for word in readings(token.head)):
        return None
    return next((c for c in token.head.children if c.dep_ in {"dobj", "dative"}), None)


def phrase(head: Token, floor: int, ceiling: int) -> Span | None:
    """Return the whole noun phrase of `head` on its side of the cue, without outer punctuation."""
    start, end = head.left_edge.i, head.right_edge.i + 1
    if head.i < floor:
        end = min(end, floor)
    elif head.i >= ceiling:
        start = max(start, ceiling)
    end = min(end, _before_day(head, end), _before_participle(head, end))
    breaks = [t.i for t in head.doc.tokens[start : head.i] if t.text in BREAKS and t.whitespace_]
    if breaks:
        start = breaks[-1] + 1
    return trimmed(head.doc, start, end)


def _before_day(head: Token, end: int) -> int:
    """Return where a phrase ends before the day of the saying: "the chief on Monday denied"."""
    for prep in head.children:
        last = prep.right_edge.i + 1 == end and prep.i > head.i
        if last and prep.lower_ in {"on", "in"} and any(map(_is_day, prep.children)):
            return prep.i
    return end


def _is_day(noun: Token) -> bool:
    return noun.lower_ in weekdays() or (noun.ent_type_ == "DATE" and noun.text.isdigit())


def _before_participle(head: Token, end: int) -> int:
    """Return where a phrase ends before what the speaker does: "Roe, speaking in Lund, said"."""
    for clause in head.children:
        first = clause.left_edge.i
        aside = head.i < first < end and head.doc.tokens[first - 1].text == ","
        if aside and clause.dep_ in {"acl", "advcl"} and clause.tag_ == "VBG":
            return end if clause.lemma_ in {"include", "accord"} else first - 1
    return end


def trimmed(doc: Doc, start: int, end: int) -> Span | None:
    """Return doc[start:end] without punctuation and blanks at its edges; None if none is left.

    Quotation marks stay where both of a pair stand inside.
    """
    tokens = doc.tokens
    while start < end and _edge(tokens[start]):
        start += 1
    while end > start and _edge(tokens[end - 1]) and not _closes_bracket(tokens[start:end]):
        end -= 1
    if start < end and len([t for t in tokens[start:end] if t.text in QUOTATION_MARKS]) % 2:
        closed = _behind_mark(doc, end)
        if closed > end:
            return doc[start:closed]
        if doc.tokens[start].text in QUOTATION_MARKS:
            return trimmed(doc, start + 1, end)
        if doc.tokens[end - 1].text in QUOTATION_MARKS:
            return trimmed(doc, start, end - 1)
    return doc[start:end] if start < end else None


def _edge(token: Token) -> bool:
    return (token.is_punct or token.is_space) and token.text not in QUOTATION_MARKS


def _behind_mark(doc: Doc, end: int) -> int:
    """Return where words end whose closing quotation mark, maybe behind a stop, was cut off."""
    for index in range(end, min(end + 2, len(doc))):
        if doc.tokens[index].text in QUOTATION_MARKS:
            return index + 1
        if not doc.tokens[index].is_punct:
            break
    return end


def _closes_bracket(words: Sequence[Token]) -> bool:
    """Return whether the words end with the second of a pair of brackets."""
    return words[-1].text == ")" and any(t.text == "(" for t in words)
