"""News or history: which way a document's partial dates are to be read."""

import datetime as dt
import re

from pipeline.find.times.words import YEAR

STATED_YEAR = re.compile(rf"(?<![\d$£€.,/:#-])\b({YEAR})\b(?![\d/:]|[,.]\d)|\b\d{{1,4}} B\.?C\b")
NEWS_WORD = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|tomorrow|tonight|last (?:week"
    r"|month|night))\b"
)
SAYING = re.compile(r"\b(?:said|says|told)\b")
FEWEST_YEARS = 4
FEW_SAYINGS = 3  # times as many are few where the document opens with a time of long ago
OPENING = 250  # characters; a sentence or two
LEAD = 1000  # characters in which news says its weekday


def is_history(text: str, published: dt.date | None) -> bool:
    """Tell whether a whole document is history: past years everywhere, hardly a word of news.

    Of a document without a date of its own, every year that it states counts as past.
    """
    if NEWS_WORD.search(text, 0, LEAD):
        return False
    years = [m[1] for m in STATED_YEAR.finditer(text)]
    past = sum(1 for y in years if y is None or published is None or int(y) < published.year)
    if past < FEWEST_YEARS:
        return False
    news, saying = len(NEWS_WORD.findall(text)), len(SAYING.findall(text))
    sayings = FEW_SAYINGS if not news and _opens_long_ago(text, published) else 1
    return past > 2 * news and past * sayings >= 5 * saying and past * 2 > len(years)


def _opens_long_ago(text: str, published: dt.date | None) -> bool:
    """Tell whether the opening is of years before publication: "was a bombing on 3 May 2012"."""
    opening = STATED_YEAR.search(text, 0, OPENING)
    if opening is None or published is None:
        return False
    return opening[1] is None or int(opening[1]) < published.year - 1
