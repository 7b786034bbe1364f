"""Which rules are worth trying on a sentence, told by its words.

Patterns are slow and most sentences hold few times, so a rule names what it needs: cues, and words
of which it reads one. Each word of a text is looked up with what it meets of that, which a process
works out once: sentences share most of their words.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache, reduce
from operator import or_

from pipeline.find.times import words
from pipeline.find.times.grammar import RULES
from pipeline.find.times.rule import Rule

CUES = {  # pieces of words in small letters, a blank standing for the end of a word
    "season": "spring|summer|autumn|fall|winter",
    "decade": "twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties",
    "unit": "hour|day|night|morning|noon|evening|week|month|quarter|half|year|decade|centur|dawn|"
    "spring|summer|autumn|fall|winter",
    "deixis": "day|morrow|night|evening|this |now|current|present|moment|recent|lately|earlier|"
    "that|then|later",
}
PHRASES = {"deixis": "at the"}  # cues of several words, looked for in the sentence
PATTERNS = {  # of words as they are written
    "month": re.compile(rf"\b(?:{words.month()})(?![a-z])"),
    "weekday": re.compile(rf"\b{words.weekday(short=True)}"),
    "digit": re.compile(r"\d"),
    "year": re.compile(r"\d{4}"),
    "figures": re.compile(r"\d[/.]\d"),
    "ordinal": re.compile(rf"\d{words.ORDINAL}"),
    "era": re.compile(r"\b(?:AD|A\.D|CE)\b"),
}
TWICE = {"months": "month", "weekdays": "weekday"}  # cues met where a sentence has another twice
MANY = 100_000  # words to remember


def rules_for(sentence: str) -> Iterator[Rule]:
    """Yield the rules that may read something in a sentence, in the order of the grammar."""
    small, bits = sentence.casefold(), _bits()
    met = sum(bits[cue] for cue, phrase in PHRASES.items() if phrase in small)
    met = reduce(or_, map(MET.__getitem__, sentence.split()), met)
    for twice, cue in TWICE.items():
        if met & bits[cue] and len(PATTERNS[cue].findall(sentence)) > 1:
            met |= bits[twice]
    for rule, in_phrases in _rules_met(met):
        if not in_phrases or rule.may_read(small):
            yield rule


@lru_cache(maxsize=MANY)
def _rules_met(met: int) -> list[tuple[Rule, bool]]:
    """Return the rules whose needs are met, and whether each reads phrases, not words alone."""
    return [(rule, phrases) for needs, rule, phrases in _needs_of_rules() if met & needs == needs]


class _Met(dict[str, int]):
    """What a word meets: the sum of the bits of `_bits`."""

    def __missing__(self, word: str) -> int:
        """Work out what a word meets; forget all words first where they are too many."""
        if len(self) >= MANY:
            self.clear()
        met = self[word] = _meets(word)
        return met


MET = _Met()


def _meets(word: str) -> int:
    """Look for each piece in a word, and try the patterns on it."""
    met, padded, pieces = 0, f" {word.casefold()} ", _pieces_by_start()
    for place in range(len(padded) - 1):
        for piece, meant in pieces.get(padded[place : place + 2], ()):
            if padded.startswith(piece, place):
                met |= meant
    if word.isalpha() and word.islower():  # as most are: no pattern or mark is in such a word
        return met
    for pattern, meant in _patterns():
        if pattern.search(word):
            met |= meant
    return met


@cache
def _patterns() -> list[tuple[re.Pattern[str], int]]:
    """Return the patterns, and the marks among the pieces ("-"), with what they meet."""
    marks = [(re.compile(re.escape(p)), bit) for p, bit in _pieces().items() if len(p) == 1]
    return [*((pattern, _bits()[cue]) for cue, pattern in PATTERNS.items()), *marks]


@cache
def _pieces_by_start() -> dict[str, list[tuple[str, int]]]:
    """Return the pieces of some letters with what they meet, by the first two of them."""
    found: dict[str, list[tuple[str, int]]] = {}
    for piece, meant in _pieces().items():
        if len(piece) > 1:
            found.setdefault(piece[:2], []).append((piece, meant))
    return found


@cache
def _needs_of_rules() -> list[tuple[int, Rule, bool]]:
    """Return each rule with the bits it needs, and whether it reads phrases, not words alone."""
    bits = _bits()
    return [
        (
            sum(bits[cue] for cue in rule.cues) | (bits[rule.words] if rule.words else 0),
            rule,
            any(len(phrase.split()) > 1 for phrase in rule.words.split("|")),
        )
        for rule in RULES
    ]


@cache
def _bits() -> dict[str, int]:
    """Return the bit of each cue, and of the words of each rule, by the words as they stand."""
    needs = dict.fromkeys([*CUES, *PATTERNS, *TWICE, *(rule.words for rule in RULES if rule.words)])
    return {need: 1 << number for number, need in enumerate(needs)}


@cache
def _pieces() -> dict[str, int]:
    """Return the bits that a piece of a word meets."""
    found: dict[str, int] = {}
    for need, bit in _bits().items():
        for phrase in _phrases(need):
            piece = _longest_word(phrase)
            found[piece] = found.get(piece, 0) | bit
    return found


def _phrases(need: str) -> Iterable[str]:
    return (
        () if need in PATTERNS or need in TWICE else filter(None, CUES.get(need, need).split("|"))
    )


def _longest_word(phrase: str) -> str:
    """Return the longest word of a phrase, with the blanks that the phrase has around it."""
    found: list[str] = re.findall(r" ?[^ ]+ ?", phrase)
    return max(found, key=len)
