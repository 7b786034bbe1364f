"""Captives: what is promised of the parse."""

import pytest

import pipeline

ABDUCTED = [
    ("Prisoners took three guards hostage on Monday.", ["Prisoners"], ["three guards"]),
    ("Inmates set beds alight and took three guards hostage.", ["Inmates"], ["three guards"]),
    ("The gunmen took the crew hostage and fled.", ["The gunmen"], ["the crew"]),
    ("The rebels had taken hostage nine nurses.", ["The rebels"], ["nine nurses"]),
    ("Four tourists taken hostage in March were freed.", [], ["Four tourists"]),
    ("Three guards were killed and nine taken hostage.", [], ["nine"]),
    ("The gang has held a priest captive since May.", ["The gang"], ["a priest"]),
]


@pytest.mark.parametrize(("sentence", "actors", "targets"), ABDUCTED)
def test_who_stands_beside_a_hostage_is_the_hostage(
    sentence: str, actors: list[str], targets: list[str]
) -> None:
    [taken] = [e for e in pipeline.extract(sentence) if e.mode == "abduct"]
    assert [p.text for p in taken.actors] == actors
    assert [p.text for p in taken.targets] == targets


def test_who_is_taken_prisoner_is_arrested() -> None:
    [taken, *_] = pipeline.extract("The army took prisoner 20 rebels.")
    assert (taken.mode, [p.text for p in taken.targets]) == ("arrest", ["20 rebels"])
