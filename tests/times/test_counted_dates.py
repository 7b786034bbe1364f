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


def test_who_was_freed_after_ten_days_was_so_ten_days_later() -> None:
    text = "Gunmen kidnapped a priest on 5 August; he was freed after ten days."
    assert edtf_of("freed", text) == "2021-08-15"
    text = "Gunmen kidnapped a priest on 5 August; he was freed after weeks."
    assert edtf_of("freed", text) is None
    text = "Gunmen kidnapped a priest on 5 August; he was freed after an hour."
    assert edtf_of("freed", text) == "2021-08-05"


def test_what_was_done_in_the_months_since_a_deed_is_a_stretch() -> None:
    text = "In the two months since the truce collapsed, shells have killed 80 people."
    assert edtf_of("killed", text) == "2021-07~/2021-09-10"


def test_years_ago_today_or_this_week_is_a_day_or_month_of_then() -> None:
    assert edtf_of("bombed", "Twenty years ago this week, jets bombed the city.") == "2001-09"
    assert edtf_of("bombed", "Ten years ago today jets bombed the city.") == "2011-09-10"


def test_what_had_been_done_since_a_weekday_began_before_the_day_told() -> None:
    text = "Police on Monday fired at students who had occupied the campus since Thursday."
    assert edtf_of("occupied", text) == "2021-09-02/.."


def test_what_a_day_is_counted_from_keeps_its_date() -> None:
    text = "A day before the vote on 4 August the judge jailed two editors."
    assert edtf_of("jailed", text) == "2021-08-03"
    text = "Troops raided the farm two weeks after the vote on 4 August."
    assert edtf_of("raided", text) == "2021-08-18"


def test_what_is_shut_for_five_days_is_so_from_now_on() -> None:
    assert edtf_of("suspended", "The state has suspended all flights for five days.") != (
        edtf_of("held", "The state has held a nun for five days.")
    )


def test_a_day_before_a_deed_told_before_counts_from_its_date() -> None:
    text = "He was caught on 4 August. Guards had raided his mill the day before he was caught."
    assert edtf_of("raided", text) == "2021-08-03"
