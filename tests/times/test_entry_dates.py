"""Entries of a log, "- 4 Mar, Kano: …": what they tell was there on that day."""

import pytest

import pipeline
from schemas.event import Event
from tests.times.dating import edtf_of

LOG = """Weekly log of the desk.

- 4 Mar, Kano: Bandits raided a mill. Two guards were shot.

- 5 Mar, Maiduguri: Soldiers burned a post at Dikwa. Three suspects were held.

- 6 March, Kano: Gunmen tried to storm the airport."""


def events_of(text: str) -> dict[str, Event]:
    return {e.action.text: e for e in pipeline.extract(text, published="2024-03-15")}


@pytest.mark.parametrize(
    ("trigger", "day", "place"),
    [
        ("raided", "2024-03-04", "Kano"),
        ("shot", "2024-03-04", "Kano"),
        ("burned", "2024-03-05", "Dikwa"),
        ("held", "2024-03-05", "Dikwa"),
        ("tried to storm", "2024-03-06", "Kano"),
    ],
)
def test_an_entry_is_of_the_day_and_place_that_head_it(trigger: str, day: str, place: str) -> None:
    event = events_of(LOG)[trigger]
    assert event.date is not None
    assert event.date.edtf == day
    assert [p.text for p in event.locations] == [place]


def test_who_acts_in_an_entry_is_not_called_by_its_heading() -> None:
    assert [a.text for a in events_of(LOG)["raided"].actors] == ["Bandits"]


def test_the_place_may_stand_before_the_day() -> None:
    event = events_of("Log.\n\nBukavu, 5 March 2024: Police shot three marchers.")["shot"]
    assert event.date is not None
    assert (event.date.edtf, event.locations[0].text) == ("2024-03-05", "Bukavu")


def test_the_heading_of_an_entry_dates_no_report() -> None:
    event = events_of("- 4 Mar, Kano: Bandits raided a mill.\n\nPolice shot ten yesterday.")["shot"]
    assert event.date is not None
    assert event.date.edtf == "2024-03-14"


def test_an_entry_of_a_live_report_is_of_the_place_behind_its_clock() -> None:
    text = (
        "Live.\n\n14:05 Sumy – Drones struck a depot, killing a guard.\n\n14:40 Kyiv – Police left."
    )
    event = events_of(text)["struck"]
    assert [p.text for p in event.locations] == ["Sumy"]
    assert event.date is not None
    assert event.date.edtf == "2024-03-15"


def test_an_answer_is_of_the_year_that_was_asked_about() -> None:
    text = (
        "Q. In 2011 you led the raid on Zintan.\nA. Yes. Jets bombed the clinic and shot two.\n\n"
        "Q. And now?\nA. Last week they shot a guard."
    )
    dates = [e.date for e in pipeline.extract(text, published="2024-03-15")]
    assert [d.edtf for d in dates if d] == ["2011", "2011", "2011", "2024-03-04/2024-03-10"]


def test_an_entry_may_be_headed_by_a_weekday_and_its_day() -> None:
    log = (
        "The week.\n\nMonday 4 - KANO. Gangs raided a mill.\n\nTuesday 5 - LAGOS. Police shot ten."
    )
    events = events_of(log).values()
    found = [(e.date and e.date.edtf, [p.text for p in e.locations]) for e in events]
    assert found == [("2024-03-04", ["KANO"]), ("2024-03-05", ["LAGOS"])]


@pytest.mark.parametrize(
    ("head", "edtf"),
    [
        ("phoned", "2021-09-01"),
        ("refused", "2021-09-01"),
        ("fired", "2021-09-02"),
        ("encircled", "2021-09-02"),
        ("threatened", "2021-09-04"),
    ],
)
def test_a_month_and_day_before_a_colon_heads_an_entry(head: str, edtf: str) -> None:
    """An hour that heads the next one is of that day, too."""
    text = (
        "September 1: At 11 p.m. the colonel phoned the bishop. He refused.\n\n"
        "September 2, 8 a.m.: At the bridge, gendarmes fired at marchers.\n\n"
        "11:30 a.m.: Soldiers encircled the market.\n\n"
        "September 4: The bishop threatened the junta."
    )
    assert edtf_of(head, text) == edtf
