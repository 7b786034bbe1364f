"""Campaigns: a candidate's rally is no protest."""

import pytest

from pipeline import extract
from schemas.vocabulary import EventType

STUMP = [
    "Maria Lopez told supporters at a rally in Leeds that voters deserve the facts.",
    "The governor spoke at a rally in Leeds.",
    "Mr Brown's rally in Leeds drew thousands.",
    "Mrs. Lopez has held rallies before large crowds.",
    "James Roe, the nominee, met nurses. Roe tells voters at a Michigan rally to sit there.",
    "The nominee told supporters at a rally in Lund to vote.",
    "The election rally in Leeds drew thousands.",
]
PROTEST = [
    "The students held a rally against the tax.",
    "Two men were shot at a rally in Kabwe.",
    "The students' rally in Leeds drew thousands.",
]


@pytest.mark.parametrize("sentence", STUMP)
def test_a_rally_at_which_one_person_speaks_is_no_protest(sentence: str) -> None:
    assert EventType.PROTEST not in [e.event_type for e in extract(sentence)]


@pytest.mark.parametrize("sentence", PROTEST)
def test_a_rally_of_many_is_a_protest(sentence: str) -> None:
    assert EventType.PROTEST in [e.event_type for e in extract(sentence)]
