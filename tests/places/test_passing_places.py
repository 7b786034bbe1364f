"""A place that a text only passes is no scene of what it tells next."""

from collections.abc import Callable

import pytest

Where = Callable[..., list[str]]


@pytest.mark.parametrize(
    "before",
    [
        "A letter handed to reporters in Geneva said that the group would go on.",
        "While the premier was in Nairobi to sign a loan, his rivals met.",
        "The clinic counted 90 injured, including a man who lost an eye in Barcelona.",
        "The senator from Texas wept.",
        "The singer was led off the Athens-Vilnius flight.",
    ],
)
def test_no_deed_was_where_the_text_only_passes(where: Where, before: str) -> None:
    assert where(f"{before} Men shot two guards.", "shot") == []


def test_who_did_something_there_and_then_spoke_was_there(where: Where) -> None:
    text = "The men who seized a clinic in Lyon said they wanted a car. Police shot two of them."
    assert where(text, "shot") == ["Lyon"]


def test_a_deed_is_not_where_those_sit_whom_the_same_dismissed(where: Where) -> None:
    text = "The junta seized the dam, left the union and dismissed the envoys in Paris and Rome."
    assert where(text, "seized") == []


def test_a_village_near_a_town_is_the_scene_and_not_the_town(where: Where) -> None:
    text = "Lorries blocked the way into Banska, a village near Leposavic. Men shot two guards."
    assert where(text, "shot") == ["Banska"]


def test_a_capital_whose_view_is_told_is_no_scene(where: Where) -> None:
    text = "The patrol strayed, in Delhi's version, across the line. Soldiers shot two guards."
    assert where(text, "shot") == []


def test_whence_one_man_is_is_no_scene_of_what_befell_him(where: Where) -> None:
    text = (
        "The minister condemned the killing of Josef Meier, a Vienna teacher in Peru. Rebels shot "
        "him on Wednesday."
    )
    assert "Vienna" not in where(text, "shot")


@pytest.mark.parametrize(
    "before",
    [
        "Residents reached through relatives in Kabul told another story.",
        "Farmers contacted by a radio station in Kabul wept.",
        "The press office in Kabul said that the week was calm.",
    ],
)
def test_where_others_tell_of_a_deed_it_was_not(where: Where, before: str) -> None:
    assert "Kabul" not in where(f"{before} Men shot two guards.", "shot")


@pytest.mark.parametrize(
    "before",
    [
        "Nine were hurt so badly that they were flown to the Rivas hospital in Kabul.",
        "One was rushed to a clinic in Kabul.",
        "In 1934 a party of the right joined the cabinet in Kabul.",
    ],
)
def test_where_the_hurt_were_taken_or_a_party_governs_is_no_scene(
    where: Where, before: str
) -> None:
    assert where(f"{before} Soldiers stormed the block.", "stormed") == []


def test_the_jail_of_a_town_is_a_scene(where: Where) -> None:
    text = (
        "Guards shot nine men in the jail of Kisumu. Two were flown to a hospital in Nairobi. "
        "Soldiers stormed the block."
    )
    assert where(text, "stormed") == ["Kisumu"]
