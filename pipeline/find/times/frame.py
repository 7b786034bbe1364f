"""The frame that a partial expression is read in: the document's date, or the story being told."""

import datetime as dt
import re
from dataclasses import dataclass, field

from pipeline.find.times import words
from pipeline.find.times.ahead import lies_ahead
from pipeline.find.times.asides import is_beside_the_news, is_its_name, only_names_it
from pipeline.find.times.chapters import Chapter, comes_up_to_now
from pipeline.find.times.sayings import is_of_saying
from pipeline.find.times.values import Value
from schemas.vocabulary import Granularity

OF_DOING = re.compile(r" of [a-z]{2,20}ing ")
NOW_BEHIND = re.compile(r" (?:has|have|is|are|remains?) ")
NEXT_YEAR = re.compile(  # "in March and June 2019"
    rf"(?:, | (?:and|or) |, (?:and|or) )(?:{words.part()})?{words.month()}"
    rf"(?: {words.DAY})?,? (?P<year>{words.YEAR})\b"
)
REACH = 350  # characters; about two sentences
ASIDE = 12  # years off the story beyond which a year in mid-sentence is an aside
LEADING = 2  # words before a year that opens its sentence
BESIDE = 24  # characters from a day to its year: "on Wednesday 12 September last year"
HALF_A_YEAR = 6  # months
SHORT = 300  # days; after a longer range the story may stand anywhere in it
NEAR = 60  # days around publication in which "before Nov. 8" may lie ahead without a word of future
COMING = re.compile(
    r"\b(?:before|until|till|by|through|ahead of|next|the)\s*(?:the )?$", re.IGNORECASE
)
TO_DO_BY = re.compile(r"\bto [a-z]{2,20}(?: [a-z]{2,20}){0,2} (?:by|before|until)\s*(?:the )?$")
HALF_YEAR = 183  # days up to which a deadline lies ahead: "to go home by 30 October"
WAS_TO = re.compile(r"\b(?:was|were) to\b[^,;:]{0,60}$")  # "were to resume on 20 March"

# What only tells of before the story, or of what is to come, does not move it.
BACKWARD = re.compile(
    r"\b(?:had|followed|following|compared|than|first time|anniversary|previous|earlier|former|"
    r"dating|dated|recall\w*|back to|after)\b[^;:]{0,80}$",
    re.IGNORECASE,
)
FORWARD = re.compile(
    r"\b(?:until|till|would|plan\w*|schedul\w+|due|expected|to be held|"
    r"deadline|promis\w+|propos\w+)\b[^;:]{0,80}$",
    re.IGNORECASE,
)
LOOKING_BACK = re.compile(  # "quieter than in November", "on strike since March"
    r"(?i)\b(?:since|compared (?:to|with)|than)\b[^.;:]{0,40}$"
)
FINE = frozenset({Granularity.DAY, Granularity.MONTH, Granularity.RANGE})
ROLL_OVER = 5  # months back in a story that moves forward: "in November 2016 … In June"
ROLL_OVER_IN_NEWS = 3  # a few sentences of background keep their order more strictly
HAD = re.compile(r"^[^.;:]{0,60}\bhad\b")  # goes back
HAD_DONE = re.compile(r"(?i), ?(?:which|who|whose|whom|where)\b[^,;:()]*\bhad\b[^,;:()]*$")
DONE_SINCE = re.compile(
    r"\b(?:has|have) (?:\w{1,20}ly |also |since |been )?\w{1,20}(?:ed|en|un|nt)\b"
)


@dataclass(slots=True)
class Frame:
    """Where the reader stands in the document.

    Attributes:
        published: Date of the document, None when unknown.
        history: The passage tells background: partial dates follow its own last year.
        anchor: The last time told, which "the next day" counts from.
        year, month: The last year stated, and the month within it; what "in May" continues.
        in_passing: The year stands alone, within a sentence of news ("joined it in 1994").
        lead: The full date that opens the report.
        day: The last day told, behind which "hours later" lies, whatever year was told since.
        entry: The day that last headed an entry: "June 2, 8 a.m.: …" // "11:30 a.m.: …".
        told_here: The anchor stands in this paragraph.
        position, stated_at: Offsets in the paragraph of the reader, and of the last time told.
        before, after: The words of the sentence around the expression.
        passage: The words of the paragraph before the expression, as far as they say where it is.
        quoted: Somebody is quoted: '"In 1982 they fled," he said. In June' is of this year.
        week: The day of last week with which a story began: "on Thursday of last week".
        chapter: The story of the past that the paragraphs before have told.
    """

    published: dt.date | None
    history: bool = False
    anchor: Value | None = None
    day: Value | None = None
    lead: Value | None = None
    year: int | None = None
    month: int | None = None
    in_passing: bool = False
    before: str = ""
    after: str = ""
    passage: str = ""
    quoted: bool = False
    week: dt.date | None = None
    chapter: Chapter = field(default_factory=Chapter)
    entry: Value | None = None
    told_here: bool = False
    position: int = 0
    stated_at: int = 0

    @property
    def now(self) -> dt.date | None:
        """The day that "last month" counts from: of the story in history, else of publication."""
        if self.history and self.anchor:
            return self.anchor.earliest
        return self.published

    @property
    def told(self) -> dt.date | None:
        """The first day of the last time told."""
        return self.anchor.earliest if self.anchor else None

    @property
    def tells_a_day(self) -> bool:
        """Whether the last time told is a day, behind which "the 9th" lies: no "late September"."""
        return self.anchor is not None and self.anchor.granularity is Granularity.DAY

    @property
    def future(self) -> bool:
        """Whether the words around put the expression ahead of publication, not their report."""
        return lies_ahead(self.before, self.after)

    @property
    def before_doing(self) -> bool:
        """Whether only a deed stands behind: "accused him last week of spying"."""
        return bool(OF_DOING.match(self.after)) and not self.before.lower().endswith("the ")

    @property
    def background(self) -> bool:
        """Whether partial dates follow the last year stated rather than publication.

        Last year counts as background only where a month of it was told.
        """
        if self.year is None:
            return False
        if self.history or self.published is None:
            return True
        return self.year < self.published.year - (self.month is None)

    @property
    def story_week(self) -> dt.date | None:
        """The day from which weekdays count in a story of last week, until the text is back.

        "He left on Thursday of last week. On Friday tanks came"; what "has been done" is news.
        """
        return None if DONE_SINCE.search(self.passage) else self.week

    def year_of(self, month: int, day: int | None = None) -> int | None:
        """Return the year of a month or day that is given without one, None when unknown."""
        if stated := NEXT_YEAR.match(self.after):
            return int(stated["year"])
        follows_story = self.background and not self._just_passed(month) and not self.is_due
        if self.year is None or not follows_story:
            return self._year_in_news(month, day)
        if not self._is_over:
            return self.year + self._years_on(self.year, self.month or month, month)
        if day is None or self.published is None:
            return self._year_near_lead(month)
        return self._year_near(self.published, month, day)  # old days have their year

    def _year_in_news(self, month: int, day: int | None) -> int | None:
        """Return the year of a month or day that goes on with no year stated before."""
        if self.published is None:
            return self._year_near_lead(month)
        near = self._year_near(self.published, month, day)
        goes_on = self.year is None and not self.future
        told = self.chapter.year_of(self.published, near, month, day) if goes_on else None
        return told or near

    def _year_near_lead(self, month: int) -> int | None:
        """Return the year of a month of an undated report: the nearest to the day it opens with.

        "On 3 August 2024 rebels took the base … Shells hit the town on 30 July."
        """
        if self.published is not None or self.lead is None or self.lead.earliest is None:
            return None
        opening = self.lead.earliest
        off = month - opening.month
        return opening.year + (1 if off < -HALF_A_YEAR else -1 if off > HALF_A_YEAR else 0)

    @property
    def _is_over(self) -> bool:
        """Whether the year told in news was only that of its sentence.

        "They signed it in 1994. The army left in November": of that year, or of the last.
        """
        if len(self.before.split()) <= LEADING:
            return False  # "The bridge fell in 1987. In March, a ferry began"
        return self.in_passing and str(self.year) not in self.before + self.after

    def _years_on(self, year: int, told: int, month: int) -> int:
        """Return how many years a month without a year lies from the one told (told = its month).

        A story moves forward, but not past publication.
        """
        if LOOKING_BACK.search(self.before):
            return -1 if month > told else 0
        now = self.published
        comes = now is None or (year + 1, month) <= (now.year, now.month)
        step = ROLL_OVER if self.history or HAD.search(self.after) else ROLL_OVER_IN_NEWS
        return 1 if comes and told - month >= step else 0

    @property
    def is_due(self) -> bool:
        """Whether news looks ahead among old times: "elected in 2019, he is due to go in May"."""
        return self.published is not None and not self.history and self.future

    def _just_passed(self, month: int) -> bool:
        """Whether news means this month or the one before, beside a time of last year."""
        if self.history or self.published is None or self.year != self.published.year - 1:
            return False
        if self.chapter.year:
            return False
        return (self.published.month - month) % 12 <= 1

    def _year_near(self, published: dt.date, month: int, day: int | None) -> int:
        if day is None and month == published.month:
            return published.year
        date = dt.date(published.year, month, min(day or 1, 28))
        passed = date <= published
        if self.future:
            return published.year + 1 if passed and date != published else published.year
        coming = COMING.search(self.before) or WAS_TO.search(self.before)
        reach = HALF_YEAR if TO_DO_BY.search(self.before) else NEAR
        if passed or (coming and (date - published).days <= reach):
            return published.year
        return published.year - 1

    def paragraph(self) -> None:
        """Begin a new paragraph: in news, partial dates follow publication again."""
        self.told_here, self.stated_at = False, 0
        if self.history:
            return
        self.chapter.paragraph(self.year, self.month, background=self.background)
        self.year = self.month = None

    def move(self, position: int) -> None:
        """Let background fade: in news it does not reach over more than a few sentences."""
        if not self.history and position - self.stated_at > REACH:
            self.year = self.month = None
            self.told_here = False
        self.position = position

    def remember(self, value: Value, *, states_year: bool, bound: bool = False) -> None:
        """Let what follows continue from `value`, unless that lies ahead of publication."""
        if self.published and value.earliest and value.earliest > self.published:
            return
        if self._stands_beside_story(value) or (self.told_here and is_of_saying(self.before)):
            return
        if self.history and states_year and self._is_aside(value):
            return
        if states_year and self._opens_report(value):
            self.lead = value
        self.anchor, self.told_here, self.stated_at = value, True, self.position
        if value.granularity is Granularity.DAY:
            self.day = value
            if not self.before and self.after.startswith((":", ",")):
                self.entry = value
        if self.week and value.earliest and (value.earliest - self.week).days >= 7:
            self.week = None
        back = states_year and bool(NOW_BEHIND.match(self.after))  # "begun in 1990 has cost lives"
        back = back or comes_up_to_now(self.before, value.latest, self.published)
        if (back and not self.history) or (not states_year and self._is_news(value)):
            self.year = self.month = None
            self.chapter.leave()
            return
        if self.quoted and not self.history:
            return
        stated = states_year or self._is_next_year(value)
        if not self._is_aside(value) if stated else self._moves_on(value, bound=bound):
            self._continue_from(value)

    def _is_next_year(self, value: Value) -> bool:
        """Whether a year continues the one told: "took power in 2022, left last year. In May"."""
        return not self.history and bool(self.year) and value.granularity is Granularity.YEAR

    def _moves_on(self, value: Value, *, bound: bool) -> bool:
        """Whether a day or month moves the story told forward, and is not only looked back to."""
        goes_on = self.chapter.goes_on(value.earliest, self.published)
        self.chapter.entered = self.chapter.entered or goes_on
        told = self.history or self.background or goes_on
        fine = value.granularity in FINE
        return told and fine and not bound and not LOOKING_BACK.search(self.before)

    def _continue_from(self, value: Value) -> None:
        """Let partial dates follow a time from here on."""
        self.chapter.steps += 1
        if value.earliest is None:
            self._remember_without_days(value)
        elif value.granularity is Granularity.YEAR:
            self._remember_year(value.earliest.year)
            self.in_passing = not self.history and len(self.before.split()) > LEADING
        elif value.granularity not in (Granularity.DECADE, Granularity.CENTURY):
            self.year, self.month = _end_of_story(value)
            self.in_passing = False

    def _stands_beside_story(self, value: Value) -> bool:
        """Whether nothing is counted from a time: the story stays where it was."""
        if self._is_run_up(value) if self.history else self._looks_back_vaguely(value):
            return True
        behind_news = self.told_here or (not self.history and self.anchor is not None)
        if behind_news and HAD_DONE.search(self.before):
            return True  # "hit a ship, which had sailed in May. Hours later"
        return self._is_its_year(value)  # "on 9 February this year. The next day"

    def _is_news(self, value: Value) -> bool:
        """Whether a time lies so near publication that the background is over."""
        if self.history or self.published is None or value.earliest is None:
            return False
        return abs((self.published - value.earliest).days) <= NEAR

    def _is_run_up(self, value: Value) -> bool:
        """Whether a stretch only leads up to the time told: "in the past year", the story stays."""
        told = self.anchor
        return told is not None and told.earliest == value.latest != value.earliest

    def _opens_report(self, value: Value) -> bool:
        """Whether a full date opens the first sentence with a time: "On 3 May 2021 rebels"."""
        leads = len(self.before.split()) <= LEADING
        return self.anchor is None and leads and value.granularity is Granularity.DAY

    def _is_its_year(self, value: Value) -> bool:
        """Whether a year only tells that of the day or month right before it."""
        told, year = self.anchor, value.granularity is Granularity.YEAR
        if told is None or told.granularity not in FINE or not (self.told_here and year):
            return False
        beside = self.position - self.stated_at <= BESIDE
        return beside and told.edtf[:4] == value.edtf

    def _looks_back_vaguely(self, value: Value) -> bool:
        """Whether a stretch without sure ends lies behind the time told: "days earlier they hit".

        Nothing can be counted from it: "three days later" goes on from the story.
        """
        if "~" not in value.edtf or value.granularity is not Granularity.RANGE:
            return False
        told = self.told
        return told is not None and value.latest is not None and value.latest <= told

    def _is_aside(self, value: Value) -> bool:
        """Whether words only point to another year: "the May 1968 riots", "planned for 1976"."""
        if self.year is None and not self.history and is_beside_the_news(self.before, self.after):
            return True
        if self.year is None or value.earliest is None or value.earliest.year == self.year:
            return False
        if value.earliest.year < self.year and only_names_it(self.before, self.after):
            return True
        if is_its_name(self.before, self.after):
            return True
        if len(self.before.split()) <= 2:
            return False
        cue = BACKWARD if value.earliest.year < self.year else FORWARD
        return bool(cue.search(self.before[-120:]))

    def _remember_year(self, year: int) -> None:
        """Take over a bare year, unless it is an aside from far off ("a report of 2005 shows")."""
        aside = self.year is not None and abs(year - self.year) > ASIDE
        leads = len(self.before.split()) <= LEADING
        if year != self.year and (leads or not aside):
            self.year, self.month = year, None

    def _remember_without_days(self, value: Value) -> None:
        """Take the year from the EDTF of a date before Christ."""
        stated = re.match(r"(-?\d{4})(?:-(\d\d))?$", value.edtf)
        if stated and value.edtf.startswith(("-", "0000")):
            self.year = int(stated[1])
            self.month = int(stated[2]) if stated[2] else None


def _end_of_story(value: Value) -> tuple[int, int | None]:
    """Return the year and month that the story stands in after `value`; no month after a year."""
    assert value.earliest is not None
    last = value.latest or value.earliest
    length = (last - value.earliest).days
    if length <= SHORT:
        return last.year, last.month
    return value.earliest.year, None
