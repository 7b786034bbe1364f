"""Places that the build of a sentence shows to be an event's, of words as of deeds."""

from collections.abc import Callable

import pytest

from schemas.vocabulary import EventType

Where = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "trigger", "event_type"),
    [
        ("Speaking in Machakos, she urged the mayor to resign.", "urged", EventType.REQUEST),
        (
            "Speaking from Machakos, she thanked the nurses and urged the mayor to resign.",
            "urged",
            EventType.REQUEST,
        ),
        (
            "Party leaders meeting in Machakos asked the premier to step down.",
            "asked",
            EventType.REQUEST,
        ),
        ("She flew to Machakos in April to ask the king for help.", "ask", EventType.REQUEST),
        (
            "She left Lima for Machakos, where she will meet the king today.",
            "meet",
            EventType.CONSULT,
        ),
        (
            "In Machakos, police dug up two men who were shot at a checkpoint in May.",
            "shot",
            EventType.ASSAULT,
        ),
        ("She flew to Machakos after the vote and met both men.", "met", EventType.CONSULT),
        ("Two nurses were stopped in Machakos and released.", "released", EventType.CONCEDE),
        (
            "Rebels went to Machakos, the capital of Peru, where they razed the police station.",
            "razed",
            EventType.ASSAULT,
        ),
    ],
)
def test_somebody_acts_where_a_sentence_shows_him_to_be(
    where: Where, text: str, trigger: str, event_type: EventType
) -> None:
    assert where(text, trigger, event_type) == ["Machakos"]


def test_who_only_spoke_of_a_town_was_not_there(where: Where) -> None:
    text = "Speaking of the raid in Machakos, she urged the mayor to resign."
    assert where(text, "urged", EventType.REQUEST) == []


def test_whom_words_spoken_in_a_town_are_about_was_not_there(where: Where) -> None:
    text = "In Machakos, she condemned the men who shot her brother."
    assert where(text, "shot") == []


def test_who_is_in_a_town_to_do_something_does_it_there(where: Where) -> None:
    text = "The mayor, who was in Machakos on Friday to sign the accord, praised his aides."
    assert where(text, "sign", EventType.SUPPORT) == ["Machakos"]
