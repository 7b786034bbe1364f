"""What a denial denies: its own clause, not what it takes for granted."""

import pytest

import pipeline


@pytest.mark.parametrize(
    ("text", "deed", "modality"),
    [
        ("The army denied that it shelled the town.", "shelled", "denied"),
        ("The army denied that it shelled the town and burned the mill.", "burned", "denied"),
        ("The army denied that the delay was linked to the murder of a nun.", "murder", "claimed"),
        ("The army denied that the blast, which killed two, was its work.", "killed", "asserted"),
        ("The army denied being behind the bombing of a mill.", "bombing", "denied"),
        ("The army denied any links to the bombing of a mill.", "bombing", "denied"),
        ("The army denied a link between the arrest of a nun and the vote.", "arrest", "asserted"),
        ("The army denied that men arrested for arson were freed.", "arrested", "claimed"),
    ],
)
def test_a_denial_leaves_what_it_takes_for_granted(text: str, deed: str, modality: str) -> None:
    assert [e.modality for e in pipeline.extract(text) if e.action.text == deed] == [modality]


def test_who_denies_a_charge_is_told_beside_it() -> None:
    text = "The rebels have accused the army of bombing civilians, which it denies."
    [event] = [e for e in pipeline.extract(text) if e.action.text == "denies"]
    assert ([a.name for a in event.actors], event.targets) == (["army"], [])


def test_who_denies_an_attack_denies_nobody_attacked() -> None:
    text = "The guild accused the mayor of leading an attack on the bank, which he had denied."
    [event] = [e for e in pipeline.extract(text) if e.action.text == "denied"]
    assert event.targets == []


def test_who_has_no_intention_of_it_will_not_do_it() -> None:
    [event] = pipeline.extract("The army has no intention of attacking the mill.")
    assert (event.modality, event.negated) == ("planned", True)


def test_who_denies_links_to_a_raid_denies_having_made_it() -> None:
    *_, raid = pipeline.extract("Chad denied any links to the bombing of the mill.")
    source = raid.source.attribution
    assert source is not None
    assert ([a.text for a in raid.actors], source.text) == (["Chad"], "Chad")


def test_a_claim_to_have_done_it_is_a_claim() -> None:
    [*_, captured] = pipeline.extract("Chad dismissed as false a claim to have captured Bakhmut.")
    assert captured.modality == "denied"


def test_who_promises_not_to_attack_threatens_nobody() -> None:
    [promised] = pipeline.extract("The president promised not to attack the port.")
    assert promised.event_type == "AGREE"
