"""Which place of its sentence is the event's."""

from collections.abc import Callable

import pytest

import pipeline
from schemas.vocabulary import EventType

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


def test_where_somebody_was_going_is_not_where_he_was_arrested(where: Where) -> None:
    assert where("Police arrested him when he tried to leave for Zurich.", "arrested") == []


def test_what_days_are_counted_from_has_a_place_of_its_own(where: Where) -> None:
    text = "He was shot in Takhar two days before the attacks that began the war."
    assert where(text, "attacks") == []


def test_talks_are_not_called_off_where_the_blast_was(where: Where) -> None:
    text = "He called off the talks after a blast in Kabul killed six men."
    assert where(text, "called", EventType.REJECT) == []


def test_a_clause_of_another_time_has_a_place_of_its_own(where: Where) -> None:
    text = "Guards seized a ship in Lagos, a year after it was confiscated by Ghana."
    assert where(text, "confiscated") == []
    assert where(text, "seized") == ["Lagos"]


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


def test_a_deed_that_only_says_which_people_are_meant_is_not_placed_by_theirs(where: Where) -> None:
    text = "Two suspects in the kidnapping of a nurse were shot near Dori on Monday."
    assert (where(text, "kidnapping"), where(text, "shot")) == ([], ["Dori"])


def test_a_line_is_not_where_it_ends(where: Where) -> None:
    assert where("Rebels blew up a section of the Kirkuk-Ceyhan pipeline.", "blew") == []


def test_where_people_were_rescued_is_not_where_the_captain_is_arrested(where: Where) -> None:
    text = "Police arrested the captain of a ship carrying nine migrants rescued near Libya."
    assert where(text, "arrested") == []


def test_a_clause_with_where_is_about_the_place_before_it(where: Where) -> None:
    text = "The minister mentioned Romania, where soldiers shot workers who had marched."
    assert where(text, "shot") == ["Romania"]


def test_a_town_that_only_tells_how_far_it_is_gives_way_to_a_nearer_one(where: Where) -> None:
    text = "Gunmen shot two guards in Masisi, 60 kilometers from Goma."
    assert where(text, "shot") == ["Masisi"]


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


def test_each_of_two_deeds_set_against_each_other_has_its_place(where: Where) -> None:
    text = "Nine men were arrested in New York, while windows were smashed in Oakland, California."
    assert where(text, "arrested") == ["New York"]
    assert where(text, "smashed") == ["Oakland"]


def test_a_deed_set_against_another_without_a_place_of_its_own_shares_that_place(
    where: Where,
) -> None:
    text = "Thousands rallied in Lima while police fired tear gas."
    assert where(text, "fired tear gas") == ["Lima"]


def test_a_quarter_comes_before_its_town(where: Where) -> None:
    text = "In Lima, a bomb exploded at a bank in the suburb of Quelmari."
    assert where(text, "exploded") == ["Quelmari", "Lima"]


def test_an_airport_called_after_somebody_is_a_place_with_its_whole_name(where: Where) -> None:
    text = "A guard was killed at the Jose Maria Quiroga airport in Rionegro, Colombia."
    assert where(text, "killed") == ["Jose Maria Quiroga airport", "Rionegro"]


def test_a_country_that_acts_in_another_clause_is_no_place_of_the_deed(where: Where) -> None:
    text = "Attacks continue in Sudan as China and Russia support the government."
    assert where(text, "Attacks") == ["Sudan"]


def test_what_lies_behind_a_border_is_not_where(where: Where) -> None:
    text = "The raid took place in the village of Esso, near the border with Mali, on Monday."
    assert where(text, "raid") == ["Esso"]
    text = "Bandits raided a mill in the village of Esso, near the Mali border, on Monday."
    assert where(text, "raided") == ["Esso"]


def test_a_province_listed_beside_a_town_is_where_too(where: Where) -> None:
    assert where("Rebels raided camps in Goma and Ituri.", "raided") == ["Goma", "Ituri"]


def test_a_where_clause_tells_of_the_place_before_it_whenever_it_was(where: Where) -> None:
    text = "Police in Kisumu, where gangs killed two men last week, used no force."
    assert where(text, "killed") == ["Kisumu"]


def test_a_joined_deed_with_a_place_of_its_own_was_not_where_the_first_was(where: Where) -> None:
    text = "Rebels attacked a post in Kisumu and burned huts in Nairobi."
    assert where(text, "burned") == ["Nairobi"]


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


def test_dozens_of_rockets_are_no_people(where: Where) -> None:
    text = (
        "Militants fired dozens of Katyusha rockets at a base in the Golan Heights in retaliation "
        "for a strike on Baalbek."
    )
    assert where(text, "fired") == ["Golan Heights"]


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Rebels attacked Goma in revenge for the killing of a chief in Beni.", "attacked", "Goma"),
        ("Rebels attacked Goma in revenge for the killing of a chief in Beni.", "killing", "Beni"),
        ("Police shot a man in Lima in response to an attack on a bank in Cusco.", "shot", "Lima"),
    ],
)
def test_a_deed_is_not_where_the_one_it_answers_was(
    where: Where, text: str, trigger: str, expected: str
) -> None:
    assert where(text, trigger) == [expected]


def test_a_state_executes_at_home() -> None:
    text = (
        "Iran executed four people, its judiciary said.\n\nIn January, Iran fired missiles at a "
        "base in Erbil, killing four. Iraq denied that there was a base. Iraq was outraged."
    )
    [executed] = [e for e in pipeline.extract(text) if e.action.text == "executed"]
    assert "IRQ" not in [p.country for p in executed.locations]


def test_an_unknown_post_is_not_in_the_town_told_of_before(where: Where) -> None:
    text = (
        "Rebels shelled a base near Kobani. Hours later, rockets wounded eight soldiers at the "
        "Amanipinar crossing, the governor said."
    )
    assert where(text, "wounded") == ["Amanipinar"]


def test_the_town_of_a_country_is_the_town() -> None:
    [event] = pipeline.extract("Rebels seized the Congolese town of Rubaya on Monday.")
    assert [p.name for p in event.locations] == ["Rubaya"]


@pytest.mark.parametrize(
    "text",
    [
        "A bomb in Kano's Dala district killed a guard.",
        "Gunmen killed a guard in Kano's Dala district.",
    ],
)
def test_a_district_is_where_it_was_not_the_town_whose_it_is(where: Where, text: str) -> None:
    assert where(text, "killed") == ["Dala"]


def test_what_befell_houses_is_no_goal(where: Where) -> None:
    text = "Rebels beheaded two guards and set fire to houses in the village of Zormesh on Monday."
    assert where(text, "beheaded") == ["Zormesh"]


def test_where_the_last_one_like_it_was_is_not_where_this_was(where: Where) -> None:
    text = (
        "Six were shot dead in what police called the worst raid since May, when nine died in "
        "Ghazni."
    )
    assert where(text, "shot dead") == []


def test_who_goes_on_saying_sits_elsewhere(where: Where) -> None:
    text = (
        "A diplomat in Maputo said, adding that marines had come under fire near Zormesh and that "
        "one was killed."
    )
    assert where(text, "killed") == ["Zormesh"]


def test_a_raid_was_not_where_others_were_held_after_it(where: Where) -> None:
    text = "After a raid on a farm at Udbina, 400 were held around Sarajevo for weeks."
    assert where(text, "raid") == ["Udbina"]
    assert where(text, "held") == ["Sarajevo"]


def test_several_deeds_that_nobody_told_of_before_are_in_no_town_of_the_story(where: Where) -> None:
    text = "Clashes broke out in Lyon. The rebels reported three ambushes."
    assert "Lyon" not in where(text, "ambushes")
    assert where("Shots fell in Lyon. The three ambushes went on.", "ambushes") == ["Lyon"]
