"""Who is meant where sides speak of each other: "we", "the group", "they", "its allies"."""

import pytest

import pipeline
from tests.entities.reading import actors, targets, who


def test_others_than_who_acts_say_it_where_others_spoke_last() -> None:
    text = (
        "Nurses said the men who stopped the bus wore masks. The gunmen took the driver and shot"
        " nine guests, they said."
    )
    event = next(e for e in pipeline.extract(text) if e.action.text == "shot")
    assert event.source.attribution is not None
    assert event.source.attribution.name != "gunmen"


def test_who_does_it_to_them_is_not_whom_it_befell() -> None:
    text = "The guards beat farmers as they questioned them."
    assert (who(text, "they").name, who(text, "them").name) == ("guards", "farmers")


def test_a_place_is_what_somebody_seizes() -> None:
    assert targets("The navy has shelled Hodeidah since rebels seized it.", "seized") == [
        "Hodeidah"
    ]


def test_a_groups_noun_was_last_said_of_others() -> None:
    text = (
        "The Lund Liberation Front accused the army of a raid. Village nurses, an aid group, said"
        " nine died. The group blamed the army."
    )
    assert actors(text, "blamed") == ["group"]


def test_the_dead_do_not_flee() -> None:
    text = "The guild claimed to have killed 23 guards. Farmers said the guards had fled."
    assert actors(text, "fled") == ["guards"]


@pytest.mark.parametrize("words", ["the rebels", "the Tigrayan forces"])
def test_we_in_a_commanders_mouth_are_those_he_commands(words: str) -> None:
    text = f'"We shelled the mill," said Ruiz, a commander of {words}. Ethiopia denied it.'
    assert actors(text, "shelled") == [words.removeprefix("the ")]


def test_allies_are_those_of_who_stands_beside_them() -> None:
    text = "The M23 took the mill after two days of fighting with the army and its allied militias."
    assert who(text, "its").name == "army"


def test_who_speaks_for_a_body_is_he_and_not_the_body() -> None:
    text = (
        "The governor left. A spokesman for the guild said it had no part in a raid that he blamed"
    )
    text += " on thieves."
    assert who(text, "he").name == "spokesman"


def test_they_of_joined_clauses_are_not_those_among_whom_they_hide() -> None:
    text = '"They use farmers as shields and then they blame us," the chief said.'
    assert actors(text, "blame") == ["they"]


def test_the_second_of_two_sides_are_those_of_a_front() -> None:
    text = "Government soldiers and rebels of the SPLM-IO fired on nuns."
    assert who(text, "Government soldiers").name == "Government soldiers"
