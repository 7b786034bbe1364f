"""A name behind the place of an office names who holds it."""

import pytest

from pipeline import extract


@pytest.mark.parametrize(
    ("text", "victim"),
    [
        ("Gunmen killed the mayor of Gao, Adam Poe, on Monday.", "Adam Poe"),
        ("Police arrested the commander of the eastern front of the FLN, Juan Poe.", "Juan Poe"),
        ("Envoys condemned the murder of the secretary of the embassy in Kampala, Jorge Vargas.",
         "Jorge Vargas"),
        # no office: the name is of whom it stands behind
        ("Gunmen killed the wife of the mayor, Adam Poe, on Monday.", "wife of Adam Poe"),
    ],
)  # fmt: skip
def test_the_name_is_of_who_holds_the_office(text: str, victim: str) -> None:
    found = {p.name for e in extract(text) if e.mode in {"kill", "arrest"} for p in e.targets}
    assert found == {victim}
