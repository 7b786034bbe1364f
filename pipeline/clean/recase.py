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
    ("ing", ("", "e")), ("ly", ("",)),
)  # fmt: skip
OPENING_QUOTES = "\"'“‘(["
SHOUTED = 0.6  # share of capitals among the letters
LEAST = 8  # letters: less is an acronym or a name
MONTHS_TOO = frozenset({"MAY", "MARCH"})
BESIDE_A_DATE = re.compile(r"\d|^(?:in|last|since|by|until|next|early|late|mid)$", re.IGNORECASE)
IN_BRACKETS = re.compile(r"[(\[]([A-Z]{2,6})[)\]]")
AFTER_APOSTROPHE = re.compile(r"\w['’]$")
SCOTTISH = re.compile(r"MC[A-Z]{3,}")
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
        return _phrases().sub(lambda m: m[0].title(), "".join((*parts, text[position:])))

    def _form(self, word: str, text: str, start: int, end: int) -> str:
        """Return how a word is written inside a sentence."""
        lower = word.lower()
        if AFTER_APOSTROPHE.search(text, max(0, start - 2), start):
            return lower if len(word) <= 2 else word[0] + lower[1:]
        if len(word) == 1:
            return lower if lower == "a" and text[end : end + 1] != "." else word
        if word in self._acronyms:
            return word
        if word.upper() in MONTHS_TOO and _beside_a_date(text, start, end):
            return word[0] + lower[1:]
        small, large = self._evidence[lower], self._evidence[word[0] + lower[1:]]
        if small != large:
            return (
                lower if small > large else word if word.isupper() is False else word[0] + lower[1:]
            )
        if lower in spelling() and not is_small(lower):
            return spelling()[lower]
        if is_small(lower):
            return lower
        if self._evidence[word.upper()] or not word.isupper() or not VOWEL.search(word):
            return word
        if SCOTTISH.fullmatch(word):
            return f"Mc{word[2]}{lower[3:]}"
        return word[0] + lower[1:]

    @cached_property
    def _acronyms(self) -> frozenset[str]:
        """Return the words that stand alone in brackets somewhere, as "(URNG)" does."""
        return frozenset(IN_BRACKETS.findall(self._text))

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
    letters = sum(map(str.isalpha, text))
    return letters >= LEAST and sum(map(str.isupper, text)) >= SHOUTED * letters


def _firsts(text: str) -> Iterator[int]:
    """Yield the offsets at which sentences begin."""
    return (match.end() for match in FIRST.finditer(text))


def _beside_a_date(text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - 20) : start].split()[-1:], text[end : end + 9].split()[:1]
    return any(BESIDE_A_DATE.search(word) for word in before) or any(
        word[0].isdigit() for word in after
    )


@lru_cache(maxsize=1)
def spelling() -> dict[str, str]:
    """Return how words are written whose case is known, by their small letters."""
    forms = (row["form"] for _, row in rows("clean/spelling.csv"))
    return {form.lower(): form for form in forms if " " not in form}


@lru_cache(maxsize=1)
def _phrases() -> re.Pattern[str]:
    """Match the names of several words that could each be small ("United Nations")."""
    forms = (row["form"] for _, row in rows("clean/spelling.csv"))
    names = sorted((re.escape(form) for form in forms if " " in form), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(names)})\b", re.IGNORECASE)


def is_small(word: str) -> bool:
    """Tell whether a word is written with small letters, inflected forms too."""
    known = spelling()
    return known.get(word) == word or any(known.get(stem) == stem for stem in _stems(word))


def _stems(word: str) -> Iterator[str]:
    """Yield what a word may be an inflected form of."""
    for ending, instead in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            stem = word[: -len(ending)]
            yield from (stem + letter for letter in instead)
            if stem[-1] == stem[-2]:
                yield stem[:-1]
