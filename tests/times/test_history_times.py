"""A time of long ago is that of its own clause, and goes on only where it opens a stretch."""

import datetime as dt

import pytest

import pipeline
from pipeline.find.times import read_times
from tests.times.dating import edtf_of


@pytest.mark.parametrize(
    "text",
    [
        "She was granted asylum in 2019. Rights groups accused the mayor of murder.",
        "He was arrested last May in Mirov. The union condemned the trial.",
        "The rebels began talks with the mayor in January. They agreed to a truce.",
        "The driver was stopped in 2015 in a red car. Police accused him of theft.",
    ],
)
def test_what_was_told_of_long_ago_in_passing_is_over_with_its_clause(text: str) -> None:
    told = next(w for w in ("accused", "condemned", "agreed") if w in text)
    assert edtf_of(told, text) is None


def test_the_year_of_a_thing_dates_nothing() -> None:
    text = "The car was a 1981 pickup. The blast wounded ten people."
    assert edtf_of("wounded", text) is None


def test_words_about_harm_of_long_ago_may_be_of_any_day_since() -> None:
    told = pipeline.extract("Rebels shot her in May 2019. The mayor condemned the trial.")
    assert {e.action.text: e.date and e.date.edtf for e in told}["condemned"] is None


def test_a_time_that_opens_a_sentence_goes_on_with_those_behind_it() -> None:
    text = "In 2014 troops took the port. Police arrested ten men. The mayor condemned them."
    assert edtf_of("arrested", text) == "2014"
    assert edtf_of("condemned", text) == "2014"


def test_the_harm_that_a_deed_of_long_ago_did_is_of_its_time() -> None:
    assert edtf_of("wounded", "Rebels bombed a bus in May 2019. Ten were wounded.") == "2019-05"


def test_what_somebody_tells_on_of_long_ago_goes_on() -> None:
    text = "He said he was arrested in May 2019. He said that guards accused him of theft."
    assert edtf_of("accused", text) == "2019-05"


def test_what_goes_on_from_long_ago_is_not_of_the_day_of_the_report() -> None:
    text = "The mayor spoke on Monday. The rebels began talks in 2019. They agreed to a truce."
    assert edtf_of("agreed", text) is None
    text = "On Monday he spoke. The army ordered men to leave. They left the port in 2020."
    assert edtf_of("ordered", text) is None


def test_what_has_been_done_sums_up_what_the_sentence_before_began() -> None:
    text = "The two armies have clashed since May. Ten people have been killed in Mirov."
    assert edtf_of("killed", text) == "2021-05/.."


def test_a_day_earlier_counts_from_no_month_of_another_paragraph() -> None:
    text = (
        "In January 2020 a bomb hit a mosque.\n\nA day earlier, troops had killed six men in Mirov."
    )
    assert edtf_of("killed", text) is None


def test_a_month_behind_a_year_told_in_passing_is_of_no_known_year() -> None:
    text = "They signed the treaty in 1994. Troops left the town in November."
    assert edtf_of("left", text) == "XXXX-11"
    text = "In 1994 they signed the treaty. Troops left the town in November."
    assert edtf_of("left", text) == "1994-11"


def test_what_somebody_is_charged_with_was_before() -> None:
    text = "A court jailed him on Thursday on charges of inciting unrest."
    assert edtf_of("unrest", text) == "../2021-09-09"
    text = "Rebels shot a man on Wednesday. The union accused the police of murder."
    assert edtf_of("murder", text) is None


def test_a_year_that_tells_who_somebody_is_moves_no_story() -> None:
    text = "The rebels, who took the port in 2014, have hit ships. On March 6 a bomb hit a boat."
    assert [t.edtf for t in read_times(text, dt.date(2021, 9, 10))] == ["2014", "2021-03-06"]


def test_a_sentence_of_today_ends_a_stretch_of_long_ago() -> None:
    text = "In 2014 rebels seized a school. Ten are still missing. Parents marched in Mirov."
    assert edtf_of("marched", text) is None


@pytest.mark.parametrize(
    "before",
    [
        "It was theft, said the priest, Father Jon Bo, who was himself jailed by them in 1994.",
        "Ana Roe, who ruled from 2006 to 2019, lives in Mirov.",
        "The envoy, a man who led the army in the war of 1994 and signed the peace of 1997, left.",
    ],
)
def test_a_time_that_tells_who_somebody_is_makes_no_history_of_the_next_sentence(
    before: str,
) -> None:
    assert edtf_of("accused", f"{before} He accused the court of fraud.") == "2021-09-10"


def test_a_time_that_somebody_recalls_is_none_of_what_is_told_before() -> None:
    text = "Mirov defended the pilot: the ministry recalled that Rome had seized a jet in 2013."
    assert edtf_of("defended", text) == "2021-09-10"


def test_a_time_among_the_words_of_a_clause_makes_background_of_it() -> None:
    text = "Bo sat on the board that took part in a meeting held in Mirov in 1987 with the union."
    assert edtf_of("meeting", text) != "2021-09-10"
