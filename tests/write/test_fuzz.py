"""What is promised of random and adversarial documents; `python -m benchmarks.fuzz` tries more."""

import pytest

from benchmarks.fuzz import fuzz


@pytest.mark.slow
def test_no_document_crashes_a_writer_or_makes_an_invalid_file() -> None:
    tally = fuzz(150, number=7)
    assert tally.documents == 150
    assert tally.events > 150
    assert 0 < tally.refused < 50
