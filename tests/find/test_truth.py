"""What nobody says to be so, or says wrongly, is on nobody's word."""

import pytest

import pipeline
from schemas.vocabulary import Modality


@pytest.mark.parametrize(
    "text",
    [
        "Kiev would neither confirm nor deny that its jets had bombed the bridge.",
        "Kiev has neither denied nor confirmed bombing the bridge.",
        "State television falsely reported that jets had bombed the bridge.",
    ],
)
def test_nobody_speaks_for_what_is_left_open_or_told_wrongly(text: str) -> None:
    events = pipeline.extract(text)
    [bombing] = [e for e in events if e.action.lemma == "bomb"]
    assert bombing.source.attribution is None
    assert "deny" not in [e.action.lemma for e in events]


def test_who_confirms_one_thing_and_denies_another_denies_it() -> None:
    text = "The army confirmed the raid but denied killing the bishop."
    [killing] = [e for e in pipeline.extract(text) if e.action.lemma == "kill"]
    assert killing.modality == "denied"


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("There was no evidence that the men had been killed.", "killed"),
        ("Officials said they had no evidence that the army shelled the camp.", "shelled"),
        ("Police found no sign that she had been kidnapped.", "kidnapped"),
        ("There were no reports of anyone being killed.", "killed"),
    ],
)
def test_what_nothing_shows_is_left_open(text: str, deed: str) -> None:
    assert [e.modality for e in pipeline.extract(text) if e.action.text == deed] == ["hypothetical"]


def test_what_something_shows_is_told() -> None:
    text = "Inspectors found evidence that the army shelled the camp."
    [shelled] = [e for e in pipeline.extract(text) if e.action.text == "shelled"]
    assert shelled.modality != "hypothetical"


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("The envoy said that an armed attack on the ships would mean war.", "attack"),
        ("A raid on the port could begin within days, the minister said.", "raid"),
    ],
)
def test_what_some_deed_would_do_is_not_done(text: str, deed: str) -> None:
    assert [e.modality for e in pipeline.extract(text) if e.action.text == deed] == ["hypothetical"]


def test_a_deed_that_would_go_ahead_is_planned() -> None:
    text = "A protest in Lima would go ahead on Friday, organisers said."
    assert [e.modality for e in pipeline.extract(text)] == ["planned"]


def test_a_strike_that_would_kill_is_no_threat_of_its_own() -> None:
    events = pipeline.extract("Officials said a strike on the port would kill thousands.")
    assert "THREATEN" not in {e.event_type for e in events}


@pytest.mark.parametrize(
    "text",
    [
        "The army called the claim that it shelled the mill a lie.",
        "The army termed the allegation that it shelled the mill baseless propaganda.",
        "The army described as false the report that it shelled the mill.",
        "The army called reports that it shelled the mill absurd.",
    ],
)
def test_who_calls_a_claim_untrue_denies_it(text: str) -> None:
    [shelled] = [e for e in pipeline.extract(text) if e.action.text == "shelled"]
    assert shelled.modality == "denied"
    assert shelled.source.attribution is not None
    assert shelled.source.attribution.name == "army"


def test_what_all_but_happened_did_not() -> None:
    [captured] = pipeline.extract("The rebels all but captured the port.")
    assert captured.negated


def test_attacks_that_never_happened_are_none() -> None:
    text = "Officers told of a raid on Goma that never took place."
    assert [e.negated for e in pipeline.extract(text) if e.action.text == "raid"] == [True]


def test_what_is_ruled_a_crime_was_done() -> None:
    [massacre] = [
        e
        for e in pipeline.extract("The massacre of nine nuns in Lund was ruled a crime.")
        if e.action.text == "massacre"
    ]
    assert massacre.modality == "asserted"


@pytest.mark.parametrize("verb", ["refused", "declined"])
def test_what_somebody_refuses_to_confirm_is_not_so(verb: str) -> None:
    events = pipeline.extract(f"The mayor {verb} to confirm that guards had killed the nun.")
    assert [e.modality for e in events if e.action.lemma == "kill"] in ([], ["hypothetical"])


def test_who_is_not_at_war_wages_none() -> None:
    [war] = pipeline.extract("Chad is not at war with Mali, the mayor said.")
    assert war.negated


def test_who_was_not_in_the_talks_denies_none() -> None:
    [talks] = pipeline.extract("The cook was not in the talks with the miners.")
    assert not talks.negated


def test_who_claimed_on_a_day_to_have_done_it_claims_it() -> None:
    text = "The Miners' League (ML) claimed on Sunday to have killed nine guards."
    [killed] = pipeline.extract(text)
    assert killed.modality is Modality.CLAIMED
