"""Merging: what several words of a sentence tell is told once."""

import pipeline


def test_the_same_act_is_told_once_in_a_sentence() -> None:
    """A noun that repeats its verb adds no event."""
    found = pipeline.extract(
        "Ministers of Kenya and Uganda met in Nairobi and called the meeting useful."
    )
    assert [e.action.text for e in found if e.event_type == "CONSULT"] == ["met"]


def test_two_measures_of_one_mode_are_two() -> None:
    text = "India recalled its ambassador for talks and pulled out of a regional summit."
    assert [e.action.text for e in pipeline.extract(text)] == [
        "recalled its ambassador",
        "pulled out",
    ]
