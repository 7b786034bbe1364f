"""What a pronoun takes up, and what it does not."""

import pytest

from tests.entities.reading import resolve, span, who

PRONOUNS = [
    ("Mayor Anna Petrov opened the bridge. She thanked the workers.", "She", 0, "Anna Petrov"),
    ("Paul Weston said he had fired the minister.", "he", 0, "Paul Weston"),
    ("Mark Dale told reporters that Peter Stone lied when he denied the payment.", "he", 0,
     "Peter Stone"),
    ("Boko Haram attacked the school. It claimed the raid on Sunday.", "It", 0, "Boko Haram"),
    ("The protesters blocked the road. They threw stones.", "They", 0, "protesters"),
    ("The police shot Ivan Petrenko, who had escaped from prison.", "who", 0, "Ivan Petrenko"),
    ("Carlos Vega shot himself.", "himself", 0, "Carlos Vega"),
    ("“I will not resign,” Paul Weston said.", "I", 0, "Paul Weston"),
    ("“We destroyed two tanks,” said Hezbollah spokesman Karim Nasser.", "We", 0, "Hezbollah"),
    ("In his report, Paul Weston accused the bank.", "his", 0, "Paul Weston"),
    ("The league extended a ban on officials, accusing them of fraud.", "them", 0, "officials"),
    ("The league extended measures against nine officials, accusing them of fraud.", "them", 0,
     "nine officials"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "nth", "name"), PRONOUNS)
def test_a_pronoun_takes_up_its_antecedent(text: str, words: str, nth: int, name: str) -> None:
    assert who(text, words, nth).name == name


def test_who_vows_to_veto_it_means_no_country() -> None:
    assert who("Kenya proposed a tax. Chad vowed to veto it.", "it").name == "it"


def test_a_pronoun_with_two_equal_antecedents_stays_as_it_is() -> None:
    text = "Police questioned Paul Weston and Mark Dale. The letter was sent to him."
    assert who(text, "him").name == "him"


def test_who_is_quoted_is_not_the_he_of_the_quotation() -> None:
    text = "Mark Dale resigned on Monday. “He stole the money,” Paul Weston said."
    assert who(text, "He").name == "Mark Dale"


def test_outside_the_quotation_marks_he_is_who_speaks() -> None:
    text = "Mark Dale praised Paul Weston. Mr Weston said he would “very much like” to help."
    assert who(text, "he").name == "Paul Weston"


def test_they_of_a_spokesman_who_names_nobody_are_whom_his_side_fights() -> None:
    text = (
        "Boko Haram attacked Chad in May. Clashes between Boko Haram and Chad killed ten.\n\n"
        "“They suffered heavy losses,” said Boko Haram spokesman Musa Idris."
    )
    assert who(text, "They").name == "Chad"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hezbollah left the valley. It is clear that nobody won.", "It"),
        ("Hezbollah left the valley. Nobody said it.", "it"),
        ("Hezbollah left the valley. It means that nobody won.", "It"),
    ],
)
def test_it_that_stands_for_a_thought_is_nobody(text: str, words: str) -> None:
    assert who(text, words).name == words


def test_they_after_a_coordination_means_all_its_members() -> None:
    text = "Paul Weston and Anna Petrov met in Oslo. They signed a treaty."
    parsed, entities = resolve(text)
    found = entities.participants(span(parsed, "They"))
    assert [p.name for p in found] == ["Paul Weston", "Anna Petrov"]
    assert {p.text for p in found} == {"They"}


def test_what_is_condemned_is_no_place() -> None:
    """ "It" is the blast, which is nobody."""
    assert who("The blast shook Lyon. The minister condemned it.", "it").name == "it"
    assert who("The army shelled Lyon. The rebels left it.", "it").name == "Lyon"


def test_a_crowd_throws_stones_and_not_the_police() -> None:
    """Who did the deed before matters less than who does such deeds."""
    text = "Police used water cannon to disperse demonstrators after they threw stones at the gate."
    assert who(text, "they").name == "demonstrators"


def test_who_is_named_behind_a_comma_speaks_on() -> None:
    """His counterpart's name in apposition is the subject that "he" takes up."""
    text = (
        "“We signed it,” minister Karim Nassar said. His counterpart, Dawit Bekele, said his "
        "country would wait. He warned of delays."
    )
    assert who(text, "He").name == "Dawit Bekele"


def test_who_accuses_somebody_of_backing_them_is_not_them() -> None:
    """ "Them" are the rebels of the sentence before."""
    text = "The rebels seized the port. The army accuses Rwanda of backing them."
    assert who(text, "them").name == "rebels"


def test_a_body_named_after_many_is_not_one_of_them() -> None:
    text = "Mr. Ban founded U.N. Women, which is busy. He has championed rights."
    assert who(text, "He").name == "Ban"


def test_whom_several_killed_is_none_of_them() -> None:
    text = "The cook and the captain disarmed a guard, and they killed him."
    assert who(text, "him").name not in {"cook", "captain"}


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Rebels took the port. Residents said they had looted shops.", "they", "Rebels"),
        ("Residents fled the port. Villagers said they had been beaten.", "they", "Villagers"),
        ("Kenya sent nine guards. The gangs' leader threatened to kill them.", "them",
         "nine guards"),
        ("The coach accused the owner of bribery. He denied the charge.", "He", "owner"),
        ("The coach accused the bank of bribery. He denied the charge.", "He", "coach"),
        ("Rebels may have killed the priest. Their leader said they had no part in his death.",
         "his", "priest"),
        ("Omar Sy, who had run against Paul Weston, left. Police held him for a day.", "him",
         "Omar Sy"),
    ],
)  # fmt: skip
def test_a_pronoun_is_not_who_cannot_be_meant(text: str, words: str, name: str) -> None:
    assert who(text, words).name == name
