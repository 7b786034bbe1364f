"""What is news, of the day it is told, and what is history, a plan or known before."""

import datetime as dt

import pytest

import pipeline
from schemas.vocabulary import DateBasis, Modality
from tests.times.dating import PUBLISHED, date_of, edtf_of, edtf_of_event


def test_news_that_a_saying_breaks_has_the_time_of_the_saying() -> None:
    text = "The group said on Wednesday that it had captured the town of Mirov."
    date = date_of("captured", text)
    assert date is not None
    assert (date.edtf, date.basis) == ("2021-09-08", DateBasis.CONTEXT)


def test_the_next_sentence_goes_on_at_the_same_time() -> None:
    text = "On Tuesday rebels entered Mirov. They burned the market."
    date = date_of("burned", text)
    assert date is not None
    assert (date.edtf, date.basis) == ("2021-09-07", DateBasis.CONTEXT)


def test_news_without_a_time_has_the_day_of_publication_and_says_so() -> None:
    date = date_of("attacked", "Rebels have attacked the town of Mirov.")
    assert date is not None
    assert (date.edtf, date.text, date.basis) == ("2021-09-10", None, DateBasis.DOCUMENT)


@pytest.mark.parametrize(
    ("head", "text"),
    [
        ("attacked", "Rebels had attacked the town of Mirov long before."),
        ("attacked", "Two days after the wedding, rebels attacked the town."),
        ("destroyed", "The valley is full of tanks destroyed in battle."),
        ("took", "The group that took power there denies it."),
    ],
)
def test_history_never_gets_the_day_of_publication(head: str, text: str) -> None:
    assert date_of(head, text) is None


def test_a_paragraph_of_old_times_is_history() -> None:
    date = date_of("captured", "The fort was built in 1744. Raiders captured it, and a king died.")
    assert date is None or date.edtf == "1744"


@pytest.mark.parametrize("modality", [Modality.PLANNED, Modality.HYPOTHETICAL])
def test_what_is_planned_or_supposed_never_gets_the_day_of_publication(modality: Modality) -> None:
    assert date_of("attack", "Rebels may attack the town of Mirov.", modality=modality) is None


def test_an_undated_document_dates_nothing_by_publication() -> None:
    assert date_of("attacked", "Rebels have attacked the town of Mirov.", None) is None


def test_a_week_that_is_still_running_ends_with_publication() -> None:
    date = date_of("attacked", "Rebels attacked the town of Mirov this week.")
    assert date is not None
    assert (date.earliest, date.latest) == (dt.date(2021, 9, 6), PUBLISHED)


def test_a_planned_event_keeps_the_time_that_is_stated() -> None:
    date = date_of("meet", "The ministers will meet on Tuesday.", modality=Modality.PLANNED)
    assert date is not None
    assert date.edtf == "2021-09-14"


@pytest.mark.parametrize(
    ("sentence", "action"),
    [
        ("The army said it would withdraw on Saturday.", "withdraw"),
        ("The rebels plan to attack on Saturday.", "attack"),
    ],
)
def test_what_is_planned_for_a_weekday_lies_ahead(sentence: str, action: str) -> None:
    """The Saturday of a plan is the next one, not the last."""
    found = pipeline.extract(sentence, published="2022-05-04")
    assert {e.date.edtf for e in found if e.date and action in e.action.text} == {"2022-05-07"}


@pytest.mark.parametrize(
    ("head", "text"),
    [
        ("kidnapping", "Police raids began today, shortly after the kidnapping of the banker."),
        ("murder", "The ministry today denied that officers were to blame for the murder."),
        ("assassination", "Judges may resign next week to protest the assassination of a friend."),
    ],
)
def test_what_is_only_named_as_known_is_not_dated_by_the_news_around_it(
    head: str, text: str
) -> None:
    assert edtf_of(head, text) is None


def test_a_murder_that_is_taken_for_known_is_not_of_the_day_of_publication() -> None:
    text = "The king mourned two nuns killed in Mirov. He is moved by the murder of the bishop."
    dates = {e.action.text: e.date for e in pipeline.extract(text, published="2021-09-10")}
    assert dates["murder"] is None


def test_those_freed_on_a_day_were_kidnapped_before_it() -> None:
    text = "Two clerks kidnapped by the rebels were released on Monday in Mirov."
    assert edtf_of("kidnapped", text) == "../2021-09-06"


def test_a_lead_in_the_perfect_has_the_day_that_the_next_sentence_tells() -> None:
    text = "The mayor has blamed the police. He made the remarks on Tuesday in Mirov."
    date = date_of("blamed", text)
    assert date is not None
    assert (date.edtf, date.basis) == ("2021-09-07", DateBasis.CONTEXT)


def test_a_day_that_is_told_pages_later_dates_nothing_before_it() -> None:
    filler = " ".join(["The old road along the river is narrow and dark at night."] * 12)
    date = date_of("burned", f"Rebels burned the market. {filler} A judge resigned on Tuesday.")
    assert date is not None
    assert date.basis is DateBasis.DOCUMENT


def test_an_undated_document_of_one_day_dates_what_it_tells_by_that_day() -> None:
    text = "A bomb exploded in Mirov on 4 May 2015. The president condemned the attackers."
    date = date_of("condemned", text, None)
    assert date is not None
    assert (date.edtf, date.basis) == ("2015-05-04", DateBasis.CONTEXT)


def test_an_undated_document_of_two_days_dates_nothing_by_either() -> None:
    text = "A bomb exploded on 4 May 2015.\n\nOn 9 May 2015 it rained.\n\nThe president wept."
    assert edtf_of("wept", text, None) is None


def test_what_somebody_is_jailed_for_was_before() -> None:
    """The day of a verdict is that of the deed's latest, not its day."""
    text = "The officer was jailed on Tuesday for killing a farmer."
    assert edtf_of("killing", text) == "../2021-09-07"


def test_since_when_something_is_so_is_no_news() -> None:
    """A perfect with "since" looks back to a day that is not told."""
    text = "The town has been on alert since rebels attacked the mill, killing nine men."
    assert edtf_of("attacked", text) is None
    assert edtf_of("killing", text) is None


def test_a_year_beside_the_news_makes_no_history_of_it() -> None:
    """When the mayor took office does not matter for the warning."""
    text = "The mayor, who took office in 2019, warned the rebels."
    assert edtf_of("warned", text) == "2021-09-10"


def test_what_was_announced_for_later_dates_no_news() -> None:
    """ "Would" behind "said" lies ahead, and what follows is told on the day of the report."""
    text = "The minister said the army would leave in December. Then rebels attacked the mill."
    assert edtf_of("leave", text) == "2021-12"
    assert edtf_of("attacked", text) == "2021-09-10"


def test_a_vow_in_between_puts_nothing_ahead() -> None:
    """The hostages were freed last Sunday, whatever the group had vowed."""
    text = "The hostages, whom the group had vowed to kill, were freed on Sunday."
    assert edtf_of("freed", text) == "2021-09-05"


def test_what_is_planned_puts_no_past_clause_ahead() -> None:
    text = "Envoys will honour the three monks who were killed on 2 September."
    assert edtf_of("killed", text) == "2021-09-02"


def test_the_lead_is_not_dated_by_the_same_word_years_ago() -> None:
    text = "Troops opened fire in Mirov, killing three men.\n\nIn 2017, troops killed dozens there."
    assert edtf_of("killing", text) != "2017"


def test_what_sanctions_are_imposed_over_was_before() -> None:
    text = "The bloc imposed sanctions on a general on Tuesday over the killing of six men."
    assert edtf_of("killing", text) is None


@pytest.mark.parametrize(
    ("action", "text"),
    [
        ("invaded", "The gangs that have invaded the coast own small boats."),
        ("burned", "Farmers counted the barns they have burned."),
        ("stealing", "The four men are doing time for stealing cattle."),
        ("attacking", "The movement has a long history of attacking pipelines."),
    ],
)
def test_what_describes_somebody_or_something_is_no_news(action: str, text: str) -> None:
    assert edtf_of(action, text) is None


def test_what_somebody_did_in_a_case_of_it_is_news() -> None:
    text = "The minister spoke of a case of soldiers burning farms on Tuesday."
    assert edtf_of("burning", text) is not None


def test_the_day_of_a_plan_is_not_that_of_the_news_before_it() -> None:
    text = "A bomb hit a house in Kesra.\n\nThe envoys are to meet on Sunday."
    found = date_of("hit", text)
    assert found is not None
    assert (found.edtf, found.basis) == ("2021-09-10", DateBasis.DOCUMENT)


def test_a_deed_that_only_says_which_people_are_meant_is_older_than_the_news() -> None:
    text = "Two suspects in the kidnapping of a nurse were shot on Monday."
    assert date_of("kidnapping", text) is None


def test_the_year_of_what_is_remembered_makes_no_background() -> None:
    date = date_of("marched", "Thousands marched in memory of the 1995 attack.")
    assert date is not None
    assert date.basis is DateBasis.DOCUMENT


def test_a_story_goes_on_from_the_deed_not_from_its_telling() -> None:
    text = "Rebels came on Monday, a mayor said on Tuesday. They burned the port."
    date = date_of("burned", text)
    assert date is not None
    assert date.edtf == "2021-09-06"


def test_those_left_dead_died_when_it_was_told() -> None:
    date = date_of("dead", "In 2019 a raid on the port left ten people dead.")
    assert date is not None
    assert date.edtf == "2019"


def test_what_somebody_is_punished_for_is_not_of_today() -> None:
    assert date_of("mutiny", "A court sentenced ten soldiers to death for mutiny.") is None


def test_what_somebody_is_held_in_connection_with_is_older() -> None:
    text = "Police held a man on Monday in connection with the killing of a nurse."
    assert date_of("killing", text) is None


def test_what_has_happened_on_a_weekday_lies_behind() -> None:
    text = "Trustees Tuesday approved a plan for a market. They paid for it."
    assert edtf_of("approved", text) == "2021-09-07"


def test_what_has_happened_is_not_of_a_day_to_come() -> None:
    date = date_of("approved", "The calendar was approved for next year.")
    assert date is not None
    assert (date.edtf, date.basis) == ("2021-09-10", DateBasis.DOCUMENT)


def test_a_deed_listed_among_charges_is_not_of_today() -> None:
    text = "He faced a judge on several charges, including the use of explosives."
    assert edtf_of("use", text) is None


def test_the_day_before_an_unknown_day_is_not_today() -> None:
    assert edtf_of("shot", "Two men were shot in Mirov the previous day.") is None


def test_what_an_inquiry_found_was_before_its_finding() -> None:
    text = "Soldiers left. A panel found in March 2021 that ten were killed."
    assert edtf_of("killed", text) == "../2021-03"


def test_what_a_semicolon_parts_has_the_time_of_its_sentence() -> None:
    text = "Smugglers left them in the desert last week; six died. A patrol came on Thursday."
    assert edtf_of("died", text) == "2021-08-30/2021-09-05"


def test_the_day_of_a_picture_dates_no_undated_report() -> None:
    text = "Unions called a strike. May 7, 2017 Men wave flags in Mirov. Police beat a man."
    assert edtf_of("beat", text, None) is None


def test_the_day_of_a_picture_that_the_text_tells_of_dates_its_report() -> None:
    text = "Unions hail the May 7 strike.\n\nMay 7, 2017 Men wave flags.\n\nPolice beat a man."
    assert edtf_of("beat", text, None) == "2017-05-07"


def test_the_eve_of_an_undated_vote_is_not_today() -> None:
    assert edtf_of("killed", "On the eve of the vote, gunmen killed two men.") is None


def test_what_came_of_an_accusation_has_the_day_of_the_deed() -> None:
    text = "The army accused rebels of shelling a village on August 30. Four men were hurt."
    assert edtf_of("hurt", text) == "2021-08-30"


def test_a_day_told_in_full_is_surer_than_that_of_publication() -> None:
    assert edtf_of("left", "Troops left Mirov on 20 May 2022.") == "2022-05-20"


@pytest.mark.parametrize(
    "told",
    [
        "A former guard pleaded guilty Tuesday to assaulting a prisoner in 2007.",
        "A guard was convicted on Tuesday of the 2007 murder of a prisoner.",
    ],
)
def test_violence_told_behind_a_verdict_is_that_of_the_deed(told: str) -> None:
    assert edtf_of("struck", f"{told} He struck the man with a lamp.") == "2007"


def test_what_tells_who_speaks_was_not_done_when_he_spoke() -> None:
    text = "The minister, who fled to Kesra, said on Friday that rebels attacked a mill."
    day = dt.date(2024, 3, 15)
    assert edtf_of("fled", text, day) is None
    assert edtf_of("attacked", text, day) == "2024-03-15"


def test_who_was_wounded_before_he_died_was_wounded_by_then() -> None:
    assert edtf_of("wounded", "Two guards wounded in a raid died on Monday.") == "../2021-09-06"


@pytest.mark.parametrize(
    "before",
    [
        "The guards had been hired before the invasion of 2019.",
        "Crowds clashed with police over the outcome of May's vote.",
    ],
)
def test_a_date_of_what_came_before_does_not_go_on(before: str) -> None:
    assert edtf_of("jailed", f"{before} A court in Kesra jailed a clerk.") == "2021-09-10"


def test_the_years_of_a_war_make_no_background() -> None:
    text = "The deal ended the 1992-95 war. The mayor rejected the charge in a talk on television."
    assert edtf_of("rejected", text) == "2021-09-10"


def test_words_go_on_from_the_news_not_from_the_background_in_between() -> None:
    text = (
        "The senate rejected the decree on Thursday. It was signed in May. The president "
        "condemned it in a speech."
    )
    assert edtf_of("rejected", text) == "2021-09-09"
    scene = pipeline.extract(text, published=PUBLISHED)
    told = {e.action.text: e.date.edtf for e in scene if e.date}
    assert told["condemned"] == "2021-09-09"


def test_a_time_between_saying_and_what_is_said_is_that_of_the_saying() -> None:
    text = "Ann Lee said last week she would file a complaint with the court."
    date = date_of("file", text, modality=Modality.PLANNED)
    assert date is None or date.basis is not DateBasis.TEXT


def test_what_was_done_before_police_fired_is_no_present() -> None:
    text = "Crowds met on Wednesday. Police fired gas after protesters set tyres ablaze."
    assert edtf_of("set", text) == "2021-09-08"


def test_somebody_found_dead_is_dated_by_the_finding() -> None:
    text = "He was kidnapped in Orlo on August 21 and found dead nine days later under a floor."
    assert edtf_of("dead", text) == "2021-08-30"


def test_a_day_between_saying_and_a_plan_is_that_of_the_saying() -> None:
    text = "The council said on Monday it would send observers to the vote."
    date = date_of("send", text, modality=Modality.PLANNED)
    assert date is None or date.edtf != "2021-09-13"


def test_what_led_up_to_a_vote_was_not_done_on_the_day_of_the_news() -> None:
    text = "A mayor was shot on Monday. Others were murdered in the run-up to last year's vote."
    assert edtf_of("murdered", text) is None


def test_what_goes_on_from_a_lead_of_weeks_ago_is_not_of_the_day_of_publication() -> None:
    text = "A bomb exploded in Mirov on 12 August.\n\nFour people were killed."
    assert edtf_of("killed", text) is None
    fresh = "A bomb exploded in Mirov on Tuesday.\n\nFour people were killed."
    assert edtf_of("killed", fresh) == "2021-09-07"


def test_what_goes_on_from_a_deed_of_weeks_ago_told_today_is_not_of_today() -> None:
    text = "Police said on Thursday that a judge was killed on 4 August.\n\nGunmen shot the driver."
    assert edtf_of("shot", text) is None


def test_what_somebody_says_it_had_done_is_not_of_a_year_told_before() -> None:
    text = "In 2016 jets crossed over. Mirov said on record that planes had violated the border."
    assert edtf_of("violated", text) != "2016"


def test_a_quake_before_dawn_on_sunday_was_on_sunday() -> None:
    text = "A quake struck Mirov before dawn on Sunday.\n\nFive people died.\n\nAid came Tuesday."
    assert edtf_of("died", text) == "2021-09-05"


def test_an_old_time_told_behind_a_sentence_makes_no_background_of_it() -> None:
    text = "His wife welcomed the verdict. A panel recommended in 2019 that he be jailed."
    assert edtf_of("welcomed", text) == "2021-09-10"


def test_words_that_open_a_paragraph_answer_to_the_latest_day() -> None:
    text = (
        "Troops stormed a mine in Mirov on Thursday. The owner had called them on Tuesday.\n\n"
        "The owner said on Tuesday that thieves were hiding in it.\n\nOslo condemned the raid."
    )
    assert edtf_of_event("condemned", text) == "2021-09-09"


def test_what_somebody_tells_of_a_deed_goes_on_from_the_deed() -> None:
    text = (
        "A bus was hit by a mine in Mirov on Wednesday.\n\nThe mayor told reporters on Thursday "
        "that many were ill. Guards had fled from the crowd, a driver said."
    )
    assert edtf_of("fled", text) == "2021-09-08"
