"""Fire of guns has somebody behind it; other fires are accidents."""

import pytest

import pipeline


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Four soldiers were killed by Azerbaijani fire near the border.", ["Azerbaijan"]),
        ("Israeli fire killed three farmers near Rafah on Monday.", ["Israel"]),
        ("Two villagers were killed by army fire in Shan State.", ["army"]),
        ("A boy was killed by sniper fire in Aleppo.", ["sniper"]),
    ],
)
def test_who_fires_has_done_it(text: str, actors: list[str]) -> None:
    [killed] = [e for e in pipeline.extract(text) if e.action.text == "killed"]
    assert (killed.event_type, [a.name for a in killed.actors]) == ("ASSAULT", actors)


@pytest.mark.parametrize(
    "text",
    ["The Greek fires killed at least 20 people.", "Two cooks were killed in a fire in Athens."],
)
def test_a_fire_that_nobody_opened_is_an_accident(text: str) -> None:
    assert [(e.mode, e.actors) for e in pipeline.extract(text)] == [("accident", [])]
