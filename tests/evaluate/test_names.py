"""What is promised about comparing names."""

import pytest

from pipeline.evaluate.names import is_accepted, is_accepted_actor


@pytest.mark.parametrize(
    ("found", "accepted"),
    [
        ("The Army", "army"),
        ("General Ana Lima", "Ana Lima"),
        ("soldiers from both towns", "soldiers"),
        ("soldiers", "soldiers from both towns"),
        ("at least nine people", "nine people"),
        ("Cem Yildiz’s office", "Cem Yildiz office"),
        ("Valparaiso", "Valparaíso"),
    ],
)
def test_the_same_head_is_the_same_name(found: str, accepted: str) -> None:
    assert is_accepted(found, ["somebody else", accepted])


@pytest.mark.parametrize(
    ("found", "accepted"),
    [
        ("the brother of Ana Lima", "Ana Lima"),
        ("Ana Lima's brother", "Ana Lima"),
        ("army", "army spokesman"),
        ("Lima", "General Ana Maria Lima"),
        ("", "army"),
        ("army", ""),
    ],
)
def test_another_head_is_another_name(found: str, accepted: str) -> None:
    assert not is_accepted(found, [accepted])


def test_an_actor_may_go_by_the_name_of_the_tables() -> None:
    assert is_accepted_actor("Rapid Support Forces", ["the RSF"])
    assert is_accepted_actor("Albania", ["Tirana"])
    assert not is_accepted_actor("Albania", ["Durres"])
