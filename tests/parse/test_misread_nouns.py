"""Nouns that the parser takes for verbs."""

import pytest

from tests.parse.words import word


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Leaves are taken every week on regular refuse pickup days.", "refuse"),
        ("No one will ever complain about the shooting ranges.", "ranges"),
    ],
)
def test_no_verb_stands_where_a_noun_does(text: str, form: str) -> None:
    assert word(text, form).pos_ == "NOUN"


def test_verbs_stay_verbs() -> None:
    assert word("The guards refuse visitors on Mondays.", "refuse").pos_ == "VERB"
    assert word("The shooting ranges from comic to cruel.", "ranges").pos_ == "VERB"
