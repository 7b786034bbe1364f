"""Phrases hang on the word that they belong to."""

import pytest

from tests.parse.words import word


def test_a_charge_is_what_the_accused_is_said_to_do() -> None:
    text = "The rebels have accused the army of bombing civilians."
    bombing, civilians = word(text, "bombing"), word(text, "civilians")
    assert (bombing.dep_, civilians.dep_, civilians.head.text) == ("pcomp", "dobj", "bombing")


def test_a_charge_that_names_a_deed_stays_a_noun() -> None:
    text = "The rebels have accused the army of bombing attacks."
    assert word(text, "attacks").head.text == "of"


def test_who_a_passive_is_done_by_stands_also_behind_its_means() -> None:
    text = "The leader was poisoned with a nerve agent by Russian spies, governments say."
    assert (word(text, "by").dep_, word(text, "by").head.text) == ("agent", "poisoned")


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Organisers had called for another march on Thursday.", "march"),
        ("Organisers called for calm on Thursday.", "called"),
    ],
)
def test_a_day_behind_what_is_held_is_its_day(text: str, head: str) -> None:
    assert word(text, "on").head.text == head


def test_what_somebody_is_accused_of_is_not_said_of_the_accusers() -> None:
    text = "The army has been accused by rights groups of burning villages, which it denies."
    assert (word(text, "of").head.text, word(text, "burning").dep_) == ("accused", "pcomp")


def test_a_day_before_the_subject_belongs_to_the_verb() -> None:
    text = "On Tuesday masked men burst into a television studio and held staff at gunpoint."
    assert word(text, "On").head.text == "burst"


def test_a_year_belongs_to_what_somebody_is_arrested_over() -> None:
    text = "Police arrested a former officer over the killing of the editor Lasith Perera in 2009."
    year = word(text, "2009")
    assert year.head.head.text in {"killing", "editor", "Perera"}


def test_a_plot_is_what_the_plotters_aim_at() -> None:
    blow = word("Police foiled a plot to blow up a church.", "blow")
    assert (blow.dep_, blow.head.text) == ("acl", "plot")


def test_what_is_under_way_for_somebody_is_for_him_and_a_cleared_way_is_for_what_follows() -> None:
    assert word("A search was under way for the bomber.", "for").head.text == "was"
    assert word("The vote cleared the way for a raid.", "for").head.text == "way"


def test_what_is_planned_for_hangs_on_its_plan() -> None:
    text = "Plans are under way for a raid on the mill."
    assert word(text, "for").head.text == "Plans"
    text = "The guards have been making their way into the town in preparation for a raid."
    assert word(text, "for").head.text == "preparation"


def test_a_day_behind_said_is_when_it_was_said() -> None:
    text = "The Kremlin said on Monday it had no information about the raid."
    assert word(text, "on").head.text == "said"


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The junta ordered the parties to suspend their work on Monday.", "ordered"),
        ("The guild refused to meet the miners on Monday.", "meet"),
    ],
)
def test_the_day_of_an_order_is_not_that_of_what_is_ordered(text: str, verb: str) -> None:
    assert word(text, "on").head.text == verb


def test_who_gave_something_hangs_on_the_giving() -> None:
    by = word("The editor, who was granted asylum by Chad in May, left.", "by")
    assert (by.dep_, by.head.text) == ("agent", "granted")


def test_a_telephone_does_nothing() -> None:
    assert word("The minister spoke by telephone with his colleague.", "by").dep_ == "prep"
    assert word("The minister was attacked by gunmen.", "by").dep_ == "agent"


@pytest.mark.parametrize(
    ("text", "link", "claim"),
    [
        ("The rebels refuted a claim by the army about taking the port.", "about", "claim"),
        ("The rebels dismissed claims by the army of capturing the port.", "of", "claims"),
    ],
)
def test_what_is_claimed_is_said_of_who_claims_it(text: str, link: str, claim: str) -> None:
    assert word(text, link).head.text == claim


def test_a_particle_before_there_is_the_verbs() -> None:
    text = "Six of the drones were shot down there."
    assert (word(text, "down").dep_, word(text, "down").head.text) == ("prt", "shot")


def test_a_charge_is_not_in_the_name_of_the_accused() -> None:
    text = "Kahn accused forces loyal to the Lake Front of committing a massacre."
    assert word(text, "committing").head.head.text == "accused"
