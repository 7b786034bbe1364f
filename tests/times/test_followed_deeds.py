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
