"""What is planned or may come lies ahead; what somebody said of it does not."""

import pytest

import pipeline
from pipeline.find.times import read_times
from schemas.vocabulary import Modality
from tests.times.dating import PUBLISHED, date_of


@pytest.mark.parametrize(
    ("head", "text", "expected"),
    [
        ("attack", "The rebels could attack the capital again in March.", "2022-03"),
        ("attack", "The rebels want to attack the capital in March.", "2022-03"),
        ("attacked", "The rebels could have attacked the capital in March.", "2021-03"),
    ],
)
def test_what_may_come_in_a_month_without_its_year_lies_ahead(
    head: str, text: str, expected: str
) -> None:
    date = date_of(head, text, modality=Modality.HYPOTHETICAL)
    assert date is not None
    assert date.edtf == expected


def test_a_plan_told_on_a_day_does_not_lie_a_week_ahead() -> None:
    text = "On Thursday, the mayor said she would reject the plan."
    (said,) = pipeline.extract(text, published=PUBLISHED)
    assert said.date is not None
    assert said.date.edtf == "2021-09-09"
    text = "When the delegates meet in Mirov on Monday they will reject the plan."
    dates = [e.date.edtf for e in pipeline.extract(text, published=PUBLISHED) if e.date]
    assert set(dates) == {"2021-09-13"}


def test_what_is_planned_before_the_year_is_out_comes_by_its_end() -> None:
    (evicted, *_) = pipeline.extract(
        "Police will evict the squatters before the year is out.", published=PUBLISHED
    )
    assert evicted.date is not None
    assert evicted.date.edtf == "2021-09-10/2021"


def test_what_will_be_is_not_counted_from_old_times() -> None:
    text = "In 2004 the guild paid for the first bridge. The ferry will return nine days later."
    events = pipeline.extract(text, published=PUBLISHED)
    assert [e.date for e in events if "return" in e.action.text] == [None]


def test_the_end_of_the_year_that_is_hoped_for_is_of_this_year() -> None:
    text = (
        "The charity began its service in 1997. Its directors hope to submit a proposal to the "
        "council by the end of the year."
    )
    (asked,) = (e for e in pipeline.extract(text, published=PUBLISHED) if e.mode == "appeal")
    assert asked.date is not None
    assert asked.date.edtf.endswith("/2021")


def test_what_resumes_on_a_day_is_still_to_resume() -> None:
    text = "The clerk will tell what he found when the inquiry into the deaths resumes on 23 March."
    assert read_times(text, PUBLISHED)[-1].edtf == "2022-03-23"
