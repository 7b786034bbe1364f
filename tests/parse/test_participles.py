"""Participles between commas and at the head of a sentence tell of the subject beside them."""

import pytest

import pipeline
from tests.parse.words import word


@pytest.mark.parametrize(
    ("text", "participle", "noun", "verb"),
    [
        ("The convoy, attacked twice on its way, reached the camp.", "attacked", "convoy",
         "reached"),
        ("The mayor, shot twice in the chest, died.", "shot", "mayor", "died"),
    ],
)  # fmt: skip
def test_what_is_told_between_commas_befell_the_subject(
    text: str, participle: str, noun: str, verb: str
) -> None:
    told, subject = word(text, participle), word(text, noun)
    assert (told.dep_, told.head.text, told.tag_) == ("acl", noun, "VBN")
    assert subject.head.text == verb


def test_a_row_of_deeds_is_no_participle() -> None:
    text = "On Monday, gunmen attacked the bus, killed two nuns and fled."
    assert word(text, "gunmen").head.text == "attacked"


def test_what_is_feared_at_the_head_of_a_sentence_has_not_happened() -> None:
    events = pipeline.extract("Fearing reprisals, hundreds of families left the village.")
    assert all(e.event_type in {"OTHER", "RETREAT"} for e in events)


def test_what_is_planned_but_delayed_is_one_noun() -> None:
    text = (
        "The minister said the group was challenging people's faith during the planned, but "
        "delayed peace talks."
    )
    assert (word(text, "talks").dep_, word(text, "delayed").head.text) == ("pobj", "planned")


def test_who_is_found_shot_found_nobody() -> None:
    assert word("Lee was one of five people found shot in a flat.", "found").tag_ == "VBN"
    (shot,) = pipeline.extract("Lee Roe was one of five people found shot in a flat in Lund.")
    assert shot.source.attribution is None
