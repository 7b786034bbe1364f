"""Strings that make a careless regular expression slow, drawn from the expression itself.

A repetition is dangerous where its text can be read in many ways. For each one this gives what may
stand before it, then its body many times, then a character that fits nowhere.
"""

import re._constants as sre
import re._parser as parser
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeAlias

Code: TypeAlias = Any  # of a node of a parsed pattern
Node = tuple[Code, Code]
COMMON = (
    *"aA1 -\n\t\"'([<.$—“‘",
    "A ", "a ", "1 ", "1,", "1.", "A. ", "a-", "aA", "a\n", " \n", "\n\n", "A, ", ". ", ": ", "“a ",
    "and ", "the ",
)  # fmt: skip
NOWHERE = "\x01"
LONG = 20  # repetitions allowed; fewer cannot blow up by themselves
TRIED = "aA1 -.,\"'\n~é"
CATEGORIES: dict[Any, Callable[[str], bool]] = {
    sre.CATEGORY_DIGIT: str.isdigit,
    sre.CATEGORY_NOT_DIGIT: lambda c: not c.isdigit(),
    sre.CATEGORY_SPACE: str.isspace,
    sre.CATEGORY_NOT_SPACE: lambda c: not c.isspace(),
    sre.CATEGORY_WORD: lambda c: c.isalnum() or c == "_",
    sre.CATEGORY_NOT_WORD: lambda c: not (c.isalnum() or c == "_"),
}
REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT)


def adversaries(pattern: str, flags: int, length: int) -> Iterator[str]:
    """Yield strings of about `length` characters on which `pattern` may be slow."""
    for unit in COMMON:
        yield unit * (length // len(unit))
    for before, body in dict.fromkeys(_pumps(list(parser.parse(pattern, flags)), "")):
        if body:
            yield before + body * (length // len(body)) + NOWHERE
            yield (before + body) * (length // len(before + body)) + NOWHERE


def _pumps(nodes: list[Node], before: str) -> Iterator[tuple[str, str]]:
    """Yield (what stands before, body) of each long repetition below `nodes`."""
    for place, (kind, value) in enumerate(nodes):
        ahead = before + _example(nodes[:place])
        if kind in REPEATS:
            _, most, body = value
            if most > LONG:
                yield from ((ahead, text) for text in _bodies(list(body)))
            yield from _pumps(list(body), ahead)
        elif kind is sre.SUBPATTERN:
            yield from _pumps(list(value[3]), ahead)
        elif kind is sre.BRANCH:
            for branch in value[1]:
                yield from _pumps(list(branch), ahead)
        elif kind in (sre.ASSERT, sre.ASSERT_NOT):
            yield from _pumps(list(value[1]), ahead)


def _bodies(nodes: list[Node]) -> Iterator[str]:
    """Yield what one turn of a repetition may read: an example, each branch, each kind of sign."""
    yield _example(nodes)
    if len(nodes) == 1 and nodes[0][0] is sre.SUBPATTERN:
        nodes = list(nodes[0][1][3])
    if len(nodes) == 1 and nodes[0][0] is sre.BRANCH:
        yield from map(_example, nodes[0][1][1])
    if len(nodes) == 1 and nodes[0][0] is sre.IN:
        yield from filter(_fits(nodes[0][1]), TRIED)


def _example(nodes: Iterable[Node]) -> str:
    """Return a short text that the nodes match."""
    return "".join(_one(kind, value) for kind, value in nodes)


def _one(kind: Code, value: Code) -> str:
    if kind is sre.LITERAL:
        return chr(value)
    if kind in (sre.NOT_LITERAL, sre.ANY):
        return "b" if value != ord("b") else "c"
    if kind is sre.IN:
        return next(filter(_fits(value), TRIED), None) or _listed(value)
    if kind in REPEATS:
        least, most, body = value
        return _example(body) * max(least, min(most, 1))
    if kind is sre.SUBPATTERN:
        return _example(value[3])
    if kind is sre.ATOMIC_GROUP:
        return _example(value)
    if kind is sre.BRANCH:
        return _example(value[1][0])
    if kind is sre.ASSERT and value[0] > 0:
        return _example(value[1])
    return ""


def _listed(members: list[Node]) -> str:
    """Return the first character that a class lists."""
    kind, value = members[0]
    return chr(value[0] if kind is sre.RANGE else value)


def _fits(members: list[Node]) -> Callable[[str], bool]:
    """Return whether a character lies in a class."""
    negated = members[0][0] is sre.NEGATE

    def fits(sign: str) -> bool:
        return negated != any(_is(sign, kind, value) for kind, value in members)

    return fits


def _is(sign: str, kind: Code, value: Code) -> bool:
    if kind is sre.LITERAL:
        return ord(sign) == value
    if kind is sre.RANGE:
        return bool(value[0] <= ord(sign) <= value[1])
    return kind is sre.CATEGORY and CATEGORIES[value](sign)
