"""Words taken for verbs of their own."""

import pytest

from tests.parse.words import word


def test_claims_that_are_rejected_are_a_noun() -> None:
    text = "The mayor has rejected Taliban claims that the group has seized the mill."
    claims = word(text, "claims")
    assert (claims.tag_, claims.dep_, claims.head.text) == ("NNS", "dobj", "rejected")
    assert word(text, "seized").head.text == "claims"


def test_allied_clans_do_not_ally() -> None:
    text = "It lost several mills to the army and allied clans last year."
    assert (word(text, "clans").dep_, word(text, "clans").head.text) == ("conj", "army")
    assert word(text, "allied").dep_ == "amod"


def test_had_behind_a_would_opens_a_condition() -> None:
    text = "The rebels would have taken the mill had the guards not bombed their column."
    assert (word(text, "had").dep_, word(text, "bombed").dep_) == ("aux", "advcl")


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
