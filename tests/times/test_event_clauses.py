"""Which date the clauses around an event, and the story it goes on with, give it."""

import pytest

from tests.times.dating import edtf_of


@pytest.mark.parametrize(
    ("head", "text"),
    [
        ("died", "It was the worst fire since May 2017, when forty people died."),
        ("killed", "He left in May 2017, when rebels stormed the port and killed ten."),
        ("shot", "Since May 2017, when a judge was shot, thieves have robbed ten banks."),
        ("signed", "They fought until May 2017, when a truce was signed."),
    ],
)
def test_a_when_clause_behind_a_time_has_that_time(head: str, text: str) -> None:
    assert edtf_of(head, text) == "2017-05"


def test_a_clause_read_as_describing_its_year_has_that_year() -> None:
    text = "The port fell in 1912. The following year the leaders were shot."
    assert edtf_of("shot", text) == "1913"


def test_the_time_before_a_conjunction_belongs_to_what_stands_before_it() -> None:
    text = "Fighting broke out in Mirov overnight after talks collapsed on Tuesday."
    assert edtf_of("broke", text) == "2021-09-09/2021-09-10"


@pytest.mark.parametrize(
    "text",
    [
        "Troops met on Monday. The owner was arrested four days after the fire.",
        "Troops met on Monday. Ten days after the coup they opened fire, being arrested.",
    ],
)
def test_what_is_counted_from_an_undated_deed_does_not_have_the_day_told_before(text: str) -> None:
    assert edtf_of("arrested", text) is None


def test_the_deed_that_a_search_is_about_is_the_day_of_the_story() -> None:
    text = "Police are looking for three men who robbed a bank on Tuesday. They shot a clerk."
    assert edtf_of("shot", text) == "2021-09-07"
    assert edtf_of("looking", text) == "2021-09-10"


def test_a_threat_in_a_film_was_made_when_it_was_aired() -> None:
    text = "He met us on Monday. Its leader threatened them in a film aired on Wednesday."
    assert edtf_of("threatened", text) == "2021-09-08"
