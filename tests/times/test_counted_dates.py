"""Dates counted from another deed: from today, from a saying, or not at all."""

from tests.times.dating import edtf_of


def test_what_comes_so_long_after_a_deed_is_counted_from_today() -> None:
    text = "In April bombers struck the port. The attack comes three months after troops took it."
    assert edtf_of("took", text) == "2021-06"


def test_a_distance_counts_from_the_day_of_a_saying_where_nothing_is_nearer() -> None:
    text = "Mirov announced on Tuesday that its war was over, two days after it raided the port."
    assert edtf_of("raided", text) == "2021-09-05"


def test_a_distance_behind_a_past_is_not_counted_from_today() -> None:
    text = "Troops have patrolled the port since July, when a bomb hit it, ten days after Bo died."
    date = edtf_of("died", text)
    assert date is None or not date.startswith("2021-08")
