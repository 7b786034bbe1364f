"""Responsibility: whoever is tied to a deed is its actor, on somebody's word."""

import pytest

import pipeline

TIES = [
    ("The group claimed responsibility for the bombing.", ["The group"], "claimed", "The group"),
    ("Two men are charged with the murder of a nun and the bombing of a mill.", ["Two men"],
     "claimed", None),
    ("Police blamed the group for the bombing.", ["the group"], "claimed", "Police"),
    ("Two men were arrested for the bombing.", ["Two men"], "claimed", None),
    ("A court jailed two men for the bombing.", ["two men"], "asserted", None),
    ("The group denied responsibility for the bombing.", ["The group"], "denied", "The group"),
    ("The group did not claim responsibility for the bombing in Lviv.", [], "asserted", None),
    ("The mayor holds the group responsible for the bombing.", ["the group"], "claimed",
     "The mayor"),
    ("The mayor said two brothers are behind the bombing.", ["two brothers"], "claimed",
     "The mayor"),
    ("Police attributed the bombing to the group.", ["the group"], "claimed", "Police"),
    ("Police arrested two suspects in the bombing.", ["two suspects"], "claimed", None),
    ("The masterminds of the bombing are two brothers.", ["two brothers"], "asserted", None),
    ("The court will try officers involved in the bombing.", ["officers"], "claimed", None),
    ("The group is not responsible for the bombing.", [], "asserted", None),
    ("No group claimed responsibility for the bombing in Lviv.", [], "asserted", None),
    ("No group has said it was behind the bombing in Lviv.", [], "claimed", None),
    ("Chad has neither confirmed nor denied that it was behind the bombing in Lviv.", [],
     "asserted", None),
    ("Nuns died in the bombing, for which the group claimed responsibility.", ["the group"],
     "claimed", "the group"),
    ("The group took credit for the bombing.", ["The group"], "claimed", "The group"),
    ("The rebels, who claimed the bombing, fled.", ["The rebels"], "claimed", "The rebels"),
    ("The mayor laid the blame for the bombing on the group.", ["the group"], "claimed",
     "The mayor"),
    ("We hold the army and the clan responsible for the bombing.", ["the army", "the clan"],
     "claimed", "We"),
    ("The guards are involved in a wave of bombings.", ["The guards"], "claimed", None),
    ("The army was guilty of the bombing.", ["The army"], "asserted", None),
    ("The bombing was the work of the Front.", ["the Front"], "asserted", None),
    ("The bombing was not the work of the Front.", [], "asserted", None),
    ("Papers show the participation of the army in the bombing.", ["the army"], "claimed", None),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "actors", "modality", "speaker"), TIES)
def test_tie(sentence: str, actors: list[str], modality: str, speaker: str | None) -> None:
    """The deed gets the doer, the modality of the tie, and its speaker."""
    event = next(e for e in pipeline.extract(sentence) if "bombing" in e.action.text)
    said_by = event.source.attribution
    assert [p.text for p in event.actors] == actors
    assert event.modality == modality
    assert (said_by.text if said_by else None) == speaker


def test_the_friend_of_an_attacker_is_not_tied_to_the_attack() -> None:
    events = pipeline.extract("A court convicted a friend of the bombing suspect on Monday.")
    assert [e.action.text for e in events if e.event_type == "ASSAULT" and e.actors] == []


@pytest.mark.parametrize(
    ("blamed", "event_type"), [("The rebels", "ASSAULT"), ("The hospital", "OTHER")]
)
def test_fighters_who_are_blamed_for_a_death_have_killed(blamed: str, event_type: str) -> None:
    """On the word of who blames them; others may have let somebody die."""
    events = pipeline.extract(f"{blamed} were blamed for the death of the mayor.")
    death = next(e for e in events if e.action.lemma == "death")
    assert death.event_type == event_type


def test_bare_crimes_in_a_list_of_charges_are_no_deeds() -> None:
    text = "He was charged with murder, statutory rape and abuse of a corpse."
    assert [e.event_type for e in pipeline.extract(text)] == ["ACCUSE"]


def test_who_is_held_for_it_stole_and_payments_do_not() -> None:
    (theft,) = (e for e in pipeline.extract("A clerk was jailed for the theft of a bell.")
                if e.mode == "theft")  # fmt: skip
    assert [p.text for p in theft.actors] == ["A clerk"]
    events = pipeline.extract("The payments were linked to money laundering.")
    assert all(not e.actors for e in events if e.mode == "fraud")


def test_what_has_an_article_of_its_own_is_said_of_one_crime() -> None:
    text = "Ann Poe was cleared of the burglary of a mill, an assault and the theft of a car."
    assert all([p.text for p in e.targets] != ["a car"] for e in pipeline.extract(text)
               if e.mode == "robbery")  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "The raid is widely believed to have been carried out by the rebels.",
        "The raid is thought to be the work of the rebels.",
    ],
)
def test_who_is_thought_to_have_done_it_is_its_actor_on_nobodys_word(text: str) -> None:
    raid = next(e for e in pipeline.extract(text) if e.action.lemma == "raid")
    assert ([p.text for p in raid.actors], raid.modality) == (["the rebels"], "claimed")


def test_who_is_not_thought_to_have_done_it_is_not_its_actor() -> None:
    events = pipeline.extract("The raid is not believed to have been carried out by the rebels.")
    assert all(not e.actors for e in events)
