"""What "had" been done: since when, by when, up to when; distances from a clause; ends of weeks."""

import datetime as dt

import pytest

import pipeline
from schemas.vocabulary import Modality
from tests.times.dating import PUBLISHED, date_of, edtf_of, edtf_of_event


@pytest.mark.parametrize(
    ("head", "text", "edtf"),
    [
        (
            "shot",
            "Men came to Mirov on Tuesday. By Wednesday night police had shot all of them.",
            "2021-09-07/2021-09-08",
        ),
        (
            "blocked",
            "Ten miners were freed on Wednesday. They had blocked a road since Sunday.",
            "2021-09-05/2021-09-08",
        ),
        ("fled", "The rebels had fled the town. The army entered it on Tuesday.", "../2021-09-07"),
        ("killed", "By Wednesday night police had killed four.", "../2021-09-08"),
    ],
)
def test_the_story_bounds_what_had_been_done(head: str, text: str, edtf: str) -> None:
    assert edtf_of(head, text) == edtf


@pytest.mark.parametrize(
    ("head", "text"),
    [
        ("fled", "The rebels had fled the town. The army entered it.\n\nIt rained on Tuesday."),
        ("jailed", "Jon Bo, who had been jailed, died on 21 May. A court spoke on Tuesday."),
    ],
)
def test_a_day_told_further_off_bounds_nothing(head: str, text: str) -> None:
    assert edtf_of(head, text) != "../2021-09-07"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Four days after troops took power on 2 May, Oslo closed the port.", "2021-05-06"),
        ("A month before rebels took Mirov in June 2020, Oslo closed the port.", "2020-05"),
        ("Two days after rebels took Mirov, Oslo closed the port.", None),
    ],
)
def test_a_distance_counts_from_the_clause_before(text: str, edtf: str | None) -> None:
    assert edtf_of("closed", text) == edtf


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers fired at a crowd on Thursday, a day after Oslo closed the port.",
        "He has denied that he fired at a crowd on Thursday, a day after he was held.",
    ],
)
def test_a_distance_behind_a_dated_deed_leaves_its_date(text: str) -> None:
    assert edtf_of("fired", text) == "2021-09-09"


def test_those_of_a_deed_of_last_week_acted_on_then() -> None:
    text = "Gunmen raided Mirov for three days last week. They shot ten people."
    assert edtf_of("shot", text) == "2021-08-30/2021-09-05"


def test_who_was_left_injured_was_so_when_it_was_done() -> None:
    text = "Over the weekend, raids left ten people injured. The mayor spoke on Monday."
    assert edtf_of("injured", text) == "2021-09-04/2021-09-05"


def test_a_clause_with_when_opens_the_story_of_a_day() -> None:
    text = "When men found him on Wednesday he was limping past a mill. They beat him."
    assert edtf_of("beat", text) == "2021-09-08"


def test_who_answers_what_was_said_on_a_day_does_so_no_sooner() -> None:
    text = "Police said Thursday that a jet killed nine people on Tuesday. The army denied it."
    assert edtf_of_event("denied", text) == "2021-09-09"


@pytest.mark.parametrize(
    ("head", "text", "edtf"),
    [
        ("suspending", "Oslo said it was suspending talks until the end of 2028.", "2021-09-10"),
        ("held", "Until last month, the gang held the port.", "../2021-08"),
    ],
)
def test_until_ends_what_a_deed_began_and_what_went_on(head: str, text: str, edtf: str) -> None:
    assert edtf_of(head, text) == edtf


def test_a_protest_that_somebody_calls_for_lies_ahead() -> None:
    text = "The union urged its members to march on the palace on Monday."
    (march,) = [e for e in pipeline.extract(text, published=PUBLISHED) if e.action.text == "march"]
    assert march.modality is Modality.HYPOTHETICAL
    assert march.date is not None
    assert march.date.edtf == "2021-09-13"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("on the morning after Christmas", dt.date(2020, 12, 26)),
        ("on the day before Christmas", dt.date(2020, 12, 24)),
    ],
)
def test_a_day_beside_a_holiday_is_counted_from_it(words: str, day: dt.date) -> None:
    date = date_of("passed", f"The house passed the law {words}.")
    assert date is not None
    assert date.earliest == date.latest == day


def test_a_treaty_called_by_its_year_makes_no_background_of_the_next_sentence() -> None:
    text = "The premier has to change the 1980 charter. The opposition welcomed the idea."
    assert edtf_of("welcomed", text) == "2021-09-10"


def test_a_house_number_is_no_year() -> None:
    text = "Ana Roe, 19, of 1935 Orchard St., Mirov, was held. She burned a bed."
    assert edtf_of("burned", text) == "2021-09-10"


@pytest.mark.parametrize("head", ["abduction", "killing"])
def test_two_nouns_share_the_time_behind_them_and_a_list(head: str) -> None:
    text = "The abduction and killing of nine nurses and a guard from Mirov in July 2019 went on."
    assert edtf_of(head, text) == "2019-07"


def test_a_day_of_what_one_is_held_over_is_not_that_of_the_arrest() -> None:
    text = "Police have held nine men and a boy in connection with Sunday's raid in Mirov."
    assert edtf_of("held", text) == "2021-09-10"


def test_who_was_hit_when_he_stopped_while_driving_was_hit_then() -> None:
    text = "Three were shot when they stopped in Mirov while driving back from a club on Sunday."
    assert edtf_of("shot", text) == "2021-09-05"


@pytest.mark.parametrize(
    ("end", "edtf"),
    [("within hours", "2005"), ("immediately", "2005"), ("", None)],
)
def test_who_was_held_at_once_where_he_went_was_held_then(end: str, edtf: str | None) -> None:
    assert edtf_of("held", f"In 2005 he flew to Chile, where he was held {end}.") == edtf


def test_a_time_that_tells_which_thing_is_meant_makes_no_background() -> None:
    text = "The nine had defied her order of May, she said. Guards led them away."
    assert edtf_of("led", text) == "2021-09-10"


def test_hours_later_is_the_day_told() -> None:
    text = "Oslo expelled two men on Wednesday.\n\nRome called it absurd. Hours later it replied."
    assert edtf_of("replied", text) == "2021-09-08"


def test_who_answers_a_deed_of_last_week_or_before_does_so_from_then_on() -> None:
    text = "The duke was shot in Mirov on 27 August. His widow blamed the gang."
    assert edtf_of_event("blamed", text) == "2021-08-27/2021-09-10"


@pytest.mark.parametrize("clause", ["They shot ten people", "Soldiers shot two of them"])
def test_a_week_of_a_deed_is_that_of_those_it_was_done_by_or_to(clause: str) -> None:
    text = f"Men fled the camp over three days last week. {clause}."
    assert edtf_of("shot", text) == "2021-08-30/2021-09-05"
