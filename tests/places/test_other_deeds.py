"""Places of another deed of the sentence are not the event's."""

from collections.abc import Callable

import pytest

from schemas.vocabulary import EventType

Where = Callable[..., list[str]]


def test_where_somebody_condemns_a_deed_it_was_not_done(where: Where) -> None:
    text = "The council in Nairobi condemned the raid on a camp near Kismayo."
    assert where(text, "raid") == ["Kismayo"]


def test_where_something_was_agreed_it_was_not_done(where: Where) -> None:
    text = "The army withdrew its tanks to Kismayo, as agreed in Doha last month."
    assert where(text, "withdrew") == ["Kismayo"]


def test_what_is_condemned_does_not_place_the_condemning(where: Where) -> None:
    text = "The mayor condemned a raid on a camp near Kismayo."
    assert where(text, "condemned", EventType.ACCUSE) == []


def test_what_happened_meanwhile_elsewhere_does_not_place_a_deed(where: Where) -> None:
    text = "Police shot two men in Kisumu as thousands marched in Nairobi."
    assert where(text, "shot") == ["Kisumu"]


def test_since_when_something_goes_on_does_not_tell_where(where: Where) -> None:
    text = "Since the fall of Kabul, they have beaten teachers."
    assert where(text, "beaten") == []


def test_what_goes_on_since_a_war_began_goes_on_where_the_war_does(where: Where) -> None:
    text = "Since the start of the war in Syria, thousands have been killed."
    assert where(text, "killed") == ["Syria"]


def test_a_withdrawal_that_is_agreed_is_from_the_place_that_is_left(where: Where) -> None:
    text = "The army agreed to withdraw from Herat."
    assert where(text, "withdraw", EventType.RETREAT) == ["Herat"]


def test_talks_are_where_they_are_to_resume(where: Where) -> None:
    text = "The talks were to resume in Havana on Friday."
    assert where(text, "talks", EventType.CONSULT) == ["Havana"]


def test_the_place_of_a_deed_from_which_is_counted_is_not_the_events(where: Where) -> None:
    text = "The shooting came a day after a raid in Herat killed six men."
    assert where(text, "shooting") == []


def test_whence_help_came_is_not_where_it_was_used(where: Where) -> None:
    text = "Troops stormed Ghazni at dawn with air support from Bagram."
    assert where(text, "stormed") == ["Ghazni"]


def test_where_there_is_talk_about_a_deed_it_was_not_done(where: Where) -> None:
    text = "There is anger in Nairobi about the raid near Kismayo."
    assert where(text, "raid") == ["Kismayo"]


def test_a_place_named_twice_is_one(where: Where) -> None:
    text = "A blast in Herat killed ten in the city of Herat."
    assert where(text, "killed") == ["Herat"]


def test_the_towns_between_which_a_place_lies_are_not_the_events(where: Where) -> None:
    text = "Police cleared a camp near Calais, between Boulogne and Dunkirk, on Tuesday."
    assert where(text, "cleared") == ["Calais"]


def test_the_place_somebody_rules_is_not_where_he_died(where: Where) -> None:
    text = "The governor of Balkh was killed in his office in Herat."
    assert where(text, "killed") == ["Herat"]


def test_each_of_two_dated_clauses_has_its_own_place(where: Where) -> None:
    text = "Chad cut its ties with Oman in March and opened an embassy in Nairobi in June."
    assert where(text, "cut", EventType.SANCTION) == []


def test_where_a_quake_was_felt_it_was_not(where: Where) -> None:
    assert where("The quake was felt in Nairobi.", "quake", EventType.OTHER) == []


def test_where_somebody_looted_he_was_not_accused_of_it(where: Where) -> None:
    text = "The army has been accused of looting in villages of Herat province."
    assert where(text, "accused", EventType.ACCUSE) == []
    assert where(text, "looting") == ["Herat"]


def test_the_clause_joined_to_a_deed_has_its_own_place(where: Where) -> None:
    text = "Rebels took the town of Kisumu and marched on Nairobi."
    assert where(text, "took") == ["Kisumu"]


def test_two_verbs_side_by_side_have_one_place(where: Where) -> None:
    assert where("Police shot and killed two men in Kisumu.", "shot") == ["Kisumu"]


def test_somebody_is_taken_where_he_is_flown_to(where: Where) -> None:
    text = "Marines seized a smuggler in Kisumu and deported him to Nairobi."
    assert where(text, "seized") == ["Kisumu"]


def test_whose_leader_somebody_is_does_not_tell_where(where: Where) -> None:
    text = "Judges in Madrid freed the leader of the protests in Barcelona."
    assert where(text, "freed", EventType.CONCEDE) == ["Madrid"]


def test_troops_are_withdrawn_where_they_were(where: Where) -> None:
    text = "The king withdrew his last soldiers from Kidal."
    assert where(text, "withdrew", EventType.RETREAT) == ["Kidal"]


def test_where_a_raid_was_that_somebody_looked_into_he_was_not_shot(where: Where) -> None:
    text = "Gunmen shot a judge who was looking into a raid on a bank in Kisumu."
    assert where(text, "shot") == []


def test_where_somebody_calls_measures_unfair_they_were_not_taken(where: Where) -> None:
    text = "In Nairobi, the mayor called the arrests unfair."
    assert where(text, "arrests", EventType.COERCE) == []


def test_whence_drones_came_they_were_not_shot_down(where: Where) -> None:
    assert where("Troops shot down ten drones launched from Kisumu.", "shot") == []


def test_where_somebody_denies_a_deed_it_was_not_done(where: Where) -> None:
    text = "Officials in Kisumu denied that their guards had shot two men."
    assert where(text, "shot") == []


def test_where_others_were_counted_is_not_where_these_were(where: Where) -> None:
    assert where("Shells killed nine villagers in Toretsk and four in Nikopol.", "killed") == [
        "Toretsk"
    ]


def test_where_a_gift_did_harm_it_was_not_given(where: Where) -> None:
    text = "Iran supplied the drones that struck a hospital in Nairobi."
    assert where(text, "supplied", EventType.AID) == []


def test_what_a_deed_answers_does_not_place_it(where: Where) -> None:
    text = (
        "The militia fired rockets at an army base in response to the killing of a man in Beirut."
    )
    assert where(text, "rockets") == []


@pytest.mark.parametrize(
    "text",
    [
        "Rebels took Kismayo on Monday and Garissa on Tuesday.",
        "Gunmen took a mill in Kismayo in May and a dam in Garissa in June.",
    ],
)
def test_a_place_with_a_day_of_its_own_is_that_of_another_deed(where: Where, text: str) -> None:
    assert where(text, "took") == ["Kismayo"]


def test_a_second_deed_with_a_time_of_its_own_is_not_where_the_first_was(where: Where) -> None:
    text = "He had been poisoned in Kismayo in 2020 and arrested in January 2021."
    assert where(text, "arrested", EventType.COERCE) == []
    assert where(text, "poisoned") == ["Kismayo"]


def test_whence_somebody_came_back_is_not_where_he_was_held(where: Where) -> None:
    assert where("Police held him on his return from Germany.", "held", EventType.COERCE) == []


def test_since_somebody_was_killed_elsewhere_does_not_tell_where(where: Where) -> None:
    text = "Schools have been shut since a teacher was killed in Kismayo."
    assert where(text, "shut", EventType.COERCE) == []
    assert where("Ten have been shot since war began in Syria.", "shot") == ["Syria"]


def test_where_the_deed_was_that_strikes_followed_they_were_not(where: Where) -> None:
    text = "The strikes followed an attack on a post in Kismayo."
    assert where(text, "strikes") == []
    assert where(text, "attack") == ["Kismayo"]


def test_retaliation_is_not_where_the_strikes_were_that_it_answers(where: Where) -> None:
    assert where("It was retaliation for strikes near Kismayo.", "retaliation") == []


def test_what_is_condemned_elsewhere_is_not_where_it_is_condemned(where: Where) -> None:
    text = "In Nairobi, the council condemned the vote in Kismayo."
    assert where(text, "condemned", EventType.ACCUSE) == ["Nairobi"]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The council will meet in Nairobi on Monday to weigh the latest attacks.", "attacks"),
        (
            "Both were to hold talks in Nairobi on Monday, but after the murder of ten guards the "
            "rebels said they would stay away.",
            "murder",
        ),
        ("Ministers held talks in Nairobi, days after a bomb killed nine.", "killed"),
    ],
)
def test_a_deed_was_not_where_people_talk_of_it(where: Where, text: str, trigger: str) -> None:
    assert where(text, trigger) == []


def test_who_fires_at_a_meeting_does_it_there(where: Where) -> None:
    assert where("Gunmen fired on a meeting of elders in Kismayo.", "fired") == ["Kismayo"]


def test_a_deed_with_a_place_of_its_own_is_not_where_those_met_whom_it_stopped(
    where: Where,
) -> None:
    text = (
        "The rebels broke off the talks, the first round of which was held in Nairobi and the "
        "second in Oslo, following the raid on a farm in Kismayo that killed ten."
    )
    assert where(text, "raid") == ["Kismayo"]
    assert where(text, "killed") == ["Kismayo"]


def test_who_is_punished_for_a_share_in_a_deed_is_so_elsewhere(where: Where) -> None:
    text = "Roe was jailed for his part in the bombing of a train in Madrid."
    assert where(text, "jailed") == []
    assert where(text, "bombing") == ["Madrid"]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The dockers walked out, and boys hurled stones at a bank in Kisumu.", "walked out"),
        (
            "The nurses walked out, and soon 900 teachers all over Silesia joined them.",
            "walked out",
        ),
        ("The bridge was blown up, and traffic between Kisumu and Eldoret stopped.", "blown up"),
        ("A lender cut off its loans, and Oslo halted a drill at a base in Kisumu.", "cut off"),
    ],
)
def test_where_others_did_something_next_nothing_was_done_before(
    where: Where, text: str, trigger: str
) -> None:
    assert where(text, trigger) == []


def test_a_country_that_suffers_by_a_deed_is_where_it_was(where: Where) -> None:
    text = "Thousands were killed, and Peru suffered heavy losses."
    assert where(text, "killed") == ["Peru"]


def test_who_condemns_a_raid_and_holds_nobody_does_not_hold_them_there(where: Where) -> None:
    text = "The chief condemned the raid on Kisumu but did not arrest the men who led it."
    assert where(text, "arrest", EventType.COERCE) == []


def test_what_a_clause_says_of_somebody_was_not_done_behind_a_semicolon(where: Where) -> None:
    text = (
        "They buried Josef Meier, who had become known for beating beggars; men burned two cars "
        "in Kisumu."
    )
    assert where(text, "beating") == []


def test_where_an_officer_sits_who_admits_a_deed_it_was_not_done(where: Where) -> None:
    text = "The press office in Kisumu acknowledged a raid, in which a bazaar was destroyed."
    assert where(text, "destroyed") == []


def test_what_the_residents_of_a_district_report_was_there(where: Where) -> None:
    text = "Residents of the Okara district reported air strikes all morning."
    assert where(text, "strikes") == ["Okara"]


@pytest.mark.parametrize("whose", ["in the words of", "by the account of", "in the view of"])
def test_where_somebody_is_whose_words_a_text_lends_nothing_was_done(
    where: Where, whose: str
) -> None:
    text = f"Jets flew over Puno and destroyed, {whose} an officer in Lima, two depots."
    assert where(text, "destroyed") == ["Puno"]


def test_where_others_were_taken_next_nobody_had_died(where: Where) -> None:
    text = "The driver was killed on the spot, and two men were taken to a hospital in Kisumu."
    assert where(text, "killed") == []


def test_what_happened_during_raids_was_done_where_they_were(where: Where) -> None:
    text = (
        "A minister came to Oslo on Monday. In the past week in Kismayo, there have been several "
        "raids on posts, during which ten guards were killed."
    )
    assert where(text, "killed") == ["Kismayo"]
