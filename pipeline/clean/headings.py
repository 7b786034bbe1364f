"""Headings: short lines without a full stop that stand above the text they name."""

import re
from collections.abc import Sequence

from pipeline.clean.lines import MARKED_HEAD, Stretch, ends_sentence

WORD = re.compile(r"[^\W\d_][\w'’-]*")
SMALL = re.compile(r"(?:a|an|the|of|in|on|at|to|by|for|from|and|or|but|with|as|is|after|over|vs)$")
LONGEST = 20  # words of a headline
SHORT = 8  # words: a line that short is a heading wherever it stands between longer ones
BODY_CHARS = 60  # what follows a heading is longer


def is_heading(text: str, places: Sequence[Stretch], index: int) -> bool:
    """Tell whether paragraph `index` of the paragraphs `places` is a heading of what follows."""
    start, end = places[index]
    if MARKED_HEAD.fullmatch(text, start, end):
        return True
    words = WORD.findall(text, start, end)
    if not words and text[start:end].strip(" -–").isdigit():
        return _has_body(places, index)  # a year above the events of it
    if not 0 < len(words) <= LONGEST or text[start].islower():
        return False
    if not _has_body(places, index):
        return len(places) == 1 and len(words) > 3 and title_case(words, 1)  # only a headline
    if ends_sentence(text, start, end):
        return index == 0 and len(words) > 3 and title_case(words)
    if text[end - 1] in ',;"”' or text[start] in '"“':
        return text[end - 1] in '"”' and index == 0
    return index == 0 or len(words) <= SHORT or title_case(words)


def _has_body(places: Sequence[Stretch], index: int) -> bool:
    """Tell whether a longer paragraph follows, another heading or two between."""
    length = places[index][1] - places[index][0]
    following = places[index + 1 : index + 4]
    return any(end - start >= max(BODY_CHARS, length) for start, end in following)


def title_case(words: Sequence[str], share: float = 0.8) -> bool:
    """Tell whether nearly all words that could be small begin with a capital."""
    full = [word for word in words if not SMALL.match(word.lower())]
    return len(full) > 1 and sum(word[0].isupper() for word in full) >= share * len(full)
