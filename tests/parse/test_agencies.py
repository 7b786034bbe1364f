"""Names of agencies are no verbs."""

from tests.parse.words import word


def test_an_agency_that_writes_its_name_small_is_told() -> None:
    text = "At least nine nuns were hurt, clerks told dpa on Sunday."
    assert (word(text, "dpa").dep_, word(text, "on").head.text) == ("dobj", "told")


def test_an_acronym_behind_an_agency_says_nothing() -> None:
    text = (
        "A judge said in a statement to the state news agency SONNA that guards killed nine nuns."
    )
    assert (word(text, "killed").head.text, word(text, "SONNA").dep_) == ("said", "appos")
