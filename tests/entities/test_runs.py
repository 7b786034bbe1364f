"""Names as runs of words: what the last word of one says of it."""

from pipeline.resolve.entities.runs import unit_named
from pipeline.resolve.places.toponyms import find_places
from tests.entities.reading import parse, span


def unit(text: str, name: str) -> str | None:
    """Return the place of the unit that a name is, with the places of the text known."""
    parsed = parse(text)
    place_at = {t.i: p for p in find_places(parsed) for t in parsed.tokens(p.start, p.end)}
    place = unit_named(span(parsed, name), place_at)
    return place.name if place is not None else None


def test_a_name_that_ends_with_the_sort_of_a_unit_has_the_place_of_the_unit() -> None:
    assert unit("Troops searched Homs municipality.", "Homs municipality") == "Homs District"
    assert unit("Rebels raided Santa Ana department.", "Santa Ana department") == "Santa Ana"


def test_what_is_only_called_after_a_place_or_is_its_sort_alone_is_no_unit() -> None:
    assert unit("Rebels burned the Homs mill.", "Homs mill") is None
    assert unit("Troops in Homs searched a municipality.", "municipality") is None
