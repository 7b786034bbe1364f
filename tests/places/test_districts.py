"""Districts, and the province that a text says they lie in."""

from tests.places.conftest import Places


def test_a_district_lies_in_the_province_it_is_said_to_lie_in(places: Places) -> None:
    text = "Gunmen hit a post in the Dara district of Panjshir. A car was burned in Dara later."
    assert places(text)["Dara"].country != "SYR"
