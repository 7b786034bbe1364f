"""Places that no table knows, and what they lie in."""

from collections.abc import Callable

import pytest

from pipeline.parse.parsed import Parsed
from pipeline.resolve.places.toponyms import find_places
from schemas.event import Place
from schemas.vocabulary import Precision

Read = Callable[[str], Parsed]
Places = Callable[[str], dict[str, Place]]


def test_an_unknown_town_before_an_unknown_district_is_one(places: Places) -> None:
    found = places("Rebels blew up a mast in Dorsani, Kelmara district.")
    assert {"Dorsani", "Kelmara"} <= set(found)


def test_villages_that_no_table_knows_are_placed_by_what_they_lie_in(places: Places) -> None:
    found = places("Soldiers burned the villages of Qarbalu and Zormesh in Helmand province.")
    assert {"Qarbalu", "Zormesh"} <= set(found)
    zormesh = found["Zormesh"]
    assert (zormesh.geonames_id, zormesh.country, zormesh.admin1) == (None, "AFG", "Helmand")
    assert zormesh.precision is Precision.PROVINCE and zormesh.method == "enclosing+centroid"


def test_an_unknown_place_is_called_by_its_name_without_the_word_for_its_sort(
    places: Places,
) -> None:
    found = places("A bus was burned near Los Zarzos Canton, San Vicente Department.")
    assert found["Los Zarzos Canton"].name == "Los Zarzos"


def test_a_quarter_lies_in_the_town_told_before_it_and_is_as_precise(places: Places) -> None:
    found = places("In Bogota, a bomb exploded at a bank in the suburb of Quirzamba.")
    quarter = found["Quirzamba"]
    assert (quarter.country, quarter.precision) == ("COL", Precision.PLACE)
    assert quarter.latitude == found["Bogota"].latitude


def test_an_unknown_village_in_no_known_place_gets_no_point(places: Places) -> None:
    found = places("They reached the village of Qarbalu at night.")
    assert found["Qarbalu"].latitude is None and found["Qarbalu"].method == "unknown"


def test_what_is_captured_is_a_place_where_its_name_says_so(places: Places) -> None:
    assert "Jabal al-Nuri" in places("Soldiers captured Jabal al-Nuri at dawn.")
    assert "Hassan Nuri" not in places("Soldiers captured Hassan Nuri at dawn.")


def test_an_unknown_place_lies_not_in_the_country_of_who_acts(places: Places) -> None:
    text = "American troops and U.S. officers left the village of Qarbalu, the American army said."
    assert places(text)["Qarbalu"].country is None


@pytest.mark.parametrize(
    "text",
    [
        "The two sides met in Geneva. Rebels left the village of Qarbalu.",
        "The two sides met in Geneva, Switzerland. Rebels left the village of Qarbalu.",
        "They met mediators from Switzerland in Geneva. Rebels left the village of Qarbalu.",
    ],
)
def test_one_place_of_a_document_does_not_say_where_an_unknown_one_lies(
    places: Places, text: str
) -> None:
    assert places(text)["Qarbalu"].country is None


def test_two_places_of_a_country_say_where_an_unknown_one_lies(places: Places) -> None:
    text = "Troops passed Kandahar and Herat. Rebels left the village of Qarbalu."
    assert places(text)["Qarbalu"].country == "AFG"


def test_a_quarter_of_an_eponymous_sheikh_is_a_place(places: Places) -> None:
    assert "Sheikh Razi" in places("The army shelled the district of Sheikh Razi for hours.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Two soldiers were killed in Zurab al-Nour by a mine.", "Zurab al-Nour"),
        ("A bomb exploded in the crowded Khillani Square, killing two people.", "Khillani Square"),
        ("Rebels shelled the village of Nasrallah.", "Nasrallah"),
        ("He was shot in the village of Sogam last September.", "Sogam"),
        ("Surif has been encircled by the army.", "Surif"),
        ("A guard was stabbed to death in his car at Perevo overnight.", "Perevo"),
        ("Three people were killed by a mine at Zurabyo on Sunday.", "Zurabyo"),
        ("Gunmen threw a grenade into his yard in Villa Zurabo.", "Villa Zurabo"),
        ("Troops patrolled around Perevo while helicopters flew in supplies.", "Perevo"),
    ],
)
def test_an_unknown_name_is_a_place_where_a_deed_can_only_be_done_in_one(
    places: Places, text: str, name: str
) -> None:
    assert name in places(text)


def test_an_unknown_village_is_a_place_again_where_only_in_stands_before_it(read: Read) -> None:
    text = "Rebels left the village of Tejumara. Ten died in Tejumara, far from Lima."
    named = [p.text for p in find_places(read(text))]
    assert named == ["Tejumara", "Tejumara", "Lima"]


def test_a_name_in_quotation_marks_before_a_farm_is_a_place(places: Places) -> None:
    assert "La Palmita" in places('Rebels attacked the "La Palmita" farm in Peru.')


def test_what_lies_some_way_from_a_place_is_one(places: Places) -> None:
    assert "Sake" in places("Clashes continued in Sake, 25 km west of Goma.")
    assert "Shasha" in places("Clashes went on in Shasha, about 10 kilometres south of Sake.")


def test_a_name_that_says_which_district_is_meant_is_a_place(places: Places) -> None:
    text = "Nepal sent help. Crews reached the worst-hit district, Jajarkot, on foot."
    assert "Jajarkot" in places(text)


def test_what_stands_at_an_unknown_name_makes_it_a_place(places: Places) -> None:
    found = places("Rebels overran the garrison at Al-Zormesh. Shells hit Al-Zormesh's market.")
    assert "Al-Zormesh" in found


def test_a_square_lies_in_the_town_whose_it_is(places: Places) -> None:
    square = places("A bomb went off in Baghdad's Al-Tehran square.")["Al-Tehran square"]
    assert square.country == "IRQ"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Two boats were towed away from the Third Reed Shoal.", "Third Reed Shoal"),
        ("Police went into Vila Zormesh, a slum of 40,000.", "Vila Zormesh"),
        ("Soldiers fired at gunmen at Jean Laurent airport on Monday.", "Jean Laurent airport"),
        ("Rebels fired on the train from Abuja at Rijana in Kaduna.", "Rijana"),
    ],
)
def test_the_words_around_a_name_say_what_it_is(places: Places, text: str, name: str) -> None:
    assert name in places(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A reservist was hacked to death at Chebirut on Monday.", "Chebirut"),
        ("Two people on a metro train at Triagon were hit by bullets.", "Triagon"),
        ("Inmates at El Sauco took two warders hostage.", "El Sauco"),
        ("Snipers shot a soldier in Deir at-Tahta on Tuesday.", "Deir at-Tahta"),
    ],
)
def test_at_shows_a_spot_where_people_are_harmed(places: Places, text: str, name: str) -> None:
    assert name in places(text)


@pytest.mark.parametrize(
    "text",
    [
        "Rioters threw stones at Fakhri on Monday.",
        "Police raided the offices of Zut.by on Monday.",
    ],
)
def test_aims_and_sites_are_no_places(places: Places, text: str) -> None:
    assert not places(text)


def test_an_area_of_somebodys_influence_is_not_called_so(places: Places) -> None:
    assert "ELN" not in places("The assassins fled to an area of ELN influence.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Troops liberated the Zurabarin bridge on Monday.", "Zurabarin bridge"),
        ("Rebels attacked the Zurabalong camp at dawn.", "Zurabalong camp"),
        ("They may blow up the Zurabteik viaduct.", "Zurabteik viaduct"),
        ("Seven people drowned when a ferry sank on the Zurma river on Monday.", "Zurma river"),
        ("Thousands fled gunfire in the Zurabi quarters.", "Zurabi"),
        ("Helicopters strafed Barangay Zurabilon yesterday.", "Barangay Zurabilon"),
    ],
)
def test_what_is_built_or_flows_is_a_place_whatever_its_name_is_taken_for(
    places: Places, text: str, name: str
) -> None:
    assert name in places(text)


@pytest.mark.parametrize(
    "text",
    [
        "The bridges over the Zurma river were destroyed.",
        "Men shot at the Zurma River Authority.",
    ],
)
def test_a_water_with_nothing_on_or_by_it_is_no_place(places: Places, text: str) -> None:
    assert not places(text)


def test_whom_an_attack_was_on_is_no_place(places: Places) -> None:
    assert not places("The attack on Guillermo Payes, second in charge of the bank, failed.")


def test_a_quarter_of_a_town_is_no_quarter_of_a_year(places: Places) -> None:
    assert "Kelmani" in places("Guards raided a house in the Kelmani quarter, where they shot two.")
    assert not places("Sales rose in the First Quarter.")
    assert not places("Sales rose in the third quarter, when guards shot two.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The army has closed the road from Zul-e-Banda to traders.", "Zul-e-Banda"),
        ("A driver was killed on the road to Zulbanda on Tuesday.", "Zulbanda"),
        ("Zulbanda fell to the rebels in May.", "Zulbanda"),
    ],
)
def test_a_road_leads_to_a_place_and_fighters_take_one(
    places: Places, text: str, name: str
) -> None:
    assert list(places(text)) == [name]


@pytest.mark.parametrize(
    "text", ["Zulbanda fell to the ground.", "Zulbanda fell to his knees before the crowd."]
)
def test_who_falls_is_no_place(places: Places, text: str) -> None:
    assert not places(text)
