"""A pronoun that acts is of the kind of the subject before it, when a sense asks of what kind."""

import pytest

import pipeline

TEXTS = [  # text, action, its type
    ("Soldiers came at night. They surrounded the camp.", "surrounded", "ASSAULT"),
    ("Relatives came at night. They surrounded the office.", "surrounded", "PROTEST"),
    ("The rebels left the town on Monday. They hold nine sailors.", "hold", "COERCE"),
    ("The gang came on Friday. It entered a clinic.", "entered", "ASSAULT"),
]


@pytest.mark.parametrize(("text", "action", "event_type"), TEXTS)
def test_what_they_do_is_read_by_who_they_are(text: str, action: str, event_type: str) -> None:
    events = pipeline.extract(text)
    assert [e.event_type.value for e in events if e.action.text == action] == [event_type]
