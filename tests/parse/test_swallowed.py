"""What is promised of subjects that the phrase before them swallows, and of pasts read as none."""

import pytest

from pipeline.parse import load_model


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Within an hour of the news mobs in Kano torched a mill.", "torched", "mobs"),
        ("On his side of the frontier farmers met the tractors.", "met", "farmers"),
        ("Here in Kano officers fired live rounds at crowds.", "fired", "officers"),
        ("In the first week of 2019 gunmen killed two nuns.", "killed", "gunmen"),
        ("In New York officers shot a nurse.", "shot", "officers"),
        ("Within an hour the nuns in Kano left.", "left", "nuns"),
    ],
)
def test_a_finite_verb_has_the_subject_right_before_it(text: str, verb: str, subject: str) -> None:
    found = next(t for t in load_model()(text) if t.text == verb)
    assert [c.text for c in found.children if c.dep_ == "nsubj"] == [subject]


def test_a_command_has_no_subject() -> None:
    doc = load_model()("In the event of fire alarms call the guards.")
    assert not any(t.dep_ == "nsubj" and t.text == "alarms" for t in doc if t.head.tag_ == "VB")


def test_a_form_of_the_past_is_read_as_one() -> None:
    doc = load_model()("Oslo named two firms and froze their funds.")
    assert [(t.tag_, t.lemma_) for t in doc if t.text == "froze"] == [("VBD", "freeze")]
