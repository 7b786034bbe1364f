"""What is promised about `pipeline.extract`: events or an error."""

import warnings

import pytest

import pipeline
from pipeline.parse import Parsed

ENGLISH = "Guards at the harbour arrested two men on Friday."
GERMAN = "Die Wachen am Hafen haben am Freitag zwei Männer festgenommen, teilte die Behörde mit."


def test_a_fault_is_raised_and_not_told_as_a_text_without_events(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(_: Parsed) -> object:
        raise KeyError("lost")

    monkeypatch.setattr("pipeline.stages.read_events", fail)
    with pytest.raises(KeyError, match="lost"):
        pipeline.extract(ENGLISH)


def test_a_text_in_another_language_is_warned_of() -> None:
    with pytest.warns(UserWarning, match="looks like de"):
        pipeline.extract(GERMAN)


def test_an_english_text_is_not() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert [event.action.text for event in pipeline.extract(ENGLISH)] == ["arrested"]


def test_no_text_has_no_events() -> None:
    assert pipeline.extract("") == []
