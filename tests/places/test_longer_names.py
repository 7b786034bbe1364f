"""Names that go on beyond the words that a table knows, and names that others share."""

from collections.abc import Callable

import pytest

from schemas.event import Place
from schemas.vocabulary import EventType, Precision

Places = Callable[[str], dict[str, Place]]
Where = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Two men were shot in San Juan de Lurigancho, in the east of Lima.",
            "San Juan de Lurigancho",
        ),
        ("A bomb went off in Santa Cruz de la Sierra.", "Santa Cruz de la Sierra"),
        ("Guerrillas overran a post near the town of Dulce Nombre.", "Dulce Nombre"),
    ],
)
def test_a_name_is_all_of_its_words(places: Places, text: str, name: str) -> None:
    assert name in places(text)


def test_the_last_word_of_a_village_is_not_another_place(places: Places) -> None:
    found = places("A nun was hurt in Naung Kan village. A baker was hurt in Kyaung Lal township.")
    assert {"Naung Kan", "Kyaung Lal"} <= set(found)
    assert not {"Kan", "Lal"} & set(found)


def test_provinces_told_in_one_breath_share_the_word(places: Places) -> None:
    found = places("Clashes broke out in San Miguel, La Union and Morazan departments.")
    units = [found[name].precision for name in ("San Miguel", "La Union", "Morazan")]
    assert units == [Precision.PROVINCE] * 3


def test_towns_told_in_one_breath_are_no_provinces(places: Places) -> None:
    found = places("Clashes broke out in San Miguel and Usulutan.")
    assert found["San Miguel"].precision is not Precision.PROVINCE


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nine men are being held at Kabwata police post.", "Kabwata police post"),
        ("A shell hit the Zormesh bus station.", "Zormesh bus station"),
        ("The guards were held at Orlovo Barracks.", "Orlovo Barracks"),
        ("A shot was fired on Charles Square.", "Charles Square"),
    ],
)
def test_a_building_of_a_service_and_a_square_have_their_names(
    places: Places, text: str, name: str
) -> None:
    assert places(text)[name].kind == "facility"


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen raided a police station.",
        "He told the Radio Soto station so.",
        "The National Police headquarters said so.",
    ],
)
def test_a_service_without_a_name_before_it_is_no_place(places: Places, text: str) -> None:
    assert places(text) == {}


def test_the_end_of_somebodys_name_is_no_place(places: Places) -> None:
    assert places("The deputy Marcelo Soto Santa Cruz was shot on the stairs.") == {}


def test_talks_are_in_the_town_that_they_are_called_after(where: Where) -> None:
    consult = EventType.CONSULT
    assert where("The Geneva talks ended without a deal.", "talks", consult) == ["Geneva"]
    assert where("The Syria talks ended without a deal.", "talks", consult) == []


def test_people_are_flown_out_of_where_they_were(where: Where) -> None:
    text = "Soldiers airlifted nine nurses from Aleppo."
    assert where(text, "airlifted", EventType.AID) == ["Aleppo"]


def test_ministers_of_a_union_act_nowhere_in_it(where: Where) -> None:
    text = "European Union ministers imposed a ban on the firm."
    assert where(text, "imposed", EventType.SANCTION) == []


def test_a_name_behind_an_arabic_article_is_another(places: Places) -> None:
    assert "Juba" not in places("A missile struck a mosque in the district of al-Juba.")
    assert "al-Raqqa" in places("Syrian jets bombed a market in al-Raqqa.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rebels clashed with troops in San Miguel de Mercedes.", "San Miguel de Mercedes"),
        ("Gunmen burned a bus in San Juan de Granada.", "San Juan de Granada"),
    ],
)
def test_the_end_of_a_longer_name_is_no_place_of_its_own(
    places: Places, text: str, name: str
) -> None:
    assert list(places(text)) == [name]


def test_a_country_may_end_the_name_of_a_body(places: Places) -> None:
    assert "Chile" in places("The Banco Nuevo de Chile was robbed in Osorno.")


def test_provinces_share_the_word_that_stands_behind_the_last(places: Places) -> None:
    found = places("Gunmen attacked four villages in Ayacucho and Huancavelica departments.")
    assert {p.kind for p in found.values()} == {"province"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A patrol was ambushed at the Pol-e Sorkh bridge in Herat.", "Pol-e Sorkh bridge"),
        ("Police beat a nurse at Deh-e Borzu, a shopping area in Kabul.", "Deh-e Borzu"),
    ],
)
def test_a_persian_name_goes_on_behind_its_link(places: Places, text: str, name: str) -> None:
    found = places(text)
    assert name in found
    assert not {"Pol", "Deh"} & set(found)
