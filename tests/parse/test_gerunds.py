"""Deeds named by a gerund are nouns, and what came of a deed hangs on the deed."""

import pytest

from tests.parse.words import word


@pytest.mark.parametrize(
    "text",
    [
        "The governor said Turkish shelling wounded three people.",
        "Turkish shelling killed one soldier and wounded another in Idlib.",
        "Shelling hit a bus in Kesra on Monday, killing eight people, an official said.",
    ],
)
def test_shelling_is_the_subject_and_no_auxiliary(text: str) -> None:
    shelling = next(word(text, t) for t in ("shelling", "Shelling") if t in text)
    assert (shelling.dep_, shelling.tag_) == ("nsubj", "NN")


def test_whose_shelling_it_was_stands_with_it() -> None:
    text = "The governor said Turkish shelling wounded three people."
    assert word(text, "Turkish").head.text == "shelling"


def test_the_following_are_no_deed() -> None:
    assert word("The following were held: Ana Ruiz and Luis Paz.", "following").tag_ == "VBG"


def test_what_came_of_a_deed_told_last_is_its_own() -> None:
    text = "It was the worst such raid since May 2017, when a jet bombed a camp, killing nine."
    assert word(text, "killing").head.text == "bombed"


def test_a_deed_before_a_verb_in_the_present_is_its_subject() -> None:
    text = "Chadian shelling injures two in Kesra."
    shelling = word(text, "shelling")
    assert (shelling.dep_, shelling.head.text, shelling.tag_) == ("nsubj", "injures", "NN")


def test_an_adjective_makes_a_gerund_a_noun() -> None:
    shelling = word("One of its guards was injured by Malian shelling a day earlier.", "shelling")
    assert (shelling.dep_, shelling.tag_) == ("pobj", "NN")


@pytest.mark.parametrize("reason", ["on suspicion of", "for"])
def test_who_is_held_for_planning_attacks_plans_them(reason: str) -> None:
    text = f"Two men were held {reason} planning attacks on mills in Vienna."
    planning, attacks = word(text, "planning"), word(text, "attacks")
    assert (planning.dep_, attacks.dep_, attacks.head.text) == ("pcomp", "dobj", "planning")


def test_what_somebody_is_accused_of_planning_to_do_is_his_plan() -> None:
    text = "The judge accused Colonel Haddad of planning to annex the whole province."
    assert (word(text, "annex").dep_, word(text, "annex").head.text) == ("xcomp", "planning")


def test_who_is_shot_at_does_what_stands_behind() -> None:
    text = "Guards of the leader opened fire on Monday at demonstrators besieging his villa."
    men, besieging = word(text, "demonstrators"), word(text, "besieging")
    assert (men.head.text, men.dep_, besieging.head.text) == ("at", "pobj", "demonstrators")


def test_what_is_denied_is_a_deed() -> None:
    text = "The rebels deny mistreating prisoners."
    assert (word(text, "mistreating").dep_, word(text, "prisoners").dep_) == ("xcomp", "dobj")


def test_who_punishes_is_not_who_did_what_it_is_for() -> None:
    text = "The miner was jailed for attacking a guard by a court in Lund."
    assert (word(text, "by").dep_, word(text, "by").head.text) == ("agent", "jailed")


def test_who_is_on_the_move_flees_nobody() -> None:
    text = "The gunmen appeared to target fleeing villagers."
    assert (word(text, "villagers").head.text, word(text, "fleeing").dep_) == ("target", "amod")


def test_what_somebody_is_accused_of_is_a_deed() -> None:
    text = "The militia is accused of massacring villagers in 2021."
    assert (word(text, "massacring").dep_, word(text, "villagers").dep_) == ("pcomp", "dobj")


def test_people_who_meet_are_who_agreed() -> None:
    text = "West African states meeting in Lund on Monday agreed to send nine doctors."
    states, meeting = word(text, "states"), word(text, "meeting")
    assert (states.dep_, states.head.text) == ("nsubj", "agreed")
    assert (meeting.dep_, meeting.head.text) == ("acl", "states")


def test_who_is_treated_after_a_stabbing_stabbed_nobody() -> None:
    stabbing = word("One person was treated by medics after stabbing near a mill.", "stabbing")
    assert (stabbing.dep_, stabbing.tag_) == ("pobj", "NN")
    beating = word("A clerk was held after beating a nun.", "beating")
    assert beating.dep_ == "pcomp"


def test_a_nations_deed_is_a_noun_also_with_a_time_behind_it() -> None:
    text = "Russian shelling during the past 24 hours had killed two people."
    assert (word(text, "shelling").dep_, word(text, "shelling").tag_) == ("nsubj", "NN")


def test_who_is_hurt_in_a_deed_does_not_do_it() -> None:
    text = "Four men were killed and nine others injured in artillery shelling by the army on Gao."
    assert (word(text, "shelling").dep_, word(text, "artillery").dep_) == ("pobj", "compound")
    assert (word(text, "others").head.text, word(text, "injured").dep_) == ("injured", "conj")


def test_charges_behind_a_comma_are_the_accuseds() -> None:
    text = "Monitors accuse the army of unlawful killings, razing villages and using air strikes."
    assert (word(text, "razing").dep_, word(text, "razing").head.text) == ("pcomp", "of")


def test_a_second_charge_is_joined_to_the_first() -> None:
    text = "Nurses accuse it of driving farmers from their huts and of shelling a mill."
    seconds = word(text, "shelling").head
    assert (seconds.dep_, seconds.head.text, seconds.head.dep_) == ("conj", "of", "prep")
    assert seconds.head.head.text == "accuse"
