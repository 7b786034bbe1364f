"""Prominence: what another event already tells is no event of its own."""

import pytest

import pipeline

ONE_EVENT = [  # sentence, its events
    ("The militia agreed to release the nurses.", ["agreed"]),
    ("The rebels threatened to burn the mill.", ["threatened"]),
    ("The premier refused to meet the envoy.", ["refused"]),
    ("The board rejected a request from the miners.", ["rejected"]),
    ("Police arrested a man suspected of links to the gang.", ["arrested"]),
    ("Norway sent doctors to support the clinics.", ["sent doctors"]),
    ("Farmers marched in protest on Monday.", ["marched"]),
    ("Thousands demanded a deal to free the hostages.", ["demanded"]),
    ("Police arrested a poet under a law against insulting the king.", ["arrested"]),
]
HABITS = [  # what somebody does as a rule is no report
    ("The mayor praised the officers who fight every day.", ["praised"]),
    ("The mayor praised the monks who feed the poor.", ["praised"]),
    ("The mayor warned that kidnappings are commonplace there.", ["warned"]),
    ("The mayor warned that kidnappings are a regular event there.", ["warned"]),
    ("The mayor warned that murder by soldiers is a constant practice.", ["warned"]),
    ("The mayor warned that the gang has a long history of kidnappings.", ["warned"]),
    ("The mayor warned of a gang that is known for its attacks on farms.", ["warned"]),
    ("The mayor warned that rebels attack the farms every night.", ["warned"]),
    ("The mayor warned the gangs who commit murders.", ["warned"]),
    ("The mayor warned that nuns sometimes get caught in crossfire.", ["warned"]),
    ("The mayor warned that rebels rob and murder anyone who resists.", ["warned"]),
    ("The mayor warned that gangs always end up killing each other.", ["warned"]),
]
BOTH_EVENTS = [
    ("Chad, which warned of a war, praised the envoys.", ["warned", "praised"]),
    ("The mayor warned a gang known for the attacks of May 2019.", ["warned", "attacks"]),
    ("Rebels freed the pilots and attacked farms every night.", ["freed", "attacked"]),
    ("The mayor condemned the attack on the school.", ["condemned", "attack"]),
    ("The parties rejected the murder of a judge.", ["rejected", "murder"]),
    ("The army denied that it shelled the town.", ["denied", "shelled"]),
    ("Crowds rioted after the arrest of a preacher.", ["rioted", "arrest"]),
    ("The rebels freed the pilots and attacked a convoy.", ["freed", "attacked"]),
    ("The mayor blamed the gang and denied that he had fled.", ["blamed", "denied", "fled"]),
    ("Chad promised to free them but refused to pay.", ["promised", "refused"]),
    ("A nun was shot on Friday and leaders vowed to hold out.", ["shot", "vowed"]),
    ("Chad offered to help; Mali refused.", ["offered", "refused"]),
    ("Two men were arrested and charged with arson.", ["arrested", "charged"]),
    ("Chad asked Mali to extradite him, but a judge refused.", ["asked", "extradite", "refused"]),
    ("The banker, who was charged with theft in May, denies it.", ["charged", "denies"]),
    ("A blast on Friday left nine people dead.", ["blast", "left nine people dead"]),
    ("The offensive was launched in May by the Hill Front.", ["offensive was launched"]),
]


@pytest.mark.parametrize(("sentence", "actions"), ONE_EVENT + HABITS + BOTH_EVENTS)
def test_reports(sentence: str, actions: list[str]) -> None:
    """What is promised, refused or only mentioned is told by what governs it; deeds stand."""
    assert [e.action.text for e in pipeline.extract(sentence)] == actions


def test_a_protest_told_twice_is_one_with_its_target() -> None:
    [event] = pipeline.extract("A nurse has started a hunger strike, protesting the new tax.")
    assert ([p.text for p in event.actors], [p.text for p in event.targets]) == (
        ["A nurse"],
        ["the new tax"],
    )


def test_attacks_on_positions_are_violence_and_attacks_on_plans_are_words() -> None:
    [violence] = pipeline.extract("The rebels mounted two attacks on army positions on Monday.")
    [words] = pipeline.extract("The senator led an attack on the budget plan on Monday.")
    assert (violence.event_type, words.event_type) == ("ASSAULT", "ACCUSE")


def test_what_a_promise_or_threat_takes_for_granted_is_no_plan() -> None:
    texts = [
        "The king agreed to rebuild the villages shelled by the rebels.",
        "The militia threatened to burn the mill after accusing it of spying.",
    ]
    given = [pipeline.extract(text)[-1] for text in texts]
    assert [e.action.text for e in given] == ["shelled", "accusing"]
    assert {e.modality for e in given} == {"claimed"}


def test_a_storm_with_a_name_is_a_storm_and_a_quarrel_of_officials_no_clash() -> None:
    [storm] = pipeline.extract("Hurricane Amanda destroyed the town on Monday.")
    quarrel = pipeline.extract("The governor clashed with the senator over the budget.")
    assert (storm.event_type, storm.mode) == ("OTHER", "natural-disaster")
    assert not [e for e in quarrel if e.event_type == "ASSAULT"]


def test_talks_that_resume_are_told_whatever_stands_beside_them() -> None:
    text = "The talks resumed in Cairo after rebels freed nine men."
    assert "talks" in {e.mode for e in pipeline.extract(text)}


def test_what_a_war_is_like_is_no_killing() -> None:
    text = "The mayor called for talks to end the war in which innocent people are being killed."
    assert [e.action.text for e in pipeline.extract(text)] == ["called"]
    text = "The mayor called for talks to end the war in which 30 nurses are being held hostage."
    assert len(pipeline.extract(text)) > 1


def test_what_is_done_beside_is_told() -> None:
    """Who condemns and sends, or meets and signs, does both; a clause of one's own is told."""
    sent = types("Oslo condemned the bloodshed and sent two helicopters to Chad.")
    assert sent[-1] == "AID"
    assert types("The army turned down the truce, while the rebels accepted it.")[-1] == "AGREE"
    waiting = types("The bank suspended aid to Chad until aid was delivered to Lund.")
    assert waiting == ["SANCTION"]


def test_what_somebody_is_taken_for_is_no_deed() -> None:
    assert "SUPPORT" not in types("Police raided a paper regarded as favouring the opposition.")


def types(text: str) -> list[str]:
    return [e.event_type.value for e in pipeline.extract(text) if e.event_type != "OTHER"]
