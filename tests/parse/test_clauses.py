"""Clauses and places hang on the word that they belong to."""

from spacy.tokens import Token

from pipeline.parse import load_model


def word(text: str, form: str) -> Token:
    return next(t for t in load_model()(text) if t.text == form)


def test_a_clause_before_a_semicolon_is_no_complement_of_the_verb_behind_it() -> None:
    text = (
        "Miners burned the home of a judge in Kesra after his guard shot a boy; police denied that "
        "the guard had been drunk."
    )
    assert (word(text, "burned").dep_, word(text, "been").dep_) == ("parataxis", "ccomp")


def test_a_clause_of_time_belongs_to_what_was_said() -> None:
    text = (
        "A miner was killed in an attack on a mill in Kesra, the governor said, moments after "
        "another miner died in a fire in Brell."
    )
    died = word(text, "died")
    assert (died.dep_, died.head.text) == ("advcl", "killed")


def test_what_stands_outside_a_building_is_not_done_to_it() -> None:
    text = (
        "Hundreds of miners rallied outside parliament for a third night, demanding that it vote."
    )
    assert (word(text, "outside").dep_, word(text, "parliament").dep_) == ("prep", "pobj")
