"""Games are no war: what is promised about reports of sport."""

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
