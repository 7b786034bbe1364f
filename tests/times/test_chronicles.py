"""Accounts told by the hour: "WEDNESDAY, 10 a.m.: …", and nights that go on past midnight."""

import datetime as dt

import pytest

from pipeline.find.times import read_times
from tests.times.dating import edtf_of

PUBLISHED = dt.date(2015, 5, 15)  # a Friday
DIARY = (
    "How the revolt went by.\n\n"
    "WEDNESDAY, 10 a.m.: The president lands abroad. Women reach the square and are beaten.\n\n"
    "2 p.m.: In the port rebels gather and storm a mill. A guard has been shot.\n\n"
    "THURSDAY, 4 a.m.: The fight for the radio starts. Mutineers shell the tower. At the same "
    "time police set fire to a school. Marches have been held daily since.\n\n"
    "9 a.m. Two boys are killed by snipers.\n\n"
    "Friday 15 May, 07:30 - The rebels surrender."
)


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("beaten", "2015-05-13"),
        ("storm", "2015-05-13"),
        ("shot", "../2015-05-13"),
        ("shell", "2015-05-14"),
        ("set", "2015-05-14"),
        ("killed", "2015-05-14"),
        ("surrender", "2015-05-15"),
    ],
)
def test_an_entry_by_the_hour_is_of_the_last_day_that_headed_one(head: str, day: str) -> None:
    assert edtf_of(head, DIARY, PUBLISHED) == day


def test_what_has_gone_on_since_is_not_of_the_entry() -> None:
    assert edtf_of("held", DIARY, PUBLISHED) == "2015-05-14/.."


def test_one_time_before_a_colon_makes_no_diary() -> None:
    text = "Calm returns.\n\nMonday, 8 p.m.: The square is quiet. Police arrest ten women."
    assert edtf_of("arrest", text, PUBLISHED) != "2015-05-11"


@pytest.mark.parametrize(
    ("text", "head", "day"),
    [
        ("They marched on Monday evening. Shortly after 5 a.m. police fired. Two were killed.",
         "killed", "2015-05-12"),
        ("Gunmen stormed it at 10 p.m. on Monday. At 1:30 a.m. troops attacked them.",
         "attacked", "2015-05-12"),
        ("At 23:40 on Monday rebels came. By 4:00 a.m. troops had killed nine.",
         "killed", "2015-05-12"),
        ("Gunmen stormed it on Monday morning. At 5 a.m. troops attacked them.",
         "attacked", "2015-05-11"),
        ("Gunmen shot him on Monday night. Police had arrested his son at 4 a.m.",
         "arrested", "2015-05-11"),
        ("A bomb went off on Monday night. Gunmen attacked the port at 11 p.m.",
         "attacked", "2015-05-11"),
    ],
)  # fmt: skip
def test_small_hours_behind_an_evening_are_of_the_next_day(text: str, head: str, day: str) -> None:
    assert edtf_of(head, text, PUBLISHED) == day


def test_weekdays_are_read_in_capitals() -> None:
    assert [t.edtf for t in read_times("TUESDAY, noon: rain", PUBLISHED)] == ["2015-05-12"]
