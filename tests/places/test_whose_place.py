"""Where somebody comes from, sits or is called after is not where a deed was done."""

from collections.abc import Callable

import pytest

import pipeline
from schemas.vocabulary import EventType

Where = Callable[..., list[str]]


def test_a_place_in_the_name_of_a_university_is_not_where_its_student_fought(where: Where) -> None:
    text = (
        "A student at the University of Herat, Karim became a leader in the expulsion of the "
        "British army."
    )
    assert where(text, "expulsion") == []
    assert where("Police beat students at the University of Herat.", "beat") == ["Herat"]


def test_a_demonym_is_not_where_it_happened(where: Where) -> None:
    assert where("Colombian police arrested the driver.", "arrested") == []


def test_the_country_of_an_army_is_not_where_it_fights(where: Where) -> None:
    assert where("Russia's army shelled the convoy.", "shelled") == []


def test_words_are_not_spoken_in_the_country_they_are_aimed_at(where: Where) -> None:
    text = "The minister threatened Moscow again."
    assert where(text, "threatened", EventType.THREATEN) == []
    assert where("Leaders met in Geneva.", "met", EventType.CONSULT) == ["Geneva"]


def test_what_somebody_says_somewhere_did_not_happen_there(where: Where) -> None:
    text = "Officials in Vienna said that the dam was bombed."
    assert where(text, "bombed") == []


def test_the_nation_of_soldiers_is_not_where_they_died(where: Where) -> None:
    assert where("A drone killed three US soldiers in Jordan.", "killed") == ["Jordan"]


def test_a_local_institution_acts_at_home_if_nothing_else_is_said(where: Where) -> None:
    text = "Seattle police accused the driver."
    assert where(text, "accused", EventType.ACCUSE) == ["Seattle"]


def test_a_clubs_or_papers_name_is_not_where_it_happened(where: Where) -> None:
    text = "The Boston Globe attacked the ruling."
    assert where(text, "attacked", EventType.ACCUSE) == []
    assert where("The Cubs beat the Cleveland Indians.", "beat", EventType.OTHER) == []


def test_a_capital_that_acts_is_a_government(where: Where) -> None:
    text = "Missiles were fired into the sea on Thursday, hours before Seoul began its drills."
    assert where(text, "fired") == []


def test_the_country_of_an_embassy_is_not_where_it_stands(where: Where) -> None:
    text = "Gunmen bombed the embassies of Chile and Peru. They burned a Peruvian flag."
    assert where(text, "bombed") == []
    assert where(text.replace("Peru.", "Peru in Oslo."), "bombed") == ["Oslo"]
    assert where("Bombs were thrown at a Peru embassy car.", "thrown") == []


def test_the_country_of_somebody_is_not_where_he_was_taken(where: Where) -> None:
    assert where("Rebels kidnapped US engineer Peter Brown.", "kidnapped") == []


def test_who_confirms_a_deed_from_a_town_does_not_place_it_there(where: Where) -> None:
    text = "The consulate in Lima confirmed that two nurses were kidnapped."
    assert where(text, "kidnapped") == []


def test_a_countrys_short_name_before_what_was_struck_is_no_place(where: Where) -> None:
    assert where("Gunmen attacked a U.S. fuel convoy.", "attacked") == []
    assert where("Gunmen attacked a mill in a U.S. town.", "attacked") == ["U.S."]


def test_the_town_somebody_comes_from_is_not_where_he_was_taken(where: Where) -> None:
    text = "Peter Holm of Oslo was taken hostage at a dam."
    assert where(text, "taken hostage") == []


def test_what_a_towns_police_report_was_done_there(where: Where) -> None:
    text = "Storms hit Medellin in May. Nobody was hurt. Days went by. Medellin police said "
    text += "that strangers burned two buses."
    assert where(text, "burned") == ["Medellin"]


def test_those_who_were_just_visiting_a_town_were_attacked_there(where: Where) -> None:
    text = "Two doctors who were visiting the town of Herat were attacked on Monday."
    assert where(text, "attacked") == ["Herat"]


def test_police_of_a_town_may_have_a_longer_name(where: Where) -> None:
    text = "Norway is calm, and Norwegians work. Oslo Metropolitan police said that strangers "
    text += "burned two buses."
    assert where(text, "burned") == ["Oslo"]


def test_where_a_firm_sits_it_was_not_punished(where: Where) -> None:
    text = "The treasury imposed sanctions on a Dubai-based firm."
    assert where(text, "imposed", EventType.COERCE) == []


def test_whose_army_acts_does_not_tell_where(where: Where) -> None:
    assert where("Kenya's army shelled a camp.", "shelled") == []


def test_where_a_firm_is_based_is_not_where_it_was_fined(where: Where) -> None:
    assert where("Regulators fined a firm based in Dubai.", "fined") == []


def test_whence_somebody_arrived_is_not_where_he_arrived() -> None:
    arrived = pipeline.extract("The suspect arrived from Turin in January.")[0]
    assert (arrived.mode, arrived.locations) == ("arrive", [])


def test_the_flag_of_a_ship_is_not_where_it_was_attacked() -> None:
    text = "The Isle of Man-flagged Ocean Bell was attacked off Lagos."
    attacked = next(e for e in pipeline.extract(text) if e.action.text == "attacked")
    assert [place.name for place in attacked.locations] == ["Lagos"]


def test_a_capital_before_those_who_act_for_a_state_is_not_where_they_are(where: Where) -> None:
    text = "Tokyo's envoy held talks with the president."
    assert where(text, "held talks", EventType.CONSULT) == []
    text = "Police detained two clerks, drawing a protest note from Brussels."
    assert where(text, "detained") == []


def test_who_says_so_in_a_clause_beside_a_deed_is_elsewhere(where: Where) -> None:
    text = (
        "The militia shot down a drone on Sunday, its spokesman in Switzerland, Ardit Hoxha, said."
    )
    assert where(text, "shot down") == []
    text = "Posts at Pisky were shelled, a spokesman said in Kyiv, and two soldiers were wounded."
    assert where(text, "wounded") == []


def test_people_are_carried_off_where_the_house_stands_not_whence_they_are() -> None:
    taken, *_ = pipeline.extract("Gunmen kidnapped 15 pupils from a school in Jalingo on Monday.")
    assert [p.name for p in taken.locations] == ["Jalingo"]
    seized, *_ = pipeline.extract("Police seized men from Chad in Libya on Monday.")
    assert "Chad" not in [p.name for p in seized.locations]


def test_where_others_took_him_is_not_where_he_was_appointed(where: Where) -> None:
    text = "They appointed a colonel, whom troops promptly took captive at Kabwata Barracks."
    assert where(text, "appointed") == []
    assert where(text, "took captive") == ["Kabwata Barracks"]


def test_who_goes_on_saying_what_was_done_may_be_far_from_it(where: Where) -> None:
    text = "A spokesman in Lima blamed the army, and added that two nuns were executed."
    assert where(text, "executed") == []


@pytest.mark.parametrize(
    "text",
    [
        "Rep. Ann Roe (D-Va.) was attacked at a rally.",
        "An Ohio senator was attacked at a rally.",
        "Florida Rep. Ann Roe was attacked at a rally.",
    ],
)
def test_the_state_that_sent_somebody_is_not_where_he_is(where: Where, text: str) -> None:
    assert where(text, "attacked") == []


def test_a_paper_and_a_lawmaker_lend_the_story_no_place(where: Where) -> None:
    paper = "At the New York Times a reporter saw the film. Thieves looted a bank."
    assert where(paper, "looted") == []
    lawmaker = "Rep. Jon Bo (R-Utah) saw the film. Jon Bo (R-Utah) left. Thieves looted a bank."
    names = [p.name for e in pipeline.extract(lawmaker) for p in e.locations]
    assert "Utah" not in names
