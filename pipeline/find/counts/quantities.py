"""Numbers of people in words: "at least six", "two dozen", "between 10 and 20", "thousands"."""

import re
from dataclasses import dataclass
from functools import lru_cache

from pipeline.errors import KnowledgeError
from pipeline.knowledge import rows
from pipeline.parse.tokens import Token

KINDS = frozenset(
    {"number", "scale", "vague", "least", "most", "about", "container", "unit"}
    | {"unclear", "harm", "generic"}
)
DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|\d+")
DECIMAL = re.compile(r"\d{1,15}\.\d{1,15}")
LONGEST_BOUND = 3  # words: "no fewer than"
HIGHEST = 100_000_000  # people; what is higher was misread


@dataclass(frozen=True, slots=True)
class Quantity:
    """How many: the bounds, the number stated, and the tokens first:last (end exclusive)."""

    low: int | None
    best: int | None
    high: int | None
    first: int
    last: int


@lru_cache(maxsize=1)
def words() -> dict[str, dict[str, int]]:
    """Return the table of quantities: kind -> phrase -> value (0 where a kind has none).

    Raises:
        KnowledgeError: a row has an unknown kind.
    """
    found: dict[str, dict[str, int]] = {kind: {} for kind in KINDS}
    for line, row in rows("quantities.csv"):
        if row["kind"] not in KINDS:
            raise KnowledgeError(f"quantities.csv:{line}: kind {row['kind']!r} is unknown.")
        found[row["kind"]][row["phrase"]] = int(row["value"] or 0)
    return found


def is_number(token: Token) -> bool:
    """Return whether a token is (part of) a number in digits or words."""
    lower = token.lower_
    table = words()
    return bool(
        DIGITS.fullmatch(lower)
        or DECIMAL.fullmatch(lower)
        or lower in table["number"]
        or lower in table["scale"]
        or _hyphenated(lower) is not None
    )


def read_quantity(anchor: Token) -> Quantity | None:
    """Return the quantity that a token is the number or the vague word of, None for no number."""
    vague = _vague(anchor)
    if vague is not None:
        return vague
    if not is_number(anchor):
        return None
    doc, sentence = anchor.doc, anchor.sent
    first, last = _cluster(anchor, sentence.start, sentence.end)
    value = _value([t.lower_ for t in doc[first:last]])
    if value is None or value > HIGHEST or _is_compound(anchor, first, last):
        return None
    some = words()["vague"].get(doc[first - 1].lower_) if first > sentence.start else None
    if some is not None and anchor.lower_ in _scales():  # "several hundred"
        return Quantity(some * value, None, None, first - 1, last)
    ranged = _range(anchor, first, last, value)
    if ranged is not None:
        return ranged
    bound, start = _bound(anchor, first)
    low, high = (None if bound in {"most", "about"} else value), (None if bound else value)
    if bound == "most":
        high = value
    return Quantity(low, value, high, start, last)


def _vague(token: Token) -> Quantity | None:
    """Return "dozens", "several", "tens of thousands", "several hundred"."""
    table = words()["vague"]
    if token.lower_ not in table:
        return None
    doc, first, last = token.doc, token.i, token.i + 1
    if token.i > 1 and doc[first - 1].lower_ == "of" and doc[first - 2].lower_ in table:
        first -= 2
    elif last + 1 < len(doc) and doc[last].lower_ == "of" and doc[last + 1].lower_ in table:
        last += 2
    value = table[doc[first].lower_]
    if last - first > 1:  # "tens of thousands" is 20 times 1,000
        value *= table[doc[last - 1].lower_] // 2
    elif last < len(doc) and doc[last].lower_ in _scales():
        value *= _scales()[doc[last].lower_]
        last += 1
    return Quantity(value, None, None, first, last)


def _cluster(anchor: Token, floor: int, ceiling: int) -> tuple[int, int]:
    """Return the range of number words around a token ("one hundred and five")."""
    doc, first, last = anchor.doc, anchor.i, anchor.i + 1
    while first > floor and _joins(doc[first - 1], doc[first]):
        first -= 1
    while last < ceiling and _joins(doc[last - 1], doc[last]):
        last += 1
    if doc[first].lower_ == "and":
        first += 1
    if doc[last - 1].lower_ == "and":
        last -= 1
    if first > floor and doc[first - 1].lower_ in {"a", "half"} and doc[first].lower_ in _scales():
        first -= 1
        if doc[first].lower_ == "a" and first > floor and doc[first - 1].lower_ == "half":
            first -= 1
    return first, last


def _joins(left: Token, right: Token) -> bool:
    """Return whether two neighbouring tokens belong to one number."""
    if is_number(left) and is_number(right):
        written = _hyphenated(f"{left.lower_}-{right.lower_}")  # "ninety six"
        return right.lower_ in _scales() or left.lower_ in _scales() or written is not None
    if "-" in {left.text, right.text}:  # the tokenizer cuts "twenty-five" in three
        return _in_hyphenated(left if left.text == "-" else right)
    if left.lower_ in _scales() and right.lower_ == "and":
        return right.i + 1 < len(right.doc) and is_number(right.nbor())
    return left.lower_ == "and" and left.i > 0 and left.nbor(-1).lower_ in _scales()


def _in_hyphenated(dash: Token) -> bool:
    """Return whether a hyphen joins tens and ones in words."""
    if not 0 < dash.i < len(dash.doc) - 1:
        return False
    return _hyphenated(f"{dash.nbor(-1).lower_}-{dash.nbor().lower_}") is not None


def _scales() -> dict[str, int]:
    return words()["scale"]


def _value(parts: list[str]) -> int | None:
    """Return the value of number words and digits; at most millions."""
    total, current = 0, 0.0
    for part in parts:
        if part in {"a", "and", "-"}:
            current = current or float(part == "a")
        elif part == "half":
            current = 0.5
        elif part in _scales():
            scale = _scales()[part]
            current = (current or 1) * scale
            if scale >= 1000:
                total, current = total + int(current), 0
        else:
            number = _plain(part)
            if number is None:
                return None
            current += number
    return total + int(current)


def _plain(part: str) -> float | None:
    """Return the value of one word or group of digits."""
    if DIGITS.fullmatch(part):
        return float(part.replace(",", ""))
    if DECIMAL.fullmatch(part):
        return float(part)
    known = words()["number"].get(part)
    return float(known) if known is not None else _hyphenated(part)


def _hyphenated(part: str) -> float | None:
    """Return the value of "twenty-five"."""
    tens, dash, ones = part.partition("-")
    table = words()["number"]
    if not dash or table.get(tens, 0) < 20 or table.get(ones, 10) > 9:
        return None
    return float(table[tens] + table[ones])


def _is_compound(anchor: Token, first: int, last: int) -> bool:
    """Return whether the number is part of another word ("23-year-old", "G7", "T-72", "$5")."""
    doc = anchor.doc
    before = doc[first - 1] if first else None
    after = doc[last] if last < len(doc) else None
    glued = (
        before is not None and not before.whitespace_ and before.text in {"-", "$", "€", "£", "/"}
    )
    hyphen = after is not None and after.text in {"-", "%", "/"} and not doc[last - 1].whitespace_
    return bool(glued) or bool(hyphen and not (after is not None and _dashed_range(after)))


def _dashed_range(dash: Token) -> bool:
    """Return whether a dash joins two numbers ("10-20 people")."""
    return dash.i + 1 < len(dash.doc) and is_number(dash.nbor()) and dash.text != "%"


def _range(anchor: Token, first: int, last: int, value: int) -> Quantity | None:
    """Return "between 10 and 20", "10 to 20", "10-20"."""
    doc = anchor.doc
    if last + 1 < len(doc) and _range_word(doc[last], first) and is_number(doc[last + 1]):
        upper_first, upper_last = _cluster(doc[last + 1], last + 1, anchor.sent.end)
        upper = _value([t.lower_ for t in doc[upper_first:upper_last]])
        start = first - 1 if first and doc[first - 1].lower_ in {"between", "from"} else first
        if upper is not None and upper > value:
            return Quantity(value, None, upper, start, upper_last)
    if first > 1 and is_number(doc[first - 2]) and _range_word(doc[first - 1], first - 2):
        return _range_from(doc[first - 2], anchor)
    return None


def _range_from(lower: Token, anchor: Token) -> Quantity | None:
    first, last = _cluster(lower, anchor.sent.start, lower.i + 1)
    value = _value([t.lower_ for t in lower.doc[first:last]])
    return _range(lower, first, last, value) if value is not None else None


def _range_word(token: Token, first: int) -> bool:
    """Return whether a word joins the two ends of a range."""
    if token.lower_ in {"to", "-", "–", "or"}:
        return True
    between = token.doc[first - 1].lower_ == "between" if first else False
    return token.lower_ == "and" and between


def _bound(anchor: Token, first: int) -> tuple[str | None, int]:
    """Return the kind of bound the words before a number set, and where they start."""
    doc, floor = anchor.doc, anchor.sent.start
    table = words()
    for size in range(LONGEST_BOUND, 0, -1):
        if first - size < floor:
            continue
        phrase = " ".join(t.lower_ for t in doc[first - size : first])
        for kind in ("least", "most", "about"):
            if phrase in table[kind]:
                return kind, first - size
    return None, first
