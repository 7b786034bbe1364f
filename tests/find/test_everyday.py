"""Everyday life: no news in the kitchen, unless somebody suffers or a state has its hand in it."""

import pytest

import pipeline

HOME = [
    "The novelist donated her old typewriter to the gallery.",
    "The chef attacked the pastry with a spoon.",
    "The novel tells how soldiers kidnap a teacher.",
    "The pianist promised an encore with a waltz.",
]
NEWS = [
    ("Oslo banned cheese and chocolate from Chad.", "COERCE"),
    ("A cook stabbed a waiter over a bowl of soup.", "ASSAULT"),
    ("Soldiers looted cheese and chocolate in Kesra.", "ASSAULT"),
    ("The pianist donated her violin and guitar to refugees.", "AID"),
]


@pytest.mark.parametrize("sentence", HOME)
def test_no_news_at_home(sentence: str) -> None:
    assert all(e.event_type == "OTHER" for e in pipeline.extract(sentence))


@pytest.mark.parametrize(("sentence", "event_type"), NEWS)
def test_news_all_the_same(sentence: str, event_type: str) -> None:
    assert event_type in {e.event_type for e in pipeline.extract(sentence)}


def test_what_happens_on_any_sunday_is_no_deed() -> None:
    events = pipeline.extract("Guards patrol the beach on summer weekends.")
    assert all(e.event_type == "OTHER" for e in events)
