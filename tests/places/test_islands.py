"""Islands that hold no town of their name are places all the same."""

import datetime as dt

import pipeline


def test_what_happens_off_an_island_happens_there() -> None:
    text = "A boat sank off Crete on Sunday, killing ten people."
    events = pipeline.extract(text, published=dt.date(2021, 9, 10))
    killing = next(e for e in events if e.action.text == "killing")
    assert [(p.name, p.country) for p in killing.locations] == [("Crete", "GRC")]


def test_samar_is_no_town_in_russia() -> None:
    text = "Rebels killed ten men on Samar on Sunday."
    (event,) = pipeline.extract(text, published=dt.date(2021, 9, 10))
    assert [p.country for p in event.locations] == ["PHL"]
