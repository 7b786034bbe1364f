"""What the parse tells: subjects, objects and noun phrases of the constructions of news."""

import pytest

from pipeline.find.grammar import phrase, syntax
from pipeline.parse import load_model
from pipeline.parse.tokens import Token, read_doc


def word(sentence: str, form: str) -> Token:
    return next(t for t in read_doc([load_model()(sentence)]) if t.text == form)


def texts(tokens: list[Token]) -> list[str]:
    return [phrase.noun_phrase(t).text for t in tokens]


@pytest.mark.parametrize(
    ("sentence", "verb", "subjects"),
    [
        ("The convoy was attacked by rebels.", "attacked", ["rebels"]),
        ("Soldiers entered the town and burned the mill.", "burned", ["Soldiers"]),
        ("The army failed to seize the bridge.", "seize", ["The army"]),
        ("Soldiers forced the villagers to leave.", "leave", ["the villagers"]),
        ("The general promised the farmers to leave.", "leave", ["The general"]),
        ("After seizing the airport, the militia rested.", "seizing", ["the militia"]),
        ("Police arrested three men who attacked a mosque.", "attacked", ["three men"]),
        ("The convoy was attacked in the valley.", "attacked", []),
        ("The council published a report accusing the army.", "accusing", ["The council"]),
    ],
)
def test_logical_subject(sentence: str, verb: str, subjects: list[str]) -> None:
    """The doer is found through passives, coordination, control, gerunds and relative clauses."""
    assert texts(syntax.subjects(word(sentence, verb))) == subjects


@pytest.mark.parametrize(
    ("sentence", "verb", "objects"),
    [
        ("Noor was granted asylum by Chad.", "granted", ["asylum"]),
        ("The convoy was attacked by rebels.", "attacked", ["The convoy"]),
        ("The valley is full of tanks destroyed in battles.", "destroyed", ["tanks"]),
        ("Rebels attacked and burned the farm.", "attacked", ["the farm"]),
        ("The mayor, who was shot by a guard, survived.", "shot", ["The mayor"]),
        ("The bridge that the army destroyed was old.", "destroyed", ["The bridge"]),
    ],
)
def test_logical_object(sentence: str, verb: str, objects: list[str]) -> None:
    """What is acted upon is found through passives, participles and relative clauses."""
    assert texts(syntax.direct_objects(word(sentence, verb))) == objects


def test_noun_phrase_leaves_out_clauses_and_conjuncts() -> None:
    """A participant's words end before a relative clause and before what is coordinated."""
    subject = word("The tall guards of the palace who slept and two cooks fled.", "guards")
    assert phrase.noun_phrase(subject).text == "The tall guards of the palace"


def test_of_phrase_of_an_accusing_verb_is_no_part_of_the_accused() -> None:
    """In "accused X of Y" the accused is X."""
    accused = word("The court accused the mayor of fraud.", "mayor")
    assert phrase.noun_phrase(accused).text == "the mayor"
