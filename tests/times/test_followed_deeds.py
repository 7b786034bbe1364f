"""Deeds that go on from one told before have its day, not that of somebody's telling."""

import pytest

from tests.times.dating import edtf_of


@pytest.mark.parametrize(
    ("head", "text"),
    [
        ("fled", "On Saturday gunmen attacked a church. They fled on foot, he said on Monday."),
        ("burned", "Men attacked a mill on Saturday. The men burned it, she said on Monday."),
        ("killed", "A bomb exploded on Saturday.\n\nTen people were killed, he said on Monday."),
        (
            "killed",
            "Men attacked a mill on Saturday. The men burned it, she said on Monday. "
            "Ten people were killed, she said on Wednesday.",
        ),
    ],
)
def test_who_attacked_or_suffered_did_so_on_the_day_of_the_attack(head: str, text: str) -> None:
    assert edtf_of(head, text) == "2021-09-04"


@pytest.mark.parametrize(
    ("head", "text"),
    [
        ("fled", "On Saturday gunmen attacked a church. Farmers fled a flood, he said on Monday."),
        ("killed", "A bomb exploded on Saturday. Ten were killed in Jakarta, he said on Monday."),
        ("died", "A school opened on Saturday. Ten people died, he said on Monday."),
    ],
)
def test_what_is_told_of_others_has_the_day_of_the_telling(head: str, text: str) -> None:
    assert edtf_of(head, text) == "2021-09-06"


def test_what_a_dated_deed_followed_came_before_it() -> None:
    text = "Tuesday's blast followed a week of protests in which police shot nine people."
    assert edtf_of("shot", text) == "../2021-09-07"


def test_one_fight_led_to_what_was_done_that_day() -> None:
    text = "The gang took over a church on Sunday after a gun battle with guards."
    assert edtf_of("battle", text) == "2021-09-05"


def test_a_story_that_has_moved_on_to_a_week_takes_up_no_day_before() -> None:
    text = (
        "The owner was caught on 24 April. Last week thirty mills signed a pact. Two firms refused."
    )
    assert edtf_of("refused", text) == "2021-08-30/2021-09-05"


def test_a_speech_read_on_a_day_tells_the_day_of_its_words() -> None:
    text = "In a speech read over radio on Tuesday the king promised a vote. Troops left today."
    assert edtf_of("promised", text) == "2021-09-07"


def test_a_time_that_a_relative_clause_adds_leaves_that_before_a_semicolon() -> None:
    text = "In May 2020 Rome signed a pact; Oslo opened a mission, which Bern left last month."
    assert edtf_of("opened", text) == "2020-05"


def test_what_somebody_began_or_went_for_has_one_time_with_what_he_did_then() -> None:
    assert edtf_of("agreed", "They began meeting in May 2015 and agreed on a plan.") == "2015-05"


def test_a_seizure_is_of_the_day_on_which_its_victims_were_captured() -> None:
    text = "The union reported the seizure of three nurses, who were captured on 4 August."
    assert edtf_of("seizure", text) == "2021-08-04"
