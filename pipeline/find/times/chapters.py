"""A story of the past that news tells over several paragraphs: its days go on from each other.

"It voted in September 1992. In October war broke out" // "On 6 January they came": in 1993, though
the report is of 1994. Each paragraph is else a fresh start (see `frame`).
"""

import datetime as dt
import re
from dataclasses import dataclass

STEPS = 2  # times of the past that make a paragraph a story of the past
REACH = 2  # paragraphs without a time over which it goes on
MONTHS = 6  # months on that its next time lies
UNTIL = re.compile(r"\b(?:until|till) (?:the )?(?:end of )?(?:the )?$")
LATE = 300  # days before publication within which a stretch has come up to these days
LONG_AGO = 100  # days before publication beyond which a day without a year may be of the story


@dataclass(slots=True)
class Chapter:
    """Where a story of the past stands.

    Attributes:
        year, month: The last time told in the paragraphs before; 0 where there is no story.
        entered: Whether a later paragraph has gone on with it.
        steps: How many times of the past this paragraph has told.
        without: How many paragraphs without one lie between.
    """

    year: int = 0
    month: int = 0
    entered: bool = False
    steps: int = 0
    without: int = 0

    def leave(self) -> None:
        """Come back to the present."""
        self.year, self.entered = 0, False

    def paragraph(self, year: int | None, month: int | None, *, background: bool) -> None:
        """Begin a new paragraph; the last one ended in a year and month, if it told of the past."""
        steps, self.steps = self.steps, 0
        if year is not None and year > 0 and month and background:
            if steps >= STEPS or self.year:
                self.year, self.month, self.without = year, month, 0
        elif steps or self.without >= REACH:
            self.leave()
        else:
            self.without += 1

    def year_of(self, now: dt.date, near: int, month: int, day: int | None) -> int | None:
        """Return the year in which the story goes on with a day or month, None where it does not.

        Args:
            now: The day of publication.
            near: The year that the day or month has in news.
            month: The month.
            day: Its day; a month alone does not take the story up: "In April he flew to Oslo".
        """
        if not self.year or (now - dt.date(near, month, min(day or 1, 28))).days <= LONG_AGO:
            return None
        if day is None and not self.entered:
            return None
        on = (month - self.month + 1) % 12 - 1  # a month back is one told out of order
        return self.year + (self.month + on - 1) // 12 if on <= MONTHS else None

    def goes_on(self, day: dt.date | None, now: dt.date | None) -> bool:
        """Tell whether a time goes on with the story."""
        if not self.year or now is None or day is None:
            return False
        behind = (day.year, day.month) >= (self.year, self.month)
        return behind and (now - day).days > LONG_AGO


def comes_up_to_now(before: str, last: dt.date | None, now: dt.date | None) -> bool:
    """Tell whether a stretch of the past has come up to these days: "until the end of last year".

    Args:
        before: The words of the sentence before its end.
        last: The last day of its end.
        now: The day of publication.
    """
    return bool(last and now and (now - last).days < LATE and UNTIL.search(before))
