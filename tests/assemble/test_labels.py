"""ACLED labels: what an incident and its actor support, not a word alone."""

import pipeline


def label(text: str, word: str) -> str | None:
    found = pipeline.extract(text, published="2022-05-04")
    return next(e.acled_type for e in found if word in e.action.text)


def test_a_killing_takes_the_detail_of_its_incident() -> None:
    """The dead of an air strike died in an air strike."""
    text = "Warplanes bombed a market in Idlib on Monday. The raid killed nine people."
    assert label(text, "killed") == "AIR_STRIKE"


def test_a_state_regains_and_rebels_overtake_territory() -> None:
    """The taker decides the label."""
    assert label("The army captured the town of Saraqib.", "captured") == "GOV_REGAINS_TERIT"
    rebels = "Rebels captured the town of Saraqib."
    assert label(rebels, "captured") == "NON_STATE_ACTOR_OVERTAKES_TER"


def test_a_protest_with_arson_is_violent() -> None:
    """Fire set by the crowd makes the demonstration violent."""
    text = "Students protested in Santiago. Masked youths set fire to two buses."
    assert label(text, "protested") == "VIOL_DEMONSTR"
    assert label("Students protested in Santiago.", "protested") == "PEACE_PROTEST"
