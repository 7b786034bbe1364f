"""Capitals that are not named: which town the word stands for, and where it is only money."""

from collections.abc import Callable

import pytest

from schemas.event import Place

Places = Callable[[str], dict[str, Place]]


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("A bomb killed six people in the Iraqi capital.", "Baghdad"),
        ("Shots were heard in Peru's capital.", "Lima"),
        (
            "Rebels took Gao and Kidal in Mali. They said so from London. A judge was shot in the "
            "capital.",
            "Bamako",
        ),
        ("A court in the Colombian capital city sentenced three men.", "Bogotá"),
        ("Kenyans wait. The Kenyan army is silent. A judge was shot in the capital.", "Nairobi"),
        ("Nairobi is quiet. Shops in Nairobi opened, but in the capital nobody works.", "Nairobi"),
        ("Nairobi is quiet. Shops in Nairobi opened, but in this capital nobody works.", "Nairobi"),
        (
            "Kenya condemns the murder. The man of the Sudanese embassy, the first Sudanese "
            "ambassador in Kenya, was shot in zone 10 of this capital.",
            "Nairobi",
        ),
    ],
)
def test_a_capital_is_the_town_of_the_country_named_with_it(
    places: Places, text: str, town: str
) -> None:
    assert places(text)["capital"].name == town


@pytest.mark.parametrize(
    "text",
    [
        "The firm needs the capital to build in Lima. Lima waits.",
        "Lima is a town of capital punishment. Lima waits.",
        "Bombs hit the provincial capital. Lima and Lima's port stayed calm.",
        "They met in the capital. Lima, Quito and La Paz sent no word.",
        "Shops in the Peruvian capital, Lima, were burned.",
        "A bomb went off in the Bolivian capital.",
    ],
)
def test_no_town_is_guessed_where_the_word_means_money_or_the_town_is_not_sure(
    places: Places, text: str
) -> None:
    assert "capital" not in places(text)


def test_the_capital_is_that_of_the_country_with_far_more_towns_than_others(
    places: Places,
) -> None:
    text = (
        "Guards shot at marchers in Freetown. Rebels hold Makeni, Magburaka and Bo. Ministers met "
        "in Dakar and Accra, envoys in Oslo and Bern. Soldiers raided homes across the capital."
    )
    assert places(text)["capital"].name == "Freetown"
