"""Bodies that many states have: each keeps its state."""

import pytest

import pipeline


def actors(text: str) -> list[tuple[str, str | None]]:
    return [(p.name, p.country) for e in pipeline.extract(text) for p in e.actors]


def test_a_senate_keeps_its_state_and_is_meant_where_it_stands_alone() -> None:
    text = "Kenya's Senate rejected the bill. The Senate met the minister on Monday."
    assert actors(text) == [("Kenya's Senate", "KEN")] * 2


def test_the_ministries_of_two_states_are_two() -> None:
    text = "Kenya's Interior Ministry banned rallies. Uganda's Interior Ministry banned rallies."
    assert actors(text) == [
        ("Kenya's Interior Ministry", "KEN"),
        ("Uganda's Interior Ministry", "UGA"),
    ]


def test_an_armed_group_is_known_by_its_own_name() -> None:
    assert actors("Lebanon's Hezbollah fired rockets.") == [("Hezbollah", "LBN")]


def test_the_guerrillas_of_a_country_are_not_its_army() -> None:
    text = "The Salvadoran Army rested. The Salvadoran guerrillas attacked a mill."
    assert "Salvadoran Army" not in {name for name, _ in actors(text)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Oman broke off ties with Taipei.", "Taiwan"),
        ("Oman sent a convoy to Taipei.", "Taipei"),
    ],
)
def test_ties_are_with_the_state(text: str, name: str) -> None:
    [event] = pipeline.extract(text)
    assert [t.name for t in event.targets] == [name]
