"""Which place is the event's."""

from collections.abc import Callable

import pytest

import pipeline
from pipeline.parse.parsed import Parsed
from pipeline.resolve.event_focus import story_of
from pipeline.resolve.places import find_places
from schemas.vocabulary import EventType

Read = Callable[[str], Parsed]
Where = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("A bomb killed six people in Kandahar on Monday.", "killed", ["Kandahar"]),
        ("Troops shelled Aleppo at dawn.", "shelled", ["Aleppo"]),
        ("The rebels stormed the village of Qarbalu in Idlib.", "stormed", ["Qarbalu", "Idlib"]),
        ("The attack on Mosul began.", "attack", ["Mosul"]),
        ("The Kabul bombing killed ten.", "bombing", ["Kabul"]),
        ("Ten died when a mine went off near Ghazni.", "died", ["Ghazni"]),
        ("The bus was hit outside Homs, wounding nine.", "wounding", ["Homs"]),
        ("Students at the university in Khartoum protested.", "protested", ["Khartoum"]),
        ("The convoy fled to Herat.", "fled", ["Herat"]),
    ],
)
def test_phrases_attached_to_the_event_place_it(
    where: Where, text: str, trigger: str, expected: list[str]
) -> None:
    assert where(text, trigger) == expected


def test_a_known_place_needs_no_address_and_an_unknown_one_keeps_it(where: Where) -> None:
    text = "Guards arrested two men in Bazarak, Panjshir province."
    assert where(text, "arrested") == ["Bazarak"]
    text = "Guards arrested two men in the village of Qarbalu, Panjshir province."
    assert where(text, "arrested") == ["Qarbalu", "Panjshir"]


def test_a_place_that_only_tells_where_another_lies_is_not_the_events(where: Where) -> None:
    text = "Militiamen captured the town of Kupres, 90 kilometres west of Sarajevo."
    assert where(text, "captured") == ["Kupres"]


def test_a_place_in_the_name_of_a_university_is_not_where_its_student_fought(where: Where) -> None:
    text = (
        "A student at the University of Herat, Karim became a leader in the expulsion of the "
        "British army."
    )
    assert where(text, "expulsion") == []
    assert where("Police beat students at the University of Herat.", "beat") == ["Herat"]


def test_what_was_done_throughout_a_country_was_not_in_the_town_of_another_clause(
    where: Where,
) -> None:
    text = (
        "The army watches the roads in Lima to counter raids, which have cost ten lives in "
        "clashes throughout the country."
    )
    assert where(text, "cost") == []


def test_a_place_of_the_reason_is_not_the_events(where: Where) -> None:
    text = "The king mourned the murder of the judge, because they had studied law in London."
    assert where(text, "murder") == []


def test_places_listed_together_are_all_the_events(where: Where) -> None:
    text = "Gunmen attacked posts in Ghazni, Herat and Kunduz."
    assert sorted(where(text, "attacked")) == ["Ghazni", "Herat", "Kunduz"]


def test_a_place_of_another_verb_is_not_the_events(where: Where) -> None:
    text = "The driver was shot dead in Herat after he had fled from Kandahar to Iran."
    assert where(text, "shot") == ["Herat"]


def test_a_phrase_on_the_verb_of_an_event_noun_places_the_event(where: Where) -> None:
    assert where("Clashes broke out in Herat on Friday.", "Clashes broke") == ["Herat"]


def test_a_demonym_is_not_where_it_happened(where: Where) -> None:
    assert where("Colombian police arrested the driver.", "arrested") == []


def test_the_country_of_an_army_is_not_where_it_fights(where: Where) -> None:
    assert where("Russia's army shelled the convoy.", "shelled") == []


def test_words_are_not_spoken_in_the_country_they_are_aimed_at(where: Where) -> None:
    text = "The minister threatened Moscow again."
    assert where(text, "threatened", EventType.THREATEN) == []
    assert where("Leaders met in Geneva.", "met", EventType.CONSULT) == ["Geneva"]


def test_what_somebody_says_somewhere_did_not_happen_there(where: Where) -> None:
    text = "Officials in Vienna said that the dam was bombed."
    assert where(text, "bombed") == []


def test_a_deed_without_a_place_has_that_of_the_story_before_it(where: Where) -> None:
    text = "A gunman opened fire in Lyon. He wounded three people."
    assert where(text, "wounded") == ["Lyon"]


def test_a_part_of_a_deed_took_place_where_the_deed_did(where: Where) -> None:
    """What the story was about before does not matter."""
    text = (
        "A blast injured nine people in Lyon. The group has been banned since it launched attacks "
        "across Paris, killing ninety people."
    )
    assert where(text, "killing") == ["Paris"]


def test_a_place_said_once_far_off_is_not_the_place_of_every_deed(where: Where) -> None:
    filler = "Nobody knew the men who came at night, and nobody asked them for their names. " * 4
    text = f"{filler}The church has its seat in Utah. It is old. Many know it. {filler}"
    assert where(f"{text}They shot a priest.", "shot") == []
    lead = f"Fear spread in Utah. {filler}{filler}"
    assert where(f"{lead}They shot a priest.", "shot") == []
    assert where("Fear spread in Utah. They shot a priest.", "shot") == ["Utah"]


def test_deeds_are_not_done_where_the_parties_talk(where: Where) -> None:
    filler = "Nobody knew the men. Nobody asked for their names. They left no trace."
    signed = (
        "The army and the rebels signed a ceasefire in Geneva, mediators from Switzerland said."
    )
    assert where(f"{signed} {filler} Gunmen shot a priest.", "shot") == []


def test_the_main_event_is_where_the_title_says(where: Where) -> None:
    text = (
        "The rivals met for an hour. Shops closed in Lima and in Lima's port. All slept in Quito."
    )
    title = "Rivals meet at last in Quito"
    assert where(text, "met", EventType.CONSULT, main=True) == ["Lima"]
    assert where(text, "met", EventType.CONSULT, main=True, title=title) == ["Quito"]
    assert where(text, "met", EventType.CONSULT, main=True, title="Quito mocks rivals") == ["Lima"]


def test_a_government_that_speaks_is_not_where_it_happened(where: Where) -> None:
    text = "Moscow denied the charge. Moscow called it a lie. A man was poisoned."
    assert where(text, "poisoned") == []


def test_where_people_sign_is_not_where_they_fight(where: Where) -> None:
    text = "The army and the rebels signed a truce in Geneva. Troops shelled two outposts."
    assert where(text, "shelled") == []


def test_where_rulers_sit_is_not_where_it_happened(where: Where) -> None:
    text = "The province is not held by the rulers in Kabul. Gunmen wounded six men."
    assert where(text, "wounded") == []


def test_where_somebody_was_going_is_not_where_he_was_arrested(where: Where) -> None:
    assert where("Police arrested him when he tried to leave for Zurich.", "arrested") == []


def test_what_days_are_counted_from_has_a_place_of_its_own(where: Where) -> None:
    text = "He was shot in Takhar two days before the attacks that began the war."
    assert where(text, "attacks") == []


def test_the_nation_of_soldiers_is_not_where_they_died(where: Where) -> None:
    assert where("A drone killed three US soldiers in Jordan.", "killed") == ["Jordan"]


def test_talks_are_not_called_off_where_the_blast_was(where: Where) -> None:
    text = "He called off the talks after a blast in Kabul killed six men."
    assert where(text, "called", EventType.REJECT) == []


def test_a_clause_of_another_time_has_a_place_of_its_own(where: Where) -> None:
    text = "Guards seized a ship in Lagos, a year after it was confiscated by Ghana."
    assert where(text, "confiscated") == []
    assert where(text, "seized") == ["Lagos"]


def test_words_without_a_place_have_none(where: Where) -> None:
    text = "A gunman opened fire in Lyon. The minister condemned the deed."
    assert where(text, "condemned", EventType.ACCUSE) == []


def test_a_local_institution_acts_at_home_if_nothing_else_is_said(where: Where) -> None:
    text = "Seattle police accused the driver."
    assert where(text, "accused", EventType.ACCUSE) == ["Seattle"]


def test_a_place_its_sentence_rules_out_does_not_come_back_as_that_of_the_document(
    where: Where,
) -> None:
    text = "Rebels threatened Kenya. They named no day."
    assert where(text, "threatened", EventType.THREATEN, main=True) == []
    once = f"{text} Shops closed in Kenya."
    assert where(once, "threatened", EventType.THREATEN, main=True) == []
    told = f"{once} Trains stood still in Kenya."
    assert where(told, "threatened", EventType.THREATEN, main=True) == ["Kenya"]


def test_a_deed_without_a_place_is_in_the_country_that_its_document_is_about(where: Where) -> None:
    text = (
        "Peru counts its dead. Peruvian officials met. Schools stay closed, the Peruvian"
        " government says. It is long over. Nobody talks. Gunmen killed a priest."
    )
    assert where(text, "killed") == ["Peru"]


def test_a_town_abroad_where_people_talk_of_a_country_is_not_where_its_deeds_were_done(
    where: Where,
) -> None:
    text = (
        "The court sits in Atlanta. The judges like Atlanta. Aides said in Cusco that they wait. "
        "Others said in Puno that they wait. Others said in Tacna that they wait. "
        "Others said in Arequipa that they wait. Others said in Piura that they wait.\n\n"
        "Rebels have killed ten farmers."
    )
    assert where(text, "killed") == ["Cusco"]  # which speaks for Peru


def test_a_document_of_several_countries_lends_no_deed_its_country(where: Where) -> None:
    text = (
        "Peru counts its dead. Peruvian officials met. Chile waits, and Chilean buses stop."
        " It is long over. Nobody talks. Gunmen killed a priest."
    )
    assert where(text, "killed") == []


def test_the_main_event_is_where_the_lead_stands_the_story(where: Where) -> None:
    text = (
        "Tears and flags in Sao Paulo. The champion hopes for Abu Dhabi, and in Abu Dhabi he won"
        " before. Nobody in Abu Dhabi slept. The driver crashed."
    )
    assert where(text, "crashed", EventType.OTHER, main=True) == ["Sao Paulo"]


def test_a_clubs_or_papers_name_is_not_where_it_happened(where: Where) -> None:
    text = "The Boston Globe attacked the ruling."
    assert where(text, "attacked", EventType.ACCUSE) == []
    assert where("The Cubs beat the Cleveland Indians.", "beat", EventType.OTHER) == []


def test_the_nation_of_a_victim_speaks_for_the_country_of_the_story(where: Where) -> None:
    text = "Peruvian officials met. Nobody talks. It is long over. Gunmen killed a Peruvian priest."
    assert where(text, "killed") == ["Peruvian"]
    abroad = f"Chile waits, and Chilean buses stop. {text}"
    assert where(abroad, "killed") == []


def test_a_country_whose_embassy_is_told_of_is_not_that_of_the_story(where: Where) -> None:
    text = "Peru waits, and Peruvian shops close. It is {} again. Gunmen killed two guards."
    assert where(text.format("Chile and the Chilean coast"), "killed") == []
    assert where(text.format("the Chilean embassy and the Chilean consul"), "killed") == ["Peru"]
    assert where(text.format("that two Chilean nationals and tourists wave"), "killed") == ["Peru"]


def test_a_town_named_once_is_not_where_what_is_told_beside_it_was_done(where: Where) -> None:
    text = "Mourners left for Tacna. Candles burned. Crowds sang. Nobody spoke. Gunmen killed both."
    assert where(text, "killed") == []


@pytest.mark.parametrize("somewhere", ["in the other provinces", "in another valley", "elsewhere"])
def test_what_happened_elsewhere_is_not_placed_where_the_story_stands(
    where: Where, somewhere: str
) -> None:
    text = "Rebels attacked Herat on Monday. Gunmen killed two guards"
    assert where(f"{text}.", "killed") == ["Herat"]
    assert where(f"{text} {somewhere}.", "killed") == []


def test_what_happened_a_week_before_did_not_happen_where_people_meet_now(where: Where) -> None:
    text = "The kings met in Geneva a week after the rebels had begun leaving the valley."
    assert where(text, "leaving") == []


def test_what_somebody_is_tried_for_was_not_done_where_the_trial_is(where: Where) -> None:
    text = "Three men accused of plotting to kill a judge were tried in Manila on Monday."
    assert where(text, "plotting") == []
    assert where("He was jailed in Oslo for killing a guard.", "killing") == []


def test_where_somebody_was_once_is_not_where_he_is_arrested(where: Where) -> None:
    text = "Police arrested 82 men who had been trained in Puntland, in Somalia."
    assert where(text, "arrested") == []


def test_a_report_was_filed_at_its_dateline_and_its_deeds_done_elsewhere(where: Where) -> None:
    text = (
        "GOMA, Congo, Jan 5 (Reuters) - Rebels seized a mill in Masisi on Saturday.\n\n"
        "The army fled from Masisi.\n\nTwo guards were wounded when a shell hit their car."
    )
    assert where(text, "wounded") == ["Masisi"]


def test_a_deed_that_only_says_which_people_are_meant_is_not_placed_by_theirs(where: Where) -> None:
    text = "Two suspects in the kidnapping of a nurse were shot near Dori on Monday."
    assert (where(text, "kidnapping"), where(text, "shot")) == ([], ["Dori"])


def test_a_line_is_not_where_it_ends(where: Where) -> None:
    assert where("Rebels blew up a section of the Kirkuk-Ceyhan pipeline.", "blew") == []


def test_what_is_summed_up_since_a_month_was_done_here_and_there(where: Where) -> None:
    text = "A mine killed a nurse in Dori. Mali has expelled nine hundred people since May."
    assert where(text, "expelled") == []


def test_from_where_something_is_fired_is_no_reason_for_a_place_of_the_story(where: Where) -> None:
    text = (
        "The king vowed to avenge the killing of an aide in Beirut. Hours after the speech, two "
        "rockets were fired from southern Lebanon; one fell in a field near Kiryat Shmona."
    )
    assert "Beirut" not in where(text, "fired")


def test_a_capital_that_acts_is_a_government(where: Where) -> None:
    text = "Missiles were fired into the sea on Thursday, hours before Seoul began its drills."
    assert where(text, "fired") == []


def test_where_people_were_rescued_is_not_where_the_captain_is_arrested(where: Where) -> None:
    text = "Police arrested the captain of a ship carrying nine migrants rescued near Libya."
    assert where(text, "arrested") == []


def test_a_town_beside_others_is_not_where_everything_was(where: Where) -> None:
    alone = "Trains stop in Cusco. Shops close in Cusco. Nobody talks. It is long over."
    deed = " Days go by. Many wait. Gunmen killed a priest."
    assert where(alone + deed, "killed") == ["Cusco"]
    others = f"Peru waits. Buses leave in Arequipa and in Tacna. {alone}"
    assert where(others + deed, "killed") == ["Peru"]


def test_the_country_of_an_embassy_is_not_where_it_stands(where: Where) -> None:
    text = "Gunmen bombed the embassies of Chile and Peru. They burned a Peruvian flag."
    assert where(text, "bombed") == []
    assert where(text.replace("Peru.", "Peru in Oslo."), "bombed") == ["Oslo"]
    assert where("Bombs were thrown at a Peru embassy car.", "thrown") == []


def test_the_country_of_somebody_is_not_where_he_was_taken(where: Where) -> None:
    assert where("Rebels kidnapped US engineer Peter Brown.", "kidnapped") == []


def test_a_clause_with_where_is_about_the_place_before_it(where: Where) -> None:
    text = "The minister mentioned Romania, where soldiers shot workers who had marched."
    assert where(text, "shot") == ["Romania"]


def test_a_town_that_only_tells_how_far_it_is_gives_way_to_a_nearer_one(where: Where) -> None:
    text = "Gunmen shot two guards in Masisi, 60 kilometers from Goma."
    assert where(text, "shot") == ["Masisi"]


def test_a_deed_is_not_placed_where_people_only_met(where: Where) -> None:
    text = "Kenyan officials met in Vienna on Monday. A guard was murdered last week."
    assert where(text, "murdered", main=True) == []


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Police said that minutes after the killing a man was seen in Goma.", "killing"),
        ("Two nurses were kidnapped 48 hours before a summit in Goma.", "kidnapped"),
        (
            "The bodies of two monks murdered last Friday by soldiers were buried in Goma.",
            "murdered",
        ),
        ("Two soldiers from Goma were wounded when a bomb exploded.", "wounded"),
    ],
)
def test_the_place_of_another_time_or_of_people_is_not_that_of_the_deed(
    where: Where, text: str, trigger: str
) -> None:
    assert where(text, trigger) == []


def test_a_towns_own_province_and_buildings_do_not_count_against_it(where: Where) -> None:
    text = (
        "The United States waits. Trains and shops stop in Tulsa. Snow fell on Tulsa in Oklahoma. "
        "Many wait in Mill Square, and in Dome Square too. Nobody talks. Days go by. "
        "Gunmen killed a priest."
    )
    assert where(text, "killed") == ["Tulsa"]


def test_each_of_two_deeds_set_against_each_other_has_its_place(where: Where) -> None:
    text = "Nine men were arrested in New York, while windows were smashed in Oakland, California."
    assert where(text, "arrested") == ["New York"]
    assert where(text, "smashed") == ["Oakland"]


def test_a_deed_set_against_another_without_a_place_of_its_own_shares_that_place(
    where: Where,
) -> None:
    text = "Thousands rallied in Lima while police fired tear gas."
    assert where(text, "fired tear gas") == ["Lima"]


def test_who_confirms_a_deed_from_a_town_does_not_place_it_there(where: Where) -> None:
    text = "The consulate in Lima confirmed that two nurses were kidnapped."
    assert where(text, "kidnapped") == []


def test_a_countrys_short_name_before_what_was_struck_is_no_place(where: Where) -> None:
    assert where("Gunmen attacked a U.S. fuel convoy.", "attacked") == []
    assert where("Gunmen attacked a mill in a U.S. town.", "attacked") == ["U.S."]


def test_the_town_somebody_comes_from_is_not_where_he_was_taken(where: Where) -> None:
    text = "Peter Holm of Oslo was taken hostage at a dam."
    assert where(text, "taken hostage") == []


def test_a_quarter_comes_before_its_town(where: Where) -> None:
    text = "In Lima, a bomb exploded at a bank in the suburb of Quelmari."
    assert where(text, "exploded") == ["Quelmari", "Lima"]


def test_what_a_towns_police_report_was_done_there(where: Where) -> None:
    text = "Storms hit Medellin in May. Nobody was hurt. Days went by. Medellin police said "
    text += "that strangers burned two buses."
    assert where(text, "burned") == ["Medellin"]


def test_an_airport_called_after_somebody_is_a_place_with_its_whole_name(where: Where) -> None:
    text = "A guard was killed at the Jose Maria Quiroga airport in Rionegro, Colombia."
    assert where(text, "killed") == ["Jose Maria Quiroga airport", "Rionegro"]


def test_a_country_that_acts_in_another_clause_is_no_place_of_the_deed(where: Where) -> None:
    text = "Attacks continue in Sudan as China and Russia support the government."
    assert where(text, "Attacks") == ["Sudan"]


@pytest.mark.parametrize(
    "text",
    [
        "In Oslo, the minister said that he was shocked. Nobody knows more. A judge was murdered.",
        "The church, headquartered in Utah, is shocked. Nobody knows more. A judge was murdered.",
        "The guards stationed in Utah are shocked. Nobody knows more. A judge was murdered.",
    ],
)
def test_where_somebody_speaks_or_has_his_seat_is_not_where_others_were_killed(
    where: Where, text: str
) -> None:
    assert where(text, "murdered") == []


def test_those_who_were_just_visiting_a_town_were_attacked_there(where: Where) -> None:
    text = "Two doctors who were visiting the town of Herat were attacked on Monday."
    assert where(text, "attacked") == ["Herat"]


def test_police_of_a_town_may_have_a_longer_name(where: Where) -> None:
    text = "Norway is calm, and Norwegians work. Oslo Metropolitan police said that strangers "
    text += "burned two buses."
    assert where(text, "burned") == ["Oslo"]


def test_what_was_done_overseas_was_not_done_here(where: Where) -> None:
    text = "Bombs went off in Boston. They were revenge for the killing of monks in wars overseas."
    assert where(text, "killing") == []


def test_a_part_of_the_country_is_no_town_told_elsewhere(where: Where) -> None:
    text = "A bus was ambushed in the country's north. A curfew was declared in Ouagadougou."
    assert where(text, "ambushed", main=True) == []


def test_what_is_told_next_was_in_the_village_not_all_over_its_province(where: Where) -> None:
    text = "Gunmen attacked the village of Vorlask in Herat province. They burned a clinic."
    assert where(text, "burned") == ["Vorlask"]


def test_what_lies_behind_a_border_is_not_where(where: Where) -> None:
    text = "The raid took place in the village of Esso, near the border with Mali, on Monday."
    assert where(text, "raid") == ["Esso"]


def test_where_a_firm_sits_it_was_not_punished(where: Where) -> None:
    text = "The treasury imposed sanctions on a Dubai-based firm."
    assert where(text, "imposed", EventType.COERCE) == []


def test_a_province_listed_beside_a_town_is_where_too(where: Where) -> None:
    assert where("Rebels raided camps in Goma and Ituri.", "raided") == ["Goma", "Ituri"]


def test_a_town_from_which_only_is_measured_is_not_where_a_story_is(read: Read) -> None:
    parsed = read("The mill lies 60 km north of Lima. A farm in Cusco burned.")
    assert [p.name for p in story_of(parsed, find_places(parsed)).local] == ["Cusco"]


def test_a_where_clause_tells_of_the_place_before_it_whenever_it_was(where: Where) -> None:
    text = "Police in Kisumu, where gangs killed two men last week, used no force."
    assert where(text, "killed") == ["Kisumu"]


def test_a_joined_deed_with_a_place_of_its_own_was_not_where_the_first_was(where: Where) -> None:
    text = "Rebels attacked a post in Kisumu and burned huts in Nairobi."
    assert where(text, "burned") == ["Nairobi"]


def test_whose_army_acts_does_not_tell_where(where: Where) -> None:
    assert where("Kenya's army shelled a camp.", "shelled") == []


def test_what_somebody_is_hanged_for_was_not_done_at_the_gallows(where: Where) -> None:
    text = "Two men were hanged in Kisumu for the murder of a guard."
    assert where(text, "murder") == []


def test_whom_somebody_met_on_his_stay_abroad_he_met_there(where: Where) -> None:
    text = "During his stay in Japan, Barco met the prime minister."
    assert where(text, "met", EventType.CONSULT) == ["Japan"]


def test_a_state_jails_nobody_in_the_country_that_a_story_is_about() -> None:
    text = (
        "Two men were held in Texas. A guard was shot in Dallas, Texas. Russia jailed him in May."
    )
    jailed = next(e for e in pipeline.extract(text) if e.action.text == "jailed")
    assert [p.country for p in jailed.locations] in ([], ["RUS"])


def test_what_is_done_in_several_regions_is_not_in_the_town_told_before(where: Where) -> None:
    text = (
        "Police beat two clerks in Lima. In the northern regions, rebels have issued threats and "
        "kidnapped two nurses."
    )
    assert "Lima" not in where(text, "kidnapped")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Kassala, medics said three people were killed.", ["Kassala"]),
        ("In Odesa, Mayor Ivan Petrov said a missile killed six.", ["Odesa"]),
        ("In Vienna, the minister said three people were killed.", []),
    ],
)
def test_those_on_the_spot_tell_what_happened_there(text: str, expected: list[str]) -> None:
    events = [e for e in pipeline.extract(text) if e.action.text == "killed"]
    assert [p.name for e in events for p in e.locations] == expected
