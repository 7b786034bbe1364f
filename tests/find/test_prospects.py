"""What is told in the present tense of a day ahead is planned."""

from datetime import date

import pytest

import pipeline

FRIDAY = date(2024, 3, 15)


@pytest.mark.parametrize(
    ("sentence", "modality", "day"),
    [
        ("The committee meets Monday to discuss the ceasefire.", "planned", "2024-03-18"),
        ("The summit opens on Monday.", "planned", "2024-03-18"),
        ("The delegation is leaving for Doha on Sunday.", "planned", "2024-03-17"),
        ("The king meets villagers in the palace on Monday.", "asserted", "2024-03-11"),
        ("The banker goes on trial on Monday in Lusaka.", "planned", "2024-03-18"),
        ("The court meets again on Wednesday.", "planned", "2024-03-20"),
        ("The banker went on trial on Monday in Lusaka.", "asserted", "2024-03-11"),
        ("The nominee will announce plans for a clinic on Friday.", "planned", "2024-03-15"),
        ("The nominee will announce plans for a clinic next Friday.", "planned", "2024-03-22"),
        ("The envoy must leave the country by Saturday.", "hypothetical", "2024-03-15/2024-03-16"),
        ("The militia has to free the nuns by Monday.", "hypothetical", "2024-03-15/2024-03-18"),
        ("The committee met Monday to discuss the ceasefire.", "asserted", "2024-03-11"),
    ],
)
def test_a_weekday_with_a_present_tense_lies_ahead(sentence: str, modality: str, day: str) -> None:
    event = pipeline.extract(sentence, published=FRIDAY)[0]
    assert (event.modality, event.date and event.date.edtf) == (modality, day)
