"""What is said: the complements of a reporting word."""

from spacy.tokens import Span, Token

from pipeline.find.statements.speakers import is_passive, trimmed
from pipeline.find.statements.words import ReportingWord


def content_of(token: Token, word: ReportingWord) -> Span | None:
    """Return the content of a reporting word: its complements, as one contiguous stretch."""
    parts = _parts(token, word)
    if not parts:
        return None
    start = min(p[0] for p in parts)
    end = max(p[1] for p in parts)
    return trimmed(token.doc, start, end)


def _parts(token: Token, word: ReportingWord) -> list[tuple[int, int]]:
    """Return the token ranges of the complements that the word's slots allow."""
    found: list[tuple[int, int]] = []
    objects = [c for c in token.children if c.dep_ in {"dobj", "dative"} and c.i > token.i]
    clause = _clause(token, word)
    if clause is not None:
        found.append(_range(clause, token))
        if _infinitive(clause):
            found += [_range(c, token) for c in objects]
    for child in token.children:
        found += _prepositional(child, token, word, objects)
    if "object" in word.slots and (clause is None or clause.dep_ == "xcomp"):
        found += _objects(token, word, objects)
    return found


def _clause(token: Token, word: ReportingWord) -> Token | None:
    """Return the head of the complement clause that the word's slots allow."""
    for child in token.children:
        if child.dep_ in {"ccomp", "xcomp", "acl", "relcl"}:
            if token.pos_ == "NOUN" and not _noun_complement(child):
                continue
            if token.pos_ != "NOUN" and child.dep_ in {"acl", "relcl"}:
                continue
            if ("infinitive" if _infinitive(child) else "clause") in word.slots:
                return child
    return None


def _noun_complement(child: Token) -> bool:
    """Return whether a clause behind a noun is its content ("the claim that …", "plans to …")."""
    if _infinitive(child):
        return True
    first = child.left_edge
    return first.lower_ == "that" and first.dep_ == "mark"


def _infinitive(clause: Token) -> bool:
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in clause.children)


def _prepositional(
    child: Token, token: Token, word: ReportingWord, objects: list[Token]
) -> list[tuple[int, int]]:
    """Return the object of a preposition that is a slot, with the direct object before it."""
    if child.dep_ not in {"prep", "prt"} or child.lower_ not in word.slots or child.i < token.i:
        return []
    inner = [c for c in child.children if c.dep_ in {"pobj", "pcomp"}]
    found = [_range(c, token) for c in inner]
    if found and "object" in word.slots:
        found += [_range(c, token) for c in objects]
    return found


def _objects(token: Token, word: ReportingWord, objects: list[Token]) -> list[tuple[int, int]]:
    """Return the direct object and its predicate ("called the raid a crime")."""
    if any(c.lemma_.lower() in word.not_object for c in objects):
        return []
    found = [_range(c, token) for c in objects]
    found += [
        _range(c, token) for c in token.children if c.dep_ in {"oprd", "xcomp"} and c.i > token.i
    ]
    if not found and is_passive(token):
        found = [_range(c, token) for c in token.children if c.dep_ == "nsubjpass"]
    return found


def _range(part: Token, cue: Token) -> tuple[int, int]:
    return part.left_edge.i, part.right_edge.i + 1
