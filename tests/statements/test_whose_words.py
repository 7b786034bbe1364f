"""Whose words it is that tell of a deed."""

import pytest

import pipeline


def source(text: str, trigger: str) -> str | None:
    """Return who says that a deed was done."""
    [event] = [e for e in pipeline.extract(text) if e.action.text == trigger]
    attribution = event.source.attribution
    return attribution.name if attribution is not None else None


@pytest.mark.parametrize(
    ("text", "trigger", "speaker"),
    [
        ("The bishop was heard on a recording saying that police shot nine men.", "shot", "bishop"),
        ("Ivan Roe said his team would reveal who had killed the nun.", "killed", "Ivan Roe"),
        ("The mayor said he was ill but that police had shot nine men.", "shot", "mayor"),
    ],
)
def test_who_tells_is_who_says_so(text: str, trigger: str, speaker: str) -> None:
    assert source(text, trigger) == speaker


def test_what_contradicts_a_claim_denies_it() -> None:
    text = "The photos contradicted the claim of the guild that rebels had burned the mill."
    [burned] = [e for e in pipeline.extract(text) if e.action.text == "burned"]
    assert (burned.modality, source(text, "burned")) == ("denied", "photos")


def test_what_a_plan_leads_to_is_told_by_the_narrator() -> None:
    text = "Sweden said it expected talks to resume, prompting Turkey to summon the ambassador."
    assert source(text, "summon") is None


def test_a_comment_is_no_denial_of_its_own() -> None:
    text = "They blame the guild for most of the deaths, a charge the army denies."
    [blame] = [e for e in pipeline.extract(text) if e.action.text == "blame"]
    assert blame.modality == "asserted"


def test_who_accuses_somebody_of_leading_an_attack_says_so() -> None:
    text = "The judge accused the mayor of leading an attack on the mill."
    assert source(text, "leading an attack") == "judge"
