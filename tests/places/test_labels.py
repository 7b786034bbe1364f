"""What the gazetteer knows as a place is one to the lexicon, whatever the parser calls it."""

from collections.abc import Callable

import pytest

import pipeline
from pipeline.find.toponyms import correct_place_labels, find_toponyms
from pipeline.parse.parsed import Parsed


@pytest.mark.parametrize(
    "name", ["Nagorno-Karabakh", "Timbuktu", "Crimea", "Khyber Pakhtunkhwa", "Somaliland"]
)
def test_retaken_regions_are_places(name: str) -> None:
    [event] = pipeline.extract(f"The army recaptured {name} in September 2023.")
    assert (event.mode, [t.kind for t in event.targets]) == ("capture", ["place"])


def test_capitals_may_be_short_for_a_body(read: Callable[[str], Parsed]) -> None:
    parsed = read("Voters in Kesra left the EU in May.")
    correct_place_labels(find_toponyms(parsed))
    assert [t.ent_type_ for t in parsed.doc if t.text == "EU"] == ["ORG"]


def test_a_town_may_stand_before_its_country() -> None:
    text = "The army took Kidal on Monday after a battle with rebels in northern Mali."
    took = pipeline.extract(text)[0]
    assert (took.mode, took.locations[0].country) == ("capture", "MLI")
