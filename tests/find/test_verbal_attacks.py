"""Attacks with words: what is promised of them."""

import pytest

import pipeline


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("The singer attacked Mayor Ortega in a speech.", {"ACCUSE"}),
        ("An article attacking Mayor Ortega was deleted.", {"ACCUSE"}),
        ("The bishop attacked and ridiculed Mayor Ortega.", {"ACCUSE"}),
        ("A rebel column attacked the farm of Mayor Ortega.", {"ASSAULT"}),
        ("The singer attacked Ortega in a speech. Friends asked her to stop attacking Ortega.",
         {"ACCUSE"}),
        ("Gunmen attacked Mayor Ortega in Lima.", {"ASSAULT"}),
        ("The singer attacked Ortega in a speech. Later gunmen shot Ortega and attacked Ortega's "
         "house.", {"ACCUSE", "ASSAULT"}),
        ("The governor attacked Mayor Ortega.", {"ACCUSE"}),
        ("James Brown, the nominee, met nurses. Brown attacked migrants at a fair.", {"ACCUSE"}),
        ("It will be hard for the governor to repeat his attacks on the moderators.", {"ACCUSE"}),
        ("Brown attacked Roe for her support of the dam.", {"ACCUSE"}),
        ("Brown attacked her rival as a fraud.", {"ACCUSE"}),
        ("Gunmen attacked Roe for his support of the dam.", {"ASSAULT"}),
        ("The president attacked the rebels.", {"ASSAULT"}),
        ("The singer attacked Ortega in a speech. Ortega laughed at the attacks.", {"ACCUSE"}),
        ("The singer attacked Ortega in a speech. Rebels shelled Kano. Ortega decried the attacks.",
         {"ACCUSE", "ASSAULT"}),
        ("Ana Roe attacked her rival, saying that she had lied.", {"ACCUSE"}),
        ("Rebels attacked the mill, saying that it was theirs.", {"ASSAULT"}),
        ("The Brown administration met in May. Brown attacked migrants at a fair.", {"ACCUSE"}),
        ("The minister described as false the report that rebels had attacked the port.",
         {"ASSAULT"}),
    ],
)  # fmt: skip
def test_an_attack_with_words_is_no_assault(text: str, types: set[str]) -> None:
    found = {e.event_type for e in pipeline.extract(text) if e.action.lemma.startswith("attack")}
    assert found == types


def test_bitter_attacks_are_words() -> None:
    [attacks] = pipeline.extract("His bitter attacks on the judge went on for weeks.")
    assert attacks.event_type == "ACCUSE"


def test_who_seizes_on_a_letter_was_not_seized() -> None:
    events = pipeline.extract("Mr Roe seized on the letter, telling farmers that he had won.")
    assert all(e.event_type != "ASSAULT" for e in events)
    [seized] = pipeline.extract("Mr Roe was seized on Monday.")
    assert seized.event_type == "ASSAULT"
