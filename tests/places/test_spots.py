"""Streets, hotels and parks: places of their own text, in the town that the text tells."""

from collections.abc import Callable

import pytest

import pipeline
from pipeline.parse.parsed import Parsed
from pipeline.resolve.places.story import story_of
from pipeline.resolve.places.toponyms import find_places
from schemas.event import Place

Places = Callable[[str], dict[str, Place]]
Where = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A shell hit a clinic on Harbour Road in Kismayo.", "Harbour Road"),
        ("A shell hit a clinic on the al-Qanat Street in Baghdad.", "al-Qanat Street"),
        ("Two men were shot on County Road 225.", "County Road 225"),
        ("Gang members burned two buses on Avenida Sucre.", "Avenida Sucre"),
        ("One guard was hurt at the Marina hotel in Port Sudan.", "Marina hotel"),
        ("Chile: the unions plan a rally in O'Higgins Park in Santiago.", "O'Higgins Park"),
    ],
)
def test_a_street_park_or_hotel_is_a_place_of_its_own_name(
    places: Places, text: str, name: str
) -> None:
    spot = places(text)[name]
    assert (spot.geonames_id, spot.kind) == (None, "facility")


@pytest.mark.parametrize(
    "text",
    [
        "A bomb went off in a Lima hotel.",
        "Mark Ellis was hit on an east Kingston street.",
        "The Florida Highway Patrol said so.",
        "They met at Ludlow Town Hall.",
        "Rebels set up a roadblock on the Trunk road.",
        "A convoy was hit on the Kabul-Kandahar highway.",
        "Deidra Lane was questioned.",
    ],
)
def test_what_only_sounds_like_a_street_or_hotel_is_none(places: Places, text: str) -> None:
    assert all(place.kind != "facility" for place in places(text).values())


def test_a_hotel_called_after_a_town_told_of_is_in_it(places: Places) -> None:
    found = places("Shells fell on Baghdad. The Baghdad Hotel was hit.")
    assert "Baghdad Hotel" not in found


def test_a_street_is_followed_by_the_town_that_its_paragraph_told() -> None:
    text = "Shells fell in Kismayo on Monday. A blast killed two men on Harbour Road."
    killed = pipeline.extract(text)[-1]
    assert [p.name for p in killed.locations] == ["Harbour Road", "Kismayo"]
    street, town = killed.locations
    assert (street.latitude, street.longitude) == (town.latitude, town.longitude)
    assert street.method.startswith("context")


def test_a_street_of_a_report_that_names_only_its_own_town_is_there() -> None:
    text = "KISMAYO, March 5 (Savanna News) - Militants stormed a shop on Harbour Road on Monday."
    stormed = pipeline.extract(text)[0]
    assert [p.name for p in stormed.locations] == ["Harbour Road", "Kismayo"]


def test_a_street_told_far_from_any_of_several_towns_has_none() -> None:
    text = (
        "Shells fell in Kismayo on Monday. Troops left Baidoa.\n\n"
        "A blast killed two men on Harbour Road."
    )
    killed = pipeline.extract(text)[-1]
    assert [p.name for p in killed.locations] == ["Harbour Road"]


def test_the_town_whose_street_it_is_stands_behind_it() -> None:
    text = "At least 13 people were killed in fighting around Baghdad's Haifa Street."
    killed = pipeline.extract(text)[0]
    assert [p.name for p in killed.locations] == ["Haifa Street", "Baghdad"]


def test_the_county_of_a_name_is_no_quarter_abroad(places: Places) -> None:
    text = "In El Salvador the army shelled Soyapango and Apopa. Rebels fled San Joaquin."
    assert "San Joaquin County" not in {p.name for p in places(text).values()}


def test_a_number_before_weeks_is_no_part_of_a_road(places: Places) -> None:
    assert "Mill Road" in places("He was shot on Mill Road 6 weeks ago.")


@pytest.mark.parametrize(
    ("text", "spot", "country"),
    [
        (
            "LUSAKA (AP) - Police in Kitwe fired shots on Cairo Road. In Ndola two men died.",
            "Cairo Road",
            "ZMB",
        ),
        ("A shot was fired on Harbour Road. Oslo and Lima condemned it.", "Harbour Road", None),
    ],
)
def test_a_spot_of_no_known_town_is_in_the_country_of_its_report(
    read: Callable[[str], Parsed], text: str, spot: str, country: str | None
) -> None:
    parsed = read(text)
    found = {p.text: p for p in story_of(parsed, find_places(parsed)).places}
    assert found[spot].country == country


def test_a_colony_of_a_town_has_its_whole_name(places: Places) -> None:
    found = places("He was dragged out of his house in Colonia Guayama by men in plain clothes.")
    assert set(found) == {"Colonia Guayama"}
