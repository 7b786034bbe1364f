"""Games are no war: what is promised about reports of sport."""

import pytest

from pipeline import extract
from schemas.vocabulary import EventType

GAME = (
    "The visitors attacked from the first minute of the derby and shot twice at the keeper. "
    "Their striker missed a penalty before the coach sent on a second winger. {} "
    "A late header settled the match."
)


def types(text: str) -> list[EventType]:
    return [e.event_type for e in extract(text)]


def test_force_in_a_game_is_no_assault() -> None:
    assert EventType.ASSAULT not in types(GAME.format("The hosts fought back."))


def test_force_beside_the_game_is() -> None:
    text = GAME.format("Outside the stadium, police attacked two fans with clubs.")
    assert types(text).count(EventType.ASSAULT) == 1


def test_a_few_words_of_sport_make_no_game() -> None:
    text = "Gunmen attacked a football match in the league's stadium and shot six people."
    assert EventType.ASSAULT in types(text)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor resigned. Lund's women destroyed Kora in straight sets.",
        "The mayor resigned. The Stars beat Kora 2-0 in a bruising battle at the Arena.",
    ],
)
def test_a_result_makes_a_sentence_one_of_sport(text: str) -> None:
    assert EventType.ASSAULT not in types(text)


def test_what_fans_do_beside_a_result_is_real() -> None:
    text = "Fans attacked two guards with bottles after Lund had beaten Kora 2-0."
    assert EventType.ASSAULT in types(text)


def test_a_range_of_losses_is_no_result() -> None:
    assert EventType.ASSAULT in types("The rebels attacked the port and destroyed 10-15 tanks.")


def test_who_is_bombed_with_a_score_behind_plays_a_game() -> None:
    assert EventType.ASSAULT not in types("The mayor resigned. Gulls bomb Terns, 12-1")


def test_who_is_bombed_on_days_is_bombed() -> None:
    text = "The mayor resigned. Raiders attacked Homs, 10-12 June, killing nine."
    assert EventType.ASSAULT in types(text)
