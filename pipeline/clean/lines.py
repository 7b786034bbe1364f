"""Lines to paragraphs: blank lines separate, hard wraps are joined, each by the text's evidence."""

import re
from collections.abc import Iterator
from itertools import pairwise

LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
BULLET = re.compile(r"(?:[*•·‣▪●○■]{1,40}|[-–—]|\(?\d{1,2}[.)]|#{1,6})\s|\*(?=\w)")
MARKED_HEAD = re.compile(r"={2,9}[^=\n]{1,200}={2,9}\s*|#{1,6}\s[^\n]{1,200}")
FINAL = frozenset(".!?…:;")
CLOSING = "\"'”’)]"
WIDEST_WRAP = 140  # characters; e-mail and wire copy wrap at 60 to 80, terminals at 132
WRAPPED_SHARE = 0.35  # some 65 % of the line breaks in wrapped English are before a small letter
SHORT_LINE = 0.6  # of the width: what ends here ends the paragraph

Stretch = tuple[int, int]  # offsets in the text, without blanks around


def paragraphs(text: str) -> list[Stretch]:
    """Return the paragraphs of a text in order: every character that is not blank lies in one."""
    groups = list(_groups(text))
    width = _wrap_width(text, groups)
    found: list[Stretch] = []
    for group in groups:
        start, end = above = group[0]
        for line in group[1:]:
            if not _joined(text, above, line, width):
                found.append((start, end))
                start = line[0]
            end = line[1]
            above = line
        found.append((start, end))
    return found


def stripped(text: str, start: int, end: int) -> Stretch | None:
    """Return the offsets without the blanks around, None where all is blank."""
    inner = text[start:end]
    left = inner.lstrip()
    if not left:
        return None
    return end - len(left), start + len(inner.rstrip())


def _groups(text: str) -> Iterator[list[Stretch]]:
    """Yield the runs of lines that no blank line parts, each line stripped."""
    group: list[Stretch] = []
    reach = 0
    for match in LINE.finditer(text):
        line = stripped(text, *match.span())
        breaks = len(text[reach : match.start()].replace("\r\n", "\n"))
        if group and (line is None or breaks > 1):
            yield group
            group = []
        if line is not None:
            group.append(line)
        reach = match.end()
    if group:
        yield group


def _wrap_width(text: str, groups: list[list[Stretch]]) -> int:
    """Return the width at which a document is hard-wrapped, 0 if it is not.

    Wrapped is a document whose lines often go on with a small letter behind a line that ends
    without a full stop, and whose lines are not longer than a page is wide.
    """
    breaks = [pair for group in groups for pair in pairwise(group)]
    if not breaks:
        return 0
    width = max(end - start for (start, end), _ in breaks)
    running_on = sum(_runs_on(text, above, below) for above, below in breaks)
    return width if width <= WIDEST_WRAP and running_on >= WRAPPED_SHARE * len(breaks) else 0


def _runs_on(text: str, above: Stretch, below: Stretch) -> bool:
    """Tell whether a sentence surely runs over the break between two lines."""
    return text[below[0]].islower() and not ends_sentence(text, *above)


def ends_sentence(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch ends in a full stop, question mark, colon …, quotes left aside."""
    last = text[max(start, end - 4) : end].rstrip(CLOSING)[-1:]
    return last in FINAL


def _joined(text: str, above: Stretch, below: Stretch, width: int) -> bool:
    """Tell whether two lines are of one paragraph."""
    if BULLET.match(text, *below) or any(MARKED_HEAD.fullmatch(text, *x) for x in (above, below)):
        return False
    length = above[1] - above[0]
    ended = ends_sentence(text, *above)
    if not width or (length < SHORT_LINE * width and not ended):
        return _runs_on(text, above, below) and length >= 20
    if not ended:
        return True
    indented = text[below[0] - 2 : below[0]].isspace() and text[below[0] - 1] not in "\n\r"
    first_word = text[below[0] : below[1]].split(maxsplit=1)[0]
    return not indented and length + 1 + len(first_word) > width  # else it would have fitted
