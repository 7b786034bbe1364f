"""Names that lie together: which of their namesakes are meant."""

from collections.abc import Callable

from schemas.event import Place

Places = Callable[[str], dict[str, Place]]


def test_a_county_is_the_one_that_has_the_town_which_is_named(places: Places) -> None:
    found = places("A Paris man was arrested by Henry County deputies after a chase, police said.")
    assert (found["Paris"].admin1, found["Henry County"].admin1) == ("Tennessee", "Tennessee")


def test_a_famous_town_gives_way_to_one_in_the_county_that_is_named(places: Places) -> None:
    found = places("A fire broke out in Athens. Henderson County deputies closed the road.")
    assert found["Athens"].admin1 == "Texas"


def test_two_small_towns_speak_for_each_other(places: Places) -> None:
    text = "A bus fell into a lake in Winfield. Crews of Mount Pleasant, Iowa, helped."
    assert places(text)["Winfield"].admin1 == "Iowa"


def test_a_county_does_not_speak_for_the_town_that_it_is_called_after(places: Places) -> None:
    found = places("Voters in DeKalb asked the DeKalb County board in Decatur, Georgia, for help.")
    assert found["DeKalb County"].admin1 == "Georgia"


def test_a_country_does_not_give_way_to_its_town_of_that_name(places: Places) -> None:
    found = places("Troops in Panama are guarding the Veracruz area.")
    assert found["Panama"].kind == "country"


def test_a_man_with_a_countrys_bare_name_is_of_its_namesake(places: Places) -> None:
    """One of the country is a Georgian or a Jordanian."""
    assert places("A Georgia man was shot outside a bar.")["Georgia"].country == "USA"
    found = places("The Jordan resident was taken to Minneapolis, the Scott County sheriff said.")
    assert found["Jordan"].admin1 == "Minnesota"
    assert places("A Mexico man was killed by police in Texas.")["Mexico"].kind == "country"


def test_a_name_is_not_half_of_that_of_the_district_of_columbia(places: Places) -> None:
    assert places("Two students were stabbed in Columbia on Friday.")["Columbia"].kind == "city"
