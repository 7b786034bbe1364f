"""Toponyms: which words name a place, and which place they name."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.find.toponyms.names import read_name
from pipeline.find.toponyms.tables import aliases, demonyms, doubtful, extras, press_abbreviations
from pipeline.parse.parsed import Parsed
from pipeline.resolve.places import find_places
from schemas.event import Place
from schemas.vocabulary import Precision

Read = Callable[[str], Parsed]
Places = Callable[[str], dict[str, Place]]


def test_the_tables_can_be_read() -> None:
    assert aliases() and demonyms() and extras() and press_abbreviations() and doubtful()


@pytest.mark.parametrize(
    ("name", "method", "place"),
    [
        ("Kyiv", "gazetteer:exact", "Kyiv"),
        ("the US", "alias", "United States"),
        ("U.S.", "alias", "United States"),
        ("Congo", "alias", "Democratic Republic of the Congo"),
        ("Republic of Congo", "alias", "Republic of the Congo"),
        ("Calif.", "abbreviation", "California"),
        ("Afghans", "demonym", "Afghanistan"),
        ("central American", "demonym", "Central America"),
        ("Soviet Union", "table", "Soviet Union"),
        ("Middle East", "table", "Middle East"),
        ("Bosnia", "alias", "Bosnia and Herzegovina"),
        ("Java", "table", "Java"),
        ("eastern Slavonia", "gazetteer:stripped", "Slavonia"),
        ("northern Mali", "gazetteer:stripped", "Mali"),
        ("province of Takhar", "gazetteer:exact", "Takhar"),
        ("Kabul's", "gazetteer:exact", "Kabul"),
    ],
)
def test_each_kind_of_name_is_read(name: str, method: str, place: str) -> None:
    reading = read_name(name)
    assert reading is not None and reading.method == method
    assert place in [c.name for c in reading.candidates]


@pytest.mark.parametrize("word", ["us", "afghans", "Zzyzyxville"])
def test_small_words_and_unknown_names_are_not_read(word: str) -> None:
    reading = read_name(word)
    assert reading is None or reading.method not in ("alias", "demonym", "gazetteer:exact")


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


def test_any_country_has_an_east_coast(places: Places) -> None:
    assert "east coast" not in places("Korea fired a missile off its east coast.")


def test_the_town_of_a_name_is_no_province(places: Places) -> None:
    found = places("A man was shot in the West Bank town of Jenin.")
    assert (found["Jenin"].kind, found["West Bank"].kind) == ("city", "province")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jets shot down two Black Hawk helicopters.", "Black Hawk"),
        ("Troops went on in the Al-Sha'ar Mountains.", "Al"),
    ],
)
def test_a_helicopter_and_an_article_are_no_towns(places: Places, text: str, name: str) -> None:
    assert name not in places(text)


def test_a_river_is_not_only_in_the_country_that_is_called_after_it(places: Places) -> None:
    found = places("A boat was attacked on the Niger River near Timbuktu.")["Niger River"]
    assert (found.name, found.country, found.latitude) == ("Niger River", None, None)


def test_the_document_decides_between_namesakes(places: Places) -> None:
    text = "Texas officials met in Dallas and in Houston. Later they drove to Paris."
    assert places(text)["Paris"].admin1 == "Texas"


def test_valleys_and_halves_of_countries_have_no_id_that_is_not_theirs(places: Places) -> None:
    found = places("Fighting spread through northern Mali and near Kunar River.")
    assert all(p.geonames_id is None for t, p in found.items() if t != "Mali")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mr. Jordan said the plan was ready.", "Jordan"),
        ("Paris Hilton opened the show.", "Paris"),
        ("Carla Jackson won. Later Jackson thanked her team.", "Jackson"),
        ("The newspaper quoted IS as saying so.", "IS"),
        ("Police held his aunt, Lidia Falcón, a teacher.", "Falcón"),
        ("Troops fought al-Qaeda in the Islamic Maghreb.", "Maghreb"),
        ("Members of the People’s Mujahedin of Iran marched.", "Iran"),
        ("The judge cited Plessy v. Ferguson.", "Ferguson"),
    ],
)
def test_people_and_groups_that_share_a_name_are_kept_out(
    places: Places, text: str, name: str
) -> None:
    assert name not in places(text)


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


@pytest.mark.parametrize("name", ["Northern Alliance", "West Wing", "U.S. State"])
def test_a_small_town_has_no_parts_and_a_country_no_sort(name: str) -> None:
    assert read_name(name) is None


def test_washington_is_the_seat_of_government_unless_the_state_is_said(places: Places) -> None:
    assert places("Talks went on in Washington.")["Washington"].kind == "city"
    assert places("He lives in Spokane, Washington, now.")["Spokane"].admin1 == "Washington"


def test_a_street_is_not_the_town_it_is_called_after(places: Places) -> None:
    found = places("Firemen closed Memphis Street in Denver.")
    assert "Memphis" not in found and "Denver" in found


def test_streets_are_not_the_towns_they_are_called_after(places: Places) -> None:
    found = places("Firemen closed the lane between San Diego and Memphis streets in Denver.")
    assert set(found) == {"Denver"}


def test_an_unknown_town_before_an_unknown_district_is_one(places: Places) -> None:
    found = places("Rebels blew up a mast in Dorsani, Kelmara district.")
    assert {"Dorsani", "Kelmara"} <= set(found)


def test_a_state_of_war_is_no_country(places: Places) -> None:
    assert places("The land is under a state of Seige.") == {}


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


def test_a_name_goes_on_over_its_hyphens(places: Places) -> None:
    assert "Mazar-e-Sharif" in places("Rebels took Mazar-e-Sharif in northern Afghanistan.")


def test_an_unknown_village_in_no_known_place_gets_no_point(places: Places) -> None:
    found = places("They reached the village of Qarbalu at night.")
    assert found["Qarbalu"].latitude is None and found["Qarbalu"].method == "unknown"


def test_a_computed_point_is_marked(places: Places) -> None:
    shotul = places("Rebels hold Shotul district in Afghanistan.")["Shotul"]
    assert shotul.latitude is not None and "centroid" in shotul.method
    assert shotul.precision is Precision.DISTRICT


def test_a_dateline_names_a_place(read: Read) -> None:
    found = find_places(read("NAIROBI, Kenya, March 3 (AP) — The river rose again on Friday."))
    assert [(p.text, p.name, p.country) for p in found] == [
        ("NAIROBI", "Nairobi", "KEN"),
        ("Kenya", "Kenya", "KEN"),
    ]


PIECES = "Kabul|Paris,|Texas|the|of|in|near|province|district|village|Mr.|Jordan|US|U.S.|northern"
WORDS = st.sampled_from([*PIECES.split("|"), "Valley", "(6)", "—", "Ghazni’s", "al-Noor", "\n\n"])


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=25).map(" ".join))
def test_the_offsets_of_every_place_quote_the_text(read: Read, text: str) -> None:
    found = find_places(read(text))
    assert all(text[p.start : p.end] == p.text for p in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_a_word_that_is_also_written_small_is_no_town(places: Places) -> None:
    text = "The rector of the college spoke in Lima. Police in Lima accused Rector of theft."
    assert "Rector" not in places(text)
    assert "Lima" in places(text)


def test_what_is_captured_is_a_place_where_its_name_says_so(places: Places) -> None:
    assert "Jabal al-Nuri" in places("Soldiers captured Jabal al-Nuri at dawn.")
    assert "Hassan Nuri" not in places("Soldiers captured Hassan Nuri at dawn.")


def test_a_cartel_is_not_the_town_it_is_called_after(places: Places) -> None:
    assert "Cali" not in places("The Cali cartel killed two judges in Bogota.")
    assert "Cali" in places("Two judges were killed in Cali.")


def test_an_office_is_not_a_place_for_what_it_is_an_office_of(places: Places) -> None:
    found = places("The Office of Special Investigations opened a file in Herat.")
    assert set(found) == {"Herat"}


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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Archbishop Arturo Rivera Damas said mass.", "Rivera"),
        ("He wrote to the daily La Prensa.", "La Prensa"),
        ("A bomb went off at Alameda Juan Pablo II.", "Alameda"),
        ("They shot Ignacio Sobrino, Rector of the college.", "Rector"),
        ("Cowards attacked the Garrison at dawn.", "Garrison"),
        ("Police arrested Jaime Valencia Ortiz at the border.", "Valencia"),
        ("Shots hit the car in front of General Maza's house.", "General Maza"),
        ("The FMLN States that it has won.", "FMLN States"),
    ],
)
def test_names_of_people_papers_and_streets_are_no_towns(
    places: Places, text: str, name: str
) -> None:
    assert name not in places(text)


def test_a_large_town_called_like_a_forename_is_a_place(places: Places) -> None:
    assert "Victoria" in places("Shops in Victoria Park and in Victoria closed.")


def test_a_town_called_like_a_plain_word_is_a_place_where_the_phrase_says_so(
    places: Places,
) -> None:
    assert places("Thousands marched in Nice on Saturday.")["Nice"].country == "FRA"


def test_the_second_surname_of_somebody_named_in_full_is_no_province(places: Places) -> None:
    text = "Mourners followed Colonel Pedro Armando Rivera Escobar. Rivera was shot in Lima."
    assert set(places(text)) == {"Lima"}


def test_a_town_abroad_is_not_meant_where_the_text_says_in_which_province_it_lies(
    places: Places,
) -> None:
    found = places("Fighters stormed a post in San Ramon, Usulutan Department.")["San Ramon"]
    assert (found.country, found.geonames_id) == ("SLV", None)


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
        ("Troops patrolled around Perevo while helicopters flew in supplies.", "Perevo"),
    ],
)
def test_an_unknown_name_is_a_place_where_a_deed_can_only_be_done_in_one(
    places: Places, text: str, name: str
) -> None:
    assert name in places(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Four men were wounded near Maza's residence. They fired at Colonel Maza.", "Maza"),
        ("Santacruz was captured in July as he ate.", "Santacruz"),
        ("Jimenez, who had fled, was shot.", "Jimenez"),
        ("The 25-year-old Jimenez was shot.", "Jimenez"),
        ("He was held under section 30 of the IPC.", "IPC"),
        ("Ana Carreno, Chilean, and Karen Rudd, Canadian, were taken.", "Rudd"),
        ("Police saw no motive in Rubio Porth's assassination.", "Rubio Porth"),
    ],
)
def test_somebody_is_no_place(places: Places, text: str, name: str) -> None:
    assert name not in places(text)


def test_an_unknown_village_is_a_place_again_where_only_in_stands_before_it(read: Read) -> None:
    text = "Rebels left the village of Tejumara. Ten died in Tejumara, far from Lima."
    named = [p.text for p in find_places(read(text))]
    assert named == ["Tejumara", "Tejumara", "Lima"]


def test_a_name_in_quotation_marks_before_a_farm_is_a_place(places: Places) -> None:
    assert "La Palmita" in places('Rebels attacked the "La Palmita" farm in Peru.')


def test_a_clinic_is_not_the_small_town_abroad_of_the_same_name(places: Places) -> None:
    assert not places("The wounded man is now at the Soma clinic.")
    assert "Soma" in places("The wounded man is now in Soma.")


def test_a_university_is_not_the_town_with_which_its_name_begins(places: Places) -> None:
    found = places("The rector of Santa Maria La Antigua University spoke in Lima.")
    assert set(found) == {"Lima"}


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


def test_a_preposition_behind_a_town_ends_its_name(places: Places) -> None:
    assert "Kharkiv" in places("Russian forces attacked Kharkiv with Shahed drones.")


def test_what_lies_some_way_from_a_place_is_one(places: Places) -> None:
    assert "Sake" in places("Clashes continued in Sake, 25 km west of Goma.")
    assert "Shasha" in places("Clashes went on in Shasha, about 10 kilometres south of Sake.")


def test_a_part_of_a_province_tells_what_lies_there(places: Places) -> None:
    assert "Fadan Kagoma" in places("A priest was held at Fadan Kagoma, in the south of Kaduna.")


def test_provinces_listed_as_such_are_no_towns(places: Places) -> None:
    found = places("Curfews hold in the provinces of Kandahar, Herat and Ghazni.")
    assert {p.precision for p in found.values()} == {Precision.PROVINCE}


def test_a_gate_is_not_the_town_it_is_called_after(places: Places) -> None:
    found = places("Clashes broke out at the Damascus Gate on Monday.")
    assert list(found) == ["Damascus Gate"]


def test_a_base_is_not_where_the_first_syllable_of_its_name_lies(places: Places) -> None:
    found = places("Rockets hit the Ain al-Asad base in western Iraq.")
    assert {p.country for p in found.values()} == {"IRQ"}


def test_the_people_of_a_part_of_the_world_are_not_those_of_one_country(places: Places) -> None:
    found = places("Poets of the central American coast met the Latin Americans on Monday.")
    assert {p.name for p in found.values()} == {"Central America", "Latin America"}


def test_a_village_is_not_the_province_that_its_first_word_names(places: Places) -> None:
    assert list(places("A car was hit near Ain Issa.")) == ["Ain Issa"]


def test_an_island_is_not_its_town_that_has_its_name_only_beside_another(places: Places) -> None:
    assert places("Abu Sayyaf gunmen killed a man in Basilan.")["Basilan"].name == "Basilan"


def test_the_south_is_no_province_abroad(places: Places) -> None:
    found = places("They mined the roads to the South, Seoul said on Monday.")
    assert list(found) == ["Seoul"]


def test_who_speaks_in_a_transcript_is_no_town(places: Places) -> None:
    text = (
        "[Zamora] The war goes on.\n\n[Reporter] And the talks?\n\n"
        "[Zamora] They will go on in Quito."
    )
    assert list(places(text)) == ["Quito"]


def test_a_town_in_brackets_is_one_where_no_transcript_tells_who_speaks(places: Places) -> None:
    assert list(places("[Quito] The talks went on.")) == ["Quito"]


def test_a_known_name_of_two_words_is_not_the_town_that_its_first_word_names(
    places: Places,
) -> None:
    assert list(places("Gunmen rammed a truck into a post in Miran Shah.")) == ["Miran Shah"]


def test_a_name_that_says_which_district_is_meant_is_a_place(places: Places) -> None:
    text = "Nepal sent help. Crews reached the worst-hit district, Jajarkot, on foot."
    assert "Jajarkot" in places(text)


def test_a_town_is_not_meant_by_its_other_name_where_one_is_called_so(places: Places) -> None:
    assert places("The attack killed ten people in Mora.")["Mora"].country == "CMR"


def test_a_known_town_is_one_behind_a_raid_on_it(places: Places) -> None:
    assert "Baalbek" in places("Jets flew low. There was a raid on Baalbek.")


def test_a_month_is_no_place(places: Places) -> None:
    text = "Two bombs went off in the Iranian city of Kerman on Jan 3, killing ten."
    assert "Jan" not in places(text)


def test_who_is_captured_in_a_town_is_no_place(places: Places) -> None:
    assert list(places("Granda was captured in Caracas.")) == ["Caracas"]


def test_whose_sister_or_death_is_told_of_is_no_town(places: Places) -> None:
    text = "Carlos Galan was shot in Bogota. The death of Galan shook his sister."
    assert list(places(text)) == ["Bogota"]


def test_a_known_town_told_to_be_one_has_its_record(places: Places) -> None:
    found = places("A shell struck Kryvyi Rih, the home town of the president.")
    assert found["Kryvyi Rih"].country == "UKR"


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Nine guards died in Pul-e-Khumri.", "Pul-e-Khumri", "AFG"),
        ("Nine guards died in Cox's Bazar.", "Cox's Bazar", "BGD"),
        ("Nine guards died in Puno.", "Puno", "PER"),
        ("Nine guards died in Odessa.", "Odessa", "UKR"),
        ("Nine guards died in Hodeidah.", "Hodeidah", "YEM"),
    ],
)
def test_names_with_marks_and_spellings_are_read_whole(
    places: Places, text: str, name: str, country: str
) -> None:
    assert places(text)[name].country == country


def test_a_name_that_goes_on_behind_hyphens_is_not_its_first_word(places: Places) -> None:
    found = places("Nine guards died in Pul-e-Kesra on Monday.")
    assert [p.geonames_id for p in found.values()] == [None]


def test_a_name_goes_on_over_a_small_word(places: Places) -> None:
    assert list(places("Rivers burst their banks in Rio Grande do Sul state.")) == [
        "Rio Grande do Sul"
    ]
