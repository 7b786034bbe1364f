"""Members of lists are no appositions."""

import pytest

from pipeline.parse import load_model
from tests.parse.words import word


def listed(text: str, first: str) -> list[str]:
    doc = load_model()(text)
    noun = next(t for t in doc if t.text == first)
    return [noun.text, *(t.text for t in noun.conjuncts)]


@pytest.mark.parametrize(
    ("text", "members"),
    [
        (
            "The shelling killed three soldiers, a nurse, and the mayor of the town.",
            ["soldiers", "nurse", "mayor"],
        ),
        ("A bomb wounded a guard, two nurses and a driver.", ["guard", "nurses", "driver"]),
        (
            "Rebels destroyed the municipal office, a gas station, and the guard post.",
            ["office", "station", "post"],
        ),
        (
            "The bomb destroyed the mill, the offices of a paper in Lund and a school.",
            ["mill", "offices", "school"],
        ),
        (
            "He was found guilty of the murder of the bishop, two nuns, and Dr. Roe.",
            ["bishop", "nuns", "Roe"],
        ),
        (
            "They condemned the murder of Otto Roe, union members, and Ada Lund.",
            ["Roe", "members", "Lund"],
        ),
    ],
)
def test_what_has_an_article_or_number_of_its_own_is_a_member(
    text: str, members: list[str]
) -> None:
    assert listed(text, members[0]) == members


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("They killed the mayor, a lawyer, and his wife.", "mayor"),
        ("Police arrested a student, a man from Cali, and two others.", "student"),
        ("The army fought its foe, the rebels of Lund, for two years.", "foe"),
        ("They met a family, the owners of a mill, and left.", "family"),
    ],
)
def test_what_may_say_who_somebody_is_stays_an_apposition(text: str, first: str) -> None:
    assert len(listed(text, first)) < 3


def test_those_among_them_are_no_more_victims() -> None:
    text = "Shells hit a market, killing at least ten, among them four children, workers said."
    children = word(text, "children")
    assert (children.dep_, children.head.text) == ("appos", "ten")


def test_what_has_its_own_number_behind_a_semicolon_is_no_member() -> None:
    assert word("Oslo will expel three Danes; Lund two; Lima one.", "Lund").dep_ != "conj"


def test_a_name_names_the_last_of_a_list() -> None:
    text = "The union and its rival the Labour League met on Monday."
    assert (word(text, "League").dep_, word(text, "League").head.text) == ("appos", "rival")


def test_titles_before_a_name_are_one_persons() -> None:
    text = "A court sentenced the former minister and governor of Lund, David Roe, to two years."
    assert (word(text, "Roe").dep_, word(text, "Roe").head.text) == ("appos", "minister")
    assert word(text, "governor").dep_ == "appos"


def test_of_hangs_on_the_noun_before_it() -> None:
    text = "The suit charges the station with defamation, negligence and invasion of privacy."
    assert word(text, "of").head.text == "invasion"
