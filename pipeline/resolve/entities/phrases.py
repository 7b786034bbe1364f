"""From a phrase to a name: what is left without determiners, quotation marks, clauses and tails."""

import re
from functools import lru_cache

from pipeline.find.grammar import tree
from pipeline.find.grammar.phrase import is_syllable
from pipeline.parse.labels import NOMINALS
from pipeline.parse.tokens import Span, Token

MANY = 100_000  # phrases to remember
LEADING = frozenset({"DET", "PUNCT", "CCONJ", "SCONJ", "ADP", "PART", "SPACE", "AUX"})
QUANTIFIERS = frozenset({"both", "all", "either", "neither", "some", "any", "each", "such"})
GLOSS = re.compile(r"(?<=\w) \((?:[^()]*\)|[^()]*$)")  # "TELEX (National Telex Company) offices"
TAILS = frozenset({"relcl", "acl", "appos", "advcl", "cc", "conj", "parataxis", "ccomp", "xcomp"})


def head_of(span: Span) -> Token:
    """Return the noun or pronoun that a phrase hangs on, whatever its syntactic root is."""
    root, tokens = span.root, span.doc.tokens
    if span.end - span.start > 2 and is_syllable(tokens[span.end - 1]):
        return tokens[span.end - 3]  # "Moon Jae-in"
    if root.pos_ in tree.NOUN_TAGS:
        return root
    nominal = [t for t in span if t.pos_ in NOMINALS]
    return min(nominal, key=_depth, default=root)


def _depth(token: Token) -> int:
    depth = 0
    while token.head != token and depth < 50:
        token, depth = token.head, depth + 1
    return depth


def core(span: Span, head: Token) -> Span:
    """Return a phrase without what leads up to its noun phrase and without clauses behind it."""
    first, last = span.start, span.end
    for child in head.children:
        if child.i > head.i and child.dep_ in TAILS and span.start < child.left_edge.i < last:
            last = child.left_edge.i
    while last > head.i + 1 and span.doc.tokens[last - 1].pos_ in {"PUNCT", "CCONJ", "SPACE"}:
        if span.doc.tokens[last - 1].text == ")" and "(" in span.doc[first:last].text:
            break
        last -= 1
    while first < head.i and _leads(span.doc.tokens[first]):
        first += 1
    return span.doc[first:last]


def _leads(token: Token) -> bool:
    if token.lower_ == "no":
        return False  # "No group" is none
    if token.lower_ == "at" and token.i + 1 < len(token.doc):
        return token.nbor().lower_ not in {"least", "most"}  # "at least 14 people"
    if token.lower_ in {"half", "a"} and _is_of_million(token):
        return False
    if token.lower_ == "total":
        return token.dep_ == "quantmod"  # "a total of 300 villagers"
    return token.pos_ in LEADING or token.lower_ in QUANTIFIERS


def _is_of_million(token: Token) -> bool:
    """Tell whether a word belongs to a number in words: "half a million", "a million people"."""
    behind = token.doc[token.i + 1 : token.i + 3]
    return any(t.lower_ in {"million", "billion", "thousand", "hundred", "dozen"} for t in behind)


@lru_cache(maxsize=MANY)
def tidy(text: str) -> str:
    """Collapse blanks and strip glosses, quotation marks and a genitive from a name."""
    text = GLOSS.sub("", " ".join(text.split())).strip(' "“”‘,;:-–—')
    if text.count('"') == 1 or text.count("“") != text.count("”"):  # 19 "terrorists"
        text = text.translate(dict.fromkeys(map(ord, '"“”')))
    for ending in ("'s", "’s", "'", "’"):
        text = text.removesuffix(ending)
    return text
