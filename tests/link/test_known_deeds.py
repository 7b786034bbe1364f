"""Deeds that a document takes for known: when they are the one told before, and when another."""

import pytest

import pipeline


def incidents(text: str, *words: str) -> list[str]:
    found = pipeline.extract(text, published="2022-05-04")
    return [next(e.incident_id for e in found if w in e.action.text) for w in words]


def at(text: str, word: str, number: int) -> str:
    """Return the incident of the last of so many events with a word."""
    found = pipeline.extract(text, published="2022-05-04")
    return [e.incident_id for e in found if word in e.action.text][number - 1]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels dynamited a bridge near Cali on Monday to protest the murder of Judge Ana Ruiz.",
        "Rebels dynamited a bridge near Cali in retaliation for the murder of Judge Ana Ruiz.",
        "Rebels carried out attacks near Cali to avenge the murder of Judge Ana Ruiz. They "
        "dynamited a bridge.",
    ],
)
def test_what_an_attack_protests_against_is_another_deed(text: str) -> None:
    attack, murder = incidents(text, "dynamited", "murder")
    assert attack != murder


def test_who_was_shot_to_death_was_killed() -> None:
    """The day of the second report is the document's; she died once."""
    text = (
        "Police reported that Senator Maria Lopez was killed on 3 March. Senator Maria Lopez was "
        "shot to death in her car, the judge reported on 2 May."
    )
    first, second = incidents(text, "killed", "shot")
    assert first == second


def test_somebody_is_ousted_once() -> None:
    """No day that is carried from near by tells the two reports apart."""
    text = (
        "Officers overthrew President Pedro Salas in October 1979. In April 2022 a paper printed "
        "the names of the officers who ousted Pedro Salas."
    )
    first, second = incidents(text, "overthrew", "ousted")
    assert first == second


def test_a_quarter_lies_in_the_town_that_the_other_report_names() -> None:
    """Nobody is in common, but "the bombing" is the one told before."""
    text = (
        "A bomb damaged a consulate in Santiago, Chile, on Tuesday. Police sources said that the "
        "bombing caused damage to nearby shops in the Elegant San Verundo Neighborhood in eastern "
        "Santiago."
    )
    first, second = incidents(text, "damaged", "bombing")
    assert first == second


def test_an_attack_that_somebody_is_blamed_for_is_the_one_told_before() -> None:
    """It tells who, the other report to whom and when."""
    text = (
        "Five soldiers were killed in an attack on a patrol near Arauca on 3 May. The mayor spoke "
        "of a provocation. He said that the town would not give in, whatever happened, and that "
        "the schools would stay open for all children of the town and of the villages around it. "
        "There was no school on Tuesday, and the shops were closed as well, and so was the bank. "
        "The ministry ordered the arrest of four smugglers, whom it blamed for the attack."
    )
    assert at(text, "attack", 1) == at(text, "attack", 2)


def test_guerrillas_of_a_nation_may_be_the_group_that_another_report_names() -> None:
    """Only a name tells groups apart: "Colombian guerrillas" is none."""
    text = (
        "The National Liberation Army attacked a patrol near Arauca. "
        "Four alleged Colombian guerrillas were arrested for the attack."
    )
    assert at(text, "attack", 1) == at(text, "attack", 2)


def test_the_embassy_is_the_one_told_before() -> None:
    text = "Gunmen occupied the Danish embassy on Monday. Those occupying the embassy are masked."
    first, second = incidents(text, "occupied", "occupying")
    assert first == second


def test_two_embassies_are_two() -> None:
    text = (
        "Gunmen occupied the embassy of Peru on Monday. "
        "Rebels were occupying the embassy of Chile on Monday."
    )
    first, second = incidents(text, "occupied", "occupying")
    assert first != second


def test_what_somebody_did_in_the_past_is_none_of_his_deeds_of_a_day() -> None:
    text = (
        "The Red Front bombed a bus in Lima on Monday. "
        "The Red Front has attacked buses in Lima in the past."
    )
    first, second = incidents(text, "bombed", "attacked")
    assert first != second
