"""Where a deed was of which only a distance or a direction tells."""

from collections.abc import Callable

import pytest

Where = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("The freighter was hit 12 nautical miles south of Tema.", "hit", ["Tema"]),
        ("Two nurses were shot about 20 km (12 miles) north of Kidal.", "shot", ["Kidal"]),
        ("Soldiers clashed with rebels on a mountain road west of Goma.", "clashed", ["Goma"]),
        ("A patrol was ambushed 30 miles from Kandahar.", "ambushed", ["Kandahar"]),
        ("A patrol was ambushed 30 miles from the city of Kandahar.", "ambushed", ["Kandahar"]),
        ("A nurse was seized on 12 May some 25 km from Kandahar.", "seized", ["Kandahar"]),
        ("He died in the raid, which occurred 40 km from Kandahar.", "raid", ["Kandahar"]),
        ("Gunmen seized a bulk carrier off Cotonou on Tuesday.", "seized", ["Cotonou"]),
        (
            "Gunmen kidnapped a priest, Ado Bala, between Kano and Bauchi on Friday.",
            "kidnapped",
            ["Kano", "Bauchi"],
        ),
    ],
)
def test_a_deed_told_by_how_it_lies_to_a_town_is_near_it(
    where: Where, text: str, trigger: str, expected: list[str]
) -> None:
    assert where(text, trigger) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked the village of Kirumba, 40 km north of Goma, on Monday.",
        "Rebels attacked the village of Kirumba, about 180 km (110 miles) south of Goma.",
        "Rebels attacked the village of Kirumba, between Goma and Bukavu.",
    ],
)
def test_a_distance_behind_a_village_tells_where_that_lies(where: Where, text: str) -> None:
    assert where(text, "attacked") == ["Kirumba"]


def test_a_spot_at_sea_is_the_scene_of_what_is_told_next(where: Where) -> None:
    text = (
        "A tanker was attacked 17 nautical miles south of Tema. A patrol boat exchanged fire with "
        "the pirates. An agent in Cotonou saw nothing. Another in Cotonou slept."
    )
    assert where(text, "exchanged") == ["Tema"]


def test_the_city_so_far_from_a_town_is_another(where: Where) -> None:
    assert where("Fourteen men were shot in the city 65 km north of Baghdad.", "shot") == []
    assert where("Fourteen men were shot 65 km north of Baghdad.", "shot") == ["Baghdad"]


def test_a_town_told_as_near_a_place_in_no_table_is_not_the_scene(where: Where) -> None:
    text = "At Umlahlana, near Durban, two grocers were shot."
    assert "Durban" not in where(text, "shot")


def test_a_town_opposite_which_a_taken_place_lies_is_not_the_scene(where: Where) -> None:
    text = "Kandahar is quiet. Fighters have captured Torwam, the trade hub opposite Chaman."
    assert where(text, "captured") == []


def test_what_is_opposite_a_hotel_is_there(where: Where) -> None:
    text = "Gunmen shot a clerk opposite the Hotel Juba in Lima."
    assert where(text, "shot")[0] == "Hotel Juba"
