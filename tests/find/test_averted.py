"""What was averted, only feared, imagined or shown by nobody is not told as done."""

import pytest

import pipeline
from schemas.vocabulary import Modality

ASSERTED, CLAIMED, DENIED = Modality.ASSERTED, Modality.CLAIMED, Modality.DENIED
HYPOTHETICAL = Modality.HYPOTHETICAL


@pytest.mark.parametrize(
    ("text", "deed", "modality", "negated"),
    [
        ("Not a shot was fired when rebels took the town.", "shot was fired", ASSERTED, True),
        ("Monks dissuaded the gang from attacking a shop.", "attacking", ASSERTED, True),
        ("Monks kept the crowd from attacking a shop.", "attacking", ASSERTED, True),
        ("The gang kept attacking shops.", "attacking", ASSERTED, False),
        ("Rebels fled before they could burn the mill.", "burn", ASSERTED, True),
        ("Chad is not yet ready to recognise the junta.", "recognise", ASSERTED, True),
        ("The mayor escaped being killed in May.", "killed", ASSERTED, True),
        ("They escaped by killing a guard.", "killing", ASSERTED, False),
        ("Far from attacking the convoy, they had guarded it.", "attacking", ASSERTED, True),
        ("The port is not far from where a bomb killed nine.", "killed", ASSERTED, False),
        ("The guards did not prevent the attack on the bank.", "attack", ASSERTED, False),
        ("The guards failed to prevent the attack on the bank.", "attack", ASSERTED, False),
        ("The failure to prevent the attack on Lund cost him his job.", "attack", ASSERTED, False),
        ("Oslo did not rule out that troops killed the monk.", "killed", HYPOTHETICAL, False),
        ("As a boy he dreamed of killing the king.", "killing", HYPOTHETICAL, False),
        ("He fantasised about murdering his landlord.", "murdering", HYPOTHETICAL, False),
        ("Rebels probably killed the monk.", "killed", HYPOTHETICAL, False),
        ("Rebels apparently killed the monk.", "killed", CLAIMED, False),
        ("It seems that soldiers killed the monk.", "killed", CLAIMED, False),
        ("The mayor is wanted for killing the monk.", "killing", CLAIMED, False),
        ("Word that soldiers had shot a boy enraged the town.", "shot", CLAIMED, False),
    ],
)
def test_what_did_not_come_about(text: str, deed: str, modality: Modality, negated: bool) -> None:
    events = [e for e in pipeline.extract(text) if e.action.text == deed]
    assert [(e.modality, e.negated) for e in events] == [(modality, negated)]


@pytest.mark.parametrize(
    ("text", "deed", "modality"),
    [
        ("The UN could not confirm that troops had burned the village.", "burned", HYPOTHETICAL),
        ("The lawyer failed to prove that troops had burned it.", "burned", HYPOTHETICAL),
        ("There is nothing to suggest that soldiers raped them.", "raped", HYPOTHETICAL),
        ("Oslo would neither confirm nor rule out that he was jailed.", "jailed", HYPOTHETICAL),
        ("He did not deny that he had stabbed the clerk.", "stabbed", CLAIMED),
        ("Officers swear that their men did not burn the mill.", "burn", CLAIMED),
        ("The mayor doubts that soldiers killed the monk.", "killed", DENIED),
        ("The mayor hinted that soldiers killed the monk.", "killed", CLAIMED),
        ("It is rumoured that soldiers killed the monk.", "killed", CLAIMED),
        (
            "Officials suspect, but cannot prove, that soldiers burned the mill in Lund.",
            "burned",
            CLAIMED,
        ),
        ("The first bulletin had it that gunmen stormed the port.", "stormed", CLAIMED),
        ("That police killed the student is an open secret in Lund.", "killed", CLAIMED),
        ("The story goes that a nun shot the governor.", "shot", CLAIMED),
        ("The minister laughed off reports that he jailed the poet.", "jailed", DENIED),
        ("The envoy insisted troops had withdrawn from Lund.", "withdrawn", CLAIMED),
        ("That Chad bombed the mill is a lie.", "bombed", DENIED),
        ("Oslo branded false the stories that a boy was shot.", "shot", DENIED),
    ],
)
def test_what_is_not_shown_or_only_said(text: str, deed: str, modality: Modality) -> None:
    assert [e.modality for e in pipeline.extract(text) if e.action.text == deed] == [modality]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Two nurses told the Lund court that guards had tortured them.", "Two nurses"),
        ("Chad has denied for years the finding of judges that it tortured them.", "Chad"),
        ("Exiles in Bern report that a poet has been tortured.", "Exiles in Bern"),
    ],
)
def test_who_says_it(text: str, speaker: str) -> None:
    [event] = [e for e in pipeline.extract(text) if e.action.text == "tortured"]
    assert event.source.attribution is not None
    assert event.source.attribution.text == speaker


def test_who_tells_of_a_plan_is_its_source() -> None:
    text = "Two clerks planned to bomb a mill, according to the indictment, but were arrested."
    [event] = [e for e in pipeline.extract(text) if e.action.text == "bomb"]
    assert event.source.attribution is not None
    assert event.source.attribution.text == "the indictment"


def test_nobody_is_the_source_of_what_he_cannot_confirm() -> None:
    text = "The UN could not confirm that troops had burned the village."
    [event] = [e for e in pipeline.extract(text) if e.action.text == "burned"]
    assert event.source.attribution is None


def test_of_whom_none_did_it_is_told() -> None:
    [event] = pipeline.extract("Not one of the mutineers had surrendered by dusk.")
    assert ([a.text for a in event.actors], event.negated) == (["the mutineers"], True)


def test_who_comes_to_remember_a_deed_does_not_claim_it() -> None:
    text = "Many rallied on Sunday to remember how Stalin deported their grandparents."
    [event] = [e for e in pipeline.extract(text) if e.action.text == "deported"]
    assert event.modality == ASSERTED


@pytest.mark.parametrize(
    "text",
    [
        "The rebel, who bombed the port in 1999, died on Sunday in Rabat.",
        "The minister, jailed for plotting a coup, died on Sunday in Rabat.",
    ],
)
def test_nobody_dies_of_an_attack_of_long_ago(text: str) -> None:
    [event] = [e for e in pipeline.extract(text) if e.action.text == "died"]
    assert event.event_type == "OTHER"
