"""Deeds whose day stands in the clause or sentence before, with words or a wait between."""

import datetime as dt

import pytest

import pipeline
from tests.times.dating import edtf_of

PUBLISHED = dt.date(2015, 6, 28)  # a Sunday


@pytest.mark.parametrize(
    ("text", "head", "day"),
    [
        # whom a deed harmed that words of another day told of
        ("Police said Thursday that a blast which hit it on 4 June was planned. Nobody was hurt.",
         "hurt", "2015-06-04"),
        ("The mayor said on Thursday that a shell had hit the school on Tuesday. Two were wounded.",
         "wounded", "2015-06-23"),
        ("They left on Wednesday night. It was the army that bombed it on Monday. The bombs killed "
         "two.", "killed", "2015-06-22"),
        # who refused somebody, who tried something
        ("He came on Friday. The mayor, who refused to meet them on Monday, left on Saturday.",
         "refused", "2015-06-22"),
        ("The port closed on Thursday. Two who tried to reach it on Tuesday were beaten.",
         "beaten", "2015-06-23"),
        # a scene before a semicolon
        ("All was calm on Wednesday. Ten were held in Gori, where huts were burned on Thursday; "
         "the union disowned them.", "disowned", "2015-06-25"),
        # the day after, with more behind it
        ("They clashed on Friday. The leaders met in Nam the day after and agreed to stop.",
         "agreed", "2015-06-27"),
        ("On Tuesday police sought two men who a day before had killed the mayor.",
         "killed", "2015-06-22"),
        # what came out
        ("On 14 June they released a film in which Mr. Roe called on Paris to leave.",
         "called", "2015-06-14"),
        # what ended a wait was not before it
        ("He was arrested on 8 June. He spent two weeks in jail before a judge released him.",
         "released", "2015-06-08/2015-06-28"),
        # a step of the story behind an event is not its own
        ("On 18 June the court freed them. Poe accused the judges, and on 21 June the house met.",
         "accused", "2015-06-18/2015-06-28"),
    ],
)  # fmt: skip
def test_a_deed_has_the_day_of_what_it_goes_on_from(text: str, head: str, day: str) -> None:
    events = pipeline.extract(text, published=PUBLISHED.isoformat())
    dates = {e.action.text: e.date for e in events}
    found = next(date for words, date in dates.items() if head in words)
    assert found is not None
    assert found.edtf == day


def test_the_time_of_what_was_refused_is_not_that_of_the_refusal() -> None:
    text = "The council met on Friday. It refused to put off the vote of 20 May."
    assert edtf_of("refused", text, PUBLISHED) != "2015-05-20"


def test_a_court_elsewhere_judges_on_no_day_of_an_aside() -> None:
    text = "He left on Friday. Rebels, who want it, seized Pal on 4 March. In Oslo police held two."
    assert edtf_of("held", text, PUBLISHED) != "2015-03-04"


def test_months_behind_a_stretch_up_to_last_year_are_of_these_days() -> None:
    text = "From May 2002 until the end of last year ten died. Rebels shot the mayor in August."
    assert edtf_of("shot", text, dt.date(2006, 2, 10)) == "2005-08"


def test_the_weekdays_of_a_digest_are_of_its_week() -> None:
    text = "This summary covers the seven days to Sunday.\n\nRebels took the port on Monday."
    assert edtf_of("took", text, dt.date(2024, 3, 11)) == "2024-03-04"
