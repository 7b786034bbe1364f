"""Deaths: who died in an attack was killed."""

import pipeline
from schemas.event import Event


def death(text: str) -> Event:
    return next(e for e in pipeline.extract(text) if e.action.text == "died")


def test_a_death_beside_an_attack_has_the_codes_of_a_killing() -> None:
    event = death("Four guards died when gunmen shelled the barracks.")
    assert (event.event_type, event.mode, event.cameo) == ("ASSAULT", "kill", "1823")


def test_a_death_told_alone_is_of_no_cameo_type() -> None:
    event = death("Four guards died in the barracks on Monday.")
    assert (event.event_type, event.mode, event.cameo) == ("OTHER", "death", None)


def test_a_theft_kills_nobody() -> None:
    event = death("The clerk, who had stolen aid, died in the cells on Monday.")
    assert (event.event_type, event.mode) == ("OTHER", "death")
