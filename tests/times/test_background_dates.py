"""Background that has no day, or another than the news."""

import pytest

import pipeline
from tests.times.dating import PUBLISHED, edtf_of


@pytest.mark.parametrize(
    ("head", "text"),
    [
        ("burned", "Rebels shot a nurse on Tuesday. During the civil war they burned her village."),
        ("shot", "The vote was on Tuesday. In the first week soldiers shot nine protesters."),
        ("tried", "The mayor shot two men in 2004. He was never tried."),
        ("led", "General Ilic, who led a coup and jailed bishops, died in Mirov on Tuesday."),
    ],
)
def test_what_is_of_no_known_day_has_none(head: str, text: str) -> None:
    assert edtf_of(head, text) is None


def test_a_war_with_a_year_dates_what_was_done_in_it() -> None:
    assert edtf_of("burned", "During the war of 1998, rebels burned the town.") == "1998"


def test_the_worst_raid_since_another_is_not_that_one() -> None:
    text = "It was the deadliest attack since a bomb killed ninety people in 2017."
    assert edtf_of("attack", text) != "2017"


def test_a_strike_did_not_begin_when_its_third_week_did() -> None:
    assert edtf_of("strike", "The strike entered its third week on Tuesday.") is None


@pytest.mark.parametrize(
    ("head", "text", "edtf"),
    [
        ("abducted", "Earlier this year gunmen abducted thirty pupils.", "2021"),
        ("shot", "Late last year soldiers shot a miner.", "2020"),
        ("fled", "Thousands have fled since the blitz last month.", "2021-08/.."),
        ("arrested", "In 1983 he fell. They arrested him the following year and beat him.", "1984"),
    ],
)
def test_a_time_reaches_the_verb_of_its_clause(head: str, text: str, edtf: str) -> None:
    assert edtf_of(head, text) == edtf


def test_the_next_morning_is_that_behind_the_deed_not_behind_its_telling() -> None:
    text = "A bomb killed four people on Monday, police said on Tuesday. They arrested a man"
    assert edtf_of("arrested", f"{text} the next morning.") == "2021-09-07"


def test_the_murder_is_that_of_the_lead_not_one_of_years_ago() -> None:
    text = (
        "Gunmen shot dead the mayor of Dorno on Tuesday.\n\n"
        "He survived an attack in 2020.\n\nThe bishop condemned the attack."
    )
    events = pipeline.extract(text, published=PUBLISHED)
    assert events[-1].action.text == "attack"
    assert events[-1].date is None or events[-1].date.edtf != "2020"
