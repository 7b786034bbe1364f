"""Which date the clauses around an event, and the story it goes on with, give it."""

import pytest

import pipeline
from tests.times.dating import PUBLISHED, edtf_of


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


@pytest.mark.parametrize(
    ("head", "text", "edtf"),
    [
        ("fled", "After the 2003 invasion, thousands fled the town.", "2003/.."),
        ("built", "After the flood of 1998 the nuns built a school.", "1998/.."),
        ("died", "Forty people have died since the July vote.", "2021-07/.."),
        ("resumed", "In May they shot a judge, after which the army resumed its raids.",
         "2021-05/.."),
    ],
)  # fmt: skip
def test_what_came_after_a_dated_deed_lies_from_it_on(head: str, text: str, edtf: str) -> None:
    assert edtf_of(head, text) == edtf


def test_a_demand_behind_what_came_after_an_old_deed_is_of_the_report() -> None:
    text = "After the 2003 invasion, thousands fled. The bishop urged the army to pay them."
    assert edtf_of("urged", text) == "2021-09-10"


@pytest.mark.parametrize(
    ("head", "text", "edtf"),
    [
        ("held", "Thieves burned a mill on 14 May. The owner was held two days after the burning.",
         "2021-05-16"),
        ("ate", "Rebels bombed a mill on 14 May. He ate there the night of the attack.",
         "2021-05-14"),
        ("ate", "Ten fell in the 14 May attack. He ate with Ann, a nun, the night of the bombing.",
         "2021-05-14"),
        ("ate", "Rebels bombed a mill in May. He ate two days before the attack.", "2021-05~"),
    ],
)  # fmt: skip
def test_a_distance_counts_from_the_day_of_a_deed_told_before(
    head: str, text: str, edtf: str | None
) -> None:
    assert edtf_of(head, text) == edtf


@pytest.mark.parametrize(
    "text",
    [
        "He swore revenge after a raid hit a mill on Monday. The raid killed six.",
        "He swore revenge after rebels bombed a mill on Monday. The bombing killed six.",
        "He swore revenge after rebels bombed a mill on Monday. The attack killed six.",
    ],
)
def test_what_a_known_deed_did_has_its_day(text: str) -> None:
    assert edtf_of("killed", text) == "2021-09-06"


def test_what_a_text_condemns_dates_no_condemning() -> None:
    text = "The union condemns the killing of its chief in Mirov on 5 September."
    assert edtf_of("condemns", text) == "2021-09-10"


def test_one_of_those_killed_was_killed_before_the_report() -> None:
    text = "The dean, who replaced a priest, one of those murdered there, warned the army."
    assert edtf_of("murdered", text) is None


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("A video posted on Monday shows men burning a mill.", "../2021-09-06"),
        ("A video filmed on Monday shows men burning a mill.", "2021-09-06"),
    ],
)
def test_pictures_show_what_was_before_they_were_put_out(text: str, edtf: str) -> None:
    assert edtf_of("burning", text) == edtf


def test_what_goes_on_since_a_month_has_killed_since_then() -> None:
    assert edtf_of("killed", "Fighting since March has killed ten.") == "2021-03/.."


def test_an_entry_of_a_live_report_does_not_have_the_day_of_an_older_one() -> None:
    text = "09:15 Shells have hit a mill.\n\nYesterday 22:10: Rebels came to the bridge."
    assert edtf_of("hit", text) == "2021-09-10"


def test_a_deed_beside_an_old_one_is_not_of_the_report() -> None:
    text = "A bomb hit a mill on Tuesday. The nuns had left in 1998 before a raid."
    assert edtf_of("raid", text) is None


def test_the_month_of_march_is_no_march() -> None:
    found = pipeline.extract("The king fell in the revolt of March 2005.", published="2010-04-09")
    assert "March" not in {e.action.text for e in found}


def test_what_an_attack_brought_about_is_not_of_its_day() -> None:
    text = (
        "Rebels killed the elder Noor in 2001, two days before the attacks of September 11 that "
        "brought about the Danish invasion of Orlo."
    )
    assert edtf_of("invasion", text) is None


def test_an_attack_on_somebody_else_is_no_attack_told_again() -> None:
    text = (
        "His attack on a singer in May 2019 cost him votes. The mayor resigned on Monday. She was "
        "asleep during the attack on the mill in Orlo."
    )
    attack = pipeline.extract(text, published="2021-09-10")[-1]
    assert attack.action.text == "attack"
    assert attack.date is None or attack.date.edtf != "2019-05"


def test_what_came_in_the_wake_of_a_dated_deed_lies_from_it_on() -> None:
    assert edtf_of("fled", "In the aftermath of the 2014 coup, thousands fled.") == "2014/.."


def test_what_has_gone_on_since_an_unknown_day_is_not_of_today() -> None:
    assert edtf_of("killed", "Ten have been killed since the start of the rains.") is None


def test_violence_that_claims_lives_has_the_time_of_the_claiming() -> None:
    assert edtf_of("clashes", "In July, clashes claimed ten lives in Mirov.") == "2021-07"


def test_two_verbs_side_by_side_share_the_time_behind_them() -> None:
    text = "Two mayors were seized and killed in January by rebels."
    assert edtf_of("seized", text) == edtf_of("killed", text) == "2021-01"


def test_a_passive_without_its_auxiliary_shares_time_and_place_with_the_one_before() -> None:
    text = "A clerk said on Monday that nine men were killed and 21 injured in Peru in January."
    killed, injured = (e for e in pipeline.extract(text) if e.mode in {"kill", "wound"})
    assert edtf_of("killed", text) == edtf_of("injured", text) == "2021-01"
    assert [p.name for p in (*killed.locations, *injured.locations)] == ["Peru", "Peru"]


def test_who_helped_did_so_when_it_was_done() -> None:
    text = "The army, backed by militiamen, took Mirov on 7 May. Three days later it left."
    assert edtf_of("backed", text) == "2021-05-07"


def test_what_is_denied_on_a_weekday_was_done_before_it() -> None:
    text = "The army denied on Monday that its troops had shelled a convoy on Thursday."
    assert edtf_of("shelled", text) == "2021-09-02"


def test_what_had_gone_on_since_a_day_is_open() -> None:
    text = "The council said many had fled since the war began on 24 May 2019."
    assert edtf_of("fled", text) == "2019-05-24/.."


@pytest.mark.parametrize(
    ("head", "text", "edtf"),
    [
        ("left", "The army took it in May but has since left the port.", "2021-05/2021-09-10"),
        ("held", "Ann Lee was seized in May. She has been held there since.", "2021-05/.."),
    ],
)  # fmt: skip
def test_what_is_so_since_a_time_told_before_lies_from_it_on(
    head: str, text: str, edtf: str
) -> None:
    assert edtf_of(head, text) == edtf


def test_what_was_agreed_at_a_time_past_was_agreed_then() -> None:
    assert edtf_of("agreed", "His party agreed to back the mayor in Orlo last month.") == "2021-08"


def test_what_was_agreed_for_a_day_was_not_agreed_on_it() -> None:
    assert edtf_of("agreed", "They agreed to leave Orlo on 30 September.") != "2021-09-30"


@pytest.mark.parametrize(
    ("head", "text"),
    [
        ("agreed", "The rivals agreed to a truce for this month."),
        ("called", "The king called elections for June 2022."),
    ],
)
def test_what_something_is_meant_for_is_not_when_it_was_agreed(head: str, text: str) -> None:
    assert edtf_of(head, text) == "2021-09-10"


def test_what_has_gone_on_for_a_week_has_its_time() -> None:
    assert edtf_of("fought", "They have fought for the past week.") == "2021-09-03/2021-09-10"


def test_a_day_behind_where_a_firm_is_based_is_that_of_what_befell_it() -> None:
    text = "The bank imposed sanctions on a firm based in Dubai on Thursday."
    assert edtf_of("imposed", text) == "2021-09-09"


def test_what_drove_somebody_out_of_office_is_not_of_the_day_of_his_news() -> None:
    text = "Soto, president from 2005 until protesters forced him out, was jailed on Friday."
    assert edtf_of("forced", text) is None


def test_what_somebody_is_convicted_of_was_before() -> None:
    text = "The court on Wednesday convicted three men of plotting to burn a mill."
    assert edtf_of("plotting", text) == "../2021-09-08"


def test_what_came_before_the_end_of_talks_was_before_their_date() -> None:
    text = "The government broke off negotiations in 2019, after rebels killed ten men."
    assert edtf_of("killed", text) == "../2019"


def test_what_its_doer_was_doing_has_the_time_of_the_deed() -> None:
    text = "He was shot by a man seeking alms during a visit to the city of Busan on January 2."
    assert edtf_of("shot", text) == "2021-01-02"


def test_news_told_in_a_dated_statement_is_of_its_day() -> None:
    text = "A patrol was ambushed near Kwala, the army said in a statement dated September 7."
    assert edtf_of("ambushed", text) == "2021-09-07"


def test_a_day_behind_where_a_road_leads_is_that_of_what_was_found_there() -> None:
    text = "The men were found on a road linking Lima and Cusco on Saturday."
    assert edtf_of("found", text) == "2021-09-04"


def test_a_killing_has_the_day_on_which_its_victims_were_shot() -> None:
    text = "He left following the assassination of six priests who were shot on 5 August by rebels."
    assert edtf_of("assassination", text) == "2021-08-05"


def test_what_befell_somebody_known_before_is_of_no_day_of_the_news() -> None:
    text = "The king left on Wednesday.\n\nThe bishop, abducted near Mirov, was moved."
    assert edtf_of("abducted", text) is None


def test_what_the_strikes_followed_was_before_them() -> None:
    text = "The strikes followed an attack on a post on Saturday.\n\nRebels shelled Mirov."
    assert edtf_of("shelled", text) == "2021-09-10"
    assert edtf_of("Clashes", "Clashes followed the vote on Saturday.") == "2021-09-04"


def test_all_that_befell_when_a_storm_came_is_of_its_day() -> None:
    text = "Three people were killed and a school damaged when a storm hit Mirov on Tuesday."
    assert edtf_of("killed", text) == "2021-09-07"


def test_what_had_been_blocked_is_not_of_the_day_it_was_freed() -> None:
    text = "Miners lifted road blocks on Tuesday that had cut off Cochabamba for weeks."
    events = pipeline.extract(text, published="2021-09-10")
    assert [e.date.edtf if e.date else None for e in events] == ["2021-09-07", "../2021-09-07"]


def test_retaliation_is_not_of_the_day_of_what_it_answers() -> None:
    text = "It was retaliation for raids near Mirov a day earlier that hit a mill on Tuesday."
    assert edtf_of("retaliation", text) is None


def test_what_was_done_as_something_went_on_is_of_its_day() -> None:
    text = "Gunmen freed a convict as guards were moving him to a jail on Tuesday."
    assert edtf_of("freed", text) == "2021-09-07"


def test_who_was_saved_after_a_boat_sank_was_saved_that_day() -> None:
    text = (
        "Ten men were rescued after a boat sank off Mirov on Saturday, police said.\n\n"
        "The boat had left on Thursday."
    )
    rescued = pipeline.extract(text, published="2021-09-10")[0]
    assert rescued.date is not None
    assert rescued.date.edtf == "2021-09-04"


def test_what_a_signed_deal_ended_ended_then() -> None:
    assert edtf_of("ended", "A peace deal signed in Mirov in 2018 ended the war.") == "2018"


def test_what_people_accused_of_a_deed_did_with_it_is_of_no_day_of_the_news() -> None:
    text = "The men accused of driving into a crowd, killing 86 people, were jailed on Thursday."
    assert edtf_of("killing", text) != "2021-09-09"


def test_two_deeds_of_a_kind_share_the_time_behind_the_second() -> None:
    text = (
        "A bomber killed three men and wounded six outside a bank in Mirov on Thursday. "
        "In January a blast killed three."
    )
    killed = pipeline.extract(text, published="2021-09-10")[0]
    assert killed.date is not None
    assert killed.date.edtf == "2021-09-09"


@pytest.mark.parametrize(
    ("head", "text", "edtf"),
    [
        ("died", "Troops came on Monday after days of riots in Mirov in which four died.",
         "../2021-09-06"),
        ("opened", "The bus had left Orlo on Monday and was in Mirov when gunmen opened fire.",
         "2021-09-10"),
        ("killed", "Gangs raided it on Monday. Two were killed in the fighting, he said Friday.",
         "2021-09-06"),
    ],
)  # fmt: skip
def test_what_befell_somebody_has_the_time_of_what_befell_him(
    head: str, text: str, edtf: str
) -> None:
    assert edtf_of(head, text) == edtf


def test_what_a_raid_brought_about_lies_before_its_telling_too() -> None:
    text = "Gunmen raided a bus on Friday, killing six, police said on Wednesday."
    assert edtf_of("killing", text) == "2021-09-03"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The court remanded the editor until October 2.", "2021-09-10"),
        ("The governor imposed a curfew until Monday.", "2021-09-10"),
        ("Activists announced a sit-in for next Tuesday in Beirut.", "2021-09-14"),
        ("Germany will deliver two launchers to Kyiv by June 2022.", "2021-09-10/2022-06"),
        ("The minister charged 40 men over Sunday's riot.", "2021-09-10"),
        ("The mayor condemned the bombing of a market in Kabul on Tuesday.", "2021-09-10"),
    ],
)
def test_the_end_the_aim_and_the_matter_of_a_deed_do_not_date_it(text: str, edtf: str) -> None:
    event = pipeline.extract(text, published=PUBLISHED)[0]
    assert event.date is not None
    assert event.date.edtf == edtf


@pytest.mark.parametrize(
    ("head", "text", "edtf"),
    [
        (
            "murder",
            "Six men held over the murder of Ann Lee in July 2019 went on trial.",
            "2019-07",
        ),
        ("bombing", "He condemned the bombing of a market in Kabul on Tuesday.", "2021-09-07"),
        (
            "torched",
            "The night before the vote, men torched a hut. They voted on Monday.",
            "2021-09-05",
        ),
        ("torched", "The night before the vote, men torched a hut. It rained on Monday.", None),
        ("raided", "The previous night men had raided the mill, police said on Monday.", None),
        ("attacks", "They blamed him for a raid in May and for other attacks.", None),
    ],
)
def test_a_time_is_that_of_the_deed_it_stands_with(head: str, text: str, edtf: str | None) -> None:
    assert edtf_of(head, text) == edtf


def test_in_what_a_deed_is_the_third_does_not_date_it() -> None:
    text = "A bomb on Wednesday killed ten in Orlo. The blast was the third such attack this month."
    assert edtf_of("blast", text) != "2021-09"


def test_a_past_deed_below_a_plan_keeps_its_day() -> None:
    text = "The rebels said they would free a guard they kidnapped in Arauca on February 20."
    assert edtf_of("kidnapped", text) == "2021-02-20"


def test_what_was_done_before_fleeing_and_hours_apart_was_on_one_day() -> None:
    assert edtf_of("fleeing", "Gunmen shot a judge on Sunday before fleeing.") == "2021-09-05"
    text = "Men burned the court on Wednesday, hours after a judge freed an officer."
    assert edtf_of("freed", text) == "2021-09-08"


def test_a_second_deed_is_not_told_by_the_first() -> None:
    text = "Men attacked a convoy last Friday, killing nine, and on Monday abducted a priest."
    assert edtf_of("abducted", text) == "2021-09-06"


def test_who_is_held_over_a_deed_of_long_ago_was_held_today() -> None:
    text = "Police arrested two men suspected of bombing a mosque in January."
    assert edtf_of("arrested", text) == "2021-09-10"
