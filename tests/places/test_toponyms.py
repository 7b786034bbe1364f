"""Toponyms: which words name a place, how each kind of name is read, and what its record says."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.find.toponyms.names import read_name
from pipeline.knowledge.places import aliases, demonyms, doubtful, extras, press_abbreviations
from pipeline.parse.parsed import Parsed
from pipeline.resolve.places.toponyms import find_places
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


def test_valleys_and_halves_of_countries_have_no_id_that_is_not_theirs(places: Places) -> None:
    found = places("Fighting spread through northern Mali and near Kunar River.")
    assert all(p.geonames_id is None for t, p in found.items() if t != "Mali")


@pytest.mark.parametrize("name", ["Northern Alliance", "West Wing", "U.S. State"])
def test_a_small_town_has_no_parts_and_a_country_no_sort(name: str) -> None:
    assert read_name(name) is None


def test_a_name_goes_on_over_its_hyphens(places: Places) -> None:
    assert "Mazar-e-Sharif" in places("Rebels took Mazar-e-Sharif in northern Afghanistan.")


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


def test_a_preposition_behind_a_town_ends_its_name(places: Places) -> None:
    assert "Kharkiv" in places("Russian forces attacked Kharkiv with Shahed drones.")


def test_the_people_of_a_part_of_the_world_are_not_those_of_one_country(places: Places) -> None:
    found = places("Poets of the central American coast met the Latin Americans on Monday.")
    assert {p.name for p in found.values()} == {"Central America", "Latin America"}


def test_a_known_town_is_one_behind_a_raid_on_it(places: Places) -> None:
    assert "Baalbek" in places("Jets flew low. There was a raid on Baalbek.")


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


def test_names_that_far_towns_share_are_read_as_news_means_them(places: Places) -> None:
    assert places("Angolan troops shelled Kuito on Monday.")["Kuito"].country == "AGO"
    assert "Aung San" not in places("Supporters of Aung San Suu Kyi marched in Yangon.")
    assert "Franco" not in places("Spain held it until the last days of Franco.")
    old = places("Police closed the Old City of Jerusalem.")["Old City"]
    assert old.name == "Old City"


def test_a_building_in_a_town_leaves_it_the_town(places: Places) -> None:
    found = places("Two men were shot outside the Hotel Ivoire in Abidjan.")
    assert found["Abidjan"].kind == "city"
