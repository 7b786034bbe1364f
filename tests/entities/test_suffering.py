"""Who suffers goes on suffering, and who gave cause for force is who it is used on."""

import pytest

from tests.entities.reading import who


@pytest.mark.parametrize(
    ("text", "words", "nth", "name"),
    [
        ("Rebels held nine nuns in Lund. They were freed after a week.", "They", 0, "nine nuns"),
        ("Rebels hit a post and took two guards. Later they were shot.", "they", 0, "two guards"),
        ("Nine boys were killed near a base of rebels. Oslo hanged those who had killed them.",
         "them", 0, "Nine boys"),
        ("Rebels killed nine boys. They fled to the port.", "They", 0, "Rebels"),
        ("Gunmen killed two bakers in Lund. They were shot as they came home.", "They", 0,
         "two bakers"),
        ("Gunmen killed two bakers in Lund. They were later shot by police.", "They", 0, "Gunmen"),
        ("Police held two bakers. They are suspected of theft.", "They", 0, "two bakers"),
        ("Soldiers detained six nuns. They face charges of fraud.", "They", 0, "six nuns"),
        ("Two bakers were freed. A court is to hear them in May. If convicted, they face a year in "
         "jail.", "they", 0, "Two bakers"),
        ("Guards shot two miners. They died in hospital.", "They", 0, "two miners"),
        ("Police held two bakers. They denied the charge.", "They", 0, "two bakers"),
        ("Police held two bakers. They denied the beating.", "They", 0, "Police"),
        ("Troops seized nine men. They had planned to bomb the mill.", "They", 0, "nine men"),
        ("Gunmen seized nine nuns. They had bombed the mill.", "They", 0, "Gunmen"),
        ("Police fired on miners after they had refused to leave.", "they", 0, "miners"),
        ("Gunmen killed nine miners after they stormed a bar.", "they", 0, "Gunmen"),
        ("Rebels raided the mill and took six nuns with them when they fled.", "them", 0, "Rebels"),
        ("Rebels raided the mill and took six nuns with them when they fled.", "they", 0, "Rebels"),
        ("Nuns said guards beat them when they refused to go.", "they", 0, "Nuns"),
        ("Police arrested two bakers but they were released on Monday.", "they", 0, "two bakers"),
        ("Soldiers surrounded the kidnappers, but they slipped away.", "they", 0, "kidnappers"),
        ("Rebels attacked the guards, but they were driven off.", "they", 0, "Rebels"),
        ("Soldiers surrounded them in a mill, but they slipped away.", "they", 0, "they"),
        ("Police held two nuns in May. The mayor was silent. Their arrest came late.", "Their", 0,
         "two nuns"),
    ],
)  # fmt: skip
def test_they_are_who_suffers_or_who_acts(text: str, words: str, nth: int, name: str) -> None:
    assert who(text, words, nth).name == name


def test_who_charges_somebody_is_not_whom_the_lawyer_defends() -> None:
    text = "Prosecutors charged two nuns with theft. Their lawyer said that they were beaten."
    assert who(text, "they").name == "two nuns"


def test_who_speaks_of_itself_as_it_is_not_they() -> None:
    text = "State television showed a burning truck, which it said they had torched."
    assert who(text, "they").name == "they"
