"""The spot without a name on which an event was, where no town is told."""

from collections.abc import Callable

import pytest

from pipeline.stages import extract_articles
from schemas.document import Article
from schemas.event import Place

Spot = Callable[[str, str], list[Place]]
LAND = "Bolivia's miners have been on strike. Bolivia said so in May. "


@pytest.fixture(scope="session")
def spots() -> Spot:
    """The places of the event that a trigger reports."""

    def find(text: str, trigger: str) -> list[Place]:
        found = next(iter(extract_articles([Article(document_id="t", text=text)])))
        return next(e.locations for e in found.events if e.action.text == trigger)

    return find


def test_a_spot_without_a_name_says_more_than_the_country(spots: Spot) -> None:
    spot, land = spots(f"{LAND}Gunmen shot two clerks at the old railway station.", "shot")
    assert (spot.name, spot.country, land.name) == ("old railway station", "BOL", "Bolivia")
    assert spot.precision == "country"  # for no more is known of where it stands


def test_what_was_stormed_is_where_it_was(spots: Spot) -> None:
    assert spots(f"{LAND}Students occupied the library.", "occupied")[0].name == "library"


def test_what_the_same_did_next_was_there(spots: Spot) -> None:
    text = f"{LAND}Gunmen broke into a warehouse and killed a guard."
    assert spots(text, "killed")[0].name == "warehouse"


def test_where_a_spot_was_struck_somebody_died(spots: Spot) -> None:
    text = f"{LAND}Rockets hit a villa, where two cooks were killed."
    assert spots(text, "killed")[0].name == "villa"


def test_a_town_says_more_than_a_spot(spots: Spot) -> None:
    text = f"{LAND}In Oruro, gunmen shot two clerks at the railway station."
    assert [p.name for p in spots(text, "shot")] == ["Oruro"]


def test_whence_somebody_is_dragged_he_was_taken(spots: Spot) -> None:
    text = f"{LAND}Soldiers abducted a nurse from her house."
    assert spots(text, "abducted")[0].name == "her house"


def test_where_nobody_knows_the_country_a_spot_says_nothing(spots: Spot) -> None:
    assert spots("Gunmen shot two clerks at the railway station.", "shot") == []


def test_in_office_is_no_spot(spots: Spot) -> None:
    text = f"{LAND}The rebels killed three mayors in office."
    assert [p.name for p in spots(text, "killed")] == ["Bolivia"]


def test_a_spot_that_has_a_name_is_none_without(spots: Spot) -> None:
    text = f'{LAND}Rebels burned the "Rosita Alta" ranch. Later they attacked the ranch.'
    assert [p.name for p in spots(text, "attacked")] == ["Bolivia"]


def test_what_may_be_done_is_at_no_spot(spots: Spot) -> None:
    text = f"{LAND}Gunmen may attack the library."
    assert all(p.kind != "facility" for p in spots(text, "attack"))


def test_of_several_spots_none_is_the_one(spots: Spot) -> None:
    text = f"{LAND}Rebels burned the town hall's library and a bank."
    assert [p.name for p in spots(text, "burned")] == ["Bolivia"]


def test_words_are_not_spoken_on_the_spot_that_they_are_about(spots: Spot) -> None:
    text = f"{LAND}The bishop condemned the attack on a library."
    assert all(p.kind != "facility" for p in spots(text, "condemned"))


def test_a_deed_with_a_goal_of_its_own_is_not_where_the_first_was(spots: Spot) -> None:
    text = f"{LAND}Rebels seized a house and fired on the army's convoy."
    assert all(p.name != "house" for p in spots(text, "fired"))


def test_an_office_called_on_is_no_spot(spots: Spot) -> None:
    text = f"{LAND}The bishop called on the governor's office to resign."
    assert all(p.kind != "facility" for p in spots(text, "called"))


def test_a_building_that_no_table_knows_is_not_where_others_did_something(spots: Spot) -> None:
    text = f"{LAND}Soldiers shelled Oruro on Friday. Gunmen looted the Sarka maternity hospital."
    assert spots(text, "looted")[0].name == "Sarka maternity hospital"
