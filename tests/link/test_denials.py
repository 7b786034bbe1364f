"""A denial stands with what it denies."""

import pipeline
from schemas.event import Event


def events(text: str) -> list[Event]:
    return pipeline.extract(text, published="2022-05-04")


def incident(found: list[Event], word: str) -> str:
    return next(e.incident_id for e in found if word in e.action.text)


def test_a_denial_joins_the_deed_it_tells() -> None:
    found = events("Rebels shelled Goma on Monday. The army denied that it had shelled Goma.")
    assert incident(found, "denied") == next(
        e.incident_id for e in found if e.modality == "denied" and "shelled" in e.action.text
    )


def test_a_denial_joins_the_claim_that_its_words_recall() -> None:
    found = events(
        "The rebels said on Monday that they had taken full control of Goma. Thousands of people "
        "had left the town. The army denies taking the place."
    )
    assert incident(found, "denies") == incident(found, "taken")


def test_a_denial_of_the_claim_joins_what_was_claimed() -> None:
    found = events(
        "The rebels said that the army had bombed a hospital in Goma. The army denied the claim."
    )
    assert incident(found, "denied") == incident(found, "bombed")


def test_a_denial_of_something_else_stands_alone() -> None:
    found = events(
        "The rebels said that the army had bombed a hospital in Goma. The minister denied charges "
        "of fraud in the spring election."
    )
    assert incident(found, "denied") != incident(found, "bombed")
