"""Which day of a report is that of news without a time: looking back, live reports, old asides."""

import pytest

from tests.times.dating import edtf_of, edtf_of_event

LIVE = (
    "06:10\n\nThe queen has left Mirov.\n\n07:40\n\nHer brother was stopped at the port on Monday."
    "\n\n10:05\n\nThe mayor asked her to come back. Soldiers stood aside."
)


@pytest.mark.parametrize("head", ["asked", "stood"])
def test_an_entry_of_a_live_report_is_not_of_a_day_told_in_another(head: str) -> None:
    assert edtf_of(head, LIVE) == "2021-09-10"


def test_a_deed_of_another_paragraph_is_of_the_news_not_of_days_before_it() -> None:
    text = (
        "Rebels took Mirov on Wednesday. Shells had fallen there, and guns hit its mill last "
        "Saturday.\n\nIn Orlo, nurses handed out soup."
    )
    assert edtf_of("handed", text) == "2021-09-08"


def test_a_deed_is_of_the_day_of_the_last_one_not_of_a_later_saying() -> None:
    text = (
        "Police said on Thursday that all was well.\n\nA mine hit a bus on Monday.\n\nNurses fled."
    )
    assert edtf_of("fled", text) == "2021-09-06"


def test_a_story_that_has_come_back_to_today_leaves_a_time_of_weeks_ago() -> None:
    text = (
        "Oslo protested on Thursday.\n\nThe deal was signed in Mirov on 20 August. Rome has never "
        "confirmed it. Its envoy rejected the complaint."
    )
    assert edtf_of_event("rejected", text) == "2021-09-09"


def test_a_story_of_weeks_ago_goes_on_behind_a_look_at_its_doer() -> None:
    text = (
        "Ana Roe was walking in Mirov on 20 August. The man is tall and bald. He seized her there."
    )
    assert edtf_of("seized", text) == "2021-08-20"


def test_a_day_that_tells_who_speaks_is_not_that_of_the_next_deed() -> None:
    text = "Jon Bo, who was jailed on 2 September, says a friend used it. Prosecutors opposed bail."
    assert edtf_of("opposed", text) == "2021-09-10"


@pytest.mark.parametrize(
    ("head", "text"),
    [
        ("rigged", "The party denies having rigged the vote."),
        ("shot", "Jon Bo is said to have shot two men."),
        ("wanted", "In May ten died when police broke up a sit-in by miners, who wanted more pay."),
    ],
)
def test_what_lies_before_its_telling_is_not_of_the_day_of_the_report(head: str, text: str) -> None:
    assert edtf_of(head, text) is None


def test_a_claim_of_fighters_is_news_all_the_same() -> None:
    assert edtf_of("shot", "Rebels in Mirov claimed to have shot down a jet.") == "2021-09-10"


def test_a_night_is_that_of_the_next_sentence() -> None:
    text = "Overnight, drones hit a depot in Mirov. Two firemen were wounded."
    assert edtf_of("wounded", text) == "2021-09-09/2021-09-10"


def test_a_day_counts_where_the_parser_takes_the_deed_of_a_sentence_for_a_participle() -> None:
    text = "Thousands protested in Lima for a third straight day on Wednesday. Police held dozens."
    assert edtf_of("held", text) == "2021-09-08"


def test_the_deed_in_which_men_died_has_its_year_also_behind_a_place() -> None:
    text = "The gang claimed the 1983 bombing of the barracks in Mirov, in which ten men died."
    assert edtf_of("died", text) == "1983"


@pytest.mark.parametrize(
    ("head", "text"),
    [
        ("closed", "The feud dates from May 2015, when a duke fell. Oslo closed the port.\n\n"),
        ("closed", "The feud dates from May 2015. Oslo closed the port. It spoke last week."),
    ],
)
def test_times_told_later_make_no_news_of_a_background(head: str, text: str) -> None:
    assert edtf_of(head, f"Rome promised help on Sunday.\n\n{text}") in (None, "2015-05")


def test_a_law_called_by_its_year_makes_no_background_of_the_next_sentence() -> None:
    text = "The premier has to change the 1980 charter. The opposition welcomed the idea."
    assert edtf_of("welcomed", text) == "2021-09-10"


def test_a_time_deep_in_a_clause_about_somebody_makes_no_background() -> None:
    text = (
        "The premier refused to recall his troops, who have been there since they came in July "
        "1974 in answer to a coup. The duke denied it."
    )
    assert edtf_of("denied", text) == "2021-09-10"


def test_a_story_that_has_come_to_a_day_goes_on_from_there() -> None:
    text = "On Monday a mill burned. By Tuesday evening guards were in the town. They shot a nun."
    assert edtf_of("shot", text) == "2021-09-07"


def test_who_goes_on_to_accuse_does_so_in_the_report_not_on_the_day_of_the_deed_he_tells() -> None:
    text = "Its spokesman said that guards had shot two men near Mirov on Monday. He blamed a gang."
    assert edtf_of_event("blamed", text) == "2021-09-10"
