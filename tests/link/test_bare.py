"""Bare events, of which nothing is told: what is promised of them."""

import pipeline

STRIKERS = "The dockers of Odesa rejected the offer on 4 May. "


def actions(text: str) -> list[str]:
    return [event.action.text for event in pipeline.extract(text)]


def test_an_event_of_which_nothing_is_told_is_no_row() -> None:
    assert "sanctions" not in actions(STRIKERS + "The minister spoke about sanctions.")


def test_one_that_has_a_place_is_a_row() -> None:
    assert "protests" in actions(STRIKERS + "The minister resigned after protests in Lviv.")


def test_one_that_has_a_date_of_its_own_is_a_row() -> None:
    assert "protests" in actions(STRIKERS + "The minister resigned after protests on 2 May.")


def test_one_of_which_another_report_tells_more_is_a_row() -> None:
    text = "Gunmen attacked a bank in Lviv on 2 May. The mayor condemned the attack."
    assert "attack" in actions(text)


def test_the_only_event_of_a_text_is_a_row() -> None:
    assert actions("There were protests.") == ["protests"]
