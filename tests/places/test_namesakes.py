"""Which of the places of a name is meant: town or province, here or abroad."""

from collections.abc import Callable

import pytest

from schemas.event import Place
from schemas.vocabulary import Precision

Places = Callable[[str], dict[str, Place]]
Where = Callable[..., list[str]]


def test_a_province_and_its_capital_are_told_apart_by_the_phrase(places: Places) -> None:
    found = places("Shells fell on Kandahar city while troops searched Herat province.")
    assert (found["Kandahar"].kind, found["Kandahar"].precision) == ("city", Precision.PLACE)
    assert (found["Herat"].kind, found["Herat"].precision) == ("province", Precision.PROVINCE)


def test_the_state_behind_the_comma_decides(places: Places) -> None:
    found = places("The train left Springfield, Ohio, for Portland, Maine, on time.")
    assert (found["Springfield"].admin1, found["Portland"].admin1) == ("Ohio", "Maine")
    assert found["Portland"].method.endswith("+comma")


def test_a_famous_town_wins_without_other_evidence(places: Places) -> None:
    assert places("She moved to Paris last spring.")["Paris"].country == "FRA"


def test_another_spelling_of_a_name_goes_before_an_old_name_of_another_town(places: Places) -> None:
    """Nikopol was once called Slov'yansk, too."""
    assert places("Shells fell on Sloviansk.")["Sloviansk"].name == "Slovyansk"


def test_a_province_goes_before_a_town_that_was_called_so(places: Places) -> None:
    found = places("Bombs went off in the Sulu province.")["Sulu"]
    assert (found.name, found.country) == ("Sulu", "PHL")


def test_the_town_of_a_name_is_no_province(places: Places) -> None:
    found = places("A man was shot in the West Bank town of Jenin.")
    assert (found["Jenin"].kind, found["West Bank"].kind) == ("city", "province")


def test_a_river_is_not_only_in_the_country_that_is_called_after_it(places: Places) -> None:
    found = places("A boat was attacked on the Niger River near Timbuktu.")["Niger River"]
    assert (found.name, found.country, found.latitude) == ("Niger River", None, None)


def test_the_document_decides_between_namesakes(places: Places) -> None:
    text = "Texas officials met in Dallas and in Houston. Later they drove to Paris."
    assert places(text)["Paris"].admin1 == "Texas"


def test_a_small_town_abroad_is_not_what_an_unknown_quarter_is_called_after(
    places: Places,
) -> None:
    text = "In El Salvador, rebels left San Salvador. Later they bombed houses in Montebello."
    montebello = places(text).get("Montebello")
    assert montebello is None or montebello.country == "SLV"


def test_a_country_that_is_only_spoken_of_beside_the_story_lends_it_no_small_town(
    places: Places,
) -> None:
    text = (
        "In El Salvador, rebels left San Miguel, Usulutan and Santa Ana. The United States sent "
        "aid. Later they burned houses in San Benito."
    )
    quarter = places(text).get("San Benito")
    assert quarter is None or quarter.country == "SLV"


def test_washington_is_the_seat_of_government_unless_the_state_is_said(places: Places) -> None:
    assert places("Talks went on in Washington.")["Washington"].kind == "city"
    assert places("He lives in Spokane, Washington, now.")["Spokane"].admin1 == "Washington"


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("A bomb went off in the America neighborhood.", "America", None),
        ("A bomb went off in the America neighborhood of San Salvador.", "America", "SLV"),
        ("Residents of a Colombia neighborhood marched.", "Colombia", "COL"),
        ("Police searched the Brooklyn district of Lagos.", "Brooklyn", "NGA"),
    ],
)
def test_a_quarter_lies_in_its_town_and_not_in_what_it_is_called_after(
    places: Places, text: str, name: str, country: str | None
) -> None:
    assert places(text)[name].country == country


def test_a_large_town_called_like_a_forename_is_a_place(places: Places) -> None:
    assert "Victoria" in places("Shops in Victoria Park and in Victoria closed.")


def test_a_town_called_like_a_plain_word_is_a_place_where_the_phrase_says_so(
    places: Places,
) -> None:
    assert places("Thousands marched in Nice on Saturday.")["Nice"].country == "FRA"


def test_a_town_abroad_is_not_meant_where_the_text_says_in_which_province_it_lies(
    places: Places,
) -> None:
    found = places("Fighters stormed a post in San Ramon, Usulutan Department.")["San Ramon"]
    assert (found.country, found.geonames_id) == ("SLV", None)


def test_a_town_seldom_called_so_is_not_meant_where_nothing_speaks_for_it(places: Places) -> None:
    found = places("Militants overran a base in Rann on Friday.")
    assert {p.country for p in found.values()} <= {None}


@pytest.mark.parametrize("name", ["Kandahar", "Kharkiv", "Aleppo"])
def test_a_bare_name_is_the_town_not_the_province_called_after_it(
    places: Places, name: str
) -> None:
    assert places(f"A blast killed ten in {name}.")[name].precision is Precision.PLACE


def test_behind_a_village_stands_the_province(places: Places) -> None:
    found = places("Rebels took the village of Qarbalu in Kandahar.")
    assert found["Kandahar"].precision is Precision.PROVINCE


def test_a_village_is_no_large_town_far_away(places: Places) -> None:
    found = places("Rebels hit a bus near the village of Tolo, north of Bria.")
    assert found["Tolo"].geonames_id is None


def test_a_part_of_a_province_tells_what_lies_there(places: Places) -> None:
    assert "Fadan Kagoma" in places("A priest was held at Fadan Kagoma, in the south of Kaduna.")


def test_provinces_listed_as_such_are_no_towns(places: Places) -> None:
    found = places("Curfews hold in the provinces of Kandahar, Herat and Ghazni.")
    assert {p.precision for p in found.values()} == {Precision.PROVINCE}


def test_a_base_is_not_where_the_first_syllable_of_its_name_lies(places: Places) -> None:
    found = places("Rockets hit the Ain al-Asad base in western Iraq.")
    assert {p.country for p in found.values()} == {"IRQ"}


def test_a_village_is_not_the_province_that_its_first_word_names(places: Places) -> None:
    assert list(places("A car was hit near Ain Issa.")) == ["Ain Issa"]


def test_an_island_is_not_its_town_that_has_its_name_only_beside_another(places: Places) -> None:
    assert places("Abu Sayyaf gunmen killed a man in Basilan.")["Basilan"].name == "Basilan"


def test_the_south_is_no_province_abroad(places: Places) -> None:
    found = places("They mined the roads to the South, Seoul said on Monday.")
    assert list(found) == ["Seoul"]


def test_a_known_name_of_two_words_is_not_the_town_that_its_first_word_names(
    places: Places,
) -> None:
    assert list(places("Gunmen rammed a truck into a post in Miran Shah.")) == ["Miran Shah"]


def test_a_town_is_not_meant_by_its_other_name_where_one_is_called_so(places: Places) -> None:
    assert places("The attack killed ten people in Mora.")["Mora"].country == "CMR"


def test_a_town_of_which_there_is_but_one_is_no_village_of_the_country_told_of(
    places: Places,
) -> None:
    text = "In Mexico, police searched Iguala, Cocula and Chilapa. A laboratory in Innsbruck helps."
    assert places(text)["Innsbruck"].country == "AUT"


def test_a_building_may_have_the_name_of_a_place_far_away(places: Places) -> None:
    text = "Men from Dili walked to Santa Cruz cemetery in East Timor. Many live in Dili."
    assert places(text)["Santa Cruz"].country == "TLS"


def test_a_small_word_at_the_head_of_a_sentence_is_no_town(places: Places) -> None:
    found = places("Belgium sent a plane to Liege. On the 11th it came back.")
    assert list(found) == ["Belgium", "Liege"]


def test_where_something_is_stands_a_town_whose_name_no_other_has(places: Places) -> None:
    text = "Rockets fired from Gaza hit a farm in Sderot. Gaza was shelled, and so was Rafah."
    assert places(text)["Sderot"].country == "ISR"
    assert places("A boat sank off the island of Rhodes.")["Rhodes"].country == "GRC"


def test_a_town_far_from_a_city_lies_in_the_province_called_after_it(places: Places) -> None:
    text = "Militants seized the city of al-Qusayr in Homs and shelled it."
    assert places(text)["Homs"].kind == "province"
    assert places("A bomb went off in Homs.")["Homs"].kind == "city"
    assert places("Gunmen shot two in Miraflores, Lima.")["Lima"].kind == "city"


def test_in_the_town_is_the_town_not_what_it_lies_in(where: Where) -> None:
    text = "Militants seized the city of al-Qusayr in Homs. They shot nine men in the town."
    assert where(text, "shot") == ["al-Qusayr"]


def test_the_part_of_a_city_comes_before_the_city(where: Where) -> None:
    assert where("Three men were shot in the San Isidro area of Lima.", "shot")[0] == "San Isidro"
    assert where("Two were shot in the Lima district of Comas.", "shot")[0] == "Comas"


def test_what_stands_opposite_an_embassy_is_not_in_its_country(places: Places) -> None:
    text = "Shells fell on the Zurabi compound, opposite the United States embassy, on Monday."
    assert places(text)["Zurabi compound"].country is None
