"""Where "the camp", "the city" and "the province" of a clause are."""

from collections.abc import Callable

import pipeline
from schemas.vocabulary import EventType

Where = Callable[..., list[str]]


def test_a_camp_is_the_one_told_of_before(where: Where) -> None:
    text = (
        "A car was hit in Jenin refugee camp. Later a van burned near Nablus. "
        "Troops then entered the camp."
    )
    assert where(text, "entered") == ["Jenin"]


def test_the_clause_joined_to_one_has_its_place(where: Where) -> None:
    text = (
        "A car was hit in Jenin refugee camp. Later a van burned near Nablus. "
        "Troops entered the camp and arrested two."
    )
    assert where(text, "arrested") == ["Jenin"]


def test_a_province_is_the_last_one_told(where: Where) -> None:
    text = (
        "Rebels hold Herat province. A bridge in Kabul fell. Troops burned mills in the province."
    )
    assert where(text, "burned") == ["Herat"]


def test_a_village_without_a_name_is_not_the_town_told_before(where: Where) -> None:
    text = "A fire broke out in Kisumu. Gunmen burned huts in a village."
    assert where(text, "burned") == ["Kisumu"]


def test_what_was_only_planned_in_a_town_does_not_place_what_is_told_next(where: Where) -> None:
    text = (
        "Police raided a house in Kisumu. Two men had planned attacks on soldiers near Nairobi. "
        "Officers arrested ten."
    )
    assert where(text, "arrested") == ["Kisumu"]


def test_the_same_province_is_the_last_one_told(where: Where) -> None:
    text = "Rebels hold Herat province. A bridge in Kabul fell. Mills burned in the same province."
    assert where(text, "burned") == ["Herat"]


def test_a_side_of_the_town_is_near_the_one_told_of(where: Where) -> None:
    text = (
        "Rebels overran the garrison at Zormesh. Troops shot at a column west of the town, "
        "killing six rebels."
    )
    assert where(text, "shot") == where(text, "killing") == ["Zormesh"]


def test_there_is_the_last_place_told(where: Where) -> None:
    text = "They marched to Dili on Sunday to recall the day when troops fired on mourners there."
    assert where(text, "fired") == ["Dili"]
    text = "Trucks from Nyala reached Kassala. Gunmen shot two drivers there."
    assert where(text, "shot") == ["Kassala"]


def test_there_may_be_a_place_without_a_name(where: Where) -> None:
    text = "Trucks from Nyala reached a farm. Gunmen shot two drivers there."
    assert where(text, "shot") == []


def test_there_opens_a_clause_without_being_a_place(where: Where) -> None:
    text = "Shops in Nyala closed. Later there were gunmen who shot two drivers."
    assert where(text, "shot") == ["Nyala"]


def test_what_a_target_is_goes_before_the_last_place_of_its_sort() -> None:
    text = (
        "Rebels gather in the Panjshir Valley, a region that nobody ever took. Troops hold the "
        "province of Parwan. Fighters attacked the region on Friday."
    )
    attacked = next(e for e in pipeline.extract(text) if e.action.text == "attacked")
    assert [p.name for p in attacked.locations] == ["Panjshir"]


def test_there_may_stand_with_what_does_harm(where: Where) -> None:
    text = "Rebels attacked Sake on Monday. Shelling there killed three children, the UN said."
    assert where(text, "killed") == ["Sake"]


def test_here_is_where_the_report_was_filed(where: Where) -> None:
    text = "BANNU, April 15: Gunmen attacked the prison here on Sunday and freed 300 men."
    assert where(text, "attacked") == where(text, "freed") == ["BANNU"]
    text = "LOME, March 5 (Coast News) - Ministers met in this seaside town on Monday."
    assert where(text, "met", EventType.CONSULT) == ["LOME"]


def test_here_in_a_quotation_is_where_somebody_speaks(where: Where) -> None:
    text = 'BANNU, April 15: A man from Kohat said by phone: "They shot my brother here."'
    assert where(text, "shot") == []


def test_the_same_area_is_that_of_the_last_deed(where: Where) -> None:
    text = (
        "Rebels ambushed a truck at Kutum on Monday. The mayor of Tawila protested. Later, in the "
        "same area, they burned nine cars."
    )
    assert where(text, "burned") == ["Kutum"]


def test_the_city_is_the_one_that_its_own_sentence_has_told_of(where: Where) -> None:
    text = (
        "A court in Kisumu freed him. Nuns in Nairobi and neighbours of Sam Roe, who carried out "
        "the bombing in the city, accused police."
    )
    assert where(text, "carried out the bombing") == ["Nairobi"]


def test_ones_own_village_is_whence_one_is(where: Where) -> None:
    text = "An elder from Kisumu told nurses in Lyon that guards had raided his village."
    assert where(text, "raided", EventType.COERCE) == ["Kisumu"]
    text = "An elder from Kisumu said that guards had raided his village and beaten nine men."
    assert where(text, "beaten") == ["Kisumu"]
    text = "An elder from Kisumu said that guards had raided a village and beaten nine men."
    assert where(text, "beaten") == []


def test_what_was_done_there_is_not_where_it_is_compared_with(where: Where) -> None:
    text = "She spent the spring at Izmir. The bombings there look like those in Tunis."
    assert where(text, "bombings") == ["Izmir"]


def test_where_there_is_told_at_once_it_is_told(where: Where) -> None:
    assert where("He fled to Lima. He was shot there, in Miraflores.", "shot") != []
