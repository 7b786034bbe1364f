"""Dates across a relative clause, and of what stands behind one."""

import pytest

from tests.times.dating import edtf_of


@pytest.mark.parametrize(
    ("head", "text"),
    [
        ("killed", "Bo was seized in Mirov on 9 October 2019 by gunmen, who killed his guard."),
        ("shot", "On 9 October 2019 troops took him to a camp and left him to men, who shot him."),
    ],
)
def test_what_is_told_on_of_the_doers_was_on_the_day_of_the_deed(head: str, text: str) -> None:
    assert edtf_of(head, text) == "2019-10-09"


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested two men on Tuesday who killed a judge.",
        "Two men who killed a judge were arrested on Tuesday.",
    ],
)
def test_what_those_arrested_did_was_on_another_day(text: str) -> None:
    assert edtf_of("killed", text) != "2021-09-07"


def test_what_people_were_doing_when_it_befell_them_was_on_that_day() -> None:
    text = "Guards fired on 7 February 2020 into a crowd that was attacking the palace."
    assert edtf_of("attacking", text) == "2020-02-07"


def test_a_deed_has_the_time_at_which_it_did_what_a_clause_says() -> None:
    text = "Mirov on Wednesday accused him of an attack that cut the power in May."
    assert edtf_of("attack", text) == "2021-05"
    bomb = "He is suspected of exploding a bomb under a van that injured a clerk on 2 May 2020."
    assert edtf_of("exploding", bomb) == "2020-05-02"


def test_what_came_of_a_deed_later_tells_no_time_of_it() -> None:
    text = "Mirov on Wednesday condemned an attack that triggered the invasion of May 2014."
    assert edtf_of("attack", text) != "2014-05"


def test_the_time_behind_what_a_craft_carried_is_that_of_the_deed() -> None:
    text = "Gunmen fired on a convoy of buses taking traders to Mirov on Wednesday."
    assert edtf_of("fired", text) == "2021-09-08"


def test_what_happened_in_a_riot_called_by_its_day_was_on_that_day() -> None:
    text = "Ten were held over Tuesday's riot, when shops were attacked."
    assert edtf_of("attacked", text) == "2021-09-07"


def test_who_was_arrested_for_a_deed_was_so_no_sooner() -> None:
    text = "A man who robbed a bank on Tuesday was arrested."
    assert edtf_of("arrested", text) == "2021-09-07/.."


def test_who_was_hit_before_he_died_was_so_by_then() -> None:
    text = "A student who was hit by a stone in Mirov died on Wednesday."
    assert edtf_of("hit", text) == "../2021-09-08"
