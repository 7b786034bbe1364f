"""Places in the words for a deed, for those in it, and for what it was done to."""

from collections.abc import Callable

import pytest

import pipeline
from schemas.vocabulary import EventType

Where = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        (
            "We condemn the assassination of Hector Soto, leader of the National Movement and "
            "secretary for Asia of the union, in Guatemala on 12 January.",
            "assassination",
            ["Guatemala"],
        ),
        (
            "We condemn the assassination of Hector Soto, leader of the National Movement and "
            "secretary for labor of the union, on 12 January in Guatemala.",
            "assassination",
            ["Guatemala"],
        ),
    ],
)
def test_a_place_told_with_the_date_of_a_deed_is_the_deeds(
    text: str, trigger: str, expected: list[str]
) -> None:
    found = [e for e in pipeline.extract(text, published="2024-03-15") if e.action.text == trigger]
    assert [place.name for place in found[0].locations] == expected


def test_a_town_in_the_name_of_a_street_is_not_where_the_bomb_went_off(where: Where) -> None:
    text = "A bomb went off at a store on San Antonio Ruiz Street in northwest Guadalajara."
    assert where(text, "went") == ["San Antonio Ruiz Street", "Guadalajara"]


def test_a_town_that_only_says_whence_somebody_is_is_not_where_he_was_killed(where: Where) -> None:
    assert where(
        "They condemned the killing of Josef Meier, a Vienna nurse in Peru.", "killing"
    ) == ["Peru"]


def test_who_was_killed_in_some_part_of_the_country_was_not_where_his_station_is(
    where: Where,
) -> None:
    text = "A guard of the Canal station of San Salvador died in the eastern part of the country."
    assert where(text, "died") == []


def test_a_building_that_is_located_somewhere_is_there(where: Where) -> None:
    text = "Two bombs were thrown at a car parked in front of the embassy located in Lviv."
    assert where(text, "thrown") == ["Lviv"]


def test_a_quarter_that_is_told_to_be_a_towns_comes_before_it(where: Where) -> None:
    text = "A car bomb exploded near an office, which is in the Lima residential district of Tarvo."
    assert where(text, "exploded") == ["Tarvo", "Lima"]


def test_the_ends_of_a_pipeline_are_not_where_its_terminal_was_destroyed(where: Where) -> None:
    """Nor does a sea tell more than which coast of the country it was."""
    text = "Rebels destroyed the Limon-Covenas oil terminal on Colombia's Atlantic coast."
    assert where(text, "destroyed") == ["Colombia"]


def test_a_name_that_shares_a_title_is_nobodys_town(where: Where) -> None:
    assert where("His wife and comrades Sotelo and Sotomayor died in the attack.", "attack") == []


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("She hid inside the Juan Montalvo University, where she shot two students.", "shot"),
        (
            "She hid inside the buildings of the Peruvian Juan Montalvo University, where she shot "
            "two students.",
            "shot",
        ),
    ],
)
def test_a_university_is_where_something_is_done_in_it(
    where: Where, text: str, trigger: str
) -> None:
    assert where(text, trigger) == ["Juan Montalvo University"]


def test_a_hospital_in_a_town_is_not_in_the_far_province_called_so() -> None:
    [shot] = pipeline.extract("Gunmen shot a guard at the Santa Rosa hospital in Goma.")
    assert [place.country for place in shot.locations] == ["COD", "COD"]


def test_doers_go_on_where_they_did_the_first_deed(where: Where) -> None:
    text = "A boat was seized near Lagos by a ship which fired at its crew."
    assert where(text, "fired") == ["Lagos"]


def test_an_ambush_near_a_border_is_in_no_town_told_of_later() -> None:
    text = "Gunmen ambushed a bus near the border. On 2 March men burned a mill in Goma."
    first = next(iter(pipeline.extract(text, published="2024-03-15")))
    assert "Goma" not in [p.name for p in first.locations]


def test_the_second_deed_of_the_same_was_where_the_first_was(where: Where) -> None:
    text = "Police stormed a flat in the north of Marseille on Saturday and arrested four dealers."
    assert where(text, "arrested", EventType.COERCE) == ["Marseille"]
    other = "Police stormed a flat in the north of Marseille and gunmen arrested four dealers."
    assert where(other, "arrested", EventType.COERCE) == []
    own = "Police stormed a flat in the north of Marseille and burned a boat on Lerinda Island."
    assert "Marseille" not in where(own, "burned")


def test_words_are_said_where_the_sentence_opens() -> None:
    text = "In Juba, a government spokesman rejected the criticism on Friday."
    [rejected] = pipeline.extract(text, published="2024-03-15")
    assert [place.name for place in rejected.locations] == ["Juba"]


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        (
            "Soldiers opened fire on demonstrators who tried to storm the airport at Ayacucho on "
            "Thursday, killing seven.",
            "killing",
            ["Ayacucho"],
        ),
        ("Police fired at students who hurled bricks in Seoul.", "fired", ["Seoul"]),
        ("Police shot two men who attacked a church in Goma.", "shot", []),
        ("Gunmen fired at a crowd watching a parade in Ahvaz.", "fired", ["Ahvaz"]),
        ("Soldiers arrested two men selling fuel in Goma.", "arrested", []),
    ],
)
def test_who_is_fired_at_while_he_does_something_is_where_he_does_it(
    where: Where, text: str, trigger: str, expected: list[str]
) -> None:
    assert where(text, trigger) == expected


def test_each_clause_beside_a_semicolon_has_the_place_it_opens_with(where: Where) -> None:
    text = "In Lagos, youths marched on the exchange; in Abuja, they burned tyres."
    assert where(text, "marched", EventType.PROTEST) == ["Lagos"]
    assert where(text, "burned") == ["Abuja"]
    assert where("In Lagos, youths marched; they burned tyres.", "burned") == ["Lagos"]


def test_where_a_blast_was_heard_it_did_not_happen(where: Where) -> None:
    text = "The explosion, which was heard in Aleppo, wrecked a depot in Safira."
    assert where(text, "explosion") == ["Safira"]


def test_words_are_not_said_where_others_did_what_is_told_beside(where: Where) -> None:
    text = "Israel killed a Hamas leader in Beirut, and Iran vowed revenge."
    assert where(text, "vowed", EventType.THREATEN) == []
    assert where(text, "killed") == ["Beirut"]


def test_who_was_visiting_a_town_when_it_befell_him_was_there(where: Where) -> None:
    assert where("Two nurses who were visiting Kisumu were attacked.", "attacked") == ["Kisumu"]
    text = "A group of nine nurses who were visiting the city of Kisumu were attacked."
    assert where(text, "attacked") == ["Kisumu"]
    assert where(text, "visiting") == ["Kisumu"]


def test_a_country_where_only_talks_are_held_is_no_scene_of_a_deed(where: Where) -> None:
    text = "Rebels fired at a bus. Asked about the talks held in Oslo, Norway, he said little."
    assert where(text, "fired") == []


def test_so_far_from_a_town_is_nearer_than_its_country(where: Where) -> None:
    text = "Two men were kidnapped in Colombia from a mine some thirty km from the city of Pasto."
    assert where(text, "kidnapped") == ["Pasto"]


def test_what_was_long_ago_was_in_the_town_told_with_its_time() -> None:
    scene = "The bank in Dori is closed. Rebels stormed Kaya on 24 March 2019. "
    told = pipeline.extract(f"{scene}Nine people were killed.", published="2024-03-15")
    assert [p.name for e in told if e.action.text == "killed" for p in e.locations] == ["Kaya"]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        (
            "Gunmen seized the provincial hospital at Ratchaburi on Monday, they said in Oslo.\n\n"
            "The minister flew to Bergen. Commandos stormed the hospital before dawn on Tuesday.",
            "stormed",
        ),
        (
            "Soldiers shot two men at the university in Ratchaburi in June.\n\n"
            "A strike began in Bergen. Students occupied the university in July.",
            "occupied",
        ),
    ],
)
def test_a_building_stands_where_it_stood_when_it_was_told_of(text: str, trigger: str) -> None:
    found = [e for e in pipeline.extract(text, published="2024-08-15") if e.action.text == trigger]
    assert [place.name for place in found[0].locations] == ["Ratchaburi"]
