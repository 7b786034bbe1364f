"""Names of people, groups, papers, streets and offices are no places."""

from collections.abc import Callable

import pytest

import pipeline
from schemas.event import Place
from schemas.vocabulary import EventType

Places = Callable[[str], dict[str, Place]]


def test_any_country_has_an_east_coast(places: Places) -> None:
    assert "east coast" not in places("Korea fired a missile off its east coast.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jets shot down two Black Hawk helicopters.", "Black Hawk"),
        ("Troops went on in the Al-Sha'ar Mountains.", "Al"),
        ("The raids killed nine nuns on Easter Sunday.", "Easter Sunday"),
    ],
)
def test_a_helicopter_and_an_article_are_no_towns(places: Places, text: str, name: str) -> None:
    assert name not in places(text)


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


def test_a_street_is_not_the_town_it_is_called_after(places: Places) -> None:
    found = places("Firemen closed Memphis Street in Denver.")
    assert "Memphis" not in found and "Denver" in found


def test_streets_are_not_the_towns_they_are_called_after(places: Places) -> None:
    found = places("Firemen closed the lane between San Diego and Memphis streets in Denver.")
    assert set(found) == {"Denver"}


def test_a_state_of_war_is_no_country(places: Places) -> None:
    assert places("The land is under a state of Seige.") == {}


def test_a_word_that_is_also_written_small_is_no_town(places: Places) -> None:
    text = "The rector of the college spoke in Lima. Police in Lima accused Rector of theft."
    assert "Rector" not in places(text)
    assert "Lima" in places(text)


def test_a_cartel_is_not_the_town_it_is_called_after(places: Places) -> None:
    assert "Cali" not in places("The Cali cartel killed two judges in Bogota.")
    assert "Cali" in places("Two judges were killed in Cali.")


def test_an_office_is_not_a_place_for_what_it_is_an_office_of(places: Places) -> None:
    found = places("The Office of Special Investigations opened a file in Herat.")
    assert set(found) == {"Herat"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Archbishop Arturo Rivera Damas said mass.", "Rivera"),
        ("He wrote to the daily La Prensa.", "La Prensa"),
        ("It was leaked to the newspaper El Faro on Tuesday.", "Faro"),
        ("They broke the door, his wife Nadia says, and took him away.", "Nadia"),
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


def test_the_second_surname_of_somebody_named_in_full_is_no_province(places: Places) -> None:
    text = "Mourners followed Colonel Pedro Armando Rivera Escobar. Rivera was shot in Lima."
    assert set(places(text)) == {"Lima"}


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


def test_a_clinic_is_not_the_small_town_abroad_of_the_same_name(places: Places) -> None:
    assert not places("The wounded man is now at the Soma clinic.")
    assert "Soma" in places("The wounded man is now in Soma.")


def test_a_university_is_not_the_town_with_which_its_name_begins(places: Places) -> None:
    found = places("The rector of Santa Maria La Antigua University spoke in Lima.")
    assert set(found) == {"Lima"}


def test_a_gate_is_not_the_town_it_is_called_after(places: Places) -> None:
    found = places("Clashes broke out at the Damascus Gate on Monday.")
    assert list(found) == ["Damascus Gate"]


def test_who_speaks_in_a_transcript_is_no_town(places: Places) -> None:
    text = (
        "[Zamora] The war goes on.\n\n[Reporter] And the talks?\n\n"
        "[Zamora] They will go on in Quito."
    )
    assert list(places(text)) == ["Quito"]


def test_a_town_in_brackets_is_one_where_no_transcript_tells_who_speaks(places: Places) -> None:
    assert list(places("[Quito] The talks went on.")) == ["Quito"]


def test_a_month_is_no_place(places: Places) -> None:
    text = "Two bombs went off in the Iranian city of Kerman on Jan 3, killing ten."
    assert "Jan" not in places(text)


def test_who_is_captured_in_a_town_is_no_place(places: Places) -> None:
    assert list(places("Granda was captured in Caracas.")) == ["Caracas"]


def test_whose_sister_or_death_is_told_of_is_no_town(places: Places) -> None:
    text = "Carlos Galan was shot in Bogota. The death of Galan shook his sister."
    assert list(places(text)) == ["Bogota"]


@pytest.mark.parametrize(
    "text",
    [
        "A missile hit the Gibraltar Eagle, a bulk carrier.",
        "Pirates seized the tanker Gibraltar off Oman.",
    ],
)
def test_a_ship_is_no_place(places: Places, text: str) -> None:
    assert "Gibraltar" not in places(text)


def test_a_name_with_an_accent_is_no_people(places: Places) -> None:
    assert "Thaís" not in places("Thaís Moreira, a nurse, contradicted the account.")


def test_what_only_describes_flags_is_no_place(places: Places) -> None:
    assert "Aymara" not in places("Protesters carry coffins draped in Aymara flags.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Justice Department sued the bank.", "Justice"),
        ("They saw no change in Earth's climate.", "Earth"),
        ("The party asked the moderator, Lester Holt, for help. Lester Holt agreed.", "Lester"),
        ("State Del. Marcia Price and Ann Roe met the sheriff.", "Del."),
    ],
)
def test_offices_worlds_people_and_titles_are_no_towns_of_their_name(
    places: Places, text: str, name: str
) -> None:
    assert name not in places(text)


def test_the_make_of_a_car_is_no_town(places: Places) -> None:
    assert "Toyota" not in places("The men came to Lyon in two Toyota pick-ups.")
    assert "Toyota" in places("A bomb went off in Toyota.")


def test_mountains_that_end_the_name_of_something_are_no_place(places: Places) -> None:
    assert "Andes" not in places("Police shot two on the campus of the University of the Andes.")
    assert "Andes" not in places("Guards shot a man at the Universidad de Los Andes campus.")
    assert "Andes" in places("Guards shot a man in a village of the Andes.")


def test_a_sort_of_court_is_no_town(places: Places) -> None:
    assert not places("The union sued the board in Federal District Court on Monday.")


def test_those_who_were_sent_by_a_country_are_not_in_it(
    where: Callable[..., list[str]],
) -> None:
    text = "The premier ordered the high commissioners of Peru and Chile to leave."
    assert where(text, "ordered", EventType.COERCE) == []


def test_a_half_of_a_states_name_is_no_district_of_its_court() -> None:
    text = "The guild sued the mill in the South Dakota District Court on Monday."
    assert not any("County" in p.name for e in pipeline.extract(text) for p in e.locations)
