"""Plurals have the dictionary form of their noun."""

import pytest

from tests.parse.words import word


@pytest.mark.parametrize(
    ("text", "form", "lemma"),
    [
        ("Rebels attacked two military bases on Monday.", "bases", "base"),
        ("The council raised the taxes on sugar.", "taxes", "tax"),
        ("Villagers found nine corpses by the road.", "corpses", "corpse"),
    ],
)
def test_a_plural_has_the_form_of_its_noun(text: str, form: str, lemma: str) -> None:
    assert word(text, form).lemma_ == lemma
