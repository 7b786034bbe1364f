"""Who refuses is who was asked, and whom one sends away is another's."""

import pytest

from tests.entities.reading import who


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Pristina wants Belgrade to hand him over. It has refused.", "It", "Serbia"),
        ("Chad called on Niger to free nine nuns. It declined.", "It", "Niger"),
        ("Chad urged Niger to free nine nuns. It sent an envoy to talks.", "It", "Chad"),
        ("If Chad recognises the junta, Niger will expel its ambassador.", "its", "Chad"),
        ("If Chad recognises the junta, Niger will recall its ambassador.", "its", "Niger"),
    ],
)
def test_it_is_who_was_asked(text: str, words: str, name: str) -> None:
    assert who(text, words).name == name


def test_who_has_acted_since_is_it_rather_than_who_spoke_before() -> None:
    text = (
        "Human Rights Watch said jets hit a mill. Human Rights Watch said nine died. "
        "The army has not commented. A week ago, it had announced an inquiry."
    )
    assert who(text, "it").name == "army"


def test_who_speaks_of_the_man_is_another() -> None:
    text = "Mayor Ben Roe resigned. He claimed that the man was shot. The man had a son."
    assert who(text, "the man").name == "man"


def test_the_only_woman_of_a_story_is_she() -> None:
    text = "Mrs Ana Roe left home in May. " + "The town was quiet. " * 4 + "Then she fled."
    assert who(text, "she").name == "Ana Roe"


def test_a_double_family_name_is_short_for_the_full_one() -> None:
    text = "Ana Ruiz-Bravo was freed on Monday. Ruiz-Bravo thanked the guild."
    assert who(text, "Ruiz-Bravo", 1).name == "Ana Ruiz-Bravo"


def test_who_halts_his_raids_owns_them() -> None:
    text = "Chad, which is a neighbour, told the guild that Niger would halt its raids if it paid."
    assert who(text, "its").name == "Niger"


def test_what_it_hits_is_not_itself() -> None:
    text = "A vessel ignored radio calls before it hit the boat."
    assert who(text, "the boat").name == "boat"


def test_no_town_acknowledges() -> None:
    text = "Police entered Vila Cruzeiro. A helicopter fired back, it acknowledged."
    assert who(text, "it").name == "it"


def test_theirs_is_not_they() -> None:
    assert who("Four sailors were hurt. A ship rammed theirs.", "theirs").name == "theirs"


def test_what_is_banned_is_no_party() -> None:
    text = "The opposition called for protests. The minister said they would be banned."
    assert who(text, "they").name == "they"


def test_a_former_president_is_known_by_it() -> None:
    text = "Former President Tom Roe spoke. The guild welcomed the former president on Monday."
    assert who(text, "the former president").name == "Tom Roe"


def test_a_group_that_the_label_makes_a_town_is_the_group() -> None:
    text = "Akram Kaabi spoke on Monday. His group, Nujaba, denied that it had fired the drone."
    assert who(text, "it").name == "Nujaba"


def test_who_is_begged_to_free_her_is_not_she() -> None:
    text = "One of them was beaten. Her husband begged the intelligence chief to free her."
    assert who(text, "her").name != "intelligence chief"


def test_what_is_to_be_done_is_no_gang() -> None:
    text = "Boko Haram burned a mill. The mayor ordered it to be done."
    assert who(text, "it").name == "it"


def test_on_whom_one_calls_is_somebody() -> None:
    text = "The Taliban did not answer calls. The mayor called on them to leave."
    assert who(text, "them").name != "calls"


def test_a_speaker_tells_of_her_sister() -> None:
    text = 'Ms Eva Poe is president. "She begged them," said Ana Roe, whose sister had died.'
    assert who(text, "She").name == "Ana Roe's sister"
