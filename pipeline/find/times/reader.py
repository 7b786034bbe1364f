"""Reads text from left to right and resolves its time expressions in their frame."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.find.times import values
from pipeline.find.times.frame import Frame
from pipeline.find.times.rule import Rule
from pipeline.find.times.sieve import rules_for
from pipeline.find.times.values import Value

OPENING = re.compile(
    r"\b(?P<word>since|until|till|by|before|after|prior to)\s"
    r"(?:the\s|about\s|around\s|at least\s)?$",
    re.IGNORECASE,
)
BEFORE = frozenset({"before", "prior to"})
OWNER = re.compile(r"['’]s\b|-")  # "killed by Monday's blast" tells no bound
EARLIER = re.compile(r"(?i)the (?:previous|preceding) ")  # looks back, and the story goes on
SENTENCE_END = re.compile(  # what begins with a set of signs is found at once
    r"[.!?\n](?:(?<=\n)|(?<=[a-z0-9)”\"’].)(?<!\bSt.)[”\"’)]?\s+(?=[A-Z“\"‘(]))"
)
LAST_PART = re.compile(r"(?i)(?:the )?end of |the (?:week|month|year) (?:is|was) out")
PASSAGE = 600  # characters of the paragraph in which the text may have come back to the present
CONTEXT = 200  # characters of the sentence that a rule may look at on either side


@dataclass(frozen=True, slots=True)
class Found:
    """A time expression in a string, and what it means."""

    start: int
    end: int
    value: Value


def read_string(text: str, frame: Frame) -> list[Found]:
    """Find the time expressions of one paragraph and leave `frame` where its last one put it.

    The leftmost, then the longest candidate wins; one its rule refuses makes room for the next.
    """
    found: list[Found] = []
    behind = seen = 0
    frame.quoted = False
    for match, rule in sorted(_candidates(text), key=lambda c: (c[0].start(), -c[0].end())):
        if match.start() < behind:
            continue
        frame.move(match.start())
        frame.quoted = _is_quoted(text[seen : match.start()], frame.quoted)
        seen = match.start()
        value = _resolve(match, rule, text, frame)
        if value is None:
            continue
        behind = match.end()
        word = opening(text, match.start(), match.end())
        opened = _opened(value, word) if word == "since" or not rule.within_day else value
        if rule.told and not EARLIER.match(match[0]):
            goes_on = opened is value or word == "by"
            frame.remember(
                value, states_year=rule.states_year and goes_on, bound=opened is not value
            )
        found.append(Found(match.start(), match.end(), opened))
    return found


def _is_quoted(words: str, quoted: bool) -> bool:
    """Tell whether somebody is still, or again, quoted at the end of some words."""
    last = max(words.rfind("“"), words.rfind("”"))
    if last >= 0:
        return words[last] == "“"
    return quoted != (words.count('"') % 2 == 1)


def _candidates(text: str) -> Iterator[tuple[re.Match[str], Rule]]:
    """Try the rules on each sentence, those only of which it holds what they need."""
    start = 0
    for boundary in (*SENTENCE_END.finditer(text), None):
        end = boundary.end() if boundary else len(text)
        for rule in rules_for(text[start:end]):
            for match in rule.pattern.finditer(text, start, end):
                yield match, rule
        start = end


def _resolve(match: re.Match[str], rule: Rule, text: str, frame: Frame) -> Value | None:
    """Ask a rule for the meaning; a day that no calendar has means nothing."""
    before = text[max(0, match.start() - CONTEXT) : match.start()]
    ends = [m.end() for m in SENTENCE_END.finditer(before)]
    frame.before = before[ends[-1] :] if ends else before
    frame.passage = text[max(0, match.start() - PASSAGE) : match.start()]
    after = text[match.end() : match.end() + CONTEXT]
    end = SENTENCE_END.search(after)
    frame.after = after[: end.start()] if end else after
    try:
        return rule.resolve(match, frame)
    except (ValueError, OverflowError):
        return None


def opening(text: str, start: int, end: int) -> str | None:
    """Return the word before a time that opens its interval on one side ("since").

    "Before the end of the year" is by then.
    """
    found = OPENING.search(text[max(0, start - 24) : start])
    if found is None or (found["word"].lower() == "by" and OWNER.match(text, end)):
        return None
    word = found["word"].lower()
    return "by" if word in BEFORE and LAST_PART.match(text, start) else word


def _opened(value: Value, word: str | None) -> Value:
    """Open the interval on the side that since, until, by, before or after says."""
    if word is None or value.earliest is None or value.latest is None:
        return value
    if word == "since":
        return values.since(value)
    if word in ("until", "till", "by"):
        return values.until(value)
    opened = values.after(value) if word == "after" else values.before(value)
    return opened or value
