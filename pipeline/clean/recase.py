"""Recasing: shouted text and headlines in title case, written as a sentence would be."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property, lru_cache

from pipeline.clean.headings import title_case
from pipeline.knowledge import rows

WORD = re.compile(r"[^\W\d_]+")
SENTENCE_END = re.compile(r"[\n\r]+|(?<=[.!?]) ")
FIRST = re.compile(r"(?:\A|(?<!\b[A-Z])[.!?]['\"”’)]*\s)[\s\"'“‘(\[]*")
ENDINGS = (
    ("s", ("",)), ("es", ("",)), ("ies", ("y",)), ("ed", ("", "e")), ("ied", ("y",)),
    ("ing", ("", "e")), ("ly", ("",)), ("er", ("", "e")), ("ers", ("", "e")),
)  # fmt: skip
OPENING_QUOTES = "\"'“‘(["
SHOUTED = 0.6  # share of capitals among the letters
LEAST = 8  # letters: less is an acronym or a name
MONTHS_TOO = frozenset({"MAY", "MARCH"})
BESIDE_A_DATE = re.compile(
    r"\d|^(?:in|last|since|by|until|next|early|late|mid|of|and)$", re.IGNORECASE
)
VOWEL = re.compile(r"[AEIOUYÀ-Ý]")


class Recaser:
    """Gives words the case they have in the document's own sentences, else in our spelling table.

    Args:
        text: The whole text of the article: its sentences are the evidence.
    """

    def __init__(self, text: str) -> None:
        self._text = text

    def recase(self, text: str, *, heading: bool) -> str:
        """Return `text`, of the same length, in sentence case where it shouts or is in title case.

        Args:
            text: A block, blanks collapsed or not.
            heading: Only headings are looked at for title case; in running text it is names.
        """
        if shouted(text):
            return self._lowered(text, set(_firsts(text)))
        if heading and title_case([m[0] for m in WORD.finditer(text)]):
            return self._lowered(text, {0, *_firsts(text)})
        return text

    def _lowered(self, text: str, first: set[int]) -> str:
        parts: list[str] = []
        position = 0
        for match in WORD.finditer(text):
            form = self._form(match[0], text, match.start(), match.end())
            if match.start() in first and form.islower():
                form = form[0].upper() + form[1:]
            parts += (
                text[position : match.start()],
                form if len(form) == len(match[0]) else match[0],
            )
            position = match.end()
        return "".join((*parts, text[position:]))

    def _form(self, word: str, text: str, start: int, end: int) -> str:
        """Return how a word is written inside a sentence."""
        lower = word.lower()
        if start and text[start - 1] in "'’":
            return lower if len(word) <= 2 else word[0] + lower[1:]
        if len(word) == 1:
            return lower if lower == "a" and text[end : end + 1] != "." else word
        if word.upper() in MONTHS_TOO and _beside_a_date(text, start, end):
            return word[0] + lower[1:]
        small, large = self._evidence[lower], self._evidence[word[0] + lower[1:]]
        if small != large:
            return (
                lower if small > large else word if word.isupper() is False else word[0] + lower[1:]
            )
        if word.upper() in spelling():
            return word
        if is_small(lower):
            return lower
        if self._evidence[word.upper()] or not word.isupper() or not VOWEL.search(word):
            return word
        return word[0] + lower[1:]

    @cached_property
    def _evidence(self) -> Counter[str]:
        """Count the forms of the words inside the document's sentences that do not shout."""
        count: Counter[str] = Counter()
        for line in SENTENCE_END.split(self._text):
            words = WORD.findall(line)
            if not shouted(line) and not title_case(words):
                first = set(_firsts(line))
                inside = (m for m in WORD.finditer(line) if m.start() not in first)
                count.update(m[0] for m in inside if line[m.start() - 1] not in OPENING_QUOTES)
        return count


def shouted(text: str) -> bool:
    """Tell whether a text is written in capitals."""
    letters = sum(c.isalpha() for c in text)
    return letters >= LEAST and sum(c.isupper() for c in text) >= SHOUTED * letters


def _firsts(text: str) -> Iterator[int]:
    """Yield the offsets at which sentences begin."""
    return (match.end() for match in FIRST.finditer(text))


def _beside_a_date(text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - 20) : start].split()[-1:], text[end : end + 9].split()[:1]
    return any(BESIDE_A_DATE.search(word) for word in before) or any(
        word[0].isdigit() for word in after
    )


@lru_cache(maxsize=1)
def spelling() -> frozenset[str]:
    """Return the words whose case is known."""
    return frozenset(row["form"] for _, row in rows("clean/spelling.csv"))


def is_small(word: str) -> bool:
    """Tell whether a word is written with small letters, inflected forms too."""
    return word in spelling() or any(stem in spelling() for stem in _stems(word))


def _stems(word: str) -> Iterator[str]:
    """Yield what a word may be an inflected form of."""
    for ending, instead in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            stem = word[: -len(ending)]
            yield from (stem + letter for letter in instead)
            if stem[-1] == stem[-2]:
                yield stem[:-1]
