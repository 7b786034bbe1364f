"""Time expressions: a grammar for the dates of news, resolved to intervals and EDTF.

`words` holds the vocabulary (tables below knowledge/times), `values` what an expression can mean,
`frame` what it is read against, with `ahead` (does it lie ahead), `asides` (years that only name
something) and `chapters` (a story of the past over paragraphs); the rules stand in `absolute`,
`month_days`, `ranges`, `periods`, `relative`, `other_months`, `weekdays`, `clocks`, `anaphora` and
`named`; `reader` applies them from left to right; `modes` tells news from history.
"""

import datetime as dt
import re

from pipeline.find.times.frame import Frame
from pipeline.find.times.modes import is_history
from pipeline.find.times.reader import Found, read_string
from pipeline.find.times.values import Value
from pipeline.parse.parsed import Parsed
from schemas.document import TimeExpression

PARAGRAPH_BREAK = re.compile(r"\n\s*\n")

__all__ = ["find_times", "read_times"]


def read_times(
    text: str,
    published: dt.date | None = None,
    *,
    history: bool | None = None,
    anchor: Value | None = None,
) -> list[TimeExpression]:
    """Find the time expressions of a plain string.

    Args:
        text: One or more paragraphs, with blank lines between them.
        published: The day it was published; None when unknown.
        history: Read it as background told of the past; None decides by the text.
        anchor: A time told before, which "the next day" counts from.

    Returns:
        The expressions in order, without overlap, `text[start:end]` being each one's text.
    """
    frame = Frame(published, is_history(text, published) if history is None else history)
    if anchor is not None:
        frame.remember(anchor, states_year=True)
    found: list[TimeExpression] = []
    offset = 0
    for paragraph in (*PARAGRAPH_BREAK.finditer(text), None):
        end = paragraph.start() if paragraph else len(text)
        found += [
            _expression(item, text, offset + item.start, offset + item.end)
            for item in read_string(text[offset:end], frame)
        ]
        frame.paragraph()
        offset = paragraph.end() if paragraph else end
    return found


def find_times(parsed: Parsed, published: dt.date | None) -> list[TimeExpression]:
    """Find the time expressions of an article, also in its captions, credits and datelines.

    Args:
        parsed: The article; its blocks are the paragraphs.
        published: The day it was published; None when unknown.

    Returns:
        The expressions in order, with offsets into the article's text.
    """
    text = parsed.article.text
    frame = Frame(published, is_history(text, published))
    found: list[TimeExpression] = []
    for block in parsed.blocks:
        found += [
            _expression(item, text, *block.span(item.start, item.end))
            for item in read_string(block.tidy, frame)
        ]
        frame.paragraph()
    return found


def _expression(found: Found, text: str, start: int, end: int) -> TimeExpression:
    value = found.value
    return TimeExpression(
        text=text[start:end],
        start=start,
        end=end,
        edtf=value.edtf,
        earliest=value.earliest,
        latest=value.latest,
        granularity=value.granularity,
    )
