"""Questions: who asks one asks nobody to do anything."""

import pytest

from pipeline import extract
from schemas.vocabulary import EventType


@pytest.mark.parametrize(
    "text",
    [
        '"Who gave the order?" the judge demanded.',
        '"Why did you leave?" Senator Maria Roe asked.',
        '"Why did you leave?" asked Maria Roe.',
        "Asked to describe the man, the sheriff said he could not.",
    ],
)
def test_a_question_is_no_request(text: str) -> None:
    assert EventType.REQUEST not in [e.event_type for e in extract(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The judge demanded an answer from the mayor.",
        "The mayor asked the nurses to stay.",
    ],
)
def test_a_request_is_one(text: str) -> None:
    assert EventType.REQUEST in [e.event_type for e in extract(text)]
