"""What is said: the complements of a reporting word."""

from pipeline.find.grammar.bearers import is_person_noun
from pipeline.find.grammar.tree import has_to
from pipeline.find.reporting import WANTING, ReportingWord, Stance, readings
from pipeline.find.statements.inserted import behind_semicolon
from pipeline.find.statements.speakers import agent, is_passive, trimmed
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import AUXILIARIES, COMPLEMENTS, NOMINAL_SUBJECTS, OBJECTS, VERBS
from pipeline.parse.small_words import OCCASIONS
from pipeline.parse.tokens import Doc, Span, Token

OF_NOUNS = frozenset({"acl", "relcl", "ccomp", "xcomp"})
PREDICATES = frozenset({"oprd", "xcomp", "ccomp", "acomp"})
PERSON = "@person"
PERSONAL = frozenset({"him", "her", "them", "me", "us", "you"})


def content_of(token: Token, word: ReportingWord) -> Span | None:
    """Return the content of a reporting word: its complements, as one contiguous stretch."""
    parts = _parts(token, word)
    if not parts:
        return None
    start = min(p[0] for p in parts)
    end = max(p[1] for p in parts)
    end = _before_comment(token.doc, start, end)
    start = _behind_colon(token, start, end)
    if end <= token.i:
        start = behind_semicolon(token.doc, start, end)
    for clause in _outcomes(token):
        end = min(end, clause.left_edge.i)
    if word.stance in WANTING:
        end = min([end, *(c.left_edge.i for c in (*_occasions(token), *_facts(token)))])
    return trimmed(token.doc, start, end)


def _occasions(verb: Token) -> list[Token]:
    """Return the clauses that say what had come before: "agreed to go after rebels took the city".

    Nobody promises or asks for what has happened.
    """
    return [
        clause
        for complement in verb.children
        if complement.dep_ in COMPLEMENTS and has_to(complement)
        for clause in complement.children
        if clause.dep_ == "advcl" and _is_past(clause) and clause.i > complement.i
        and any(c.dep_ == "mark" and c.lower_ in OCCASIONS for c in clause.children)
    ]  # fmt: skip


def _facts(verb: Token) -> list[Token]:
    """Return the clauses that say what came of it: "vowed that all would be safe, and two died".

    Nobody promises or asks for what has happened.
    """
    return [
        clause
        for complement in verb.children
        if complement.dep_ == "ccomp" and _has_modal(complement)
        for clause in complement.children
        if clause.dep_ == "conj" and _is_past(clause) and not _has_modal(clause)
        and any(c.dep_ in NOMINAL_SUBJECTS for c in clause.children)
        and not any(c.dep_ == "mark" for c in clause.children)
    ]  # fmt: skip


def _has_modal(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.tag_ == "MD" for c in verb.children)


def _is_past(verb: Token) -> bool:
    """Tell whether a clause tells what was: "after rebels took it", "after nine were killed"."""
    words = (verb, *(c for c in verb.children if c.dep_ in AUXILIARIES))
    return any(t.tag_ == "VBD" for t in words)


def _outcomes(verb: Token) -> list[Token]:
    """Return what the words led to: "said he would go, prompting Oslo to recall its envoy".

    What is yet to be has prompted nothing.
    """
    return [
        clause
        for told in verb.children
        if told.dep_ == "ccomp" and _is_yet_to_be(told)
        for clause in told.children
        if clause.dep_ == "advcl" and clause.tag_ == "VBG" and clause.i > told.i
        and clause.lemma_ in classes()["setting_off"] and clause.nbor(-1).text == ","
    ]  # fmt: skip


def _is_yet_to_be(verb: Token) -> bool:
    """Tell whether somebody only says what he will do or thinks: "said he would go"."""
    if not any(c.dep_ == "nsubj" and c.pos_ == "PRON" for c in verb.children):
        return False
    return _has_modal(verb) or any(
        word.stance in {Stance.THINK, Stance.INTEND} for word in readings(verb)
    )


def _before_comment(doc: Doc, start: int, end: int) -> int:
    """Return where words end behind which the narrator comments on them.

    "… near the port, a claim the army rejected", "… near the port, which the army denied".
    """
    for comma in range(start + 1, end - 2):
        if doc.tokens[comma].text != ",":
            continue
        first, second = doc.tokens[comma + 1], doc.tokens[comma + 2]
        claim = first.lower_ in {"a", "an"} and second.pos_ == "NOUN" and readings(second)
        denied = first.lower_ == "which" and any(w.stance is Stance.DENY for w in _verb_of(first))
        if claim or denied or first.lower_ == "something":
            return comma
    return end


def _behind_colon(verb: Token, start: int, end: int) -> int:
    """Return where words begin that a clause leads up to: "Some object: it is late, they say".

    What stands before the colon is the narrator's.
    """
    if end > verb.i:
        return start
    colon = next((i for i in range(start + 1, end) if verb.doc.tokens[i].text == ":"), None)
    if colon is None:
        return start
    led_up = any(t.dep_ in NOMINAL_SUBJECTS for t in verb.doc[start:colon])
    return colon + 1 if led_up else start


def _verb_of(pronoun: Token) -> list[ReportingWord]:
    """Return the reporting words of the verb of a relative pronoun."""
    return list(readings(pronoun.head)) if pronoun.head.pos_ == "VERB" else []


def cue_word(cue: Span | None) -> ReportingWord | None:
    """Return the reporting word of a cue, read as its complements ask; None for "according to"."""
    for token in reversed(cue) if cue is not None else ():
        words = readings(token)
        if len(words) > 1:
            return next((w for w in words if content_of(token, w) is not None), words[0])
        if words:
            return words[0]
    return None


def _parts(token: Token, word: ReportingWord) -> list[tuple[int, int]]:
    """Return the token ranges of the complements that the word's slots allow."""
    found: list[tuple[int, int]] = []
    objects = [c for c in token.children if c.dep_ in OBJECTS and c.i > token.i]
    clause = _clause(token, word)
    if clause is not None:
        found += [_range(clause), *_behind_it(clause, token), *_beside_it(clause, token)]
        found += _added(clause, token)
        if has_to(clause):
            found += [_range(c) for c in objects]
    for child in token.children:
        found += _prepositional(child, token, word, objects)
    if clause is None and not word.slots.isdisjoint({"object", "predicate"}):
        found += _objects(token, word, objects)
    return found


def _clause(token: Token, word: ReportingWord) -> Token | None:
    """Return the head of the complement clause that the word's slots allow, best behind the word.

    Where clauses stand on both sides, the one before is a clause of its own ("he denies it, says
    he will fight").
    """
    wanted = OF_NOUNS if token.pos_ == "NOUN" else COMPLEMENTS
    asks = word.stance is Stance.ASK
    found = [
        c
        for c in token.children
        if (c.dep_ in wanted or (asks and _asked(c)))
        and ("infinitive" if has_to(c) else "clause") in word.slots
        and (token.pos_ != "NOUN" or _noun_complement(c))
    ]
    asides = [c.i for c in token.children if c.dep_ == "advcl" and c.i > token.i]
    behind = [c for c in found if token.i < c.i < min(asides, default=c.i + 1)]
    if not behind and found and found[0].i < token.i and _claims_more(token, word):
        return None
    return next(iter(behind or found), None)


def _claims_more(verb: Token, word: ReportingWord) -> bool:
    """Tell whether a verb has what it reports behind it: "troops kill two, gang claims 20 deaths".

    What stands before is then the narrator's.
    """
    told = [c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i]
    things = [c for c in told if c.pos_ == "NOUN" and not is_person_noun(c.lemma_.lower())]
    return "object" in word.slots and bool(things)


def _beside_it(clause: Token, verb: Token) -> list[tuple[int, int]]:
    """Return what else stands before who says it: "a bus burned, and two men fled, she said"."""
    before = [c for c in verb.children if c.dep_ == "ccomp" and clause.i < c.i < verb.i]
    return [_range(c) for c in before if any(t.dep_ == "cc" for t in clause.children)]


def _added(clause: Token, verb: Token) -> list[tuple[int, int]]:
    """Return what goes on behind who says it: "posts were shelled, she said, and two men died".

    Not what others say, or do in contrast.
    """
    if clause.i > verb.i or any(c.dep_ == "cc" and c.lower_ != "and" for c in verb.children):
        return []
    return [
        _range(c)
        for c in verb.children
        if c.dep_ == "conj" and c.i > verb.i and not readings(c) and c.pos_ in VERBS
        and (any(s.dep_ in NOMINAL_SUBJECTS for s in c.children) or _tells_of_himself(clause, verb))
    ]  # fmt: skip


def _tells_of_himself(clause: Token, verb: Token) -> bool:
    """Tell whether somebody tells what befell him: "he refused, he said, and was beaten"."""
    told, own = (
        [c.lower_ for c in word.children if c.dep_ in NOMINAL_SUBJECTS and c.pos_ == "PRON"]
        for word in (clause, verb)
    )
    return bool(told) and told == own


def _behind_it(clause: Token, verb: Token) -> list[tuple[int, int]]:
    """Return what goes on behind a colon: "said they had not shot him: he had fallen".

    The parser makes it a second clause of what is said, or hangs all before it on it.
    """
    colon = clause.right_edge.i + 1
    if clause.i < verb.i or colon >= len(clause.doc) or clause.doc.tokens[colon].text != ":":
        return []
    second = [c for c in verb.children if c.dep_ == "ccomp" and c.i > colon]
    turned = verb.dep_ == "ccomp" and verb.head.i > colon
    return [(colon + 1, verb.sent.end)] if second or turned else []


def _asked(child: Token) -> bool:
    """Return whether an infinitive is what somebody is asked to do, though parsed as a purpose."""
    if child.dep_ != "advcl" or not has_to(child):
        return False
    if child.lemma_ in classes()["greeting"]:
        return False  # "called him to congratulate him"
    return any(c.dep_ == "dobj" for c in child.head.children)


def _noun_complement(child: Token) -> bool:
    """Return whether a clause behind a noun is its content ("the claim that …", "plans to …")."""
    return has_to(child) or _opens_with_that(child)


def tells_in_clause(noun: Token) -> bool:
    """Tell whether a clause with "that" says what a noun tells: "the claim that he fled"."""
    clauses = [c for c in noun.children if c.dep_ in {"acl", "ccomp"}]
    return noun.pos_ == "NOUN" and any(_opens_with_that(c) for c in clauses)


def _opens_with_that(clause: Token) -> bool:
    first = clause.left_edge
    return first.lower_ == "that" and first.dep_ == "mark"


def _prepositional(
    child: Token, token: Token, word: ReportingWord, objects: list[Token]
) -> list[tuple[int, int]]:
    """Return the object of a preposition that is a slot, with the direct object before it.

    "criticised the army for …", "described him as …": both parts are what the critic says; of
    "told him about …" only the latter is.
    """
    if child.dep_ not in {"prep", "prt"} or child.lower_ not in word.slots or child.i < token.i:
        return []
    if child.lower_ == "of" and tells_in_clause(token):
        return []  # "the claim of the guild that …": whose claim it is
    inner = [c for c in child.children if c.dep_ in {"pobj", "pcomp"}]
    found = [_range(c) for c in inner]
    if found and child.lower_ in {"for", "as", "of"}:
        found += [_range(c) for c in objects if c.i < child.i]
    return found


def _objects(token: Token, word: ReportingWord, objects: list[Token]) -> list[tuple[int, int]]:
    """Return the direct object and its predicate ("called the raid a crime")."""
    if any(_excluded(c, word) for c in objects):
        return []
    predicates = [c for c in token.children if c.dep_ in PREDICATES and c.i > token.i]
    if "object" not in word.slots and not predicates and not _quoted(objects):
        return []
    found = [_range(c) for c in objects + predicates]
    if is_passive(token) and (agent(token) is not None or predicates):
        found += [_range(c) for c in token.children if c.dep_ == "nsubjpass" and not predicates]
    return found


def _quoted(objects: list[Token]) -> bool:
    """Return whether quotation marks stand in an object ("called it “a crime”")."""
    return any(t.is_quote for c in objects for t in c.subtree)


def _excluded(part: Token, word: ReportingWord) -> bool:
    """Return whether the word reports nothing with this object."""
    if part.lemma_.lower() in word.not_object:
        return True
    return PERSON in word.not_object and (part.ent_type_ == "PERSON" or part.lower_ in PERSONAL)


def _range(part: Token) -> tuple[int, int]:
    return part.left_edge.i, part.right_edge.i + 1
