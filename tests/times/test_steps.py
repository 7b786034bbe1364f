"""The steps by which an event gets its date."""

import pytest

from pipeline.find.times import find_times
from pipeline.resolve.dates.event_dates import STEPS
from pipeline.resolve.dates.scenes import scene_of
from pipeline.resolve.dates.timed_words import timed_words
from tests.times.dating import PUBLISHED, mention_of, parsed

BEFORE = "Miners met the mayor of Dorno on Monday. "


@pytest.mark.parametrize(
    ("head", "sentence"),
    [
        ("shot", "Guards shot two of them."),
        ("killed", "Two who had marched to the gate were seized and killed."),
        ("raid", "Nine died in the raid, which the owners had ordered after the strike began."),
        ("burned", "The crowd left, the mayor said; some burned a truck as he spoke."),
        ("left", "They have fled since the raid, and gunmen who shot a nurse left with her car."),
        ("protest", "Wives called a protest to mark the day on which their men had been held."),
    ],
)
def test_no_step_that_reads_the_sentence_answers_where_that_has_no_time(
    head: str, sentence: str
) -> None:
    """They are not asked there (`UNTIMED`)."""
    document = parsed(BEFORE + sentence, PUBLISHED)
    times = timed_words(document, find_times(document, PUBLISHED))
    scene = scene_of(mention_of(head, document), document, times, PUBLISHED)

    assert times
    assert not scene.sentence
    assert not [step for here, steps in STEPS if here for step in steps if step(scene)]
