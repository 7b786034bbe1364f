"""Who carries somebody, or looks like somebody, does what the sentence tells."""

from tests.parse.words import word


def test_what_carries_somebody_sank_not_its_load() -> None:
    text = (
        "A ferry carrying more than 90 people capsized on the river in Orlo on Monday night, "
        "leaving ten dead, the coastguard said."
    )
    capsized, leaving = word(text, "capsized"), word(text, "leaving")
    assert (word(text, "ferry").head.text, capsized.head.text) == ("capsized", "said")
    assert (leaving.dep_, leaving.head.text) == ("advcl", "capsized")


def test_what_was_taken_with_a_load_is_no_verb_of_its_carrier() -> None:
    text = "A truck carrying goods seized by rebels"
    assert word(text, "truck").dep_ == "ROOT"


def test_those_in_disguise_did_it_not_whom_they_look_like() -> None:
    for text in (
        "In May, a unit disguised as medics shot three men in a clinic.",
        "Gunmen disguised as medics shot three men, police said.",
    ):
        shot, medics = word(text, "shot"), word(text, "medics")
        assert [c.text for c in shot.children if c.dep_ == "nsubj"] in (["unit"], ["Gunmen"])
        assert medics.dep_ == "pobj"


def test_what_stands_behind_a_verb_with_a_subject_is_its_object() -> None:
    text = "On Monday a missile struck Kryvyi Rih, the president's home town."
    rih = word(text, "Rih")
    assert (rih.dep_, rih.head.text) == ("dobj", "struck")
